"""Vibrancy of the town as it is: score it, see it, colour the map."""

from datetime import datetime

from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QSpinBox

from ....bridge import settings, shown
from ....bridge.i18n import tr
from ....bridge.messages import sentence
from ....bridge.resources import open_file
from ....bridge.study.check_texts import layer_text
from ....core.errors import CoreError
from ...models.counts import count_text
from ...widgets.facts import Facts
from ...widgets.run_strip import RunStrip
from ..boxes import AfterCalibration, add_boxes
from ..desk import SUCCESS
from ..page import DONE, MISSING, OPEN, Page, button, label, row_of

_MOST_DRAWS = 1000
_TABLES = ("zones", "facilities", "entries", "observations")


class VibrancyPage(Page):
    """Starts ``nigiwai:score_vibrancy`` on the tables of the study."""

    KEY = "vibrancy"
    ICON = "score_vibrancy"

    def title(self):
        return tr("Vibrancy")

    def build(self):
        self.body.addWidget(label(tr(
            "How many people visit each facility, how long they stay, what they spend and where "
            "they walk on to; from that a score of 0 to 100 for every zone."), wrap=True))
        self.inputs = Facts("inputs")
        self.body.addWidget(self.inputs)
        self.draws = QSpinBox(minimum=0, maximum=_MOST_DRAWS, value=settings.get("draws"))
        self.draws.setObjectName("nigiwai_draws")
        self.draws.setToolTip(tr(
            "How often it is computed again with other assumptions, for the low and high of each "
            "number. 0 leaves them out."))
        form = QFormLayout()
        form.addRow(tr("Draws for the &bands"), self.draws)
        self.body.addLayout(form)
        self.score = button(tr("Score vibrancy"), "score", self.run_score, "score_vibrancy")
        self.strip = RunStrip()
        self.strip.finished.connect(self._scored)
        self.strip.failed.connect(self._not_scored)
        self.show_map = button(tr("Show on the map"), "show_score", self.add_layers)
        self.report = button(tr("Open the report"), "open_score_report", self.open_report)
        self.body.addWidget(self.score)
        self.body.addWidget(self.strip)
        self.body.addLayout(row_of(self.show_map, self.report))
        self.overlay = QCheckBox(tr("Colour zones by score while I work"))
        self.overlay.setObjectName("nigiwai_overlay_score")
        self.overlay.setToolTip(tr(
            "The score of the live model, without a layer of its own; the Scenarios page can show "
            "changes instead."))
        self.overlay.clicked.connect(self._choose_overlay)
        self.body.addWidget(self.overlay)
        self.desk.results_changed.connect(self.refresh)
        self.boxes = add_boxes(self, tr("More analyses"))
        AfterCalibration(self.desk, self.boxes["calibrate_model"])

    def refresh(self):
        glance, at = self.desk.glance, self.desk.scored_at()
        ready = glance is not None and glance.ready("score_vibrancy")
        if not ready:
            self.glance.setText(tr("The study does not have the data for it yet."))
        elif at is None:
            self.glance.setText(tr("Everything needed is there. Nothing was scored yet."))
        else:
            when = datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")
            self.glance.setText(tr("Scored on {date}.").format(date=when))
        rows = glance.rows if glance is not None else {}
        self.inputs.show_facts([
            ("good" if rows[name] else "weak", layer_text(name),
             tr("{count} rows").format(count=count_text(rows[name])))
            for name in _TABLES if name in rows
        ])
        running = self.strip.is_running() or bool(self.desk.writing)
        self.score.setEnabled(ready and not running)
        self.show_map.setEnabled(at is not None and not running)
        self.report.setEnabled(self.desk.report_at("vibrancy") is not None)
        self.overlay.setChecked(settings.get("overlay") == "score")
        for box in self.boxes.values():
            box.refresh()
        self.set_next(tr("Next: make scenarios") if ready else tr("Next: import data"))

    def state(self):
        if self.desk.scored_at() is not None:
            return DONE
        glance = self.desk.glance
        return MISSING if glance is not None and not glance.ready("score_vibrancy") else OPEN

    def go_on(self):
        ready = self.desk.glance is not None and self.desk.glance.ready("score_vibrancy")
        self.desk.turned.emit("scenarios" if ready else "data")

    def run_score(self):
        """Score the town; the result lies beside the study."""
        settings.put("draws", self.draws.value())
        if not self.desk.begin_results("score_vibrancy"):
            return
        values = {
            **shown.town_inputs(self.desk.path),
            **shown.score_outputs(self.desk.path),
            "DRAWS": self.draws.value(),
            "REPORT": str(shown.report_path(self.desk.path, "vibrancy")),
        }
        self._path = self.desk.path
        self.strip.start(tr("Scoring the vibrancy"), "score_vibrancy", values)
        self.refresh()

    def add_layers(self):
        """The layers of the score into the project."""
        try:
            shown.add_score(self.desk.path)
        except CoreError as error:
            self.desk.warn(sentence(error))

    def open_report(self):
        open_file(self.desk.report_at("vibrancy"))

    def _scored(self, _outputs):
        self.desk.end_results(but=(shown.shows_score(self._path),))
        if self._path == self.desk.path:
            self.add_layers()
            self.desk.tell(
                tr("The vibrancy was scored; zones and facilities are on the map."), SUCCESS)
        self.desk.changed.emit()

    def _not_scored(self, words):
        self.desk.end_results()
        self.desk.warn(words)
        self.refresh()

    def _choose_overlay(self, wanted):
        self.desk.overlay_chosen.emit("score" if wanted else "change")

    def cancel(self):
        self.strip.cancel()
        for box in self.boxes.values():
            box.cancel()
