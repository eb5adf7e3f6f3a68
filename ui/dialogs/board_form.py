"""The form of a resource, a need, a partner or a project; personal data have a tab of their own."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.local import board_forms, photos
from ...bridge.local.board_labels import column_label, one_label
from ...bridge.messages import sentence
from ...core.errors import CoreError
from ...core.matching.board import steps
from ...core.matching.board.rows import CONTACTS, PROGRAMMES
from ...core.scenarios.stored import PLACE
from ..widgets.form_fields import Choice, Photo, Place, Tick, field_of
from ..widgets.notice import Notice
from ..widgets.sizes import RememberingDialog
from ..widgets.width import fitted

_WIDTH, _HEIGHT = 30, 34


class BoardForm(RememberingDialog):
    """Shows one row; it closes when the row is in the file, and stays open where it is not.

    Parameters
    ----------
    board : ui.board.Board
    table : str
    row_id : str
        Empty for a new row.
    place : (float, float) or None
        Of a new row.

    Signals
    -------
    place_wanted()
        The person wants to click on the map; :meth:`put_place` brings the form back.
    saved(str, int)
        Id of the row, and how many pieces of personal data were masked.
    """

    place_wanted = pyqtSignal()
    saved = pyqtSignal(str, int)

    def __init__(self, board, table, row_id="", parent=None):
        super().__init__(parent)
        self.setObjectName(f"nigiwai_form_{table}")
        self.setWindowTitle(board_forms.form_title(table, not row_id))
        self.board, self.table, self.row_id = board, table, row_id
        # Field and widget by (table, column).
        self.fields = {}
        self.notice = Notice()
        self.tabs = QTabWidget()
        for tab in board_forms.form_of(table):
            self.tabs.addTab(self._tab(tab), tab.title())
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self.buttons.button(kinds.Save).setText(tr("Save"))
        self.buttons.button(kinds.Cancel).setText(tr("Cancel"))
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        self._fill()
        self.restore_size(_WIDTH, _HEIGHT)

    def _tab(self, tab):
        inside = QWidget()
        whole = QVBoxLayout(inside)
        form = QFormLayout()
        whole.addLayout(form)
        whole.addStretch(1)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if any(field.table == CONTACTS for field in tab.fields):
            words = QLabel(tr(
                "Personal data are kept in a table of their own. No list, map, match or export "
                "shows them; only an application does, where somebody ticks it."))
            words.setWordWrap(True)
            form.addRow(words)
        for field in tab.fields:
            self._add(form, field)
        return fitted(inside)

    def _add(self, form, field):
        widget = field_of(field, self.board.path)
        words = field.label(self.table)
        widget.setObjectName(f"nigiwai_{field.table or self.table}_{field.column}")
        widget.setAccessibleName(words)
        if isinstance(widget, Tick):
            widget.setText(words)
            form.addRow("", widget)
        else:
            form.addRow(words, widget)
        if isinstance(widget, Place):
            widget.wanted.connect(self._ask_place)
        if isinstance(widget, Photo):
            widget.refused.connect(self.warn)
        self.fields[field.table or self.table, field.column] = (field, widget)

    # Values.

    def widget(self, column, table=""):
        """The widget of a column."""
        return self.fields[table or self.table, column][1]

    def _fill(self):
        row = self.board.rows.row(self.table, self.row_id) if self.row_id else None
        contact = self.board.rows.contact(self.table, self.row_id) if self.row_id else None
        self._offer()
        for (table, column), (field, widget) in self.fields.items():
            known = contact if table == CONTACTS else row
            if known is None:
                widget.put(field.value)
            else:
                widget.put(known[PLACE if column == "place" and isinstance(widget, Place)
                                 else column])
        self._offer()
        category = self.fields.get((self.table, "category"))
        if category is not None and (self.table, "sub_category") in self.fields:
            category[1].activated.connect(self._offer)

    def _offer(self, *_):
        """What can be chosen; kinds follow the category."""
        others, category = {"programmes": self.board.rows[PROGRAMMES]}, self.fields.get(
            (self.table, "category"))
        for field, widget in self.fields.values():
            if isinstance(widget, Choice):
                others["category"] = "" if category is None else category[1].value()
                widget.offer(field.choices(others))

    def _values(self, table):
        found = {}
        for (of_table, column), (_, widget) in self.fields.items():
            if of_table == table:
                found[PLACE if isinstance(widget, Place) else column] = widget.value()
        return found

    # What the person does.

    def save(self):
        """Check, copy the photo, and write; the form stays open where that fails."""
        self.notice.clear()
        try:
            self._save()
        except CoreError as error:
            self.warn(sentence(_named(error)))
            self._go_to(error)

    def _save(self):
        values, rows = self._values(self.table), self.board.rows
        has_contact = any(table == CONTACTS for table, _ in self.fields)
        contact = self._values(CONTACTS) if has_contact else None
        # Once without the photo: it is copied only for a form that is right.
        row_id, _, _ = steps.saved(rows, self.table, self.row_id, values, contact)
        photo = self._photo()
        if photo:
            values["photo"] = photo
        try:
            row_id, changes, masked = steps.saved(
                rows, self.table, self.row_id, values, contact, fresh_id=row_id)
            trouble = self.board.put_now(self._step_text(values), changes, photo)
        except CoreError:
            photos.forget(self.board.path, photo)
            raise
        if trouble:
            self.warn(trouble)
            return
        self.saved.emit(row_id, masked)
        self.accept()

    def _photo(self):
        """What the column says of a photo that was chosen anew; empty for none."""
        field = self.fields.get((self.table, "photo"))
        return photos.take(field[1].source, self.board.path) if field and field[1].source else ""

    def _step_text(self, values):
        name = str(values.get("name") or values.get("text") or "")[:40]
        words = tr("Change “{name}”") if self.row_id else tr("Add “{name}”")
        return words.format(name=" ".join(name.split()))

    def _go_to(self, error):
        """Turn to the field that an error names."""
        place = (error.facts.get("layer"), error.facts.get("field"))
        if place not in self.fields:
            return
        widget = self.fields[place][1]
        for number in range(self.tabs.count()):
            if self.tabs.widget(number).isAncestorOf(widget):
                self.tabs.setCurrentIndex(number)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn(self, words):
        self.notice.say(words, "warning")

    def _ask_place(self):
        self.hide()
        self.place_wanted.emit()

    def put_place(self, place):
        """Take a place from the map, None for none; the form is there again."""
        if place is not None:
            self.widget("place").put(place)
        self.show()
        self.raise_()
        self.activateWindow()


def _named(error):
    """An error with the words of the form in the place of columns."""
    facts = dict(error.facts)
    if "field" in facts:
        facts["field"] = column_label(facts["layer"], facts["field"])
    if "layer" in facts:
        facts["layer"] = one_label(facts["layer"])
    return CoreError(error.code, **facts)
