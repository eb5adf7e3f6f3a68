"""The charts of a report, as inline SVG. Colours are told apart by all kinds of colour sight."""

import re

import numpy as np

from .numbers import change_place, exact_text, number_text, place_of
from .svg import drawing_settings, inline, label, new_figure

# Okabe and Ito's palette; before is grey so that it steps back.
BEFORE, AFTER, INK, RULE = "#9a9a9a", "#0072b2", "#333333", "#d9d9d9"
# More and less as on the maps: orange gains, blue loses.
GAIN, LOSS = "#d9610a", "#2166ac"
WIDTH_IN = 5.8
# A bracket, of half or full width, in front of which a label may be broken.
_BRACKET = re.compile(rf"\s?([({chr(0xFF08)}])")


def before_after_chart(indicators, names, title, prefix):
    """Small multiples: one panel an indicator with its bars before and after.

    Parameters
    ----------
    indicators : sequence of Indicator
        The band of the change stands on the bar after.
    names : tuple of str
        Labels of before and after.
    """
    with drawing_settings():
        rows = -(-len(indicators) // 2)
        figure = new_figure(WIDTH_IN, 0.3 + 1.05 * rows)
        grid = np.atleast_1d(figure.subplots(rows, 2, squeeze=False)).ravel()
        for axes, one in zip(grid, indicators):
            _before_after_panel(axes, one, names)
        for axes in grid[len(indicators) :]:
            axes.set_visible(False)
        return inline(figure, title, prefix)


def _before_after_panel(axes, one, names):
    unit = f" [{label(one.unit)}]" if one.unit else ""
    axes.set_title(label(one.label, 34) + unit, loc="left", fontsize=9, color=INK)
    values = np.array([one.before, one.after])
    band = np.array([[np.nan, np.nan], [one.before + one.low, one.before + one.high]])
    _horizontal_bars(axes, [label(name) for name in names], values, band, (BEFORE, AFTER))
    place = place_of(one.change, one.low, one.high)
    change = number_text(
        one.change, change_place(one.change, one.low, one.high, one.before), signed=True
    )
    texts = (number_text(one.before, place), f"{number_text(one.after, place)} ({change})")
    _write_at_ends(axes, values, band, texts)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)


def bars_chart(names, values, bands, unit, title, prefix, *, signed=False, width=26):
    """Horizontal bars with bands; losses point left in another colour.

    Parameters
    ----------
    names : sequence of str
    values : array_like, shape (n,)
        In ``unit``; NaN draws no bar.
    bands : array_like, shape (n, 2)
        Low and high; NaN draws no whisker.
    signed : bool
        Values are changes: written with their sign.
    width : int
        Longest name in half-width characters.
    """
    values, bands = np.asarray(values, dtype=float), np.asarray(bands, dtype=float)
    with drawing_settings():
        figure = new_figure(WIDTH_IN, 0.7 + 0.27 * len(values))
        axes = figure.subplots()
        colours = [(LOSS if value < 0 else GAIN) if signed else AFTER for value in values]
        _horizontal_bars(axes, [label(name, width) for name in names], values, bands, colours)
        _write_at_ends(axes, values, bands, _end_texts(values, bands, signed))
        axes.set_xlabel(label(unit, 60), color=INK, fontsize=9)
        _light_grid(axes, "x")
        return inline(figure, title, prefix)


def _horizontal_bars(axes, names, values, bands, colours):
    places = np.arange(len(values))
    axes.barh(places, np.nan_to_num(values), height=0.68, color=colours)
    for place, (low, high) in zip(places, bands):
        if np.isfinite(low) and np.isfinite(high):
            axes.plot([low, high], [place, place], color=INK, linewidth=1.4)
            axes.plot([low, high], [place, place], "|", color=INK, markersize=6)
    axes.set_yticks(places, names)
    axes.invert_yaxis()
    axes.axvline(0, color=INK, linewidth=0.8)
    _bare(axes)


def _end_texts(values, bands, signed):
    return [
        number_text(value, place_of(value, *band), signed=signed)
        for value, band in zip(values, bands)
    ]


def _write_at_ends(axes, values, bands, texts):
    """Write each number beyond its bar and whisker, with room for it."""
    ends = np.concatenate([values, np.ravel(bands), [0.0]])
    ends = ends[np.isfinite(ends)]
    lowest, highest = ends.min(), ends.max()
    span = (highest - lowest) or 1.0
    for place, (value, band, text) in enumerate(zip(values, bands, texts)):
        left = np.isfinite(value) and value < 0
        own = [0.0, value, *band]
        own = [number for number in own if np.isfinite(number)]
        end = min(own) if left else max(own)
        axes.annotate(
            text,
            (end, place),
            xytext=(-4 if left else 4, 0),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            fontsize=9,
            color=INK,
        )
    room = 0.32 * span
    axes.set_xlim(
        lowest - (room if lowest < 0 else 0.02 * span),
        highest + (room if highest > 0 or lowest == 0 else 0.02 * span),
    )


def hours_chart(bands, names, days, unit, title, prefix, *, compared=True):
    """Presence by band of hours before and after, one panel a type of day.

    Parameters
    ----------
    bands : sequence of HourBand
    names : tuple of str
        Labels of before and after.
    days : tuple of str
        Labels of weekday and holiday.
    compared : bool
        Whether there is an after.
    """
    series = (
        ([b.weekday_before for b in bands], [b.weekday_after for b in bands]),
        ([b.holiday_before for b in bands], [b.holiday_after for b in bands]),
    )
    with drawing_settings():
        shown = [pair for pair in zip(days, series) if np.isfinite(pair[1][0]).any()]
        figure = new_figure(WIDTH_IN, 2.6 * len(shown) + 0.3)
        grid = figure.subplots(len(shown), 1, squeeze=False, sharey=True).ravel()
        # The hours below the name: side by side they would run into each other.
        labels = [_BRACKET.sub(r"\n\1", label(band.label)) for band in bands]
        for axes, (day, (before, after)) in zip(grid, shown):
            _hours_panel(axes, labels, before, after if compared else [np.nan], names)
            # The unit stands upright: beside its axis a short one would lie on its side.
            axes.set_title(label(f"{day} [{unit}]", 60), loc="left", fontsize=10, color=INK)
        return inline(figure, title, prefix)


def _hours_panel(axes, labels, before, after, names):
    places = np.arange(len(labels))
    two = np.isfinite(after).any()
    width = 0.38 if two else 0.7
    first = places - width / 2 if two else places
    axes.bar(first, np.nan_to_num(before), width, color=BEFORE if two else AFTER,
             label=label(names[0]))
    if two:
        axes.bar(first + width, np.nan_to_num(after), width, color=AFTER, label=label(names[1]))
        axes.legend(frameon=False, fontsize=9, ncol=2, loc="lower right",
                    bbox_to_anchor=(1.0, 1.0), borderpad=0.0)
    axes.set_xticks(places, labels)
    _bare(axes)
    _light_grid(axes, "y")
    _thousands(axes.yaxis)


def fit_chart(days, names, title, prefix):
    """Predicted against observed persons, one panel a type of day, with the line of equality.

    Both axes are logarithmic; values below one person are drawn at one.

    Parameters
    ----------
    days : sequence of DayFit
    names : tuple of str
        Labels of the axes: observed, predicted.
    """
    with drawing_settings():
        figure = new_figure(WIDTH_IN, 3.3)
        grid = figure.subplots(1, len(days), squeeze=False, sharex=True, sharey=True).ravel()
        for axes, day in zip(grid, days):
            _fit_panel(axes, day)
            axes.set_xlabel(label(names[0], 40), fontsize=9, color=INK)
        grid[0].set_ylabel(label(names[1], 40), fontsize=9, color=INK)
        return inline(figure, title, prefix)


def _fit_panel(axes, day):
    observed = np.maximum(np.asarray(day.observed, dtype=float), 1.0)
    predicted = np.maximum(np.asarray(day.predicted, dtype=float), 1.0)
    axes.set_xscale("log")
    axes.set_yscale("log")
    both = np.concatenate([observed, predicted])
    both = both[np.isfinite(both)]
    limits = (both.min() / 1.5, both.max() * 1.5) if len(both) else (1.0, 10.0)
    axes.plot(limits, limits, color=INK, linewidth=0.9, linestyle="--")
    axes.plot(observed, predicted, "o", markersize=3.5, color=AFTER, alpha=0.6,
              markeredgewidth=0)
    axes.set_aspect("equal", adjustable="box")
    axes.set_title(label(day.label, 34), loc="left", fontsize=10, color=INK)
    for axis in (axes.xaxis, axes.yaxis):
        _thousands(axis)
    _bare(axes)
    _light_grid(axes, "both")


def scenarios_chart(panel, prefix):
    """One panel of the small multiples that compare scenarios: one bar a scenario.

    Parameters
    ----------
    panel : mapping
        ``label``, ``names`` (n), ``values`` (n), ``bands`` (n, 2), ``best`` (n, bool: in full
        colour and with a star) and ``signed`` (values are changes).
    """
    values, bands = np.asarray(panel["values"], float), np.asarray(panel["bands"], float)
    best = panel["best"]
    names = [f"{'★ ' if one else ''}{label(name, 18)}" for name, one in zip(panel["names"], best)]
    with drawing_settings():
        figure = new_figure(0.72 * WIDTH_IN, 0.4 + 0.3 * len(names))
        axes = figure.subplots()
        _horizontal_bars(axes, names, values, bands, [AFTER if one else BEFORE for one in best])
        _write_at_ends(axes, values, bands, _end_texts(values, bands, panel["signed"]))
        figure.suptitle(label(panel["label"], 48), x=0.01, ha="left", fontsize=10, color=INK)
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        return inline(figure, panel["label"], prefix)


def _bare(axes):
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=9, labelcolor=INK)


def _light_grid(axes, which):
    axes.grid(axis=which, color=RULE, linewidth=0.6)
    axes.set_axisbelow(True)
    if which != "both":
        _thousands(axes.xaxis if which == "x" else axes.yaxis)


def _thousands(axis):
    from matplotlib.ticker import FuncFormatter, NullLocator

    axis.set_major_formatter(FuncFormatter(lambda value, _: exact_text(value)))
    axis.set_minor_locator(NullLocator())
