"""The project of a study: groups, styles, paths that can be moved."""

import zipfile

import pytest

CRS = "EPSG:6676"


def results_of(path):
    from nigiwai.bridge.project.study import StyledLayer, source_of

    return [
        StyledLayer(source_of(path, "result_facilities"), "facilities_change", "施設の変化"),
        StyledLayer(source_of(path, "result_zones"), "zones_change", "区域の変化"),
    ]


def test_project_opens_with_groups_and_styles(town_files, tmp_path):
    from nigiwai.bridge.project.study import build_project
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
    from nigiwai.bridge.project.study import build_project, check_project

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
    from nigiwai.bridge.project.study import build_project, source_of
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


def test_a_style_that_is_asked_for_comes_before_the_one_in_the_file(town_files, tmp_path):
    from nigiwai.bridge.project.study import StyledLayer, build_project, open_layer, source_of

    study, results = town_files
    build_project(tmp_path / "town.qgz", study, results_of(results), "試験市")
    layer = open_layer(StyledLayer(source_of(results, "result_zones"), "zones_vibrancy", "x"))
    assert layer.renderer().classAttribute() == "vibrancy"


def test_broken_result_leaves_no_project(town_files, tmp_path):
    from nigiwai.bridge.project.study import StyledLayer, build_project
    from nigiwai.core.errors import CoreError

    study, _results = town_files
    path = tmp_path / "town.qgz"
    path.write_bytes(b"what the user had")
    missing = StyledLayer(str(tmp_path / "gone.gpkg|layername=x"), "zones_change", "x")
    with pytest.raises(CoreError):
        build_project(path, study, [missing], "試験市")
    assert path.read_bytes() == b"what the user had"
    assert not list(tmp_path.glob(".town*"))


def test_a_project_of_all_results_has_them_in_their_sections(provider, town_files, tmp_path):
    from nigiwai.bridge.lineage import record as lineage
    from nigiwai.bridge.lineage.record import Lineage
    from nigiwai.bridge.project import results as project_results
    from nigiwai.bridge.project.study import source_of
    from qgis.core import QgsProject

    study, results = town_files
    for table, algorithm, output, moment in (
        ("result_zones", "simulate_scenario", "OUTPUT_ZONES", "2026-11-23T10:00:00+09:00"),
        ("result_facilities", "score_vibrancy", "OUTPUT_FACILITIES", "2026-11-22T10:00:00+09:00"),
    ):
        made = Lineage(algorithm, output, {"SCENARIO": "駅前"} if "zones" in table else {}, "1",
                       moment)
        assert lineage.write(source_of(results, table), made)
    path = tmp_path / "all.qgz"
    names = project_results.write_project(study, results, path)
    assert names[-2:] == ["Facilities with visitors", "Zones after the scenario (駅前)"]
    project = QgsProject()
    assert project.read(str(path))
    tree = project.layerTreeRoot()
    assert [group.name() for group in tree.findGroups()] == ["Study: 試験市", "Vibrancy and people"]
    ticked = {layer.name(): tree.findLayer(layer).isVisible()
              for layer in project.mapLayers().values()}
    # Today's town first, whatever came after it.
    assert ticked["Facilities with visitors"]
    assert not ticked["Zones after the scenario (駅前)"]
    assert [layout.name() for layout in project.layoutManager().layouts()] == [
        "A4 landscape", "A4 portrait", "A3 landscape", "A3 portrait"]
    zones = project.mapLayersByName("Residents")[0].metadata()
    assert zones.title().endswith("試験市")
    project.clear()


def test_without_results_there_is_the_study_alone(town_files, tmp_path):
    from nigiwai.bridge.project import results as project_results

    study, _results = town_files
    names = project_results.write_project(study, tmp_path / "none.gpkg", tmp_path / "s.qgz")
    assert len(names) == 4
    assert project_results.project_path("/a/town.gpkg").name == "town.qgz"
