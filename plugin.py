"""Attach to QGIS and detach again."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from .bridge.i18n import load_translator, tr
from .bridge.resources import icon
from .bridge.settings import forget_once_uninstalled

# A name, the same in every language.
MENU = "Nigiwai"


class NigiwaiPlugin:
    """The plugin; whatever it attaches, it records how to take away."""

    def __init__(self, iface):
        self.iface = iface
        self._undo = []
        self._import = None
        self._controller = None
        self._menu = self._toolbar = None
        self._actions = {}

    def initProcessing(self):  # noqa: N802
        """Called alone by ``qgis_process``, where ``iface`` is None."""
        from .processing.provider import NigiwaiProvider

        self._add_translator()
        provider = NigiwaiProvider()
        registry = QgsApplication.processingRegistry()
        if registry.addProvider(provider):
            self._undo.append(lambda: registry.removeProvider("nigiwai"))

    def initGui(self):  # noqa: N802
        self.initProcessing()
        self._add_menu()
        self._add_toolbar()
        self._add_action("dock", tr("Open or close the Nigiwai panel"), "nigiwai", self.show_dock)
        self._add_action(
            "import", tr("Import data into the study…"), "import_data", self.show_import)
        self._toolbar.addSeparator()
        self._add_action("place", tr("Place facilities"), "place_facilities", self.set_tool)
        self._add_action("undo", tr("Undo"), "undo", None)
        self._add_action("redo", tr("Redo"), "redo", None)
        self._add_action("guide", tr("User guide"), "help", self.show_guide, in_toolbar=False)
        for name in ("dock", "place"):
            self._actions[name].setCheckable(True)
        for name in ("undo", "redo"):
            self._actions[name].setEnabled(False)

    def show_dock(self, wanted=True):
        """Show or hide the panel; it is made when it is first wanted."""
        self.controller().set_visible(wanted)

    def set_tool(self, wanted):
        """Take the tool that places facilities, or put it away."""
        self.controller().set_tool(wanted)

    def controller(self):
        """The panel and what belongs to it."""
        if self._controller is None:
            from .ui.dock.controller import Controller

            self._controller = Controller(self.iface, self._actions)
            self._controller.import_wanted.connect(self.show_import)
            QTimer.singleShot(0, self._offer_template)
        return self._controller

    def _offer_template(self):
        """Let QGIS offer a project of ours under New from Template; not after unloading."""
        if self._controller is None:
            return
        from .bridge.project import template as project_template

        self._undo.append(project_template.withdraw)
        project_template.offer()

    def show_import(self, *_):
        """Open the window that brings files into a study; one at a time."""
        if self._import is None:
            from .ui.dialogs.import_dialog import ImportDialog

            self._import = ImportDialog(self.iface.mainWindow())
            self._import.finished.connect(self._import_closed)
        path = self._controller.study_path if self._controller is not None else ""
        if path and not self._import.study.filePath():
            self._import.study.setFilePath(path)
        self._import.show()
        self._import.raise_()

    def _import_closed(self, _result):
        if self._controller is not None:
            self._controller.look_again()

    def _add_menu(self):
        """Our menu among the plugins; QGIS's own way would leave it behind empty."""
        from qgis.PyQt.QtWidgets import QMenu

        self._menu = QMenu(MENU, self.iface.pluginMenu())
        self._menu.setIcon(icon("nigiwai"))
        self.iface.pluginMenu().addMenu(self._menu)
        self._undo.append(self._menu.deleteLater)

    def _add_toolbar(self):
        toolbar = self._toolbar = self.iface.addToolBar(MENU)
        toolbar.setObjectName("nigiwai_toolbar")
        self._undo.append(toolbar.deleteLater)
        self._undo.append(lambda: self.iface.mainWindow().removeToolBar(toolbar))

    def show_guide(self, *_):
        """Open the user guide in the browser."""
        from .bridge import help as guide

        guide.open_topic(guide.COVER)

    def _add_action(self, key, text, picture, call, *, in_toolbar=True):
        """One action, in the menu and, but for some, in the toolbar."""
        from qgis.PyQt.QtWidgets import QAction

        action = self._actions[key] = QAction(icon(picture), text, self._menu)
        action.setObjectName(f"nigiwai_{key}")
        if call is not None:
            action.triggered.connect(call)
        self._menu.addAction(action)
        if in_toolbar:
            self._toolbar.addAction(action)

    def _close_windows(self):
        controller, self._controller = self._controller, None
        if controller is not None:
            controller.close()
        if self._import is not None:
            self._import.reject()
            self._import.deleteLater()
            self._import = None

    def unload(self):
        self._close_windows()
        while self._undo:
            self._undo.pop()()
        self._actions = {}
        forget_once_uninstalled()

    def _add_translator(self):
        translator = load_translator()
        if translator is not None:
            # The closure keeps the translator alive until it is removed.
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))
