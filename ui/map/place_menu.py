"""The menu of a facility, or of a free place, on the map."""

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMenu

from ...bridge.i18n import tr

_EDIT, _REMOVE, _THRIVE = "edit", "remove", "thrive"


class FacilityMenu(QObject):
    """Opens the menu and tells the tool what was chosen."""

    def __init__(self, tool):
        super().__init__(tool)
        self._tool = tool
        self._menu = None
        self._facility = self._place = None

    def open(self, canvas, facility_id, facility, pixel, place=None):
        """Open it at a pixel of the canvas; it does not wait.

        ``facility_id`` is None beside all facilities, ``place`` where the map is of nowhere.
        """
        self.close()
        entries = []
        if facility_id:
            # What the scenario added never was; what is there today would be closed.
            words = tr("Delete") if facility and facility.state == "add" else tr("Remove")
            entries += [(_EDIT, tr("Edit size and name…")), (_REMOVE, words)]
        if place is not None:
            entries.append((_THRIVE, tr("What would thrive here?")))
        if not entries:
            return
        self._facility, self._place = facility_id, place
        menu = self._menu = QMenu(canvas)
        menu.setObjectName("nigiwai_facility_menu")
        if facility is not None and facility.name:
            # An ampersand would underline the letter that follows it.
            menu.addSection(facility.name.replace("&", "&&"))
            menu.setAccessibleName(facility.name)
        for key, text in entries:
            action = menu.addAction(text)
            action.setObjectName(f"nigiwai_facility_{key}")
            action.setData(key)
        menu.triggered.connect(self._chosen)
        menu.popup(canvas.viewport().mapToGlobal(pixel))

    def close(self):
        menu, self._menu = self._menu, None
        if menu is not None and not sip.isdeleted(menu):
            menu.close()
            menu.deleteLater()

    def _chosen(self, action):
        if action.data() == _THRIVE:
            self._tool.thrive_wanted.emit(*self._place)
            return
        calls = {_EDIT: self._tool.ask_edit, _REMOVE: self._tool.ask_removal}
        calls[action.data()](self._facility)
