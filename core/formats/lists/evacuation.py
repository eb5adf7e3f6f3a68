"""Shelters and evacuation sites: lists of a municipality, and those of 国土地理院.

指定緊急避難場所一覧 of 推奨データセット and 自治体標準オープンデータセット has one column a hazard;
lists of shelters group hazards; lists of 指定津波避難ビル have none. The kind comes from the row,
the columns or the title.
"""

import math

from .. import columns
from ..text import number
from ..values import CONDITIONAL, UNKNOWN, YES, amount, flag, told
from . import places
from .outline import excluded, is_list, roles_of

KEY = "evacuation_sites"
KEY_GSI = "gsi_shelters"
ATTRIBUTION_GSI = "国土地理院「指定緊急避難場所・指定避難所データ」を加工して作成"
_GSI_SITES = "指定避難所との住所同一"
_GSI_SHELTERS = "指定緊急避難場所との住所同一"
_GSI_TITLES = {"site": "指定緊急避難場所データ", "shelter": "指定避難所データ"}
_GSI_NAME = "施設・場所名"
# Words of titles and of cells, the most telling first.
_KINDS = (
    ("津波避難ビル", "tsunami_building"),
    ("津波避難タワー", "tsunami_building"),
    ("津波避難施設", "tsunami_building"),
    ("tsunamihinanbiru", "tsunami_building"),
    ("福祉避難所", "welfare_shelter"),
    ("緊急避難場所", "site"),
    ("避難場所", "site"),
    ("避難地", "site"),
    ("evacuation_space", "site"),
    ("evacuation_site", "site"),
    ("避難所", "shelter"),
    ("hinanjo", "shelter"),
    ("hinannjo", "shelter"),
    ("evacuation_shelter", "shelter"),
)
_KEYS = ("site", "shelter", "tsunami_building", "welfare_shelter", "other")
_SITE_COLUMN = "災害種別_"
_SHELTER_COLUMNS = ("開設される災害の種類", "避難所面積")
# Several kinds share a hazard; the order is that of the study's documentation.
_HAZARDS = ("flood", "landslide", "storm_surge", "earthquake", "tsunami", "fire", "inland_flood",
            "volcano", "other")
_FRAME = ("id", "name", "hazards", "capacity", "elevation_m", "kind", "address", "code", "note")


def recognises(item, options):
    """A list of places with columns of hazards, or whose title says that it lists shelters."""
    if excluded(options, KEY) or not (item.is_table or item.is_layer):
        return False
    if options.format == KEY:
        return True
    if _is_gsi(item):
        return False
    found = roles_of(item, options)
    hazards = [role for role in found if isinstance(role, tuple) and role[0] == "hazard"]
    meant = len(hazards) > 1 or any(_kind_in(title) for title in item.titles)
    return meant and "name" in found and is_list(item, found)


def recognises_gsi(item, options):
    """指定緊急避難場所データ and 指定避難所データ, as GeoJSON or CSV."""
    if excluded(options, KEY_GSI) or not (item.is_table or item.is_layer):
        return False
    return options.format == KEY_GSI or _is_gsi(item)


def _is_gsi(item):
    return _GSI_NAME in item.header and bool({_GSI_SITES, _GSI_SHELTERS} & set(item.header))


def read(item, options):
    """One shelter a row with the hazards that it serves."""
    found = roles_of(item, options)
    return _read(item, options, found, _kind_of_list(item, options))


def read_gsi(item, options):
    """One shelter a row; the list of 指定避難所 has no hazards."""
    found = roles_of(item, options)
    kind = "site" if _GSI_SITES in item.header else "shelter"
    parsed = _read(item, options, found, kind)
    parsed.attribution = ATTRIBUTION_GSI
    parsed.title = _GSI_TITLES[kind]
    parsed.part = kind
    return parsed


def _read(item, options, found, kind):
    rows, parsed = places.spots(item, options, found, "shelters", needed=("name",))
    flags = {role[1]: names for role, names in found.items()
             if isinstance(role, tuple) and role[0] == "hazard"}
    marks = _Marks(flags, item.display_names)
    taken = [_shelter(spot.record, found, kind, marks, item.display_names) for spot in rows]
    marks.note(parsed)
    unclear = sum(one["unclear"] for one in taken)
    if unclear:
        parsed.note("numbers_not_usable", rows=unclear, column="capacity")
    return places.framed(rows, parsed, taken, _FRAME)


def _shelter(record, found, kind, marks, shown):
    own = _kind_in(places.first(record, found, "type")) or kind
    hazards, remarks = marks.of(record)
    if not hazards and own == "tsunami_building":
        hazards = {"tsunami"}
    people = places.first(record, found, "capacity")
    capacity = amount(people, columns.UNIT_WORDS["persons"])
    height = places.first(record, found, "elevation").replace("m", "")
    note = places.details(record, found, shown, "shelter_detail")
    return {
        "id": places.first(record, found, "published_id"),
        "name": places.first(record, found, "name"),
        "hazards": ";".join(key for key in _HAZARDS if key in hazards),
        "capacity": capacity,
        "elevation_m": number(height) if height else math.nan,
        "kind": own,
        "address": places.first(record, found, "address"),
        "code": places.first(record, found, "code"),
        "note": "; ".join(text for text in (*remarks, note) if text),
        "unclear": bool(people) and math.isnan(capacity),
    }


class _Marks:
    """Marks in the columns of hazards, and what was found in them.

    Parameters
    ----------
    flags : mapping of str to sequence of str
        Hazards, separated by ``;``, to the headings.
    shown : mapping of str to str
        Heading to the name that people see.
    """

    def __init__(self, flags, shown):
        self._flags = flags
        self._shown = shown
        self._strange = {}
        self._conditional = 0

    def of(self, record):
        """Hazards that a row serves, and remarks about marks that are no plain yes or no."""
        hazards, remarks, conditional = set(), [], False
        for keys, headings in self._flags.items():
            for heading in headings:
                text = told(record[heading])
                meaning = flag(text)
                name = self._shown.get(heading, heading)
                if meaning in (YES, CONDITIONAL):
                    hazards.update(keys.split(";"))
                # What is served under a condition or as one of a group keeps the words.
                grouped = meaning == YES and (";" in keys or keys == "other")
                if meaning in ("", CONDITIONAL, UNKNOWN) or grouped:
                    remarks.append(f"{name}: {text}")
                conditional |= meaning == CONDITIONAL
                if not meaning:
                    self._strange.setdefault(name, set()).add(text)
        self._conditional += conditional
        return hazards, remarks

    def note(self, parsed):
        if self._conditional:
            parsed.note("hazards_conditional", rows=self._conditional)
        for column, texts in self._strange.items():
            parsed.note("unknown_codes_kept", column=column, codes=", ".join(sorted(texts)))


def _kind_of_list(item, options):
    if options.kind in _KEYS:
        return options.kind
    of_title = next((kind for kind in map(_kind_in, item.titles) if kind), "")
    if of_title in ("tsunami_building", "welfare_shelter"):
        return of_title
    if any(name.startswith(_SITE_COLUMN) for name in item.header):
        return "site"
    if any(name.startswith(_SHELTER_COLUMNS) for name in item.header):
        return "shelter"
    return of_title or "other"


def _kind_in(text):
    plain = columns.plain(text)
    return next((kind for word, kind in _KINDS if word in plain), "")
