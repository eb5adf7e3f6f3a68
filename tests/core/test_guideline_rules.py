"""Rules of the guideline sheet are a table that can be read, checked and refused."""

import csv

import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.errors import CoreError
from nigiwai.core.risk.guideline.rules import (
    COLUMNS,
    FILE,
    NUMBERS,
    SEVERITIES,
    builtin_rules,
    rules_of,
)
from nigiwai.core.risk.types import HAZARD_TYPES, HazardKey

GOOD = {"key": "own", "hazards": "flood L1; past_inundation", "severity": "2"}


def test_the_built_in_table_is_whole():
    with (TABLE_FOLDER / FILE).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    rules = builtin_rules()
    assert [rule.key for rule in rules] == [row["key"] for row in rows]
    for rule in rules:
        assert all((rule.hazards, rule.reason, rule.measures, rule.source))
        assert rule.severity in SEVERITIES
        # None of the sources was seen at first hand.
        assert not rule.verified


def test_every_kind_of_condition_is_used_by_a_built_in_rule():
    rules = builtin_rules()
    for name in set(NUMBERS) - {"severity"}:
        assert any(getattr(rule, name) is not None for rule in rules), name
    assert any(rule.induction for rule in rules)


def test_a_rule_is_read():
    (rule,) = rules_of([{
        **GOOD, "least_value": "0.5", "least_rank": 2.0, "induction": " IN ", "measures": "a; b;",
        "verified": "yes", "needs_themes": None, "reason": float("nan")}], "own")
    assert (rule.least_value, rule.least_rank, rule.severity) == (0.5, 2, 2)
    assert (rule.induction, rule.measures, rule.verified) == ("in", ("a", "b"), True)
    assert (rule.reason, rule.needs_themes, rule.within_years) == ("", (), None)
    assert rule.needs() == ("plans",)
    assert rule.is_about(HazardKey("flood", "L1"))
    assert not rule.is_about(HazardKey("flood", "L2"))
    assert rule.is_about(HazardKey("past_inundation"))


@pytest.mark.parametrize(
    ("change", "code", "facts"),
    [
        ({"key": " "}, "null_value", {"field": "key"}),
        ({"hazards": None}, "null_value", {"field": "hazards"}),
        ({"severity": ""}, "null_value", {"field": "severity"}),
        ({"severity": "4"}, "guideline_rule_value", {"field": "severity", "value": "4"}),
        ({"severity": "1.5"}, "guideline_rule_value", {"field": "severity"}),
        ({"least_value": "half a metre"}, "guideline_rule_value", {"field": "least_value"}),
        ({"least_value": "-0.1"}, "guideline_rule_value", {"allowed": "0 – 1e+06"}),
        ({"least_value": "inf"}, "guideline_rule_value", {"field": "least_value"}),
        ({"least_share_75_up": "20"}, "guideline_rule_value", {"allowed": "0 – 1"}),
        ({"within_years": "0"}, "guideline_rule_value", {"field": "within_years"}),
        ({"induction": "inside"}, "guideline_rule_value", {"allowed": "in, out"}),
        ({"hazards": "flood; fire"}, "guideline_rule_hazard", {"hazard": "fire"}),
        ({"hazards": "flood L3"}, "guideline_rule_hazard", {"known": ", ".join(HAZARD_TYPES)}),
        ({"hazards": ";"}, "null_value", {"field": "hazards"}),
        ({"key": "other"}, "guideline_rule_twice", {"key": "other", "first": 1}),
    ],
)
def test_a_bad_row_is_named(change, code, facts):
    with pytest.raises(CoreError) as caught:
        rules_of([{**GOOD, "key": "other"}, {**GOOD, **change}], "own rules")
    error = caught.value
    assert (error.code, error.facts["layer"], error.facts["row"]) == (code, "own rules", 2)
    assert facts.items() <= error.facts.items()
