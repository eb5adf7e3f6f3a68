"""The town of a study against its tables."""

import numpy as np
import pytest
from nigiwai.core import assumptions
from nigiwai.core.geo import mesh
from nigiwai.core.study.changes import Append, Replace
from nigiwai.core.vibrancy.from_study import assumptions_of, town_of_study

from .live_towns import fill
from .studies import refusal


@pytest.fixture
def filled(study):
    return fill(study)


@pytest.fixture
def town(filled):
    return town_of_study(filled)


def test_rows_of_the_tables_are_the_rows_of_the_town(filled, town):
    facilities, zones = filled.read("facilities"), filled.read("zones")
    inputs = town.inputs
    assert inputs.facility_ids == list(facilities["id"])
    assert inputs.zone_ids == list(zones["id"])
    assert inputs.facility_names[1] is None
    assert inputs.town.facilities.x.tolist() == facilities.geometry.x.tolist()
    assert inputs.size_assumed.tolist() == facilities["size"].isna().tolist()
    assert np.flatnonzero(inputs.ages_assumed).tolist() == [5]
    # No residents are known there, but its age groups are.
    assert not inputs.residents_unknown.any()
    assert inputs.entries_assumed.tolist() == [True]
    assert town.crs == filled.crs
    assert inputs.zones.crs.to_epsg() == filled.epsg


def test_observed_cells_are_those_of_the_latest_year(filled, town):
    codes = mesh.parents(filled.read("zones")["mesh_code"].to_numpy(dtype=str), "1km")
    observed = town.observed
    assert len(observed.codes) == 3
    assert set(observed.mean_day.tolist()) == {101.0}
    held = [observed.codes[cell] if cell >= 0 else "" for cell in observed.cell_of_zone]
    assert held == [code if code in observed.codes else "" for code in codes]
    # Zones of the study fill their cells, apart from the rim of the town.
    assert (observed.cover <= 1.0).all()
    assert observed.cover.max() > 0.9


def test_without_rows_about_cells_nothing_is_observed(filled):
    filled.apply([Replace("observations", filled.read("observations").iloc[-1:])])
    assert town_of_study(filled).observed is None


@pytest.mark.parametrize(("column", "value", "code"), [
    ("persons", -1.0, "negative_value"), ("place_id", "5238234", None),
    ("place_id", "523823421", "mixed_mesh_codes")])
def test_observations_that_cannot_be_used_are_refused(filled, column, value, code):
    rows = filled.read("observations")
    rows.loc[1, column] = value
    filled.apply([Replace("observations", rows)])
    if code is None:
        assert town_of_study(filled).observed is not None
    else:
        assert refusal(town_of_study, filled)[0] == code


def _assumption(filled, **changed):
    import pandas as pd

    row = {"list": "general", "key": "housing", "parameter": "persons_per_dwelling", "value": 3.0,
           "low": np.nan, "high": np.nan, "unit": "persons", "source": "test", "year": 2026.0,
           "verified": "yes", **changed}
    filled.apply([Append("assumptions", pd.DataFrame([row]))])


def test_assumptions_of_the_study_stand_above_the_built_in_ones(filled):
    _assumption(filled)
    found = assumptions_of(filled).row("general", "housing", "persons_per_dwelling")
    assert (found.value, found.low, found.high, found.year, found.verified) == (
        3.0, 3.0, 3.0, "2026", True)
    assert len(assumptions_of(filled)) == len(assumptions.builtin())


@pytest.mark.parametrize(("changed", "code", "words"), [
    ({"value": np.nan}, "null_value", "value"),
    ({"key": "houses"}, "unknown_assumption", "town.gpkg"),
    ({"value": -1.0}, "parameter_range", "town.gpkg")])
def test_wrong_assumptions_of_the_study_are_refused(filled, changed, code, words):
    _assumption(filled, **changed)
    found, told = refusal(town_of_study, filled)
    assert found == code
    assert words in told


def test_an_empty_study_is_refused_with_its_table(study):
    code, words = refusal(town_of_study, study)
    assert code == "empty_layer"
    assert "facilities" in words


def test_the_district_of_a_place_is_the_nearest_to_people(filled, town):
    west, south, east, north = filled.read("zones").total_bounds
    names = town.districts.names
    assert names == ("All", "West", "Corner")

    def name(x, y):
        row = town.districts.at(x, y)
        return None if row is None else names[row]

    assert name(west + 50, south + 50) == "Corner"
    assert name(west + 400, south + 50) == "West"
    assert name(east - 50, north - 50) == "All"
    assert name(east + 50, north - 50) is None
    assert name(np.nan, 0.0) is None


def test_the_mean_of_a_district_counts_zones_by_their_area_in_it(filled, town):
    import shapely

    zones = filled.read("zones")
    values = np.arange(len(zones), dtype=float)
    west, south, east, north = zones.total_bounds
    box = shapely.box(west, south, (west + east) / 2, north)
    area = zones.geometry.intersection(box).area.to_numpy()
    wanted = (area * values).sum() / area.sum()
    assert town.districts.mean(1, values) == pytest.approx(wanted, rel=1e-12)
