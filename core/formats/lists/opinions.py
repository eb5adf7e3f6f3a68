"""Residents' opinions: a list of texts, with a place where there is one.

Personal data go before anything else looks at the rows; other columns (names, ages) are not read.
"""

import math
from collections import Counter

from ...needs.masking import KINDS, mask
from .. import coordinates
from ..parsed import Parsed
from ..values import amount, iso_date, told
from . import places
from .outline import excluded, note_given, placed, roles_of

KEY = "opinion_list"
_FRAME = ("id", "text", "theme", "date", "weight", "place")


def recognises(item, options):
    """A table or a layer of points with a column of opinions."""
    if excluded(options, KEY) or not (item.is_table or item.is_layer):
        return False
    if item.is_layer and not (item.geometry_kinds and item.geometry_kinds <= {"Point"}):
        return False
    return "text" in roles_of(item, options)


def read(item, options):
    """One opinion a row: text without personal data, theme, date, weight, place."""
    found = roles_of(item, options)
    if item.is_layer:
        rows, parsed = places.spots(item, options, found, "needs")
    else:
        rows, parsed = rows_of_table(item, options, found)
    counts, kept, taken = Counter(), [], []
    for spot in rows:
        text, masked = without_persons(places.every(spot.record, found, "text"), counts)
        if text:
            kept.append(spot)
            taken.append(_opinion(spot.record, found, text, masked, counts))
        else:
            parsed.refuse(spot.row, "no_opinion")
    _notes(taken, counts, kept, parsed)
    return places.framed(kept, parsed, taken, _FRAME)


def without_persons(text, counts):
    """A text on one line with personal data masked, and how many pieces; ``counts`` grows."""
    done, found = mask(" ".join(text.split()))
    counts.update(found)
    return done, sum(found.values())


def _opinion(record, found, text, masked, counts):
    place = places.first(record, found, "place") or places.first(record, found, "address")
    weight = amount(places.first(record, found, "weight"))
    date = places.first(record, found, "date")
    return {
        "id": places.first(record, found, "published_id"),
        "text": text,
        "theme": without_persons(places.first(record, found, "theme"), counts)[0],
        "date": iso_date(date),
        "weight": weight,
        "place": without_persons(place, counts)[0],
        "masked": masked,
        "unclear": bool(date) and not iso_date(date),
        "odd": math.isnan(weight) and bool(places.first(record, found, "weight")),
    }


def rows_of_table(item, options, found):
    """Rows of a table; those without coordinates stay, since they may name their place."""
    content = item.table
    parsed = Parsed("needs", None, len(content.rows) + len(content.too_long))
    parsed.title = item.titles[0]
    note_given(parsed, item, options)
    for row in content.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=content.encoding)
    records = list(content.records())
    pairs = [("", "")] * len(records)
    if placed(found):
        pairs = places.degree_texts(item, options, found, records, parsed)
    rows, swapped = [], 0
    for (row, record), pair in zip(records, pairs):
        place = coordinates.place(*pair)
        swapped += place.swapped
        named = places.first(record, found, "place") or places.first(record, found, "address")
        if place.trouble and any(told(text) for text in pair) and not named:
            parsed.refuse(row, place.trouble, place.detail)
        else:
            rows.append(places.Spot(row, record, _point(place), places.NO_OUTLINE))
    if swapped:
        parsed.note("coordinates_swapped", rows=swapped)
    return rows, parsed


def _point(place):
    import shapely

    return None if place.trouble else shapely.Point(place.lon, place.lat)


def note_masked(taken, counts, parsed):
    """Say what was masked; ``masked`` of each row is how many pieces."""
    told_counts = {f"{kind}s": counts.get(kind, 0) for kind in KINDS}
    parsed.note("personal_masked", rows=sum(one["masked"] > 0 for one in taken), **told_counts)


def _notes(taken, counts, kept, parsed):
    note_masked(taken, counts, parsed)
    for key, count in (
        ("opinions_without_point", sum(spot.point is None for spot in kept)),
        ("dates_left_empty", sum(one["unclear"] for one in taken)),
        ("weights_left_empty", sum(one["odd"] for one in taken)),
    ):
        if count:
            parsed.note(key, rows=count)
