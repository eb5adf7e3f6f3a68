"""What plans and hazards say against a place: the table of the law, and the areas of a study."""

import csv
import math
import time

import numpy as np
import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.scenarios import place_checks
from nigiwai.core.scenarios.place_checks import PlaceChecks, checks_of, zoning_uses
from nigiwai.core.study.store import Append
from nigiwai.core.vibrancy.categories import categories

NAN = math.nan
RESIDENTIAL = (
    "low_rise_exclusive_1", "low_rise_exclusive_2", "mid_rise_exclusive_1", "mid_rise_exclusive_2",
    "residential_1", "residential_2", "quasi_residential", "rural_residential",
)


def table(name):
    with (TABLE_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def zones():
    return [row["key"] for row in table("plan_codes.csv") if row["kind"] == "use_district"]


def said(zone, category):
    one = zoning_uses()[zone, category]
    return one.max_m2 if one.permitted == "limited" else one.permitted


# The table.


def test_every_zone_says_something_of_every_category_once():
    rows = [(row["zone"], row["category"]) for row in table("zoning_uses.csv")]
    wanted = {(zone, key) for zone in zones() for key in categories() if key != "sightseeing"}
    assert len(zones()) == 13
    assert set(rows) == wanted
    assert len(rows) == len(wanted)


def test_every_row_has_a_source_and_limits_are_where_they_belong():
    for row in table("zoning_uses.csv"):
        assert row["permitted"] in ("yes", "no", "limited")
        assert bool(row["max_m2"]) == (row["permitted"] == "limited"), row
        assert row["source"].startswith("建築基準法")
        assert row["verified"] in ("yes", "no")
        if "read as" in row["note"]:
            assert row["verified"] == "no" or "not named there" not in row["note"], row


@pytest.mark.parametrize(("category", "wanted"), [
    # The overview that every city publishes: 1低 2低 1中 2中 1住 2住 準住 田園 近商 商業 準工 工業 工専.
    ("housing", "yes yes yes yes yes yes yes yes yes yes yes yes no"),
    ("school_elementary", "yes yes yes yes yes yes yes yes yes yes yes no no"),
    ("kindergarten", "yes yes yes yes yes yes yes yes yes yes yes no no"),
    ("library", "yes yes yes yes yes yes yes yes yes yes yes yes no"),
    ("child_care", "yes yes yes yes yes yes yes yes yes yes yes yes yes"),
    ("clinic", "yes yes yes yes yes yes yes yes yes yes yes yes yes"),
    ("hot_spring", "yes yes yes yes yes yes yes yes yes yes yes yes yes"),
    ("welfare", "yes yes yes yes yes yes yes yes yes yes yes yes no"),
    ("hospital", "no no yes yes yes yes yes no yes yes yes no no"),
    ("hotel", "no no no no 3000 yes yes no yes yes yes no no"),
    ("office", "no no no 1500 3000 yes yes no yes yes yes yes yes"),
    ("supermarket", "no 150 500 1500 3000 10000 10000 150 yes yes yes 10000 no"),
    ("restaurant", "no 150 500 1500 3000 10000 10000 150 yes yes yes 10000 no"),
    ("culture_hall", "no no no no no no 200 no yes yes yes no no"),
    ("sports", "no no no no 3000 yes yes no yes yes yes yes no"),
    ("public_service", "600 600 yes yes yes yes yes 600 yes yes yes yes yes"),
    ("park_district", "yes yes yes yes yes yes yes yes yes yes yes yes yes"),
])
def test_the_table_is_the_published_overview(category, wanted):
    order = [*RESIDENTIAL, "neighbourhood_commercial", "commercial", "quasi_industrial", "industrial",
             "exclusive_industrial"]
    found = [said(zone, category) for zone in order]
    assert found == [float(word) if word.isdigit() else word for word in wanted.split()]


def test_every_category_has_its_row_of_planning():
    rows = table("category_planning.csv")
    assert [row["category"] for row in rows] == list(categories())
    for row in rows:
        assert row["induced"] in ("yes", "no")
        assert float(row["m2_per_unit"]) > 0
        unit = categories()[row["category"]].size_unit
        assert (unit == "m2") <= (float(row["m2_per_unit"]) == 1)
        assert "assumption of the project" not in row["source"] or row["verified"] == "no"


def test_floor_area_comes_from_size_or_from_the_default():
    assert place_checks.floor_area_m2("supermarket") == 1500
    assert place_checks.floor_area_m2("supermarket", 90.0) == 90
    assert place_checks.floor_area_m2("restaurant", 10.0) == 30


# The areas. Squares of 10 m, the first at 0, the next at 10 …


def square(number, size=10.0):
    import shapely

    return shapely.box(number * 10, 0, number * 10 + size, 10)


def frame(columns, *rows):
    import geopandas

    values = {name: [row[place] for row in rows] for place, name in enumerate(columns)}
    shapes = values.pop("geometry")
    return geopandas.GeoDataFrame(values, geometry=shapes, crs="EPSG:6676")


def plans(*rows):
    return frame(("kind", "code", "geometry"), *rows)


def hazards(*rows):
    table = frame(("type", "rank", "depth_min_m", "depth_max_m", "geometry"), *rows)
    return table.astype(dict.fromkeys(("rank", "depth_min_m", "depth_max_m"), float))


def checks(plan_rows=(), hazard_rows=(), **options):
    return PlaceChecks(plans(*plan_rows), hazards(*hazard_rows), **options)


def codes(found):
    return [one.code for one in found]


def test_nothing_is_said_where_nothing_is_known():
    assert checks().check("library", 5, 5) == []
    assert checks([("use_district", "謎の地域", square(0))]).check("library", 5, 5) == []
    assert checks([("use_district", "industrial", square(0))]).check("sightseeing", 5, 5) == []
    assert checks([("use_district", "industrial", square(0))]).check("hotel", NAN, 5) == []


def test_induced_facilities_outside_the_function_areas():
    known = checks([("urban_function_induction", "", square(0)), ("residence_induction", "", square(1))])
    assert known.check("library", 5, 5) == []
    [found] = known.check("library", 15, 5)
    assert (found.code, found.facts) == ("outside_function_area", {"category": "library"})
    assert known.check("park_block", 15, 5) == []
    # Without such areas there is no outside.
    assert checks([("residence_induction", "", square(1))]).check("library", 5, 5) == []


def test_a_use_that_the_zone_does_not_allow():
    known = checks([("use_district", "industrial", square(0)), ("use_district", "commercial", square(1))])
    [found] = known.check("hotel", 5, 5)
    assert found.code == "use_not_allowed"
    assert found.facts == {
        "zone": "industrial", "category": "hotel", "source": "建築基準法別表第二(を)二"}
    assert known.check("hotel", 15, 5) == []
    assert known.check("hotel", 10, 5) == [], "the border belongs to both"
    assert known.check("hotel", 25, 5) == []


def test_a_use_that_the_zone_limits():
    known = checks([("use_district", "mid_rise_exclusive_1", square(0))])
    assert known.check("shop", 5, 5, 500.0) == []
    [found] = known.check("shop", 5, 5, 501.0)
    assert found.code == "use_too_large"
    assert (found.facts["max_m2"], found.facts["area_m2"]) == (500, 501)
    # A size that is not given is the default one: 120 m² of a convenience store, 1,500 of a market.
    assert known.check("convenience_store", 5, 5) == []
    assert codes(known.check("supermarket", 5, 5)) == ["use_too_large"]
    assert codes(known.check("restaurant", 5, 5, 166.0)) == []
    assert codes(known.check("restaurant", 5, 5, 167.0)) == ["use_too_large"]


@pytest.mark.parametrize(("rank", "low", "high", "limit", "wanted"), [
    (NAN, 0.5, 3.0, 0.5, (0.5, 3.0)),
    (NAN, 0.0, 0.5, 0.5, None),
    (NAN, 0.3, 1.0, 0.5, (0.3, 1.0)),
    (NAN, 0.5, 3.0, 3.0, None),
    (NAN, 20.0, NAN, 3.0, (20.0, NAN)),
    (NAN, NAN, 1.0, 0.5, (0.0, 1.0)),
    (1, NAN, NAN, 0.5, None),
    (2, NAN, NAN, 0.5, (0.5, 3.0)),
    (6, NAN, NAN, 10.0, (20.0, NAN)),
])
def test_depths_that_reach_above_the_limit(rank, low, high, limit, wanted):
    found = checks(hazard_rows=[("flood", rank, low, high, square(0))], depth_limit_m=limit).check("shop", 5, 5)
    if wanted is None:
        assert found == []
        return
    [one] = found
    assert (one.code, one.facts["hazard"], one.facts["limit_m"]) == ("depth_over_limit", "flood", limit)
    assert np.array_equal([one.facts["low_m"], one.facts["high_m"]], wanted, equal_nan=True)


def test_the_deepest_class_of_each_water_is_told():
    rows = [
        ("tsunami", NAN, NAN, NAN, square(0)), ("flood", NAN, 0.5, 3.0, square(0)),
        ("flood", NAN, NAN, NAN, square(0)), ("flood", NAN, 5.0, 10.0, square(0)),
        ("flood", NAN, 3.0, 5.0, square(0)), ("storm_surge", NAN, 0.0, 0.3, square(0)),
        ("past_inundation", NAN, NAN, NAN, square(0)), ("inundation_duration", NAN, NAN, NAN, square(0)),
    ]
    for order in (rows, rows[::-1]):
        *found, before = checks(hazard_rows=order).check("park_block", 5, 5)
        assert before.code == "flooded_before"
        assert [(one.code, one.facts["hazard"]) for one in found] == [
            ("depth_over_limit", "flood"), ("depth_unknown", "tsunami")]
        assert found[0].facts["low_m"] == 5


def test_ground_that_may_move():
    rows = [
        ("landslide_debris_flow", 1, NAN, NAN, square(0, 20)), ("landslide_debris_flow", 2, NAN, NAN, square(0)),
        ("collapse_erosion", NAN, NAN, NAN, square(0)), ("landslide_debris_flow", 1, NAN, NAN, square(0)),
    ]
    known = checks(hazard_rows=rows)
    assert [(one.code, one.facts["hazard"]) for one in known.check("shop", 5, 5)] == [
        ("hazard_zone_special", "landslide_debris_flow"), ("hazard_zone", "collapse_erosion")]
    assert [(one.code, one.facts["hazard"]) for one in known.check("shop", 15, 5)] == [
        ("hazard_zone", "landslide_debris_flow")]


def test_water_that_was_here_is_told_with_its_latest_years():
    areas = hazards(*[("past_inundation", NAN, NAN, NAN, square(0))] * 5, ("past_inundation", NAN, NAN, NAN, square(1)))
    areas["date"] = ["2004-10-09", "1998", None, "2019-10-12", "2014-10-06", ""]
    known = PlaceChecks(plans(), areas)
    [found] = known.check("housing", 5, 5)
    assert (found.code, found.facts) == ("flooded_before_years", {"years": ("2004", "2014", "2019")})
    assert codes(known.check("housing", 15, 5)) == ["flooded_before"]


@pytest.mark.parametrize(("kind", "rank", "wanted"), [
    ("seismic_intensity", 4, []), ("seismic_intensity", 5, ["hazard_rank"]),
    ("seismic_intensity", NAN, ["hazard_zone"]), ("liquefaction", 1, []),
    ("liquefaction", 2, ["hazard_rank"]), ("large_embankment", NAN, ["hazard_zone"]),
    ("large_embankment", 1, ["hazard_zone"]), ("inundation_duration", 5, []),
])
@pytest.mark.parametrize("category", ["library", "housing"])
def test_the_ground_below_facilities_and_homes(category, kind, rank, wanted):
    rows = [(kind, rank, NAN, NAN, square(0)), (kind, 1, NAN, NAN, square(0))]
    assert codes(checks(hazard_rows=rows).check(category, 5, 5)) == wanted


def test_homes_are_checked_like_facilities():
    """In the use district, the water and the slope: what a placed block of flats is told."""
    rows = [("flood", 4, 3.0, 5.0, square(0)), ("landslide_steep_slope", 2, NAN, NAN, square(0))]
    known = checks([("use_district", "exclusive_industrial", square(0))], rows)
    assert codes(known.check("housing", 5, 5, 30.0)) == [
        "use_not_allowed", "depth_over_limit", "hazard_zone_special"]
    assert known.check("housing", 25, 5, 30.0) == []


def test_missing_and_empty_shapes_are_nowhere():
    import shapely

    rows = [("flood", NAN, 3.0, 5.0, None), ("flood", NAN, 3.0, 5.0, shapely.MultiPolygon())]
    assert checks(hazard_rows=rows).check("shop", 5, 5) == []


def test_the_areas_of_a_study(study):
    import geopandas

    area = study.boundary.geometry.iloc[0]
    middle = area.centroid
    assert checks_of(study).check("hotel", middle.x, middle.y) == []
    zone = geopandas.GeoDataFrame(
        {"id": ["1"], "kind": ["use_district"], "code": ["industrial"]}, geometry=[area], crs=study.crs)
    flood = geopandas.GeoDataFrame(
        {"id": ["1"], "type": ["flood"], "depth_min_m": [3.0], "depth_max_m": [5.0]}, geometry=[area],
        crs=study.crs)
    study.apply([Append("plan_areas", zone), Append("hazards", flood)])
    found = checks_of(study, depth_limit_m=1.0).check("hotel", middle.x, middle.y)
    assert codes(found) == ["use_not_allowed", "depth_over_limit"]
    assert found[1].facts["limit_m"] == 1


def test_a_place_outside_the_town_is_told_as_that(study):
    west, south, _east, _north = study.boundary.total_bounds
    found = checks_of(study).check("library", west - 1.0, south - 1.0)
    assert codes(found) == ["outside_town"]


def test_asking_is_quick_enough_for_a_pointer():
    """A river of 200,000 corners and 4,000 small areas: a fraction of what a step may take."""
    import shapely

    turn = np.linspace(0, 2 * np.pi, 200_000)
    river = shapely.Polygon(np.column_stack([np.cos(turn), np.sin(turn)]) * (5000 + 50 * np.sin(40 * turn))[:, None])
    small = [("flood", NAN, 0.5, 3.0, square(number)) for number in range(4000)]
    known = checks([("use_district", "commercial", river)], [("flood", NAN, 3.0, 5.0, river), *small])
    known.check("hotel", 1, 1)
    started = time.perf_counter()
    for number in range(200):
        known.check("hotel", number * 20.0, 5.0)
    assert (time.perf_counter() - started) / 200 < 0.01
