"""Needs against resources, and the reading of resources."""

import numpy as np
import pytest
from nigiwai.core.assumptions import builtin
from nigiwai.core.errors import CoreError
from nigiwai.core.matching import rules as rules_module
from nigiwai.core.matching.inputs import read_needs
from nigiwai.core.matching.inventory.duplicates import Settings
from nigiwai.core.matching.places import demand
from nigiwai.core.matching.places.inputs import read_spots
from nigiwai.core.matching.places.run import Areas, Question, map_places
from nigiwai.tests.core.test_access import grid
from nigiwai.tests.core.test_places_surfaces import mesh

CRS = "EPSG:6676"
LIMITS = demand.Limits(reach_m=650.0, farthest_m=20_000.0, few=1, many=3)
RULES = rules_module.rules_of([
    {"need_words": "カフェ", "resource_sub_category": "vacant_house", "fit": "1"},
    {"need_words": "静か", "resource_category": "industry", "fit": "0"},
], "rules")


def layer(rows, points, **fields):
    import geopandas
    import shapely
    from nigiwai.core.vibrancy.inputs import Layer

    shapes = [None if point is None else shapely.Point(point) for point in points]
    frame = geopandas.GeoDataFrame(rows, geometry=shapes, crs=CRS)
    return Layer(frame, "rows", {name: name for name in rows} | fields)


def resources(points, **columns):
    count = len(points)
    rows = {"id": [f"r{row}" for row in range(count)], "name": [f"名{row}" for row in range(count)],
            "category": ["spaces"] * count, "sub_category": ["空き家"] * count, **columns}
    return layer(rows, points)


def asked(needs, points, there, **more):
    rows = {"id": [f"n{row}" for row in range(len(needs))],
            "text": [text for text, _ in needs], "category": [key for _, key in needs]}
    rows.update({name: more.pop(name) for name in ("reach", "visible") if name in more})
    read = read_needs(layer(rows, points))
    return demand.demand_of(read, more.pop("weight", np.full(len(needs), np.nan)), there, RULES,
                            LIMITS, lambda x, _y: np.zeros(len(x), dtype=np.intp), 1.3, **more)


def test_needs_by_hand():
    # Straight line × 1.3 within 650 m: up to 500 m.
    there = read_spots(resources([(0, 0), (500, 0), (501, 0)])).spots
    found = asked([("カフェ", ""), ("カフェ", ""), ("なにか", ""), ("なにか", "spaces"),
                   ("なにか", "nature"), ("カフェ", "")],
                  [(0, 0), (5000, 0), (0, 0), (0, 0), (0, 0), None], there,
                  weight=np.array([2.0, np.nan, 1.0, 1.0, 1.0, 1.0]))
    assert found.fitting[:5].tolist() == [2, 0, 0, 2, 0]
    assert found.kind.tolist() == ["enough", "none", "unknown", "enough", "none", "unknown"]
    assert found.nearest[:2].tolist() == [0, -1]
    assert found.nearest_m[0] == 0.0
    assert found.wanted.tolist() == [2, 2, 0]
    assert found.wanted_weight.tolist() == [3.0, 3.0, 0.0]
    assert found.resource_kind.tolist() == ["many", "many", "none"]
    assert found.by_zone(1)["none"].tolist() == [2]
    # A need without a place is in no zone.
    assert found.zone.tolist() == [0, 0, 0, 0, 0, -1]


def test_own_reach_hidden_needs_and_barred_kinds():
    there = read_spots(resources([(0, 0), (500, 0), (501, 0)])).spots
    found = asked([("カフェ", ""), ("カフェ", "")], [(0, 0), (0, 0)], there, reach=[10.0, 1e9],
                  visible=[1.0, 0.0])
    assert (len(found.needs), found.hidden, found.fitting.tolist()) == (1, 1, [1])
    assert found.kind.tolist() == ["few"]
    both = asked([("カフェ", ""), ("カフェ", "")], [(0, 0), (0, 0)], there, reach=[10.0, 1e9],
                 visible=[1.0, 0.0], hidden=True)
    assert both.fitting.tolist() == [1, 3]
    shops = read_spots(resources([(0, 0)], category=["industry"], sub_category=["店"])).spots
    assert asked([("静かなカフェ", "industry")], [(0, 0)], shops).fitting.tolist() == [0]


def test_blocks_and_the_network(monkeypatch):
    random = np.random.default_rng(1)
    there = read_spots(resources([tuple(p) for p in random.uniform(0, 700, (30, 2))])).spots
    needs = [("カフェ", "")] * 20
    points = [tuple(p) for p in random.uniform(0, 700, (20, 2))]
    for graph in (None, grid(8)):
        whole = asked(needs, points, there, graph=graph, join_limit_m=200.0)
        monkeypatch.setattr(demand, "_PAIRS", 45)
        parts = asked(needs, points, there, graph=graph, join_limit_m=200.0)
        monkeypatch.undo()
        for name in ("fitting", "nearest", "wanted", "wanted_weight"):
            assert np.array_equal(getattr(whole, name), getattr(parts, name))
        assert whole.fitting.sum() == whole.wanted.sum()
        assert set(whole.basis) - {""} == {"network" if graph else "straight_line"}


# Reading


def test_resources_are_read_with_what_is_left_out():
    read = read_spots(resources(
        [(0, 0), (1, 1), None, (3, 3), (4, 4)], visible=[np.nan, 0.0, 1.0, 1.0, 1.0],
        category=["Nature", "culture", "culture", None, "食"],
        sub_category=["", "", "", "空き家", "謎"]))
    assert read.spots.ids == ["r0", "r3", "r4"]
    assert read.spots.categories == ["nature", "spaces", "other"]
    assert (read.hidden, read.placeless, read.unknown) == (1, 1, {"食": 1})
    everything = read_spots(resources([(0, 0), (1, 1)], visible=[0.0, 1.0]), hidden=True)
    assert (len(everything.spots), everything.hidden) == (2, 0)
    some = read_spots(resources([(0, 0), (1, 1)], category=["nature", "culture"]),
                      categories=("culture",))
    assert some.spots.ids == ["r1"]


def test_places_count_once():
    once = Settings(), 0.75
    read = read_spots(resources(
        [(0, 0), (1, 0), (900, 0), (0, 1)], name=["みなと食堂", "みなと食堂", "丘の茶屋", "みなと食堂"],
        category=["industry", "industry", "industry", "culture"], source=["a", "b", "a", "c"],
        sub_category=["食堂", "店", "茶", "寺"]), picked=[False, True, True, True], once=once)
    assert read.repeated == 1
    assert len(read.spots) == 3
    kept = next(row for row, same in enumerate(read.spots.same_as) if same)
    assert {read.spots.ids[kept], read.spots.same_as[kept]} == {"r0", "r1"}
    # One of the two was picked: what stands for both is.
    assert read.spots.picked.all()
    assert len(read_spots(resources([(0, 0), (0, 0)])).spots) == 2


def test_nothing_to_map_and_broken_rows():
    with pytest.raises(CoreError) as caught:
        read_spots(resources([(0, 0), None], visible=[0.0, 1.0]))
    assert caught.value.code == "places_no_resources"
    assert caught.value.facts == {"layer": "rows", "rows": 2, "hidden": 1, "placeless": 1}
    with pytest.raises(CoreError) as caught:
        read_spots(resources([None, (0, 0), (np.inf, 0)]))
    assert (caught.value.code, caught.value.facts["row"]) == ("broken_geometry", 3)


def test_the_whole_does_not_depend_on_the_order_of_rows():
    random = np.random.default_rng(2)
    points = [tuple(p) for p in random.uniform(0, 2500, (40, 2))]
    category = [("nature", "culture", "industry", "odd")[row % 4] for row in range(40)]
    areas = Areas([f"z{row}" for row in range(25)], [""] * 25, mesh(5, 5))
    order = random.permutation(40)
    ids = [f"r{row:02}" for row in range(40)]
    results = []
    for rows in (np.arange(40), order):
        spots = read_spots(resources([points[row] for row in rows], id=[ids[row] for row in rows],
                                     category=[category[row] for row in rows])).spots
        results.append(map_places(spots, areas, builtin(), Question(dealings=19)))
    one, other = results
    for name in ("counts", "density", "reach", "around", "nearest", "nearest_m", "zone"):
        assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True), name
    assert np.array_equal(one.near["category"].p, other.near["category"].p, equal_nan=True)
    assert one.counts.sum() == 40
    np.testing.assert_array_equal(one.worst()[0], 0)
    cells = map_places(spots, areas, builtin(), Question(dealings=0, cell_m=1250.0))
    assert (len(cells.areas), cells.near, cells.counts.sum()) == (4, {}, 40)
