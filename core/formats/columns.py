"""Which column of a published list says what: names in ``resources/tables/column_names.csv``."""

import csv
import re
from functools import cache

from ..assumptions import TABLE_FOLDER
from .text import clean

# Units as people write them behind a number in free text, by unit of facility_categories.csv.
UNIT_WORDS = {
    "m2": "m2|平方メートル|平米",
    "persons": "人|名",
    "seats": "席|人|名",
    "rooms": "室|部屋",
    "beds": "床|ベッド",
    "spaces": "台",
}


@cache
def _known():
    with (TABLE_FOLDER / "column_names.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["role"], plain(row["name"]), row["unit"]) for row in csv.DictReader(file))


def names_of(role):
    """Headings of a role, as they are compared."""
    return frozenset(name for key, name, _ in _known() if key == role)


def plain(heading):
    """A heading for comparison: NFKC, lower case, no spaces."""
    return re.sub(r"\s", "", clean(heading)).lower()


def roles(header, display_names=None, given=None):
    """Columns of a list by what they say.

    Parameters
    ----------
    header : sequence of str
    display_names : mapping, optional
        Heading to the name that the publisher shows instead.
    given : mapping, optional
        Role to heading as a person said; these stand above what is found by name. A role with a
        unit is written ``size:m2``. Headings that the list does not have are left out.

    Returns
    -------
    dict
        Role to the headings that have it, best first. Sizes are under ``(size, unit)``, flags of
        hazards under ``(hazard, keys)``.
    """
    own = {plain(name): name for name in reversed(header)}
    shown = {plain(text): name for name, text in (display_names or {}).items() if name in header}
    found = {}
    for names in (own, shown):
        for role, wanted, unit in _known():
            if wanted in names:
                headings = found.setdefault((role, unit) if unit else role, [])
                if names[wanted] not in headings:
                    headings.append(names[wanted])
    found.update(given_roles(header, given))
    return found


def given_roles(header, given):
    """``{role: [heading]}`` of what a person said, as far as the list has these headings."""
    own = {plain(name): name for name in reversed(header)}
    said = {}
    for key, heading in (given or {}).items():
        role, _, unit = key.partition(":")
        if plain(heading) in own:
            said[(role, unit) if unit else role] = [own[plain(heading)]]
    return said
