"""歩行空間ネットワークデータ of the four editions, and the real files."""

import math
from pathlib import Path

import pytest
from nigiwai.core.formats import categories, sources
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.streets import pedestrian, tags
from nigiwai.core.formats.streets.readers import READERS

from .format_files import geojson, item, reasons
from .samples_streets import LINKS, line, link
from .test_formats_streets import error, notes, read

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
real = pytest.mark.skipif(not DATA.is_dir(), reason="real data is not here")


def test_links_of_2018():
    (network,) = read("link.geojson", LINKS)
    assert list(network.frame["id"]) == ["10", "11"]
    assert list(network.frame["kind"]) == ["sidewalk", "stairs"]
    assert list(network.frame["from_node"]) == ["1", "2"]
    assert list(network.frame["stairs"]) == [0, 1]
    assert list(network.frame["wheelchair"]) == [1, 0]
    assert list(network.frame["width_m"]) == [3, 3]
    assert list(network.frame["slope"]) == [0.025, 0.025]
    assert notes(network)["pedestrian_edition"] == {"edition": "2018"}
    assert "国土交通省" in network.attribution


@pytest.mark.parametrize(
    ("codes", "wanted"),
    [
        ({}, 1),
        ({"width": 1}, 0),
        ({"vtcl_slope": 3}, 0),
        ({"lev_diff": 2}, 0),
        ({"lev_diff": 99}, math.nan),
        ({"lev_diff": 99, "width": 1}, 0),
        ({"route_type": 5}, 0),
        ({"route_type": 7}, 1),
        ({"route_type": 2}, math.nan),
        ({"route_type": 4, "elevator": 5}, 1),
        ({"route_type": 4, "elevator": 2}, 0),
        ({"route_type": 4, "elevator": 99}, math.nan),
    ],
)
def test_who_passes_by_wheelchair(codes, wanted):
    (network,) = read("link.geojson", geojson(link(1, 1, 2, **codes)))
    assert network.frame["wheelchair"].iloc[0] == pytest.approx(wanted, nan_ok=True)


def test_the_same_code_means_other_things_in_other_editions():
    step = {"lev_diff": 2}
    (old,) = read("link.geojson", geojson(link(1, 1, 2, **step)))
    (new,) = read("link.geojson", geojson(link(1, 1, 2, rank="A", **step)))
    (seen,) = read("link.geojson", geojson(link(1, 1, 2, **step), link(2, 2, 3, vtcl_slope=6)))
    zero = {"route_type": 0, "width": 2, "vtcl_slope": 0, "lev_diff": 0, "direction": 0}
    (first,) = read("link.geojson", geojson(link(1, 1, 2, **zero)))
    told = [notes(one)["pedestrian_edition"]["edition"] for one in (old, new, seen, first)]
    assert told == ["2018", "2024", "2024", "2017"]
    # Over 2 cm in 2018, up to 2 cm in 2024.
    assert (old.frame["wheelchair"].iloc[0], new.frame["wheelchair"].iloc[0]) == (0, 1)
    assert list(seen.frame["slope"]) == [0, 0.13]
    assert (first.frame["width_m"].iloc[0], first.frame["wheelchair"].iloc[0]) == (2.5, 1)


def test_codes_nobody_defined_are_reported():
    (network,) = read("link.geojson", geojson(link(1, 1, 2, route_type=55, direction=2)))
    assert notes(network)["unknown_codes_kept"] == {"column": "route_type", "codes": "55"}
    assert notes(network)["one_way_links"] == {"rows": 1}
    assert network.frame["kind"].iloc[0] == "sidewalk"
    assert math.isnan(network.frame["wheelchair"].iloc[0])


def test_names_of_2010_are_known_even_where_they_are_cut():
    row = {"リンクID": "a", "起点ノード": "1", "終点ノード": "2", "経路の種類": "12.00",
           "有効幅員": "3.00", "縦断勾配1": "6.5", "段差": "0.00"}
    (network,) = read("link.geojson", geojson((row, "LineString", line(1, 2))))
    only = network.frame.iloc[0]
    assert (only["kind"], only["stairs"], only["wheelchair"]) == ("stairs", 1, 0)
    assert (only["width_m"], only["slope"]) == (2, 0.065)
    assert (only["from_node"], only["to_node"]) == ("1", "2")


TABLE = "link_id,start_id,end_id,distance,route_type,width\nL1,N1,N2,95.0,1,4\nL2,N2,N9,10,1,4\n"
NODE_TABLE = b"node_id,lat,lon,floor\nN1,34.868,138.320,0\nN2,34.868,138.321,0\n"


def test_tables_of_links_run_between_their_nodes():
    (network,) = read("link.csv", TABLE.encode(), **{"node.csv": NODE_TABLE})
    assert list(network.frame["length_m"]) == [95]
    assert list(network.frame["row"]) == [2]
    assert network.frame.geometry.iloc[0].coords[0] == (138.32, 34.868)
    assert reasons(network) == {"node_missing": 1}
    assert error("link.csv", TABLE.encode()).code == "nodes_missing"


def test_degrees_of_2010():
    links = "リンクID,起点ノードID,終点ノードID,経路の種類\n1,a,b,1\n"
    nodes = "ノードID,緯度,経度\na,34.52.4.8,138.19.12.0\nb,34.52.4.8,138.19.15.6\n"
    (network,) = read("リンク情報.csv", links.encode("cp932"),
                      **{"ノード情報.csv": nodes.encode("cp932")})
    assert network.frame.geometry.iloc[0].coords[0] == pytest.approx((138.32, 34.868))


def test_links_without_place_or_length_are_refused():
    nowhere = link(3, 1, 2)[0], "LineString", []
    point = link(4, 1, 2)[0], "LineString", line(1, 1)
    (network,) = read("link.geojson", geojson(link(1, 1, 2), link(1, 2, 3), nowhere, point))
    assert reasons(network) == {"no_geometry": 1, "no_length": 1}
    # The same id twice stays: it is made unique when it is placed.
    assert list(network.frame["id"]) == ["1", "1"]


def test_without_the_columns_it_is_no_link():
    row = {"link_id": 1, "start_id": 2, "distance": 3}
    file = item("link.geojson", geojson((row, "LineString", line(1, 2))))
    assert not pedestrian.recognises(file, Options())


def test_tables_hold_together():
    ranks = tags._category_ranks()
    extra = {"not_used", "park", "school"}
    assert {category for _, category in ranks.values()} <= set(categories.definitions()) | extra
    assert len(ranks) == len(tags._table("osm_categories.csv"))
    assert len(tags._walk_rules()) == len(tags._table("osm_walkable.csv"))
    for edition in ("2010", "2017", "2018", "2024"):
        known = pedestrian.meanings(edition)
        assert {column for column, _ in known} <= set(pedestrian.CODED)
        assert all(row["verified"] in ("yes", "no") for row in known.values())


def opened(place):
    (file,), broken = sources.items_of(DATA / place)
    assert not broken
    (reader,) = [read for _, _, knows, read in READERS if knows(file, Options())]
    found = reader(file, Options())
    (parsed,) = found if isinstance(found, list) else [found]
    taken = 0 if parsed.frame is None else len(parsed.frame)
    assert taken + len(parsed.refused) == parsed.rows_read
    return parsed


@real
def test_the_station_of_yaizu():
    network = opened("06_osm/yaizu_station_walk/yaizu_station_800m_walk.geojson")
    assert len(network.frame) == network.rows_read == 1089
    assert network.frame["id"].is_unique


@real
def test_the_streets_of_ube():
    network = opened("06_osm/ube_walk_network/ube_roads.zip")
    assert network.rows_read == 30750
    assert reasons(network) == {"opposite_direction": 15375, "repeated_line": 1}
    assert network.frame["id"].is_unique
    # OSMnx measured on a sphere of 6371.009 km; GRS 80 differs by up to half a percent.
    import pyogrio

    path = DATA / "06_osm/ube_walk_network/ube_roads.zip"
    published = pyogrio.read_dataframe(path, columns=["length"], read_geometry=False)["length"]
    kept = published.to_numpy()[network.frame["row"].to_numpy() - 1]
    ratio = network.frame["length_m"] / kept
    # The author cut some streets and left them the length of the whole.
    assert ratio.max() < 1.005
    assert (ratio < 0.995).sum() == 82
    assert notes(network)["lengths_differ"]["rows"] <= 82


@real
def test_the_points_of_sendai():
    places = opened("06_osm/sendai_bbbike_points/points.shp")
    assert places.rows_read == 19043
    counts = places.frame["category"].value_counts()
    # restaurant 1545, cafe 343, pub 348, bar 190, fast_food 160, ice_cream 6, biergarten 2,
    # food_court 1.
    assert counts["restaurant"] == 2595
    assert counts["bus_stop"] == 1155
    assert counts["hospital"] == 14
    names = opened("06_osm/sendai_bbbike_points/places.shp")
    assert (names.rows_read, reasons(names)) == (648, {"not_used_kind": 648})


@real
def test_the_links_around_ueno():
    network = opened("12_format_samples/walk_space_network_ueno/link.shp")
    assert len(network.frame) == network.rows_read == 1233
    kinds = network.frame["kind"].value_counts()
    assert (kinds["stairs"], kinds["ramp"], kinds["elevator"]) == (27, 6, 3)
    nodes = opened("12_format_samples/walk_space_network_ueno/node.shp")
    assert (nodes.rows_read, reasons(nodes)) == (1113, {"nodes_in_links": 1113})
    # The published distance is planar, rounded to 0.1 m; the scale factor is 1.0001 at most.
    import pyogrio

    path = DATA / "12_format_samples/walk_space_network_ueno/link.shp"
    published = pyogrio.read_dataframe(path, read_geometry=False)["distance"]
    assert (network.frame["length_m"] - published).abs().max() < 0.12
