"""Scenarios side by side: table, charts and maps, computed in the background."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableView,
    QTabWidget,
    QVBoxLayout,
)

from ...bridge import settings, shown
from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.report import staged_page
from ...bridge.scenarios.results import ResultStore, copied
from ...bridge.scenarios.runs import ScenarioRuns
from ...core.errors import CoreError
from ..models.comparison import INDICATOR, ComparisonTable
from ..widgets.charts import BarsView, RadarView
from ..widgets.compare_maps import CompareMaps
from ..widgets.sizes import RememberingDialog

# Lines of text, wide and high: fits 1366 × 768.
_SIZE = (62, 36)
_MOST_DRAWS = 1000
# Name of the report beside the study; the page of reports looks for it.
REPORT = "comparison"


class Comparisons(QObject):
    """The window that compares: one at a time, with results kept for the session."""

    def __init__(self, workspace, window=None, parent=None):
        super().__init__(parent)
        self._workspace = workspace
        self._window = window
        self._store = None
        self.dialog = None

    def show(self, ids):
        """Compare scenarios of the study that is open."""
        if self._workspace.study is None:
            return
        if self._store is None:
            self._store = ResultStore()
        if self.dialog is None:
            self.dialog = CompareDialog(self._workspace, self._store, self._window)
            self.dialog.finished.connect(self._let_go)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.compare(ids)

    def _let_go(self, *_):
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def close(self):
        """Close the window, and delete what was kept."""
        if self.dialog is not None:
            self.dialog.reject()
        if self._store is not None:
            self._store.close()
            self._store = None


class CompareDialog(RememberingDialog):
    """Compares scenarios of a workspace."""

    def __init__(self, workspace, store, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_compare")
        self.setWindowTitle(tr("Compare scenarios"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._workspace = workspace
        self._study = workspace.study
        self._ids = []
        self.compared = None
        self._runs = ScenarioRuns(store)
        self._runs.stepped.connect(self._step)
        self._runs.progressed.connect(self._progress)
        self._runs.finished.connect(self._finished)
        self._runs.failed.connect(self._failed)
        self.model = ComparisonTable(self)
        self.maps = CompareMaps(store)
        self.maps.troubled.connect(self._say)
        self.maps.save_wanted.connect(self._choose_difference)
        layout = QVBoxLayout(self)
        layout.addLayout(self._top())
        layout.addWidget(self._verdict())
        layout.addWidget(self._tabs(), 1)
        layout.addLayout(self._bottom())
        self.restore_size(*_SIZE)
        workspace.study_closed.connect(self.reject)
        workspace.saved.connect(self._look_for_changes)
        workspace.scenarios_changed.connect(self._look_for_changes)
        self._update()

    def _top(self):
        self.words = QLabel(wordWrap=True)
        self.words.setObjectName("nigiwai_compare_words")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setMaximumWidth(self.fontMetrics().averageCharWidth() * 30)
        self.draws = QSpinBox()
        self.draws.setRange(0, _MOST_DRAWS)
        self.draws.setValue(settings.get("draws"))
        self.draws.setToolTip(tr(
            "How often the model is computed again for the ranges; 0 gives none and is fast"))
        label = QLabel(tr("&Draws:"))
        label.setBuddy(self.draws)
        self.again = QPushButton(tr("Compute again"), autoDefault=False)
        self.stop = QPushButton(tr("Cancel"), autoDefault=False)
        self.again.clicked.connect(self._again)
        self.stop.clicked.connect(self._runs.cancel)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        for widget in (self.bar, self.stop, label, self.draws, self.again):
            row.addWidget(widget)
        return row

    def _verdict(self):
        self.verdict = QLabel(wordWrap=True)
        self.verdict.setObjectName("nigiwai_compare_verdict")
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self.verdict

    def _tabs(self):
        self.table = QTableView()
        self.table.setObjectName("nigiwai_compare_table")
        self.table.setAccessibleName(tr("Indicators by scenario"))
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.bars = BarsView(tr("Change against today, by indicator (★ best)"))
        self.radar = RadarView(tr("Profiles of the scenarios"))
        self.tabs = QTabWidget()
        for widget, words in (
            (self.table, tr("&Table")), (self.bars, tr("&Bars")), (self.radar, tr("&Profiles")),
            (self.maps, tr("&Maps")),
        ):
            self.tabs.addTab(widget, words)
        return self.tabs

    def _bottom(self):
        self.legend = QLabel(tr(
            "★ best in this indicator · ◆ not dominated · ◇ another scenario is at least as good "
            "in everything"))
        self.legend.setWordWrap(True)
        self.export = QPushButton(tr("Export CSV…"), autoDefault=False)
        self.report = QPushButton(tr("Report"), autoDefault=False)
        self.report.setToolTip(tr("Saves the page of the comparison beside the study and opens it"))
        self.close_button = QPushButton(tr("Close"), autoDefault=False)
        self.export.clicked.connect(self._choose_csv)
        self.report.clicked.connect(self.open_report)
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.legend, 1)
        for button in (self.export, self.report, self.close_button):
            row.addWidget(button)
        return row

    def compare(self, ids):
        """Simulate where that is needed, and compare."""
        if self._runs.is_running():
            self._say(tr("A comparison is being computed. Cancel it first."))
            return
        self._ids = list(ids)
        if not self._workspace.is_saved:
            # The computation reads the file.
            self._workspace.finish()
        self._runs.start(self._study, self._ids, self.draws.value())
        self._update()

    def _again(self, *_):
        self.compare(self._ids)

    def _step(self, words):
        self._say(words)

    def _say(self, words):
        self.words.setText(words)

    def _progress(self, percent):
        self.bar.setValue(int(percent))

    def _failed(self, words):
        self._say(words or tr("Stopped as you asked. Nothing was changed."))
        self._update()

    def _finished(self, compared):
        self.compared = compared
        self.model.set_rows(compared.rows)
        self.verdict.setText("\n".join(self.model.verdict()))
        self._fit_table()
        self.bars.show_table(self.model)
        self.radar.show_table(self.model)
        self.maps.show_results(self._study, compared.results)
        self._say(" ".join(compared.notes) or tr("{count} scenarios compared.").format(
            count=len(compared.results)))
        self._look_for_changes()
        self._update()

    def _fit_table(self):
        """Columns as wide as their texts, names of indicators in up to two lines."""
        width = self.fontMetrics().averageCharWidth()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            least, most = (0, 34) if column == INDICATOR else (10, 60)
            wanted = self.table.columnWidth(column) + width
            self.table.setColumnWidth(column, max(least * width, min(most * width, wanted)))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.resizeRowsToContents()

    def _look_for_changes(self):
        """Say so when scenarios are others than those that were computed."""
        if self.compared is None or self._runs.is_running():
            return
        now = {one.id: one.changed_at for one in self._workspace.scenarios}
        states = self.compared.states
        if any(now.get(one) != state for one, state in states.items()):
            self._say(tr("Scenarios have changed since. “Compute again” brings this up to date."))

    def _update(self):
        busy = self._runs.is_running()
        there = self.compared is not None
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.again.setEnabled(not busy and bool(self._ids))
        self.draws.setEnabled(not busy)
        self.export.setEnabled(there and not busy)
        self.report.setEnabled(there and not busy and bool(self.compared.report))

    def _choose_csv(self, *_):
        path = Path(self._study.path)
        start = str(path.with_name(f"{path.stem}_{REPORT}.csv"))
        target, _ = QFileDialog.getSaveFileName(
            self, tr("Export the comparison"), start, tr("Tables (*.csv)"))
        if target:
            self.export_csv(target)

    def export_csv(self, target):
        """Write the table for spreadsheets; gives whether it worked."""
        try:
            with staged_page(target, self.model.csv_text()):
                pass
        except CoreError as error:
            self._say(sentence(error))
            return False
        self._say(tr("Exported to {file}.").format(file=target))
        return True

    def open_report(self, *_):
        """Put the page beside the study and open it; gives its path."""
        path = self.compared.report
        try:
            path = str(copied(path, shown.report_path(self._study.path, REPORT)))
            self._say(tr("The report is in {file}.").format(file=path))
        except CoreError as error:
            # It can be read all the same.
            self._say(sentence(error))
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))
        return path

    def _choose_difference(self):
        target, _ = QFileDialog.getSaveFileName(
            self, tr("Save the difference"), self.maps.suggested_path(), tr("GeoPackage (*.gpkg)"))
        if target and self.maps.save_difference(target):
            self._say(tr("The difference was added to the project: {file}").format(file=target))

    def done(self, result):
        self._runs.cancel()
        self.maps.clear()
        super().done(result)
