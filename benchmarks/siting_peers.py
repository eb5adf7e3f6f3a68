"""spopt (PySAL) on one question of sites, for ``bench_siting``: it runs in a Python of its own,
because its packages carry a GEOS and a PROJ that must not meet those of QGIS.

    python3 -m venv build/siting_peers && build/siting_peers/bin/pip install spopt

``siting_peers.py covering|median INPUT.npz`` prints one JSON object: seconds and value.
"""

import json
import sys
import time

import numpy as np

LIMIT_S = 120


def main(question, path):
    import pulp
    from spopt.locate import MCLP, PMedian

    given = np.load(path)
    cost, weight, picks = given["cost"].T, given["weight"], int(given["picks"])
    begin = time.perf_counter()
    solver = pulp.PULP_CBC_CMD(msg=0, timeLimit=LIMIT_S)
    if question == "covering":
        model = MCLP.from_cost_matrix(
            cost, weight, float(given["reach"]), p_facilities=picks).solve(solver)
        rows = [row for row, each in enumerate(model.fac_vars) if each.value() > 0.5]
        value = weight[(cost[:, rows] <= float(given["reach"])).any(axis=1)].sum()
    else:
        model = PMedian.from_cost_matrix(cost, weight, p_facilities=picks).solve(solver)
        rows = [row for row, each in enumerate(model.fac_vars) if each.value() > 0.5]
        value = (weight * cost[:, rows].min(axis=1)).sum()
    print(json.dumps({"seconds": time.perf_counter() - begin, "value": float(value)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
