"""Does the walking network hang together?"""

from dataclasses import dataclass

import numpy as np

from .findings import INFO, OK, WARNING, Finding

# Corners of ways nearer than this are one node [m].
SNAP_M = 0.01
# Share of the length in the largest component below which the network counts as broken
# (assumption of the project).
ENOUGH = 0.95


@dataclass(frozen=True)
class Components:
    """``count`` pieces that hang together; the largest has ``share`` of the length [m]."""

    count: int
    share: float
    length_m: float


def components(ways):
    """Pieces of a network.

    Parameters
    ----------
    ways : ndarray of shapely LineString or MultiLineString
        In metres; ways meet where they share a corner, at an end or on the way.

    Returns
    -------
    Components or None
        None without any length.
    """
    import shapely
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    lines = shapely.get_parts(ways[~shapely.is_missing(ways)])
    lengths = shapely.length(lines)
    lines, lengths = lines[lengths > 0], lengths[lengths > 0]
    if not len(lines):
        return None
    corners, way = shapely.get_coordinates(lines, return_index=True)
    points, nodes = np.unique(corners, axis=0, return_inverse=True)
    nodes = np.ravel(nodes)
    start = nodes[np.searchsorted(way, np.arange(len(lines)))]
    near = cKDTree(points).query_pairs(SNAP_M, output_type="ndarray")
    links = np.column_stack([np.concatenate([start[way], near[:, 0]]),
                             np.concatenate([nodes, near[:, 1]])])
    graph = coo_matrix((np.ones(len(links)), links.T), shape=(len(points), len(points)))
    count, labels = connected_components(graph, directed=False)
    by_piece = np.bincount(labels[start], weights=lengths, minlength=count)
    total = float(lengths.sum())
    return Components(int(count), float(by_piece.max() / total), total)


def look(network):
    """Findings about the table ``network``.

    Parameters
    ----------
    network : GeoDataFrame

    Returns
    -------
    list of Finding
    """
    walkable = network[network["walkable"].fillna(1) != 0]
    pieces = components(walkable.geometry.to_numpy()) if len(walkable) else None
    if pieces is None:
        return [Finding(INFO, "no_network", {})]
    facts = {"count": pieces.count, "share": pieces.share, "km": pieces.length_m / 1000}
    if pieces.share >= ENOUGH:
        return [Finding(OK, "network_whole", facts)]
    return [Finding(WARNING, "network_broken", facts)]
