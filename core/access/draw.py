"""Catchments of places: the areas along the streets that are reached within limits."""

from dataclasses import dataclass, replace

import numpy as np

from ..geo.walking import groups, places
from ..progress import ignore_progress
from .catchments import QUARTER, Parts, Reach, areas, residents_in
from .coverage import METRES
from .factors import reach_factors
from .ways import NETWORK, STRAIGHT_LINE, fastest_of, largest_part, tie, usable_part

TOGETHER = -1


@dataclass(frozen=True)
class Wish:
    """What is drawn.

    Parameters
    ----------
    group : str
        User group.
    unit : str
        ``m`` or ``min``.
    limits : sequence of float
        Growing, in the unit.
    buffer_m : float
        Width of the areas on each side of the streets [m].
    merge : bool
        One area for all places.
    join_limit_m : float
        Places farther than this from every street are off the network [m].
    draws : int
        Draws for the bands.
    """

    group: str
    unit: str
    limits: tuple
    buffer_m: float
    merge: bool
    join_limit_m: float
    draws: int


@dataclass(frozen=True)
class Area:
    """What is reached from a place, or from all (``place`` is -1), within a limit.

    ``reached_m`` and ``residents`` are (value, low, high); NaN where there is none. A place off the
    network has a circle: ``basis`` says so, and no street is reached.
    """

    place: int
    count: int
    band: int
    shape: object
    reached_m: tuple
    residents: tuple
    basis: str


@dataclass(frozen=True)
class Street:
    """A reached part of a street; ``nearest`` and ``farthest`` are costs in the unit asked for."""

    place: int
    band: int
    shape: object
    length_m: float
    nearest: float
    farthest: float


@dataclass(frozen=True)
class Drawn:
    """Areas (the largest limit first) and streets; rows of places off the network, and of those
    near streets that the group cannot pass, which have no area."""

    areas: list
    streets: list
    off: np.ndarray
    shut: np.ndarray


def draw(graph, xy, assumptions, wish, people=None, progress=ignore_progress):
    """Draw catchments.

    Parameters
    ----------
    graph : WalkingGraph
    xy : ndarray, shape (p, 2)
        Places [m].
    assumptions : Assumptions
    wish : Wish
    people : (ndarray of shapely polygons, ndarray), optional
        Zones and their residents [persons].
    progress : callable

    Returns
    -------
    Drawn
    """
    near = places.join(largest_part(graph), *xy.T, wish.join_limit_m).joined
    usable, _shut = usable_part(graph, assumptions, wish.group)
    tied = tie(usable, *xy.T, wish.join_limit_m)
    on = np.flatnonzero(near & tied.joined)
    off = np.flatnonzero(~near)
    progress(0.1)
    pen = _Pen(tied, assumptions, wish, people, usable)
    made, streets = [], []
    if wish.merge and len(on):
        pen.network(TOGETHER, on, pen.reach.together(on), made, streets)
    elif not wish.merge:
        for done, (place, costs) in enumerate(pen.reach.each(on)):
            pen.network(place, np.array([place]), costs, made, streets)
            progress(0.1 + 0.8 * (done + 1) / len(on))
    pen.circles(xy, off, made)
    # The smaller area is drawn later, on top.
    made.sort(key=lambda area: -area.band)
    progress(1.0)
    return Drawn(_with_residents(made, people), streets, off, np.flatnonzero(near & ~tied.joined))


class _Pen:
    """Draws one place after the other."""

    def __init__(self, tied, assumptions, wish, people, graph):
        self.wish, self.people = wish, people
        self.speed = groups.speed_m_per_min(assumptions, wish.group)
        self.detour = assumptions.value("general", "distance", "detour_ratio")
        self.factors = reach_factors(graph, assumptions, wish.group, wish.draws).of(wish.unit)
        self.straight = reach_factors(None, assumptions, wish.group, wish.draws).of(wish.unit)
        cost, per_m, fastest = tied.graph.length_m, 1.0, 1.0
        if wish.unit != METRES:
            cost = groups.minutes(tied.graph, assumptions, wish.group)
            per_m, fastest = 1.0 / self.speed, fastest_of(tied.graph, cost, self.speed)
        farthest = wish.limits[-1] * np.nan_to_num(self.factors[1], nan=1.0)
        self.reach = Reach(tied, cost, per_m, fastest, farthest)

    def network(self, place, rows, costs, made, streets):
        """Areas and streets reached from places on the network."""
        wish, graph = self.wish, self.reach.tied.graph
        parts = costs.parts(wish.limits)
        lines, length = self.reach.shapes(parts), parts.length_m(graph)
        shapes = self._areas(parts, lines, rows, wish.limits)
        others = [None, None]
        for side, factor in enumerate(self.factors):
            if not np.isnan(factor):
                others[side] = self._other(costs, rows, [one * factor for one in wish.limits])
        for band, shape in enumerate(shapes):
            found = [one[band] if one else (np.nan, None) for one in others]
            reached = float(length[parts.band <= band].sum())
            made.append(Area(
                place, len(rows), band, shape, (reached, *(one for one, _ in found)),
                tuple(one for _, one in found), NETWORK))
        streets += [
            Street(place, *row) for row in zip(
                parts.band.tolist(), lines, length.tolist(), parts.nearest.tolist(),
                parts.farthest.tolist())
        ]

    def _other(self, costs, rows, limits):
        """Length reached and area of each limit at an end of the band."""
        parts = costs.parts(limits)
        length = parts.length_m(self.reach.tied.graph)
        shapes = [None] * len(limits)
        if self.people is not None:
            shapes = self._areas(parts, self.reach.shapes(parts), rows, limits)
        return [(float(length[parts.band <= band].sum()), shape)
                for band, shape in enumerate(shapes)]

    def _areas(self, parts: Parts, lines, rows, limits):
        return areas(lines, parts.band, len(limits), self.wish.buffer_m,
                     lambda band: self.reach.legs(rows, limits[band]))

    def circles(self, xy, off, made):
        """Circles of places off the network, radius straight line × detour ratio."""
        if not len(off):
            return
        basis = f"{STRAIGHT_LINE} × {self.detour:g}"
        for rows in [off] if self.wish.merge else off[:, None]:
            place = TOGETHER if self.wish.merge else int(rows[0])
            for band, limit in enumerate(self.wish.limits):
                metres = limit if self.wish.unit == METRES else limit * self.speed
                radius = metres / self.detour
                others = [None if np.isnan(factor) else _disc(xy[rows], radius * factor)
                          for factor in self.straight]
                made.append(Area(place, len(rows), band, _disc(xy[rows], radius),
                                 (np.nan,) * 3, tuple(others), basis))


def _disc(xy, radius):
    import shapely

    # Many arcs: a circle of few corners is too small.
    return shapely.union_all(shapely.buffer(shapely.points(xy), radius, quad_segs=4 * QUARTER))


def _with_residents(made, people):
    """The areas with their residents, low and high in place of the shapes of the band's ends."""
    if people is None:
        return [replace(area, residents=(np.nan,) * 3) for area in made]
    columns = [residents_in([area.shape for area in made], *people)]
    for side in (0, 1):
        shapes = [area.residents[side] for area in made]
        there = np.array([shape is not None for shape in shapes], dtype=bool)
        column = np.full(len(made), np.nan)
        column[there] = residents_in([shape for shape in shapes if shape is not None], *people)
        # An end of the band is not beyond the value by the rounding of areas.
        columns.append((np.minimum, np.maximum)[side](column, columns[0]))
    return [replace(area, residents=tuple(map(float, row)))
            for area, row in zip(made, np.transpose(columns))]
