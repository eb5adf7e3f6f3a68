"""How much of what a need asks for a resource has: concepts, with what they are a kind of.

Every concept that a need holds weighs as much as its table says and as it is rare among resources;
less where the need only tells its circumstances ("for the elderly", "on a rainy day"), nothing
where it is denied ("not by car"); a word inside a longer one of the table is not meant. A broader
concept ("sushi" is "seafood" is "restaurant") weighs a share more with every step. A resource has a
concept, and all that it is a kind of, by its name, less by its sub-category and its description;
where a word of the concept is the key of a kind, by being of that kind. The sum of what it has over
what is asked is the coverage, 0 to 1.
"""

import csv
import re
from functools import cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..formats.lists.resource_words import categories, general_kinds
from .finder import Finder
from .text import Broader, Words, builtin, normalised, vectors

CLAUSES = "matching_clauses.csv"


@cache
def _clauses():
    """``(pattern, {marker: factor})`` of what ends a piece of a request."""
    with (TABLE_FOLDER / CLAUSES).open(encoding="utf-8", newline="") as file:
        factors = {row["marker"]: float(row["factor"]) for row in csv.DictReader(file)}
    markers = sorted(factors, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, markers))), factors


def pieces_of(text):
    """``[(piece, factor)]`` of a request, with their markers; what no marker ends counts whole."""
    pattern, factors = _clauses()
    found, start = [], 0
    for mark in pattern.finditer(text):
        found.append((text[start:mark.end()], factors[mark[0]]))
        start = mark.end()
    return [(piece, factor) for piece, factor in (*found, (text[start:], 1.0)) if piece]


@cache
def _naming():
    """The concepts whose words name a kind, and their finder."""
    concepts = [concept for concept in builtin() if concept.kinds and concept.weight >= 1]
    return concepts, Finder(concepts, normalised)


def kinds_named(names, kinds):
    """Kinds that names tell, a tuple for each: of every built-in concept that a name holds the
    first kind, where lists only say that something is sold (``general``). "Cake shop" is of the
    kind of sweets, whatever the list says; a drugstore called after a flower is no park.

    Parameters
    ----------
    names, kinds : sequence of str
    """
    concepts, finder = _naming()
    words, of = Words(names), categories()
    found = []
    for plain, folded, own in zip(words.plain, words.folded, kinds):
        named = {concepts[number].kinds[0] for number in finder.held(plain, folded)
                 if own in general_kinds()}
        found.append(tuple(sorted(key for key in named if of.get(key) == of.get(own))))
    return found


def by_kind(kinds, concepts):
    """Which resources have which concepts by their kind alone: those of a kind whose key is one of
    the words of the concept. Bool, shape (m, concepts)."""
    found = np.zeros((len(kinds), len(concepts)), dtype=bool)
    place = {}
    for number, concept in enumerate(concepts):
        for key in categories().keys() & set(concept.words):
            place.setdefault(key, []).append(number)
    for row, some in enumerate(kinds):
        for key in some:
            found[row, place.get(key, [])] = True
    return found


def at_home(found, kinds, concepts, other):
    """Presence, times ``other`` where a resource is of none of the kinds of a concept."""
    own = [set(some) for some in kinds]
    for number, concept in enumerate(concepts):
        for row in np.flatnonzero(found[:, number]) if concept.kinds else ():
            if own[row].isdisjoint(concept.kinds):
                found[row, number] *= other
    return found


def presence(items, concepts, asking=False):
    """How much each item holds, or means where it asks, of each concept: the most of its fields.

    Parameters
    ----------
    items : sequence of sequence of (str, float)
        Fields with their weights.
    concepts : sequence of Concept

    Returns
    -------
    ndarray, shape (n, concepts)
    """
    finder, found = Finder(concepts, normalised), np.zeros((len(items), len(concepts)))
    look = finder.meant if asking else finder.held
    for row, item in enumerate(items):
        for text, weight in item:
            words = Words([text])
            for number in look(words.plain[0], words.folded[0]):
                found[row, number] = max(found[row, number], weight)
    return found


def raised(found, concepts, share):
    """Presence of concepts and of the broader ones: ``share`` of the narrower with every step."""
    place = {concept.key: number for number, concept in enumerate(concepts)}
    above_of = Broader(concepts)
    whole = found.copy()
    for number, concept in enumerate(concepts):
        weight = share
        for above in map(place.get, above_of(concept.key)):
            np.maximum(whole[:, above], weight * found[:, number], out=whole[:, above])
            weight *= share
    return whole


def covered(wanted, there, kinds, concepts, settings):
    """Needs and resources whose products are coverages.

    Returns
    -------
    (ndarray (n, concepts), ndarray (m, concepts))
        A need that holds no concept is a row of zeros.
    """
    concepts = [concept for concept in concepts if concept.weight > 0]
    there = at_home(presence(there, concepts), kinds, concepts, settings.other_kind)
    there = np.maximum(there, settings.kind_weight * by_kind(kinds, concepts))
    there = raised(there, concepts, 1.0)
    rarity = np.log((1.0 + len(there)) / (1.0 + (there > 0).sum(axis=0))) + 1.0
    weight = np.array([concept.weight for concept in concepts]) * rarity
    asked = raised(presence(wanted, concepts, True), concepts, settings.broader_share) * weight
    return asked / np.maximum(asked.sum(axis=1, keepdims=True), 1e-300), there


def with_coverage(needs, resources, helping, fields, concepts, settings):
    """Rows of one space whose products are likenesses.

    Needs with resources: the cosine and the coverage, by ``coverage_share``; the cosine alone where
    a need holds no concept. Partners with either: the cosine.

    Parameters
    ----------
    needs, resources, helping : sequence
        As ``sides`` of :func:`.text.vectors`.
    fields : (sequence, sequence, sequence)
        Needs and resources as ``items`` of :func:`presence`, kinds of resources.
    """
    from scipy.sparse import csr_matrix, diags, hstack

    first, second, third = vectors((needs, resources, helping), concepts, settings)
    asked, there = covered(*fields, concepts, settings)
    share = np.where(asked.any(axis=1), settings.coverage_share, 0.0)
    own = diags(share)
    return [
        hstack([diags(1.0 - share) @ first, csr_matrix(asked * share[:, None]), own @ first],
               "csr"),
        hstack([second, csr_matrix(there), csr_matrix(second.shape)], "csr"),
        hstack([third, csr_matrix((third.shape[0], there.shape[1])), third], "csr"),
    ]
