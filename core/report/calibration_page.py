"""The page about a calibration: what was fitted, how sure it is, and whether it helped."""

from __future__ import annotations

import math
from dataclasses import dataclass

from . import charts, evidence
from .elements import (
    Cell,
    bullets,
    escaped,
    number_cell,
    paragraph,
    picture,
    table,
)
from .elements import drawing as figure
from .frame import PageContent, facts_list, framed, question
from .numbers import UNKNOWN, number_text, share_text

NAN = math.nan


@dataclass(frozen=True)
class LeverLine:
    """One lever; texts are the reader's.

    ``before`` and ``after`` are the median of the values that it moves; ``factor``, ``low`` and
    ``high`` are NaN where the lever stayed at the assumption; ``fold_low`` and ``fold_high`` are
    the factors that the fits without one block found.
    """

    name: str
    unit: str
    status: str
    count: int
    before: float
    after: float = NAN
    factor: float = NAN
    low: float = NAN
    high: float = NAN
    error: float = NAN
    fold_low: float = NAN
    fold_high: float = NAN
    doubtful: bool = False


@dataclass(frozen=True)
class MeasureLine:
    """Measures of one group of observations at one stage."""

    group: str
    stage: str
    n: int
    r2: float
    mape: float
    bias: float
    bias_share: float


@dataclass(frozen=True)
class ResidualLine:
    """A place where the calibrated model is far off."""

    name: str
    observed: float
    before: float
    after: float
    held_out: float


@dataclass(frozen=True)
class CalibrationContent(PageContent):
    """Everything that the page says; ``panels`` are :class:`..report.content.DayFit`."""

    verdict: tuple = ()
    levers: tuple = ()
    measures: tuple = ()
    panels: tuple = ()
    residuals: tuple = ()
    method: tuple = ()
    map_png: bytes | None = None
    map_caption: str = ""
    warning: str = ""
    boosting_note: str = ""
    provenance: tuple = ()
    population_check: object = None


def render_calibration(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : CalibrationContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str

    Raises
    ------
    CoreError
        ``missing_package`` where matplotlib is not there.
    """
    parts = (
        ("verdict", texts["section_summary"], _verdict(content)),
        ("levers", texts["section_levers"], _levers(content, texts)),
        ("quality", texts["section_quality"], _quality(content, texts)),
        ("residuals", texts["section_residuals"], _residuals(content, texts)),
        ("method", texts["section_method"], bullets(content.method)),
        ("data", texts["section_data"], evidence.data(content, texts)),
        ("assumptions", texts["section_fitted"], evidence.assumptions(content, texts)),
        ("limits", texts["section_limits"], evidence.limits(content, texts)),
    )
    opening = question(content.question, texts) + facts_list(content.facts)
    return framed(content, texts, parts, opening)


def _verdict(content):
    warning = paragraph(content.warning, "warning") if content.warning else ""
    return bullets(content.verdict) + warning


def _levers(content, texts):
    headings = [(texts["lever"], False), (texts["lever_status"], False)]
    headings += [(texts[key], True) for key in
                 ("lever_rows", "lever_before", "lever_after", "lever_factor", "lever_error",
                  "lever_folds")]
    headings.append((texts["unit"], False))
    rows = [
        [
            line.name,
            line.status,
            number_cell(line.count, 1.0),
            number_cell(line.before),
            number_cell(line.after),
            _between(line.factor, line.low, line.high, texts),
            number_cell(line.error, 0.001),
            _folds(line, texts),
            line.unit,
        ]
        for line in content.levers
    ]
    css = ["doubt" if line.doubtful else "" for line in content.levers]
    return table(texts["levers_caption"], headings, rows, css) + paragraph(
        texts["levers_note"], "note"
    )


def _between(value, low, high, texts):
    """A factor with its interval in small."""
    if not math.isfinite(value):
        return Cell(UNKNOWN, "number")
    low, high = number_text(low, 0.01), number_text(high, 0.01)
    band = escaped(texts["band"].format(low=low, high=high))
    return Cell(f'× {number_text(value, 0.01)}<span class="band">{band}</span>', "number")


def _folds(line, texts):
    if not math.isfinite(line.fold_low):
        return Cell(UNKNOWN, "number")
    low, high = number_text(line.fold_low, 0.01), number_text(line.fold_high, 0.01)
    return Cell(escaped(texts["band"].format(low=low, high=high)), "number")


def _quality(content, texts):
    headings = [(texts["observations"], False), (texts["stage"], False)]
    headings += [(texts[key], True) for key in
                 ("fit_n", "r2", "mape", "bias_plain", "bias_share")]
    rows = [
        [
            line.group,
            line.stage,
            number_cell(line.n, 1.0),
            number_cell(line.r2, 0.001),
            Cell(share_text(line.mape), "number"),
            number_cell(line.bias, signed=True),
            Cell(share_text(line.bias_share), "number"),
        ]
        for line in content.measures
    ]
    parts = [table(texts["quality_caption"], headings, rows),
             paragraph(texts["quality_note"], "note"),
             paragraph(content.boosting_note, "note")]
    if content.panels:
        axes, title = (texts["observed_plain"], texts["predicted_plain"]), texts["quality_chart"]
        parts.append(
            figure(charts.fit_chart(content.panels, axes, title, "quality"),
                   texts["quality_chart_note"])
        )
    return "\n".join(parts)


def _residuals(content, texts):
    parts = []
    if content.map_png is not None:
        parts.append(picture(content.map_png, texts["map_alternative"], content.map_caption))
    headings = [(texts["place"], False)]
    headings += [(texts[key], True) for key in
                 ("observed_plain", "stage_before", "stage_after", "stage_held_out")]
    rows = [
        [line.name, *(number_cell(value, 1.0) for value in
                      (line.observed, line.before, line.after, line.held_out))]
        for line in content.residuals
    ]
    parts.append(table(texts["residuals_caption"], headings, rows))
    return "\n".join(parts)
