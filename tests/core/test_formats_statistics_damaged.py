"""Damaged siblings of each sample, and the real files against what their SOURCE.md says."""

import json

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.tests.core import samples_statistics as files
from nigiwai.tests.core.format_files import SAMPLES as MESHES
from nigiwai.tests.core.format_files import item
from nigiwai.tests.core.statistics_readers import (
    READERS,
    parse_as,
    parse_item,
    reasons,
    repeated,
    without,
)

SAMPLES = {**files.SAMPLES, "mesh_population": MESHES["mesh_population"]}
# key: encoding, heading rows, a column without which nothing works.
TABLES = {
    "mesh_population": ("cp932", 2, "T001101001"),
    "small_area_tables": ("cp932", 2, "T001082001"),
    "people_flow_origins": ("utf-8", 1, "from_area"),
    "pedestrian_counts": ("cp932", 1, "歩行者数"),
    "district_population": ("utf-8-sig", 1, "0-4歳の男性"),
}
LAYERS = ("small_areas", "mesh_boundaries")


def beside(key):
    return files.BESIDE.get(key, {})


@pytest.mark.parametrize("key", [*TABLES, "people_flow_masters", "gtfs_feed"])
def test_tables_in_another_encoding_say_so(key):
    name, data = SAMPLES[key]
    text = data.decode(TABLES.get(key, ("utf-8-sig",))[0])
    file = item(name, text.encode("utf-16"), **beside(key))
    with pytest.raises(CoreError) as caught:
        READERS[key][0](file, Options())
    assert caught.value.code == "wide_encoding"


@pytest.mark.parametrize("key", TABLES)
def test_a_missing_column_is_named_or_the_file_not_taken(key):
    encoding, _, column = TABLES[key]
    name, data = SAMPLES[key]
    file = item(name, without(data, encoding, column))
    recognises, read = READERS[key]
    if recognises(file, Options()):
        with pytest.raises(CoreError) as caught:
            read(file, Options())
        assert caught.value.code == "missing_columns"
    else:
        assert key in ("people_flow_origins", "pedestrian_counts")


@pytest.mark.parametrize("key", TABLES)
def test_a_table_that_was_cut_keeps_its_whole_rows(key):
    name, data = SAMPLES[key]
    whole = parse_as(key, name, data)
    encoding = TABLES[key][0]
    cut = parse_as(key, name, data.decode(encoding).rstrip()[:-4].encode(encoding))
    assert cut.rows_read in (whole.rows_read, whole.rows_read - 1)
    headings = data.splitlines(keepends=True)[: TABLES[key][1]]
    assert parse_as(key, name, b"".join(headings)).rows_read == 0


@pytest.mark.parametrize("key", TABLES)
def test_rows_that_stand_twice_are_refused(key):
    encoding, headings, _ = TABLES[key]
    name, data = SAMPLES[key]
    whole = parse_as(key, name, data)
    doubled, more = repeated(data, encoding, headings)
    parsed = parse_as(key, name, doubled)
    assert len(parsed.frame) == len(whole.frame)
    assert len(parsed.refused) == len(whole.refused) + more
    known = ("residents", "persons")
    for column in set(known) & set(parsed.frame):
        assert parsed.frame[column].sum() == whole.frame[column].sum()


@pytest.mark.parametrize("key", LAYERS)
def test_damaged_layers(key):
    name, data = SAMPLES[key]
    with pytest.raises(CoreError) as caught:
        READERS[key][0](item(name, data[: len(data) // 2]), Options())
    assert caught.value.code == "broken_layer"
    stripped = json.loads(data)
    for feature in stripped["features"]:
        feature["properties"].pop("KEY_CODE")
    assert not READERS[key][0](item(name, json.dumps(stripped).encode()), Options())


def test_areas_that_stand_twice_are_taken_once():
    twice = (*files.BOUNDARIES, files.BOUNDARIES[2])
    parsed = parse_as("small_areas", "a.geojson", files.geojson(*twice))
    assert reasons(parsed) == {"merged_into": 2, "water_area": 1}


# --- real files ------------------------------------------------------------------------------


def real(key, path):
    (file, *_), _ = items_of(path)
    return parse_item(key, file)


def test_small_areas_of_2015(shared):
    parsed = real("small_areas", shared / "01_boundary" / "census_small_area_2015")
    assert (parsed.rows_read, len(parsed.frame), parsed.vintage) == (154, 143, "2015")
    assert reasons(parsed) == {"merged_into": 11}
    assert parsed.frame[["residents", "households"]].sum().tolist() == [139462, 50648]
    assert "焼津1丁目" in set(parsed.frame["name"])


def test_small_areas_of_2020(shared):
    parsed = real("small_areas", shared / "12_format_samples" / "census_small_area_2020_ueno")
    assert (parsed.rows_read, len(parsed.frame), parsed.vintage) == (13, 13, "2020")


def test_merged_cells_of_the_real_mesh(shared):
    parsed = real("mesh_population", shared / "02_population_mesh" / "population_mesh_2020.txt")
    assert dict(parsed.notes)["ages_exceed"] == {"cells": 1390}
    assert parsed.vintage == "2020"


def test_flows_of_october_2021(shared):
    folder = shared / "03_people_flow" / "mlit_1km_fromto" / "fromto" / "22" / "2021" / "10"
    parsed = real("people_flow_origins", folder)
    assert parsed.rows_read == len(parsed.frame) == 1543
    city = parsed.frame[parsed.frame["to_area"] == "22212"]
    assert len(city) == 36
    holiday = city[(city["day_type"] == "holiday") & (city["time_band"] == "day")]
    assert holiday.set_index("from_area")["persons"].to_dict() == {
        "own_city": 105424, "own_prefecture": 26616, "own_region": 1333, "elsewhere": 2486,
    }


@pytest.mark.parametrize(("name", "year", "persons"), [
    ("0073.csv", 2021, {"weekday": 2394 + 1727, "holiday": 1631 + 1367}),
    ("data.xlsx", 2025, {"weekday": 6172, "holiday": 4747}),
])
def test_counts_of_takamatsu(shared, name, year, persons):
    folder = shared / "03_people_flow" / "takamatsu_shopping_street"
    parsed = real("pedestrian_counts", folder / name)
    assert (parsed.rows_read, len(parsed.frame)) == (30, 30)
    west = parsed.frame[parsed.frame["place_id"] == "兵庫町(西)"]
    assert west.set_index("day_type")["persons"].to_dict() == persons
    assert (parsed.frame["year"] == year).all()


def test_feeds_of_shizuoka(shared):
    folder = shared / "09_transport_climate" / "gtfs_shizuoka_city"
    items, _ = items_of(folder)
    medical, yui = (parse_item("gtfs_feed", file) for file in items)
    assert (len(medical.frame), len(yui.frame)) == (15, 48)
    assert medical.dataset != yui.dataset
    at = yui.frame.set_index("id")
    # By hand: 10 departures from y1_0 on Monday, Wednesday and Friday, 3 on Tuesday and Thursday.
    assert at.loc["y1_0", "departures_weekday"] == pytest.approx((3 * 10 + 2 * 3) / 5)
    assert at.loc["y1_0", "departures_saturday"] == 0
    # Six trips begin at the station, six end there.
    assert medical.frame.set_index("id").loc["f1_0", "departures_weekday"] == 6
