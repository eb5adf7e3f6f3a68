"""Edits from a layer, and what a list of edits comes to."""

import math

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.scenarios.edit_layer import edits_of
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.vibrancy.inputs import Layer
from nigiwai.tests.core.towns import HOUSING, PARAMETERS, change_of, random_town

COLUMNS = ("edit", "facility_id", "category", "size", "name")
NAN = math.nan


def layer(*rows, columns=COLUMNS):
    """Rows ``{column: value, "at": (x, y)}`` as a layer."""
    import geopandas
    import shapely

    table = {}
    for column in columns:
        values = [row.get(column) for row in rows]
        table[column] = np.array(values, dtype=float if column == "size" else object)
    places = [shapely.Point(row["at"]) if row.get("at") else row.get("shape") for row in rows]
    frame = geopandas.GeoDataFrame(table, geometry=places, crs="EPSG:6676")
    return Layer(frame, "edits", {column: column for column in columns})


def refused(*rows, **options):
    with pytest.raises(CoreError) as caught:
        edits_of(layer(*rows, **options))
    return caught.value.code, caught.value.facts


SHOP = {"edit": "add", "category": "shop", "at": (1, 2)}


def test_every_column_arrives():
    (edit,) = edits_of(layer({"edit": " Add ", "facility_id": 7.0, "category": " shop ",
                              "size": 120, "name": "新店", "at": (3, 4)}))
    assert edit == Edit("add", "7", 3.0, 4.0, "shop", 120.0, "新店")


def test_what_is_absent_is_nan_or_empty():
    (edit,) = edits_of(layer({"edit": "remove", "facility_id": "f1"},
                             columns=("edit", "facility_id")))
    assert (edit.category, edit.name) == ("", "")
    assert np.isnan([edit.x, edit.y, edit.size]).all()


def test_areas_count_at_their_centroid():
    import shapely

    (edit,) = edits_of(layer({"edit": "add", "category": "park_block",
                              "shape": shapely.box(0, 0, 10, 20)}))
    assert (edit.x, edit.y) == (5, 10)


def test_an_empty_point_is_no_place():
    import shapely

    (edit,) = edits_of(layer({"edit": "add", "category": "shop", "shape": shapely.Point()}))
    assert np.isnan(edit.x)


def test_new_facilities_are_called_after_their_row():
    remove = {"edit": "remove", "facility_id": "f1"}
    assert [edit.facility_id for edit in edits_of(layer(SHOP, remove, SHOP))] == [
        "new-1", "f1", "new-3"]


def test_names_in_use_are_not_given_again():
    rows = layer(SHOP, {**SHOP, "facility_id": "new-1-2"}, SHOP)
    found = edits_of(rows, taken=["new-1", "new-3", "new-3-2"])
    assert [edit.facility_id for edit in found] == ["new-1-3", "new-1-2", "new-3-3"]


def test_several_edits_may_touch_one_facility():
    rows = [{"edit": kind, "facility_id": "f1", "at": (0, 0), "size": 3.0}
            for kind in ("move", "modify", "remove")]
    assert [edit.kind for edit in edits_of(layer(*rows))] == ["move", "modify", "remove"]


@pytest.mark.parametrize(("rows", "code", "facts"), [
    ([], "empty_layer", {"layer": "edits"}),
    ([SHOP, {**SHOP, "edit": None}], "null_value", {"field": "edit", "row": 2}),
    ([SHOP, {**SHOP, "edit": " "}], "null_value", {"field": "edit", "row": 2}),
    ([SHOP, {**SHOP, "category": None}], "null_value", {"field": "category", "row": 2}),
    ([SHOP, {"edit": "move", "at": (0, 0)}], "null_value", {"field": "facility_id", "row": 2}),
    ([SHOP, {"edit": "remove"}], "null_value", {"field": "facility_id", "row": 2}),
    ([SHOP, {"edit": "modify"}], "null_value", {"field": "facility_id", "row": 2}),
    ([SHOP, {**SHOP, "size": -1.0}], "negative_value", {"field": "size", "row": 2}),
    ([SHOP, {**SHOP, "size": math.inf}], "not_a_number", {"field": "size", "row": 2}),
    ([{"edit": "remove", "facility_id": "x"}, {**SHOP, "facility_id": "x"},
      {**SHOP, "facility_id": "x"}], "duplicate_id",
     {"field": "facility_id", "value": "x", "count": 2, "rows": "2, 3"}),
])
def test_refusals_name_field_and_row(rows, code, facts):
    found, known = refused(*rows)
    assert found == code
    assert facts.items() <= known.items()


# What the edits come to.


TOWN = random_town(5, facilities=6)


def net(*edits):
    return change_of(edits, TOWN)


def net_refused(*edits):
    with pytest.raises(CoreError) as caught:
        net(*edits)
    return caught.value


def test_sizes_say_where_they_come_from():
    change = net(
        Edit("add", "a", 0, 0, "shop", 80.0), Edit("add", "b", 0, 0, "shop"),
        Edit("modify", "2", size=5.0), Edit("modify", "3", category="shop"),
        Edit("remove", "4"))
    # 1,500 m² of a supermarket are not 1,500 seats: another category has a size of its own.
    assert change.size_basis == {6: "scenario", 7: "assumed", 2: "scenario", 3: "assumed"}
    default = PARAMETERS.default_size[PARAMETERS.categories.index("shop")]
    assert change.sites.size.tolist() == [5.0, default, 80.0, default]


def test_homes_are_no_facilities():
    change = net(Edit("add", "h", 9, 8, "housing", 30.0))
    assert (change.homes.x.tolist(), change.homes.y.tolist()) == ([9], [8])
    assert change.homes.size.tolist() == [30]
    assert not len(change.sites)
    assert not len(change.removed)


def test_a_facility_turned_into_homes():
    change = net(Edit("modify", "2", category="housing", size=12.0))
    assert change.removed.tolist() == [2]
    assert not len(change.sites)
    assert change.homes.size.tolist() == [12]
    assert change.homes.category.tolist() == [HOUSING]
    assert change.homes.x.tolist() == [TOWN.facilities.x[2]]
    assert change.kinds == {2: "modify"}


def test_homes_turned_into_a_facility_again():
    change = net(Edit("modify", "2", category="housing", size=12.0),
                 Edit("modify", "2", category="shop", size=40.0))
    assert not len(change.homes)
    assert (change.rows.tolist(), change.sites.size.tolist()) == ([2], [40])


@pytest.mark.parametrize("edit", [
    Edit("add", "h", 0, 0, "housing"), Edit("modify", "2", category="housing")])
def test_homes_need_a_number_of_dwellings(edit):
    error = net_refused(Edit("remove", "1"), edit)
    assert error.code == "edit_size"
    assert error.facts == {"number": 2, "id": edit.facility_id, "size": "NULL"}


@pytest.mark.parametrize(("edits", "code"), [
    ([Edit("raze", "1")], "unknown_edit"),
    ([Edit("remove", "99")], "unknown_facility"),
    ([Edit("remove", "1"), Edit("move", "1", 0, 0)], "unknown_facility"),
    ([Edit("add", "1", 0, 0, "shop")], "duplicate_edit_id"),
    ([Edit("add", "n", 0, 0, "shop"), Edit("add", "n", 0, 0, "shop")], "duplicate_edit_id"),
    ([Edit("add", "n", 0, 0, "casino")], "edit_category"),
    ([Edit("modify", "1", category="casino")], "edit_category"),
    ([Edit("add", "n", 0, 0, "shop", -1.0)], "edit_size"),
    ([Edit("modify", "1", size=math.inf)], "edit_size"),
    ([Edit("add", "n", category="shop")], "edit_place"),
    ([Edit("move", "1", 0, NAN)], "edit_place"),
])
def test_refusals_say_which_edit(edits, code):
    error = net_refused(*edits)
    assert error.code == code
    assert error.facts["number"] == len(edits)


def test_existing_homes_keep_their_residents_in_the_zones():
    """A row of the category housing adds nobody when it is moved: the zones count them."""
    from dataclasses import replace

    category = TOWN.facilities.category.copy()
    category[2] = HOUSING
    town = replace(TOWN, facilities=replace(TOWN.facilities, category=category))
    change = change_of([Edit("move", "2", 1, 1)], town)
    assert not len(change.homes)
