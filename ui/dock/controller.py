"""Puts the pieces together: workspace, dock, map, windows, and the actions of the plugin."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from ...bridge import shown
from ...bridge.background import end_all
from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...core.errors import CoreError
from ..workspace import Workspace
from .dock import NigiwaiDock
from .map_side import MapSide
from .undo_keys import UndoKeys


class Controller(QObject):
    """Everything that the plugin shows beside its menu; :meth:`close` takes it away.

    Parameters
    ----------
    iface : QgisInterface
    actions : dict of str to QAction
        ``dock``, ``place``, ``undo`` and ``redo`` of the plugin.

    Signals
    -------
    import_wanted()
        The window for data, for this study.
    """

    import_wanted = pyqtSignal()

    def __init__(self, iface, actions, parent=None):
        super().__init__(parent)
        self._iface, self._actions = iface, actions
        self._comparisons = None
        self.workspace = Workspace(self)
        self.map = MapSide(self.workspace, iface.mapCanvas(), self)
        self.dock = NigiwaiDock(self.workspace, iface)
        self.desk = self.dock.desk
        self._keys = UndoKeys(self.workspace, self)
        self._keys.attach(self.dock)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        window = iface.mainWindow()
        width = self.dock.first_width(window.width())
        window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)
        self._connect_desk()
        self._connect_map()
        self._connect_actions()
        QgsProject.instance().readProject.connect(self._project_read)
        self._project_read()

    def _connect_desk(self):
        desk = self.desk
        desk.template_chosen.connect(self._template_chosen)
        desk.overlay_chosen.connect(self._overlay_chosen)
        desk.options_changed.connect(self.map.read_areas)
        desk.assumptions_changed.connect(self._solve_again)
        desk.town_changed.connect(self._solve_again)
        desk.town_changed.connect(self.map.read_areas)
        desk.compare_wanted.connect(self.compare)
        desk.import_wanted.connect(self.import_wanted)
        desk.thrive_wanted.connect(self._ask_thriving)
        self.workspace.study_opened.connect(self._study_opened)

    def _connect_map(self):
        self.map.tool_changed.connect(self._tool_changed)
        self.map.ramp_changed.connect(self.dock.pages["scenarios"].show_ramp)
        self.map.edit_wanted.connect(self.edit_facility)
        self.map.thrive_wanted.connect(self._thrive_at)
        self.map.troubled.connect(self.desk.warn)
        self.map.objected.connect(self.dock.pages["scenarios"].answer.show_objections)
        self.dock.toggleViewAction().toggled.connect(self.map.set_shown)
        self.dock.turned.connect(self._page_turned)

    def _connect_actions(self):
        stack, actions = self.workspace.undo, self._actions
        self.dock.toggleViewAction().toggled.connect(actions["dock"].setChecked)
        actions["undo"].triggered.connect(stack.undo)
        actions["redo"].triggered.connect(stack.redo)
        stack.canUndoChanged.connect(actions["undo"].setEnabled)
        stack.canRedoChanged.connect(actions["redo"].setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)

    @property
    def study_path(self):
        return self.desk.path

    def show(self, page=None):
        """Show the dock, and a page of it."""
        self.dock.setUserVisible(True)
        if page is not None:
            self.dock.turn_to(page)

    def set_visible(self, visible):
        self.dock.setUserVisible(True) if visible else self.dock.hide()

    def set_tool(self, wanted):
        """Take the tool without a card, or put it away."""
        if not wanted:
            self.map.stop()
            return
        self.show("scenarios")
        if self.workspace.study is None:
            self._tool_changed(False)
            self.desk.tell(tr("Open a study first."))
            return
        self.map.start(self.dock.pages["scenarios"].palette_view.picked)

    def look_again(self, *_):
        """The window for data was closed."""
        self.desk.look()

    def compare(self, ids):
        """Open the window that compares scenarios; one at a time."""
        from ..dialogs.compare_dialog import Comparisons

        if self._comparisons is None:
            self._comparisons = Comparisons(self.workspace, self._iface.mainWindow(), self)
        self._comparisons.show(ids)

    def edit_facility(self, facility_id):
        """The window with name, category and size of a facility."""
        from ..dialogs.facility_dialog import FacilityDialog

        facility = self.workspace.facility(facility_id)
        if facility is None:
            return
        edited = not facility.is_virtual and any(
            one.edit.facility_id == facility_id for one in self.workspace.edits)
        against = () if facility.place is None else self.map.objections_at(
            facility.category, *facility.place, facility.size)
        dialog = FacilityDialog(facility, edited, against, self._iface.mainWindow())
        wanted = dialog.exec()
        restored, changes = dialog.restored, dialog.changes()
        dialog.deleteLater()
        if wanted and restored:
            self.workspace.revert(facility_id)
        elif wanted and any(value is not None for value in changes.values()):
            self.workspace.modify(facility_id, **changes)

    def _template_chosen(self, template):
        if template is None:
            self.map.stop()
            return
        if self.workspace.scenario is None and self.workspace.study is not None:
            self.workspace.new()
        self.map.start(template)

    def _thrive_at(self, x, y):
        self._ask_thriving((x, y))

    def _ask_thriving(self, place):
        """Ask what would thrive at a place; without one at that of the last edit."""
        if self.workspace.live.town is None:
            self.desk.tell(tr("The town is still being computed. Ask again in a moment."))
        elif self.map.ask_thriving(place):
            self.dock.turn_to("scenarios")
        else:
            self.desk.tell(tr("Click with the right button on the place on the map."))

    def _page_turned(self, key):
        # Elsewhere the colours of changes would veil what the person looks at.
        self.map.show_changes(key == "scenarios")

    def _overlay_chosen(self, kind):
        self.map.choose_overlay(kind)
        self.dock.refresh()

    def _tool_changed(self, active):
        self._actions["place"].setChecked(active)
        if not active:
            self.dock.pages["scenarios"].palette_view.release()

    def _study_opened(self):
        # Without it on the map nothing would seem to be open.
        if shown.is_there(shown.shows_study(self.desk.path)):
            return
        try:
            shown.add_study(self.desk.path)
        except CoreError as error:
            self.desk.warn(sentence(error))
            return
        extent = shown.extent_of_study(self.desk.path)
        if extent is not None:
            self._iface.mapCanvas().setExtent(extent)
            self._iface.mapCanvas().refresh()

    def _solve_again(self):
        """Constants or facilities are others: solve the town anew; scenarios and undo stay."""
        if self.workspace.study is not None:
            self.workspace.solve_again()

    def _project_read(self, *_):
        """A project that shows a study opens it too."""
        path = shown.study_of_project()
        if path and path != self.desk.path:
            self.desk.open(path)

    def _name_undo(self, text):
        self._actions["undo"].setToolTip(tr("Undo: {step}").format(step=text) if text else (
            tr("Undo")))

    def _name_redo(self, text):
        self._actions["redo"].setToolTip(tr("Redo: {step}").format(step=text) if text else (
            tr("Redo")))

    def close(self):
        """Take everything away; safe at any moment."""
        QgsProject.instance().readProject.disconnect(self._project_read)
        self.dock.toggleViewAction().toggled.disconnect(self.map.set_shown)
        self.dock.toggleViewAction().toggled.disconnect(self._actions["dock"].setChecked)
        self._keys.detach()
        if self._comparisons is not None:
            self._comparisons.close()
            self._comparisons = None
        self.map.clear()
        self.dock.close_down()
        self.workspace.close()
        end_all()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.deleteLater()
