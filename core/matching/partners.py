"""Who could help with a match: skills against what is wanted and what is there, district, days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress
from .assign import assign
from .score import DIGITS, LIST, halved, shared_days
from .text import normalised

PARTS = ("skills", "district", "dates")
# Why a partner is not proposed for a match, in the order in which conditions are looked at.
REASONS = ("hidden", "no_consent", "no_capacity", "dates_never_meet", "works_elsewhere",
           "nothing_in_common")
# Pairs × partners looked at together.
MOST_AT_ONCE = 500_000


@dataclass(frozen=True)
class Chosen:
    """The partner of each pair.

    Parameters
    ----------
    row : ndarray of int, shape (k,)
        Row of the partner; -1 for none.
    score : ndarray, shape (k,)
        0 to 1; NaN where there is none.
    parts : ndarray, shape (k, 3)
        In the order of :data:`PARTS`.
    reasons : dict
        How many pairs × partners each reason ruled out.
    """

    row: np.ndarray
    score: np.ndarray
    parts: np.ndarray
    reasons: dict


class Helpers:
    """Partners beside pairs of needs and resources.

    Parameters
    ----------
    partners : Partners
    texts : (csr_matrix, csr_matrix, csr_matrix)
        Needs, resources and partners as rows of length 1.
    assumptions : Assumptions
    needs, resources : Needs, Resources
    districts : list of (tuple of str)
        Districts of each resource, where known; a name that its address holds counts as well.
    """

    def __init__(self, partners, texts, assumptions, needs, resources, districts):
        def value(key, parameter):
            return assumptions.value(LIST, key, parameter)

        self.partners, self.needs, self.resources = partners, needs, resources
        self.weights = np.array([value("partner", part) for part in PARTS])
        self.half, self.least = value("text", "half"), value("text", "least")
        self.unknown, self.need_share = value("part", "unknown"), value("partner", "need_share")
        self.to_need = (texts[0] @ texts[2].T).tocsr()
        self.to_resource = (texts[1] @ texts[2].T).tocsr()
        self.district = _districts(partners, resources, districts, self.unknown)

    def of(self, i, j, capacity_counts, pair_scores, progress=ignore_progress):
        """The best partner of each pair, or the best one-to-one choice.

        Parameters
        ----------
        i, j : ndarray of int, shape (k,)
            Rows of needs and resources.
        capacity_counts : bool
            No partner gets more pairs than it can take (1 where it does not say).
        pair_scores : ndarray, shape (k,)
            Where partners are short, better pairs come first: these weigh the sum.

        Returns
        -------
        Chosen
        """
        count, width = len(i), len(self.partners)
        row, reasons = np.full(count, -1, dtype=np.intp), dict.fromkeys(REASONS, 0)
        table = np.zeros((count, width)) if capacity_counts else None
        score, parts = np.full(count, np.nan), np.full((count, len(PARTS)), np.nan)
        if not (count and width):
            return Chosen(row, score, parts, reasons)
        step = max(MOST_AT_ONCE // width, 1)
        slices = [slice(first, min(first + step, count)) for first in range(0, count, step)]
        for part in slices:
            total, found = self._looked_at(i[part], j[part], reasons)
            if table is None:
                best = np.where(total.max(axis=1) > 0, total.argmax(axis=1), -1)
                row[part] = best
                score[part], parts[part] = _at(best, total, found)
            else:
                table[part] = total
            progress(part.stop / count)
        if table is not None:
            uses = np.where(np.isnan(self.partners.capacity), 1, self.partners.capacity)
            row = assign(table * pair_scores[:, None], uses.astype(np.intp))
            for part in slices:
                total, found = self._looked_at(i[part], j[part])
                score[part], parts[part] = _at(row[part], total, found)
        return Chosen(row, score, parts, reasons)

    def _looked_at(self, i, j, reasons=None):
        """Scores (0 where ruled out) and parts of pairs with all partners."""
        partners = self.partners
        likeness = (self.need_share * self.to_need[i].toarray()
                    + (1.0 - self.need_share) * self.to_resource[j].toarray())
        start = np.maximum(self.needs.starts[i], self.resources.starts[j])[:, None]
        end = np.minimum(self.needs.ends[i], self.resources.ends[j])[:, None]
        district = self.district[j]
        parts = np.array([halved(likeness, self.half), district,
                          shared_days(start, end, partners.starts[None], partners.ends[None])])
        total = np.round(np.tensordot(self.weights, parts, 1) / self.weights.sum(), DIGITS)
        left = np.ones(total.shape, dtype=bool)
        for reason, barred in (
            ("hidden", ~partners.visible[None]),
            ("no_consent", ~partners.consent[None]),
            ("no_capacity", (partners.capacity < 1)[None]),
            ("dates_never_meet", (start > partners.ends[None]) | (partners.starts[None] > end)),
            ("works_elsewhere", district <= 0),
            ("nothing_in_common", likeness < self.least),
        ):
            out = np.broadcast_to(barred, total.shape) & left
            if reasons is not None:
                reasons[reason] += int(out.sum())
            left &= ~out
        return np.where(left, total, 0.0), parts


def _at(rows, total, parts):
    """Score and parts of the chosen partner of each pair; NaN where there is none."""
    at = np.arange(len(rows)), rows
    there = rows >= 0
    return (np.where(there, total[at], np.nan),
            np.where(there[:, None], parts[:, at[0], at[1]].T, np.nan))


def _districts(partners, resources, districts, unknown):
    """1 where a partner works, 0 where not, ``unknown`` where a resource says no place."""
    names = sorted({name for some in partners.works_in for name in some})
    folded = {name: normalised(name) for name in names}
    own = [{normalised(name) for name in some} for some in districts]
    addresses = [normalised(text) for text in resources.addresses]
    inside = np.array([[folded[name] in some or (bool(text) and folded[name] in text)
                        for name in names] for some, text in zip(own, addresses)],
                      dtype=bool).reshape(len(own), len(names))
    place_known = np.array([bool(some) or bool(text) for some, text in zip(own, addresses)],
                           dtype=bool)
    found = np.ones((len(own), len(partners)))
    at = {name: column for column, name in enumerate(names)}
    for row, some in enumerate(partners.works_in):
        if some:
            there = inside[:, [at[name] for name in some]].any(axis=1)
            found[:, row] = np.where(there, 1.0, np.where(place_known, 0.0, unknown))
    return found
