"""Pairs of resources that may be one place, side by side; people say whether they are."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.local import board_texts
from ...bridge.local.review_labels import verdict_label
from ...core.matching.board import steps
from ...core.matching.board.rows import DUPLICATES, RESOURCES
from ..models.counts import count_text
from ..widgets.facts import Facts
from ..widgets.notice import Notice
from ..widgets.sizes import RememberingDialog
from ..widgets.width import fitted

_WIDTH, _HEIGHT = 46, 30
_SIGNS = {"open": "○", "same": "=", "different": "≠"}
_ID = Qt.ItemDataRole.UserRole


class DuplicatesDialog(RememberingDialog):
    """Over a ``ui.board.Board``; every verdict is a step that can be undone.

    Signals
    -------
    show_wanted(list)
        Ids of resources to show on the map.
    """

    show_wanted = pyqtSignal(list)

    def __init__(self, board, lists=None, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_duplicates")
        self.setWindowTitle(tr("Possible duplicates"))
        # ``lists``: names of imports by their ids.
        self.board, self._lists = board, lists
        self.question = None
        self.notice = Notice()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.open_only = QCheckBox(tr("Only those that are not judged"))
        self.open_only.setChecked(True)
        self.open_only.toggled.connect(self.refresh)
        self.pairs = QListWidget()
        self.pairs.setObjectName("nigiwai_pairs")
        self.pairs.setAccessibleName(tr("Possible duplicates"))
        self.pairs.currentItemChanged.connect(self._show_pair)
        self.sides = [_Side("first"), _Side("second")]
        self.same = self._button(tr("One place…"), "same", self.ask)
        self.different = self._button(tr("Two places"), "different", self._different)
        self.again = self._button(tr("Not judged"), "again", self._again)
        self.on_map = self._button(tr("Show on the map"), "pair_show", self._show_on_map)
        self._lay_out()
        board.changed.connect(self.refresh)
        board.troubled.connect(self._warn)
        board.workspace.troubled.connect(self._warn)
        self.restore_size(_WIDTH, _HEIGHT)
        self.refresh()

    def _lay_out(self):
        both = QWidget()
        side_by_side = QHBoxLayout(both)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        for side in self.sides:
            side_by_side.addWidget(side, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.pairs)
        split.addWidget(fitted(both))
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        row = QHBoxLayout()
        for button in (self.same, self.different, self.again, self.on_map):
            row.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.notice, self.words, self.open_only):
            layout.addWidget(widget)
        layout.addWidget(split, 1)
        layout.addLayout(row)
        layout.addWidget(close)

    def _button(self, text, name, call):
        made = QPushButton(text)
        made.setObjectName(f"nigiwai_{name}")
        made.setAutoDefault(False)
        made.clicked.connect(call)
        return made

    # Showing.

    def refresh(self, *_):
        """Show the pairs as they are; the next one is chosen where one has been judged."""
        rows = self.board.rows
        pairs = {} if rows is None else rows[DUPLICATES]
        number_open = sum(1 for one in pairs.values() if _verdict(one) == steps.OPEN)
        self.words.setText(tr(
            "{open} of {count} pairs are not judged. Nothing is deleted: of one place, the row "
            "that you choose is hidden.").format(
                open=count_text(number_open), count=count_text(len(pairs))))
        wanted = [(key, one) for key, one in pairs.items()
                  if not self.open_only.isChecked() or _verdict(one) == steps.OPEN]
        wanted.sort(key=lambda pair: (-(pair[1]["score"] or 0.0), pair[0]))
        kept, at = self.pair_id, self.pairs.currentRow()
        self.pairs.clear()
        for key, one in wanted:
            item = QListWidgetItem(_pair_text(rows, one))
            item.setData(_ID, key)
            self.pairs.addItem(item)
        keys = [key for key, _ in wanted]
        if keys:
            self.pairs.setCurrentRow(
                keys.index(kept) if kept in keys else min(max(at, 0), len(keys) - 1))
        self._show_pair()

    @property
    def pair_id(self):
        """Id of the pair that is shown, empty for none."""
        item = self.pairs.currentItem()
        return item.data(_ID) if item is not None else ""

    @property
    def pair(self):
        rows = self.board.rows
        return rows.row(DUPLICATES, self.pair_id) if rows is not None and self.pair_id else None

    def _show_pair(self, *_):
        pair = self.pair
        for side, column in zip(self.sides, ("first_id", "second_id")):
            side.show_row(self.board.rows, pair[column] if pair else "", self._lists)
        for button in (self.same, self.different, self.on_map):
            button.setEnabled(pair is not None)
        self.again.setEnabled(pair is not None and _verdict(pair) != steps.OPEN)

    # Judging.

    def ask(self, *_):
        """One place: which row is hidden."""
        pair = self.pair
        if pair is None:
            return
        names = [board_texts.name_of(self.board.rows, RESOURCES, pair[column])
                 for column in ("first_id", "second_id")]
        box = self.question = QMessageBox(
            QMessageBox.Icon.Question, tr("One place"),
            tr("“{first}” and “{second}” are one place. Which row is to be hidden in lists, maps "
               "and matches? It stays in the study and can be shown again.").format(
                   first=names[0], second=names[1]), parent=self)
        role = QMessageBox.ButtonRole.AcceptRole
        self.answers = {
            "second": box.addButton(tr("Hide the second"), role),
            "first": box.addButton(tr("Hide the first"), role),
            "none": box.addButton(tr("Hide none"), role),
        }
        box.addButton(QMessageBox.StandardButton.Cancel).setText(tr("Cancel"))
        box.setDefaultButton(self.answers["second"])
        box.finished.connect(self._answered)
        box.open()

    def _answered(self, *_):
        box, self.question = self.question, None
        clicked = box.clickedButton()
        answer = next((key for key, one in self.answers.items() if one is clicked), "")
        box.deleteLater()
        pair = self.pair
        if pair is not None and answer:
            hidden = {"second": pair["second_id"], "first": pair["first_id"], "none": ""}[answer]
            self._judge(steps.SAME, hidden)

    def _different(self, *_):
        self._judge(steps.DIFFERENT)

    def _again(self, *_):
        self._judge(steps.OPEN)

    def _judge(self, verdict, hidden=""):
        pair = self.pair
        if pair is None or _verdict(pair) == verdict:
            return
        self.notice.clear()
        text = tr("{first} and {second}: {verdict}").format(
            first=board_texts.name_of(self.board.rows, RESOURCES, pair["first_id"]),
            second=board_texts.name_of(self.board.rows, RESOURCES, pair["second_id"]),
            verdict=verdict_label(verdict))
        self.board.put(text, steps.told_apart(self.board.rows, self.pair_id, verdict, hidden))

    def _show_on_map(self, *_):
        pair = self.pair
        if pair is not None:
            self.show_wanted.emit([pair["first_id"], pair["second_id"]])

    def _warn(self, words):
        self.notice.say(words, "warning")


class _Side(QWidget):
    """One of the two."""

    def __init__(self, name):
        super().__init__()
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.facts = Facts(f"pair_{name}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.facts)
        layout.addStretch(1)

    def show_row(self, rows, row_id, lists):
        there = rows is not None and row_id and rows.row(RESOURCES, row_id) is not None
        self.title.setText("" if not row_id else board_texts.name_of(rows, RESOURCES, row_id))
        self.facts.show_facts(
            board_texts.facts_of(rows, RESOURCES, row_id, lists=lists) if there else [])


def _verdict(pair):
    return pair["verdict"] or steps.OPEN


def _pair_text(rows, pair):
    """A line of the list: sign, names, how alike, how far apart."""
    text = tr("{first} – {second}").format(
        first=board_texts.name_of(rows, RESOURCES, pair["first_id"]),
        second=board_texts.name_of(rows, RESOURCES, pair["second_id"]))
    parts = [f"{_SIGNS.get(_verdict(pair), '')} {text}"]
    if pair["score"] is not None:
        parts.append(tr("{points} of 100 alike").format(
            points=board_texts.points_text(pair["score"])))
    if pair["distance_m"] is not None:
        parts.append(tr("{metres} m apart").format(metres=f"{pair['distance_m']:,.0f}"))
    return "  ·  ".join(parts)
