"""The live answer against ``simulate``."""

import numpy as np
import pytest
from nigiwai.core.errors import Cancelled
from nigiwai.core.scenarios import live
from nigiwai.core.scenarios.edits import Edit, net_change
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.scenarios.indicators import INDICATORS
from nigiwai.core.scenarios.preview import CLOSE, Preview
from nigiwai.core.scenarios.run import simulate
from nigiwai.core.vibrancy.from_study import town_of_study

from .live_towns import CATEGORIES, fill
from .studies import refusal


@pytest.fixture
def filled(study):
    return fill(study)


@pytest.fixture
def town(filled):
    return town_of_study(filled)


@pytest.fixture
def lively(town):
    return live.LiveTown(town)


def some_edits(town):
    """One of each kind, a second one on a new facility, and housing."""
    x, y = np.mean(town.inputs.town.zones.x), np.mean(town.inputs.town.zones.y)
    return [
        Edit("add", "n1", x, y, "library", 900.0, "New library"),
        Edit("move", "f3", x + 300, y - 200),
        Edit("remove", "f7"),
        Edit("modify", "f8", size=3000.0),
        Edit("move", "n1", x + 100, y),
        Edit("add", "h1", x - 200, y, "housing", 80.0),
    ]


def simulated(town, edits, draws=0):
    return simulate(town.inputs, edits, town.assumptions, town.observed, draws)


def test_a_settled_answer_is_what_simulating_says(town, lively):
    edits = some_edits(town)
    wanted, answer = simulated(town, edits), lively.answer(edits, settled=True)
    assert list(answer.readings) == list(INDICATORS)
    for name, reading in answer.readings.items():
        assert reading.before == wanted.before_values[name]
        assert reading.after == wanted.after_values[name]
        assert reading.change == reading.after - reading.before
        assert np.isnan([reading.low, reading.high]).all()
    before, after = wanted.baseline.view, wanted.after
    np.testing.assert_array_equal(answer.score_before, before.score.vibrancy)
    np.testing.assert_array_equal(answer.score_after, after.score.vibrancy)
    np.testing.assert_array_equal(answer.presence_change, after.presence - before.presence)
    np.testing.assert_array_equal(answer.access_change, after.access - before.access)
    assert np.abs(answer.score_after - answer.score_before).max() > 0.1
    assert (answer.settled, answer.draws, answer.edits) == (True, 0, tuple(edits))


def test_losers_are_the_most_affected_of_those_that_nobody_edited(town, lively):
    edits = some_edits(town)
    wanted = simulated(town, edits)
    had = wanted.baseline.view.outcome.visits
    change = wanted.after.outcome.visits[: len(had)] - had
    rows = [row for row in np.argsort(change) if f"f{row}" not in ("f3", "f7", "f8")][:5]
    losers = lively.answer(edits, settled=True).losers
    assert [loser.id for loser in losers] == [f"f{row}" for row in rows]
    for loser, row in zip(losers, rows):
        assert loser.category == CATEGORIES[row % len(CATEGORIES)]
        assert loser.name == ("" if row == 1 else f"Place {row}")
        assert (loser.before, loser.change) == (had[row], change[row])
        assert loser.change <= -1


def test_a_small_change_has_no_losers(lively):
    assert lively.answer([Edit("modify", "f8", size=0.0)], settled=True).losers == ()


def test_what_was_placed_says_who_comes(town, lively):
    edits = some_edits(town)
    after = simulated(town, edits).after
    found = {placed.id: placed for placed in lively.answer(edits, settled=True).placed}
    assert {key: placed.kind for key, placed in found.items()} == {
        "f3": "move", "f8": "modify", "n1": "add"}
    assert (found["n1"].name, found["n1"].category) == ("New library", "library")
    assert found["f3"].name == "Place 3"
    for key, row in (("f3", 3), ("f8", 8), ("n1", 40)):
        for name in ("visitors", "stay_min", "spend_yen"):
            assert getattr(found[key], name) == getattr(after.facilities, name)[row]
    renamed = [Edit("modify", "f1", name="Other")]
    assert lively.answer(renamed, settled=True).placed[0].name == "Other"


def test_the_district_is_that_of_the_place_asked_about(filled, town, lively):
    edits = some_edits(town)
    west, south, _, _ = filled.read("zones").total_bounds
    name, reading = lively.answer(edits, True, near=(west + 50, south + 50)).district
    wanted = simulated(town, edits)
    row = town.districts.names.index(name)
    assert name == "Corner"
    assert reading.before == town.districts.mean(row, wanted.baseline.view.score.vibrancy)
    assert reading.after == town.districts.mean(row, wanted.after.score.vibrancy)
    # Without one, it is the place of the last edit that has one.
    x, y = edits[-1].x, edits[-1].y
    there = town.districts.names[town.districts.at(x, y)]
    assert lively.answer(edits, True).district[0] == there
    assert lively.answer([Edit("remove", "f7")], True).district is None
    assert lively.answer(edits, True, near=(0.0, 0.0)).district is None


def test_no_edits_change_nothing(lively):
    answer = lively.answer([], settled=True)
    assert {reading.change for reading in answer.readings.values()} == {0.0}
    assert not answer.presence_change.any()
    assert not np.nan_to_num(answer.access_change).any()
    np.testing.assert_array_equal(answer.score_before, answer.score_after)
    assert (answer.losers, answer.placed, answer.district) == ((), (), None)


def test_previews_of_a_small_town_are_exact(town, lively):
    edits = some_edits(town)
    preview, settled = lively.answer(edits, False), lively.answer(edits, True)
    assert not preview.settled
    assert {name: one.after for name, one in preview.readings.items()} == {
        name: one.after for name, one in settled.readings.items()}
    np.testing.assert_array_equal(preview.score_after, settled.score_after)


@pytest.fixture
def large(town, monkeypatch):
    """The town, taken for a large one."""
    monkeypatch.setattr(live, "FEW_PAIRS", 0)
    return live.LiveTown(town)


def cases(town):
    x, y = np.mean(town.inputs.town.zones.x), np.mean(town.inputs.town.zones.y)
    add = [Edit("add", "n", x, y, category, size) for category, size in (
        ("supermarket", 800.0), ("restaurant", 60.0), ("clinic", 1.0), ("housing", 80.0))]
    return [*([edit] for edit in add), some_edits(town), [Edit("remove", "f7")],
            [Edit("move", "f3", x, y)], [Edit("modify", "f8", size=900.0)]]


@pytest.mark.parametrize("case", range(8))
def test_a_preview_is_near_the_settled_answer(town, large, case):
    edits = cases(town)[case]
    preview, settled = large.answer(edits, False), large.answer(edits, True)
    assert (preview.settled, settled.settled) == (False, True)
    # Much nearer than no answer: sums change as they do, nothing leaps where it should not.
    for name in ("visitors", "spend_yen", "person_hours"):
        one, other = preview.readings[name], settled.readings[name]
        assert one.change == pytest.approx(other.change, rel=0.2, abs=2e-3 * other.before)
    # As texts: bands that are not there yet are NaN, which equals nothing.
    for name in ("residents", "access_min"):
        assert repr(preview.readings[name]) == repr(settled.readings[name])
    for one, other in zip(preview.placed, settled.placed):
        assert one.visitors == pytest.approx(other.visitors, rel=0.02)
    assert np.abs(preview.score_after - settled.score_after).max() < 5.0
    np.testing.assert_array_equal(preview.access_change, settled.access_change)


def test_a_preview_keeps_the_sum_of_first_stops(town, large):
    """What the new one takes, others and elsewhere lose: nothing is made of nothing."""
    x, y = np.mean(town.inputs.town.zones.x), np.mean(town.inputs.town.zones.y)
    solution = large.baseline.solution
    trips = solution.trips.sum()
    for edit, missing in ((Edit("add", "n", x, y, "supermarket", 150.0), 1e-6),
                          (Edit("move", "f3", x, y), 0.2)):
        change = net_change(
            [edit], town.inputs.facility_ids, town.inputs.town.facilities, large._parameters,
            town.inputs.locate)
        found, plain = Preview(Engine(solution)).outcome(change), Engine(solution).outcome(
            change, CLOSE)
        gap, before = (
            abs(each.first.sum() + each.elsewhere.sum() - trips) for each in (found, plain))
        assert before > 0.1
        assert gap < missing * before


def test_a_preview_of_nothing_is_the_baseline(large):
    answer = large.answer([], False)
    np.testing.assert_array_equal(answer.score_before, answer.score_after)


def test_bands_are_those_of_simulating_with_as_many_draws(town, lively):
    edits = some_edits(town)
    lively.prepare_bands(draws=6)
    assert lively.draws == 6
    wanted, answer = simulated(town, edits, 6), lively.answer(edits, settled=True)
    assert answer.draws == 6
    for name, reading in answer.readings.items():
        low, high = wanted.indicator_bands[name]
        assert (reading.low, reading.high) == pytest.approx((float(low), float(high)), rel=1e-9)
        assert reading.low <= reading.change <= reading.high
    low, high = wanted.facility_bands["visitors"]
    for placed, row in zip(answer.placed, (3, 8, 40)):
        assert (placed.low, placed.high) == pytest.approx((low[row], high[row]), rel=1e-9)
        assert placed.low <= placed.visitors <= placed.high
    assert answer.district[1].low < answer.district[1].high
    plain, preview = lively.answer(edits, True, banded=False), lively.answer(edits, False)
    for other in (plain, preview):
        assert np.isnan(other.readings["visitors"].low)
        assert other.draws == 0


def test_it_answers_while_bands_are_prepared(town, lively):
    edits, answers = some_edits(town), []

    def ask(_share):
        if len(answers) < 3:
            answers.append(lively.answer(edits, settled=True))

    lively.prepare_bands(draws=2, progress=ask)
    alone = live.LiveTown(town)
    alone.prepare_bands(draws=2)
    assert [answer.draws for answer in answers] == [0, 0, 0]
    for answer in answers:
        np.testing.assert_array_equal(
            answer.score_after, alone.answer(edits, settled=True).score_after)
    one, other = (each.answer(edits, True).readings for each in (lively, alone))
    assert one == other


def test_it_stops_when_asked_to(town, lively):
    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        live.LiveTown(town, stop)
    with pytest.raises(Cancelled):
        lively.prepare_bands(2, stop)
    assert lively.draws == 0
    with pytest.raises(Cancelled):
        lively.answer(some_edits(town), True, progress=stop)


def test_wrong_edits_are_refused(lively):
    code, _ = refusal(lively.answer, [Edit("move", "nobody", 0.0, 0.0)], False)
    assert code == "unknown_facility"


def test_a_large_town_keeps_fewer_draws(lively, monkeypatch):
    assert lively.draws_that_fit() == live.DRAWS
    assert lively.draws_that_fit(3) == 3
    monkeypatch.setattr(live, "DRAWS_BYTES", 20 * live._bytes_of(lively.baseline.solution))
    assert lively.draws_that_fit() == 20
    monkeypatch.setattr(live, "DRAWS_BYTES", 1.0)
    assert lively.draws_that_fit() == live.FEWEST_DRAWS
    assert lively.draws_that_fit(5) == 5
