"""Asks what a file does not say: meanings of codes, columns, reference system, kind."""

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.study.format_labels import role_label


class AnswerPanel(QWidget):
    """Shows one question; ``answered`` gives its answer as ``{key: value}``."""

    answered = pyqtSignal(str, str, dict)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._file = None
        self._fields = {}
        self.words = QLabel(wordWrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setMinimumHeight(140)
        self.save = QPushButton(tr("Use this answer"))
        self.save.clicked.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, self._area):
            layout.addWidget(widget)
        layout.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignRight)
        self.setVisible(False)

    def show_question(self, file):
        """Show what a file asks (a row of :class:`ImportFiles`); hides where it asks nothing."""
        self._file = file
        self.setVisible(bool(file and file["question"]))
        if not self.isVisibleTo(self.parentWidget()):
            return
        self.words.setText(file["error"])
        form = QWidget()
        layout = QFormLayout(form)
        self._fields = dict(_FORMS[file["question"]](file))
        for key, (label, field) in self._fields.items():
            field.setObjectName(f"answer_{key}")
            layout.addRow(label, field)
        self._area.setWidget(form)

    def _tell(self):
        values = {key: _value(field) for key, (_, field) in self._fields.items()}
        given = {key: value for key, value in values.items() if value}
        if given:
            self.answered.emit(self._file["file"], self._file["question"], given)


def _crs_form(_file):
    field = QgsProjectionSelectionWidget()
    field.setCrs(QgsCoordinateReferenceSystem("EPSG:6668"))
    yield "", (tr("Reference system"), field)


def _codes_form(file):
    for code in file["keys"]:
        field = QLineEdit(placeholderText=_example_for(file, code))
        yield code, (tr("Code {code}").format(code=code), field)


def _example_for(file, code):
    """The meaning that the example of the question has for a code, else that of its first."""
    pairs = [pair.partition("=")[::2] for pair in file["example"].split(";") if "=" in pair]
    values = {key.strip(): value.strip() for key, value in pairs}
    found = values.get(code) or next(iter(values.values()), "")
    return tr("for example {meaning}").format(meaning=found) if found else ""


def _columns_form(file):
    for role in file["keys"]:
        field = QComboBox()
        field.addItems(["", *file["columns"]])
        yield role, (role_label(role), field)


def _kind_form(file):
    field = QComboBox(editable=not file["keys"])
    field.addItems(["", *file["keys"]])
    yield "", (tr("What the rows are"), field)


_FORMS = {"crs": _crs_form, "codes": _codes_form, "columns": _columns_form, "kind": _kind_form}


def _value(field):
    if isinstance(field, QComboBox):
        return field.currentText().strip()
    if isinstance(field, QLineEdit):
        return field.text().strip()
    return field.crs().authid()
