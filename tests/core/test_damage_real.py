"""Damage on real open data, against loops and overlays made independently."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import buildings
from nigiwai.core.formats.sources import items_of
from nigiwai.core.risk import damage_inputs, damage_stock
from nigiwai.core.risk.damage import Case, People, assess
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.types import HazardKey
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input
from scipy.stats import norm  # noqa: TID253

INLAND = "05_hazard/yaizu_opendata/内水浸水想定区域(公共下水道区域内)"
# Residents of 500 m cells: the census counts 136,475 in Yaizu.
TOTAL = 136475
FULL = {"wood": ((1960, 6.25, 0.27), (1980, 6.40, 0.32), (9999, 6.95, 0.44)),
        "other": ((1970, 6.93, 0.50), (1980, 7.05, 0.54), (9999, 7.50, 0.60))}
# Of the table damage.csv, typed anew: last years and shares of eras, share of wooden buildings.
ERAS = {"wood": ((1960, 0.05), (1980, 0.24), (9999, 0.71)),
        "other": ((1970, 0.05), (1980, 0.13), (9999, 0.82))}
WOODEN = 0.65
QUAKE = HazardKey("seismic_intensity")


def real_buildings(shared):
    items = items_of(shared / "07_plateau")[0]
    return [buildings.read(item, Options())[0].frame.to_crs("EPSG:6676") for item in items
            if buildings.recognises(item, Options())]


def expected(structure, year, intensity):
    """Probability of full destruction of one building, in plain Python."""
    if not structure or structure == "不明":
        return WOODEN * expected("木造", year, intensity) + (
            1 - WOODEN) * expected("非木造", year, intensity)
    kind = "wood" if structure.startswith("木造") else "other"
    if not np.isnan(year):
        mean, spread = next((m, s) for last, m, s in FULL[kind] if year <= last)
        return norm.cdf(intensity, mean, spread)
    return sum(share * expected(structure, last, intensity) for last, share in ERAS[kind])


def test_every_structure_of_the_city_models_is_known(shared):
    for frame in real_buildings(shared):
        _, unread = damage_stock.structures_of(list(frame["structure"]))
        assert unread == ()


def test_shaking_of_the_city_models_against_a_loop(shared):
    known = 0
    for frame in real_buildings(shared):
        area = frame.geometry.area.to_numpy()
        floor, storeys, year = (
            frame[name].to_numpy(float) for name in ("floor_area_m2", "storeys", "year"))
        stock = damage_stock.of_buildings(list(frame["structure"]), year, floor, storeys, area)
        members = damage_inputs.members_of(np.array(frame.geometry, object), [], False)
        cells = damage_inputs.cells_of_scenario(QUAKE, 6.5, len(frame), 0.2)
        (found,) = assess(Case(stock, People(), members), [cells], builtin())
        wanted = [expected(*pair, 6.5) for pair in zip(frame["structure"], year)]
        np.testing.assert_allclose(found.values["full"], wanted, rtol=1e-9)
        assert found.totals["full"][0, 0] == pytest.approx(sum(wanted))
        assert (found.values["full"] + found.values["half"] <= 1 + 1e-12).all()
        known += len(frame) - stock.unknown["structure"] + len(frame) - stock.unknown["year"]
    assert known > 0, "no building tells structure or year"


@pytest.fixture(scope="module")
def yaizu(shared, tmp_path_factory):
    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    made = store.create(tmp_path_factory.mktemp("damage") / "y.gpkg", "焼津市", boundary, "500m")
    import_input(made, shared / "02_population_mesh/population_mesh_2020.txt")
    import_input(made, shared / INLAND)
    return made


def test_inland_flooding_of_yaizu_against_an_overlay(yaizu):
    zones, hazards = yaizu.read("zones"), yaizu.read("hazards")
    residents = np.nan_to_num(zones["residents"].to_numpy(float))
    assert residents.sum() == TOTAL
    shapes = np.array(zones.geometry, object)
    (hazard,) = Hazards.from_frame(hazards, "hazards").items.values()
    cells, left = damage_inputs.cells_of_areas(hazard, shapes, by_area=True)
    stock = damage_stock.of_zones(residents / 2.21)
    case = Case(stock, People(residents), damage_inputs.members_of(shapes, [], True))
    results = assess(case, [cells], builtin(), draws=20)
    found = {one.function.key: one for one in results}["flood_above_floor"]
    assert left == 0
    # Independently: from the worst class down, each takes what the worse ones have left.
    table = geopandas.GeoDataFrame(
        {"low": hazard.low, "mid": hazard.mid, "high": hazard.high},
        geometry=shapely.make_valid(hazard.shapes), crs=zones.crs)
    covered, damaged, exposed = shapely.Polygon(), 0.0, 0.0
    area = zones.geometry.area.to_numpy()
    for (mid, _high, _low), rows in sorted(table.groupby(["mid", "high", "low"]), reverse=True):
        union = shapely.union_all(np.array(rows.geometry))
        own = shapely.difference(union, covered)
        covered = shapely.union_all([covered, union])
        people = shapely.area(shapely.intersection(shapes, own)) / area * residents
        exposed += people.sum()
        above = mid - 0.5
        ratio = 0.047 if above < 0 else (0.189, 0.253, 0.406, 0.592, 0.8)[
            int(np.searchsorted((0.5, 1, 2, 3), above, side="right"))]
        damaged += ratio * people.sum() / 2.21 * 92
    assert found.totals["people_night"][0, 0] == pytest.approx(exposed, rel=1e-6)
    assert found.totals["damaged_floor_m2"][0, 0] == pytest.approx(damaged, rel=1e-6)
    low, value, high = found.totals["damaged_floor_m2"][0, [1, 0, 2]]
    assert low < value < high


def test_shaking_of_yaizu_is_of_a_believable_size(yaizu):
    zones = yaizu.read("zones")
    residents = np.nan_to_num(zones["residents"].to_numpy(float))
    shapes = np.array(zones.geometry, object)
    stock = damage_stock.of_zones(residents / 2.21)
    case = Case(stock, People(residents), damage_inputs.members_of(shapes, [], True))
    cells = damage_inputs.cells_of_scenario(QUAKE, 6.5, len(shapes), 0.2)
    (found,) = assess(case, [cells], builtin(), draws=40)
    buildings_, full = found.totals["buildings"][0], found.totals["full"][0]
    assert 25_000 < buildings_[0] < 50_000
    assert 0.05 < full[0] / buildings_[0] < 0.5
    deaths = found.totals["deaths_night"][0]
    assert deaths[1] < deaths[0] < deaths[2]
    assert deaths[0] < 0.01 * TOTAL
