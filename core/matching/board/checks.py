"""What people type into the forms, as values of the study: checked, with a sentence for each."""

import math
import re
import unicodedata
from datetime import date

from ...errors import CoreError
from ...formats.money import UnclearError, yen
from ...needs.masking import mask_all, rules
from ...scenarios.stored import PLACE
from ...study import tables
from .rows import CONTACTS, NEEDS, PARTNERS, PROJECTS, RESOURCES

CATEGORIES = ("nature", "culture", "industry", "people", "spaces")
CONDITIONS = ("good", "fair", "poor", "ruined")
PROJECT_STATES = ("idea", "planned", "applied", "running", "done", "dropped")
OPINION, VENTURE = "opinion", "venture"
# Column without which a row says nothing.
NEEDED = {RESOURCES: "name", NEEDS: "text", PARTNERS: "name", PROJECTS: "name"}
# Longest text of a column, in signs; of any other _SHORT.
LONGEST = {"name": 200, "text": 2000, "description": 2000, "skills": 2000, "note": 2000,
           "purpose": 2000}
_SHORT = 300
# More than anything that a town has: area, money or people.
LARGEST = 1e12
DATES = ("starts_on", "ends_on", "seen_on", "date", "consent_on", "judged_on")
# Texts that others read, and which kinds of personal data have no place in them. House numbers
# of a resource are its address; those in an opinion say who lives where.
_PUBLIC = {
    RESOURCES: (("description", "note"), ("phone", "email")),
    PARTNERS: (("skills",), ("phone", "email")),
    PROJECTS: (("purpose", "note"), ("phone", "email")),
    NEEDS: (("text",), ("name", "phone", "email", "house_number")),
}
# Other signs that no text of a form has; line breaks and tabs stay.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_NUMBER = re.compile(r"[+-]?(\d[\d,]*(\.\d*)?|\.\d+)")


def checked(table, values):
    """Values of a form as they are kept.

    Parameters
    ----------
    table : str
        One of the tables of the board.
    values : mapping of str to object
        By column, texts as they were typed; ``PLACE`` is ``(x, y)`` or None.

    Returns
    -------
    (dict, int)
        The values, None where nothing was said, and how many pieces of personal data were masked.

    Raises
    ------
    CoreError
        ``board_empty``, ``board_too_long``, ``board_number``, ``board_negative``,
        ``board_too_large``, ``board_date``, ``board_dates``, each with the field.
    """
    kinds = {column.name: column.kind for column in tables.TABLES[table].columns}
    made = {}
    for name, value in values.items():
        if name == PLACE:
            made[name] = (math.nan, math.nan) if value is None else tuple(map(float, value))
        elif kinds[name] == tables.TEXT:
            made[name] = _text(table, name, value)
        else:
            made[name] = _amount(table, name, value, kinds[name])
    needed = NEEDED.get(table)
    if needed in made and made[needed] is None:
        raise CoreError("board_empty", layer=table, field=needed)
    starts, ends = made.get("starts_on"), made.get("ends_on")
    if starts and ends and ends < starts:
        raise CoreError("board_dates", layer=table, starts=starts, ends=ends)
    return _masked(table, made)


def _text(table, name, value):
    text = _CONTROL.sub("", str(value or "").replace("\r\n", "\n").replace("\r", "\n")).strip()
    # A sign that is half of one cannot be written.
    text = text.encode("utf-8", "ignore").decode("utf-8")
    if not text:
        return None
    if name in DATES:
        return _date(table, name, text)
    most = LONGEST.get(name, _SHORT)
    if len(text) > most:
        raise CoreError("board_too_long", layer=table, field=name, length=len(text), most=most)
    return text


def _date(table, name, text):
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise CoreError("board_date", layer=table, field=name, value=text[:40]) from None


def _amount(table, name, value, kind):
    """A number, also where it was typed: full-width figures, separators of thousands."""
    if value is None or value == "":
        return None
    text = "".join(unicodedata.normalize("NFKC", str(value)).split())
    if not text:
        return None
    if isinstance(value, bool):
        text = str(int(value))
    number = _number(name, text)
    if math.isnan(number) or (kind == tables.INTEGER and number != round(number)):
        raise CoreError("board_number", layer=table, field=name, value=str(value)[:40])
    if number < 0:
        raise CoreError("board_negative", layer=table, field=name, value=f"{number:g}")
    if number > LARGEST:
        raise CoreError("board_too_large", layer=table, field=name, value=f"{number:g}",
                        most=f"{LARGEST:,.0f}")
    return int(number) if kind == tables.INTEGER else number


def _number(name, text):
    """NaN for what is none; money may be written as lists write it."""
    if _NUMBER.fullmatch(text):
        return float(text.replace(",", ""))
    if not name.endswith("_yen"):
        return math.nan
    try:
        return yen(text, 1.0)
    except UnclearError:
        return math.nan


def _masked(table, made):
    """Personal data out of texts that others read; they belong into ``contacts``."""
    columns, kinds = _PUBLIC.get(table, ((), ()))
    wanted = [name for name in columns if made.get(name)]
    if not wanted:
        return made, 0
    own = tuple(rule for rule in rules() if rule.kind in kinds)
    texts, counts, _ = mask_all([made[name] for name in wanted], own)
    return {**made, **dict(zip(wanted, texts))}, sum(counts.values())


def checked_contact(values):
    """Personal data of a form; None where nothing was said."""
    made, _ = checked(CONTACTS, values)
    return made if any(made.values()) else None
