"""The charts of the page on shelters; colours by Okabe and Ito, and hatches for those who print."""

import numpy as np

from . import charts
from .svg import drawing_settings, inline, label, new_figure

# With room, no room, too late, cut off.
COLOURS = ("#0072b2", "#e69f00", "#d55e00", "#4d4d4d")
HATCHES = ("", "", "///", "xxx")


def stacked_chart(names, parts, labels, unit, title, prefix):
    """Horizontal bars of parts.

    Parameters
    ----------
    names : sequence of str
    parts : array_like, shape (n, p)
        In ``unit``.
    labels : sequence of str
        Of the p parts.
    """
    parts = np.nan_to_num(np.asarray(parts, dtype=float)).reshape(len(names), len(labels))
    with drawing_settings():
        figure = new_figure(charts.WIDTH_IN, 1.1 + 0.3 * len(names))
        axes = figure.subplots()
        start = np.zeros(len(names))
        for number, name in enumerate(labels):
            axes.barh(np.arange(len(names)), parts[:, number], left=start, height=0.66,
                      color=COLOURS[number], hatch=HATCHES[number], edgecolor="white",
                      linewidth=0.6, label=label(name, 40))
            start += parts[:, number]
        axes.set_yticks(np.arange(len(names)), [label(name, 34) for name in names])
        axes.invert_yaxis()
        _finish(axes, unit)
        return inline(figure, title, prefix)


def load_chart(lines, labels, unit, title, prefix):
    """People in shelters, with what they hold as a mark with its band.

    Parameters
    ----------
    lines : sequence of (name, load, nearest, (room, low, high), assumed)
        ``nearest`` is the load if everybody goes to the nearest.
    labels : (load, nearest, room as published, assumed room)
    """
    with drawing_settings():
        figure = new_figure(charts.WIDTH_IN, 1.1 + 0.25 * len(lines))
        axes = figure.subplots()
        places = np.arange(len(lines))
        axes.barh(places, [one[1] for one in lines], height=0.62, color="#56b4e9",
                  label=label(labels[0], 40))
        axes.barh(places, [one[2] for one in lines], height=0.62, fill=False,
                  edgecolor=charts.INK, linewidth=0.8, linestyle=(0, (2, 1.5)),
                  label=label(labels[1], 40))
        for assumed, shape, colour, text in (
                (False, "D", "#333333", labels[2]), (True, "o", "#b34700", labels[3])):
            _rooms(axes, [(row, one[3]) for row, one in enumerate(lines) if one[4] == assumed],
                   shape, colour, label(text, 40), not assumed)
        axes.set_yticks(places, [label(one[0], 30) for one in lines])
        axes.invert_yaxis()
        _finish(axes, unit)
        return inline(figure, title, prefix)


def _rooms(axes, rows, shape, colour, text, filled):
    """Marks of what shelters hold, ``rows`` of (place, (room, low, high))."""
    if not rows:
        return
    for place, (_room, low, high) in rows:
        if np.isfinite(low) and np.isfinite(high):
            axes.plot([low, high], [place, place], color=colour, linewidth=1.3)
            axes.plot([low, high], [place, place], "|", color=colour, markersize=6)
    places, rooms = zip(*rows)
    axes.plot([room[0] for room in rooms], places, shape, color=colour, markersize=5,
              markerfacecolor=colour if filled else "white", linestyle="none", label=text)


def _finish(axes, unit):
    axes.set_xlim(left=0)
    axes.set_xlabel(label(unit, 60), color=charts.INK, fontsize=9)
    axes.xaxis.set_major_formatter(lambda value, _place: f"{value:,.0f}")
    axes.grid(axis="x", color=charts.RULE, linewidth=0.6)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=9, labelcolor=charts.INK)
    axes.legend(frameon=False, fontsize=8.5, loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncol=2)
