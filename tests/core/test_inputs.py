"""From layers to a town: ages, assumed values, and the gate with layer, field and row."""

import numpy as np
import pytest
from nigiwai.core import assumptions
from nigiwai.core.errors import CoreError
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.core.vibrancy.categories import categories
from nigiwai.core.vibrancy.inputs import Layer, build, entry_defaults, residents_by_age
from nigiwai.core.vibrancy.parameters import build as parameters_of

BUILTIN = assumptions.builtin()
PARAMETERS = parameters_of(BUILTIN, categories())
CRS = "EPSG:6676"
NAN = np.nan


def layer(name, rows, roles, shapes=None):
    """A layer of rows (tuples in the order of ``roles``); fields are called as their roles."""
    import geopandas

    columns = {role: [row[n] for row in rows] for n, role in enumerate(roles)}
    texts = ("id", "name", "category", "kind")
    table = {role: np.array(values, dtype=object if role in texts else float)
             for role, values in columns.items()}
    frame = geopandas.GeoDataFrame(table, geometry=shapes or [None] * len(rows), crs=CRS)
    return Layer(frame, name, {role: role for role in roles})


def zone_layer(rows, roles=("id", "residents"), shapes=None):
    import shapely

    boxes = [shapely.box(500 * n, 0, 500 * n + 500, 500) for n in range(len(rows))]
    return layer("zones", rows, roles, shapes or boxes)


def place_layer(name, rows, roles, places):
    import shapely

    return layer(name, rows, roles, [shapely.Point(*place) for place in places])


def town(zones=(("a", 100.0), ("b", 300.0)), facilities=(("f", "shop", 50.0),), entries=None,
         places=((100, 100),)):
    return build(
        zone_layer(list(zones)),
        place_layer("facilities", list(facilities), ("id", "category", "size"), places),
        entries, PARAMETERS, BUILTIN)


def ages(rows):
    """``residents_by_age`` of rows ``(residents, five age groups)``."""
    full = [(str(number), *row) for number, row in enumerate(rows)]
    return residents_by_age(
        zone_layer(full, ("id", "residents", *AGE_GROUPS)), [0.2, 0.2, 0.2, 0.2, 0.2])


# Ages.


def test_known_ages_are_taken_and_scaled_to_the_residents():
    found, assumed, unknown = ages([(100, 10, 60, 20, 6, 4), (200, 10, 60, 20, 6, 4)])
    np.testing.assert_allclose(found, [[10, 60, 20, 6, 4], [20, 120, 40, 12, 8]])
    assert not assumed.any()
    assert not unknown.any()


def test_missing_ages_have_the_shares_of_all_zones_that_know_them():
    found, assumed, _ = ages(
        [(100, 10, 60, 20, 6, 4), (300, 30, 150, 60, 30, 30), (50, NAN, 30, 10, 5, 5)])
    # 40, 210, 80, 36 and 34 of 400 people.
    np.testing.assert_allclose(found[2], 50 * np.array([40, 210, 80, 36, 34]) / 400)
    assert assumed.tolist() == [False, False, True]


def test_without_any_ages_the_given_shares_stand_in():
    zones = zone_layer([("a", 50.0), ("b", 0.0)])
    found, assumed, unknown = residents_by_age(zones, [0.1, 0.5, 0.2, 0.1, 0.1])
    np.testing.assert_allclose(found, [[5, 25, 10, 5, 5], [0] * 5])
    assert assumed.tolist() == [True, False]
    assert not unknown.any()


def test_residents_may_follow_from_the_ages_and_null_is_not_zero():
    found, assumed, unknown = ages(
        [(NAN, 1, 2, 3, 4, 5), (NAN, NAN, 2, 3, 4, 5), (0, 0, 0, 0, 0, 0)])
    assert found.sum(axis=1).tolist() == [15, 0, 0]
    assert unknown.tolist() == [False, True, False]
    assert not assumed.any()


# The town.


def test_zones_are_their_centroids_with_the_spread_of_their_area():
    found = town().town
    assert found.zones.x.tolist() == [250, 750]
    assert found.zones.y.tolist() == [250, 250]
    assert found.area_m2.tolist() == [250_000, 250_000]
    np.testing.assert_allclose(found.zones.spread_m2, 250_000 / 6)
    assert found.residents.tolist() == pytest.approx([100, 300])


def test_facilities_find_their_zone_and_their_size():
    rows = [("f", "shop", 50.0), ("g", "restaurant", NAN), ("h", "shop", 0.0)]
    found = town(facilities=rows, places=[(100, 100), (999, 499), (9000, 0)])
    sites = found.town.facilities
    assert sites.zone.tolist() == [0, 1, -1]
    seats = BUILTIN.value("category_parameters", "restaurant", "default_size")
    assert sites.size.tolist() == [50, seats, 0]
    assert found.size_assumed.tolist() == [False, True, False]
    assert [PARAMETERS.categories[row] for row in sites.category] == ["shop", "restaurant", "shop"]
    assert found.facility_names == [None, None, None]


def test_ids_are_texts():
    found = town(zones=[(1, 100.0), ("02", 1.0), (3.0, 1.0), (" x ", 1.0)])
    assert found.zone_ids == ["1", "02", "3", "x"]


def test_entries_without_number_have_that_of_their_kind():
    rows = [("station", 1200.0), ("bus_terminal", NAN), (None, NAN), ("harbour", NAN)]
    entries = place_layer("entries", rows, ("kind", "visitors"), [(0, 0)] * 4)
    found = town(entries=entries)
    station, bus = (BUILTIN.value("general", "entries", f"visitors_day_{kind}")
                    for kind in ("station", "bus_terminal"))
    assert found.town.entry_visitors.tolist() == [1200, bus, station, station]
    assert found.entries_assumed.tolist() == [False, True, True, True]
    row = BUILTIN.row("general", "entries", "visitors_day_bus_terminal")
    other = BUILTIN.replaced([type(row)(**{**row.__dict__, "value": 77.0})])
    drawn = found.town_under(other)
    assert drawn.entry_visitors.tolist() == [1200, 77, station, station]
    assert entry_defaults(["bus_terminal"], other).tolist() == [77]


def test_no_entries_and_an_empty_layer_of_them_are_the_same():
    empty = place_layer("entries", [], ("kind", "visitors"), [])
    for entries in (None, empty):
        assert len(town(entries=entries).town.entries) == 0


# The gate.

REFUSALS = {
    "no zones": ({"zones": []}, "empty_layer", {"layer": "zones"}),
    "no facilities": ({"facilities": [], "places": []}, "empty_layer", {"layer": "facilities"}),
    "NULL id": ({"zones": [("a", 1.0), (None, 1.0)]}, "null_value", {"field": "id", "row": 2}),
    "same id": ({"zones": [("1", 1.0), (2, 1.0), (1.0, 1.0)]}, "duplicate_id",
                {"value": "1", "count": 2, "rows": "1, 3"}),
    "negative": ({"zones": [("a", 1.0), ("b", -1.0)]}, "negative_value",
                 {"field": "residents", "row": 2, "value": -1.0}),
    "infinite": ({"zones": [("a", np.inf)]}, "not_a_number", {"field": "residents", "row": 1}),
    "nobody": ({"zones": [("a", 0.0), ("b", NAN)]}, "nobody_lives", {"field": "residents"}),
    "category": ({"facilities": [("f", "casino", 1.0)]}, "facility_category",
                 {"category": "casino", "row": 1, "field": "category"}),
    "no category": ({"facilities": [("f", None, 1.0)]}, "null_value",
                    {"field": "category", "row": 1}),
    "size": ({"facilities": [("f", "shop", -2.0)]}, "negative_value",
             {"field": "size", "row": 1, "layer": "facilities"}),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_name_layer_field_and_row(case):
    changes, code, facts = REFUSALS[case]
    with pytest.raises(CoreError) as caught:
        town(**changes)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()


@pytest.mark.parametrize(("wkt", "code"), [
    (None, "no_geometry"), ("POLYGON EMPTY", "no_geometry"), ("POINT(1 1)", "no_area"),
    ("LINESTRING(0 0, 1 1)", "no_area"), ("POLYGON((0 0, 9 9, 9 0, 0 9, 0 0))", "broken_geometry"),
    ("POLYGON((0 0, 9 0, 0 9, 0 0))", None)])
def test_zones_must_be_areas(wkt, code):
    import shapely

    shapes = [shapely.box(100, 100, 600, 600), shapely.from_wkt(wkt)]
    zones = zone_layer([("a", 1.0), ("b", 2.0)], shapes=shapes)
    sites = place_layer("facilities", [("f", "shop", 9.0)], ("id", "category", "size"), [(0, 0)])
    if code is None:
        assert build(zones, sites, None, PARAMETERS, BUILTIN).town.area_m2[1] == 40.5
        return
    with pytest.raises(CoreError) as caught:
        build(zones, sites, None, PARAMETERS, BUILTIN)
    assert caught.value.code == code
    assert (caught.value.facts["layer"], caught.value.facts["row"]) == ("zones", 2)
