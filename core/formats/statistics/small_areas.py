"""Small areas of the census (町丁・字等): boundaries of e-Stat with residents and households.

Versions of 2010, 2015 and 2020 differ in columns that are not used here; a column named after
the census (``H27KAxx_``, ``R2KAxx``) says the year. Detached parts of an area repeat its
KEY_CODE, with all residents in the main part.
"""

import math
import re

from ..parsed import Parsed
from ..text import clean
from . import estat

KEY = "small_areas"
COLUMNS = {"KEY_CODE", "S_NAME", "HCODE", "JINKO", "SETAI"}
# HCODE of the definition of the boundary data (統計GIS 境界データ定義書): 町丁・字等, 水面調査区.
LAND, WATER = "8101", "8154"
# Dimension of areas.
_AREA = 2
_CENSUS = re.compile(r"([HR])(\d{1,2})KA")
_ERAS = {"H": 1988, "R": 2018}


def recognises(item, _options):
    return item.is_layer and set(item.header) >= COLUMNS


def read(item, _options):
    """One district an area: its parts are taken together."""
    import geopandas

    layer = item.layer
    parsed = Parsed("districts", None, len(layer), title=item.titles[0])
    groups = _groups(layer, parsed)
    taken = [_district(layer, places, parsed) for places in groups.values()]
    columns = ("row", "id", "kind", "code", "name", "residents", "households")
    parsed.frame = geopandas.GeoDataFrame(
        {name: [one[name] for one in taken] for name in columns},
        geometry=[one["geometry"] for one in taken],
        crs=layer.crs,
    )
    parsed.vintage = _year(layer.columns)
    cities = sorted({code[:5] for code in parsed.frame["code"]})
    areas = cities if len(cities) <= 1 else sorted({code[:2] for code in cities})
    parsed.dataset = " ".join(areas)
    parsed.attribution = estat.ATTRIBUTION_AREAS
    return parsed


def _year(columns):
    found = next((match for match in map(_CENSUS.match, columns) if match), None)
    return str(_ERAS[found.group(1)] + int(found.group(2))) if found else ""


def _groups(layer, parsed):
    """Places of the rows of each area; water is refused."""
    groups, strange = {}, set()
    codes, kinds = map(_code, layer["KEY_CODE"]), map(_code, layer["HCODE"])
    for place, (code, kind) in enumerate(zip(codes, kinds)):
        if kind == WATER:
            residents = _count(layer["JINKO"].iloc[place])
            parsed.refuse(place + 1, "water_area", f"{code}: {residents:g}")
        elif not code:
            parsed.refuse(place + 1, "unknown_code", "KEY_CODE")
        else:
            groups.setdefault(code, []).append(place)
            strange |= {kind} - {LAND}
    if strange:
        parsed.note("unknown_codes_kept", column="HCODE", codes=", ".join(sorted(strange)))
    return groups


def _code(value):
    """A code as text: numbers of a layer may come as 8101.0, empty cells as None."""
    text = clean("" if value is None else value)
    return "" if text == "nan" else re.sub(r"\.0$", "", text)


def _count(value):
    """Persons or households; NULL and negative numbers are unknown."""
    number = math.nan if value is None else float(value)
    return number if number >= 0 else math.nan


def _district(layer, places, parsed):
    import shapely

    residents = [_count(layer["JINKO"].iloc[place]) for place in places]
    households = [_count(layer["SETAI"].iloc[place]) for place in places]
    main = places[max(range(len(places)), key=lambda n: (residents[n] > 0) * residents[n])]
    first = layer.iloc[main]
    code = _code(first["KEY_CODE"])
    for place in places:
        if place != main:
            parsed.refuse(place + 1, "merged_into", code)
    shapes = [shape for shape in layer.geometry.iloc[places] if shape is not None]
    if len(shapes) > 1:
        parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(shapes)))
        # What a broken part leaves besides areas would make the whole district unusable.
        areas = parts[shapely.get_dimensions(parts) == _AREA]
        shapes = [shapely.union_all(areas)] if len(areas) else shapes
    return {
        "row": main + 1,
        "id": code,
        "kind": "small_area",
        "code": code,
        "name": clean(first["S_NAME"] or first.get("CITY_NAME") or ""),
        "residents": sum(residents),
        "households": sum(households),
        "geometry": shapes[0] if shapes else None,
    }
