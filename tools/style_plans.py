"""Styles of the tables of a study that stand on a plan map: plans, districts, streets, shelters."""

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayerSimpleLabeling,
)
from style_parts import INK, OTHER, drawn_last, labels, marker, rgba

# Use districts in the hues that city plan maps of Japan have by custom (green for low houses,
# yellow for homes, red for shops, violet and blue for industry); no document prescribes them, and
# shades are ours. Kinds of one hue are told apart by hatching.
USES = (
    ("low_rise_exclusive_1", "#58b87c", "solid"), ("low_rise_exclusive_2", "#1f8a4c", "b_diagonal"),
    ("mid_rise_exclusive_1", "#cfe84a", "solid"), ("mid_rise_exclusive_2", "#b9d426", "b_diagonal"),
    ("residential_1", "#fff6a6", "solid"), ("residential_2", "#c98a00", "b_diagonal"),
    ("quasi_residential", "#ee8f1f", "solid"), ("rural_residential", "#1f8a4c", "cross"),
    ("neighbourhood_commercial", "#f9cfe0", "solid"), ("commercial", "#c2182b", "solid"),
    ("quasi_industrial", "#a184cc", "solid"), ("industrial", "#7cc0e6", "solid"),
    ("exclusive_industrial", "#27509a", "solid"),
)
# Areas that lie over them: outlines alone.
AREAS = (
    ("residence_induction", "#00695c", "dash", 0.7),
    ("urban_function_induction", "#d6336c", "solid", 0.9),
    ("urbanisation", INK, "solid", 0.5), ("urbanisation_control", INK, "dot", 0.5),
    ("district_plan", "#b34700", "dash dot", 0.5), ("farmland", "#5a7d1c", "dash dot dot", 0.25),
    ("other", "#b8bfc6", "solid", 0.4),
)
# Districts of several kinds lie over each other.
DISTRICTS = (
    ("small_area", "solid", 0.2), ("neighbourhood", "dash", 0.4), ("school_district", "dot", 0.6),
    ("disaster_district", "dash dot", 0.4), ("other", "dash dot dot", 0.3),
)
SHELTERS = (
    ("site", "triangle", "#009e73"), ("shelter", "square", "#0072b2"),
    ("tsunami_building", "diamond", "#d55e00"), ("welfare_shelter", "pentagon", "#cc79a7"),
    ("other", "circle", OTHER),
)


def plan_areas():
    kinds = ",".join(f"'{key}'" for key, *_look in AREAS)
    uses = ",".join(f"'{key}'" for key, *_look in USES)
    expression = (
        f"CASE WHEN \"code\" IN ({uses}) THEN 'use_' || \"code\" "
        f"WHEN \"kind\" IN ({kinds}) THEN 'area_' || \"kind\" ELSE 'area_other' END")
    categories = [
        QgsRendererCategory(f"use_{key}", QgsFillSymbol.createSimple({
            "color": rgba(colour, 255 if style == "solid" else 210), "style": style,
            "outline_color": rgba("#7c8894", 160), "outline_width": "0.1"}), key)
        for key, colour, style in USES
    ]
    categories += [
        QgsRendererCategory(f"area_{key}", QgsFillSymbol.createSimple({
            "color": rgba(colour, 0), "style": "no", "outline_color": colour,
            "outline_style": line, "outline_width": str(width)}), key)
        for key, colour, line, width in AREAS
    ]
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    order = f"CASE WHEN \"code\" IN ({uses}) THEN 0 ELSE 1 END"
    return drawn_last(renderer, order, True), None


def districts():
    known = ",".join(f"'{key}'" for key, *_look in DISTRICTS)
    expression = (f"CASE WHEN \"kind\" IN ({known}) THEN 'district_' || \"kind\" "
                  "ELSE 'district_other' END")
    categories = [
        QgsRendererCategory(f"district_{key}", QgsFillSymbol.createSimple({
            "style": "no", "outline_color": "#56636e", "outline_style": line,
            "outline_width": str(width)}), key)
        for key, line, width in DISTRICTS
    ]
    settings = labels('"name"', 7).settings()
    settings.placement = Qgis.LabelPlacement.Horizontal
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    return renderer, QgsVectorLayerSimpleLabeling(settings)


def network():
    symbol = QgsLineSymbol.createSimple({"line_color": "#8c98a4", "line_width": "0.2"})
    return QgsSingleSymbolRenderer(symbol), None


def shelters():
    known = ",".join(f"'{key}'" for key, *_look in SHELTERS)
    expression = (f"CASE WHEN \"kind\" IN ({known}) THEN 'refuge_' || \"kind\" "
                  "ELSE 'refuge_other' END")
    categories = [
        QgsRendererCategory(f"refuge_{key}", marker(shape, colour, INK, 2.6, 0.25), key)
        for key, shape, colour in SHELTERS
    ]
    return QgsCategorizedSymbolRenderer(expression, categories), labels('"name"', 6.5, priority=4)


STYLES = {
    "plan_areas": ("MultiPolygon", plan_areas),
    "districts": ("MultiPolygon", districts),
    "network": ("MultiLineString", network),
    "shelters": ("Point", shelters),
}
