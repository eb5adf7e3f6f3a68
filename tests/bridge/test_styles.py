"""Every style loads, draws, and says in its legend what it draws."""

import csv
import importlib.util

import pytest
from nigiwai.core.risk.types import HAZARD_TYPES

# Style → layer of the made-up town that it is for.
LAYERS = {
    "zones_vibrancy": "result_zones",
    "zones_change": "result_zones",
    "zones_residents": "zones",
    "facilities_visitors": "result_facilities",
    "facilities_change": "result_facilities",
    "scenario_edits": "result_facilities",
    "facilities": "facilities",
    "entries": "entries",
    "boundary": "boundary",
    "catchments_origins": "origins",
    "catchments_origins_points": "origins_points",
    "catchments_destinations": "destinations",
    "structure_areas": "induction_areas",
    "zones_minutes": "minutes_zones",
    "catchment_areas": "reached_areas",
    "catchment_streets": "reached_streets",
    "walking_edges": "walking_streets",
    "walking_nodes": "walking_nodes",
    "calibration_cells": "residual_cells",
    "calibration_places": "residual_places",
    "streets_footfall": "footfall_streets",
    "streets_footfall_change": "footfall_streets",
    "footfall_counts": "footfall_counts",
    "zones_potential": "potential_zones",
    "sites_chosen": "chosen_sites",
    "zones_assigned": "assigned_zones",
    "zones_weighed": "weighed_zones",
    "areas_weighed": "weighed_areas",
    "damage_targets": "damaged_targets",
    "guideline_areas": "problem_areas",
    "guideline_districts": "sheet_districts",
    **{f"hazard_{key}": "hazards" for key in HAZARD_TYPES},
    "shelters_load": "loaded_shelters",
    "zones_sheltered": "sheltered_zones",
    "shelter_ways": "shelter_ways",
    "shelter_candidates": "shelter_candidates",
    "streets_shut": "shut_streets",
    "zones_needs": "needs_zones",
    "needs_points": "needs_of_people",
    "zones_resources": "places_zones",
    "resources_mapped": "places_resources",
    "resource_tours": "places_tours",
    "resource_stops": "places_stops",
    "needs_demand": "places_needs",
    "resources_value": "reviewed_resources",
    "resources_pairs": "reviewed_pairs",
    "matches_lines": "match_lines",
    "needs_matched": "matched_needs",
    "combinations_lines": "combination_lines",
    **{name: name for name in ("board_resources", "board_needs", "board_projects")},
    **{name: name for name in ("plan_areas", "districts", "network", "shelters")},
}


@pytest.fixture
def styled(town):
    """``styled(name)`` gives a layer in that style; kept, since its renderer dies with it."""
    from nigiwai.bridge.styles import apply_style

    kept = []

    def make(name):
        kept.append(apply_style(town(LAYERS[name]), name))
        return kept[-1]

    return make


def drawn(layer):
    """Colours of the picture of a layer on white, with the number of their pixels."""
    from collections import Counter

    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    extent = layer.extent()
    extent.grow(500)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(320, 270))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return Counter(
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    )


def test_every_style_is_tried_here(root):
    files = {path.stem for path in (root / "resources" / "styles").glob("*.qml")}
    assert files == set(LAYERS)


def test_styles_that_algorithms_name_exist(root, provider):
    for algorithm in provider.algorithms():
        for style in algorithm.STYLES.values():
            assert (root / "resources" / "styles" / f"{style}.qml").is_file()


@pytest.mark.parametrize("name", LAYERS)
def test_style_draws(styled, name):
    layer = styled(name)
    colours = drawn(layer)
    # A few pixels would be a stray mark; the smallest thing drawn here is two stations.
    assert sum(colours.values()) - colours["#ffffff"] > 60
    assert columns_of(layer) <= set(layer.fields().names())


def columns_of(layer):
    """Columns that the renderer of a layer reads, also inside expressions."""
    from qgis.core import QgsExpression, QgsRenderContext

    context = QgsRenderContext()
    columns = set()
    for used in layer.renderer().usedAttributes(context):
        inside = QgsExpression(used).referencedColumns()
        columns |= inside if inside else {used}
    return columns


@pytest.mark.parametrize("name", ["zones_vibrancy", "zones_change", "zones_residents"])
def test_classes_cover_the_scale_without_gaps(styled, name):
    classes = styled(name).renderer().ranges()
    assert all(
        low.upperValue() == high.lowerValue() for low, high in zip(classes, classes[1:])
    )


def test_vibrancy_is_fixed_classes_from_light_to_dark(styled):
    classes = styled("zones_vibrancy").renderer().ranges()
    limits = [classes[0].lowerValue(), *(c.upperValue() for c in classes)]
    assert limits == [0, 20, 40, 60, 80, 100]
    lightness = [luminance(c.symbol().color()) for c in classes]
    assert all(first > second + 0.05 for first, second in zip(lightness, lightness[1:]))


def luminance(colour):
    """Relative luminance, WCAG 2."""
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_change_is_symmetric_around_no_change(styled):
    classes = styled("zones_change").renderer().ranges()
    limits = [classes[0].lowerValue(), *(c.upperValue() for c in classes)]
    assert limits == [-limit for limit in reversed(limits)]
    middle = classes[len(classes) // 2]
    assert middle.lowerValue() < 0 < middle.upperValue()
    light = [luminance(c.symbol().color()) for c in classes]
    assert max(light) == luminance(middle.symbol().color())
    # Losses are blue, gains are orange.
    assert classes[0].symbol().color().blueF() > classes[0].symbol().color().redF()
    assert classes[-1].symbol().color().redF() > classes[-1].symbol().color().blueF()


@pytest.mark.parametrize("name", ["facilities", "facilities_visitors"])
def test_every_category_has_its_kind(root, styled, name, monkeypatch):
    tool = load_tool(root, monkeypatch)
    renderer = styled(name).renderer()
    # What the tool would write now is what stands in the file.
    assert renderer.classAttribute() == tool.kind_of_category()
    with tool.CATEGORIES.open(encoding="utf-8", newline="") as file:
        group_of = {row["category"]: row["group"] for row in csv.DictReader(file)}
    kind_of_group = {group: kind for kind, groups, _colour in tool.KINDS for group in groups}
    for category, group in group_of.items():
        assert kind_of(renderer.classAttribute(), category) == kind_of_group.get(group, "other")


def load_tool(root, monkeypatch):
    # Its parts lie beside it.
    monkeypatch.syspath_prepend(str(root / "tools"))
    spec = importlib.util.spec_from_file_location("make_styles", root / "tools" / "make_styles.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


def kind_of(expression, category):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields
    from qgis.PyQt.QtCore import QMetaType

    fields = QgsFields()
    fields.append(QgsField("category", QMetaType.Type.QString))
    feature = QgsFeature(fields)
    feature.setAttributes([category])
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(feature)
    return QgsExpression(expression).evaluate(context)


@pytest.mark.parametrize(
    "name",
    ["facilities", "facilities_visitors", "facilities_change", "walking_edges", "walking_nodes"],
)
def test_legend_is_in_words(styled, name):
    from nigiwai.bridge.styles import legend_texts

    categories = styled(name).renderer().categories()
    assert categories
    assert [c.label() for c in categories] == [legend_texts()[c.value()] for c in categories]


def test_larger_visitor_numbers_make_larger_points(styled):
    layer = styled("facilities_visitors")
    size = layer.renderer().sourceSymbol().dataDefinedSize()
    sizes = [size.transformer().size(visitors) for visitors in (0, 10, 100, 1000, 10000)]
    assert sizes == sorted(set(sizes))
    # The area grows evenly: the square of the growth in size is proportional to the visitors.
    smallest = sizes[0]
    assert (sizes[3] - smallest) ** 2 == pytest.approx(10 * (sizes[2] - smallest) ** 2)


def test_edits_are_stars_and_drawn_last(styled):
    renderer = styled("facilities_change").renderer()
    shapes = {
        c.value(): c.symbol().symbolLayer(0).properties()["name"] for c in renderer.categories()
    }
    assert {key for key, shape in shapes.items() if shape == "star"} == {
        "add", "move", "modify", "remove"
    }
    order = renderer.orderBy().list()[0]
    assert renderer.orderByEnabled()
    assert order.ascending()


def test_missing_style_is_a_sentence(town):
    from nigiwai.bridge.messages import sentence
    from nigiwai.bridge.styles import apply_style
    from nigiwai.core.errors import CoreError

    with pytest.raises(CoreError) as caught:
        apply_style(town("zones"), "no_such_style")
    assert "no_such_style.qml" in sentence(caught.value)


def test_every_use_district_and_every_kind_of_area_is_drawn_in_words(styled, root):
    layer = styled("plan_areas")
    renderer = layer.renderer()
    labels = {category.value(): category.label() for category in renderer.categories()}
    with (root / "resources" / "tables" / "plan_codes.csv").open(
            encoding="utf-8-sig", newline="") as file:
        uses = {row["key"] for row in csv.DictReader(file) if row["kind"] == "use_district"}
    assert {f"use_{key}" for key in uses} <= set(labels)
    assert len(set(labels.values())) == len(labels)
    # What lies over the use districts is an outline and is drawn after them.
    outlines = [category for category in renderer.categories()
                if category.value().startswith("area_")]
    assert all(one.symbol().symbolLayer(0).properties()["style"] == "no" for one in outlines)
    assert renderer.orderByEnabled()
    assert columns_of(layer) == {"kind", "code"}
