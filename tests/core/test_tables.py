"""The built-in tables fit together, and nothing in them looks more certain than it is."""

import csv
import math

import pytest
from nigiwai.core.assumptions import LISTS, TABLE_FOLDER, builtin
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.core.vibrancy.categories import categories

PURPOSES = (
    "daily_shopping",
    "shopping",
    "eating",
    "leisure",
    "park",
    "health",
    "childcare_school",
    "public_service",
)
BANDS = ("night", "morning", "midday", "afternoon", "evening")
COMPONENTS = ("presence", "onward", "stay", "diversity", "spend")
# Nobody sets out for these: trips end at what stands beside them, or begin there.
NO_PURPOSE = {"parking", "bus_stop", "housing"}
OF_EVERY_CATEGORY = {
    "standard_size",
    "default_size",
    "attraction_exponent",
    "stay_min",
    "spend_yen",
    "onward_probability",
    "onward_weight",
    "holiday_ratio",
}
SALES = tuple(f"sales_per_unit_{end}" for end in ("low", "median", "high"))
# Every row that claims to be verified, so that none is added without a look at its source.
VERIFIED = {
    ("general", "distance", "walk_speed_m_per_min"),
    ("general", "housing", "persons_per_dwelling"),
    ("decay", "onward", "speed_m_per_min"),
    ("access", "walk", "distance_general_m"),
    ("access", "walk", "distance_elderly_m"),
    ("access", "walk", "distance_bus_stop_m"),
    ("walking", "standard", "speed_m_per_min"),
    ("walking", "slope", "decay"),
    ("walking", "slope", "best"),
    *(("risk", "flood", f"break_{number}_m") for number in range(1, 6)),
    ("category_parameters", "park_block", "standard_size"),
    ("category_parameters", "park_neighborhood", "standard_size"),
    ("category_parameters", "park_district", "standard_size"),
    ("category_parameters", "supermarket", "attraction_exponent"),
    ("category_parameters", "shopping_center", "attraction_exponent"),
    ("category_parameters", "convenience_store", "attraction_exponent"),
    ("category_parameters", "shop", "attraction_exponent"),
}


@pytest.fixture(scope="module")
def tables():
    return builtin()


def raw_rows():
    for name in LISTS:
        with (TABLE_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            yield from ((name, row) for row in csv.DictReader(file))


def test_every_row_says_its_unit_source_year_and_whether_verified():
    for name, row in raw_rows():
        for column in ("unit", "source", "year"):
            assert row[column], f"{name}: {row['key']}, {row['parameter']} has no {column}"
        assert row["verified"] in ("yes", "no")
        assert 1900 < int(row["year"]) <= 2026


def test_no_key_stands_twice(tables):
    assert len(tables) == sum(1 for _ in raw_rows())


def test_a_range_is_given_whole_or_not_at_all():
    for name, row in raw_rows():
        assert bool(row["low"]) == bool(row["high"]), f"{name}: {row['key']}, {row['parameter']}"


def test_the_verified_rows_are_these(tables):
    assert {row.place for row in tables if row.verified} == VERIFIED


def test_what_is_our_own_or_second_hand_is_not_called_verified(tables):
    for row in tables:
        if "assumption of the project" in row.source or "second hand" in row.source:
            assert not row.verified, row.place


def test_every_value_is_a_finite_number_not_below_zero(tables):
    for row in tables:
        assert math.isfinite(row.high), row.place
        assert row.low >= 0, row.place


def test_every_purpose_has_rates_of_every_age_group_and_of_entries(tables):
    assert tables.keys("trip_rates") == PURPOSES
    for purpose in PURPOSES:
        assert set(tables.of("trip_rates", purpose)) == {*AGE_GROUPS, "entry"}


def test_every_purpose_leads_somewhere_and_one_category_is_its_measure(tables):
    assert tables.keys("purpose_weights") == PURPOSES
    for purpose in PURPOSES:
        weights = {r.parameter: r for r in tables if r.place[:2] == ("purpose_weights", purpose)}
        assert set(weights) <= set(categories())
        fixed = [row for row in weights.values() if row.low == row.high]
        assert [row.value for row in fixed] == [1.0], f"{purpose} has no one measure"


def test_every_category_but_those_without_a_purpose_is_led_to(tables):
    led_to = {row.parameter for row in tables if row.list == "purpose_weights"}
    assert led_to == set(categories()) - NO_PURPOSE


def test_every_purpose_and_onward_walking_have_one_form_of_decay(tables):
    assert tables.keys("decay") == (*PURPOSES, "onward")
    for key in tables.keys("decay"):
        values = tables.of("decay", key)
        assert ("rate_per_min" in values) != ("exponent" in values), key
        assert {"speed_m_per_min", "reach_min", "elsewhere"} <= set(values)


def test_pull_at_reach_is_the_least_that_counts(tables):
    # cityseer: w_min = exp(-4) = 0.0183.
    for key in tables.keys("decay"):
        values = tables.of("decay", key)
        left = math.exp(-values["rate_per_min"] * values["reach_min"])
        assert left == pytest.approx(0.0183, abs=1e-4), key


def test_onward_walking_reaches_what_people_walk(tables):
    values = tables.of("decay", "onward")
    assert values["speed_m_per_min"] == tables.value("general", "distance", "walk_speed_m_per_min")
    assert values["speed_m_per_min"] * values["reach_min"] == 800


def test_every_category_has_every_parameter(tables):
    assert set(tables.keys("category_parameters")) == set(categories())
    for key, category in categories().items():
        values = tables.of("category_parameters", key)
        assert set(values) >= OF_EVERY_CATEGORY, key
        assert values["standard_size"] > 0
        sells = set(values) & set(SALES)
        assert sells == (set(SALES) if category.group in ("commerce", "lodging") else set()), key
        if sells:
            assert values[SALES[0]] < values[SALES[1]] < values[SALES[2]]


def test_nobody_goes_on_for_ever(tables):
    for row in tables:
        if row.parameter == "onward_probability":
            assert row.high <= 0.6, row.place


def test_sizes_carry_the_unit_of_their_category(tables):
    for key, category in categories().items():
        for name in ("standard_size", "default_size"):
            assert tables.row("category_parameters", key, name).unit == category.size_unit


def test_arrivals_of_a_day_sum_to_one_and_every_profile_is_used(tables):
    assert set(tables.keys("arrival_profiles")) == {c.profile for c in categories().values()}
    for profile in tables.keys("arrival_profiles"):
        shares = tables.of("arrival_profiles", profile)
        assert len(shares) == 48
        for day in ("weekday", "holiday"):
            total = math.fsum(shares[f"{day}_{hour:02d}"] for hour in range(24))
            assert total == pytest.approx(1, abs=1e-9), (profile, day)


def test_score_weights_are_those_of_the_components_and_sum_to_one(tables):
    assert tables.keys("score_weights") == COMPONENTS
    total = math.fsum(tables.value("score_weights", key, "weight") for key in COMPONENTS)
    assert total == pytest.approx(1, abs=1e-9)


def test_general_holds_what_the_model_asks_for(tables):
    ages = [tables.value("general", "housing", f"share_{group}") for group in AGE_GROUPS]
    assert math.fsum(ages) == pytest.approx(1, abs=1e-9)
    home = tables.of("general", "at_home")
    assert set(home) == {f"{day}_{band}" for day in ("weekday", "holiday") for band in BANDS}
    assert all(row.high <= 1 for row in tables if row.key == "at_home")
    kinds = ("station", "bus_terminal", "car_park")
    assert set(tables.of("general", "entries")) == {f"visitors_day_{kind}" for kind in kinds}


def test_a_person_makes_a_believable_number_of_trips(tables):
    # Ages of Japan's 2020 census, rounded; all purposes but work, potential trips.
    shares = dict(zip(AGE_GROUPS, (0.12, 0.59, 0.14, 0.10, 0.05)))
    trips = sum(
        share * tables.value("trip_rates", purpose, group)
        for purpose in PURPOSES
        for group, share in shares.items()
    )
    assert 1.0 < trips < 1.6


def test_categories_are_read_in_the_order_of_the_table():
    keys = tuple(categories())
    assert keys[0] == "town_hall"
    assert keys[-1] == "housing"
    assert len(keys) == 31
    shop = categories()["shop"]
    assert (shop.group, shop.size_unit, shop.icon) == ("commerce", "m2", "facility_shop")


def test_the_categories_cannot_be_changed_by_a_caller():
    with pytest.raises(TypeError):
        categories()["shop"] = None
