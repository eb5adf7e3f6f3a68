"""A facility on the map: its name, category and size in the scenario."""

from math import isnan

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
)

from ...bridge.i18n import tr
from ...bridge.labels import category_label, unit_label
from ...bridge.resources import icon
from ...core.vibrancy.categories import categories

_LARGEST = 1e7
_WIDTH = 26


class FacilityDialog(QDialog):
    """Shows one facility.

    Parameters
    ----------
    facility : ui.facility_facts.Facility
    is_edited : bool
        Whether it is one of today that the scenario changes; it can be restored then.
    objections : sequence of str
        What speaks against its place.
    """

    def __init__(self, facility, is_edited, objections=(), parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_facility")
        self.setWindowTitle(tr("Facility: {name}").format(name=facility.title))
        self._facility = facility
        self.restored = False
        self.name = QLineEdit(facility.name)
        self.category = QComboBox()
        for key, category in categories().items():
            self.category.addItem(icon(category.icon), category_label(key), key)
        self.category.setCurrentIndex(self.category.findData(facility.category))
        self.amount = QDoubleSpinBox(maximum=_LARGEST, decimals=1)
        self.amount.setGroupSeparatorShown(True)
        # Below everything that can be typed: the size is not known.
        self._unknown = isnan(facility.size)
        if self._unknown:
            self.amount.setMinimum(-1.0)
            self.amount.setSpecialValueText(tr("not known"))
        self.amount.setValue(-1.0 if self._unknown else facility.size)
        self._lay_out(is_edited, objections)
        self.category.currentIndexChanged.connect(self._show_unit)
        self._show_unit()
        self.name.selectAll()

    def _lay_out(self, is_edited, objections):
        layout = QFormLayout(self)
        layout.addRow(tr("&Name"), self.name)
        layout.addRow(tr("&Category"), self.category)
        layout.addRow(tr("&Size"), self.amount)
        for words in objections:
            layout.addRow(QLabel(f"▲ {words}", wordWrap=True))
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        box.button(kinds.Ok).setText(tr("Apply"))
        box.button(kinds.Cancel).setText(tr("Cancel"))
        if is_edited:
            self.restore = QPushButton(tr("As it is today"))
            self.restore.setAutoDefault(False)
            box.addButton(self.restore, QDialogButtonBox.ButtonRole.ResetRole)
            self.restore.clicked.connect(self._restore)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout.addRow(box)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().height())

    def changes(self):
        """``name, category, size`` as ``Workspace.modify`` takes them; None is unchanged."""
        name, category = self.name.text().strip(), self.category.currentData()
        size = self.amount.value()
        same = size < 0 or (not self._unknown and abs(size - self._facility.size) < 0.05)
        return {
            "name": name if name and name != self._facility.name else None,
            "category": category if category != self._facility.category else None,
            "size": None if same else size,
        }

    def _restore(self):
        self.restored = True
        self.accept()

    def _show_unit(self, *_):
        unit = unit_label(categories()[self.category.currentData()].size_unit)
        self.amount.setSuffix(f" {unit}")
