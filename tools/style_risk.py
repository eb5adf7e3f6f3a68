"""Styles of hazards, of what they endanger, of shelters, damage, needs and guidelines."""

import csv
from functools import partial
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSymbolLayer,
)
from style_parts import INK, OTHER, PAPER, drawn_last, labels, marker, rgba

TABLE = Path(__file__).resolve().parent.parent / "resources" / "tables" / "hazard_colours.csv"


def hazard_colours():
    """``{type: [colour of rank 1, …]}`` of hazard_colours.csv."""
    found = {}
    with TABLE.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            colour = "#{:02x}{:02x}{:02x}".format(*(int(row[n]) for n in ("red", "green", "blue")))
            found.setdefault(row["key"], []).append(colour)
    return found


def hazard(key):
    """Areas of a hazard by rank, in its official colours; what has no rank is of the first."""
    categories = [
        QgsRendererCategory(f"{key}_{rank}", QgsFillSymbol.createSimple({
            "color": rgba(colour, 215), "outline_style": "no"}), f"{key}_{rank}")
        for rank, colour in enumerate(hazard_colours()[key], 1)
    ]
    expression = f"'{key}_' || coalesce(\"rank\", 1)"
    return QgsCategorizedSymbolRenderer(expression, categories), None


def steps(value, limits, keys, when=""):
    """Expression that gives the key of the class that a value lies in; closed on the left.

    Parameters
    ----------
    value : str
    limits : sequence of float
        Lower limits of the classes but the first, from low to high.
    keys : sequence of str
        One more than the limits, from low to high.
    when : str
        Cases that come before.
    """
    cases = " ".join(f"WHEN {value} >= {limit:g} THEN '{key}'"
                     for limit, key in reversed(list(zip(limits, keys[1:]))))
    return f"CASE {when} {cases} WHEN {value} IS NOT NULL THEN '{keys[0]}' END"


def shelters_load():
    """Shelters by how full they are at night; blue, so that they stand out on orange zones."""
    kinds = (("load_empty", PAPER), ("load_some", "#9ecae1"), ("load_nearly", "#2f7fc1"),
             ("load_full", "#08306b"))
    expression = steps('"night_load_share"', (0.5, 0.9, 0.999), [key for key, _ in kinds],
                       "WHEN \"cut_off\" = 1 THEN 'load_cut_off'")
    categories = [QgsRendererCategory(key, marker("square", colour, INK, 3.2, 0.3), key)
                  for key, colour in kinds]
    categories.append(QgsRendererCategory(
        "load_cut_off", marker("cross2", INK, "#c1121f", 3.2, 0.8), "load_cut_off"))
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    return drawn_last(renderer, '"night_load_share"', True), labels('"name"', 7)


def zones_sheltered():
    """Zones by the share of those who leave that finds room in time at night: dark is few."""
    kinds = (("served_0", "#662506"), ("served_20", "#cc4c02"), ("served_40", "#fe9929"),
             ("served_60", "#fee391"), ("served_80", "#fffbe0"))
    expression = steps('"night_served_share"', (0.2, 0.4, 0.6, 0.8), [key for key, _ in kinds],
                       "WHEN \"night_leaving\" IS NULL OR \"night_leaving\" = 0 "
                       "THEN 'served_nobody'")
    categories = [QgsRendererCategory(key, QgsFillSymbol.createSimple({
        "color": rgba(colour, 205), "outline_color": rgba("#7c8894", 120),
        "outline_width": "0.1"}), key) for key, colour in kinds]
    categories.append(QgsRendererCategory("served_nobody", QgsFillSymbol.createSimple({
        "style": "no", "outline_color": rgba("#7c8894", 120), "outline_width": "0.1"}),
        "served_nobody"))
    return QgsCategorizedSymbolRenderer(expression, categories), None


def shelter_ways():
    """Ways at night; those of the day lie on the same lines and are not drawn."""
    kinds = (("ways_0", "#8c98a4", 0.15), ("ways_10", "#7fb2dc", 0.4), ("ways_50", "#2171b5", 0.8),
             ("ways_200", "#08306b", 1.4))
    expression = steps('"people"', (10, 50, 200), [key for key, _colour, _width in kinds],
                       "WHEN \"time\" <> 'night' THEN NULL")
    categories = [QgsRendererCategory(key, QgsLineSymbol.createSimple({
        "line_color": rgba(colour, 255), "line_width": str(width), "capstyle": "round"}), key)
        for key, colour, width in kinds]
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    return drawn_last(renderer, '"people"', True), None


def shelter_candidates():
    kinds = (
        ("chosen", "star", "#ffd400", INK, 5.4), ("candidate", "circle", "#9a9a9a", PAPER, 1.3),
        ("in_hazard", "cross2", INK, "#c1121f", 1.6),
    )
    categories = [
        QgsRendererCategory(f"shelter_{value}", marker(shape, colour, outline, size), value)
        for value, shape, colour, outline, size in kinds
    ]
    renderer = QgsCategorizedSymbolRenderer("'shelter_' || \"status\"", categories)
    return drawn_last(renderer, '"rank" IS NOT NULL', True), labels('"rank"', 9, priority=9)


def streets_shut():
    """Purple lies on nothing else of these maps; dashes tell whom a street stops."""
    categories = [
        QgsRendererCategory(f"shut_{value}", QgsLineSymbol.createSimple({
            "line_color": "#6a1b9a", "line_width": str(width), "line_style": style,
            "capstyle": "flat"}), value)
        for value, width, style in (("all", 1.0, "solid"), ("slow", 0.7, "dash"))
    ]
    return QgsCategorizedSymbolRenderer("'shut_' || \"stops\"", categories), None


# Themes of need_themes.csv drawn alike; those of an own table are "other".
NEEDS = (
    ("danger", ("flood", "earthquake", "landslide", "evacuation", "heat", "safety"), "#d55e00"),
    ("moving", ("walking", "traffic", "transit", "cycling", "parking"), "#0072b2"),
    ("centre", ("shopping", "liveliness", "tourism", "work"), "#cc79a7"),
    ("life", ("medical", "elderly", "child_care", "education", "community"), "#f0e442"),
    ("place", ("park", "public_facility", "housing", "vacant_house", "environment"), "#009e73"),
    ("unknown", ("unknown",), "#ffffff"),
    ("other", (), OTHER),
)


def needs_points():
    whens = " ".join("WHEN \"theme\" IN ({}) THEN 'needs_{}'".format(
        ",".join(f"'{theme}'" for theme in themes), kind) for kind, themes, _ in NEEDS if themes)
    categories = [
        QgsRendererCategory(f"needs_{kind}", marker("circle", colour, INK, 2.4, 0.2), kind)
        for kind, _themes, colour in NEEDS
    ]
    return QgsCategorizedSymbolRenderer(f"CASE {whens} ELSE 'needs_other' END", categories), None


def zones_needs():
    """Hot spots warm, cold spots blue; what is not significant stays nearly empty."""
    kinds = (("hot_99", "#b2182b"), ("hot_95", "#ef8a62"), ("hot_90", "#fbc9ab"),
             ("none", "#f7f7f4"), ("cold_90", "#bcd9ec"), ("cold_95", "#67a9cf"),
             ("cold_99", "#2166ac"))
    categories = [
        QgsRendererCategory(f"spot_{kind}", QgsFillSymbol.createSimple({
            "color": rgba(colour, 60 if kind == "none" else 205),
            "outline_color": rgba("#7c8894", 120), "outline_width": "0.1"}), kind)
        for kind, colour in kinds
    ]
    return QgsCategorizedSymbolRenderer("'spot_' || \"gi_class\"", categories), None


def damage_targets():
    """Buildings or zones by damage; of several hazards and functions the worst lies on top.

    Where a function has no damage ratio the probability of full destruction or of liquefied ground
    stands in; what tells neither is grey. A zone is damaged as far as it lies in the hazard.
    Opaque, since the rows of a building cover each other.
    """
    kinds = (("damage_0", "#ffffe5"), ("damage_5", "#fee391"), ("damage_20", "#fe9929"),
             ("damage_40", "#cc4c02"), ("damage_60", "#662506"))
    value = ('coalesce("damage_ratio", "full" / "buildings", "liquefied" / "buildings")'
             ' * coalesce("hazard_share", 1)')
    expression = steps(value, (0.05, 0.2, 0.4, 0.6), [key for key, _colour in kinds],
                       f"WHEN {value} IS NULL THEN 'damage_untold'")
    categories = [QgsRendererCategory(key, QgsFillSymbol.createSimple({
        "color": rgba(colour, 255), "outline_color": rgba("#7c8894", 160),
        "outline_width": "0.1"}), key) for key, colour in (*kinds, ("damage_untold", "#d4d9de"))]
    renderer = QgsCategorizedSymbolRenderer(expression, categories)
    return drawn_last(renderer, f"coalesce({value}, -1)", True), None


def zones_weighed():
    """Two by two: safe is blue, at risk is orange; lively is full, quiet is pale."""
    kinds = (("lively_safe", "#0072b2"), ("lively_at_risk", "#d55e00"),
             ("quiet_safe", "#a6cde3"), ("quiet_at_risk", "#f3b98a"))
    return QgsCategorizedSymbolRenderer("class", [
        QgsRendererCategory(key, QgsFillSymbol.createSimple({
            "color": rgba(colour, 205), "outline_color": rgba("#7c8894", 120),
            "outline_width": "0.1"}), key)
        for key, colour in kinds
    ]), None


def areas_weighed():
    """What of the induction areas is kept, added or removed."""
    kinds = (("kept", "#595959", "solid"), ("added", "#009e73", "solid"),
             ("removed", "#cc79a7", "dash"))
    return QgsCategorizedSymbolRenderer("part", [
        QgsRendererCategory(key, QgsFillSymbol.createSimple({
            "color": rgba(colour, 90), "outline_color": colour, "outline_style": line,
            "outline_width": "0.6"}), key)
        for key, colour, line in kinds
    ]), None


# Severity of a problem area: the outlines are those of the maps of the sheet.
SEVERITY = (("#0a5c94", 0.5), ("#b34700", 0.7), ("#880e4f", 0.9))


def guideline_areas():
    """Problem areas by severity; what is so after a change is drawn as an outline alone."""
    categories = []
    for severity, (colour, width) in enumerate(SEVERITY, 1):
        symbol = QgsFillSymbol.createSimple({
            "color": rgba(colour, 70), "outline_color": colour, "outline_width": str(width)})
        light = f"color_rgba({rgba(colour, 70)})"
        fill = QgsProperty.fromExpression(
            f"if(\"state\" = 'after', color_rgba(255, 255, 255, 0), {light})")
        symbol.symbolLayer(0).setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyFillColor, fill)
        categories.append(QgsRendererCategory(f"severity_{severity}", symbol, str(severity)))
    renderer = QgsCategorizedSymbolRenderer("'severity_' || \"severity\"", categories)
    return drawn_last(renderer, '"severity"', True), None


def guideline_districts():
    """Districts by the worst severity of their problem areas; the state after lies on top."""
    colours = ("#f7f7f4", "#cfe2f1", "#f8cfae", "#e3a6c4")
    categories = [
        QgsRendererCategory(f"severity_{severity}", QgsFillSymbol.createSimple({
            "color": rgba(colour, 255), "outline_color": "#57606a", "outline_width": "0.2"}),
            str(severity))
        for severity, colour in enumerate(colours)
    ]
    renderer = QgsCategorizedSymbolRenderer("'severity_' || \"severity\"", categories)
    return drawn_last(renderer, '"state"', False), None


STYLES = {
    "guideline_areas": ("MultiPolygon", guideline_areas),
    "guideline_districts": ("MultiPolygon", guideline_districts),
    "zones_weighed": ("MultiPolygon", zones_weighed),
    "areas_weighed": ("MultiPolygon", areas_weighed),
    "damage_targets": ("MultiPolygon", damage_targets),
    "needs_points": ("Point", needs_points),
    "zones_needs": ("MultiPolygon", zones_needs),
    "shelters_load": ("Point", shelters_load),
    "zones_sheltered": ("MultiPolygon", zones_sheltered),
    "shelter_ways": ("LineString", shelter_ways),
    "shelter_candidates": ("Point", shelter_candidates),
    "streets_shut": ("LineString", streets_shut),
    **{f"hazard_{key}": ("MultiPolygon", partial(hazard, key)) for key in hazard_colours()},
}
