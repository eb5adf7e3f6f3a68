"""A project of the board becomes a Word document, with the numbers of its scenario."""

import zipfile

import pytest
from nigiwai.bridge import settings
from nigiwai.bridge.local.application_values import application_path, application_values
from nigiwai.core.matching.board import rows as tables
from nigiwai.core.matching.board import steps
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.library import StoredEdit, new_id
from nigiwai.tests.ui import board_town
from nigiwai.tests.ui.board_town import written
from nigiwai.tests.ui.docks import a_controller, an_iface, nameless

iface = pytest.fixture(an_iface, scope="module")
controller = pytest.fixture(a_controller, scope="module")
boarded = pytest.fixture(board_town.a_boarded_sample, scope="module")
no_town = pytest.fixture(board_town.without_town, autouse=True)
study = pytest.fixture(board_town.a_copy)
opened = pytest.fixture(board_town.a_board_page)


def text_of(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def draft(box, wait):
    said = []
    box.desk.told.connect(lambda words, _level: said.append(words))
    box.start.click()
    wait(lambda: not box.strip.is_running() and box._job is None, 120.0)
    assert box._path().is_file(), said
    return said, text_of(box._path())


def test_a_draft_with_the_goals_of_the_scenario(opened, study, wait):
    settings.put("draws", 0)
    wait(lambda: opened.desk.glance)
    box = opened.application
    assert nameless(box) == []
    assert "Needs a project" in box.state.text()
    assert not box.start.isEnabled()
    project = opened.hand.make_project("n1 r1")
    board = tables.read(study)
    tables.put(study, [board.added("contacts", "c1", {
        "of_table": "projects", "of_id": project, "person": "海野渚"})])
    opened.board.renew()
    written(opened)
    assert box.project.currentData() == project
    assert "no scenario" in box.state.text()
    said, text = draft(box, wait)
    assert "things are missing" in said[-1]
    assert "旧網元の町家" in text
    assert "海野渚" not in text
    # With a scenario its numbers are in, with a tick the contact.
    x, y = board.row("resources", "r1")[tables.PLACE]
    edit = Edit("add", "v-1", x=x, y=y, category="restaurant", size=60.0, name="浜の店")
    opened.desk.workspace.new("町家の店", [StoredEdit(id=new_id(), edit=edit)])
    written(opened)
    scenario = opened.desk.workspace.scenarios[0]
    opened.board.put("x", steps.tied(opened.board.rows, project, scenario.id))
    written(opened)
    assert "“町家の店”" in box.state.text()
    box.contacts.setChecked(True)
    _, with_goals = draft(box, wait)
    assert "町家の店" in with_goals
    assert "海野渚" in with_goals
    assert box.open.isEnabled()
    assert sorted(one.name for one in study.path.parent.glob("*.docx")) == [box._path().name]


def test_contacts_go_in_only_with_the_tick():
    rows = {"projects": 1, "contacts": 3, "programme_rules": 2, "needs": 0, "zones": 4}
    values = application_values("town.gpkg", rows, "j", "x.docx")
    assert set(values) == {"PROJECTS", "RULES", "PROJECT_ID", "OUTPUT", "ZONES"}
    ticked = application_values("town.gpkg", rows, "j", "x.docx", contacts=True)
    assert ticked["INCLUDE_CONTACTS"] is True
    assert ticked["CONTACTS"].endswith("layername=contacts")
    assert "CONTACTS" not in application_values(
        "town.gpkg", {**rows, "contacts": 0}, "j", "x.docx", contacts=True)


def test_the_name_of_the_document_is_one_for_every_system():
    path = application_path("a/town.gpkg", '旧:町家/../"x"?', "j1")
    assert path.name == "town_application_旧_町家_____x.docx"
    assert application_path("a/town.gpkg", "//", "0123456789").name == (
        "town_application_01234567.docx")
