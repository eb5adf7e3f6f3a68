"""Lines as arrays of corners: cut, with corners put in, without corners told twice."""

from dataclasses import dataclass, replace

import numpy as np

# Corners nearer than this are the same place [m].
SAME_M = 0.001


@dataclass(frozen=True)
class Pieces:
    """Lines one after the other.

    Parameters
    ----------
    coordinates : ndarray, shape (k, 2)
        Corners [m].
    corners : ndarray of int, shape (p + 1,)
        Where the corners of each piece begin in ``coordinates``.
    row : ndarray of int, shape (p,)
        Row of the line that each is a piece of.
    """

    coordinates: np.ndarray
    corners: np.ndarray
    row: np.ndarray

    def __len__(self):
        return len(self.row)

    @property
    def piece(self):
        """Piece of each corner, shape (k,)."""
        return np.repeat(np.arange(len(self)), np.diff(self.corners))

    @property
    def inner(self):
        """Whether a corner is not an end, shape (k,)."""
        inner = np.ones(len(self.coordinates), dtype=bool)
        inner[self.corners[:-1]] = inner[self.corners[1:] - 1] = False
        return inner

    def run_m(self):
        """Way from the start of its piece to each corner [m], shape (k,)."""
        steps = np.hypot(*np.diff(self.coordinates, axis=0).T)
        steps[self.corners[1:-1] - 1] = 0.0
        run = np.concatenate([[0.0], np.cumsum(steps)])
        return run - np.repeat(run[self.corners[:-1]], np.diff(self.corners))

    def lengths(self):
        """Length of each piece [m], shape (p,)."""
        if not len(self):
            return np.zeros(0)
        steps = np.concatenate([[0.0], np.hypot(*np.diff(self.coordinates, axis=0).T)])
        steps[self.corners[:-1]] = 0.0
        return np.add.reduceat(steps, self.corners[:-1])

    def lines(self):
        """The pieces as shapely lines, shape (p,)."""
        import shapely

        return shapely.linestrings(self.coordinates, indices=self.piece)

    def take(self, pieces):
        """Some of the pieces.

        Parameters
        ----------
        pieces : ndarray of bool, shape (p,)
        """
        if pieces.all():
            return self
        counts = np.diff(self.corners)
        return Pieces(
            self.coordinates[np.repeat(pieces, counts)],
            np.concatenate([[0], np.cumsum(counts[pieces])]),
            self.row[pieces],
        )

    def with_ends(self, start, end):
        """The pieces with their ends at other places.

        Parameters
        ----------
        start, end : ndarray, shape (p, 2)
        """
        coordinates = self.coordinates.copy()
        coordinates[self.corners[:-1]], coordinates[self.corners[1:] - 1] = start, end
        return replace(self, coordinates=coordinates)


def same_place(coordinates):
    """A number for each corner, the same for corners at the same place.

    Parameters
    ----------
    coordinates : ndarray, shape (k, 2)
        In metres; compared as whole millimetres.

    Returns
    -------
    ndarray of int, shape (k,)
        From 0 up, in the order of x and then y.
    """
    if not len(coordinates):
        return np.zeros(0, dtype=np.intp)
    whole = np.round(coordinates / SAME_M)
    whole -= whole.min(axis=0)
    # One whole number a place: exact in 64 bits for anything smaller than the country.
    height = int(whole[:, 1].max()) + 1
    key = whole[:, 0].astype(np.int64) * height + whole[:, 1].astype(np.int64)
    return np.unique(key, return_inverse=True)[1].ravel()


def pieces_of(lines, row):
    """Pieces of shapely lines without height; corners told twice are one.

    Parameters
    ----------
    lines : ndarray of LineString, shape (p,)
        Finite, not empty.
    row : ndarray of int, shape (p,)

    Returns
    -------
    Pieces
        Lines without length are left out.
    """
    import shapely

    coordinates, owner = shapely.get_coordinates(lines, return_index=True)
    counts = np.bincount(owner, minlength=len(lines))
    corners = np.concatenate([[0], np.cumsum(counts)])
    return without_repeats(Pieces(coordinates, corners, np.asarray(row)))


def without_repeats(pieces):
    """The pieces without corners at the place of the corner before; ends stay where they are.

    Pieces that are one place go.
    """
    if not len(pieces):
        return pieces
    place, piece = same_place(pieces.coordinates), pieces.piece
    again = np.zeros(len(place), dtype=bool)
    again[1:] = (place[1:] == place[:-1]) & (piece[1:] == piece[:-1])
    if not again.any():
        return pieces
    # Of the corners at the place of the last one, the last stays.
    last = pieces.corners[1:] - 1
    coordinates = pieces.coordinates.copy()
    kept = np.flatnonzero(~again)
    final = kept[np.searchsorted(kept, last, side="right") - 1]
    coordinates[final] = np.where(
        np.isin(final, pieces.corners[:-1])[:, None], coordinates[final], coordinates[last]
    )
    counts = np.bincount(piece[kept], minlength=len(pieces))
    corners = np.concatenate([[0], np.cumsum(counts)])
    return Pieces(coordinates[kept], corners, pieces.row).take(counts > 1)


def cut(pieces, marked):
    """The pieces, cut at marked corners.

    Parameters
    ----------
    pieces : Pieces
    marked : ndarray of bool, shape (k,)
        Marks at ends change nothing.

    Returns
    -------
    Pieces
    """
    marked = marked & pieces.inner
    if not marked.any():
        return pieces
    counts = 1 + marked.astype(np.intp)
    take = np.repeat(np.arange(len(marked)), counts)
    first = marked.copy()
    first[pieces.corners[:-1]] = True
    starts = (np.cumsum(counts) - 1)[first]
    return Pieces(
        pieces.coordinates[take],
        np.concatenate([starts, [len(take)]]),
        pieces.row[pieces.piece[first]],
    )


def cut_at_shared_corners(pieces):
    """The pieces, cut where a corner inside one is a corner of another, or of itself."""
    place = same_place(pieces.coordinates)
    shared = np.bincount(place)[place] > 1 if len(place) else np.zeros(0, dtype=bool)
    return cut(pieces, shared)


def cut_at_places(pieces, piece, along_m, places):
    """The pieces, with corners put in and cut there.

    Parameters
    ----------
    pieces : Pieces
    piece : ndarray of int, shape (c,)
        Piece that gets the corner.
    along_m : ndarray, shape (c,)
        Where on the piece, from its start [m].
    places : ndarray, shape (c, 2)
        The corner [m].

    Returns
    -------
    Pieces
    """
    if not len(piece):
        return pieces
    owner = np.concatenate([pieces.piece, piece])
    run = pieces.run_m()
    longest = run[pieces.corners[1:] - 1][piece]
    # Between the ends, whatever rounding says.
    along = np.concatenate([run, np.clip(along_m, 0.0, np.nextafter(longest, 0.0))])
    order = np.lexsort((np.arange(len(owner)), along, owner))
    counts = np.diff(pieces.corners) + np.bincount(piece, minlength=len(pieces))
    corners = np.concatenate([[0], np.cumsum(counts)])
    longer = Pieces(
        np.concatenate([pieces.coordinates, places])[order], corners, pieces.row
    )
    tidy = without_repeats(longer)
    here = same_place(np.concatenate([tidy.coordinates, places]))
    wanted = np.zeros(here.max() + 1, dtype=bool)
    wanted[here[len(tidy.coordinates):]] = True
    return cut(tidy, wanted[here[: len(tidy.coordinates)]])
