"""Small CityGML files, as PLATEAU writes them, and how the tests read them."""

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import buildings, hazards, land_use, plans, unused
from nigiwai.tests.core.format_files import item

NAMESPACES = (
    'xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml" '
    'xmlns:bldg="http://www.opengis.net/citygml/building/2.0" '
    'xmlns:luse="http://www.opengis.net/citygml/landuse/2.0" '
    'xmlns:wtr="http://www.opengis.net/citygml/waterbody/2.0" '
    'xmlns:dem="http://www.opengis.net/citygml/relief/2.0" '
    'xmlns:tran="http://www.opengis.net/citygml/transportation/2.0" '
    'xmlns:gen="http://www.opengis.net/citygml/generics/2.0" '
    'xmlns:uro="https://www.geospatial.jp/iur/uro/3.1" '
    'xmlns:urf="https://www.geospatial.jp/iur/urf/3.1"'
)
EPSG_6697 = "http://www.opengis.net/def/crs/EPSG/0/6697"
# A square of 0.001 degrees at Yaizu: latitude, longitude, height; about 91.5 m by 110.9 m.
SQUARE = "34.86 138.3 5 34.86 138.301 5 34.861 138.301 5 34.861 138.3 5 34.86 138.3 5"
HOLE = "34.8603 138.3003 5 34.8606 138.3003 5 34.8606 138.3006 5 34.8603 138.3006 5 34.8603 138.3003 5"


def ring(points, side="exterior"):
    return f"<gml:{side}><gml:LinearRing><gml:posList>{points}</gml:posList></gml:LinearRing></gml:{side}>"


def polygon(*rings):
    return f"<gml:Polygon>{''.join(rings)}</gml:Polygon>"


def surface(*polygons):
    members = "".join(f"<gml:surfaceMember>{one}</gml:surfaceMember>" for one in polygons)
    return f"<gml:MultiSurface>{members}</gml:MultiSurface>"


SHAPE = surface(polygon(ring(SQUARE)))


def city(*members, system=EPSG_6697, dimension=3):
    envelope = f'<gml:Envelope srsName="{system}" srsDimension="{dimension}"/>' if system else ""
    objects = "\n".join(f"<core:cityObjectMember>{one}</core:cityObjectMember>" for one in members)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<core:CityModel {NAMESPACES}>\n'
        f"<gml:boundedBy>{envelope}</gml:boundedBy>\n{objects}\n</core:CityModel>"
    ).encode()


def code(tag, list_name, value):
    return f'<{tag} codeSpace="../../codelists/{list_name}.xml">{value}</{tag}>'


def building(*inside, gml_id="bldg_1", shape=f"<bldg:lod0RoofEdge>{SHAPE}</bldg:lod0RoofEdge>"):
    return f'<bldg:Building gml:id="{gml_id}">{shape}{"".join(inside)}</bldg:Building>'


def area(tag, *inside, gml_id="area_1", shape=SHAPE):
    space = tag.partition(":")[0]
    body = f"{''.join(inside)}<{space}:lod1MultiSurface>{shape}</{space}:lod1MultiSurface>"
    return f'<{tag} gml:id="{gml_id}">{body}</{tag}>'


def code_list(**meanings):
    """A code list; names of codes begin with ``c``."""
    entries = "".join(
        f"<gml:dictionaryEntry><gml:Definition><gml:description>{text}</gml:description>"
        f"<gml:name>{name[1:]}</gml:name></gml:Definition></gml:dictionaryEntry>"
        for name, text in meanings.items()
    )
    return f'<gml:Dictionary xmlns:gml="http://www.opengis.net/gml">{entries}</gml:Dictionary>'.encode()


USAGE = code("bldg:usage", "Building_usage", 411)
FLOOD = (
    code("wtr:function", "WaterBody_function", 1),
    "<uro:floodingRiskAttribute><uro:RiverFloodingRiskAttribute>"
    + code("uro:rank", "RiverFloodingRiskAttribute_rank", 2)
    + "</uro:RiverFloodingRiskAttribute></uro:floodingRiskAttribute>",
)
SAMPLES = {
    "plateau_buildings": ("52382342_bldg_6697_op.gml", city(building(USAGE))),
    "plateau_land_use": (
        "523823_luse_6697_op.gml",
        city(area("luse:LandUse", code("luse:class", "Common_landUseType", 211))),
    ),
    "plateau_plans": (
        "523823_urf_6697_op.gml",
        city(area("urf:UseDistrict", code("urf:function", "Common_districtsAndZonesType", 10))),
    ),
    "plateau_hazards": ("52382342_fld_6697_l2_op.gml", city(area("wtr:WaterBody", *FLOOD))),
    "plateau_terrain": (
        "523823_dem_6697_op.gml", city('<dem:ReliefFeature gml:id="dem_1"><dem:lod>1</dem:lod></dem:ReliefFeature>'),
    ),
    "plateau_others": ("52382342_tran_6697_op.gml", city('<tran:Road gml:id="tran_1"/>')),
}
READERS = {
    buildings.KEY: (buildings.recognises, buildings.read),
    land_use.KEY: (land_use.recognises, land_use.read),
    plans.KEY: (plans.recognises, plans.read),
    hazards.KEY: (hazards.recognises, hazards.read),
    unused.KEY: (unused.recognises, unused.read),
    unused.KEY_OTHERS: (unused.recognises_others, unused.read),
}
NAMES = {key: name for key, (name, _) in SAMPLES.items()}
LISTS = "../../codelists/{}.xml"


def read(key, data, options=None, name="", **lists):
    """All parts of a file, with code lists beside it; the account of rows is checked."""
    beside = {LISTS.format(list_name): content for list_name, content in lists.items()}
    file = item(name or NAMES[key], data, **beside)
    recognises, reader = READERS[key]
    assert recognises(file, options or Options())
    found = reader(file, options or Options())
    parts = found if isinstance(found, list) else [found]
    for parsed in parts:
        taken = 0 if parsed.frame is None else len(parsed.frame)
        assert taken + len(parsed.refused) == parsed.rows_read
    return parts


def refusal(key, data, **more):
    with pytest.raises(CoreError) as caught:
        read(key, data, **more)
    return caught.value


def note(parsed, key):
    return next((facts for name, facts in parsed.notes if name == key), None)
