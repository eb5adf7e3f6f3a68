"""A damaged sibling of a file of every format: a sentence, and a study that is as it was."""

import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from nigiwai.bridge import messages
from nigiwai.bridge.sentences import data as sentences
from nigiwai.core.formats.registry import READERS
from nigiwai.core.study import store
from nigiwai.processing.study.import_data import ImportData
from nigiwai.tests.core.samples import SAMPLES
from nigiwai.tests.core.samples_streets import osm_pbf
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing import damage
from nigiwai.tests.processing.damage import DOCUMENT, LAYER, TABLE, Feedback, kind_of
from qgis.core import QgsProcessingContext, QgsProcessingException

TABLES, LAYERS, DOCUMENTS = (
    [key for key in READERS if kind_of(key) == kind] for kind in (TABLE, LAYER, DOCUMENT)
)
JAPANESE = [key for key in READERS if damage.is_japanese(key)]
# Files that are known but never written, and what they are refused with.
UNUSED = {key for key, reader in READERS.items() if not reader.table}
# Layers whose rows are placed by their codes: their geometry does not matter.
BY_CODE = {"future_population_mesh"}
PLACED = [key for key in LAYERS if key not in UNUSED | BY_CODE]
AREAS = [key for key in PLACED if b'"Polygon"' in SAMPLES[key][1]]
NOT_RECOGNISED = "was not recognised|is in no format"
NOTHING = "Nothing was imported from"
GARBLED = "is garbled: it was saved in the wrong encoding. Read as {} it makes sense"
NO_LAYER = "cannot be read as a vector layer"
RAW = re.compile(r"Traceback|[{}<>]|Error|Exception|codec|object|nigiwai-|\.\.$|: *\.( |$)")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    import geopandas
    import shapely

    boundary = shapely.MultiPolygon([shapely.box(*place) for place in damage.PLACES])
    frame = geopandas.GeoDataFrame(geometry=[boundary], crs="EPSG:4326")
    path = tmp_path_factory.mktemp("made") / "town.gpkg"
    store.create(path, "焼津市", frame, "500m")
    return path


@pytest.fixture
def study(made, tmp_path):
    return shutil.copy(made, tmp_path / "town.gpkg")


@pytest.fixture(scope="module")
def keys(qgis_app):
    """Keys that must not stand in a sentence; those of formats may."""
    return {*messages.all_sentences(), *sentences.reasons(), *sentences.notes()} - set(READERS)


def put(folder, files):
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def run(study, source, feedback=None):
    algorithm = ImportData().create()
    values = {"STUDY": str(study), "INPUT": str(source)}
    context = QgsProcessingContext()
    outputs, ok = algorithm.run(values, context, feedback or Feedback(), catchExceptions=False)
    assert ok
    return outputs


@pytest.fixture
def refusal(study, tmp_path, keys, qgis_processing):
    """``refusal(files, name)``: the sentence about a file; the study is as it was.

    ``named`` is what the sentence names, where it is not the file itself.
    """

    def refusal(files, name, named=None):
        source = put(tmp_path / "in", files) / name
        before = Path(study).read_bytes()
        with pytest.raises(QgsProcessingException) as caught:
            run(study, source)
        assert Path(study).read_bytes() == before
        assert [path.name for path in tmp_path.glob("town*")] == ["town.gpkg"]
        text = str(caught.value)
        assert str(tmp_path.parent) not in text
        check_sentence(text, named or name, keys)
        return text

    return refusal


def check_sentence(text, name, keys):
    assert name in text
    assert not RAW.search(text.replace(name, "")), text
    assert not set(re.findall(r"[a-z0-9]+(?:_[a-z0-9]+)+", text)) & keys, text
    assert text.endswith((".", ")", "rows")) or "for example" in text, text


def cases(*groups):
    """``(key, damage, words)`` of ``(keys, damage, words)``."""
    return [
        pytest.param(key, spoil, words, id=f"{key}-{spoil.__name__}")
        for chosen, spoil, words in groups for key in chosen
    ]


USELESS = cases(
    (READERS, damage.empty, "is empty. Download it again."),
    ((TABLES[0], LAYERS[0], DOCUMENTS[0]), damage.zeros, "is empty. Download it again."),
    ([key for key in TABLES if key in JAPANESE], damage.cut, "is damaged in line"),
    (LAYERS, damage.cut, f"{NO_LAYER}|is damaged in line"),
    (DOCUMENTS, damage.cut, f"is not complete XML|{NOT_RECOGNISED}"),
    (JAPANESE, damage.garbled, GARBLED.format("UTF-8")),
    (JAPANESE[::4], damage.garbled_by_windows, GARBLED.format("UTF-8")),
    (TABLES, damage.wide, "is in UTF-16. Save it as “CSV UTF-8”"),
    (LAYERS, damage.wide, f"{GARBLED.format('UTF-16')}|{NOT_RECOGNISED}"),
    (DOCUMENTS, damage.wide, f"is not complete XML|{NOT_RECOGNISED}"),
    ([key for key in JAPANESE if key in LAYERS], damage.in_euc, GARBLED.format("EUC-JP")),
    ([key for key in JAPANESE if key in DOCUMENTS], damage.in_euc, "is not complete XML"),
    (DOCUMENTS, damage.with_entities, "declares entities, which published data does not need"),
    (TABLES, damage.only_headings, f"{NOTHING} .* the file has no rows|{NOT_RECOGNISED}"),
    (damage.NEEDED, damage.without_column,
     f"lacks what the import needs|Nothing in .* says which|{NOT_RECOGNISED}"),
    (PLACED, damage.swapped, f"{NOTHING} .*(outside Japan|outside the study|are not numbers)"),
    (PLACED, damage.without_geometry, "no geometry"),
    (PLACED, damage.broken, "broken beyond repair|no geometry|a line without length"),
)


@pytest.mark.parametrize(("key", "spoil", "words"), USELESS)
def test_a_damaged_file_is_a_sentence_and_changes_nothing(key, spoil, words, refusal):
    text = refusal(damage.files_of(key, spoil(key)), SAMPLES[key][0])
    assert re.search(words, text), text


ARCHIVES = cases(
    (READERS, damage.cut_zip, "“a.zip” is not a complete zip archive"),
    (READERS, damage.flipped_zip, "“a.zip” is not a complete zip archive"),
    (READERS, damage.leaving_zip, "“a.zip” wants to write outside its folder (“../"),
    (READERS, damage.zip_bomb, "“a.zip” would unpack to 6 MB"),
)


@pytest.mark.parametrize(("key", "spoil", "words"), ARCHIVES)
def test_a_bad_archive_is_a_sentence_and_changes_nothing(key, spoil, words, refusal, tmp_path):
    assert words in refusal({"a.zip": spoil(key)}, "a.zip")
    assert not (tmp_path / SAMPLES[key][0]).exists()


def test_the_table_of_damage_knows_every_format():
    assert set(SAMPLES) == set(READERS)
    assert set(damage.NEEDED) | damage.NOTHING_NEEDED == {*TABLES, *LAYERS}
    assert len(TABLES) + len(LAYERS) + len(DOCUMENTS) == len(READERS)


# --- parts of a file -----------------------------------------------------------------------------


def taken(study, tmp_path, key, data):
    """``(outputs, what was said)`` of a file that is of use; every row is accounted for."""
    feedback = Feedback()
    name = SAMPLES[key][0]
    folder = tmp_path / f"in{len(list(tmp_path.glob('in*')))}"
    outputs = run(study, put(folder, damage.files_of(key, data)) / name, feedback)
    assert outputs["ROWS_READ"] == outputs["ROWS_WRITTEN"] + outputs["ROWS_REFUSED"]
    return outputs, "\n".join(feedback.said)


@pytest.fixture
def whole(made, tmp_path, qgis_processing):
    """``whole(key)``: the outputs of the sample itself, in a study of its own."""

    def whole(key):
        other = shutil.copy(made, tmp_path / "other.gpkg")
        return taken(other, tmp_path, key, SAMPLES[key][1])[0]

    return whole


@pytest.mark.parametrize("key", PLACED)
def test_one_broken_shape_among_good_ones_is_refused(key, study, whole, tmp_path):
    outputs, _ = taken(study, tmp_path, key, damage.one_broken(key))
    good = whole(key)
    assert outputs["ROWS_WRITTEN"] == good["ROWS_WRITTEN"]
    assert outputs["ROWS_READ"] == good["ROWS_READ"] + 1
    assert re.search("broken beyond repair|no geometry|line without length", outputs["REASONS"])


@pytest.mark.parametrize("key", AREAS)
def test_a_ring_that_crosses_itself_is_repaired(key, study, whole, tmp_path):
    outputs, said = taken(study, tmp_path, key, damage.one_broken(key, damage.crossing))
    assert outputs["ROWS_WRITTEN"] == whole(key)["ROWS_WRITTEN"] + 1
    assert "1 broken shapes were repaired." in said


@pytest.mark.parametrize("key", damage.IDS)
def test_repeated_ids_cost_no_row_and_stay_unique(key, study, tmp_path, qgis_processing):
    outputs, _ = taken(study, tmp_path, key, damage.with_repeated_ids(key))
    # Rows for every year, in one format.
    each, rest = divmod(outputs["ROWS_READ"], 11)
    assert rest == 0
    assert outputs["ROWS_WRITTEN"] in (10 * each, 11 * each), outputs["REASONS"]
    assert re.fullmatch(
        r"|(already there|the code stands in an earlier row|part of a place).*\(\d\)",
        outputs["REASONS"],
    )
    table = store.open_study(study).read(READERS[key].table)
    assert table["id"].is_unique


@pytest.mark.parametrize(
    "key", [k for k in TABLES if k not in UNUSED and damage.LATITUDES & set(damage.rows_of(k)[0])]
)
def test_swapped_columns_are_put_right_and_told(key, study, whole, tmp_path):
    outputs, said = taken(study, tmp_path, key, damage.swapped_columns(key))
    assert outputs["ROWS_WRITTEN"] == whole(key)["ROWS_WRITTEN"]
    assert "Latitude and longitude were swapped" in said


# --- several files -------------------------------------------------------------------------------

# One kind of damage each, spread over the formats.
SIBLINGS = (
    (damage.empty, "facility_list"), (damage.cut, "evacuation_sites"), (damage.garbled, "events"),
    (damage.in_euc, "medical_p04"), (damage.with_entities, "plateau_buildings"),
    (damage.with_entities, "osm_extract"), (damage.without_column, "schools_p29"),
    (damage.swapped, "flood_a31"), (damage.broken, "landslide_a33"), (damage.cut, "districts"),
)  # fmt: skip


def test_a_good_file_among_damaged_ones_is_imported(study, tmp_path, keys, qgis_processing):
    files = {f"{n}_{SAMPLES[key][0]}": spoil(key) for n, (spoil, key) in enumerate(SIBLINGS)}
    archives = {"cut.zip": damage.cut_zip("stop_list"), "leaving.zip": damage.leaving_zip("events"),
                "bomb.zip": damage.zip_bomb("known_list")}
    good, data = SAMPLES["amenity_list"]
    feedback = Feedback()
    folder = put(tmp_path / "in", {**files, **archives, good: data})
    outputs = run(study, folder, feedback)
    assert outputs["ROWS_WRITTEN"] == 1
    assert len(store.open_study(study).read("amenities")) == 1
    told = {found["file"]: found for found in json.loads(outputs["FILES"])}
    assert set(told) == {*files, *archives, good}
    assert sorted(name for name, one in told.items() if one["rows_written"]) == [good]
    for name in (*files, *archives):
        if told[name]["error"]:
            assert f"{name}: {told[name]['error']}" in feedback.said
            check_sentence(told[name]["error"], name, keys)
        else:
            # A file whose rows are all refused: the reason stands beside them.
            assert told[name]["rows_read"] == told[name]["rows_refused"] > 0
            assert told[name]["reasons"]


SHAPEFILES = ("medical_p04", "flood_a31", "walking_network")


@pytest.mark.parametrize("key", SHAPEFILES)
@pytest.mark.parametrize(
    ("part", "share", "words"),
    [
        (".prj", 0, "does not say its coordinate reference system"),
        (".dbf", 0, "lacks its .dbf file"), (".shx", 0, "lacks its .shx file"),
        (".shp", 0, "is empty"), (".shp", 0.6, NO_LAYER), (".dbf", 0.6, NO_LAYER),
    ],
)  # fmt: skip
def test_a_shapefile_with_a_damaged_part(key, part, share, words, refusal, tmp_path):
    files = damage.shapefile(key, tmp_path / "made")
    data = files[f"a{part}"]
    assert words in refusal({**files, f"a{part}": data[: int(len(data) * share)]}, "a.shp")


def test_a_shapefile_without_prj(refusal, tmp_path):
    files = damage.shapefile("medical_p04", tmp_path / "made")
    del files["a.prj"]
    assert "It is not guessed: name it (CRS)" in refusal(files, "a.shp")


@pytest.mark.parametrize("share", [0, 0.3, 0.9])
def test_a_cut_geopackage(share, refusal, tmp_path):
    import pyogrio

    (tmp_path / "a.geojson").write_bytes(SAMPLES["flood_a31"][1])
    pyogrio.read_dataframe(tmp_path / "a.geojson").to_file(tmp_path / "a.gpkg")
    data = (tmp_path / "a.gpkg").read_bytes()
    text = refusal({"b.gpkg": data[: int(len(data) * share)]}, "b.gpkg")
    assert ("is empty" if share == 0 else NO_LAYER) in text


BOOKS = {
    "whole": (lambda parts: parts, ""),
    "entities": (
        lambda parts: {**parts, "xl/sharedStrings.xml": damage.declaring(parts["xl/sharedStrings.xml"])},
        "declares entities",
    ),
    "cut sheet": (
        lambda parts: {**parts, "xl/worksheets/sheet1.xml": b"<worksheet><row"},
        "cannot be read as an Excel workbook",
    ),
    "outside": (lambda parts: {**parts, "../a.csv": b"1"}, "wants to write outside its folder"),
}


@pytest.mark.parametrize("case", BOOKS)
def test_a_damaged_workbook(case, refusal, study, tmp_path):
    change, words = BOOKS[case]
    data = damage.archive(change(damage.workbook(tmp_path / "a.xlsx")).items())
    if words:
        assert words in refusal({"list.xlsx": data}, "list.xlsx")
    else:
        assert run(study, put(tmp_path / "in", {"list.xlsx": data}) / "list.xlsx")["ROWS_WRITTEN"]


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "is empty"), (b"a,b\n1,2\n", "cannot be read as an Excel workbook"),
     (b"PK\x03\x04", "cannot be read as an Excel workbook")],
)
def test_what_is_no_workbook(data, words, refusal):
    assert words in refusal({"list.xlsx": data}, "list.xlsx")


@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.9])
def test_a_cut_pbf(share, refusal):
    data = osm_pbf()
    text = refusal({"t.osm.pbf": data[: int(len(data) * share)]}, "t.osm.pbf")
    assert ("is empty" if share == 0 else "cannot be read as an OpenStreetMap extract") in text


@pytest.mark.parametrize("part", ["routes.txt", "trips.txt", "stop_times.txt"])
def test_a_timetable_with_a_damaged_table(part, refusal):
    files = damage.files_of("gtfs_feed")
    assert "is empty" in refusal({**files, part: b""}, "stops.txt", part)


def test_entities_in_a_code_list_of_a_city_model(study, tmp_path, keys, qgis_processing):
    model = put(tmp_path / "city", {}) / "udx" / "bldg"
    model.mkdir(parents=True)
    name, data = SAMPLES["plateau_buildings"]
    (model / name).write_bytes(data)
    lists = tmp_path / "city" / "codelists"
    lists.mkdir()
    (lists / "Building_usage.xml").write_bytes(damage.declaring(b'<?xml version="1.0"?><a>&b;</a>'))
    before = Path(study).read_bytes()
    with pytest.raises(QgsProcessingException, match=r"“Building_usage\.xml” declares entities"):
        run(study, model / name)
    assert Path(study).read_bytes() == before


# --- the command line ----------------------------------------------------------------------------

BY_HAND = {
    "a.zip": (lambda: damage.cut_zip("facility_list"), "is not a complete zip archive"),
    "b.gml": (lambda: damage.with_entities("plateau_buildings"), "declares entities"),
    "c.csv": (lambda: damage.garbled("facility_list"), GARBLED.format("UTF-8")),
}


def test_the_command_line_ends_with_status_1_and_the_sentence(made, tmp_path):
    needs("qgis_process")
    profile = Profile(tmp_path / "profile")
    profile.enable()
    files = put(tmp_path / "in", {name: make() for name, (make, _) in BY_HAND.items()})

    def spoilt(name):
        study = shutil.copy(made, tmp_path / f"{name}.gpkg")
        done = profile.run(
            "qgis_process", "run", "nigiwai:import_data", "--json", "--",
            f"STUDY={study}", f"INPUT={files / name}",
        )
        return done, study

    with ThreadPoolExecutor(2) as pool:
        found = dict(zip(BY_HAND, pool.map(spoilt, BY_HAND)))
    for name, (done, study) in found.items():
        said = done.stdout + done.stderr
        assert done.returncode == 1, said
        assert f"“{name}”" in said
        assert BY_HAND[name][1] in said
        assert "Traceback" not in said
        assert Path(study).read_bytes() == Path(made).read_bytes()
