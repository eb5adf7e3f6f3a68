"""The legend of a printed map: the layers on it and the kinds that occur, no more."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsInvertedPolygonRenderer,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsRenderContext,
)

from .typography import INK, text_format

LAND = "#fbfaf6"
SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)


def fill_legend(item, sheet_map, layers, width, height):
    """Show the layers in a legend that fits width and height [mm]; gives the height used."""
    item.setLinkedMap(sheet_map)
    item.setAutoUpdateModel(False)
    root = item.model().rootGroup()
    root.clear()
    # Layers of one symbol have no heading of their own; they stand above those with classes.
    for layer in sorted(layers, key=lambda layer: len(layer.renderer().legendSymbolItems()) > 1):
        _dress(root.addLayer(layer), layer)
        item.model().refreshLayerLegend(root.findLayer(layer.id()))
    for scale in SCALES:
        _legend_sizes(item, scale)
        size = QgsLegendRenderer(item.model(), item.legendSettings()).minimumSize()
        if size.width() <= width and size.height() <= height:
            break
    item.setResizeToContents(False)
    item.attemptResize(QgsLayoutSize(width, size.height()))
    return size.height()


def _legend_sizes(item, scale):
    sizes = {
        QgsLegendStyle.Style.Title: 11,
        QgsLegendStyle.Style.Group: 9.5,
        QgsLegendStyle.Style.Subgroup: 9.5,
        QgsLegendStyle.Style.SymbolLabel: 8.5,
    }
    for part, size in sizes.items():
        style = item.style(part)
        style.setTextFormat(
            text_format(size * scale, bold=part != QgsLegendStyle.Style.SymbolLabel)
        )
        item.setStyle(part, style)
    subgroup = item.style(QgsLegendStyle.Style.Subgroup)
    subgroup.setMargin(QgsLegendStyle.Side.Top, 4.0 * scale)
    item.setStyle(QgsLegendStyle.Style.Subgroup, subgroup)
    symbol = item.style(QgsLegendStyle.Style.Symbol)
    symbol.setMargin(QgsLegendStyle.Side.Top, 1.1 * scale)
    item.setStyle(QgsLegendStyle.Style.Symbol, symbol)
    item.setSymbolWidth(7 * scale)
    item.setSymbolHeight(4 * scale)
    item.setBoxSpace(0)


def _dress(node, layer):
    """Leave out kinds that do not occur; show a boundary as its line."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        keys = [entry.ruleKey() for entry in renderer.legendSymbolItems()]
        shown = _occurring(layer) | _size_keys(renderer)
        kinds = [place for place, key in enumerate(keys) if key in shown]
        sizes = [place for place, key in enumerate(keys) if not key]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, kinds + sizes)
    elif isinstance(renderer, QgsInvertedPolygonRenderer):
        symbol = QgsFillSymbol.createSimple(
            {"color": LAND, "outline_color": INK, "outline_width": "0.4"}
        )
        QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, 0, symbol)


def _size_keys(renderer):
    """Legend keys of the kinds that only show what a size means."""
    return {
        category.uuid() for category in renderer.categories()
        if category.value().startswith("size_")
    }


def _occurring(layer):
    """Legend keys that at least one feature of the layer is drawn with."""
    context = QgsRenderContext()
    context.setExpressionContext(layer.createExpressionContext())
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    keys = set()
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        keys |= renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    return keys
