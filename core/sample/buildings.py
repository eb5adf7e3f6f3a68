"""Outlines of buildings in a few cells of the sample town: enough to try what needs buildings.

A cell has either all of its buildings or none: the residents of a cell live in those that it has.
"""

from . import shapes, terrain
from .draws import Draws
from .tables import rows

FIELDS = (("bldg_id", "C", 8), ("bldg_use", "C", 24), ("structure", "C", 24), ("storeys", "N", 2),
          ("year_built", "N", 4), ("floor_area", "N", 6))  # fmt: skip
_TOPIC = 910
# Places whose cells have buildings: the old centre, the harbour, the mouth of the river [m].
_PLACES = ((260, -100), (300, -560), (-1500, -100))
_LOT = (30.0, 28.0)  # [m]
_SHAKE = 3.0  # how far a building stands from the middle of its lot [m]
_VERGE, _SHORE, _BANK = 3.0, 12.0, 70.0  # from streets, the sea and the river [m]
_NEVER = 0.06  # share of lots that stay empty
_STOREY_SHARE = 0.92  # floor area of a storey as a share of the outline


def buildings(cells, streets):
    """Outlines with use, structure, storeys, year and floor area, in degrees.

    Parameters
    ----------
    cells : list of people.Cell
    streets : list
        As :func:`.streets.streets` gives them.
    """
    from shapely import STRtree
    from shapely.geometry import LineString

    lines = [LineString([terrain.to_metres(*point) for point in corners])
             for _, corners, _ in streets]  # fmt: skip
    town = _Town(STRtree(lines), terrain.smooth(terrain.RIVER))
    result = []
    for x, y in _PLACES:
        cell = min(cells, key=lambda one: (one.x - x) ** 2 + (one.y - y) ** 2)
        result += _of_cell(cell, town, len(result))
    return result


class _Town:
    """What buildings keep away from, and chance."""

    def __init__(self, streets, river):
        self.streets, self.river = streets, river
        self.draws = Draws(_TOPIC)
        self.kinds = rows("building_kinds")
        self.sums = []
        for row in self.kinds:
            self.sums.append((self.sums[-1] if self.sums else 0.0) + float(row["share"]))

    def is_free(self, outline):
        x, y = outline.centroid.x, outline.centroid.y
        return (
            terrain.is_land(x, y, _SHORE + _LOT[0] / 2)
            and terrain.distance_to_line(x, y, self.river) > _BANK
            and not len(self.streets.query(outline, predicate="dwithin", distance=_VERGE))
        )


def _of_cell(cell, town, before):
    width, height = terrain.METRES_PER_LON / 160, terrain.METRES_PER_LAT / 240
    result = []
    for row in range(int(height / _LOT[1])):
        for column in range(int(width / _LOT[0])):
            x = cell.x - width / 2 + (column + 0.5) * _LOT[0]
            y = cell.y - height / 2 + (row + 0.5) * _LOT[1]
            outline, facts = _building(town, x, y)
            if outline is not None and town.is_free(outline):
                number = f"B{before + len(result) + 1:05d}"
                ring = shapes.degrees(outline.exterior.coords)
                result.append(("MultiPolygon", [[ring]], {"bldg_id": number, **facts}))
    return result


def _building(town, x, y):
    """A building of its lot, or None; the draws are the same either way."""
    from shapely.geometry import box

    draws = town.draws
    empty = draws.share() < _NEVER
    kind = town.kinds[draws.weighted(town.sums)]
    width, depth = (draws.between(float(kind["side_low"]), float(kind["side_high"]))
                    for _ in range(2))  # fmt: skip
    x, y = x + draws.between(-_SHAKE, _SHAKE), y + draws.between(-_SHAKE, _SHAKE)
    storeys = draws.whole(int(kind["storeys_low"]), int(kind["storeys_high"]))
    year = draws.whole(int(kind["year_low"]), int(kind["year_high"]))
    if empty:
        return None, None
    return box(x - width / 2, y - depth / 2, x + width / 2, y + depth / 2), {
        "bldg_use": kind["use"], "structure": kind["structure"], "storeys": storeys,
        "year_built": year, "floor_area": int(width * depth * storeys * _STOREY_SHARE + 0.5),
    }  # fmt: skip
