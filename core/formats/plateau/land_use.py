"""Land use of PLATEAU: ``luse:LandUse``."""

import math

from .codes import text_of
from .document import Document, first_kind, known, themes
from .geometry import outline

KEY = "plateau_land_use"
_COLUMNS = ("id", "code", "use", "year")
_FIRST_YEAR = 1000


def recognises(item, _options):
    _, kind = first_kind(item)
    return kind == "LandUse" or (not kind and "luse" in themes(item))


def read(item, _options):
    """One row a piece of land."""
    document = Document(item, lambda _namespace, kind: kind == "LandUse")
    rows, refused, count = [], [], 0
    for land in document.objects():
        count += 1
        shape, trouble = document.shape(land, outline)
        if trouble:
            refused.append((land.row, trouble, land.id))
        else:
            rows.append((land.row, shape, _values(land, document.codes)))
    parsed = document.parsed("land_use", document.frame(rows, _COLUMNS), count)
    for one in refused:
        parsed.refuse(*one)
    document.account(parsed)
    return parsed


def _values(land, codes):
    element = land.element
    use = next((one for one in map(element.find, ("class", "usage", "function"))
                if text_of(one)), None)
    year = known(element.find(".//surveyYear"))
    return {
        "id": land.id,
        "code": text_of(use),
        "use": codes.meaning(use),
        "year": year if year >= _FIRST_YEAR else math.nan,
    }
