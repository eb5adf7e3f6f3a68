"""Areas of city plans as municipalities publish them: zoning, induction areas, district plans.

The kind stands in the title; the zone in a field, or in the title where the field is empty. Areas
drawn as lines are closed where they close.
"""

import numpy as np

from ...errors import CoreError
from . import rows
from .tables import columns_of, zone_of

KEY = "plan_areas"
KINDS = (
    "use_district", "residence_induction", "urban_function_induction", "urbanisation",
    "urbanisation_control", "district_plan", "fire_protection", "quasi_fire_protection",
    "high_use", "land_readjustment", "minimum_site", "farmland", "farm_facility", "scenic",
    "special_use", "other",
)  # fmt: skip
_ZONING = "use_district"
# Ratios above these are percent: a floor area ratio is 0.5 to 13, a coverage ratio 0.3 to 1
# (Building Standards Act, articles 52 and 53).
_PERCENT_ABOVE = {"floor_area_ratio": 20.0, "coverage_ratio": 1.0}


def recognises(item, options):
    """Areas whose title names something that a city plans, or that a person calls so."""
    if options.format == KEY or options.kind in KINDS:
        return rows.has_areas(item)
    told = rows.told_of(item)
    return told is not None and told.table == "plan_areas"


def read(item, options):
    """Plan areas; the fields that the publisher names and that are not used go into the note."""
    layer = item.layer
    found = columns_of(item, options)
    parsed = rows.start(item, "plan_areas", options=options)
    told = rows.told_of(item)
    known = told is not None and told.table == "plan_areas"
    kind = _kind(item, options, told.kind.split() if known else [])
    title = told.title if known else ""
    columns, refused = {"id": "", "kind": kind}, {}
    if kind == _ZONING:
        zoning, refused = _zones(parsed, layer, found, title)
        columns.update(zoning)
        for role in _PERCENT_ABOVE:
            columns[role] = _ratio(layer, found, role)
    else:
        names = rows.joined(layer, [*found.get("name", ()), *found.get("zone", ())][:1])
        columns.update(code=kind, name=[name or title for name in names])
    columns["note"] = _rest(item, found)
    return rows.finish(parsed, layer, columns, refused)


def _kind(item, options, kinds):
    if len(kinds) == 1:
        return kinds[0]
    if options.kind in (kinds or KINDS):
        return options.kind
    raise CoreError("kind_unknown", file=item.name, known=", ".join(kinds or KINDS), keys=())


def _zones(parsed, layer, found, title):
    """Key and published name of each zone: of the row, else of the title."""
    names = rows.joined(layer, found.get("zone", ())[:1])
    of_title = zone_of(title)
    zones = {text: zone_of(text) if text else of_title for text in set(names)}
    taken = sum(not text for text in names)
    if taken and of_title[0]:
        parsed.note("zone_from_title", rows=taken, zone=of_title[1])
    refused = {
        place: ("unknown_code", text or title)
        for place, text in enumerate(names)
        if not text and not of_title[0]
    }
    unknown = sorted(text for text, zone in zones.items() if text and not zone[0])
    if unknown:
        parsed.note("unknown_codes_kept", column=found["zone"][0], codes=", ".join(unknown))
    return {
        "code": [zones[text][0] or text for text in names],
        "name": [text or of_title[1] for text in names],
    }, refused


def _ratio(layer, found, role):
    """A ratio as a share; published as percent or as a share."""
    values = rows.numbers(layer, next(iter(found.get(role, ())), ""))
    values = np.where(values > 0, values, np.nan)
    return np.where(values > _PERCENT_ABOVE[role], values / 100.0, values)


def _rest(item, found):
    """``名前: 値`` of the fields with a shown name that have no column of their own."""
    used = {name for role in ("zone", "name", *_PERCENT_ABOVE) for name in found.get(role, ())}
    shown = {
        name: text for name, text in item.display_names.items()
        if name in item.header and name not in used
    }  # fmt: skip
    pieces = [
        [f"{text}: {value}" if value else "" for value in rows.texts(item.layer, name)]
        for name, text in shown.items()
    ]
    if not pieces:
        return ""
    return ["; ".join(filter(None, row)) for row in zip(*pieces)]


