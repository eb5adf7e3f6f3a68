"""Styles of maps of local resources: surfaces, tours, needs."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLineSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from style_parts import INK, OTHER, PAPER, drawn_last, labels, marker, ranges, rgba

# From pale yellow to dark green: points in the colours of the categories stand out on it.
DENSITY = ("#fbfff0", "#c5e79a", "#55b567", "#198746", "#005e31", "#00341a")
# Okabe and Ito (2008), as in style_review.py.
CATEGORIES = (
    ("nature", "#009e73"), ("culture", "#0072b2"), ("industry", "#e69f00"),
    ("people", "#cc79a7"), ("spaces", "#56b4e9"), ("other", OTHER),
)
TOURS = ("#c1121f", "#5e3c99", "#56b4e9", "#e69f00", "#009e73", "#333333")
DEMAND = (("none", "#c1121f", 3.0), ("few", "#f5a657", 2.4), ("enough", "#2c9fc0", 1.8),
          ("unknown", PAPER, 1.6))


def zones_resources():
    """Zones by the density of all resources."""
    limits = (0, 0.5, 5, 20, 50, 150, 1_000_000)
    texts = ("< 0.5", "0.5 – 5", "5 – 20", "20 – 50", "50 – 150", "≥ 150")
    return ranges("density_per_km2_all", limits, DENSITY, texts, alpha=190), None


def resources_mapped():
    """Resources by category; those in a hazard area with a red rim, larger where many need them."""
    categories = []
    rim = 'CASE WHEN coalesce("hazard_rank", 0) > 0 THEN \'#c1121f\' ELSE \'#ffffff\' END'
    size = "CASE WHEN \"needs_class\" = 'many' THEN 3.4 ELSE 2.2 END"
    for key, colour in CATEGORIES:
        symbol = marker("circle", colour, PAPER, 2.2, 0.35)
        symbol.setDataDefinedSize(QgsProperty.fromExpression(size))
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.StrokeColor, QgsProperty.fromExpression(rim))
        categories.append(QgsRendererCategory(f"resource_{key}", symbol, f"resource_{key}"))
    return QgsCategorizedSymbolRenderer("'resource_' || \"category\"", categories), None


def resource_tours():
    """Tours, each in a colour of its own, with what they take."""
    symbol = QgsLineSymbol.createSimple({
        "line_color": rgba(TOURS[0], 255), "line_width": "1.1", "capstyle": "round",
        "joinstyle": "round"})
    colours = ", ".join(f"'{colour}'" for colour in TOURS)
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.StrokeColor,
        QgsProperty.fromExpression(f'array_get(array({colours}), ("tour" - 1) % {len(TOURS)})'))
    return QgsSingleSymbolRenderer(symbol), None


def resource_stops():
    """Halts with their number and name."""
    looks = (("start", "square", "#1b7837", 3.6), ("stop", "circle", INK, 3.2),
             ("end", "diamond", "#1b7837", 3.8))
    categories = [
        QgsRendererCategory(f"tour_{role}", marker(shape, colour, PAPER, size, 0.4), f"tour_{role}")
        for role, shape, colour, size in looks
    ]
    renderer = QgsCategorizedSymbolRenderer("'tour_' || \"role\"", categories)
    text = "CASE WHEN \"role\" = 'stop' THEN \"order\" || ' ' ELSE '' END || coalesce(\"name\", '')"
    return drawn_last(renderer, '"order"', False), labels(text, 8, bold=True, priority=8)


def needs_demand():
    """Needs by what fits them; those that nothing fits on top."""
    categories = [
        QgsRendererCategory(f"demand_{key}", marker("triangle", colour, INK, size, 0.25),
                            f"demand_{key}")
        for key, colour, size in DEMAND
    ]
    renderer = QgsCategorizedSymbolRenderer("'demand_' || \"class\"", categories)
    return drawn_last(renderer, "\"class\" = 'none'", True), None


STYLES = {
    "zones_resources": ("MultiPolygon", zones_resources),
    "resources_mapped": ("Point", resources_mapped),
    "resource_tours": ("MultiLineString", resource_tours),
    "resource_stops": ("Point", resource_stops),
    "needs_demand": ("Point", needs_demand),
}
