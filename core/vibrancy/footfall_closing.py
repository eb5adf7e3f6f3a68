"""Which streets a drawing closes."""

import numpy as np

# An area closes a street of which more than this lies inside [m].
INSIDE_M = 1.0
# A line closes a street that it meets more than this from the street's ends [m] (or a third of a
# short street): a line along one street must not close those that begin there.
OFF_ENDS_M = 10.0
# Lines are as thick as they are drawn exactly [m].
DRAWN_M = 1.0


def closed_streets(graph, shapes):
    """Streets that areas cover or lines block.

    Parameters
    ----------
    graph : WalkingGraph
    shapes : sequence of shapely geometries or None
        Polygons and lines in the CRS of the graph [m].

    Returns
    -------
    ndarray of bool, shape (graph.edge_count,)
    """
    import shapely

    closed = np.zeros(graph.edge_count, dtype=bool)
    given = [shape for shape in shapes if shape is not None and not shape.is_empty]
    if not given or not graph.edge_count:
        return closed
    streets = graph.lines()
    tree = shapely.STRtree(streets)
    shapes = shapely.make_valid(np.array(given, dtype=object))
    is_area = shapely.get_dimensions(shapes) == 2
    shape, street = tree.query(shapes[is_area], predicate="intersects")
    inside = shapely.length(shapely.intersection(shapes[is_area][shape], streets[street]))
    closed[street[inside > np.minimum(INSIDE_M, graph.length_m[street] / 2)]] = True
    thick = shapely.buffer(shapes[~is_area], DRAWN_M)
    shape, street = tree.query(thick, predicate="intersects")
    middles = _middles(streets[street])
    closed[street[shapely.intersects(thick[shape], middles)]] = True
    return closed


def _middles(lines):
    """Lines without their ends."""
    from shapely.ops import substring

    found = []
    for line in lines:
        off = min(OFF_ENDS_M, line.length / 3)
        found.append(substring(line, off, line.length - off))
    return np.array(found, dtype=object)
