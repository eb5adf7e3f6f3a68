"""Walking distances in a city of a million, beside QGIS and the libraries that planners use.

150,000 nodes, 200,000 edges, 13,000 origins (the nodes nearest to populated zones). Three jobs:

``near``: all nodes within 800 m of each origin along the streets.
``centre``: the same where streets lie as close as in the centre of a town. The graph is that on a
square 3.2 times narrower; rather than shrink it, everything within 3.2 times the limit is asked
for, which is the same search.
``nearest``: the distance of every node to the nearest of 500 facilities.

Each way starts from its own graph, already built; what building took stands in ``prepared_s``.
Ways of which only a share of the origins (QGIS, ``nearest``: of the facilities) was searched are
extrapolated. pandana and cityseer run in a Python of their own (see ``walking_peers``), with as
many threads as there are cores; all others use one.
"""

import importlib.util
import os
import subprocess
import tempfile
import time
from pathlib import Path

import numpy as np
import walking_ways as ways
from city import CELL_M, city
from harness import Measured, Way, compare, report
from streets import street_graph

FOLDER = Path(__file__).resolve().parent
PEERS = FOLDER.parent / "build" / "peers" / "bin" / "python"
NEAR_M = 800.0
CENTRE_M = 2560.0
FACILITIES = 500
# Libraries that calculate in doubles agree to this; pandana counts in millimetres and cityseer
# in single precision, so that a node at the very limit may fall on the other side.
EXACT, ROUNDED = 1e-9, 1e-3
# Origins that the slow ways do.
FEW = {"scipy_whole_graph": (650, 260), "networkx": (650, 130), "igraph": (25, 25),
       "qgis": (10, 10)}
QGIS_FACILITIES = 10


def main():
    town = city()
    graph, prepared = street_graph(town.zone_xy.max() + CELL_M / 2), {}
    random = np.random.default_rng(8)
    origins = nearest_nodes(graph, random.permutation(town.zone_xy))
    sources = random.choice(graph.node_count, FACILITIES, replace=False)
    have = graphs_of_all(graph, prepared)
    jobs = {
        "near": compare(ways_within(have, origins, NEAR_M, 0)),
        "centre": compare(ways_within(have, origins, CENTRE_M, 1)),
        "nearest": compare(ways_nearest(have, sources)),
    }
    missing = run_peers(graph, origins, sources, jobs, prepared)
    whole = compare([Way("from_places", lambda: ways.within_from_places(
        graph, *town.zone_xy.T, NEAR_M), repeats=3)])["from_places"]
    checks = agreements(have, jobs, sources)
    reached = jobs["near"]["nigiwai"].result[0].mean(), jobs["centre"]["nigiwai"].result[0].mean()
    missing += [name for name in ("networkx", "igraph") if name not in have]
    table(jobs, prepared)
    report(
        "walking", jobs["near"], "nigiwai", all(each["agrees"] for each in checks.values()),
        nodes=graph.node_count, edges=graph.edge_count, origins=len(origins),
        mean_reached={"near": round(reached[0], 1), "centre": round(reached[1], 1)},
        from_places_on_edges_s=round(whole.median_s, 3),
        centre=summary(jobs["centre"]), nearest=summary(jobs["nearest"]),
        prepared_s={name: round(seconds, 2) for name, seconds in prepared.items()},
        differences={name: each["difference"] for name, each in checks.items()},
        not_here=missing,
    )


def nearest_nodes(graph, xy):
    from scipy.spatial import cKDTree

    return cKDTree(np.column_stack([graph.x, graph.y])).query(xy)[1]


def clock(run):
    begin = time.perf_counter()
    return run(), time.perf_counter() - begin


# What each way searches.


def graphs_of_all(graph, prepared):
    """The graph as each library wants it, those that are here; seconds into ``prepared``."""
    from nigiwai.core.geo.walking.routes import matrix
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    builders = {"nigiwai": lambda: matrix(graph, graph.length_m),
                "qgis": lambda: ways.QgisStreets(graph)}
    for name, build in (("networkx", ways.networkx_graph), ("igraph", ways.igraph_graph)):
        if importlib.util.find_spec(name):
            builders[name] = lambda build=build: build(graph)
    have = {"graph": graph, "application": application}
    for name, build in builders.items():
        have[name], prepared[name] = clock(build)
    return have


def ways_within(have, origins, limit, job):
    searches = {
        "scipy_whole_graph": lambda some: ways.within_scipy(have["nigiwai"], some, limit),
        "networkx": lambda some: ways.within_networkx(have["networkx"], some, limit),
        "igraph": lambda some: ways.within_igraph(have["igraph"], some, limit),
        "qgis": lambda some: have["qgis"].within(some, limit),
    }
    found = [Way("nigiwai", lambda: ways.within_ours(
        have["graph"], have["nigiwai"], origins, limit), repeats=3)]
    for name, search in searches.items():
        if name in have or name == "scipy_whole_graph":
            some = origins[: FEW[name][job]]
            found.append(Way(name, lambda search=search, some=some: search(some), repeats=1,
                             share=len(some) / len(origins)))
    return found


def ways_nearest(have, sources):
    few = sources[:QGIS_FACILITIES]
    found = [Way("nigiwai", lambda: ways.nearest_ours(have["nigiwai"], sources))]
    for name, search in (("networkx", ways.nearest_networkx), ("igraph", ways.nearest_igraph)):
        if name in have:
            found.append(Way(name, lambda search=search, name=name: search(have[name], sources),
                             repeats=2))
    found.append(Way("qgis", lambda: have["qgis"].nearest(few), repeats=1,
                     share=len(few) / len(sources)))
    return found


# Libraries in a Python of their own.


def run_peers(graph, origins, sources, jobs, prepared):
    """Adds what pandana and cityseer did to ``jobs``; gives those that are not here."""
    missing = []
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "given.npz"
        np.savez(given, x=graph.x, y=graph.y, start=graph.start, end=graph.end,
                 length_m=graph.length_m, origins=origins, sources=sources,
                 near_m=NEAR_M, centre_m=CENTRE_M)
        for library in ("pandana", "cityseer"):
            answer = Path(folder) / f"{library}.npz"
            if not peer(library, given, answer):
                missing.append(library)
                continue
            with np.load(answer) as found:
                add(library, dict(found), jobs)
                prepared[library] = float(found["prepared_s"])
    return missing


def peer(library, given, answer):
    if not PEERS.exists():
        return False
    free = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    known = subprocess.run([PEERS, "-c", f"import {library}"], env=free, check=False,
                           capture_output=True)
    if known.returncode:
        return False
    subprocess.run([PEERS, FOLDER / "walking_peers.py", library, given, answer],
                   env=free, check=True, stdout=subprocess.DEVNULL)
    return True


def add(library, found, jobs):
    for job, measured in jobs.items():
        if f"{job}_seconds" in found:
            seconds, share = float(found[f"{job}_seconds"]), float(found[f"{job}_share"])
            result = found[f"{job}_0"]
            if f"{job}_1" in found:
                result = result, found[f"{job}_1"]
            measured[library] = Measured(library, seconds / share,
                                         float(found[f"{job}_megabytes"]), result, share < 1.0,
                                         (seconds,))


# What came out.


def agreements(have, jobs, sources):
    """For each way and job, the greatest relative difference from ours."""
    found = {}
    for job, measured in jobs.items():
        ours = measured["nigiwai"].result
        for name, each in measured.items():
            if name == "nigiwai":
                continue
            if job == "nearest":
                wanted = ours
                if each.extrapolated:
                    wanted = ways.nearest_ours(have["nigiwai"], sources[:QGIS_FACILITIES])
                error = np.max(np.abs(each.result - wanted) / np.maximum(wanted, 1.0))
            else:
                error = difference_of_reach(each.result, ours)
            limit = ROUNDED if name in ("pandana", "cityseer") else EXACT
            found[f"{job}_{name}"] = {"difference": float(f"{error:.2g}"),
                                      "agrees": bool(error <= limit)}
    return found


def difference_of_reach(result, ours):
    """Of the number of nodes (of all origins together) or of the summed distances."""
    count, total = (values[: len(result[0])] for values in ours)
    other_nodes = np.abs(result[0] - count)
    same = other_nodes == 0
    metres = np.abs(result[1][same] - total[same]) / np.maximum(total[same], 1.0)
    return max(other_nodes.sum() / count.sum(), metres.max(initial=0.0))


def summary(measured):
    mine = measured["nigiwai"].median_s
    return {name: {"seconds": float(f"{each.median_s:.4g}"), "mb": round(each.peak_mb),
                   "ratio": float(f"{each.median_s / mine:.4g}")}
            for name, each in measured.items()}


def table(jobs, prepared):
    for job, measured in jobs.items():
        print(f"\n{job:28}{'seconds':>12}{'ratio':>10}{'MB':>9}{'prepared s':>12}")
        mine = measured["nigiwai"].median_s
        for name, each in measured.items():
            label = f"{name} (extrapolated)" if each.extrapolated else name
            before = prepared.get(name, prepared["nigiwai"])
            print(f"{label:28}{each.median_s:12.2f}{each.median_s / mine:10.1f}"
                  f"{each.peak_mb:9.0f}{before:12.2f}")
    print()


if __name__ == "__main__":
    main()
