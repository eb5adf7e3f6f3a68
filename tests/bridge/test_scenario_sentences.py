"""Labels of templates and zones, and sentences about what speaks against a place."""

import csv
import math

import pytest
from nigiwai.bridge import labels
from nigiwai.bridge.sentences import scenarios
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.scenarios import templates
from nigiwai.core.scenarios.place_checks import GROUND, SHAKING, WATER, Objection


def zones():
    with (TABLE_FOLDER / "plan_codes.csv").open(encoding="utf-8", newline="") as file:
        return [row["key"] for row in csv.DictReader(file) if row["kind"] == "use_district"]


@pytest.mark.parametrize(("function", "keys"), [
    ("template_label", [one.key for one in templates.builtin()]),
    ("zone_label", zones()),
])
def test_every_key_has_its_own_label(qgis_app, function, keys):
    label = getattr(labels, function)
    assert len({label(key) for key in keys}) == len(keys)
    assert all(label(key) for key in keys)
    with pytest.raises(KeyError):
        label("no such key")


LAW = {"zone": "industrial", "category": "hotel", "source": "the law"}
DEPTH = {"hazard": "tsunami", "low_m": 0.5, "high_m": 3.0, "limit_m": 0.5}


@pytest.mark.parametrize(("code", "facts", "words"), [
    ("outside_town", {}, ["boundary"]),
    ("outside_function_area", {"category": "library"}, ["Library"]),
    ("use_not_allowed", LAW, ["Hotel", "(industrial)", "(the law)"]),
    ("use_too_large", {**LAW, "max_m2": 3000.0, "area_m2": 12345.6}, ["3,000 m²", "12,346 m²", "Hotel"]),
    ("depth_over_limit", DEPTH, ["tsunami", "0.5 to 3 m", "is 0.5 m"]),
    ("depth_over_limit", {**DEPTH, "high_m": math.nan, "limit_m": 10.0}, ["0.5 m or more", "is 10 m"]),
    ("depth_unknown", {"hazard": "flood"}, ["river flood"]),
    ("flooded_before", {}, ["under water before."]),
    ("flooded_before_years", {"years": ("2004", "2019")}, ["under water", "(2004, 2019)"]),
    ("hazard_rank", {"hazard": "seismic_intensity", "rank": 5}, ["seismic", "intensity 6 – 6.5"]),
    ("hazard_rank", {"hazard": "liquefaction", "rank": 3}, ["liquefaction", "PL ≥ 15"]),
    ("hazard_zone", {"hazard": "landslide"}, ["landslide"]),
    ("hazard_zone", {"hazard": "large_embankment"}, ["large embankment"]),
    ("hazard_zone_special", {"hazard": "landslide_debris_flow"}, ["debris flow", "restricted"]),
])
def test_an_objection_is_told_in_words(qgis_app, code, facts, words):
    text = scenarios.objection_text(Objection(code, facts))
    assert all(word in text for word in words), text
    assert "{" not in text


def test_every_objection_has_a_test_above(qgis_app):
    marks = test_an_objection_is_told_in_words.pytestmark
    tested = {case[0] for mark in marks for case in mark.args[1]}
    assert tested == set(scenarios.objections())


def test_every_hazard_that_is_checked_has_a_name(qgis_app):
    assert all(labels.area_kind_label(kind) for kind in (*WATER, *GROUND, *SHAKING))
