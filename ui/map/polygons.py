"""Qt's polygons and numpy's arrays, without an object for each point.

Thousands of small objects would set off Python's garbage collector, which holds the window for
tens of milliseconds.
"""

import numpy as np
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

_BYTES = 16  # of a QPointF: two doubles


def polygon_with_view(count):
    """A polygon of so many points, and an array (count, 2) that writes into it.

    The array holds as long as the polygon lives and is not copied.
    """
    polygon = QPolygonF([QPointF()] * count)
    return polygon, _view(polygon)


def polygon_of(points):
    """A polygon of an array (n, 2)."""
    points = np.asarray(points, dtype=float).reshape(-1, 2)
    polygon, view = polygon_with_view(len(points))
    view[:] = points
    return polygon


def array_of(polygon):
    """The points (n, 2) of a polygon."""
    return _view(polygon).copy()


def _view(polygon):
    count = len(polygon)
    if count == 0:
        return np.zeros((0, 2))
    memory = polygon.data()
    memory.setsize(count * _BYTES)
    return np.frombuffer(memory, dtype=float).reshape(count, 2)
