"""450,000 buildings × 20,000 flood polygons: worst rank and share of area by rank.

Small ragged floods along rivers, and three of more than 50,000 corners: a class of depth over the
whole town in one feature, with hundreds of parts and islands, as published layers have. Beside
ours: geopandas both ways round, the plain index on the floods, geopandas.overlay on a part of the
buildings, and QGIS's own join on a part of the buildings in a process of its own. Ways that cannot
be waited for do a share of the buildings; their seconds are extrapolated, but those of
geopandas.overlay, which does not finish with the large floods, stand beside ours on the same part.
Ours alone leaves out what only touches, and repairs broken areas. Then the whole algorithm, from
reading layers to the written GeoPackage, on a third of the buildings and on all.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from city import CELL_M, city
from harness import Way, compare, report

BUILDINGS, FLOODS, RANKS = 450_000, 20_000, 6
# Corners of the three large polygons.
LARGE = (52_000, 110_000, 320_000)
PART_CORNERS, ISLAND = 300, 20  # of the parts of these, and of dry islands in them
PART = 9_000
QGIS_PART = 4_500
QGIS_S = 600
WHOLE = (150_000, BUILDINGS)
CRS = "EPSG:6676"
HERE = Path(__file__).resolve().parent


def buildings(random, town):
    """Boxes where residents live, turned a little."""
    import shapely

    people = town.residents.sum(axis=1)
    zone = random.choice(len(people), BUILDINGS, p=people / people.sum())
    centre = town.zone_xy[zone] + random.uniform(-125, 125, (BUILDINGS, 2))
    wide, deep = random.uniform(3.0, 9.0, (2, BUILDINGS))
    turn = random.uniform(0, np.pi / 2, BUILDINGS)
    corner = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]], dtype=float)
    own = corner[None] * np.column_stack([wide, deep])[:, None]
    cos, sin = np.cos(turn)[:, None], np.sin(turn)[:, None]
    x = centre[:, :1] + own[..., 0] * cos - own[..., 1] * sin
    y = centre[:, 1:] + own[..., 0] * sin + own[..., 1] * cos
    return shapely.polygons(np.stack([x, y], axis=2))


def ragged(random, x, y, radius, corners):
    """A polygon with a winding border that never crosses itself."""
    import shapely

    angle = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    waves = sum(
        random.uniform(0.1, 0.3) / k**0.8 * np.sin(k * angle + random.uniform(0, 6))
        for k in (3, 7, 19, 61, 211, 701, 2003) if 4 * k < corners)
    rough = random.uniform(-0.5, 0.5, corners) * 2 * np.pi / corners
    reach = radius * (1.0 + waves + rough)
    return shapely.polygons(np.column_stack([x + reach * np.cos(angle), y + reach * np.sin(angle)]))


def dissolved(random, low, high, corners):
    """One area of many ragged parts with dry islands that do not touch: a class of depth over a
    whole town in one feature, as published layers have."""
    import shapely

    count = corners // (PART_CORNERS + ISLAND)
    side = int(np.ceil(np.sqrt(count)))
    step = (high - low).min() / side
    places = np.stack(np.meshgrid(*[np.arange(side) + 0.5] * 2), axis=2).reshape(-1, 2)[:count]
    parts = []
    for x, y in (low + places * step).tolist():
        island = ragged(random, x, y, 0.06 * step, ISLAND)
        outer = ragged(random, x, y, 0.3 * step, PART_CORNERS)
        parts.append(shapely.Polygon(outer.exterior, [island.exterior]))
    return shapely.MultiPolygon(parts)


def floods(random, town):
    """Small ragged areas along lines (rivers), and three that cover whole quarters."""
    low, high = town.zone_xy.min(axis=0), town.zone_xy.max(axis=0)
    count = FLOODS - len(LARGE)
    start, end = random.uniform(low, high, (2, 25, 2))
    river = random.integers(0, 25, count)
    along = random.uniform(0, 1, count)[:, None]
    centre = start[river] * (1 - along) + end[river] * along + random.normal(0, 250, (count, 2))
    radius = random.lognormal(np.log(45), 0.6, count)
    corners = np.minimum(random.lognormal(np.log(70), 0.8, count), 2500).astype(int) + 8
    shapes = [ragged(random, *place, *size)
              for place, *size in zip(centre.tolist(), radius, corners)]
    shapes += [dissolved(random, low, high, corners) for corners in LARGE]
    drawn = random.choice(RANKS, count, p=(0.4, 0.3, 0.15, 0.1, 0.04, 0.01)) + 1
    rank = np.concatenate([drawn, [1, 2, 1]])
    return np.array(shapes, dtype=object), rank


def worst_of(pairs_building, pairs_rank, count):
    best = np.zeros(count, dtype=np.int64)
    np.maximum.at(best, pairs_building, pairs_rank)
    return best


def geopandas_join(places, areas, rank, turned):
    import geopandas

    houses = geopandas.GeoDataFrame({"house": range(len(places))}, geometry=places)
    waters = geopandas.GeoDataFrame({"rank": rank}, geometry=areas)
    pairs = (geopandas.sjoin(waters, houses) if turned else geopandas.sjoin(houses, waters))
    return worst_of(pairs["house"].to_numpy(), pairs["rank"].to_numpy(), len(places))


def plain_index(places, areas, rank):
    import shapely

    house, area = shapely.STRtree(areas).query(places, predicate="intersects")
    return worst_of(house, rank[area], len(places))


def geopandas_overlay(places, areas, rank):
    """Share by rank: dissolved from the worst down, cut, added up."""
    import geopandas
    import shapely

    shares, done = np.zeros((len(places), RANKS + 1)), None
    houses = geopandas.GeoDataFrame({"house": range(len(places))}, geometry=places)
    for one in range(RANKS, 0, -1):
        whole = shapely.union_all(areas[rank == one])
        own = whole if done is None else shapely.difference(whole, done)
        done = own if done is None else shapely.union(done, own)
        waters = geopandas.GeoDataFrame({"rank": [one]}, geometry=[own]).explode()
        cut = geopandas.overlay(houses, waters, how="intersection")
        shares[:, one] = np.bincount(cut["house"], cut.area, len(places))
    shares /= shapely.area(places)[:, None]
    shares[:, 0] = 1 - shares[:, 1:].sum(axis=1)
    return shares


def qgis_join(houses_file, waters_file):
    """``qgis:joinbylocationsummary`` in a process of its own; its seconds without the start."""
    done = subprocess.run(
        [sys.executable, str(HERE / "hazard_peers.py"), str(houses_file), str(waters_file)],
        capture_output=True, text=True, timeout=QGIS_S, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return json.loads(done.stdout.splitlines()[-1])


def qgis_seconds(places, areas, rank):
    """Seconds of QGIS for all buildings, extrapolated, and its ranks of a part; None where it was
    stopped."""
    import geopandas

    some = np.linspace(0, len(places) - 1, QGIS_PART).astype(int)
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "houses.gpkg", Path(folder) / "waters.gpkg"
        geopandas.GeoDataFrame({"house": some}, geometry=places[some], crs=CRS).to_file(
            files[0])
        geopandas.GeoDataFrame({"rank": rank}, geometry=areas, crs=CRS).to_file(files[1])
        try:
            found = qgis_join(*files)
        except subprocess.TimeoutExpired:
            return None, None, some
    ranks = np.zeros(len(some), dtype=int)
    for house, worst in found["ranks"]:
        ranks[np.searchsorted(some, house)] = worst
    return found["seconds"] * len(places) / len(some), ranks, some


def whole_algorithm(town, places, areas, rank, counts):
    """``nigiwai:overlay_hazards`` on files in a process of its own, by number of buildings."""
    import geopandas
    import shapely

    found = {}
    with tempfile.TemporaryDirectory() as folder:
        zones, waters = Path(folder) / "zones.gpkg", Path(folder) / "hazards.gpkg"
        half = CELL_M / 2
        cells = shapely.box(*(town.zone_xy - half).T, *(town.zone_xy + half).T)
        names = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
        geopandas.GeoDataFrame(
            {"id": town.zone_id, "residents": town.residents.sum(axis=1),
             **dict(zip(names, town.residents.T))}, geometry=cells, crs=CRS).to_file(zones)
        geopandas.GeoDataFrame(
            {"type": "flood", "scenario": "L2", "rank": rank}, geometry=areas, crs=CRS).to_file(
                waters)
        for count in counts:
            houses = Path(folder) / f"houses{count}.gpkg"
            some = np.linspace(0, len(places) - 1, count).astype(int)
            geopandas.GeoDataFrame(
                {"id": some.astype(str), "use": "住宅", "storeys": 2.0, "structure": "木造"},
                geometry=places[some], crs=CRS).to_file(houses)
            output = Path(folder) / f"targets{count}.gpkg"
            done = subprocess.run(
                [sys.executable, str(HERE / "hazard_whole.py"), str(zones), str(houses),
                 str(waters), str(output)],
                capture_output=True, text=True, check=True,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
            found[count] = {**json.loads(done.stdout.splitlines()[-1]), "some": some}
    return found


def ways(places, areas, rank, small):
    """Ours and what people would do instead."""
    from nigiwai.core.risk.overlay import rank_shares, worst_rank

    part, share = slice(0, PART), PART / BUILDINGS
    return [
        Way("worst_rank", lambda: worst_rank(places, areas, rank), repeats=3),
        Way("area_shares", lambda: rank_shares(places, areas, rank, RANKS), repeats=3),
        Way("geopandas_turned", lambda: geopandas_join(places, areas, rank, True), repeats=1),
        Way("geopandas_part", lambda: geopandas_join(places[part], areas, rank, False), repeats=1,
            share=share),
        Way("index_on_floods_part", lambda: plain_index(places[part], areas, rank), repeats=1,
            share=share),
        Way("shares_part", lambda: rank_shares(
            places[part], areas[small], rank[small], RANKS), repeats=1),
        Way("geopandas_overlay_part", lambda: geopandas_overlay(
            places[part], areas[small], rank[small]), repeats=1),
    ]


def main():
    import geopandas  # noqa: F401 - loaded before the clock starts, in every way
    import shapely

    random = np.random.default_rng(20261122)
    town = city()
    places, (areas, rank) = buildings(random, town), floods(random, town)
    corners = shapely.get_num_coordinates(areas)
    print(f"{len(places):,} buildings, {len(areas):,} floods, {corners.sum():,} corners, largest "
          f"{corners.max():,}; {sum(corners > 50_000)} above 50,000", flush=True)
    part = slice(0, PART)
    measured = compare(ways(places, areas, rank, corners <= 50_000))
    found = {name: each.result for name, each in measured.items()}
    from_shares = RANKS - np.argmax(found["area_shares"][:, ::-1] > 0, axis=1)
    differing = int((from_shares != found["worst_rank"]).sum())
    off = np.abs(found["shares_part"] - found["geopandas_overlay_part"]).max()
    seconds, ranks, some = qgis_seconds(places, areas, rank)
    agrees = (
        np.array_equal(found["worst_rank"], found["geopandas_turned"])
        and np.array_equal(found["worst_rank"][part], found["geopandas_part"])
        and np.array_equal(found["worst_rank"][part], found["index_on_floods_part"])
        and off < 1e-6 and differing <= 5
        and (ranks is None or np.array_equal(found["worst_rank"][some], ranks))
    )
    runs = whole_algorithm(town, places, areas, rank, WHOLE)
    agrees &= all(np.array_equal(found["worst_rank"][one["some"]], one["ranks"])
                  for one in runs.values())
    wet = int((found["worst_rank"] > 0).sum())
    print(f"{wet:,} buildings in a flood; shares off by {off:.1e} at most", flush=True)
    ratio = None if seconds is None else round(seconds / measured["worst_rank"].median_s, 1)
    report("hazard_overlay", measured, "worst_rank", agrees,
           variants=("area_shares", "shares_part", "geopandas_overlay_part"),
           buildings=len(places), floods=len(areas), corners=int(corners.sum()), wet=wet,
           shares_off=float(off), qgis_s=seconds, qgis_ratio=ratio, qgis_buildings=QGIS_PART,
           whole_s={str(count): round(one["seconds"], 1) for count, one in runs.items()},
           whole_mb={str(count): round(one["peak_mb"]) for count, one in runs.items()},
           part=PART, overlay_ratio=round(measured["geopandas_overlay_part"].median_s
                                          / measured["shares_part"].median_s, 1))


if __name__ == "__main__":
    main()
