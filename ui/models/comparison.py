"""Compared scenarios as a table: one row an indicator, one column a scenario, the best marked."""

import csv
import io
import math

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QApplication

from ...bridge.i18n import tr
from ...bridge.labels import indicator_label, unit_label
from ...core.report.numbers import UNKNOWN, change_place, number_text, place_of

INDICATOR, TODAY, FIRST = range(3)
BEST = "★"
# Marks of scenarios that no other one beats in everything, and of the others.
FREE, BEATEN = "◆", "◇"
RowRole = Qt.ItemDataRole.UserRole + 1
_USER = Qt.ItemDataRole
# Columns of the file for each indicator, in their order.
_FILE_COLUMNS = ("before", "after", "change", "change_low", "change_high")


class ComparisonTable(QAbstractTableModel):
    """Over rows of ``nigiwai:compare_scenarios``."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.scenarios, self.indicators = [], []
        self._rows = {}

    def set_rows(self, rows):
        """Show rows (dicts with the columns of ``bridge.fields.COMPARISON``)."""
        self.beginResetModel()
        self.scenarios = list(dict.fromkeys(row["scenario"] for row in rows))
        self.indicators = list(dict.fromkeys(row["indicator"] for row in rows))
        self._rows = {(row["indicator"], row["scenario"]): row for row in rows}
        self.endResetModel()

    def row(self, indicator, scenario):
        """The row of an indicator and scenario, None where there is none."""
        return self._rows.get((indicator, scenario))

    def rows_of(self, scenario):
        return [row for (_, name), row in self._rows.items() if name == scenario]

    def dominated_by(self, scenario):
        """Names of the scenarios that beat it in everything, empty where none does."""
        return next((row["dominated_by"] or "" for row in self.rows_of(scenario)), "")

    def is_ranked(self):
        """Whether an indicator says which scenario is better."""
        return any(row["used"] == 1 for row in self._rows.values())

    def verdict(self):
        """Sentences: which scenarios remain, and which another one beats in everything."""
        if not self._rows:
            return []
        if not self.is_ranked():
            return [tr(
                "No indicator with a direction is known for every scenario, so none can be called "
                "dominated."
            )]
        free = [name for name in self.scenarios if not self.dominated_by(name)]
        lines = [tr("Not dominated by another scenario: {names}.").format(names="; ".join(free))]
        lines += [
            tr(
                "“{name}” is dominated: {names} is at least as good in every compared indicator "
                "and better in one."
            ).format(name=name, names=self.dominated_by(name))
            for name in self.scenarios if self.dominated_by(name)
        ]
        return lines

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self.indicators)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else FIRST + len(self.scenarios)

    def headerData(self, section, orientation, role=_USER.DisplayRole):  # noqa: N802 - Qt's name
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section < FIRST:
            words = (tr("Indicator"), tr("Today"))[section]
            return words if role in (_USER.DisplayRole, _USER.AccessibleTextRole) else None
        name = self.scenarios[section - FIRST]
        if role in (_USER.DisplayRole, _USER.AccessibleTextRole, _USER.ToolTipRole):
            return f"{name}\n{self._standing(name)}" if self.is_ranked() else name
        return None

    def _standing(self, name):
        by = self.dominated_by(name)
        if by:
            return f"{BEATEN} " + tr("dominated by {names}").format(names=by)
        return f"{FREE} " + tr("not dominated")

    def data(self, index, role=_USER.DisplayRole):
        if not index.isValid():
            return None
        if role == _USER.TextAlignmentRole and index.column() > INDICATOR:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        key = self.indicators[index.row()]
        if index.column() < FIRST:
            return self._left(key, index.column()) if role in _TEXT_ROLES else None
        row = self.row(key, self.scenarios[index.column() - FIRST])
        if row is None:
            return UNKNOWN if role in _TEXT_ROLES else None
        read = _READERS.get(role)
        return read(row) if read else None

    def _left(self, key, column):
        row = self._any(key)
        if column == INDICATOR:
            return _heading(key, row)
        places = [place_of_change(one) for (name, _), one in self._rows.items() if name == key]
        return number_text(row["before"], min((one for one in places if one), default=None))

    def _any(self, indicator):
        return next(row for (key, _), row in self._rows.items() if key == indicator)

    def csv_text(self):
        """The comparison as a table for spreadsheets: one row a scenario, units in the heading.

        Numbers are as computed, not rounded; a mark tells spreadsheets that the text is UTF-8.
        """
        words = {
            "before": tr("today"), "after": tr("after"), "change": tr("change"),
            "change_low": tr("change, low"), "change_high": tr("change, high"),
        }
        heading = [tr("Scenario"), tr("Dominated by")]
        for key in self.indicators:
            label, unit = _labels(key, self._any(key))
            unit = f" [{unit}]" if unit else ""
            heading += [f"{label}: {words[column]}{unit}" for column in _FILE_COLUMNS]
            heading.append(f"{label}: {tr('best')} [0/1]")
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(heading)
        for name in self.scenarios:
            line = [_safe(name), _safe(self.dominated_by(name))]
            for key in self.indicators:
                row = self.row(key, name) or {}
                line += [_file_number(row.get(column)) for column in _FILE_COLUMNS]
                line.append(_file_number(row.get("best")))
            writer.writerow(line)
        return "\ufeff" + text.getvalue()


_TEXT_ROLES = (_USER.DisplayRole, _USER.ToolTipRole, _USER.AccessibleTextRole)


def _labels(key, row):
    """Words of an indicator and of its unit; what somebody made up stands for itself."""
    try:
        label = indicator_label(key)
    except KeyError:
        label = row["label"] or key
    try:
        return label, unit_label(row["unit"] or "")
    except KeyError:
        return label, row["unit"]


def label_of(key, row):
    """Name of an indicator, and its unit as people write it."""
    return _labels(key, row)


def _heading(key, row):
    label, unit = _labels(key, row)
    return f"{label} [{unit}]" if unit else label


def change_text(row):
    """The change, no finer than its band allows; empty where only the level is known."""
    low, high = row["change_low"], row["change_high"]
    place = place_of_change(row)
    fine = change_place(row["change"], low, high, row["before"])
    shown = number_text(row["change"], fine, signed=True)
    if place is None:
        return shown, ""
    ends = [number_text(number, place, signed=True) for number in (low, high)]
    return tr("about {value}").format(value=shown), tr("{low} to {high}").format(
        low=ends[0], high=ends[1]
    )


def cell_text(row):
    """Change with its star and the level after; below them the band of the change."""
    change, band = change_text(row)
    star = f"{BEST} " if row["best"] == 1 else ""
    after = number_text(row["after"], place_of_change(row))
    return "\n".join(part for part in (f"{star}{change} → {after}", band) if part)


def place_of_change(row):
    """The place that the band of the change allows, None without a band."""
    return place_of(row["change"], row["change_low"], row["change_high"])


def spoken_text(row):
    """A cell in one sentence."""
    change, band = change_text(row)
    label, unit = _labels(row["indicator"], row)
    parts = [f"{row['scenario']}: {label} {change} {unit}".rstrip()]
    if band:
        parts.append(tr("range {band}").format(band=band))
    if row["best"] == 1:
        parts.append(tr("best"))
    return ", ".join(parts)


def _file_number(value):
    if value is None or not math.isfinite(value):
        return ""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _safe(text):
    """A text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text


def _font(row):
    font = QFont(QApplication.font())
    font.setBold(row["best"] == 1)
    return font


_READERS = {
    RowRole: lambda row: row,
    _USER.FontRole: _font,
    _USER.DisplayRole: cell_text,
    _USER.ToolTipRole: spoken_text,
    _USER.AccessibleTextRole: spoken_text,
}
