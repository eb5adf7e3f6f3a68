"""Stories of editing, played inside QGIS: the whole work once, and coming back to it."""

import numpy as np
from nigiwai.core.scenarios.indicators import INDICATORS
from nigiwai.tests.ui.desktop_person import edit_facts, flush, type_path
from nigiwai.tests.ui.map_canvas import run_events
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QListView

MIDDLE_M = 3000.0
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def whole_work(person):
    """From an empty QGIS to two compared scenarios and a saved project."""
    open_study(person)
    make_scenario(person)
    look_around(person)
    place(person)
    drag(person)
    undo_and_redo(person)
    move_existing(person)
    delete_existing(person)
    person.report["plan"] = answer_facts(person)
    duplicate_and_rename(person)
    person.report["copy"] = answer_facts(person)
    compare(person)
    save_project(person)


def open_study(person):
    """The toolbar, the dock, the window that asks for a file."""
    person.click_action("dock")
    dock = person.find("nigiwai_dock")
    person.report["first_page"] = person.find("nigiwai_title_first_run", QLabel).isVisible()
    person.listen()
    person.answer_dialog(type_path(person.path))
    person.click("nigiwai_open_study")
    person.wait(lambda: person.workspace.study is not None, "an open study")
    person.wait(lambda: person.workspace.live.town is not None, "a solved town")
    person.report["dock_title"] = dock.windowTitle()
    person.report["layers"] = len(QgsProject.instance().mapLayers())


def make_scenario(person):
    person.turn_to("scenarios")
    person.click("nigiwai_scenario_new")
    person.wait_saved(1)
    person.report["new"] = [*person.in_the_file()]
    person.look_at(MIDDLE_M)


def choose_card(person, key):
    cards = person.find("nigiwai_cards", QListView)
    model = person.controller.dock.pages["scenarios"].palette_view.model
    person.click_row(cards, model.index(model.row_of(key), 0))
    return person.canvas.mapTool()


def status_of_answer(person):
    return person.find("nigiwai_answer_status", QLabel).text()


def clear_place(person, dx=0.0, dy=0.0):
    """A place near the middle of the map without a facility under the pointer."""
    centre = person.canvas.center()
    facts = person.controller.map.facts
    for radius in range(0, 1500, 20):
        for turn in range(8):
            x = centre.x() + dx + radius * np.cos(turn * np.pi / 4)
            y = centre.y() + dy + radius * np.sin(turn * np.pi / 4)
            if facts.find(x, y, 25 * person.canvas.mapUnitsPerPixel()) is None:
                return float(x), float(y)
    raise AssertionError("the town is too dense")


def look_around(person):
    """A card over the map: previews come, nothing is changed."""
    tool = choose_card(person, "library")
    person.report["tool"] = [type(tool).__name__, tool.card]
    centre = person.canvas.center()
    seen = set()
    for step in range(6):
        person.answers.clear()
        person.hand.move(centre.x() + 40 * step, centre.y() - 30 * step)
        last = person.wait(
            lambda: next((one for one in person.answers if one.edits and not one.settled), None),
            "a preview while hovering")
        seen.add(status_of_answer(person))
    person.report["hover"] = {
        "edits": [edit_facts(one) for one in last.edits],
        "status": sorted(seen), "ghost": tool.ghost.place is not None,
        "change": float(np.abs(last.score_after - last.score_before).max()),
        "coloured": person.controller.map.overlay._ramp is not None,
        "file": person.in_the_file(),
    }


def place(person):
    """A click places the card; the pixel is the place."""
    x, y = clear_place(person)
    person.hand.move(x, y)
    person.hand.click(x, y)
    person.wait_saved(2)
    person.report["place"] = {
        "clicked": [x, y], "metres_a_pixel": person.canvas.mapUnitsPerPixel(),
        "file": person.in_the_file(), "undo": person.workspace.undo.undoText(),
        "glance": person.find("nigiwai_glance_scenarios", QLabel).text(),
        "marks": sorted(person.controller.map.items.items()),
    }


def drag(person):
    """The placed facility is dragged; answers come while the button is down."""
    [edit] = [one.edit for one in person.workspace.edits]
    target = clear_place(person, 350, -250)
    person.hand.press(edit.x, edit.y)
    known, heard, seen = len(person.answers), [], []
    for step in range(1, 9):
        person.hand.move(edit.x + (target[0] - edit.x) * step / 8,
                         edit.y + (target[1] - edit.y) * step / 8)
        run_events(0.06)
        if len(person.answers) > known:
            known = len(person.answers)
            heard.append([edit_facts(one) for one in person.answers[-1].edits])
            seen.append(status_of_answer(person))
    steps = person.workspace.undo.index()
    held = person.in_the_file()
    person.hand.release(*target)
    person.wait_saved(steps + 1)
    person.report["drag"] = {
        "from": edit_facts(edit), "to": list(target), "heard": heard, "status": seen,
        "while": held, "file": person.in_the_file(), "undo": person.workspace.undo.undoText(),
    }


def undo_and_redo(person):
    """Two back and two forward: by keys, and by the buttons of the toolbar."""
    files, names, work = [], [], person.workspace
    for number, act in (
        (2, lambda: person.key(Qt.Key.Key_Z, CTRL)),
        (1, lambda: person.click_action("undo")),
        (2, lambda: person.click_action("redo")),
        (3, lambda: person.key(Qt.Key.Key_Z, CTRL | SHIFT)),
    ):
        act()
        person.wait_saved(number)
        files.append(person.in_the_file())
        names.append([work.undo.undoText(), work.undo.redoText()])
    person.report["undo"] = {"files": files, "names": names}


def lonely_facilities(person, count):
    """Facilities of today in sight that no other stands near, nearest to the middle first."""
    have, inputs = person.workspace.live.town.inputs.town.facilities, (
        person.workspace.live.town.inputs)
    sight = person.canvas.extent().buffered(-150)
    centre, reach = sight.center(), 25 * person.canvas.mapUnitsPerPixel()
    placed = [(one.edit.x, one.edit.y) for one in person.workspace.edits
              if np.isfinite(one.edit.x)]
    x = np.concatenate([have.x, [one[0] for one in placed]])
    y = np.concatenate([have.y, [one[1] for one in placed]])
    rows = np.argsort(np.hypot(have.x - centre.x(), have.y - centre.y()))
    found = []
    for row in rows:
        near = np.hypot(x - have.x[row], y - have.y[row]) < reach
        inside = sight.contains(have.x[row], have.y[row])
        if near.sum() == 1 and inside:
            found.append((inputs.facility_ids[row], float(have.x[row]), float(have.y[row])))
    assert len(found) >= count, "too few facilities stand alone"
    return found[:count]


def move_existing(person):
    """Esc puts the card back; the tool without a card moves what stands today."""
    person.key(Qt.Key.Key_Escape)
    place_action = person.click_action("place")
    (key, x, y), _ = lonely_facilities(person, 2)
    target = clear_place(person, -300, 200)
    person.hand.drag((x, y), (x + (target[0] - x) / 2, y + (target[1] - y) / 2), target)
    run_events(0.1)
    person.hand.release(*target)
    person.wait_saved(4)
    person.report["move"] = {
        "id": key, "to": list(target), "checked": place_action.isChecked(),
        "file": person.in_the_file(), "undo": person.workspace.undo.undoText(),
    }


def delete_existing(person):
    """Click selects, the Delete key removes; QGIS's own shortcut does not get it."""
    moved = person.report["move"]["id"]
    key, x, y = next(one for one in lonely_facilities(person, 3) if one[0] != moved)
    person.hand.click(x, y)
    selected = person.canvas.mapTool().selection
    person.key(Qt.Key.Key_Delete)
    person.wait_saved(5)
    person.report["delete"] = {
        "id": key, "selected": selected, "file": person.in_the_file(),
        "undo": person.workspace.undo.undoText(),
    }


def answer_facts(person):
    """The settled answer to the scenario on the screen, and the words of the panel."""
    answer = person.wait_settled()
    run_events(0.05)
    view = person.controller.dock.pages["scenarios"].answer
    page = person.controller.dock.pages["scenarios"]
    page.show_tab(view)
    run_events(0.05)
    return {
        "name": person.workspace.scenario.name,
        "draws": answer.draws,
        "readings": {key: [one.before, one.after, one.low, one.high]
                     for key, one in answer.readings.items()},
        "placed": {one.id: [one.visitors, one.stay_min, one.spend_yen, one.low, one.high]
                   for one in answer.placed},
        "losers": [[one.id, one.before, one.change] for one in answer.losers],
        "zones": dict(zip(person.workspace.live.town.inputs.zone_ids,
                          zip(answer.score_before.tolist(), answer.score_after.tolist()))),
        "edits": [edit_facts(one) for one in answer.edits],
        "status": status_of_answer(person),
        "rows": {key: [row.label.text(), row.change.text(), row.levels.text(), row.band.text()]
                 for key, row in view.rows.items() if row.isVisibleTo(view) and key in INDICATORS},
        "losers_shown": [view.losers.item(row, 0).text() for row in range(view.losers.rowCount())],
    }


def show_list(person):
    page = person.controller.dock.pages["scenarios"]
    page.tabs.tabBar().setCurrentIndex(0)
    run_events(0.05)
    return person.find("nigiwai_scenario_list", QListView)


def duplicate_and_rename(person):
    """A copy under a name of its own, with one more facility."""
    view = show_list(person)
    person.click("nigiwai_scenario_duplicate")
    person.wait_saved(6)
    copied = person.in_the_file()
    panel = person.controller.dock.pages["scenarios"].panel
    chosen = person.workspace.scenario
    person.wait(lambda: panel.current() is not None and panel.current().id == chosen.id, "the copy")
    person.click("nigiwai_scenario_rename")
    person.type("With a market")
    person.wait_saved(7)
    choose_card(person, "supermarket")
    x, y = clear_place(person, -500, -400)
    person.hand.move(x, y)
    person.hand.click(x, y)
    person.wait_saved(8)
    person.key(Qt.Key.Key_Escape)
    rows = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    person.report["duplicate"] = {
        "copied": copied, "file": person.in_the_file(), "rows": rows,
        "card_after_escape": person.canvas.mapTool().__class__.__name__,
    }


def compare(person):
    """Mark both, compare them, look at every tab."""
    view = show_list(person)
    for row in range(2):
        person.click_row(view, view.model().index(row, 0), checkbox=True)
    person.click("nigiwai_scenario_compare")
    dialog = person.find("nigiwai_compare")
    person.wait(lambda: dialog.compared is not None and not dialog._runs.is_running(),
                "the comparison", 60)
    model, words = dialog.model, dialog.words.text()
    for tab in range(dialog.tabs.count()):
        bar = dialog.tabs.tabBar()
        person.click(bar, bar.tabRect(tab).center())
        run_events(0.1)
    person.report["compare"] = {
        "scenarios": model.scenarios, "words": words, "verdict": dialog.verdict.text(),
        "rows": [[model.index(row, column).data() for column in range(model.columnCount())]
                 for row in range(model.rowCount())],
        "visitors": {name: model.row("visitors", name)["change"] for name in model.scenarios},
        "tabs": [dialog.tabs.tabText(tab) for tab in range(dialog.tabs.count())],
    }
    person.click(dialog.close_button)
    flush()


def save_project(person):
    project = QgsProject.instance()
    person.answer_dialog(type_path(person.folder / "town.qgz"))
    person.iface.actionSaveProject().trigger()
    person.wait(lambda: not project.isDirty(), "a saved project")
    person.report["saved"] = {
        "project": project.fileName(), "layers": layer_names(),
        "shown": person.workspace.scenario.name, "sentences": person.sentences,
    }


def layer_names():
    return sorted(one.name() for one in QgsProject.instance().mapLayers().values())


def come_back(person):
    """The project was opened by QGIS; the dock finds its study by itself."""
    person.report["layers"] = layer_names()
    person.report["valid"] = all(
        one.isValid() for one in QgsProject.instance().mapLayers().values())
    person.click_action("dock")
    person.listen()
    person.wait(lambda: person.workspace.study is not None, "the study of the project")
    person.wait(lambda: person.workspace.live.town is not None, "a solved town")
    view = person.find("nigiwai_scenario_list", QListView)
    person.report["file"] = person.in_the_file()
    person.report["rows"] = [
        view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    person.report["shown"] = [edit_facts(one.edit) for one in person.workspace.edits]
    person.report["marks"] = sorted(person.controller.map.items.items())
    person.report["page"] = person.controller.dock.page.KEY
    person.turn_to("scenarios")
    person.report["answer"] = answer_facts(person)
    person.report["can_undo"] = person.workspace.undo.canUndo()
    # Back to the first scenario by a click.
    view = show_list(person)
    person.click_row(view, view.model().index(0, 0))
    person.wait(lambda: person.workspace.scenario.name == "Scenario", "the other scenario")
    person.report["first"] = [edit_facts(one.edit) for one in person.workspace.edits]
    person.report["sentences"] = person.sentences
