"""A small map of zones for a report: colours, an outline and a bar, no text but numbers."""

from io import BytesIO

import numpy as np

from ..errors import CoreError
from .svg import drawing_settings

WIDTH_IN, DPI = 7.0, 150
# A change below this stays white, and a town without any change has this scale.
SMALLEST_CHANGE = 0.5
# The colours of the map layers: blue loses, orange gains.
LOSS_TO_GAIN = ("#2166ac", "#74a9d8", "#f7f7f4", "#f5a657", "#d9610a")
LOW_TO_HIGH = ("#ffffd9", "#82cebb", "#2c9abe", "#2866a9", "#253494")


def zone_map_png(polygons, values, diverging, marks=(), bar_label=""):
    """Map of zones coloured by a value, as PNG.

    Parameters
    ----------
    polygons : sequence of shapely polygons, shape (n,)
        In a projected CRS [m].
    values : ndarray, shape (n,)
        NaN is grey.
    diverging : bool
        True: a change, symmetric about 0. False: 0 to 100.
    marks : sequence of (x, y)
        Places to mark with a star [m].
    bar_label : str
        Unit at the colour bar.

    Returns
    -------
    bytes
    """
    with drawing_settings():
        return _png(polygons, values, diverging, marks, bar_label)


def _png(polygons, values, diverging, marks, bar_label):
    try:
        from matplotlib.collections import PatchCollection
        from matplotlib.colors import LinearSegmentedColormap
        from matplotlib.figure import Figure
        from matplotlib.patches import PathPatch
    except ImportError:
        raise CoreError("missing_package", package="matplotlib") from None

    patches, rows = [], []
    for row, polygon in enumerate(polygons):
        for part in getattr(polygon, "geoms", [polygon]):
            patches.append(PathPatch(_path(part)))
            rows.append(row)
    shown = np.asarray(values, dtype=float)[rows]
    limit = max(float(np.nanmax(np.abs(shown), initial=0.0)), SMALLEST_CHANGE)
    figure = Figure(figsize=(WIDTH_IN, _height(polygons)), dpi=DPI, layout="constrained")
    axes = figure.add_subplot()
    colours = LinearSegmentedColormap.from_list("map", LOSS_TO_GAIN if diverging else LOW_TO_HIGH)
    colours.set_bad("0.85")
    cells = PatchCollection(patches, cmap=colours, edgecolor="0.7", linewidth=0.3)
    cells.set_array(np.ma.masked_invalid(shown))
    cells.set_clim(*((-limit, limit) if diverging else (0.0, 100.0)))
    axes.add_collection(cells)
    if len(marks):
        axes.plot(*np.transpose(marks), "*", ms=13, color="#ffd400", mec="#23313d", mew=0.9)
    axes.autoscale_view()
    axes.set_aspect("equal")
    axes.set_axis_off()
    bar = figure.colorbar(cells, ax=axes, shrink=0.6)
    # Above the bar and upright: a unit of one sign would lie on its side.
    bar.ax.set_title(bar_label, fontsize=10, loc="left")
    target = BytesIO()
    figure.savefig(target, format="png", metadata={"Software": None})
    return target.getvalue()


def _height(polygons):
    """Height of the figure [in] that fits the town beside its colour bar."""
    import shapely

    west, south, east, north = shapely.total_bounds(np.asarray(polygons))
    shape = (north - south) / max(east - west, 1e-9)
    return WIDTH_IN * min(max(0.85 * shape, 0.4), 1.3)


def _path(polygon):
    from matplotlib.path import Path

    rings = [polygon.exterior, *polygon.interiors]
    return Path.make_compound_path(*(Path(np.asarray(ring.coords)[:, :2]) for ring in rings))
