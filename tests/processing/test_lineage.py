"""Outputs say how they were made, whatever they are written to; a failure leaves the old word."""

import shlex

import pytest
from nigiwai.bridge.lineage import record as lineage
from nigiwai.bridge.version import plugin_version
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import Town, assert_same, assumption_table


@pytest.fixture(scope="module")
def scored(provider, tmp_path_factory):
    """One run: a table of a GeoPackage and a CSV; the folder and the parameters."""
    import pyogrio
    from qgis import processing

    folder = tmp_path_factory.mktemp("lineage")
    town = Town(folder)
    own = assumption_table([("trip_rates", "shopping", "age_65_74", 0.5)])
    pyogrio.write_dataframe(own, folder / "own.gpkg", layer="own", driver="GPKG")
    given = town.parameters(
        ASSUMPTIONS=str(folder / "own.gpkg"), ZONE_ID_FIELD="id",
        OUTPUT_ZONES=f"ogr:dbname='{folder / 'results.gpkg'}' table=\"score_zones\" (geom)",
        OUTPUT_FACILITIES=str(folder / "it's places.csv"), REPORT=str(folder / "page.html"))
    return folder, given, processing.run("nigiwai:score_vibrancy", given)


def test_a_table_and_a_file_say_how_they_were_made(scored):
    from qgis.core import QgsVectorLayer

    folder, given, results = scored
    [(table, made)] = lineage.tables(folder / "results.gpkg").items()
    assert table == "score_zones"
    assert (made.algorithm, made.output, made.version) == (
        "score_vibrancy", "OUTPUT_ZONES", plugin_version())
    assert made.parameters == given
    assert [text.split(" = 0.5")[0] for text in made.assumptions] == [
        "trip_rates/shopping/age_65_74"]
    beside = lineage.read(results["OUTPUT_FACILITIES"])
    assert beside.output == "OUTPUT_FACILITIES"
    assert beside.parameters == given
    assert (folder / "it's places.qmd").is_file()
    found = QgsVectorLayer(results["OUTPUT_ZONES"], "zones", "ogr").metadata()
    assert found.crs().authid() == "EPSG:6676"
    assert found.extent().spatialExtents()[0].bounds.width() == pytest.approx(1500.0)


def test_the_command_does_it_again(scored, tmp_path):
    import geopandas
    from qgis import processing

    _folder, given, results = scored
    words = shlex.split(lineage.command(lineage.read(results["OUTPUT_ZONES"])))
    assert words[:5] == ["qgis_process", "run", "nigiwai:score_vibrancy", "--json", "--"]
    # A default that was given all the same is no news.
    assert "ZONE_ID_FIELD=id" not in words
    again = dict(word.split("=", 1) for word in words[5:])
    assert set(again) == set(given) - {"ZONE_ID_FIELD"}
    again["OUTPUT_ZONES"] = str(tmp_path / "zones.gpkg")
    again["OUTPUT_FACILITIES"] = str(tmp_path / "facilities.gpkg")
    processing.run("nigiwai:score_vibrancy", again)
    first, second = (geopandas.read_file(path).set_index("id") for path in (
        results["OUTPUT_ZONES"].split("|")[0], again["OUTPUT_ZONES"]))
    assert_same(second, first, 1e-12)


def test_layers_in_memory_say_it_too(town, provider):
    from qgis import processing

    results = processing.run("nigiwai:score_vibrancy", town.parameters(
        OUTPUT_ZONES="memory:", OUTPUT_FACILITIES="memory:"))
    made = lineage.read(results["OUTPUT_FACILITIES"])
    assert made.output == "OUTPUT_FACILITIES"
    assert made.parameters["OUTPUT_ZONES"] == "memory:"
    assert results["OUTPUT_FACILITIES"].metadata().title() == (
        "Score vibrancy: Facilities with visitors")


def test_a_layer_that_is_loaded_has_what_stands_beside_its_file(town, provider, out):
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
        QgsVectorLayer,
    )

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("nigiwai:score_vibrancy")
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    places = str(out / "places.csv")
    details = QgsProcessingContext.LayerDetails("places", project, "OUTPUT_FACILITIES")
    given = town.parameters(OUTPUT_ZONES=str(out / "zones.geojson"), OUTPUT_FACILITIES=places)
    context.addLayerToLoadOnCompletion(places, details)
    feedback = QgsProcessingFeedback()
    results, fine = algorithm.run(given, context, feedback)
    assert fine, feedback.textLog()
    loaded = context.layerToLoadOnCompletionDetails(results["OUTPUT_FACILITIES"])
    layer = QgsVectorLayer(results["OUTPUT_FACILITIES"], "places", "ogr")
    assert lineage.read(layer) is None
    loaded.postProcessor().postProcessLayer(layer, context, feedback)
    assert lineage.read(layer).output == "OUTPUT_FACILITIES"
    assert lineage.read(results["OUTPUT_ZONES"]).output == "OUTPUT_ZONES"


def test_a_failure_brings_the_old_word_back(town, run, out, monkeypatch):
    from qgis.core import QgsProcessingException

    given = {**town.parameters(), "OUTPUT_ZONES": str(out / "zones.csv")}
    run("score_vibrancy", given)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert "zones.qmd" in before

    def fails(target, made, *_more):
        (out / "zones.qmd").write_text("half")
        raise QgsProcessingException("no room")

    monkeypatch.setattr(lineage, "write", fails)
    with pytest.raises(QgsProcessingException, match="no room"):
        run("score_vibrancy", given)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_what_cannot_be_kept_spoils_nothing(town, run, monkeypatch):
    from qgis.core import QgsNotSupportedException, QgsProviderRegistry

    def refused(*_arguments):
        raise QgsNotSupportedException("not here")

    monkeypatch.setattr("nigiwai.tests.processing.conftest.assert_lineage", lambda *_: None)
    monkeypatch.setattr(QgsProviderRegistry, "saveLayerMetadata", refused)
    ran = run("score_vibrancy", town.parameters())
    assert len(ran.zones) == 9
    assert lineage.read(ran.results["OUTPUT_ZONES"]) is None


# Every algorithm: what tests run is looked at by the fixture ``run``; here the way there.


def test_there_is_one_way_for_layers_to_be_written(root):
    found = [path.relative_to(root).as_posix() for path in sorted((root / "processing").rglob("*.py"))
             if "parameterAsSink" in path.read_text(encoding="utf-8")]
    assert found == ["processing/base.py"]


@pytest.mark.parametrize("name", [module for module, _ in ALGORITHMS])
def test_rasters_say_it_of_their_own_accord(provider, root, name):
    from qgis.core import QgsApplication

    group, key = name.split(".")
    made = QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{key}")
    rasters = [one.name() for one in made.parameterDefinitions()
               if one.type() == "rasterDestination"]
    code = (root / "processing" / group / f"{key}.py").read_text(encoding="utf-8")
    assert all(f'keep_lineage([("{one}"' in code for one in rasters)
