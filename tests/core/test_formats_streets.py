"""OpenStreetMap extracts and layers: ways, places, and what is refused."""

import math

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.streets import osm_file, osm_layer, plain, tags
from nigiwai.core.formats.streets.readers import READERS
from nigiwai.core.study.tables import TABLES

from .format_files import geojson, item, reasons
from .samples_streets import EDGES, NODES, SAMPLES, WAYS, edge, line, osm_pbf, osm_xml

TOWN = {"town.osm": osm_xml(), "town.osm.pbf": osm_pbf()}


def read(name, data, options=None, **beside):
    """All parts of a file, read by the one reader that knows it."""
    file, options = item(name, data, **beside), options or Options()
    known = [reader for _, _, recognises, reader in READERS if recognises(file, options)]
    assert len(known) == 1
    found = known[0](file, options)
    parts = found if isinstance(found, list) else [found]
    for parsed in parts:
        taken = 0 if parsed.frame is None else len(parsed.frame)
        assert taken + len(parsed.refused) == parsed.rows_read
        if taken:
            own = set(TABLES[parsed.table].column_names()) - {"source"}
            assert own <= set(parsed.frame.columns)
            assert parsed.frame.crs is not None
    return parts


def error(name, data):
    with pytest.raises(CoreError) as caught:
        read(name, data)
    return caught.value


def notes(parsed):
    return dict(parsed.notes)


@pytest.mark.parametrize("key", SAMPLES)
def test_each_sample_is_known_by_its_own_reader_only(key):
    file = item(*SAMPLES[key])
    known = [name for name, _, recognises, _ in READERS if recognises(file, Options())]
    assert known == [key]
    assert read(*SAMPLES[key])


@pytest.mark.parametrize("name", TOWN)
def test_an_extract_gives_streets_and_places(name):
    network, places = read(name, TOWN[name])
    assert network.table == "network"
    assert list(network.frame["id"]) == ["way/100", "way/101", "way/102", "way/103", "way/104"]
    assert list(network.frame["walkable"]) == [1, 1, 1, 0, 0]
    assert list(network.frame["stairs"]) == [0, 1, 0, 0, 0]
    street, steps, path = (network.frame.iloc[at] for at in range(3))
    assert (street["name"], street["width_m"]) == ("本町通り", 4.5)
    assert (steps["slope"], steps["wheelchair"]) == (0.25, 0)
    assert path["wheelchair"] == 1
    # Two millidegrees along the parallel of 34.868: GRS 80 has N cos(lat) = 5 238 623 m there.
    assert street["length_m"] == pytest.approx(182.86, abs=0.05)
    assert reasons(network) == {"no_way": 1, "area_of_way": 1}
    assert places.table == "facilities"
    assert list(places.frame["category"]) == ["convenience_store", "bus_stop", "park_neighborhood"]
    assert reasons(places) == {"not_used_kind": 1}
    # Only the tree and the building are neither.
    assert notes(places)["osm_rest"] == {"rows": 2}
    assert {part.attribution for part in (network, places)} == {"© OpenStreetMap contributors"}


def test_what_tags_say_of_a_place_is_kept():
    places = read("town.osm", osm_xml())[1]
    shop, _, park = (places.frame.iloc[at] for at in range(3))
    assert (shop["opens"], shop["closes"], shop["hours_note"]) == ("00:00", "24:00", "24/7")
    assert math.isnan(shop["size"])
    assert shop["size_basis"] == "assumed"
    # A millidegree each way: 91.43 m by 110.94 m.
    assert park["size"] == pytest.approx(91.43 * 110.94, rel=1e-3)
    assert park["reach_m"] == pytest.approx(math.hypot(91.43, 110.94) / 2, rel=0.01)
    assert park["address"] == "焼津市本町1"
    assert places.vintage == "2026-02"


def test_a_closed_street_is_a_line_and_an_area_is_not():
    ring = (1, 2, 3, 4, 1)
    ways = {1: (ring, {"highway": "footway"}), 2: (ring, {"highway": "footway", "area": "yes"})}
    (network,) = read("town.osm", osm_xml(NODES, ways))[:1]
    assert list(network.frame["id"]) == ["way/1"]
    assert reasons(network) == {"area_of_way": 1}


def test_damaged_extracts_are_refused():
    data = osm_pbf()
    assert error("cut.osm.pbf", data[:-30]).code == "broken_osm"
    assert error("cut.osm.pbf", data[: len(data) // 3]).code == "broken_osm"
    found = error("cut.osm", osm_xml()[:-300])
    assert found.code == "broken_xml"
    assert found.facts["line"] > 5
    assert error("page.osm", b"<html></html>").code == "broken_osm"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(encoding):
    bomb = '<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    text = osm_xml(before=bomb).decode().replace("UTF-8", encoding.upper())
    assert error("bomb.osm", text.encode(encoding)).code == "unsafe_xml"


def test_an_extract_without_streets_or_places_gives_no_rows():
    (network,) = read("empty.osm", osm_xml(nodes={}, ways={}))
    assert network.rows_read == 0


def test_places_elsewhere_or_mirrored_are_refused():
    swapped = {number: (lat, lon / 2) for number, (lon, lat) in NODES.items()}
    network, places = read("town.osm", osm_xml(swapped, WAYS))
    assert set(reasons(network)) == {"outside_japan", "no_way", "area_of_way"}
    assert reasons(places) == {"outside_japan": 4}


def test_one_of_two_directions_is_kept():
    (network,) = read("edges.geojson", EDGES)
    assert list(network.frame["id"]) == ["2-1-0", "2-3-0"]
    assert list(network.frame["from_node"]) == ["2", "2"]
    assert list(network.frame["to_node"]) == ["1", "3"]
    assert list(network.frame["kind"]) == ["footway", "path;steps"]
    assert list(network.frame["stairs"]) == [0, 1]
    assert reasons(network) == {"opposite_direction": 1}


def test_other_ways_between_the_same_nodes_stay():
    detour = {"u": 1.0, "v": 2.0, "key": 1, "osmid": 2, "highway": "path"}
    rows = (edge(1, 2), edge(2, 1), (detour, "LineString", line(1, 4, 3, 2)), edge(1, 2, key=2))
    (network,) = read("edges.geojson", geojson(*rows))
    assert list(network.frame["id"]) == ["1-2-0", "1-2-1"]
    assert reasons(network) == {"opposite_direction": 1, "repeated_line": 1}


def test_layers_with_tags_may_hold_places_too():
    data = geojson(
        ({"@id": "way/1", "highway": "primary"}, "LineString", line(1, 2)),
        ({"@id": "node/2", "amenity": "cafe", "name": "喫茶", "capacity": "30"}, "Point",
         list(NODES[3])),
        ({"@id": "node/3", "highway": "crossing"}, "Point", list(NODES[4])),
        ({"@id": "node/4", "natural": "tree"}, "Point", list(NODES[5])),
        ({"@id": "way/5", "highway": "raceway2"}, "LineString", line(2, 3)),
        ({"@id": "way/6", "railway": "rail"}, "LineString", line(2, 3)),
    )
    network, places = read("export.geojson", data)
    assert list(network.frame["id"]) == ["way/1", "way/5"]
    assert list(network.frame["walkable"]) == [1, 0]
    assert reasons(network) == {"no_way": 1}
    assert notes(network)["unknown_codes_kept"] == {"column": "highway", "codes": "raceway2"}
    assert list(places.frame[["id", "category", "size"]].iloc[0]) == ["node/2", "restaurant", 30]
    assert reasons(places) == {"not_used_kind": 1, "no_place_tag": 1}


def test_other_tags_of_ogr_are_read():
    row = {"osm_id": "5", "name": "水路", "highway": "service",
           "other_tags": '"foot"=>"no","width"=>"3","note"=>"a \\"b\\" c"'}
    (network,) = read("lines.geojson", geojson((row, "LineString", line(1, 2))))
    assert list(network.frame["walkable"]) == [0]
    assert list(network.frame["width_m"]) == [3]


def test_points_with_values_only():
    def point(value, name=None):
        row = {"osm_id": "1", "timestamp": "2026-02-01", "name": name, "type": value}
        return row, "Point", list(NODES[1])

    (places,) = read("points.geojson", geojson(
        point("conference_centr"), point("school", "本町小学校"), point("school", "本町高校"),
        point("bench"), point("rocket"), point("yes"),
    ))  # fmt: skip
    assert list(places.frame["category"]) == ["culture_hall", "school_elementary"]
    assert reasons(places) == {"unknown_category": 2, "not_used_kind": 2}
    assert places.vintage == "2026-02"


def test_names_of_towns_are_known_and_not_used():
    row = {"osm_id": "1", "name": "青葉区", "type": "suburb", "population": 3.0}
    (places,) = read("places.geojson", geojson((row, "Point", list(NODES[1]))))
    assert places.table == ""
    assert reasons(places) == {"not_used_kind": 1}


def test_private_places_and_points_nowhere_are_refused():
    data = geojson(
        ({"@id": "1", "amenity": "parking", "access": "private"}, "Point", list(NODES[1])),
        ({"@id": "2", "amenity": "parking", "capacity": "40 台"}, "Point", list(NODES[2])),
        ({"@id": "3", "amenity": "parking"}, "Point", [0, 0]),
    )
    (places,) = read("points.geojson", data)
    assert list(places.frame["size"]) == [40]
    assert reasons(places) == {"no_public_access": 1, "zero_coordinates": 1}


def test_lines_without_tags_are_a_network():
    data = geojson(
        ({"edge_id": 7}, "LineString", line(1, 2)),
        ({"edge_id": 8}, "LineString", [[34.868, 138.32], [34.869, 138.32]]),
        ({"edge_id": 9}, "LineString", [[138.32, 34.868], [138.32, 34.868]]),
    )
    (network,) = read("walk.geojson", data)
    assert list(network.frame["id"]) == ["7"]
    assert list(network.frame["walkable"]) == [1]
    assert network.frame["stairs"].isna().all()
    assert reasons(network) == {"outside_japan": 1, "no_length": 1}


def test_a_person_can_say_that_lines_are_a_network():
    file = item("way.geojson", geojson(({"no": 1}, "LineString", line(1, 2))))
    assert not plain.recognises(file, Options())
    assert plain.recognises(file, Options(format="walking_network"))


def test_foreign_layers_are_left_to_others():
    files = (
        geojson(({"name": "a", "type": "b"}, "Point", list(NODES[1]))),
        geojson(({"name": "a"}, "LineString", line(1, 2))),
        geojson(({"id": 3, "amenity": "cafe"}, "Point", list(NODES[1]))),
    )
    for data in files:
        file = item("other.geojson", data)
        assert not osm_layer.recognises(file, Options())
        assert not osm_layer.recognises_places(file, Options())
    assert not osm_file.recognises(item("other.xml", b"<a></a>"), Options())
    assert not osm_file.recognises(item("other.pbf", b"\0\0"), Options())


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (("footway",), 1),
        (("motorway",), 0),
        (("motorway", "yes"), 1),
        (("construction", "yes"), 0),
        (("residential", "no"), 0),
        (("service", "", "private"), 0),
        (("service", "permissive", "private"), 1),
        (("service", "", "", "private"), 0),
        (("trunk", "", "", "", "yes"), 0),
        (("cycleway", "designated"), 1),
        (("footway,corridor",), 1),
        (("footway,motorway",), 0),
        (("['footway', 'steps']",), 1),
        (("elsewhere",), 0),
        (("",), 0),
    ],
)
def test_what_may_be_walked(found, wanted):
    assert tags.walkable(*found) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("2", 2), ("1.5 m", 1.5), ("150 cm", 1.5), ("1,2", 1), ("['4', '3.5']", 3.5)],
)
def test_widths(text, wanted):
    assert tags.width_m(text) == wanted


@pytest.mark.parametrize("text", ["", "wide", "0", "6'", "5000", "-2"])
def test_widths_that_are_none(text):
    assert math.isnan(tags.width_m(text))


def test_slopes():
    assert tags.slope("-8%") == 0.08
    assert tags.slope("45°") == pytest.approx(1)
    assert all(math.isnan(tags.slope(text)) for text in ("up", "8", "", "300%"))


def test_hours_and_addresses():
    assert tags.hours("Mo-Fr 09:00-17:00; Sa,Su off") == ("09:00", "17:00")
    assert tags.hours("Mo 09:00-12:00, 13:00-17:00") == ("", "")
    assert tags.address({"addr:city": "焼津市", "addr:neighbourhood": "本町一丁目",
                         "addr:block_number": "5", "addr:housenumber": "2"}) == "焼津市本町一丁目5-2"


def test_the_best_tag_of_a_place_wins():
    assert tags.category_of({"amenity": "fuel", "shop": "convenience"}) == "convenience_store"
    assert tags.category_of({"shop": "books"}) == "shop"
    assert tags.category_of({"shop": "vacant"}) == "not_used"
    assert tags.category_of({"tourism": "attraction", "amenity": "library"}) == "library"
    assert tags.category_of({"amenity": "unheard_of"}) == ""
