"""Graphs of the real networks of ``../shared/data`` beside the node numbers that their sources give."""

import networkx as nx
import pytest
from nigiwai.core.geo.walking.check import is_sound
from nigiwai.core.geo.walking.lines import graph_of_lines

YAIZU = "06_osm/yaizu_station_walk/yaizu_station_800m_walk.geojson"
UBE = "06_osm/ube_walk_network/ube_roads.zip"
UENO = "12_format_samples/walk_space_network_ueno/link.shp"


def frame_of(path, epsg, columns):
    import pyogrio

    name = f"zip://{path}" if path.suffix == ".zip" else path
    return pyogrio.read_dataframe(name, columns=columns).to_crs(epsg)


def numbered(frame, start, end):
    """The network of the node numbers of the source, each pair of nodes and length once."""
    streets = nx.MultiGraph()
    known = set()
    for a, b, length in zip(frame[start], frame[end], frame.length):
        key = (*sorted((a, b)), round(length, 2))
        if key not in known:
            known.add(key)
            streets.add_edge(a, b, weight=length)
    return streets


def lengths_of(streets):
    """Length of each component, the longest first."""
    parts = nx.connected_components(streets)
    return sorted((streets.subgraph(part).size("weight") for part in parts), reverse=True)


def test_yaizu_is_what_its_source_says(shared):
    # SOURCE.md: 1,089 edges, 658 nodes, one connected component, 14 dead ends.
    graph, repairs = graph_of_lines(frame_of(shared / YAIZU, 6676, []))
    assert (graph.edge_count, graph.node_count, len(repairs.nodes)) == (1089, 658, 1)
    ends = [*graph.start.tolist(), *graph.end.tolist()]
    assert sum(ends.count(node) == 1 for node in range(658)) == 14
    assert sum(len(rows) for key, rows in repairs.rows.items() if key != "crossing") == 0


@pytest.mark.parametrize(
    ("file", "epsg", "start", "end", "length", "cut"),
    [(UBE, 6671, "u", "v", "length", 188), (UENO, 6677, "start_id", "end_id", None, 0)],
)
def test_geometry_finds_what_the_node_numbers_say(shared, file, epsg, start, end, length, cut):
    frame = frame_of(shared / file, epsg, [start, end, *([length] if length else [])])
    if length:
        # Ube was cut at the edge of the town: such lines end before their nodes.
        whole = (frame.length - frame[length]).abs() <= 1.0
        assert (~whole).sum() == cut + 10
        frame = frame[whole].reset_index(drop=True)
    wanted = numbered(frame, start, end)
    graph, repairs = graph_of_lines(frame, tolerance_m=0.0)
    assert is_sound(graph)
    assert graph.node_count == wanted.number_of_nodes()
    assert repairs.length_m.tolist() == pytest.approx(lengths_of(wanted), rel=1e-9)
    assert repairs.count("touching_end") == repairs.count("shared_corner") == 0


def test_half_a_metre_joins_only_what_nearly_meets(shared):
    frame = frame_of(shared / UBE, 6671, ["u"])
    exact, tolerant = (graph_of_lines(frame, tolerance_m=metres)[0] for metres in (0.0, 0.5))
    assert tolerant.edge_count == exact.edge_count + 1
    assert tolerant.length_m.sum() == pytest.approx(exact.length_m.sum(), rel=1e-6)
