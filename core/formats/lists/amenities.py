"""Lists of small places that plans use: AED, toilets, Wi-Fi, hydrants, heat shelters …

``resources/tables/amenity_kinds.csv`` says which list holds which kind.
"""

from ...errors import CoreError
from . import kinds, places
from .outline import excluded, is_list, roles_of

KEY = "amenity_list"
_RULES = "amenity_kinds"
_FRAME = ("id", "name", "kind", "address", "hours_note", "note")


def known_kinds():
    """Keys of the kinds, in the order of the table."""
    return tuple(dict.fromkeys(rule["kind"] for rule in kinds.rules(_RULES)))


def recognises(item, options):
    """A list of places or points whose headings or title belong to one kind of amenity."""
    if excluded(options, KEY) or not (item.is_table or item.is_layer):
        return False
    if options.format == KEY:
        return True
    return kinds.matched(_RULES, item) is not None and is_list(item, roles_of(item, options))


def read(item, options):
    """One amenity a row; hydrants and the like have no name.

    Raises
    ------
    CoreError
        ``kind_unknown`` where a person names the format but nothing says the kind.
    """
    kind = _kind(item, options)
    found = roles_of(item, options)
    rows, parsed = places.spots(item, options, found, "amenities")
    taken = [_amenity(spot.record, found, kind, item.display_names) for spot in rows]
    return places.framed(rows, parsed, taken, _FRAME)


def _kind(item, options):
    if options.kind in known_kinds():
        return options.kind
    rule = kinds.matched(_RULES, item)
    if rule is None:
        raise CoreError("kind_unknown", file=item.name, known=", ".join(known_kinds()), keys=())
    return rule["kind"]


def _amenity(record, found, kind, shown):
    opens, closes = (places.first(record, found, role) for role in ("opens", "closes"))
    hours = f"{opens}-{closes}" if opens or closes else ""
    noted = places.first(record, found, "hours_note")
    return {
        "id": places.first(record, found, "published_id"),
        "name": places.first(record, found, "name"),
        "kind": kind,
        "address": places.first(record, found, "address"),
        "hours_note": "; ".join(text for text in (hours, noted) if text),
        "note": places.details(record, found, shown),
    }
