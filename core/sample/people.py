"""Who lives where in the sample town: residents of every 500 m cell, by sex and age."""

from dataclasses import dataclass

from ..geo import mesh
from . import terrain
from .draws import Draws, apportion
from .tables import rows

RESIDENTS = 60000  # in cells whose centre lies in the municipality
LEVEL = "500m"
# Edges of the land that is drawn, neighbours included [m]: west, south, east, north
_WINDOW = (-8400, -3300, 8400, 7600)
_SHORE = 40  # nobody lives closer to the edge of the land, so none on breakwaters [m]
_STEPS = 5  # points along each side of a cell at which density is taken
# Seeds of the neighbouring towns: x, y, radius [m], density [persons/km2], profile
_NEIGHBOUR_SEEDS = (
    (-7200, 700, 900, 3300, "mixed"), (7100, 700, 800, 2400, "mixed"),
    (-500, 6600, 500, 500, "old"),
)  # fmt: skip

# Shares of residents by age: 0-5, 6-14, 15-17, 18-19, 20-64, 65-74, 75-84, 85-94, 95 and over.
AGES = {
    "young": (0.068, 0.112, 0.033, 0.020, 0.597, 0.095, 0.055, 0.018, 0.002),
    "mixed": (0.044, 0.076, 0.027, 0.017, 0.551, 0.142, 0.097, 0.042, 0.004),
    "old": (0.029, 0.053, 0.020, 0.013, 0.465, 0.180, 0.157, 0.075, 0.008),
}
_MEN = (0.51, 0.51, 0.51, 0.51, 0.505, 0.48, 0.44, 0.33, 0.18)
# Shares of private households by persons: 1, 2, ... 7 and over.
SIZES = {
    "young": (0.20, 0.25, 0.23, 0.23, 0.07, 0.015, 0.005),
    "mixed": (0.32, 0.29, 0.18, 0.14, 0.05, 0.015, 0.005),
    "old": (0.38, 0.34, 0.15, 0.08, 0.03, 0.015, 0.005),
}
_FOREIGN = {"young": 0.012, "mixed": 0.030, "old": 0.012}


@dataclass
class Cell:
    """One cell with residents.

    Attributes
    ----------
    code : str
        9-digit mesh code.
    x, y : float
        Centre [m].
    inside : bool
        Whether the centre lies in the municipality.
    residents : int
        Residents; ages are those of ``men`` and ``women``, and a few of unknown age.
    profile : str
        Key of :data:`AGES` with the most residents here.
    men, women : list of int
        Residents by age as in :data:`AGES`, with those of unknown age at the end.
    """

    code: str
    x: float
    y: float
    inside: bool
    residents: int
    profile: str
    men: list
    women: list


def cells():
    """Cells with residents, in the order of their codes.

    Returns
    -------
    list of Cell
    """
    drafts = [draft for draft in map(_draft, *_grid()) if draft[-1] > 0]
    scale = RESIDENTS / sum(draft[-1] for draft in drafts if draft[3])
    draws = Draws(3)
    result = []
    for code, x, y, inside, profile, weight in sorted(drafts):
        residents = int(weight * scale * draws.between(0.86, 1.14) + 0.5)
        # A house or two at the end of the road: published as no row at all.
        if residents >= 3:
            men, women = _by_age(residents, profile, draws)
            result.append(Cell(code, x, y, inside, residents, profile, men, women))
    return result


def _grid():
    """Codes and edges of all cells of the window."""
    west, south = terrain.to_degrees(*_WINDOW[:2])
    east, north = terrain.to_degrees(*_WINDOW[2:])
    codes = mesh.cells_within(west, south, east, north, LEVEL)
    return (codes.tolist(), *(edge.tolist() for edge in mesh.bounds(codes)))


def _draft(code, west, south, east, north):
    """Code, centre, inside, main profile and unscaled residents of a cell."""
    x0, y0 = terrain.to_metres(west, south)
    x1, y1 = terrain.to_metres(east, north)
    weights = dict.fromkeys(AGES, 0.0)
    share = (x1 - x0) * (y1 - y0) / 1e6 / _STEPS**2
    for row in range(_STEPS):
        for column in range(_STEPS):
            x = x0 + (x1 - x0) * (column + 0.5) / _STEPS
            y = y0 + (y1 - y0) * (row + 0.5) / _STEPS
            for profile, density in _density(x, y):
                weights[profile] += share * density
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    profile = max(weights, key=weights.get)
    return code, x, y, terrain.is_land(x, y), profile, sum(weights.values())


def _density(x, y):
    """Profile and density [persons/km2] that each quarter lends to a point."""
    habitable = terrain.flatness(x, y)
    if habitable == 0 or not (terrain.is_land(x, y, _SHORE) or terrain.is_neighbour(x, y)):
        return
    if terrain.distance_to_line(x, y, terrain.RIVER) < 60:
        return
    for sx, sy, radius, peak, profile in _seeds():
        near = 1 + ((x - sx) ** 2 + (y - sy) ** 2) / radius**2
        yield profile, habitable * peak / (near * near)


def _seeds():
    own = [
        (float(row["x"]), float(row["y"]), float(row["radius_m"]), float(row["per_km2"]),
         row["profile"])
        for row in rows("districts")
    ]  # fmt: skip
    return [*own, *_NEIGHBOUR_SEEDS]


def densities(cell):
    """Places of a cell with the density there: ``(x, y, persons/km2)``, metres."""
    width = terrain.METRES_PER_LON / 160
    height = terrain.METRES_PER_LAT / 240
    for row in range(_STEPS):
        for column in range(_STEPS):
            x = cell.x + width * ((column + 0.5) / _STEPS - 0.5)
            y = cell.y + height * ((row + 0.5) / _STEPS - 0.5)
            yield x, y, sum(density for _, density in _density(x, y))


def _by_age(residents, profile, draws):
    """Men and women by age; about three in a thousand did not tell theirs."""
    unknown = int(residents * 0.003 + draws.share()) if draws.share() < 0.4 else 0
    shares = [share * draws.between(0.85, 1.15) for share in AGES[profile]]
    ages = apportion(residents - unknown, shares)
    men = [int(n * share + draws.share()) for n, share in zip(ages, _MEN)]
    men = [min(m, n) for m, n in zip(men, ages)]
    women = [n - m for m, n in zip(men, ages)]
    unknown_men = draws.whole(0, unknown)
    return [*men, unknown_men], [*women, unknown - unknown_men]


def foreign(cell, draws):
    """Foreign men and women of a cell."""
    total = int(cell.residents * _FOREIGN[cell.profile] * draws.between(0.4, 1.6))
    men = draws.whole(0, total)
    return min(men, sum(cell.men)), min(total - men, sum(cell.women))
