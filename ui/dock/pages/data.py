"""The data: what was imported, when, and what was refused."""

from qgis.PyQt.QtWidgets import QHeaderView, QTableView

from ....bridge.i18n import tr
from ...models.counts import count_text
from ...models.imports import TITLE, Imports
from ..boxes import add_boxes
from ..page import DONE, MISSING, OPEN, Page, button, label

_LEAST_LINES = 9
_TITLE_LINES = 8


class DataPage(Page):
    """Imports of the study, and the way to more."""

    KEY = "data"
    ICON = "import_data"

    def title(self):
        return tr("Data")

    def build(self):
        self.take = button(
            tr("Import data…"), "import_here", self.desk.import_wanted.emit, "import_data")
        self.model = Imports(self)
        self.table = QTableView()
        self.table.setObjectName("nigiwai_imports")
        self.table.setAccessibleName(tr("Imports"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(TITLE, _TITLE_LINES * self.fontMetrics().height())
        self.table.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())
        self.why = label(wrap=True)
        self.table.selectionModel().currentRowChanged.connect(self._show_why)
        for widget in (self.take, self.table, self.why):
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.table, 1000)
        self.boxes = add_boxes(self)

    def refresh(self):
        for box in self.boxes.values():
            box.refresh()
        glance = self.desk.glance
        if glance is None:
            self.glance.setText(tr("Looking at the study…"))
            self.model.set_sources(())
            self.set_next("")
            return
        count = len(glance.imports)
        refused = sum(source.refused for source in glance.imports)
        words = tr("{count} imports; {refused} rows were not taken, each with its reason.")
        self.glance.setText(
            words.format(count=count, refused=count_text(refused)) if count
            else tr("Nothing was imported yet. Choose a folder with everything that you have: "
                    "what each file is, is seen from its content."))
        if self.model.rowCount() != count or not count:
            self.model.set_sources(glance.imports)
        self.why.setText("")
        self.set_next(tr("Next: score the vibrancy") if glance.ready("score_vibrancy") else "")

    def state(self):
        glance = self.desk.glance
        if glance is None or not glance.imports:
            return OPEN
        return DONE if glance.ready("score_vibrancy") else MISSING

    def go_on(self):
        self.desk.turned.emit("vibrancy")

    def cancel(self):
        for box in self.boxes.values():
            box.cancel()

    def _show_why(self, current, _previous):
        if not current.isValid():
            return
        from ....bridge.study.check_texts import refused_text

        source = self.model.source(current.row())
        reasons = refused_text(source.reasons)
        self.why.setText(
            tr("Not taken: {reasons}").format(reasons=reasons) if reasons
            else tr("Every row was taken."))
