"""Future population by mesh: 国土数値情報 メッシュ別将来推計人口 (H29, H30, R6).

One feature a mesh and municipality, one group of columns a year. ``PTN_2030`` (``POP2030`` of H29)
is the total. ``PTA`` to ``PTD`` are the ages 0-14, 15-64, 65 and more, 75 and more; ``PT01`` and
the following are classes of five years, ``PT16`` 75-79, ``PT18`` 85-89, the last one open. The
ages of meshes with few people are counted in a neighbour: theirs do not add up to the total and
are left unknown, as are the neighbour's.
"""

import re

import numpy as np

from ...errors import CoreError
from ...study.tables import AGE_GROUPS
from ..parsed import Parsed
from ..text import number
from . import features

KEY = "future_population_mesh"
_TOTAL = re.compile(r"(?:PTN_|POP)(\d{4})")
_CLASS = re.compile(r"PT0?(\d{1,2})_(\d{4})")
# Digits of a code and the size that the publisher names.
_SIZES = {8: "1km", 9: "500m", 10: "250m"}
_FIRST_OF_75, _FIRST_OF_85 = 16, 18
# Figures have four decimals; a sum of twenty of them may be off by as many halves.
_ROUNDING = 0.01
_HIDDEN = "*"


def recognises(item, _options):
    return (
        item.is_layer
        and "MESH_ID" in item.header
        and any(_TOTAL.fullmatch(name) for name in item.header)
    )


def read(item, _options):
    """One row a mesh and year; residents and, where they add up, their ages."""
    import pandas as pd

    layer = item.layer
    years = {int(m.group(1)): m.string for m in map(_TOTAL.fullmatch, layer.columns) if m}
    city = next((name for name in ("SHICODE", "CITY_CODE") if name in layer), None)
    if city is None:
        raise CoreError("missing_columns", file=item.name, columns="SHICODE")
    parsed = Parsed("population", None, len(layer) * len(years), title=item.titles[0])
    codes = [features.text(value) for value in layer["MESH_ID"]]
    towns = [features.text(value).zfill(5) for value in layer[city]]
    good = _usable(codes, towns, len(years), parsed)
    frames = [_of_year(layer, year, total, codes, good, parsed) for year, total in
              sorted(years.items())]
    parsed.frame = pd.concat(frames, ignore_index=True)
    parsed.frame["id"] = _ids(parsed.frame, towns, parsed)
    _describe(parsed, codes, towns, good)
    parsed.note("rows_per_year", features=len(layer), years=len(years))
    ageless = int(parsed.frame[list(AGE_GROUPS)].isna().all(axis=1).sum())
    if ageless:
        parsed.note("ages_missing", cells=ageless)
    return parsed


def _usable(codes, towns, years, parsed):
    """Which features have a code of their own; the others are refused once for each year."""
    good, seen = np.ones(len(codes), bool), set()
    for place, pair in enumerate(zip(codes, towns)):
        code = pair[0]
        reason = "" if code.isdigit() and len(code) in _SIZES else "bad_mesh_code"
        if not reason and pair in seen:
            reason = "repeated_id"
        seen.add(pair)
        if reason:
            good[place] = False
            for _ in range(years):
                parsed.refuse(place + 1, reason, code)
    return good


def _of_year(layer, year, total, codes, good, parsed):
    import pandas as pd

    residents = _figures(layer, total)
    usable = good & (residents >= 0)
    for place in np.flatnonzero(good & ~usable):
        parsed.refuse(place + 1, "bad_number", f"{total}: {layer[total].iloc[place]}")
    hidden = next((n for n in (f"HITOKU{year}", f"HITOKU_{year}") if n in layer), None)
    marks = layer[hidden].to_numpy(dtype=object) if hidden else np.full(len(layer), "", object)
    places = np.flatnonzero(usable)
    frame = pd.DataFrame({
        "row": places + 1,
        "place_id": [codes[place] for place in places],
        "kind": "projection",
        "year": year,
        "residents": residents[usable],
        "households": np.nan,
        "suppressed": [int(features.text(marks[place]) == _HIDDEN) for place in places],
    })
    ages = _ages(layer, year, residents)
    for name, values in zip(AGE_GROUPS, ages):
        frame[name] = values[usable]
    return frame


def _ages(layer, year, residents):
    """Residents by age group, NaN where the published ages do not add up."""
    young, adult, old, older = (_figures(layer, f"PT{letter}_{year}") for letter in "ABCD")
    classes = {
        int(match.group(1)): _figures(layer, name)
        for name, match in ((name, _CLASS.fullmatch(name)) for name in layer.columns)
        if match and int(match.group(2)) == year
    }
    oldest = sum((v for n, v in classes.items() if n >= _FIRST_OF_85), np.zeros(len(layer)))
    fine = sum((v for n, v in classes.items() if n >= _FIRST_OF_75), np.zeros(len(layer)))
    whole = np.abs(young + adult + old - residents) <= _ROUNDING
    split = whole & (np.abs(fine - older) <= _ROUNDING) & (len(classes) > _FIRST_OF_85)
    return (
        *(np.where(whole, values, np.nan) for values in (young, adult, old - older)),
        np.where(split, older - oldest, np.nan),
        np.where(split, oldest, np.nan),
    )


def _figures(layer, name):
    if name not in layer:
        return np.full(len(layer), np.nan)
    return np.array([number(features.text(value)) for value in layer[name]], dtype=float)


def _ids(frame, towns, parsed):
    """Mesh and year; a mesh of several municipalities has a row for each of them."""
    plain = frame["place_id"] + "-" + frame["year"].astype(str)
    parts = plain.duplicated(keep=False)
    if parts.any():
        parsed.note("mesh_parts", rows=int(parts.sum()))
    town = np.array(towns, dtype=object)[frame["row"].to_numpy() - 1]
    return np.where(parts, plain + "-" + town, plain)


def _describe(parsed, codes, towns, good):
    places = np.flatnonzero(good)
    size = _SIZES[len(codes[places[0]])] if len(places) else ""
    areas = sorted({towns[place][:2] for place in places})
    parsed.attribution = (
        f"「国土数値情報（{size}メッシュ別将来推計人口データ）」（国土交通省）を加工して作成"
    )
    parsed.dataset = " ".join((KEY, size, *areas))
    if len(parsed.frame):
        # The first year is the census that the projection starts from.
        parsed.vintage = str(parsed.frame["year"].min())
