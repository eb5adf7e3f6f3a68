"""Shelters against residents on the open data of Yaizu, and against networkx."""

import geopandas  # noqa: TID253 - tests on layers
import networkx as nx
import numpy as np
import pytest
from nigiwai.core.assumptions import builtin
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.shelters import flow, leaving, plan, run, serving, water
from nigiwai.core.risk.types import HazardKey
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.tests.core.access_towns import yaizu_streets
from nigiwai.tests.core.shelter_towns import conserved

FOLDER = "05_hazard/yaizu_opendata"
LISTS = ("指定緊急避難場所一覧", "避難所一覧", "指定津波避難ビル一覧")
AREAS = "内水浸水想定区域(公共下水道区域内)"
PLANE = 6676
ROWS = 31 + 56 + 125
TOTAL = 136_475


@pytest.fixture(scope="module")
def study(shared, tmp_path_factory):
    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    made = store.create(tmp_path_factory.mktemp("yaizu") / "y.gpkg", "焼津市", boundary, "500m")
    for folder in ("02_population_mesh/population_mesh_2020.txt",
                   *(f"{FOLDER}/{name}" for name in (*LISTS, AREAS))):
        import_input(made, shared / folder)
    return made


@pytest.fixture(scope="module")
def crowd(study):
    zones = study.read("zones").to_crs(PLANE)
    return leaving.Crowd(
        np.asarray(zones.geometry, dtype=object), list(zones["id"]), list(zones["name"]),
        zones[list(AGE_GROUPS)].fillna(0).to_numpy())


@pytest.fixture(scope="module")
def flood(study):
    frame = study.read("hazards").to_crs(PLANE)
    return water.hazard_of(
        Hazards.from_frame(frame, "hazards"), "hazards", HazardKey("inland_flood"))


def shelters(study, hazard):
    return serving.serving(study.read("shelters").to_crs(PLANE), "shelters", hazard,
                           serving.USUAL, builtin())


def evacuate(crowd, hazard, places, graph, limits, **how):
    question = run.Question(limits, **{"draws": 0, **how})
    return run.evacuate(crowd, hazard, hazard is None, places, None, graph, builtin(), question)


def test_the_lists_overlap_and_tell_no_capacity(study):
    frame = study.read("shelters")
    assert len(frame) == ROWS
    assert frame["capacity"].isna().all()
    for hazard in ("inland_flood", "tsunami"):
        found = shelters(study, hazard)
        # Many schools and halls stand in two or three of the lists: 71 in two, 3 in three.
        told = found.told
        assert (told["rows"], told["places"], told["merged"]) == (ROWS, 135, 71 + 2 * 3)
        assert found.told["places"] == len(found) + told["other_hazards"]
        assert told["unknown"] == told["other_kinds"] == told["zero"] == 0
        # Two blocks of flats that the list puts 3 m from each other.
        assert found.differing == ("市営住宅宗高団地1号棟 / 市営住宅宗高団地3号棟",)
        assert set(found.basis) == {"area", "assumed"}
        room = found.capacity(builtin())
        assert np.isfinite(room).all()
        assert (room > 0).all()
    # No shelter of the city is told to be for river floods among the evacuation sites; the list of
    # shelters has storms and floods in one column.
    assert set(shelters(study, "flood").kinds) <= {"shelter", "site"}


def test_the_plan_is_optimal_and_everybody_is_counted(shared, study, crowd, flood):
    places, graph = shelters(study, "inland_flood"), yaizu_streets(shared)
    result = evacuate(crowd, flood, places, graph, plan.Limits(60.0, np.inf), draws=3)
    night = result.plans["night"]
    assert night.flow.status == "optimal"
    assert night.flow.gap < 1e-6
    assert conserved(result)
    sums = run.totals(result.zones["night"])
    assert sums["people"] == pytest.approx(TOTAL, abs=1)
    assert sums["leaving"] == pytest.approx(
        float(crowd.night.sum(axis=1) @ result.start.share), rel=1e-9)
    assert 0.15 * TOTAL < sums["leaving"] < 0.25 * TOTAL
    assert (night.flow.load <= result.capacity + 1e-6).all()
    # The network covers 800 m around the station: nearly all ways are straight, and it is said.
    assert result.basis == "network, straight_line × 1.5"
    assert 0 < result.network.on.mean() < 0.3
    low, high = result.bands["night"]["totals"]["assigned"]
    assert low < sums["assigned"] < high


def test_the_area_is_that_of_an_overlay(study, crowd, flood):
    frame = study.read("hazards").to_crs(PLANE)
    union = frame[frame["type"] == "inland_flood"].make_valid().union_all()
    zones = geopandas.GeoSeries(crowd.shapes, crs=PLANE)
    wanted = zones.intersection(union).area / zones.area
    found = leaving.leaving(crowd.shapes, flood.pieces, 3).share
    np.testing.assert_allclose(found, wanted, atol=1e-6)


def test_networkx_finds_no_better_plan_for_yaizu(study, crowd):
    places = shelters(study, "tsunami")
    result = evacuate(crowd, None, places, None, plan.Limits(np.inf, 500.0), per_side=2)
    night = result.plans["night"]
    # networkx wants whole numbers: people in hundredths, minutes in thousandths.
    people = np.rint(night.people.reshape(-1) * 100).astype(int)
    room = np.floor(result.capacity * 100).astype(int)
    graph = nx.DiGraph()
    reached = np.unique(night.pairs.origin)
    graph.add_node("end", demand=int(people[reached].sum()))
    penalty = np.rint(night.penalty * 1000).astype(int).tolist()
    for row in reached.tolist():
        graph.add_node(("o", row), demand=-int(people[row]))
        graph.add_edge(("o", row), "end", weight=penalty[row])
    for column, size in enumerate(room.tolist()):
        graph.add_edge(("s", column), "end", capacity=size, weight=0)
    for row, column, minutes in zip(night.pairs.origin.tolist(), night.pairs.shelter.tolist(),
                                    night.pairs.minutes):
        graph.add_edge(("o", row), ("s", column), weight=int(np.rint(minutes * 1000)))
    cost, _flows = nx.network_simplex(graph)
    assert night.flow.status == "optimal"
    # The same whole numbers to ours: the same cost, exactly.
    rounded = np.zeros(len(people))
    rounded[reached] = people[reached]
    pairs = flow.Pairs.sorted(
        night.pairs.origin, night.pairs.shelter, np.rint(night.pairs.minutes * 1000))
    found = flow.assign(rounded, room.astype(float), pairs, np.array(penalty, float))
    assert found.value == pytest.approx(cost, rel=1e-10)
    assert found.status == "optimal"
    assert found.left.sum() / 100 == pytest.approx(night.no_room.sum(), rel=1e-3)
