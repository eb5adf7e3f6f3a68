"""Problem areas: where a rule holds, neighbours merged, each in one district and in or out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ...progress import ignore_progress, part_of
from ..robust import asked, united
from .pieces import polygons_only

HECTARE_M2 = 10_000.0
# What two areas have in common below this part of one of them is rounding along a border.
TOUCHING, SPLINTER = 1e-6, 1e-7


@dataclass(frozen=True)
class ProblemArea:
    """One problem area.

    Parameters
    ----------
    rule : Rule
    shape : shapely geometry
    district : int
        Row of the district, -1 outside all.
    inside : bool
        In the residence induction area.
    people : ndarray, shape (g,)
        Residents at night, everybody and by age group [persons].
    low, high : ndarray, shape (g,)
        The same with the least and the most persons in a new dwelling.
    present_day : float
        People present at midday [persons]; NaN where unknown.
    zones : ndarray of int
        Rows of the zones that it has a part of.
    hazard_row : int
        Row of the worst hazard area in it.
    hazards : tuple of int
        Rows of ``HazardRows.keys`` in it.
    parts : Parts
        What it was merged from.
    number : int
        From 1, the most severe and most peopled first; set at the end.
    facts : dict
        What stands in it: buildings, shelters, needs.
    """

    rule: object
    shape: object
    district: int
    inside: bool
    people: np.ndarray
    low: np.ndarray
    high: np.ndarray
    present_day: float
    zones: np.ndarray
    hazard_row: int
    hazards: tuple
    parts: object
    number: int = 0
    facts: dict = field(default_factory=dict)

    @property
    def area_m2(self):
        return float(self.shape.area)

    @property
    def density_ha(self):
        """Residents per hectare of the area itself."""
        return float(self.people[0]) / (self.area_m2 / HECTARE_M2)


@dataclass(frozen=True)
class Parts:
    """Where hazard areas of a rule meet pieces: polygons and where they come from, shape (q,)."""

    shapes: np.ndarray
    piece: np.ndarray

    def __len__(self):
        return len(self.shapes)

    def holding(self, points):
        """Those that hold at least one of some points."""
        import shapely

        _point, part = shapely.STRtree(self.shapes).query(points, predicate="intersects")
        rows = np.unique(part)
        return Parts(self.shapes[rows], self.piece[rows])


def parts_of(pieces, eligible, hazards):
    """Parts of pieces that lie in hazard areas; what lies in two of them is there once.

    Parameters
    ----------
    pieces : Pieces
    eligible : ndarray of bool, shape (p,)
        Pieces that meet what the rule asks of the place.
    hazards : core.risk.overlay.Pieces
        Those that meet what the rule asks of the hazard.
    """
    import shapely

    rows = np.flatnonzero(eligible)
    if not len(rows) or not len(hazards):
        return Parts(np.zeros(0, dtype=object), np.zeros(0, dtype=np.intp))
    tree = shapely.STRtree(pieces.shapes[rows])
    hazard, place = tree.query(hazards.pieces, predicate="intersects")
    common = polygons_only(
        asked(shapely.intersection, hazards.pieces[hazard], pieces.shapes[rows[place]]))
    some = shapely.area(common) > SPLINTER * shapely.area(pieces.shapes[rows[place]])
    common, place = common[some], place[some]
    shapes, found = [], []
    order = np.argsort(place, kind="stable")
    mine, first = np.unique(place[order], return_index=True)
    for one, several in zip(mine, np.split(common[order], first[1:])):
        together = several[0] if len(several) == 1 else united(several)
        for polygon in shapely.get_parts(polygons_only([together])[0]):
            shapes.append(polygon)
            found.append(rows[one])
    return Parts(np.array(shapes, dtype=object), np.array(found, dtype=np.intp))


def merged(parts, pieces, place, merge_m):
    """Which area each part belongs to: neighbours in one district, both in or both out.

    Parameters
    ----------
    parts : Parts
    pieces : Pieces
    place : int
        0 before, 1 after: which induction area counts.
    merge_m : float
        Parts at most so far from each other are one area [m].

    Returns
    -------
    ndarray of int, shape (q,)
        From 0 on.
    """
    import shapely
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not len(parts):
        return np.zeros(0, dtype=np.intp)
    group = pieces.district[parts.piece] * 2 + pieces.inside[parts.piece, place]
    first, second = shapely.STRtree(parts.shapes).query(
        parts.shapes, predicate="dwithin", distance=merge_m)
    same = group[first] == group[second]
    count = len(parts)
    links = coo_matrix((np.ones(int(same.sum())), (first[same], second[same])), (count, count))
    return connected_components(links, directed=False)[1]


def problem_areas(rule, parts, labels, pieces, town, place, hazards, wanted):
    """The areas of a rule.

    Parameters
    ----------
    rule : Rule
    parts : Parts
    labels : ndarray of int
        From :func:`merged`.
    pieces : Pieces
    town : Town
        People of the state.
    place : int
        0 before, 1 after.
    hazards : HazardRows
    wanted : ndarray of bool, shape (m,)
        Hazard rows that meet the rule.

    Returns
    -------
    list of ProblemArea
    """
    import shapely

    size = shapely.area(parts.shapes)
    share = size / shapely.area(pieces.shapes)[parts.piece] * pieces.share[parts.piece]
    own = hazards.pieces.of(np.flatnonzero(wanted))
    found = []
    for label in range(int(labels.max(initial=-1)) + 1):
        mine = np.flatnonzero(labels == label)
        shape = united(parts.shapes[mine])
        zones, weight = pieces.zone[parts.piece[mine]], share[mine]
        homes = town.homes_in(shape)
        there = _rows_in(own, shape)
        worst = max(there, key=lambda row: _badness(hazards, row))
        piece = parts.piece[mine[0]]
        found.append(ProblemArea(
            rule, shape, int(pieces.district[piece]), bool(pieces.inside[piece, place]),
            *(weight @ town.zone_people[zones] + homes @ people for people in town.home_people),
            float(weight @ town.present_day[zones]), np.unique(zones), int(worst),
            tuple(sorted(set(hazards.key[there]))),
            Parts(parts.shapes[mine], parts.piece[mine])))
    return found


def _rows_in(hazard_pieces, shape):
    """Hazard rows that lie in a shape; those beyond its border only touch it."""
    import shapely

    shapely.prepare(shape)
    near = np.flatnonzero(shapely.intersects(shape, hazard_pieces.pieces))
    common = shapely.area(asked(shapely.intersection, hazard_pieces.pieces[near], shape))
    inside = near[common > TOUCHING * shape.area]
    if not len(inside):
        # A sliver, of which rounding leaves nothing: what it was cut from lies nearest.
        inside = [int(np.argmin(shapely.distance(hazard_pieces.pieces, shape)))]
    return np.unique(hazard_pieces.row[inside])


def _badness(hazards, row):
    low = hazards.low[row]
    return (hazards.rank[row] / hazards.type_of(row).ranks, -1.0 if np.isnan(low) else low, -row)


def eligible_pieces(rule, pieces, town, place):
    """Pieces of zones that meet what a rule asks of a place, shape (p,).

    Parameters
    ----------
    rule : Rule
    pieces : Pieces
    town : Town
    place : int
        0 before, 1 after.
    """
    zones = np.ones(len(town.area_m2), dtype=bool)
    people = town.people_with_homes()
    with np.errstate(invalid="ignore", divide="ignore"):
        if rule.least_density_ha is not None:
            zones &= people[:, 0] / (town.area_m2 / HECTARE_M2) >= rule.least_density_ha
        if rule.least_share_75_up is not None:
            zones &= people[:, -2:].sum(axis=1) / people[:, 0] >= rule.least_share_75_up
    if rule.least_needs is not None:
        zones &= town.needs_in_zones(rule.needs_themes) >= rule.least_needs
    if rule.least_unserved_share is not None:
        with np.errstate(invalid="ignore"):
            zones &= town.unserved_share >= rule.least_unserved_share
    chosen = zones[pieces.zone]
    if rule.induction:
        chosen &= pieces.inside[:, place] == (rule.induction == "in")
    return chosen


def numbered(areas):
    """Areas with their numbers: the most severe first, then the most residents."""
    from dataclasses import replace

    order = sorted(
        areas, key=lambda one: (-one.rule.severity, -one.people[0], one.district, one.rule.key))
    return [replace(area, number=number) for number, area in enumerate(order, start=1)]


def all_areas(rules, pieces, town, place, hazards, options, progress=ignore_progress):
    """Problem areas of all rules, and how many were too small or without people.

    Parameters
    ----------
    rules : sequence of Rule
        Those that can be answered.
    options : Options

    Returns
    -------
    areas : list of ProblemArea
        Numbered.
    dropped : list of ProblemArea
    """
    found, dropped = [], []
    for number, rule in enumerate(rules):
        steps = part_of(progress, number / len(rules), (number + 1) / len(rules))
        steps(0.0)
        sure, _perhaps = hazards.meeting(rule, options.year)
        wet = hazards.pieces.of(np.flatnonzero(sure))
        parts = parts_of(pieces, eligible_pieces(rule, pieces, town, place), wet)
        if rule.most_storeys is not None:
            parts = parts.holding(town.low_buildings(rule.most_storeys))
        steps(0.5)
        labels = merged(parts, pieces, place, options.merge_m)
        for area in problem_areas(rule, parts, labels, pieces, town, place, hazards, sure):
            small = area.area_m2 < options.least_area_m2 or area.people[0] < options.least_residents
            (dropped if small else found).append(area)
    return numbered(found), dropped
