"""Plan areas, river, stations and scenario edits of the sample town, in degrees.

Each function gives a list of ``(kind, parts, properties)``: the kind of geometry and, for polygons,
``[[outer ring, hole, ...], ...]``.
"""

from . import shapes, terrain
from .tables import rows, texts

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
    parts = [[shapes.degrees(ring)] for ring in (terrain.main_land(), *terrain.rocks())]
    return [("MultiPolygon", parts, {
        "N03_001": texts()["prefecture"], "N03_002": None, "N03_003": None,
        "N03_004": texts()["city"], "N03_007": _CODE6[:5],
    })]  # fmt: skip


def river():
    line = shapes.degrees(terrain.smooth(terrain.RIVER))
    return [("LineString", line, {"name": texts()["river"]})]


def stations():
    """Platforms as lines with the columns of N02: 12 ordinary railway, 5 third-sector company."""
    return [
        ("LineString", shapes.degrees(line), {
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
        area = shapes.box(row).intersection(shapes.land())
        if taken is not None:
            area = area.difference(taken)
        taken = area if taken is None else taken.union(area)
        result.append(("MultiPolygon", shapes.parts(area), {
            "A29_001": _CODE6[:5], "A29_002": texts()["prefecture"], "A29_003": texts()["city"],
            "A29_004": row["code"], "A29_005": row["name"], "A29_006": row["coverage"],
            "A29_007": row["floor"],
        }))  # fmt: skip
    return result


def induction_areas():
    """Areas of each kind, by the key that the study will give it."""
    found = {}
    for row in rows("induction_areas"):
        area = shapes.box(row).intersection(shapes.land())
        found.setdefault(row["key"], []).append(("MultiPolygon", shapes.parts(area), {
            "kind": row["kind"], "name": f"{texts()['city']} {texts()[row['place']]}",
        }))  # fmt: skip
    return found
