"""The category of a facility from what a list says about it.

``resources/tables/category_synonyms.csv`` holds one rule a row: ``where, pattern, category,
note``. A pattern is a piece of text (NFKC, no spaces, any case); ``^`` and ``$`` tie it to the
beginning and the end. The first rule that fits wins, in the order of the table, and the stages
go from what is most telling to what is least:

1. ``type``: the columns that say the kind (種別, 業種, 区分 …)
2. ``name``: the name of the facility
3. ``type_general``: the same columns, for words that only say "a shop" or "a sight"
4. ``title``: the title of the whole list

``column`` rules name headings that only one kind of list has. The category ``not_used`` marks
what the vibrancy model does not know; ``park`` is resolved by area.
"""

import csv
import math
from functools import cache

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError
from .columns import plain

NOT_USED = "not_used"
PARK = "park"
# Standard sizes of 街区公園 0.25 ha, 近隣公園 2 ha, 地区公園 4 ha (国土交通省, 都市公園の種類).
# A park belongs to the standard it is nearest to in ratio: the limits are the geometric means.
PARK_STANDARDS_M2 = (("park_block", 2500.0), ("park_neighborhood", 20000.0),
                     ("park_district", 40000.0))


@cache
def definitions(folder=TABLE_FOLDER):
    """``{category: {group, size_unit, …}}`` of ``facility_categories.csv``."""
    with (folder / "facility_categories.csv").open(encoding="utf-8", newline="") as file:
        return {row["category"]: row for row in csv.DictReader(file)}


@cache
def rules(folder=TABLE_FOLDER):
    """``{where: ((pattern, category), …)}`` of ``category_synonyms.csv``."""
    found = {}
    with (folder / "category_synonyms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["where"], []).append((plain(row["pattern"]), row["category"]))
    return {where: tuple(pairs) for where, pairs in found.items()}


def checked(category):
    """The category itself, or a ``CoreError`` ``unknown_category_key`` with the known ones."""
    if category and category not in definitions():
        raise CoreError(
            "unknown_category_key", category=category, known=", ".join(definitions())
        )
    return category


def match(where, text):
    """Category of the first rule of this stage that fits, or an empty text."""
    value = plain(text)
    if not value:
        return ""
    return next((key for pattern, key in rules().get(where, ()) if _fits(pattern, value)), "")


def _fits(pattern, value):
    body = pattern.strip("^$")
    if pattern.startswith("^"):
        return value == body if pattern.endswith("$") else value.startswith(body)
    return value.endswith(body) if pattern.endswith("$") else body in value


def of_list(header, titles):
    """Category that a list as a whole has: by headings, then by its titles."""
    headings = {plain(name) for name in header}
    for pattern, key in rules().get("column", ()):
        if pattern in headings:
            return key
    return next((key for key in (match("title", title) for title in titles) if key), "")


def of_row(types, name, of_whole_list):
    """Category of one facility.

    Parameters
    ----------
    types : sequence of str
        Texts of the columns that say the kind, best first.
    name : str
    of_whole_list : str
        Category by the title, used last.
    """
    stages = (
        *(("type", text) for text in types),
        ("name", name),
        *(("type_general", text) for text in types),
    )
    return next((key for key in (match(*stage) for stage in stages) if key), of_whole_list)


def park_of_area(area_m2):
    """Category of a park of this area [m²]; of unknown area it is the smallest."""
    if math.isnan(area_m2):
        return PARK_STANDARDS_M2[0][0]
    limits = [
        math.sqrt(one[1] * two[1]) for one, two in zip(PARK_STANDARDS_M2, PARK_STANDARDS_M2[1:])
    ]
    return PARK_STANDARDS_M2[sum(area_m2 >= limit for limit in limits)][0]
