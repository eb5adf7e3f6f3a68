"""Pedestrian counts beside the model, and streets that a drawing closes."""

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.vibrancy.footfall import Loaded
from nigiwai.core.vibrancy.footfall_closing import closed_streets
from nigiwai.core.vibrancy.footfall_counts import compare, counts_of, fit
from nigiwai.tests.core.footfall_graphs import graph_of, grid


def frame(*rows):
    import geopandas
    import shapely

    columns = ("kind", "place_id", "year", "day_type", "observed_at", "persons")
    plain = {"kind": "counter", "place_id": "p", "persons": 10.0}
    points = [shapely.Point(*row["at"]) if row.get("at") else None for row in rows]
    return geopandas.GeoDataFrame(
        {name: [{**plain, **row}.get(name) for row in rows] for name in columns}, geometry=points
    )


def loaded(bands):
    bands = np.asarray(bands, dtype=float)
    nothing = np.zeros(len(bands))
    return Loaded(nothing, nothing, bands, np.zeros((len(bands), 0)), {})


def test_days_are_means_and_hours_are_sums():
    counts, without = counts_of(frame(
        {"at": (1, 2), "persons": 100.0, "observed_at": "2024-05-01", "day_type": "weekday"},
        {"at": (1, 2), "persons": 140.0, "observed_at": "2024-05-02", "day_type": "weekday"},
        {"at": (1, 2), "persons": 7.0, "observed_at": "2024-05-04T09:00", "day_type": "holiday"},
        {"at": (1, 2), "persons": 8.0, "observed_at": "2024-05-04T10:00", "day_type": "holiday"},
        # A day with fewer hours says less.
        {"at": (1, 2), "persons": 99.0, "observed_at": "2024-05-05T10:00", "day_type": "holiday"},
        {"persons": 5.0},
        {"kind": "mesh", "at": (1, 2)},
        {"at": (1, 2), "persons": float("nan")},
    ), "counts")
    assert without == 1
    found = {count.day_type: count for count in counts}
    assert found["weekday"].persons == 120
    assert found["weekday"].hours == tuple(range(24))
    assert (found["holiday"].persons, found["holiday"].hours) == (15, (9, 10))


def test_only_the_latest_year_of_a_place_counts():
    counts, _without = counts_of(frame(
        {"at": (0, 0), "year": 2019, "persons": 1.0}, {"at": (0, 0), "year": 2023, "persons": 2.0},
        {"at": (9, 9), "year": 2019, "persons": 3.0, "place_id": "q"},
    ), "counts")
    assert [(count.place, count.year, count.persons) for count in counts] == [
        ("p", 2023, 2.0), ("q", 2019, 3.0)]


def test_a_negative_count_is_refused():
    with pytest.raises(CoreError) as caught:
        counts_of(frame({"at": (0, 0)}, {"at": (0, 0), "persons": -1.0}), "counts")
    assert (caught.value.code, caught.value.facts["row"]) == ("negative_value", 2)


def test_modelled_in_the_same_hours_on_the_same_day():
    graph = graph_of([0, 100, 200], [0, 0, 0], [0, 1], [1, 2])
    bands = [[[6, 10, 8, 9, 12], [12, 20, 16, 18, 24]], [[0] * 5, [0] * 5]]
    counts, _without = counts_of(frame(
        {"at": (50, 5), "day_type": "weekday"}, {"at": (50, 5), "day_type": "holiday"},
        {"at": (50, 5)}, {"at": (150, 90), "place_id": "far"},
        {"at": (50, 5), "place_id": "h", "day_type": "weekday", "observed_at": "2024-05-01T06:00"},
    ), "counts")
    found = compare(counts, graph, loaded(bands), 30.0)
    # A mean day: five weekdays and two holidays. 6–7 h is a fifth of the morning.
    assert found.modelled.tolist() == pytest.approx([45, 90, 45 * 9 / 7, np.nan, 2], nan_ok=True)
    assert found.street.tolist() == [0, 0, 0, -1, 0]
    assert found.distance_m[0] == pytest.approx(5)


def test_fit_by_hand():
    graph = grid(5, 1)
    counts, _without = counts_of(frame(*(
        {"at": (50 + 100 * n, 0), "place_id": str(n), "day_type": "weekday", "persons": persons}
        for n, persons in enumerate((100.0, 200.0, 400.0, 0.0)))), "counts")
    bands = [[[people, 0, 0, 0, 0], [0] * 5] for people in (50.0, 300.0, 200.0, 10.0)]
    found = fit(compare(counts, graph, loaded(bands), 30.0))
    assert found.places == 4
    assert found.mape == pytest.approx((0.5 + 0.5 + 0.5) / 3)
    assert found.ratio == pytest.approx(560 / 700)
    # Ranks 2 3 4 1 against 2 4 3 1: 1 − 6·2 / (4·15).
    assert found.spearman == pytest.approx(0.8)
    none = fit(compare([], graph, loaded(bands), 30.0))
    assert none.places == 0
    assert np.isnan([none.spearman, none.mape, none.ratio]).all()


@pytest.mark.parametrize(("text", "closed"), [
    # A line across the middle of a street, along one, and from corner to corner of its neighbour.
    ("LINESTRING (50 -5, 50 5)", {0}),
    ("LINESTRING (0 0, 100 0)", {0}),
    ("LINESTRING (0 0, 200 0)", {0, 1}),
    ("POLYGON ((20 -5, 80 -5, 80 5, 20 5, 20 -5))", {0}),
    # An area on a crossing closes all that meet there, one that only touches a corner none.
    ("POLYGON ((90 -10, 110 -10, 110 10, 90 10, 90 -10))", {0, 1, 5}),
    ("POLYGON ((200 0, 300 0, 300 -50, 200 -50, 200 0))", set()),
    ("POINT (50 0)", {0}),
    ("LINESTRING EMPTY", set()),
])
def test_closed_streets(text, closed):
    import shapely

    # Streets 0, 1 east along the south, 2, 3 along the north, 4, 5, 6 northwards.
    graph = grid(3, 2)
    found = closed_streets(graph, [shapely.from_wkt(text), None])
    assert set(np.flatnonzero(found)) == closed
