"""Attach to QGIS and detach again."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .bridge.i18n import load_translator


class NigiwaiPlugin:
    """The plugin; whatever it attaches, it records how to take away."""

    def __init__(self, iface):
        self.iface = iface
        self._undo = []

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

    def unload(self):
        while self._undo:
            self._undo.pop()()

    def _add_translator(self):
        translator = load_translator()
        if translator is not None:
            # The closure keeps the translator alive until it is removed.
            self._undo.append(lambda: QCoreApplication.removeTranslator(translator))
