"""Maps of two compared scenarios: which two, what of them, and the difference for the project."""

from pathlib import Path

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge import shown
from ...bridge.background import Background
from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.project.study import source_of
from ...bridge.scenarios.results import DIFFERENCE, copied, write_difference
from ...core.errors import CoreError
from ...core.scenarios.difference import MEASURES
from .map_pair import BETWEEN, MapPair, change_ramp, limit_of, measure_label, ramp_renderer


class CompareMaps(QWidget):
    """Chooses two of the results and a measure; computes their difference when it is seen.

    Signals
    -------
    troubled(str)
        A sentence.
    save_wanted()
        The person wants the difference as a layer of the project; :meth:`save_difference` makes
        it.
    """

    troubled = pyqtSignal(str)
    save_wanted = pyqtSignal()

    def __init__(self, store, parent=None):
        super().__init__(parent)
        self._store = store
        self._study = None
        self._results = []
        # ``{(id, id): (path of the difference, arrays by measure)}``
        self._known = {}
        self._shown = None
        self._asked = None
        self._look = Background(self)
        self._look.finished.connect(self._computed)
        self._look.failed.connect(self._failed)
        self.pair = MapPair()
        self.words = QLabel()
        layout = QVBoxLayout(self)
        self.words.setWordWrap(True)
        layout.addLayout(self._choices())
        layout.addLayout(self._actions())
        layout.addWidget(self.pair, 1)
        self._update()

    def _choices(self):
        self.first, self.second, self.measure = QComboBox(), QComboBox(), QComboBox()
        row = QHBoxLayout()
        for box, key, words in (
            (self.first, "first", tr("&Left:")),
            (self.second, "second", tr("&Middle:")),
            (self.measure, "measure", tr("&What:")),
        ):
            box.setObjectName(f"nigiwai_compare_{key}")
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            label = QLabel(words)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 1)
        for key in MEASURES:
            self.measure.addItem(measure_label(key), key)
        for box in (self.first, self.second, self.measure):
            box.activated.connect(self._choose)
        return row

    def _actions(self):
        self.whole = QPushButton(tr("Whole town"), autoDefault=False)
        self.whole.clicked.connect(self.pair.show_all)
        self.save = QPushButton(tr("Difference into the project…"), autoDefault=False)
        self.save.setToolTip(
            tr("Saves the layer of the difference to a file and adds it to the project"))
        self.save.clicked.connect(self.save_wanted)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.whole)
        row.addWidget(self.save)
        return row

    def show_results(self, study, results):
        """Offer results of a study, of which two are shown; none shows nothing."""
        self._look.cancel()
        self.pair.clear()
        self._study, self._results, self._shown, self._asked = study, list(results), None, None
        self._known = {}
        for box, row in ((self.first, 0), (self.second, 1)):
            box.clear()
            for one in self._results:
                box.addItem(one.name, one.id)
            box.setCurrentIndex(min(row, box.count() - 1))
        self._update()
        if self.isVisible():
            self.show_chosen()

    def showEvent(self, event):  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._results and self._shown is None:
            self.show_chosen()

    def _choose(self, *_):
        self.show_chosen()

    def chosen(self):
        """The two results."""
        return [self._results[box.currentIndex()] for box in (self.first, self.second)]

    def show_chosen(self):
        """Show the maps of the two scenarios, computing their difference where it is not known."""
        if not self._results:
            return
        pair = self.chosen()
        if pair[0].id == pair[1].id:
            self._look.cancel()
            self.pair.clear()
            self._shown = self._asked = None
            self.words.setText(tr("Choose two different scenarios."))
            self._update()
            return
        key = (pair[0].id, pair[1].id)
        if key in self._known:
            self._show(key)
            return
        if key == self._asked:
            return
        self._asked = key
        self.words.setText(tr("Computing the difference…"))
        self._update()
        target = self._store.new_folder() / "difference.gpkg"

        def call(_progress):
            return key, target, write_difference(*pair, target)

        self._look.start(tr("Difference of two scenarios"), call)

    def _computed(self, found):
        key, target, arrays = found
        self._known[key] = (str(target), arrays)
        if key == self._asked:
            self._show(key)

    def _failed(self, words):
        self._asked = None
        self.words.setText(words)
        self.troubled.emit(words)

    def _show(self, key):
        path, arrays = self._known[key]
        self._asked = None
        if self._shown != key:
            self.pair.show_results(
                str(self._study.path), self.chosen(), source_of(path, DIFFERENCE), self._study.crs
            )
            self._shown = key
        measure = self.measure.currentData()
        self.pair.show_measure(measure, arrays[measure])
        self.words.setText(tr("The maps move together. Stars are what the scenario edits."))
        self._update()

    def _update(self):
        self.save.setEnabled(self._shown is not None)
        self.whole.setEnabled(self._shown is not None)
        for box in (self.first, self.second, self.measure):
            box.setEnabled(bool(self._results))

    def save_difference(self, target):
        """Save the difference that is shown and add it to the project, coloured as here.

        Returns
        -------
        str
            Id of the layer; empty where it could not be saved, and then ``troubled`` says why.
        """
        path, arrays = self._known[self._shown]
        try:
            copied(path, target, self._study.path, shown.results_path(self._study.path))
        except CoreError as error:
            self.troubled.emit(sentence(error))
            return ""
        measure = self.measure.currentData()
        first, second = (one.name for one in self.chosen())
        name = tr("“{second}” against “{first}”: {measure}").format(
            first=first, second=second, measure=measure_label(measure))
        layer = QgsVectorLayer(source_of(str(target), DIFFERENCE), name, "ogr")
        ramp = change_ramp(limit_of(arrays[measure][BETWEEN]), measure, "", "")
        layer.setRenderer(ramp_renderer(f"{measure}_difference", ramp))
        shown.add_layer(tr("Comparison of scenarios"), f"difference:{target}", layer)
        return layer.id()

    def suggested_path(self):
        """A file beside the study for the difference."""
        path = Path(self._study.path)
        return str(path.with_name(f"{path.stem}_difference.gpkg"))

    def clear(self):
        """Let go of files and of what runs."""
        self.show_results(None, [])
