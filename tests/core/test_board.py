"""The board: steps that are whole or nothing, verdicts, projects, forms, lists, found matches."""

import math
import os
import stat

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.matching.board import checks, lists, proposals, rows, steps
from nigiwai.core.study import geopackage

NEED = {"text": "古民家で店を開きたい", "kind": "venture", rows.PLACE: (10.0, 20.0),
        "starts_on": "2027-04-01"}


@pytest.fixture
def study(study):
    board = rows.read(study)
    rows.put(study, [
        board.added("needs", "n1", NEED),
        board.added("resources", "r1", {"name": "町家", "category": "spaces",
                                        rows.PLACE: (30.0, 40.0)}),
        board.added("resources", "r2", {"name": "町や", "category": "spaces"}),
        board.added("partners", "p1", {"name": "町家の会", "consent": 1}),
        board.added("matches", "m1", {"need_id": "n1", "resource_id": "r1", "partner_id": "p1",
                                      "score": 0.8, "status": "proposed"}),
        board.added("duplicates", "d1", {"first_id": "r1", "second_id": "r2",
                                         "verdict": "open"}),
    ])
    return study


def plain(study):
    """Everything the board reads, to compare."""
    return {name: {key: {column: str(value) for column, value in row.items()}
                   for key, row in table.items()}
            for name, table in rows.read(study).rows.items()}


def step(study, made):
    """Write what a function makes of the rows, and back again; gives the rows after it."""
    board, before = rows.read(study), plain(study)
    changes = made(board)
    rows.put(study, changes)
    after = plain(study)
    board.adopt(changes)
    assert {name: {key: {column: str(value) for column, value in row.items()}
                   for key, row in table.items()} for name, table in board.rows.items()} == after
    rows.put(study, rows.turned_round(changes))
    assert plain(study) == before
    rows.put(study, changes)
    assert plain(study) == after
    return rows.read(study)


def test_every_step_is_written_and_taken_back(study):
    board = step(study, lambda b: steps.decided(b, "m1", steps.ACCEPTED))
    assert board.row("matches", "m1")["status"] == "accepted"
    assert board.row("matches", "m1")["judged_on"] == steps.today()
    board = step(study, lambda b: steps.rated(b, "m1", steps.BAD))
    board = step(study, lambda b: steps.decided(b, "m1", steps.ACCEPTED))
    assert (board.row("matches", "m1")["status"], board.row("matches", "m1")["rating"]) == (
        "proposed", -1)
    assert board.row("matches", "m1")["judged_on"]
    board = step(study, lambda b: steps.rated(b, "m1", steps.BAD))
    assert board.row("matches", "m1")["judged_on"] is None
    board = step(study, lambda b: steps.shown(b, "partners", "p1", visible=False))
    assert not steps.is_visible(board.row("partners", "p1"))
    assert steps.is_visible(board.row("resources", "r1"))
    board = step(study, lambda b: steps.made_project(b, "m1", "町家の店")[1])
    [project] = board["projects"].values()
    assert project[rows.PLACE] == (30.0, 40.0)
    assert (project["starts_on"], project["purpose"], project["status"], project["cost_yen"]) == (
        "2027-04-01", NEED["text"], "idea", None)
    assert board.row("matches", "m1")["status"] == "accepted"
    board = step(study, lambda b: steps.tied(b, project["id"], "s1"))
    board = step(study, lambda b: steps.moved_on(b, project["id"], "done"))
    assert board.row("projects", project["id"])["scenario_id"] == "s1"
    with pytest.raises(CoreError) as caught:
        steps.made_project(board, "m1", "noch einmal")
    assert (caught.value.code, caught.value.facts["name"]) == ("board_project_exists", "町家の店")
    assert steps.moved_on(board, project["id"], "done") == ()


def test_pairs_hide_and_show_again_and_delete_nothing(study):
    board = step(study, lambda b: steps.told_apart(b, "d1", steps.SAME, "r2"))
    assert board.row("duplicates", "d1")["verdict"] == "same"
    assert [steps.is_visible(board.row("resources", key)) for key in ("r1", "r2")] == [True, False]
    board = step(study, lambda b: steps.told_apart(b, "d1", steps.DIFFERENT))
    assert steps.is_visible(board.row("resources", "r2"))
    board = step(study, lambda b: steps.told_apart(b, "d1", steps.DIFFERENT))
    assert (board.row("duplicates", "d1")["verdict"],
            board.row("duplicates", "d1")["judged_on"]) == ("open", None)
    board = step(study, lambda b: steps.told_apart(b, "d1", steps.SAME))
    assert steps.is_visible(board.row("resources", "r2"))
    assert set(board["resources"]) == {"r1", "r2"}


def test_personal_data_lie_apart_and_go_when_they_are_emptied(study):
    values = {"name": "漁師", "skills": "網"}
    board = rows.read(study)
    key, changes, masked = steps.saved(board, "partners", "", values,
                                       {"person": "山田", "phone": "090-1111-2222"})
    assert masked == 0
    rows.put(study, changes)
    board = rows.read(study)
    contact = board.contact("partners", key)
    assert (contact["person"], contact["of_table"], contact["of_id"]) == ("山田", "partners", key)
    assert "山田" not in str(board.row("partners", key))
    _, changes, _ = steps.saved(board, "partners", key, values, {"person": "海野", "phone": ""})
    rows.put(study, changes)
    board = rows.read(study)
    assert board.contact("partners", key)["person"] == "海野"
    assert board.contact("partners", key)["phone"] is None
    _, changes, _ = steps.saved(board, "partners", key, values, {"person": " ", "phone": ""})
    rows.put(study, changes)
    assert rows.read(study)["contacts"] == {}
    # Nothing said of them: nothing is touched.
    assert steps.saved(rows.read(study), "partners", key, values)[1] == ()


@pytest.mark.parametrize(("table", "values", "code", "field"), [
    ("resources", {"name": " \n"}, "board_empty", "name"),
    ("needs", {"text": None}, "board_empty", "text"),
    ("resources", {"name": "x" * 201}, "board_too_long", "name"),
    ("resources", {"name": "a", "size_m2": "-1"}, "board_negative", "size_m2"),
    ("resources", {"name": "a", "size_m2": "広い"}, "board_number", "size_m2"),
    ("resources", {"name": "a", "size_m2": "nan"}, "board_number", "size_m2"),
    ("resources", {"name": "a", "size_m2": "1e5"}, "board_number", "size_m2"),
    ("resources", {"name": "a", "visible": "0.5"}, "board_number", "visible"),
    ("resources", {"name": "a", "price_yen": "５０万円"}, None, 500_000.0),
    ("needs", {"text": "a", "budget_yen": "いくらでも"}, "board_number", "budget_yen"),
    ("needs", {"text": "a", "budget_yen": "50万円～100万円"}, "board_number", "budget_yen"),
    ("needs", {"text": "a", "budget_yen": "9" * 20}, "board_too_large", "budget_yen"),
    ("needs", {"text": "a", "starts_on": "来年"}, "board_date", "starts_on"),
    ("needs", {"text": "a", "starts_on": "2026-02-30"}, "board_date", "starts_on"),
    ("needs", {"text": "a", "starts_on": "2027-01-02", "ends_on": "2027-01-01"}, "board_dates",
     None),
])
def test_what_cannot_be_kept_is_refused_with_its_field(table, values, code, field):
    if code is None:
        assert checks.checked(table, values)[0]["price_yen"] == field
        return
    with pytest.raises(CoreError) as caught:
        checks.checked(table, values)
    assert caught.value.code == code
    assert caught.value.facts.get("field") == field
    assert caught.value.facts["layer"] == table


def test_values_are_kept_as_they_are_meant():
    made, masked = checks.checked("resources", {
        "name": " 町家\x00 ", "size_m2": "１，２３４．５", "price_yen": "5万円", "capacity": "",
        "description": "電話 054-123-4567\r\nまで", "visible": True, "seen_on": "2026-11-03",
        rows.PLACE: None, "condition": ""})
    assert made["name"] == "町家"
    assert (made["size_m2"], made["price_yen"], made["capacity"]) == (1234.5, 50_000.0, None)
    assert (made["visible"], type(made["visible"]), made["condition"]) == (1, int, None)
    assert "123-4567" not in made["description"]
    assert masked == 1
    assert all(map(math.isnan, made[rows.PLACE]))
    # A price of nothing is a price.
    assert checks.checked("resources", {"price_yen": "0"})[0]["price_yen"] == 0.0


def test_a_long_text_of_a_list_does_not_hold_up_a_change(study):
    board = rows.read(study)
    long = "長い" * 1500
    rows.put(study, [board.changed("resources", "r1", {"description": long})])
    board = rows.read(study)
    _, [change], _ = steps.saved(board, "resources", "r1",
                                 {"name": "町家", "description": long, "size_m2": "80"})
    assert change.after == {"size_m2": 80.0}
    with pytest.raises(CoreError, match="board_too_long"):
        steps.saved(board, "resources", "r1", {"description": long + "い"})
    # One day is held against the other, also where only one was typed.
    rows.put(study, [board.changed("resources", "r1", {"starts_on": "2027-01-01"})])
    with pytest.raises(CoreError, match="board_dates"):
        steps.saved(rows.read(study), "resources", "r1",
                    {"starts_on": "2027-01-01", "ends_on": "2026-01-01"})


def test_what_changed_elsewhere_is_not_overwritten_and_nothing_is_half_written(study):
    board = rows.read(study)
    mine = [board.added("projects", "new", {"name": "a"}), *steps.decided(board, "m1", "accepted")]
    rows.put(study, steps.decided(board, "m1", "rejected"))
    before = plain(study)
    with pytest.raises(CoreError) as caught:
        rows.put(study, mine)
    assert caught.value.code == "board_changed_elsewhere"
    assert caught.value.facts["layer"] == "matches"
    assert plain(study) == before
    # Another column of the same row is nobody's conflict.
    rows.put(study, [board.changed("matches", "m1", {"note": "見た"})])
    for wrong in ([board.added("resources", "r1", {"name": "b"})],
                  [board.changed("needs", "n1", {"text": "b"}).turned_round()],
                  [board.removed("resources", "r2"), board.removed("matches", "m1")]):
        before = plain(study)
        with pytest.raises(CoreError, match="board_changed_elsewhere"):
            rows.put(study, wrong)
        assert plain(study) == before


def test_a_study_that_is_locked_or_may_only_be_read(study):
    board = rows.read(study)
    changes = steps.decided(board, "m1", "accepted")
    other = geopackage.open_file(study.path, update=True)
    other.ExecuteSQL("BEGIN IMMEDIATE")
    with pytest.raises(CoreError, match="study_locked"):
        rows.put(study, changes)
    other.ExecuteSQL("ROLLBACK")
    del other
    if os.geteuid() == 0:
        # Root may write into everything.
        return
    study.path.chmod(stat.S_IRUSR)
    with pytest.raises(CoreError, match="write_failed"):
        rows.put(study, changes)


def test_found_matches_replace_proposals_and_leave_verdicts(study):
    board = rows.read(study)
    rows.put(study, [
        board.added("matches", "m2", {"need_id": "n1", "resource_id": "r2", "score": 0.3,
                                      "status": "proposed"}),
        board.added("matches", "gone", {"need_id": "n9", "resource_id": "r9", "status": None}),
        board.added("matches", "kept", {"need_id": "n8", "resource_id": "r9",
                                        "status": "rejected", "judged_on": "2026-01-01"}),
        *steps.decided(board, "m1", "accepted"),
    ])
    found = [
        {"id": "n1 r1", "need_id": "n1", "resource_id": "r1", "partner_id": None, "score": 0.9,
         "parts": "{}", "sentence": "neu"},
        {"id": "n1 r2", "need_id": "n1", "resource_id": "r2", "partner_id": "p1", "score": 0.4,
         "parts": None, "sentence": "a"},
        {"id": "gone", "need_id": "n2", "resource_id": "r1", "partner_id": None, "score": 0.2,
         "parts": None, "sentence": "b"},
    ]
    taken = proposals.take_over(study, found)
    assert taken == proposals.Taken(new=1, judged=1, known=1, gone=1)
    board = rows.read(study)
    assert set(board["matches"]) == {"m1", "m2", "kept", "gone 2"}
    accepted = board.row("matches", "m1")
    assert (accepted["status"], accepted["score"], accepted["sentence"],
            accepted["partner_id"]) == ("accepted", 0.9, "neu", None)
    assert board.row("matches", "m2")["partner_id"] == "p1"
    assert board.row("matches", "kept")["status"] == "rejected"
    assert board.row("matches", "gone 2")["status"] == "proposed"
    before = plain(study)
    assert proposals.take_over(study, found) == proposals.Taken(0, 1, 2, 0)
    assert plain(study) == before
    assert proposals.take_over(study, []).gone == 2
    assert set(rows.read(study)["matches"]) == {"m1", "kept"}


def test_lists_are_filtered_and_ordered(study):
    board = rows.read(study)
    rows.put(study, [
        board.added("resources", "r3", {"name": "ＣＡＦＥ うみ", "category": "industry",
                                        "visible": 0}),
        board.added("matches", "m0", {"need_id": "n1", "resource_id": "r3", "score": 0.9}),
        board.added("matches", "m9", {"need_id": "n1", "resource_id": "lost", "score": None,
                                      "rating": 1}),
        board.added("projects", "b", {"name": "b", "status": "running"}),
        board.added("projects", "a", {"name": "a", "status": None}),
    ])
    board = rows.read(study)
    found = lists.Lists(board)
    assert found.ids("resources", "cafe ウミ") == ["r3"]
    assert set(found.ids("resources", "町")) == {"r1", "r2"}
    assert found.ids("resources", category="industry", state="hidden") == ["r3"]
    assert found.ids("resources", category="industry", state="shown") == []
    assert found.ids("matches") == ["m0", "m1", "m9"]
    assert found.ids("matches", "町家の会") == ["m1"]
    assert found.ids("matches", category="industry") == ["m0"]
    assert found.ids("matches", state="good") == ["m9"]
    assert found.ids("projects") == ["a", "b"]
    assert found.ids("partners", state="consented") == ["p1"]
    assert found.ids("needs", state="opinion") == []
    assert lists.categories_in(board, "matches") == ["industry", "spaces"]
    # A row that changes is found by what it says now.
    board.adopt([board.changed("resources", "r3", {"name": "喫茶"})])
    assert found.ids("resources", "cafe") == []
    assert found.ids("matches", "喫茶") == ["m0"]
    for kind in lists.KINDS:
        for row in board[kind].values():
            assert lists.states_of(kind, row) <= set(lists.STATES[kind])
