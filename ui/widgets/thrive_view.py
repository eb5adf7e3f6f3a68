"""What would thrive at a place: the kinds of facilities with the best market, and their numbers."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.labels import category_label
from ...core.report.numbers import number_text, share_text

MOST_KINDS = 6


class ThriveView(QWidget):
    """Shows rows of ``core.siting.potential.Thriving``.

    Signals
    -------
    asked()
        The button for the place that was pointed at last.
    """

    asked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_thrive")
        self.ask = QPushButton(tr("What would thrive here?"))
        self.ask.setObjectName("nigiwai_thrive_ask")
        self.ask.setToolTip(tr(
            "Of the place where you placed or moved something last. Of any other place: click on "
            "it with the right button while the tool is active."))
        self.ask.clicked.connect(self.asked)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setObjectName("nigiwai_thrive_words")
        self.table = _table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.ask, self.words, self.table):
            layout.addWidget(widget)
        self.show_nothing()

    def show_nothing(self, words=""):
        """No place was asked about, or nothing is known of it."""
        self.table.hide()
        self.words.setText(words or tr(
            "Click with the right button on the map, or place something and use this button: the "
            "kinds of facilities that would do best there."))

    def show_found(self, found):
        """Show what would thrive at the place with the mark on the map."""
        if not found:
            self.show_nothing(tr("Nothing can be said about this place."))
            return
        self.words.setText(tr(
            "At the place with the frame, a facility of standard size beside those of today. "
            "Market: expected sales against those of its kind, 0 to 100."))
        found = found[:MOST_KINDS]
        self.table.setRowCount(len(found))
        for row, one in enumerate(found):
            texts = (category_label(one.category), number_text(one.market_score, 1.0),
                     number_text(one.visitors, 1.0), share_text(one.taken_share))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        height = self.table.verticalHeader().length() + self.table.horizontalHeader().height()
        self.table.setFixedHeight(height + 2 * self.table.frameWidth())
        self.table.show()


def _table():
    table = QTableWidget(0, 4)
    table.setObjectName("nigiwai_thrive_table")
    table.setAccessibleName(tr("What would thrive here"))
    table.setHorizontalHeaderLabels(
        [tr("Kind"), tr("Market"), tr("Visitors a day"), tr("Taken from others")])
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    line = round(table.fontMetrics().height() * 1.4)
    table.verticalHeader().setDefaultSectionSize(line)
    table.verticalHeader().setMinimumSectionSize(line)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    return table
