"""What the algorithms that print have in common: they run where layouts and layers live."""

from qgis.core import Qgis
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ...core.errors import CoreError
from ..base import NigiwaiAlgorithm


class PrintingAlgorithm(NigiwaiAlgorithm):
    """An algorithm on the main thread, where layouts and layers of the project live."""

    def flags(self):
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def compute(self, parameters, context, feedback, progress):
        if QThread.currentThread() != QCoreApplication.instance().thread():
            raise CoreError("sheet_thread")
        return self.print_all(parameters, context, feedback, progress)

    def print_all(self, parameters, context, feedback, progress):
        """As ``compute``, on the main thread."""
        raise NotImplementedError
