"""What the styles are made of: colours, symbols, classes and labels."""

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsDataDefinedSizeLegend,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSimpleLineCallout,
    QgsSizeScaleTransformer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

# Families asked for in turn, so that Japanese names are readable on every system.
FONTS = ["Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Meiryo", "Hiragino Sans"]
INK, PAPER = "#23313d", "#ffffff"
# What belongs to no kind: far from each colour of Okabe and Ito for every reader.
OTHER, OTHER_PALE = "#666666", "#bdbdbd"

LEGEND_MM = 2.8
# Steps that look alike in size to everybody: tests/bridge/test_colours.py.
AMOUNT = ("#ffffd9", "#82cebb", "#2c9abe", "#2866a9", "#253494")
# Lines need colours that stand out on white.
NEAR_TO_FAR = ("#253494", "#2c7fb8", "#2ca25f", "#e6a100", "#d95f0e")
CHANGE = ("#2166ac", "#74a9d8", "#cfe2f1", "#f7f7f4", "#fde0bd", "#f5a657", "#d9610a")


def ranges(field, limits, colours, labels, alpha=205, line="#7c8894"):
    """Polygons in fixed classes."""
    classes = []
    for low, high, colour, label in zip(limits, limits[1:], colours, labels):
        symbol = QgsFillSymbol.createSimple(
            {"color": rgba(colour, alpha), "outline_color": rgba(line, 120), "outline_width": "0.1"}
        )
        classes.append(QgsRendererRange(low, high, symbol, label))
    return QgsGraduatedSymbolRenderer(field, classes)


def between(limits):
    return [f"{low:,} – {high:,}" for low, high in zip(limits, limits[1:])]


def rgba(colour, alpha):
    parts = QColor(colour)
    return f"{parts.red()},{parts.green()},{parts.blue()},{alpha}"


def marker(shape, colour, outline=PAPER, size=2.0, width=0.2):
    return QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": rgba(colour, 235) if colour else rgba(PAPER, 0),
            "outline_color": outline,
            "outline_width": str(width),
            "size": str(size),
        }
    )


def by_amount(amount, largest, smallest_mm=0.8, largest_mm=8.0):
    """Marker size: the area grows with the amount, up to ``largest``.

    A legend draws its symbols without a feature; they take the size of an unknown amount.
    """
    size = QgsProperty.fromExpression(f"coalesce({amount}, 0)")
    size.setTransformer(
        QgsSizeScaleTransformer(
            QgsSizeScaleTransformer.ScaleType.Area, 0, largest, smallest_mm, largest_mm, LEGEND_MM
        )
    )
    return size


def points(expression, kinds, size, steps=()):
    """Points by kind, their size by an amount that the legend shows at ``steps``.

    ``kinds`` are ``(value, marker shape, colour, outline, fixed size or None)``.
    """
    categories = []
    for value, shape, colour, outline, fixed in kinds:
        symbol = marker(shape, colour, outline, fixed or 2.6, 0.35 if fixed else 0.15)
        if fixed is None:
            symbol.setDataDefinedSize(size)
        categories.append(QgsRendererCategory(value, symbol, value))
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    if steps:
        source = marker("circle", PAPER, INK)
        source.setDataDefinedSize(size)
        renderer.setSourceSymbol(source)
        renderer.setDataDefinedSizeLegend(size_legend(steps))
    return renderer


def size_legend(steps, unit=""):
    """Circles of the amounts ``steps``."""
    legend = QgsDataDefinedSizeLegend()
    legend.setLegendType(QgsDataDefinedSizeLegend.LegendType.LegendSeparated)
    legend.setClasses(
        [QgsDataDefinedSizeLegend.SizeClass(step, f"{step:,}{unit}") for step in steps]
    )
    return legend


def drawn_last(renderer, expression, ascending):
    """Order of drawing, so that small or important points lie on top."""
    clause = QgsFeatureRequest.OrderByClause(expression, ascending)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
    renderer.setOrderByEnabled(True)
    return renderer


def labels(expression, size, bold=False, priority=5):
    """Names beside points, readable on any ground, none over another or over a point.

    Where there is no room for all, those of the higher ``priority`` (0–10) stay, the others come
    from near.
    """
    text = QgsTextFormat()
    font = text.font()
    font.setFamily(FONTS[0])
    font.setBold(bold)
    text.setFont(font)
    text.setFamilies(FONTS)
    text.setSize(size)
    text.setColor(QColor(INK))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor(255, 255, 255, 225))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.dist = 0.4
    settings.setFormat(text)
    settings.priority = priority
    settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.PreventOverlap)
    settings.placementSettings().setAllowDegradedPlacement(False)
    return QgsVectorLayerSimpleLabeling(settings)


def far_labels(expression, size, reach_mm):
    """Names of a few important points that crowd: farther off where there is no room nearby, and
    then a line leads from the point to its name."""
    settings = labels(expression, size, bold=True, priority=9).settings()
    points = settings.pointSettings()
    points.setMaximumDistance(reach_mm)
    points.setMaximumDistanceUnit(Qgis.RenderUnit.Millimeters)
    leader = QgsSimpleLineCallout()
    leader.setEnabled(True)
    leader.setLineSymbol(QgsLineSymbol.createSimple({"line_color": INK, "line_width": "0.25"}))
    leader.setMinimumLength(1.5)
    leader.setMinimumLengthUnit(Qgis.RenderUnit.Millimeters)
    settings.setCallout(leader)
    return QgsVectorLayerSimpleLabeling(settings)


def lines(field, limits, looks, texts):
    """Lines in classes of colour and width, the widest on top."""
    classes = []
    for low, high, (colour, width), label in zip(limits, limits[1:], looks, texts):
        symbol = QgsLineSymbol.createSimple(
            {"line_color": rgba(colour, 255), "line_width": str(width), "capstyle": "round",
             "joinstyle": "round"}
        )
        classes.append(QgsRendererRange(low, high, symbol, label))
    renderer = QgsGraduatedSymbolRenderer(field, classes)
    return drawn_last(renderer, f'abs("{field}")', True)
