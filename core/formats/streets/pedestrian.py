"""歩行空間ネットワークデータ of 国土交通省: links with kind, width, slope and steps; nodes.

Four editions of 歩行空間ネットワークデータ整備仕様 are about, with other codes under one name:
2010 (Japanese names), 2017 (codes from 0), 2018 (codes from 1), 2024 (finer steps and slopes).
``resources/tables/pedestrian_network_codes.csv`` holds what each code means.

A link is passable by wheelchair where nothing in its way is known to stop one and everything that
could is known: kind of way, width from 1 m, slope up to 5 %, step up to 2 cm, and a lift for
wheelchairs where the link is a lift. Those limits are the ones between the codes of the 2018
edition.
"""

import csv
import math
import re
from functools import cache

import numpy as np

from ...assumptions import TABLE_FOLDER
from ...errors import CoreError
from .. import coordinates
from ..known import unused
from ..parsed import Parsed
from ..text import number, read_table
from . import tags as osm
from .lines import note_differences, troubles
from .ways import frame

KEY = "pedestrian_network_link"
KEY_NODES = "pedestrian_network_node"
ATTRIBUTION = "「歩行空間ネットワークデータ」（国土交通省）を加工して作成"
CODED = ("rt_struct", "route_type", "width", "vtcl_slope", "lev_diff", "elevator", "direction")
UNKNOWN = "99"
_JAPANESE = {
    "リンクID": "link_id", "起点ノード": "start_id", "終点ノード": "end_id",
    "リンク延長": "distance", "経路の種類": "route_type", "方向性": "direction",
    "有効幅員": "width", "縦断勾配1": "vtcl_slope", "段差": "lev_diff",
    "エレベーター種別": "elevator",
}  # fmt: skip
_NODE_COLUMNS = (("node_id", "lat", "lon"), ("ノードID", "緯度", "経度"))
_DEGREES = re.compile(r"(\d+)\.(\d+)\.(\d+(?:\.\d+)?)")
_WHOLE = re.compile(r"-?\d+\.0+")
_LINK = {"link_id", "start_id", "end_id"}
_NEW_COLUMNS = {"rank", "r_method", "maint_date"}
# Field names of a shapefile end after ten bytes: five signs.
_SIGNS = 5
_LIFT = "elevator"
_NO_KIND = ("none", "unknown", "")


@cache
def meanings(edition):
    """``{(column, code): row}`` of one edition."""
    with (TABLE_FOLDER / "pedestrian_network_codes.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["edition"] == edition]
    return {(row["column"], row["code"]): row for row in rows}


def recognises(item, _options):
    if not (item.is_layer or item.is_table):
        return False
    names = set(_names(item.header).values())
    return names >= _LINK and bool({"rt_struct", "route_type"} & names)


def recognises_nodes(item, _options):
    if not (item.is_layer or item.is_table):
        return False
    header = set(item.header)
    return ("node_id" in header and bool({"floor", "in_out", "link1_id"} & header)) or any(
        name.startswith("接続リンク") for name in header
    )


def read_nodes(item, _options):
    """Known: links carry the ids of their nodes, and their ends are their places."""
    return unused(item, "nodes_in_links")


def read(item, _options):
    """One row a link."""
    names = _names(item.header)
    rows, crs, trouble_of = _table_rows(item, names) if item.is_table else _layer_rows(item, names)
    edition = _edition(rows, names)
    parsed = Parsed("network", None, len(rows), title=item.titles[0])
    taken = []
    for one, trouble in zip(rows, troubles([one["shape"] for one in rows], crs)):
        reason = trouble_of.get(one["row"]) or trouble
        if reason:
            parsed.refuse(one["row"], reason, one["link_id"])
        else:
            taken.append(one)
    links = [_link(one, edition, item.is_table) for one in taken]
    parsed.frame = frame(links, [one["shape"] for one in taken], crs)
    parsed.attribution = ATTRIBUTION
    if not item.is_table:
        distances = [number(one.get("distance", "")) for one in rows]
        note_differences(parsed, np.array(distances, dtype=float))
    parsed.note("pedestrian_edition", edition=edition)
    _note_codes(taken, edition, parsed)
    return parsed


def _names(header):
    """``{heading: name of the 2018 edition}``."""
    cut = {name[:_SIGNS]: ours for name, ours in _JAPANESE.items()}
    known = {name: ours for name, ours in _JAPANESE.items() if name in header}
    for name in header:
        if name not in known and name[:_SIGNS] in cut and cut[name[:_SIGNS]] not in known.values():
            known[name] = cut[name[:_SIGNS]]
    return {name: known.get(name, name) for name in header}


def _layer_rows(item, names):
    layer = item.layer
    columns = {
        ours: [_code(value) for value in layer[name]]
        for name, ours in names.items()
        if ours in (*_LINK, *CODED, "distance")
    }
    shapes = layer.geometry.to_numpy()
    rows = [
        {**{name: values[place] for name, values in columns.items()},
         "row": place + 1, "shape": shapes[place]}
        for place in range(len(layer))
    ]  # fmt: skip
    return rows, layer.crs, {}


def _table_rows(item, names):
    """Links of a text table run straight between the nodes of the table beside it."""
    import shapely

    places = _node_places(item)
    rows, trouble = [], {}
    for row, record in item.table.records():
        link = {names[heading]: _code(text) for heading, text in record.items()}
        ends = [places.get(link.get(name, "")) for name in ("start_id", "end_id")]
        shape = shapely.LineString(ends) if all(ends) else None
        if shape is None:
            trouble[row] = "node_missing"
        rows.append({**link, "row": row, "shape": shape})
    for row in item.table.too_long:
        trouble[row] = "too_many_cells"
        rows.append({"row": row, "link_id": "", "shape": None})
    return rows, coordinates.CRS, trouble


def _node_places(item):
    """``{node id: (longitude, latitude)}`` of the table of nodes beside a table of links."""
    file = f"{item.stem}{item.ending}"
    wanted = file.replace("link", "node").replace("Link", "Node").replace("リンク", "ノード")
    content = item.part(wanted) if wanted != file else None
    if content is None:
        raise CoreError("nodes_missing", file=item.name, nodes=wanted if wanted != file else "node")
    table = read_table(content, wanted)
    columns = next((names for names in _NODE_COLUMNS if set(names) <= set(table.header)), None)
    if columns is None:
        raise CoreError("missing_columns", file=wanted, columns=", ".join(_NODE_COLUMNS[0]))
    places = {}
    for _, record in table.records():
        own, lat, lon = (record[name] for name in columns)
        place = coordinates.place(_degrees(lat), _degrees(lon))
        if not place.trouble:
            places[_code(own)] = (place.lon, place.lat)
    return places


def _degrees(text):
    """Decimal degrees of ``35.40.51.2``, as the 2010 edition writes degrees; others as they are."""
    match = _DEGREES.fullmatch(text.strip())
    if not match:
        return text
    degrees, minutes, seconds = (float(part) for part in match.groups())
    return str(degrees + minutes / 60 + seconds / 3600)


def _code(value):
    """A code or an id as text; codes are at times written as numbers: ``3.00``."""
    text = osm.text_of(value)
    return text.partition(".")[0] if _WHOLE.fullmatch(text) else text


def _edition(rows, names):
    """The edition, by the names of the columns and the codes that only one of them has."""
    if any(name in _JAPANESE or name[:_SIGNS] == "起点ノード" for name in names):
        return "2010"
    found = {(name, one[name]) for one in rows for name in CODED if one.get(name)}
    if _NEW_COLUMNS & set(names) or found - set(meanings("2018")) & set(meanings("2024")):
        return "2024" if not _zero_based(found) else "2017"
    return "2017" if _zero_based(found) else "2018"


def _zero_based(found):
    return any((name, "0") in found for name in ("route_type", "direction", "width", "lev_diff"))


def _link(one, edition, straight):
    known = meanings(edition)
    codes = {name: known.get((name, one.get(name, "")), {}) for name in CODED}
    kind = codes["route_type"].get("key", "")
    structure = codes["rt_struct"].get("key", "")
    distance = number(one.get("distance", ""))
    # A line between two nodes is shorter than the way, and a lift has no length on the map.
    return {
        "row": one["row"],
        "id": one["link_id"],
        "kind": structure or "unknown" if kind in _NO_KIND else kind,
        "length_m": distance if straight and distance > 0 else math.nan,
        "walkable": 1,
        "name": "",
        "stairs": math.nan if kind in ("unknown", "") else float(kind == "stairs"),
        "width_m": number(codes["width"].get("value", "")),
        "slope": _slope(one, codes, edition),
        "wheelchair": _wheelchair(one, codes, edition),
        "from_node": one["start_id"],
        "to_node": one["end_id"],
    }


def _slope(one, codes, edition):
    """Rise over run: the middle of the class, or the figure [%] of the 2010 edition."""
    if edition != "2010":
        return number(codes["vtcl_slope"].get("value", ""))
    percent = abs(number(one.get("vtcl_slope", "")))
    return percent / 100 if percent < 99 else math.nan


def _wheelchair(one, codes, edition):
    told = [codes[name].get("wheelchair", "") for name in ("route_type", "width", "lev_diff")]
    if edition == "2010":
        steep = _slope(one, codes, edition)
        told.append("" if math.isnan(steep) else str(int(steep <= 0.05)))
    else:
        told.append(codes["vtcl_slope"].get("wheelchair", ""))
    if codes["route_type"].get("key") == _LIFT:
        told.append(codes["elevator"].get("wheelchair", ""))
    if "0" in told:
        return 0.0
    return math.nan if "" in told else 1.0


def _note_codes(taken, edition, parsed):
    """What the classes became, and codes that the edition does not have."""
    known = meanings(edition)
    for name in CODED:
        if edition == "2010" and name in ("vtcl_slope", "rt_struct"):
            continue
        unknown = sorted({one.get(name, "") for one in taken} - {code for column, code in known
                                                               if column == name} - {""})
        if unknown:
            parsed.note("unknown_codes_kept", column=name, codes=", ".join(unknown[:20]))
    one_way = sum(known.get(("direction", one.get("direction", "")), {}).get("key") == "one_way"
                  for one in taken)
    if one_way:
        parsed.note("one_way_links", rows=one_way)
    if np.isfinite(parsed.frame["width_m"]).any():
        parsed.note("width_classes")
