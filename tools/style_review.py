"""Styles of reviewed local resources and of pairs that may be one."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsProperty,
    QgsRendererCategory,
)
from style_parts import INK, OTHER, PAPER, drawn_last, labels, marker, rgba

# Okabe and Ito (2008); the size of a point is its value.
KINDS = (
    ("nature", "#009e73"), ("culture", "#0072b2"), ("industry", "#e69f00"),
    ("people", "#cc79a7"), ("spaces", "#56b4e9"), ("other", OTHER),
)
VERDICTS = (("open", "#c1121f", 0.9, "solid"), ("same", INK, 0.6, "solid"),
            ("different", "#9a9a9a", 0.4, "dot"))


def resources_value():
    """Resources by category, the more valued the larger; those worth most are named."""
    size = QgsProperty.fromExpression('1.2 + 3.2 * (coalesce("value", 0) / 100) ^ 2')
    categories = []
    for key, colour in KINDS:
        symbol = marker("circle", colour, PAPER, 2.2, 0.2)
        symbol.setDataDefinedSize(size)
        categories.append(QgsRendererCategory(f"resource_{key}", symbol, f"resource_{key}"))
    known = ", ".join(f"'{key}'" for key, _ in KINDS[:-1])
    expression = (
        f"'resource_' || CASE WHEN \"category\" IN ({known}) THEN \"category\" ELSE 'other' END")
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    return drawn_last(renderer, '"value"', True), labels(
        'CASE WHEN "rank" <= 25 THEN "name" END', 7)


def resources_pairs():
    categories = [
        QgsRendererCategory(f"pair_{key}", QgsLineSymbol.createSimple({
            "line_color": rgba(colour, 255), "line_width": str(width), "line_style": style,
            "capstyle": "round"}), f"pair_{key}")
        for key, colour, width, style in VERDICTS
    ]
    return QgsCategorizedSymbolRenderer("'pair_' || \"verdict\"", categories), None


STYLES = {
    "resources_value": ("Point", resources_value),
    "resources_pairs": ("LineString", resources_pairs),
}
