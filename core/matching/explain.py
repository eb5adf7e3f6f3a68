"""Words that a need has in common with a resource or a partner, as the need writes them."""

from .finder import Finder
from .text import Broader, Words, folded_places, is_light, normalised, word_of

MOST_WORDS = 4
_LEAST = 2
ALIKE = "≈"


class Explainer:
    """Finds common words; texts are looked at once.

    Parameters
    ----------
    concepts : sequence of Concept
    """

    def __init__(self, concepts):
        self.concepts = [concept for concept in concepts if concept.weight > 0]
        self._silent = sorted({word for concept in concepts if concept.weight <= 0
                               for word in concept.words}, key=len, reverse=True)
        self._broader = Broader(self.concepts)
        self._finder = Finder(self.concepts, normalised)
        self._places, self._held = {}, {}

    def shared(self, text, *others):
        """Pieces of ``text`` that one of ``others`` holds too, the longest first.

        Pieces of hiragana alone are left out: they are mostly endings. Where fewer than
        :data:`MOST_WORDS` are found, words are added that mean the same, or of which one is a kind
        of the other (``one ≈ other``).

        Returns
        -------
        list of str
        """
        found = sorted(dict.fromkeys(self._pieces(text, others)), key=lambda word: -len(word))
        found = [word for row, word in enumerate(found)
                 if not any(word in longer for longer in found[:row])][:MOST_WORDS]
        theirs = {}
        for other in others:
            theirs.update(self._concepts_of(other))
        for own, other in self._related(self._concepts_of(text, asking=True), theirs):
            if len(found) >= MOST_WORDS:
                break
            if not any(word in own or own in word for word in found):
                found.append(own if own == other else f"{own} {ALIKE} {other}")
        return found

    def _related(self, mine, theirs):
        """Pairs of words of one concept; then those of which one is a kind of the other."""
        yield from ((word, theirs[key]) for key, word in mine.items() if key in theirs)
        for key, word in mine.items():
            yield from ((word, theirs[above]) for above in self._broader(key) if above in theirs)
        for key, word in theirs.items():
            yield from ((mine[above], word) for above in self._broader(key) if above in mine)

    def _pieces(self, text, others):
        folded, plain, places = self._folded(text)
        whole = "\n".join(self._folded(other)[0] for other in others)
        start = 0
        while start + _LEAST <= len(folded):
            end = start + _LEAST
            if "\n" in folded[start:end] or folded[start:end] not in whole:
                start += 1
                continue
            while end < len(folded) and folded[end] != "\n" and folded[start:end + 1] in whole:
                end += 1
            piece = plain[places[start]:places[end - 1] + 1].strip()
            if self._says(piece):
                yield piece
            start = end

    def _says(self, piece):
        """Whether more than endings is left without the words that say nothing."""
        for word in self._silent:
            piece = piece.replace(word, "")
        return not is_light(piece) and not any(piece in word for word in self._silent)

    def _folded(self, text):
        if text not in self._places:
            self._places[text] = folded_places(text)
        return self._places[text]

    def _concepts_of(self, text, asking=False):
        """``{concept: word}`` of a text."""
        key = text, asking
        if key not in self._held:
            words = Words([text])
            look = self._finder.meant if asking else self._finder.held
            held = sorted(look(words.plain[0], words.folded[0]))
            self._held[key] = {self.concepts[number].key: word_of(self.concepts[number], words)
                               for number in held}
        return self._held[key]
