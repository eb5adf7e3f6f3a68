"""The study: what it is, what lies in it, what is missing."""

from ....bridge import shown
from ....bridge.i18n import tr
from ....bridge.labels import analysis_label, table_label
from ....bridge.messages import sentence
from ....bridge.resources import open_file
from ....bridge.run import open_dialog
from ....bridge.study.check_texts import layer_text, need_label
from ....core.check.needs import BETTER, MUST
from ....core.errors import CoreError
from ...models.counts import count_text
from ...widgets.facts import Facts
from ...widgets.run_strip import RunStrip
from ..desk import SUCCESS
from ..page import DONE, MISSING, OPEN, Page, button, label, row_of

# What the page counts; the rest is bookkeeping.
_RECORDS = ("study", "boundary", "scenarios", "scenario_edits", "templates", "assumptions",
            "provenance", "refused_rows", "answers")
_ANALYSIS = "score_vibrancy"
_MARKS = {MUST: "bad", BETTER: "weak"}


class StudyPage(Page):
    """State of the study that is open."""

    KEY = "study"
    ICON = "page_study"

    def title(self):
        return tr("Study")

    def build(self):
        self.about = Facts("about")
        self.missing_title = label(bold=True, wrap=True)
        self.missing = Facts("missing")
        self.rows = Facts("rows")
        self.empty = label(wrap=True)
        self.strip = RunStrip()
        self.strip.finished.connect(self._checked)
        self.strip.failed.connect(self.desk.warn)
        self.show_map = button(tr("Show on the map"), "show_study", self.add_layers)
        self.check = button(tr("Check the study"), "check", self.run_check, "check_study")
        for widget in (self.about, self.missing_title, self.missing):
            self.body.addWidget(widget)
        self.body.addLayout(row_of(self.show_map, self.check))
        self.body.addWidget(self.strip)
        self.body.addWidget(label(tr("What is in it"), bold=True))
        self.body.addWidget(self.rows)
        self.body.addWidget(self.empty)
        self.other = button(tr("Open study…"), "other_study", self.desk.choose_study)
        self.new = button(tr("New study…"), "new_study_again", self.new_study)
        self.shut = button(tr("Close study"), "close_study", self.close_study)
        self.body.addLayout(row_of(self.other, self.new))
        self.body.addWidget(self.shut)

    def refresh(self):
        study = self.desk.study
        if study is None:
            return
        self.glance.setText(study.name)
        self.about.show_facts([
            ("", tr("File"), study.path.name),
            ("", tr("Reference system"), study.crs),
            ("", tr("Mesh"), study.level),
        ])
        self.about.setToolTip(str(study.path))
        if self.desk.glance is not None:
            self._show_glance(self.desk.glance)

    def _show_glance(self, glance):
        rows = {name: count for name, count in glance.rows.items() if name not in _RECORDS}
        self.rows.show_facts([
            ("", table_label(name), tr("{count} rows").format(count=count_text(count)))
            for name, count in rows.items() if count
        ])
        empty = [table_label(name) for name, count in rows.items() if not count]
        self.empty.setText(tr("Still empty: {tables}").format(tables=", ".join(empty)))
        self.empty.setVisible(bool(empty))
        lacks = glance.lacks(_ANALYSIS)
        name = analysis_label(_ANALYSIS)
        if not lacks:
            words = tr("Everything is there for “{analysis}”.")
        elif glance.ready(_ANALYSIS):
            words = tr("Enough for “{analysis}”; better with:")
        else:
            words = tr("Missing for “{analysis}”:")
        self.missing_title.setText(words.format(analysis=name))
        self.missing.show_facts([
            (_MARKS.get(need.need, ""), need_label(need.need),
             f"{layer_text(need.table, field=need.field)} — {need.dataset} ({need.publisher})")
            for need in lacks
        ])
        ready = glance.ready(_ANALYSIS)
        self.set_next(tr("Next: score the vibrancy") if ready else tr("Next: import data"))

    def state(self):
        if self.desk.glance is None:
            return OPEN
        return DONE if self.desk.glance.ready(_ANALYSIS) else MISSING

    def go_on(self):
        ready = self.desk.glance is not None and self.desk.glance.ready(_ANALYSIS)
        self.desk.turned.emit("vibrancy" if ready else "data")

    def add_layers(self):
        """The study's layers into the project."""
        try:
            shown.add_study(self.desk.path)
        except CoreError as error:
            self.desk.warn(sentence(error))

    def run_check(self):
        """Start ``nigiwai:check_study``; its page is opened."""
        if not self.strip.is_running():
            report = str(shown.report_path(self.desk.path, "check"))
            self.strip.start(tr("Checking the study"), "check_study",
                             {"STUDY": self.desk.path, "REPORT": report})

    def _checked(self, outputs):
        self.desk.tell(outputs["SUMMARY"], SUCCESS if not outputs["PROBLEMS"] else "warning")
        open_file(outputs["REPORT"])
        self.desk.changed.emit()

    def new_study(self):
        made = open_dialog("create_study", {}).get("STUDY")
        if made:
            self.desk.open(made)

    def close_study(self):
        self.desk.workspace.close()

    def cancel(self):
        self.strip.cancel()
