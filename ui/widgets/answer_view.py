"""The live answer at a glance: what changes in the town, for whom, and who loses."""

from qgis.PyQt.QtCore import QEvent, QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ..models import answer_texts as texts

MOST_LOSERS = 5
MOST_PLACED = 5
_BAR = Qt.ItemDataRole.UserRole + 1
_BAR_COLOUR = "#2166ac"


def blended(front, back, share):
    """A colour between two; ``share`` 0 is all ``back``."""
    return QColor(
        *(round(share * a + (1.0 - share) * b)
          for a, b in zip(front.getRgb()[:3], back.getRgb()[:3]))
    )


class ReadingRow(QWidget):
    """One reading: its name and change, and small below them its levels and band."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.label, self.change, self.levels, self.band = (QLabel(self) for _ in range(4))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBaseline
        for row, (name, number) in enumerate(
            ((self.label, self.change), (self.levels, self.band))
        ):
            name.setWordWrap(True)
            name.setMinimumWidth(1)
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            number.setAlignment(right)
            layout.addWidget(name, row, 0)
            layout.addWidget(number, row, 1)
        self._pale = False
        self._dress()

    def show_texts(self, shown, settled):
        """Show ``ReadingTexts``; what is not settled stands lighter."""
        self.label.setText(shown.label)
        self.change.setText(shown.change)
        self.levels.setText(shown.levels)
        self.band.setText(" · ".join(part for part in (shown.band, shown.meaning) if part))
        self.setAccessibleName(shown.label)
        self.setAccessibleDescription(shown.spoken)
        if self._pale == settled:
            self._pale = not settled
            self._dress()

    def changeEvent(self, event):  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()

    def _dress(self):
        whole = self.palette()
        text, ground = (
            whole.color(QPalette.ColorRole.WindowText), whole.color(QPalette.ColorRole.Window)
        )
        font, small = self.font(), self.font()
        font.setBold(not self._pale)
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 1.15)
            small.setPointSizeF(small.pointSizeF() * 0.9)
        for widget, share, face in (
            (self.label, 1.0, self.font()),
            (self.change, 0.62 if self._pale else 1.0, font),
            (self.levels, 0.62 if self._pale else 0.75, small),
            (self.band, 0.75, small),
        ):
            palette = widget.palette()
            palette.setColor(QPalette.ColorRole.WindowText, blended(text, ground, share))
            widget.setPalette(palette)
            widget.setFont(face)


class _Bars(QStyledItemDelegate):
    """A bar as long as its share of the cell; the number beside it says the same."""

    def paint(self, painter, option, index):
        super().paint(painter, option, index)
        share = index.data(_BAR) or 0.0
        space = option.rect.adjusted(2, 0, -2, 0)
        height = max(4, round(space.height() * 0.5))
        top = space.top() + (space.height() - height) // 2
        bar = QRect(space.left(), top, max(1, round(share * space.width())), height)
        dark = option.palette.color(QPalette.ColorRole.Base).lightness() < 128
        painter.fillRect(bar, QColor(_BAR_COLOUR).lighter(150 if dark else 100))


class LoserTable(QTableWidget):
    """The facilities that lose most visitors."""

    def __init__(self, parent=None):
        super().__init__(0, 4, parent)
        self.setObjectName("nigiwai_answer_losers")
        self.setAccessibleName(tr("Facilities that lose most visitors"))
        self.setHorizontalHeaderLabels(
            [tr("Facility"), tr("Visitors a day"), tr("Share"), tr("Loss")]
        )
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(10)
        header.setHighlightSections(False)
        self.setItemDelegateForColumn(3, _Bars(self))
        self._fit()

    def show_losers(self, losers, pale):
        """Show up to five, the largest loss first."""
        losers = sorted(losers, key=lambda one: one.change)[:MOST_LOSERS]
        largest = max((abs(one.change) for one in losers), default=1.0) or 1.0
        whole = self.palette()
        front = whole.color(QPalette.ColorRole.Text)
        colour = blended(front, whole.color(QPalette.ColorRole.Base), 0.62) if pale else front
        self.setRowCount(len(losers))
        for row, one in enumerate(losers):
            *shown, spoken = texts.loser_texts(one)
            for column, text in enumerate((*shown, "")):
                item = QTableWidgetItem(text)
                item.setForeground(colour)
                item.setToolTip(spoken)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text or spoken)
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, spoken)
                if column in (1, 2):
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, column, item)
            self.item(row, 3).setData(_BAR, abs(one.change) / largest)

    def changeEvent(self, event):  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self):
        """Room for five rows always, so that nothing jumps while dragging."""
        height = round(self.fontMetrics().height() * 1.4)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        self.setColumnWidth(3, self.fontMetrics().height() * 3)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + MOST_LOSERS * height + 2 * self.frameWidth())


class AnswerView(QWidget):
    """Shows a ``core.scenarios.live.Answer``; previews lighter, bands once it is settled."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_answer")
        self.setAccessibleName(tr("What the scenario changes"))
        self.status = QLabel()
        self.status.setObjectName("nigiwai_answer_status")
        # What the distances are that everything rests on.
        self.basis = QLabel()
        self.basis.setObjectName("nigiwai_answer_basis")
        self.basis.setWordWrap(True)
        # What plans and hazards say against the places of the scenario.
        self.against = QLabel()
        self.against.setObjectName("nigiwai_answer_against")
        self.against.setWordWrap(True)
        self.against.setTextFormat(Qt.TextFormat.PlainText)
        self.against.hide()
        self.rows = {}
        self.titles = {}
        self.losers = LoserTable()
        self._inside = QWidget()
        self._inside.setLayout(self._contents())
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(self.accessibleName())
        self.area.setWidget(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.status)
        layout.addWidget(self.area, 1)
        self.show_nothing()

    def _contents(self):
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, self.fontMetrics().height() // 2, 0)
        self._add_group(layout, "placed", tr("What is placed or moved"),
                        [f"placed_{number}" for number in range(MOST_PLACED)])
        layout.addWidget(self.against)
        self._add_group(layout, "town", tr("Change of the whole town"),
                        (*texts.TOWN, "district"))
        self._add_group(layout, "losers", tr("Who loses most visitors"), ("losing_facilities",))
        layout.addWidget(self.losers)
        self._add_group(layout, "residents", tr("Change for residents"), texts.RESIDENTS)
        layout.addWidget(self.basis)
        layout.addStretch(1)
        return layout

    def _add_group(self, layout, key, words, rows):
        title = QLabel(words)
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setObjectName(f"nigiwai_answer_{key}")
        self.titles[key] = title
        layout.addWidget(title)
        for name in rows:
            row = self.rows[name] = ReadingRow()
            row.setObjectName(f"nigiwai_answer_row_{name}")
            layout.addWidget(row)

    def show_basis(self, words):
        """Say what the distances are."""
        self.basis.setText(words)

    def show_objections(self, facilities):
        """Say what speaks against the places of ``MapFacility``; homes are among them."""
        lines = []
        for one in facilities:
            first, *sentences = one.words()
            lines += [f"⚠ {first}", *(f"    {sentence}" for sentence in sentences)]
        self.against.setText("\n".join(lines))
        self.against.setVisible(bool(lines))

    def show_nothing(self, words=""):
        """No answer: say what to do for one."""
        self.status.setText(words or tr("Place a facility on the map to see what changes."))
        self.status.setWordWrap(True)
        self._inside.hide()
        self._tell("")

    def show_answer(self, answer):
        """Show an answer, a preview or a settled one."""
        settled = answer.settled
        self.status.setText(_status_words(answer))
        shown = {
            key: texts.reading_texts(key, answer.readings[key], settled)
            for key in (*texts.TOWN, *texts.RESIDENTS, "losing_facilities")
        }
        if answer.district is not None:
            shown["district"] = texts.district_texts(answer.district, settled)
        if answer.readings["residents"].after == answer.readings["residents"].before:
            del shown["residents"]
        for number, one in enumerate(_latest(answer)):
            shown[f"placed_{number}"] = texts.placed_texts(one, settled)
        for key, row in self.rows.items():
            row.setVisible(key in shown)
            if key in shown:
                row.show_texts(shown[key], settled)
        self.titles["placed"].setVisible(bool(answer.placed))
        self.losers.show_losers(answer.losers, not settled)
        self._inside.show()
        self._tell(". ".join(one.spoken for one in shown.values()))

    def _tell(self, words):
        self.setAccessibleDescription(f"{self.status.text()} {words}".strip())
        self.area.setAccessibleDescription(self.accessibleDescription())

    def sizeHint(self):  # noqa: N802 - Qt's name
        width = self.fontMetrics().averageCharWidth() * 46
        return QSize(width, width * 2)


def _status_words(answer):
    if not answer.settled:
        return tr("settling…")
    if answer.draws:
        return tr("Settled. Ranges are those of the assumptions.")
    return tr("Settled. Ranges are not known yet.")


def _latest(answer):
    """What was placed or moved, the latest first."""
    order = {edit.facility_id: number for number, edit in enumerate(answer.edits)}
    placed = sorted(answer.placed, key=lambda one: order.get(one.id, -1), reverse=True)
    return placed[:MOST_PLACED]
