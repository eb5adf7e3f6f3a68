"""Styles can be read by people who see fewer colours, and names on maps do not collide."""

import re
from dataclasses import dataclass
from itertools import combinations

import pytest
from nigiwai.tests.bridge.colour_vision import MATRICES, ciede2000, lab, least, over, seen

# Smallest CIEDE2000 between two classes that look alike but for their colour, for every sight. It
# is ours: below about 1 nobody tells two patches side by side apart, and the palette of Okabe and
# Ito (2008), made for this purpose, keeps 10 between its nearest two.
TOLD = 8.0
# The same for what means the opposite (ours, too): a slip there turns a map round.
OPPOSITE = 15.0
# How much wider a line or larger a marker must be to be told by that (ours).
WIDER, LARGER = 1.5, 1.3
# Colours that ministries prescribe are kept as they are: a council knows them. What is left of them
# for the sight that fares worst; legends in words and values on a click stand beside them.
PUBLISHED = {
    "hazard_flood": 2.9, "hazard_inland_flood": 2.9, "hazard_storm_surge": 2.9,
    "hazard_tsunami": 2.9, "hazard_inundation_duration": 7.9, "hazard_seismic_intensity": 3.9,
}  # fmt: skip
OPPOSITES = (
    ("facilities_change", "gain", "lose"), ("areas_weighed", "added", "removed"),
    ("zones_weighed", "lively_safe", "lively_at_risk"),
    ("zones_weighed", "quiet_safe", "quiet_at_risk"),
    ("zones_needs", "spot_hot_99", "spot_cold_99"),
    ("zones_needs", "spot_hot_95", "spot_cold_95"),
    ("zones_needs", "spot_hot_90", "spot_cold_90"),
    ("needs_demand", "demand_none", "demand_enough"),
    ("needs_matched", "need_matched", "need_unmatched"),
    ("zones_sheltered", "served_0", "served_80"), ("shelters_load", "load_empty", "load_full"),
    ("walking_edges", "main", "island"), ("walking_nodes", "dead_end", "junction"),
    ("sites_chosen", "chosen", "excluded"), ("guideline_areas", "severity_1", "severity_3"),
)
CHANGES = ("zones_change", "calibration_cells", "calibration_places", "streets_footfall_change",
           "footfall_counts")


@pytest.fixture(scope="module")
def layers(qgis_app, root):
    """Every style on an empty layer, by name."""
    from nigiwai.bridge.styles import apply_style
    from qgis.core import QgsVectorLayer

    made = {}
    for path in sorted((root / "resources" / "styles").glob("*.qml")):
        kind = re.search(r'<symbol[^>]* type="(\w+)"', path.read_text(encoding="utf-8")).group(1)
        shape = {"marker": "Point", "line": "MultiLineString", "fill": "MultiPolygon"}[kind]
        layer = QgsVectorLayer(f"{shape}?crs=EPSG:6676", path.stem, "memory")
        made[path.stem] = apply_style(layer, path.stem)
    return made


@dataclass
class Look:
    """What a class looks like; symbols of QGIS do not outlive their renderer."""

    fill: tuple
    rgb: tuple
    # Where an outline is broad enough to be read.
    rim: object
    properties: dict

    @classmethod
    def of(cls, symbol, opacity):
        part = symbol.symbolLayer(0)
        broad = hasattr(part, "strokeWidth") and part.strokeWidth() >= 0.3
        return cls(over(part.color(), opacity=opacity), part.color().getRgb()[:3],
                   over(part.strokeColor()) if broad else None, dict(part.properties()))


@pytest.fixture(scope="module")
def looks(layers):
    """Style → ``{key of a class: Look}``, in its order; empty for one symbol."""
    from qgis.core import QgsCategorizedSymbolRenderer, QgsGraduatedSymbolRenderer

    found = {}
    for name, layer in layers.items():
        renderer = layer.renderer()
        if isinstance(renderer, QgsGraduatedSymbolRenderer):
            found[name] = {str(place): Look.of(one.symbol(), layer.opacity())
                           for place, one in enumerate(renderer.ranges())}
        elif isinstance(renderer, QgsCategorizedSymbolRenderer):
            # Stand-ins for the legend of sizes are drawn nowhere.
            found[name] = {one.value(): Look.of(one.symbol(), layer.opacity())
                           for one in renderer.categories()
                           if not str(one.value()).startswith("size_")}
    return found


def pairs(classes):
    """Pairs of keys that somebody must tell apart: neighbours of a ramp, any two kinds."""
    keys = list(classes)
    return list(zip(keys, keys[1:])) if keys[0].isdigit() else list(combinations(keys, 2))


def difference(classes, one, other):
    """The smallest of all sights; infinite where more than colour tells two classes apart."""
    first, second = classes[one], classes[other]
    if _is_other_shape(first.properties, second.properties):
        return float("inf"), "shape"
    found = [least(first.fill, second.fill)]
    if first.rim and second.rim:
        found.append(least(first.rim, second.rim))
    return max(found)


def _is_other_shape(first, second):
    if any(first.get(name) != second.get(name) for name in
           ("name", "line_style", "outline_style", "style")):
        return True
    for name, ratio in (("line_width", WIDER), ("size", LARGER)):
        sizes = sorted(float(one[name]) for one in (first, second) if name in one)
        if len(sizes) == 2 and sizes[1] >= ratio * sizes[0]:
            return True
    return False


# The measure itself


@pytest.mark.parametrize(("first", "second", "wanted"), [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (50.0, 3.2592, 0.3350), 1.0000),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
])
def test_ciede2000_gives_the_published_numbers(first, second, wanted):
    """Sharma, Wu and Dalal (2005), table 1."""
    assert ciede2000(first, second) == pytest.approx(wanted, abs=5e-5)


def test_cielab_of_white_and_of_pure_red():
    assert lab(seen((1.0, 1.0, 1.0), "normal")) == pytest.approx((100.0, 0.0, 0.0), abs=0.02)
    # CIELAB of sRGB red, as commonly given.
    assert lab(seen((1.0, 0.0, 0.0), "normal")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)


@pytest.mark.parametrize("sight", MATRICES)
def test_white_black_and_greys_stay_what_they_are(sight):
    for grey in (0.0, 0.5, 1.0):
        red, green, blue = seen((grey, grey, grey), sight)
        assert (red, green, blue) == pytest.approx([seen((grey,) * 3, "normal")[0]] * 3, abs=1e-5)


def test_red_and_green_are_alike_only_to_those_who_lack_a_cone():
    red, green = (0.8, 0.2, 0.0), (0.35, 0.45, 0.0)
    assert ciede2000(lab(seen(red, "normal")), lab(seen(green, "normal"))) > 40
    assert least(red, green)[0] < 20


# Styles


def test_classes_are_told_apart_by_every_sight(looks):
    faults = []
    for name in looks.keys() - PUBLISHED.keys():
        for one, other in pairs(looks[name]):
            found, sight = difference(looks[name], one, other)
            if found < TOLD:
                faults.append((name, one, other, round(found, 1), sight))
    assert faults == []


@pytest.mark.parametrize(("name", "one", "other"), OPPOSITES)
def test_opposites_are_told_apart_with_ease(looks, name, one, other):
    assert difference(looks[name], one, other)[0] >= OPPOSITE


@pytest.mark.parametrize("name", CHANGES)
def test_more_and_less_are_told_apart_with_ease(looks, name):
    keys = list(looks[name])
    for place in range(len(keys) // 2):
        found = least(looks[name][keys[place]].fill, looks[name][keys[-1 - place]].fill)[0]
        assert found >= OPPOSITE, (keys[place], keys[-1 - place])


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_colours_are_as_published_and_no_worse(looks, name):
    from nigiwai.core.risk.types import HAZARD_TYPES

    classes = looks[name]
    assert [look.rgb for look in classes.values()] == [
        tuple(one) for one in HAZARD_TYPES[name[len("hazard_"):]].colours]
    worst = min(difference(classes, one, other)[0] for one, other in pairs(classes))
    assert worst == pytest.approx(PUBLISHED[name], abs=0.05)
    first, *_, last = classes
    assert difference(classes, first, last)[0] >= OPPOSITE


def test_the_standard_colours_of_depths():
    """水害ハザードマップ作成の手引き (国土交通省), the six classes of the standard version."""
    from nigiwai.core.risk.types import HAZARD_TYPES

    wanted = [(247, 245, 169), (255, 216, 192), (255, 183, 183), (255, 145, 145), (242, 133, 201),
              (220, 122, 220)]
    for key in ("flood", "inland_flood", "storm_surge", "tsunami"):
        assert [tuple(one) for one in HAZARD_TYPES[key].colours] == wanted


def test_tours_are_told_apart(root, monkeypatch):
    from nigiwai.tests.bridge.test_styles import load_tool
    from qgis.PyQt.QtGui import QColor

    tool = load_tool(root, monkeypatch)
    colours = [over(QColor(colour)) for colour in tool.style_local.TOURS]
    assert min(least(one, other)[0] for one, other in combinations(colours, 2)) >= TOLD


def test_maps_of_reports_and_of_the_screen_have_the_colours_of_the_layers(root, monkeypatch):
    from nigiwai.core.report import town_map
    from nigiwai.tests.bridge.test_styles import load_tool
    from nigiwai.ui.map import ramps

    tool = load_tool(root, monkeypatch)
    assert town_map.LOW_TO_HIGH == tool.AMOUNT
    assert ramps._SCORE == tool.AMOUNT


def test_legends_are_in_words(layers):
    """No key of a class stands where a council reads."""
    for name, layer in layers.items():
        labels = [one.label() for one in layer.renderer().legendSymbolItems()]
        told = [label for label in labels if re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", label)]
        assert told == [], name


# Names


def test_no_name_lies_over_another(layers):
    from qgis.core import Qgis

    labelled = {name: layer for name, layer in layers.items() if layer.labelsEnabled()}
    assert {"entries", "facilities_change", "sites_chosen", "shelters_load", "board_projects",
            "resource_stops"} <= set(labelled)
    for name, layer in labelled.items():
        settings = layer.labeling().settings()
        placing = settings.placementSettings()
        assert placing.overlapHandling() == Qgis.LabelOverlapHandling.PreventOverlap, name
        assert settings.obstacleSettings().isObstacle(), name
    # What a map is about has its name before what lies around it.
    priority = {name: layer.labeling().settings().priority for name, layer in labelled.items()}
    assert priority["facilities_change"] > priority["entries"] > priority["board_resources"]


def test_names_of_a_crowd_do_not_collide(qgis_app):
    from nigiwai.bridge.styles import apply_style
    from nigiwai.tests.bridge.conftest import fill
    from qgis.core import (
        QgsGeometry,
        QgsMapRendererSequentialJob,
        QgsMapSettings,
        QgsPointXY,
        QgsRectangle,
        QgsVectorLayer,
    )
    from qgis.PyQt.QtCore import QSize

    made = []
    for style, shift in (("entries", 0), ("board_projects", 30)):
        layer = QgsVectorLayer(
            "Point?crs=EPSG:6676&field=name:string&field=status:string", style, "memory")
        places = [(QgsGeometry.fromPointXY(QgsPointXY(60 * n + shift, 45 * (n % 5))),
                   {"name": f"長い名前の施設{n}", "status": "idea"}) for n in range(30)]
        made.append(apply_style(fill(layer, places), style))
    settings = QgsMapSettings()
    settings.setLayers(made)
    settings.setDestinationCrs(made[0].crs())
    settings.setExtent(QgsRectangle(-200, -300, 2000, 600))
    settings.setOutputSize(QSize(700, 300))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    boxes = [one.labelRect for one in job.takeLabelingResults().allLabels()]
    assert len(boxes) >= 5
    for one, other in combinations(boxes, 2):
        common = one.intersect(other)
        assert common.isEmpty() or min(common.width(), common.height()) < 1.0
