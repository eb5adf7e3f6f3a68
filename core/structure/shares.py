"""Which part of each zone's residents is inside areas: by points and by area.

Three answers for every question: ``tool``, as the official tool counts (a point as often as it lies
in an area); ``corrected``, the same points once; ``own``, buildings once or, where a zone has none,
the share of its area.
"""

from dataclasses import dataclass

import numpy as np

from . import carriers

# Polygons with more corners are quartered before they are asked for points.
MOST_CORNERS = 256


@dataclass(frozen=True)
class Shares:
    """Part of the residents of n zones inside, each of shape (n,) [-].

    ``tool`` may be above 1 where areas overlap. ``own`` has a ``low`` and a ``high``, NaN where no
    assumption enters.
    """

    tool: np.ndarray
    corrected: np.ndarray
    own: np.ndarray
    low: np.ndarray = None
    high: np.ndarray = None


@dataclass(frozen=True)
class Areas:
    """Areas cut into small pieces.

    Parameters
    ----------
    pieces : ndarray of shapely polygons, shape (p,)
        Prepared.
    row : ndarray of int, shape (p,)
        Row of the area that each piece is of.
    """

    pieces: np.ndarray
    row: np.ndarray

    def __len__(self):
        return len(self.pieces)

    def of(self, rows):
        """The pieces of some areas."""
        some = np.isin(self.row, rows)
        return Areas(self.pieces[some], self.row[some])


def cut(shapes):
    """Areas in small pieces; what is no area, or empty, has none.

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (n,)
    """
    import shapely

    shapes = np.asarray(shapes, dtype=object)
    broken = ~shapely.is_valid(shapes) & ~shapely.is_missing(shapes)
    if broken.any():
        shapes = shapes.copy()
        shapes[broken] = shapely.make_valid(shapes[broken])
    parts, row = _polygons(shapes, np.arange(len(shapes)))
    done, rows = [], []
    while len(parts):
        small = shapely.get_num_coordinates(parts) <= MOST_CORNERS
        done.append(parts[small])
        rows.append(row[small])
        parts, row = _quartered(parts[~small], row[~small])
    pieces = np.concatenate(done) if done else np.zeros(0, dtype=object)
    shapely.prepare(pieces)
    return Areas(pieces, np.concatenate(rows) if rows else np.zeros(0, dtype=np.intp))


def _polygons(shapes, rows):
    import shapely

    parts, which = shapely.get_parts(shapes, return_index=True)
    while np.isin(shapely.get_type_id(parts), (6, 7)).any():
        parts, again = shapely.get_parts(parts, return_index=True)
        which = which[again]
    keep = (shapely.get_dimensions(parts) == 2) & ~shapely.is_empty(parts)
    return parts[keep], np.asarray(rows)[which[keep]]


def _quartered(parts, rows):
    import shapely

    quarters, of = [], []
    for part, row in zip(parts, rows):
        west, south, east, north = part.bounds
        middle_x, middle_y = (west + east) / 2, (south + north) / 2
        for box in (
            (west, south, middle_x, middle_y), (middle_x, south, east, middle_y),
            (west, middle_y, middle_x, north), (middle_x, middle_y, east, north),
        ):  # fmt: skip
            quarters.append(shapely.clip_by_rect(part, *box))
            of.append(row)
    return _polygons(np.array(quarters, dtype=object), np.array(of, dtype=np.intp))


def times_inside(points, areas):
    """In how many areas each carrier lies, shape (c,); the border belongs to an area.

    Parameters
    ----------
    points : Carriers
    areas : Areas
    """
    if not len(areas) or not len(points):
        return np.zeros(len(points))
    piece, point = points.tree.query(areas.pieces, predicate="intersects")
    # A point on the line along which an area was cut lies in two pieces of the one area.
    pairs = np.unique(areas.row[piece] * np.int64(len(points)) + point)
    return np.bincount(pairs % len(points), minlength=len(points)).astype(float)


def area_shares(shapes, areas):
    """Share of the area of each shape that is inside any of the areas, shape (n,) [-].

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (n,)
        Polygons; a point is wholly inside or not.
    areas : Areas
    """
    import shapely

    shapes = np.asarray(shapes, dtype=object)
    share = np.zeros(len(shapes))
    if not len(areas) or not len(shapes):
        return share
    size = shapely.area(shapes)
    tree = shapely.STRtree(shapes)
    piece, row = tree.query(areas.pieces, predicate="contains_properly")
    share[row] = 1.0
    piece, row = tree.query(areas.pieces, predicate="intersects")
    share[row[size[row] == 0]] = 1.0
    rest = (share[row] < 1.0) & (size[row] > 0)
    piece, row = piece[rest], row[rest]
    common = shapely.intersection(areas.pieces[piece], shapes[row])
    order = np.argsort(row, kind="stable")
    rows, first = np.unique(row[order], return_index=True)
    for one, parts in zip(rows, np.split(common[order], first[1:])):
        # Areas may overlap: what lies in two of them counts once.
        together = parts[0] if len(parts) == 1 else shapely.union_all(parts)
        share[one] = min(together.area / size[one], 1.0)
    return share


@dataclass(frozen=True)
class People:
    """Zones, new homes behind them, and what carries their residents.

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (n,)
        Zones (polygons), then new homes (points).
    tool, corrected : Carriers
        ``tool`` leaves out zones without a home among their buildings, as the official tool does;
        in ``corrected`` the centroid of such a zone stands for it.
    by_area : ndarray of bool, shape (n,)
        Zones that no building stands for: their own share is that of their area.
    """

    shapes: np.ndarray
    tool: carriers.Carriers
    corrected: carriers.Carriers
    by_area: np.ndarray

    def __len__(self):
        return len(self.shapes)

    @property
    def carried(self):
        """Part of each zone's residents that the official tool counts at all [-]."""
        return np.minimum(np.bincount(self.tool.zone, self.tool.share, len(self)), 1.0)


def people_of(zones, buildings=None, homes=()):
    """Zones and their carriers.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (z,)
    buildings : Carriers, optional
    homes : ndarray of shapely points, optional
        Where new homes stand; rows behind the zones.

    Returns
    -------
    People
    """
    zones, homes = np.asarray(zones, dtype=object), np.asarray(homes, dtype=object)
    new = carriers.of_centroids(
        np.concatenate([zones, homes]), np.arange(len(zones), len(zones) + len(homes)))
    every = np.arange(len(zones))
    by_area = np.ones(len(zones) + len(homes), dtype=bool)
    if buildings is None:
        tool = carriers.of_centroids(zones, every).with_others(new)
        corrected = tool
    else:
        by_area[buildings.zone] = False
        tool = buildings.with_others(new)
        corrected = tool.with_others(carriers.of_centroids(zones, every[by_area[: len(zones)]]))
    return People(np.concatenate([zones, homes]), tool, corrected, by_area)


def inside(people, areas):
    """:class:`Shares` of the residents inside areas.

    Parameters
    ----------
    people : People
    areas : Areas
    """
    count = len(people)
    times = times_inside(people.tool, areas)
    once = times_inside(people.corrected, areas) > 0
    corrected = people.corrected.of_zones(once, count)
    own = corrected.copy()
    rows = np.flatnonzero(people.by_area)
    own[rows] = area_shares(people.shapes[rows], areas)
    return Shares(people.tool.of_zones(times, count), corrected, own)
