"""Shelters: the planning values of the sources, where every row goes, and the work it takes."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.errors import CoreError
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.shelters import candidates as choosing
from nigiwai.core.risk.shelters import run, water
from nigiwai.core.risk.types import HazardKey
from nigiwai.tests.core.shelter_towns import ask, assumptions, candidates, crowd, shelters

# Typed anew from the sources (evacuation planning of FDMA and the Cabinet Office; indicators of
# flood damage): metres a minute, minutes, metres, shares.
PLANNING = {
    ("walker", "speed_standard_m_per_min"): 1.0 * 60, ("walker", "speed_slow_m_per_min"): 0.5 * 60,
    ("start", "at_once_min"): 2, ("start", "direct_min"): 5, ("start", "errands_min"): 15,
    ("night", "start_added_min"): 5, ("night", "speed_factor"): 0.8, ("way", "detour_ratio"): 1.5,
    ("way", "greatest_m"): 500, ("water", "stops_standard_m"): 0.5, ("water", "stops_slow_m"): 0.3,
}


def test_planning_values_are_those_of_the_sources_and_not_called_verified():
    own = builtin()
    for (key, parameter), value in PLANNING.items():
        assert own.value("evacuation", key, parameter) == pytest.approx(value), parameter
    rows = {(row.key, row.parameter): row for row in own if row.list == "evacuation"}
    assert not any(row.verified for row in rows.values())
    # The mean that the Cabinet Office measured, 2.65 km/h, is the low end of the speed.
    assert rows["walker", "speed_standard_m_per_min"].low == round(2650 / 60)


ROWS = (
    ("a", 0, 0, "flood"), ("A ", 100, 0, "tsunami"), ("b", 500, 0, "tsunami"),
    ("c", 1000, 0, ""), ("d", 1500, 0, "flood", np.nan, "welfare_shelter"),
    ("e", 2000, 0, "flood", 0.0), ("f", 2003, 0, "flood", 40.0), ("g", 2500, 0, "flood;tsunami"),
)


@pytest.mark.parametrize("take_unknown", [False, True])
def test_every_row_of_the_list_is_accounted_for(take_unknown):
    found = shelters(*ROWS, take_unknown=take_unknown)
    told = found.told
    assert told["rows"] == len(ROWS) == told["places"] + told["merged"]
    left = told["other_hazards"] + told["other_kinds"] + (0 if take_unknown else told["unknown"])
    assert told["places"] == len(found) + left
    assert found.names == (["a", "c", "e", "g"] if take_unknown else ["a", "e", "g"])
    assert told["zero"] == 1
    # Two names within 5 m are one place, and that is told; spellings of one name are not two.
    assert found.differing == ("e / f",)


def test_landslides_are_taken_together():
    kinds = ("landslide_steep_slope", "landslide_debris_flow", "flood")
    frame = geopandas.GeoDataFrame({
        "type": kinds, "scenario": [None] * 3, "rank": [2, 1, 1],
        "depth_min_m": [np.nan] * 3, "depth_max_m": [np.nan] * 3,
    }, geometry=[shapely.box(west, 0, west + 10, 10) for west in (0, 100, 200)], crs="EPSG:6676")
    hazards = Hazards.from_frame(frame, "hazards")
    found = water.hazard_of(hazards, "hazards", HazardKey("landslide"))
    assert found.at([5, 105, 205], [5, 5, 5]).tolist() == [2, 1, 0]
    one = water.hazard_of(hazards, "hazards", HazardKey("landslide_debris_flow"))
    assert one.at([5, 105, 205], [5, 5, 5]).tolist() == [0, 1, 0]
    assert water.has_areas(hazards, HazardKey("landslide"))
    assert not water.has_areas(hazards, HazardKey("landslide_slide"))
    with pytest.raises(CoreError):
        water.hazard_of(hazards, "hazards", HazardKey("landslide_slide"))


def test_pairs_of_candidates_are_found_once_a_time_of_day(monkeypatch):
    # Once a candidate made towns of many zones take minutes.
    calls, own = [], choosing.pairs_of

    def counted(*arguments):
        calls.append(arguments[3])
        return own(*arguments)

    monkeypatch.setattr(choosing, "pairs_of", counted)
    places = candidates(*((x, 100) for x in range(20, 1000, 20)))
    shares = []
    result = run.evacuate(
        crowd(40, 10, 60, 5, 80, day=[9, 9, 9, 9, 9]), None, True,
        shelters(("a", 300, 100, "flood", 15)), places, None, assumptions(),
        ask(metres=330, new=3, room=30.0), shares.append)
    assert sorted(calls) == ["day", "night"]
    assert len(result.chosen.steps) == 3
    assert len(result.chosen.most) == len(result.chosen.waiting) == len(places)
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] == 1.0
