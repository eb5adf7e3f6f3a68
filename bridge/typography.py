"""Text on printed maps: a font that shows Japanese, and lines that fit."""

import re

from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo, QTextLayout, QTextOption

# Families that show Japanese; the first one that is installed is taken.
FONTS = ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Meiryo", "Hiragino Sans")
INK = "#1d2a35"
RANGE = re.compile(r"(?<=\d)[-–](?=\d)")
WIDE_RANGE = re.compile(r"(?<=\d)[\uff5e\u301c](?=\d)")
WIDE_SHARE = chr(0xFF05)


def wrapped(text, style, width_mm):
    """Lines that fit the width; Qt knows where Japanese may be broken, QGIS breaks at blanks."""
    # Measured large, so that rounding of glyphs to pixels does not matter; QGIS, which rounds,
    # sets some texts up to 3 % wider.
    pixels_per_mm = 40
    font = QFont(style.font())
    font.setPixelSize(round(style.size() * 25.4 / 72 * pixels_per_mm))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines = []
    for paragraph in text.split("\n"):
        # A range of numbers stays together: measured as if its dash were a digit, a wide one as
        # if it were the sign of a share, which is as wide and is not torn from numbers either.
        setting = QTextLayout(WIDE_RANGE.sub(WIDE_SHARE, RANGE.sub("0", paragraph)), font)
        setting.setTextOption(option)
        setting.beginLayout()
        while (line := setting.createLine()).isValid():
            line.setLineWidth(width_mm * 0.96 * pixels_per_mm)
            start = line.textStart()
            lines.append(paragraph[start : start + line.textLength()].rstrip())
        setting.endLayout()
    return lines


def text_format(size, *, bold=False, colour=INK):
    font = QFont(_family())
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setFamilies(list(FONTS))
    text.setSize(size)
    text.setColor(QColor(colour))
    return text


def _family():
    """The first of ``FONTS`` that is installed, else the application's own font."""
    installed = (name for name in FONTS if QFontInfo(QFont(name)).family() == name)
    return next(installed, QFont().family())
