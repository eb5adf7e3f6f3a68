"""Which of many words stand in texts, looked for all at once by their first two signs."""

import re

# Shorter words are found only as they are written: "bus" in kana is part of many a verb.
LEAST_FOLDED = 3
# "Bar" is no part of "barbecue", in whatever letters: katakana goes on; hiragana goes on, but for
# particles before it.
_KATAKANA_SIGN = r"[\u30a1-\u30fc]"
_KATAKANA = re.compile(f"{_KATAKANA_SIGN}+")
_HIRAGANA_WORD = re.compile(r"[\u3041-\u3096]+")
_INSIDE = r"(?![\u306e\u3084\u3068\u304a\u304c\u3092\u3082\u306b])[\u3041-\u3096]"


def pattern_of(word, sounds):
    """A word as it stands in a text; a short one in kana, and one of Latin letters, only where the
    word does not go on.

    Parameters
    ----------
    word : str
    sounds : int
        Length of the word as compared.
    """
    if word.isascii():
        return rf"(?<![a-z0-9]){re.escape(word)}(?![a-z])"
    if sounds < LEAST_FOLDED:
        if len(word) < LEAST_FOLDED and _KATAKANA.fullmatch(word):
            return f"{re.escape(word)}(?!{_KATAKANA_SIGN})"
        if _HIRAGANA_WORD.fullmatch(word):
            return f"(?<!{_INSIDE}){re.escape(word)}"
    return re.escape(word)


class Finder:
    """Finds which concepts a text holds.

    Parameters
    ----------
    concepts : sequence of Concept
    normalised : callable
        Words as compared.
    """

    def __init__(self, concepts, normalised):
        self._normalised = normalised
        self._exact, self._folded = {}, {}
        for number, concept in enumerate(concepts):
            for word in concept.exact:
                pattern = pattern_of(word, len(normalised(word)))
                guard = None if pattern == re.escape(word) else re.compile(pattern)
                self._exact.setdefault(word[:2], []).append((word, number, guard))
            for word in concept.folded:
                self._folded.setdefault(word[:2], []).append((word, number, None))

    def held(self, plain, folded):
        """Numbers of the concepts that a text, as written and as compared, holds."""
        return {number for text, words in ((plain, self._exact), (folded, self._folded))
                for _, _, number in _standing(text, words)}

    def meant(self, plain, folded):
        """The same, but for words that are only a piece of a longer one: who borrows a bicycle
        does not look for a cart."""
        found = [(place, place + len(word), number)
                 for place, word, number in _standing(folded, self._folded)]
        for place, word, number in _standing(plain, self._exact):
            start = len(self._normalised(plain[:place]))
            found.append((start, start + len(self._normalised(word)), number))
        return _longest(found)


def _standing(text, words):
    """``(place, word, number)`` of the words that stand in a text."""
    for place, sign in enumerate(text):
        for key in (sign, text[place:place + 2]):
            for word, number, guard in words.get(key, ()):
                if text.startswith(word, place) and (
                        guard is None or guard.match(text, place)):
                    yield place, word, number


def _longest(found):
    """Numbers of what is no piece of something longer."""
    kept, first, last = set(), -1, -1
    for start, end, number in sorted(found, key=lambda one: (one[0], -one[1])):
        if end > last:
            first, last = start, end
        if (start, end) == (first, last):
            kept.add(number)
    return kept
