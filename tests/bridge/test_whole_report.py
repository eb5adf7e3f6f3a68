"""Of what a whole report is made: tables recognised, names in words, numbers of a town."""

import re

import geopandas  # noqa: TID253 - tests on layers
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
from nigiwai.bridge import fields
from nigiwai.bridge.i18n import speaking, tr, user_language
from nigiwai.bridge.lineage.record import Lineage
from nigiwai.bridge.risk import fields as risk_fields
from nigiwai.bridge.whole_report import columns
from nigiwai.bridge.whole_report.evidence import sensitivity_part
from nigiwai.bridge.whole_report.method import method_part
from nigiwai.bridge.whole_report.model import Rerun, today_values
from nigiwai.bridge.whole_report.names import assumption_name
from nigiwai.bridge.whole_report.tables import KINDS, Results
from nigiwai.bridge.whole_report.words import about
from nigiwai.core import assumptions
from nigiwai.core.errors import CoreError
from nigiwai.core.report.whole import Grid, Words
from nigiwai.core.scenarios.sensitivity import TODAY, Effect, Sensitivity

pytestmark = pytest.mark.usefixtures("qgis_app")
SOURCES = {
    "zones": fields.ZONE_SCORE, "facilities": fields.FACILITY_SCORE,
    "scenario_zones": fields.ZONE_SCENARIO, "scenario_facilities": fields.FACILITY_SCENARIO,
    "diversion": fields.DIVERSION, "indicators": fields.INDICATORS,
    "structure": fields.STRUCTURE, "coverage": fields.COVERAGE,
    "calibration": fields.CALIBRATION_FIT,
    "exposure_totals": risk_fields.EXPOSURE_TOTALS, "damage_totals": risk_fields.DAMAGE_TOTALS,
    "guideline_areas": risk_fields.GUIDELINE_AREAS,
    "guideline_districts": risk_fields.GUIDELINE_DISTRICTS,
    "shelter_totals": risk_fields.SHELTER_TOTALS, "shelter_loads": risk_fields.SHELTER_LOADS,
    "weighing_zones": risk_fields.WEIGHED_ZONES, "weighing_front": risk_fields.WEIGHED_FRONT,
    "needs_themes": risk_fields.NEEDS_THEMES,
}


def empty(columns_):
    """A table without rows but with the columns of an output."""
    kinds = {"text": "object", "integer": "float", "real": "float"}
    return pd.DataFrame({name: pd.Series(dtype=kinds[kind]) for name, kind in columns_})


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory):
    """A GeoPackage with a table of each output of :data:`SOURCES`, under names that say nothing."""
    import pyogrio

    path = tmp_path_factory.mktemp("kinds") / "results.gpkg"
    for number, (key, known) in enumerate(SOURCES.items()):
        frame = empty(known)
        if key == "indicators":
            frame.loc[0] = ["案", "visitors", "visits/day", 1.0, 2.0, 1.0, 0.5, 1.5, "higher"]
        pyogrio.write_dataframe(frame, path, layer=f"t{number}", driver="GPKG", append=number > 0)
    pyogrio.write_dataframe(
        pd.DataFrame({"a": [1], "visitors": [2.0]}), path, layer="foreign", append=True)
    return path


def test_tables_are_known_by_their_columns(every_kind):
    found = {one.name: one.kind for one in Results(every_kind).tables}
    wanted = {f"t{number}": key for number, key in enumerate(SOURCES)}
    assert {name: found[name] for name in wanted} == wanted
    assert found["foreign"] == ""


def test_of_several_the_usual_name_is_taken(tmp_path):
    import pyogrio

    path = tmp_path / "results.gpkg"
    for number, name in enumerate(("other", "risk_zones_totals", "exposure_totals")):
        pyogrio.write_dataframe(
            empty(risk_fields.EXPOSURE_TOTALS), path, layer=name, driver="GPKG", append=number > 0)
    assert Results(path).of_kind("exposure_totals").name == "exposure_totals"
    assert Results(path).of_kind("zones") is None
    assert Results(path).frame("zones") is None


def test_what_a_table_says_of_itself_counts_where_its_columns_agree(every_kind):
    from nigiwai.bridge.whole_report import tables

    made = Lineage("simulate_scenario", "OUTPUT_INDICATORS", {}, "0", "2026-11-23T00:00:00")
    names = tuple(name for name, _kind in fields.INDICATORS)
    assert tables._kind_of(names, made) == "indicators"
    # It was overwritten by something else: the columns decide.
    assert tables._kind_of(("a", "b"), made) == ""
    names = tuple(name for name, _kind in fields.ZONE_SCORE)
    assert tables._kind_of(names, made) == "zones"


def test_a_file_that_is_no_geopackage_is_named(tmp_path):
    path = tmp_path / "notes.gpkg"
    path.write_text("words", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        Results(path)
    assert caught.value.code == "report_not_results"
    assert caught.value.facts["file"] == "notes.gpkg"


# In words.


@pytest.mark.parametrize("kind", list(columns.COLUMNS))
def test_every_column_of_a_sheet_has_words(kind):
    known = {**columns.column_words(), **columns.own_words(kind)}
    bare = [name for name in columns.COLUMNS[kind] if columns.column_text(name, known)[0] == name]
    assert bare == []
    headings = [columns.column_text(name, known) for name in columns.COLUMNS[kind]]
    assert len(set(headings)) == len(headings), "two columns are called alike"


@pytest.mark.parametrize("kind", list(SOURCES))
def test_columns_of_sheets_are_columns_of_outputs(kind):
    assert set(columns.COLUMNS[kind]) <= {name for name, _kind in SOURCES[kind]}


def test_every_kind_has_a_sheet():
    assert {kind.key for kind in KINDS} == set(columns.COLUMNS)


def test_assumptions_with_a_range_have_names():
    rows = assumptions.builtin().uncertain()
    names = [assumption_name(row) for row in rows]
    assert len(set(names)) == len(names)
    assert [name for name in names if "_" in name] == []


def test_one_thread_speaks_another_language():
    import threading

    before = user_language()
    with speaking("xx"):
        assert user_language() == "xx"
        # Nothing is translated into it.
        assert tr("Study") == "Study"
        others = []
        thread = threading.Thread(target=lambda: others.append(user_language()))
        thread.start()
        thread.join()
    assert others == [before]
    assert user_language() == before
    with speaking(""):
        assert user_language() == before


# Numbers.


def test_values_of_the_town_are_those_of_the_model(tmp_path):
    from nigiwai.bridge.outputs import facility_frame, zone_frame
    from nigiwai.core.vibrancy.indicators import town_values
    from nigiwai.tests.bridge.test_report_content import made

    told = made(tmp_path)
    baseline = told.simulated.baseline
    zones = zone_frame(told.inputs, baseline.view, baseline, {})
    facilities = facility_frame(told.inputs, baseline.view, {})
    assert isinstance(zones, geopandas.GeoDataFrame)
    wanted = town_values(baseline.view)
    found = today_values(zones, facilities)
    assert list(found) == list(wanted)
    assert found == pytest.approx(wanted, rel=1e-12)


# Honest words.


@pytest.mark.parametrize(("kinds", "there", "not_there"), [
    (("zones",), ("10 % and 90 % points of the draws", "no confidence intervals"), ("are not drawn",)),
    (("exposure_totals",), ("residents in hazard areas are not drawn",), ("10 %", "95 %")),
    (("structure", "weighing_zones"), ("urban structure are not", "danger are not"), ("10 %",)),
    (("calibration", "matches"), ("95 % intervals of the fit", "10 % and 90 %"), ("are not drawn",)),
])
def test_each_kind_of_band_is_called_what_it_is(kinds, there, not_there):
    [piece] = method_part(kinds).pieces
    text = "\n".join(piece.lines)
    assert all(words in text for words in there)
    assert not any(words in text for words in not_there)


@pytest.mark.parametrize(("draws", "words"), [
    (40, "come from 40 random draws"), (0, "computed without draws, so they have no bands")])
def test_how_the_ranks_were_made_names_what_was_varied_and_how_often(draws, words):
    row = assumptions.builtin().uncertain()[0]
    effect = Effect(row, {TODAY: 90.0}, {TODAY: 120.0}, {TODAY: 30.0})
    found = Sensitivity({TODAY: 100.0}, TODAY, (effect,), 3, 0)
    part = sensitivity_part(Rerun(True, {}, {}, found, "", draws))
    text = "\n".join(piece.text for piece in part.pieces if isinstance(piece, Words))
    assert "Each of the 1 assumptions" in text
    assert "low and to its high end, one at a time" in text
    assert "(3 runs of the model)" in text
    assert words in text
    [grid] = [piece for piece in part.pieces if isinstance(piece, Grid)]
    # Below the number the change in per cent, with its sign.
    assert [re.sub(r"<[^>]+>", "|", cell.html) for cell in grid.rows[0][4:6]] == [
        "90.0|−10.0 %|", "120|+20.0 %|"]


@pytest.mark.parametrize(("numbers", "text"), [
    ((6773.2, 2013.0, 12_040.0), "about 7,000 (2,000 to 12,000)"),
    ((1318.17, 1318.17, 1318.17), "1,318"), ((1318.17, float("nan"), float("nan")), "1,318")])
def test_a_number_in_a_sentence_has_its_band(numbers, text):
    assert about(*numbers, place=1.0) == text
