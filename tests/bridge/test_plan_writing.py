"""A written plan says which rows counted, or that it does not."""

import json

import pandas as pd  # noqa: TID253 - tests on layers
import pytest
from nigiwai.bridge.lineage import record as lineage
from nigiwai.bridge.lineage.record import Lineage
from nigiwai.bridge.plan import writing
from nigiwai.bridge.plan.cuts import cut_of
from nigiwai.bridge.plan.values import _cut
from nigiwai.bridge.safe_outputs import table_in
from nigiwai.bridge.shown import results_path
from nigiwai.core.plan import references
from nigiwai.tests.reported_town import make_study

pytestmark = pytest.mark.usefixtures("provider")
VENTURE = "\"kind\" IS NULL OR \"kind\" <> 'venture'"


@pytest.mark.parametrize(("text", "cut"), [
    ("\"kind\" = 'a'", {"only": {"kind": ["a"]}}),
    ("\"kind\" IN ('a', 'b') AND size = 3", {"only": {"kind": ["a", "b"], "size": [3]}}),
    (VENTURE, {"without": {"kind": ["venture"]}}),
    ("\"kind\" NOT IN ('a') OR \"kind\" IS NULL", {"without": {"kind": ["a"]}}),
])
def test_a_filter_in_the_words_of_a_plan(text, cut):
    assert cut_of({"source": "s.gpkg|layername=n", "filter": text}) == ("s.gpkg|layername=n", cut, "")
    assert cut_of(f"s.gpkg|layername=n|subset={text}") == ("s.gpkg|layername=n", cut, "")


@pytest.mark.parametrize("text", [
    # Without rows that say nothing, more than one way, or no comparison with values.
    "\"kind\" <> 'a'", "\"kind\" = 'a' AND \"kind\" = 'b'", "\"size\" > 3", "lower(\"kind\") = 'a'",
    "\"kind\" = \"theme\"", "\"kind\" = NULL", "\"kind\" <> 'a' OR \"theme\" IS NULL", "((",
])
def test_a_filter_that_a_plan_cannot_say_is_left(text):
    assert cut_of({"source": "s.gpkg", "filter": text}) == ("s.gpkg", {}, text)


@pytest.mark.parametrize("given", [
    {"only": {"kind": ["opinion", "o'clock"]}, "without": {"theme": ["traffic", 3]}},
    {"without": {"theme": ["traffic"], "kind": [1.5]}},
])
def test_what_a_plan_cuts_is_cut_again(given):
    """The filter that a plan hands over, kept with the result, read into the next plan."""
    reference = references.cut({"from": "study:needs", **given})
    text = _cut(reference, "s.gpkg").filterExpression
    assert cut_of({"source": "s.gpkg", "filter": text}) == ("s.gpkg", given, "")


@pytest.fixture
def plan_of(tmp_path):
    """``plan_of(**parameters)``: the plan of a study of which one thing was made."""
    import pyogrio

    study = make_study(tmp_path)
    results = results_path(study)
    pyogrio.write_dataframe(pd.DataFrame({"a": [1]}), results, layer="needs_themes", driver="GPKG")

    def plan_of(**parameters):
        given = {"NEEDS": f"{study}|layername=needs", "ZONES": f"{study}|layername=zones",
                 "OUTPUT_THEMES": table_in(results, "needs_themes"),
                 **{name: json.loads(json.dumps(value).replace("$", str(study)))
                    for name, value in parameters.items()}}
        made = Lineage("analyse_needs", "OUTPUT_THEMES", given, "0", "2026-11-23T00:00:00+00:00")
        assert lineage.write(f"{results}|layername=needs_themes", made)
        plan = writing.write(study, tmp_path / "plan.json")
        [step] = plan["analyses"]
        return plan, step if isinstance(step, dict) else {"run": step, "with": {}}

    return plan_of


def test_a_filter_that_a_plan_can_say_is_in_it(plan_of):
    plan, step = plan_of(NEEDS={"source": "$|layername=needs", "filter": VENTURE})
    assert step["with"]["NEEDS"] == {"from": "study:needs", "without": {"kind": ["venture"]}}
    assert writing.notes(plan) == []


def test_the_subset_of_a_layer_is_in_it(plan_of):
    _plan, step = plan_of(NEEDS="$|layername=needs|subset=\"kind\" = 'opinion'")
    assert step["with"]["NEEDS"] == {"from": "study:needs", "only": {"kind": ["opinion"]}}


@pytest.mark.parametrize(("value", "words"), [
    ({"source": "$|layername=needs", "filter": "\"weight\" > 2"}, 'only some rows counted ("weight" > 2)'),
    ("$|layername=needs|subset=\"weight\" > 2", 'only some rows counted ("weight" > 2)'),
    ({"source": "$|layername=needs", "selected_only": True}, "only the rows that were selected"),
    ("Point?crs=EPSG:6676&uid={0a}", "was a layer in memory"),
])
def test_what_a_plan_cannot_say_is_noted(plan_of, value, words):
    plan, step = plan_of(NEEDS=value)
    [note] = writing.notes(plan)
    assert note.startswith("analyse_needs: NEEDS")
    assert words in note
    assert step["note"] in note


def test_without_filters_there_is_no_note(plan_of):
    plan, step = plan_of(HAZARDS=None)
    assert writing.notes(plan) == []
    assert step["with"].get("HAZARDS", "none given") in (None, "none given")
