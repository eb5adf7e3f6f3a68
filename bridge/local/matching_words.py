"""Why a match is one, in a sentence whose points add up to its score."""

import json
import math

import numpy as np

from ...core.matching import partners as partner_module
from ...core.matching.explain import Explainer
from ...core.matching.score import PARTS, all_kinds, resource_kinds, resource_texts
from ..i18n import tr
from .matching_labels import basis_text, part_label, partner_part_label, reason_label
from .review_labels import resource_category_label, resource_kind_labels

MOST_SIGNS = 40
_JSON_DIGITS = 6


class Sentences:
    """Words, parts and sentences of the matches of a result.

    Parameters
    ----------
    result : core.matching.run.Result
    detour : float
        Detour ratio of straight lines [-].
    """

    def __init__(self, result, detour):
        self.result, self.detour = result, detour
        self.explainer = Explainer(result.concepts)
        self._there = resource_texts(result.resources)

    def words(self, row):
        """What the texts of a match have in common."""
        need, resource = self._pair(row)
        return self.explainer.shared(self.result.needs.texts[need], self._there[resource])

    def partner_words(self, row):
        """What the skills of the partner have in common with the need or the resource."""
        partner = self._partner(row)
        if partner < 0:
            return []
        need, resource = self._pair(row)
        skills = self.result.partners.skills[partner]
        return self.explainer.shared(
            skills, self.result.needs.texts[need], self._there[resource])

    def _pair(self, row):
        return int(self.result.need[row]), int(self.result.resource[row])

    def _partner(self, row):
        return -1 if self.result.helped is None else int(self.result.helped.row[row])

    def shares(self, need):
        """Share of each part in the score of a need; 0 for what it does not ask for."""
        weight = np.where(self.result.asked[need], self.result.learned.after, 0.0)
        return weight / max(weight.sum(), 1e-300)

    def parts(self, row):
        """The parts of a match as JSON: ``{part: {value, share, …}}``, and those of its partner."""
        result = self.result
        need, resource = self._pair(row)
        shares, found = self.shares(need), {}
        for number, part in enumerate(PARTS):
            if result.asked[need, number]:
                found[part] = {"value": result.parts[row, number], "share": shares[number],
                               **self._facts(part, row, need, resource)}
        if self._partner(row) >= 0:
            weights = result.partner_weights / result.partner_weights.sum()
            found["partner"] = {
                "value": result.helped.score[row], "share_of_triple": result.partner_share,
                "parts": {part: {"value": result.helped.parts[row, number],
                                 "share": weights[number]}
                          for number, part in enumerate(partner_module.PARTS)}}
        return json.dumps(_plain(found), ensure_ascii=False, sort_keys=True)

    def _facts(self, part, row, need, resource):
        """What a part was made of; what is not known is left out."""
        needs, there = self.result.needs, self.result.resources
        facts = {
            "distance": {"metres": self.result.metres[row], "reach_m": needs.reach_m[need],
                         "basis": self.result.basis[row]},
            "size": {"wanted": needs.size_m2[need], "there": there.size_m2[resource]},
            "people": {"wanted": needs.people[need], "there": there.capacity[resource]},
            "budget": {"budget_yen": needs.budget_yen[need],
                       "price_yen": there.price_yen[resource]},
        }
        return facts.get(part, {})

    def sentence(self, row, words, partner_words):
        """Why a match is one: its points, part by part, and those of its partner."""
        result = self.result
        need, resource = self._pair(row)
        text = tr("{resource} for “{need}”: {points} of 100 points = {parts}.").format(
            need=shortened(result.needs.texts[need]) or result.needs.ids[need],
            resource=result.resources.names[resource] or result.resources.ids[resource],
            points=_points(result.score[row]), parts=self._sum(row, need, resource, words))
        return f"{text} {self._about_partner(row, partner_words)}".strip()

    def reasons(self, row, words):
        """The points alone, without the names of need, resource and partner."""
        text = self._sum(row, *self._pair(row), words)
        if self._partner(row) < 0:
            return text
        return tr("{parts}; partner {points} of 100 points").format(
            parts=text, points=_points(self.result.helped.score[row]))

    def _sum(self, row, need, resource, words):
        shares, pieces = self.shares(need), []
        for number, part in enumerate(PARTS):
            if not self.result.asked[need, number]:
                continue
            why = self._why(part, row, need, resource, words)
            pieces.append(_piece(part_label(part), self.result.parts[row, number],
                                 shares[number], why))
        return " + ".join(pieces)

    def _why(self, part, row, need, resource, words):
        """What stands in brackets behind a part."""
        needs, there = self.result.needs, self.result.resources
        if part == "text":
            return ", ".join(words) or tr("no word in common")
        if part == "kind":
            return kinds_label(there, resource)
        if part == "dates":
            return ""
        if part == "distance":
            metres = self.result.metres[row]
            basis = basis_text(self.result.basis[row], self.detour)
            return basis if math.isnan(metres) else f"{metres:,.0f} m, {basis}"
        wanted, found, text = {
            "size": (needs.size_m2, there.size_m2, tr("{found} m² for {wanted} m²")),
            "people": (needs.people, there.capacity, tr("{found} for {wanted} persons")),
            "budget": (needs.budget_yen, there.price_yen, tr("{found} of {wanted} yen")),
        }[part]
        if math.isnan(found[resource]):
            return tr("not known")
        return text.format(found=f"{found[resource]:,.0f}", wanted=f"{wanted[need]:,.0f}")

    def _about_partner(self, row, words):
        result = self.result
        if result.helped is None:
            return ""
        partner = self._partner(row)
        if partner < 0:
            return tr("No partner fits.")
        weights = result.partner_weights / result.partner_weights.sum()
        pieces = []
        for number, part in enumerate(partner_module.PARTS):
            why = (", ".join(words) or tr("no word in common")) if part == "skills" else ""
            pieces.append(_piece(partner_part_label(part), result.helped.parts[row, number],
                                 weights[number], why))
        return tr("Partner {partner}: {points} of 100 points = {parts}.").format(
            partner=result.partners.names[partner] or result.partners.ids[partner],
            points=_points(result.helped.score[row]), parts=" + ".join(pieces))


def kind_key(resources, row):
    """Key of the kind of a resource: that of its sub-category or name, else its category."""
    key = resource_kinds(resources.taken([row]))[0][1]
    return key or resources.categories[row]


def kind_label(resources, row):
    """Kind of a resource in words."""
    key = kind_key(resources, row)
    labels = resource_kind_labels()
    return labels[key] if key in labels else resource_category_label(key)


def kinds_label(resources, row):
    """Kinds of a resource in words: its own, then those that its name tells."""
    labels, own = resource_kind_labels(), kind_label(resources, row)
    named = [labels[key] for key in all_kinds(resources.taken([row]))[0][2:] if key in labels]
    return " / ".join(dict.fromkeys([own, *named]))


def unmatched_sentence(counts):
    """Why a need has no match, from ``[(reason, number of resources)]``."""
    parts = "; ".join(f"{reason_label(reason)}: {count:,}" for reason, count in counts)
    return tr("None of {total} resources: {parts}.").format(
        total=f"{sum(count for _, count in counts):,}",
        parts=parts or tr("there are no resources"))


def _piece(label, value, share, why):
    """``label 12.3/40.0 (why)``: points out of the most that the part can give."""
    text = f"{label} {_points(value * share)}/{_points(share)}"
    return f"{text} ({why})" if why else text


def _points(share):
    return f"{100 * share:.1f}"


def shortened(text):
    """A text short enough for a sentence."""
    return text if len(text) <= MOST_SIGNS else f"{text[:MOST_SIGNS]}…"


def _plain(value):
    """Numbers of numpy as numbers, unknown ones left out."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()
                if not (isinstance(one, float) and math.isnan(one))}
    return round(float(value), _JSON_DIGITS) if isinstance(value, (float, np.floating)) else value
