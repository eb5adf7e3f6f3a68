"""Land, sea, hills, river, roads and rails of the sample town.

Everything is laid out in metres east and north of a point in open sea, and turned into degrees by
two constants: plain arithmetic, so that every machine finds the same coordinates.
"""

import math
from functools import cache

from .draws import Draws

# A point in Suruga Bay, about ten kilometres from any coast: nothing real lies under the town.
LON0, LAT0 = 138.47, 34.72
METRES_PER_LON, METRES_PER_LAT = 91500.0, 110930.0  # at this latitude, to about 0.1 %

# (x, y, roughness of the line towards the next point as a share of its length)
COAST = (
    (-5200, -450, 0.03), (-4300, -700, 0.03), (-3300, -880, 0.03), (-2500, -900, 0.03),
    (-2050, -820, 0.0), (-1960, -560, 0.0), (-1840, -560, 0.0), (-1760, -850, 0.02),
    (-1000, -1020, 0.02),
    # western breakwater, quays of the harbour, eastern breakwater
    (-250, -1080, 0.0), (-250, -1300, 0.0), (150, -1500, 0.0), (160, -1460, 0.0),
    (-190, -1260, 0.0), (-190, -1000, 0.0), (-60, -760, 0.0), (280, -750, 0.0),
    (280, -880, 0.0), (330, -880, 0.0), (330, -750, 0.0), (700, -740, 0.0),
    (740, -1060, 0.0), (760, -1330, 0.0), (430, -1520, 0.0), (440, -1560, 0.0),
    (830, -1350, 0.0), (850, -1080, 0.0),
    (1300, -1120, 0.05), (1900, -1250, 0.08), (2500, -1550, 0.16), (2900, -2150, 0.18),
    (3300, -2650, 0.18), (3750, -2900, 0.18), (4150, -2700, 0.18), (4300, -2200, 0.18),
    (4100, -1700, 0.15), (4050, -1250, 0.08), (4450, -850, 0.04), (5000, -560, 0.04),
)  # fmt: skip
RIDGE = (
    (5300, -400, 0.12), (5650, 500, 0.12), (5000, 1300, 0.12), (5250, 2300, 0.12),
    (4500, 2900, 0.12), (4750, 3900, 0.12), (3500, 4300, 0.12), (2600, 5300, 0.12),
    (1300, 4800, 0.12), (300, 5050, 0.12), (-700, 4450, 0.12), (-1500, 5450, 0.12),
    (-2600, 5900, 0.12), (-3300, 4900, 0.12), (-4300, 4700, 0.12), (-4500, 3500, 0.12),
    (-5300, 2900, 0.12), (-4950, 1900, 0.12), (-5600, 1000, 0.12),
)  # fmt: skip
# centre and radius of the rocks off the headland
ROCKS = (
    (4560, -2990, 55), (4690, -3120, 34), (4420, -3210, 22), (2480, -2750, 70), (2330, -2690, 18),
)  # fmt: skip
_HALF = 0.7071067811865476  # square root of one half
OCTAGON = (
    (1, 0), (_HALF, _HALF), (0, 1), (-_HALF, _HALF), (-1, 0), (-_HALF, -_HALF), (0, -1),
    (_HALF, -_HALF),
)  # fmt: skip

# centre and half-axes of the hills, where nobody lives
HILLS = (
    (200, 4700, 2600, 1350), (-2000, 5200, 1500, 900), (3000, 4700, 1800, 1300),
    (-4600, 3600, 900, 1500), (4700, 2900, 950, 1700), (-5400, 1800, 500, 800),
    (5200, 900, 400, 900), (3650, -2250, 420, 480),
)  # fmt: skip
# west, south, east, north of the inhabited land of the neighbours
NEIGHBOURS = ((-8500, -300, -5150, 2800), (5200, -200, 8500, 2200), (-1700, 4700, 900, 7600))

RIVER = (
    (-2300, 5500), (-2750, 4900), (-2400, 4100), (-2750, 3300), (-2250, 2500), (-2480, 1700),
    (-2050, 900), (-2100, 250), (-1900, -560),
)  # fmt: skip
STREET = ((170, 430), (215, 150), (300, -150), (335, -420), (390, -620))
BYPASS = ((-4850, 1350), (-3200, 1750), (-1000, 1950), (900, 1800), (2600, 1500), (4300, 900))
RAILWAY = (
    (-5900, 790), (-4300, 690), (-3240, 640), (-3060, 648), (-2060, 640), (-900, 545), (40, 505),
    (150, 520), (260, 530), (1500, 575), (2800, 640), (4200, 420), (5700, 330),
)  # fmt: skip
QUAY = ((-40, -690), (680, -680))
STATIONS = {
    "station_main": ((40, 505), (150, 520), (260, 530)),
    "station_west": ((-3240, 640), (-3150, 645), (-3060, 648)),
}


def to_degrees(x, y):
    """Longitude and latitude of a point in metres; 7 decimals are a centimetre."""
    return round(LON0 + x / METRES_PER_LON, 7), round(LAT0 + y / METRES_PER_LAT, 7)


def to_metres(lon, lat):
    """Inverse of :func:`to_degrees`."""
    return (lon - LON0) * METRES_PER_LON, (lat - LAT0) * METRES_PER_LAT


def _rough(start, end, roughness, draws):
    """Points from ``start`` to before ``end``, displaced at the middle again and again."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = x1 - x0, y1 - y0
    if roughness == 0 or dx * dx + dy * dy < 60 * 60:
        return [start]
    push = draws.between(-roughness, roughness)
    middle = (x0 + dx / 2 - dy * push, y0 + dy / 2 + dx * push)
    return _rough(start, middle, roughness, draws) + _rough(middle, end, roughness, draws)


@cache
def main_land():
    """Outline of the municipality without its rocks, as a closed ring in metres."""
    draws = Draws(1)
    corners = COAST + RIDGE
    ring = []
    for (x0, y0, roughness), (x1, y1, _) in zip(corners, corners[1:] + corners[:1]):
        ring += _rough((x0, y0), (x1, y1), roughness, draws)
    return tuple(ring + ring[:1])


def rocks():
    """Closed rings of the rocks, in metres."""
    draws = Draws(2)
    rings = []
    for x, y, radius in ROCKS:
        reach = [radius * draws.between(0.7, 1.2) for _ in OCTAGON]
        ring = [(x + r * cx, y + r * cy) for r, (cx, cy) in zip(reach, OCTAGON)]
        rings.append(tuple(ring + ring[:1]))
    return rings


@cache
def _prepared_land():
    from shapely.geometry import Polygon
    from shapely.prepared import prep

    return prep(Polygon(main_land()))


def is_land(x, y, margin=0.0):
    """Whether the point, and points ``margin`` metres around it, lie in the municipality."""
    from shapely.geometry import Point

    around = [(0, 0)]
    if margin:
        around += [(margin, 0), (-margin, 0), (0, margin), (0, -margin)]
    land = _prepared_land()
    return all(land.contains(Point(x + dx, y + dy)) for dx, dy in around)


def flatness(x, y):
    """0 on the hills, rising to 1 on flat land."""
    result = 1.0
    for cx, cy, rx, ry in HILLS:
        u, v = (x - cx) / rx, (y - cy) / ry
        result = min(result, max(0.0, (u * u + v * v - 1.0) / 0.6))
    return result


def is_neighbour(x, y):
    """Whether the point lies in the inhabited land of a neighbouring municipality."""
    return any(w <= x <= e and s <= y <= n for w, s, e, n in NEIGHBOURS) and not is_land(x, y)


def distance_to_line(x, y, line):
    """Distance [m] from a point to a line."""
    best = math.inf
    for (x0, y0), (x1, y1) in zip(line, line[1:]):
        dx, dy = x1 - x0, y1 - y0
        along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)
        along = min(1.0, max(0.0, along))
        u, v = x - x0 - along * dx, y - y0 - along * dy
        best = min(best, u * u + v * v)
    return math.sqrt(best)


def point_on_line(line, share, aside=0.0):
    """Point at ``share`` of the length of a line, moved ``aside`` metres to its left."""
    pieces = [
        (x0, y0, x1 - x0, y1 - y0, math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2))
        for (x0, y0), (x1, y1) in zip(line, line[1:])
    ]
    rest = share * sum(piece[-1] for piece in pieces)
    place = 0
    while place < len(pieces) - 1 and rest > pieces[place][-1]:
        rest -= pieces[place][-1]
        place += 1
    x, y, dx, dy, length = pieces[place]
    return x + (dx * rest - dy * aside) / length, y + (dy * rest + dx * aside) / length


def smooth(line, rounds=2):
    """Line with its corners cut (Chaikin), its ends kept."""
    for _ in range(rounds):
        cut = [line[0]]
        for (x0, y0), (x1, y1) in zip(line, line[1:]):
            cut.append((0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1))
            cut.append((0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1))
        line = [*cut, line[-1]]
    return list(line)
