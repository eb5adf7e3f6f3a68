"""Sections on results: what changes, where, for whom, when.

Each takes the content and the texts and gives HTML; "" leaves the section out.
"""

import math

from . import charts
from .elements import (
    Cell,
    band_cell,
    bullets,
    change_cells,
    drawing,
    escaped,
    number_cell,
    paragraph,
    picture,
    table,
)
from .numbers import UNKNOWN, share_text, to_place

DIRECTIONS = {("higher", 1): "better", ("higher", -1): "worse",
              ("lower", 1): "worse", ("lower", -1): "better"}
MOST_BARS = 10


def summary(content, texts):
    """Headline numbers."""
    if not content.headline:
        return paragraph(texts["not_computed"], "missing")
    headings = [(texts["indicator"], False), (texts["unit"], False)]
    if content.has_scenario:
        headings += [(texts[key], True) for key in ("before", "after", "change", "change_share")]
        headings.append((texts["meaning"], False))
        rows = [_changed_row(one, texts) for one in content.headline]
    else:
        headings.append((texts["value"], True))
        rows = [
            [one.label, one.unit, band_cell(one.before, one.low, one.high, texts)]
            for one in content.headline
        ]
    return "\n".join(
        (
            table(texts["headline_caption"], headings, rows),
            paragraph(texts["band_note"], "note"),
            _headline_chart(content, texts),
            bullets(content.basis_notes) if content.basis_notes else "",
        )
    )


def _changed_row(one, texts):
    share = one.change / one.before if one.before else math.nan
    return [
        one.label,
        one.unit,
        *change_cells(one, texts),
        Cell(_signed_share(share), "number"),
        _meaning(one, texts),
    ]


def _signed_share(share):
    return f"+{share_text(share)}" if share >= 0.0005 else share_text(share)


def _meaning(one, texts):
    """Better or worse in a word; a band on both sides of zero says that it is not sure."""
    if one.low < 0 < one.high:
        return Cell(escaped(texts["not_sure"]), "text")
    if not math.isfinite(one.change) or not one.better:
        return Cell(UNKNOWN, "text")
    sign = (one.change > 0) - (one.change < 0)
    key = DIRECTIONS.get((one.better, sign), "no_change")
    return Cell(f'<span class="{key}">{escaped(texts[key])}</span>', "text")


def _headline_chart(content, texts):
    shown = [one for one in content.headline if math.isfinite(one.before + one.after)]
    if not content.has_scenario or not shown:
        return ""
    names = (texts["before"], texts["after"])
    title = texts["headline_chart"]
    return drawing(charts.before_after_chart(shown, names, title, "headline"), title)


def map_picture(content, texts):
    if content.map_png is None:
        return ""
    return picture(content.map_png, texts["map_alternative"], content.map_caption)


def edits(content, texts):
    if not content.has_scenario:
        return ""
    if not content.edits:
        return paragraph(texts["no_edits"], "missing")
    headings = [(texts[key], False) for key in ("name", "edit", "category")]
    headings += [(texts["size"], True), (texts["unit"], False), (texts["remark"], False)]
    rows = [
        [e.name, e.edit, e.category, number_cell(e.size), e.size_unit, e.note]
        for e in content.edits
    ]
    return table(texts["edits_caption"], headings, rows)


def zones(content, texts):
    return _lines(content, content.zones, texts, "zone")


def facilities(content, texts):
    return _lines(content, content.facilities, texts, "facility")


def _lines(content, lines, texts, what):
    """Chart and tables of gainers and losers, or of the leading places without a scenario."""
    if lines is None:
        return paragraph(texts["not_computed"], "missing")
    if not content.has_scenario:
        return _leaders(lines, texts, what)
    parts = [paragraph(texts[f"{what}_intro"].format(measure=lines.measure, unit=lines.unit))]
    half = MOST_BARS // 2
    drawn = [*lines.gainers[:half], *reversed(lines.losers[:half])]
    if drawn:
        title = texts["changes_chart"].format(measure=lines.measure)
        svg = charts.bars_chart(
            [line.name for line in drawn],
            [line.change for line in drawn],
            [(line.low, line.high) for line in drawn],
            f"{texts['change']} [{lines.unit}]",
            title,
            f"{what}-changes",
            signed=True,
        )
        parts.append(drawing(svg, title))
    for key, some in (("gainers", lines.gainers), ("losers", lines.losers)):
        caption = texts[f"{what}_{key}"]
        parts.append(
            _change_table(caption, some, lines, texts, what)
            if some
            else paragraph(f"{caption}: {texts['none']}", "missing")
        )
    return "\n".join(parts)


def _change_table(caption, some, lines, texts, what):
    kinds = any(line.kind for line in some)
    notes = any(line.note for line in some)
    headings = [(texts[what], False)] + ([(texts["category"], False)] if kinds else [])
    headings += [(texts[key], True) for key in ("before", "after", "change")]
    headings += [(texts["remark"], False)] if notes else []
    rows = [
        [
            line.name,
            *([line.kind] if kinds else []),
            *change_cells(line, texts),
            *([line.note] if notes else []),
        ]
        for line in some
    ]
    caption = texts["measured_in"].format(
        caption=caption, measure=lines.measure, unit=lines.unit)
    return table(caption, headings, rows)


def _leaders(lines, texts, what):
    if not lines.gainers:
        return paragraph(texts["none"], "missing")
    title = texts["leaders_chart"].format(measure=lines.measure)
    drawn = lines.gainers[:MOST_BARS]
    svg = charts.bars_chart(
        [line.name for line in drawn],
        [line.before for line in drawn],
        [(line.low, line.high) for line in drawn],
        f"{lines.measure} [{lines.unit}]",
        title,
        f"{what}-leaders",
    )
    kinds = any(line.kind for line in lines.gainers)
    headings = [(texts[what], False)] + ([(texts["category"], False)] if kinds else [])
    headings += [(f"{lines.measure} [{lines.unit}]", True), (texts["remark"], False)]
    rows = [
        [line.name]
        + ([line.kind] if kinds else [])
        + [band_cell(line.before, line.low, line.high, texts), line.note]
        for line in lines.gainers
    ]
    return drawing(svg, title) + table(title, headings, rows)


def diversion(content, texts):
    if not content.has_scenario:
        return ""
    if not content.diversion:
        return paragraph(texts["not_computed"], "missing")
    headings = [(texts[key], False) for key in ("edit", "facility", "category")]
    headings += [(texts["diverted"], True), (texts["share"], True)]
    rows = [
        [
            line.edit,
            line.facility,
            line.category,
            number_cell(line.visitors, signed=True),
            Cell(share_text(line.share), "number"),
        ]
        for line in content.diversion
    ]
    return paragraph(texts["diversion_intro"]) + table(
        texts["diversion_caption"], headings, rows
    )


def residents(content, texts):
    if not content.has_scenario:
        return ""
    if content.residents is None:
        return paragraph(texts["not_computed"], "missing")
    who = content.residents
    groups = [
        (texts["access_better"], who.gainers),
        (texts["access_same"], who.same),
        (texts["access_worse"], who.losers),
    ]
    known = [(name, value) for name, value in groups if math.isfinite(value)]
    parts = [paragraph(texts["residents_intro"])]
    if known:
        title = texts["residents_chart"]
        names, values = zip(*((name, to_place(value, 1.0)) for name, value in known))
        bands = [(math.nan, math.nan)] * len(known)
        svg = charts.bars_chart(names, values, bands, texts["persons"], title, "residents")
        parts.append(drawing(svg, title))
    rows = [[name, number_cell(value, 1.0), texts["persons"]] for name, value in groups]
    rows += [
        [texts["mean_change"], number_cell(who.mean_change_min, signed=True), texts["minutes"]],
        [texts["gini_before"], number_cell(who.gini_before, 0.001), ""],
        [texts["gini_after"], number_cell(who.gini_after, 0.001), ""],
    ]
    headings = [(texts["indicator"], False), (texts["value"], True), (texts["unit"], False)]
    return "\n".join((*parts, table(texts["residents_caption"], headings, rows)))


def hours(content, texts):
    bands = content.hours
    if not bands:
        return paragraph(texts["not_computed"], "missing")
    title = texts["hours_chart"]
    names, days = (texts["before"], texts["after"]), (texts["weekday"], texts["holiday"])
    headings = [(texts["hour_band"], False)]
    kinds = ("before", "after") if content.has_scenario else ("before",)
    columns = [(day, kind) for day in ("weekday", "holiday") for kind in kinds]
    for day, kind in columns:
        text = texts["day_and_state"].format(
            day=texts[day], state=texts[kind]) if content.has_scenario else texts[day]
        headings.append((text, True))
    rows = [
        [band.label, *(number_cell(getattr(band, f"{d}_{k}"), 1.0) for d, k in columns)]
        for band in bands
    ]
    parts = [table(f"{title} [{texts['persons']}]", headings, rows)]
    if any(math.isfinite(b.weekday_before) or math.isfinite(b.holiday_before) for b in bands):
        svg = charts.hours_chart(
            bands, names, days, texts["persons"], title, "hours", compared=content.has_scenario
        )
        parts.insert(0, drawing(svg, title))
    return "\n".join(parts)


def fit(content, texts):
    """Predicted presence against measured people flow, good or bad."""
    if content.fit is None or not content.fit.days:
        return paragraph(texts["no_people_flow"], "missing")
    days = content.fit.days
    title = texts["fit_chart"]
    headings = [(texts["day_slot"], False)]
    headings += [(texts[key], True) for key in ("fit_n", "spearman", "r2", "bias", "mape")]
    rows = [
        [
            day.label,
            number_cell(day.n, 1.0),
            number_cell(day.spearman, 0.01),
            number_cell(day.r2, 0.01),
            number_cell(day.bias, signed=True),
            Cell(share_text(day.mape), "number"),
        ]
        for day in days
    ]
    drawn = [day for day in days if len(day.observed)]
    axes = (texts["observed"], texts["predicted"])
    return "\n".join(
        (
            paragraph(texts["fit_intro"].format(source=content.fit.source)),
            drawing(charts.fit_chart(drawn, axes, title, "fit"), texts["fit_caption"])
            if drawn
            else "",
            table(title, headings, rows),
            paragraph(texts["fit_note"], "note"),
            paragraph(texts["fit_poor"], "warning") if any(d.r2 < 0 for d in days) else "",
            bullets(content.fit.notes) if content.fit.notes else "",
        )
    )
