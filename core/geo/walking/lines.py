"""Lines of any source as a clean walking graph, with what had to be repaired.

Geometry decides what meets: node numbers of a source are not needed. Lines are cut where they
share a corner, ends near each other become one node, an end near the inside of a line cuts it.
Lines that only cross (bridges, underpasses) stay apart unless asked for.
"""

from dataclasses import dataclass, field

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress
from . import joining
from .graph import WalkingGraph, components
from .pieces import SAME_M, cut_at_shared_corners, pieces_of, without_repeats

# Ends nearer than this become one node [m] (assumption of the project: lines drawn by hand miss by
# less, kerbs of one street lie farther apart).
TOLERANCE_M = 0.5
MOST_TOLERANCE_M = 20.0
# A published length counts where it is longer than the line as drawn by up to this share: stairs,
# ramps, curves drawn straight. Longer ones are those of a line of which a part was cut away
# (assumption of the project).
LONGEST_RATIO = 1.5
# What may be found, in the order of a report.
REPAIRS = (
    "no_geometry",  # rows without a line, or with coordinates that are not numbers
    "not_walkable",  # rows where walking is not allowed
    "no_length",  # rows that are one point
    "duplicate",  # rows of which a part is there twice
    "length_ignored",  # rows whose published length cannot be that of the line
    "shared_corner",  # rows that were cut at a corner that they share
    "touching_end",  # rows that were cut because another line ends on them
    "merged_end",  # rows of which an end was moved to a near one
    "crossing_joined",  # rows that were cut where they cross
    "crossing",  # rows that cross others and are not joined there
    "small_component",  # rows left out because they hang together with too little
)


@dataclass(frozen=True)
class Repairs:
    """What was found and done on the way from lines to a graph.

    Parameters
    ----------
    rows : dict of str to ndarray of int
        Rows of the frame, for each of :data:`REPAIRS`; empty where there was nothing.
    crossings : int
        How often lines cross without meeting.
    nodes : ndarray of int, shape (c,)
        Nodes of each component, the one with the greatest length of streets first.
    length_m : ndarray, shape (c,)
        Length of streets of each component [m].
    """

    rows: dict
    crossings: int
    nodes: np.ndarray
    length_m: np.ndarray

    @property
    def share(self):
        """Share of each component in the length of all, 0 to 1."""
        return self.length_m / self.length_m.sum()

    def count(self, key):
        """How many rows were found for one of :data:`REPAIRS`."""
        return len(self.rows[key])


@dataclass
class _Rows:
    """What the frame says of each row, shape (r,) each."""

    lines: np.ndarray
    published: np.ndarray
    stairs: np.ndarray
    wheelchair: np.ndarray
    slope: np.ndarray
    ratio: np.ndarray = field(default=None)

    @classmethod
    def of(cls, frame):
        return cls(
            np.asarray(frame.geometry),
            _numbers(frame, "length_m"),
            _numbers(frame, "stairs") == 1,
            _numbers(frame, "wheelchair"),
            np.abs(_numbers(frame, "slope")),
        )

    def preference(self):
        """Place of each row among all: of two drawn alike the one with the smaller counts."""
        order = np.lexsort((
            np.arange(len(self.ratio)), self.slope, -self.wheelchair, self.stairs, self.ratio
        ))
        place = np.empty(len(order), dtype=np.intp)
        place[order] = np.arange(len(order))
        return place


def graph_of_lines(
    frame, tolerance_m=TOLERANCE_M, cross=False, least_m=0.0, layer="", progress=ignore_progress
):
    """The walking graph of lines.

    Parameters
    ----------
    frame : GeoDataFrame
        Lines in a projected CRS in metres. Optional columns as in the table ``network`` of a
        study: ``walkable``, ``length_m``, ``stairs``, ``wheelchair``, ``slope``; missing columns
        and NaN: walkable, length as drawn, no stairs, unknown, unknown.
    tolerance_m : float
        Ends that miss each other, or a line, by up to this are joined [m], 0 to 20.
    cross : bool
        Join lines wherever they cross.
    least_m : float
        Components with a smaller length of streets are left out [m].
    layer : str
        Named in errors.
    progress : callable

    Returns
    -------
    WalkingGraph
        ``source`` counts the rows of the frame from 0. A length is that of the line, or the
        published one where that is longer by up to half.
    Repairs

    Raises
    ------
    CoreError
        ``walking_tolerance``, ``not_projected``, ``no_streets``.
    """
    if not 0.0 <= tolerance_m <= MOST_TOLERANCE_M:
        raise CoreError("walking_tolerance", value=tolerance_m, most=MOST_TOLERANCE_M)
    _check_metric(frame.crs, layer)
    rows, found = _Rows.of(frame), {}
    pieces = _usable(frame, rows, found)
    progress(0.1)
    if not len(pieces):
        raise CoreError("no_streets", layer=layer, rows=len(frame))
    rows.ratio, found["length_ignored"] = _length_ratios(pieces, rows.published)
    preference = rows.preference()
    pieces, found["duplicate"] = _without_duplicates(pieces, preference)
    pieces = _clean(pieces, max(tolerance_m, SAME_M), cross, found, progress)
    pieces, twice = _without_duplicates(pieces, preference)
    found["duplicate"] = np.union1d(found["duplicate"], twice)
    graph, found["small_component"] = _large_enough(_graph(pieces, rows), least_m, layer)
    progress(0.8)
    pairs = joining.crossings(graph)
    found["crossing"] = np.unique(graph.source[pairs])
    progress(1.0)
    return graph, _repairs(graph, found, len(pairs))


def _check_metric(crs, layer):
    if crs is not None and not (
        crs.is_projected and all(axis.unit_name == "metre" for axis in crs.axis_info)
    ):
        raise CoreError("not_projected", layer=layer, crs=str(crs.name))


def _numbers(frame, name):
    """A column as numbers, NaN where there is none."""
    import pandas as pd

    if name not in frame.columns:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[name], errors="coerce").to_numpy(dtype=float)


def _usable(frame, rows, found):
    """Pieces of what can be walked; the rest is noted in ``found``."""
    import shapely

    barred = _numbers(frame, "walkable") == 0
    found["not_walkable"] = np.flatnonzero(barred)
    shape = np.where(barred, None, rows.lines)
    parts, row = shapely.get_parts(shape[~shapely.is_missing(shape)], return_index=True)
    row = np.flatnonzero(~shapely.is_missing(shape))[row]
    # A line of a line: collections hold more than lines.
    kind = shapely.get_type_id(parts)
    linear = (kind == 1) | (kind == 2)
    good = linear & _all_finite(parts) & ~shapely.is_empty(parts)
    without = np.setdiff1d(np.arange(len(frame)), row[good])
    found["no_geometry"] = np.setdiff1d(without, found["not_walkable"])
    pieces = pieces_of(shapely.force_2d(parts[good]), row[good])
    found["no_length"] = np.setdiff1d(row[good], pieces.row)
    return pieces


def _all_finite(parts):
    import shapely

    places, part = shapely.get_coordinates(parts, return_index=True)
    wrong = ~np.isfinite(places).all(axis=1)
    return np.bincount(part[wrong], minlength=len(parts)) == 0


def _length_ratios(pieces, published):
    """Length to use ÷ length as drawn of each row, and the rows whose published one is not used."""
    drawn = np.bincount(pieces.row, pieces.lengths(), minlength=len(published))
    ratio = np.divide(published, drawn, out=np.full_like(drawn, np.nan), where=drawn > 0)
    longer = ratio > LONGEST_RATIO
    return np.where((ratio > 1.0) & ~longer, ratio, 1.0), np.flatnonzero(longer)


def _clean(pieces, tolerance_m, cross, found, progress):
    """Pieces that meet where they should."""
    before = np.bincount(pieces.row)
    pieces = cut_at_shared_corners(pieces)
    found["shared_corner"] = np.flatnonzero(np.bincount(pieces.row) > before)
    progress(0.25)
    found["crossing_joined"] = []
    if cross:
        pairs = joining.crossings(pieces)
        found["crossing_joined"] = np.unique(pieces.row[pairs])
        pieces = joining.join_crossings(pieces, pairs)
    progress(0.4)
    pieces = joining.Ends(pieces).settled(pieces)
    pieces, found["touching_end"] = joining.cut_where_ends_touch(pieces, tolerance_m)
    progress(0.6)
    pieces, found["merged_end"] = joining.merge_near_ends(pieces, tolerance_m)
    progress(0.7)
    return without_repeats(pieces)


def _without_duplicates(pieces, preference):
    """The pieces without those drawn like another, whichever the direction; and their rows."""
    import pandas as pd
    import shapely

    ends = joining.Ends(pieces)
    pair = np.column_stack([np.minimum(ends.start, ends.end), np.maximum(ends.start, ends.end)])
    key = pair[:, 0] * (len(ends.places) + 1) + pair[:, 1]
    maybe = pd.Series(key).duplicated(keep=False).to_numpy()
    if not maybe.any():
        return pieces, np.zeros(0, dtype=np.intp)
    some = pieces.take(maybe)
    rounded = np.round(some.coordinates / SAME_M)
    lines = shapely.normalize(shapely.linestrings(rounded, indices=some.piece))
    order = np.argsort(preference[some.row], kind="stable")
    again = np.zeros(len(some), dtype=bool)
    again[order] = pd.Series(shapely.to_wkb(lines[order])).duplicated().to_numpy()
    gone = np.zeros(len(pieces), dtype=bool)
    gone[np.flatnonzero(maybe)[again]] = True
    return pieces.take(~gone), np.unique(pieces.row[gone])


def _graph(pieces, rows):
    ends = joining.Ends(pieces)
    pieces = ends.settled(pieces)
    x, y = ends.places.T
    length = pieces.lengths() * rows.ratio[pieces.row]
    straight = np.hypot(x[ends.end] - x[ends.start], y[ends.end] - y[ends.start])
    length = np.maximum(length, straight)
    return WalkingGraph(
        x=x.copy(),
        y=y.copy(),
        start=ends.start,
        end=ends.end,
        length_m=length,
        slope=rows.slope[pieces.row],
        stairs=rows.stairs[pieces.row],
        wheelchair=rows.wheelchair[pieces.row],
        source=pieces.row,
        parts=components(len(x), ends.start, ends.end, length),
        coordinates=pieces.coordinates,
        corners=pieces.corners,
    )


def _large_enough(graph, least_m, layer):
    """The graph without small components, and the rows of which something went."""
    total = np.bincount(graph.edge_part, graph.length_m)
    kept = total[graph.edge_part] >= least_m
    if kept.all():
        return graph, np.zeros(0, dtype=np.intp)
    if not kept.any():
        raise CoreError("no_component_left", layer=layer, least_m=f"{least_m:g}",
                        longest_m=f"{total.max():.0f}")
    return graph.kept(kept), np.unique(graph.source[~kept])


def _repairs(graph, found, crossings):
    return Repairs(
        {key: np.asarray(found[key], dtype=np.intp) for key in REPAIRS},
        crossings,
        np.bincount(graph.parts),
        np.bincount(graph.edge_part, graph.length_m),
    )
