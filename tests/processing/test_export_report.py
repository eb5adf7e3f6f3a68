"""``nigiwai:export_report``: numbers of the layers, parts, languages, refusals, all or none."""

import re
import shutil
from html import unescape

import numpy as np
import pytest
from nigiwai.bridge.labels import indicator_label
from nigiwai.core.assumptions import Assumptions
from nigiwai.core.report.numbers import change_place, number_text, place_of, to_place
from nigiwai.core.report.whole_parts import PARTS
from nigiwai.tests.core.documents import as_pdf, paragraphs
from nigiwai.tests.processing.conftest import RESIDENTS, digests, feedback_class
from nigiwai.tests.report_example import Page
from nigiwai.tests.reported_town import QUESTION, made_in, read
from qgis.core import QgsProcessingException

NAME = "nigiwai:export_report"
QUICK = [part for part in PARTS if part != "sensitivity"]


@pytest.fixture(scope="module")
def town(provider, tmp_path_factory):
    return made_in(tmp_path_factory.mktemp("reported"))


def export(town, folder, feedback=None, **more):
    from qgis import processing

    given = {"STUDY": str(town.study), "REPORT": str(folder / "report.html"), "LANGUAGE": "en",
             "INCLUDE": QUICK, **more}
    return processing.run(NAME, {key: value for key, value in given.items() if value is not None},
                          feedback=feedback or feedback_class()())


def leave(monkeypatch, step):
    """Only every so many assumption has a range: the model is computed a few times."""
    every = Assumptions.uncertain
    monkeypatch.setattr(Assumptions, "uncertain", lambda self, *lists: every(self, *lists)[::step])


@pytest.fixture
def few(monkeypatch):
    leave(monkeypatch, 60)


@pytest.fixture(scope="module")
def whole(town, tmp_path_factory):
    """Everything, once: the page, the document, the workbook, and what was said."""
    folder = tmp_path_factory.mktemp("whole")
    feedback = feedback_class()()
    before = digests(town.folder)
    with pytest.MonkeyPatch.context() as patch:
        leave(patch, 6)
        results = export(
            town, folder, feedback, INCLUDE=list(PARTS), QUESTION=QUESTION, TITLE="駅前の検討",
            OUTPUT_DOCX=str(folder / "report.docx"), OUTPUT_XLSX=str(folder / "report.xlsx"))
    assert digests(town.folder) == before
    return results, (folder / "report.html").read_text(encoding="utf-8"), folder, feedback


def section(html, key):
    """Rows of texts of the tables of a section of the page, bands behind a line."""
    inner = re.search(rf'<section aria-labelledby="{key}">(.*?)</section>', html, re.DOTALL).group(1)
    rows = []
    for row in re.findall(r"<tr[^>]*>(.*?)</tr>", inner, re.DOTALL):
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        cells = [re.sub(r'<span class="band">', "|", cell) for cell in cells]
        rows.append([unescape(re.sub(r"<[^>]+>", "", cell)) for cell in cells])
    return rows


# The numbers are those of the layers.


def shown(value, low=np.nan, high=np.nan, *, signed=False):
    """A number as a reader sees it, by the rule of the house."""
    place = place_of(value, low, high) if low < high else None
    text = number_text(value, place, signed=signed)
    if place is None:
        return text
    ends = (number_text(one, place, signed=signed) for one in (low, high))
    return f"about {text}|{' to '.join(ends)}"


def test_indicators_of_today_are_sums_of_the_layers(whole, town):
    rows = {row[0]: row[2] for row in section(whole[1], "today") if len(row) == 3}
    facilities, zones = read(town.results, "score_facilities"), read(town.results, "score_zones")
    assert rows["Residents"] == number_text(sum(RESIDENTS), 1.0)
    for key, value in (("visitors", facilities["visitors"].sum()),
                       ("spend_yen", facilities["spend_yen"].sum()),
                       ("onward_visits", facilities["onward_visitors"].sum()),
                       ("vibrancy_mean", zones["vibrancy"].mean())):
        told = rows[indicator_label(key)]
        middle = told.split("|")[0].replace("about ", "")
        # Rounded to what its band allows.
        digits = middle.replace(",", "")
        place = 10.0 ** -len(digits.partition(".")[2]) if "." in digits else None
        band = told.split("|")[1].split(" to ") if "|" in told else None
        if band:
            step = next(s for s in (1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 100.0, 10.0, 1.0, 0.1, 0.01)
                        if all(float(b.replace(",", "")) % s < 1e-9 * s or s <= 1 for b in band))
            assert abs(float(digits) - value) <= max(step, place or 0) * 0.51
            assert float(band[0].replace(",", "")) <= float(digits) <= float(
                band[1].replace(",", ""))
        else:
            assert middle == number_text(value)
    assert "about" in rows[indicator_label("visitors")]


def test_the_leading_zones_have_the_values_and_bands_of_the_layer(whole, town):
    zones = read(town.results, "score_zones").set_index("id")
    rows = [row for row in section(whole[1], "today") if len(row) == 3 and "(z" in row[0]]
    assert len(rows) == 9
    for name, value, _remark in rows:
        row = zones.loc[re.search(r"\((z\d\d)\)", name).group(1)]
        assert value == shown(row["vibrancy"], row["vibrancy_low"], row["vibrancy_high"])
        # A cell is called by its district, too.
        assert name.startswith(("西町 ", "東町 "))


def test_changes_of_a_scenario_are_those_of_its_table(whole, town):
    rows = {row[0]: row for row in section(whole[1], "scenario1") if len(row) == 7}
    table = read(town.results, "scenario_1_indicators")
    assert len(table) == 13
    for one in table.to_dict("records"):
        row = rows[indicator_label(one["indicator"])]
        low, high = one["change_low"], one["change_high"]
        place = place_of(one["change"], low, high) if high - low > 1e-9 * abs(high) else None
        fine = change_place(one["change"], low, high, one["before"])
        assert row[2] == number_text(one["before"], place_of(one["change"], low, high))
        assert row[4].replace("about ", "").split("|")[0] == number_text(
            to_place(one["change"], place or fine), place or fine, signed=True)


def test_exposure_is_that_of_the_totals(whole, town):
    totals = read(town.results, "exposure_totals")
    rows = {row[0]: row for row in section(whole[1], "exposure") if len(row) == 5}
    for hazard, label in (("flood L2", "river flood (largest assumed scale, L2)"),
                          ("tsunami", "tsunami")):
        own = totals[(totals["level"] == "town") & (totals["hazard"] == hazard)]
        inside = own[own["rank"] > 0]["residents"].sum()
        told = rows[label][1].split("|")[0].replace("about ", "").replace(",", "")
        assert float(told) == pytest.approx(inside, rel=0.06)
        assert rows[label][2] == f"{100 * inside / own['residents'].sum():.1f} %"


def test_the_head_tells_the_same(whole, town):
    text = "".join(Page(whole[1]).texts)
    gainers = read(town.results, "scenario_1_indicators").set_index("indicator").loc["gainers"]
    assert f"Access on foot gets better for {number_text(gainers['after'], 1.0)} residents" in text
    assert "Scenario “市場案”: visits a day" in text
    assert "Scenario “移転案”: visits a day" in text
    assert QUESTION in text
    assert "駅前の検討" in text
    assert "New homes bring 88 residents." in text


def workbook(folder, sheet):
    import pyogrio

    return pyogrio.read_dataframe(folder / "report.xlsx", layer=sheet, read_geometry=False)


@pytest.mark.parametrize(("sheet", "table", "columns"), [
    ("Zones today", "score_zones", {"Vibrancy [points]": "vibrancy", "Visitors, high [visits/day]": "visitors_high",
                                    "Residents [persons]": "residents"}),
    ("Facilities today", "score_facilities", {"Visitors [visits/day]": "visitors", "Size": "size"}),
    ("1 Zones, 市場案", "scenario_1_zones", {"Visitors, change [visits/day]": "visitors_change"}),
    ("1 Diversion, 市場案", "scenario_1_diversion", {"First stops taken from it [visits/day]": "visitors"}),
    ("Exposure", "exposure_totals", {"Residents [persons]": "residents", "Rank": "rank"}),
    ("Vibrancy and danger", "weighed_zones", {"Danger, 0–1": "danger"}),
])
def test_the_workbook_holds_the_layers_unrounded(whole, town, monkeypatch, sheet, table, columns):
    monkeypatch.setenv("OGR_XLSX_HEADERS", "FORCE")
    found, wanted = workbook(whole[2], sheet), read(town.results, table)
    assert len(found) == len(wanted)
    for heading, column in columns.items():
        np.testing.assert_allclose(
            found[heading].to_numpy(float), wanted[column].to_numpy(float), rtol=1e-13)


def test_sheets_have_words_and_a_list_of_their_columns(whole, town, monkeypatch):
    import pyogrio

    monkeypatch.setenv("OGR_XLSX_HEADERS", "FORCE")
    names = [str(name) for name, _ in pyogrio.list_layers(whole[2] / "report.xlsx")]
    assert names[0] == "Scenarios"
    assert names[-3:] == ["Assumptions", "Imports", "Columns"]
    assert workbook(whole[2], "Imports")["Source"].tolist() == ["words of the publisher"]
    listed = workbook(whole[2], "Columns")
    for name in names[:-3]:
        own = listed[listed["Sheet"].str.startswith(name[:30])]
        assert set(workbook(whole[2], name)) == set(own["Heading"]), name
    row = listed[(listed["Sheet"] == "Zones today") & (listed["Column there"] == "visitors")]
    assert row["Unit"].tolist() == ["visits/day"]
    assert row["Table of the results"].tolist() == ["score_zones"]
    scenarios = workbook(whole[2], "Scenarios")
    assert set(scenarios["Scenario"]) == {"市場案", "移転案"}
    assert indicator_label("visitors") in set(scenarios["Indicator"])


# What the numbers hang on.


def test_ranks_stand_in_the_page_and_in_the_workbook(whole, monkeypatch):
    monkeypatch.setenv("OGR_XLSX_HEADERS", "FORCE")
    rows = [row for row in section(whole[1], "sensitivity") if len(row) == 7][1:]
    assert len(rows) > 10
    assert [row[1] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    text = "".join(Page(whole[1]).texts)
    assert "What the change of visits by “市場案” hangs on" in text
    assert "does not give the visits of the results" not in text
    ledger = workbook(whole[2], "Assumptions").set_index("Rank of the effect on the visits")
    assert ledger.loc[1.0, "Assumption"] == rows[0][0]
    assert ledger.loc[2.0, "Assumption"] == rows[1][0]


def test_changed_assumptions_are_told(town, tmp_path, few):
    """The study says something else than the results: no band of totals, and a warning."""
    from nigiwai.core.assumptions import builtin
    from nigiwai.core.study.own_assumptions import change
    from nigiwai.core.study.store import open_study

    folder = tmp_path / "copy"
    shutil.copytree(town.folder, folder)
    study = open_study(folder / town.study.name)
    row = builtin().row("trip_rates", "daily_shopping", "age_15_64")
    from dataclasses import replace

    change(study, [replace(row, value=row.value * 1.2)])
    export(town, tmp_path, STUDY=str(study.path), INCLUDE=["today", "sensitivity"])
    text = "".join(Page((tmp_path / "report.html").read_text(encoding="utf-8")).texts)
    assert "does not give the visits of the results" in text
    assert "The totals have no band here" in text
    assert "What the visits of today hang on" in text


# Parts, scenarios, languages.


def test_what_was_not_computed_is_one_line(whole):
    text = "".join(Page(whole[1]).texts)
    [line] = re.findall(r"Not computed, and so not in this report: [^.]*\.", text)
    assert "Damage and casualties" in line
    assert "Access on foot" in line
    assert "Score vibrancy" not in line
    assert 'aria-labelledby="damage"' not in whole[1]


def test_parts_are_left_out_where_asked(town, tmp_path):
    export(town, tmp_path, INCLUDE=["today", "commands"], OUTPUT_XLSX=str(tmp_path / "t.xlsx"))
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert re.findall(r'<section aria-labelledby="([^"]+)"', html) == [
        "today", "commands", "limits"]


def test_scenarios_are_chosen_by_name(town, tmp_path):
    export(town, tmp_path, SCENARIOS=" 移転案 ;", INCLUDE=["scenarios"])
    text = "".join(Page((tmp_path / "report.html").read_text(encoding="utf-8")).texts)
    assert "移転案" in text
    assert "市場案" not in text
    # One alone is compared with nothing.
    assert "The scenarios compared" not in text


def test_japanese_is_japanese_whatever_qgis_speaks(town, tmp_path, monkeypatch):
    from nigiwai.bridge import i18n

    class Translator:
        def load(self, name, folder):
            self.known = name == "nigiwai_ja" and folder

        def translate(self, _context, text):
            return f"訳{text.decode()}" if self.known else ""

    monkeypatch.setattr(i18n, "QTranslator", Translator)
    export(town, tmp_path, LANGUAGE="ja", INCLUDE=["today"])
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="ja">' in html
    assert "訳The town today" in html
    export(town, tmp_path, LANGUAGE="en", INCLUDE=["today"])
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in html
    assert "訳" not in html


def test_without_results_the_data_stand_alone(town, tmp_path):
    alone = tmp_path / "alone.gpkg"
    shutil.copyfile(town.study, alone)
    feedback = feedback_class()()
    export(town, tmp_path, feedback, STUDY=str(alone), INCLUDE=list(PARTS))
    assert any("no file of results" in one for one in feedback.warned)
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert re.findall(r'<section aria-labelledby="([^"]+)"', html) == [
        "data", "assumptions", "imports", "commands", "limits"]
    assert "words of the publisher" in html


# In Word.


def test_the_document_opens_and_says_the_same(whole, town):
    path = whole[2] / "report.docx"
    text = "\n".join(paragraphs(path.read_bytes()))
    visits = read(town.results, "scenario_1_indicators").set_index("indicator").loc["visitors"]
    assert number_text(visits["before"], place_of(*visits[["change", "change_low", "change_high"]])) in text
    _pdf, shown_ = as_pdf(path)
    for words in ("駅前の検討", "The town today", "What the numbers hang on", "qgis_process run"):
        assert words in shown_


# Refusals; all or none.


@pytest.mark.parametrize(("given", "words"), [
    ({"REPORT": None}, "There is nothing to write"),
    ({"SCENARIOS": "none such"}, "none such"),
    ({"RESULTS": "missing.gpkg"}, "missing.gpkg"),
    ({"STUDY": "missing.gpkg"}, "missing.gpkg"),
    ({"OUTPUT_DOCX": "report.doc"}, ".docx"),
    ({"OUTPUT_XLSX": "report.xls"}, ".xlsx"),
])
def test_refusals_name_what_is_wrong(town, tmp_path, given, words):
    own = {key: value and str(tmp_path / value) if key != "SCENARIOS" else value
           for key, value in given.items()}
    with pytest.raises(QgsProcessingException) as caught:
        export(town, tmp_path, **own)
    assert words in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_neither_the_study_nor_the_results_are_overwritten(town, tmp_path):
    copy = tmp_path / "study.html"
    shutil.copyfile(town.study, copy)
    before = digests(tmp_path)
    with pytest.raises(QgsProcessingException):
        export(town, tmp_path, STUDY=str(copy), REPORT=str(copy))
    assert digests(tmp_path) == before


@pytest.mark.parametrize("share", [4, 30])
def test_stopping_leaves_what_was_there(town, tmp_path, few, share):
    kept = tmp_path / "report.html"
    kept.write_text("before", encoding="utf-8")
    feedback = feedback_class()(stop_at=share)
    with pytest.raises(QgsProcessingException):
        export(town, tmp_path, feedback, INCLUDE=list(PARTS),
               OUTPUT_XLSX=str(tmp_path / "t.xlsx"))
    assert kept.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert feedback.shares == sorted(feedback.shares)


def test_one_file_that_cannot_be_written_leaves_all_as_they_were(town, tmp_path):
    kept = tmp_path / "report.html"
    kept.write_text("before", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as caught:
        export(town, tmp_path, INCLUDE=["today"],
               OUTPUT_DOCX=str(tmp_path / "none" / "report.docx"))
    assert "report.docx" in str(caught.value)
    assert kept.read_text(encoding="utf-8") == "before"


def test_personal_texts_of_results_are_masked(town, tmp_path):
    """Somebody's own table of matches, with a telephone number in it."""
    import pandas as pd
    import pyogrio

    folder = tmp_path / "copy"
    shutil.copytree(town.folder, folder)
    phone = "090-8765-4321"
    said = f"店を開きたい。連絡は {phone} まで。"
    pyogrio.write_dataframe(pd.DataFrame({
        "need_id": ["n1"], "resource_id": ["r1"], "need_text": [said], "resource": [said],
        "score": [0.9], "score_low": [0.8], "score_high": [1.0], "stays": [1.0], "rank": [1],
        "partner": [said], "sentence": [said]}), folder / town.results.name, layer="matches",
        append=True)
    out = tmp_path / "out"
    out.mkdir()
    export(town, out, STUDY=str(folder / town.study.name), INCLUDE=["local"],
           OUTPUT_XLSX=str(out / "t.xlsx"), OUTPUT_DOCX=str(out / "t.docx"))
    import zipfile

    found = (out / "report.html").read_bytes()
    for name in ("t.xlsx", "t.docx"):
        with zipfile.ZipFile(out / name) as archive:
            found += b"".join(map(archive.read, archive.namelist()))
    assert "店を開きたい".encode() in found
    assert phone.encode() not in found
