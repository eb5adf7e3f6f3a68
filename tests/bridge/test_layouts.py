"""The printed map: everything on the page, nothing over anything, the legend true."""

import itertools
import zipfile

import pytest

CRS = "EPSG:6676"
LONG = "直線距離に迂回率を掛けて歩行距離とみなしています。これは道路網による距離ではありません。"
SOURCES = ["「令和2年国勢調査に関する地域メッシュ統計」（総務省統計局）を加工して作成"] * 8
SHEET = {
    "title": "賑わいの現状：試験市",
    "subtitle": "来訪者・滞在・回遊・消費から計算した値",
    "sources": SOURCES,
    "notes": [LONG, "スコアは0から100の値です。"],
    "mark": "架空のまち",
}


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    yield project
    project.clear()


@pytest.fixture
def layers(town):
    """Layers of a map of visitors, the topmost first."""
    from nigiwai.bridge.styles import apply_style

    wanted = (
        ("entries", "entries", "鉄道駅"),
        ("result_facilities", "facilities_visitors", "施設の来訪者"),
        ("boundary", "boundary", "市の境界"),
        ("result_zones", "zones_vibrancy", "にぎわいスコア（0–100）"),
    )
    made = []
    for table, style, name in wanted:
        layer = apply_style(town(table), style)
        layer.setName(name)
        made.append(layer)
    return made


def boxes(layout):
    """Id → rectangle [mm] of every item that one sees."""
    from qgis.core import QgsLayoutItem, QgsLayoutItemPage

    return {
        item.id(): item.mapRectToScene(item.rect())
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    }


def legend_of(layout):
    return layout.itemById("legend")


def words_of(legend):
    """Layer name → texts below it, as printed."""
    model = legend.model()
    return {
        node.name(): [
            entry.data(0) for entry in model.layerLegendNodes(node) if entry.data(0)
        ]
        for node in model.rootGroup().findLayers()
    }


@pytest.mark.parametrize("upright", [False, True])
def test_items_lie_on_the_page_and_apart(project, layers, upright):
    from nigiwai.bridge.layouts import build_sheet
    from qgis.core import QgsRectangle

    extent = QgsRectangle(0, 0, 1000, 2000) if upright else None
    layout = build_sheet(project, layers, **SHEET, extent=extent)
    found = boxes(layout)
    assert set(found) == {
        "title", "subtitle", "mark", "map", "legend", "notes", "scale_bar", "north_arrow", "footer"
    }
    page = layout.pageCollection().page(0).rect().adjusted(5, 5, -5, -5)
    for name, box in found.items():
        assert page.contains(box), name
    for (first, box), (second, other) in itertools.combinations(found.items(), 2):
        shared = box.intersected(other)
        assert shared.width() <= 0.01 or shared.height() <= 0.01, (first, second)


def test_no_text_is_cropped(project, layers):
    from nigiwai.bridge.layouts import build_sheet

    notes = [LONG] * 4
    layout = build_sheet(project, layers, **{**SHEET, "title": LONG, "notes": notes})
    for name in ("title", "subtitle", "mark", "notes", "footer"):
        item = layout.itemById(name)
        needed = item.sizeForText()
        assert needed.width() <= item.rect().width() + 0.5, name
        assert needed.height() <= item.rect().height() + 0.5, name
    # Wrapping loses nothing.
    assert layout.itemById("notes").text().replace("\n", "") == "".join(notes)


def test_legend_fits_its_box(project, layers):
    from nigiwai.bridge.layouts import build_sheet
    from qgis.core import QgsLegendRenderer

    layout = build_sheet(project, layers, **SHEET)
    legend = legend_of(layout)
    needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
    assert needed.width() <= legend.rect().width()
    assert needed.height() <= legend.rect().height() + 0.01


def test_legend_shows_the_layers_and_the_kinds_that_occur(project, layers):
    from nigiwai.bridge.layouts import build_sheet

    layout = build_sheet(project, layers, **SHEET)
    words = words_of(legend_of(layout))
    assert set(words) == {layer.name() for layer in layers}
    assert words["にぎわいスコア（0–100）"] == [
        "0 – 20", "20 – 40", "40 – 60", "60 – 80", "80 – 100"
    ]
    visitors = words["施設の来訪者"]
    assert visitors[-4:] == ["100", "1,000", "5,000", "10,000"]
    assert "Parks" in visitors


def test_legend_of_changes_says_what_sizes_mean(project, layers, town):
    from nigiwai.bridge.layouts import build_sheet
    from nigiwai.bridge.styles import apply_style

    changes = apply_style(town("result_facilities"), "facilities_change")
    layout = build_sheet(project, [changes, *layers[2:]], **SHEET)
    assert words_of(legend_of(layout))["result_facilities"] == [
        "Gains visitors", "Loses visitors", "Hardly changes", "Added", "Moved",
        "Changed in size or kind", "Removed", "10 visitors a day more or less",
        "100 visitors a day more or less", "1,000 visitors a day more or less",
    ]


@pytest.mark.parametrize("upright", [False, True])
def test_sheet_stands_as_the_extent_does(project, layers, upright):
    from nigiwai.bridge.layouts import build_sheet
    from qgis.core import QgsRectangle

    extent = QgsRectangle(0, 0, 1000, 2000) if upright else QgsRectangle(0, 0, 1000, 1000)
    layout = build_sheet(project, layers, **SHEET, extent=extent)
    page = layout.pageCollection().page(0).pageSize()
    assert (page.width(), page.height()) == ((210, 297) if upright else (297, 210))
    assert layout.itemById("map").extent().contains(extent)


def test_legend_leaves_out_kinds_that_do_not_occur(project, layers):
    from nigiwai.bridge.layouts import build_sheet

    facilities = layers[1]
    parks = [f.id() for f in facilities.getFeatures("\"category\" LIKE 'park%'")]
    assert parks
    facilities.dataProvider().deleteFeatures(parks)
    layout = build_sheet(project, layers, **SHEET)
    visitors = words_of(legend_of(layout))["施設の来訪者"]
    assert "Parks" not in visitors
    assert "Shops and restaurants" in visitors


def test_map_shows_the_whole_boundary_or_what_was_asked(project, layers):
    from nigiwai.bridge.layouts import build_sheet
    from qgis.core import QgsRectangle

    layout = build_sheet(project, layers, **SHEET)
    assert layout.itemById("map").extent().contains(layers[2].extent())
    asked = QgsRectangle(2000, 2000, 3000, 3000)
    layout = build_sheet(project, layers, **SHEET, extent=asked)
    part = layout.itemById("map").extent()
    assert part.contains(asked)
    assert part.width() < 2 * asked.width()


def test_scale_bar_is_true(project, layers):
    from nigiwai.bridge.layouts import build_sheet
    from qgis.core import Qgis

    layout = build_sheet(project, layers, **SHEET)
    item, sheet_map = layout.itemById("scale_bar"), layout.itemById("map")
    assert item.units() == Qgis.DistanceUnit.Kilometers
    metres = 1000 * item.unitsPerSegment() * item.numberOfSegments()
    width_mm = metres / (sheet_map.extent().width() / sheet_map.rect().width())
    assert 20 <= width_mm <= item.rect().width()


def test_picture_has_the_size_of_the_page_and_is_coloured(project, layers, tmp_path):
    from nigiwai.bridge.layouts import export_map
    from qgis.PyQt.QtGui import QImage

    path = tmp_path / "map.png"
    assert export_map(project, layers, path, **SHEET, dpi=100) == str(path)
    assert list(tmp_path.iterdir()) == [path]
    image = QImage(str(path))
    # A4 landscape at 100 dots an inch.
    assert abs(image.width() - 297 / 25.4 * 100) <= 1
    assert abs(image.height() - 210 / 25.4 * 100) <= 1
    colours = {image.pixel(x, y) for x in range(40, 820, 7) for y in range(110, 730, 7)}
    assert len(colours) > 20


def test_map_in_two_runs_is_the_same_picture(project, layers):
    from nigiwai.bridge.layouts import map_png

    first = map_png(project, layers, **SHEET, dpi=60)
    assert first[:8] == b"\x89PNG\r\n\x1a\n"
    assert map_png(project, layers, **SHEET, dpi=60) == first


def test_unwritable_folder_is_a_sentence(project, layers, tmp_path):
    from nigiwai.bridge.layouts import export_map
    from nigiwai.bridge.messages import sentence
    from nigiwai.core.errors import CoreError

    wanted = tmp_path / "not_there" / "map.png"
    with pytest.raises(CoreError) as caught:
        export_map(project, layers, wanted, **SHEET, dpi=40)
    assert caught.value.code == "write_failed"
    assert str(wanted) in sentence(caught.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "expected"), [(1.0, 1), (9.99, 5), (450, 200), (500, 500), (1999, 1000)]
)
def test_scale_bar_steps_are_round(number, expected):
    from nigiwai.bridge.layouts import _round_down

    assert _round_down(number) == expected


def results_of(path):
    from nigiwai.bridge.project import StyledLayer, source_of

    return [
        StyledLayer(source_of(path, "result_facilities"), "facilities_change", "施設の変化"),
        StyledLayer(source_of(path, "result_zones"), "zones_change", "区域の変化"),
    ]


def test_project_opens_with_groups_and_styles(town_files, tmp_path):
    from nigiwai.bridge.project import build_project
    from qgis.core import Qgis, QgsGraduatedSymbolRenderer, QgsProject

    study, results = town_files
    path = tmp_path / "town.qgz"
    names = build_project(path, study, results_of(results), "試験市の賑わい")
    assert names[-2:] == ["施設の変化", "区域の変化"]
    project = QgsProject()
    assert project.read(str(path))
    assert project.title() == "試験市の賑わい"
    assert project.crs().authid() == CRS
    assert project.filePathStorage() == Qgis.FilePathType.Relative
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups == ["Study: 試験市", "Results"]
    assert all(layer.isValid() for layer in project.mapLayers().values())
    zones = project.mapLayersByName("区域の変化")[0]
    assert isinstance(zones.renderer(), QgsGraduatedSymbolRenderer)
    view = project.viewSettings().defaultViewExtent()
    assert view.contains(project.mapLayersByName("Municipal boundary")[0].extent())
    project.clear()


def test_project_can_be_moved_with_its_files(town_files, tmp_path):
    from nigiwai.bridge.project import build_project, check_project

    study, results = town_files
    path = tmp_path / "town.qgz"
    build_project(path, study, results_of(results), "試験市")
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        assert str(tmp_path) not in archive.read(name).decode("utf-8")
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for file in (path, study, results):
        file.rename(moved / file.name)
    assert len(check_project(moved / "town.qgz")) == 6


def test_layers_opened_alone_are_styled(town_files, tmp_path):
    from nigiwai.bridge.project import build_project, source_of
    from nigiwai.core.study.store import open_study
    from qgis.core import QgsInvertedPolygonRenderer, QgsVectorLayer

    study, results = town_files
    for _run in range(2):
        build_project(tmp_path / "town.qgz", study, results_of(results), "試験市")
    alone = QgsVectorLayer(source_of(study, "boundary"), "alone", "ogr")
    assert isinstance(alone.renderer(), QgsInvertedPolygonRenderer)
    stored = QgsVectorLayer(source_of(results, "layer_styles"), "styles", "ogr")
    # A second run replaces, it does not add.
    assert stored.featureCount() == 2
    assert len(open_study(study).read("boundary")) == 1


def test_broken_result_leaves_no_project(town_files, tmp_path):
    from nigiwai.bridge.project import StyledLayer, build_project
    from nigiwai.core.errors import CoreError

    study, _results = town_files
    path = tmp_path / "town.qgz"
    path.write_bytes(b"what the user had")
    missing = StyledLayer(str(tmp_path / "gone.gpkg|layername=x"), "zones_change", "x")
    with pytest.raises(CoreError):
        build_project(path, study, [missing], "試験市")
    assert path.read_bytes() == b"what the user had"
    assert not list(tmp_path.glob(".town*"))


def test_ready_made_maps_say_what_they_stand_on(town_files, tmp_path):
    from nigiwai.bridge import maps
    from nigiwai.bridge.project import open_layer
    from nigiwai.core.study.store import open_study
    from qgis.PyQt.QtGui import QImage

    study, results = town_files
    layers = maps.scenario_layers(results, "result_zones", "result_facilities")
    zones = open_layer(layers[1])
    notes = " ".join(maps._notes(zones))
    cells = zones.featureCount()
    assert f"measured in {cells // 2:,} of {cells:,}" in notes
    assert "straight lines" in notes
    assert open_study(study).attributions() == ("試験の出典",)
    path = tmp_path / "map.png"
    maps.change_map(path, study, layers, "A", mark=maps.fictional_mark(), dpi=40)
    assert not QImage(str(path)).isNull()
