"""Counters of pedestrians as something to fit to."""

from math import exp

import numpy as np
import pytest
from nigiwai.core.calibration import run
from nigiwai.core.calibration.levers import turned
from nigiwai.core.calibration.predicting import Predictor
from nigiwai.core.calibration.streets import counter_group, passers_of
from nigiwai.core.calibration.targets import Targets
from nigiwai.core.vibrancy.analysis import separation_of
from nigiwai.core.vibrancy.categories import categories
from nigiwai.core.vibrancy.parameters import build

from .footfall_towns import BUILTIN, footfall, small_inputs, small_streets

TURNED = {"decay": -0.2, "trips": 0.5}


@pytest.fixture(scope="module")
def inputs():
    return small_inputs()


@pytest.fixture(scope="module")
def graph():
    return small_streets()


def readings(graph, edges, persons, **columns):
    """Two readings a counter in the middle of some edges: a weekday and a holiday."""
    import geopandas

    rows = {
        "kind": "counter", "place_id": [f"p{edge}" for edge in edges for _ in range(2)],
        "day_type": ["weekday", "holiday"] * len(edges), "observed_at": "2026-10-01",
        "persons": np.asarray(persons, dtype=float), **columns,
    }
    middle = np.repeat(
        [[(graph.x[graph.start[e]] + graph.x[graph.end[e]]) / 2,
          (graph.y[graph.start[e]] + graph.y[graph.end[e]]) / 2] for e in edges], 2, axis=0)
    return geopandas.GeoDataFrame(rows, geometry=geopandas.points_from_xy(*middle.T))


def test_counts_are_matched_to_their_streets(graph):
    frame = readings(graph, (3, 8, 8), [1, 2, 3, 4, 5, 6])
    group, edges, left_out = counter_group(frame, graph)
    assert edges.tolist() == [3, 8]
    assert group.places == ("p3", "p3", "p8", "p8")
    # Two readings of p8 on each type of day are averaged.
    assert group.observed.tolist() == [1, 2, 4, 5]
    assert group.day.tolist() == [0, 1, 0, 1]
    assert left_out == 0


def test_what_is_no_daily_count_on_a_street_is_left_out(graph):
    frame = readings(graph, (3, 8), [1, 2, 3, 4])
    frame.loc[0, "observed_at"] = "2026-10-01T10:00"
    frame.loc[1, "persons"] = np.nan
    frame = frame.set_geometry([*frame.geometry[:2], None, frame.geometry[3]])
    frame.loc[3, "kind"] = "mesh"
    group, _, left_out = counter_group(frame, graph)
    assert group is None
    assert left_out == 3
    assert counter_group(frame, None)[::2] == (None, 3)


def test_passers_are_those_of_the_footfall(inputs, graph):
    busy = np.argsort(footfall(inputs, graph).before.people)[-6:]
    group, edges, _ = counter_group(readings(graph, np.sort(busy), np.ones(12)), graph)
    town = inputs.town
    separation = separation_of(town, build(BUILTIN, categories()))
    predictor = Predictor(town, BUILTIN, Targets([group]), separation,
                          passers_of(inputs, graph, edges))
    whole = footfall(inputs, graph, assumed=turned(BUILTIN, TURNED)).before
    wanted = np.ravel(whole.bands[edges].sum(axis=2))
    np.testing.assert_allclose(predictor.predicted(TURNED), wanted, rtol=1e-9)
    state = predictor.state(TURNED)
    np.testing.assert_allclose(state.passers[:, 2], whole.people[edges], rtol=1e-9)
    # Trips scale walks; nothing is loaded anew for them.
    more = predictor.predicted({**TURNED, "trips": 0.7})
    np.testing.assert_allclose(more, exp(0.2) * wanted, rtol=1e-9)
    assert predictor.solves == 1


def test_a_scale_is_recovered_from_counts(inputs, graph):
    true = {"trips": 0.4}
    people = footfall(inputs, graph).before.people
    edges = np.sort(np.argsort(people)[-12:])
    passers = passers_of(inputs, graph, edges)
    mean = passers(turned(BUILTIN, true))[:, :2]
    counts = np.random.default_rng(2).poisson(mean).ravel()
    group, rows, _ = counter_group(readings(graph, edges, counts), graph)
    assert rows.tolist() == edges.tolist()
    town = inputs.town
    found = run.calibrate(
        town, BUILTIN, Targets([group]), separation_of(town, build(BUILTIN, categories())),
        ("trips",), folds=3, passers=passers)
    error = found.fit.amounts["trips"] - true["trips"]
    assert abs(error) <= 1.96 * found.fit.errors["trips"]
    assert found.solves == 1
