"""One export of the page Report: what it is, a few choices, make it, open it."""

import tempfile
from datetime import datetime

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QHBoxLayout, QVBoxLayout

from ...bridge import exports, settings
from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.printing import layers as printed
from ...bridge.resources import open_file
from ...bridge.scenarios import tables as scenario_tables
from ...bridge.scenarios.layer import edits_layer
from ...core.errors import CoreError
from ..widgets.run_strip import RunStrip
from .page import button, label, row_of


class ExportBox(QFrame):
    """Starts one row of ``bridge.exports`` on the study of a desk."""

    def __init__(self, desk, export, parent=None):
        super().__init__(parent)
        self.desk, self.export = desk, export
        self.setObjectName(f"nigiwai_box_{export.key}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.fields, self.ticks = {}, {}
        # Scenarios that are still to be simulated, and the values of the export itself.
        self._scenarios, self._values, self._exporting = [], None, False
        self._folder = tempfile.TemporaryDirectory(prefix="nigiwai-")
        layout = QVBoxLayout(self)
        layout.addWidget(label(export.title(), bold=True, wrap=True))
        layout.addWidget(label(export.help(), wrap=True))
        layout.addLayout(self._choices())
        layout.addLayout(self._ticks())
        self.state = label(wrap=True)
        layout.addWidget(self.state)
        self.make = button(tr("Make"), f"{export.key}_make", self.start)
        self.open = button(tr("Open"), f"{export.key}_open", self.open_made)
        layout.addLayout(row_of(self.make, self.open))
        self.strip = RunStrip()
        self.strip.finished.connect(self._finished)
        self.strip.failed.connect(self._failed)
        layout.addWidget(self.strip)
        desk.results_changed.connect(self.refresh)

    def _choices(self):
        form = QFormLayout()
        for name, offered in exports.choices_of(self.export).items():
            field = self.fields[name] = QComboBox()
            field.setObjectName(f"nigiwai_{self.export.key}_{name.lower()}")
            field.setAccessibleName(exports.choice_label(name))
            for value, words in offered:
                field.addItem(words, value)
            form.addRow(exports.choice_label(name), field)
        return form

    def _ticks(self):
        row = QHBoxLayout()
        there = exports.endings_of(self.export)
        for ending, words, ticked in self.export.also:
            if ending in there:
                tick = self.ticks[ending] = QCheckBox(words())
                tick.setObjectName(f"nigiwai_{self.export.key}_{ending}")
                tick.setChecked(ticked)
                row.addWidget(tick)
        row.addStretch(1)
        return row

    def made(self):
        """The file that was made last, None without one."""
        return exports.made(self.export, self.desk.path) if self.desk.path else None

    def refresh(self):
        """Show what can be done now."""
        path = self.made()
        self.state.setText(made_words(path) if path else tr("Not made yet."))
        free = self.desk.study is not None and not self.desk.writing
        self.make.setEnabled(free and self._values is None)
        self.open.setEnabled(path is not None)

    def start(self):
        """Make it, beside the study."""
        if self._values is not None or self.desk.study is None or self.desk.writing:
            return
        chosen = {name: field.currentData() for name, field in self.fields.items()}
        wanted = [ending for ending, tick in self.ticks.items() if tick.isChecked()]
        values = exports.values_of(self.export, self.desk.path, chosen, wanted)
        try:
            layers = self._on_the_map()
            scenarios = self._to_simulate()
        except CoreError as error:
            self.desk.warn(sentence(error))
            return
        if layers:
            values["LAYERS"] = layers
        self._study, self._values, self._scenarios = self.desk.study, values, scenarios
        self._exporting = False
        if scenarios:
            self.desk.begin_results(scenario_tables.ALGORITHM)
        self._next()

    def _to_simulate(self):
        """Scenarios whose numbers are not in the results as they stand now."""
        if not self.export.tells_scenarios:
            return []
        self.desk.workspace.finish()
        return scenario_tables.to_simulate(self.desk.study)

    def _next(self):
        """The next scenario; after the last the export itself."""
        if self._values is None:
            return
        try:
            if self._scenarios:
                self._simulate(self._scenarios.pop(0))
            else:
                self._export()
        except CoreError as error:
            self._failed(sentence(error))
        self.refresh()

    def _go_on(self):
        # Not from within the signal: the run that ended still holds what it read.
        QTimer.singleShot(0, self._next)

    def _simulate(self, scenario):
        self.strip.start(
            tr("Simulating {name}").format(name=scenario.name), scenario_tables.ALGORITHM,
            scenario_tables.values_of(
                self._study, scenario, self._folder.name, settings.get("draws")))

    def _export(self):
        self._end_results()
        self._exporting = True
        values = self._values
        if self.export.tells_scenarios:
            names = scenario_tables.names_to_tell(self._study)
            values = {**values, **exports.scenarios_to_tell(names)}
        self.strip.start(self.export.doing(), self.export.key, values)

    def _end_results(self):
        if self.desk.writing == scenario_tables.ALGORITHM:
            self.desk.end_results()

    def _on_the_map(self):
        """Layers where the map shows more than those of the project: a scenario in work."""
        if not self.export.shows_map:
            return []
        self.desk.workspace.finish()
        scenario = self.desk.workspace.scenario
        if scenario is None or not self.desk.workspace.edits:
            return []
        placed = edits_layer(self.desk.study, scenario, self._folder.name)
        shown = [layer.id() for layer in printed.ticked(QgsProject.instance())]
        return [placed, *shown] if placed else []

    def open_made(self):
        open_file(self.made())

    def cancel(self):
        """Stop what runs; called when the dock goes."""
        self._values, self._scenarios = None, []
        self.strip.cancel()

    def _finished(self, _outputs):
        if not self._exporting:
            self._go_on()
            return
        self._values = None
        self.refresh()
        self.open_made()
        self.desk.changed.emit()

    def _failed(self, words):
        self.desk.warn(words)
        if words and not self._exporting:
            # The report tells of the other scenarios all the same.
            self._go_on()
            return
        self._values, self._scenarios = None, []
        self._end_results()
        self.refresh()


def made_words(path):
    """When a file was made."""
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone().strftime("%Y-%m-%d %H:%M")
    return tr("Made on {date}: {file}").format(date=when, file=path.name)
