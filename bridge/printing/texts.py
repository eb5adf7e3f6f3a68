"""Texts of a sheet: put into their boxes, and words for date, scale and coordinate system."""

import re

from qgis.core import QgsLayoutSize, QgsTextFormat
from qgis.PyQt.QtCore import QDate, QLocale

from ..i18n import tr, user_language
from ..typography import wrapped
from .templates import item_of

# A text that is too long is set smaller, down to this share of its size.
SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52)
_PLANE = re.compile(r"Japan Plane Rectangular CS ([IVX]+)$")
_UTM = re.compile(r"UTM zone (\d+)N$")


def put(layout, name, text):
    """Write a text into the box of a label, smaller where it is long.

    Without a text the label goes; a sheet without the label is left as it is.
    """
    item = item_of(layout, name)
    if item is None:
        return
    if not text:
        layout.removeLayoutItem(item)
        return
    style, box = item.textFormat(), item.rect()
    for scale in SCALES:
        needed = set_text(item, text, style, scale, box.width())
        if needed.width() <= box.width() + 0.01 and needed.height() <= box.height() + 0.01:
            break


def set_text(item, text, style, scale, width):
    """Set a text in a share of a style, broken into lines for a width [mm]; gives its size."""
    scaled = QgsTextFormat(style)
    scaled.setSize(style.size() * scale)
    item.setTextFormat(scaled)
    margins = item.marginX() * 2
    item.setText("\n".join(wrapped(text, scaled, width - margins)))
    return item.sizeForText()


def resize(item, width, height):
    """Give an item another size, its upper left corner staying [mm]."""
    item.attemptResize(QgsLayoutSize(width, height))


def date_words(date=None):
    """A date as people write it; today unless given."""
    date = date or QDate.currentDate()
    english, form = "d MMMM yyyy", tr("d MMMM yyyy")
    # Without a translation the names of months are English, too.
    locale = QLocale("en") if form == english else QLocale(user_language())
    return locale.toString(date, form)


def scale_words(denominator, paper=""):
    """For example ``Scale 1:25,000 (A3)``: a scale holds for a size of paper only."""
    number = f"{round(denominator):,}"
    if not paper:
        return tr("Scale 1:{number}").format(number=number)
    return tr("Scale 1:{number} ({paper})").format(number=number, paper=paper)


def crs_words(crs):
    """A coordinate system in words of the language, with its number."""
    name, _slash, part = (text.strip() for text in crs.description().partition("/"))
    plane, utm = _PLANE.search(part), _UTM.search(part)
    if plane:
        return tr("{datum}, Japan plane rectangular zone {zone} ({id})").format(
            datum=name, zone=plane.group(1), id=crs.authid())
    if utm:
        return tr("{datum}, UTM zone {zone} north ({id})").format(
            datum=name, zone=utm.group(1), id=crs.authid())
    if crs.isGeographic():
        return tr("{datum}, longitude and latitude ({id})").format(
            datum=name, id=crs.authid())
    words = crs.description() or tr("own definition")
    return f"{words} ({crs.authid()})" if crs.authid() else words


def paper_of(layout):
    """The name of the paper's size, for example ``A3``; empty where it has none."""
    page = layout.pageCollection().page(0).pageSize()
    sides = sorted((round(page.width()), round(page.height())))
    known = {(210, 297): "A4", (297, 420): "A3", (420, 594): "A2", (594, 841): "A1",
             (841, 1189): "A0", (257, 364): "B4", (364, 515): "B3"}
    return known.get(tuple(sides), "")
