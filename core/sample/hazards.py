"""Where the sample town would be in danger, in the form of layers of a municipality.

Areas are strips along the river and the coast, low places and slopes from the tables of
``resources/sample``; nothing is simulated. Each function gives features as :mod:`.plans` does.
"""

from . import shapes, terrain
from .tables import rows, texts

_INNER = 0.55  # radius of the deeper water of a low place, as a share of the outer one
_BEYOND = 2  # the river goes on into the sea, so that the coast cuts its strips
# The coast without its breakwaters and quays, west to east.
_COAST = (
    (-5200, -450), (-4300, -700), (-3300, -880), (-2500, -900), (-1900, -700), (-1000, -1020),
    (-250, -1000), (-60, -760), (700, -740), (800, -1060), (1300, -1120), (1900, -1250),
    (2500, -1550), (2900, -2150), (3300, -2650), (3750, -2900), (4150, -2700), (4300, -2200),
    (4100, -1700), (4050, -1250), (4450, -850), (5000, -560),
)  # fmt: skip
# Zones that exclude each other; of the others one place may be in several.
_OVERLAPPING = ("collapse",)
_FAN = 0.35  # width of a debris flow at its top, as a share of that at its foot
_SLIVER = 1.0  # [m]
_SPECIAL = 0.5  # part of a zone that is a special warning zone: its reach, or the upper way


def layers():
    """``{key: (title, features)}`` of all layers, in the order of ``hazard_layers.csv``."""
    made = {"inland_flood": _inland, "past_inundation": _past, "landslide": _landslides}
    return {
        row["layer"]: (row["title"], made.get(row["layer"], _strips)(row))
        for row in rows("hazard_layers")
    }


def _strips(layer):
    """Strips that widen with the square of the way, the deepest in the middle."""
    plan = [row for row in rows("hazard_strips") if row["layer"] == layer["layer"]]
    ground = _low_land() if plan[0]["line"] == "coast" else shapes.land()
    areas = [_strip(row).intersection(ground) for row in plan]
    if layer["layer"] not in _OVERLAPPING:
        areas = shapes.nested(areas)
    river = texts()["river"] if plan[0]["line"] == "river" else ""
    return [
        _feature(area, {layer["column"]: row["value"], texts()["column_river"]: river})
        for row, area in zip(plan, areas)
    ]


def _strip(row):
    begin, end = float(row["at_begin"]), float(row["at_end"])
    line = _COAST
    if row["line"] == "river":
        (x0, y0), (x1, y1) = terrain.RIVER[-2:]
        line = [*terrain.RIVER, (_BEYOND * x1 - x0, _BEYOND * y1 - y0)]
    return shapes.strip(
        terrain.smooth(line), lambda share: begin + (end - begin) * share * share
    )


def _low_land():
    """Land without the hills."""
    from shapely import union_all
    from shapely.geometry import Polygon

    hills = [
        Polygon([(x + rx * cx, y + ry * cy) for cx, cy in terrain.OCTAGON])
        for x, y, rx, ry in terrain.HILLS
    ]
    return shapes.land().difference(union_all(hills))


def _inland(layer):
    result = []
    for row in _places(layer):
        radius = float(row["radius_m"])
        inner, outer = shapes.nested([_place(row, radius * _INNER), _place(row, radius)])
        for area, depth in ((inner, "depth_inner"), (outer, "depth_outer")):
            result.append(_feature(area, {layer["column"]: texts()[depth],
                                          texts()["column_district"]: row["place"]}))
    return result


def _past(layer):
    return [
        _feature(_place(row, float(row["radius_m"])), {
            texts()["column_date"]: row["date"], texts()["column_event"]: row["event"],
            texts()["column_district"]: row["place"],
        })
        for row in _places(layer)
    ]  # fmt: skip


def _places(layer):
    return [row for row in rows("hazard_places") if row["layer"] == layer["layer"]]


def _place(row, radius):
    ends = [(float(row["x0"]), float(row["y0"])), (float(row["x1"]), float(row["y1"]))]
    return shapes.strip(ends, lambda _share: radius).intersection(shapes.land())


def _landslides(_layer):
    """A warning zone a slope or torrent, and its special one: near the slope, or up the valley."""
    result, numbers = [], {}
    for row in rows("slopes"):
        number = numbers[row["place"]] = numbers.get(row["place"], 0) + 1
        for words, area in zip(("warning", "special_warning"), _slope(row)):
            result.append(_feature(area.intersection(shapes.land()), {
                texts()["column_area_number"]: f"99-201-{len(result) // 2 + 1:03d}",
                texts()["column_area_name"]: f"{row['place']}{number}",
                texts()["column_phenomenon"]: row["phenomenon"],
                texts()["column_class"]: texts()[words],
            }))  # fmt: skip
    return result


def _slope(row):
    x, y, up_x, up_y, length, reach = (
        float(row[name]) for name in ("x", "y", "uphill_x", "uphill_y", "length_m", "reach_m")
    )
    if row["phenomenon"] == texts()["debris_flow"]:
        top = (x + length * up_x, y + length * up_y)
        middle = (x + length * _SPECIAL * up_x, y + length * _SPECIAL * up_y)
        whole = shapes.strip([top, (x, y)], lambda share: reach * (_FAN + (1 - _FAN) * share))
        return whole, shapes.strip([top, middle], lambda _share: reach * _FAN)
    along = [(x - up_y * length / 2, y + up_x * length / 2),
             (x + up_y * length / 2, y - up_x * length / 2)]  # fmt: skip
    return (
        shapes.strip(along, lambda _share: reach),
        shapes.strip(along, lambda _share: reach * _SPECIAL),
    )


def _feature(area, properties):
    told = {name: value for name, value in properties.items() if value}
    source = {texts()["column_source"]: texts()["fictional"]}
    return "MultiPolygon", shapes.parts(_without_slivers(area)), {**told, **source}


def _without_slivers(area):
    """An area without its parts that are a metre or two wide, which rounding would break."""
    return area.buffer(-_SLIVER, join_style="mitre").buffer(_SLIVER, join_style="mitre")
