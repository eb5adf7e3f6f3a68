"""A canvas with the tool that places facilities, a hand, and a record of what the tool said.

The functions ``a_…`` are fixtures; a test module names them: ``tool = pytest.fixture(a_tool)``.
"""

import math

import pytest
from nigiwai.tests.ui.map_canvas import Hand, crs, new_canvas, run_events
from nigiwai.ui.map.facility_items import MapFacility
from nigiwai.ui.map.place_tool import PlaceTool
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QApplication

SIGNALS = ("placed", "moved", "hovered", "hover_ended", "removed", "edit_wanted", "selected",
           "ended")


class Town:
    """Facilities as the owner of the tool knows them."""

    def __init__(self):
        self.facilities = {
            "lib": MapFacility("lib", 300.0, 300.0, "library", name="Library"),
            "shop": MapFacility("shop", 600.0, 200.0, "supermarket"),
        }

    def find(self, x, y, tolerance_m):
        near = {key: math.hypot(f.x - x, f.y - y) for key, f in self.facilities.items()}
        key = min(near, key=near.get)
        return key if near[key] <= tolerance_m else None


class Log:
    """Everything that the tool said, in its order."""

    def __init__(self, tool):
        self.entries = []
        self._keep = []
        for name in SIGNALS:
            getattr(tool, name).connect(self._writer(name))

    def _writer(self, name):
        def write(*values):
            self.entries.append((name, *values))

        self._keep.append(write)
        return write

    def of(self, *names):
        return [entry for entry in self.entries if entry[0] in names]

    def decisions(self):
        return self.of("placed", "moved", "removed", "edit_wanted", "ended")


def a_canvas(qgis_app):
    canvas = new_canvas()
    yield canvas
    if not sip.isdeleted(canvas):
        canvas.close()
        sip.delete(canvas)


def a_town():
    return Town()


def a_tool(canvas, town):
    tool = PlaceTool(canvas, crs(), town.find, town.facilities.get)
    canvas.setMapTool(tool)
    yield tool
    if not sip.isdeleted(tool):
        tool.remove()


def a_log(tool):
    return Log(tool)


def a_hand(canvas):
    return Hand(canvas)


def near(entry, name, *expected):
    """One entry, its coordinates to the metre that a pixel is."""
    assert entry[0] == name
    assert entry[1 : len(expected) - 1] == expected[:-2]
    assert entry[-2:] == pytest.approx(expected[-2:], abs=1.01)


def open_menu():
    run_events(0.05)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    return menu
