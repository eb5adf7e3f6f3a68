"""Writes ``resources/styles/*.qml``: run it after a change here or in facility_categories.csv.

    tools/in_qgis.sh python tools/make_styles.py [folder]

Colours are safe for colour-blind readers: a ramp of one direction in lightness for amounts, blue
to orange through white for changes, the palette of Okabe and Ito (2008) for kinds.
"""

import csv
import os
import re
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt writes XML attributes in the order of its hash; a fixed seed keeps the files stable.
os.environ["QT_HASH_SEED"] = "0"

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsDataDefinedSizeLegend,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsInvertedPolygonRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsSizeScaleTransformer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

ROOT = Path(__file__).resolve().parent.parent
CATEGORIES = ROOT / "resources" / "tables" / "facility_categories.csv"

# Families asked for in turn, so that Japanese names are readable on every system.
FONTS = ["Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Meiryo", "Hiragino Sans"]
INK, PAPER = "#23313d", "#ffffff"

# Groups of facility_categories.csv drawn alike: seven kinds can be told apart, twelve cannot.
KINDS = (
    ("commerce", ("commerce",), "#d55e00"),
    ("leisure", ("leisure", "lodging"), "#cc79a7"),
    ("civic", ("administration", "culture"), "#0072b2"),
    ("education", ("education", "child_care"), "#56b4e9"),
    ("care", ("medicine", "welfare"), "#f0e442"),
    ("park", ("park",), "#009e73"),
    ("other", (), "#8c8c8c"),
)
# Kind of edit or effect: marker, colour, outline, size in mm (None: by the change of visitors).
EFFECTS = (
    ("gain", "circle", "#e66101", INK, None),
    ("lose", "circle", "#2166ac", INK, None),
    ("same", "circle", "#9a9a9a", PAPER, 1.1),
    ("add", "star", "#ffd400", INK, 5.4),
    ("move", "star", "#cc79a7", INK, 5.4),
    ("modify", "star", "#56b4e9", INK, 5.4),
    ("remove", "star", PAPER, "#c1121f", 5.4),
)
LEGEND_MM = 2.8
AMOUNT = ("#ffffd9", "#c7e9b4", "#7fcdbb", "#2c9fc0", "#253494")
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


def kind_of_category():
    """Expression: the kind that a category is drawn as."""
    with CATEGORIES.open(encoding="utf-8-sig", newline="") as file:
        group_of = {row["category"]: row["group"] for row in csv.DictReader(file)}
    whens = []
    for kind, groups, _colour in KINDS:
        members = sorted(name for name, group in group_of.items() if group in groups)
        if members:
            listed = ",".join(f"'{name}'" for name in members)
            whens.append(f"WHEN \"category\" IN ({listed}) THEN '{kind}'")
    return f"CASE {' '.join(whens)} ELSE 'other' END"


def labels(expression, size, bold=False):
    """Names beside points, readable on any ground."""
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
    # A name is better over a point than missing.
    settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    return QgsVectorLayerSimpleLabeling(settings)


def zones_vibrancy():
    limits = (0, 20, 40, 60, 80, 100)
    return ranges("vibrancy", limits, AMOUNT, between(limits)), None


def zones_change():
    limits = (-100, -5, -2, -0.5, 0.5, 2, 5, 100)
    texts = ("≤ −5", "−5 – −2", "−2 – −0.5", "−0.5 – +0.5", "+0.5 – +2", "+2 – +5", "≥ +5")
    return ranges("vibrancy_change", limits, CHANGE, texts), None


def zones_residents():
    limits = (0, 100, 500, 1000, 2000, 4000, 100000)
    colours = ("#fcfbfd", "#e2e2ef", "#c6c7e1", "#9e9ac8", "#756bb1", "#54278f")
    return ranges("residents", limits, colours, [*between(limits)[:-1], "≥ 4,000"]), None


def facilities_visitors():
    kinds = [(kind, "circle", colour, INK, None) for kind, _groups, colour in KINDS]
    size = by_amount('"visitors"', 10000)
    renderer = points(kind_of_category(), kinds, size, (100, 1000, 5000, 10000))
    return drawn_last(renderer, '"visitors"', False), None


def facilities_change():
    kind = "CASE WHEN \"edit\" <> '' THEN \"edit\" ELSE coalesce(\"effect\", 'same') END"
    size = by_amount('abs("visitors_change")', 1000)
    # QGIS shows a legend of sizes only where they apply to every kind, which stars have not:
    # kinds that no facility has stand in for it.
    steps = [
        (f"size_{step}", "circle", None, INK, size.transformer().size(step))
        for step in (10, 100, 1000)
    ]
    renderer = points(kind, [*EFFECTS, *steps], size)
    rank = "CASE WHEN \"edit\" <> '' THEN 2 WHEN \"effect\" IN ('gain','lose') THEN 1 ELSE 0 END"
    name = (
        "CASE WHEN \"edit\" <> '' THEN coalesce(nullif(\"name\", ''), nullif(\"id\", ''), "
        '"category") END'
    )
    return drawn_last(renderer, rank, True), labels(name, 8.5, bold=True)


def facilities():
    kinds = [(kind, "circle", colour, INK, 2.0) for kind, _groups, colour in KINDS]
    renderer = QgsCategorizedSymbolRenderer(
        kind_of_category(),
        [
            QgsRendererCategory(kind, marker(shape, colour, outline, size), kind)
            for kind, shape, colour, outline, size in kinds
        ],
    )
    return renderer, None


def entries():
    symbol = marker("square", PAPER, INK, 3.0, 0.6)
    return QgsSingleSymbolRenderer(symbol), labels('"name"', 9, bold=True)


def boundary():
    symbol = QgsFillSymbol.createSimple(
        {
            "color": rgba("#dde6ec", 225),
            "outline_color": INK,
            "outline_width": "0.4",
            "joinstyle": "round",
        }
    )
    # Everything outside the municipality is covered, so that its land stands out.
    return QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(symbol)), None


def origins():
    limits = (0, 0.2, 0.4, 0.6, 0.8, 1)
    texts = [f"{label} %" for label in between([round(100 * limit) for limit in limits])]
    return limits, texts


def catchments_origins():
    limits, texts = origins()
    return ranges("probability", limits, AMOUNT, texts), None


def catchments_origins_points():
    limits, texts = origins()
    classes = [
        QgsRendererRange(low, high, marker("circle", colour, INK, 2.4, 0.15), label)
        for low, high, colour, label in zip(limits, limits[1:], AMOUNT, texts)
    ]
    return QgsGraduatedSymbolRenderer("probability", classes), None


def catchments_destinations():
    symbol = marker("circle", "#d55e00", INK, 2.6, 0.15)
    symbol.setDataDefinedSize(by_amount('100 * "share"', 50))
    renderer = QgsSingleSymbolRenderer(symbol)
    renderer.setDataDefinedSizeLegend(size_legend((1, 5, 20, 50), " %"))
    return drawn_last(renderer, '"share"', False), None


def residuals():
    limits = (-1, -0.5, -0.25, -0.1, 0.1, 0.25, 0.5, 1000)
    texts = ("≤ −50 %", "−50 – −25 %", "−25 – −10 %", "−10 – +10 %", "+10 – +25 %",
             "+25 – +50 %", "≥ +50 %")
    return limits, texts


def calibration_cells():
    limits, texts = residuals()
    return ranges("residual_share", limits, CHANGE, texts), None


def calibration_places():
    limits, texts = residuals()
    classes = [
        QgsRendererRange(low, high, marker("circle", colour, INK, 3.2, 0.2), label)
        for low, high, colour, label in zip(limits, limits[1:], CHANGE, texts)
    ]
    return QgsGraduatedSymbolRenderer("residual_share", classes), labels('"name"', 8)


def zones_minutes():
    limits = (0, 5, 10, 15, 20, 100000)
    return ranges("mean_min", limits, AMOUNT[::-1], [*between(limits)[:-1], "≥ 20"]), None


def bands():
    """Limits and labels of the bands of a catchment, the nearest the darkest."""
    return [number + 0.5 for number in range(6)], [str(number) for number in range(1, 6)]


def catchment_areas():
    limits, texts = bands()
    renderer = ranges("band", limits, AMOUNT[::-1], texts, 150)
    named = labels("\"limit\" || ' ' || \"unit\"", 8).settings()
    named.placement = Qgis.LabelPlacement.Horizontal
    return drawn_last(renderer, '"band"', False), QgsVectorLayerSimpleLabeling(named)


def catchment_streets():
    limits, texts = bands()
    classes = [
        QgsRendererRange(low, high, QgsLineSymbol.createSimple(
            {"line_color": rgba(colour, 255), "line_width": "0.7", "capstyle": "round"}), label)
        for low, high, colour, label in zip(limits, limits[1:], NEAR_TO_FAR, texts)
    ]
    renderer = QgsGraduatedSymbolRenderer("band", classes)
    return drawn_last(renderer, '"band"', False), None


def structure_areas():
    limits = (0, 10, 20, 40, 60, 1000)
    texts = [*between(limits[:5]), "60 –"]
    return ranges("density_ha", limits, AMOUNT, texts, alpha=150, line=INK), None


def walking_edges():
    kinds = (("main", "#3b6fa0", "0.45"), ("island", "#d95f0e", "0.9"))
    categories = [
        QgsRendererCategory(value, QgsLineSymbol.createSimple(
            {"line_color": rgba(colour, 255), "line_width": width, "capstyle": "round"}), value)
        for value, colour, width in kinds
    ]
    return QgsCategorizedSymbolRenderer("part", categories), None


def walking_nodes():
    kinds = (("dead_end", "#d55e00", 1.8), ("bend", "#8c8c8c", 0.8), ("junction", "#0072b2", 1.4))
    categories = [
        QgsRendererCategory(value, marker("circle", colour, PAPER, size, 0.1), value)
        for value, colour, size in kinds
    ]
    return QgsCategorizedSymbolRenderer("kind", categories), None


def zones_potential():
    limits = (0, 10, 25, 50, 75, 100)
    return ranges("best_score", limits, AMOUNT, between(limits)), None


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


def streets_footfall():
    limits = (0, 10, 50, 200, 500, 1000, 10_000_000)
    looks = (("#c3c9cf", 0.2), ("#7fcdbb", 0.5), ("#41b6c4", 0.9), ("#2c7fb8", 1.4),
             ("#253494", 2.0), ("#0b1654", 2.9))
    return lines("people_day", limits, looks, [*between(limits)[:-1], "≥ 1,000"]), None


def streets_footfall_change():
    limits = (-10_000_000, -200, -50, -5, 5, 50, 200, 10_000_000)
    looks = ((CHANGE[0], 2.4), (CHANGE[0], 1.4), (CHANGE[1], 0.7), ("#c3c9cf", 0.2),
             (CHANGE[5], 0.7), (CHANGE[6], 1.4), (CHANGE[6], 2.4))
    texts = ("≤ −200", "−200 – −50", "−50 – −5", "−5 – +5", "+5 – +50", "+50 – +200", "≥ +200")
    return lines("people_day_change", limits, looks, texts), None


def footfall_counts():
    limits = (0, 0.5, 0.8, 1.25, 2, 1_000_000)
    colours = (CHANGE[0], CHANGE[1], CHANGE[3], CHANGE[5], CHANGE[6])
    texts = ("< 0.5", "0.5 – 0.8", "0.8 – 1.25", "1.25 – 2", "≥ 2")
    classes = [
        QgsRendererRange(low, high, marker("circle", colour, INK, 3.6, 0.3), label)
        for low, high, colour, label in zip(limits, limits[1:], colours, texts)
    ]
    named = labels("format_number(\"observed\", 0)", 8)
    return QgsGraduatedSymbolRenderer("ratio", classes), named


def sites_chosen():
    kinds = (
        ("chosen", "star", "#ffd400", INK, 5.4), ("locked", "star", "#cc79a7", INK, 5.4),
        ("kept", "square", "#0072b2", INK, 3.2), ("existing", "square", "#0072b2", PAPER, 2.4),
        ("dropped", "square", PAPER, "#c1121f", 3.2),
        ("candidate", "circle", "#9a9a9a", PAPER, 1.3), ("excluded", "cross2", INK, "#c1121f", 1.6),
    )
    categories = [
        QgsRendererCategory(value, marker(shape, colour, outline, size), value)
        for value, shape, colour, outline, size in kinds
    ]
    renderer = QgsCategorizedSymbolRenderer("status", categories)
    return drawn_last(renderer, '"rank" IS NOT NULL', True), labels('"rank"', 9)


def zones_assigned():
    limits = (0, 5, 10, 15, 20, 100000)
    return ranges("walk_min", limits, AMOUNT[::-1], [*between(limits)[:-1], "≥ 20"]), None


STYLES = {
    "zones_vibrancy": ("MultiPolygon", zones_vibrancy),
    "zones_change": ("MultiPolygon", zones_change),
    "zones_residents": ("MultiPolygon", zones_residents),
    "facilities_visitors": ("Point", facilities_visitors),
    "facilities_change": ("Point", facilities_change),
    "facilities": ("Point", facilities),
    "entries": ("Point", entries),
    "boundary": ("MultiPolygon", boundary),
    "catchments_origins": ("MultiPolygon", catchments_origins),
    "catchments_origins_points": ("Point", catchments_origins_points),
    "catchments_destinations": ("Point", catchments_destinations),
    "structure_areas": ("MultiPolygon", structure_areas),
    "zones_minutes": ("MultiPolygon", zones_minutes),
    "catchment_areas": ("MultiPolygon", catchment_areas),
    "catchment_streets": ("MultiLineString", catchment_streets),
    "calibration_cells": ("MultiPolygon", calibration_cells),
    "calibration_places": ("Point", calibration_places),
    "streets_footfall": ("LineString", streets_footfall),
    "streets_footfall_change": ("LineString", streets_footfall_change),
    "footfall_counts": ("Point", footfall_counts),
    "walking_edges": ("LineString", walking_edges),
    "walking_nodes": ("Point", walking_nodes),
    "zones_potential": ("MultiPolygon", zones_potential),
    "sites_chosen": ("Point", sites_chosen),
    "zones_assigned": ("MultiPolygon", zones_assigned),
}


def write(folder):
    """Write every style; ids that QGIS draws at random are replaced, so that files are stable."""
    wanted = (
        QgsMapLayer.StyleCategory.Symbology
        | QgsMapLayer.StyleCategory.Labeling
        | QgsMapLayer.StyleCategory.Rendering
    )
    for name, (geometry, make) in STYLES.items():
        layer = QgsVectorLayer(f"{geometry}?crs=EPSG:6676", name, "memory")
        renderer, labeling = make()
        layer.setRenderer(renderer)
        if labeling is not None:
            layer.setLabeling(labeling)
            layer.setLabelsEnabled(True)
        path = Path(folder) / f"{name}.qml"
        message, done = layer.saveNamedStyle(str(path), wanted)
        if not done:
            raise SystemExit(message)
        path.write_text(stable(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def stable(text):
    counter = iter(range(10**6))
    uuid = r"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}"
    return re.sub(uuid, lambda _match: f"{{00000000-0000-4000-8000-{next(counter):012d}}}", text)


if __name__ == "__main__":
    app = QgsApplication([], False)
    app.initQgis()
    write(sys.argv[1] if len(sys.argv) > 1 else ROOT / "resources" / "styles")
    app.exitQgis()
