"""Texts and pictures that a sheet of an atlas gets beside the items of its template."""

from base64 import b64encode

from qgis.core import (
    Qgis,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..typography import text_format, wrapped

QUIET = "#56636e"
# Height of a line over the size of its letters; Japanese needs the room.
PITCH = 1.5
MM_PER_PT = 25.4 / 72.0
# QGIS sets texts up to this much wider than Qt measures them.
WIDER = 1.04
# What QGIS may want of a line besides, and what is no hair any more.
ABOVE = 0.12
MOST_MORE = 0.35
PREFIX = "atlas_"
_PIXELS_PER_MM = 40
_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight,
    "middle": Qt.AlignmentFlag.AlignHCenter,
}


def style_of(size, *, bold=False, colour=None):
    """A text format whose lines stand :func:`pitch_of` apart."""
    style = text_format(size, bold=bold, **({"colour": colour} if colour else {}))
    style.setLineHeightUnit(Qgis.RenderUnit.Millimeters)
    style.setLineHeight(pitch_of(size))
    return style


def pitch_of(size):
    """From line to line [mm] of letters of a size [pt]."""
    return PITCH * MM_PER_PT * size


def width_of(text, style):
    """Width of one line [mm]."""
    font = QFont(style.font())
    font.setPixelSize(max(round(style.size() * MM_PER_PT * _PIXELS_PER_MM), 1))
    return WIDER * QFontMetricsF(font).horizontalAdvance(text) / _PIXELS_PER_MM


def put_label(layout, name, text, box, style, align="left", middle=False):
    """A text whose upper left corner and size are ``box`` [mm]; lines are broken already.

    ``middle`` sets it halfway between top and bottom.
    """
    item = QgsLayoutItemLabel(layout)
    item.setMargin(0)
    item.setTextFormat(QgsTextFormat(style))
    item.setText(text)
    item.setHAlign(_ALIGNED[align])
    item.setVAlign(Qt.AlignmentFlag.AlignVCenter if middle else Qt.AlignmentFlag.AlignTop)
    x, y, width, height = box
    # QGIS sets letters on whole pixels: a line may need a hair more than it should.
    more = max(item.sizeForText().height() - height, 0.0)
    more = more if more < MOST_MORE * pitch_of(style.size()) else 0.0
    return _placed(layout, item, name, (x, y - more / 2, width, height + more + 0.02))


def fitted_label(layout, name, text, box, size, align="left", least=0.8, middle=False, **look):
    """A text in a box, on one line if it fits in smaller letters, else broken into lines, smaller
    where it is long, and cut where it is too long."""
    smallest = style_of(size * least, **look)
    alone = "\n" not in text and len(wrapped(text, smallest, _room(box[2], smallest))) == 1
    for step in range(7):
        style = style_of(size * (1.0 - step * (1.0 - least) / 6), **look)
        room = _room(box[2], style)
        lines = wrapped(text, style, room)
        fits = (len(lines) + ABOVE) * pitch_of(style.size()) <= box[3] + ABOVE * pitch_of(size)
        if fits and (len(lines) == 1 or not alone):
            break
    most = max(int((box[3] + ABOVE) / pitch_of(style.size())), 1)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], style, room)]
    return put_label(layout, name, "\n".join(lines), box, style, align, middle)


def _room(width, style):
    """What of a width is left: QGIS rounds each letter, which counts the more the smaller it is."""
    return width * (1.0 - max(0.0, 0.42 / style.size() - 0.04))


def _cut(line, style, width):
    """A line with an ellipsis that fits a width [mm]."""
    while line and len(wrapped(line + "…", style, width)) > 1:
        line = line[:-1]
    return line + "…"


def put_svg(layout, name, svg, box):
    """A picture of lines and areas that stay lines and areas in print."""
    item = QgsLayoutItemPicture(layout)
    item.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Stretch)
    text = "base64:" + b64encode(svg.encode("utf-8")).decode("ascii")
    item.setPicturePath(text, QgsLayoutItemPicture.Format.FormatSVG)
    return _placed(layout, item, name, box)


def _placed(layout, item, name, box):
    x, y, width, height = box
    item.setId(PREFIX + name)
    layout.addLayoutItem(item)
    item.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperLeft)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))
    return item


def taken_box(layout, name):
    """The box of a frame of the template [mm], which is taken away; None where there is none."""
    item = layout.itemById(name)
    if item is None:
        return None
    box = item.mapRectToScene(item.rect())
    layout.removeLayoutItem(item)
    return box.x(), box.y(), box.width(), box.height()
