"""Plan areas, flood zones, river, stations and scenario edits of the sample town, in degrees.

Each function gives a list of ``(kind, parts, properties)``: the kind of geometry and, for polygons,
``[[outer ring, hole, ...], ...]``.
"""

from . import terrain
from .tables import rows, texts

# Rank, text, half width of the flooded strip at the source and at the mouth [m].
_FLOODS = ((3, "flood_3", 45, 240), (2, "flood_2", 110, 640), (1, "flood_1", 170, 1000))
_CODE6 = "992011"
# edit, id, category, size, text, place in metres
EDITS = {
    "scenario_edits": (
        ("add", "plan-library", "library", 2500, "edit_library", (330, 400)),
        ("add", "plan-market", "market_hall", 1200, "edit_market", (255, -60)),
        ("add", "plan-park", "park_neighborhood", 20000, "edit_park", (-3880, 1990)),
    ),
    "scenario_edits_b": (
        ("add", "plan-mall", "shopping_center", 18000, "edit_mall", (-3550, 1720)),
        ("add", "plan-housing", "housing", 120, "edit_housing", (1350, 2500)),
    ),
}


def boundary():
    """The municipality: the main land and every rock as a part of one feature, as in N03."""
    parts = [[_degrees(ring)] for ring in (terrain.main_land(), *terrain.rocks())]
    return [("MultiPolygon", parts, {
        "N03_001": texts()["prefecture"], "N03_002": None, "N03_003": None,
        "N03_004": texts()["city"], "N03_007": _CODE6[:5],
    })]  # fmt: skip


def river():
    return [("LineString", _degrees(terrain.smooth(terrain.RIVER)), {"name": texts()["river"]})]


def stations():
    """Platforms as lines with the columns of N02: 12 ordinary railway, 5 third-sector company."""
    return [
        ("LineString", _degrees(line), {
            "N02_001": "12", "N02_002": "5", "N02_003": texts()["railway"],
            "N02_004": texts()["operator"], "N02_005": texts()[key],
        })
        for key, line in terrain.STATIONS.items()
    ]  # fmt: skip


def edits(name):
    return [
        ("Point", terrain.to_degrees(*point), {
            "edit": edit, "facility_id": key, "category": category, "size": size,
            "name": texts()[text],
        })
        for edit, key, category, size, text, point in EDITS[name]
    ]  # fmt: skip


def zoning():
    """Use districts with the columns of A29; each gives way to those before it."""
    result, taken = [], None
    for row in rows("zoning"):
        area = _box(row).intersection(_land())
        if taken is not None:
            area = area.difference(taken)
        taken = area if taken is None else taken.union(area)
        result.append(("MultiPolygon", _parts(area), {
            "A29_001": _CODE6[:5], "A29_002": texts()["prefecture"], "A29_003": texts()["city"],
            "A29_004": row["code"], "A29_005": row["name"], "A29_006": row["coverage"],
            "A29_007": row["floor"],
        }))  # fmt: skip
    return result


def induction_areas():
    return [
        ("MultiPolygon", _parts(_box(row).intersection(_land())), {
            "kind": row["kind"], "name": f"{texts()['city']} {texts()[row['place']]}",
        })
        for row in rows("induction_areas")
    ]  # fmt: skip


def flood():
    """Strips along the river that widen towards the sea, the deepest in the middle."""
    result, deeper = [], None
    for rank, text, at_source, at_mouth in _FLOODS:
        strip = _strip(at_source, at_mouth).intersection(_land())
        area = strip if deeper is None else strip.difference(deeper)
        deeper = strip
        result.append(("MultiPolygon", _parts(area), {
            "rank": rank, "depth": texts()[text], "scenario": texts()["flood_scenario"],
            "river": texts()["river"],
        }))  # fmt: skip
    return result


def _strip(at_source, at_mouth):
    """Octagons of growing size along the river, each joined with the next."""
    from shapely import MultiPoint, union_all

    (x0, y0), (x1, y1) = terrain.RIVER[-2:]
    beyond = (2 * x1 - x0, 2 * y1 - y0)  # out in the sea, so that the coast cuts the strip
    line = terrain.smooth([*terrain.RIVER, beyond])
    discs = []
    for place, (x, y) in enumerate(line):
        share = place / (len(line) - 1)
        reach = at_source + (at_mouth - at_source) * share * share
        discs.append([(x + reach * cx, y + reach * cy) for cx, cy in terrain.OCTAGON])
    return union_all([MultiPoint(a + b).convex_hull for a, b in zip(discs, discs[1:])])


def _land():
    from shapely.geometry import Polygon

    return Polygon(terrain.main_land())


def _box(row):
    from shapely.geometry import box

    return box(*(float(row[edge]) for edge in ("west", "south", "east", "north")))


def _parts(area):
    """Rings of the polygons of an area, in an order that does not depend on how it was cut."""
    polygons = [part for part in getattr(area, "geoms", [area])
                if part.geom_type == "Polygon" and part.area > 1000]  # fmt: skip
    parts = [
        [_from_least(_degrees(ring.coords)) for ring in (part.exterior, *part.interiors)]
        for part in polygons
    ]
    return sorted(parts)


def _degrees(points):
    return [terrain.to_degrees(x, y) for x, y in points]


def _from_least(ring):
    """A closed ring, begun at its least point."""
    start = ring.index(min(ring))
    return [*ring[start:-1], *ring[:start], ring[start]]
