"""Facility templates as cards: the built-in ones, then those of the study."""

from dataclasses import replace

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt

from ...bridge import labels
from ...bridge.i18n import tr
from ...bridge.resources import icon
from ...core.report.numbers import exact_text

TemplateRole = Qt.ItemDataRole.UserRole + 1
DetailRole = Qt.ItemDataRole.UserRole + 2
HoursRole = Qt.ItemDataRole.UserRole + 3


def named(template):
    """The template with the name that people read; built-in ones are called by their label."""
    return template if template.own else replace(template, name=labels.template_label(template.key))


def size_text(template):
    """Size with its unit."""
    return f"{exact_text(template.size)} {labels.unit_label(template.size_unit)}".strip()


def hours_text(template):
    """Opening hours, empty where unknown."""
    if not template.opens or not template.closes:
        return ""
    if (template.opens, template.closes) in (("00:00", "24:00"), ("00:00", "00:00")):
        return tr("all day")
    return f"{template.opens}–{template.closes}"


class Templates(QAbstractListModel):
    """Cards of the palette."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._templates = []
        self._icons = _icons_of_categories()

    def set_templates(self, templates):
        """Show these, in their order."""
        self.beginResetModel()
        self._templates = [named(template) for template in templates]
        self.endResetModel()

    def template(self, row):
        return self._templates[row]

    def row_of(self, key):
        """Row of a template, -1 where it is not here."""
        keys = [template.key for template in self._templates]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self._templates)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        template = self._templates[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(self._icons.get(template.category, "nigiwai"))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (template.name, size_text(template), hours_text(template), template.note)
            return tr(", ").join(part for part in parts if part)
        values = {
            Qt.ItemDataRole.DisplayRole: template.name,
            DetailRole: size_text(template),
            HoursRole: hours_text(template),
            TemplateRole: template,
        }
        return values.get(role)


def _icons_of_categories():
    from ...core.vibrancy.categories import categories

    return {key: category.icon for key, category in categories().items()}
