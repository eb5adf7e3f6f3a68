"""What ``tools/screenshots.py`` does inside QGIS: the walkthrough of the guide, with pictures.

QGIS runs this file (``--code``). :func:`walk` is a generator: what it yields is a number of seconds
to wait, or a question to ask until it is true. Mouse and keys are events, as from a hand.
"""

import os
import time
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QScrollArea
from screenshot_hand import LEFT, RAW, WINDOW, Hand, part, press, shot

WORK = Path(os.environ["NIGIWAI_WORK"])
# Longest time that anything may take [s], and how long the screen needs to be painted.
PATIENCE, PAINTED = 120.0, 0.7
# Places of the sample town, metres east and north of its zero point.
LIBRARY, MARKET, MARKET_BY_THE_SEA = (330, 400), (255, -60), (300, -560)
MALL, HOUSING = (-3550, 1720), (1350, 2500)
CENTRE, HARBOUR = (-300, 900), (300, 0)
# Half of the width of the map in the pictures [m]: the town, and its middle.
HALF_M, NEAR_M = 5200, 2600
LAYERS_WIDTH = 190


class Reader(QObject):
    """Opens no browser: the reports need none to be made."""

    @pyqtSlot("QUrl")
    def read(self, _url):
        pass


class Walk:
    """The steps, and what they look at."""

    def __init__(self):
        self.dock = self.workspace = self.page = self.answer = None
        self.hand = Hand()

    def find(self):
        """The dock; it is made when it is opened first."""
        self.dock = part("dock", QDockWidget)
        self.workspace = self.dock.workspace
        self.page = self.dock.pages["scenarios"]
        self.workspace.answered.connect(self.keep)

    def keep(self, answer):
        self.answer = answer

    def settled(self, edits):
        """Whether the answer with so many edits is there, with its ranges."""
        one = self.answer
        return one is not None and one.settled and one.draws > 0 and len(one.edits) == edits

    def still(self):
        """Whether nothing is being drawn or computed."""
        return not (qgis.utils.iface.mapCanvas().isDrawing() or self.dock.doing.isVisible())

    def turn(self, key):
        """Click a step at the side of the dock."""
        from nigiwai.ui.dock.dock import PAGES

        navigation = self.dock.navigation
        item = navigation.item([kind.KEY for kind in PAGES].index(key))
        QTest.mouseClick(
            navigation.viewport(), LEFT, pos=navigation.visualItemRect(item).center())

    def card(self, category):
        cards = self.page.palette_view.cards
        model = self.page.palette_view.model
        rows = [row for row in range(model.rowCount())
                if model.template(row).category == category]
        index = model.index(rows[0])
        cards.scrollTo(index)
        QTest.mouseClick(cards.viewport(), LEFT, pos=cards.visualRect(index).center())

    def carry(self, begin, end):
        """Move the mouse, as slowly as a hand does."""
        for place in self.hand.way(begin, end):
            self.hand.move(place)
            yield 0.06

    def place(self, category, place, edits):
        """Choose a card and click on the map."""
        self.card(category)
        yield 0.2
        yield from self.carry(CENTRE, place)
        self.hand.press(place)
        self.hand.release(place)
        yield lambda: len(self.workspace.edits) == edits

    def begin(self):
        yield lambda: WINDOW.isVisible()
        WINDOW.showMaximized()
        yield 1.0
        part("dock", QAction).trigger()
        self.find()
        yield PAINTED
        shot("first_run")

    def sample(self):
        self.dock.first_run.make_sample_in(str(WORK))
        yield lambda: self.dock.first_run.bar.value() >= 30
        shot("sample_progress", self.dock)
        yield lambda: self.workspace.study is not None and self.dock.desk.glance is not None
        self.make_room()
        yield 1.0
        yield self.still
        self.hand.look_at(CENTRE, HALF_M)
        yield PAINTED
        yield self.still
        yield PAINTED
        shot("study")
        self.dock.notice.clear()

    def make_room(self):
        """Close the browser of QGIS, and show the names of the layers."""
        for name in ("Browser", "Browser2"):
            panel = WINDOW.findChild(QDockWidget, name)
            if panel is not None:
                panel.close()
        layers = WINDOW.findChild(QDockWidget, "Layers")
        WINDOW.resizeDocks([layers], [LAYERS_WIDTH], Qt.Orientation.Horizontal)

    def data(self):
        self.turn("data")
        yield PAINTED
        shot("data", self.dock)
        press("import_here", of=self.dock)
        yield PAINTED
        yield PAINTED
        dialog = part("import", QDialog)
        folder = next(WORK.rglob("source")) / "facilities"
        dialog.source.setText(str(folder))
        QTest.mouseClick(dialog.look, LEFT)
        yield lambda: dialog.model.rowCount() > 0 and not dialog.bar.isVisible()
        dialog.table.selectRow(0)
        yield PAINTED
        shot("import", dialog)
        QTest.mouseClick(dialog.close_button, LEFT)
        yield PAINTED

    def network(self):
        yield from self.analysis("data", "build_network")

    def access(self):
        yield from self.analysis("vibrancy", "measure_access")

    def thrive(self):
        """What would thrive where the last edit was."""
        press("thrive_ask", of=self.page)
        yield lambda: self.page.thrive.table.isVisible()
        yield PAINTED
        shot("thrive", self.dock)
        self.page.show_tab(self.page.answer)

    def analysis(self, page, key):
        """Run an analysis from its box, and show the box with what it came to."""
        self.turn(page)
        box = self.dock.pages[page].boxes[key]
        box.setCollapsed(False)
        yield PAINTED
        press(f"{key}_run", of=box)
        yield lambda: not box.is_running()
        if not box.made_at():
            raise RuntimeError(f"{key}: {self.dock.notice.words.text()}")
        yield 1.0
        yield self.still
        self.bring_up(box)
        yield PAINTED
        shot(key)
        self.dock.notice.clear()
        box.setCollapsed(True)

    def bring_up(self, box):
        """Scroll a page until a box begins at its top."""
        parent = box.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.verticalScrollBar().setValue(box.y() - 2)

    def risk(self):
        """The hazards on the map, who lies in them, and the sheet."""
        self.turn("risk")
        yield PAINTED
        press("show_hazards", of=self.dock)
        yield 1.0
        yield self.still
        yield PAINTED
        shot("risk")
        for key in ("overlay_hazards", "assign_shelters", "draft_guideline"):
            yield from self.analysis("risk", key)

    def vibrancy(self):
        self.turn("vibrancy")
        yield PAINTED
        press("score", of=self.dock)
        yield lambda: self.dock.desk.scored_at() is not None and (
            not self.dock.pages["vibrancy"].strip.is_running())
        yield 1.0
        yield self.still
        yield PAINTED
        shot("vibrancy")
        self.dock.notice.clear()

    def first_scenario(self):
        self.turn("scenarios")
        yield PAINTED
        yield self.still
        yield PAINTED
        shot("scenarios")
        # The score of today below the colours of changes would be hard to read.
        from nigiwai.bridge.i18n import tr

        for node in QgsProject.instance().layerTreeRoot().findLayers():
            if node.name() == tr("Vibrancy score"):
                node.setItemVisibilityChecked(False)
        self.hand.look_at(HARBOUR, NEAR_M)
        yield 1.0
        yield self.still
        self.card("library")
        yield 0.3
        yield from self.carry(CENTRE, LIBRARY)
        yield lambda: self.settled(1)
        yield PAINTED
        shot("live")
        self.hand.press(LIBRARY)
        self.hand.release(LIBRARY)
        yield lambda: len(self.workspace.edits) == 1
        yield from self.place("market_hall", MARKET_BY_THE_SEA, 2)
        QTest.keyClick(self.hand.canvas, Qt.Key.Key_Escape)
        part("place", QAction).trigger()
        yield lambda: self.workspace.is_saved and self.settled(2)
        yield PAINTED
        shot("placed")

    def drag(self):
        self.hand.press(MARKET_BY_THE_SEA)
        yield from self.carry(MARKET_BY_THE_SEA, MARKET)
        yield 2.0
        yield lambda: self.settled(2)
        yield PAINTED
        shot("drag")
        self.hand.release(MARKET)
        yield lambda: self.workspace.is_saved and self.settled(2)
        yield PAINTED
        shot("answer", self.dock)
        for name in ("undo", "redo"):
            before = self.workspace.edits
            part(name, QAction).trigger()
            yield lambda before=before: self.workspace.edits != before and self.workspace.is_saved

    def second_scenario(self):
        self.page.show_tab(self.page.panel)
        yield PAINTED
        self.hand.look_at(CENTRE, HALF_M)
        press("scenario_new", of=self.page)
        yield lambda: len(self.workspace.scenarios) == 2
        yield from self.place("shopping_center", MALL, 1)
        yield from self.place("housing", HOUSING, 2)
        QTest.keyClick(self.hand.canvas, Qt.Key.Key_Escape)
        self.page.show_tab(self.page.panel)
        yield lambda: self.workspace.is_saved and self.settled(2)
        for row in range(2):
            index = self.page.panel.model.index(row)
            self.page.panel.model.setData(
                index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        yield PAINTED
        shot("two_scenarios", self.dock)

    def comparison(self):
        press("scenario_compare", of=self.page)
        yield PAINTED
        dialog = part("compare", QDialog)
        yield lambda: dialog.compared is not None
        for row, name in enumerate(("table", "bars", "profiles", "maps")):
            dialog.tabs.setCurrentIndex(row)
            yield 2.5 if name == "maps" else 1.5
            shot(f"compare_{name}", dialog)
        dialog.open_report()
        QTest.mouseClick(dialog.close_button, LEFT)
        yield PAINTED

    def rest(self):
        self.turn("resources")
        yield PAINTED
        shot("resources", self.dock)
        self.turn("report")
        yield PAINTED
        for name in ("check", "scenario"):
            press(f"make_{name}", of=self.dock)
            yield lambda: not self.dock.pages["report"].strip.is_running()
            yield PAINTED
        shot("report", self.dock)

    def assumptions(self):
        self.turn("scenarios")
        yield PAINTED
        QTimer.singleShot(2500, self.see_assumptions)
        self.page.show_assumptions("library")
        yield PAINTED

    @staticmethod
    def see_assumptions():
        dialog = QApplication.activeModalWidget()
        shot("assumptions", dialog)
        dialog.reject()

    def steps(self):
        for part_ in (self.begin, self.sample, self.data, self.vibrancy, self.first_scenario,
                      self.drag, self.thrive, self.second_scenario, self.comparison, self.rest,
                      self.assumptions, self.network, self.access, self.risk):
            self.now = part_.__name__
            yield from part_()


class Runner(QObject):
    """Takes one step after the other; the event loop runs in between."""

    def __init__(self):
        super().__init__()
        self.walk = Walk()
        self.steps = self.walk.steps()
        self.question, self.since = None, 0.0
        self.timer = QTimer(self, interval=40)
        self.timer.timeout.connect(self.go_on)
        self.timer.start()

    def go_on(self):
        self.timer.stop()
        try:
            self.next()
        except StopIteration:
            self.end("done", "")
            return
        except BaseException:  # noqa: BLE001 - here it ends, and says why
            shot("trouble")
            self.end("trouble.txt", f"{self.walk.now}\n{traceback.format_exc()}")
            return
        self.timer.start()

    def next(self):
        waited = time.monotonic() - self.since
        if isinstance(self.question, (int, float)):
            if waited < self.question:
                return
        elif self.question is not None and not self.question():
            if waited > PATIENCE:
                raise TimeoutError(f"{waited:.0f} s")
            return
        self.question, self.since = next(self.steps), time.monotonic()

    def end(self, name, words):
        (RAW / name).write_text(words, encoding="utf-8")
        QgsProject.instance().setDirty(False)
        QgsApplication.instance().exit(0)


WORK.mkdir(parents=True, exist_ok=True)
reader = Reader()
QDesktopServices.setUrlHandler("file", reader, "read")


def start():
    global runner  # noqa: PLW0603 - it must outlive this call
    try:
        runner = Runner()
    except BaseException:  # noqa: BLE001
        (RAW / "trouble.txt").write_text(traceback.format_exc(), encoding="utf-8")
        os._exit(1)


QTimer.singleShot(1500, start)
