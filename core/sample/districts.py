"""Small areas (町丁・字) of the sample town, as the census publishes their boundaries.

Every place of the municipality belongs to the nearest centre of ``districts.csv``.
"""

from . import people, shapes
from .draws import apportion
from .tables import rows

FIELDS = (("KEY_CODE", "C", 11), ("PREF", "C", 2), ("CITY", "C", 3), ("S_NAME", "C", 40),
          ("HCODE", "N", 4), ("JINKO", "N", 8), ("SETAI", "N", 8))  # fmt: skip
_CODE = "99201"
_LAND = 8101  # HCODE of 町丁・字等
_FAR = 20000  # beyond every place of the town [m]
_PERSONS_A_HOUSEHOLD = 2.35


def districts(cells):
    """Outlines with residents and households, in degrees.

    Parameters
    ----------
    cells : list of people.Cell
        Residents of a cell go to the districts of its inhabited places.
    """
    centres = _centres()
    residents = _residents(cells, centres)
    land = shapes.land()
    result = []
    for number, row in enumerate(rows("districts")):
        area = _nearest(centres, number).intersection(land)
        result.append(("MultiPolygon", shapes.parts(area), {
            "KEY_CODE": f"{_CODE}{10 * (number + 1):04d}00", "PREF": _CODE[:2], "CITY": _CODE[2:],
            "S_NAME": row["name"], "HCODE": _LAND, "JINKO": residents[number],
            "SETAI": int(residents[number] / _PERSONS_A_HOUSEHOLD + 0.5),
        }))  # fmt: skip
    return result


def _centres():
    return [(float(row["x"]), float(row["y"])) for row in rows("districts")]


def name_at(x, y):
    """The district that a place belongs to."""
    return rows("districts")[_of(x, y, _centres())]["name"]


def _of(x, y, centres):
    return min(range(len(centres)),
               key=lambda n: (centres[n][0] - x) ** 2 + (centres[n][1] - y) ** 2)


def _residents(cells, centres):
    """Residents of cells inside the municipality by district; every one of them once."""
    found = [0] * len(centres)
    for cell in cells:
        if not cell.inside:
            continue
        weights = [0.0] * len(centres)
        for x, y, density in people.densities(cell):
            weights[_of(x, y, centres)] += density
        if not any(weights):
            weights[_of(cell.x, cell.y, centres)] = 1.0
        found = [sum(pair) for pair in zip(found, apportion(cell.residents, weights))]
    return found


def _nearest(centres, number):
    """The area that is nearer to one centre than to the others (its Voronoi polygon)."""
    from shapely.geometry import Polygon

    x0, y0 = centres[number]
    ring = [(-_FAR, -_FAR), (_FAR, -_FAR), (_FAR, _FAR), (-_FAR, _FAR)]
    for x1, y1 in centres:
        if (x1, y1) != (x0, y0):
            middle = ((x0 + x1) / 2, (y0 + y1) / 2)
            ring = _cut(ring, middle, (x1 - x0, y1 - y0))
    return Polygon(ring)


def _cut(ring, point, away):
    """The part of a convex ring on the side of a line that ``away`` points away from."""
    sides = [(x - point[0]) * away[0] + (y - point[1]) * away[1] for x, y in ring]
    result = []
    for place, (x, y) in enumerate(ring):
        side, before = sides[place], sides[place - 1]
        if (side <= 0) != (before <= 0):
            share = before / (before - side)
            x0, y0 = ring[place - 1]
            result.append((x0 + share * (x - x0), y0 + share * (y - y0)))
        if side <= 0:
            result.append((x, y))
    return result
