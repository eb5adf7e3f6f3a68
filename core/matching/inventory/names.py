"""Names and addresses of places, ready to be compared.

A name is compared as it sounds and without what lists leave out: the legal form, spaces and marks,
old forms of characters. What stands in brackets is a reading, a former name or a branch, and is
kept apart. Words that decide whether two names mean one place stand in
``resources/tables/duplicate_words.csv``.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from ...assumptions import TABLE_FOLDER
from ...formats.text import without_form
from ..text import normalised

# Round, square, black lenticular, tortoise-shell and corner brackets.
_BRACKETS = re.compile(
    r"[(\[\u3010\u3014\u300c\u300e](.*?)[)\]\u3011\u3015\u300d\u300f]")
_DIGITS = re.compile(r"\d+")
# Hyphens, dashes, the mark of a long vowel, minus, tildes, and what a lost sign became.
_DASHES = re.compile(r"(?<=\d)\s*[-\u2010-\u2015\u30fc\u2212?~\u301c]\s*(?=\d)")
_NUMBERS = re.compile(r"\d+(?:-\d+)*")
_MARKS = re.compile(r"[^\w]|_")


@cache
def words(where):
    """Words of one kind of the table, the longest first, as they are compared."""
    with (TABLE_FOLDER / "duplicate_words.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["where"] == where]
    return tuple(sorted({plain(row["word"]) for row in rows}, key=lambda word: (-len(word), word)))


@cache
def _table(where):
    with (TABLE_FOLDER / "duplicate_words.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["note"] for row in csv.DictReader(file) if row["where"] == where}


def plain(text):
    """A text as it is compared: by sound, without spaces and marks."""
    return _MARKS.sub("", normalised(text))


@dataclass(frozen=True)
class Name:
    """One name in the forms that are compared; empty where there is none.

    Attributes
    ----------
    whole : str
        All of it without the legal form.
    core : str
        Without what stands in brackets.
    aside : tuple of str
        What stands in brackets: a reading, another name, a branch.
    kana : str
        How it is read, where a list says so.
    """

    whole: str
    core: str
    aside: tuple
    kana: str

    @property
    def forms(self):
        """The different forms, the most telling first; a branch or a place alone is none."""
        other = (text for text in self.aside if not text.endswith(words("branch") + words("where")))
        return tuple(dict.fromkeys(form for form in (self.core, self.whole, *other) if form))


def name_of(name, kana=""):
    """A :class:`Name` from texts of a list."""
    bare = without_form(str(name or ""))
    for form in _table("form"):
        bare = bare.replace(form, "")
    aside = tuple(filter(None, (plain(piece) for piece in _BRACKETS.findall(bare))))
    whole = plain(_BRACKETS.sub(r"\1", bare))
    core = plain(_BRACKETS.sub("", bare)) or whole
    return Name(whole, core, tuple(one for one in aside if len(one) > 1), plain(kana))


def digits_of(form):
    """Numbers in a form of a name."""
    return tuple(_DIGITS.findall(form))


@cache
def _address_rules():
    ends = "".join(_table("prefecture"))
    towns = "".join(_table("town"))
    digits = _table("digit")
    between = "|".join(map(re.escape, _table("separator")))
    return (
        re.compile(rf"^[^\d]{{2,3}}?[{ends}](?=[^\d]{{2}})"),
        re.compile(rf"^[^\d]{{1,6}}?[{towns[0]}](?=[^\d])"),
        re.compile(rf"([{''.join(digits)}])(?={next(iter(_table('separator')))})"),
        digits,
        re.compile(rf"(?<=\d)(?:{between})+"),
    )


def address_of(text):
    """``(place, numbers)`` of an address; empty texts where it does not say a number.

    The prefecture and the town are left out, since lists leave them out; what follows the numbers
    is the building.
    """
    full = unicodedata.normalize("NFKC", str(text or "")).replace(" ", "")
    prefecture, town, kanji, digits, between = _address_rules()
    full = town.sub("", prefecture.sub("", full))
    full = kanji.sub(lambda found: digits[found[1]], full)
    full = between.sub("-", _DASHES.sub("-", full))
    found = _NUMBERS.search(full)
    if not found:
        return "", ""
    return plain(full[:found.start()]), found[0]
