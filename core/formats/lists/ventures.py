"""What people want to do: a list of plans that look for a place, a partner or money.

They are needs of the kind ``venture``. Personal data go from the texts as from opinions; columns
about persons are not read.
"""

from collections import Counter

from . import opinions, places
from .outline import excluded, roles_of
from .terms import Cells, kind_of, note_unclear

KEY = "venture_list"
_FRAME = ("id", "text", "date", "place", "kind", "category", "sub_category", "starts_on",
          "ends_on", "size_m2", "people", "budget_yen", "reach_m", "visible")
_KIND = "venture"


def recognises(item, options):
    """A table or a layer of points with a column of what somebody wants to do."""
    if excluded(options, KEY) or not (item.is_table or item.is_layer):
        return False
    if item.is_layer and not (item.geometry_kinds and item.geometry_kinds <= {"Point"}):
        return False
    return "venture_text" in roles_of(item, options)


def read(item, options):
    """One plan a row."""
    found = roles_of(item, options)
    if item.is_layer:
        rows, parsed = places.spots(item, options, found, "needs")
    else:
        rows, parsed = opinions.rows_of_table(item, options, found)
    cells = Cells(item, found)
    counts, kept, taken = Counter(), [], []
    for spot in rows:
        text, masked = opinions.without_persons(
            places.every(spot.record, found, "venture_text"), counts)
        if text:
            kept.append(spot)
            taken.append({**_venture(spot.record, cells, counts), "text": text, "masked": masked})
        else:
            parsed.refuse(spot.row, "no_opinion")
    opinions.note_masked(taken, counts, parsed)
    lost = sum(spot.point is None for spot in kept)
    if lost:
        parsed.note("opinions_without_point", rows=lost)
    note_unclear(parsed, cells.unclear)
    return places.framed(kept, parsed, taken, _FRAME)


def _venture(record, cells, counts):
    starts, ends = cells.days(record)
    category, kind = kind_of(cells.first(record, "wish_kind"))
    place = cells.first(record, "place") or cells.first(record, "address")
    return {
        "id": cells.first(record, "published_id"),
        "date": cells.day(record, "date"),
        "place": opinions.without_persons(place, counts)[0],
        "kind": _KIND,
        "category": category,
        "sub_category": kind,
        "starts_on": starts,
        "ends_on": ends,
        "size_m2": cells.area(record),
        "people": cells.count(record, ("wish_people",), "people"),
        "budget_yen": cells.budget(record),
        "reach_m": cells.metres(record),
        "visible": cells.mark(record, "visible"),
    }
