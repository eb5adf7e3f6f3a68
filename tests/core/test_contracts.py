"""The gate: ids, amounts, points and areas."""

import numpy as np
import pytest
from nigiwai.core import contracts
from nigiwai.core.errors import CoreError

shapely = pytest.importorskip("shapely")


def test_ids_are_plain_text():
    assert contracts.plain_ids(["1", "1.0", " 2 ", "01", "a.0", "1.50", "", "-3.00", None]) == [
        "1", "1", "2", "01", "a.0", "1.50", None, "-3", None]


@pytest.mark.parametrize(
    ("call", "code", "facts"),
    [
        (lambda: contracts.check_ids([], "L", "id"), "empty_layer", {}),
        (lambda: contracts.check_ids(["a", None], "L", "id"), "null_value", {"row": 2}),
        (lambda: contracts.check_ids(["a", "b", "a"], "L", "id"), "duplicate_id",
         {"value": "a", "count": 2, "rows": "1, 3"}),
        (lambda: contracts.check_amounts(np.array([1.0, np.nan]), "L", "n"), "null_value",
         {"row": 2}),
        (lambda: contracts.check_amounts(np.array([np.inf]), "L", "n", may_be_missing=True),
         "not_a_number", {"row": 1}),
        (lambda: contracts.check_amounts(np.array([0.0, -1.0]), "L", "n"), "negative_value",
         {"row": 2, "value": -1.0}),
        (lambda: contracts.points_of([shapely.Point(0, 0), None], "L"), "no_geometry", {"row": 2}),
        (lambda: contracts.points_of([shapely.Point()], "L"), "no_geometry", {"row": 1}),
        (lambda: contracts.areas_of([shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])], "L"),
         "broken_geometry", {"row": 1}),
        (lambda: contracts.areas_of([shapely.Point(1, 1)], "L"), "no_area", {"row": 1}),
    ],
)
def test_trouble_is_named(call, code, facts):
    with pytest.raises(CoreError) as error:
        call()
    assert error.value.code == code
    assert {"layer": "L", **facts}.items() <= error.value.facts.items()


def test_missing_amounts_may_be_allowed():
    contracts.check_amounts(np.array([0.0, np.nan]), "L", "n", may_be_missing=True)


def test_points_are_centroids():
    square = shapely.box(0, 0, 2, 4)
    assert contracts.points_of([square, shapely.Point(5, 6)], "L").tolist() == [[1, 2], [5, 6]]
