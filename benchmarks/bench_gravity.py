"""The whole model of a city, beside the plain ways to do its first step alone.

Ours: eight purposes, "elsewhere", limits of reach, and the chain of onward walks. The dense matrix
and the geopandas loop do the first stops of one purpose only (the same formula, every pair); their
seconds are taken times eight, without any onward walk.
"""

import numpy as np
from harness import Way, compare, report
from model_town import PARAMETERS, model_town, solve

PURPOSE = PARAMETERS.purposes.index("shopping")
LOOP_SHARE = 0.002


def ours(town):
    solution = solve(town)
    of_purpose = np.zeros(len(solution.first))
    solved = solution.purposes[PURPOSE]
    of_purpose[solved.sites.index] = solved.flows
    return of_purpose, solution.first, solution.visits


def first_stops(town, metres, origins):
    """First stops of one purpose from a full matrix of distances."""
    decay, have = PARAMETERS.decays[PURPOSE], town.facilities
    attraction = PARAMETERS.attraction(have.category, have.size)[PURPOSE]
    minutes = metres / decay.speed_m_per_min
    pull = attraction * np.exp(-decay.rate_per_min * minutes) * (minutes <= decay.reach_min)
    total = pull.sum(axis=1, keepdims=True) + PARAMETERS.elsewhere[PURPOSE]
    return town.trips(PARAMETERS)[PURPOSE, origins] @ (pull / total)


def dense(town):
    start, have = town.origins, town.facilities
    squares = (start.x[:, None] - have.x) ** 2 + (start.y[:, None] - have.y) ** 2
    metres = PARAMETERS.detour_ratio * np.sqrt(squares + start.spread_m2[:, None] + 1.0)
    return first_stops(town, metres, slice(None))


def geopandas_loop(town, count):
    import geopandas

    start, have = town.origins, town.facilities
    shops = geopandas.GeoSeries.from_xy(have.x, have.y, crs=6676)
    homes = geopandas.GeoSeries.from_xy(start.x[:count], start.y[:count], crs=6676)
    flows = np.zeros(len(have))
    for row, home in enumerate(homes):
        squares = shops.distance(home).to_numpy() ** 2 + start.spread_m2[row] + 1.0
        metres = PARAMETERS.detour_ratio * np.sqrt(squares)
        flows += first_stops(town, metres[None, :], slice(row, row + 1))
    return flows


def main():
    import geopandas  # noqa: F401 - loaded before the clock starts, in every way
    import scipy.sparse  # noqa: F401

    town = model_town()
    large = model_town(scale=10)
    count = max(int(len(town.zones) * LOOP_SHARE), 1)
    eighth = 1.0 / len(PARAMETERS.purposes)
    measured = compare([
        Way("model", lambda: ours(town)),
        Way("dense_numpy", lambda: dense(town), repeats=2, share=eighth),
        Way("geopandas_loop", lambda: geopandas_loop(town, count), repeats=2,
            share=eighth * count / len(town.origins)),
        Way("model_ten_times_the_city", lambda: ours(large)[2][:10], repeats=1),
    ])
    found, wanted = measured["model"].result[0], measured["dense_numpy"].result
    difference = float(np.max(np.abs(found - wanted) / np.maximum(wanted, 1e-12)))
    seconds = {name: each.median_s for name, each in measured.items()}
    report(
        "gravity", measured, "model", difference < 1e-9,
        variants=("model_ten_times_the_city",),
        zones=len(town.zones), facilities=len(town.facilities),
        greatest_relative_difference=difference,
        growth_of_ten_times_the_city=seconds["model_ten_times_the_city"] / seconds["model"],
    )


if __name__ == "__main__":
    main()
