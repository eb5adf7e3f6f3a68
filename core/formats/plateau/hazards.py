"""Hazard zones of PLATEAU: flooded areas (``wtr:WaterBody``) and landslide zones.

Flooded areas come as triangles of one depth class each; their union is the zone. Landslide zones
are ``urf:SedimentDisasterProneArea``, in i-UR 1.x ``gen:GenericCityObject``.
"""

import math

from .buildings import note_classes
from .codes import key_of, text_of
from .document import Document, first_kind, themes
from .geometry import zone
from .risks import Risk, depths, landslide_rank, landslide_type, rank_of, risks_of, scenario

KEY = "plateau_hazards"
_KINDS = ("WaterBody", "SedimentDisasterProneArea", "GenericCityObject")
_THEMES = frozenset(("fld", "tnm", "htd", "ifld", "lsld"))
_COLUMNS = (
    "id", "type", "scenario", "rank", "depth_min_m", "depth_max_m", "name", "code", "note",
)  # fmt: skip
_FLOODED = b"RiskAttribute"
_LANDSLIDE = "土砂災害".encode()


def recognises(item, _options):
    _, kind = first_kind(item)
    if not kind or kind == "WaterBody":
        # Rivers and lakes are water bodies too.
        return bool(_THEMES & themes(item)) or (bool(kind) and _FLOODED in item.head)
    return kind == "SedimentDisasterProneArea" or (
        kind == "GenericCityObject" and _LANDSLIDE in item.head
    )


def read(item, options):
    """One row a zone."""
    document = Document(item, lambda _namespace, kind: kind in _KINDS)
    rows, refused, risks, left_out, count = [], [], [], 0, 0
    for area in document.objects():
        count += 1
        risk, values = _described(area, document.codes, item.stem, options)
        if not risk.type:
            refused.append((area.row, "not_used_yet", area.id))
            continue
        found, trouble = document.shape(area, zone)
        if trouble or found[0] is None:
            refused.append((area.row, trouble or "broken_geometry", area.id))
            continue
        left_out += found[1]
        risks.append(risk)
        rows.append((area.row, found[0], {"id": area.id, **values}))
    parsed = document.parsed("hazards", document.frame(rows, _COLUMNS), count)
    for one in refused:
        parsed.refuse(*one)
    if left_out:
        parsed.note("plateau_triangles_left_out", count=left_out)
    if options.codes:
        parsed.note("codes_given", codes="; ".join(f"{k}={v}" for k, v in options.codes.items()))
    note_classes(parsed, risks)
    document.account(parsed)
    return parsed


def _described(area, codes, stem, options):
    if area.kind == "SedimentDisasterProneArea":
        return _landslide(area.element, codes)
    risk = next(risks_of(area.element, codes, stem), Risk(""))
    element = area.element
    if area.kind == "GenericCityObject":
        return risk, _values(risk, **_generic_words(element))
    kind = risk.type or key_of("WaterBody_function", text_of(element.find("function")))
    meaning = risk.meaning or options.codes.get(risk.code, "")
    lower, upper = depths(meaning)
    title = codes.meaning_or_code(element.find("name"))
    return (
        Risk(kind, risk.scenario, risk.code, risk.meaning),
        {
            "type": kind,
            "scenario": risk.scenario or scenario(None, codes, title, stem),
            "rank": rank_of(lower, upper),
            "depth_min_m": lower,
            "depth_max_m": upper,
            "name": risk.name or title,
            "code": risk.code,
            "note": "; ".join(text for text in (title, meaning) if text and text != risk.name),
        },
    )


def _landslide(element, codes):
    area, kind = element.find("areaType"), element.find("disasterType")
    risk = Risk(
        type=landslide_type(kind, codes),
        code=text_of(area),
        meaning=codes.meaning(area),
        rank=landslide_rank(area, codes),
    )
    words = [text_of(element.find(name)) for name in ("zoneNumber", "location")]
    note = "; ".join(text for text in (risk.meaning, *words) if text)
    return risk, _values(
        risk, text_of(element.find("zoneName")), text_of(element.find("validFrom")), note
    )


def _values(risk, name, date, note):
    """A landslide zone; ``date`` is the day of its designation and goes into the note."""
    since = f"; {date}" if date and date != "0001-01-01" else ""
    return {
        "type": risk.type, "scenario": "", "rank": risk.rank, "depth_min_m": math.nan,
        "depth_max_m": math.nan, "name": name, "code": risk.code, "note": f"{note}{since}",
    }  # fmt: skip


def _generic_words(element):
    words = {
        entry.get("name", ""): text_of(entry.find("value"))
        for entry in element.iter()
        if entry.find("value") is not None
    }
    place = [words.get(name, "") for name in ("区域番号", "所在地")]
    return {
        "name": words.get("区域名", ""),
        "date": words.get("告示日", ""),
        "note": "; ".join(text for text in place if text),
    }
