"""Three small charts of a district: ages, people present by hour, its place among the others."""

import numpy as np

from ...core.atlas import marks
from ...core.atlas.numbers import BANDS
from ...core.study.tables import AGE_GROUPS
from ..atlas_labels import measure_label, number, short_label
from ..i18n import tr
from ..typography import INK
from . import atlas_items as items

# What the district is held against the others by, the first that are there.
COMPARED = ("density", "share_75_up", "vibrancy", "visitors", "exposed_share", "mean_min",
            "access_min", "facilities", "shelters", "resources", "needs")
MOST_COMPARED = 6
HOURS = {"night": "0–6", "morning": "6–11", "midday": "11–15", "afternoon": "15–18",
         "evening": "18–24"}


def charts_of(numbers):
    """Functions that draw a chart of a district each: those that the numbers allow."""
    found = []
    if _ages(numbers) is not None:
        found.append(_draw_ages)
    if _hours(numbers) is not None:
        found.append(_draw_hours)
    if len(numbers.districts) > 1 and _compared(numbers):
        found.append(_draw_places)
    return found


def put_charts(layout, numbers, row, boxes, size):
    """Draw the charts of a district into boxes, from the left; gives how many were drawn."""
    drawn = list(zip(charts_of(numbers), boxes))
    for draw, box in drawn:
        draw(layout, numbers, row, box, size)
    return len(drawn)


def _ages(numbers):
    """Measures of the age groups, None where one is missing."""
    found = [numbers.of(key) for key in AGE_GROUPS]
    return None if None in found else found


def _hours(numbers):
    found = [[numbers.of(f"presence_{day}", band) for band in BANDS]
             for day in ("weekday", "holiday")]
    return None if None in found[0] else [day for day in found if None not in day]


def _compared(numbers):
    found = [numbers.of(key) for key in COMPARED]
    return [one for one in found if one is not None and np.unique(
        one.values[np.isfinite(one.values)]).size > 1][:MOST_COMPARED]


def _title(layout, text, box, size):
    """The heading of a chart; gives the box that is left."""
    x, y, width, height = box
    tall = items.pitch_of(size)
    items.fitted_label(layout, "chart_title", text, (x, y, width, tall), size, bold=True)
    return x, y + tall + 0.4, width, height - tall - 0.4


def _keys(layout, entries, box, size):
    """Coloured words that explain the colours; gives the box that is left."""
    x, y, width, height = box
    tall, left = items.pitch_of(size), x
    plain = items.style_of(size)
    needed = sum(items.width_of(text, plain) + 2.2 for text, _colour in entries)
    size = size * min(1.0, width / needed)
    for text, colour in entries:
        style = items.style_of(size, colour=colour)
        wide = items.width_of(text, style) + 1.2
        items.put_label(layout, "chart_key", text, (left, y, wide, tall), style)
        left += wide + 1.0
    return x, y + tall, width, height - tall


def _share(values, row):
    total = sum(one.values[row] for one in values)
    own = np.array([one.values[row] for one in values]) / total if total > 0 else (
        np.full(len(values), np.nan))
    town = np.array([one.town for one in values])
    return own, town / max(town.sum(), 1e-12)


def _nothing(layout, box, size):
    """What stands in place of a chart of a district of which nothing is known."""
    items.fitted_label(layout, "chart_none", tr("No data for this district"), box, size * 0.9,
                       "middle", middle=True, colour=items.QUIET)


def _draw_ages(layout, numbers, row, box, size):
    ages = _ages(numbers)
    own, town = _share(ages, row)
    if not np.isfinite(own).any():
        _nothing(layout, _title(layout, tr("Residents by age (%)"), box, size), size)
        return
    left = _title(layout, tr("Residents by age (%)"), box, size)
    left = _keys(layout, ((tr("■ district"), marks.OWN), (tr("■ town"), "#7d8a94")), left,
                 size * 0.9)
    x, y, width, height = left
    small = items.style_of(size * 0.9)
    names = [measure_label(one) for one in ages]
    wide = min(max(items.width_of(text, small) for text in names) + 1.0, 0.45 * width)
    step, right = height / len(ages), 10.0 * size / 6.0
    items.put_svg(layout, "chart", marks.pairs(own, town, width - wide - right, step),
                  (x + wide, y, width - wide - right, height))
    for place, text in enumerate(names):
        middle = y + (place + 0.5) * step - items.pitch_of(size * 0.9) / 2
        tall = items.pitch_of(size * 0.9)
        items.fitted_label(layout, "chart_name", text, (x, middle, wide, tall), size * 0.9,
                           middle=True)
        if np.isfinite(own[place]):
            items.put_label(layout, "chart_value", f"{100 * own[place]:.1f}",
                            (x + width - right, middle, right, tall), small, "right", True)


def _draw_hours(layout, numbers, row, box, size):
    days = _hours(numbers)
    title = tr("People present by hour of the day")
    x, y, width, height = left = _title(layout, title, box, size)
    if not any(np.isfinite(one.values[row]) for day in days for one in day):
        _nothing(layout, left, size)
        return
    tall = items.pitch_of(size * 0.9)
    names = (tr("hours"), tr("weekday"), tr("holiday"))[: len(days) + 1]
    wide = max(items.width_of(text, items.style_of(size * 0.9)) for text in names) + 1.0
    plot = height - len(names) * tall - 0.5
    values = [np.array([one.values[row] for one in day]) for day in days]
    second = values[1] if len(values) > 1 else np.full(len(BANDS), np.nan)
    items.put_svg(layout, "chart", marks.columns(values[0], second, width - wide, plot),
                  (x + wide, y, width - wide, plot))
    step = (width - wide) / len(BANDS)
    looks = ({"colour": items.QUIET}, {"colour": marks.OWN}, {"colour": "#a86a00"})
    lines = [[HOURS[band] for band in BANDS],
             *([number(one, one.values[row])[0] for one in day] for day in days)]
    for place, (name, look, texts) in enumerate(zip(names, looks, lines)):
        top = y + plot + 0.5 + place * tall
        items.put_label(layout, "chart_name", name, (x, top, wide, tall),
                        items.style_of(size * 0.9, **look))
        for column, text in enumerate(texts):
            items.fitted_label(layout, "chart_value", text,
                               (x + wide + column * step, top, step, tall), size * 0.9, "middle",
                               **look)


def _draw_places(layout, numbers, row, box, size):
    shown = _compared(numbers)
    keys = [(tr("● district"), marks.DOT), (tr("| each district"), "#7d8a94")]
    if not all(one.adds for one in shown):
        keys.append((tr("┃ town"), INK))
    left = _title(layout, tr("Place among all districts"), box, size)
    x, y, width, height = _keys(layout, keys, left, size * 0.9)
    step, tall = height / len(shown), items.pitch_of(size * 0.9)
    name, rank = 0.34 * width, 8.5 * size / 6.0
    strip = width - name - rank
    # The town stands between the districts only for means and ratios.
    rows = [(one.values, row, np.nan if one.adds else one.town) for one in shown]
    items.put_svg(layout, "chart", marks.strips(rows, strip, step),
                  (x + name, y, strip, height))
    for place, one in enumerate(shown):
        middle = y + (place + 0.5) * step
        room = min(step, 2 * tall)
        items.fitted_label(layout, "chart_name", short_label(one),
                           (x, middle - room / 2, name - 0.8, room), size * 0.9, middle=True)
        ranks = one.ranks()
        if ranks[row]:
            text = f"{ranks[row]}/{int((ranks > 0).sum())}"
            items.fitted_label(layout, "chart_value", text,
                               (x + width - rank, middle - tall / 2, rank, tall), size * 0.9,
                               "right", middle=True)
