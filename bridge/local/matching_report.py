"""What the report on matches says."""

from collections import Counter

import numpy as np

from ...core.matching.run import ONE_TO_ONE
from ...core.matching.score import LIST, PARTS
from ...core.report.matching_page import MatchingContent, MatchRow, WeightRow
from ..assumption_labels import source_text
from ..assumptions import study_at
from ..i18n import tr, user_language
from ..report import stamp_of
from ..report_texts import report_texts
from .matching import combination_sentence, learned_text, need_reasons
from .matching_labels import basis_text, part_label, partner_reason_label
from .matching_words import shortened, unmatched_sentence

MOST_MATCHES = 60
MOST_UNMATCHED = 40
MOST_IDEAS = 30


def matching_texts():
    """``{key: text}`` of the page."""
    return {
        **report_texts(),
        "section_matches": tr("Best matches"),
        "section_unmatched": tr("Needs without a match"),
        "section_ideas": tr("Combinations worth showing"),
        "section_weights": tr("Weights"),
        "matching_intro": tr(
            "Which local resources and partners fit which needs, and why. Hard conditions come "
            "first; then parts with weights add up to points of 100. A match is a proposal to talk "
            "about, not a decision."),
        "no_matches": tr("No need has a match."),
        "need": tr("Need"),
        "resource": tr("Local resource"),
        "partner": tr("Partner"),
        "points": tr("Points"),
        "low": tr("Low"),
        "high": tr("High"),
        "stays": tr("Stays [%]"),
        "why": tr("Why"),
        "idea": tr("Idea"),
        "where": tr("Where"),
        "part": tr("Part"),
        "weight": tr("Weight"),
        "weight_used": tr("Weight in use"),
        "share_used": tr("Share [%]"),
        "basis": tr("Stands on"),
    }


def matching_content(result, question, sentences, assumptions, file):
    """The content of the page.

    Parameters
    ----------
    result : core.matching.run.Result
    question : core.matching.run.Question
    sentences : matching_words.Sentences
    assumptions : core.assumptions.Assumptions
    file : str
        File that the needs came from; may be a study.

    Returns
    -------
    core.report.matching_page.MatchingContent
    """
    study = study_at(file)
    unmatched = result.unmatched()
    return MatchingContent(
        title=tr("Local resources: matches"),
        **stamp_of(study),
        facts=facts(result, question, sentences.detour),
        notes=partner_notes(result),
        matches=tuple(_match(result, sentences, row) for row in _best_rows(result)),
        matches_note=_matches_note(result, question),
        weights=_weights(result, assumptions),
        weights_note=learned_text(result.learned),
        unmatched=tuple((
            shortened(result.needs.texts[need]) or result.needs.ids[need],
            unmatched_sentence(need_reasons(result, need)))
            for need in unmatched[:MOST_UNMATCHED]),
        unmatched_note=tr("Each resource counts under the first reason that rules it out. "
                          "{shown} of {count} needs without a match are shown.").format(
                              shown=min(len(unmatched), MOST_UNMATCHED), count=len(unmatched)),
        ideas=tuple(_idea(result, one) for one in result.combinations[:MOST_IDEAS]),
        ideas_note=tr("From the table of combinations: two resources near each other, and needs "
                      "whose words ask for it. Half of the points are nearness, half the needs."),
        limits=_limits(),
    )


def facts(result, question, detour):
    """``(name, value)`` of what was matched."""
    basis = Counter(result.basis.tolist())
    method = (tr("one to one, greatest sum of points") if question.method == ONE_TO_ONE
              else tr("the best {count} of each need").format(count=question.most))
    lines = [
        (tr("Needs"), f"{len(result.needs):,}"),
        (tr("Local resources"), f"{len(result.resources):,}"),
        (tr("Method"), method),
        (tr("Matches"), f"{len(result.score):,}"),
        (tr("Needs without a match"), f"{len(result.unmatched()):,}"),
        (tr("Distances"), "; ".join(f"{basis_text(key, detour)}: {count:,}"
                                    for key, count in basis.most_common()) or "–"),
        (tr("Hidden rows left out"), tr("{needs} needs, {resources} resources").format(
            needs=f"{result.hidden_needs:,}", resources=f"{result.hidden_resources:,}")),
    ]
    if result.helped is not None:
        lines.insert(2, (tr("Partners"), f"{len(result.partners):,}"))
    return tuple(lines)


def partner_notes(result):
    """What rules partners out, as sentences."""
    if result.helped is None:
        return ()
    found = int((result.helped.row >= 0).sum())
    parts = "; ".join(f"{partner_reason_label(key)}: {count:,}"
                      for key, count in result.helped.reasons.items() if count)
    return (tr("{found} of {total} matches have a partner. Pairs of a match and a partner that "
               "were ruled out: {parts}.").format(
                   found=f"{found:,}", total=f"{len(result.score):,}", parts=parts or tr("none")),)


def _best_rows(result):
    """The best matches, the best of every need first."""
    order = np.lexsort((result.resource, result.need, -result.score, result.rank))
    return order[:MOST_MATCHES]


def _match(result, sentences, row):
    need, resource = int(result.need[row]), int(result.resource[row])
    partner = -1 if result.helped is None else int(result.helped.row[row])
    return MatchRow(
        shortened(result.needs.texts[need]) or result.needs.ids[need],
        result.resources.names[resource] or result.resources.ids[resource],
        (result.partners.names[partner] or result.partners.ids[partner]) if partner >= 0 else "",
        100 * float(result.score[row]), 100 * float(result.band.low[row]),
        100 * float(result.band.high[row]), 100 * float(result.band.stays[row]),
        sentences.reasons(row, sentences.words(row)))


def _matches_note(result, question):
    shown = min(len(result.score), MOST_MATCHES)
    text = tr("{shown} of {count} matches are shown.").format(
        shown=shown, count=f"{len(result.score):,}")
    if not question.draws:
        return text
    more = tr("Low and high: 10 % and 90 % points over {draws} draws from the ranges of the "
              "weights. Stays: share of these draws in which the match is among the best of its "
              "need.").format(draws=question.draws)
    return f"{text} {more}"


def _weights(result, assumptions):
    total = max(float(result.learned.after.sum()), 1e-300)
    rows = []
    for number, part in enumerate(PARTS):
        row = assumptions.row(LIST, "weight", part)
        after = float(result.learned.after[number])
        rows.append(WeightRow(part_label(part), row.value, after, after / total, row.low, row.high,
                              source_text(row)))
    return tuple(rows)


def _idea(result, one):
    label = one.idea.text(user_language())
    return label, combination_sentence(result, one, label), 100 * one.score


def _limits():
    return (
        tr("Texts are compared by their letters and by a table of synonyms. What stands in no text "
           "is not found, and irony or denial is not understood."),
        tr("A resource that does not say its area, room or price gets the middle value there; the "
           "sentence says so. Ask before you promise."),
        tr("Prices are compared with the whole budget, once. Rents that recur are not added up."),
        tr("Weights are assumptions of the project that nobody has verified; change them in the "
           "table of assumptions, or let verdicts move them."),
        tr("A partner is chosen for a match that stands; need, resource and partner together are "
           "not optimised at once."),
    )
