"""Writes the sheets of an atlas, ``resources/layouts/atlas_*.qpt``: A4 and A3, both ways.

    tools/in_qgis.sh python tools/make_atlas_layouts.py

They hold what the sheets of ``make_layouts.py`` hold, and four frames that are filled with numbers
and charts: numbers, chart_ages, chart_hours, chart_place.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from make_layouts import FLOW, FOLDER, GIVES, Sheet, build, tidy
from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsReadWriteContext,
)

CHARTS = ("chart_ages", "chart_hours", "chart_place")
WORDS = ("assumptions", "notes")
BELOW = ("scale", "scale_bar", "north_arrow", "inset")


@dataclass(frozen=True)
class AtlasSheet(Sheet):
    """``side`` is the width of the column right of the map, ``tall`` the height of the map."""

    tall: float = 0.0
    charts: float = 0.0

    @property
    def name(self):
        return f"atlas_{super().name}"

    def areas(self):
        """Id → x, y, width, height."""
        plain = super().areas()
        areas = self._upright() if self.upright else self._lying()
        m, full = self.margin, self.width - 2 * self.margin
        mark = 0.27 * full
        bottom = self.height - m - self.foot
        low = plain["date"][1]
        title = 0.58 * (self.head - 2.0)
        return {
            **plain, **areas,
            "title": (m, m, full - mark - 4.0, title),
            "subtitle": (m, m + title, full - mark - 4.0, self.head - 2.0 - title),
            "mark": (m + full - mark, m, mark, 8.0),
            "sources": (m, bottom + 2.0, full, low - bottom - 3.0),
        }

    def _lying(self):
        """Map left, numbers right, charts below the numbers."""
        m, gap = self.margin, self.gap
        top, bottom = m + self.head, self.height - m - self.foot
        left = self.width - 2 * m - self.side - gap
        right, side = m + left + gap, self.side
        under = top + self.tall + gap
        words = 0.34 * (bottom - under)
        end = bottom - words - 2.0
        legend = 0.6 * left
        beside, rest = m + legend + gap, left - legend - gap
        return {
            "map": (m, top, left, self.tall),
            "legend": (m, under, legend, end - under),
            "inset": (beside, under, rest, end - under - 19.0),
            **self._scale(beside, end - 16.5, rest),
            **self._words((m, bottom - words, left, words)),
            "numbers": (right, top, side, bottom - self.charts - gap - top),
            **self._charts(right, bottom - self.charts, side),
        }

    def _upright(self):
        """Map with the legend right of it, numbers below, then charts."""
        m, gap = self.margin, self.gap
        full = self.width - 2 * m
        top, bottom = m + self.head, self.height - m - self.foot
        left = full - self.side - gap
        right, end = m + left + gap, top + self.tall
        words = 0.05 * self.height
        charts = bottom - words - 2.0 - self.charts
        numbers = end + gap
        return {
            "map": (m, top, left, self.tall),
            "legend": (right, top, self.side, self.tall - 19.0 - self.inset - 3.0),
            "inset": (right, end - 19.0 - self.inset, self.side, self.inset),
            **self._scale(right, end - 16.5, self.side),
            "numbers": (m, numbers, full, charts - gap - numbers),
            **self._charts(m, charts, full),
            **self._words((m, bottom - words, full, words)),
        }

    def _scale(self, x, y, width):
        line = 0.36 * self.text * 1.45
        return {
            "scale": (x, y, width - 15.0, line + 0.6),
            "scale_bar": (x, y + line + 1.0, width - 15.0, 11.0),
            "north_arrow": (x + width - 13.0, y, 13.0, 16.5),
        }

    def _words(self, box):
        """Assumptions and notes share one room."""
        x, y, width, height = box
        half = height / 2
        return {"assumptions": (x, y, width, half), "notes": (x, y + half, width, half)}

    def _charts(self, x, y, width):
        each = (width - 2 * self.gap) / 3
        return {name: (x + number * (each + self.gap), y, each, self.charts)
                for number, name in enumerate(CHARTS)}


SHEETS = (
    AtlasSheet("A4", False, 297, 210, 8, 160, 16, 15, 30, 6.5, 3.0, 88, 47),
    AtlasSheet("A4", True, 210, 297, 8, 63, 16, 21, 23, 6.5, 3.0, 98, 40),
    AtlasSheet("A3", False, 420, 297, 10, 228, 22, 19, 50, 8.5, 4.0, 126, 66),
    AtlasSheet("A3", True, 297, 420, 10, 88, 22, 25, 36, 8.5, 4.0, 138, 58),
)


def build_atlas(sheet):
    """The template of a sheet with its frames."""
    layout = build(sheet)
    areas = sheet.areas()
    for name in ("numbers", *CHARTS):
        item = QgsLayoutItemShape(layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(QgsFillSymbol.createSimple(
            {"style": "no", "outline_color": "#8a97a3", "outline_width": "0.1"}))
        x, y, width, height = areas[name]
        item.setId(name)
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(width, height))
    for name in ("legend", "inset"):
        layout.itemById(name).setCustomProperty(FLOW, "side" if sheet.upright else "")
    for name in WORDS:
        layout.itemById(name).setCustomProperty(FLOW, "words")
    moved = (*BELOW, *CHARTS, *WORDS, "numbers" if sheet.upright else "legend")
    layout.itemById("map").setCustomProperty(GIVES, ",".join(moved))
    layout.itemById("map").setCustomProperty("nigiwai_height", str(sheet.tall))
    return layout


def write(folder):
    """Write all sheets; gives their paths."""
    paths = []
    for sheet in SHEETS:
        path = Path(folder) / f"{sheet.name}.qpt"
        layout = build_atlas(sheet)
        if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
            raise OSError(path)
        tidy(path, sheet.name)
        paths.append(path)
        del layout
    return paths


def main():
    with tempfile.TemporaryDirectory() as profile:
        application = QgsApplication([], False, profile)
        application.initQgis()
        for path in write(FOLDER):
            print(path)
        application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
