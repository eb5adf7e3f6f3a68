"""``nigiwai:simulate_scenario`` on bad edits: a sentence each, and nothing left behind."""

import pytest
from nigiwai.tests.processing.conftest import feedback_class

NAME = "simulate_scenario"
SHOP = {"edit": "add", "category": "shop", "size": 400.0, "at": (900, 600), "name": "新店"}
REFUSALS = {
    "no edits": ((), {}, ["“edits” has no rows"]),
    "unknown edit": (({"edit": "demolish", "facility_id": "f1"},), {}, [
        "Edit 1: “demolish” is no kind of edit. Use one of: add, move, remove, modify"]),
    "no kind": ((SHOP, {"edit": None}), {}, ["“edits”, field “edit”, row 2 is empty"]),
    "unknown facility": ((SHOP, {"edit": "remove", "facility_id": "f99"}), {}, [
        "Edit 2: there is no facility with the id “f99”", "layer of facilities"]),
    "removed already": (({"edit": "remove", "facility_id": "f1"},
                         {"edit": "modify", "facility_id": "f1", "size": 9.0}), {}, [
        "Edit 2: there is no facility with the id “f1” (or an earlier edit removed it)"]),
    "no facility": ((SHOP, {"edit": "move", "at": (0, 0)}), {}, [
        "“edits”, field “facility_id”, row 2 is empty"]),
    "move to nowhere": (({"edit": "move", "facility_id": "f1"},), {}, [
        "Edit 1 (f1) has no place on the map", "need a point"]),
    "add nowhere": (({**SHOP, "at": None},), {}, ["Edit 1 (new-1) has no place on the map"]),
    "unknown category": (({**SHOP, "category": "casino"},), {}, [
        "Edit 1 (new-1): the category “casino” is unknown", "supermarket"]),
    "no category": ((SHOP, {**SHOP, "category": None}), {}, [
        "“edits”, field “category”, row 2 is empty"]),
    "negative size": ((SHOP, {**SHOP, "size": -3.0}), {}, [
        "“edits”, field “size”, row 2: -3.0 is negative"]),
    "housing without number": (({**SHOP, "category": "housing", "size": None},), {}, [
        "Edit 1 (new-1): the size NULL cannot be used", "number of dwellings"]),
    "turned into housing without number": ((
        {"edit": "modify", "facility_id": "f1", "category": "housing"},), {}, [
        "Edit 1 (f1): the size NULL cannot be used"]),
    "id of another": (({**SHOP, "facility_id": "f3"},), {}, [
        "Edit 1: the id “f3” is in use already", "leave facility_id empty"]),
    "added twice": (({"edit": "remove", "facility_id": "f1"}, {**SHOP, "facility_id": "x"},
                     {**SHOP, "facility_id": "x"}), {}, [
        "“edits”, field “facility_id”: the id “x” occurs 2 times (rows 2, 3)"]),
    "field that is not there": ((SHOP,), {"EDIT_FIELD": "what"}, [
        "“edits” has no field “what”", "edit, facility_id"]),
    "named field that is not there": ((SHOP,), {"EDIT_SIZE_FIELD": "m2"}, [
        "“edits” has no field “m2”"]),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_bad_edits_are_refused_with_a_sentence(town, refuse, case):
    edits, others, words = REFUSALS[case]
    text = refuse(NAME, {**town.parameters(), "EDITS": town.edits(*edits), **others})
    for part in words:
        assert part in text


@pytest.mark.parametrize("share", [0, 25, 60, 92])
def test_cancel_leaves_everything_as_it_was(town, refuse, out, share):
    feedback = feedback_class()(stop_at=share)
    if not share:
        feedback.cancel()
    (out / "report.html").write_text("made before")
    text = refuse(NAME, {**town.parameters(DRAWS=4), "EDITS": town.edits(SHOP),
                         "REPORT": str(out / "report.html")}, feedback)
    assert text == "Stopped as you asked. Nothing was changed."


@pytest.mark.parametrize("output", ["REPORT", "OUTPUT_INDICATORS"])
def test_an_output_that_cannot_be_written_leaves_none(town, refuse, out, output):
    (out / "note.txt").write_text("a file")
    target = str(out / "note.txt" / "x.gpkg")
    report = str(out / "r.html")
    text = refuse(NAME, {**town.parameters(), "EDITS": town.edits(SHOP), "REPORT": report,
                         output: target})
    assert f"“{target}” could not be written" in text
