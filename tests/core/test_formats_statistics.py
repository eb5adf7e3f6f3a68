"""Census tables by mesh and small area, districts, flows: what is read, what is refused."""

import math

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.statistics import ages
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.tests.core import samples_statistics as files
from nigiwai.tests.core.format_files import NORMAL, geojson
from nigiwai.tests.core.format_files import ages as figures
from nigiwai.tests.core.statistics_readers import parse_as, reasons

TOTAL_2015 = {1: 100, 4: 10, 10: 60, 16: 30, 19: 20, 25: 40}


def test_spans_of_ages_are_put_together():
    assert [ages.span(text) for text in ("総数0~4歳", "85歳以上", "15歳未満", "世帯総数")] == [
        (0, 4), (85, math.inf), (0, 14), None,
    ]
    told = {(0, 14): 1.0, (15, 64): 2.0, (65, math.inf): 9.0, (75, math.inf): 4.0}
    in_groups, known = ages.grouped(told)
    np.testing.assert_array_equal(in_groups, [1, 2, 5, math.nan, math.nan])
    assert known == 12
    contradicting = {**told, (75, math.inf): 10.0}
    assert np.isnan(ages.grouped(contradicting)[0]).all()


@pytest.mark.parametrize(("table", "code", "level"), [
    ("T000846", "52382342", "1km"), ("T000847", "523823424", "500m"),
    ("T000876", "5238234241", "250m"),
])
def test_meshes_of_2015_have_no_group_of_85_and_older(table, code, level):
    data = files.census(table, files.MESH_2015, (code, "0", "", "", TOTAL_2015))
    parsed = parse_as("mesh_population", "a.txt", data)
    row = parsed.frame.iloc[0]
    assert row[["residents", "households", "age_0_14", "age_15_64", "age_65_74"]].tolist() == [
        100, 40, 10, 60, 10,
    ]
    assert row[["age_75_84", "age_85_up"]].isna().all()
    assert (parsed.vintage, parsed.dataset) == ("2015", f"{level} 5238")
    assert ("ages_85_not_published", {}) in parsed.notes


def test_meshes_of_2010_have_totals_only():
    data = files.census("T000609", files.MESH_2010, ("523823424", "0", "", "", {1: 100, 4: 40}))
    parsed = parse_as("mesh_population", "a.txt", data)
    assert parsed.frame[["residents", "households"]].iloc[0].tolist() == [100, 40]
    assert parsed.frame[list(AGE_GROUPS)].isna().all(axis=None)
    assert parsed.vintage == "2010"
    assert ("ages_not_published", {}) in parsed.notes


def test_columns_of_2015_must_have_the_numbers_of_2015():
    moved = {**files.MESH_2015, 13: files.MESH_2015[16], 16: "　他"}
    data = files.census("T000847", moved, ("523823424", "0", "", "", TOTAL_2015))
    with pytest.raises(CoreError) as caught:
        parse_as("mesh_population", "a.txt", data)
    assert caught.value.code == "mesh_labels"


def test_a_table_that_is_not_listed_is_read_by_its_labels():
    data = files.census("T009999", files.MESH_2015, ("523823424", "5", "", "", TOTAL_2015))
    parsed = parse_as("mesh_population", "a.txt", data)
    assert parsed.frame["age_65_74"].tolist() == [10]
    assert parsed.vintage == ""
    assert ("census_unknown", {"table": "T009999"}) in parsed.notes
    assert ("unknown_codes_kept", {"column": "HTKSYORI", "codes": "5"}) in parsed.notes


def test_ages_beyond_the_total_are_told():
    receiver = ("523823421", "1", "", "523823422", figures(10, 20, 60, 20, 10, 10))
    data = files.mesh_file(NORMAL, receiver)
    parsed = parse_as("mesh_population", "a.txt", data)
    row = parsed.frame.set_index("mesh_code").loc["523823421"]
    np.testing.assert_allclose(row[list(AGE_GROUPS)].astype(float), [2, 6, 1, 0, 1])
    assert ("ages_exceed", {"cells": 1}) in parsed.notes


def test_outlines_of_cells_are_named():
    parsed = parse_as("mesh_boundaries", *files.SAMPLES["mesh_boundaries"])
    assert reasons(parsed) == {"cells_from_codes": 1}


def test_parts_of_a_small_area_become_one_district():
    parsed = parse_as("small_areas", *files.SAMPLES["small_areas"])
    assert parsed.frame[["code", "name", "residents", "households"]].to_numpy().tolist() == [
        ["222120040", "焼津1丁目", 152.0, 55.0], ["222120160", "八楠", 169.0, 71.0],
    ]
    assert reasons(parsed) == {"merged_into": 1, "water_area": 1}
    assert parsed.frame["row"].tolist() == [2, 3]
    # Two squares of 0.05 by 0.1 degrees that do not touch.
    assert parsed.frame.geometry.iloc[0].geom_type == "MultiPolygon"
    assert parsed.frame.geometry.iloc[0].area == pytest.approx(0.01)
    assert (parsed.vintage, parsed.dataset) == ("2020", "22212")


def test_unknown_kinds_and_missing_codes_of_areas():
    strange = files.area("222120050", "本町", 8199, -1, 5, 0)
    nameless = files.area(None, "本町", 8101, 1, 1, 1)
    parsed = parse_as("small_areas", "a.geojson", geojson(strange, nameless))
    assert math.isnan(parsed.frame["residents"].iloc[0])
    assert reasons(parsed) == {"unknown_code": 1}
    assert ("unknown_codes_kept", {"column": "HCODE", "codes": "8199"}) in parsed.notes


def test_ages_of_small_areas():
    parsed = parse_as("small_area_tables", *files.SAMPLES["small_area_tables"])
    assert reasons(parsed) == {"sum_of_areas": 2}
    frame = parsed.frame.set_index("place_id")
    assert list(frame.index) == ["222120010", "22212002001", "22212002002", "222120030"]
    np.testing.assert_array_equal(frame["residents"], [90, 100, math.nan, 0])
    assert frame["suppressed"].tolist() == [0, 0, 1, 0]
    young = frame[["age_0_14", "age_15_64", "age_65_74"]]
    # Five of 90 have no age: the known 85 are scaled.
    np.testing.assert_allclose(young.iloc[0], np.array([15, 50, 10]) * 90 / 85)
    np.testing.assert_allclose(young.iloc[1], [15, 50, 10])
    assert young.iloc[2].isna().all()
    assert frame["age_75_84"].iloc[:3].isna().all()
    assert (frame["year"] == 2020).all()
    assert ("areas_hidden", {"areas": 1, "receivers": 1}) in parsed.notes
    assert parsed.dataset == "area_ages 22"


def test_residents_and_households_of_small_areas():
    rows = ["222120010", "2", "焼津市", "本町", "0", "", "", "90", "40", "50", "33"]
    data = files.area_totals(rows, [*rows[:7], "x", "1", "1", "1"],
                             ["222120020", *rows[1:7], "x", "1", "1", "1"])
    parsed = parse_as("small_area_tables", "a.csv", data)
    assert parsed.frame[["residents", "households", "kind"]].to_numpy().tolist() == [
        [90.0, 33.0, "census"],
    ]
    assert reasons(parsed) == {"repeated_id": 1, "bad_number": 1}


def test_the_year_of_an_unlisted_table_is_asked_for():
    data = files.area_ages(*files.AREAS, table="T009999")
    with pytest.raises(CoreError) as caught:
        parse_as("small_area_tables", "a.txt", data)
    assert (caught.value.code, caught.value.facts["keys"]) == ("codes_unknown", ("T009999",))
    parsed = parse_as("small_area_tables", "a.txt", data, Options(codes={"T009999": "2025"}))
    assert (parsed.frame["year"] == 2025).all()
    assert ("codes_given", {"codes": "T009999=2025"}) in parsed.notes


def test_flows_by_where_people_live():
    parsed = parse_as("people_flow_origins", *files.SAMPLES["people_flow_origins"])
    assert parsed.table == "flows"
    names = ["from_area", "to_area", "year", "month", "day_type", "time_band", "persons"]
    assert parsed.frame[names].to_numpy().tolist() == [
        ["own_city", "22212", 2021, 10, "holiday", "day", 105424.0],
        ["own_prefecture", "22212", 2021, 10, "holiday", "day", 26616.0],
        ["own_region", "22212", 2021, 10, "weekday", "night", 473.0],
        ["elsewhere", "22212", 2021, 10, "all", "all", 2255.0],
    ]
    assert parsed.frame["id"].is_unique
    assert (parsed.vintage, parsed.part) == ("2021-10", "22 2021-10")
    assert parsed.dataset == "22 2021-10"


def test_unknown_origins_are_kept_and_told():
    rows = "2021,10,0,0,22,22212,9,5\n2021,10,7,0,22,22212,0,5\n2021,10,0,0,22,2221,0,5\n"
    parsed = parse_as("people_flow_origins", "a.csv", (files.FLOWS + rows).encode())
    assert parsed.frame["from_area"].iloc[-1] == "9"
    assert ("unknown_codes_kept", {"column": "from_area", "codes": "9"}) in parsed.notes
    assert reasons(parsed) == {"unknown_code": 2}


def test_masters_of_people_flow_are_named():
    parsed = parse_as("people_flow_masters", *files.SAMPLES["people_flow_masters"])
    assert reasons(parsed) == {"not_used_yet": 1}


def test_districts_of_the_register():
    parsed = parse_as("district_population", *files.SAMPLES["district_population"])
    # Two men and three women in each of 18 classes: 3 to 14, 10 to 64, 2 to 74, 2 to 84, 1 above.
    names = ["place_id", "kind", "year", "residents", *AGE_GROUPS, "households"]
    assert parsed.frame[names].to_numpy().tolist() == [
        ["222120001", "register", 2024, 91.0, 15.0, 50.0, 10.0, 10.0, 5.0, 40.0],
        ["本町二丁目", "register", 2024, 90.0, 15.0, 50.0, 10.0, 10.0, 5.0, 40.0],
    ]
    assert reasons(parsed) == {"earlier_in_year": 1}
    assert parsed.refused[0].row == 2
    assert (parsed.vintage, parsed.dataset) == ("2024-10", "222127")


def test_districts_that_cannot_be_used():
    rows = (
        files.district("1", "いつか", "a", 1), files.district("1", "2024-04-01", "a", "x"),
        ["", "", "", "2024-04-01", "", *files.district("1", "", "", 1)[5:]],
    )
    parsed = parse_as("district_population", "a.csv", files.district_file(*rows))
    assert reasons(parsed) == {"bad_date": 1, "bad_number": 1, "no_name": 1}
    one_sex = [name for name in files.DISTRICT_HEADER if name != "5-9歳の女性"]
    with pytest.raises(CoreError) as caught:
        parse_as("district_population", "a.csv", files.district_file(header=one_sex))
    assert caught.value.facts["columns"] == "5-9歳の女性"
