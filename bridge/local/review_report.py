"""What the report on local resources says."""

import numpy as np

from ...core.matching.inventory.value import PARTS
from ...core.report.review_page import ReviewContent, ValueRow
from ..assumptions import study_at
from ..i18n import tr
from ..report import stamp_of
from ..report_texts import report_texts
from .review import reason_of, sentence_of
from .review_labels import (
    resource_category_label,
    resource_kind_label,
    value_part_label,
    verdict_label,
)

MOST_PAIRS = 80
MOST_VALUES = 15


def review_texts():
    """``{key: text}`` of the page."""
    return {
        **report_texts(),
        "section_counts": tr("What the town has"),
        "section_values": tr("What is worth most"),
        "section_pairs": tr("What may be one place"),
        "review_intro": tr(
            "Local resources from all lists together: how many of which kind, which rows may be "
            "one place, and what each is worth. Nothing was merged: people decide."),
        "review_chart": tr("Rows by category, those that may be one place included"),
        "review_kinds": tr("Rows by kind"),
        "share": tr("Share"),
        "rows": tr("Rows"),
        "kind": tr("Kind"),
        "review_value": tr("Value, 0–100"),
        "review_why": tr("Why"),
        "review_weights": tr(
            "Weights of the parts: {weights}. A part that is not known is left out, and the "
            "others count for more."),
        "review_first": tr("One row"),
        "review_second": tr("Another row"),
        "review_score": tr("Score, 0–1"),
        "review_verdict": tr("Verdict"),
        "no_pairs": tr("No two rows are likely to be one place."),
    }


def review_content(result, constants, file):
    """The content of the page.

    Parameters
    ----------
    result : core.matching.inventory.run.Review
    constants : Constants
    file : str
        File that the resources came from; may be a study.

    Returns
    -------
    core.report.review_page.ReviewContent
    """
    study = study_at(file)
    return ReviewContent(
        title=tr("Local resources"),
        **stamp_of(study),
        facts=_facts(result),
        notes=tuple(missing_texts(result)),
        categories=_categories(result),
        pairs=tuple((result.inventory.names[pair.first], result.inventory.names[pair.second],
                     pair.score, reason_of(pair), verdict_label(pair.verdict))
                    for pair in _shown(result)),
        pairs_note=pairs_text(result),
        values=_values(result, constants),
        parts=tuple((value_part_label(part), result.values.weights[part]) for part in PARTS),
        limits=_limits(),
    )


def _facts(result):
    return (
        (tr("Rows"), f"{len(result.inventory):,}"),
        (tr("Places, likely pairs counted once"), f"{len(np.unique(result.places)):,}"),
        (tr("Pairs to look at"), f"{result.open_pairs:,}"),
        (tr("Pairs that people judged"), f"{len(result.pairs) - result.open_pairs:,}"),
    )


def missing_texts(result):
    """Which parts of the value are known for how many rows."""
    count = len(result.inventory)
    for part in PARTS:
        known = int((~np.isnan(result.values.parts[part])).sum())
        if known < count:
            yield tr("The part “{part}” is known for {known} of {count} rows.").format(
                part=value_part_label(part), known=f"{known:,}", count=f"{count:,}")


def pairs_text(result):
    """How many pairs there are, and how many are shown."""
    text = tr("{open} pairs wait for a verdict.").format(open=f"{result.open_pairs:,}")
    if len(result.pairs) > MOST_PAIRS:
        text += " " + tr(
            "{shown} are printed here, the least certain first; all are in the layer.").format(
                shown=MOST_PAIRS)
    return text


def _shown(result):
    """Open pairs first, the least certain first: the certain ones need no look."""
    return sorted(result.pairs, key=lambda pair: (pair.verdict != "open", pair.score))[:MOST_PAIRS]


def _categories(result):
    found = {}
    for (category, kind), count in result.counts.items():
        found.setdefault(category, []).append((kind, count))
    rows = []
    for category, kinds in found.items():
        merged = {}
        for kind, count in kinds:
            label = resource_kind_label(kind)
            merged[label] = merged.get(label, 0) + count
        ordered = tuple(sorted(merged.items(), key=lambda pair: (-pair[1], pair[0])))
        rows.append((resource_category_label(category), sum(merged.values()), ordered))
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))


def _values(result, constants):
    """The best of each category; of rows that are likely one place the best alone."""
    rows, values = result.inventory, result.values
    order = np.argsort(-np.nan_to_num(values.value, nan=-1.0), kind="stable")
    found, seen = {}, set()
    for row in order:
        some = found.setdefault(rows.categories[row], [])
        if (np.isnan(values.value[row]) or result.places[row] in seen
                or len(some) >= MOST_VALUES):
            continue
        seen.add(result.places[row])
        some.append(ValueRow(
            rows.names[row], resource_kind_label(rows.kinds[row]), float(values.value[row]),
            sentence_of(result, int(row), constants)))
    return tuple((resource_category_label(key), tuple(some))
                 for key, some in sorted(found.items()) if some)


def _limits():
    return (
        tr("The value orders resources by what the layers know. It is no price, and what a place "
           "means to people is not in it."),
        tr("Rarity counts what is on the lists. What nobody listed is not there."),
        tr("Pairs are found by names, addresses and distance. Look at each before you call two "
           "rows one; an object and the house it is in are two."),
        tr("Access is by straight line, and residents are spread evenly over their zone."),
        tr("The weights are assumptions of this project and are not verified; edit them in the "
           "list “matching”."),
    )
