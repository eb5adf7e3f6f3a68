"""``nigiwai:estimate_footfall``: definition, people on streets, scenario, closing, counts."""

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CRS, X, Y, assumption_table, at, feedback_class

NAME = "estimate_footfall"
STEP = 125.0
SHOP = {"edit": "add", "category": "supermarket", "size": 3000.0, "at": (940, 560), "name": "新館"}


def street_frame(rows=13, columns=13):
    """A grid of streets over the town, one line a block."""
    import geopandas
    import shapely

    lines = []
    for row in range(rows):
        for column in range(columns):
            here = (X + column * STEP, Y + row * STEP)
            if column + 1 < columns:
                lines.append([here, (here[0] + STEP, here[1])])
            if row + 1 < rows:
                lines.append([here, (here[0], here[1] + STEP)])
    table = {"id": [f"s{number}" for number in range(len(lines))]}
    return geopandas.GeoDataFrame(table, geometry=shapely.linestrings(lines), crs=CRS)


def count_frame(*rows):
    """Counts: dicts with ``at`` and the columns of observations."""
    import geopandas

    columns = ("kind", "place_id", "year", "day_type", "time_band", "observed_at", "persons")
    plain = {"kind": "counter", "year": 2024, "day_type": "weekday", "time_band": "all",
             "observed_at": "2024-10-01"}
    table = {name: [{**plain, **row}.get(name) for row in rows] for name in columns}
    geometry = [at(*row["at"]) if row.get("at") else None for row in rows]
    return geopandas.GeoDataFrame(table, geometry=geometry, crs=CRS)


@pytest.fixture
def walk(run, town):
    """``walk(*edits, **parameters)``: footfall of the town on its grid."""
    network = town.write("network", street_frame())

    def walk(*edits, prefix="", feedback=None, **others):
        if edits:
            others["EDITS"] = town.edits(*edits, name=f"{prefix}edits")
        return run(NAME, {**town.parameters(), "NETWORK": network, **others}, feedback, prefix)

    return walk


def streets(ran):
    return ran.frame("OUTPUT_STREETS", "street")


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == ("nigiwai:estimate_footfall", "streets")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert set(definitions) >= {
        "ZONES", "FACILITIES", "ENTRIES", "NETWORK", "EDITS", "CLOSED", "OBSERVATIONS",
        "ASSUMPTIONS", "DETOUR", "LONGEST", "DRAWS", "OUTPUT_STREETS", "OUTPUT_COUNTS"}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = definitions["NETWORK"].Flag.FlagOptional
    assert not definitions["NETWORK"].flags() & optional
    assert definitions["EDITS"].flags() & optional
    names = {each.name() for each in algorithm.outputDefinitions()}
    assert {"WALKED_SHARE", "LOST_SHARE", "SPEARMAN", "MAPE"} <= names
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert Path(style_path("streets_footfall_change")).is_file()
    assert ("streets.estimate_footfall", "EstimateFootfall") in ALGORITHMS


def test_columns_crs_and_rows(walk):
    import pyogrio

    ran = walk()
    found = streets(ran)
    path = ran.results["OUTPUT_STREETS"]
    assert list(pyogrio.read_info(path)["fields"]) == [name for name, _ in fields.FOOTFALL]
    assert found.crs.to_string() == CRS
    # One row a block of the grid, as it was drawn.
    assert len(found) == 2 * 12 * 13
    assert found["source_row"].tolist() == list(range(1, len(found) + 1))
    np.testing.assert_allclose(found["length_m"], STEP)
    assert set(found["distance_basis"]) == {"network"}
    assert found["people_day_low"].isna().all()
    assert "OUTPUT_COUNTS" not in ran.results


# What the numbers say.


def test_parts_and_hours_add_up(walk):
    found = streets(walk())
    np.testing.assert_allclose(
        found["people_day"], found["first_day"] + found["onward_day"], rtol=1e-9)
    weekday = found[[f"people_{band}" for band in fields.BANDS]].sum(axis=1)
    holiday = found[[f"people_{band}_holiday" for band in fields.BANDS]].sum(axis=1)
    np.testing.assert_allclose(
        (5 * weekday + 2 * holiday) / 7, found["people_day"], rtol=1e-9, atol=1e-9)
    assert found["people_day"].max() > 100
    # The centre is livelier than the rim.
    middle = found.geometry.distance(at(750, 800))
    assert found["people_day"][middle < 200].mean() > 3 * found["people_day"][middle > 700].mean()


def test_one_home_one_shop_by_hand(walk, town):
    """All people live on one street, one shop stands on another: a walk of known length."""
    import geopandas
    import shapely
    from nigiwai.tests.core.towns import PARAMETERS

    # A lane of 300 m; the only zone holds its west end, the shop stands 20 m off the east end.
    lane = geopandas.GeoDataFrame(
        geometry=shapely.linestrings([[(X + 100, Y + 250), (X + 400, Y + 250)]]), crs=CRS)
    zones = town.zones.iloc[[0]].copy()
    zones["geometry"] = [shapely.box(X + 50, Y + 200, X + 150, Y + 300)]
    town.zones = zones
    shop = town.facilities.iloc[[0]].copy()
    shop["geometry"] = [at(400, 270)]
    town.facilities = shop
    found = walk(NETWORK=town.write("lane", lane), ENTRIES=None)
    scored = found.results["WALKED_SHARE"]
    # 300 m along the lane and 20 m to the door.
    share = 0.75 * np.exp(-320.0 / 700.0)
    assert scored == pytest.approx(share, rel=1e-9)
    street = streets(found).iloc[0]
    assert street["onward_day"] == 0
    # There and back: twice those who walk. First stops by the formula of the model.
    decay = PARAMETERS.decays
    attraction = PARAMETERS.attraction(
        np.array([PARAMETERS.categories.index("supermarket")]), np.array([1800.0]))[:, 0]
    way = np.sqrt(320.0**2 + 1.3**2 * (100.0 * 100.0 / 6 + 1.0))
    ages = np.array([float(zones[group].iloc[0]) for group in (
        "age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")])
    first = 0.0
    for row, each in enumerate(decay):
        pull = attraction[row] * each.weight(np.array([[way]]))[0, 0]
        first += (PARAMETERS.rates[row] @ ages) * pull / (pull + PARAMETERS.elsewhere[row])
    assert street["people_day"] == pytest.approx(2 * first * share, rel=1e-6)


def test_bands_hold_the_value(walk):
    found = streets(walk(DRAWS=3))
    assert (found["people_day_low"] <= found["people_day"] + 1e-9).all()
    assert (found["people_day_high"] >= found["people_day"] - 1e-9).all()
    assert (found["people_day_high"] > found["people_day_low"]).any()


def test_assumptions_of_a_table_count(walk, town):
    fewer = town.write("assumptions", assumption_table([("footfall", "resident", "at_door", 0.3)]))
    plain, changed = walk(), walk(prefix="b", ASSUMPTIONS=fewer)
    assert changed.results["WALKED_SHARE"] < plain.results["WALKED_SHARE"]


# Scenario and closing.


def test_before_after_and_change(walk):
    import pyogrio

    plain = streets(walk())
    others = ({"edit": "move", "facility_id": "f7", "at": (700, 950)},
              {"edit": "remove", "facility_id": "f12"},
              {"edit": "add", "category": "housing", "size": 20.0, "at": (1250, 250)})
    ran = walk(SHOP, *others, prefix="b", DRAWS=2)
    found = streets(ran)
    names = [name for name, _ in fields.FOOTFALL_SCENARIO]
    assert list(pyogrio.read_info(ran.results["OUTPUT_STREETS"])["fields"]) == names
    for name in ("people_day", "first_day", "onward_day"):
        np.testing.assert_allclose(found[f"{name}_before"], plain[name], rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(
            found[f"{name}_after"] - found[f"{name}_before"], found[f"{name}_change"])
        np.testing.assert_array_equal(found[name], found[f"{name}_after"])
    change = found["people_day_change"]
    assert (found["people_day_change_low"] <= change + 1e-9).all()
    assert (found["people_day_change_high"] >= change - 1e-9).all()
    near = found.geometry.distance(at(940, 560))
    assert change[near < 130].mean() > 10
    assert (found["closed"] == 0).all()


@pytest.mark.parametrize("shape", ["line", "area"])
def test_a_closed_street(walk, town, shape):
    import geopandas
    import shapely

    # The block from (750, 750) to (875, 750): a line across its middle, or an area on it.
    block = shapely.LineString([(X + 750, Y + 750), (X + 875, Y + 750)])
    drawn = {
        "line": shapely.LineString([(X + 810, Y + 740), (X + 815, Y + 760)]),
        "area": shapely.box(X + 770, Y + 730, X + 850, Y + 770),
    }[shape]
    closed = town.write("closed", geopandas.GeoDataFrame(geometry=[drawn], crs=CRS))
    found = streets(walk(CLOSED=closed))
    shut = found[found["closed"] == 1]
    assert len(shut) == 1
    assert shut.geometry.iloc[0].equals(block)
    assert shut["people_day_before"].iloc[0] > 10
    assert shut["people_day_after"].iloc[0] == 0
    assert found["people_day_change"].max() > 1


def test_a_drawing_that_closes_nothing_is_said(walk, town):
    import geopandas
    import shapely

    away = geopandas.GeoDataFrame(geometry=[shapely.box(0, 0, 10, 10)], crs=CRS)
    feedback = feedback_class()()
    found = streets(walk(CLOSED=town.write("away", away), feedback=feedback))
    assert any("closes no street" in text for text in feedback.warned)
    assert (found["people_day_change"] == 0).all()


# Counts.


def test_counts_beside_the_model(walk, town):
    plain = streets(walk())
    spots = ((310, 500), (690, 750), (935, 1000), (60, 250))
    half = [2.0 * _at(plain, *spot)["people_day"] for spot in spots]
    rows = [{"place_id": f"p{n}", "at": spot, "persons": value, "day_type": "all"}
            for n, (spot, value) in enumerate(zip(spots, half))]
    rows += [{"place_id": "old", "at": (310, 500), "persons": 5.0, "year": 2020},
             {"place_id": "old", "at": (310, 500), "persons": 7.0, "year": 2023},
             {"place_id": "far", "at": (310, 540), "persons": 5.0},
             {"place_id": "5238234211", "kind": "mesh", "persons": 5.0},
             {"place_id": "nowhere", "persons": 9.0}]
    feedback = feedback_class()()
    ran = walk(prefix="b", OBSERVATIONS=town.write("counts", count_frame(*rows)),
               feedback=feedback)
    found = ran.frame("OUTPUT_COUNTS", "place_id")
    assert sorted(found.index) == ["far", "old", "p0", "p1", "p2", "p3"]
    own = found.loc[[f"p{n}" for n in range(4)]]
    np.testing.assert_allclose(own["ratio"], 0.5, rtol=1e-9)
    assert (found.loc["old", "observed"], found.loc["old", "year"]) == (7.0, 2023)
    assert np.isnan(found.loc["far", "modelled"])
    assert ran.results["COUNT_PLACES"] == 5
    assert any("have no point" in text for text in feedback.warned)
    assert any("farther than 30 m" in text for text in feedback.warned)
    assert any("rank correlation" in text for text in feedback.said)


def test_hours_that_were_counted_are_compared(walk, town):
    plain = _at(streets(walk()), 690, 750)
    rows = [{"place_id": "p", "at": (690, 750), "persons": 10.0,
             "observed_at": f"2024-10-0{day}T{hour:02d}:00"}
            for day in (1, 2) for hour in (11, 12, 15)]
    found = walk(prefix="b", OBSERVATIONS=town.write("counts", count_frame(*rows)))
    row = found.frame("OUTPUT_COUNTS", "place_id").loc["p"]
    assert (row["hours"], row["observed"]) == (3, 30)
    wanted = plain["people_midday"] / 2 + plain["people_afternoon"] / 3
    assert row["modelled"] == pytest.approx(wanted, rel=1e-9)


def _at(found, east, north):
    return found.loc[found.geometry.distance(at(east, north)).idxmin()]


# Refusals and stopping.


def test_refusals(refuse, town):
    network = town.write("network", street_frame())
    plain = {**town.parameters(), "NETWORK": network}
    empty = town.write("empty", street_frame().iloc[:0])
    assert "no street" in refuse(NAME, {**plain, "NETWORK": empty})
    bad = count_frame({"place_id": "p", "at": (300, 500), "persons": -4.0})
    text = refuse(NAME, {**plain, "OBSERVATIONS": town.write("counts", bad)})
    assert "persons" in text
    assert "-4" in text
    wrong = town.edits({"edit": "move", "facility_id": "f99", "at": (1, 1)})
    assert "f99" in refuse(NAME, {**plain, "EDITS": wrong})


def test_it_stops_and_leaves_nothing(refuse, town):
    network = town.write("network", street_frame())
    plain = {**town.parameters(), "NETWORK": network, "DRAWS": 5}
    assert "Stopped" in refuse(NAME, plain, feedback_class()(stop_at=40))


def test_people_who_have_no_way_are_told(walk, town):
    half = street_frame(columns=6)
    feedback = feedback_class()()
    ran = walk(NETWORK=town.write("half", half), feedback=feedback)
    assert ran.results["LOST_SHARE"] > 0.05
    assert any("no way on the network" in text for text in feedback.warned)
