"""Questions to GEOS that do not fail where borders run within rounding of each other.

A plan that is cut along a hazard has its border a few nanometres beside that of the hazard, and
what two hazards leave of it may cross itself there. GEOS then ends with a TopologyException. The
same question on a grid of 0.1 mm, far below what any border is drawn to, has an answer.
"""

import numpy as np

GRID_M = 1e-4


def on_grid(shapes):
    """Valid shapes with their corners on the grid; what is thinner than the grid vanishes."""
    import shapely

    try:
        found = shapely.set_precision(shapes, GRID_M)
    except shapely.errors.GEOSException:
        found = shapely.set_precision(shapely.make_valid(shapes), GRID_M)
    return shapely.set_precision(found, 0.0)


def asked(function, first, second):
    """``function(first, second)`` of shapely; on the grid where it fails.

    Parameters
    ----------
    function : callable
        ``shapely.intersects``, ``shapely.touches``, ``shapely.intersection`` …
    first, second : ndarray of shapely geometry
    """
    import shapely

    # Nearly parallel borders make GEOS divide by next to nothing, which numpy would report.
    with np.errstate(invalid="ignore"):
        try:
            return function(first, second)
        except shapely.errors.GEOSException:
            return function(on_grid(first), on_grid(second))


def united(shapes):
    """The union of shapes; on the grid where it fails."""
    import shapely

    try:
        return shapely.union_all(shapes)
    except shapely.errors.GEOSException:
        return shapely.union_all(on_grid(shapes))
