"""Local resources: cultural properties, events, and what else a town has and a model does not.

``resources/tables/resource_kinds.csv`` says which list is of which category. Lists of facilities
that it names too (restaurants, shops, lodging) fill both tables: the model of visitors needs the
facilities, each once; the inventory needs every row with what was published about it.
"""

import math

from ...errors import CoreError
from ...needs.masking import mask, rules
from .. import columns
from ..values import amount, date_span, is_cell_error, told
from . import kinds, places, resource_words
from .outline import excluded, is_list, roles_of

KEY = "resource_list"
KEY_CULTURE = "cultural_properties"
KEY_EVENTS = "events"
CATEGORIES = ("nature", "culture", "industry", "people", "spaces")
_RULES = "resource_kinds"
_FRAME = ("id", "name", "category", "sub_category", "description", "capacity", "address",
          "starts_on", "ends_on", "note", "size_m2", "price_yen", "condition")
_MONEY = "円|yen"
# Texts of places speak of persons of the past; of the living only how to reach them is masked.
_REACHED_BY = ("phone", "email")


def recognises(item, options):
    """A list whose title or headings say that it holds local resources."""
    return _recognises(item, options, KEY)


def recognises_culture(item, options):
    """文化財一覧, and free lists and layers of cultural properties and buried sites."""
    return _recognises(item, options, KEY_CULTURE)


def recognises_events(item, options):
    """イベント一覧, and free lists of events with the days they are on."""
    return _recognises(item, options, KEY_EVENTS)


def _recognises(item, options, key):
    if excluded(options, key) or not (item.is_table or item.is_layer):
        return False
    if options.format == key:
        return True
    rule = kinds.matched(_RULES, item)
    if rule is None or rule["format"] != key:
        return False
    found = roles_of(item, options)
    # Buried sites and grounds of events are published as areas too; lines are courses.
    area = item.is_layer and item.geometry_kinds <= {"Polygon"} and "name" in found
    return is_list(item, found) or (area and key != KEY)


def read(item, options):
    """One resource a row; the category is that of the list."""
    rule = kinds.matched(_RULES, item) or {}
    category = options.kind if options.kind in CATEGORIES else rule.get("category", "")
    if not category:
        raise CoreError("kind_unknown", file=item.name, known=", ".join(CATEGORIES), keys=())
    return _read(item, options, category, rule.get("sub_category", ""))


def read_culture(item, options):
    """One cultural property or site a row."""
    rule = kinds.matched(_RULES, item, (KEY_CULTURE,)) or {}
    return _read(item, options, "culture", rule.get("sub_category", ""))


def read_events(item, options):
    """One event a row, with its first and last day where the list gives them with the year."""
    return _read(item, options, "culture", "event")


def beside(item, options, key):
    """The same rows as resources, where the table names lists of this other format.

    Parameters
    ----------
    item, options
        As for a reader.
    key : str
        Format that took the list.

    Returns
    -------
    list of Parsed
        One or none.
    """
    own = (KEY, KEY_CULTURE, KEY_EVENTS)
    if key in own or options.category or not (item.is_table or item.is_layer):
        return []
    rule = kinds.matched(_RULES, item, (key,))
    if rule is None:
        return []
    return [_read(item, options, rule["category"], rule["sub_category"], mixed=True)]


def _read(item, options, category, sub_category, mixed=False):
    """``mixed`` lists hold several categories: the row says which."""
    found = roles_of(item, options)
    rows, parsed = places.spots(item, options, found, "resources", needed=("name",))
    rows = _named(rows, found, parsed)
    shown = item.display_names
    taken = [_resource(spot.record, found, shown, category, sub_category) for spot in rows]
    for one in taken if mixed else ():
        kind = resource_words.kind_of(one["sub_category"], one["name"], sub_category)
        one["category"] = resource_words.categories().get(kind, category)
    _note_dates(taken, parsed)
    unclear = sum(one["unclear"] for one in taken)
    if unclear:
        parsed.note("numbers_not_usable", rows=unclear, column="capacity")
    return places.framed(rows, parsed, taken, _FRAME)


def _named(rows, found, parsed):
    """Rows with a name; the others are refused, and names that are errors of a spreadsheet."""
    kept = []
    for spot in rows:
        name = places.first(spot.record, found, "name")
        if name and not is_cell_error(name):
            kept.append(spot)
        else:
            parsed.refuse(spot.row, "cell_error" if name else "no_name", name)
    return kept


def _resource(record, found, shown, category, sub_category):
    starts, ends, unclear_date = _days(record, found)
    people = places.first(record, found, "capacity")
    capacity = amount(people, columns.UNIT_WORDS["persons"])
    return {
        "id": places.first(record, found, "published_id"),
        "name": " ".join(places.first(record, found, "name").split()),
        "category": category,
        "sub_category": places.every(record, found, "sub_category") or sub_category,
        "description": _description(record, found, shown),
        "capacity": capacity,
        "address": places.first(record, found, "address"),
        "starts_on": starts,
        "ends_on": ends,
        "note": _note(record, found, shown, unclear_date),
        "size_m2": amount(
            places.first(record, found, ("size", "m2")), columns.UNIT_WORDS["m2"]),
        "price_yen": amount(places.first(record, found, "price"), _MONEY),
        "condition": resource_words.condition_of(places.first(record, found, "condition")),
        "unclear": bool(people) and math.isnan(capacity),
        "unclear_date": unclear_date,
    }


def _description(record, found, shown):
    """What was published about it, its products, and who can get in."""
    parts = [places.first(record, found, "description"), places.every(record, found, "product"),
             places.details(record, found, shown, "accessibility")]
    return _without_contacts(" / ".join(part for part in parts if part))


def _note(record, found, shown, unclear_date):
    parts = [places.details(record, found, shown, "kana"),
             places.details(record, found, shown, "resource_detail")]
    heads = [head for head in found.get("organiser", ())
             if resource_words.names_organisation(told(record[head]))]
    parts.append(places.details(record, {"organiser": heads}, shown, "organiser"))
    if unclear_date:
        parts += [places.details(record, found, shown, role) for role in ("starts_on", "ends_on")]
    return _without_contacts("; ".join(part for part in parts if part))


def _without_contacts(text):
    """A text with telephone numbers and e-mail addresses masked."""
    return mask(text, tuple(rule for rule in rules() if rule.kind in _REACHED_BY))[0]


def _days(record, found):
    """First and last day of a row, and whether a text about them is not clear."""
    texts = [told(record[name]) for name in found.get("starts_on", ())]
    text = next((one for one in texts if one), "")
    starts, ends = date_span(text)
    last = places.first(record, found, "ends_on")
    if last:
        ends = date_span(last)[1]
        if ends < starts:
            ends = ""
    return starts, ends, bool(text) and not (starts and ends)


def _note_dates(taken, parsed):
    unclear = sum(one["unclear_date"] for one in taken)
    if unclear:
        parsed.note("dates_not_usable", rows=unclear)
