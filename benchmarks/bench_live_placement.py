"""A card dragged over the generated city in a real QGIS, with the live answer along its streets.

From the mouse event on the canvas to the frame that shows the zones recoloured and the numbers of
the side panel updated: map tool, live session with its thread, zone overlay, answer view. 200
positions follow each other as fast as a mouse reports them; a position that is overtaken counts
until the first frame that shows it or a later one. A heartbeat of 5 ms on the same thread notes how
long the event loop was held; before, the same way of the mouse with nobody answering tells how long
it is held by the canvas and by other programs. Beside it: the same city without streets, and the
city computed afresh for one position, without QGIS.
"""

import math
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from harness import Way, compare, report
from live_city import CRS, write_city
from nigiwai.core.scenarios.edits import Edit, net_change
from nigiwai.core.scenarios.indicators import scenario_values
from nigiwai.core.scenarios.live import LiveTown
from nigiwai.core.study.store import open_study
from nigiwai.core.vibrancy.analysis import separation_of
from nigiwai.core.vibrancy.from_study import town_of_study
from nigiwai.core.vibrancy.solution import Solution

POSITIONS = 200
MOUSE_MS = 16
BEAT_MS = 5
WINDOW = (1366, 768)
# How far a preview may be from the settled answer: of a reading, or of a score of 100.
NEAR = 1e-2
CATEGORY, SIZE = "supermarket", 2500.0


def edit_at(x, y):
    return Edit("add", "new", x, y, CATEGORY, SIZE, "New supermarket")


class Screen:
    """A window with canvas, overlay and answer, on the open city."""

    def __init__(self, path, draws):
        self.app = _qgis()
        self.sent, self.done, self.asked, self.answers = [], [], {}, 0
        self.pending = self.preview = self.settled = None
        from nigiwai.bridge.scenarios.live import LiveSession
        from qgis.PyQt.QtCore import QEventLoop

        self.heart = _heart()
        self.loop = QEventLoop()
        self.session = LiveSession(draws=draws)
        self.session.opened.connect(self.loop.quit)
        self.session.failed.connect(self._fail)
        began = time.perf_counter()
        self.session.open(path)
        self.loop.exec()
        self.opening_s, self.opening_held_ms = time.perf_counter() - began, self.heart.restart()
        self._furnish()

    def _furnish(self):
        from nigiwai.ui.map.place_tool import PlaceTool
        from nigiwai.ui.map.zone_overlay import ZoneOverlay
        from nigiwai.ui.widgets.answer_view import AnswerView
        from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtWidgets import QHBoxLayout

        crs = QgsCoordinateReferenceSystem(CRS)
        self.window, self.canvas, self.view = _window(), QgsMapCanvas(), AnswerView()
        layout = QHBoxLayout(self.window)
        layout.addWidget(self.canvas, 3)
        layout.addWidget(self.view, 1)
        self.window.resize(*WINDOW)
        self.window.show()
        self.canvas.setDestinationCrs(crs)
        zones = self.session.town.inputs.zones
        self.canvas.setExtent(QgsRectangle(*map(float, zones.total_bounds)))
        self.overlay = ZoneOverlay(self.canvas, np.asarray(zones), crs)
        self.tool = PlaceTool(self.canvas, crs)
        self.canvas.setMapTool(self.tool)
        self.tool.choose_card(CATEGORY)
        self.tool.hovered.connect(self._hovered)
        self.session.answered.connect(self._answered)
        self.window.shown.connect(self._shown)
        while not self.overlay.is_ready():
            self.app.processEvents()

    def drag(self, waits):
        """Drag over :data:`POSITIONS` positions; with ``waits`` each is answered before the next.

        Returns
        -------
        dict
        """
        from qgis.PyQt.QtCore import Qt, QTimer

        self.waits, self.pixels = False, self._path()
        self.mouse = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=MOUSE_MS)
        self.mouse.timeout.connect(self._move)
        self.is_answering = False
        alone = self._run()
        self.is_answering, self.waits, self.sent = True, waits, []
        held = self._run()
        return {
            "seconds": (np.array(self.done) - self.sent).tolist(), "held_ms": held,
            "held_alone_ms": alone, "answers": self.answers, "place": self.place,
            "preview": _numbers(self.preview), "settled": _numbers(self.settled),
            "opening_s": self.opening_s, "opening_held_ms": self.opening_held_ms,
        }

    def _run(self):
        """Move the mouse over all positions; gives how long the event loop was held at most."""
        self.heart.restart()
        self.mouse.start()
        self.loop.exec()
        return self.held_ms

    def _path(self):
        """A loop around the middle of the canvas, where the centre of the city is."""
        size = self.canvas.viewport().size()
        turn = np.linspace(0.0, 2 * math.pi, POSITIONS)
        across, down = 0.2 * size.width() * np.cos(turn), 0.3 * size.height() * np.sin(turn)
        return np.rint(np.column_stack([size.width() / 2 + across, size.height() / 2 + down]))

    def _move(self):
        from qgis.PyQt.QtCore import QEvent, QPointF, Qt
        from qgis.PyQt.QtGui import QMouseEvent
        from qgis.PyQt.QtWidgets import QApplication

        if len(self.sent) == POSITIONS or (self.waits and len(self.done) < len(self.sent)):
            if not self.is_answering:
                self._rest()
                self.loop.quit()
            return
        pixel = QPointF(*self.pixels[len(self.sent)])
        self.sent.append(time.perf_counter())
        view, none = self.canvas.viewport(), Qt.MouseButton.NoButton
        QApplication.sendEvent(view, QMouseEvent(
            QEvent.Type.MouseMove, pixel, QPointF(view.mapToGlobal(pixel.toPoint())), none, none,
            Qt.KeyboardModifier.NoModifier))

    def _hovered(self, x, y):
        if not self.is_answering:
            return
        self.asked[x, y] = len(self.sent)
        self.place = (x, y)
        self.session.ask([edit_at(x, y)], near=(x, y))

    def _answered(self, answer):
        from nigiwai.ui.map.ramps import score_change_ramp

        change = answer.score_after - answer.score_before
        self.overlay.set_values(change, score_change_ramp(10.0))
        self.view.show_answer(answer)
        edit = answer.edits[0]
        self.pending = self.asked[edit.x, edit.y]
        if answer.settled:
            self.settled = answer
        else:
            self.preview = answer
            self.answers += 1

    def _shown(self):
        """A frame is painted: it shows the last answer."""
        if self.pending is None:
            return
        now = time.perf_counter()
        self.done += [now] * (self.pending - len(self.done))
        if len(self.done) == POSITIONS and self.mouse.isActive():
            self._rest()
        if self.settled is not None and self.settled.edits[0].x == self.place[0]:
            self.loop.quit()

    def _rest(self):
        self.mouse.stop()
        self.held_ms = self.heart.restart()

    def _fail(self, words):
        raise RuntimeError(words)


def _qgis():
    from qgis.core import QgsApplication

    app = QgsApplication([], True)
    app.initQgis()
    return app


def _heart():
    from qgis.PyQt.QtCore import Qt, QTimer

    class Heart(QTimer):
        """Notes the longest time [ms] beyond its interval between two beats."""

        def __init__(self):
            super().__init__(timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
            self.timeout.connect(self._beat)
            self.restart()
            self.start()

        def _beat(self):
            now = time.perf_counter()
            self.held, self.last = max(self.held, now - self.last), now

        def restart(self):
            held = getattr(self, "held", 0.0)
            self.held, self.last = 0.0, time.perf_counter()
            return max(1000.0 * held - BEAT_MS, 0.0)

    return Heart()


def _window():
    from qgis.PyQt.QtCore import QEvent, pyqtSignal
    from qgis.PyQt.QtWidgets import QWidget

    class Window(QWidget):
        """Tells when everything that had to be painted anew has been."""

        shown = pyqtSignal()

        def event(self, event):
            taken = super().event(event)
            if event.type() == QEvent.Type.UpdateRequest:
                self.shown.emit()
            return taken

    return Window()


def _numbers(answer):
    readings = np.array([reading.after for reading in answer.readings.values()])
    return readings, answer.score_after


class Afresh:
    """The city with a new facility, computed from the beginning."""

    def __init__(self, path):
        self.study_town = town_of_study(open_study(path))
        self.live = LiveTown(self.study_town)

    def __call__(self, x, y):
        live = self.live
        inputs, baseline = live.inputs, live.baseline
        parameters = baseline.parameters
        town = inputs.town
        change = net_change(
            [edit_at(x, y)], inputs.facility_ids, town.facilities, parameters, inputs.locate
        )
        edited = replace(town, facilities=town.facilities.joined(change.sites))
        solved = Solution(edited, parameters, separation_of(edited, parameters))
        view = baseline.view_of(solved.outcome())
        readings = scenario_values(view, baseline.view)
        return np.array(list(readings.values())), view.score.vibrancy


def difference(one, other):
    return max(
        float(np.nanmax(np.abs(a - b) / np.maximum(np.abs(b), 1.0))) for a, b in zip(one, other)
    )


def spread(way):
    seconds = np.array(way.result["seconds"])
    return {
        "median_ms": round(1000 * float(np.median(seconds)), 1),
        "quantile_95_ms": round(1000 * float(np.quantile(seconds, 0.95)), 1),
        "longest_ms": round(1000 * float(seconds.max()), 1),
        "event_loop_held_ms": round(way.result["held_ms"], 1),
        "held_without_answers_ms": round(way.result["held_alone_ms"], 1),
        "frames": way.result["answers"],
    }


def main():
    with tempfile.TemporaryDirectory(prefix="bench-live-") as folder:
        path = write_city(Path(folder) / "city.gpkg", streets=True)
        straight = write_city(Path(folder) / "straight.gpkg")
        dragged = compare([
            Way("drag", lambda screen: screen.drag(waits=False), repeats=1,
                prepare=lambda: Screen(path, 0)),
            Way("one_by_one", lambda screen: screen.drag(waits=True), repeats=1,
                prepare=lambda: Screen(path, 0)),
            Way("drag_while_bands_are_solved", lambda screen: screen.drag(waits=False), repeats=1,
                prepare=lambda: Screen(path, 40)),
            Way("drag_without_streets", lambda screen: screen.drag(waits=False), repeats=1,
                prepare=lambda: Screen(straight, 0)),
        ])
        drag = dragged["drag"].result
        place = drag["place"]
        full = compare([
            Way("full_recomputation", lambda afresh: afresh(*place), repeats=1, calls=3,
                prepare=lambda: Afresh(path)),
        ])
    wanted = full["full_recomputation"].result
    exact, near = difference(drag["settled"], wanted), difference(drag["preview"], wanted)
    measured = {
        name: replace(way, median_s=float(np.median(way.result["seconds"])))
        for name, way in dragged.items()
    }
    report(
        "live_placement", {**measured, **full}, "drag", exact < 1e-9 and near < NEAR,
        variants=("one_by_one", "drag_while_bands_are_solved", "drag_without_streets"),
        positions=POSITIONS, mouse_every_ms=MOUSE_MS,
        **{name: spread(way) for name, way in dragged.items()},
        opening={"seconds": round(drag["opening_s"], 2),
                 "event_loop_held_ms": round(drag["opening_held_ms"], 1)},
        settled_against_full=exact, preview_against_full=near,
    )


if __name__ == "__main__":
    main()
