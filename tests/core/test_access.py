"""Coverage on foot and by the circle, against numbers worked by hand."""

import numpy as np
import pytest
from nigiwai.core.access import coverage, measure, points, ways
from nigiwai.core.access.inputs import read_people, read_sites
from nigiwai.core.assumptions import Assumption, builtin
from nigiwai.core.errors import CoreError
from nigiwai.core.vibrancy.inputs import Layer

from .access_towns import CRS, grid, no_districts, people, sites, streets

# One street of 2 km, a clinic 10 m beside its beginning, a square zone around 400 to 600 m.
STREET = [(0, 0), (2000, 0)]
CLINIC = {"clinic": [(0, 10)]}


def square():
    import shapely

    return shapely.box(400, -100, 600, 100)


def question(**others):
    return measure.Question(**{"per_side": 2, "draws": 0, **others})


def ask(graph, who, what, districts=None, assumptions=None, **others):
    return measure.measure(
        who, what, districts or no_districts(), graph, assumptions or builtin(),
        question(**others))


def row(access, standard, target="clinic"):
    (found,) = [one for one in access.coverage.counts
                if one.target == target and one.band.standard == standard]
    return found


def totals(count):
    return [float(values[0, 0]) for values in (count.walk, count.circle, count.least, count.most)]


def test_points_of_a_square_are_the_middles_of_its_parts():
    found = points.points_in([square()], 2)
    assert sorted(zip(found.x, found.y)) == [(450, -50), (450, 50), (550, -50), (550, 50)]
    assert found.weight.tolist() == [0.25] * 4


def test_thin_zones_and_points_have_one_point_in_them():
    import shapely

    thin = shapely.Polygon([(0, 0), (1000, 990), (1000, 1000), (0, 10)])
    bent = shapely.box(0, 0, 100, 100) - shapely.box(5, 5, 95, 95)
    shapes = [bent, shapely.Point(7, 8), thin]
    found = points.points_in(shapes, 2)
    assert found.zone.tolist()[:2] == [0, 1]
    assert (found.x[1], found.y[1]) == (7, 8)
    for zone, x, y in zip(found.zone, found.x, found.y):
        assert shapely.intersects_xy(shapes[zone], x, y)
    assert np.bincount(found.zone, found.weight) == pytest.approx([1, 1, 1])


def test_coverage_of_one_street_by_hand():
    # On foot 10 + 450 + 50 = 510 and 10 + 550 + 50 = 610 m; straight 451.8 … 553.3 m.
    access = ask(streets(STREET), people([square()], [100.0]), sites(**CLINIC),
                 distances=(505.0, 520.0, 552.0, 560.0, 610.0))
    found = {one.band.limit: totals(one) for one in access.coverage.counts}
    assert found[505.0] == [0.0, 50.0, 0.0, 0.0]
    assert found[520.0] == [50.0, 50.0, 0.0, 100.0]
    # The southern points are 60 m off the line of the clinic, the northern ones 40 m.
    assert found[552.0] == [50.0, 75.0, 0.0, 100.0]
    assert found[560.0] == [50.0, 100.0, 0.0, 100.0]
    assert found[610.0] == [100.0, 100.0, 100.0, 100.0]
    assert access.minutes[0, 0] == pytest.approx((510 + 610) / 2 / 80, rel=1e-9)
    assert access.coverage.basis == "network"
    assert access.basis == ["network"]


def test_number_within_reach_is_the_mean_of_the_people():
    what = sites(clinic=[(0, 10), (0, 0), (1000, 0)])
    access = ask(streets(STREET), people([square()], [100.0]), what, minutes=510 / 80)
    # The western half reaches the two in the west (510 and 500 m), the eastern half the one in the
    # east (500 m); 600 m are too far for both.
    assert access.within[0, 0] == pytest.approx(1.5)
    assert access.kinds_within[0] == pytest.approx(1.0)


def test_a_river_shows_on_foot_but_not_in_the_circle():
    # Both banks 100 m apart; the only bridge is 1,000 m east.
    graph = streets([(0, 0), (1000, 0)], [(0, 100), (1000, 100)], [(1000, 0), (1000, 100)])
    import shapely

    home = people([shapely.box(-10, 90, 10, 110)], [80.0])
    access = ask(graph, home, sites(clinic=[(0, 0)]), per_side=1)
    assert access.minutes[0, 0] == pytest.approx(2100 / 80, rel=1e-9)
    count = row(access, "general")
    assert totals(count) == [0.0, 80.0, 0.0, 0.0]


def test_who_lives_off_the_network_is_left_out_of_both_columns_and_told():
    import shapely

    far = shapely.box(400, 5000, 600, 5200)
    access = ask(streets(STREET), people([square(), far], [100.0, 30.0]),
                 sites(clinic=[(0, 10), (500, 5100)]))
    assert access.coverage.residents[0, 0] == 130.0
    assert access.coverage.compared[0, 0] == pytest.approx(100.0)
    count = row(access, "general")
    assert (count.site_count, count.sites_off) == (1, 1)
    assert totals(count)[:2] == [100.0, 100.0]
    assert access.network_share.tolist() == [1.0, 0.0]
    assert access.basis == ["network", "straight_line × 1.3"]
    # Its points are 50·√2 m from the clinic in its middle.
    assert access.minutes[1, 0] == pytest.approx(1.3 * 50 * np.sqrt(2) / 80)


def test_nothing_is_said_of_what_has_no_site_on_the_network():
    access = ask(streets(STREET), people([square()], [100.0]),
                 sites(clinic=[(0, 10)], hospital=[(0, 9000)]))
    count = row(access, "general", "hospital")
    assert np.isnan(count.walk).all()
    assert np.isnan(count.circle).all()
    assert access.kinds().tolist() == [1]
    assert access.mean_minutes()[0] == pytest.approx(access.minutes[:, 0])


def test_without_a_network_every_row_says_so():
    access = ask(None, people([square()], [100.0]), sites(**CLINIC), distances=(600.0,))
    # 1.3 × 451.8 = 587 m and 1.3 × 454 = 590 m are within 600 m, 1.3 × 551 = 717 m are not.
    assert totals(row(access, "own"))[:2] == [50.0, 100.0]
    assert access.coverage.basis == "straight_line × 1.3"
    assert access.basis == ["straight_line × 1.3"]
    assert access.network_share.tolist() == [0.0]


def test_stairs_stop_a_wheelchair_but_its_user_is_still_counted():
    graph = streets([(0, 0), (300, 0)], [(300, 0), (320, 0)], [(320, 0), (2000, 0)],
                    stairs=[0, 1, 0])
    who, what = people([square()], [100.0]), sites(**CLINIC)
    walker = ask(graph, who, what, group="standard", distances=(2000.0,))
    wheels = ask(graph, who, what, group="wheelchair", distances=(2000.0,))
    assert totals(row(walker, "own"))[:2] == [100.0, 100.0]
    assert wheels.coverage.compared[0, 0] == pytest.approx(100.0)
    assert totals(row(wheels, "own"))[:2] == [0.0, 100.0]
    assert wheels.shut_m == pytest.approx(20.0)
    assert np.isnan(wheels.minutes[0, 0])


def test_standards_are_those_of_urban_structure_evaluation():
    access = ask(streets(STREET), people([square()], [100.0]),
                 sites(clinic=[(0, 10)], station=[(0, 0)], bus_stop=[(300, 0)]))
    limits = {(one.target, one.band.standard): one.band.limit for one in access.coverage.counts}
    assert limits == {
        ("clinic", "general"): 800, ("clinic", "elderly"): 500, ("clinic", "time"): 10,
        ("station", "general"): 800, ("station", "elderly"): 500, ("station", "time"): 10,
        ("bus_stop", "bus_stop"): 300, ("bus_stop", "time"): 10, ("transit", "either"): 800,
    }


def test_a_station_or_a_bus_stop():
    import shapely

    homes = people([shapely.Point(x, 0) for x in (100, 900, 1500, 1900)], [1.0, 2.0, 4.0, 8.0])
    access = ask(streets(STREET), homes, sites(station=[(0, 0)], bus_stop=[(1300, 0)]))
    assert row(access, "general", "station").walk[0, 0] == 1.0
    assert row(access, "bus_stop", "bus_stop").walk[0, 0] == 4.0
    assert row(access, "either", "transit").walk[0, 0] == 5.0
    assert row(access, "either", "transit").circle[0, 0] == 5.0


def test_districts_take_the_points_inside_them_and_ages_their_groups():
    import shapely

    ages = np.array([[10.0, 50.0, 20.0, 15.0, 5.0]])
    who = people([square()], [100.0], ages)
    who = type(who)(**{**vars(who), "groups": tuple(coverage.AGES)})
    west, all_of_it = shapely.box(400, -100, 500, 100), shapely.box(0, -200, 900, 200)
    access = ask(streets(STREET), who, sites(**CLINIC), distances=(520.0,),
                 districts=(np.array([west, all_of_it, west]), ["West", "All", "West"]))
    assert access.coverage.districts == [None, "West", "All"]
    assert access.coverage.ages == ("all", "age_0_14", "age_15_64", "age_65_up", "age_75_up",
                                    "age_85_up")
    assert access.coverage.residents[:, 0] == pytest.approx([100, 50, 100])
    assert row(access, "own").walk[1] == pytest.approx([50, 5, 25, 20, 10, 2.5])
    assert row(access, "own").walk[2] == pytest.approx([50, 5, 25, 20, 10, 2.5])


def test_bands_come_from_the_speeds():
    elderly = builtin().row("walking", "elderly", "speed_m_per_min")
    assert elderly.low < elderly.value < elderly.high
    access = ask(streets(STREET), people([square()], [100.0]), sites(**CLINIC), group="elderly",
                 minutes=550 / 60, draws=200, distances=(550.0,))
    low, high = access.factors.minutes
    assert elderly.low / elderly.value < low < 1.0 < high < elderly.high / elderly.value
    assert np.isnan(access.factors.metres).all()
    time, metres = row(access, "time"), row(access, "own")
    assert (time.low[0, 0], time.walk[0, 0], time.high[0, 0]) == (0.0, 50.0, 50.0)
    assert np.isnan(metres.low).all()
    mean, slow, fast = access.mean_minutes()[:, 0]
    assert slow == pytest.approx(mean / high)
    assert fast == pytest.approx(mean / low)


def test_bands_come_from_the_detour_where_there_is_no_network():
    access = ask(None, people([square()], [100.0]), sites(**CLINIC), draws=200)
    low, high = access.factors.metres
    assert 1.3 / 1.5 < low < 1.0 < high < 1.3 / 1.15


def test_circles_hold_what_is_reached_on_foot():
    random = np.random.default_rng(3)
    import shapely

    graph = grid(12)
    homes = people([shapely.box(x, y, x + 150, y + 150)
                    for x, y in random.uniform(-150, 1150, (60, 2))], np.full(60, 10.0))
    access = ask(graph, homes, sites(clinic=[tuple(xy) for xy in random.uniform(0, 1200, (5, 2))]),
                 per_side=4, distances=(150.0, 300.0, 450.0))
    for count in access.coverage.counts:
        least, walk, most = count.least[0, 0], count.walk[0, 0], count.most[0, 0]
        assert least <= walk <= most
        assert walk <= count.circle[0, 0] + 1e-9
    walked = [one.walk[0, 0] for one in access.coverage.counts if one.band.unit == "m"]
    assert walked == sorted(walked)
    assert walked[0] < row(access, "time").walk[0, 0]


def test_ways_equal_those_of_networkx():
    import networkx as nx

    random = np.random.default_rng(11)
    graph = grid(8)
    homes, places = random.uniform(0, 800, (30, 2)), random.uniform(0, 800, (4, 2))
    found = ways.NetworkWays(graph, homes.T, places.T, 200.0, builtin(), "standard")
    tied = ways.tie(graph, *np.concatenate([homes, places]).T, 200.0)
    other = nx.Graph()
    cut = tied.graph
    for start, end, length in zip(cut.start, cut.end, cut.length_m):
        other.add_edge(start, end, weight=length)
    for leaf, (node, leg) in enumerate(zip(tied.node, tied.leg_m)):
        other.add_edge(f"p{leaf}", node, weight=leg)
    wanted = nx.multi_source_dijkstra_path_length(
        other, {f"p{30 + row}" for row in range(4)}, weight="weight")
    wanted = np.array([wanted[f"p{row}"] for row in range(30)])
    metres, minutes = found.to_nearest(np.arange(4))
    assert metres == pytest.approx(wanted, rel=1e-9)
    assert minutes == pytest.approx(wanted / 80.0, rel=1e-9)
    apart = np.array([
        [lengths[f"p{row}"] for row in range(30)]
        for lengths in (nx.single_source_dijkstra_path_length(other, f"p{30 + row}", weight="weight")
                        for row in range(4))])
    assert found.count_within(np.arange(4), 5.0).tolist() == (apart <= 400.0).sum(axis=0).tolist()


def layer(table, shapes, name="layer", **fields):
    import geopandas

    frame = geopandas.GeoDataFrame(table, geometry=list(shapes), crs=CRS)
    return Layer(frame, name, {key: key for key in table} | fields)


def test_sites_come_from_the_layers_and_stops_stand_above_facilities():
    import shapely

    facilities = layer({"id": ["1", "2", "3"], "category": ["clinic", "bus_stop", "shop"]},
                       shapely.points([0, 1, 2], 0))
    stops = layer({"kind": ["bus_stop", None, "ferry", "station"]}, shapely.points([5, 6, 7, 8], 0))
    entries = layer({"kind": ["station", "car_park"]}, shapely.points([9, 10], 0))
    found = read_sites(facilities, stops, entries)
    places = {one.key: found.xy[one.sites][:, 0].tolist() for one in found.targets}
    assert places == {"clinic": [0], "shop": [2], "bus_stop": [5, 6], "station": [8]}
    found = read_sites(facilities, None, entries, wanted=("shop",))
    places = {one.key: found.xy[one.sites][:, 0].tolist() for one in found.targets}
    assert places == {"shop": [2], "bus_stop": [1], "station": [9]}


def test_sites_that_nobody_asked_for_and_unknown_categories_are_refused():
    import shapely

    facilities = layer({"id": ["1"], "category": ["clinic"]}, shapely.points([0], 0))
    with pytest.raises(CoreError) as caught:
        read_sites(facilities, None, None, wanted=("library",))
    assert caught.value.code == "access_no_sites"
    for keys, code in ((["castle"], "facility_category"), ([None], "null_value")):
        with pytest.raises(CoreError) as caught:
            read_sites(layer({"id": ["1"], "category": keys}, shapely.points([0], 0)), None, None)
        assert caught.value.code == code


def test_people_without_ages_have_one_group():
    table = {"id": ["a"], "residents": [7.0]}
    found = read_people(layer(table, [square()]))
    assert found.groups == ("all",)
    assert found.ages.sum() == pytest.approx(7.0)
    ages = {name: [1.0] for name in coverage.AGES["all"]}
    found = read_people(layer({**table, **ages}, [square()]))
    assert found.groups == tuple(coverage.AGES)
    with pytest.raises(CoreError) as caught:
        read_people(layer({"id": ["a"], "residents": [np.nan]}, [square()]))
    assert caught.value.code == "nobody_lives"


@pytest.mark.parametrize(("text", "values"), [
    ("", []), ("800", [800.0]), (" 800; 300;800 ", [300.0, 800.0]), ("400,500", [400.0, 500.0])])
def test_limits_are_read(text, values):
    assert coverage.parse_limits(text, "Distances") == values


@pytest.mark.parametrize("text", ["a", "0", "-5", "nan", "1e9", "1;2;3;4"])
def test_limits_that_are_none_are_refused(text):
    with pytest.raises(CoreError) as caught:
        coverage.parse_limits(text, "Distances", most=3)
    assert caught.value.code == "limit_list"


def test_a_network_that_the_group_cannot_pass_is_refused():
    graph = streets(STREET, stairs=[1])
    with pytest.raises(CoreError) as caught:
        ask(graph, people([square()], [100.0]), sites(**CLINIC), group="wheelchair")
    assert caught.value.code == "access_no_way"


def test_own_speeds_count():
    fast = builtin().replaced([Assumption("walking", "standard", "speed_m_per_min", 100, 100, 100)])
    access = ask(streets(STREET), people([square()], [100.0]), sites(**CLINIC), assumptions=fast)
    assert access.minutes[0, 0] == pytest.approx(5.6)
    assert row(access, "time").band.circle_m == 1000.0
