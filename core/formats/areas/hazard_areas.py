"""Hazard areas as municipalities publish them: what they are stands in the title.

Depths and times are texts (``0.3~0.5m未満の区域``) or codes without a meaning. Codes are asked for.
"""

import math
from dataclasses import dataclass

from ...errors import CoreError
from ..depths import depth_range, hours_range, national_rank
from . import rows
from .tables import columns_of

KEY = "hazard_areas"
_DEPTHS = ("flood", "inland_flood", "storm_surge", "tsunami")
_DURATION = "inundation_duration"
_PAST = "past_inundation"
_COLLAPSE = ("collapse_flow", "collapse_erosion")
_BOTH = "both"
_LANDSLIDES = {
    "急傾斜": "landslide_steep_slope",
    "がけ崩れ": "landslide_steep_slope",
    "土石流": "landslide_debris_flow",
    "地すべり": "landslide_slide",
    "地滑り": "landslide_slide",
}
KINDS = (*_DEPTHS, *_LANDSLIDES.values(), *_COLLAPSE, _DURATION, _PAST)
# Fields that programs write; a layer with no other has nothing to say of its areas.
_TECHNICAL = ("objectid", "fid", "id", "shape_", "sauid", "saupdate", "fill", "area", "perimeter")
_EXAMPLES = {
    "depth": "1=0-0.5; 2=0.5-3; 3=3-",
    "duration": "1=0-12h; 2=12h-24h; 3=24h-",
    "collapse": "1=collapse_flow; 2=collapse_erosion; 3=both",
}
_MOST_LISTED = 20


@dataclass(frozen=True)
class Meaning:
    """What one value says: limits, or a key of a collapse zone."""

    low: float = math.nan
    high: float = math.nan
    key: str = ""
    words: str = ""


def recognises(item, options):
    """Areas whose title names a hazard, or that a person calls one."""
    if options.format == KEY or options.kind in KINDS:
        return rows.has_areas(item)
    told = rows.told_of(item)
    return told is not None and told.table == "hazards"


def read(item, options):
    """Hazard zones with the limits of depth or duration where they are told."""
    told = rows.told_of(item)
    known = told is not None and told.table == "hazards"
    kinds = told.kind.split() if known else []
    found = columns_of(item, options)
    parsed = rows.start(item, "hazards", options=options)
    if kinds and all(kind in _LANDSLIDES.values() for kind in kinds):
        columns, refused = _landslides(item.layer, found, kinds, told.rank)
    else:
        kind = kinds[0] if len(kinds) == 1 else _asked_kind(item, options, kinds, found)
        read_kind = _past if kind == _PAST else _valued
        columns, refused = read_kind(item, options, parsed, found, kind), {}
    columns["scenario"] = told.scenario if known else ""
    return rows.finish(parsed, item.layer, columns, refused)


def _asked_kind(item, options, kinds, found):
    """The kind that a person gave; for collapse zones the rows may say it themselves."""
    if options.kind in (kinds or KINDS):
        return options.kind
    if kinds == list(_COLLAPSE) and _value_column(item.layer, found):
        return ""
    raise CoreError("kind_unknown", file=item.name, known=", ".join(kinds or KINDS), keys=())


def _landslides(layer, found, kinds, rank):
    """Phenomenon and class from the rows, where they say them, else from the title."""
    phenomena = rows.joined(layer, found.get("phenomenon", ())[:1])
    classes = rows.joined(layer, found.get("zone_class", ())[:1])
    single = kinds[0] if len(kinds) == 1 else ""
    types = [
        next((key for word, key in _LANDSLIDES.items() if word in text), single)
        for text in phenomena
    ]
    refused = {
        place: ("unknown_code", phenomena[place]) for place, key in enumerate(types) if not key
    }
    notices = rows.joined(layer, found.get("notice", ()))
    words = zip(phenomena, classes, notices)
    return {
        "id": rows.joined(layer, found.get("id", ())[:1]),
        "type": types,
        "rank": [_zone_rank(text, rank) for text in classes],
        "name": rows.joined(layer, found.get("name", ())[:1]),
        "code": "",
        "note": [", ".join(filter(None, told)) for told in words],
        "date": "",
    }, refused


def _zone_rank(text, of_title):
    if "特別警戒" in text:
        return 2.0
    return 1.0 if "警戒" in text else of_title


def _past(item, _options, parsed, found, _kind):
    """Areas that were under water: day, event and place as far as the rows say them."""
    layer = item.layer
    of_title = next(filter(None, map(rows.iso_date, item.all_titles)), "")
    told = [rows.iso_date(text) for text in rows.joined(layer, found.get("date", ())[:1])]
    days = [day or of_title for day in told]
    others = sum(day[:4] != of_title[:4] for day in days) if of_title else 0
    if others:
        parsed.note("years_differ", rows=others, year=of_title[:4])
    notes = rows.joined(layer, found.get("place", ()))
    return {
        "id": "",
        "type": _PAST,
        "rank": math.nan,
        "name": rows.joined(layer, found.get("event", ())[:1]),
        "code": "",
        "note": [text or item.titles[0] for text in notes],
        "date": days,
    }


def _valued(item, options, parsed, found, kind):
    """Zones of a depth, a duration or a way of collapse."""
    layer = item.layer
    column = _value_column(layer, found)
    if not column and kind not in _COLLAPSE:
        _refuse_unnamed_columns(item, found)
        parsed.note("depth_not_given")
    values = rows.texts(layer, column)
    meanings = _meanings(item, options, parsed, kind, column, values)
    found_rows = [meanings[value] for value in values]
    types = [meaning.key or kind for meaning in found_rows]
    both = types.count(_BOTH)
    if both:
        parsed.note("both_collapse_kinds", rows=both)
    columns = {
        "id": "",
        "type": [_COLLAPSE[0] if key == _BOTH else key for key in types],
        "rank": math.nan,
        "name": rows.joined(layer, found.get("name", ())[:1]) if "name" in found else _river(item),
        "code": [value if value in options.codes else "" for value in values],
        "note": [meaning.words for meaning in found_rows],
    }
    limits = "hours_min hours_max" if kind == _DURATION else "depth_min_m depth_max_m"
    for name, side in zip(limits.split(), ("low", "high")):
        columns[name] = [getattr(meaning, side) for meaning in found_rows]
    if kind in _DEPTHS:
        columns["rank"] = [national_rank(one.low, one.high) for one in found_rows]
    return columns


def _value_column(layer, found):
    """The first field for values that holds any."""
    return next((name for name in found.get("value", ()) if any(rows.texts(layer, name))), "")


def _refuse_unnamed_columns(item, found):
    """Another field may hold the depth: a person has to say which."""
    named = {name for names in found.values() for name in names}
    others = [
        name for name in item.header
        if name not in named and not name.lower().startswith(_TECHNICAL)
        and any(rows.texts(item.layer, name))
    ]  # fmt: skip
    if others:
        raise CoreError(
            "columns_unknown", file=item.name, missing="value", columns=", ".join(others),
            keys=("value",), example=f"value={others[0]}",
        )  # fmt: skip


def _river(item):
    """``小石川`` of ``小石川_洪水浸水想定区域``."""
    name, mark, _ = item.titles[0].partition("_")
    return name if mark else ""


def _meanings(item, options, parsed, kind, column, values):
    """Value to :class:`Meaning`, from its own words or from what a person said."""
    subject = "duration" if kind == _DURATION else "depth" if kind in _DEPTHS else "collapse"
    found, unknown, used = {"": Meaning()}, [], []
    for value in sorted(set(values) - {""}):
        meaning = _meaning(subject, value)
        if meaning is None and value in options.codes:
            meaning = _given(item, subject, column, value, options.codes[value])
            used.append(f"{value}={options.codes[value]}")
        if meaning is None:
            unknown.append(value)
        found[value] = meaning
    if unknown:
        listed = unknown if len(unknown) <= _MOST_LISTED else [*unknown[:_MOST_LISTED], "…"]
        raise CoreError(
            "codes_unknown", file=item.name, column=column, codes=", ".join(listed),
            keys=tuple(unknown), example=_EXAMPLES[subject],
        )  # fmt: skip
    if used:
        parsed.note("codes_given", codes="; ".join(used))
    if subject == "collapse" and not kind and "" in values:
        raise CoreError("kind_unknown", file=item.name, known=", ".join(_COLLAPSE), keys=())
    return found


def _given(item, subject, column, code, words):
    meaning = _meaning(subject, words)
    if meaning is None:
        raise CoreError(
            "code_meaning_unreadable", file=item.name, column=column, value=code, meaning=words,
            example=_EXAMPLES[subject],
        )  # fmt: skip
    return meaning


def _meaning(subject, text):
    """What a text says, or None: a bare number is a code."""
    if subject == "collapse":
        key = _collapse_key(text)
        return Meaning(key=key, words=text) if key else None
    low, high = (hours_range if subject == "duration" else depth_range)(text)
    return None if math.isnan(low) else Meaning(low, high, words=text)


def _collapse_key(text):
    if text in (*_COLLAPSE, _BOTH):
        return text
    flow = "氾濫流" in text
    erosion = "河岸侵食" in text or "河岸浸食" in text
    if flow and erosion:
        return _BOTH
    return _COLLAPSE[0] if flow else _COLLAPSE[1] if erosion else ""
