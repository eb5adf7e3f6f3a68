"""Each reader on a small file of its format: recognised by content, every row accounted for."""

import json

import numpy as np
import pytest
from nigiwai.core.formats import registry
from nigiwai.core.formats.parsed import Options
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.tests.core.format_files import (
    FLOW,
    HIDDEN,
    LABELS,
    N02,
    NORMAL,
    S12,
    ages,
    item,
    mesh_file,
    parse,
    reasons,
    refusal,
)
from nigiwai.tests.core.samples import BESIDE, SAMPLES

# Layers of a city hold shapes and numbers; only their title says what they are.
BY_TITLE = {"hazard_areas", "plan_areas", "districts"}


def test_every_reader_has_a_sample():
    assert set(SAMPLES) == set(registry.READERS)


def sample(key):
    return parse(*SAMPLES[key], **BESIDE.get(key, {}))


@pytest.mark.parametrize("key", sorted(set(SAMPLES) - BY_TITLE))
def test_a_file_is_recognised_by_its_content_whatever_its_name(key):
    name, data = SAMPLES[key]
    file = item("renamed" + name[name.index("."):], data, **BESIDE.get(key, {}))
    assert registry.recognise(file, Options()).key == key


@pytest.mark.parametrize("key", SAMPLES)
def test_a_sample_is_read_and_says_where_it_came_from(key):
    name, _ = SAMPLES[key]
    parsed = sample(key)
    assert parsed.format == key
    assert parsed.file == name
    assert len(parsed.signature) == 64
    assert parsed.table == registry.READERS[key].table


@pytest.mark.parametrize("key", [k for k, r in registry.READERS.items() if r.table])
def test_a_used_format_gives_rows(key):
    assert len(sample(key).frame) >= 1


@pytest.mark.parametrize("key", [k for k, r in registry.READERS.items() if not r.table])
def test_a_known_format_says_why_its_rows_are_not_used(key):
    parsed = sample(key)
    assert parsed.rows_read >= 1
    assert sum(reasons(parsed).values()) == parsed.rows_read


# --- population -----------------------------------------------------------------------------


def test_ages_of_a_group_are_shared_out_and_totals_stay():
    frame = parse(*SAMPLES["mesh_population"]).frame.set_index("mesh_code")
    # Group of 20 + 60 + 20 = 100 persons by age: 20 % young, 60 % adult, 10, 0 and 10 % old.
    expected = np.array([0.2, 0.6, 0.1, 0.0, 0.1])
    for code, total in (("523823421", 90), ("523823422", 4), ("523823423", 6)):
        row = frame.loc[code]
        assert row["residents"] == total
        np.testing.assert_allclose(row[list(AGE_GROUPS)].astype(float), expected * total)
        assert row["population_basis"] == "shared"
    assert list(frame["suppressed"]) == [0, 0, 1, 1]
    # Of the whole group the ages are what was published.
    group = frame.loc[["523823421", "523823422", "523823423"], list(AGE_GROUPS)].sum()
    np.testing.assert_allclose(group, [20, 60, 10, 0, 10])
    assert frame.loc["523823424", "population_basis"] == "counted"
    np.testing.assert_allclose(
        frame.loc["523823424", list(AGE_GROUPS)].astype(float), [10, 60, 10, 15, 5]
    )


def test_unknown_ages_follow_the_known_ones():
    parsed = parse("a.txt", mesh_file(("523823424", "0", "", "", ages(110, 10, 60, 30, 20, 5))))
    np.testing.assert_allclose(
        parsed.frame[list(AGE_GROUPS)].iloc[0], np.array([10, 60, 10, 15, 5]) * 1.1
    )
    assert ("ages_unknown", {"cells": 1}) in parsed.notes


def test_a_suppressed_cell_without_its_group_keeps_its_total_and_has_no_ages():
    parsed = parse("a.txt", mesh_file(HIDDEN))
    assert parsed.frame["residents"].tolist() == [4]
    assert parsed.frame[list(AGE_GROUPS)].isna().all(axis=None)
    assert ("ages_missing", {"cells": 1}) in parsed.notes


def test_mesh_rows_that_cannot_be_used_are_refused():
    parsed = parse("a.txt", mesh_file(
        NORMAL, NORMAL, ("52382342", "0", "", "", ages(1, 1, 0, 0, 0, 0)),
        ("523823421", "0", "", "", ages("x", 1, 0, 0, 0, 0)),
        ("523823422", "0", "", "", ages(-5, 1, 0, 0, 0, 0)), ("", "0", "", "", ages(1, 1, 0, 0, 0, 0)),
    ))
    assert reasons(parsed) == {"repeated_id": 1, "bad_mesh_code": 2, "bad_number": 2}
    assert [row.row for row in parsed.refused] == [4, 5, 6, 7, 8]


def test_labels_decide_and_must_agree_with_the_codes():
    swapped = {**LABELS, 4: LABELS[10], 10: LABELS[4]}
    error = refusal("a.txt", mesh_file(NORMAL, labels=swapped))
    assert error.code == "mesh_labels"
    missing = {number: label for number, label in LABELS.items() if number != 25}
    error = refusal("a.txt", mesh_file(NORMAL, labels=missing))
    assert (error.code, error.facts["columns"]) == ("missing_columns", "85歳以上人口総数")


# --- people flow ----------------------------------------------------------------------------


def test_codes_of_people_flow():
    frame = parse(*SAMPLES["people_flow_mesh"]).frame
    assert frame[["day_type", "time_band", "persons"]].to_numpy().tolist() == [
        ["holiday", "day", 55.0], ["weekday", "night", 64.0], ["all", "all", 60.0],
    ]
    assert frame["place_id"].tolist() == ["52382342"] * 3
    assert frame["id"].is_unique


def test_flow_rows_with_unknown_codes_and_garbage_are_refused():
    bad = (
        "52382342,22,22212,2021,10,3,0,55\n52382342,22,22212,2021,10,0,9,55\n"
        "5238234,22,22212,2021,10,0,1,55\n52382342,22,22212,2021,13,0,1,55\n"
        "52382342,22,22212,2021,10,0,1,-5\n52382342,22,22212,2021,10,0,1,x\n"
        "52382342,22,22212,2021,10,0,0,99\n52382342,22,22212,2021,10,0,1,1,1\n"
    )
    parsed = parse("a.csv", (FLOW + bad).encode())
    assert reasons(parsed) == {
        "unknown_code": 2, "bad_mesh_code": 1, "bad_number": 3, "repeated_id": 1, "too_many_cells": 1,
    }
    assert len(parsed.frame) == 3


# --- stations -------------------------------------------------------------------------------


def test_the_place_of_a_station_is_the_middle_of_its_line():
    frame = parse(*SAMPLES["railway_n02"]).frame
    assert (frame.geometry.x[0], frame.geometry.y[0]) == pytest.approx((138.318, 34.87))
    assert frame["visitors_day"].isna().all()


def test_visitors_are_half_of_the_passengers_of_the_latest_year():
    parsed = parse(*SAMPLES["station_passengers_s12"])
    assert parsed.frame["visitors_day"].tolist() == [9000.0]
    assert ("passengers_halved", {"year": 2012}) in parsed.notes


def test_figures_that_are_counted_elsewhere_or_hidden_are_not_taken():
    base = json.loads(S12)
    for key, value in (("S12_010", 2), ("S12_013", 0)):
        base["features"][0]["properties"][key] = value
    parsed = parse("a.geojson", json.dumps(base).encode())
    # 2012 has no usable figure at all, so 2011 is the latest year.
    assert parsed.frame["visitors_day"].tolist() == [10000.0]


def test_a_station_without_name_or_place_is_refused():
    rows = json.loads(N02)
    rows["features"] += [
        {"type": "Feature", "properties": {"N02_005": None}, "geometry": rows["features"][0]["geometry"]},
        {"type": "Feature", "properties": {"N02_005": "x"}, "geometry": None},
    ]
    parsed = parse("a.geojson", json.dumps(rows).encode())
    assert reasons(parsed) == {"no_name": 1, "no_geometry": 1}
