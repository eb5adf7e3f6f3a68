"""Qt's polygons and numpy's arrays, without an object for each point.

Thousands of small objects would set off Python's garbage collector, which holds the window for
tens of milliseconds.
"""

import numpy as np
from qgis.PyQt.QtCore import QByteArray, QDataStream, QIODevice, QPointF
from qgis.PyQt.QtGui import QPainterPath, QPolygonF

_BYTES = 16  # of a QPointF: two doubles
# An element of a path in a stream.
_ELEMENT = [("kind", ">i4"), ("place", ">f8", 2)]
_MOVE_TO, _LINE_TO = 0, 1


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


def path_of(points, starts):
    """A path of several lines.

    Parameters
    ----------
    points : ndarray, shape (k, 2)
        Corners of all lines, one line after the other.
    starts : ndarray of int, shape (n + 1,)
        Where the corners of each line begin.
    """
    path = QPainterPath()
    if not len(points):
        return path
    elements = np.empty(len(points), dtype=_ELEMENT)
    elements["kind"], elements["place"] = _LINE_TO, points
    elements["kind"][starts[:-1]] = _MOVE_TO
    # As Qt writes a path into a stream: number, elements, start of the last line, rule of filling.
    head = np.array([len(points)], dtype=">i4").tobytes()
    tail = np.array([starts[-2], 0], dtype=">i4").tobytes()
    content = QByteArray(head + elements.tobytes() + tail)
    stream = QDataStream(content, QIODevice.OpenModeFlag.ReadOnly)
    # Reads it.
    stream >> path
    return path


def _view(polygon):
    count = len(polygon)
    if count == 0:
        return np.zeros((0, 2))
    memory = polygon.data()
    memory.setsize(count * _BYTES)
    return np.frombuffer(memory, dtype=float).reshape(count, 2)
