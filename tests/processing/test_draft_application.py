"""``nigiwai:draft_application``: the document against its layers, templates, refusals, privacy."""

import re

import geopandas  # noqa: TID253 - tests on layers
import pytest
from nigiwai.core.report.docx import elements
from nigiwai.core.report.docx.build import document
from nigiwai.core.report.numbers import number_text
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.core.documents import as_pdf, changed, paragraphs, parts_of, tables
from nigiwai.tests.processing.applications import everything, layer, project_table
from nigiwai.tests.processing.conftest import Town, digests, feedback_class

NAME = "draft_application"
MARK = "[not filled in]"


@pytest.fixture(scope="module")
def town_and_all(provider, tmp_path_factory):
    return everything(tmp_path_factory.mktemp("application"))


@pytest.fixture(scope="module")
def given(town_and_all):
    return town_and_all[1]


def draft(parameters, feedback=None):
    from qgis import processing

    return processing.run(f"nigiwai:{NAME}", parameters, feedback=feedback or feedback_class()())


@pytest.fixture(scope="module")
def made(given, tmp_path_factory):
    """One document with everything: path and results."""
    path = tmp_path_factory.mktemp("made") / "application.docx"
    return path, draft({**given, "OUTPUT": str(path)})


@pytest.fixture(scope="module")
def text(made):
    return "\n".join(paragraphs(made[0].read_bytes()))


def write(folder, *pieces, name="own.docx"):
    path = folder / name
    path.write_bytes(document([elements.paragraph(one) for one in pieces], "t"))
    return str(path)


# Definition


def test_definition(provider):
    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "local")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert set(definitions) - optional == {"MAP_REACH", "INCLUDE_CONTACTS"}
    assert definitions["INCLUDE_CONTACTS"].defaultValue() is False
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert ("local.draft_application", "DraftApplication") in ALGORITHMS


# The document against its layers


def test_goals_are_those_of_the_scenario(given, made):
    rows = geopandas.read_file(given["INDICATORS"]).set_index("indicator")
    table = next(one for one in tables(made[0].read_bytes()) if "Baseline (today)" in one[0])
    assert len(table) - 1 == len(rows)
    for row, wanted in zip(table[1:], rows.itertuples()):
        assert row[2:5] == [number_text(wanted.before), number_text(wanted.after),
                            number_text(wanted.change, signed=True)]
        band = [number_text(one, signed=True) for one in (wanted.change_low, wanted.change_high)]
        assert row[5] == f"{band[0]} to {band[1]}"
    visitors = rows.loc["visitors"]
    assert visitors["after"] > visitors["before"] > 0
    assert table[1][0] == "Visitors"


def test_everything_that_is_known_stands_there(text):
    for words in (
        "古民家食堂と朝市", "静岡県焼津市本町一丁目", "旧山田家住宅", "港の料理人会", "調理、仕入れ", "食堂の希望と古民家は、場所と広さが合う。",
        "2027-04-01", "設計", "開業", "2,500,000", "3,000,000", "空き家活用補助金", "50.0 %", "1,000,000", "2027-01-29",
        "年間計画を立てる", "焼津市地域再生計画", "scenario “食堂の開業”", "middle 80 %", "Draft of 2026-11-22",
    ):
        assert words in text


def test_the_map_is_drawn_from_the_layers(given, made, tmp_path):
    from qgis.PyQt.QtGui import QImage

    picture = parts_of(made[0].read_bytes())["word/media/nigiwai1.png"]
    image = QImage.fromData(picture)
    assert image.width() > 800
    # The project in the middle, another resource, five classes of zones.
    assert image.pixelColor(image.width() // 2, image.height() // 2).name() == "#d7301f"
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert {"#3f7fbf", "#2a7f62", "#f3efe0"} <= colours
    bare = tmp_path / "bare.docx"
    draft({**given, "ZONES": None, "RESOURCES": None, "OUTPUT": str(bare)})
    image = QImage.fromData(parts_of(bare.read_bytes())["word/media/nigiwai1.png"])
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert not {"#3f7fbf", "#2a7f62"} & colours


def test_what_is_not_known_is_marked_and_listed_and_nothing_else(made, text):
    path, results = made
    checklist = tables(path.read_bytes())[-1]
    assert checklist[0] == ["No.", "What is missing", "Where it belongs"]
    listed = [row[1] for row in checklist[1:]]
    assert len(listed) == results["MISSING"] == len(results["CHECKLIST"].splitlines())
    for words in ("Do", "Check", "Act", "Who evaluates from outside", "How and when the KPI will be measured",
                  "Contact of the applicant", "Schedule, row 2: Who", "Expected effects"):
        assert words in listed
    assert "Plan" not in listed
    assert "Regional revitalisation plan" not in listed
    assert "The budget adds up to 2,900,000 yen, the cost says 3,000,000 yen" in listed
    assert "The project does not say: Employees." in listed
    assert any("moves the wrong way" in one for one in listed)
    # Three marks for the contact, one for each other thing that the template asks for.
    asked = [one for one in listed if one not in (
        "Contact of the applicant", "The project does not say: Employees.") and "yen, the" not in one
        and "wrong way" not in one]
    assert text.count(MARK) == len(asked) + 3


def test_an_empty_project_is_all_marks(town_and_all, tmp_path):
    town = Town(tmp_path)
    empty = dict.fromkeys(("status", "need_id", "resource_id", "partner_id", "programme_id", "starts_on", "ends_on",
                           "cost_yen", "purpose", "applicant", "facts", "note"))
    path = tmp_path / "empty.docx"
    results = draft({"PROJECTS": project_table(town, empty, point=None), "OUTPUT": str(path)})
    listed = [row[1] for row in tables(path.read_bytes())[-1][1:]]
    for words in ("Map", "KPI from a scenario", "Local resource", "Co-creation partner", "Subsidy programme", "Schedule",
                  "Budget by item", "Cost [yen]", "Purpose", "Applicant", "Place"):
        assert words in listed
    assert results["MISSING"] == len(listed) > 25
    body = "\n".join(paragraphs(path.read_bytes()))
    assert not re.search(r"\d,\d{3}", body)
    assert "nigiwai1.png" not in str(parts_of(path.read_bytes()).keys())


def test_no_personal_data_unless_ticked(given, made, text, tmp_path):
    everything_in = "".join(str(one) for one in parts_of(made[0].read_bytes()).values()) + text
    for word in ("090-", "054-", "080-", "花子", "hanako", "田中", "工務店", "蔵"):
        assert word not in everything_in, word
    path = tmp_path / "with.docx"
    draft({**given, "INCLUDE_CONTACTS": True, "OUTPUT": str(path)})
    told = "\n".join(paragraphs(path.read_bytes()))
    assert "灯 花子 / 090-9876-5432 / hanako@example.jp" in told
    assert "Contact of the applicant" not in told
    assert "田中" not in told


def test_who_did_not_agree_and_what_is_hidden_is_not_named(given, town_and_all, tmp_path):
    town = Town(tmp_path)
    path = tmp_path / "held.docx"
    projects = project_table(town, {"partner_id": "a2", "resource_id": "r3"})
    results = draft({**given, "PROJECTS": projects, "OUTPUT": str(path)})
    told = "\n".join(paragraphs(path.read_bytes()))
    assert "工務店" not in told
    assert "隠れた蔵" not in told
    assert "Co-creation partner a2 (no consent" in results["CHECKLIST"]
    assert "Local resource r3 (it is hidden" in results["CHECKLIST"]


def test_inputs_stay_and_the_same_gives_the_same(given, town_and_all, tmp_path, made):
    before = digests(town_and_all[0].folder)
    path = tmp_path / "again.docx"
    draft({**given, "OUTPUT": str(path)})
    assert digests(town_and_all[0].folder) == before
    assert path.read_bytes() == made[0].read_bytes()


def test_chosen_goals(given, tmp_path):
    path = tmp_path / "goals.docx"
    draft({**given, "KPI": "vibrancy_mean, visitors", "OUTPUT": str(path)})
    table = next(one for one in tables(path.read_bytes()) if "Baseline (today)" in one[0])
    assert [row[0] for row in table[1:]] == ["Mean vibrancy (plain mean over all zones)", "Visitors"]


# In LibreOffice


def test_libreoffice_shows_goals_map_and_gaps(given, made, tmp_path):
    import shutil
    import subprocess

    path = tmp_path / "shown.docx"
    shutil.copyfile(made[0], path)
    pdf, told = as_pdf(path)
    rows = geopandas.read_file(given["INDICATORS"]).set_index("indicator")
    for key in ("visitors", "spend_yen", "onward_visits"):
        assert number_text(rows.loc[key, "before"]) in told
        assert number_text(rows.loc[key, "after"]) in told
    for words in ("古民家食堂と朝市", "Checklist: what is missing", "Who evaluates from outside", "Schedule, row 2: Who", MARK):
        assert words in told
    # A template that another program has written anew is read as well.
    draft({"OUTPUT_TEMPLATE": str(tmp_path / "own.docx")})
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--convert-to", "docx",
         "--outdir", str(tmp_path / "saved"), str(tmp_path / "own.docx")],
        check=True, capture_output=True, timeout=180)
    draft({**given, "TEMPLATE": str(tmp_path / "saved" / "own.docx"), "OUTPUT": str(tmp_path / "again.docx")})
    assert [one for one in paragraphs((tmp_path / "again.docx").read_bytes()) if one] == [
        one for one in paragraphs(made[0].read_bytes()) if one]
    images = subprocess.run(["pdfimages", "-list", str(pdf)], check=True, capture_output=True, timeout=60)
    assert b"image" in images.stdout


# Templates


def test_the_template_can_be_had_changed_and_given_back(given, made, tmp_path):
    template = tmp_path / "template.docx"
    results = draft({"OUTPUT_TEMPLATE": str(template)})
    assert set(results) == {"OUTPUT_TEMPLATE"}
    assert "{{project.name}}" in "".join(paragraphs(template.read_bytes()))
    path = tmp_path / "same.docx"
    draft({**given, "TEMPLATE": str(template), "OUTPUT": str(path)})
    assert paragraphs(path.read_bytes()) == paragraphs(made[0].read_bytes())
    own = write(tmp_path, "{{project.name}}：{{facts.revitalisation_plan}}、{{facts.none}}")
    draft({**given, "TEMPLATE": own, "OUTPUT": str(path)})
    lines = paragraphs(path.read_bytes())
    assert lines[0] == f"古民家食堂と朝市：焼津市地域再生計画、{MARK}"
    # A template without a checklist gets one.
    assert lines[1] == "Checklist: what is missing"
    assert any(line.endswith("none (placeholder {{facts.none}})") for line in lines)


@pytest.mark.parametrize(("pieces", "words"), [
    (("{{project.colour}} {{odd}}",), ("{{project.colour}}", "{{odd}}", "own.docx")),
    (("{{#kpi}}",), ("kpi", "own.docx")),
])
def test_templates_that_ask_for_something_unknown(given, refused, tmp_path, pieces, words):
    told = refused({**given, "TEMPLATE": write(tmp_path, *pieces)})
    assert all(word in told for word in words)


@pytest.mark.parametrize("kind", ["macros", "kind", "bomb"])
def test_templates_that_are_not_safe(given, refused, tmp_path, kind):
    from pathlib import Path

    path = Path(write(tmp_path, "a", name="own.docm" if kind == "kind" else "own.docx"))
    if kind == "macros":
        path.write_bytes(changed(path.read_bytes(), **{"word/vbaProject.bin": b"x"}))
    if kind == "bomb":
        path.write_bytes(changed(path.read_bytes(), **{"word/a.png": b"\0" * 70_000_000}))
    assert "own.doc" in refused({**given, "TEMPLATE": str(path)})


@pytest.fixture
def refused(tmp_path):
    """The sentence of a run that fails; what stood at the output stays."""
    from qgis.core import QgsProcessingException

    def refused(parameters, feedback=None):
        folder = tmp_path / "kept"
        folder.mkdir(exist_ok=True)
        path = folder / "kept.docx"
        path.write_bytes(b"what somebody made before")
        with pytest.raises(QgsProcessingException) as caught:
            draft({**parameters, "OUTPUT": str(path)}, feedback)
        assert path.read_bytes() == b"what somebody made before"
        assert [one.name for one in folder.iterdir()] == ["kept.docx"]
        assert "Traceback" not in str(caught.value)
        return str(caught.value)

    return refused


# Refusals


@pytest.mark.parametrize(("change", "words"), [
    ({"PROJECT_ID": "j9"}, "j9"), ({"KPI": "joy"}, "joy"), ({"SCENARIO": "other"}, "食堂の開業"),
    ({"TODAY": "soon"}, "soon"), ({"PROJECTS": None, "OUTPUT_TEMPLATE": None}, "nothing to write"),
    ({"ZONES_FIELD": "odd"}, "odd"),
])
def test_questions_that_cannot_be_answered(given, refused, change, words):
    assert words in refused({**given, **change})


def test_several_projects_and_scenarios(given, refused, tmp_path):
    import pandas as pd

    town = Town(tmp_path)
    two = project_table(town, {}, {"id": "j2"})
    assert "j1, j2" in refused({**given, "PROJECTS": two})
    rows = geopandas.read_file(given["INDICATORS"])
    both = pd.concat([rows, rows.assign(scenario="別案")])
    told = refused({**given, "INDICATORS": layer(town, "both", rows.columns, both.to_numpy().tolist())})
    assert "別案" in told


def test_facts_that_are_no_json(given, refused, tmp_path):
    broken = project_table(Town(tmp_path), {"facts": "{place: here}"})
    told = refused({**given, "PROJECTS": broken})
    assert "projects" in told
    assert "row 1" in told


def test_an_output_over_the_template_is_refused(given, tmp_path):
    from qgis.core import QgsProcessingException

    own = write(tmp_path, "{{project.name}}")
    before = digests(tmp_path)
    with pytest.raises(QgsProcessingException):
        draft({**given, "TEMPLATE": own, "OUTPUT": own})
    assert digests(tmp_path) == before


@pytest.mark.parametrize("stop_at", [5, 40, 80])
def test_cancelling_leaves_nothing(given, refused, stop_at):
    assert "Stopped" in refused(given, feedback_class()(stop_at=stop_at))
