"""How a card of the palette is drawn, and where its “i” is."""

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate

from ..models.templates import DetailRole, HoursRole

# Widths and heights in heights of a line of text, so that they grow with the font.
_CARD_WIDTH = 7.8
# How far letters of a long name may shrink before it is cut.
_SMALLEST = 0.8
_ICON = 2.0
_GAP = 0.35


class CardDelegate(QStyledItemDelegate):
    """Draws icon, name, size, hours, and an “i” for what is assumed."""

    def __init__(self, view):
        super().__init__(view)
        self._view = view

    def sizeHint(self, option, _index):  # noqa: N802 - Qt's name
        line = option.fontMetrics.height()
        width = self._view.viewport().width()
        columns = max(1, int(width // (_CARD_WIDTH * line)))
        return QSize(width // columns - 1, int(line * (3 + 3 * _GAP)))

    def paint(self, painter, option, index):
        line = option.fontMetrics.height()
        gap = int(line * _GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(2, 2, -2, -2)
        ink = self._card(painter, option, card)
        self._icon(painter, index, QRect(card.left() + gap, card.top() + gap,
                                         int(line * _ICON), int(line * _ICON)))
        left = card.left() + int(line * _ICON) + 2 * gap
        words = QRect(left, card.top() + gap, card.right() - left - gap, line)
        painter.setPen(ink)
        painter.setFont(_fitting(option.font, index.data(), words.width()))
        self._line(painter, words, index.data())
        painter.setFont(option.font)
        for number, role in enumerate((DetailRole, HoursRole), start=1):
            area = words.translated(0, number * line).adjusted(0, 0, -line if number == 2 else 0, 0)
            self._line(painter, area, index.data(role))
        self._mark(painter, option, info_area(option.rect, line))
        painter.restore()

    @staticmethod
    def _card(painter, option, card):
        """The card itself; gives the colour of its words."""
        palette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        back = QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Base
        edge = QPalette.ColorRole.Highlight if over or focused else QPalette.ColorRole.Mid
        painter.setBrush(palette.brush(back))
        painter.setPen(QPen(palette.color(edge), 2 if over or focused else 1))
        painter.drawRoundedRect(card, 4, 4)
        if chosen and focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = QPen(palette.color(QPalette.ColorRole.HighlightedText), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRoundedRect(card.adjusted(2, 2, -2, -2), 3, 3)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        return palette.color(ink)

    @staticmethod
    def _icon(painter, index, area):
        # On a light ground, whatever the theme: the pictures have dark lines.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(area, 4, 4)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        picture.paint(painter, area.adjusted(2, 2, -2, -2))

    @staticmethod
    def _line(painter, area, text):
        words = painter.fontMetrics().elidedText(
            text or "", Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    @staticmethod
    def _mark(painter, option, area):
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(QPen(option.palette.color(role), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        font = QFont(option.font)
        font.setItalic(True)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "i")


def info_area(card, line):
    """Where the “i” of a card stands; ``line`` is the height of a line of text."""
    gap = int(line * _GAP)
    right, bottom = card.right() - gap - 2, card.bottom() - gap - 2
    return QRect(right - line, bottom - line, line, line)


def _fitting(font, text, width):
    """The font in bold, smaller where the text is too wide, down to a limit."""
    bold = QFont(font)
    bold.setBold(True)
    needed = QFontMetricsF(bold).horizontalAdvance(text)
    if needed > width > 0 and bold.pointSizeF() > 0:
        bold.setPointSizeF(bold.pointSizeF() * max(_SMALLEST, 0.98 * width / needed))
    return bold
