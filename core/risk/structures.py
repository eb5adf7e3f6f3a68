"""What a building is made of, as sources name it: one table for damage and for storeys.

``resources/tables/building_structures.csv`` holds codes and words. A text is looked up whole; where
the table does not have it, the words that may stand within a longer text tell it. Words that are
part of another one that was found do not count (木造 in 非木造).
"""

import csv
import math
import unicodedata
from functools import lru_cache

from ..assumptions import TABLE_FOLDER

WOOD, NON_WOODEN, UNKNOWN = "wood", "non_wooden", "unknown"
# What the table may say.
KINDS = (WOOD, "rc", "steel", "masonry", NON_WOODEN, UNKNOWN)


@lru_cache(maxsize=1)
def _table():
    """``({text: structure}, words that may stand within a text)``."""
    with (TABLE_FOLDER / "building_structures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return ({_plain(row["value"]): row["structure"] for row in rows},
            tuple(_plain(row["value"]) for row in rows if row["within"] == "yes"))


def _plain(value):
    """Half width, lower case, no spaces; a code that was stored as a number as its digits."""
    text = "".join(unicodedata.normalize("NFKC", str(value)).lower().split())
    return text[:-2] if text[:-2].isdigit() and text.endswith(".0") else text


@lru_cache(maxsize=4096)
def structure_named(text):
    """One of :data:`KINDS`, or None where the text names none, or wood and something else.

    Parameters
    ----------
    text : str, int, float or None
        Empty texts and None are ``unknown``.
    """
    if text is None or (isinstance(text, float) and math.isnan(text)):
        return UNKNOWN
    plain = _plain(text)
    whole, within = _table()
    if not plain:
        return UNKNOWN
    if plain in whole:
        return whole[plain]
    found = [word for word in within if word in plain]
    kinds = {whole[word] for word in found
             if not any(word in other and word != other for other in found)}
    if len(kinds) == 1:
        return kinds.pop()
    return NON_WOODEN if kinds and WOOD not in kinds else None
