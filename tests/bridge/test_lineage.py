"""How a result was made stays with it: written, read again, and as a command line."""

import json
import shlex
from dataclasses import replace

import pytest
from nigiwai.bridge.lineage import record as lineage
from nigiwai.bridge.lineage.record import Lineage

pytestmark = pytest.mark.usefixtures("provider")

MADE = Lineage(
    "score_vibrancy", "OUTPUT_ZONES",
    {"ZONES": "/data/焼津 1/town.gpkg|layername=zones", "DRAWS": 0, "ENTRIES": None,
     "ZONE_ID_FIELD": "id", "RESIDENTS_FIELD": "人口", "OUTPUT_ZONES": "/data/it's.gpkg"},
    "9.9.9", "2026-11-23T12:34:56+09:00",
    ("「国勢調査」（総務省統計局）を加工して作成", "© A & B <c>"), ("CC BY 4.0",),
    ("trip_rates/shopping/age_65_74 = 0.9",), ("FACTS",),
)
FORMATS = {"gpkg": "GPKG", "shp": "ESRI Shapefile", "csv": "CSV", "geojson": "GeoJSON"}


def layer_in(folder, suffix, table="zones", geometry="Point?crs=EPSG:6676&"):
    """The source of a new layer of one row."""
    from qgis.core import (
        QgsCoordinateTransformContext,
        QgsFeature,
        QgsGeometry,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer(f"{geometry}field=n:int", "made", "memory")
    row = QgsFeature(layer.fields())
    row.setGeometry(QgsGeometry.fromWkt("Point(1 2)"))
    row["n"] = 1
    layer.dataProvider().addFeature(row)
    path = folder / f"made.{suffix}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = FORMATS[suffix], table
    if path.exists():
        way = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = way.CreateOrOverwriteLayer
    error, why, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options)
    assert error == QgsVectorFileWriter.WriterError.NoError, why
    return f"{path}|layername={table}" if suffix == "gpkg" else str(path)


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_written_is_read_again(tmp_path, suffix):
    from qgis.core import QgsVectorLayer

    source = layer_in(tmp_path, suffix)
    assert lineage.read(source) is None
    assert lineage.write(source, MADE)
    assert lineage.read(source) == MADE
    layer = QgsVectorLayer(source, "opened", "ogr")
    layer.loadDefaultMetadata()
    assert lineage.read(layer) == MADE
    assert layer.featureCount() == 1
    assert layer.metadata().licenses() == ["CC BY 4.0"]
    assert layer.metadata().rights() == list(MADE.sources)


def test_what_people_see_in_the_metadata(tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

    source = layer_in(tmp_path, "gpkg")
    crs = QgsCoordinateReferenceSystem("EPSG:6676")
    lineage.write(source, MADE, crs, QgsRectangle(0, 1, 2, 3))
    found = QgsVectorLayer(source, "opened", "ogr").metadata()
    assert found.title() == "Score vibrancy: Zones with vibrancy"
    assert "scores the vibrancy of every zone from 0 to 100" in found.abstract()
    assert "trip_rates/shopping/age_65_74 = 0.9" in found.abstract()
    assert "9.9.9" in found.abstract()
    assert "draws" not in found.abstract()
    assert found.crs().authid() == "EPSG:6676"
    bounds = found.extent().spatialExtents()[0].bounds
    assert (bounds.xMinimum(), bounds.yMaximum()) == (0, 3)
    assert "not a measurement" in found.constraints()[0].constraint
    assert found.history()[0] == lineage.command(MADE)


def test_bands_are_told_where_there_are_any():
    from nigiwai.bridge.lineage import metadata as lineage_metadata

    parameters = {name: one for name, one in MADE.parameters.items() if name != "DRAWS"}
    for given, told in (({}, "of 40 draws"), ({"DRAWS": 7}, "of 7 draws")):
        made = replace(MADE, parameters={**parameters, **given})
        assert told in lineage_metadata.of(made, ()).abstract()


def test_every_table_of_a_geopackage_has_its_own(tmp_path):
    file = layer_in(tmp_path, "gpkg").split("|")[0]
    other = replace(MADE, output="OUTPUT_FACILITIES")
    layer_in(tmp_path, "gpkg", "plain")
    assert lineage.tables(file) == {}
    lineage.write(f"{file}|layername=zones", MADE)
    lineage.write(layer_in(tmp_path, "gpkg", "facilities"), other)
    assert lineage.tables(file) == {"zones": MADE, "facilities": other}
    assert lineage.read(f"ogr:dbname='{file}' table=\"facilities\" (geom)") == other
    assert lineage.read(f"{file}|layername=plain") is None
    assert lineage.read(file) == MADE


def test_a_file_that_names_no_table_means_the_first(tmp_path):
    file = layer_in(tmp_path, "gpkg").split("|")[0]
    assert lineage.write(file, MADE)
    assert lineage.tables(file) == {"zones": MADE}


def test_a_table_that_is_made_anew_tells_only_of_itself(tmp_path):
    source = layer_in(tmp_path, "gpkg")
    lineage.write(source, MADE)
    layer_in(tmp_path, "gpkg")
    assert lineage.read(source) is None
    again = replace(MADE, version="10")
    for _time in range(3):
        lineage.write(source, again)
    assert lineage.read(source) == again


def test_a_table_without_geometry_and_a_layer_in_memory(tmp_path):
    from qgis.core import QgsVectorLayer

    source = layer_in(tmp_path, "gpkg", geometry="NoGeometry?")
    assert lineage.write(source, MADE)
    assert lineage.read(source) == MADE
    layer = QgsVectorLayer("NoGeometry?field=a:int", "passing", "memory")
    assert lineage.read(layer) is None
    assert lineage.write(layer, MADE)
    assert lineage.read(layer) == MADE


@pytest.mark.parametrize("target", [
    "postgres://dbname=town", "memory:zones", "", "/no/such/folder/a.gpkg", "/no/such/a.csv",
])
def test_where_nothing_can_be_kept_nothing_fails(target):
    assert not lineage.write(target, MADE)
    assert lineage.read(target) is None


def test_a_file_that_may_only_be_read(tmp_path, monkeypatch):
    from pathlib import Path

    source = layer_in(tmp_path, "csv")

    def refused(*_arguments, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    assert not lineage.write(source, MADE)
    assert [path.name for path in tmp_path.iterdir()] == ["made.csv"]


def test_no_geopackage_is_no_geopackage(tmp_path):
    (tmp_path / "odd.gpkg").write_text("nothing of the kind")
    assert not lineage.write(str(tmp_path / "odd.gpkg"), MADE)


def test_the_command_can_be_split_again():
    words = shlex.split(lineage.command(MADE))
    assert words == [
        "qgis_process", "run", "nigiwai:score_vibrancy", "--json", "--",
        "ZONES=/data/焼津 1/town.gpkg|layername=zones", "DRAWS=0", "RESIDENTS_FIELD=人口",
        "OUTPUT_ZONES=/data/it's.gpkg",
    ]


@pytest.mark.parametrize(("parameters", "words"), [
    ({"SCENARIOS": ["a.gpkg", "b c.gpkg"]}, ["SCENARIOS=a.gpkg", "SCENARIOS=b c.gpkg"]),
    ({"PER_RESIDENT": True}, ["PER_RESIDENT=true"]),
    ({"PER_RESIDENT": False}, []),
    ({"LEAST_RESIDENTS": 50}, []),
    ({"LEAST_RESIDENTS": None}, ["LEAST_RESIDENTS="]),
    ({"NEEDS": {"source": "n.gpkg", "selected_only": True}}, ["NEEDS=n.gpkg"]),
])
def test_values_on_the_command_line(parameters, words):
    made = replace(MADE, algorithm="analyse_needs", parameters=parameters)
    assert shlex.split(lineage.command(made))[5:] == words


def test_a_command_of_an_algorithm_that_is_gone():
    made = replace(MADE, algorithm="no_more", parameters={"A": 1})
    assert lineage.command(made) == "qgis_process run nigiwai:no_more --json -- A=1"


def test_why_a_command_does_not_repeat_it():
    made = replace(MADE, parameters={
        "ZONES": "Polygon?crs=EPSG:6676&uid={0a}", "OUTPUT_ZONES": "memory:",
        "NEEDS": {"source": "n.gpkg", "selected_only": True},
        "HAZARDS": {"source": "h.gpkg", "filter": "\"type\" = 'flood'"}})
    assert lineage.caveats(made) == (
        ("ZONES", "memory"), ("NEEDS", "selection"), ("HAZARDS", "filter"), ("FACTS", "left_out"))
    assert lineage.caveats(replace(MADE, left_out=())) == ()


@pytest.mark.parametrize("text", [
    "", "[]", "{", '{"algorithm": "a"}', json.dumps({"parameters": {}, "algorithm": 3}),
    json.dumps({"algorithm": "a", "output": "b", "version": "1", "made_at": "", "parameters": []}),
])
def test_other_people_s_json_is_no_lineage(text):
    assert lineage.parsed(text) is None


def test_fields_of_a_later_version_are_passed_over():
    text = json.dumps({"algorithm": "a", "output": "b", "version": "1", "made_at": "",
                       "parameters": {}, "weather": "fine"})
    assert lineage.parsed(text) == Lineage("a", "b", {}, "1", "")
