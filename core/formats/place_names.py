"""Names of districts as people write them: 本町一丁目, 本町1丁目 and 焼津市本町１丁目 are one."""

import re

from .text import folded

_CHOME = re.compile(r"([〇一二三四五六七八九十]{1,3})(?=丁目)")
_DIGITS = "〇一二三四五六七八九"
# What an address may have in front of the name of a district.
_BEFORE = "市区町村郡字県"
_BLOCK = re.compile(r"\d{1,2}(?:丁目)?$")
# What masking leaves in place of a house number.
_MASK = re.compile(r"〔[^〕]{1,8}〕")
_MARK_BEFORE_MASK = re.compile(r"[-‐‑‒–—―−－ーｰ]$")


def place_key(text):
    """A place name for comparison: folded, 丁目 in digits, without masks."""
    plain = _MASK.sub("", str(text or "")).strip()
    return folded(_CHOME.sub(lambda found: _digits(found[1]), _MARK_BEFORE_MASK.sub("", plain)))


def _digits(kanji):
    """``十二`` as ``12``."""
    tens, mark, ones = kanji.rpartition("十")
    if not mark:
        return "".join(str(_DIGITS.index(sign)) for sign in kanji)
    return str(10 * (_DIGITS.index(tens) if tens in _DIGITS[1:] and tens else 1)
               + (_DIGITS.index(ones) if ones else 0))


def ending_of(key, known):
    """What the longest known name that an address ends with stands for, or None.

    Parameters
    ----------
    key : str
        From :func:`place_key`. ``焼津市本町1丁目`` ends with ``本町1丁目`` or, where that is not
        known, with ``本町``; ``元本町`` does not end with ``本町``.
    known : mapping
        Keys to anything.
    """
    whole = _BLOCK.sub("", key)
    block = key[len(whole):]
    # 本町2 is 本町2丁目 in the short form of an address.
    texts = [key, *([f"{key}丁目"] if block.isdecimal() else []), whole]
    for text in texts:
        for start in range(len(text)):
            if text[start:] in known and (start == 0 or text[start - 1] in _BEFORE):
                return known[text[start:]]
    return None
