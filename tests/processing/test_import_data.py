"""``nigiwai:import_data``: definition, refusals, run, result."""

import csv
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from nigiwai.bridge import messages
from nigiwai.bridge.sentences import data as sentences
from nigiwai.core.formats.registry import READERS
from nigiwai.core.study import store
from nigiwai.processing.study.import_data import ImportData
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

LIST = "NO,店名,業種,緯度,経度\r\n1,A屋,小売業,34.865,138.315\r\n2,B屋,その他,34.866,138.316\r\n"
FLOW = (
    "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population\n"
    "52382245,22,22212,2021,10,1,0,300\n"
)
ACCIDENTS = "事故内容,緯度,経度\n軽傷,34.865,138.315\n"


class Feedback(QgsProcessingFeedback):
    """Keeps what was said."""

    def __init__(self, cancel=False):
        super().__init__()
        self.said = []
        if cancel:
            self.cancel()

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)

    def reportError(self, text, *_fatal):
        self.said.append(text)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    import geopandas
    import shapely

    boundary = geopandas.GeoDataFrame(
        geometry=[shapely.box(138.30, 34.85, 138.33, 34.88)], crs="EPSG:4326"
    )
    path = tmp_path_factory.mktemp("made") / "town.gpkg"
    store.create(path, "焼津市", boundary, "500m")
    return path


@pytest.fixture
def study(made, tmp_path):
    return str(shutil.copy(made, tmp_path / "town.gpkg"))


@pytest.fixture
def inputs(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "list.csv").write_bytes(LIST.encode("cp932"))
    return folder


def run(study, source, feedback=None, **parameters):
    algorithm = ImportData().create()
    values = {"STUDY": study, "INPUT": str(source), **parameters}
    context = QgsProcessingContext()
    ok, reason = algorithm.checkParameterValues(values, context)
    assert ok, reason
    outputs, ok = algorithm.run(values, context, feedback or Feedback(), catchExceptions=False)
    assert ok
    return outputs


def refusal(*args, **parameters):
    with pytest.raises(QgsProcessingException) as caught:
        run(*args, **parameters)
    return str(caught.value)


def test_definition(qgis_processing):
    algorithm = ImportData().create()
    assert (algorithm.name(), algorithm.groupId()) == ("import_data", "study")
    names = [d.name() for d in algorithm.parameterDefinitions()]
    assert names == [
        "STUDY", "INPUT", "FORMAT", "CATEGORY", "ATTRIBUTION", "CITY_ATTRIBUTION", "CODES",
        "COLUMNS", "CRS", "KIND", "ANSWERS", "LEAVE_OUT", "REPLACE_OLDER", "PREVIEW",
    ]
    assert all(d.help() for d in algorithm.parameterDefinitions())
    assert algorithm.parameterDefinition("FORMAT").options() == ["auto", *READERS]
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "RECOGNISED_AS", "ROWS_READ", "ROWS_WRITTEN", "ROWS_REFUSED", "REASONS", "STUDY",
        "REFUSED_ROWS_FILE", "QUESTIONS_FILE", "QUESTIONS", "FILES",
    }


def test_a_file(study, inputs, qgis_processing):
    feedback = Feedback()
    outputs = run(study, inputs / "list.csv", feedback)
    (file,) = json.loads(outputs.pop("FILES"))
    assert (file["file"], file["table"], file["question"]) == ("list.csv", "facilities", "")
    assert outputs == {
        "RECOGNISED_AS": "facility_list×1",
        "ROWS_READ": 2,
        "ROWS_WRITTEN": 1,
        "ROWS_REFUSED": 1,
        "REASONS": "no category could be found; give the category (1)",
        "STUDY": study,
        "REFUSED_ROWS_FILE": str(Path(study).with_name("town_refused_rows.csv")),
        "QUESTIONS_FILE": "",
        "QUESTIONS": 0,
    }
    assert feedback.said[0] == "list.csv: facility_list, 2 rows read, 1 written, 1 refused"
    told = "\n".join(feedback.said)
    assert "row 3: no category could be found; give the category: その他: B屋" in told
    assert "The text is in CP932." in told
    assert store.open_study(study).read("facilities")["name"].tolist() == ["A屋"]


def test_a_folder_and_a_zip_with_unknown_and_unused_files(study, inputs, qgis_processing):
    (inputs / "accidents.csv").write_text(ACCIDENTS, encoding="utf-8")
    (inputs / "notes.txt").write_text("hello", encoding="utf-8")
    (inputs / "broken.csv").write_bytes(b"")
    feedback = Feedback()
    outputs = run(study, inputs, feedback)
    assert outputs["RECOGNISED_AS"] == "known_list×1, facility_list×1"
    assert (outputs["ROWS_READ"], outputs["ROWS_WRITTEN"], outputs["ROWS_REFUSED"]) == (3, 1, 2)
    told = "\n".join(feedback.said)
    assert "notes.txt: not recognised, left out" in told
    assert "broken.csv: “broken.csv” is empty. Download it again." in told
    assert "known, not used by the vibrancy model (1)" in told
    archive = inputs.parent / "all.zip"
    with zipfile.ZipFile(archive, "w") as target:
        target.write(inputs / "list.csv", "list.csv")
    feedback = Feedback()
    run(study, archive, feedback)
    assert "  It replaces an earlier import of this file." in feedback.said


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_refused_rows_lie_beside_the_study(study, inputs, qgis_processing):
    outputs = run(study, inputs / "list.csv")
    assert rows_of(outputs["REFUSED_ROWS_FILE"]) == [{
        "File": "list.csv", "Rows": "3", "Number of rows": "1",
        "Reason": "no category could be found; give the category", "Found there": "その他: B屋",
    }]


def test_a_preview_writes_nothing(study, inputs, qgis_processing):
    before = Path(study).read_bytes()
    feedback = Feedback()
    outputs = run(study, inputs / "list.csv", feedback, PREVIEW=True)
    assert outputs["ROWS_WRITTEN"] == 1
    assert feedback.said[-1] == "This was a preview: nothing was written."
    assert Path(study).read_bytes() == before
    assert [path.name for path in Path(study).parent.glob("town*")] == ["town.gpkg"]


def test_questions_are_left_in_a_table_that_answers_them(study, inputs, qgis_processing):
    import geopandas
    import shapely

    parks = geopandas.GeoDataFrame(
        {"name": ["甲公園"]}, geometry=[shapely.Point(138.315, 34.865)], crs="EPSG:6668"
    )
    parks.to_file(inputs / "公園.shp")
    (inputs / "公園.prj").unlink()
    feedback = Feedback()
    outputs = run(study, inputs, feedback)
    assert outputs["QUESTIONS"] == 1
    assert any(text.startswith("公園.shp: “公園.shp” does not say") for text in feedback.said)
    path = Path(outputs["QUESTIONS_FILE"])
    (asked,) = rows_of(path)
    assert (asked["file"], asked["question"], asked["key"], asked["value"]) == (
        "公園.shp", "crs", "", "",
    )
    path.write_text(
        path.read_text(encoding="utf-8-sig").replace("crs,,,", "crs,,EPSG:6668,"),
        encoding="utf-8-sig",
    )
    outputs = run(study, inputs, ANSWERS=str(path))
    assert (outputs["QUESTIONS"], outputs["QUESTIONS_FILE"]) == (0, "")
    assert "甲公園" in store.open_study(study).read("facilities")["name"].tolist()


def test_what_is_left_out_is_not_looked_at(study, inputs, qgis_processing):
    (inputs / "old_lists").mkdir()
    (inputs / "old_lists" / "more.csv").write_text(LIST, encoding="utf-8")
    (inputs / "draft.csv").write_bytes(b"")
    outputs = run(study, inputs, LEAVE_OUT="old_*; draft*")
    assert [file["file"] for file in json.loads(outputs["FILES"])] == ["list.csv"]


def test_a_locked_table_of_refused_rows_is_a_warning(study, inputs, qgis_processing):
    beside = Path(study).with_name("town_refused_rows.csv")
    beside.mkdir()
    feedback = Feedback()
    outputs = run(study, inputs / "list.csv", feedback)
    assert (outputs["ROWS_WRITTEN"], outputs["REFUSED_ROWS_FILE"]) == (1, "")
    assert any("town_refused_rows.csv" in text for text in feedback.said)


def test_category_and_format(study, inputs, qgis_processing):
    outputs = run(study, inputs / "list.csv", FORMAT="facility_list", CATEGORY="restaurant")
    assert outputs["ROWS_WRITTEN"] == 2
    assert set(store.open_study(study).read("facilities")["category"]) == {"restaurant"}


def test_the_source_to_name_is_the_given_one_else_the_reader_s(study, inputs, qgis_processing):
    flow = inputs / "flow.csv"
    flow.write_text(FLOW, encoding="utf-8")
    run(study, flow)
    run(study, inputs / "list.csv")
    known = store.open_study(study).read("provenance").set_index("format")["attribution"]
    assert known["people_flow_mesh"] == "出典：「全国の人流オープンデータ」（国土交通省）"
    assert not known["facility_list"]
    assert store.open_study(study).attributions() == (known["people_flow_mesh"],)
    for path in (flow, inputs / "list.csv"):
        run(study, path, ATTRIBUTION=" 「架空の町」 ")
    rows = store.open_study(study).read("provenance")
    assert rows.set_index("format")["attribution"].drop("boundary").tolist() == ["「架空の町」"] * 2
    assert store.open_study(study).attributions() == ("「架空の町」",)


REFUSALS = {
    "missing file": ("nowhere.csv", None, {}, "“nowhere.csv” does not exist"),
    "empty": ("a.csv", b"", {}, "“a.csv” is empty"),
    "truncated zip": ("a.zip", b"PK\x03\x04", {}, "“a.zip” is not a complete zip archive"),
    "garbled": ("a.csv", LIST.encode("utf-8").decode("latin-1").encode("utf-8"), {},
                "Read as UTF-8 it makes sense"),
    "missing column": ("a.csv", "店名,緯度\nA,34.8\n".encode(), {},
                       "“a.csv” lacks what the import needs: longitude"),
    "unknown": ("a.csv", b"a,b\n1,2\n", {}, "“a.csv” was not recognised. Its columns are: a, b"),
    "not used": ("a.csv", ACCIDENTS.encode(), {},
                 "Reasons: known, not used by the vibrancy model (1)"),
    "no coordinates": ("a.csv", "店名,業種,緯度,経度\nA,小売業,,\n".encode(), {},
                       "Reasons: no coordinates (1)"),
    "other format": ("a.csv", LIST.encode(), {"FORMAT": "people_flow_mesh"},
                     "“a.csv” is not in the format “people_flow_mesh”"),
    "answer": ("a.csv", LIST.encode(), {"CODES": "1:0-1"}, "“1:0-1” in CODES is not an answer"),
    "category": ("a.csv", LIST.encode(), {"CATEGORY": "castle"}, "“castle” is not a category"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_bad_input_is_a_sentence_and_changes_nothing(case, study, tmp_path, qgis_processing):
    name, content, parameters, words = REFUSALS[case]
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    before = Path(study).read_bytes()
    assert words in refusal(study, path, **parameters)
    assert Path(study).read_bytes() == before


def test_a_zip_that_leaves_its_folder_is_refused(study, tmp_path, qgis_processing):
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("../evil.csv", LIST)
    assert "wants to write outside its folder (“../evil.csv”)" in refusal(study, path)
    assert not (tmp_path.parent / "evil.csv").exists()


def test_a_file_that_is_no_study_is_refused(inputs, tmp_path, qgis_processing):
    other = tmp_path / "other.gpkg"
    other.write_bytes(b"no database")
    assert refusal(str(other), inputs / "list.csv")
    assert other.read_bytes() == b"no database"
    assert refusal(str(tmp_path / "none.gpkg"), inputs / "list.csv")


def test_cancelling_leaves_the_study_as_it_was(study, inputs, qgis_processing):
    before = Path(study).read_bytes()
    with pytest.raises(QgsProcessingException, match="Stopped as you asked"):
        run(study, inputs, Feedback(cancel=True))
    assert Path(study).read_bytes() == before


def texts_of(root, *folders):
    paths = (path for folder in folders for path in (root / folder).rglob("*.py"))
    return "".join(path.read_text(encoding="utf-8") for path in paths)


def test_every_code_reason_and_note_of_the_readers_has_its_words(root, qgis_app):
    source = texts_of(root, "core/formats", "core/study")
    codes = set(re.findall(r'CoreError\(\s*"(\w+)"', source))
    assert codes <= set(messages.all_sentences())
    notes = set(re.findall(r'\.note\(\s*"(\w+)"', source))
    # Answers make their notes before there is a Parsed.
    notes |= set(re.findall(r'\(\s*"(\w+)",\s*\{', texts_of(root, "core/study")))
    assert len(notes) > 30
    assert notes <= set(sentences.notes())
    reasons = set(re.findall(r'refuse\(\s*"(\w+)"', source))
    reasons |= set(re.findall(r'refuse\([^"()]+(?:\([^()]*\))?[^"()]*,\s*"(\w+)"', source))
    reasons |= set(re.findall(r'Refused\(\s*[^,]+,\s*"(\w+)"', source))
    assert len(reasons) > 15
    assert reasons <= set(sentences.reasons())


def test_no_code_stands_in_two_subjects(qgis_app):
    seen = [set(subject.sentences()) for subject in messages.SUBJECTS]
    assert sum(map(len, seen)) == len(set().union(*seen))
