"""A desktop small enough for tests: window, canvas, actions, and the panel in it."""

from nigiwai.bridge.settings import GROUP
from nigiwai.tests.ui.map_canvas import Hand, new_canvas, run_events
from nigiwai.ui.dock.dock import PAGES
from nigiwai.ui.dock.navigation import StateRole
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAction,
    QComboBox,
    QLabel,
    QMainWindow,
    QWidget,
)

KEYS = [page.KEY for page in PAGES]
ACTIONS = ("dock", "place", "undo", "redo")


class Iface:
    """What of QgisInterface the panel uses."""

    def __init__(self):
        self.window = QMainWindow()
        self.canvas = new_canvas()
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1366, 768)
        self.window.show()

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)


def forget_settings():
    settings = QgsSettings()
    settings.beginGroup(GROUP)
    settings.remove("")
    settings.endGroup()


def some_settings(qgis_app):
    forget_settings()
    yield
    forget_settings()


def an_iface(provider):
    forget_settings()
    QgsProject.instance().clear()
    iface = Iface()
    yield iface
    QgsProject.instance().clear()
    iface.window.deleteLater()
    flush()
    forget_settings()


def a_controller(iface):
    from nigiwai.ui.dock.controller import Controller

    actions = {name: QAction(name, iface.window) for name in ACTIONS}
    for name in ("dock", "place"):
        actions[name].setCheckable(True)
    controller = Controller(iface, actions)
    controller.actions = actions
    controller.hand = Hand(iface.canvas)
    yield controller
    if not sip.isdeleted(controller):
        controller.close()
    flush()


def flush():
    run_events(0.05)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    run_events(0.05)


def states(dock):
    items = (dock.navigation.item(n) for n in range(dock.navigation.count()))
    return {key: item.data(StateRole) for key, item in zip(KEYS, items)}


def page(controller, key):
    controller.dock.turn_to(key)
    run_events(0.05)
    return controller.dock.pages[key]


def choose_card(controller, key, wait):
    palette = page(controller, "scenarios").palette_view
    index = palette.model.index(palette.model.row_of(key))
    palette.cards.scrollTo(index)
    QTest.mouseClick(palette.cards.viewport(), Qt.MouseButton.LeftButton,
                     pos=palette.cards.visualRect(index).center())
    wait(lambda: controller.workspace.scenario)


def middle(controller):
    """A place of the town in its CRS, near the middle of the canvas."""
    point = controller.hand.canvas.center()
    return point.x(), point.y()


def place(controller, key, wait, east=0.0):
    choose_card(controller, key, wait)
    x, y = middle(controller)
    before = len(controller.workspace.edits)
    controller.hand.move(x + east - 20, y)
    controller.hand.move(x + east, y)
    controller.hand.click(x + east, y)
    wait(lambda: len(controller.workspace.edits) == before + 1)
    return x + east, y


def ours_on(canvas):
    return [item for item in canvas.scene().items()
            if type(item).__module__.startswith("nigiwai")]


def nameless(dock):
    """Buttons, lists and choices that a screen reader could not name."""
    found = []
    for widget in dock.findChildren(QWidget):
        if isinstance(widget, QAbstractButton):
            named = widget.text() or widget.accessibleName()
        elif isinstance(widget, (QAbstractItemView, QComboBox)):
            named = widget.accessibleName() or has_buddy(dock, widget)
        else:
            continue
        if not named and not widget.isHidden() and not inside_of_qt(widget):
            found.append((type(widget).__name__, widget.objectName()))
    return found


def has_buddy(dock, widget):
    return any(label.buddy() is widget for label in dock.findChildren(QLabel))


def inside_of_qt(widget):
    """Parts of larger widgets: headers of tables, buttons of scroll bars and tab bars."""
    kinds = ("QAbstractItemView", "QTabBar", "QComboBox", "QComboBoxPrivateContainer",
             "QDockWidget")
    parent = widget.parent()
    return "qt_" in widget.objectName() or any(parent.inherits(kind) for kind in kinds)
