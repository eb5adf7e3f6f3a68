"""Huff catchments of a city: blocks, beside one dense matrix and a geopandas loop.

One purpose (shops: every facility, its size as attraction), power decay of 2, straight lines.
The dense matrix is computed whole (its peak is measured); the geopandas loop does a part of the
origins and is extrapolated.
"""

import numpy as np
from city import city
from harness import Way, compare, report
from nigiwai.core.vibrancy.huff import by_coordinates
from nigiwai.core.vibrancy.huff_parts import Places, Rule

LOOP_SHARE = 0.01
LIMIT_M = 5000.0


def sides(town):
    return (
        Places(list(town.zone_id), town.residents.sum(axis=1), town.zone_xy),
        Places(list(town.facility_id), town.size, town.facility_xy),
    )


def blocks(origins, destinations, rule):
    found = by_coordinates(origins, destinations, rule)
    return found.patronage, found.dominant


def dense(origins, destinations):
    distance = np.hypot(origins.xy[:, :1] - destinations.xy[:, 0],
                        origins.xy[:, 1:] - destinations.xy[:, 1])
    pull = destinations.amount / np.maximum(distance, 1.0) ** 2
    probability = pull / pull.sum(axis=1, keepdims=True)
    return origins.amount @ probability, probability.argmax(axis=1)


def geopandas_loop(origins, destinations, count):
    import geopandas

    shops = geopandas.GeoSeries.from_xy(*destinations.xy.T, crs=6676)
    homes = geopandas.GeoSeries.from_xy(*origins.xy[:count].T, crs=6676)
    patronage, dominant = np.zeros(len(shops)), []
    for home, demand in zip(homes, origins.amount):
        pull = destinations.amount / shops.distance(home).clip(lower=1.0) ** 2
        patronage += demand * (pull / pull.sum()).to_numpy()
        dominant.append(int(pull.idxmax()))
    return patronage, np.array(dominant)


def main():
    import geopandas  # noqa: F401 - loaded before the clock starts, in every way
    import scipy.spatial  # noqa: F401

    origins, destinations = sides(city())
    large = sides(city(scale=10))
    count = int(len(origins.ids) * LOOP_SHARE)
    first = Places(origins.ids[:count], origins.amount[:count], origins.xy[:count])
    near = Rule(max_distance=LIMIT_M)
    measured = compare([
        Way("blocks", lambda: blocks(origins, destinations, Rule())),
        Way("dense_numpy", lambda: dense(origins, destinations), repeats=2),
        Way("geopandas_loop", lambda: geopandas_loop(origins, destinations, count), repeats=2,
            share=count / len(origins.ids)),
        Way("blocks_within_5_km", lambda: blocks(origins, destinations, near)),
        Way("blocks_within_5_km_ten_cities", lambda: blocks(*large, near), repeats=2),
    ])
    ours, whole = measured["blocks"].result, measured["dense_numpy"].result
    part, loop = blocks(first, destinations, Rule()), measured["geopandas_loop"].result
    difference = max(_difference(ours[0], whole[0]), _difference(part[0], loop[0]))
    same = (ours[1] == whole[1]).all() and (part[1] == loop[1]).all()
    report("catchments", measured, "blocks", same and difference < 1e-9,
           variants=("blocks_within_5_km", "blocks_within_5_km_ten_cities"),
           zones=len(origins.ids), facilities=len(destinations.ids),
           greatest_relative_difference=difference)


def _difference(one, two):
    return float(np.max(np.abs(one - two) / np.abs(two)))


if __name__ == "__main__":
    main()
