"""What the visits hang on, against the whole model computed anew."""

from dataclasses import replace

import numpy as np
import pytest
from nigiwai.core import assumptions as constants
from nigiwai.core.errors import Cancelled
from nigiwai.core.geo.separation import Places
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.run import simulate
from nigiwai.core.scenarios.sensitivity import CHANGE, TODAY, one_at_a_time, visits_of
from nigiwai.core.vibrancy.run import score_town
from nigiwai.core.vibrancy.town import Facilities, Town
from nigiwai.tests.core.towns import PARAMETERS, nowhere, random_town

BUILTIN = constants.builtin()
NEW = Edit("add", "new", 100.0, -50.0, "library", 3000.0, "New")
HOMES = Edit("add", "homes", 10.0, 20.0, "housing", 100.0)


class Inputs:
    """What the model asks of the inputs of a town."""

    def __init__(self, town):
        self.town = town
        self.facility_ids = [str(row) for row in range(len(town.facilities))]
        self.locate = nowhere

    def town_under(self, assumptions):
        """One of the entries has no number of its own."""
        visitors = self.town.entry_visitors.copy()
        visitors[1] = assumptions.value("general", "entries", "visitors_day_station")
        return replace(self.town, entry_visitors=visitors)


def few(*places):
    """Assumptions of which only some have a range."""
    return BUILTIN.replaced(
        replace(row, low=row.value, high=row.value) for row in BUILTIN
        if row.low < row.high and row.place not in places)


@pytest.fixture(scope="module")
def inputs():
    return Inputs(random_town(5, zones=12, facilities=25))


# One that all hangs on, one of an entry, one of a kind, and two that no visit hangs on.
RATE = ("trip_rates", "daily_shopping", "age_15_64")
STATION = ("general", "entries", "visitors_day_station")
WALKS_ON = ("category_parameters", "library", "onward_probability")
STAY = ("category_parameters", "library", "stay_min")
WEIGHT = ("score_weights", "presence", "weight")


@pytest.fixture(scope="module")
def found(inputs):
    return one_at_a_time(inputs, few(RATE, STATION, WALKS_ON, STAY, WEIGHT), [NEW])


def at(inputs, place, end, edits):
    """The visits and their change by the whole model, one assumption at an end of its range."""
    row = BUILTIN.row(*place)
    moved = BUILTIN.replaced([replace(row, value=getattr(row, end))])
    seen = replace_town(inputs, inputs.town_under(moved))
    done = simulate(seen, edits, moved)
    before, after = done.before_values["visitors"], done.after_values["visitors"]
    return {TODAY: before, CHANGE: after - before}


def replace_town(inputs, town):
    other = Inputs(town)
    other.town_under = lambda _assumptions: town
    return other


@pytest.mark.parametrize("place", [RATE, STATION, WALKS_ON, STAY, WEIGHT])
def test_each_end_is_what_the_whole_model_says(inputs, found, place):
    effect = next(one for one in found.effects if one.row.place == place)
    for end in ("low", "high"):
        wanted = at(inputs, place, end, [NEW])
        got = getattr(effect, end)
        assert got[TODAY] == pytest.approx(wanted[TODAY], rel=1e-9)
        assert got[CHANGE] == pytest.approx(wanted[CHANGE], abs=1e-9 * wanted[TODAY])


def test_what_enters_no_visit_has_no_rank_and_costs_no_run(found):
    ranks = found.ranks()
    # Trips to shops move the visits of today, but not what a library changes.
    assert set(ranks) == {STATION, WALKS_ON}
    assert sorted(ranks.values()) == [1, 2]
    shopping = next(one for one in found.effects if one.row.place == RATE)
    assert shopping.swing[TODAY] > 100
    assert shopping.swing[CHANGE] < 1e-9 * found.central[TODAY]
    assert found.untouched == 2
    # The middle, and two ends of three.
    assert found.runs == 7
    assert len(found.effects) == 5


def test_ranks_follow_the_swing_of_the_change(found):
    assert found.ranked_by == CHANGE
    swings = [one.swing[CHANGE] for one in found.effects]
    assert swings == sorted(swings, reverse=True)
    strongest = found.effects[0]
    ends = [found.central[CHANGE], strongest.low[CHANGE], strongest.high[CHANGE]]
    assert strongest.swing[CHANGE] == pytest.approx(max(ends) - min(ends))


def test_without_edits_the_visits_of_today_rank(inputs):
    found = one_at_a_time(inputs, few(RATE, WALKS_ON))
    assert found.ranked_by == TODAY
    assert set(found.central) == {TODAY}
    seen = replace_town(inputs, inputs.town_under(BUILTIN))
    assert found.central[TODAY] == pytest.approx(
        score_town(seen, BUILTIN).values["visitors"], rel=1e-12)


def test_homes_count_with_their_residents(inputs):
    """Residents of new homes make trips: their number is an assumption that the change hangs on."""
    place = ("general", "housing", "persons_per_dwelling")
    found = one_at_a_time(inputs, few(place), [HOMES])
    assert found.central[CHANGE] > 0
    assert found.ranks() == {place: 1}
    without = one_at_a_time(inputs, few(place), [NEW])
    assert without.ranks() == {}
    assert visits_of(inputs, BUILTIN, [HOMES]) == pytest.approx(found.central)


def test_kinds_that_nobody_has_do_not_count(inputs):
    facilities = inputs.town.facilities
    library = PARAMETERS.categories.index("library")
    keep = np.flatnonzero(facilities.category != library)
    town = replace(inputs.town, facilities=Facilities(
        *(getattr(facilities, name)[keep] for name in ("x", "y", "category", "size", "zone"))))
    assert isinstance(town, Town)
    found = one_at_a_time(Inputs(town), few(WALKS_ON))
    assert found.ranks() == {}
    assert found.runs == 1


def test_it_can_be_stopped(inputs):
    told = []

    def stop(share):
        told.append(share)
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        one_at_a_time(inputs, few(RATE, STATION, WALKS_ON), progress=stop)
    assert told == sorted(told)
    assert len(told) == 2


# Worked by hand: one zone, one library of the standard size, one way, two purposes.

PEOPLE, METRES = 100.0, 500.0
LEISURE_RATES = (("trip_rates", "leisure", "age_15_64"), ("trip_rates", "leisure", "age_65_74"))
LEISURE_ELSEWHERE = ("decay", "leisure", "elsewhere")
NOBODY = ("trip_rates", "leisure", "age_0_14")
NARROW = ("decay", "public_service", "elsewhere")


def hand_town():
    nothing = Places.points([], [])
    return Town(
        zones=Places.points([0.0], [0.0]), area_m2=np.array([250_000.0]),
        ages=np.array([[0.0, PEOPLE, PEOPLE, 0.0, 0.0]]), entries=nothing,
        entry_visitors=np.array([]),
        facilities=Facilities(
            x=np.array([METRES]), y=np.array([0.0]),
            category=np.array([PARAMETERS.categories.index("library")]),
            size=np.array([1500.0]), zone=np.array([-1])))


def by_hand(**changed):
    """Visits a day: everybody's trips, and the share of them that the library gets."""
    visits = 0.0
    for purpose, pull in (("leisure", 5.0), ("public_service", 0.1)):
        def value(parameter, purpose=purpose):
            return BUILTIN.value("decay", purpose, parameter)

        minutes = METRES * BUILTIN.value("general", "distance", "detour_ratio") / value(
            "speed_m_per_min")
        near = pull * np.exp(-value("rate_per_min") * minutes)
        rates = [BUILTIN.value("trip_rates", purpose, age) for age in ("age_15_64", "age_65_74")]
        elsewhere = value("elsewhere")
        if purpose == "leisure":
            rates = [changed.get("first", 0.16), changed.get("second", 0.16)]
            elsewhere = changed.get("elsewhere", elsewhere)
        visits += PEOPLE * sum(rates) * near / (near + elsewhere)
    return visits


@pytest.fixture(scope="module")
def by_one():
    """Two rates of the same effect, a pull of elsewhere, and what moves nothing."""
    one = Inputs(hand_town())
    one.town_under = lambda _assumptions: one.town
    given = few(*LEISURE_RATES, LEISURE_ELSEWHERE, NOBODY, STAY).replaced(
        [*(replace(BUILTIN.row(*place), value=0.16, low=0.112, high=0.208)
           for place in LEISURE_RATES),
         replace(BUILTIN.row(*NARROW), low=BUILTIN.value(*NARROW), high=BUILTIN.value(*NARROW))])
    return one_at_a_time(one, given)


def test_both_ends_are_those_of_the_formula(by_one):
    ends = {one.row.place: (one.low[TODAY], one.high[TODAY]) for one in by_one.effects}
    assert by_one.central[TODAY] == pytest.approx(by_hand(), rel=1e-4)
    for place, name in zip(LEISURE_RATES, ("first", "second")):
        assert ends[place] == pytest.approx(
            (by_hand(**{name: 0.112}), by_hand(**{name: 0.208})), rel=1e-4)
    low, high = ends[LEISURE_ELSEWHERE]
    row = BUILTIN.row(*LEISURE_ELSEWHERE)
    assert low == pytest.approx(by_hand(elsewhere=row.low), rel=1e-4)
    assert high == pytest.approx(by_hand(elsewhere=row.high), rel=1e-4)
    # The stronger elsewhere pulls, the fewer come.
    assert low > by_one.central[TODAY] > high


def test_equal_effects_have_one_rank_and_what_moves_nothing_has_none(by_one):
    swing = {LEISURE_ELSEWHERE: by_hand(elsewhere=7.2) - by_hand(elsewhere=19.2),
             LEISURE_RATES[0]: by_hand(first=0.208) - by_hand(first=0.112)}
    assert swing[LEISURE_ELSEWHERE] > swing[LEISURE_RATES[0]] > 0
    assert by_one.ranks() == {
        LEISURE_ELSEWHERE: 1, LEISURE_RATES[0]: 2, LEISURE_RATES[1]: 2}
    # Nobody of that age lives there, and how long people stay moves no visit.
    assert {one.row.place for one in by_one.effects} - set(by_one.ranks()) == {NOBODY, STAY}
    # What has no breadth is not varied.
    assert NARROW not in {one.row.place for one in by_one.effects}


def test_rounding_is_no_effect(by_one):
    """A change after less before is never quite zero; that moves nothing."""
    def with_swing(effect, swing):
        return replace(effect, swing={TODAY: swing})

    first, second, third, *_rest = by_one.effects
    visits = by_one.central[TODAY]
    few_effects = (with_swing(first, 2.0), with_swing(second, 2.0 - 1e-12 * visits),
                   with_swing(third, 1e-12 * visits))
    assert replace(by_one, effects=few_effects).ranks() == {first.row.place: 1, second.row.place: 1}
    few_effects = (*few_effects[:2], with_swing(third, 1.0))
    assert replace(by_one, effects=few_effects).ranks()[third.row.place] == 3
