"""Inside a real QGIS window: somebody with a mouse and a keyboard, and what they note down.

A story is a function that takes a :class:`Person`; :func:`play` runs it once QGIS is there. What
it notes goes to ``report.json`` for the tests, which run in another process.
"""

import json
import os
import time
import traceback
from pathlib import Path

import qgis.utils
from nigiwai.core.scenarios import library
from nigiwai.core.study import store
from nigiwai.tests.ui.map_canvas import Hand, run_events
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

FIRST_LOOK_MS = 500
SIZE = (1366, 768)
PATIENCE_S = 30.0


class Person:
    """Finds widgets by name, uses the mouse, looks at the file as another program would."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.iface = qgis.utils.iface
        self.window = self.iface.mainWindow()
        self.canvas = self.iface.mapCanvas()
        self.hand = Hand(self.canvas)
        self.report = {}
        self.answers, self.sentences = [], []

    # Our plugin, to wait for what it does; what is noted is read from widgets and from the file.

    @property
    def controller(self):
        return qgis.utils.plugins["nigiwai"].controller()

    @property
    def workspace(self):
        return self.controller.workspace

    @property
    def path(self):
        return self.folder / "study.gpkg"

    def listen(self):
        """Hear the answers and the sentences from now on."""
        self.workspace.answered.connect(self.answers.append)
        self.workspace.troubled.connect(self.sentences.append)

    def in_the_file(self):
        """``{name: [(kind, id, category, x, y), …]}`` of the scenarios of the study."""
        study = store.open_study(self.path)
        return {one.name: [edit_facts(stored.edit) for stored in library.edits(study, one.id)]
                for one in library.scenarios(study)}

    # Waiting.

    def wait(self, call, what, seconds=PATIENCE_S):
        """Wait until a call gives something true, and give that."""
        end = time.monotonic() + seconds
        while True:
            found = call()
            if found:
                return found
            assert time.monotonic() < end, f"in vain: {what}; the dock says {self.sentences[-2:]}"
            run_events()
            time.sleep(0.005)

    def wait_saved(self, steps):
        """Wait until so many steps are on the undo stack and all is in the file."""
        work = self.workspace
        self.wait(lambda: work.undo.index() == steps and work.is_saved, f"{steps} steps saved")
        run_events(0.02)

    def open_study(self):
        """The dock with the study in it, and a middle of the map to work on."""
        self.click_action("dock")
        self.listen()
        self.controller.desk.open(self.path)
        self.wait(lambda: self.workspace.study is not None, "an open study")
        self.wait(lambda: self.workspace.live.town is not None, "a solved town")
        self.turn_to("scenarios")

    def wait_settled(self, draws=1):
        """The settled answer to what is there now, with bands."""
        wanted = tuple(one.edit for one in self.workspace.edits)
        return self.wait(
            lambda: next((one for one in self.answers[::-1] if one.settled and one.draws >= draws
                          and same(one.edits, wanted)), None), "the settled answer")

    # Mouse and keyboard.

    def find(self, name, kind=QWidget):
        found = self.window.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def click(self, widget, place=None):
        """Click what can be seen."""
        if isinstance(widget, str):
            widget = self.find(widget)
        assert widget.isVisible(), f"{widget.objectName()} cannot be seen"
        assert widget.isEnabled(), f"{widget.objectName()} is not enabled"
        spot = place if place is not None else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)
        run_events(0.02)

    def click_action(self, name):
        """Click a button of our toolbar."""
        toolbar = self.find("nigiwai_toolbar")
        action = next(one for one in toolbar.actions() if one.objectName() == f"nigiwai_{name}")
        assert action.isEnabled(), f"{name} is not enabled"
        button = toolbar.widgetForAction(action)
        if button.isVisible():
            self.click(button)
        else:
            # The row of toolbars is full: the menu has it, too.
            action.trigger()
            run_events(0.02)
        return action

    def click_row(self, view, index, checkbox=False):
        """Click an item of a list, or its checkbox."""
        view.scrollTo(index)
        run_events(0.02)
        option = QStyleOptionViewItem()
        option.initFrom(view)
        option.rect = view.visualRect(index)
        option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        box = view.style().subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
        spot = box.center() if checkbox else option.rect.center() - QPoint(0, 4)
        self.click(view.viewport(), spot)

    def turn_to(self, page):
        """Turn to a page of the dock by its step at the side."""
        steps = self.find("nigiwai_navigation")
        keys = list(self.controller.dock.pages)
        self.click_row(steps, steps.model().index(keys.index(page), 0))
        assert self.find(f"nigiwai_page_{page}").isVisible()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """A key where the map has the keyboard."""
        self.canvas.setFocus()
        self.hand.key(key, modifier)
        run_events(0.02)

    def type(self, text, end=Qt.Key.Key_Return):
        """Type into the line that has the keyboard."""
        line = self.wait(self._line_with_keyboard, "a line to type into")
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, end)
        run_events(0.02)

    def _line_with_keyboard(self):
        if QApplication.activeWindow() is None:
            # A busy machine: the window manager came after the window.
            self.window.activateWindow()
        return line_of(QApplication.focusWidget())

    def answer_dialog(self, act):
        """As soon as a window waits for an answer, give it."""
        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(50, look)
                return
            try:
                act(dialog)
            except Exception:
                traceback.print_exc()
                dialog.grab().save(str(self.folder / "dialog.png"))
                dialog.reject()
                raise

        QTimer.singleShot(50, look)

    def leave(self):
        """Close QGIS by its menu; what it asks about is let go.

        It takes a study in the folder for temporary files for a temporary layer.
        """
        # With tasks under way QGIS offers to stop them, and stays.
        tasks = QgsApplication.taskManager()
        self.wait(lambda: not tasks.countActiveTasks(), "the end of the tasks")
        self.answer_dialog(self._let_go)
        self.iface.actionExit().trigger()

    def _let_go(self, dialog):
        kinds = (QMessageBox.StandardButton.Discard, QMessageBox.StandardButton.Yes)
        button = next(found for found in map(dialog.button, kinds) if found is not None)
        button.click()
        self.answer_dialog(self._let_go)

    def look_at(self, width_m):
        """Show so many metres of the middle of the map."""
        extent = self.canvas.fullExtent() if self.canvas.extent().isEmpty() else (
            self.canvas.extent())
        extent.scale(width_m / extent.width())
        self.canvas.setExtent(extent)
        self.canvas.refresh()
        run_events(0.1)

    def picture(self, name):
        """Keep a picture of the window, for whoever looks into a failure."""
        self.window.grab().save(str(self.folder / f"{name}.png"))


def edit_facts(edit):
    return [edit.kind, edit.facility_id, edit.category, *map(float, (edit.x, edit.y))]


def same(left, right):
    return str(left) == str(right)


def line_of(widget):
    return widget if isinstance(widget, QLineEdit) else None


def type_path(path):
    """For :meth:`Person.answer_dialog`: give a path to a window that asks for a file."""
    def act(dialog):
        # Typed letter by letter, a list of files would open over the window.
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
        QTest.mouseClick(dialog.findChild(QDialogButtonBox).buttons()[0],
                         Qt.MouseButton.LeftButton)

    return act


def flush():
    """Let everything happen that waits to happen, deletions too."""
    for _ in range(20):
        run_events()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def play(story, folder):
    """Run a story as soon as QGIS has begun its work, then close QGIS."""
    def begin():
        person = Person(folder)
        person.window.resize(*SIZE)
        flush()
        try:
            story(person)
        except BaseException:  # noqa: BLE001 - the report must say it
            person.report["error"] = traceback.format_exc()
            person.picture("error")
        (person.folder / "report.json").write_text(json.dumps(person.report), encoding="utf-8")
        if "error" in person.report:
            os._exit(1)
        # Qt does not keep who is to be called.
        QTimer.singleShot(0, lambda: person.leave())

    QTimer.singleShot(FIRST_LOOK_MS, begin)
