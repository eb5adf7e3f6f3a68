"""What a text is about: words of a theme, and how like its words the text is written.

A theme is a row: key, keywords, weight. A text scores for it by the keywords that it holds and by
the cosine between its character 2- and 3-grams and those of the keywords, weighted by how rare
they are (TF–IDF; Salton and Buckley 1988). Japanese needs no words cut for this. A text may have
several themes, and has none where nothing speaks for one.
"""

import csv
import math
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError
from ..formats.columns import plain
from ..formats.text import clean, folded
from ..progress import ignore_progress

UNKNOWN = "unknown"
# What other rows of a result are called.
RESERVED = (UNKNOWN, "all")
# What the first keyword adds to the score; each further one this share of what is left.
HIT = 0.5
LEAST_SIMILARITY = 0.15
MOST_THEMES = 3
# A further theme counts where it scores at least this share of the best one.
BESIDE = 0.5
GRAMS = (2, 3)
_TEXTS = 2000


@dataclass(frozen=True)
class Theme:
    """A theme; ``label`` is what people read, empty for those that are built in."""

    key: str
    keywords: tuple
    weight: float = 1.0
    label: str = ""


@dataclass(frozen=True)
class Found:
    """A theme of one text: its score 0 to 1, the keywords that hit, and the likeness 0 to 1."""

    theme: str
    score: float
    hits: tuple = ()
    similarity: float = 0.0
    given: bool = False


@dataclass
class Reading:
    """The themes of texts: ``found`` has a list of :class:`Found` a text, the best first."""

    themes: tuple
    found: list = field(default_factory=list)

    def main(self):
        """The best theme of each text, or :data:`UNKNOWN`."""
        return [found[0].theme if found else UNKNOWN for found in self.found]


@cache
def builtin():
    """The themes of ``resources/tables/need_themes.csv``."""
    with (TABLE_FOLDER / "need_themes.csv").open(encoding="utf-8", newline="") as file:
        return themes_of(list(csv.DictReader(file)), "need_themes.csv")


def themes_of(rows, layer):
    """Themes from the rows of a table.

    Parameters
    ----------
    rows : sequence of mapping
        ``theme``, ``keywords`` (separated by ``;``) and, where known, ``weight`` and ``label``.
    layer : str
        Named in errors.

    Raises
    ------
    CoreError
        ``needs_theme_row``, ``needs_theme_twice``, ``needs_theme_weight``,
        ``needs_theme_reserved``.
    """
    themes, rows_of = [], {}
    for number, row in enumerate(rows, 1):
        key = clean(row.get("theme") or "")
        words = tuple(dict.fromkeys(
            word for word in map(clean, clean(row.get("keywords") or "").split(";")) if word))
        if not key or not words or not any(map(folded, words)):
            raise CoreError("needs_theme_row", layer=layer, row=number,
                            field="keywords" if key else "theme")
        if key.lower() in RESERVED:
            raise CoreError("needs_theme_reserved", layer=layer, theme=key, row=number)
        # Columns of a file do not tell capitals from small letters.
        if key.lower() in rows_of:
            raise CoreError("needs_theme_twice", layer=layer, theme=key, row=number,
                            first=rows_of[key.lower()])
        rows_of[key.lower()] = number
        themes.append(Theme(key, words, _weight(row.get("weight"), layer, number),
                            clean(row.get("label") or "")))
    return tuple(themes)


def _weight(value, layer, row):
    """A weight from 0 up; 1 where there is none."""
    try:
        weight = 1.0 if value in (None, "") else float(value)
    except ValueError:
        weight = -1.0
    if math.isnan(weight):
        return 1.0
    if not 0 <= weight < math.inf:
        raise CoreError("needs_theme_weight", layer=layer, row=row, value=value)
    return weight


def grams(text):
    """Character 2- and 3-grams of a folded text, with repeats; of one sign, the sign."""
    found = [text[at:at + size] for size in GRAMS for at in range(len(text) - size + 1)]
    return found or ([text] if text else [])


class Reader:
    """Scores texts for themes.

    Parameters
    ----------
    themes : sequence of Theme
    least_similarity : float
        Likeness [0 to 1] from which a text without any keyword has the theme.
    most : int
        Most themes of a text.
    """

    def __init__(self, themes, least_similarity=LEAST_SIMILARITY, most=MOST_THEMES):
        self.themes = tuple(themes)
        self.least, self.most = least_similarity, most
        # Hiragana and katakana differ here: one folded would find "bus" inside a verb.
        self._words = [[(word, plain(word)) for word in one.keywords] for one in self.themes]
        self._names = {clean(name).lower(): one.key
                       for one in self.themes for name in (one.key, one.label) if name}

    def read(self, texts, given=None, progress=ignore_progress):
        """Themes of texts.

        Parameters
        ----------
        texts : sequence of str
        given : sequence of (str or None), optional
            Themes that the file names; one that is a theme here stands before all others.
        progress : callable

        Returns
        -------
        Reading
        """
        texts = [text or "" for text in texts]
        likeness = self._likeness([folded(text) for text in texts], progress)
        reading = Reading(self.themes)
        for row, text in enumerate(map(plain, texts)):
            named = self.known(given[row]) if given is not None else ""
            reading.found.append(self._of(text, likeness[row], named))
        progress(1.0)
        return reading

    def known(self, name):
        """The theme that a name means, or an empty text."""
        return self._names.get(clean(name or "").lower(), "")

    def _of(self, text, likeness, named):
        found = []
        for place, theme in enumerate(self.themes):
            hits = _longest([pair for pair in self._words[place] if pair[1] in text])
            similar = float(likeness[place])
            if (hits or similar >= self.least) and theme.weight > 0:
                share = 1.0 - (1.0 - HIT) ** len(hits) * (1.0 - similar)
                found.append(Found(theme.key, min(theme.weight * share, 1.0), hits, similar))
        found.sort(key=lambda one: -one.score)
        first = [one for one in found if one.theme == named]
        if named:
            one = first[0] if first else Found(named, 0.0)
            first = [Found(named, 1.0, one.hits, one.similarity, True)]
        rest = [one for one in found if one.theme != named]
        best = rest[0].score if rest else 0.0
        rest = [one for one in rest if one.score >= BESIDE * best]
        return (first + rest)[:self.most]

    def _likeness(self, texts, progress):
        """Cosines of folded texts with the profiles, shape (texts, themes)."""
        profiles = [[gram for word in one.keywords for gram in grams(folded(word))]
                    for one in self.themes]
        # Only grams of a profile can add to a cosine; the others count in the length of a text.
        vocabulary = {gram: number for number, gram in enumerate(
            dict.fromkeys(gram for profile in profiles for gram in profile))}
        rarity = _rarity([*map(grams, texts), *profiles])
        weights, norms = _rows(profiles, vocabulary, rarity)
        result = np.zeros((len(texts), len(self.themes)))
        for start in range(0, len(texts), _TEXTS):
            progress(start / max(len(texts), 1))
            part = texts[start:start + _TEXTS]
            rows, lengths = _rows([grams(text) for text in part], vocabulary, rarity)
            dots = (rows @ weights.T).toarray()
            result[start:start + len(part)] = dots / np.maximum(
                np.outer(lengths, norms), 1e-300)
        return np.clip(result, 0.0, 1.0)


def _longest(pairs):
    """Words without those that are part of another or written otherwise only."""
    first = {text: word for word, text in reversed(pairs)}
    return tuple(word for word, text in pairs if first[text] == word and not any(
        text in other and text != other for other in first))


def _rarity(lists):
    """``{gram: ln((1 + n) / (1 + in how many)) + 1}`` over n lists of grams."""
    counts = {}
    for one in lists:
        for gram in set(one):
            counts[gram] = counts.get(gram, 0) + 1
    return {gram: math.log((1 + len(lists)) / (1 + count)) + 1.0
            for gram, count in counts.items()}


def _rows(lists, vocabulary, rarity):
    """Sparse TF–IDF of lists of grams over a vocabulary, and the whole length of each."""
    from scipy.sparse import csr_matrix

    data, columns, starts, lengths = [], [], [0], []
    for one in lists:
        counts = {}
        for gram in one:
            counts[gram] = counts.get(gram, 0) + 1
        square = 0.0
        for gram, count in counts.items():
            weight = (1.0 + math.log(count)) * rarity[gram]
            square += weight * weight
            if gram in vocabulary:
                data.append(weight)
                columns.append(vocabulary[gram])
        starts.append(len(data))
        lengths.append(math.sqrt(square))
    shape = (len(lists), len(vocabulary))
    return csr_matrix((data, columns, starts), shape=shape), np.array(lengths)
