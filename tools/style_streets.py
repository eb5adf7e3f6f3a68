"""Styles of what is computed along the streets, of sites, structure and calibration."""

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsRendererRange,
    QgsVectorLayerSimpleLabeling,
)
from style_parts import (
    AMOUNT,
    CHANGE,
    INK,
    NEAR_TO_FAR,
    PAPER,
    between,
    drawn_last,
    labels,
    lines,
    marker,
    ranges,
    rgba,
)


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
    renderer = ranges("band", limits, AMOUNT[::-1], texts, 165)
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
    return ranges("density_ha", limits, AMOUNT, texts, alpha=165, line=INK), None


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
    return drawn_last(renderer, '"rank" IS NOT NULL', True), labels('"rank"', 9, priority=9)


def zones_assigned():
    limits = (0, 5, 10, 15, 20, 100000)
    return ranges("walk_min", limits, AMOUNT[::-1], [*between(limits)[:-1], "≥ 20"]), None


STYLES = {
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
