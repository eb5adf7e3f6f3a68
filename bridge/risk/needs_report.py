"""What the report on residents' needs says."""

from collections import Counter

import numpy as np

from ...core.needs.run import ALL
from ...core.report.needs_page import NeedsContent, SpotRow, ThemeRow
from ..assumptions import study_at
from ..i18n import tr
from ..report import stamp_of
from ..report_texts import report_texts
from .needs_labels import masked_label, place_label, spot_label, theme_labels

MOST_SPOTS = 30
MOST_DISTRICTS = 40


def needs_texts():
    """``{key: text}`` of the page."""
    return {
        **report_texts(),
        "section_themes": tr("Themes"),
        "section_hot_spots": tr("Hot spots and cold spots"),
        "section_districts": tr("By district"),
        "needs_intro": tr(
            "What residents ask for, by theme and place. Personal data are masked, and opinions "
            "themselves are not printed here. Those who answered do not stand for everybody."),
        "needs_chart": tr("Weight of the needs by theme; a need of several themes counts in each"),
        "theme": tr("Theme"),
        "needs": tr("Needs"),
        "weight": tr("Weight"),
        "share": tr("Share of the weight"),
        "hazard_share": tr("In hazard areas"),
        "vibrancy": tr("Mean vibrancy"),
        "hot_share": tr("In hot spots"),
        "kind": tr("Kind"),
        "no_spots": tr(
            "No zone is significant: needs gather nowhere more than chance would let them."),
    }


def needs_content(result, question, zones_file):
    """The content of the page.

    Parameters
    ----------
    result : core.needs.run.Result
    question : core.needs.run.Question
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    core.report.needs_page.NeedsContent
    """
    study = study_at(zones_file)
    labels = theme_labels(result.reading.themes)
    return NeedsContent(
        title=tr("Residents' needs"),
        facts=_facts(result),
        notes=(masked_text(result.needs.masked),),
        themes=_rows(result, ALL, labels),
        districts=tuple((name, _rows(result, name, labels)) for name in list(dict.fromkeys(
            line.district for line in result.lines if line.district != ALL))[:MOST_DISTRICTS]),
        spots=_spots(result, labels),
        spots_note=spots_text(result, question, labels),
        limits=_limits(result),
        **stamp_of(study),
    )


def masked_text(masked):
    """How much personal data was masked."""
    parts = [f"{masked_label(kind)} {count}" for kind, count in sorted(masked.items())]
    return tr("Personal data masked in this run: {parts}.").format(
        parts=", ".join(parts) or tr("none"))


def spots_text(result, question, labels):
    """What the hot spots are of."""
    what = tr("all needs")
    if question.theme:
        known = {key.lower(): key for key in result.keys}
        known.update({text.lower(): key for key, text in labels.items() if key in result.keys})
        what = labels[known[question.theme.strip().lower()]]
    unit = tr("weight per 1,000 residents") if question.per_resident else tr("weight")
    return tr(
        "Getis–Ord Gi* of {what} ({unit}), neighbours within {metres} m, significance corrected "
        "for the number of zones (Benjamini–Hochberg)."
    ).format(what=what, unit=unit, metres=f"{result.hot.distance_m:,.0f}")


def _facts(result):
    basis = Counter(result.placement.basis)
    return (
        (tr("Needs"), f"{len(result.needs):,}"),
        (tr("Weight"), f"{result.needs.weights.sum():,.1f}"),
        (tr("In the zones"), f"{result.inside():,}"),
        (tr("How they were placed"),
         "; ".join(f"{place_label(key)}: {count:,}" for key, count in basis.most_common())),
        (tr("Without a theme"), f"{sum(not found for found in result.reading.found):,}"),
        (tr("Rows left out (no text)"), f"{result.needs.empty:,}"),
        (tr("Rows left out (ventures)"), f"{result.needs.ventures:,}"),
    )


def _rows(result, district, labels):
    rows = [
        ThemeRow(labels[line.theme], line.needs, line.weight, line.share, line.hazard_share,
                 line.vibrancy, line.hot_share)
        for line in result.lines if line.district == district
    ]
    # Everything first, then the heaviest theme.
    return tuple(rows[:1] + sorted(rows[1:], key=lambda row: -row.weight))


def _spots(result, labels):
    kind, z = result.hot.kind, np.nan_to_num(result.hot.z)
    rows = [row for row in np.argsort(-np.abs(z), kind="stable") if kind[row] != "none"]
    found = []
    for row in rows[:MOST_SPOTS]:
        by_theme = result.by_theme[row, :-1]
        theme = labels[result.keys[int(by_theme.argmax())]] if by_theme.any() else ""
        found.append(SpotRow(
            result.zones.names[row] or result.zones.ids[row], spot_label(kind[row]),
            float(result.value[row]), float(z[row]), float(result.hot.q[row]), theme))
    return tuple(found)


def _limits(result):
    limits = [
        tr("Who answers is not a sample: a theme that is missing is not a need that is missing."),
        tr("Themes are found by words. Irony, denial and what is meant between the lines are not "
           "understood; the reasons stand with each need."),
        tr("Gi* takes the values as near to normal. With few needs, few neighbours or many zones "
           "where nobody lives its significance is rough."),
        tr("Masking knows typical ways of writing. Look at the texts before they are published."),
    ]
    if any(one in ("district", "cell") for one in result.placement.basis):
        limits.append(tr(
            "Needs that only name a district or a coarse cell are spread over its zones in "
            "proportion to residents: that smooths the hot spots."))
    return tuple(limits)
