"""The marks of small charts as SVG: bars, lines and dots, no texts.

Texts stand beside them as items of the sheet, in its fonts. Sizes are in mm.
"""

from __future__ import annotations

import numpy as np

# Okabe and Ito's palette: told apart by all kinds of colour sight, and as light and dark.
OWN, TOWN, SECOND = "#0072b2", "#b9c4cc", "#e69f00"
TICK, AXIS, DOT = "#8a97a3", "#c6ced4", "#d55e00"


def picture(width, height, marks):
    """An SVG of marks."""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}mm" '
            f'height="{height:.2f}mm" viewBox="0 0 {width:.2f} {height:.2f}">'
            f'{"".join(marks)}</svg>')


def rectangle(x, y, width, height, colour):
    return (f'<rect x="{x:.3f}" y="{y:.3f}" width="{max(width, 0.0):.3f}" '
            f'height="{max(height, 0.0):.3f}" fill="{colour}"/>')


def line(x, y, to_x, to_y, colour, width=0.15):
    return (f'<line x1="{x:.3f}" y1="{y:.3f}" x2="{to_x:.3f}" y2="{to_y:.3f}" '
            f'stroke="{colour}" stroke-width="{width:.2f}"/>')


def dot(x, y, radius, colour):
    return (f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{radius:.3f}" fill="{colour}" '
            f'stroke="#ffffff" stroke-width="0.2"/>')


def pairs(own, town, width, row):
    """Two horizontal bars a row: of the district, and below it of the town.

    Parameters
    ----------
    own, town : ndarray, shape (n,)
        NaN draws none.
    width, row : float
        Of the picture, and height of a row [mm].
    """
    most = _most(own, town)
    marks = []
    for place, (first, second) in enumerate(zip(own, town)):
        top = place * row
        for value, start, part, colour in ((first, 0.12, 0.42, OWN), (second, 0.56, 0.28, TOWN)):
            if np.isfinite(value):
                marks.append(rectangle(0, top + start * row, width * value / most, part * row,
                                       colour))
    marks.append(line(0.05, 0, 0.05, row * len(own), AXIS))
    return picture(width, row * len(own), marks)


def columns(first, second, width, height):
    """Two upright bars a class side by side, for example of weekdays and holidays."""
    most, step = _most(first, second), width / len(first)
    marks = []
    for place, values in enumerate(zip(first, second)):
        for side, (value, colour) in enumerate(zip(values, (OWN, SECOND))):
            if np.isfinite(value):
                tall = height * value / most
                marks.append(rectangle(place * step + (0.14 + 0.37 * side) * step, height - tall,
                                       0.34 * step, tall, colour))
    marks.append(line(0, height - 0.08, width, height - 0.08, AXIS))
    return picture(width, height, marks)


def strips(rows, width, row):
    """Where the district stands among all: a line a measure, a tick a district, a dot for it.

    Parameters
    ----------
    rows : sequence of (ndarray, int, float)
        Values of all districts, row of this one, value of the town (NaN: none).
    """
    marks, edge = [], 1.1
    for place, (values, own, town) in enumerate(rows):
        middle = (place + 0.5) * row
        known = values[np.isfinite(values)]
        ends = np.append(known, town) if np.isfinite(town) else known
        low, span = ends.min(), (ends.max() - ends.min()) or 1.0

        def at(value, low=low, span=span):
            return edge + (width - 2 * edge) * (value - low) / span

        marks.append(line(edge, middle, width - edge, middle, AXIS))
        marks += [line(at(one), middle - 0.16 * row, at(one), middle + 0.16 * row, TICK, 0.12)
                  for one in np.unique(known)]
        if np.isfinite(town):
            marks.append(line(at(town), middle - 0.32 * row, at(town), middle + 0.32 * row,
                              "#1d2a35", 0.4))
        if np.isfinite(values[own]):
            marks.append(dot(at(values[own]), middle, min(0.95, 0.3 * row), DOT))
    return picture(width, row * len(rows), marks)


def rules(width, height, lines, bars):
    """Hairlines below rows, and pale bars behind headings: ``(y)`` and ``(y, height)``."""
    return picture(width, height, [
        *(rectangle(0, y, width, tall, "#e8edf0") for y, tall in bars),
        *(line(0, y, width, y, "#d5dbe0", 0.1) for y in lines)])


def _most(*series):
    values = np.concatenate(series)
    values = values[np.isfinite(values)]
    return max(float(values.max(initial=0.0)), 1e-12)
