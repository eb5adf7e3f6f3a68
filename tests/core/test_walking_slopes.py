"""Slopes of streets from heights."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.geo.walking.slopes import height_at, with_slopes

from .walking_graphs import street, walking_graph

GRID = np.array([[0.0, 10.0, 20.0], [4.0, 14.0, 24.0]])


@pytest.mark.parametrize(
    ("column", "row", "height"),
    [
        (0.5, 0.5, 0),  # a centre
        (1.0, 0.5, 5),  # between two
        (1.0, 1.0, 7),  # between four
        (2.25, 1.25, 17.5 + 3),
        (0.0, 0.0, 0),  # beyond the outermost centres, inside the grid
        (3.0, 2.0, 24),
    ],
)
def test_heights_between_centres(column, row, height):
    assert height_at(GRID, np.array([column]), np.array([row]))[0] == pytest.approx(height)


def test_outside_nothing_is_known():
    found = height_at(GRID, np.array([-0.01, 3.01, 1.0, 1.0]), np.array([1.0, 1.0, -0.01, 2.01]))
    assert np.isnan(found).all()


def test_beside_a_cell_of_unknown_height_nothing_is_known():
    grid = GRID.copy()
    grid[0, 2] = np.nan
    found = height_at(grid, np.array([1.0, 1.5, 1.6, 2.5]), np.array([1.0, 1.0, 1.0, 1.5]))
    assert found[[0, 1, 3]].tolist() == [7, 12, 24]
    assert np.isnan(found[2])


@given(st.floats(-5, 5), st.floats(-5, 5), st.lists(st.tuples(st.floats(0.5, 6.5), st.floats(0.5, 4.5)), min_size=1))
def test_a_plane_is_a_plane(east, south, places):
    rows, columns = np.mgrid[0:5, 0:7] + 0.5
    column, row = np.array(places).T
    found = height_at(east * columns + south * rows, column, row)
    assert found == pytest.approx(east * column + south * row, abs=1e-9)


def test_slopes_run_from_start_to_end():
    graph = walking_graph(
        [(0, 0), (100, 0), (100, 50), (103, 50), (500, 500)],
        [street(0, 1), street(2, 1, via=[(120, 25)], length_m=80), street(2, 3), street(3, 4)],
    )
    graph.slope[:] = [0.3, 0.3, 0.2, np.nan]
    found, measured = with_slopes(graph, np.array([10.0, 15.0, 7.0, 9.0, np.nan]), cell_m=5.0)
    # The third is shorter than a cell, the fourth has an end of unknown height.
    assert found.slope[:3].tolist() == [0.05, 0.1, 0.2]
    assert np.isnan(found.slope[3])
    assert measured.tolist() == [True, True, False, False]
    assert graph.slope[0] == 0.3
