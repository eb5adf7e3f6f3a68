"""``nigiwai:score_vibrancy``: definition, a case worked out by hand, measured flow, bands."""

import math

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CELL,
    CRS,
    X,
    Y,
    assumption_table,
    at,
    digests,
    feedback_class,
)

NAME = "score_vibrancy"
PROMISED = ["ZONES", "FACILITIES", "ENTRIES", "OBSERVATIONS", "ASSUMPTIONS", "OUTPUT_ZONES",
            "OUTPUT_FACILITIES"]
DEFAULTS = {
    "ZONE_ID_FIELD": "id", "RESIDENTS_FIELD": "residents", "ZONE_NAME_FIELD": "name",
    "AGE_0_14_FIELD": "age_0_14", "AGE_15_64_FIELD": "age_15_64",
    "AGE_65_74_FIELD": "age_65_74", "AGE_75_84_FIELD": "age_75_84",
    "AGE_85_UP_FIELD": "age_85_up", "FACILITY_ID_FIELD": "id", "CATEGORY_FIELD": "category",
    "SIZE_FIELD": "size", "FACILITY_NAME_FIELD": "name", "ENTRY_VISITORS_FIELD": "visitors_day",
    "ENTRY_KIND_FIELD": "kind", "DRAWS": 40,
}


def columns_of(path):
    import pyogrio

    return list(pyogrio.read_info(path)["fields"])


def numbers(frame):
    return frame.select_dtypes("number").drop(columns="area_m2", errors="ignore")


def assert_same(found, wanted, rel):
    """Numbers of two frames agree to ``rel``, row by row of the index."""
    wanted = wanted.loc[found.index]
    for column in numbers(found):
        np.testing.assert_allclose(
            found[column], wanted[column], rtol=rel, atol=1e-9, err_msg=column
        )


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == ("nigiwai:score_vibrancy", "vibrancy")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert set(PROMISED) <= set(definitions)
    assert all(each.help() and each.description() for each in definitions.values())
    assert {name: definitions[name].defaultValue() for name in DEFAULTS} == DEFAULTS
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    required = {"ZONES", "FACILITIES", "ZONE_ID_FIELD", "RESIDENTS_FIELD", "FACILITY_ID_FIELD",
                "CATEGORY_FIELD", "DRAWS", "OUTPUT_ZONES", "OUTPUT_FACILITIES"}
    assert set(definitions) - optional == required
    assert not algorithm.icon().isNull()
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("vibrancy.score_vibrancy", "ScoreVibrancy") in ALGORITHMS


def test_columns_crs_and_styles(town, run):
    from nigiwai.bridge.styles import apply_style
    from nigiwai.processing.vibrancy.score_vibrancy import ScoreVibrancy
    from qgis.core import Qgis, QgsVectorLayer

    ran = run(NAME, town.parameters())
    promised = {"OUTPUT_ZONES": fields.ZONE_SCORE, "OUTPUT_FACILITIES": fields.FACILITY_SCORE}
    kinds = {"OUTPUT_ZONES": Qgis.WkbType.MultiPolygon, "OUTPUT_FACILITIES": Qgis.WkbType.Point}
    for output, columns in promised.items():
        assert columns_of(ran.results[output]) == [name for name, _ in columns]
        layer = QgsVectorLayer(ran.results[output], output, "ogr")
        assert (layer.crs().authid(), layer.wkbType()) == (CRS, kinds[output])
        before = layer.renderer().dump()
        apply_style(layer, ScoreVibrancy.STYLES[output])
        assert layer.renderer().dump() != before


def test_a_loaded_output_gets_its_style(town, provider):
    from nigiwai.processing.base import StylePostProcessor
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    target = "memory:"
    details = QgsProcessingContext.LayerDetails("zones", project, "OUTPUT_ZONES")
    algorithm = provider.algorithm(NAME).create()
    parameters = {**town.parameters(), "OUTPUT_ZONES": target, "OUTPUT_FACILITIES": target}
    from qgis.core import QgsProcessingOutputLayerDefinition

    parameters["OUTPUT_ZONES"] = QgsProcessingOutputLayerDefinition(target, project)
    outputs, done = algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert done
    assert details is not None
    loading = context.layersToLoadOnCompletion()
    assert list(loading) == [outputs["OUTPUT_ZONES"]]
    assert isinstance(loading[outputs["OUTPUT_ZONES"]].postProcessor(), StylePostProcessor)


# A town of two zones and two supermarkets, worked out with the formulas of the specification.

DETOUR, BETA, SPEED, AWAY = 1.25, 0.1, 100.0, 0.7
WALK_BETA, WALK_SPEED, HOME = 0.05, 80.0, 0.5
STANDARD, ALPHA, STAY, SPEND, GO_ON, PULL_ON = 1000.0, 0.8, 30.0, 1500.0, 0.3, 0.6
SALES = (500.0, 1200.0, 3000.0)
HOLIDAY = 1.4
RATES = (0.1, 0.5, 0.7, 0.6, 0.2)
AT_HOME = {"weekday_midday": 0.4, "holiday_midday": 0.6}
WEIGHTS = {"presence": 0.4, "onward": 0.1, "stay": 0.2, "diversity": 0.1, "spend": 0.2}
GROUPS = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
PURPOSES = ("daily_shopping", "shopping", "eating", "leisure", "park", "health",
            "childcare_school", "public_service")
PEOPLE = ((100.0, 500.0, 200.0, 150.0, 50.0), (40.0, 300.0, 90.0, 50.0, 20.0))
CENTRES = ((250.0, 250.0), (750.0, 250.0))
SHOPS = ((200.0, 300.0, 1500.0), (800.0, 100.0, 600.0))


def hand_assumptions():
    decay = {"rate_per_min": BETA, "speed_m_per_min": SPEED, "reach_min": 1000, "elsewhere": AWAY}
    walk = {"rate_per_min": WALK_BETA, "speed_m_per_min": WALK_SPEED, "reach_min": 1000,
            "elsewhere": HOME}
    shop = {"standard_size": STANDARD, "attraction_exponent": ALPHA, "stay_min": STAY,
            "spend_yen": SPEND, "onward_probability": GO_ON, "onward_weight": PULL_ON,
            "holiday_ratio": HOLIDAY,
            **dict(zip((f"sales_per_unit_{e}" for e in ("low", "median", "high")), SALES))}
    rows = [("general", "distance", "detour_ratio", DETOUR)]
    rows += [("decay", "daily_shopping", *pair) for pair in decay.items()]
    rows += [("decay", "onward", *pair) for pair in walk.items()]
    rows += [("category_parameters", "supermarket", *pair) for pair in shop.items()]
    rows += [("purpose_weights", purpose, "supermarket", float(purpose == PURPOSES[0]))
             for purpose in PURPOSES]
    rows += [("trip_rates", purpose, group, rate if purpose == PURPOSES[0] else 0.0)
             for purpose in PURPOSES for group, rate in zip(GROUPS, RATES)]
    # Everybody comes between 11 and 12 h, so that all of a stay lies in the midday band.
    rows += [("arrival_profiles", "daily_retail", f"{day}_{hour:02d}", float(hour == 11))
             for day in ("weekday", "holiday") for hour in range(24)]
    rows += [("general", "at_home", *pair) for pair in AT_HOME.items()]
    rows += [("score_weights", key, "weight", weight) for key, weight in WEIGHTS.items()]
    return assumption_table(rows)


def metres(a, b, spread):
    """Root mean square distance along the way, people spread over a place of variance spread."""
    return DETOUR * math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + spread)


def by_hand():
    trips = [sum(n * rate for n, rate in zip(people, RATES)) for people in PEOPLE]
    size = [(shop[2] / STANDARD) ** ALPHA for shop in SHOPS]
    # A square of side a has variance a²/6 over both axes, a point one square metre.
    way = [[metres(c, s, CELL**2 / 6 + 1) for s in SHOPS] for c in CENTRES]
    pulls = [[a * math.exp(-BETA * w / SPEED) for a, w in zip(size, row)] for row in way]
    total = [sum(row) + AWAY for row in pulls]
    flow = [[trips[i] * pulls[i][j] / total[i] for i in range(2)] for j in range(2)]
    first = [sum(flow[j]) for j in range(2)]
    # Onward: from each shop to the other one or home.
    walk = math.exp(-WALK_BETA * metres(SHOPS[0], SHOPS[1], 2) / WALK_SPEED)
    go = [GO_ON * PULL_ON * size[1 - j] * walk / (PULL_ON * size[1 - j] * walk + HOME)
          for j in range(2)]
    # v0 = f0 + go1·v1 and v1 = f1 + go0·v0.
    determinant = 1 - go[0] * go[1]
    visits = [(first[0] + go[1] * first[1]) / determinant,
              (first[1] + go[0] * first[0]) / determinant]
    sigma = math.log(SALES[2] / SALES[0]) / (2 * 1.2815515655446004)
    z = [math.log(v * SPEND / shop[2] / SALES[1]) / sigma for v, shop in zip(visits, SHOPS)]
    weekday = 7 / (5 + 2 * HOLIDAY)
    residents = [sum(people) for people in PEOPLE]
    stays = [v * STAY / 60 / 4 for v in visits]
    at_weekday = [r * AT_HOME["weekday_midday"] + s * weekday
                  for r, s in zip(residents, stays)]
    at_holiday = [r * AT_HOME["holiday_midday"] + s * weekday * HOLIDAY
                  for r, s in zip(residents, stays)]
    return {
        "first": first, "visits": visits, "weekday": at_weekday, "holiday": at_holiday,
        "midday": [(5 * a + 2 * b) / 7 for a, b in zip(at_weekday, at_holiday)],
        "market": [50 * (1 + math.erf(value / math.sqrt(2))) for value in z],
        "access": [math.log(d / AWAY) / BETA for d in total],
        "catchment": [sum(flow[j][i] * way[i][j] for i in range(2)) / first[j] for j in range(2)],
    }


def hand_town(town):
    import geopandas

    town.zones = town.zones.iloc[:2].copy()
    town.zones[list(GROUPS)] = PEOPLE
    town.zones["residents"] = [sum(people) for people in PEOPLE]
    shops = {"id": ["a", "b"], "name": ["甲", "乙"], "category": "supermarket",
             "size": [shop[2] for shop in SHOPS]}
    town.facilities = geopandas.GeoDataFrame(
        shops, geometry=[at(*shop[:2]) for shop in SHOPS], crs=CRS)
    parameters = town.parameters(ASSUMPTIONS=town.write("assumptions", hand_assumptions()))
    del parameters["ENTRIES"]
    return parameters


def test_two_zones_and_two_shops_by_hand(town, run):
    ran, hand = run(NAME, hand_town(town)), by_hand()
    shops, zones = ran.facilities.loc[["a", "b"]], ran.zones.loc[["z00", "z10"]]
    visits = np.array(hand["visits"])
    wanted = {
        "visitors": visits, "first_visitors": hand["first"],
        "onward_visitors": visits - hand["first"], "stay_min": [STAY, STAY],
        "person_hours": visits * STAY / 60, "spend_yen": visits * SPEND,
        "market_score": hand["market"], "catchment_m": hand["catchment"],
    }
    for column, values in wanted.items():
        assert shops[column].tolist() == pytest.approx(list(values), rel=1e-9), column
    assert shops["zone_id"].tolist() == ["z00", "z10"]
    assert shops["size_basis"].tolist() == ["source", "source"]
    hectares = CELL**2 / 10_000
    wanted = {
        "visitors": visits, "spend_density": visits * SPEND / hectares,
        "presence_midday": hand["weekday"], "presence_midday_holiday": hand["holiday"],
        "modelled_day": hand["midday"], "presence_density": np.array(hand["midday"]) / hectares,
        "access_min": hand["access"], "diversity": [1, 1], "stay_min": [STAY, STAY],
    }
    for column, values in wanted.items():
        assert zones[column].tolist() == pytest.approx(list(values), rel=1e-9), column
    assert set(zones["basis"]) == {"modelled"}
    assert set(zones["distance_basis"]) == {"straight_line × 1.25"}
    assert zones["observed_day"].isna().all()


def test_score_and_shares_by_hand(town, run):
    zones, hand = run(NAME, hand_town(town)).zones.loc[["z00", "z10"]], by_hand()

    def ranks(values):
        return [100.0 if value == max(values) else 50.0 for value in values]

    onward = [v - f for v, f in zip(hand["visits"], hand["first"])]
    # Stay and diversity are the same in both zones, so both stand at the top.
    scores = {"presence": ranks(hand["midday"]), "onward": ranks(onward), "stay": [100.0] * 2,
              "diversity": [100.0] * 2, "spend": ranks(hand["visits"])}
    vibrancy = [sum(WEIGHTS[key] * scores[key][i] for key in WEIGHTS) for i in range(2)]
    assert zones["vibrancy"].tolist() == pytest.approx(vibrancy, rel=1e-9)
    for key, values in scores.items():
        assert zones[f"{key}_score"].tolist() == pytest.approx(values), key
        shares = [WEIGHTS[key] * value / total for value, total in zip(values, vibrancy)]
        assert zones[f"{key}_share"].tolist() == pytest.approx(shares, rel=1e-9), key


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


def test_numeric_ids_of_counters_are_no_cells(town, run):
    codes, _ = cells_of(town.zones)
    rows = [("10001", "weekday", "day", 5.0), (codes[0], "weekday", "day", 300.0),
            ("counter 3", "weekday", "day", 5.0)]
    table = town.write("observations", observation_table(rows))
    zones = run(NAME, town.parameters(OBSERVATIONS=table)).zones
    assert (zones["basis"] == "measured").sum() == codes.count(codes[0])


def test_flow_that_covers_no_zone_is_told(town, run):
    rows = [("52385555", "weekday", "day", 7.0)]
    table = town.write("observations", observation_table(rows))
    ran = run(NAME, town.parameters(OBSERVATIONS=table))
    assert set(ran.zones["basis"]) == {"modelled"}
    assert any("covers no zone" in text for text in ran.feedback.warned)


# Bands.


def test_no_draws_no_bands(town, run):
    ran = run(NAME, town.parameters())
    for frame in (ran.zones, ran.facilities):
        bands = [name for name in frame if name.endswith(("_low", "_high"))]
        assert len(bands) == 8
        assert frame[bands].isna().all().all()


def test_bands_are_ordered_and_the_same_each_time(town, run):
    parameters = town.parameters(DRAWS=20)
    first, again = (run(NAME, parameters, prefix=p) for p in "ab")
    plain = run(NAME, {**parameters, "DRAWS": 0})
    for one, two, none in ((first.zones, again.zones, plain.zones),
                           (first.facilities, again.facilities, plain.facilities)):
        assert_same(one, two, 0.0)
        for name in ("visitors", "person_hours", "spend_yen"):
            low, high = one[f"{name}_low"], one[f"{name}_high"]
            assert low.notna().all()
            assert (low <= high).all()
            assert (low < high).any()
            assert one[name].tolist() == none[name].tolist()
    market = first.facilities
    assert (market["market_score_low"].isna() == market["market_score"].isna()).all()


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


def test_missing_sizes_are_assumed_and_flagged(town, run):
    ran = run(NAME, town.parameters())
    cafe = ran.facilities.loc["f6"]
    assert (cafe["size_basis"], cafe["size_unit"]) == ("assumed", "seats")
    assert cafe["size"] > 0
    assert set(ran.facilities.drop("f6")["size_basis"]) == {"source"}
    assert any(text.startswith("1 facilities have no size") for text in ran.feedback.warned)


def test_unknown_residents_are_told(town, run):
    town.zones.loc[2, ["residents", *GROUPS]] = np.nan
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
    town.zones, town.facilities = town.zones.iloc[[4]], town.facilities.iloc[[7]]
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


def test_progress_runs_to_the_end(town, run):
    feedback = feedback_class()()
    run(NAME, town.parameters(DRAWS=3), feedback)
    assert feedback.shares[-1] == pytest.approx(100)
