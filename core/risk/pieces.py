"""Hazard areas made valid and cut into small pieces.

One flood of 300,000 corners would otherwise be walked through for every building in it.
"""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress

# Pieces have at most so many corners.
MOST_CORNERS = 256
# Quartering ends here whatever a polygon holds (a million corners in a millimetre).
_MOST_TURNS = 24
# From so many corners on a shape is large, and from so many holes on a polygon has many.
_LARGE, _MANY_HOLES = 20_000, 100


@dataclass(frozen=True)
class Pieces:
    """Hazard areas in small pieces.

    Parameters
    ----------
    pieces : ndarray of shapely polygons, shape (p,)
    row : ndarray of int, shape (p,)
        Row of the area that each piece is of.
    repaired : ndarray of int
        Rows whose geometry was broken and has been made valid.
    lost : ndarray of int
        Rows without an area: missing, empty, lines, or nothing left after the repair.
    part : ndarray of int, shape (p,), optional
        Number of the polygon that each piece was cut from; pieces of one do not overlap. By
        default areas are such polygons.
    """

    pieces: np.ndarray
    row: np.ndarray
    repaired: np.ndarray
    lost: np.ndarray
    part: np.ndarray = None

    def __len__(self):
        return len(self.pieces)

    @property
    def polygon(self):
        return self.row if self.part is None else self.part

    def of(self, rows):
        """The pieces of some areas."""
        some = np.isin(self.row, rows)
        return Pieces(self.pieces[some], self.row[some], self.repaired, self.lost,
                      self.polygon[some])


def prepared(shapes, most=MOST_CORNERS, progress=ignore_progress):
    """Hazard areas made valid and cut into small pieces; pieces of one area do not overlap.

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (m,), or Pieces
        In a projected CRS [m].
    most : int
        Corners of the largest piece.

    Returns
    -------
    Pieces
    """
    import shapely

    if isinstance(shapes, Pieces):
        return shapes
    shapes = np.array(shapes, dtype=object)
    broken = ~_valid(shapes) & ~shapely.is_missing(shapes)
    parts, of_part = _mended(*_polygons(shapes, np.arange(len(shapes))), broken)
    has_area = np.zeros(len(shapes), dtype=bool)
    has_area[of_part] = True
    part = np.arange(len(parts))
    done, numbers = [], []
    for turn in range(_MOST_TURNS):
        progress(1.0 - 0.5**turn)
        small = shapely.get_num_coordinates(parts) <= most
        done.append(parts[small])
        numbers.append(part[small])
        parts, part = _quartered(parts[~small], part[~small])
        if not len(parts):
            break
    whole = len(done[0])
    pieces, part = np.concatenate([*done, parts]), np.concatenate([*numbers, part])
    # Clipping may leave rings that touch; to ask every multipolygon on the way would take longer
    # than all the rest.
    bad = whole + np.flatnonzero(~shapely.is_valid(pieces[whole:]))
    if len(bad):
        mended, of = _polygons(shapely.make_valid(pieces[bad]), part[bad])
        pieces = np.concatenate([np.delete(pieces, bad), mended])
        part = np.concatenate([np.delete(part, bad), of])
    shapely.prepare(pieces)
    return Pieces(pieces, of_part[part], np.flatnonzero(broken & has_area),
                  np.flatnonzero(~has_area), part)


def _mended(parts, rows, broken):
    """The polygons of shapes, those of broken shapes made valid one by one.

    Parts that overlap stay as they are (what two of them cover counts once); to mend a shape as a
    whole would cut a hole there, and takes many times as long.
    """
    import shapely

    bad = np.flatnonzero(broken[rows])
    bad = bad[~_valid_parts(parts[bad])]
    if not len(bad):
        return parts, rows
    found, of = _polygons(shapely.make_valid(parts[bad]), rows[bad])
    return np.concatenate([np.delete(parts, bad), found]), np.concatenate(
        [np.delete(rows, bad), of])


def _valid(shapes):
    """Whether shapes are valid; of the largest only each polygon, since their parts may overlap
    (what two of them cover counts once) and GEOS takes minutes to compare thousands."""
    import shapely

    valid = np.ones(len(shapes), dtype=bool)
    large = shapely.get_num_coordinates(shapes) > _LARGE
    valid[~large] = shapely.is_valid(shapes[~large])
    for row in np.flatnonzero(large):
        valid[row] = _valid_parts(shapely.get_parts(shapes[row : row + 1])).all()
    return valid


def _valid_parts(parts):
    import shapely

    valid = np.ones(len(parts), dtype=bool)
    holes = shapely.get_num_interior_rings(parts) >= _MANY_HOLES
    valid[~holes] = shapely.is_valid(parts[~holes])
    valid[holes] = [_valid_holes(part) for part in parts[holes]]
    return valid


def _valid_holes(polygon):
    """Validity of a polygon with many holes, without walking along its shell for each of them."""
    import shapely

    if not shapely.is_simple(shapely.boundary(polygon)):
        # Rings may touch in a point: the full test tells.
        return bool(shapely.is_valid(polygon))
    shell = shapely.polygons(shapely.get_exterior_ring(polygon))
    rings = shapely.get_rings(polygon)[1:]
    holes = shapely.polygons(rings)
    first = shapely.get_point(rings, 0)
    shapely.prepare(shell)
    hole, other = shapely.STRtree(first).query(holes, predicate="contains")
    return bool(shapely.contains(shell, first).all() and (hole == other).all())


def _polygons(shapes, rows):
    """The polygons in shapes of any kind, and their rows."""
    import shapely

    parts, which = shapely.get_parts(shapes, return_index=True)
    while np.isin(shapely.get_type_id(parts), (6, 7)).any():
        parts, again = shapely.get_parts(parts, return_index=True)
        which = which[again]
    keep = (shapely.get_dimensions(parts) == 2) & ~shapely.is_empty(parts)
    return parts[keep], np.asarray(rows, dtype=np.intp)[which[keep]]


def _quartered(parts, rows):
    import shapely

    quarters = []
    for part in parts:
        west, south, east, north = part.bounds
        x, y = (west + east) / 2, (south + north) / 2
        quarters += [
            shapely.clip_by_rect(part, *box)
            for box in ((west, south, x, y), (x, south, east, y), (west, y, x, north),
                        (x, y, east, north))
        ]
    return _polygons(np.array(quarters, dtype=object), np.repeat(rows, 4))
