"""Pictures of resources for a report: zones in a ramp, points by category, tours as lines."""

from io import BytesIO

import numpy as np

from ..errors import CoreError
from .svg import drawing_settings

WIDTH_IN, DPI = 7.0, 150
RAMP = ("#ffffe5", "#d9f0a3", "#78c679", "#238443", "#004529")
# Okabe and Ito (2008), as in the layers: nature, culture, industry, people, spaces, other.
COLOURS = ("#009e73", "#0072b2", "#e69f00", "#cc79a7", "#56b4e9", "#666666")
TOUR = "#c1121f"
_TALLEST, _LOWEST = 1.3, 0.45


def places_map_png(shapes, values, points=None, codes=None, tour=None, bar_label="", box=None):
    """A map, as PNG.

    Parameters
    ----------
    shapes : sequence of shapely polygons, shape (z,)
        In a projected CRS [m].
    values : ndarray, shape (z,), or None
        From 0 up; NaN and 0 stay pale. None: outlines alone.
    points : ndarray, shape (n, 2), optional
    codes : ndarray of int, shape (n,), optional
        Place of the colour of each point in :data:`COLOURS`.
    tour : (sequence of ndarray, sequence of ndarray, sequence), optional
        Corners of the streets, of the legs of a tour, and its halts (x, y, text).
    bar_label : str
    box : (west, south, east, north), optional
        What is shown [m]; by default all zones.

    Returns
    -------
    bytes
    """
    with drawing_settings():
        return _png(shapes, values, points, codes, tour, bar_label, box)


def _png(shapes, values, points, codes, tour, bar_label, box):
    try:
        from matplotlib.collections import PatchCollection
        from matplotlib.colors import LinearSegmentedColormap
        from matplotlib.figure import Figure
    except ImportError:
        raise CoreError("missing_package", package="matplotlib") from None

    west, south, east, north = box or _bounds(shapes)
    tall = (north - south) / max(east - west, 1e-9)
    figure = Figure(figsize=(WIDTH_IN, WIDTH_IN * min(max(0.85 * tall, _LOWEST), _TALLEST)),
                    dpi=DPI, layout="constrained")
    axes = figure.add_subplot()
    patches, rows = _patches(shapes, (west, south, east, north))
    colours = LinearSegmentedColormap.from_list("places", RAMP)
    colours.set_bad("#f4f4f2")
    shown = np.zeros(len(rows)) if values is None else np.asarray(values, dtype=float)[rows]
    cells = PatchCollection(patches, cmap=colours, edgecolor="0.75", linewidth=0.25)
    cells.set_array(np.ma.masked_where(~(shown > 0), shown))
    cells.set_clim(0.0, max(float(np.nanmax(shown, initial=0.0)), 1e-9))
    axes.add_collection(cells)
    if points is not None and len(points):
        axes.scatter(*np.transpose(points), s=6.0 if tour is None else 14.0,
                     c=np.asarray(COLOURS, dtype=object)[codes].tolist(), edgecolors="0.2",
                     linewidths=0.2, zorder=3)
    if tour is not None:
        _tour(axes, *tour)
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("equal")
    axes.set_axis_off()
    if values is not None:
        figure.colorbar(cells, ax=axes, shrink=0.6, label=bar_label)
    target = BytesIO()
    figure.savefig(target, format="png", metadata={"Software": None})
    return target.getvalue()


def _bounds(shapes):
    import shapely

    return tuple(shapely.total_bounds(np.asarray(shapes, dtype=object)))


def _patches(shapes, box):
    """Patches of the shapes that meet a box, and the row of each."""
    import shapely
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    patches, rows = [], []
    near = shapely.intersects(np.asarray(shapes, dtype=object), shapely.box(*box))
    for row in np.flatnonzero(near):
        for part in getattr(shapes[row], "geoms", [shapes[row]]):
            rings = [part.exterior, *part.interiors]
            path = Path.make_compound_path(
                *(Path(np.asarray(ring.coords)[:, :2]) for ring in rings))
            patches.append(PathPatch(path))
            rows.append(row)
    return patches, np.array(rows, dtype=np.intp)


def _tour(axes, streets, legs, halts):
    from matplotlib.collections import LineCollection

    axes.add_collection(LineCollection(list(streets), colors="0.78", linewidths=0.9, zorder=2))
    for colour, width, order in (("white", 3.4, 4), (TOUR, 1.9, 5)):
        axes.add_collection(LineCollection(
            list(legs), colors=colour, linewidths=width, zorder=order, capstyle="round",
            joinstyle="round"))
    for x, y, text in halts:
        axes.plot(x, y, "o", ms=10.0, color=TOUR if text else "#1b7837", mec="white", mew=0.9,
                  zorder=6)
        axes.text(x, y, text, color="white", fontsize=6.5, ha="center", va="center_baseline",
                  zorder=7, clip_on=True)


def box_around(points, least_m=400.0):
    """A box around points with a margin, ``(west, south, east, north)``."""
    points = np.asarray(points, dtype=float)
    low, high = points.min(axis=0), points.max(axis=0)
    room = np.maximum(0.12 * (high - low), np.maximum((least_m - (high - low)) / 2.0, 60.0))
    return (*(low - room), *(high + room))
