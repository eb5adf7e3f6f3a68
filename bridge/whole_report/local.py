"""The parts of a report on local resources: what is there, who it is for, and who pays.

Texts that people wrote are masked once more: what somebody typed into a table is not ours to print.
"""

from collections import Counter

import numpy as np

from ...core.needs.masking import mask
from ...core.report.matching_page import MatchingContent, MatchRow, matches_html
from ...core.report.numbers import number_text
from ...core.report.review_page import ReviewContent, counts_html
from ...core.report.whole import Built, Grid, Heading, Number, Part, Words
from ..i18n import tr
from ..local.matching_report import matching_texts
from ..local.matching_words import shortened
from ..local.programmes_labels import call_label, fits_label
from ..local.review_labels import resource_category_label, resource_kind_label
from ..local.review_report import review_texts

MOST_VALUES, MOST_MATCHES = 20, 15


def said(text):
    """A text that people wrote, without personal data; empty for none."""
    return mask(text)[0] if text else ""


def resources_part(frame, tours):
    """How many of what, what is worth most, and walks; None without either table."""
    pieces = [] if frame is None or not len(frame) else [*_resources(frame)]
    if tours is not None and len(tours):
        pieces += [Heading(tr("Walks through local resources")), _tours(tours)]
    return Part("resources", tr("Local resources"), tuple(pieces)) if pieces else None


def _resources(frame):
    found = {}
    for category, kind in zip(frame["category"], frame["kind"]):
        found.setdefault(category, Counter())[resource_kind_label(kind)] += 1
    categories = tuple(
        (resource_category_label(category), sum(kinds.values()),
         tuple(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))))
        for category, kinds in sorted(found.items(), key=lambda pair: -sum(pair[1].values())))
    yield Built(counts_html, ReviewContent(title="", categories=categories), review_texts())
    best = frame[frame["value"].notna()]
    if "same_as" in best:
        # Of rows that are likely one place the one that stands for them.
        best = best[best["same_as"].isna()]
    best = best.drop_duplicates(["name", "category"]).nlargest(MOST_VALUES, "value")
    if len(best):
        yield Heading(tr("What is worth most"))
        yield Grid(
            tr("Resources with the highest value"),
            ((tr("Name"), False), (tr("Category"), False), (tr("Kind"), False),
             (tr("Value, 0–100"), True), (tr("Share of the parts that is known"), True)),
            tuple((said(row["name"]), resource_category_label(row["category"]),
                   resource_kind_label(row["kind"]), Number(row["value"], place=1.0),
                   Number(row["known_share"], share=True)) for row in best.to_dict("records")))
        yield Words(tr("The value orders resources by what the layers know. It is no price."),
                    "note")


def _tours(tours):
    return Grid(
        tr("Walks"),
        ((tr("Walk"), False), (tr("Places visited"), True), (tr("On foot [m]"), True),
         (tr("In all [min]"), True)),
        tuple((said(row["order"]), Number(row["stops"], place=1.0),
               Number(row["walk_m"], place=1.0), Number(row["total_min"], place=1.0))
              for row in tours.to_dict("records")))


def matches_part(frame):
    """The best matches with their reasons; None without the table."""
    if frame is None or not len(frame):
        return None
    order = np.lexsort((-frame["score"].to_numpy(float), frame["rank"].to_numpy(float)))
    rows = tuple(
        MatchRow(
            said(shortened(row["need_text"] or "")) or str(row["need_id"]),
            said(row["resource"]) or str(row["resource_id"]), said(row["partner"]),
            *(100.0 * float(row[name]) for name in ("score", "score_low", "score_high", "stays")),
            said(row["sentence"]))
        for row in frame.iloc[order[:MOST_MATCHES]].to_dict("records"))
    note = tr("{shown} of {count} matches are shown.").format(
        shown=len(rows), count=f"{len(frame):,}")
    content = MatchingContent(title="", matches=rows, matches_note=note)
    return Part("matches", tr("Matches of needs and resources"), (
        Words(tr("A match is a proposal to talk about, not a decision.")),
        Built(matches_html, content, matching_texts())))


def matches_sentence(frame):
    """How many needs have a match, in one sentence; None without the table."""
    if frame is None or not len(frame):
        return None
    return tr("{matches} matches for {needs} needs with {resources} local resources.").format(
        matches=f"{len(frame):,}", needs=f"{frame['need_id'].nunique():,}",
        resources=f"{frame['resource_id'].nunique():,}")


def programmes_part(frame):
    """Which support programmes fit which project; None without the table."""
    if frame is None or not len(frame):
        return None
    rows = frame.sort_values(["project_id", "rank"], kind="stable").to_dict("records")
    return Part("programmes", tr("Support programmes that fit"), (
        Grid(tr("Projects and programmes"), (
            (tr("Project"), False), (tr("Programme"), False), (tr("Result"), False),
            (tr("Conditions met"), False), (tr("Applications"), False), (tr("Deadline"), False),
            (tr("At most [yen]"), True)), tuple(
                (said(row["project"]) or str(row["project_id"]), said(row["programme"]),
                 fits_label(row["fits"]), _met(row), call_label(row["call"]),
                 row["deadline"] or "", Number(row["expected_yen"], place=1.0))
                for row in rows)),
        Words(tr("The publisher's page decides. What a programme says in words only is for people "
                 "to check."), "note")))


def _met(row):
    return tr("{met} of {all}").format(
        met=number_text(row["conditions_met"], 1.0), all=number_text(row["conditions"], 1.0))
