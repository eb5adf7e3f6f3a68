"""``nigiwai:score_vibrancy``: definition, a case worked out by hand, measured flow, bands."""

import math

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CELL, CRS, assert_same, assumption_table, at

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
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    parameters = town.parameters(
        OUTPUT_ZONES=QgsProcessingOutputLayerDefinition("memory:", project),
        OUTPUT_FACILITIES="memory:")
    algorithm = provider.algorithm(NAME).create()
    outputs, done = algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert done
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
