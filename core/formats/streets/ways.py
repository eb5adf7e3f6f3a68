"""Rows of the walking network from tagged lines."""

import math
from collections import Counter

import numpy as np

from ..parsed import Parsed
from . import tags as osm
from .lines import lengths_m, troubles

COLUMNS = ("row", "id", "kind", "length_m", "walkable", "name", "stairs", "width_m", "slope",
           "wheelchair", "from_node", "to_node")  # fmt: skip
_WALK_KEYS = ("highway", "foot", "access", "service", "motorroad")
_MOST_CODES = 20


def network(rows, crs, title):
    """The network of tagged lines.

    Parameters
    ----------
    rows : list of dict
        ``row``, ``id``, ``tags`` (mapping), ``shape``, ``from_node`` and ``to_node``; ``trouble``
        where it is known already that the row cannot be taken.
    crs : CRS
    title : str

    Returns
    -------
    Parsed
    """
    parsed = Parsed("network", None, len(rows), title=title)
    found = troubles([one["shape"] for one in rows], crs)
    taken = []
    for one, trouble in zip(rows, found):
        area = "area_of_way" if one["tags"].get("area") == "yes" else ""
        reason = one.get("trouble") or area or trouble
        if reason:
            parsed.refuse(one["row"], reason, one["id"])
        else:
            taken.append(one)
    parsed.frame = frame([_way(one) for one in taken], [one["shape"] for one in taken], crs)
    _note_unknown(taken, parsed)
    return parsed


def frame(records, shapes, crs):
    """A GeoDataFrame with the columns of the network; lengths are added where they are missing."""
    import geopandas
    import pandas as pd

    table = pd.DataFrame(records, columns=COLUMNS)
    own = lengths_m(shapes, crs) if len(shapes) else np.zeros(0)
    given = pd.to_numeric(table["length_m"], errors="coerce").to_numpy(dtype=float)
    table["length_m"] = np.where(np.isnan(given), own, given)
    for name in ("width_m", "slope", "wheelchair", "stairs"):
        table[name] = table[name].astype(float)
    return geopandas.GeoDataFrame(table, geometry=list(shapes), crs=crs)


def _way(one):
    tags = one["tags"]
    kinds = osm.values_of(tags.get("highway", ""))
    stairs = osm.STEPS in kinds
    return {
        "row": one["row"],
        "id": one["id"],
        "kind": ";".join(kinds),
        "length_m": math.nan,
        "walkable": osm.walkable(*(tags.get(key, "") for key in _WALK_KEYS)),
        "name": tags.get("name") or tags.get("name:ja") or "",
        "stairs": float(stairs),
        "width_m": osm.width_m(tags.get("width", ""), tags.get("est_width", "")),
        "slope": osm.slope(tags.get("incline", "")),
        "wheelchair": osm.wheelchair(
            tags.get("wheelchair", ""), tags.get("ramp:wheelchair", ""), stairs
        ),
        "from_node": one.get("from_node", ""),
        "to_node": one.get("to_node", ""),
    }


def _note_unknown(taken, parsed):
    """Name the kinds of way that the table does not have."""
    kinds = Counter(
        kind for one in taken for kind in osm.values_of(one["tags"].get("highway", ""))
    )
    unknown = [kind for kind, _ in kinds.most_common() if not osm.known_highway(kind)]
    if unknown:
        codes = ", ".join(unknown[:_MOST_CODES])
        parsed.note("unknown_codes_kept", column="highway", codes=codes)
        rows = sum(kinds[kind] for kind in unknown)
        parsed.note("unknown_ways_closed", rows=rows)
    barred = int((parsed.frame["walkable"] == 0).sum())
    if barred:
        parsed.note("ways_not_walkable", rows=barred)
