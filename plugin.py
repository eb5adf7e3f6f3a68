"""Attach to QGIS and detach again."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .bridge.i18n import load_translator, tr
from .bridge.resources import icon

# A name, the same in every language.
MENU = "Nigiwai"


class NigiwaiPlugin:
    """The plugin; whatever it attaches, it records how to take away."""

    def __init__(self, iface):
        self.iface = iface
        self._undo = []
        self._import = None

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
        self._add_action(tr("Import data into the study…"), "import_data", self.show_import)

    def show_import(self):
        """Open the window that brings files into a study; one at a time."""
        if self._import is None:
            from .ui.dialogs.import_dialog import ImportDialog

            self._import = ImportDialog(self.iface.mainWindow())
        self._import.show()
        self._import.raise_()

    def _add_action(self, text, name, call):
        from qgis.PyQt.QtWidgets import QAction

        action = QAction(icon(name), text, self.iface.mainWindow())
        action.setObjectName(f"nigiwai_{name}")
        action.triggered.connect(call)
        self.iface.addPluginToMenu(MENU, action)
        self._undo.append(action.deleteLater)
        self._undo.append(lambda: self.iface.removePluginMenu(MENU, action))

    def _close_windows(self):
        if self._import is not None:
            self._import.reject()
            self._import.deleteLater()
            self._import = None

    def unload(self):
        self._close_windows()
        while self._undo:
            self._undo.pop()()

    def _add_translator(self):
        translator = load_translator()
        if translator is not None:
            # The closure keeps the translator alive until it is removed.
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))
