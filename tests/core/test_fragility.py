"""Damage functions give every value of the tables that they were taken from, and their limits."""

import csv
import math
from statistics import NormalDist

import numpy as np
import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.risk.fragility import (
    CLASSES,
    ERAS,
    STATES,
    STRUCTURES,
    choices,
    functions,
    functions_for,
)

# Typed anew from the publications, not read from the table: mean and spread of the normal curve of
# measured intensity.
SEISMIC = {
    ("full", "wood"): {1960: (6.25, 0.27), 1980: (6.40, 0.32), 2000: (6.95, 0.44)},
    ("half", "wood"): {1960: (5.91, 0.33), 1980: (6.01, 0.33), 2000: (6.57, 0.44)},
    ("full", "rc"): {1970: (6.93, 0.50), 1980: (7.05, 0.54), 2000: (7.50, 0.60)},
    ("half", "rc"): {1970: (6.58, 0.53), 1980: (6.67, 0.54), 2000: (7.10, 0.58)},
}
# Suppasri et al. 2013: mean of ln(depth) and spread of DS1 to DS6.
TSUNAMI = {
    "wood": ((-2.1216, 1.2261), (-0.9338, 0.9144), (-0.040, 0.7276), (0.6721, 0.4985),
             (0.7825, 0.5559), (1.2094, 0.5247)),
    "rc": ((-1.9636, 1.0966), (-0.9723, 1.06), (0.1577, 0.709), (0.9423, 0.7522),
           (1.9381, 1.012), (2.8232, 0.9635)),
    "masonry": ((-2.113, 1.3362), (-1.1573, 1.04), (0.1059, 0.7693), (0.9043, 0.5746),
                (1.1918, 0.6821), (1.6583, 0.6913)),
    "steel": ((-1.6956, 1.1013), (-0.8982, 0.8835), (0.0662, 0.7171), (0.7061, 0.668),
              (1.4575, 0.8938), (2.279, 0.7362)),
}
RATIOS = (0.01, 0.2, 0.5, 0.9, 1.0, 1.0)
# Above the floor [m] → damage ratio of a house.
FLOOD = ((0.0, 0.189), (0.4999, 0.189), (0.5, 0.253), (0.99, 0.253), (1.0, 0.406), (1.99, 0.406),
         (2.0, 0.592), (2.99, 0.592), (3.0, 0.8), (12.0, 0.8))


def phi(x):
    """Distribution function of the normal distribution, by another library."""
    return NormalDist().cdf(x)


def value(function, counts_as, x, structure="wood", year=2000, **more):
    return float(functions()[function].curve(counts_as, structure, year)(x, **more))


@pytest.mark.parametrize(("place", "eras"), SEISMIC.items())
def test_every_seismic_curve(place, eras):
    state, structure = place
    for year, (mean, spread) in eras.items():
        assert value("seismic_intensity", state, mean, structure, year) == pytest.approx(0.5)
        for x in (5.0, 5.5, 6.0, 6.5, 7.0):
            assert value("seismic_intensity", state, x, structure, year) == pytest.approx(
                phi((x - mean) / spread), rel=1e-12)
    other = ("steel", "masonry") if structure == "rc" else ()
    for name in other:
        assert value("seismic_intensity", state, 6.3, name) == value(
            "seismic_intensity", state, 6.3, "rc")


@pytest.mark.parametrize(("structure", "year", "as_of"), [
    ("wood", 1960, 1960), ("wood", 1961, 1980), ("wood", 1980, 1980), ("wood", 1981, 2000),
    ("rc", 1970, 1970), ("rc", 1971, 1980), ("rc", 1980, 1980), ("rc", 1981, 2000),
])
def test_eras_change_after_their_last_year(structure, year, as_of):
    mean, spread = SEISMIC["full", structure][as_of]
    assert value("seismic_intensity", "full", 6.2, structure, year) == pytest.approx(
        phi((6.2 - mean) / spread))


@pytest.mark.parametrize(("structure", "states"), TSUNAMI.items())
def test_every_tsunami_curve(structure, states):
    function = functions()["tsunami_suppasri"]
    for state, ratio, (mean, spread) in zip(STATES, RATIOS, states):
        curve = function.curve(state, structure, 2000)
        assert curve.ratio == ratio
        assert float(curve(math.exp(mean))) == pytest.approx(0.5)
        for depth in (0.1, 0.5, 1.0, 2.0, 5.0, 10.0):
            assert float(curve(depth)) == pytest.approx(
                phi((math.log(depth) - mean) / spread), rel=1e-12)


def test_every_class_of_the_flood_ratio():
    for above, ratio in FLOOD:
        assert value("flood_above_floor", "ratio", above + 0.5) == ratio, above
        if above > 0:
            assert value("flood_above_ground", "ratio", above) == ratio, above
    for depth in (0.001, 0.2, 0.499):
        assert value("flood_above_floor", "ratio", depth) == 0.047
        assert value("flood_above_floor", "below_floor", depth) == 1.0
        assert value("flood_above_floor", "above_floor", depth) == 0.0
    # Another height of the floor moves the limits, and 0.95 − 0.45 is 0.5.
    assert value("flood_above_floor", "ratio", 0.95, floor_m=0.45) == 0.253


def test_half_a_metre_exactly_is_above_the_floor_and_dry_is_dry():
    assert value("flood_above_floor", "ratio", 0.5) == 0.189
    assert value("flood_above_floor", "above_floor", 0.5) == 1.0
    assert value("flood_above_floor", "below_floor", 0.5) == 0.0
    assert value("tsunami_yokohama", "half", 0.5) == 1.0
    assert value("function_loss", "no_walking", 0.5) == 1.0
    for function in functions().values():
        for curve in function.curves:
            if curve.datum or curve.kind == "step_after":
                assert curve([0.0, -1.0]).tolist() == [0.0, 0.0], curve.key


def test_yokohama_steps():
    for depth, half, full in ((0.49, 0, 0), (0.5, 1, 0), (1.99, 1, 0), (2.0, 1, 1), (9, 1, 1)):
        assert value("tsunami_yokohama", "half", depth) == half
        assert value("tsunami_yokohama", "full", depth) == full
        assert value("tsunami_yokohama", "half", depth, "rc") == half
        assert value("tsunami_yokohama", "full", depth, "rc") == 0


@pytest.mark.parametrize(("state", "limit"), [
    ("no_cars", 0.3), ("no_walking", 0.5), ("no_outlets", 0.7)])
def test_loss_of_function_begins_at_its_depth(state, limit):
    assert value("function_loss", state, limit) == 1.0
    assert value("function_loss", state, limit - 0.001) == 0.0


def test_liquefaction_classes_hold_their_upper_limit():
    found = functions()["liquefaction_area"].curves[0]([0, 0.001, 5, 5.001, 15, 15.001, 40])
    assert found.tolist() == [0, 0.02, 0.02, 0.18, 0.18, 0.65, 0.65]


def test_people_in_a_tsunami():
    curve = functions()["tsunami_fatality"].curves[0]
    assert curve([0.299, 0.3, 0.5, 0.7, 1.0, 3.0]).tolist() == [0, 0.0001, 0.048, 0.711, 1, 1]
    assert float(curve(0.6)) == pytest.approx((0.048 + 0.711) / 2)


def test_rates_of_casualties():
    assert value("quake_deaths", "deaths", 6.5, "wood") == 0.0676
    for structure in ("rc", "steel", "masonry"):
        assert value("quake_deaths", "deaths", 6.5, structure) == 0.00840
    assert value("quake_serious_injuries", "injured", 6.5) == 0.0309


def test_unknown_intensity_stays_unknown_and_is_not_valid():
    for function in functions().values():
        for curve in function.curves:
            assert np.isnan(curve([np.nan])).all(), curve.key
            assert not curve.valid(np.nan)


def test_outside_its_range_a_function_says_so_and_still_gives_a_value():
    seismic = functions()["seismic_intensity"]
    assert seismic.valid([4.99, 5.0, 7.0, 7.01]).tolist() == [False, True, True, False]
    assert 0 < value("seismic_intensity", "half", 4.9, "wood", 1950) < 0.01
    assert functions()["tsunami_suppasri"].valid([0.0, 10.0, 10.1]).tolist() == [True, True, False]
    assert functions()["flood_above_floor"].valid([-0.1, 0.0, 30.0]).tolist() == [
        False, True, True]


def test_states_never_have_a_negative_probability_where_curves_cross():
    function = functions()["tsunami_suppasri"]
    depths = np.linspace(0, 12, 400)
    crossing = False
    for structure in STRUCTURES:
        reached = function.at_least(structure, 2000, depths)
        own = [function.curve(state, structure, 2000)(depths) for state in STATES]
        crossing |= any((mild < worse - 1e-9).any() for mild, worse in zip(own, own[1:]))
        values = [reached[state] for state in STATES]
        assert all((mild >= worse).all() for mild, worse in zip(values, values[1:]))
    assert crossing, "the curves do not cross: the rule would not be needed"


def test_expected_ratio_by_hand():
    # At 2 m, no two curves cross: the sum of ratio times probability of being just in a state.
    reached = [phi((math.log(2.0) - mean) / spread) for mean, spread in TSUNAMI["rc"]] + [0.0]
    assert reached == sorted(reached, reverse=True)
    wanted = sum(r * (a - b) for r, a, b in zip(RATIOS, reached, reached[1:]))
    function = functions()["tsunami_suppasri"]
    assert float(function.ratio("rc", 2000, np.array([2.0]))[0]) == pytest.approx(wanted)
    assert float(function.ratio("rc", 2000, np.array([0.0]))[0]) == 0.0
    seismic = functions()["seismic_intensity"]
    assert np.isnan(seismic.ratio("wood", 2000, np.array([6.5]))).all()
    full, half = phi((6.5 - 6.95) / 0.44), phi((6.5 - 6.57) / 0.44)
    found = seismic.ratio("wood", 2000, np.array([6.5]), replacement={"full": 1.0, "half": 0.4})
    assert found[0] == pytest.approx(full + 0.4 * (half - full))


def test_curves_rise_with_the_intensity():
    x = np.linspace(0.01, 9.0, 200)
    for function in functions().values():
        for curve in function.curves:
            if curve.counts_as != "below_floor":
                assert (np.diff(curve(x)) >= 0).all(), curve.key


def test_every_row_has_a_source_a_unit_and_is_not_called_verified():
    with (TABLE_FOLDER / "damage_functions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["key"] for row in rows}) == len(rows) == 54
    for row in rows:
        assert row["source"], row["key"]
        assert row["unit"], row["key"]
        assert 1900 < int(row["year"]) <= 2026
        # None of these sources was compared with its original.
        assert row["verified"] == "no", row["key"]


def expected_curves():
    """What the publications tell, from the figures above: key of a row → (kind, parameters)."""
    found = {}
    for (state, structure), eras in SEISMIC.items():
        name, last = ("wood", 1960) if structure == "wood" else ("non_wooden", 1970)
        spans = (f"-{last}", f"{last + 1}-1980", "1981-")
        for span, numbers in zip(spans, eras.values()):
            found[f"seismic_intensity.{state}.{name}.{span}"] = ("normal", numbers)
    for structure, states in TSUNAMI.items():
        for number, numbers in enumerate(states, 1):
            found[f"tsunami_suppasri.ds{number}.{structure}"] = ("lognormal", numbers)
    house = ((0.0, 0.189), (0.5, 0.253), (1.0, 0.406), (2.0, 0.592), (3.0, 0.8))
    for datum in ("floor", "ground"):
        found[f"flood_above_{datum}.ratio"] = ("step", house)
        found[f"flood_above_{datum}.above_floor"] = ("step", ((0.0, 1.0),))
        found[f"flood_above_{datum}.below_floor"] = ("step", ((0.0, 0.0),))
    for state, depth in (("no_cars", 0.3), ("no_walking", 0.5), ("no_outlets", 0.7)):
        found[f"function_loss.{state}"] = ("step", ((depth, 1.0),))
    return {
        **found,
        "tsunami_yokohama.full.wood": ("step", ((2.0, 1.0),)),
        "tsunami_yokohama.half.wood": ("step", ((0.5, 1.0),)),
        "tsunami_yokohama.full.non_wooden": ("step", ((0.0, 0.0),)),
        "tsunami_yokohama.half.non_wooden": ("step", ((0.5, 1.0),)),
        "liquefaction_area.liquefied": ("step_after", ((0.0, 0.02), (5.0, 0.18), (15.0, 0.65))),
        "tsunami_fatality.fatal": ("linear", ((0.3, 0.0001), (0.5, 0.048), (0.7, 0.711), (1.0, 1.0))),
        "quake_deaths.deaths.wood": ("rate", (0.0676,)),
        "quake_deaths.deaths.non_wooden": ("rate", (0.0084,)),
        "quake_serious_injuries.injured": ("rate", (0.0309,)),
    }


def test_the_table_holds_every_published_figure_and_no_other():
    found = {curve.key: (curve.kind, curve.parameters)
             for function in functions().values() for curve in function.curves}
    assert found == expected_curves()
    # Damage to a house that water reaches below its floor.
    below = {curve.key: curve.below for function in functions().values()
             for curve in function.curves if curve.below}
    assert below == {"flood_above_floor.ratio": 0.047, "flood_above_floor.below_floor": 1.0,
                     "flood_above_ground.below_floor": 1.0}


def test_every_class_of_buildings_has_every_curve_of_a_function():
    assert len(CLASSES) == len(STRUCTURES) * len(ERAS) == 16
    for function in functions().values():
        for counts_as in {curve.counts_as for curve in function.curves}:
            for structure, year in CLASSES:
                fitting = [one for one in function.curves
                           if one.counts_as == counts_as and one.fits(structure, year)]
                assert len(fitting) == 1, (function.key, counts_as, structure, year)


def test_functions_of_a_hazard():
    assert choices() == (
        "seismic_intensity", "flood_above_floor", "flood_above_ground", "function_loss",
        "tsunami_yokohama", "tsunami_suppasri", "liquefaction_area")
    keys = [one.key for one in functions_for("tsunami")]
    assert keys == ["function_loss", "tsunami_yokohama", "tsunami_suppasri"]
    assert [one.key for one in functions_for("tsunami", ("tsunami_suppasri",))] == keys[2:]
    assert functions_for("landslide") == ()
