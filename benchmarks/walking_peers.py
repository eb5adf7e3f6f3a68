"""Libraries that must not be installed beside QGIS, for ``bench_walking``: pandana and cityseer.

Their wheels want packages that carry a GEOS and a PROJ of their own. So they run in another
Python, ``build/peers``, made by hand:

    python3 -m venv build/peers && build/peers/bin/pip install pandana cityseer

``walking_peers.py LIBRARY INPUT.npz OUTPUT.npz`` does all jobs in one process, because preparing
takes longer than they do. The output has, for each job, ``seconds``, ``megabytes``, ``share``
and the answer.
"""

import sys
import time

import numpy as np
from harness import clocked

FARTHEST_M = 100_000.0
# Of the origins of a large job: pandana gives a table of all pairs.
SHARE = 0.2


def pandana(given):
    import pandana
    import pandas as pd

    streets = pandana.Network(
        pd.Series(given["x"]), pd.Series(given["y"]), pd.Series(given["start"]),
        pd.Series(given["end"]), pd.DataFrame({"metres": given["length_m"]}),
    )
    origins, sources = given["origins"], given["sources"]

    def within(limit, share):
        some = origins[: int(share * len(origins))]
        pairs = streets.nodes_in_range(some.tolist(), limit)
        row = np.argsort(some)[np.searchsorted(np.sort(some), pairs["source"].to_numpy())]
        return (
            np.bincount(row, minlength=len(some)),
            np.bincount(row, pairs["metres"].to_numpy(), minlength=len(some)),
        )

    def nearest():
        streets.set_pois("source", FARTHEST_M, 1, given["x"][sources], given["y"][sources])
        return streets.nearest_pois(FARTHEST_M, "source", num_pois=1)[1].to_numpy()

    yield "near", 1.0, lambda: within(float(given["near_m"]), 1.0)
    yield "centre", SHARE, lambda: within(float(given["centre_m"]), SHARE)
    yield "nearest", 1.0, nearest


def cityseer(given):
    from cityseer.rustalgos import graph

    x, y, origins = given["x"].tolist(), given["y"].tolist(), given["origins"]
    live = np.zeros(len(x), dtype=bool)
    live[origins] = True
    streets = graph.NetworkStructure()
    for node, (east, north, origin) in enumerate(zip(x, y, live.tolist())):
        streets.add_street_node(node, east, north, origin, 1.0)
    for row, (a, b) in enumerate(zip(given["start"].tolist(), given["end"].tolist())):
        for one, two in ((a, b), (b, a)):
            line = f"LINESTRING({x[one]} {y[one]}, {x[two]} {y[two]})"
            streets.add_street_edge(one, two, row, one, two, line)
    streets.validate()

    def within(limit):
        found = streets.centrality_shortest(
            distances=[int(limit)], closeness_exprs=[("count", "1"), ("metres", "c")],
            betweenness_exprs=[], compute_cycles=False, tolerance=0.0, pbar_disabled=True,
        )
        values = {name: found.metrics[name][int(limit)] for name in ("count", "metres")}
        row = np.searchsorted(np.asarray(found.node_keys_py), origins)
        # It leaves out the origin itself.
        return np.rint(values["count"][row]).astype(int) + 1, values["metres"][row]

    yield "near", 1.0, lambda: within(given["near_m"])
    yield "centre", 1.0, lambda: within(given["centre_m"])


LIBRARIES = {"pandana": pandana, "cityseer": cityseer}


def main(library, source, target):
    given = dict(np.load(source))
    begin = time.perf_counter()
    found = {}
    for job, share, run in LIBRARIES[library](given):
        found.setdefault("prepared_s", time.perf_counter() - begin)
        seconds, megabytes, answer = clocked(run)
        found.update({f"{job}_seconds": seconds, f"{job}_megabytes": megabytes,
                      f"{job}_share": share})
        parts = answer if isinstance(answer, tuple) else (answer,)
        found.update({f"{job}_{at}": part for at, part in enumerate(parts)})
    np.savez(target, **found)


if __name__ == "__main__":
    main(*sys.argv[1:])
