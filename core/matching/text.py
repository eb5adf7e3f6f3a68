"""How alike two texts are: characters in a row, weighted by how rare they are.

Japanese does not cut its words, so that texts are compared by character 2- and 3-grams and single
Chinese characters (TF–IDF and cosine; Salton and Buckley 1988), after folding what is only written
otherwise: width, case, kana, long vowels, old and new characters. A table of synonyms adds what
letters cannot know: each text that holds one of the words of a concept holds the concept. Words of
a concept of weight 0 say nothing and are left out.
"""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError
from .finder import LEAST_FOLDED, Finder, pattern_of
from .settings import Settings

SYNONYMS = "matching_synonyms.csv"
VARIANTS = "matching_variants.csv"
SIZES = (2, 3)
_BITS = 21
_BREAK = "\n"
_HIRAGANA = "\x01"
# Middle dot and mark of a long vowel of kana, hyphens and dashes.
_LONG = (0x30FB, 0x30FC, 0x2D, 0x7E, *range(0x2010, 0x2016), 0x301C)
_BREAKS = ".,;:!?()[]{}<>/|、。「」『』【】〈〉《》〔〕…※●○■□◆◇★☆→\r\n"
# Small kana, each before its large one, and two that are not.
_SMALL = {
    **{sign: sign + 1 for sign in (0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085,
                                   0x3087, 0x308E)},
    0x3095: 0x304B, 0x3096: 0x3051,
}


@dataclass(frozen=True)
class Concept:
    """Words that mean the same here: ``exact`` as written, ``folded`` as compared by sound;
    ``broader`` is the concept that it is a kind of, ``kinds`` the sub-categories of resources
    that are wanted with it."""

    key: str
    words: tuple
    exact: tuple
    folded: tuple
    weight: float = 1.0
    broader: str = ""
    kinds: tuple = ()


@cache
def variants():
    """``{code point: code point}`` of characters that are written in two ways."""
    with (TABLE_FOLDER / VARIANTS).open(encoding="utf-8", newline="") as file:
        return {ord(row["variant"]): ord(row["usual"]) for row in csv.DictReader(file)}


@cache
def _tables():
    """Translations of plain text: what is compared, the same with breaks, and what was kana."""
    blanks = dict.fromkeys(sign for sign in range(0x3100) if chr(sign).isspace())
    drop = {**blanks, **dict.fromkeys(_LONG)}
    kana = {sign: sign - 96 for sign in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
    kana = {sign: _SMALL.get(to, to) for sign, to in kana.items()}
    fold = {**variants(), **_SMALL, **kana, **drop}
    breaks = dict.fromkeys(map(ord, _BREAKS), _BREAK)
    hiragana = dict.fromkeys(range(0x3041, 0x309F), _HIRAGANA)
    return fold, {**fold, **breaks}, {**hiragana, **drop, **breaks}


def _plain(text):
    return unicodedata.normalize("NFKC", str(text or "")).lower()


def normalised(text):
    """A text for comparison: NFKC, lower case, katakana as hiragana of one size, usual characters;
    without spaces, marks of long vowels, hyphens and middle dots."""
    return _plain(text).translate(_tables()[0])


@cache
def builtin():
    """The concepts of ``resources/tables/matching_synonyms.csv``."""
    with (TABLE_FOLDER / SYNONYMS).open(encoding="utf-8", newline="") as file:
        return concepts_of(list(csv.DictReader(file)), SYNONYMS)


def concepts_of(rows, layer):
    """Concepts from the rows of a table.

    Parameters
    ----------
    rows : sequence of mapping
        ``concept``, ``words`` (separated by ``;``) and, where known, ``weight`` from 0 up, the
        ``broader`` concept and ``kinds`` (separated by ``;``). Rows of one concept add their words;
        the rest is that of the first.
    layer : str
        Named in errors.

    Returns
    -------
    tuple of Concept
        By key.

    Raises
    ------
    CoreError
        ``matching_synonym_row``, ``matching_weight``.
    """
    words, weights, more = {}, {}, {}
    for number, row in enumerate(rows, 1):
        key = _plain(row.get("concept")).strip()
        some = [word for word in map(str.strip, _plain(row.get("words")).split(";")) if word]
        if not key or not any(map(normalised, some)):
            raise CoreError("matching_synonym_row", layer=layer, row=number,
                            field="words" if key else "concept")
        words.setdefault(key, []).extend(some)
        weights.setdefault(key, weight_of(row.get("weight"), layer, number))
        kinds = [kind.strip() for kind in _plain(row.get("kinds")).split(";")]
        more.setdefault(key, (_plain(row.get("broader")).strip(),
                              tuple(kind for kind in kinds if kind not in ("", "nan"))))
    return tuple(_concept(key, words[key], weights[key], *more[key]) for key in sorted(words))


def weight_of(value, layer, row, default=1.0):
    """A weight from 0 up; ``default`` where there is none, else ``matching_weight``."""
    if value is None or str(value).strip() in ("", "nan"):
        return default
    try:
        weight = float(value)
    except ValueError:
        weight = -1.0
    if not 0 <= weight < np.inf:
        raise CoreError("matching_weight", layer=layer, row=row, value=value)
    return weight


def _concept(key, words, weight, broader="", kinds=()):
    words = tuple(dict.fromkeys(words))
    exact = tuple(word for word in words if word.isascii() or len(normalised(word)) < LEAST_FOLDED)
    folded = tuple(sound for word, sound in zip(words, map(normalised, words))
                   if word not in exact and sound)
    return Concept(key, words, exact, folded, weight, broader, kinds)


class Broader:
    """Keys of what a concept is a kind of, the nearest first."""

    def __init__(self, concepts):
        self._of = {concept.key: concept.broader for concept in concepts}

    def __call__(self, key):
        found, above = [], self._of.get(key)
        while above in self._of and above != key and above not in found:
            found.append(above)
            above = self._of[above]
        return found


def holds(concept, plain, folded):
    """Whether a text, as written and as compared, holds a word of a concept."""
    return bool((concept.folded and _any_of(concept.folded).search(folded))
                or (concept.exact and _any_of(concept.exact).search(plain)))


@cache
def _any_of(words):
    return re.compile("|".join(pattern_of(word, len(normalised(word)))
                               for word in sorted(words, key=len, reverse=True)))


class Words:
    """Texts as written and as compared, for looking words up in them."""

    def __init__(self, texts):
        self.plain = [_plain(text) for text in texts]
        self.folded = [text.translate(_tables()[0]) for text in self.plain]

    def __len__(self):
        return len(self.plain)

    def holding(self, concept):
        """Which texts hold a word of a concept, shape (n,)."""
        return np.array([holds(concept, *pair) for pair in zip(self.plain, self.folded)],
                        dtype=bool)


def folded_places(text):
    """A text as compared, with breaks between its pieces; as written (NFKC, lower case); and where
    each sign of the first stands in the second."""
    plain, table = _plain(text), _tables()[1]
    signs = [(table.get(ord(sign), sign), place) for place, sign in enumerate(plain)]
    kept = [(chr(sign) if isinstance(sign, int) else sign, place) for sign, place in signs
            if sign is not None]
    return "".join(sign for sign, _ in kept), plain, [place for _, place in kept]


def word_of(concept, words, row=0):
    """The longest word of a concept in a text of :class:`Words`, or an empty text."""
    plain, folded = words.plain[row], words.folded[row]
    found = [word for word, sound in zip(concept.words, _sounds(concept.words))
             if word in plain or (word not in concept.exact and sound in folded)]
    return max(found, key=len, default="")


@cache
def _sounds(words):
    return tuple(map(normalised, words))


def is_light(text):
    """Whether a piece of a text says little by itself: hiragana, marks and figures alone."""
    return all(0x3041 <= ord(sign) <= 0x309F or not sign.isalpha() for sign in text)


def concept_of_words(text):
    """The words of a cell, separated by ``;``, as one concept; None where there is none."""
    words = [word for word in map(str.strip, _plain(text).split(";")) if normalised(word)]
    return _concept("", words, 1.0) if words else None


def similarities(left, right, synonyms=(), settings=None):
    """Cosines between texts by character n-grams and concepts.

    Parameters
    ----------
    left, right : sequence of (str or sequence of (str, float))
        Texts, or texts in fields with their weights (a name and a description).
    synonyms : sequence of Concept
    settings : Settings, optional

    Returns
    -------
    scipy.sparse.csr_matrix, shape (n, m)
        0 to 1 [-]; how rare a gram is comes from both sides together.
    """
    first, second = vectors((left, right), synonyms, settings)
    found = (first @ second.T).tocsr()
    np.clip(found.data, 0.0, 1.0, out=found.data)
    return found


def vectors(sides, synonyms=(), settings=None):
    """Texts of several sides as rows of one space, of length 1 where ``length_share`` is 1.

    Parameters
    ----------
    sides : sequence of sequence
        As ``left`` and ``right`` of :func:`similarities`.

    Returns
    -------
    list of scipy.sparse.csr_matrix
        A text without any gram is a row of zeros. The columns do not depend on the order of texts.
    """
    from scipy.sparse import csr_matrix

    settings = settings or Settings()
    items = [_fields(item) for side in sides for item in side]
    codes, rows, weights = _grams(_without_silent(items, synonyms), settings)
    known = _concepts(items, len(sides[0]), synonyms, settings)
    codes, rows, weights = (np.concatenate(parts) for parts in zip((codes, rows, weights), known))
    vocabulary, column = np.unique(codes, return_inverse=True)
    shape = (len(items), len(vocabulary))
    counts = csr_matrix((weights, (rows, column)), shape=shape)
    counts.sum_duplicates()
    counts.sort_indices()
    in_how_many = np.bincount(counts.indices, minlength=shape[1])
    rarity = np.log((1.0 + shape[0]) / (1.0 + in_how_many)) + 1.0
    counts.data = np.log1p(counts.data) * rarity[counts.indices]
    bounds = np.cumsum([0, *map(len, sides)])
    return [_shortened(counts[start:end], settings.length_share)
            for start, end in zip(bounds, bounds[1:])]


def _shortened(rows, share):
    """Rows divided by their lengths, or by something between these and their mean."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    if share < 1.0 and lengths.any():
        lengths = share * lengths + (1.0 - share) * lengths[lengths > 0].mean()
    rows.data /= np.repeat(np.maximum(lengths, 1e-300), np.diff(rows.indptr))
    return rows


def _fields(item):
    """``((text, weight), …)`` of an item."""
    return ((item or "", 1.0),) if item is None or isinstance(item, str) else tuple(item)


def _without_silent(items, synonyms):
    """Items with a break for every word of a concept of weight 0, which only asks or greets."""
    words = tuple(word for concept in synonyms if concept.weight <= 0 for word in concept.words)
    silent = _any_of(words).sub if words else (lambda _break, text: text)
    return [[(silent(_BREAK, _plain(text)), weight) for text, weight in item] for item in items]


def _grams(items, settings):
    """Codes, rows and weights of all grams, with repeats."""
    _, broken, was_kana = _tables()
    texts, kana, owners, weights = [], [], [], []
    for row, item in enumerate(items):
        for text, weight in item:
            plain = _plain(text)
            texts.append(plain.translate(broken))
            kana.append(plain.translate(was_kana))
            owners.append(row)
            weights.append(weight)
    signs = _signs(texts)
    light = _signs(kana) == ord(_HIRAGANA)
    sizes = [len(text) + 1 for text in texts]
    row, weight = np.repeat(owners, sizes).astype(np.intp), np.repeat(weights, sizes).astype(float)
    ends = signs == ord(_BREAK)
    parts = [_of_size(size, signs, light, ends) for size in SIZES]
    parts += [_alone(signs, ends), _kanji(signs)]
    codes, starts, only_kana = (np.concatenate(column) for column in zip(*parts))
    factor = np.where(only_kana, settings.kana_weight, 1.0)
    factor[len(factor) - len(parts[-1][0]):] = settings.sign_weight
    return codes, row[starts], weight[starts] * factor


def _signs(texts):
    """Code points of texts, each followed by a break."""
    joined = "".join(text + _BREAK for text in texts)
    return np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(
        np.int64)


def _of_size(size, signs, light, ends):
    """Codes of grams, where they start, and whether they were hiragana alone."""
    count = max(len(signs) - size + 1, 0)
    code, kana = np.zeros(count, dtype=np.int64), np.ones(count, dtype=bool)
    whole = np.ones(count, dtype=bool)
    for step in range(size):
        part = slice(step, step + count)
        code = (code << _BITS) | signs[part]
        kana &= light[part]
        whole &= ~ends[part]
    starts = np.flatnonzero(whole)
    return code[starts], starts, kana[starts]


def _alone(signs, ends):
    """Pieces of one sign, if no Chinese character: the sign itself."""
    before = np.concatenate([[True], ends[:-1]])
    after = np.concatenate([ends[1:], [True]])
    starts = np.flatnonzero(~ends & before & after & ~_is_kanji(signs))
    return signs[starts], starts, np.zeros(len(starts), dtype=bool)


def _is_kanji(signs):
    return (signs >= 0x4E00) & (signs <= 0x9FFF)


def _kanji(signs):
    """Chinese characters one by one."""
    starts = np.flatnonzero(_is_kanji(signs))
    return signs[starts], starts, np.zeros(len(starts), dtype=bool)


def _concepts(items, asking, synonyms, settings):
    """Codes (below 0), rows and weights of the concepts that items hold; the first ``asking`` items
    those that they mean."""
    texts = Words([_BREAK.join(str(text or "") for text, weight in item if weight > 0)
                   for item in items])
    heaviest = np.array([max((weight for text, weight in item if text), default=1.0)
                         for item in items])
    known = [(number, concept) for number, concept in enumerate(synonyms, 1) if concept.weight > 0]
    finder = Finder([concept for _, concept in known], normalised)
    held = [sorted((finder.meant if row < asking else finder.held)(*pair))
            for row, pair in enumerate(zip(texts.plain, texts.folded))]
    rows = np.repeat(np.arange(len(held), dtype=np.intp), [len(some) for some in held])
    which = np.fromiter((one for some in held for one in some), np.intp, len(rows))
    numbers = np.array([-number for number, _ in known], dtype=np.int64)
    own = np.array([concept.weight for _, concept in known], dtype=float)
    if not len(rows):
        return np.zeros(0, np.int64), rows, np.zeros(0)
    return numbers[which], rows, settings.concept_weight * own[which] * heaviest[rows]
