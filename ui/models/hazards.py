"""The hazards of a study as rows, with a strip of their official colours."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap

from ...bridge.i18n import tr
from ...bridge.risk.hazard_labels import hazard_label, rank_label
from ...bridge.study.check_texts import kind_text
from .counts import count_text

HAZARD, SCENARIO, AREAS, DATE = range(4)
# A strip, and its frame [px].
STRIP = QSize(36, 12)
_FRAME = QColor("#5a5a5a")


class HazardRows(QAbstractTableModel):
    """Rows of ``core.risk.at_hand.HazardAtHand``."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._hazards, self._strips = (), ()

    def set_hazards(self, hazards):
        """Show others; nothing happens where they are the same, so that a choice stays."""
        if tuple(hazards) == self._hazards:
            return
        self.beginResetModel()
        self._hazards = tuple(hazards)
        self._strips = tuple(QIcon(strip(one.colours)) for one in self._hazards)
        self.endResetModel()

    def hazard(self, row):
        return self._hazards[row]

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self._hazards)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else DATE + 1

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("Hazard"), tr("Scale"), tr("Polygons"), tr("As of"))[section]

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        one, column = self._hazards[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column == AREAS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(one)[column]
        if role == Qt.ItemDataRole.DecorationRole and column == HAZARD and one.is_known:
            return self._strips[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(one)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return _tip(one)
        return None


def strip(colours):
    """A picture of colours beside each other, in a frame."""
    picture = QPixmap(STRIP)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for place, colour in enumerate(colours):
        left = round(place * STRIP.width() / len(colours))
        right = round((place + 1) * STRIP.width() / len(colours))
        painter.fillRect(left, 0, right - left, STRIP.height(), QColor(*colour))
    painter.setPen(_FRAME)
    painter.drawRect(0, 0, STRIP.width() - 1, STRIP.height() - 1)
    painter.end()
    return picture


def _texts(one):
    return (
        hazard_label(one.key.type) if one.is_known else kind_text(one.key.type) or "–",
        one.key.scenario or "–",
        count_text(one.areas),
        _time(one),
    )


def scenario_label(key):
    """The assumed scale of a flood in words."""
    return {
        "L1": tr("L1: the scale that works are designed for"),
        "L2": tr("L2: the largest scale to be assumed"),
    }[key]


def _time(one):
    """Years are enough for the eye: the tip has the days."""
    if not one.dates:
        return "–"
    return "–".join(dict.fromkeys(date[:4] for date in one.dates))


def _tip(one):
    """The ranks with their limits, and what is known of the time."""
    lines = [_texts(one)[HAZARD]]
    if one.key.scenario:
        lines.append(scenario_label(one.key.scenario))
    if one.is_known:
        lines.append(tr("Ranks: {ranks}").format(
            ranks=", ".join(rank_label(one.kind, rank) for rank in one.ranks)))
    else:
        lines.append(tr(
            "“{kind}” is no hazard that the analyses know; they leave it out.").format(
                kind=one.key.type))
    if one.dates:
        lines.append(tr("As of: {dates}").format(dates=" – ".join(one.dates)))
    if one.imported_at:
        lines.append(tr("Imported on {date}").format(date=one.imported_at))
    return "\n".join(lines)
