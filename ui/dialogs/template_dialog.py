"""A facility template of one's own: name, category, size, hours."""

from qgis.PyQt.QtCore import QTime
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
)

from ...bridge.i18n import tr
from ...bridge.labels import category_label, unit_label
from ...bridge.resources import icon
from ...core.vibrancy.categories import categories

_LARGEST = 1e7
_HOURS = ("09:00", "17:00")


class TemplateDialog(QDialog):
    """Asks for a template; :meth:`values` gives what was said.

    Parameters
    ----------
    sizes : mapping of str to float
        Size to begin with, by category.
    """

    def __init__(self, sizes, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_template")
        self.setWindowTitle(tr("Add a facility of your own"))
        self._sizes = sizes
        self.name = QLineEdit()
        self.category = QComboBox()
        for key, category in categories().items():
            self.category.addItem(icon(category.icon), category_label(key), key)
        self.amount = QDoubleSpinBox(maximum=_LARGEST, decimals=1)
        self.amount.setGroupSeparatorShown(True)
        self.known = QCheckBox(tr("Opening hours are known"), checked=True)
        self.opens, self.closes = (
            QTimeEdit(QTime.fromString(time, "HH:mm"), displayFormat="HH:mm") for time in _HOURS)
        self.opens.setAccessibleName(tr("Opens"))
        self.closes.setAccessibleName(tr("Closes"))
        self.note = QLineEdit()
        self._lay_out()
        self.category.currentIndexChanged.connect(self._category_changed)
        self.name.textChanged.connect(self._update)
        self.known.toggled.connect(self._update)
        self._category_changed()

    def _lay_out(self):
        hours = QHBoxLayout()
        hours.addWidget(self.opens, 1)
        hours.addWidget(self.closes, 1)
        layout = QFormLayout(self)
        layout.addRow(tr("&Name"), self.name)
        layout.addRow(tr("&Category"), self.category)
        layout.addRow(tr("&Size"), self.amount)
        layout.addRow("", self.known)
        layout.addRow(tr("Hours"), hours)
        layout.addRow(tr("N&ote"), self.note)
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self.save = box.button(kinds.Save)
        self.save.setText(tr("Add"))
        box.button(kinds.Cancel).setText(tr("Cancel"))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout.addRow(box)
        self.setMinimumWidth(24 * self.fontMetrics().height())

    def values(self):
        """``name, category, size, size_unit, opens, closes, note`` of the template."""
        key = self.category.currentData()
        opens, closes = ("", "")
        if self.known.isChecked():
            opens, closes = (e.time().toString("HH:mm") for e in (self.opens, self.closes))
        return {
            "name": self.name.text().strip(), "category": key, "size": self.amount.value(),
            "size_unit": categories()[key].size_unit, "opens": opens, "closes": closes,
            "note": self.note.text().strip(),
        }

    def _category_changed(self, *_):
        key = self.category.currentData()
        self.amount.setSuffix(f" {unit_label(categories()[key].size_unit)}")
        self.amount.setValue(self._sizes.get(key, 1.0))
        self._update()

    def _update(self, *_):
        self.save.setEnabled(bool(self.name.text().strip()))
        for edit in (self.opens, self.closes):
            edit.setEnabled(self.known.isChecked())
