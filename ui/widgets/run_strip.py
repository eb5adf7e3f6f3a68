"""An algorithm that runs: how far it is, and a button that stops it."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...bridge.run import Run


class RunStrip(QWidget):
    """Starts one algorithm at a time; visible while it runs.

    Signals
    -------
    finished(dict), failed(str)
        As of ``bridge.run.Run``.
    """

    finished = pyqtSignal(dict)
    failed = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.words = QLabel(wordWrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Cancel"))
        self._run = Run(self)
        self._run.progressed.connect(self._progress)
        self._run.finished.connect(self._finished)
        self._run.failed.connect(self._failed)
        self.stop.clicked.connect(self._run.cancel)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self.setVisible(False)

    def start(self, words, name, parameters):
        """Run ``nigiwai:<name>``; ``words`` say what it is."""
        self.words.setText(words)
        self.bar.setValue(0)
        self.setVisible(True)
        return self._run.start(name, parameters)

    def is_running(self):
        return self._run.is_running()

    def cancel(self):
        self._run.cancel()

    def _progress(self, percent):
        self.bar.setValue(int(percent))
        if self._run.holds_the_window():
            self.bar.repaint()

    def _finished(self, outputs):
        self.setVisible(False)
        self.finished.emit(outputs)

    def _failed(self, words):
        self.setVisible(False)
        self.failed.emit(words)
