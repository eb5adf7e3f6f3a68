"""Hazards that PLATEAU gives for a building or a flooded area, in the words of each i-UR version.

2.x writes ``BuildingRiverFloodingRiskAttribute`` and ``WaterBody…``, 3.x
``RiverFloodingRiskAttribute`` for both; 1.x has generic attributes with Japanese names.
"""

import math
import re
from dataclasses import dataclass

from ..text import number
from .codes import key_of, text_of
from .document import known

TYPES = {
    "RiverFloodingRiskAttribute": "flood",
    "InlandFloodingRiskAttribute": "inland_flood",
    "HighTideRiskAttribute": "storm_surge",
    "TsunamiRiskAttribute": "tsunami",
    "LandSlideRiskAttribute": "landslide",
}
_RISK = re.compile(r"(?:Building|WaterBody)?([A-Z]\w*RiskAttribute)")
_GENERIC = "genericAttributeSet"
# Words in the names of generic attribute sets (i-UR 1.x).
_GENERIC_TYPES = (
    ("土砂災害", "landslide"), ("津波", "tsunami"), ("高潮", "storm_surge"),
    ("内水", "inland_flood"), ("洪水", "flood"), ("浸水", "flood"),
)  # fmt: skip
_LANDSLIDES = (
    ("急傾斜", "landslide_steep_slope"), ("土石流", "landslide_debris_flow"),
    ("地すべり", "landslide_slide"), ("地滑り", "landslide_slide"),
)  # fmt: skip
_SCENARIOS = (("想定最大規模", "L2"), ("計画規模", "L1"))
_GENERIC_SCALE = re.compile(r"L[12]")
_FILE_SCALE = re.compile(r"_(l[12])(?:_|$)", re.IGNORECASE)
# Limits of the official depth ranks [m], as in 国土数値情報 A31a: rank 1 is below 0.5 m.
RANK_LIMITS_M = (0.0, 0.5, 3.0, 5.0, 10.0, 20.0, math.inf)
_DEPTHS = re.compile(r"(?:(\d+(?:\.\d+)?)m?以上)?(?:(\d+(?:\.\d+)?)m?未満)?")
_GIVEN = re.compile(r"(\d+(?:\.\d+)?)m?[-~～](\d+(?:\.\d+)?)?m?")
_HOURS = {"hour": 1.0, "hours": 1.0, "h": 1.0, "時間": 1.0, "": 1.0, "min": 1 / 60, "day": 24.0}


@dataclass(frozen=True)
class Risk:
    """One hazard of one object; ``type`` is empty where we have no key for it."""

    type: str
    scenario: str = ""
    code: str = ""
    meaning: str = ""
    rank: float = math.nan
    depth_m: float = math.nan
    hours: float = math.nan
    name: str = ""


def risks_of(element, codes, stem):
    """Yield the :class:`Risk` attributes of an object, its parts included.

    Parameters
    ----------
    element : Element
    codes : Codes
    stem : str
        Name of the file, which may say the scenario.
    """
    for entry in element.iter():
        match = _RISK.fullmatch(entry.tag)
        if match:
            yield _typed(entry, match.group(1), codes, stem)
        elif entry.tag == _GENERIC:
            risk = _generic(entry, stem)
            if risk:
                yield risk


def _typed(entry, name, codes, stem):
    kind = TYPES.get(name, "")
    if kind == "landslide":
        return _landslide(entry, codes)
    rank = entry.find("rank")
    if rank is None:
        rank = entry.find("rankOrg")
    meaning = codes.meaning(rank)
    title = codes.meaning_or_code(entry.find("description"))
    return Risk(
        type=kind,
        scenario=scenario(entry.find("scale"), codes, title, stem),
        code=text_of(rank),
        meaning=meaning,
        rank=rank_of(*depths(meaning)),
        depth_m=known(entry.find("depth")),
        hours=_hours(entry.find("duration")),
        name=title,
    )


def _landslide(entry, codes):
    area, kind = entry.find("areaType"), entry.find("description")
    return Risk(
        type=landslide_type(kind, codes),
        code=text_of(area),
        meaning=codes.meaning(area),
        rank=landslide_rank(area, codes),
        name=codes.meaning_or_code(kind),
    )


def _generic(entry, stem):
    name = entry.get("name", "")
    kind = next((key for word, key in _GENERIC_TYPES if word in name), "")
    values = {
        child.get("name", ""): text_of(child.find("value"))
        for child in entry
        if child.find("value") is not None
    }
    if kind == "landslide":
        code = values.get("区域区分", "")
        return Risk(
            type=key_of(
                "SedimentDisasterProneArea_disasterType",
                values.get("現象の種類") or values.get("現象区分", ""),
            ),
            code=code,
            rank=_rank_of_area(code),
            name=name,
        )
    if not kind or not {"浸水ランク", "浸水深"} & values.keys():
        return None
    scale = values.get("規模", "")
    depth, hours = number(values.get("浸水深", "")), number(values.get("継続時間", ""))
    return Risk(
        type=kind,
        scenario=scale if _GENERIC_SCALE.fullmatch(scale) else scenario(None, None, name, stem),
        code=values.get("浸水ランク", ""),
        depth_m=depth,
        hours=hours,
        name=name,
    )


def landslide_type(element, codes):
    """Key of a kind of landslide, by the words of the list, then by the standard code."""
    meaning = codes.meaning(element)
    found = next((key for word, key in _LANDSLIDES if word in meaning), "")
    return found or key_of("SedimentDisasterProneArea_disasterType", text_of(element))


def landslide_rank(element, codes):
    """1 in a warning area, 2 in a special warning area, NaN where it is not said."""
    meaning = codes.meaning(element)
    if "特別警戒" in meaning:
        return 2.0
    return 1.0 if "警戒" in meaning else _rank_of_area(text_of(element))


def _rank_of_area(code):
    return number(key_of("SedimentDisasterProneArea_areaType", code))


def scenario(scale, codes, title, stem):
    """L1 or L2 by the attribute, the title or the name of the file; empty where nothing says it."""
    if text_of(scale):
        name = codes.list_name(scale.get("codeSpace", ""))
        told = codes.meaning(scale) + key_of(name, text_of(scale))
        for key in ("L1", "L2"):
            if key in told:
                return key
        title = f"{told}{title}"
    found = next((key for word, key in _SCENARIOS if word in title), "")
    match = _FILE_SCALE.search(stem)
    return found or (match.group(1).upper() if match else "")


def depths(meaning):
    """``(lower, upper)`` limits [m] in a text like 0.5m以上3m未満; NaN where there is none."""
    text = meaning.replace(" ", "").replace("ｍ", "m")
    match = _GIVEN.fullmatch(text) or _DEPTHS.fullmatch(text)
    if not text or match is None:
        return math.nan, math.nan
    lower, upper = match.groups()
    return float(lower) if lower else 0.0, float(upper) if upper else math.nan


def rank_of(lower, upper):
    """The official rank that has these limits [m]; NaN for other classes."""
    upper = math.inf if math.isnan(upper) else upper
    pairs = list(zip(RANK_LIMITS_M, RANK_LIMITS_M[1:]))
    return float(pairs.index((lower, upper)) + 1) if (lower, upper) in pairs else math.nan


def _hours(element):
    unit = "" if element is None else element.get("uom", "")
    return known(element) * _HOURS.get(unit, math.nan)
