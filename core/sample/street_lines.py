"""Streets of the sample town that follow no lattice: main roads, bridges, crossings, paths."""

from . import terrain
from .tables import texts

_OLD_ROAD = (
    (-4900, -150), (-3900, 230), (-3100, 545), (-2420, 500), (-2085, 455), (-1750, 430),
    (-1000, 330), (245, 295), (1200, 240), (2600, 90), (3700, -320),
)  # fmt: skip
_STATION_ROAD = ((150, 500), (170, 430))
_HEADLAND = ((2500, 110), (2420, -600), (2500, -1180), (2950, -1500), (3250, -1850))
_VALLEYS = (
    ((-3020, 1780), (-3060, 2400), (-3040, 3050), (-2980, 3700), (-2650, 4250)),
    ((2750, 1440), (3120, 1950), (3350, 2450), (3560, 3000), (3500, 3640)),
    ((900, 1800), (1010, 2250), (1100, 2650), (1120, 3050)),
    ((-4050, 1520), (-3990, 1800), (-3960, 2200)),
)
_BEACH = ((-1640, -770), (-1000, -930), (-520, -960), (-290, -880), (-180, -720), (-40, -675))
# Stairs up the hills, with the path behind them.
_STAIRS = (
    ((1120, 3050), (1090, 3190), (1010, 3290)), ((3250, -1850), (3360, -1990), (3420, -2120)),
    ((-3960, 2200), (-4050, 2330), (-4170, 2400)),
)  # fmt: skip
_PATHS = (
    ((1010, 3290), (820, 3420), (560, 3390)), ((3420, -2120), (3560, -2330), (3760, -2470)),
    ((-4170, 2400), (-4330, 2560), (-4420, 2800)),
)  # fmt: skip
# Shares of the river's course where a bridge crosses it, besides those of the main roads.
_BRIDGES = (0.42, 0.915)
_BRIDGE_REACH, _RIVERSIDE = 190, (0.60, 0.97, 64)
# Where streets cross the railway [m east], and how.
_CROSSINGS = ((-4350, ""), (-3020, ""), (-1380, ""), (-480, ""), (90, "footway"),
              (330, ""), (1420, ""), (2620, ""), (3800, ""))  # fmt: skip
_CROSSING_REACH = 150

# A yard whose streets meet no others, and a road that is not finished.
LOOP = ((-4650, -520), (-4530, -500), (-4510, -590), (-4630, -610), (-4650, -520))
UNFINISHED = (terrain.BYPASS[-1], (4560, 760), (4800, 560))


def lines():
    """Lines with their tags, in metres; each meets what it crosses.

    Returns
    -------
    list of tuple
    """
    names = texts()
    found = [
        (terrain.smooth(terrain.BYPASS, 1),
         {"highway": "trunk", "name": names["street_bypass"]}),
        (terrain.smooth(_OLD_ROAD, 1), {"highway": "secondary", "name": names["street_old"]}),
        (terrain.STREET, {"highway": "pedestrian", "name": names["street_main"]}),
        (_STATION_ROAD, {"highway": "pedestrian"}),
        (terrain.QUAY, {"highway": "service"}),
        (terrain.smooth(_HEADLAND, 1), {"highway": "tertiary"}),
        *((terrain.smooth(line, 1), {"highway": "tertiary"}) for line in _VALLEYS),
        (terrain.smooth(_BEACH, 1), {"highway": "footway", "name": names["street_beach"]}),
        (_riverside(), {"highway": "path"}),
        *((_bridge(share), {"highway": "unclassified", "bridge": "yes"}) for share in _BRIDGES),
        *((_crossing(x), {"highway": kind or "residential"}) for x, kind in _CROSSINGS),
        *((line, {"highway": "steps"}) for line in _STAIRS),
        *((line, {"highway": "path"}) for line in _PATHS),
    ]  # fmt: skip
    return [([(float(x), float(y)) for x, y in line], tags) for line, tags in found]


def _bridge(share):
    return [
        terrain.point_on_line(terrain.smooth(terrain.RIVER), share, aside)
        for aside in (-_BRIDGE_REACH, 0, _BRIDGE_REACH)
    ]


def _riverside():
    """A path along the left bank, seen downstream."""
    first, last, aside = _RIVERSIDE
    river = terrain.smooth(terrain.RIVER)
    return [
        terrain.point_on_line(river, first + (last - first) * step / 12, aside)
        for step in range(13)
    ]


def _crossing(x):
    """A street across the railway, north and south of it at ``x``."""
    for (x0, y0), (x1, y1) in zip(terrain.RAILWAY, terrain.RAILWAY[1:]):
        if x0 <= x < x1:
            y = y0 + (y1 - y0) * (x - x0) / (x1 - x0)
            return [(x - 6, y - _CROSSING_REACH), (x, y), (x + 6, y + _CROSSING_REACH)]
    raise ValueError(x)
