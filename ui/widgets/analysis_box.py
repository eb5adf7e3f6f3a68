"""One analysis of the dock: what it is for, its options, a button, and what it came to."""

import tempfile
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge import analyses, results, run
from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.resources import icon, open_file
from ...core.errors import CoreError
from ...core.plan.reading import slug
from ...core.scenarios.edits_file import write_edits
from .run_strip import RunStrip

_SHORT_LETTERS = 12
# A level of the dock's notices.
SUCCESS = "success"


class AnalysisBox(QgsCollapsibleGroupBoxBasic):
    """Starts one row of ``bridge.analysis_rows`` on the study of a desk.

    Signals
    -------
    done(dict)
        Outputs of a run that ended well; its layers are shown.
    """

    done = pyqtSignal(dict)

    def __init__(self, desk, analysis, parent=None):
        super().__init__(analysis.title(), parent)
        self.desk, self.analysis = desk, analysis
        self.setObjectName(f"nigiwai_box_{analysis.key}")
        self._folder = None
        self._path = self._about = ""
        self.fields = {}
        self._build()
        self.setCollapsed(True)
        for arrow in self.findChildren(QToolButton, "collapseButton"):
            arrow.setAccessibleName(tr("Show or hide “{name}”").format(name=analysis.title()))
        desk.results_changed.connect(self.refresh)
        desk.workspace.live.opened.connect(self._refresh_categories)

    def _build(self):
        name = self.analysis.key
        self.words = _words(self.analysis.help())
        self.state = _words("")
        self.start = self._button(tr("Run"), "run", self.run)
        self.start.setIcon(icon(name))
        self.strip = RunStrip()
        self.strip.setObjectName(f"nigiwai_strip_{name}")
        self.strip.finished.connect(self._finished)
        self.strip.failed.connect(self._failed)
        self.show_map = self._button(tr("Show on the map"), "show", self.add_layers)
        self.show_map.setVisible(bool(self.analysis.shown))
        self.report = self._button(
            (self.analysis.opens or _report_words)(), "report", self.open_report)
        self.report.setVisible(bool(self.analysis.report))
        self.all = self._button(tr("All settings…"), "all", self.open_dialog)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for option in self.analysis.options:
            field = self.fields[option.name] = _field(option)
            field.setObjectName(f"nigiwai_{name}_{option.name.lower()}")
            field.setToolTip(option.help())
            field.setAccessibleName(option.label())
            if option.use == analyses.VIEW:
                field.activated.connect(self._look_otherwise)
            form.addRow(option.label(), field)
        # All in one widget: opening the box shows everything that lies directly in it.
        inside = QWidget()
        self.contents = QVBoxLayout(inside)
        self.contents.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self.state):
            self.contents.addWidget(widget)
        self.contents.addLayout(form)
        self.contents.addLayout(_row(self.start, self.all))
        self.contents.addWidget(self.strip)
        self.contents.addLayout(_row(self.show_map, self.report))
        QVBoxLayout(self).addWidget(inside)

    def _button(self, text, name, call):
        made = QPushButton(text)
        made.setObjectName(f"nigiwai_{self.analysis.key}_{name}")
        made.clicked.connect(call)
        made.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        return made

    def add_row(self, *widgets):
        """More buttons below; about what the last run came to."""
        self.contents.addLayout(_row(*widgets))

    # State.

    @property
    def rows(self):
        """Rows by table of the study; empty while nobody has looked."""
        return self.desk.glance.rows if self.desk.glance is not None else {}

    def made_at(self):
        """When the last results were written, empty where there are none."""
        return analyses.made_at(self.analysis, self.desk.path) if self.desk.path else ""

    def is_running(self):
        return self.strip.is_running()

    def refresh(self):
        """Show what can be done now."""
        lacking, less = self._lacking()
        made, writing = self.made_at(), bool(self.desk.writing)
        dated = tr("Made on {date}.").format(date=made) if made else ""
        self.state.setText(lacking or " ".join(filter(None, (dated, less))))
        self.state.setVisible(bool(self.state.text()))
        free = self.desk.study is not None and bool(self.rows) and not lacking and not writing
        self.start.setEnabled(free)
        self.start.setToolTip(
            tr("Another analysis is writing its results.") if writing and not self.is_running()
            else lacking)
        self.start.setText(tr("Run again") if made else tr("Run"))
        self.all.setEnabled(free)
        self.show_map.setEnabled(bool(made) and not writing)
        if self.analysis.report:
            self.report.setEnabled(self.desk.report_at(self.analysis.report) is not None)
        self._refresh_choices()
        self._refresh_categories()

    def _lacking(self):
        """What the study lacks, and what would let the analysis tell more."""
        if not self.rows:
            return "", ""
        made = results.tables_of(self.desk.path)
        lacking = analyses.lacking(self.analysis, self.rows, made, self.desk.glance.hazards)
        return lacking, analyses.told_less(self.analysis, self.rows, made)

    def _refresh_choices(self):
        """Scenarios and hazards of the study, and choices whose table has rows."""
        for option in self.analysis.options:
            field = self.fields[option.name]
            if option.kind == analyses.SCENARIO:
                _show_scenarios(field, self.desk.workspace.scenarios)
            elif option.kind == analyses.HAZARD and self.desk.glance is not None:
                _fill(field, analyses.hazard_choices(option, self.desk.glance.hazards))
            elif option.tables and self.rows:
                _fill(field, [(words, value) for value, words in option.choices()
                              if self.rows.get(option.tables.get(value), 1)])

    def _refresh_categories(self):
        """Only kinds that the town has."""
        town = self.desk.workspace.live.town
        for option in self.analysis.options:
            if option.kind == analyses.CATEGORY and town is not None:
                there = analyses.categories_of(town)
                _fill(self.fields[option.name],
                      [(words, key) for key, words in option.choices() if key in there])

    # Running.

    def run(self):
        """Start it; the layers of the results are off the map meanwhile."""
        try:
            values = self._values()
        except CoreError as error:
            self.desk.warn(sentence(error))
            return
        if not self.desk.begin_results(self.analysis.key):
            return
        self._path = self.desk.path
        self.strip.start(self.analysis.doing(), self.analysis.key, values)
        self.refresh()

    def open_dialog(self):
        """The dialog of the algorithm with all parameters; it writes to the same places."""
        try:
            values = self._values()
        except CoreError as error:
            self.desk.warn(sentence(error))
            return
        if not self.desk.begin_results(self.analysis.key):
            return
        self._path = self.desk.path
        outputs = run.open_dialog(self.analysis.key, values)
        self._finished(outputs) if outputs else self._failed("")

    def _values(self):
        chosen = {name: _value(field) for name, field in self.fields.items()}
        self._about = ""
        for option in self.analysis.options:
            if option.kind == analyses.SCENARIO and chosen[option.name]:
                chosen[option.name] = self._edits(chosen[option.name])
        return analyses.values_of(self.analysis, self.desk.path, self.rows, chosen)

    def _edits(self, scenario_id):
        """The file with the edits of a scenario."""
        scenario = next(
            (one for one in self.desk.workspace.scenarios if one.id == scenario_id), None)
        if scenario is None:
            return ""
        # What is on the screen may still be on its way into the file.
        self.desk.workspace.finish()
        self._about = scenario.name
        self._folder = self._folder or tempfile.TemporaryDirectory(prefix="nigiwai-")
        path = Path(self._folder.name) / f"{slug(scenario.name) or 'x'}.gpkg"
        return str(write_edits(self.desk.study, scenario, path))

    def _finished(self, outputs):
        self.desk.end_results(but=(analyses.shows(self.analysis, self._path),))
        if self._path == self.desk.path:
            self.add_layers()
            self.desk.tell(
                tr("“{analysis}” is finished.").format(analysis=self.analysis.title()), SUCCESS)
            self.done.emit(outputs)
        self.desk.changed.emit()
        self.refresh()

    def _failed(self, words):
        self.desk.end_results()
        self.desk.warn(words)
        self.refresh()

    def add_layers(self):
        """Show the layers of the last results."""
        if not self.analysis.shown:
            return
        views = {option.name: _value(self.fields[option.name])
                 for option in self.analysis.options if option.use == analyses.VIEW}
        if self.desk.glance is not None:
            views["kinds"] = {
                one.key.type: one.kind for one in self.desk.glance.hazards if one.is_known}
        try:
            analyses.add_layers(self.analysis, self.desk.path, self._about, views)
        except CoreError as error:
            self.desk.warn(sentence(error))

    def _look_otherwise(self, *_):
        """Layers that are on the map follow the choice of how they look."""
        if self.show_map.isEnabled() and analyses.are_shown(self.analysis, self.desk.path):
            self.add_layers()

    def open_report(self):
        open_file(self.desk.report_at(self.analysis.report))

    def cancel(self):
        self.strip.cancel()


def _report_words():
    return tr("Open the report")


def _words(text):
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _row(*widgets):
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row


def _field(option):
    """The widget of an option."""
    if option.kind == analyses.NUMBER:
        whole = isinstance(option.value, int)
        field = QSpinBox() if whole else QDoubleSpinBox(decimals=1)
        field.setRange(option.low, option.high)
        field.setValue(option.value)
        return field
    field = QComboBox()
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_SHORT_LETTERS)
    for value, words in option.choices():
        field.addItem(words, value)
    if option.kind == analyses.SCENARIO:
        _show_scenarios(field, ())
    else:
        field.setCurrentIndex(max(0, field.findData(option.value)))
    return field


def _value(field):
    return field.currentData() if isinstance(field, QComboBox) else field.value()


def _show_scenarios(field, scenarios):
    """Today and the scenarios."""
    _fill(field, [(tr("today"), ""), *((one.name, one.id) for one in scenarios)])


def _fill(field, wanted):
    """Words and values of a choice; what was chosen stays."""
    have = [(field.itemText(row), field.itemData(row)) for row in range(field.count())]
    if have == wanted:
        return
    chosen = field.currentData()
    field.clear()
    for words, value in wanted:
        field.addItem(words, value)
    field.setCurrentIndex(max(0, field.findData(chosen)))
