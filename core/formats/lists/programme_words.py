"""Words of lists of programmes: tests, fields of a project, what area is meant.

``resources/tables/programme_words.csv`` has them; each key stands for itself too.
"""

import csv
from functools import cache

from ...assumptions import TABLE_FOLDER
from ..columns import plain

FILE = "programme_words.csv"


@cache
def words(kind):
    """``{word as it is compared: key}`` of a kind: test, field, everywhere, level."""
    with (TABLE_FOLDER / FILE).open(encoding="utf-8", newline="") as file:
        return {plain(row["word"]): row["key"] for row in csv.DictReader(file)
                if row["kind"] == kind}


def test_of(text):
    """Key of a test, empty for a word that is none."""
    found = words("test")
    return text if text in found.values() else found.get(plain(text), "")


def field_of(text):
    """Key of a field of the project; a word that is not known stands for itself."""
    return words("field").get(plain(text), text)
