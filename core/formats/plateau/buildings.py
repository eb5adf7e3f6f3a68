"""Buildings of PLATEAU: ``bldg:Building`` of CityGML 2.0, i-UR 1.x to 3.x.

One row a building; what its parts say is put together. The hazards that the publisher wrote to it
become rows of their own.
"""

import math

import numpy as np

from ..parsed import Parsed
from .codes import text_of
from .document import Document, first_kind, known, themes
from .geometry import outline
from .risks import risks_of

KEY = "plateau_buildings"
_DETAILS = ("BuildingDetailAttribute", "BuildingDetails")
_STRUCTURES = ("buildingStructureType", "buildingStructureOrgType")
_COLUMNS = (
    "id", "use", "storeys", "structure", "year", "floor_area_m2", "height_m", "footprint_m2",
    "code",
)  # fmt: skip
# Earlier years are placeholders: 0001 is written for not known.
_FIRST_YEAR = 1000
_HIGHEST_STOREYS = 300


def recognises(item, _options):
    _, kind = first_kind(item)
    return kind == "Building" or (not kind and "bldg" in themes(item))


def read(item, _options):
    """``[buildings, building_hazards]``."""
    document = Document(item, lambda _namespace, kind: kind == "Building")
    rows, refused, hazards, unplaced, count = [], [], [], [], 0
    for building in document.objects():
        count += 1
        shape, trouble = document.shape(building, outline)
        risks = list(risks_of(building.element, document.codes, item.stem))
        if trouble:
            refused.append((building.row, trouble, building.id))
            unplaced.extend((building.row, trouble, building.id) for _ in risks)
            continue
        rows.append((building.row, shape, _values(building, document.codes)))
        hazards.extend((building.row, building.id, risk) for risk in risks)
    parsed = document.parsed("buildings", document.frame(rows, _COLUMNS), count)
    for one in refused:
        parsed.refuse(*one)
    _note_unknown(parsed)
    document.account(parsed)
    return [parsed, _hazards(document, hazards, unplaced)]


def _values(building, codes):
    element = building.element
    details = [entry for name in _DETAILS for entry in element.iter(name)]
    usage = next((one for one in element.iter("usage") if text_of(one)), None)
    years = _numbers(element.iter("yearOfConstruction"))
    return {
        "id": building.id,
        "use": codes.meaning(usage),
        "code": text_of(usage),
        "storeys": _most(n for n in _numbers(element.iter("storeysAboveGround"))
                         if 0 <= n < _HIGHEST_STOREYS),
        "structure": next((text for text in _structures(details, codes) if text), ""),
        "year": _least(year for year in years if year >= _FIRST_YEAR),
        "floor_area_m2": _sum(_of_details(details, "totalFloorArea")),
        "height_m": _most(n for n in _numbers(element.iter("measuredHeight")) if n >= 0),
        "footprint_m2": _sum(_of_details(details, "buildingFootprintArea")),
    }


def _structures(details, codes):
    return (codes.meaning(entry.find(name)) for name in _STRUCTURES for entry in details)


def _of_details(details, name):
    return [n for n in _numbers(entry.find(name) for entry in details) if n > 0]


def _numbers(elements):
    return [n for n in map(known, elements) if not math.isnan(n)]


def _most(values):
    return max(values, default=math.nan)


def _least(values):
    return min(values, default=math.nan)


def _sum(values):
    return sum(values) if values else math.nan


def _note_unknown(parsed):
    """How many heights and storeys the publisher does not know."""
    frame = parsed.frame
    heights, storeys = (int(frame[name].isna().sum()) for name in ("height_m", "storeys"))
    if heights or storeys:
        parsed.note(
            "plateau_unknown_sizes", rows=len(frame), heights=heights, storeys=storeys
        )


def _hazards(document, found, unplaced):
    import pandas as pd

    usable = [(row, owner, risk) for row, owner, risk in found if risk.type]
    frame = pd.DataFrame({
        "row": np.array([row for row, _, _ in usable], dtype=int),
        "id": "",
        "building_id": [owner for _, owner, _ in usable],
        **{
            name: [getattr(risk, name) for _, _, risk in usable]
            for name in ("type", "scenario", "code", "rank", "depth_m", "hours", "name")
        },
    })
    parsed = document.parsed("building_hazards", frame, len(found) + len(unplaced))
    for one in unplaced:
        parsed.refuse(*one)
    for row, owner, risk in found:
        if not risk.type:
            parsed.refuse(row, "not_used_yet", risk.name or owner)
    note_classes(parsed, [risk for _, _, risk in usable])
    return parsed


def note_classes(parsed: Parsed, risks):
    """The words of the publisher for each class, which its limits may not show."""
    words = {(risk.type, risk.code, risk.meaning) for risk in risks if risk.meaning}
    if words:
        texts = (f"{kind} {code} = {meaning}" for kind, code, meaning in sorted(words))
        parsed.note("plateau_classes", classes="; ".join(texts))
