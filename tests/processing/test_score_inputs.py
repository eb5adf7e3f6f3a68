"""``nigiwai:score_vibrancy`` on inputs of every kind: measured flow, coordinates, unusual layers."""

import math
import shutil

import numpy as np
import pytest
from nigiwai.tests.processing.conftest import (
    AGES,
    CELL,
    CRS,
    X,
    Y,
    assert_same,
    assumption_table,
    at,
    digests,
    feedback_class,
)

NAME = "score_vibrancy"


# Measured people flow.


def mesh_1km(lon, lat):
    """Code of the third mesh by the definition of JIS X 0410."""
    p, a = divmod(lat * 60, 40)
    q, b = divmod(a, 5)
    r = b * 60 // 30
    u, f = divmod(lon - 100, 1)
    v, g = divmod(f * 60, 7.5)
    w = g * 60 // 45
    return "".join(str(int(part)) for part in (p, u, q, v, r, w))


def cells_of(zones):
    """Code of each zone's centre, and the area of each cell in the plane."""
    import geopandas
    import shapely

    centres = geopandas.GeoSeries(zones.geometry.centroid, crs=CRS).to_crs(6668)
    codes = [mesh_1km(point.x, point.y) for point in centres]
    areas = {}
    for code, point in zip(codes, centres):
        south, west = math.floor(point.y * 120) / 120, math.floor(point.x * 80) / 80
        box = shapely.box(west, south, west + 1 / 80, south + 1 / 120)
        areas[code] = geopandas.GeoSeries([box], crs=6668).to_crs(CRS).area[0]
    return codes, areas


def observation_table(rows):
    import pandas as pd

    names = ("place_id", "day_type", "time_band", "persons")
    return pd.DataFrame(rows, columns=names).assign(source="test")


def test_measured_flow_is_spread_over_the_zones_as_the_model_has_it(town, run):
    codes, areas = cells_of(town.zones)
    used = sorted(set(codes))
    assert len(used) > 1
    cell = used[0]
    rows = [(cell, "weekday", "day", 1000.0), (cell, "weekday", "day", 1200.0),
            (cell, "holiday", "day", 400.0), (cell, "weekday", "night", 9e9),
            ("52385555", "weekday", "day", 7.0)]
    table = town.write("observations", observation_table(rows))
    zones = run(NAME, town.parameters(OBSERVATIONS=table)).zones
    inside = zones.loc[[z for z, code in zip(town.zones["id"], codes) if code == cell]]
    outside = zones.drop(inside.index)
    cover = len(inside) * CELL**2 / areas[cell]
    assert 0 < cover < 1
    measured = (5 * 1100.0 + 2 * 400.0) / 7 * cover
    assert inside["observed_day"].sum() == pytest.approx(measured, rel=1e-6)
    share = inside["modelled_day"] / inside["modelled_day"].sum()
    assert inside["observed_day"].tolist() == pytest.approx((measured * share).tolist(), rel=1e-6)
    density = inside["observed_day"] / (CELL**2 / 10_000)
    assert inside["presence_density"].tolist() == pytest.approx(density.tolist(), rel=1e-9)
    assert set(inside["basis"]) == {"measured"}
    assert set(outside["basis"]) == {"modelled"}
    assert outside["observed_day"].isna().all()
    assert outside["presence_density"].tolist() == pytest.approx(
        (outside["modelled_day"] / (CELL**2 / 10_000)).tolist(), rel=1e-9)


def test_of_several_years_the_latest_counts(town, run):
    cell = sorted(set(cells_of(town.zones)[0]))[0]
    table = observation_table([(cell, "all", "day", 900.0), (cell, "all", "day", 300.0)])
    both = town.write("both", table.assign(year=[2019, 2021]))
    latest = town.write("latest", table[1:].assign(year=[2021]))
    seen = [run(NAME, town.parameters(OBSERVATIONS=path)).zones["observed_day"]
            for path in (both, latest)]
    assert seen[0].tolist() == pytest.approx(seen[1].tolist(), nan_ok=True)
    assert seen[0].notna().any()


def test_numeric_ids_of_counters_are_no_cells(town, run):
    codes, _ = cells_of(town.zones)
    rows = [("10001", "all", "day", 5.0), (codes[0], "all", "day", 300.0),
            ("counter 3", "all", "day", 5.0), (None, "all", "day", 5.0)]
    table = town.write("observations", observation_table(rows))
    zones = run(NAME, town.parameters(OBSERVATIONS=table)).zones
    assert (zones["basis"] == "measured").sum() == codes.count(codes[0])


@pytest.mark.parametrize("case", ["elsewhere", "night", "weekdays only"])
def test_flow_that_says_nothing_about_an_average_day_is_told(town, run, case):
    here = cells_of(town.zones)[0][0]
    rows = {"elsewhere": [("52385555", "all", "day", 7.0)], "night": [(here, "all", "night", 7.0)],
            "weekdays only": [(here, "weekday", "day", 7.0)]}[case]
    table = town.write("observations", observation_table(rows))
    ran = run(NAME, town.parameters(OBSERVATIONS=table))
    assert set(ran.zones["basis"]) == {"modelled"}
    assert any("covers no zone" in text for text in ran.feedback.warned)


# Coordinates, order, unusual but fine.


@pytest.mark.parametrize("crs", [6668, 4326])
def test_degrees_give_the_same(town, run, crs):
    plain = run(NAME, town.parameters())
    moved = run(NAME, town.parameters(crs=crs), prefix="degrees_")
    assert moved.zones.crs.to_epsg() == 6676
    assert_same(moved.zones, plain.zones, 1e-6)
    assert_same(moved.facilities, plain.facilities, 1e-6)
    assert moved.zones.area_m2.tolist() == pytest.approx([CELL**2] * 9, rel=1e-6)


def test_order_of_rows_does_not_matter(town, run):
    plain = run(NAME, town.parameters())
    town.zones, town.facilities = town.zones.iloc[::-1], town.facilities.iloc[[3, *range(3), *range(11, 3, -1)]]
    mixed = run(NAME, town.parameters(), prefix="mixed_")
    assert_same(mixed.zones, plain.zones, 1e-12)
    assert_same(mixed.facilities, plain.facilities, 1e-12)


def test_inputs_stay_as_they_are(town, run):
    parameters = town.parameters()
    before = digests(town.folder)
    run(NAME, parameters)
    assert digests(town.folder) == before


def test_a_study_is_only_read_and_its_own_assumptions_count(sample_study, run, tmp_path):
    """A table of assumptions that is given stands in for those of the study."""
    import pyogrio
    from nigiwai.core.study import store

    def own(speed):
        table = assumption_table([("decay", "onward", "speed_m_per_min", speed)])
        return table.assign(year=2026)

    folder = tmp_path / "in"
    folder.mkdir()
    path = folder / "study.gpkg"
    shutil.copy(sample_study, path)
    tables = ("zones", "facilities", "entries", "observations")
    inputs = {name.upper(): f"{path}|layername={name}" for name in tables} | {"DRAWS": 0}
    plain = run(NAME, inputs, prefix="plain_").facilities
    store.open_study(path).apply([store.Append("assumptions", own(160.0))])
    before = digests(folder)
    faster = run(NAME, inputs, prefix="faster_").facilities
    assert digests(folder) == before
    assert faster["onward_visitors"].sum() > 1.1 * plain["onward_visitors"].sum()
    table = tmp_path / "table.gpkg"
    pyogrio.write_dataframe(own(80.0), table, driver="GPKG")
    given = run(NAME, {**inputs, "ASSUMPTIONS": str(table)}, prefix="given_").facilities
    assert_same(given, plain, 1e-12)


def test_assumptions_of_a_study_keep_year_and_source(sample_study, tmp_path):
    from nigiwai.bridge.assumptions import assumptions_in_use
    from nigiwai.core.study import store

    path = tmp_path / "study.gpkg"
    shutil.copy(sample_study, path)
    rows = [("decay", "onward", "elsewhere", 0.5), ("decay", "park", "elsewhere", 2.0, 1.0, 3.0)]
    table = assumption_table(rows).assign(year=[2024, None], verified=["yes", None])
    store.open_study(path).apply([store.Append("assumptions", table)])
    found = assumptions_in_use(None, str(path), None)
    first, second = (found.row(*row[:3]) for row in rows)
    assert (first.year, first.verified, first.low, first.high) == ("2024", True, 0.5, 0.5)
    assert (second.year, second.verified, second.low, second.high) == ("", False, 1.0, 3.0)
    assert (second.unit, second.source) == ("-", "test")


def test_missing_sizes_are_assumed_and_flagged(town, run):
    ran = run(NAME, town.parameters())
    cafe = ran.facilities.loc["f6"]
    assert (cafe["size_basis"], cafe["size_unit"]) == ("assumed", "seats")
    assert cafe["size"] > 0
    assert set(ran.facilities.drop("f6")["size_basis"]) == {"source"}
    assert any(text.startswith("1 facilities have no size") for text in ran.feedback.warned)


def test_unknown_residents_are_told(town, run):
    town.zones.loc[2, ["residents", *AGES]] = np.nan
    ran = run(NAME, town.parameters())
    assert math.isnan(ran.zones.loc["z20", "residents"])
    assert ran.zones.loc["z22", "residents"] == 0
    assert any("no number of residents" in text for text in ran.feedback.warned)


def test_unusual_but_fine(town, run):
    import shapely

    town.zones["geometry"] = [shapely.MultiPolygon([g]) if n % 2 else g
                              for n, g in enumerate(town.zones.geometry)]
    town.zones["id"] = range(1, 10)
    town.zones["備考"] = "余分な列"
    town.facilities["id"] = range(101, 113)
    town.facilities["visitors"] = 1.0
    town.facilities.loc[6, "geometry"] = at(-900, 600)
    ran = run(NAME, town.parameters())
    assert ran.zones["id"].tolist() == [str(n) for n in range(1, 10)]
    assert set(ran.zones.geom_type) == {"MultiPolygon"}
    assert "備考" not in ran.zones
    outside = ran.facilities.loc["107"]
    assert outside["zone_id"] is None
    assert outside["visitors"] > 0
    assert ran.facilities["visitors"].sum() - outside["visitors"] == pytest.approx(
        ran.zones["visitors"].sum(), rel=1e-12)
    assert ran.facilities.loc["101", "name"] == "中央スーパー"
    assert any("1 facilities lie outside all zones" in text for text in ran.feedback.warned)


def test_one_zone_and_one_facility(town, run):
    town.zones, town.facilities = town.zones.iloc[[4]], town.facilities.iloc[[0]]
    parameters = town.parameters()
    del parameters["ENTRIES"]
    ran = run(NAME, parameters)
    assert len(ran.zones) == len(ran.facilities) == 1
    assert 0 < ran.zones["vibrancy"].iloc[0] <= 100
    assert ran.facilities["visitors"].iloc[0] > 0
    assert ran.facilities["onward_visitors"].iloc[0] == 0


@pytest.mark.parametrize("kind", ["MultiPolygonM", "MultiSurface"])
def test_measures_and_curves_are_read(town, run, kind):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    west, south, east, north = X, Y, X + CELL, Y + CELL
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    if kind == "MultiPolygonM":
        text = "MultiPolygonM(((" + ", ".join(f"{x} {y} 7" for x, y in corners) + ")))"
    else:
        text = "MultiSurface(CurvePolygon(CompoundCurve((" + ", ".join(
            f"{x} {y}" for x, y in corners) + "))))"
    layer = QgsVectorLayer(f"{kind}?crs={CRS}&field=id:string&field=residents:double", "z", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["one", 900.0])
    feature.setGeometry(QgsGeometry.fromWkt(text))
    assert layer.dataProvider().addFeatures([feature])[0]
    zones = run(NAME, town.parameters(ZONES=layer)).zones
    assert zones["area_m2"].tolist() == pytest.approx([CELL**2])


def test_facilities_that_all_lie_outside_the_zones(town, run):
    town.zones, town.facilities = town.zones.iloc[[4]], town.facilities.iloc[[11]]
    ran = run(NAME, town.parameters())
    assert ran.zones["visitors"].tolist() == [0]
    assert ran.facilities["visitors"].iloc[0] > 0


def test_progress_runs_to_the_end(town, run):
    feedback = feedback_class()()
    run(NAME, town.parameters(DRAWS=3), feedback)
    assert feedback.shares[-1] == pytest.approx(100)


def test_tables_of_one_study_are_told_apart_in_a_refusal(town, refuse):
    import pyogrio

    study = town.folder / "study.gpkg"
    for table in ("zones", "facilities"):
        pyogrio.write_dataframe(getattr(town, table), study, layer=table, driver="GPKG")
    layers = {name.upper(): f"{study}|layername={name}" for name in ("zones", "facilities")}
    assert "“facilities” has no field “no”" in refuse(NAME, {**layers, "SIZE_FIELD": "no"})
    assert "“zones” has no field “no”" in refuse(NAME, {**layers, "RESIDENTS_FIELD": "no"})
