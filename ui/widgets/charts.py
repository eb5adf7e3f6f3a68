"""Charts of compared scenarios on matplotlib's Qt canvas, imported when they are first drawn."""

import math

import numpy as np
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ...bridge.i18n import tr
from ...core.report.numbers import change_place, number_text
from ...core.report.svg import drawing_settings
from ...core.report.svg import label as plain
from ..models.comparison import BEST, label_of

# Okabe and Ito's palette without its black and yellow, each with a line and a mark of its own.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")
LINES, MARKS, HATCHES = ("-", "--", "-.", ":"), "osD^vPX", ("", "//", "..", "xx")
_COLUMNS = 2
# Widths of names, in half-width characters.
_NAME_WIDTH, _TITLE_WIDTH, _AXIS_WIDTH = 16, 46, 22


def _canvas(figure):
    """A Qt canvas of the running Qt that draws with our fonts and lets the wheel scroll."""
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

    class Canvas(FigureCanvasQTAgg):
        def draw(self):
            # Labels of ticks are made while drawing.
            with drawing_settings():
                super().draw()

        def wheelEvent(self, event):  # noqa: N802 - Qt's name
            event.ignore()

    return Canvas(figure)


class ChartView(QScrollArea):
    """A chart that follows the palette and is drawn when it is first seen."""

    def __init__(self, name, parent=None):
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(name)
        self.canvas = None
        self._table = None
        self._stale = False

    def show_table(self, table):
        """Draw a ``ComparisonTable``; None draws nothing."""
        self._table = table
        self._stale = True
        self.setAccessibleDescription(self.words(table) if table else "")
        if self.isVisible():
            self._draw()

    def words(self, table):
        """What the chart shows, for those who do not see it."""
        raise NotImplementedError

    def fill(self, figure, table, colours):
        """Draw into an empty figure; gives the height it wants in lines of text."""
        raise NotImplementedError

    def showEvent(self, event):  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._stale:
            self._draw()

    def changeEvent(self, event):  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._table is not None:
            self._stale = True
            if self.isVisible():
                self._draw()

    def _draw(self):
        self._stale = False
        self.canvas = None
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._content())
        self.setWidget(holder)

    def _content(self):
        if not self._table or not self._table.scenarios:
            return QLabel("")
        try:
            from matplotlib.figure import Figure

            figure = Figure()
            self.canvas = _canvas(figure)
        except ImportError:
            words = QLabel(tr("Charts need the Python package matplotlib, which is not installed."))
            words.setWordWrap(True)
            return words
        colours = _palette_colours(self.palette())
        figure.set_facecolor(colours["ground"])
        with drawing_settings():
            lines = self.fill(figure, self._table, colours)
        self.canvas.setMinimumHeight(round(lines * self.fontMetrics().lineSpacing()))
        self.canvas.setAccessibleName(self.accessibleName())
        self.canvas.setAccessibleDescription(self.accessibleDescription())
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self.canvas


class BarsView(ChartView):
    """One panel an indicator, one bar a scenario, with its band."""

    def words(self, table):
        return _spoken_bests(table)

    def fill(self, figure, table, colours):
        keys = [key for key in table.indicators if _is_drawn(table, key)]
        rows = math.ceil(len(keys) / _COLUMNS)
        lines = rows * (2.2 + 1.45 * len(table.scenarios)) + 1
        spread = 2.2 / (2.2 + 1.45 * len(table.scenarios))
        grid = figure.subplots(
            rows, _COLUMNS, squeeze=False,
            gridspec_kw={"left": 0.14, "right": 0.97, "wspace": 0.42, "bottom": 0.01,
                         "top": 1.0 - 1.6 / max(lines, 2.0), "hspace": spread * 1.6},
        ).ravel()
        for axes, key in zip(grid, keys):
            self._panel(axes, table, key, colours)
        for axes in grid[len(keys):]:
            axes.set_visible(False)
        return lines

    @staticmethod
    def _panel(axes, table, key, colours):
        rows = [table.row(key, name) for name in table.scenarios]
        any_row = next(row for row in rows if row)
        title, unit = label_of(key, any_row)
        title = plain(title, _TITLE_WIDTH) + (f" [{plain(unit)}]" if unit else "")
        axes.set_title(title, loc="left", fontsize=9, color=colours["text"])
        ends = [0.0]
        for place, row in enumerate(rows):
            if row and math.isfinite(row["change"]):
                ends += _bar(axes, place, row, colours)
        names = [
            f"{BEST} {plain(name, _NAME_WIDTH)}" if row and row["best"] == 1
            else plain(name, _NAME_WIDTH)
            for name, row in zip(table.scenarios, rows)
        ]
        axes.set_yticks(range(len(names)), names)
        axes.set_ylim(len(names) - 0.4, -0.6)
        low, high = min(ends), max(ends)
        room = 0.38 * ((high - low) or 1.0)
        axes.set_xlim(low - (room if low < 0 else 0.0), high + (room if high > 0 else 0.0))
        axes.set_xticks([])
        axes.axvline(0.0, color=colours["text"], linewidth=0.8)
        _bare(axes, colours)


def _bar(axes, place, row, colours):
    """One bar with its band and number; gives how far it reaches."""
    value, low, high = row["change"], row["change_low"], row["change_high"]
    colour, hatch = COLOURS[place % len(COLOURS)], HATCHES[place // len(COLOURS) % len(HATCHES)]
    axes.barh(place, value, height=0.62, color=colour, hatch=hatch, edgecolor=colours["ground"])
    reach = [value]
    if math.isfinite(low) and math.isfinite(high):
        axes.plot([low, high], [place, place], "|-", color=colours["text"], linewidth=1.2,
                  markersize=6)
        reach += [low, high]
    left = value < 0
    text = number_text(value, change_place(value, low, high, row["before"]), signed=True)
    axes.annotate(
        text, (min(0.0, *reach) if left else max(0.0, *reach), place),
        xytext=(-4 if left else 4, 0), textcoords="offset points", va="center",
        ha="right" if left else "left", fontsize=8.5, color=colours["text"],
        fontweight="bold" if row["best"] == 1 else "normal",
    )
    return reach


class RadarView(ChartView):
    """Every scenario as a line around: outward is better, the ring is today."""

    def words(self, table):
        key = tr(
            "Outward is better than today, inward is worse; each axis ends at the largest change "
            "of the scenarios."
        )
        return f"{key} {_spoken_bests(table)}"

    def fill(self, figure, table, colours):
        keys = radar_indicators(table)
        if len(keys) < 3:
            figure.text(0.5, 0.5, tr("Too few indicators differ for this chart."),
                        ha="center", color=colours["text"])
            return 12
        axes = figure.add_axes((0.2, 0.09, 0.6, 0.82), projection="polar")
        angles = np.linspace(0.0, 2.0 * np.pi, len(keys), endpoint=False)
        closed = np.append(angles, angles[0])
        axes.set_facecolor(colours["ground"])
        axes.plot(np.linspace(0, 2 * np.pi, 181), np.ones(181), color=colours["text"],
                  linewidth=1.6)
        axes.annotate(tr("today"), (0.5 * (angles[0] + angles[1]), 1.0), fontsize=8,
                      color=colours["text"], ha="center", va="center",
                      bbox={"facecolor": colours["ground"], "edgecolor": "none", "pad": 1})
        for place, name in enumerate(table.scenarios):
            values = radar_values(table, name, keys) + 1.0
            axes.plot(
                closed, np.append(values, values[0]), color=COLOURS[place % len(COLOURS)],
                linestyle=LINES[place % len(LINES)], marker=MARKS[place % len(MARKS)],
                markersize=5, linewidth=1.8, label=plain(name, 30),
            )
        axes.set_theta_offset(np.pi / 2)
        axes.set_theta_direction(-1)
        axes.set_ylim(0.0, 2.05)
        axes.set_yticks([0.5, 1.0, 1.5, 2.0], [""] * 4)
        axes.set_xticks(angles, [""] * len(keys))
        for angle, key in zip(angles, keys):
            side = round(np.sin(angle), 6)
            axes.text(
                angle, 2.2, _wrapped(label_of(key, table.row(key, table.scenarios[0]))[0]),
                fontsize=8.5, color=colours["text"], va="center",
                ha="center" if abs(side) < 0.1 else "left" if side > 0 else "right",
            )
        axes.grid(color=colours["rule"], linewidth=0.6)
        axes.spines["polar"].set_color(colours["rule"])
        self._legend(figure, axes, colours)
        return 24

    @staticmethod
    def _legend(figure, axes, colours):
        handles, names = axes.get_legend_handles_labels()
        figure.legend(handles, names, loc="upper left", frameon=False, fontsize=9,
                      labelcolor=colours["text"], ncol=1)


def radar_indicators(table):
    """Indicators with a direction and a change in every scenario, where one is not zero."""
    keys = []
    for key in table.indicators:
        rows = [table.row(key, name) for name in table.scenarios]
        if all(row and row["better"] in ("higher", "lower") for row in rows):
            changes = [row["change"] for row in rows]
            if all(map(math.isfinite, changes)) and any(changes):
                keys.append(key)
    return keys


def radar_values(table, scenario, keys):
    """Changes of a scenario as parts of the largest one, −1 to 1; positive is better."""
    values = []
    for key in keys:
        largest = max(abs(table.row(key, name)["change"]) for name in table.scenarios)
        row = table.row(key, scenario)
        sign = 1.0 if row["better"] == "higher" else -1.0
        values.append(sign * row["change"] / largest)
    return np.array(values)


def _is_drawn(table, key):
    rows = [table.row(key, name) for name in table.scenarios]
    return any(row and math.isfinite(row["change"]) and row["change"] for row in rows)


def _spoken_bests(table):
    lines = []
    for key in table.indicators:
        best = [name for name in table.scenarios if (table.row(key, name) or {}).get("best") == 1]
        if best:
            label, _unit = label_of(key, table.row(key, best[0]))
            lines.append(tr("{indicator}: best is {names}").format(
                indicator=label, names="; ".join(best)))
    return ". ".join(lines)


def _wrapped(text):
    """A name in two lines where it is long."""
    text = plain(text, 2 * _AXIS_WIDTH)
    half = len(text) // 2
    if sum(2 if ord(one) > 0x2E7F else 1 for one in text) <= _AXIS_WIDTH:
        return text
    blanks = [place for place, one in enumerate(text) if one == " "]
    place = min(blanks, key=lambda one: abs(one - half), default=half)
    return f"{text[:place]}\n{text[place:].strip()}"


def _palette_colours(palette):
    ground, text = (
        palette.color(role) for role in (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText)
    )
    rule = palette.color(QPalette.ColorRole.Mid)
    return {"ground": ground.name(), "text": text.name(), "rule": rule.name()}


def _bare(axes, colours):
    axes.set_facecolor(colours["ground"])
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0, labelsize=8.5, labelcolor=colours["text"])
