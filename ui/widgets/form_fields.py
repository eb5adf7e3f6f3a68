"""Fields of the forms of the board: each shows a value of the study and gives what was typed."""

from math import isfinite

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...bridge import settings
from ...bridge.i18n import tr
from ...bridge.local import board_forms, photos
from ...bridge.messages import sentence
from ...core.errors import CoreError

_TEXT_LINES, _PHOTO_LINES = 4.6, 8
_SHORT_LETTERS = 12


class Line(QLineEdit):
    """A text of one line."""

    def put(self, value):
        self.setText("" if value is None else str(value))

    def value(self):
        return self.text()


class Number(Line):
    """A number; what is typed is checked when the form is saved."""

    def put(self, value):
        super().put(None if value is None else f"{value:,.10g}")


class Text(QPlainTextEdit):
    """A text of several lines; Tab goes on to the next field."""

    def __init__(self):
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(round(_TEXT_LINES * self.fontMetrics().height()))

    def put(self, value):
        self.setPlainText(value or "")

    def value(self):
        return self.toPlainText()


class Choice(QComboBox):
    """One of several values; one that stands in the study and is none of them stays."""

    def __init__(self):
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORT_LETTERS)

    def offer(self, choices):
        kept = self.value()
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.put(kept)

    def put(self, value):
        if value and self.findData(value) < 0:
            self.addItem(str(value), value)
        self.setCurrentIndex(max(0, self.findData(value or "")))

    def value(self):
        return self.currentData() or ""


class OpenChoice(Choice):
    """As :class:`Choice`, and any other text may be written."""

    def __init__(self):
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

    def put(self, value):
        at = self.findData(value or "")
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(str(value))

    def value(self):
        text = self.currentText().strip()
        at = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return self.itemData(at) if at >= 0 else text


class Day(QgsDateEdit):
    """A day or none; what is no day stays as it stands until somebody chooses one."""

    def __init__(self):
        super().__init__()
        self.setAllowNull(True)
        self.setNullRepresentation(tr("not said"))
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self._kept = ""
        self.put(None)
        self.dateChanged.connect(self._forget)

    def _forget(self, *_):
        self._kept = ""

    def put(self, value):
        day = QDate.fromString(value or "", Qt.DateFormat.ISODate)
        self.setDate(day) if day.isValid() else self.clear()
        self._kept = "" if day.isValid() else value or ""
        self.setToolTip(self._kept)

    def value(self):
        if self.isNull() or not self.date().isValid():
            return self._kept
        return self.date().toString(Qt.DateFormat.ISODate)


class Tick(QCheckBox):
    """Yes or no; nothing counts as ``empty``."""

    def __init__(self, empty):
        super().__init__()
        self._empty = empty

    def put(self, value):
        self.setChecked(bool(self._empty if value is None else value))

    def value(self):
        return int(self.isChecked())


class Photo(QWidget):
    """A picture, and a button to choose another; it is copied when the form is saved.

    Signals
    -------
    refused(str)
        Why a file was not taken.
    """

    refused = pyqtSignal(str)

    def __init__(self, study_path, parent=None):
        super().__init__(parent)
        self._study_path, self._value, self.source = study_path, "", ""
        self._side = _PHOTO_LINES * self.fontMetrics().height()
        self.picture = QLabel()
        self.picture.setMinimumHeight(self.fontMetrics().height())
        self.choose = _button(tr("Choose a picture…"), self.ask)
        self.drop = _button(tr("Without a photo"), self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture)
        layout.addLayout(_row(self.choose, self.drop))
        self._show()

    def put(self, value):
        self._value, self.source = value or "", ""
        self._show()

    def value(self):
        return self._value

    def ask(self):
        """Ask for a file."""
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a picture"), settings.get("last_folder"),
            tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp)"))
        if path:
            self.take(path)

    def take(self, path):
        """Take a file that can be read as a picture."""
        try:
            image = photos.preview(path, self._side)
        except CoreError as error:
            self.refused.emit(sentence(error))
            return
        self.source = str(path)
        self._show(image)

    def clear(self):
        self.put(None)

    def _show(self, image=None):
        if image is None:
            path = photos.path_of(self._study_path, self._value)
            try:
                image = photos.preview(path, self._side) if path else None
            except CoreError:
                image = None
        if image is not None:
            self.picture.setPixmap(QPixmap.fromImage(image))
        else:
            self.picture.setText(tr("“{file}” is not there").format(file=self._value)
                                 if self._value else tr("no photo"))
        self.drop.setEnabled(bool(self._value or self.source))


class Place(QWidget):
    """A point of the study, chosen on the map.

    Signals
    -------
    wanted()
        The person wants to click on the map.
    """

    wanted = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._value = None
        self.words = QLabel()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choose = _button(tr("Choose on the map…"), self.wanted.emit)
        self.drop = _button(tr("Without a place"), lambda: self.put(None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(_row(self.choose, self.drop))
        self.put(None)

    def put(self, value):
        self._value = value if value is not None and all(map(isfinite, value)) else None
        self.words.setText(tr("not on the map") if self._value is None else tr(
            "east {x} m, north {y} m").format(
                x=f"{self._value[0]:,.1f}", y=f"{self._value[1]:,.1f}"))
        self.drop.setEnabled(self._value is not None)

    def value(self):
        return self._value


def field_of(field, study_path):
    """The widget of a ``bridge.local.board_forms.FormField``."""
    if field.kind == board_forms.TICK:
        return Tick(field.value)
    if field.kind == board_forms.PHOTO:
        return Photo(study_path)
    return {
        board_forms.LINE: Line, board_forms.TEXT: Text, board_forms.NUMBER: Number,
        board_forms.CHOICE: Choice, board_forms.OPEN_CHOICE: OpenChoice, board_forms.DATE: Day,
        board_forms.PLACE: Place,
    }[field.kind]()


def _button(text, call):
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.clicked.connect(call)
    made.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
    return made


def _row(*widgets):
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row
