"""Styles of matches, of needs with and without one, and of combinations."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsRendererCategory,
)
from style_parts import INK, PAPER, drawn_last, labels, marker, rgba

STRENGTHS = (("match_strong", "#0072b2", 1.0), ("match_middling", "#56b4e9", 0.6),
             ("match_weak", "#9a9a9a", 0.35))


def _line(colour, width, alpha=230, style="solid"):
    return QgsLineSymbol.createSimple({
        "line_color": rgba(colour, alpha), "line_width": str(width), "line_style": style,
        "capstyle": "round"})


def matches_lines():
    """Matches by their points; the best of each need lies above."""
    expression = ("CASE WHEN \"score\" >= 0.6 THEN 'match_strong' "
                  "WHEN \"score\" >= 0.4 THEN 'match_middling' ELSE 'match_weak' END")
    categories = [QgsRendererCategory(key, _line(colour, width), key)
                  for key, colour, width in STRENGTHS]
    return drawn_last(QgsCategorizedSymbolRenderer(expression, categories), '"score"', True), None


def needs_matched():
    kinds = (("need_matched", marker("circle", "#e69f00", PAPER, 2.6, 0.3)),
             ("need_unmatched", marker("cross2", INK, "#c1121f", 2.8, 0.7)))
    expression = "CASE WHEN \"matches\" > 0 THEN 'need_matched' ELSE 'need_unmatched' END"
    return QgsCategorizedSymbolRenderer(expression, [
        QgsRendererCategory(key, symbol, key) for key, symbol in kinds]), None


def combinations_lines():
    symbol = _line("#cc79a7", 0.9)
    # One class, so that the legend has its words.
    expression = "CASE WHEN \"score\" >= 0 THEN 'combination' END"
    return QgsCategorizedSymbolRenderer(expression, [
        QgsRendererCategory("combination", symbol, "combination")]), labels(
        '"idea_label"', 7)


STYLES = {
    "matches_lines": ("LineString", matches_lines),
    "needs_matched": ("Point", needs_matched),
    "combinations_lines": ("LineString", combinations_lines),
}
