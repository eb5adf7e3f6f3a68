"""Whose data, under which licence, with which constants of one's own, and what was given."""

import pytest
from nigiwai.bridge.lineage import record as lineage
from nigiwai.bridge.lineage.given import given
from nigiwai.bridge.lineage.record import Lineage
from nigiwai.bridge.lineage.sources import changed_assumptions, licences_of, words_of
from nigiwai.core import assumptions
from nigiwai.core.study import store
from nigiwai.core.study.store import Append

pytestmark = pytest.mark.usefixtures("provider")

CENSUS = "「国勢調査に関する地域メッシュ統計」（総務省統計局）を加工して作成"
OWN = "焼津市オープンデータ（CC BY 4.0）"


@pytest.fixture(scope="module")
def study(provider, tmp_path_factory):
    """A study with imports from three publishers and one constant of its own."""
    import geopandas
    import pandas as pd
    import shapely

    folder = tmp_path_factory.mktemp("lineage")
    area = geopandas.GeoDataFrame(
        geometry=[shapely.box(-14_000, -127_000, -13_000, -126_000)], crs="EPSG:6676")
    made = store.create(folder / "焼津.gpkg", "焼津市", area, "500m", {"attribution": "boundary words"})
    imports = [("a", "zones", CENSUS), ("b", "facilities", OWN), ("c", "facilities", OWN),
               ("d", "network", "© OpenStreetMap contributors"), ("e", "hazards", None)]
    row = _first_builtin()
    same = {"list": row.list, "key": row.key, "parameter": row.parameter}
    made.apply([
        Append("provenance", pd.DataFrame(imports, columns=["id", "table_name", "attribution"])),
        Append("assumptions", pd.DataFrame([{**same, "value": row.value * 2.0}])),
    ])
    return str(made.path)


def _first_builtin():
    return next(row for row in assumptions.builtin() if row.value and row.low == row.value)


def test_a_table_has_the_words_of_what_came_into_it(study):
    assert words_of({"FACILITIES": f"{study}|layername=facilities"}) == (OWN,)
    assert words_of({"ZONES": f"{study}|layername=zones"}) == ("boundary words", CENSUS)
    assert words_of({"HAZARDS": f"{study}|layername=hazards", "DRAWS": 3}) == ()


def test_a_study_as_a_whole_has_all_of_them(study):
    assert len(words_of({"STUDY": study})) == 4


def test_lists_and_selections_are_looked_into(study):
    given_ = {"SCENARIOS": [f"{study}|layername=network"],
              "NEEDS": {"source": f"{study}|layername=facilities", "selected_only": True}}
    assert words_of(given_) == ("© OpenStreetMap contributors", OWN)


def test_a_result_hands_on_the_words_of_its_inputs(tmp_path):
    from nigiwai.tests.bridge.test_lineage import layer_in

    source = layer_in(tmp_path, "csv")
    assert words_of({"SCORE": source}) == ()
    lineage.write(source, Lineage("score_vibrancy", "OUTPUT_ZONES", {}, "1", "", (CENSUS, OWN)))
    assert words_of({"SCORE": source}) == (CENSUS, OWN)


@pytest.mark.parametrize("value", [None, "", "nowhere.gpkg", "/no/such.csv", 3, True, [], "text: a"])
def test_what_is_no_data_has_no_words(value):
    assert words_of({"ANY": value}) == ()


def test_a_damaged_file_has_no_words(tmp_path):
    (tmp_path / "odd.gpkg").write_text("no database")
    assert words_of({"ZONES": str(tmp_path / "odd.gpkg")}) == ()


def test_licences_by_the_words():
    found = licences_of((CENSUS, "© OpenStreetMap contributors", OWN, "words of somebody", OWN))
    assert found[1:] == ("ODbL 1.0", "CC BY 4.0")
    assert "not checked" in found[0]
    assert licences_of(()) == ()


def test_every_licence_has_a_source_and_says_whether_it_was_read():
    import csv

    with (assumptions.TABLE_FOLDER / "source_licences.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert all(row["mark"] and row["licence"] and row["source"] for row in rows)
    assert {row["verified"] for row in rows} == {"yes", "no"}


def test_constants_of_a_study_that_are_its_own(study):
    row = _first_builtin()
    [told] = changed_assumptions(None, study)
    assert told == (f"{row.list}/{row.key}/{row.parameter} = {row.value * 2:g} "
                    f"(built in: {row.value:g})")
    assert changed_assumptions(None, "") == ()
    assert changed_assumptions(None, "zones.csv") == ()


def _table(*rows):
    from qgis.core import QgsFeature, QgsVectorLayer

    fields = "&".join(f"field={name}" for name in (
        "list:string", "key:string", "parameter:string", "value:double", "low:double"))
    layer = QgsVectorLayer(f"NoGeometry?{fields}", "own", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    return layer


def test_constants_of_a_table_that_was_given():
    row = _first_builtin()
    place = (row.list, row.key, row.parameter)
    assert changed_assumptions(_table((*place, row.value, None)), "") == ()
    [told] = changed_assumptions(_table((*place, row.value, row.value / 2)), "")
    assert f"[{row.value / 2:g} – {row.value:g}]" in told
    assert changed_assumptions(_table(("own", "k", "p", 3.0, None)), "") == ("own/k/p = 3",)


# What was given


def values_of(name, parameters):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

    made = QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{name}")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return given(made, parameters, context)


def test_layers_of_a_project_are_their_source(study):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    source = f"{study}|layername=zones"
    layer = QgsVectorLayer(source, "街区", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        for value in (layer, layer.id(), "街区", source):
            assert values_of("score_vibrancy", {"ZONES": value})[0] == {"ZONES": source}
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
        assert values_of("score_vibrancy", {"ZONES": chosen})[0] == {
            "ZONES": {"source": source, "selected_only": True}}
        lists = values_of("compare_scenarios", {"SCENARIOS": [layer.id(), source], "NAMES": "街区"})
        assert lists[0] == {"SCENARIOS": [source, source], "NAMES": "街区"}
    finally:
        QgsProject.instance().clear()


def test_other_values_stay_what_they_are():
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsPointXY,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
        QgsProperty,
        QgsReferencedPointXY,
    )
    from qgis.PyQt.QtCore import QDateTime

    sink = QgsProcessingOutputLayerDefinition("memory:", QgsProject.instance())
    place = QgsReferencedPointXY(QgsPointXY(1, 2), QgsCoordinateReferenceSystem("EPSG:6676"))
    assert values_of("map_resources", {
        "OUTPUT_ZONES": sink, "START_POINT": place, "SEED": QgsProperty.fromValue(3),
        "CATEGORIES": ["nature"], "ROUND": False, "RASTER": "", "REPORT": None, "STAY": None,
        "OF_ANOTHER_PROGRAM": 1,
    })[0] == {
        "OUTPUT_ZONES": "memory:", "START_POINT": "1,2 [EPSG:6676]", "SEED": 3,
        "CATEGORIES": ["nature"], "ROUND": False, "STAY": None,
    }
    moment = QDateTime(2026, 4, 1, 9, 30, 0)
    assert values_of("overlay_hazards", {"MOMENT": moment})[0]["MOMENT"].startswith("2026-04-01")


def test_a_file_beside_the_program_has_its_full_path(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_text("id\n1\n")
    monkeypatch.chdir(tmp_path)
    assert values_of("score_vibrancy", {"ZONES": "a.csv", "ENTRIES": "b.csv"})[0] == {
        "ZONES": str(tmp_path / "a.csv"), "ENTRIES": "b.csv"}


def test_what_may_tell_a_person_is_not_kept():
    values, left_out = values_of("match_programmes", {
        "APPLICANT": "鰯田珊瑚郎", "FACTS": '{"applicant_kind": "NPO"}', "CATEGORY": "",
        "PURPOSE": "連絡は 090-8765-4321", "NAME": "浜の店", "TODAY": "2026-04-01"})
    assert values == {"NAME": "浜の店", "TODAY": "2026-04-01", "CATEGORY": ""}
    assert left_out == ("APPLICANT", "PURPOSE", "FACTS")
