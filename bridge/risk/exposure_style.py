"""Colours of hazards for targets, and times for the temporal controller."""

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
)
from qgis.PyQt.QtGui import QColor

from ...core.errors import CoreError
from ..i18n import tr
from .hazard_labels import hazard_label, rank_label

OUTSIDE = (236, 238, 240)


def shown_hazard(text, pictures):
    """The hazard to draw: the one that was named, else the first that meets a target.

    Raises
    ------
    CoreError
        ``exposure_hazard_field``.
    """
    known = {key.text: key for one in pictures for key in one.of_targets.items}
    if text:
        if text not in known:
            raise CoreError("exposure_hazard_field", value=text, known=", ".join(known))
        return known[text]
    met = [key for one in pictures for key in one.of_targets.items
           if key not in one.of_targets.missed]
    return next(iter(met), next(iter(known.values()), None))


def style_targets(layer, kind, timed=False, field="shown_rank"):
    """Draw targets by the rank of a hazard.

    Parameters
    ----------
    layer : QgsVectorLayer
    kind : core.risk.types.HazardType
        With the limits and colours of the study.
    timed : bool
        Whether ``moment`` and ``until`` say when a row holds.
    field : str
        Column with the rank.
    """
    points = layer.geometryType() == Qgis.GeometryType.Point
    categories = [
        QgsRendererCategory(rank, _symbol(colour, points), tr("{hazard}, {rank}").format(
            hazard=hazard_label(kind.key), rank=rank_label(kind, rank)))
        for rank, colour in enumerate((OUTSIDE, *kind.colours))
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))
    if timed:
        times = layer.temporalProperties()
        # By fields and not by expressions: only then a row without an end (the last moment) is
        # drawn for good. Begin counts, end does not.
        times.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
        times.setStartField("moment")
        times.setEndField("until")
        times.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
        times.setIsActive(True)
    layer.triggerRepaint()
    return layer


def _symbol(colour, points):
    text = QColor(*colour, 210).name(QColor.NameFormat.HexArgb)
    if points:
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": text, "outline_color": "#333333", "outline_width": "0.15",
             "size": "2.4"})
    return QgsFillSymbol.createSimple(
        {"color": text, "outline_color": "#5a5a5a5a", "outline_width": "0.08"})
