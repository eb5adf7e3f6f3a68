"""City planning of PLATEAU: zones and districts of the name space ``urf`` (i-UR 2.x, 3.x)."""

import math
from collections import Counter

from ..areas.tables import zone_of
from .codes import key_of, text_of
from .document import Document, counted, first_kind, known, themes
from .geometry import outline

KEY = "plateau_plans"
_COLUMNS = ("id", "kind", "code", "name", "floor_area_ratio", "coverage_ratio", "note")
_HAZARD = "SedimentDisasterProneArea"
_THEMES = frozenset(("urf", "area"))
# Lists whose codes say the kind, and the elements that refer to them.
_KINDS = (
    ("Common_areaClassificationType", "function"),
    ("Common_districtsAndZonesType", "function"),
    ("FirePreventionDistrict_usage", "usage"),
)
_NOTES = ("validFrom", "notificationNumber", "custodian", "note")
_PLACEHOLDERS = ("", "Null", "0001-01-01")
# Ratios are written as 2 or as 200 (%). No plan allows 20 times the plot, none less than 20 %.
_PERCENT_FROM = 20.0


def recognises(item, _options):
    space, kind = first_kind(item)
    if kind:
        return space == "urf" and kind != _HAZARD
    return bool(_THEMES & themes(item))


def read(item, _options):
    """One row a zone or district."""
    document = Document(item, lambda space, kind: "/urf/" in space and kind != _HAZARD)
    rows, refused, others, percent, count = [], [], Counter(), 0, 0
    for area in document.objects():
        count += 1
        shape, trouble = document.shape(area, outline)
        if trouble:
            refused.append((area.row, trouble, area.id))
            continue
        values, in_percent = _values(area, document.codes)
        percent += in_percent
        if values["kind"] == "other":
            others[area.kind] += 1
        rows.append((area.row, shape, values))
    parsed = document.parsed("plan_areas", document.frame(rows, _COLUMNS), count)
    for one in refused:
        parsed.refuse(*one)
    if percent:
        parsed.note("plateau_percent", rows=percent)
    if others:
        parsed.note("plateau_other_plans", kinds=counted(others))
    document.account(parsed)
    return parsed


def _values(area, codes):
    element = area.element
    function, usage = element.find("function"), element.find("usage")
    floor, floor_percent = _ratio(element.find("floorAreaRate"))
    cover, cover_percent = _ratio(element.find("buildingCoverageRate"))
    title = text_of(element.find("name"))
    meaning = codes.meaning_or_code(function)
    notes = [codes.meaning_or_code(usage), *(text_of(element.find(name)) for name in _NOTES)]
    kind = _kind(area.kind, element, codes)
    zone = zone_of(meaning)[0] if kind == "use_district" else ""
    values = {
        "id": area.id,
        "kind": kind,
        # Zones have the same keys whatever the source; other areas keep their code.
        "code": zone or text_of(function),
        "name": title or meaning,
        "floor_area_ratio": floor,
        "coverage_ratio": cover,
        "note": "; ".join(text for text in notes if text not in _PLACEHOLDERS),
    }
    return values, floor_percent or cover_percent


def _kind(feature, element, codes):
    """Kind of a plan area: by the code of its list, else by the type of the feature."""
    for name, tag in _KINDS:
        for one in element.iter(tag):
            if codes.list_name(one.get("codeSpace", "")) == name:
                found = key_of(name, text_of(one))
                if found:
                    return found
    return key_of("urf", feature) or "other"


def _ratio(element):
    """``(ratio, whether it was written in per cent)``."""
    value = known(element)
    if math.isnan(value) or value <= 0:
        return math.nan, False
    return (value / 100, True) if value >= _PERCENT_FROM else (value, False)
