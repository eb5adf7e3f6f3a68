"""The legend of a sheet: the layers that it shows and the kinds that occur on it, no more."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometry,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..i18n import tr
from ..typography import INK, wrapped
from .scales import is_outside, transform_of

LAND = "#fbfaf6"
KINDS = (
    QgsLegendStyle.Style.Title,
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)
SPACED = (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.Symbol)
TITLE_LABEL = "legend/title-label"


def visible(layers, sheet_map, project):
    """``{layer id: legend keys that occur}`` of the layers that the map shows something of."""
    found = {}
    for layer in layers:
        keys = _occurring(layer, sheet_map, project)
        if keys is not None:
            found[layer.id()] = keys
    return found


def _occurring(layer, sheet_map, project):
    """Legend keys of what is drawn in the map; None where it is nothing."""
    scale = sheet_map.scale()
    if layer.hasScaleBasedVisibility() and not layer.isInScaleRange(scale):
        return None
    transform = transform_of(layer.crs(), project)
    shown = transform.transformBoundingBox(
        sheet_map.extent(), transform.TransformDirection.ReverseTransform)
    if is_outside(layer):
        return _shows_outside(layer, shown)
    if not isinstance(layer, QgsVectorLayer):
        return set() if layer.extent().intersects(shown) else None
    if layer.renderer() is None:
        return None
    return _keys_of_features(layer, shown, scale)


def _shows_outside(layer, shown):
    """A layer that covers what lies outside is seen unless the map lies wholly inside."""
    frame = QgsGeometry.fromRect(shown)
    inside = any(feature.geometry().contains(frame)
                 for feature in layer.getFeatures(QgsFeatureRequest(shown)))
    return None if inside else set()


def _keys_of_features(layer, shown, scale):
    context = QgsRenderContext()
    context.setRendererScale(scale)
    context.setExpressionContext(layer.createExpressionContext())
    renderer = layer.renderer().clone()
    every = {entry.ruleKey() for entry in renderer.legendSymbolItems() if entry.ruleKey()}
    few = isinstance(renderer, (QgsCategorizedSymbolRenderer, QgsRuleBasedRenderer))
    request = QgsFeatureRequest(shown).setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    renderer.startRender(context, layer.fields())
    keys, drawn = set(), False
    try:
        for feature in layer.getFeatures(request):
            context.expressionContext().setFeature(feature)
            if not renderer.willRenderFeature(feature, context):
                continue
            drawn = True
            # The classes of an amount are read as one scale: all of them stay.
            if not few:
                return every
            keys |= renderer.legendKeysForFeature(feature, context)
            if keys >= every:
                break
    finally:
        renderer.stopRender(context)
    return keys if drawn else None


def fill(item, sheet_map, layers, shown):
    """Put the layers of :func:`visible` into a legend."""
    item.setLinkedMap(sheet_map)
    item.setAutoUpdateModel(False)
    item.setLegendFilterByMapEnabled(False)
    if not item.title():
        item.setTitle(tr("Legend"))
    root = item.model().rootGroup()
    root.clear()
    wanted = [layer for layer in layers if layer.id() in shown]
    # Layers of one symbol have no heading of their own; they stand above those with classes.
    for layer in sorted(wanted, key=_has_classes):
        node = root.addLayer(layer)
        _dress(node, layer, shown[layer.id()])
        item.model().refreshLayerLegend(node)


def _has_classes(layer):
    return not isinstance(layer, QgsVectorLayer) or len(layer.renderer().legendSymbolItems()) > 1


def _dress(node, layer, shown):
    """Leave out kinds that do not occur; show a boundary as its line."""
    renderer = layer.renderer()
    if is_outside(layer):
        symbol = QgsFillSymbol.createSimple(
            {"color": LAND, "outline_color": INK, "outline_width": "0.4"})
        QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, 0, symbol)
    elif isinstance(renderer, (QgsCategorizedSymbolRenderer, QgsRuleBasedRenderer)):
        keys = [entry.ruleKey() for entry in renderer.legendSymbolItems()]
        wanted = shown | _size_keys(renderer)
        kinds = [place for place, key in enumerate(keys) if key in wanted]
        sizes = [place for place, key in enumerate(keys) if not key]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, kinds + sizes)


def _size_keys(renderer):
    """Legend keys of the kinds that only show what a size means."""
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return set()
    return {category.uuid() for category in renderer.categories()
            if str(category.value()).startswith("size_")}


class Fitting:
    """A legend that is made smaller, from the look that its sheet gives it."""

    def __init__(self, item):
        self.item = item
        self.formats = {kind: _format_of(item, kind) for kind in KINDS}
        self.above = {kind: item.style(kind).margin(QgsLegendStyle.Side.Top) for kind in SPACED}
        self.symbol = (item.symbolWidth(), item.symbolHeight())
        self.columns = max(item.columnCount(), 1)
        self.words = _words_of(item)

    def size(self, scale, width, columns=1, split=False):
        """Draw it at a share of its size in some columns; gives the size needed [mm]."""
        item = self.item
        for kind in KINDS:
            style = item.style(kind)
            text = QgsTextFormat(self.formats[kind])
            text.setSize(text.size() * scale)
            style.setTextFormat(text)
            if kind in self.above:
                style.setMargin(QgsLegendStyle.Side.Top, self.above[kind] * scale)
            item.setStyle(kind, style)
        symbol = item.style(QgsLegendStyle.Style.Symbol)
        symbol.setMargin(
            QgsLegendStyle.Side.Top, self.above[QgsLegendStyle.Style.Symbol] * scale)
        item.setStyle(QgsLegendStyle.Style.Symbol, symbol)
        item.setSymbolWidth(self.symbol[0] * scale)
        item.setSymbolHeight(self.symbol[1] * scale)
        item.setColumnCount(columns)
        item.setSplitLayer(split)
        self._wrap(scale, (width - (columns - 1) * item.columnSpace()) / columns)
        return needed(item)

    def _wrap(self, scale, width):
        """Break names and kinds into lines of a column."""
        item = self.item
        heading = _format_of(item, QgsLegendStyle.Style.Subgroup)
        label = _format_of(item, QgsLegendStyle.Style.SymbolLabel)
        beside = width - 2 * item.boxSpace() - self.symbol[0] * scale - 4.0
        for node in item.model().rootGroup().findLayers():
            name, kinds = self.words[node.layerId()]
            alone = len(kinds) == 1 and not kinds[0]
            style, room = (label, beside) if alone else (heading, width - 2 * item.boxSpace())
            node.setCustomProperty(TITLE_LABEL, "\n".join(wrapped(name, style, room)))
            for place, text in enumerate(kinds):
                if text:
                    QgsMapLayerLegendUtils.setLegendNodeUserLabel(
                        node, place, "\n".join(wrapped(text, label, beside)))
            item.model().refreshLayerLegend(node)


def _format_of(item, kind):
    # The format belongs to the style, which must live until it is copied.
    style = item.style(kind)
    return QgsTextFormat(style.textFormat())


def _words_of(item):
    """Layer id → (name, texts of its kinds in the order of its renderer)."""
    model, found = item.model(), {}
    for node in model.rootGroup().findLayers():
        order = QgsMapLayerLegendUtils.legendNodeOrder(node)
        entries = model.layerLegendNodes(node, True)
        kinds = {}
        for place, entry in enumerate(entries):
            at = order[place] if order and place < len(order) else place
            kinds[at] = entry.data(Qt.ItemDataRole.DisplayRole) or ""
        texts = [kinds.get(at, "") for at in range(max(kinds, default=-1) + 1)]
        found[node.layerId()] = (node.name(), texts)
    return found


def needed(item):
    """The size that a legend needs [mm]."""
    return QgsLegendRenderer(item.model(), item.legendSettings()).minimumSize()
