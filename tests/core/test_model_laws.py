"""The laws of the model: what must hold for every town and every list of edits."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.geo.separation import Places, StraightLine
from nigiwai.core.scenarios.diversion import diversions
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.vibrancy.kernels import Decay
from nigiwai.core.vibrancy.solution import Solution
from nigiwai.core.vibrancy.town import Facilities, Town

from .towns import (
    PARAMETERS,
    change_of,
    dense_first_stops,
    dense_visits,
    edited_town,
    in_rows,
    random_town,
    solve,
)

FEW = settings(max_examples=25, deadline=None)
SEEDS = st.integers(0, 10_000)
FACILITIES = 40
VISITED = [key for key in PARAMETERS.categories if key != "housing"]


def relative(found, wanted):
    """Largest difference relative to what is wanted; absolute where that is 0."""
    scale = np.where(wanted == 0, 1.0, np.abs(wanted))
    return float(np.max(np.abs(found - wanted) / scale, initial=0.0))


@st.composite
def edit_lists(draw):
    """Edits that make sense: nothing is touched after it was removed."""
    edits, standing = [], {str(row) for row in range(FACILITIES)}
    place = st.floats(-5000, 5000)
    for number in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(["add", "add", "move", "remove", "modify", "house"]))
        if kind in ("add", "house"):
            category = "housing" if kind == "house" else draw(st.sampled_from(VISITED))
            key = f"new-{number}"
            size = draw(st.floats(0, 300)) if kind == "house" else float("nan")
            edits.append(Edit("add", key, draw(place), draw(place), category, size))
            standing.add(key)
            continue
        key = draw(st.sampled_from(sorted(standing)))
        if kind == "remove":
            standing.discard(key)
            edits.append(Edit("remove", key))
        elif kind == "move":
            edits.append(Edit("move", key, draw(place), draw(place)))
        else:
            edits.append(Edit("modify", key, size=draw(st.floats(0, 1e5))))
    return edits


@FEW
@given(SEEDS)
def test_the_blocks_agree_with_the_formula_written_pair_by_pair(seed):
    town = random_town(seed)
    solved = solve(town)
    first, elsewhere = dense_first_stops(town)
    assert relative(solved.first, first) < 1e-10
    assert relative(solved.outcome().elsewhere, elsewhere) < 1e-10
    assert relative(solved.visits, dense_visits(town, solved.first)) < 1e-10


@FEW
@given(SEEDS, st.floats(0.5, 3.0))
def test_the_blocks_agree_with_the_formula_under_power_decay(seed, exponent):
    decays = tuple(
        Decay(0.0, exponent, d.speed_m_per_min, d.reach_min) for d in PARAMETERS.decays
    )
    parameters = replace(PARAMETERS, decays=decays)
    town = random_town(seed)
    first, elsewhere = dense_first_stops(town, parameters)
    solved = solve(town, parameters)
    assert relative(solved.first, first) < 1e-10
    assert relative(solved.outcome().elsewhere, elsewhere) < 1e-9


@FEW
@given(SEEDS, edit_lists())
def test_trips_are_conserved(seed, edits):
    town = random_town(seed)
    solved = solve(town)
    change = change_of(edits, town)
    outcome = Engine(solved).outcome(change)
    new_residents = change.homes.size.sum() * PARAMETERS.housing_persons * PARAMETERS.housing_ages
    trips = solved.trips.sum() + (PARAMETERS.rates @ new_residents).sum()
    assert outcome.first.sum() + outcome.elsewhere.sum() == pytest.approx(trips, rel=1e-12)


@FEW
@given(SEEDS, edit_lists())
def test_incremental_equals_full_recomputation(seed, edits):
    town = random_town(seed)
    change = change_of(edits, town)
    outcome = Engine(solve(town)).outcome(change)
    after, rows = edited_town(town, change)
    full = solve(after)
    count = len(outcome.first)
    assert relative(outcome.first, in_rows(full.first, rows, count)) < 1e-9
    assert relative(outcome.visits, in_rows(full.visits, rows, count)) < 1e-9
    zones = len(town.zones)
    assert relative(outcome.pulls[:, :zones], full.outcome().pulls[:, :zones]) < 1e-9
    assert relative(outcome.elsewhere, full.outcome().elsewhere) < 1e-9


@FEW
@given(SEEDS, edit_lists())
def test_incremental_equals_full_where_nothing_goes_elsewhere(seed, edits):
    # Without "elsewhere" a pull can vanish, which is where differences of sums lose their digits.
    parameters = replace(
        PARAMETERS, elsewhere=np.zeros_like(PARAMETERS.elsewhere), onward_elsewhere=0.0
    )
    town = random_town(seed)
    change = change_of(edits, town, parameters)
    outcome = Engine(solve(town, parameters)).outcome(change)
    after, rows = edited_town(town, change, parameters)
    full = solve(after, parameters)
    count = len(outcome.first)
    assert relative(outcome.first, in_rows(full.first, rows, count)) < 1e-9
    assert relative(outcome.visits, in_rows(full.visits, rows, count)) < 1e-9


@FEW
@given(SEEDS, edit_lists())
def test_a_preview_is_within_its_tolerance(seed, edits):
    town = random_town(seed)
    change = change_of(edits, town)
    engine = Engine(solve(town))
    settled, preview = engine.outcome(change), engine.outcome(change, 1e-3)
    assert relative(preview.first, settled.first) <= 1e-3
    assert relative(preview.visits, settled.visits) <= 1e-3


@FEW
@given(SEEDS, edit_lists())
def test_adding_then_removing_returns_the_baseline_exactly(seed, edits):
    town = random_town(seed)
    engine = Engine(solve(town))
    engine.outcome(change_of(edits, town))
    there_and_back = [
        Edit("add", "x", 10.0, 20.0, "library", 900.0),
        Edit("remove", "x"),
    ]
    outcome = engine.outcome(change_of(there_and_back, town))
    for name in ("first", "visits", "pulls", "elsewhere", "ages"):
        assert np.array_equal(getattr(outcome, name), getattr(engine.baseline, name)), name


@FEW
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(seed, random):
    town = random_town(seed)
    facilities, zones = list(range(FACILITIES)), list(range(len(town.zones)))
    random.shuffle(facilities)
    random.shuffle(zones)
    shuffled = replace(
        town,
        zones=town.zones.take(zones),
        ages=town.ages[zones],
        facilities=town.facilities.take(facilities),
    )
    one, other = solve(town), solve(shuffled)
    assert relative(other.first, one.first[facilities]) < 1e-11
    assert relative(other.visits, one.visits[facilities]) < 1e-11


@FEW
@given(SEEDS, st.sampled_from(VISITED))
def test_nothing_of_size_zero_or_out_of_reach_changes_anything(seed, category):
    town = random_town(seed)
    engine = Engine(solve(town))
    for edit in (
        Edit("add", "empty", 0.0, 0.0, category, 0.0),
        Edit("add", "far", 200_000.0, 0.0, category),
    ):
        outcome = engine.outcome(change_of([edit], town))
        assert outcome.first[-1] == outcome.visits[-1] == 0.0
        assert np.array_equal(outcome.first[:-1], engine.baseline.first)
        assert np.array_equal(outcome.visits[:-1], engine.baseline.visits)
        assert np.array_equal(outcome.pulls, engine.baseline.pulls)


@FEW
@given(SEEDS, st.integers(0, FACILITIES - 1), st.floats(1.01, 20.0))
def test_a_larger_facility_never_gets_fewer_visitors(seed, row, factor):
    town = random_town(seed)
    engine = Engine(solve(town))
    edit = Edit("modify", str(row), size=float(town.facilities.size[row] * factor))
    outcome = engine.outcome(change_of([edit], town))
    assert outcome.first[row] >= engine.baseline.first[row] * (1 - 1e-12)
    assert outcome.visits[row] >= engine.baseline.visits[row] * (1 - 1e-12)


@FEW
@given(SEEDS, st.sampled_from(VISITED), st.floats(-3000, 3000), st.floats(-3000, 3000),
       st.sampled_from([0.0, 1.0]))
def test_what_a_new_facility_draws_is_what_others_and_elsewhere_lose(
    seed, category, x, y, elsewhere
):
    parameters = replace(PARAMETERS, elsewhere=elsewhere * PARAMETERS.elsewhere)
    town = random_town(seed)
    solved = solve(town, parameters)
    change = change_of([Edit("add", "new", x, y, category)], town, parameters)
    outcome = Engine(solved).outcome(change)
    moved = diversions(solved, outcome, change)[0]
    assert moved.taken == pytest.approx(solved.first - outcome.first[:-1], rel=1e-6, abs=1e-9)
    assert moved.taken.sum() + moved.from_elsewhere == pytest.approx(outcome.first[-1], rel=1e-9)


def test_the_modified_huff_model_is_a_special_case():
    """A 100 at 2 km against B 300 at 6 km, α = 1, λ = 2, no elsewhere: 75 to 25."""
    shop = PARAMETERS.categories.index("shop")
    purpose = PARAMETERS.purposes.index("shopping")
    parameters = replace(
        PARAMETERS,
        decays=tuple(Decay(0.0, 2.0, 100.0, 1000.0) for _ in PARAMETERS.purposes),
        elsewhere=np.zeros(len(PARAMETERS.purposes)),
        exponent=np.ones(len(PARAMETERS.categories)),
        detour_ratio=1.0,
    )
    nobody = np.zeros(0)
    ages = np.zeros((1, 5))
    ages[0, 1] = 100.0 / parameters.rates[purpose, 1]
    town = Town(
        zones=Places(np.zeros(1), np.zeros(1), np.zeros(1)),
        area_m2=np.ones(1),
        ages=ages,
        entries=Places.points(nobody, nobody),
        entry_visitors=nobody,
        facilities=Facilities(
            x=np.array([2000.0, 0.0]),
            y=np.array([0.0, -6000.0]),
            category=np.array([shop, shop]),
            size=np.array([100.0, 300.0]),
            zone=np.array([-1, -1]),
        ),
    )
    solved = Solution(town, parameters, StraightLine(1.0))
    flows = dict(zip(parameters.purposes, solved.purposes))["shopping"]
    by_facility = np.zeros(2)
    by_facility[flows.sites.index] = flows.flows
    assert by_facility == pytest.approx([75.0, 25.0], rel=1e-6)


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        ([Edit("demolish", "1")], "unknown_edit"),
        ([Edit("remove", "no such")], "unknown_facility"),
        ([Edit("remove", "1"), Edit("move", "1", 0.0, 0.0)], "unknown_facility"),
        ([Edit("add", "1", 0.0, 0.0, "library")], "duplicate_edit_id"),
        ([Edit("add", "n", 0.0, 0.0, "castle")], "edit_category"),
        ([Edit("add", "n", 0.0, 0.0, "library", -1.0)], "edit_size"),
        ([Edit("add", "n", 0.0, 0.0, "library", float("inf"))], "edit_size"),
        ([Edit("add", "n", category="library")], "edit_place"),
        ([Edit("move", "1")], "edit_place"),
    ],
)
def test_edits_that_make_no_sense_are_refused(edits, code):
    with pytest.raises(CoreError) as error:
        change_of(edits, random_town(1))
    assert error.value.code == code
    assert error.value.facts["number"] == len(edits)
