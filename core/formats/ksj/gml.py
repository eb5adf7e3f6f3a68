"""The XML form of the national land numerical information (JPGIS 2.x).

Namespace ``http://nlftp.mlit.go.jp/ksj/schemas/ksj-app``: the points come first, with ids, the
features after them point at these. Read are those whose element names were seen in published
files (P11, P20, L01); of the others the features are counted and named, since the same data is
published beside them as a shapefile or GeoJSON.
"""

import re
from dataclasses import dataclass

from .. import xml
from ..parsed import Parsed

KEY = "ksj_xml"
NAMESPACE = "http://nlftp.mlit.go.jp/ksj/schemas/ksj-app"
_GML = "{http://www.opengis.net/gml/3.2}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_DATASET = re.compile(rb"KsjAppSchema-([A-Z]\d\d)|<ksj:Dataset[^>]*gml:id=\"([A-Z]\d\d)")


@dataclass(frozen=True)
class Feature:
    """An element of one data set, and where its columns are.

    ``child`` is the text of a child, ``child/name`` of the first ``name`` inside that child,
    ``*name`` of every ``name`` inside the element, joined by commas as the shapefiles have them.
    """

    tag: str
    columns: dict


FEATURES = {
    "P11": Feature("BusStop", {
        "P11_001": "busStopName",
        "P11_002": "*busType",
        "P11_003_1": "*busOperationCompany",
        "P11_004_1": "*busLineName",
    }),
    "P20": Feature("EvacuationFacilities", {
        "P20_001": "administrativeAreaCode",
        "P20_002": "name",
        "P20_003": "address",
        "P20_004": "facilityType",
        "P20_005": "seatingCapacity",
        "P20_006": "facilityScale",
        "P20_007": "*earthquakeHazard",
        "P20_008": "*tsunamiHazard",
        "P20_009": "*windAndFloodDamage",
        "P20_010": "*volcanicHazard",
        "P20_011": "hazardClassification/other",
        "P20_012": "*notSpecified",
    }),
    "L01": Feature("LandPrice", {
        "use": "representedLandCode/indexNumber",
        "serial": "representedLandCode/sequenceNumber",
        "year": "year",
        "price": "postedLandPrice",
        "code": "administrativeAreaCode",
        "name": "cityName",
        "address": "address",
        "current": "currentUse",
    }),
}


def dataset_of(item):
    """The data set of an XML file, for example ``P11``; empty where it is not one of these."""
    if not item.is_document or NAMESPACE.encode() not in item.head:
        return ""
    found = _DATASET.search(item.head)
    return (found.group(1) or found.group(2)).decode() if found else "?"


def has_better_form(item):
    """Whether the same data lies beside the file as a shapefile or GeoJSON."""
    beside = (".shp", ".geojson", f"{item.stem}_BusStop.shp")
    return any(item.part(name) is not None for name in beside)


def layer_of(item, dataset):
    """The features as a GeoDataFrame with the columns of the shapefile, in degrees.

    Parameters
    ----------
    item : Item
    dataset : str
        Key of ``FEATURES``.
    """
    import geopandas

    feature = FEATURES[dataset]
    points, rows, places = {}, [], []
    with item.open() as stream:
        tags = (f"{_GML}Point", f"{{{NAMESPACE}}}{feature.tag}")
        for element in xml.elements(stream, item.name, tags):
            if element.tag == tags[0]:
                points[element.get(f"{_GML}id")] = _position(element)
                continue
            row = {name: _text(element, path) for name, path in feature.columns.items()}
            rows.append({"gml_id": element.get(f"{_GML}id") or "", **row})
            places.append(_place(element))
    names = ("gml_id", *feature.columns)
    return geopandas.GeoDataFrame(
        {name: [row[name] for row in rows] for name in names},
        geometry=[points.get(place) if isinstance(place, str) else place for place in places],
        crs="EPSG:6668" if b"JGD2011" in item.head else "EPSG:4612",
    )


def _text(element, path):
    if path.startswith("*"):
        return ",".join(_own_text(part) for part in element.iter(f"{{{NAMESPACE}}}{path[1:]}"))
    child, _, inner = path.partition("/")
    found = element.find(f"{{{NAMESPACE}}}{child}")
    if found is not None and inner:
        found = next(found.iter(f"{{{NAMESPACE}}}{inner}"), None)
    return "" if found is None else _own_text(found)


def _own_text(element):
    return "".join(element.itertext()).strip()


def _place(element):
    """A point inside the feature, or the id of the point that it names."""
    inner = next(element.iter(f"{_GML}Point"), None)
    if inner is not None:
        return _position(inner)
    hrefs = (part.get(_HREF) for part in element.iter() if part.get(_HREF))
    return next(hrefs, "").lstrip("#")


def _position(element):
    """A point from ``latitude longitude``, or None."""
    import shapely

    position = next(element.iter(f"{_GML}pos"), None)
    try:
        lat, lon = map(float, ("" if position is None else position.text or "").split())
    except ValueError:
        return None
    return shapely.Point(lon, lat)


def recognises(item, _options):
    """Any other file of the namespace: it is named, not read."""
    return bool(dataset_of(item))


def read(item, _options):
    """Every feature is refused with the reason."""
    counter = _Counter()
    with item.open() as stream:
        for _ in xml.feed(stream, item.name, counter):
            pass
    parsed = Parsed("", None, counter.features, title=item.titles[0])
    reason = "other_form" if has_better_form(item) else "ksj_xml_form"
    for row in range(1, counter.features + 1):
        parsed.refuse(row, reason, dataset_of(item))
    return parsed


class _Counter:
    """Counts the children of the root that belong to the namespace."""

    def __init__(self):
        self.features = 0
        self._depth = 0

    def attach(self, parser):
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name, _attributes):
        self._depth += 1
        self.features += self._depth == 2 and name.startswith(NAMESPACE + "}")

    def _end(self, _name):
        self._depth -= 1
