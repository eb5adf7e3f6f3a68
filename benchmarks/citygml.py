"""CityGML of a made-up city as PLATEAU writes it: LOD0, LOD1 and hazards, 5 kB a building."""

import math

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" \
xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:gml="http://www.opengis.net/gml" \
xmlns:uro="https://www.geospatial.jp/iur/uro/3.1">
<gml:boundedBy>
<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">
<gml:lowerCorner>34.8 138.3 0</gml:lowerCorner><gml:upperCorner>34.9 138.4 90</gml:upperCorner>
</gml:Envelope>
</gml:boundedBy>
"""
_TAIL = "</core:CityModel>\n"
_POLYGON = """<gml:surfaceMember>
<gml:Polygon>
<gml:exterior>
<gml:LinearRing>
<gml:posList>{points}</gml:posList>
</gml:LinearRing>
</gml:exterior>
</gml:Polygon>
</gml:surfaceMember>
"""
_BUILDING = """<core:cityObjectMember>
<bldg:Building gml:id="bldg_{number:08d}-0000-4000-8000-000000000000">
<core:creationDate>2025-03-21</core:creationDate>
<bldg:class codeSpace="../../codelists/Building_class.xml">3001</bldg:class>
<bldg:usage codeSpace="../../codelists/Building_usage.xml">{usage}</bldg:usage>
<bldg:yearOfConstruction>{year:04d}</bldg:yearOfConstruction>
<bldg:measuredHeight uom="m">{height}</bldg:measuredHeight>
<bldg:storeysAboveGround>{storeys}</bldg:storeysAboveGround>
<bldg:lod0RoofEdge>
<gml:MultiSurface>
{roof}</gml:MultiSurface>
</bldg:lod0RoofEdge>
<bldg:lod1Solid>
<gml:Solid>
<gml:exterior>
<gml:CompositeSurface>
{faces}</gml:CompositeSurface>
</gml:exterior>
</gml:Solid>
</bldg:lod1Solid>
<uro:buildingDetailAttribute>
<uro:BuildingDetailAttribute>
<uro:totalFloorArea uom="m2">{floor}</uro:totalFloorArea>
<uro:buildingStructureType codeSpace="../../codelists/\
BuildingDetailAttribute_buildingStructureType.xml">601</uro:buildingStructureType>
<uro:surveyYear>2022</uro:surveyYear>
</uro:BuildingDetailAttribute>
</uro:buildingDetailAttribute>
<uro:bldgDisasterRiskAttribute>
<uro:RiverFloodingRiskAttribute>
<uro:description codeSpace="../../codelists/RiverFloodingRiskAttribute_description.xml">14\
</uro:description>
<uro:rank codeSpace="../../codelists/RiverFloodingRiskAttribute_rank.xml">2</uro:rank>
<uro:depth uom="m">{depth}</uro:depth>
<uro:adminType codeSpace="../../codelists/RiverFloodingRiskAttribute_adminType.xml">2\
</uro:adminType>
<uro:scale codeSpace="../../codelists/RiverFloodingRiskAttribute_scale.xml">2</uro:scale>
</uro:RiverFloodingRiskAttribute>
</uro:bldgDisasterRiskAttribute>
</bldg:Building>
</core:cityObjectMember>
"""
_USAGES = (411, 411, 411, 412, 413, 402, 401, 422, 441, 461)
_COLUMNS = 400
_STEP_DEG = 0.0002
_SIDE_DEG = 0.0001


def city_gml(buildings):
    """Pieces of a CityGML file.

    Parameters
    ----------
    buildings : int
        Buildings on a grid, each with a footprint of six corners.

    Yields
    ------
    bytes
    """
    yield _HEAD.encode()
    for number in range(buildings):
        yield _building(number).encode()
    yield _TAIL.encode()


def _building(number):
    row, column = divmod(number, _COLUMNS)
    storeys = 1 + number % 7
    ground, height = 3.0 + number % 40 / 10, 3.2 * storeys
    corners = _corners(34.8 + row * _STEP_DEG, 138.3 + column * _STEP_DEG, number)
    walls = [
        [(*a, ground), (*b, ground), (*b, ground + height), (*a, ground + height), (*a, ground)]
        for a, b in zip(corners, corners[1:])
    ]
    floor = [(*corner, ground) for corner in reversed(corners)]
    roof = [(*corner, ground + height) for corner in corners]
    return _BUILDING.format(
        number=number,
        usage=_USAGES[number % len(_USAGES)],
        year=1 if number % 5 == 0 else 1950 + number % 70,
        height=-9999 if number % 4 == 0 else round(height, 1),
        storeys=9999 if number % 3 == 0 else storeys,
        floor=round(75.0 * storeys, 2),
        depth=round(number % 30 / 10, 3),
        roof=_polygon([(*corner, 0) for corner in corners]),
        faces="".join(map(_polygon, (floor, roof, *walls))),
    )


def _corners(lat, lon, number):
    """An L of three quarters of a square, slightly turned, closed."""
    turn = number % 90 / 90 * math.pi / 8
    shape = ((0, 0), (0, 1), (0.5, 1), (0.5, 0.5), (1, 0.5), (1, 0), (0, 0))
    east, north = math.cos(turn) * _SIDE_DEG, math.sin(turn) * _SIDE_DEG
    return [(lat + y * east + x * north, lon + x * east - y * north) for x, y in shape]


def _polygon(points):
    text = " ".join(f"{lat!r} {lon!r} {height!r}" for lat, lon, height in points)
    return _POLYGON.format(points=text)
