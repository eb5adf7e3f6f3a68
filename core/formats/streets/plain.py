"""Walking networks without tags: lines that say no more than where one can walk."""

import math

from ..parsed import Parsed
from . import directions
from . import tags as osm
from .lines import troubles
from .ways import frame

KEY = "walking_network"
_EDGE = "edge_id"
_NODES = {"u", "v"}
_NAMES = ("name", "名称")


def recognises(item, options):
    """Lines with an ``edge_id``, or with the nodes at their ends, or as the person says."""
    if not item.is_layer or item.geometry_kinds != {"LineString"}:
        return False
    header = set(item.header)
    if options.format == KEY:
        return True
    return "highway" not in header and (_EDGE in header or header >= _NODES)


def read(item, _options):
    """One row a line; all are walkable, nothing else is known of them."""
    layer = item.layer
    rows = _rows(layer)
    if set(item.header) >= _NODES:
        directions.keep_one(rows)
    parsed = Parsed("network", None, len(rows), title=item.titles[0])
    taken = []
    for one, trouble in zip(rows, troubles([one["shape"] for one in rows], layer.crs)):
        reason = one.get("trouble") or trouble
        if reason:
            parsed.refuse(one["row"], reason, one["id"])
        else:
            taken.append(one)
    parsed.frame = frame([_way(one) for one in taken], [one["shape"] for one in taken], layer.crs)
    parsed.note("ways_without_tags", rows=len(taken))
    return parsed


def _rows(layer):
    fields = [name for name in layer.columns if name != layer.geometry.name]
    columns = [[osm.text_of(value) for value in layer[name]] for name in fields]
    rows = []
    for place, (shape, *values) in enumerate(zip(layer.geometry.to_numpy(), *columns)):
        tags = dict(zip(fields, values))
        own = tags.get(_EDGE) or tags.get("id", "")
        rows.append({"row": place + 1, "id": own, "tags": tags, "shape": shape})
    return rows


def _way(one):
    tags = one["tags"]
    return {
        "row": one["row"],
        "id": one["id"],
        "kind": "walk",
        "walkable": 1,
        "name": next((tags[name] for name in _NAMES if tags.get(name)), ""),
        "stairs": math.nan,
        "from_node": one.get("from_node", ""),
        "to_node": one.get("to_node", ""),
    }
