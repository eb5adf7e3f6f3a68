"""Five sites of 500 candidates for 13,000 zones: beside plain numpy, HiGHS alone, and spopt.

Covering within 2 km and the p-median, straight lines. Plain numpy is the same search as people
write it: greedy, then every exchange computed anew. HiGHS alone has the whole model and a time
limit. spopt gets the covering question whole and, for the median, whose model it writes out pair by
pair, a tenth of the zones and a fifth of the candidates (extrapolated by the number of pairs).
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from city import city
from harness import Way, compare, report

PEERS = Path(__file__).resolve().parent.parent / "build" / "siting_peers" / "bin" / "python"
PICKS, REACH_M, CANDIDATES = 5, 2000.0, 500
HIGHS_S = 100.0
SMALL = (10, 5)  # one zone of so many, one candidate of so many


def question():
    town = city()
    random = np.random.default_rng(1)
    sites = town.zone_xy[random.choice(len(town.zone_xy), CANDIDATES, replace=False)]
    cost = np.hypot(sites[:, :1] - town.zone_xy[:, 0], sites[:, 1:] - town.zone_xy[:, 1])
    return cost, town.residents.sum(axis=1)


def ours(cost, weight, method, seconds, reach=None):
    from nigiwai.core.siting.choose import choose
    from nigiwai.core.siting.problem import Problem

    found = choose(Problem(cost, weight, PICKS, reach), method, seconds)
    return found.value, found.bound, found.method


def plain(gain_of, candidates):
    """Greedy, then exchanges, each set computed anew."""
    rows = []
    while len(rows) < PICKS:
        rows.append(max((row for row in range(candidates) if row not in rows),
                        key=lambda row: gain_of([*rows, row])))
    value, better = gain_of(rows), True
    while better:
        options = [[*rows[:place], row, *rows[place + 1:]] for place in range(PICKS)
                   for row in range(candidates) if row not in rows]
        values = [gain_of(option) for option in options]
        best = int(np.argmax(values))
        better = values[best] > value
        if better:
            rows, value = options[best], values[best]
    return value


def plain_covering(cost, weight):
    near = cost <= REACH_M
    value = plain(lambda rows: weight[near[rows].any(axis=0)].sum(), len(cost))
    return value, np.nan, "heuristic"


def plain_median(cost, weight):
    value = plain(lambda rows: -(weight * cost[rows].min(axis=0)).sum(), len(cost))
    return -value, np.nan, "heuristic"


def highs_covering(cost, weight):
    """The whole model, without our search and bound."""
    from nigiwai.core.siting.exact import solve_covers
    from nigiwai.core.siting.free import Covers

    losses = Covers(cost <= REACH_M, weight)
    found = solve_covers(losses, PICKS, HIGHS_S)
    total = weight.sum()
    value = np.nan if found.rows is None else total - losses.left(found.rows).sum()
    return value, total - found.bound, "highs"


def spopt(kind, cost, weight):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "question.npz"
        np.savez(path, cost=cost, weight=weight, picks=PICKS, reach=REACH_M)
        script = Path(__file__).with_name("siting_peers.py")
        own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run([str(PEERS), str(script), kind, str(path)], check=True,
                              capture_output=True, text=True, env=own)
    return json.loads(done.stdout.splitlines()[-1])["value"], np.nan, "spopt"


def peers(cost, weight):
    if not PEERS.is_file():
        print(f"spopt is left out: there is no {PEERS}.", flush=True)
        return []
    zones, sites = SMALL
    part = cost[::sites, ::zones], weight[::zones]
    share = part[0].size / cost.size
    return [
        Way("covering_spopt", lambda: spopt("covering", cost, weight), repeats=1),
        Way("median_spopt", lambda: spopt("median", *part), repeats=1, share=share),
    ]


def main():
    import scipy.optimize
    import scipy.sparse  # noqa: F401 - loaded before the clock starts, in every way

    cost, weight = question()
    measured = compare([
        Way("covering", lambda: ours(cost, weight, "heuristic", 60.0, REACH_M)),
        Way("covering_proven", lambda: ours(cost, weight, "exact", 120.0, REACH_M), repeats=3),
        Way("covering_numpy", lambda: plain_covering(cost, weight), repeats=2),
        Way("covering_highs", lambda: highs_covering(cost, weight), repeats=1),
        Way("median", lambda: ours(cost, weight, "heuristic", 60.0), repeats=3),
        Way("median_proven", lambda: ours(cost, weight, "exact", 120.0), repeats=3),
        Way("median_numpy", lambda: plain_median(cost, weight), repeats=1),
        *peers(cost, weight),
    ])
    found = {name: each.result for name, each in measured.items()}
    for name, (value, bound, method) in found.items():
        print(f"{name}: {value:,.0f}, bound {bound:,.0f}, {method}", flush=True)
    covered, least = found["covering_proven"][0], found["median_proven"][0]
    rounding = 1.0 + 1e-9
    agrees = (
        all(found[name][0] <= covered * rounding for name in found if name.startswith("covering"))
        and found["covering_highs"][1] * rounding >= covered
        and all(found[name][0] * rounding >= least for name in ("median", "median_numpy"))
    )
    report("siting", measured, "covering", agrees,
           variants=tuple(name for name in found if name.startswith("median")),
           zones=cost.shape[1], candidates=cost.shape[0], sites=PICKS,
           gaps={name: float(abs(bound - value) / value)
                 for name, (value, bound, _) in found.items() if np.isfinite(bound)})


if __name__ == "__main__":
    main()
