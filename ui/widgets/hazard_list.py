"""Which hazards the study has, and a button that shows them on the map."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.risk.hazard_layers import add_hazards
from ...core.errors import CoreError
from ..models.hazards import AREAS, DATE, HAZARD, SCENARIO, STRIP, HazardRows

_MOST_LINES = 7
# Height of a row in lines of text.
_ROW = 1.35


class HazardList(QWidget):
    """A row a hazard, with its official colours.

    Signals
    -------
    import_wanted()
        The person wants to import hazards.
    """

    import_wanted = pyqtSignal()

    def __init__(self, desk, parent=None):
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("nigiwai_hazard_list")
        self.empty = QLabel(tr(
            "The study has no hazard areas yet. Import them on the page Data: flood, inland flood, "
            "tsunami, storm surge and landslide areas are published by the National Land "
            "Information and by prefectures; the city has its own maps of past inundation."))
        self.hint = QLabel(tr(
            "Choose rows to show only these; without a choice all are shown. Others that the town "
            "has are imported on the page Data."))
        for words in (self.empty, self.hint):
            words.setWordWrap(True)
        self.model = HazardRows(self)
        self.table = self._table()
        self.show_map = _button(tr("Show on the map"), "show_hazards", self.add_layers)
        self.take = _button(tr("Import data…"), "import_hazards", self.import_wanted.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.empty, self.table, self.hint, self.show_map, self.take):
            layout.addWidget(widget)

    def _table(self):
        table = QTableView()
        table.setObjectName("nigiwai_hazards")
        table.setAccessibleName(tr("Hazards of the study"))
        table.setModel(self.model)
        table.setIconSize(STRIP)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        # Names differ at their ends.
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        height = round(_ROW * self.fontMetrics().height())
        table.verticalHeader().setMinimumSectionSize(height)
        table.verticalHeader().setDefaultSectionSize(height)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(10)
        header.setSectionResizeMode(HAZARD, QHeaderView.ResizeMode.Stretch)
        for column in (SCENARIO, AREAS, DATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def refresh(self):
        """Show what the study has now."""
        glance = self.desk.glance
        hazards = glance.hazards if glance is not None else ()
        self.model.set_hazards(hazards)
        for widget in (self.table, self.hint, self.show_map):
            widget.setVisible(bool(hazards))
        for widget in (self.empty, self.take):
            widget.setVisible(glance is not None and not hazards)
        self.table.setColumnHidden(DATE, not any(one.dates for one in hazards))
        self._fit(len(hazards))

    def _fit(self, count):
        """As high as its rows, up to a limit; then it scrolls."""
        rows = min(max(count, 1), _MOST_LINES)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(
            head + rows * self.table.verticalHeader().defaultSectionSize()
            + 2 * self.table.frameWidth())

    def chosen(self):
        """Keys of the rows that are chosen."""
        rows = self.table.selectionModel().selectedRows()
        return tuple(self.model.hazard(index.row()).key for index in rows)

    def add_layers(self):
        """Show the hazards on the map, those that were not chosen without a tick."""
        try:
            add_hazards(self.desk.path, self.desk.glance.hazards, self.chosen())
        except CoreError as error:
            self.desk.warn(sentence(error))


def _button(text, name, call):
    made = QPushButton(text)
    made.setObjectName(f"nigiwai_{name}")
    made.clicked.connect(call)
    return made
