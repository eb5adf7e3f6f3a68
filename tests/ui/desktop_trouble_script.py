"""Stories of trouble, played inside QGIS: in the middle of a drag something else happens."""

import qgis.utils
from nigiwai.bridge.scenarios import live
from nigiwai.tests.ui.desktop_editing_script import choose_card, clear_place
from nigiwai.tests.ui.desktop_person import edit_facts, flush
from nigiwai.tests.ui.map_canvas import run_events
from nigiwai.ui.workspace import Workspace
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvasItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMenu, QToolBar

MIDDLE_M = 3000.0


def trouble(person):
    """One after the other, each in a study that goes on being edited."""
    before = left_behind(person)
    person.open_study()
    person.click("nigiwai_scenario_new")
    person.wait_saved(1)
    person.look_at(MIDDLE_M)
    place_one(person)
    person.report["layers_removed"] = layers_removed(person)
    person.report["two_windows"] = two_windows(person)
    person.report["project_closed"] = project_closed(person)
    person.report["unloaded"] = {"before": before, **plugin_unloaded(person)}
    leave_while_dragging(person)


def place_one(person, dx=0.0, dy=0.0):
    """Place a library; the card stays in the hand."""
    tool = person.canvas.mapTool()
    if getattr(tool, "card", None) is None:
        choose_card(person, "library")
    steps = person.workspace.undo.index()
    x, y = clear_place(person, dx, dy)
    person.hand.move(x, y)
    person.hand.click(x, y)
    person.wait_saved(steps + 1)
    return x, y


def begin_drag(person, dx, dy):
    """Take the last facility that was placed and drag it half of the way; gives the aim."""
    edit = person.workspace.edits[-1].edit
    x, y = clear_place(person, dx, dy)
    known = len(person.answers)
    person.hand.drag((edit.x, edit.y), ((edit.x + x) / 2, (edit.y + y) / 2))
    assert person.canvas.mapTool().dragged == edit.facility_id
    person.wait(lambda: len(person.answers) > known, "an answer while dragging")
    return x, y


def shown(person):
    return [edit_facts(one.edit) for one in person.workspace.edits]


def layers_removed(person):
    """All layers of the study leave the project while the button is down."""
    x, y = begin_drag(person, 300, 200)
    steps = person.workspace.undo.index()
    project = QgsProject.instance()
    project.removeMapLayers(list(project.mapLayers()))
    flush()
    known = len(person.answers)
    person.hand.move(x, y)
    person.wait(lambda: len(person.answers) > known, "an answer without layers")
    person.hand.release(x, y)
    person.wait_saved(steps + 1)
    return {"to": [x, y], "file": person.in_the_file(), "shown": shown(person),
            "layers": len(project.mapLayers()), "sentences": list(person.sentences)}


def two_windows(person):
    """Another window writes to the scenario that is being edited here."""
    other = Workspace()
    other.open(person.path)
    other.finish()
    other.choose(person.workspace.scenario.id)
    other.finish()
    template = person.controller.dock.pages["scenarios"].palette_view.picked
    x, y = clear_place(person, -600, 0)
    other.place(template, x, y)
    other.finish()
    theirs = person.in_the_file()
    said = len(person.sentences)
    mine = clear_place(person, 500, 500)
    person.hand.move(*mine)
    person.hand.click(*mine)
    person.wait(lambda: len(person.sentences) > said and person.workspace.is_saved, "a sentence")
    notice = person.controller.dock.notice
    facts = {"theirs": theirs, "after": person.in_the_file(), "shown": shown(person),
             "sentence": person.sentences[-1], "notice": notice.words.text(),
             "notice_visible": notice.isVisible(), "undo": person.workspace.undo.count()}
    person.hand.click(*mine)
    person.wait_saved(1)
    other.close()
    other.deleteLater()
    return {**facts, "again": person.in_the_file()}


def project_closed(person):
    """A new project in the middle of a drag; the study stays open and can be shown again."""
    x, y = begin_drag(person, -200, 400)
    said, pixel = len(person.sentences), person.hand.pixel(x, y)
    person.iface.newProject(False)
    flush()
    # The same pixel; the map is another one now.
    there = person.canvas.getCoordinateTransform().toMapCoordinates(pixel)
    x, y = there.x(), there.y()
    person.hand.move(x, y)
    person.hand.release(x, y)
    run_events(0.2)
    person.wait(lambda: person.workspace.is_saved, "everything saved")
    facts = {"file": person.in_the_file(), "shown": shown(person),
             "open": person.workspace.study is not None,
             "sentences": person.sentences[said:]}
    person.turn_to("study")
    person.click("nigiwai_show_study")
    person.wait(lambda: QgsProject.instance().mapLayers(), "the layers of the study again")
    person.turn_to("scenarios")
    person.canvas.setExtent(person.canvas.fullExtent())
    person.look_at(MIDDLE_M)
    facts["crs"] = person.canvas.mapSettings().destinationCrs().authid()
    at = place_one(person, 100, -500)
    return {**facts, "placed": list(at), "again": person.in_the_file()}


def left_behind(person):
    """Everything of ours that can be found in the window."""
    flush()
    window = person.window
    return {
        "ours": sorted(
            child.objectName() for kind in (QDockWidget, QToolBar, QMenu)
            for child in window.findChildren(kind) if child.objectName().startswith("nigiwai")),
        "docks": len(window.findChildren(QDockWidget)),
        "items": sorted(type(one).__name__ for one in person.canvas.scene().items()
                        if isinstance(one, QgsMapCanvasItem)),
        "tool": type(person.canvas.mapTool()).__name__,
        "threads": len(live._running),
    }


def plugin_unloaded(person):
    """The plugin goes while the button is down; then it comes back."""
    x, y = begin_drag(person, 200, 300)
    file, items = person.in_the_file(), left_behind(person)["items"]
    answers = len(person.answers)
    worked = qgis.utils.unloadPlugin("nigiwai")
    person.wait(lambda: not live._running, "the end of the threads")
    person.hand.move(x, y)
    person.hand.release(x, y)
    person.hand.click(x, y)
    person.hand.key(Qt.Key.Key_Delete)
    facts = {"worked": worked, "during": items, "after": left_behind(person), "file": file,
             "answers_after": len(person.answers) - answers}
    facts["file_after"] = person.in_the_file()
    qgis.utils.loadPlugin("nigiwai")
    qgis.utils.startPlugin("nigiwai")
    return facts


def leave_while_dragging(person):
    """The plugin is back, finds everything, and QGIS is closed in the middle of a drag."""
    person.open_study()
    person.wait(lambda: person.workspace.edits, "the edits")
    person.report["back"] = {"shown": shown(person), "file": person.in_the_file()}
    choose_card(person, "library")
    begin_drag(person, -300, -200)
