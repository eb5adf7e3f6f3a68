"""The kind of a local resource, from what a list says about it and from its name.

``resources/tables/resource_sub_categories.csv`` holds the kinds and the category of each,
``resource_words.csv`` one rule a row: ``where, pattern, sub_category``. A pattern is a piece of
text (NFKC, no spaces, any case); ``^`` and ``$`` tie it to the beginning and the end. What a list
says of the kind comes before the name, and words that only say "a shop" come last.
"""

import csv
from functools import cache

from ...assumptions import TABLE_FOLDER
from ..columns import plain

# How lists join the texts of several columns.
SEPARATOR = " / "


@cache
def categories():
    """``{sub_category: category}``, in the order of the table."""
    return {row["sub_category"]: row["category"] for row in _kinds()}


@cache
def general_kinds():
    """Kinds that lists give to most of what is sold, and that say little."""
    return frozenset(row["sub_category"] for row in _kinds() if row["general"] == "yes")


def _kinds():
    with (TABLE_FOLDER / "resource_sub_categories.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _rules():
    found = {}
    with (TABLE_FOLDER / "resource_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["where"], []).append((plain(row["pattern"]), row["sub_category"]))
    return found


def _fits(pattern, text):
    body = pattern.strip("^$")
    if pattern.startswith("^"):
        return text == body if pattern.endswith("$") else text.startswith(body)
    return text.endswith(body) if pattern.endswith("$") else body in text


def _first(where, texts):
    values = [plain(text) for text in texts if text]
    return next(
        (key for pattern, key in _rules().get(where, ())
         if any(_fits(pattern, value) for value in values)),
        "",
    )


@cache
def kind_of(published, name, default=""):
    """Key of the kind of a resource.

    Parameters
    ----------
    published : str
        What the list says, texts separated by :data:`SEPARATOR`; a key stands for itself.
    name : str
    default : str
        Kind of the whole list, where neither tells.
    """
    texts = str(published or "").split(SEPARATOR)
    own = next((text for text in texts if text in categories()), "")
    return (
        own or _first("type", texts) or _first("name", (name or "",))
        or _first("type_general", texts) or default
    )


def names_organisation(text):
    """Whether a text about who organises or owns something names an organisation, no person."""
    return any(_fits(pattern, plain(text)) for pattern, _ in _rules()["organisation"])


def condition_of(text):
    """``good``, ``fair``, ``poor``, ``ruined`` or an empty text, from words about a building."""
    return _first("condition", (text,))


def of_facility(category):
    """Kind of resource that a facility of this category is; empty where it is none."""
    return next((key for pattern, key in _rules().get("facility", ()) if pattern == category), "")
