"""Gives layers the styles of ``resources/styles`` with a legend in the language of QGIS.

A style file is static: its legend holds keys and numbers. The words come from here.
"""

from pathlib import Path

from qgis.core import Qgis, QgsCategorizedSymbolRenderer, QgsDataDefinedSizeLegend

from ..core.errors import CoreError
from ..core.risk.weighing.zones import CLASSES
from .i18n import tr
from .local.board_labels import board_legend
from .local.matching_labels import matching_legend
from .local.resource_maps_labels import places_legend
from .local.review_labels import review_legend
from .resources import style_path
from .risk.damage_labels import damage_legend
from .risk.guideline_labels import severity_legend
from .risk.hazard_labels import hazard_legend
from .risk.needs_labels import needs_legend
from .risk.shelters_labels import shelter_legend
from .risk.weighing_labels import class_label
from .study.plan_labels import plan_legend


def legend_texts():
    """Key in a style file → word in the legend."""
    return {
        "commerce": tr("Shops and restaurants"),
        "leisure": tr("Leisure and lodging"),
        "civic": tr("Town office and culture"),
        "education": tr("Schools and child care"),
        "care": tr("Medicine and welfare"),
        "park": tr("Parks"),
        "other": tr("Other facilities"),
        "gain": tr("Gains visitors"),
        "lose": tr("Loses visitors"),
        "same": tr("Hardly changes"),
        "add": tr("Added"),
        "move": tr("Moved"),
        "modify": tr("Changed in size or kind"),
        "remove": tr("Removed"),
        "main": tr("Largest component"),
        "island": tr("Cut off from it"),
        "dead_end": tr("Dead end"),
        "bend": tr("Between two streets"),
        "junction": tr("Junction"),
        "chosen": tr("Chosen"),
        "locked": tr("Decided already"),
        "kept": tr("Stays"),
        "dropped": tr("To close"),
        "existing": tr("There already"),
        "candidate": tr("Not chosen"),
        "excluded": tr("Ruled out"),
        "added": tr("Added"),
        "removed": tr("Removed"),
        **{key: class_label(key) for key in CLASSES},
        **{f"size_{count}": _size_text(count) for count in (10, 100, 1000)},
        **hazard_legend(),
        **severity_legend(),
        **needs_legend(),
        **places_legend(),
        **review_legend(),
        **board_legend(),
        **matching_legend(),
        **shelter_legend(),
        **damage_legend(),
        **plan_legend(),
    }


def _size_text(count):
    return tr("{count} visitors a day more or less").format(count=f"{count:,}")


def size_titles():
    """Style → what the size of its points says."""
    return {
        "facilities_visitors": tr("Visitors a day"),
        "catchments_destinations": tr("Share of all patronage"),
    }


# Styles of layers that may be of either geometry: what points take instead.
FOR_POINTS = {"catchments_origins": "catchments_origins_points"}


def apply_style(layer, name):
    """Load the style ``name`` onto a layer and put its legend into words.

    A layer of another kind of geometry than the style keeps its own.
    """
    if layer.geometryType() == Qgis.GeometryType.Point:
        name = FOR_POINTS.get(name, name)
    path = style_path(name)
    if not Path(path).is_file():
        raise CoreError("missing_file", file=path)
    # Without the second value a style that the GeoPackage holds would come before the file.
    _message, done = layer.loadNamedStyle(path, True)
    if not done:
        return layer
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        texts = legend_texts()
        for index, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(index, texts[category.value()])
    titles = size_titles()
    if name in titles:
        legend = QgsDataDefinedSizeLegend(renderer.dataDefinedSizeLegend())
        legend.setTitle(titles[name])
        renderer.setDataDefinedSizeLegend(legend)
    layer.triggerRepaint()
    return layer
