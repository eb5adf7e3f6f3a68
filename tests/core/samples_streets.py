"""Small files of walking networks and OpenStreetMap, the binary one encoded here by hand."""

import struct
import zlib

from .format_files import geojson

# Nodes of a small town: number to (longitude, latitude), one millidegree apart.
NODES = {
    1: (138.320, 34.868), 2: (138.321, 34.868), 3: (138.321, 34.869), 4: (138.320, 34.869),
    5: (138.322, 34.868), 6: (138.322, 34.869), 10: (138.3205, 34.8685), 11: (138.3206, 34.8685),
    12: (138.3207, 34.8686), 13: (138.3208, 34.8686),
}  # fmt: skip
NODE_TAGS = {
    10: {"shop": "convenience", "name": "駅前店", "opening_hours": "24/7"},
    11: {"highway": "bus_stop", "name": "焼津駅前"},
    12: {"amenity": "bench"},
    13: {"natural": "tree"},
}
WAYS = {
    100: ((1, 2, 5), {"highway": "residential", "name": "本町通り", "width": "4.5"}),
    101: ((2, 3), {"highway": "steps", "incline": "-25%"}),
    102: ((3, 6), {"highway": "footway", "wheelchair": "yes"}),
    103: ((5, 6), {"highway": "motorway"}),
    104: ((1, 4), {"highway": "service", "access": "private"}),
    105: ((1, 2, 3, 4, 1), {"highway": "pedestrian", "area": "yes"}),
    106: ((1, 2, 3, 4, 1), {"leisure": "park", "name": "中央公園", "addr:full": "焼津市本町1"}),
    107: ((4, 3), {"waterway": "stream"}),
    108: ((1, 2, 3, 1), {"building": "yes"}),
}


def osm_xml(nodes=NODES, ways=WAYS, before=""):
    """The town as .osm."""
    lines = ["<?xml version='1.0' encoding='UTF-8'?>", before, '<osm version="0.6">',
             '<meta osm_base="2026-02-05T00:00:00Z"/>']
    for number, (lon, lat) in nodes.items():
        tags = _xml_tags(NODE_TAGS.get(number, {}))
        lines.append(f'<node id="{number}" version="1" lat="{lat}" lon="{lon}">{tags}</node>')
    for number, (refs, tags) in ways.items():
        points = "".join(f'<nd ref="{ref}"/>' for ref in refs)
        lines.append(f'<way id="{number}" version="1">{points}{_xml_tags(tags)}</way>')
    return "\n".join([*lines, "</osm>"]).encode()


def _xml_tags(tags):
    return "".join(f'<tag k="{key}" v="{value}"/>' for key, value in tags.items())


def osm_pbf(nodes=NODES, ways=WAYS):
    """The town as .osm.pbf: a header block, and one block of dense nodes and ways."""
    texts = [b""]
    groups = [_field(2, _dense(nodes, texts))]
    groups.append(b"".join(_field(3, _way(*pair, texts)) for pair in ways.items()))
    table = b"".join(_field(1, text) for text in texts)
    block = _field(1, table) + b"".join(_field(2, group) for group in groups)
    header = _field(4, b"OsmSchema-V0.6") + _field(4, b"DenseNodes")
    return _blob(b"OSMHeader", header) + _blob(b"OSMData", block)


def _blob(kind, data):
    blob = _number(2, len(data)) + _field(3, zlib.compress(data))
    head = _field(1, kind) + _number(3, len(blob))
    return struct.pack(">I", len(head)) + head + blob


def _dense(nodes, texts):
    numbers, tags = sorted(nodes), []
    for number in numbers:
        for pair in NODE_TAGS.get(number, {}).items():
            tags += [_place(text, texts) for text in pair]
        tags.append(0)
    lats, lons = ([round(nodes[n][axis] * 1e7) for n in numbers] for axis in (1, 0))
    return (
        _packed(1, _steps(numbers)) + _packed(8, _steps(lats)) + _packed(9, _steps(lons))
        + _packed(10, tags)
    )


def _way(number, way, texts):
    refs, tags = way
    keys = [_place(key, texts) for key in tags]
    values = [_place(value, texts) for value in tags.values()]
    return _number(1, number) + _packed(2, keys) + _packed(3, values) + _packed(8, _steps(refs))


def _place(text, texts):
    data = text.encode()
    if data not in texts:
        texts.append(data)
    return texts.index(data)


def _steps(values):
    """Differences, folded so that small negative numbers stay short (ZigZag)."""
    steps = [value - before for value, before in zip(values, [0, *values])]
    return [step << 1 if step >= 0 else (-step << 1) - 1 for step in steps]


def _packed(key, values):
    return _field(key, b"".join(_varint(value) for value in values))


def _field(key, data):
    return _varint(key << 3 | 2) + _varint(len(data)) + data


def _number(key, value):
    return _varint(key << 3) + _varint(value)


def _varint(value):
    data = bytearray()
    while value > 127:
        data.append(value & 127 | 128)
        value >>= 7
    return bytes([*data, value])


def line(*numbers):
    """Coordinates of a line through nodes of the town."""
    return [list(NODES[number]) for number in numbers]


def edge(u, v, key=0, highway="footway", **tags):
    """A row of OSMnx edges."""
    row = {"u": float(u), "v": float(v), "key": key, "osmid": 1, "highway": highway, **tags}
    return row, "LineString", line(u, v)


EDGES = geojson(
    edge(1, 2, reversed="True"),
    edge(2, 1, reversed="False"),
    edge(2, 3, highway="path,steps"),
)
POINTS = geojson(
    ({"osm_id": "7", "timestamp": "2026-01-18T05:29:42Z", "name": "本店", "type": "restaurant"},
     "Point", list(NODES[1])),
    ({"osm_id": "8", "timestamp": "2022-06-07T09:28:05Z", "name": None, "type": "bench"},
     "Point", list(NODES[2])),
)
WALK = geojson(({"edge_id": 1, "n_source_polylines": 2}, "LineString", line(1, 2)))


def link(number, start, end, **codes):
    """A link of the 2018 edition: a wide and level pavement unless told otherwise."""
    usual = {"rt_struct": 1, "route_type": 1, "direction": 1, "width": 4, "vtcl_slope": 1,
             "lev_diff": 1, "elevator": 1}
    row = {"link_id": number, "start_id": start, "end_id": end, "distance": 91.4, **usual, **codes}
    return row, "LineString", line(start, end)


LINKS = geojson(link(10, 1, 2), link(11, 2, 3, route_type=6, lev_diff=2))
LINK_NODES = geojson(
    ({"node_id": 1, "lat": 34.868, "lon": 138.32, "floor": 0, "in_out": 1}, "Point",
     list(NODES[1])),
)

SAMPLES = {
    "osm_extract": ("town.osm", osm_xml()),
    "osm_network": ("edges.geojson", EDGES),
    "osm_places": ("points.geojson", POINTS),
    "walking_network": ("walk.geojson", WALK),
    "pedestrian_network_link": ("link.geojson", LINKS),
    "pedestrian_network_node": ("node.geojson", LINK_NODES),
}
