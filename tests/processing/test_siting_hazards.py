"""Siting and hazards: candidates that count for less, and zones that tell their danger."""

import numpy as np
import pytest
from nigiwai.tests.processing.conftest import Ran, feedback_class
from nigiwai.tests.processing.test_choose_sites import OUTPUTS, boxes, points, way

SPOTS = {"a": (700, 750), "b": (250, 750), "c": (1400, 1400)}
REACH = 700.0


@pytest.fixture
def choose(provider, town, out):
    """``choose(**parameters)`` of a, b and c in the made-up town; gives ``Ran``."""
    from qgis import processing

    given = points(town, *[(key, *place) for key, place in SPOTS.items()])
    layers = {key: value for key, value in town.parameters().items()
              if key in ("ZONES", "FACILITIES")}

    def choose(prefix="", **parameters):
        feedback = feedback_class()()
        targets = {name: str(out / f"{prefix}{name.lower()}.gpkg") for name in OUTPUTS}
        return Ran(processing.run("nigiwai:choose_sites", {
            **layers, "ENTRIES": None, "DRAWS": 0, "CANDIDATES": given, "REACH": REACH, "P": 1,
            "EXISTING": "ignore", **targets, **parameters}, feedback=feedback), feedback)

    return choose


@pytest.fixture
def flood(town):
    """Deep water (rank 3, weight 0.7) at a, shallow (rank 1, weight 0.1) at b."""
    return boxes(town, "hazards", (650, 700, 750, 800), (200, 700, 300, 800),
                 type=["flood", "flood"], rank=[3.0, 1.0])


def summary(ran):
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    return row


def covered(town):
    """``{site: residents within the reach}``, with a ruler."""
    people = dict(zip(town.zones["id"], town.zones["residents"]))
    return {key: sum(number for zone, number in people.items() if way(zone, *place) <= REACH)
            for key, place in SPOTS.items()}


def chosen_of(ran):
    sites = ran.frame("OUTPUT_SITES")
    return sites.index[sites["status"] == "chosen"].tolist()


def test_covered_residents_count_for_less(choose, town, flood):
    reach = covered(town)
    plain = choose()
    ran = choose("less_", EXCLUDE_HAZARDS=flood, HAZARD_USE="penalise", HAZARD_PENALTY=0.8)
    worth = {"a": 1 - 0.8 * 0.7, "b": 1 - 0.8 * 0.1, "c": 1.0}
    best = max(SPOTS, key=lambda key: reach[key] * worth[key])
    # The hazard decides: without it another place is best.
    assert chosen_of(plain) == ["a"]
    assert chosen_of(ran) == [best] == ["b"]
    row = summary(ran)
    assert row["value"] == pytest.approx(reach[best] * worth[best], rel=1e-9)
    assert (row["bound"], row["gap"], row["proven"]) == (pytest.approx(row["value"]), 0.0, 1)
    assert (row["value_without_penalty"], row["sites_in_hazard"]) == (reach[best], 1)
    assert summary(plain)["value_without_penalty"] == summary(plain)["value"]
    sites = ran.frame("OUTPUT_SITES")
    assert sites["hazard"].to_dict() == {"a": "flood", "b": "flood", "c": None}
    assert np.nan_to_num(sites["hazard_rank"]).tolist() == [3, 1, 0]
    assert sites["danger"].tolist() == [0.7, 0.1, 0.0]
    assert sites["penalty"].tolist() == pytest.approx([0.56, 0.08, 0.0])
    assert sites["gain"].sum() == pytest.approx(row["value"])
    told = " ".join(ran.feedback.said)
    assert "2 candidates lie in hazards and count for less by 8 to 56 %" in told
    assert "Without their penalties it would be" in told


@pytest.mark.parametrize("objective", ["coverage", "walking_time"])
def test_no_penalty_is_no_hazard_and_a_whole_one_rules_out(choose, town, objective):
    slope = boxes(town, "slope", (650, 700, 750, 800), type=["landslide"], rank=[2.0])
    given = {"OBJECTIVE": objective, "P": 2}
    hazards = {**given, "EXCLUDE_HAZARDS": slope, "HAZARD_USE": "penalise"}
    plain, none = choose(**given), choose("none_", **hazards, HAZARD_PENALTY=0.0)
    out, whole = (choose("out_", **given, EXCLUDE_HAZARDS=slope),
                  choose("whole_", **hazards, HAZARD_PENALTY=1.0))
    same = ["value", "bound", "gap", "method", "excluded", "value_without_penalty"]
    for one, other in ((plain, none), (out, whole)):
        assert chosen_of(one) == chosen_of(other)
        assert [summary(one)[name] for name in same] == [summary(other)[name] for name in same]
    sites = whole.frame("OUTPUT_SITES")
    assert (sites.loc["a", "status"], sites.loc["a", "reason"]) == (
        "excluded", "hazard: landslide 2")
    # Hazards that rule out are told, too; nothing is penalised.
    told = out.frame("OUTPUT_SITES")
    assert (told.loc["a", "hazard"], told.loc["a", "danger"]) == ("landslide", 1.0)
    assert told["penalty"].isna().all()
    assert np.isnan(summary(plain)["sites_in_hazard"])


def test_walking_counts_longer(choose, town, flood):
    people = dict(zip(town.zones["id"], town.zones["residents"]))
    total = sum(people.values())
    means = {key: sum(people[zone] * way(zone, *place) for zone in people) / total / 80
             for key, place in SPOTS.items()}
    ran = choose(OBJECTIVE="walking_time", EXCLUDE_HAZARDS=flood, HAZARD_USE="penalise")
    # The assumption: half of its worth is lost at danger 1.
    counted = {"a": means["a"] / (1 - 0.35), "b": means["b"] / (1 - 0.05), "c": means["c"]}
    best = min(counted, key=counted.get)
    assert min(means, key=means.get) == "a"
    assert chosen_of(ran) == [best] != ["a"]
    row = summary(ran)
    assert row["value"] == pytest.approx(counted[best], rel=1e-9)
    assert row["value_without_penalty"] == pytest.approx(means[best], rel=1e-9)
    zones = ran.frame("OUTPUT_ASSIGNMENT")
    # Ways are told as they are.
    assert zones["walk_min"].tolist() == pytest.approx(
        [way(zone, *SPOTS[best]) / 80 for zone in zones["id"]])


def test_capacity_and_draws_with_penalties(choose, flood):
    ran = choose(EXCLUDE_HAZARDS=flood, HAZARD_USE="penalise", HAZARD_PENALTY=1.0, P=2,
                 CAPACITY=900.0, DRAWS=4)
    row, sites = summary(ran), ran.frame("OUTPUT_SITES")
    active = sites[sites["status"] == "chosen"]
    worth = (active["served"] * (1 - active["penalty"])).sum()
    assert row["value"] == pytest.approx(worth, rel=1e-6)
    assert row["value_without_penalty"] == pytest.approx(active["served"].sum(), rel=1e-6)
    assert row["value_low"] <= row["value"] <= row["value_high"]
    assert row["value"] <= row["bound"] + 1e-6


@pytest.mark.parametrize("objective", ["spend", "diversion"])
def test_by_the_model(choose, town, flood, objective):
    given = {**town.parameters(), "OBJECTIVE": objective, "CATEGORY": "supermarket",
             "SIZE": 1500.0, "EXISTING": "serve", "MIN_VISITORS": 50.0}
    alone = {}
    for key, place in SPOTS.items():
        only = points(town, (key, *place), name=f"only_{key}")
        alone[key] = summary(choose(f"{key}_", **{**given, "CANDIDATES": only}))["value"]
    ran = choose(**given, EXCLUDE_HAZARDS=flood, HAZARD_USE="penalise", HAZARD_PENALTY=1.0)
    sign = 1 if objective == "diversion" else -1
    counted = {key: alone[key] * (1 + sign * penalty)
               for key, penalty in (("a", 0.7), ("b", 0.1), ("c", 0.0))}
    best = (min if objective == "diversion" else max)(counted, key=counted.get)
    assert chosen_of(ran) == [best]
    row = summary(ran)
    assert row["value"] == pytest.approx(counted[best], rel=1e-9)
    assert row["value_without_penalty"] == pytest.approx(alone[best], rel=1e-9)


def test_a_type_without_a_weight_is_refused(choose, town):
    from qgis.core import QgsProcessingException

    odd = boxes(town, "odd", (650, 700, 750, 800), type=["volcano"], rank=[1.0])
    with pytest.raises(QgsProcessingException, match="volcano"):
        choose(EXCLUDE_HAZARDS=odd, HAZARD_USE="penalise")
    assert chosen_of(choose(EXCLUDE_HAZARDS=odd)) != ["a"]


def test_potential_tells_danger(provider, town, out):
    """Half of z00 in deep water, and all of z22 in a special zone."""
    from qgis import processing

    hazards = boxes(town, "hazards", (0, 0, 250, 500), (1000, 1000, 1500, 1500),
                    type=["flood", "landslide"], rank=[3, 2])
    frames = []
    for name, given in (("plain", {}), ("risk", {"HAZARDS": hazards}),
                        ("flood", {"HAZARDS": hazards, "HAZARD_TYPES": "flood"})):
        parameters = {**town.parameters(), "CATEGORIES": ["shop"], "MOST": 0, "DRAWS": 0, **given}
        ran = Ran(processing.run("nigiwai:map_site_potential", {
            **parameters, "OUTPUT_ZONES": str(out / f"{name}_zones.gpkg"),
            "OUTPUT_POTENTIAL": str(out / f"{name}.gpkg")}), None)
        frames.append(ran.frame("OUTPUT_ZONES"))
    plain, risk, water = frames
    assert plain["danger"].isna().all()
    assert risk["danger"].to_dict() == pytest.approx(
        {key: {"z00": 0.35, "z22": 1.0}.get(key, 0.0) for key in risk.index})
    assert risk["worst_hazard"].dropna().to_dict() == {"z00": "flood", "z22": "landslide"}
    assert risk["worst_rank"].dropna().to_dict() == {"z00": 3, "z22": 2}
    assert water["danger"].sum() == pytest.approx(0.35)
    same = [name for name in plain if name not in ("danger", "worst_hazard", "worst_rank",
                                                   "geometry")]
    assert plain[same].equals(risk[same])
