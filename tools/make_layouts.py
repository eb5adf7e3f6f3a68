"""Writes the sheets of ``resources/layouts``: A4 and A3, both ways, as templates of QGIS.

    tools/in_qgis.sh python tools/make_layouts.py

An office that wants its own frame or logo copies one, changes it in QGIS and keeps the ids.
"""

import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from nigiwai.bridge.printing.templates import FLOW, GIVES
from nigiwai.bridge.typography import text_format
from qgis.core import (
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "layouts"
RANDOM = re.compile(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")
# What QGIS writes about items without data-defined values.
EMPTY = ("dataDefinedProperties", "data_defined_properties", "dd_properties")
QUIET, LINE, WARNING, LAND = "#56636e", "#8a97a3", "#b3261e", "#fbfaf6"


@dataclass(frozen=True)
class Sheet:
    """A page in mm: ``side`` is the width of the column right of the map."""

    paper: str
    upright: bool
    width: float
    height: float
    margin: float
    side: float
    head: float
    foot: float
    inset: float
    text: float  # size of small texts [pt]
    gap: float = 4.0

    @property
    def name(self):
        return f"{self.paper.lower()}_{'portrait' if self.upright else 'landscape'}"

    def areas(self):
        """Id → x, y, width, height."""
        m, gap = self.margin, self.gap
        full = self.width - 2 * m
        left = full - self.side - gap
        right = m + left + gap
        top, bottom = m + self.head, self.height - m - self.foot
        line = 0.36 * self.text * 1.45
        low = self.height - m - line
        scale_top = bottom - 17.0
        inset_top = scale_top - 3.0 - self.inset
        column = inset_top - 3.0 - top
        title = 0.58 * (self.head - 2.0)
        third = full / 3
        return {
            "title": (m, m, left, title),
            "subtitle": (m, m + title, left, self.head - 2.0 - title),
            "mark": (right, m, self.side, 9.0),
            "map": (m, top, left, bottom - top),
            "legend": (right, top, self.side, 0.6 * column),
            "assumptions": (right, top + 0.6 * column, self.side, 0.2 * column),
            "notes": (right, top + 0.8 * column, self.side, 0.2 * column),
            "inset": (right, inset_top, self.side, self.inset),
            "scale": (right, scale_top, self.side - 17.0, line + 0.6),
            "scale_bar": (right, scale_top + line + 1.0, self.side - 17.0, 11.0),
            "north_arrow": (right + self.side - 14.0, scale_top, 14.0, 16.5),
            "sources": (m, bottom + 2.0, full, low - bottom - 3.0),
            "date": (m, low, 0.6 * third, line),
            "crs": (m + 0.6 * third, low, 1.7 * third, line),
            "version": (m + 2.3 * third, low, 0.7 * third, line),
        }


SHEETS = (
    Sheet("A4", False, 297, 210, 8, 71, 19, 15, 30, 7),
    Sheet("A4", True, 210, 297, 8, 56, 19, 21, 34, 7),
    Sheet("A3", False, 420, 297, 10, 96, 24, 19, 50, 8.5),
    Sheet("A3", True, 297, 420, 10, 78, 24, 25, 50, 8.5),
)


def build(sheet):
    """The template as a layout of an empty project."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.setName(f"Nigiwai {sheet.name}")
    ways = QgsLayoutItemPage.Orientation
    page = layout.pageCollection().page(0)
    page.setPageSize(sheet.paper, ways.Portrait if sheet.upright else ways.Landscape)
    areas = sheet.areas()
    _texts(layout, areas, sheet)
    sheet_map = _map(layout, "map", areas)
    sheet_map.setCustomProperty(GIVES, "inset,scale,scale_bar,north_arrow")
    inset = _map(layout, "inset", areas)
    inset.setBackgroundColor(QColor("#ffffff"))
    overview = QgsLayoutItemMapOverview("sheet", inset)
    overview.setLinkedMap(sheet_map)
    inset.overviews().addOverview(overview)
    _legend(layout, areas, sheet)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setTextFormat(text_format(sheet.text + 0.5))
    bar.setHeight(2)
    _place(layout, bar, "scale_bar", areas)
    arrow = QgsLayoutItemPicture(layout)
    arrow.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    _place(layout, arrow, "north_arrow", areas)
    for name in ("legend", "assumptions", "notes", "inset"):
        layout.itemById(name).setCustomProperty(FLOW, "side")
    return layout


def _texts(layout, areas, sheet):
    wide = sheet.paper == "A3"
    looks = {
        "title": (22 if wide else 17, {"bold": True}),
        "subtitle": (12 if wide else 9.5, {"colour": QUIET}),
        "mark": (11 if wide else 10, {"bold": True, "colour": WARNING}),
        "assumptions": (sheet.text, {"colour": QUIET}),
        "notes": (sheet.text, {"colour": QUIET}),
        "scale": (sheet.text + 1.5, {"bold": True}),
        **{name: (sheet.text - 0.5, {"colour": QUIET})
           for name in ("sources", "date", "crs", "version")},
    }
    for name, (size, look) in looks.items():
        item = QgsLayoutItemLabel(layout)
        item.setMargin(0)
        item.setTextFormat(text_format(size, **look))
        _place(layout, item, name, areas)
    mark = layout.itemById("mark")
    mark.setFrameEnabled(True)
    mark.setFrameStrokeColor(QColor(WARNING))
    mark.setHAlign(Qt.AlignmentFlag.AlignHCenter)
    mark.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    layout.itemById("version").setHAlign(Qt.AlignmentFlag.AlignRight)


def _map(layout, name, areas):
    item = QgsLayoutItemMap(layout)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(LINE))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3))
    item.setBackgroundColor(QColor(LAND))
    _place(layout, item, name, areas)
    return item


def _legend(layout, areas, sheet):
    item = QgsLayoutItemLegend(layout)
    item.setAutoUpdateModel(False)
    item.setLegendFilterByMapEnabled(False)
    item.model().rootGroup().clear()
    large = 1.12 if sheet.paper == "A3" else 1.0
    kinds = QgsLegendStyle.Style
    for kind, size in ((kinds.Title, 10.5), (kinds.Group, 9.5), (kinds.Subgroup, 9.0),
                       (kinds.SymbolLabel, 8.5)):
        style = item.style(kind)
        style.setTextFormat(text_format(size * large, bold=kind != kinds.SymbolLabel))
        item.setStyle(kind, style)
    for kind, above in ((kinds.Subgroup, 3.2), (kinds.Symbol, 1.1)):
        style = item.style(kind)
        style.setMargin(QgsLegendStyle.Side.Top, above * large)
        item.setStyle(kind, style)
    item.setSymbolWidth(7 * large)
    item.setSymbolHeight(4 * large)
    item.setBoxSpace(0)
    item.setColumnSpace(3)
    item.setResizeToContents(False)
    _place(layout, item, "legend", areas)


def _place(layout, item, name, areas):
    x, y, width, height = areas[name]
    item.setId(name)
    layout.addLayoutItem(item)
    item.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperLeft)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))


def tidy(path, name):
    """The same file in every run: no random ids, attributes in order, nothing that is empty."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    for parent in list(tree.iter()):
        for child in list(parent):
            if child.tag in EMPTY and not any(one.get("value") == "true" for one in child.iter()):
                parent.remove(child)
    numbers = {}
    for element in tree.iter():
        values = {key: _same_id(value, name, numbers) for key, value in element.attrib.items()}
        element.attrib.clear()
        element.attrib.update(sorted(values.items()))
    ET.indent(tree, " ")
    path.write_text(ET.tostring(tree.getroot(), encoding="unicode") + "\n", encoding="utf-8",
                    newline="\n")


def _same_id(value, name, numbers):
    if not RANDOM.fullmatch(value):
        return value
    return f"{{nigiwai-{name}-{numbers.setdefault(value, len(numbers) + 1)}}}"


def write(folder):
    """All sheets; gives their paths."""
    paths = []
    for sheet in SHEETS:
        path = folder / f"{sheet.name}.qpt"
        layout = build(sheet)
        if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise OSError(f"{path} could not be written")
        tidy(path, sheet.name)
        paths.append(path)
    return paths


def main():
    with tempfile.TemporaryDirectory() as profile:
        application = QgsApplication([], False, profile)
        application.initQgis()
        FOLDER.mkdir(parents=True, exist_ok=True)
        for path in write(FOLDER):
            print(path)
        application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
