"""From lines to a walking graph: cases worked by hand, and laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import Cancelled
from nigiwai.core.geo.walking import check
from nigiwai.core.geo.walking.lines import REPAIRS, graph_of_lines

from .studies import refusal, stop_at
from .walking_lines import built, found, frame_of, same_ways, streets, ways

shapely = pytest.importorskip("shapely")

A_LINE = [(0, 0), (100, 0)]


def edges_of(graph):
    """Ends and length of each edge, sorted."""
    return sorted(
        (*sorted([(graph.x[a], graph.y[a]), (graph.x[b], graph.y[b])]), length)
        for a, b, length in zip(graph.start, graph.end, graph.length_m.tolist())
    )


def test_lines_that_meet_end_to_end():
    graph, repairs = built([A_LINE, [(100, 0), (100, 30), (140, 30)]])
    assert edges_of(graph) == [((0, 0), (100, 0), 100), ((100, 0), (140, 30), 70)]
    assert found(repairs) == {}
    assert (repairs.nodes.tolist(), repairs.length_m.tolist(), repairs.share.tolist()) == ([3], [170], [1])
    assert graph.source.tolist() == [0, 1]
    assert np.isnan(graph.slope).all()
    assert np.isnan(graph.wheelchair).all()
    assert not graph.stairs.any()


@pytest.mark.parametrize(("gap", "nodes"), [(0.0, 3), (0.3, 3), (0.5, 3), (0.51, 4), (3.0, 4)])
def test_ends_within_the_tolerance_are_one(gap, nodes):
    graph, repairs = built([A_LINE, [(100 + gap, 0), (200, 0)]], tolerance_m=0.5)
    assert graph.node_count == nodes
    assert len(repairs.nodes) == nodes - 2
    assert found(repairs) == ({"merged_end": [1]} if 0 < gap <= 0.5 else {})
    # The end of the second line came to the first: the gap is walked.
    assert graph.length_m.sum() == pytest.approx(200 if nodes == 3 else 200 - gap)


def test_of_near_ends_the_one_where_most_lines_end_stays():
    lines = [A_LINE, [(100, 0), (100, 50)], [(100, 0), (150, 0)], [(99.7, 0), (80, -60)]]
    graph, _ = built(lines)
    assert (100, 0) in set(zip(graph.x, graph.y))
    assert (99.7, 0) not in set(zip(graph.x, graph.y))


@pytest.mark.parametrize("miss", [0.0, 0.3, -0.3, 0.5])
def test_an_end_beside_a_line_cuts_it(miss):
    # Short of the line, on it, or beyond it.
    graph, repairs = built([A_LINE, [(40, miss), (40, 60)]])
    assert edges_of(graph) == [((0, 0), (40, 0), 40), ((40, 0), (40, 60), 60), ((40, 0), (100, 0), 60)]
    assert found(repairs)["touching_end"] == [0]
    assert repairs.crossings == 0


def test_an_end_farther_than_the_tolerance_stays_alone():
    graph, repairs = built([A_LINE, [(40, 0.51), (40, 60)]])
    assert (graph.edge_count, len(repairs.nodes), found(repairs)) == (2, 2, {})
    assert repairs.length_m.tolist() == [100, 59.49]
    assert graph.edge_part.tolist() == [0, 1]


def test_two_ends_on_one_line_cut_it_twice_and_two_at_one_place_once():
    lines = [A_LINE, [(70, 0.2), (70, 9)], [(20, -0.2), (20, -9)], [(70, -0.2), (70, -8)]]
    graph, _ = built(lines)
    assert edges_of(graph) == [
        ((0, 0), (20, 0), 20), ((20, -9), (20, 0), 9), ((20, 0), (70, 0), 50),
        ((70, -8), (70, 0), 8), ((70, 0), (70, 9), 9), ((70, 0), (100, 0), 30),
    ]  # fmt: skip


def test_lines_are_cut_where_they_share_a_corner():
    # As OpenStreetMap has them: no end anywhere near.
    graph, repairs = built([[(0, 0), (50, 0), (100, 0)], [(50, -40), (50, 0), (50, 40)]])
    assert [length for *_, length in edges_of(graph)] == [50, 40, 40, 50]
    assert found(repairs) == {"shared_corner": [0, 1]}
    assert repairs.crossings == 0


def test_a_line_that_comes_back_to_itself_is_cut_there():
    graph, _ = built([[(0, 0), (50, 0), (50, 50), (0, 50), (0, 0), (-30, 0)]])
    assert sorted(graph.length_m) == [30, 200]


def test_a_ring_of_its_own_is_a_loop():
    graph, repairs = built([[(0, 0), (30, 0), (30, 40), (0, 0)]])
    assert (graph.node_count, graph.start.tolist(), graph.end.tolist()) == (1, [0], [0])
    assert graph.length_m.tolist() == [120]
    assert found(repairs) == {}


def test_lines_that_only_cross_stay_apart_and_are_counted():
    lines = [A_LINE, [(40, -30), (40, 50)]]
    graph, repairs = built(lines)
    assert (graph.edge_count, len(repairs.nodes), repairs.crossings) == (2, 2, 1)
    assert found(repairs) == {"crossing": [0, 1]}
    graph, repairs = built(lines, cross=True)
    assert edges_of(graph) == [
        ((0, 0), (40, 0), 40), ((40, -30), (40, 0), 30), ((40, 0), (40, 50), 50), ((40, 0), (100, 0), 60),
    ]  # fmt: skip
    assert (repairs.crossings, found(repairs)) == (0, {"crossing_joined": [0, 1]})


def test_a_corner_of_one_on_the_inside_of_another_is_a_crossing():
    lines = [A_LINE, [(40, -30), (40, 0), (60, 40)]]
    assert built(lines)[1].crossings == 1
    graph, _ = built(lines, cross=True)
    assert graph.edge_count == 4
    assert len(np.unique(graph.parts)) == 1


def test_the_same_line_twice_counts_once_in_either_direction():
    bent = [(0, 0), (50, 20), (100, 0)]
    graph, repairs = built([A_LINE, bent, bent[::-1], A_LINE, bent])
    assert graph.length_m.tolist() == pytest.approx([100, 2 * np.hypot(50, 20)])
    assert found(repairs) == {"duplicate": [2, 3, 4]}


def test_of_lines_drawn_alike_the_better_one_stays():
    columns = {"stairs": [1, 0, 0, 0], "wheelchair": [1, 0, np.nan, 1], "slope": [0, 0.2, 0.1, 0.2]}
    graph, repairs = built([A_LINE] * 4, columns)
    assert found(repairs) == {"duplicate": [0, 1, 2]}
    assert (graph.source.tolist(), graph.wheelchair.tolist(), graph.slope.tolist()) == ([3], [1], [0.2])


def test_a_part_that_two_lines_share_counts_once():
    graph, repairs = built([[(0, 0), (50, 0), (100, 0)], [(0, 40), (50, 0), (100, 0)]])
    assert sorted(graph.length_m) == pytest.approx([50, 50, np.hypot(50, 40)])
    assert found(repairs) == {"duplicate": [1], "shared_corner": [0, 1]}


def test_rows_that_are_no_streets_are_told_one_by_one():
    nan = float("nan")
    lines = [
        A_LINE,
        None,
        shapely.LineString(),
        [(0, 0), (nan, 5), (10, 10)],
        [(7, 7), (7, 7)],
        [(0, 5), (90, 5)],
        shapely.Point(3, 3),
        shapely.MultiLineString([[(100, 0), (150, 0)], [(200, 0), (260, 0)]]),
    ]
    graph, repairs = built(lines, {"walkable": [1, 1, 1, 1, 1, 0, 1, np.nan]})
    assert found(repairs) == {"no_geometry": [1, 2, 3, 6], "not_walkable": [5], "no_length": [4]}
    assert graph.source.tolist() == [0, 7, 7]
    assert set(repairs.rows) == set(REPAIRS)
    assert repairs.count("no_geometry") == 4
    assert repairs.length_m.tolist() == [150, 60]


def test_heights_are_left_out():
    graph, _ = built([shapely.LineString([(0, 0, 5), (30, 40, 9)])])
    assert graph.length_m.tolist() == [50]
    assert graph.coordinates.shape == (2, 2)


@pytest.mark.parametrize(
    ("published", "used", "ignored"),
    [(90, 100, False), (130, 130, False), (150, 150, False), (151, 100, True), (np.nan, 100, False), (-5, 100, False)],
)
def test_a_published_length_counts_where_it_is_longer_by_up_to_half(published, used, ignored):
    graph, repairs = built([A_LINE, [(40, 0), (40, 9)]], {"length_m": [published, np.nan]})
    assert graph.length_m.tolist() == pytest.approx([used * 0.4, used * 0.6, 9])
    assert found(repairs) == {"touching_end": [0], **({"length_ignored": [0]} if ignored else {})}


def test_a_finely_drawn_curve_keeps_its_length():
    # Each corner an end of a line of 0.2 m: within the tolerance of many others.
    angle = np.linspace(0, np.pi, 160)
    places = 10 * np.column_stack([np.cos(angle), np.sin(angle)])
    lines = [places[row : row + 2] for row in range(159)]
    graph, repairs = built(lines)
    assert graph.edge_count == 159
    assert found(repairs) == {}
    assert graph.length_m.sum() == pytest.approx(10 * np.pi, rel=1e-4)


def test_a_row_of_gaps_is_not_pulled_into_one_point():
    # Two kerbs 0.4 m apart, drawn in lines of 3 m with gaps of 0.3 m between them.
    lines = [[(3.3 * n, y), (3.3 * n + 3, y)] for n in range(30) for y in (0.0, 0.4)]
    graph, _ = built(lines)
    assert np.ptp(graph.x) == pytest.approx(3.3 * 29 + 3, abs=1)
    assert len(np.unique(graph.parts)) == 1


def test_small_components_can_be_left_out():
    lines = [A_LINE, [(0, 50), (30, 50)], [(0, 90), (31, 90)]]
    _, repairs = built(lines, least_m=31)
    assert found(repairs) == {"small_component": [1]}
    assert repairs.length_m.tolist() == [100, 31]
    code, text = refusal(built, lines, least_m=101)
    assert code == "no_component_left"
    assert "101 m" in text
    assert "100 m" in text


def test_what_cannot_be_built_is_refused_with_a_reason():
    code, text = refusal(built, [A_LINE], {"walkable": [0]}, layer="roads")
    assert code == "no_streets"
    assert "“roads” has 1 rows" in text
    for wrong in (-0.1, 20.1, float("nan")):
        code, text = refusal(built, [A_LINE], tolerance_m=wrong)
        assert code == "walking_tolerance"
        assert str(wrong) in text
    degrees = frame_of([[(138, 35), (138.1, 35)]]).set_crs(4326, allow_override=True)
    assert refusal(graph_of_lines, degrees)[0] == "not_projected"


def test_progress_and_stop():
    told = []
    built([A_LINE], progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        built([A_LINE], progress=stop_at(0.4))


def test_the_input_stays_as_it_was():
    frame = frame_of([A_LINE, [(40, 0.2), (40, 60)]], length_m=[120.0, 60.0])
    before = frame.to_csv()
    graph_of_lines(frame, cross=True)
    assert frame.to_csv() == before


@given(streets(), st.randoms(use_true_random=False))
def test_order_and_direction_of_the_lines_do_not_matter(lines, random):
    shuffled = [line[::-1] if random.random() < 0.5 else line for line in lines]
    random.shuffle(shuffled)
    one, other = built(lines)[0], built(shuffled)[0]
    assert (one.node_count, one.edge_count) == (other.node_count, other.edge_count)
    assert np.array_equal(one.x, other.x)
    assert np.array_equal(one.parts, other.parts)
    assert same_ways(ways(one), ways(other))
    assert set(ways(one)) == set(ways(other))


@given(streets(), st.data())
def test_a_line_cut_in_two_leaves_the_ways_as_they_were(lines, data):
    row = data.draw(st.integers(0, len(lines) - 1))
    line = shapely.LineString(lines[row])
    at = data.draw(st.floats(0.05, 0.95))
    pieces = [shapely.ops.substring(line, 0, at, normalized=True), shapely.ops.substring(line, at, 1, normalized=True)]
    whole, cut = ways(built(lines)[0]), ways(built([*lines[:row], *lines[row + 1 :], *pieces])[0])
    # A cut near a corner may be merged with it, and moves the length of an end by less than that.
    near = min(shapely.distance(shapely.Point(place), pieces[0].boundary) for place in lines[row]) < 1.0
    if not near:
        assert same_ways(whole, cut, set(whole))


@given(streets())
def test_streets_are_as_long_as_their_union(lines):
    graph, repairs = built(lines)
    union = shapely.union_all(shapely.set_precision([shapely.LineString(line) for line in lines], 1e-6))
    assert repairs.length_m.sum() == pytest.approx(union.length, rel=1e-6)
    assert graph.length_m.sum() == pytest.approx(repairs.length_m.sum(), rel=1e-12)


@given(streets(), st.booleans())
def test_every_graph_is_sound(lines, cross):
    # Ends moved about: gaps, overshoots and near misses.
    random = np.random.default_rng(1)
    moved = [np.array(line) + random.uniform(-0.3, 0.3, (len(line), 2)) for line in lines]
    graph, _ = built(moved, cross=cross)
    assert check.is_sound(graph)


@given(streets())
def test_building_twice_changes_nothing(lines):
    graph, _ = built(lines, cross=True)
    again, repairs = built(list(graph.lines()), cross=True)
    assert same_ways(ways(graph), ways(again))
    assert repairs.count("duplicate") == repairs.crossings == 0
