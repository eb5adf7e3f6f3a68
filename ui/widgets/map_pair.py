"""Two scenarios and their difference on maps that move together."""

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsRectangle,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...bridge.labels import unit_label
from ...bridge.styles import apply_style
from ...core.report.numbers import number_text
from ...core.scenarios.difference import MEASURES
from ..map.ramp_legend import RampLegend
from ..map.ramps import STEPS, Ramp, nice_limit

# Limits of the classes as parts of where the colours end.
_LIMITS = (-1.0, -0.75, -0.5, -0.25, -0.05, 0.05, 0.25, 0.5, 0.75, 1.0)
# Changes below this part of the largest one do not count for where the colours end.
_WEIGHTY = 0.02
# Letters of a name in a legend.
_SHORT = 12
FIRST, SECOND, BETWEEN = range(3)


def measure_label(key):
    """Name of a measure of zones."""
    return {
        "vibrancy": tr("Vibrancy score"),
        "visitors": tr("Visitors"),
        "onward_visitors": tr("Onward visitors"),
        "spend_yen": tr("Money spent"),
        "access_min": tr("Residents' access"),
        "residents": tr("Residents"),
    }[key]


def change_ramp(limit, measure, low_words, high_words):
    """Symmetric colours for changes of a measure; blue is less, orange is more."""
    unit = unit_label(MEASURES[measure])
    return Ramp(-limit, limit, "change", unit, low_words, high_words, open_ended=True)


def limit_of(*values):
    """Where the colours end: three quarters of the changes of any weight stay within."""
    sizes = np.abs(np.concatenate(values))
    sizes = sizes[np.isfinite(sizes)]
    weighty = sizes[sizes > _WEIGHTY * sizes.max()] if sizes.size else sizes
    return nice_limit(np.minimum(sizes, np.percentile(weighty, 75)) if weighty.size else sizes)


def ramp_renderer(field, ramp):
    """Polygons in classes with the colours of a ramp: one about zero, the ends open."""
    table = ramp.table()
    limits = [-1e300, *(step * ramp.high for step in _LIMITS), 1e300]
    texts = [number_text(limit, signed=True) for limit in limits]
    classes = []
    for number, (low, high) in enumerate(zip(limits, limits[1:])):
        middle = (max(low, ramp.low) + min(high, ramp.high)) / (2.0 * ramp.high)
        step = round((middle + 1.0) / 2.0 * (STEPS - 1))
        symbol = QgsFillSymbol.createSimple(
            {"outline_color": "124,136,148,120", "outline_width": "0.1"}
        )
        symbol.setColor(QColor.fromRgba(int(table[step])))
        words = tr("{low} to {high}").format(low=texts[number], high=texts[number + 1])
        if number == 0:
            words = f"≤ {texts[1]}"
        elif number == len(_LIMITS):
            words = f"≥ {texts[-2]}"
        classes.append(QgsRendererRange(low, high, symbol, f"{words} {ramp.unit}".rstrip()))
    return QgsGraduatedSymbolRenderer(field, classes)


class SideMap(QWidget):
    """One of the maps, with its title above and its legend below."""

    def __init__(self, name, parent=None):
        super().__init__(parent)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.canvas = QgsMapCanvas()
        self.canvas.setObjectName(f"nigiwai_compare_map_{name}")
        # The ground is that of paper: the colours of the zones were chosen on it.
        self.canvas.setCanvasColor(QColor("#ffffff"))
        self.canvas.enableAntiAliasing(True)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.legend = RampLegend()
        # Three stand side by side; a long name must not make the window larger than the screen.
        self.legend.setMinimumWidth(1)
        self._tool = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._tool)
        # The canvas does not keep its layers alive.
        self._layers = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.legend)

    def show_layers(self, layers, zones, field, ramp, title):
        """Show layers, the topmost first; ``zones`` is coloured by a field."""
        zones.setRenderer(ramp_renderer(field, ramp))
        self.title.setText(title)
        self.legend.set_ramp(ramp)
        self.canvas.setAccessibleName(title)
        self.canvas.setAccessibleDescription(self.legend.words())
        if layers != self._layers:
            self.canvas.setLayers(layers)
            self._layers = layers
        self.canvas.refresh()

    def clear(self):
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        self._layers = []
        self.title.setText("")
        self.legend.set_ramp(None)


class MapPair(QWidget):
    """The change in two scenarios and the second minus the first, side by side."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_compare_maps")
        self.maps = [SideMap(name) for name in ("first", "second", "difference")]
        self._zones = []
        self._is_moving = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for each in self.maps:
            layout.addWidget(each, 1)
        for each, moved in zip(self.maps, (self._first_moved, self._second_moved,
                                           self._difference_moved)):
            each.canvas.extentsChanged.connect(moved)

    def show_results(self, study_path, results, difference, crs):
        """Open the layers of two results and of their difference.

        Parameters
        ----------
        study_path : str
        results : pair of bridge.scenarios.results.Result
        difference : str
            Source of the layer with the differences.
        crs : str
        """
        keep = self.maps[FIRST].canvas.layerCount() > 0
        self.clear()
        reference = QgsCoordinateReferenceSystem(crs)
        self._zones = [_layer(one.zones) for one in results] + [_layer(difference)]
        points = [_edited(one.facilities) for one in results]
        boundary = [_outline(study_path) for _ in self.maps]
        self._layers = [
            [points[FIRST], boundary[FIRST], self._zones[FIRST]],
            [points[SECOND], boundary[SECOND], self._zones[SECOND]],
            [*points, boundary[BETWEEN], self._zones[BETWEEN]],
        ]
        for each in self.maps:
            each.canvas.setDestinationCrs(reference)
        self._names = [one.name for one in results]
        self._fresh = not keep

    def show_measure(self, measure, arrays):
        """Colour the maps by a measure.

        Parameters
        ----------
        measure : str
            Key of ``core.scenarios.difference.MEASURES``.
        arrays : triple of ndarray
            Changes of both scenarios and their difference, for one scale on both sides of zero.
        """
        label, (first, second) = measure_label(measure), self._names
        both = limit_of(*arrays[:BETWEEN])
        ramp = change_ramp(both, measure, tr("less than today"), tr("more than today"))
        for number, name in enumerate(self._names):
            self.maps[number].show_layers(
                self._layers[number], self._zones[number], f"{measure}_change", ramp,
                tr("“{scenario}” against today: {measure}").format(scenario=name, measure=label),
            )
        ramp = change_ramp(
            limit_of(arrays[BETWEEN]), measure,
            tr("higher in “{scenario}”").format(scenario=_short(first)),
            tr("higher in “{scenario}”").format(scenario=_short(second)),
        )
        self.maps[BETWEEN].show_layers(
            self._layers[BETWEEN], self._zones[BETWEEN], f"{measure}_difference", ramp,
            tr("“{second}” against “{first}”: {measure}").format(
                first=first, second=second, measure=label),
        )
        if self._fresh:
            self._fresh = False
            self.show_all()

    def show_all(self, *_):
        """Zoom to the whole town."""
        if self._zones:
            extent = self._zones[FIRST].extent()
            extent.scale(1.05)
            self.maps[FIRST].canvas.setExtent(extent)
            self.maps[FIRST].canvas.refresh()

    def clear(self):
        """Show nothing and let go of the files."""
        for each in self.maps:
            each.clear()
        self._zones, self._layers = [], []

    def _first_moved(self):
        self._follow(self.maps[FIRST].canvas)

    def _second_moved(self):
        self._follow(self.maps[SECOND].canvas)

    def _difference_moved(self):
        self._follow(self.maps[BETWEEN].canvas)

    def _follow(self, source):
        """Show the same place at the same scale on the other maps."""
        if self._is_moving or source.layerCount() == 0:
            return
        self._is_moving = True
        try:
            per_pixel, centre = source.mapUnitsPerPixel(), source.center()
            for each in self.maps:
                if each.canvas is source or each.canvas.layerCount() == 0:
                    continue
                size = each.canvas.mapSettings().outputSize()
                each.canvas.setExtent(QgsRectangle.fromCenterAndSize(
                    centre, per_pixel * size.width(), per_pixel * size.height()))
                each.canvas.refresh()
        finally:
            self._is_moving = False

    def resizeEvent(self, event):  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._follow(self.maps[FIRST].canvas)


def _short(name):
    """A name for the end of a legend."""
    return name if len(name) <= _SHORT else f"{name[: _SHORT - 1]}…"


def _layer(source):
    return QgsVectorLayer(source, "", "ogr")


def _outline(study_path):
    """The municipal boundary as a line."""
    return apply_style(_layer(f"{study_path}|layername=boundary"), "boundary")


def _edited(path):
    """The facilities that a scenario edits."""
    layer = apply_style(_layer(path), "facilities_change")
    layer.setSubsetString("edit <> ''")
    return layer
