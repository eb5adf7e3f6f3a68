"""Indicators of the whole town: from the facilities and zones, and against a baseline."""

import numpy as np
import pytest
from nigiwai.core.scenarios import indicators as compared
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.vibrancy import indicators
from nigiwai.core.vibrancy.analysis import Baseline
from nigiwai.tests.core.towns import PARAMETERS, change_of, random_town


@pytest.fixture(scope="module")
def baseline():
    return Baseline(random_town(3), PARAMETERS)


def test_values_are_sums_and_means_over_the_town(baseline):
    view = baseline.view
    found = indicators.town_values(view)
    facilities, people = view.facilities, baseline.town.ages.sum(axis=1)
    assert list(found) == list(indicators.INDICATORS)
    assert found["visitors"] == pytest.approx(sum(facilities.visitors))
    assert found["onward_visits"] == pytest.approx(sum(facilities.onward_visitors))
    assert found["stops_per_trip"] == pytest.approx(
        sum(facilities.visitors) / sum(facilities.first_visitors)
    )
    hours = sum(v * m / 60 for v, m in zip(facilities.visitors, facilities.stay_min))
    assert found["person_hours"] == pytest.approx(hours)
    assert found["stay_min"] == pytest.approx(60 * hours / sum(facilities.first_visitors))
    assert found["residents"] == pytest.approx(people.sum())
    assert found["access_min"] == pytest.approx(np.average(view.access, weights=people))
    # Every zone counts the same, however many live there.
    zones = [float(value) for value in view.score.vibrancy]
    assert found["vibrancy_mean"] == pytest.approx(sum(zones) / len(zones))
    assert found["vibrancy_mean"] != pytest.approx(np.average(zones, weights=people))


def test_against_itself_nobody_gains_or_loses(baseline):
    found = compared.scenario_values(baseline.view, baseline.view)
    assert list(found) == list(compared.INDICATORS)
    assert {name: found[name] for name in indicators.INDICATORS} == indicators.town_values(
        baseline.view
    )
    assert [found[name] for name in ("gainers", "losers", "losing_facilities")] == [0, 0, 0]


def test_who_loses_a_facility_is_counted_by_residents(baseline):
    town = baseline.town
    row = int(np.argmax(baseline.view.facilities.visitors))
    change = change_of([Edit("remove", str(row))], town)
    after = baseline.view_of(Engine(baseline.solution).outcome(change))
    found = compared.scenario_values(after, baseline.view)
    lost = baseline.view.access - after.access >= compared.SAME_ACCESS_MIN
    assert found["gainers"] == 0
    assert found["losers"] == pytest.approx(town.ages.sum(axis=1)[lost].sum())
    assert found["losers"] > 0
