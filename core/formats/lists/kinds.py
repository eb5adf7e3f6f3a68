"""What a list holds, from a table of rules: by a heading that only one kind has, or by title."""

import csv
from functools import cache

from ...assumptions import TABLE_FOLDER
from ..columns import plain


@cache
def rules(name):
    """Rows of ``resources/tables/<name>.csv``, their patterns ready for comparison."""
    with (TABLE_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple({**row, "pattern": plain(row["pattern"])} for row in csv.DictReader(file))


def matched(name, item, formats=None):
    """The first rule that fits a list, or None: headings before titles.

    Patterns of headings are whole headings, those of titles pieces of a title.

    Parameters
    ----------
    name : str
        Table of rules.
    item : Item
    formats : sequence of str, optional
        Look at the rules of these formats only.
    """
    headings = {plain(text) for text in item.header}
    titles = [plain(title) for title in item.titles]
    for where in ("column", "title"):
        for rule in rules(name):
            if rule["where"] != where or (formats and rule["format"] not in formats):
                continue
            if rule["pattern"] in headings if where == "column" else any(
                rule["pattern"] in title for title in titles
            ):
                return rule
    return None
