"""Pairs of resources side by side: verdicts of people, nothing deleted."""

import pytest
from nigiwai.core.matching.board import rows as tables
from nigiwai.tests.ui import board_town
from nigiwai.tests.ui.board_town import row_on_disk, show, written
from nigiwai.tests.ui.docks import a_controller, an_iface, nameless
from nigiwai.tests.ui.map_canvas import run_events

iface = pytest.fixture(an_iface, scope="module")
controller = pytest.fixture(a_controller, scope="module")
boarded = pytest.fixture(board_town.a_boarded_study, scope="module")
no_town = pytest.fixture(board_town.without_town, autouse=True)
study = pytest.fixture(board_town.a_copy)
opened = pytest.fixture(board_town.a_board_page)


@pytest.fixture
def pairs(opened):
    show(opened, "resources")
    opened.duplicates.click()
    return opened.hand.pairs


def say(pairs, key):
    pairs.same.click()
    pairs.answers[key].click()
    run_events(0.02)


def test_the_two_stand_side_by_side(pairs):
    assert nameless(pairs) == []
    assert "2 of 2 pairs" in pairs.words.text()
    assert pairs.pair_id == "d1"
    assert "93 of 100 alike" in pairs.pairs.item(0).text()
    assert [side.title.text() for side in pairs.sides] == ["焼津港直売所", "（有）焼津港直売所"]
    assert pairs.sides[0].facts.texts()


def test_one_place_hides_the_second_after_a_question(pairs, opened, study):
    say(pairs, "second")
    written(opened)
    assert row_on_disk(study, "duplicates", "d1")["verdict"] == "same"
    assert row_on_disk(study, "resources", "r4")["visible"] == 0
    assert row_on_disk(study, "resources", "r3")["visible"] is None
    assert len(tables.read(study)["resources"]) == len(board_town.RESOURCES)
    # The next pair is there; with those that are judged the first can be taken back.
    assert pairs.pair_id == "d2"
    pairs.open_only.setChecked(False)
    pairs.pairs.setCurrentRow(0)
    pairs.again.click()
    written(opened)
    assert row_on_disk(study, "duplicates", "d1")["verdict"] == "open"
    assert row_on_disk(study, "resources", "r4")["visible"] == 1
    opened.desk.workspace.undo.undo()
    opened.desk.workspace.undo.undo()
    written(opened)
    assert row_on_disk(study, "resources", "r4")["visible"] is None


def test_two_places_and_a_question_that_is_given_up(pairs, opened, study):
    pairs.same.click()
    pairs.question.reject()
    run_events(0.02)
    assert row_on_disk(study, "duplicates", "d1")["verdict"] == "open"
    pairs.different.click()
    written(opened)
    assert row_on_disk(study, "duplicates", "d1")["verdict"] == "different"
    assert "1 to look at" in opened.duplicates.text()
    say(pairs, "none")
    written(opened)
    assert row_on_disk(study, "duplicates", "d2")["verdict"] == "same"
    assert row_on_disk(study, "resources", "r2")["visible"] is None
    assert pairs.pair is None
    assert not pairs.same.isEnabled()


def test_both_are_shown_on_the_map_and_the_window_goes_with_the_study(pairs, opened, controller):
    pairs.on_map.click()
    assert len(opened.hand.marks.places()) == 2
    controller.workspace.close()
    run_events(0.05)
    assert opened.hand.pairs is None
    assert opened.list.model.rowCount() == 0
