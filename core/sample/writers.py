"""Files of the sample town as bytes, the same on every run and machine."""

import csv
import io
import json
import zipfile

from .shapefile import doubled_area
from .tables import rows, texts
from .terrain import to_degrees

_ZIP_DATE = (2021, 1, 1, 0, 0, 0)
_CODE6 = "992011"


def csv_bytes(table, encoding, ending="\r\n"):
    """A CSV file of rows of texts."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator=ending).writerows(table)
    return buffer.getvalue().encode(encoding)


def geojson_bytes(features, epsg=None):
    """A GeoJSON file; ``epsg`` adds the ``crs`` member that national data carry."""
    content = {"type": "FeatureCollection"}
    if epsg:
        name = f"urn:ogc:def:crs:EPSG::{epsg}"
        content["crs"] = {"type": "name", "properties": {"name": name}}
    content["features"] = [
        {
            "type": "Feature",
            "properties": properties,
            "geometry": {"type": kind, "coordinates": _wound(kind, coordinates)},
        }
        for kind, coordinates, properties in features
    ]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return (text + "\n").encode("utf-8")


def _wound(kind, coordinates):
    """Outer rings counter-clockwise and holes clockwise, as RFC 7946 asks."""
    if kind != "MultiPolygon":
        return coordinates
    return [
        [
            ring if (doubled_area(ring) > 0) == (place == 0) else ring[::-1]
            for place, ring in enumerate(part)
        ]
        for part in coordinates
    ]


def zip_bytes(name, content):
    """An archive of one file. Stored, because compressed bytes differ between zlib versions."""
    buffer = io.BytesIO()
    info = zipfile.ZipInfo(name, _ZIP_DATE)
    info.create_system = 3  # the default depends on the machine
    info.external_attr = 0o644 << 16
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(info, content)
    return buffer.getvalue()


def facility_lists(facilities):
    """Every facility list in the style of its publisher.

    Parameters
    ----------
    facilities : list of facilities.Facility

    Returns
    -------
    dict of str to bytes
        By path inside the sample folder; each list lies beside its ``config.yml``, which tells
        its title.
    """
    result = {}
    for entry in rows("lists"):
        columns = [row for row in rows("columns") if row["family"] == entry["family"]]
        table = [[row["column"] for row in columns]]
        own = [f for f in facilities if f.plan["list"] == entry["list"]]
        for ordinal, facility in enumerate(own, 1):
            facts = {**_facts(facility, ordinal), **_size(facility.size, entry["size_as"])}
            table.append([facts.get(row["attribute"], "") for row in columns])
        folder = f"facilities/{entry['list']}"
        result[f"{folder}/{entry['file']}"] = csv_bytes(table, entry["encoding"])
        result[f"{folder}/config.yml"] = title_bytes(entry["title"])
    return result


def title_bytes(title):
    """``config.yml``, which tells the title of the files beside it."""
    return f"category: {title}\nname: {title}\ndataType: location\n".encode()


def _facts(facility, ordinal):
    """What any list may tell of a facility but its size, by the attributes of ``columns.csv``."""
    plan, words = facility.plan, texts()
    lon, lat = to_degrees(facility.x, facility.y)
    opens, _, closes = plan["hours"].partition(words["hours_dash"])
    timed = bool(closes) and "/" not in plan["hours"]
    note = words["hours_note"].format(hours=plan["hours"], closed=plan["closed"])
    return {
        **facility.facts,
        "code6": _CODE6,
        "prefecture": words["prefecture"],
        "city": words["city"],
        "ordinal": str(ordinal),
        "number": f"{2026000000 + 1000 * _list_number(plan['list']) + ordinal}",
        "name": facility.name,
        "reading": facility.reading,
        "lat": f"{lat:.6f}",
        "lon": f"{lon:.6f}",
        "class1": plan["class1"],
        "class2": plan["class2"],
        "hours": plan["hours"],
        "closed": plan["closed"],
        "hours_note": note if plan["hours"] else "",
        "opens": opens.rjust(5, "0") if timed else "",
        "closes": closes.rjust(5, "0") if timed else "",
    }


def _size(size, style):
    """The size as its list writes it; nothing where the list or the facility has none."""
    if not size or not style:
        return {}
    return {style: texts()[style].format(size=size)}


def _list_number(name):
    return [entry["list"] for entry in rows("lists")].index(name) + 1
