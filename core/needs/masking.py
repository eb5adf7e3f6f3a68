"""Personal data out of texts: names, phone numbers, e-mail addresses, house numbers.

The rules stand in ``resources/tables/needs_masking.csv``. A pattern has one group ``mask``, which
is replaced; what stands around it stays, so that of an address the district remains. Rows of the
kind ``macro`` are pieces that patterns name in braces. Rules know typical ways of writing, not
every one: what is published should be looked at by a person.
"""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError

KINDS = ("name", "phone", "email", "house_number")
FILE = "needs_masking.csv"
# A pattern may try this many ways at one place of a text, counted as if no part could fail early.
MOST_WAYS = 1e6
_MACRO = re.compile(r"\{([A-Z])\}")
# Signs without a width, which a copied text may hide inside a number.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Each pass leaves fewer signs for the next; texts of people are done after two.
_PASSES = 20


@dataclass(frozen=True)
class Rule:
    """One way of writing something personal; ``digits`` are the fewest and most figures in it."""

    key: str
    kind: str
    pattern: object
    mask: str
    digits: tuple
    not_ending: tuple

    def is_personal(self, found):
        """Whether what the pattern found is meant."""
        low, high = self.digits
        count = sum(sign.isdecimal() for sign in found)
        return low <= count <= high and not (self.not_ending and found.endswith(self.not_ending))


@cache
def rules():
    """The rules of the table, in their order."""
    with (TABLE_FOLDER / FILE).open(encoding="utf-8", newline="") as file:
        return rules_of(csv.DictReader(file))


def rules_of(rows):
    """Rules from rows of a table, their patterns checked.

    Parameters
    ----------
    rows : iterable of mapping
        ``key, kind, pattern, digits_min, digits_max, not_ending, mask``; see the table.

    Raises
    ------
    CoreError
        ``needs_masking_rule`` with the key and what is wrong.
    """
    macros, made = {}, []
    for row in rows:
        if row["kind"] == "macro":
            macros[row["key"]] = row["pattern"]
            continue
        if row["kind"] not in KINDS:
            raise _refused(row["key"], f"kind {row['kind']}")
        text = _MACRO.sub(lambda found: _filled(found, macros), row["pattern"])
        low, high = row.get("digits_min") or 0, row.get("digits_max") or 10**6
        endings = tuple(filter(None, (row.get("not_ending") or "").split(";")))
        made.append(Rule(row["key"], row["kind"], compiled(text, row["key"]), row["mask"],
                         (int(low), int(high)), endings))
    return tuple(made)


def _filled(found, macros):
    """A macro for its name; inside a class its signs alone."""
    text = macros.get(found[1], "")
    before = found.string[:found.start()]
    inside = before.rfind("[") > before.rfind("]")
    return text[1:-1] if inside else text


def compiled(pattern, key=""):
    """A pattern that cannot run away, compiled.

    Repeats must be bounded, none may refer back, and the ways to match at one place are limited.

    Raises
    ------
    CoreError
        ``needs_masking_rule``.
    """
    try:
        made = re.compile(pattern)
        ways = _ways(_parser().parse(pattern))
    except (re.error, OverflowError, RecursionError) as error:
        raise _refused(key, str(error)) from None
    if "mask" not in made.groupindex:
        raise _refused(key, "no group mask")
    if not ways <= MOST_WAYS:
        raise _refused(key, f"{ways:.0e} > {MOST_WAYS:.0e}")
    return made


def _refused(key, reason):
    return CoreError("needs_masking_rule", file=FILE, key=key, reason=reason)


def _parser():
    found = getattr(re, "_parser", None)
    if found is None:
        # Python 3.9 and 3.10.
        import sre_parse as found
    return found


def _ways(tree):
    """At most how many ways a parsed pattern can match at one place; infinite without a bound."""
    ways = 1.0
    for code, value in tree:
        ways *= _ways_of(str(code), value)
    return ways


def _ways_of(code, value):
    if code in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        low, high, inner = value
        if str(high) == "MAXREPEAT" or high > 10**4:
            return float("inf")
        one = _ways(inner)
        return (high - low + 1) * (one ** min(high, 40) if one > 1 else 1.0)
    if code == "BRANCH":
        # The alternatives here begin with different signs; each counts.
        return sum(_ways(branch) for branch in value[1]) if _varies(value[1]) else 1.0
    if code in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return _ways(value[-1])
    if code in ("GROUPREF", "GROUPREF_EXISTS"):
        return float("inf")
    return 1.0


def _varies(branches):
    return any(_ways(branch) > 1 for branch in branches)


def mask(text, table=None):
    """A text without personal data.

    Parameters
    ----------
    text : str
    table : tuple of Rule, optional
        Default :func:`rules`.

    Returns
    -------
    (str, Counter)
        The text, and how many pieces of each kind were masked. Masking it again changes nothing.
    """
    table = rules() if table is None else table
    done, counts = _masked(_INVISIBLE.sub("", text), table)
    return (done if counts else text), counts


def _masked(text, table):
    counts = Counter()
    for _ in range(_PASSES):
        before = text
        for rule in table:
            text = _apply(rule, text, counts)
        if text == before:
            break
    return text, counts


def _apply(rule, text, counts):
    def replaced(found):
        piece = found["mask"]
        if not rule.is_personal(piece):
            return found[0]
        counts[rule.kind] += 1
        start, end = (place - found.start() for place in found.span("mask"))
        return found[0][:start] + rule.mask + found[0][end:]

    return rule.pattern.sub(replaced, text)


def mask_all(texts, table=None):
    """Texts without personal data, and the counts of all and of each.

    Parameters
    ----------
    texts : iterable of (str or None)

    Returns
    -------
    (list of str, Counter, list of int)
        An absent text is empty.
    """
    masked, total, each = [], Counter(), []
    for text in texts:
        done, counts = mask(text or "", table)
        masked.append(done)
        total += counts
        each.append(sum(counts.values()))
    return masked, total, each


def without_masks(text, table=None):
    """A text with its masks taken out, so that their words count for nothing."""
    for one in {rule.mask for rule in (rules() if table is None else table)}:
        text = text.replace(one, " ")
    return text
