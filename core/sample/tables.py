"""The words and lists of the sample town: ``resources/sample/*.csv``."""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "sample"


@cache
def rows(name):
    """Rows of ``<name>.csv`` as dictionaries of text."""
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def texts():
    """Words of the town by their English key."""
    return {row["key"]: row["text"] for row in rows("texts")}
