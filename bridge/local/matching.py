"""Results of matching as frames with the columns of ``fields.py``."""

import numpy as np

from ...core.matching.score import PARTS, REASONS
from ..i18n import tr
from . import fields
from .matching_labels import part_label, reason_label
from .matching_words import kind_key, kind_label, unmatched_sentence

TAKEN = "taken"


def need_reasons(result, need):
    """``[(reason, resources)]`` of a need without a match, the most frequent first.

    Resources that fit and that went to other needs stand under ``taken``.
    """
    counts = [(reason, int(count)) for reason, count in zip(REASONS, result.reasons[need])
              if count]
    left = result.resources_total - sum(count for _, count in counts)
    if left > 0:
        counts.append((TAKEN, left))
    return sorted(counts, key=lambda one: -one[1])


def matches_frame(result, sentences, speed, crs):
    """Matches as lines from need to resource, columns ``fields.MATCHES``.

    Parameters
    ----------
    result : core.matching.run.Result
    sentences : Sentences
    speed : float
        Walking speed [m/min].
    crs : str or None
    """
    import geopandas

    needs, there, count = result.needs, result.resources, len(result.score)
    words = [sentences.words(row) for row in range(count)]
    helping = [sentences.partner_words(row) for row in range(count)]
    partner = np.full(count, -1) if result.helped is None else result.helped.row
    parts = np.where(result.asked[result.need], result.parts, np.nan)
    need_ids = [needs.ids[row] for row in result.need]
    resource_ids = [there.ids[row] for row in result.resource]
    columns = {
        "id": [f"{need} {resource}" for need, resource in zip(need_ids, resource_ids)],
        "need_id": need_ids,
        "resource_id": resource_ids,
        "partner_id": [result.partners.ids[row] if row >= 0 else None for row in partner],
        "score": result.score,
        "parts": [sentences.parts(row) for row in range(count)],
        "sentence": [sentences.sentence(row, words[row], helping[row]) for row in range(count)],
        "status": ["proposed"] * count,
        "rating": np.where(result.ratings == 0, np.nan, result.ratings),
        "rank": result.rank,
        "score_low": result.band.low,
        "score_high": result.band.high,
        "stays": result.band.stays,
        "need_text": [needs.texts[row] for row in result.need],
        "resource": [there.names[row] for row in result.resource],
        "resource_kind": [kind_key(there, row) or None for row in result.resource],
        "resource_kind_label": [kind_label(there, row) for row in result.resource],
        **{f"part_{part}": parts[:, number] for number, part in enumerate(PARTS)},
        "words": [", ".join(some) or None for some in words],
        "distance_m": result.metres,
        "walk_min": result.metres / speed,
        "distance_basis": result.basis,
        "partner": [result.partners.names[row] if row >= 0 else None for row in partner],
        "partner_score": _or_nan(result.helped, "score", count),
        "score_triple": result.triple_score(),
        "partner_words": [", ".join(some) or None for some in helping],
    }
    return geopandas.GeoDataFrame(
        columns, geometry=_lines(needs.points[result.need], there.points[result.resource]),
        crs=crs)


def _or_nan(helped, name, count):
    return np.full(count, np.nan) if helped is None else getattr(helped, name)


def _lines(starts, ends):
    """Lines between points; none where one of the two is unknown."""
    import shapely

    shapes = np.full(len(starts), None, dtype=object)
    there = np.isfinite(starts).all(axis=1) & np.isfinite(ends).all(axis=1)
    if there.any():
        shapes[there] = shapely.linestrings(np.stack([starts[there], ends[there]], axis=1))
    return shapes


def needs_frame(result, sentences, crs):
    """Needs with their matches, columns ``fields.MATCHED_NEEDS``."""
    import geopandas
    import shapely

    needs = result.needs
    count = np.bincount(result.need, minlength=len(needs))
    best = {int(result.need[row]): row for row in np.flatnonzero(result.rank == 1)}
    rows = [best.get(need, -1) for need in range(len(needs))]
    why = [need_reasons(result, need) if row < 0 else [] for need, row in enumerate(rows)]
    known = np.isfinite(needs.points).all(axis=1)
    shapes = np.full(len(needs), None, dtype=object)
    shapes[known] = shapely.points(needs.points[known])

    def of_best(values, missing=None):
        return [values[row] if row >= 0 else missing for row in rows]

    there = result.resources
    columns = {
        "id": needs.ids,
        "text": needs.texts,
        "kind": [text or None for text in needs.kinds],
        "category": [text or None for text in needs.categories],
        "sub_category": [text or None for text in needs.sub_categories],
        "matches": count,
        "best_resource_id": of_best([there.ids[row] for row in result.resource]),
        "best_resource": of_best([there.names[row] for row in result.resource]),
        "best_score": of_best(result.score, np.nan),
        "best_distance_m": of_best(result.metres, np.nan),
        "most_reason": [some[0][0] if some else None for some in why],
        "sentence": [
            sentences.sentence(row, sentences.words(row), sentences.partner_words(row))
            if row >= 0 else unmatched_sentence(why[need])
            for need, row in enumerate(rows)],
    }
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=crs)


def unmatched_frame(result):
    """Why needs have no match, columns ``fields.UNMATCHED``."""
    import pandas as pd

    rows = []
    for need in result.unmatched():
        counts = need_reasons(result, need)
        text = unmatched_sentence(counts)
        total = max(sum(count for _, count in counts), 1)
        rows += [{
            "need_id": result.needs.ids[need], "need_text": result.needs.texts[need],
            "reason": reason, "reason_label": reason_label(reason), "resources": count,
            "share": count / total, "sentence": text,
        } for reason, count in counts]
    return pd.DataFrame(rows, columns=[name for name, _ in fields.UNMATCHED])


def combinations_frame(result, language, crs):
    """Combinations as lines between the two, columns ``fields.COMBINATIONS``."""
    import geopandas

    there, found = result.resources, result.combinations
    first, second = ([getattr(one, side) for one in found] for side in ("first", "second"))
    labels = [one.idea.text(language) for one in found]
    columns = {
        "idea": [one.idea.key for one in found],
        "idea_label": labels,
        "first_id": [there.ids[row] for row in first],
        "first": [there.names[row] for row in first],
        "second_id": [there.ids[row] for row in second],
        "second": [there.names[row] for row in second],
        "distance_m": [one.metres for one in found],
        "needs": [len(one.needs) for one in found],
        "need_ids": [";".join(result.needs.ids[row] for row in one.needs) or None
                     for one in found],
        "score": [one.score for one in found],
        "sentence": [combination_sentence(result, one, label)
                     for one, label in zip(found, labels)],
    }
    points = there.points
    return geopandas.GeoDataFrame(
        columns, geometry=_lines(points[first], points[second]), crs=crs)


def combination_sentence(result, one, label):
    """What a combination is and who asks for it."""
    there = result.resources
    return tr("{idea}: {first} and {second}, {metres} m apart; {count} needs ask for it.").format(
        idea=label, first=there.names[one.first] or there.ids[one.first],
        second=there.names[one.second] or there.ids[one.second],
        metres=f"{one.metres:,.0f}", count=f"{len(one.needs):,}")


def weights_frame(result):
    """Weights before and after verdicts, columns ``fields.MATCHING_WEIGHTS``."""
    import pandas as pd

    learned = result.learned
    factor = learned.after / np.where(learned.before > 0, learned.before, np.nan)
    share = learned.after / max(learned.after.sum(), 1e-300)
    return pd.DataFrame({
        "part": PARTS,
        "part_label": [part_label(part) for part in PARTS],
        "weight": learned.before,
        "weight_used": learned.after,
        "factor": factor,
        "share_used": share,
        "good": learned.good,
        "bad": learned.bad,
        "order_before": learned.order_before,
        "order_after": learned.order_after,
        "sentence": learned_text(learned),
    })


def learned_text(learned):
    """What verdicts changed, in a sentence."""
    if not learned.good + learned.bad:
        return tr("No verdicts: the weights are those of the assumptions.")
    text = tr("{good} good and {bad} bad verdicts changed the weights.").format(
        good=f"{learned.good:,}", bad=f"{learned.bad:,}")
    if np.isnan(learned.order_before):
        return text
    more = tr(
        "A good one scores above a bad one in {after} % of their pairs, with the old weights in "
        "{before} %.")
    return f"{text} " + more.format(before=f"{100 * learned.order_before:.0f}",
                                    after=f"{100 * learned.order_after:.0f}")
