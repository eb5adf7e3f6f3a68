"""The facility categories: definitions, not assumptions."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from ..assumptions import TABLE_FOLDER


@dataclass(frozen=True)
class Category:
    """One row of ``resources/tables/facility_categories.csv``.

    ``size_unit`` is the unit of a facility's size, ``profile`` the key of its arrival profile,
    ``icon`` the name of its icon.
    """

    key: str
    group: str
    size_unit: str
    profile: str
    icon: str


@lru_cache(maxsize=1)
def categories():
    """Every category, in the order of the table.

    Returns
    -------
    mapping of str to Category
        Read-only, by key.
    """
    with (TABLE_FOLDER / "facility_categories.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            Category(
                row["category"], row["group"], row["size_unit"], row["profile"], row["icon"]
            )
            for row in csv.DictReader(file)
        ]
    return MappingProxyType({row.key: row for row in rows})
