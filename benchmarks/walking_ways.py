"""Ways to search a walking graph, for ``bench_walking``: ours and those of libraries beside us.

A way ``within`` gives how many nodes each origin reaches and the sum of their distances; a way
``nearest`` gives the distance of every node to the nearest source.
"""

import numpy as np

CRS = "EPSG:6676"


def within_ours(graph, links, origins, limit):
    from nigiwai.core.geo.walking import routes

    found = routes.within(links, graph.x, graph.y, origins, limit)
    return np.diff(found.starts), np.bincount(found.origin(), found.cost, minlength=len(origins))


def within_from_places(graph, x, y, limit):
    """All that a tool does: places to points on streets, streets cut there, and the search."""
    from nigiwai.core.geo.walking import places, routes

    split, node, _parent = places.with_places(graph, places.join(graph, x, y, 1000.0))
    links = routes.matrix(split, split.length_m)
    return within_ours(split, links, node, limit)


def nearest_ours(links, sources):
    from nigiwai.core.geo.walking import routes

    return routes.nearest(links, sources)[0]


def summed(costs, limit):
    """Number and sum of the distances up to a limit."""
    costs = np.asarray(costs, dtype=float)
    inside = costs[costs <= limit]
    return len(inside), inside.sum()


def each_origin(cost_of, origins, limit):
    found = [summed(cost_of(int(origin)), limit) for origin in origins]
    count, total = zip(*found)
    return np.array(count), np.array(total)


# scipy on the whole graph.


def within_scipy(links, origins, limit):
    from scipy.sparse.csgraph import dijkstra

    def cost_of(origin):
        return dijkstra(links, indices=origin, limit=limit)

    return each_origin(cost_of, origins, limit)


# networkx.


def networkx_graph(graph):
    import networkx as nx

    found = nx.Graph()
    found.add_nodes_from(range(graph.node_count))
    found.add_weighted_edges_from(
        zip(graph.start.tolist(), graph.end.tolist(), graph.length_m.tolist())
    )
    return found


def within_networkx(streets, origins, limit):
    import networkx as nx

    def cost_of(origin):
        costs = nx.single_source_dijkstra_path_length(streets, origin, cutoff=limit)
        return list(costs.values())

    return each_origin(cost_of, origins, limit)


def nearest_networkx(streets, sources):
    import networkx as nx

    costs = nx.multi_source_dijkstra_path_length(streets, set(sources.tolist()))
    found = np.full(len(streets), np.inf)
    found[list(costs)] = list(costs.values())
    return found


# igraph: it cannot stop at a distance.


def igraph_graph(graph):
    import igraph

    found = igraph.Graph(graph.node_count)
    found.add_edges(np.column_stack([graph.start, graph.end]).tolist())
    found.es["metres"] = graph.length_m.tolist()
    return found


def within_igraph(streets, origins, limit):
    def cost_of(origin):
        return streets.distances([origin], weights="metres")[0]

    return each_origin(cost_of, origins, limit)


def nearest_igraph(streets, sources):
    """From a node more, with a way of no length to each source."""
    streets = streets.copy()
    start = streets.vcount()
    streets.add_vertices(1)
    streets.add_edges([(start, source) for source in sources.tolist()], {"metres": 0.0})
    return np.array(streets.distances([start], weights="metres")[0][:start])


# QGIS.


class QgisStreets:
    """The graph as QGIS's own network algorithms build it, from a layer of lines.

    Parameters
    ----------
    graph : WalkingGraph
    """

    def __init__(self, graph):
        from qgis.analysis import (
            QgsGraphBuilder,
            QgsNetworkDistanceStrategy,
            QgsVectorLayerDirector,
        )

        layer = _layer(graph)
        director = QgsVectorLayerDirector(
            layer, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth
        )
        director.addStrategy(QgsNetworkDistanceStrategy())
        builder = QgsGraphBuilder(layer.crs(), False, 0.0, "NONE")
        director.makeGraph(builder, [])
        self.graph = builder.takeGraph()
        points = (self.graph.vertex(at).point() for at in range(self.graph.vertexCount()))
        vertex = {(point.x(), point.y()): at for at, point in enumerate(points)}
        self.vertex = np.array([vertex[xy] for xy in zip(graph.x.tolist(), graph.y.tolist())])

    def costs(self, node):
        """Distances from a node to all vertices."""
        from qgis.analysis import QgsGraphAnalyzer

        return QgsGraphAnalyzer.dijkstra(self.graph, int(self.vertex[node]), 0)[1]

    def within(self, origins, limit):
        return each_origin(self.costs, origins, limit)

    def nearest(self, sources):
        found = np.full(self.graph.vertexCount(), np.inf)
        for source in sources:
            np.minimum(found, self.costs(source), out=found)
        return found[self.vertex]


def _layer(graph):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(f"LineString?crs={CRS}", "streets", "memory")
    corners = [QgsPointXY(x, y) for x, y in graph.coordinates.tolist()]
    features = []
    for start, end in zip(graph.corners.tolist(), graph.corners[1:].tolist()):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolylineXY(corners[start:end]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
