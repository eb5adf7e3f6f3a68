"""``nigiwai:export_atlas``: definition, files and numbers, refusals, stopping, a study."""

import re
import shutil
from pathlib import Path

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, Town, X, Y, digests, feedback_class

NAME = "export_atlas"
TOTAL = sum(RESIDENTS)
WEST, EAST, NORTH = (0, 0, 500, 1000), (500, 0, 1500, 500), (500, 1000, 1500, 1500)
PDF_PAGE = re.compile(rb"/Type\s*/Page\b")


def box(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north)


def districts(town, *rows, names=None, **columns):
    names = names or [f"{number}丁目" for number in range(len(rows))]
    return town.write("districts", geopandas.GeoDataFrame(
        {"name": names, **columns}, geometry=[box(*row) for row in rows], crs=CRS))


def run(parameters, feedback=None):
    from qgis import processing

    feedback = feedback or feedback_class()()
    return processing.run(f"nigiwai:{NAME}", parameters, feedback=feedback), feedback


def refused(parameters, feedback=None):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(parameters, feedback)
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


def given(town, out, **others):
    zones = town.parameters()["ZONES"]
    made = {"ZONES": zones, "DPI": 60, "OUTPUT_PDF": str(out / "atlas.pdf")}
    if "DISTRICTS" not in others:
        made["DISTRICTS"] = districts(town, WEST, EAST)
    return {name: value for name, value in {**made, **others}.items() if value is not None}


def test_definition(provider):
    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "report")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    needed = {name for name, each in definitions.items()
              if not each.flags() & each.Flag.FlagOptional}
    assert needed == {"PAPER", "ORIENTATION", "DPI"}
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert (f"report.{NAME}", "ExportAtlas") in ALGORITHMS


# One run, looked at from all sides.


@pytest.fixture(scope="module")
def atlas(provider, tmp_path_factory):
    """Folder, results and feedback of an atlas of districts that are not as they should be; what
    the sheets say, by sheet."""
    from nigiwai.bridge.printing import atlas_book
    from qgis import processing
    from qgis.core import QgsLayoutItemLabel

    folder = tmp_path_factory.mktemp("atlas")
    town = Town(folder)
    score = str(folder / "score.gpkg")
    processing.run("nigiwai:score_vibrancy", {**town.parameters(DRAWS=3), "OUTPUT_ZONES": score,
                                              "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT"})
    rows = (WEST, EAST, (0, 1000, 500, 1500), NORTH, (1200, 1000, 1800, 1500), (9e3, 0, 9100, 10))
    shapes = districts(town, *rows, names=["西", "東", "西", None, "北東", "遠く"],
                       code=["1", "2", "3", "44", "5", "6"])
    told, checked = [], atlas_book.faults

    def listen(layout):
        told.append([item.currentText() for item in layout.items()
                     if isinstance(item, QgsLayoutItemLabel)])
        return checked(layout)

    needs = geopandas.GeoDataFrame(
        {"text": ["電話 054-000-0000 の山田"], "theme": ["park"], "visible": ["1"]},
        geometry=[box(*WEST).centroid], crs=CRS)
    parameters = {
        "DISTRICTS": shapes, "ZONES": town.parameters()["ZONES"], "SCORE": score, "DPI": 60,
        "FACILITIES": town.parameters()["FACILITIES"], "NEEDS": town.write("needs", needs),
        "TITLE": "試験の図集", "MARK": "案", "OUTPUT_PDF": str(folder / "atlas.pdf"),
        "OUTPUT_FOLDER": str(folder / "sheets"), "OUTPUT_TABLE": str(folder / "numbers.gpkg")}
    atlas_book.faults = listen
    try:
        results, feedback = run(parameters)
    finally:
        atlas_book.faults = checked
    return folder, results, feedback, told


def test_all_sheets_are_in_the_pdf_with_their_fonts(atlas):
    folder, results, _feedback, _told = atlas
    assert (results["SHEETS"], results["FAULTS"]) == (5, 0)
    data = (folder / "atlas.pdf").read_bytes()
    assert len(PDF_PAGE.findall(data)) == 5
    fonts = len(re.findall(rb"/Type\s*/FontDescriptor", data))
    assert fonts == len(re.findall(rb"/FontFile[23]?\b", data)) > 0
    assert b"Courier" not in data


def test_a_picture_a_district(atlas):
    from qgis.PyQt.QtGui import QImage

    folder = atlas[0] / "sheets"
    assert sorted(path.name for path in folder.iterdir()) == [
        "01_西.png", "02_東.png", "03_44.png", "04_北東.png", "05_遠く.png"]
    image = QImage(str(folder / "01_西.png"))
    assert (image.width(), image.height()) == pytest.approx((702, 496), abs=2)
    assert [path.name for path in atlas[0].iterdir() if path.name.startswith(".")] == []


def test_the_table_adds_up_and_ranks(atlas):
    from nigiwai.bridge.lineage import record as lineage

    table = geopandas.read_file(atlas[0] / "numbers.gpkg")
    assert set(table["sheet"]) == {-1, 0, 1, 2, 3, 4, 5}
    for key in ("residents", "visitors", "facilities", "needs"):
        rows = table[(table["key"] == key) & table["detail"].isna()].set_index("sheet")
        assert rows.loc[1:5, "value"].sum() + rows.loc[-1, "value"] == pytest.approx(
            rows.loc[0, "value"])
        assert (rows["town"] == rows.loc[0, "value"]).all()
    made = lineage.read(f"{atlas[0] / 'numbers.gpkg'}|layername=numbers")
    assert (made.algorithm, made.output) == (NAME, "OUTPUT_TABLE")
    residents = table[table["key"] == "residents"].set_index("sheet")
    assert residents.loc[0, "value"] == pytest.approx(TOTAL)
    assert residents.loc[2, "value"] == pytest.approx(RESIDENTS[1] + RESIDENTS[2])
    order = residents.loc[1:3, "value"].sort_values(ascending=False).index
    assert residents.loc[order, "rank"].tolist() == [1, 2, 3]
    assert residents.loc[4:5, ["value", "rank"]].isna().all(axis=None)
    visitors = table[table["key"] == "visitors"].set_index("sheet").loc[1:3]
    assert (visitors["low"] <= visitors["value"]).all()
    assert np.isnan(table[table["key"] == "vibrancy"]["share"]).all()


def test_the_log_says_what_was_done_to_districts(atlas):
    warned = "\n".join(atlas[2].warned)
    assert "Rows without a name are called by their code or number: 4." in warned
    assert "Several areas of one name were made one district: 西." in warned
    assert "these lost some: 北東" in warned


def test_what_stands_on_the_sheets(atlas):
    first, second = "\n".join(atlas[3][0]), "\n".join(atlas[3][1])
    assert "西" in first.splitlines()
    assert "試験の図集, sheet 1 of 5" in first
    assert "案" in first.splitlines()
    assert "Source not stated" in first
    assert "Coordinates: " in first
    assert "JGD2011" in first
    # No data, no line; and nobody's words.
    assert "Shelters" not in first
    assert "山田" not in first
    assert "054" not in first
    assert "中央スーパー" not in first + second


def test_the_far_district_has_no_numbers_of_zones(atlas):
    assert "People present by hour of the day" in "\n".join(atlas[3][1])
    assert "Residents (persons)" not in "\n".join(atlas[3][4])


# Choices.


def test_only_some_on_large_upright_paper(town, out, provider):
    results, _feedback = run(given(
        town, out, ONLY="1丁目", PAPER="A3", ORIENTATION="portrait",
        OUTPUT_FOLDER=str(out / "deep" / "sheets"), OUTPUT_PDF=None))
    assert results["SHEETS"] == 1
    assert [path.name for path in (out / "deep" / "sheets").iterdir()] == ["02_1丁目.png"]


def test_the_numbers_alone(town, out, provider):
    results, _feedback = run(given(town, out, OUTPUT_PDF=None,
                                   OUTPUT_TABLE=str(out / "numbers.csv")))
    assert results["SHEETS"] == 0
    assert (out / "numbers.csv").is_file()


def test_names_in_another_field_and_a_file_that_is_replaced(town, out, provider):
    (out / "atlas.pdf").write_bytes(b"old")
    shapes = districts(town, WEST, names=["x"], ward=["第一区"])
    run(given(town, out, DISTRICTS=shapes, NAME_FIELD="ward",
              OUTPUT_TABLE=str(out / "numbers.gpkg")))
    assert (out / "atlas.pdf").read_bytes().startswith(b"%PDF")
    assert "第一区" in set(geopandas.read_file(out / "numbers.gpkg")["district"])


# Refusals: nothing is written, what stood there stays.


@pytest.mark.parametrize(("changes", "words"), [
    ({"OUTPUT_PDF": None}, "No output was asked for"),
    ({"DISTRICTS": None}, "There are no districts"),
    ({"ONLY": "3丁目, 1丁目"}, "There are no districts called 3丁目"),
    ({"TEMPLATE": "a4_landscape.qpt"}, "has no frame for the numbers"),
    ({"NAME_FIELD": "ward"}, "ward"),
    ({"STUDY": "zones.gpkg"}, "zones.gpkg"),
])
def test_refusals(town, out, provider, changes, words):
    from nigiwai.bridge.resources import RESOURCES

    if "TEMPLATE" in changes:
        changes = {"TEMPLATE": str(RESOURCES / "layouts" / changes["TEMPLATE"])}
    if "STUDY" in changes:
        town.parameters()
        changes = {"STUDY": str(town.folder / changes["STUDY"])}
    (out / "atlas.pdf").write_bytes(b"what somebody made before")
    parameters = given(town, out, **changes)
    before = digests(out)
    assert words in refused(parameters)
    assert digests(out) == before


def test_a_table_that_cannot_be_written_leaves_no_sheets(town, out, provider):
    (out / "file").write_bytes(b"in the way")
    before = digests(out)
    refused(given(town, out, OUTPUT_FOLDER=str(out / "sheets"),
                  OUTPUT_TABLE=str(out / "file" / "numbers.gpkg")))
    assert digests(out) == before
    assert not (out / "sheets").exists()


def test_stopping_leaves_what_was_there(town, out, provider):
    (out / "atlas.pdf").write_bytes(b"old")
    before = digests(out)
    parameters = given(town, out, OUTPUT_FOLDER=str(out / "sheets"))
    assert "Stopped as you asked" in refused(parameters, feedback_class()(stop_at=50))
    assert digests(out) == before
    assert not (out / "sheets").exists()


def test_it_asks_for_the_main_thread(provider):
    from qgis.core import Qgis

    flags = provider.algorithm(NAME).flags()
    assert flags & Qgis.ProcessingAlgorithmFlag.NoThreading


# A study and its results.


def test_a_study_with_the_results_beside_it(sample_study, tmp_path):
    from qgis import processing

    study, results = tmp_path / "town.gpkg", tmp_path / "town_results.gpkg"
    shutil.copy(sample_study, study)
    zones = geopandas.read_file(study, layer="zones")
    west, south, east, north = zones.total_bounds
    middle = (west + east) / 2
    areas = geopandas.GeoDataFrame(
        {"name": ["西部", "東部"]},
        geometry=[shapely.box(west, south, middle, north), shapely.box(middle, south, east, north)],
        crs=zones.crs)
    path = tmp_path / "districts.gpkg"
    areas.to_file(path)
    for table in ("score_zones", "other"):
        processing.run("nigiwai:score_vibrancy", {
            **{name.upper(): f"{study}|layername={name}" for name in ("zones", "facilities")},
            "DRAWS": 0, "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT",
            "OUTPUT_ZONES": f"ogr:dbname='{results}' table=\"{table}\" (geom)"})
    made, feedback = run({
        "STUDY": str(study), "DISTRICTS": str(path), "ONLY": "東部", "DPI": 60,
        "OUTPUT_PDF": str(tmp_path / "atlas.pdf"), "OUTPUT_TABLE": str(tmp_path / "n.gpkg")})
    assert (made["SHEETS"], made["FAULTS"]) == (1, 0)
    said = "\n".join(feedback.said)
    assert "of the results." in said
    assert "SCORE could also be: " in said
    table = geopandas.read_file(tmp_path / "n.gpkg")
    town = table[table["sheet"] == 0].set_index("key")["value"]
    assert town["residents"] == pytest.approx(zones["residents"].sum())
    score = geopandas.read_file(results, layer="score_zones")
    assert town["visitors"] == pytest.approx(score["visitors"].sum())
    assert Path(made["OUTPUT_PDF"]).stat().st_size > 10_000
