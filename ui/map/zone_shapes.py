"""Polygons of zones as numbers on a picture: which zone each pixel of a canvas belongs to.

Everything here works in small steps (generators), so that the window lives on between them.
"""

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPainterPath

from .polygons import array_of, polygon_of, polygon_with_view

# Zones in one step: about a millisecond, and too few objects to set off the garbage collector.
AT_ONCE = 200
POLYGON = 3  # shapely's number of the type


@dataclass(frozen=True)
class View:
    """What of the map a canvas shows, and on how many pixels.

    ``affine`` takes map coordinates to pixels of the device:
    ``(m11, m12, m21, m22, dx, dy)`` as in ``QTransform``.
    """

    width: int
    height: int
    ratio: float
    affine: tuple
    rotation: float
    crs: QgsCoordinateReferenceSystem
    corners: tuple

    @classmethod
    def of(cls, canvas):
        """The present view; None where the canvas shows nothing yet."""
        settings = canvas.mapSettings()
        size, ratio = settings.outputSize(), canvas.devicePixelRatioF()
        if size.isEmpty() or settings.extent().isEmpty():
            return None
        matrix = canvas.getCoordinateTransform().transform()
        numbers = (matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), matrix.dx(), matrix.dy())
        if not np.isfinite(numbers).all():
            return None
        extent = settings.visibleExtent()
        return cls(
            width=int(np.ceil(size.width() * ratio)),
            height=int(np.ceil(size.height() * ratio)),
            ratio=ratio,
            affine=tuple(ratio * number for number in numbers),
            rotation=settings.rotation(),
            crs=settings.destinationCrs(),
            corners=(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
        )

    def pixels(self, places):
        """Pixels (n, 2) of places (n, 2) of the map."""
        m11, m12, m21, m22, dx, dy = self.affine
        x, y = places[:, 0], places[:, 1]
        return np.column_stack([m11 * x + m21 * y + dx, m12 * x + m22 * y + dy])


@dataclass(frozen=True)
class _Piece:
    """Some zones, taken apart: vertices, where each ring starts, the rings of each part."""

    places: np.ndarray
    ring_starts: np.ndarray
    part_starts: np.ndarray
    zones: np.ndarray

    def boxes(self):
        """``(x_min, y_min, x_max, y_max)`` of the parts, each of shape (parts,)."""
        starts = self.ring_starts[self.part_starts[:-1]]
        low = np.minimum.reduceat(self.places, starts, axis=0)
        high = np.maximum.reduceat(self.places, starts, axis=0)
        return low[:, 0], low[:, 1], high[:, 0], high[:, 1]


class ZoneShapes:
    """Polygons of the zones.

    Parameters
    ----------
    polygons : sequence of shapely geometries, or of WKB bytes
        One a zone; one that is missing, broken or not an area is never shown.
    crs : QgsCoordinateReferenceSystem
    """

    def __init__(self, polygons, crs):
        self._polygons = polygons
        self.count = len(polygons)
        self.crs = crs
        # What is done stays done where a step is the last one because the map moved on.
        self._own, self._next = [], 0
        self._there, self._there_key = [], None

    def pieces(self, crs, context):
        """Steps (a generator) that return the pieces in a CRS."""
        while self._next < self.count:
            piece = _taken_apart(self._polygons[self._next : self._next + AT_ONCE], self._next)
            self._own.append(piece)
            self._next += AT_ONCE
            yield
        self._polygons = None
        if crs == self.crs or not crs.isValid():
            return [piece for piece in self._own if piece is not None]
        # The first of a session reads PROJ's database, which takes its time.
        transform = QgsCoordinateTransform(self.crs, crs, context)
        yield
        key = (crs, transform.coordinateOperation())
        if self._there_key != key:
            self._there, self._there_key = [], key
        while len(self._there) < len(self._own):
            piece = self._own[len(self._there)]
            self._there.append(piece and _moved(piece, transform))
            yield
        return [piece for piece in self._there if piece is not None]


def _taken_apart(polygons, first):
    """A piece of some zones, the first of which has the number ``first``; None without areas."""
    import shapely

    if any(isinstance(polygon, (bytes, bytearray, memoryview)) for polygon in polygons):
        polygons = shapely.from_wkb(polygons, on_invalid="ignore")
    polygons = np.asarray(polygons, dtype=object)
    parts, zones = shapely.get_parts(polygons, return_index=True)
    areas = (shapely.get_type_id(parts) == POLYGON) & ~shapely.is_empty(parts)
    parts, zones = parts[areas], zones[areas] + first
    if not len(parts):
        return None
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    places, ring_of_place = shapely.get_coordinates(rings, return_index=True)
    return _Piece(
        places,
        np.searchsorted(ring_of_place, np.arange(len(rings) + 1)),
        np.searchsorted(part_of_ring, np.arange(len(parts) + 1)),
        zones,
    )


def _moved(piece, transform):
    """The piece in another CRS; None where it does not lie in it."""
    polygon = polygon_of(piece.places)
    try:
        transform.transformPolygon(polygon)
    except QgsCsException:
        return None
    places = array_of(polygon)
    if not np.isfinite(places).all():
        return None
    return _Piece(places, piece.ring_starts, piece.part_starts, piece.zones)


def numbering(shapes, view, context):
    """Steps (a generator) that return the zone of each pixel.

    Returns
    -------
    ndarray of intp, shape (height, width)
        0 where there is no zone, else its number plus one.
    """
    pieces = yield from shapes.pieces(view.crs, context)
    # 24 bits of a colour are a number; without smoothing no other colour comes about.
    image = QImage(view.width, view.height, QImage.Format.Format_RGB32)
    image.fill(0)
    for piece in pieces:
        _paint(image, piece, view)
        yield
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    numbers = np.frombuffer(bits, dtype=np.uint32).reshape(view.height, -1)[:, : view.width]
    return (numbers & 0xFFFFFF).astype(np.intp)


def _paint(image, piece, view):
    x_min, y_min, x_max, y_max = piece.boxes()
    left, bottom, right, top = view.corners
    inside = (x_min <= right) & (x_max >= left) & (y_min <= top) & (y_max >= bottom)
    if not inside.any():
        return
    pixels = view.pixels(piece.places)
    # Farther out than this nothing can be seen, and the painter counts in small numbers.
    far = 4.0 * max(view.width, view.height)
    near = (np.abs(pixels) < far).all(axis=1)
    # One polygon for all rings of a length.
    outlines = {}
    starts, parts = piece.ring_starts.tolist(), piece.part_starts.tolist()
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    for part in np.flatnonzero(inside).tolist():
        rings = [slice(starts[r], starts[r + 1]) for r in range(parts[part], parts[part + 1])]
        painter.setBrush(QColor.fromRgb(int(piece.zones[part]) + 1))
        whole = near[starts[parts[part]] : starts[parts[part + 1]]].all()
        if not whole:
            _draw_cut(painter, [pixels[ring] for ring in rings], view)
        elif len(rings) == 1:
            count = rings[0].stop - rings[0].start
            if count not in outlines:
                outlines[count] = polygon_with_view(count)
            polygon, points = outlines[count]
            points[:] = pixels[rings[0]]
            painter.drawPolygon(polygon)
        else:
            painter.drawPath(_path([polygon_of(pixels[ring]) for ring in rings]))
    painter.end()


def _draw_cut(painter, rings, view):
    """A part that reaches far beyond the picture, cut to the picture."""
    import shapely

    shape = shapely.make_valid(shapely.Polygon(rings[0], rings[1:]))
    shape = shapely.clip_by_rect(shape, -16, -16, view.width + 16, view.height + 16)
    for part in shapely.get_parts(shape):
        if shapely.get_type_id(part) == POLYGON and not part.is_empty:
            rings = [shapely.get_coordinates(ring) for ring in shapely.get_rings(part)]
            painter.drawPath(_path([polygon_of(ring) for ring in rings]))


def _path(polygons):
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for polygon in polygons:
        path.addPolygon(polygon)
        path.closeSubpath()
    return path
