"""Outlines of buildings as plain layers: GeoPackage, shapefile, GeoJSON.

No one publishes the columns, so they are found by their names: ``building_columns.csv`` has a
heading a row, with what it says (``role``) and whether it alone tells that a layer is of buildings.
A city has half a million of them: columns are worked on whole, texts by their different values.
"""

import csv
from functools import cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError
from .areas.rows import iso_date
from .columns import plain
from .parsed import Parsed
from .plateau.codes import standard
from .text import clean

KEY = "building_layer"
# Column → what stands for "not known", least, greatest, whole. 9999 m² is an area like any other.
_FIGURES = {
    "storeys": ((-9999, 9999), 0, 300, True),
    "year": ((-9999, 9999, 0, 1), 1000, 2999, True),
    "floor_area_m2": ((-9999, 0), 0.01, 1e7, False),
    "height_m": ((-9999, 9999), 0, 1000, False),
}
_WITH_UNIT = r"^([-+]?\d+(?:\.\d+)?)\s*(?:階建て?|階|F|m2|m|年築?)?$"
# Lists of plateau_codes.csv, which cities also use in other files.
_CODE_LISTS = {
    "use": "Building_usage",
    "structure": "BuildingDetailAttribute_buildingStructureType",
}
# The key of OpenStreetMap: empty or "no" is no building, "yes" one whose use is not known.
_OSM_KEY, _OSM_NONE, _OSM_ANY = "building", ("", "no"), "yes"
_SHOWN_CODES = 40


@cache
def _rules():
    with (TABLE_FOLDER / "building_columns.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            (row["role"], plain(row["name"]), row["alone"] == "yes") for row in csv.DictReader(file)
        )


def recognises(item, options):
    """Polygons with a column that only buildings have, or whose title says buildings."""
    if not item.is_layer or options.category or "Polygon" not in item.geometry_kinds:
        return False
    names = {plain(name) for name in _headings(item)}
    if any(alone and name in names for role, name, alone in _rules() if "title" not in role):
        return True
    return any(map(_is_title, item.titles))


def _headings(item):
    """Names of the fields and the names that people see."""
    return [*item.header, *(item.display_names.get(name, "") for name in item.header)]


def _is_title(title):
    told = plain(title)
    roles = {role for role, name, _ in _rules() if "title" in role and name in told}
    return roles == {"title"}


def read(item, options):
    """Rows of ``buildings``.

    Raises
    ------
    CoreError
        ``codes_unknown`` where the uses are codes that no list explains.
    """
    layer = item.layer
    found = _columns(item, options)
    parsed = Parsed("buildings", None, len(layer), title=item.titles[0])
    if options.columns:
        given = "; ".join(f"{role}={name}" for role, name in options.columns.items())
        parsed.note("columns_given", columns=given)
    columns = {"row": np.arange(1, len(layer) + 1)}
    for role, name in found.items():
        if role in _FIGURES:
            columns[role] = _figures(parsed, role, name, layer[name])
        else:
            columns[role] = _texts(layer[name])
    _explain(columns, found, item, options, parsed)
    kept = _buildings_only(columns, found, parsed)
    parsed.frame = _frame(columns, layer, kept)
    return parsed


def _columns(item, options):
    """``{role: field}``, the first name of the table that the layer has; a person stands above."""
    names = {}
    for name in item.header:
        for text in (name, item.display_names.get(name, "")):
            names.setdefault(plain(text), name)
    found = {}
    for role, name, _ in _rules():
        if "title" not in role and name in names:
            found.setdefault(role, names[name])
    given = {role: name for role, name in options.columns.items() if name in item.header}
    return {**found, **given}


def _figures(parsed, role, name, series):
    """Numbers of a column, NaN where the file does not know them or they cannot be."""
    unknown, least, greatest, whole = _FIGURES[role]
    values = _numbers(series, role)
    told = series.notna().to_numpy() & (_texts(series) != "")
    marked = np.isin(values, unknown)
    with np.errstate(invalid="ignore"):
        usable = (values >= least) & (values <= greatest)
        if whole:
            usable &= np.floor(values) == values
    wrong = told & ~marked & ~usable
    if marked.any() or wrong.any():
        parsed.note(
            "building_figures_unknown", column=name, unknown=int(marked.sum()),
            unusable=int(wrong.sum()),
        )
    return np.where(usable & ~marked, values, np.nan)


def _numbers(series, role):
    """Values as float64; texts may have their unit, years may be dates or of an era."""
    import pandas as pd

    if pd.api.types.is_numeric_dtype(series):
        return series.to_numpy(dtype=float, na_value=np.nan)
    if pd.api.types.is_datetime64_any_dtype(series):
        return series.dt.year.to_numpy(dtype=float)
    places, texts = _different(series)
    plain_texts = pd.Series(texts, dtype=object).str.replace(",", "", regex=False)
    values = pd.to_numeric(plain_texts.str.extract(_WITH_UNIT)[0], errors="coerce")
    values = values.to_numpy(dtype=float, copy=True)
    if role == "year":
        for place in np.flatnonzero(np.isnan(values)):
            values[place] = float(iso_date(texts[place])[:4] or "nan")
    return np.append(values, np.nan)[places]


def _different(series):
    """Place of each row's text among the different ones (-1 where missing), and those, clean."""
    import pandas as pd

    places, texts = pd.factorize(series)
    if pd.api.types.is_float_dtype(series) and (np.floor(texts) == texts).all():
        # A column of whole numbers with gaps.
        texts = texts.astype(np.int64)
    return places, np.array([clean(text) for text in texts], dtype=object)


def _texts(series):
    """Values as texts, empty where missing; equal ones are one object."""
    places, texts = _different(series)
    return np.append(texts, np.array([""], dtype=object))[places]


def _explain(columns, found, item, options, parsed):
    """Put meanings in place of codes; the codes of the use stay in ``code``."""
    for role, list_name in _CODE_LISTS.items():
        codes = sorted(set(columns.get(role, ())) - {""})
        if not codes or not all(code.isdigit() for code in codes):
            continue
        given = options.codes if role == "use" else {}
        meanings = {code: text for code, (text, _) in standard().get(list_name, {}).items()}
        meanings.update(given)
        unknown = [code for code in codes if code not in meanings]
        if role == "use" and len(unknown) == len(codes):
            raise _question(item, found[role], codes)
        if given:
            told = "; ".join(f"{code}={meaning}" for code, meaning in given.items())
            parsed.note("codes_given", codes=told)
        if unknown:
            parsed.note("unknown_codes_kept", column=found[role], codes=", ".join(unknown))
        if role == "use":
            columns.setdefault("code", columns[role])
        columns[role] = _replaced(columns[role], meanings)


def _question(item, column, codes):
    return CoreError(
        "codes_unknown",
        file=item.name,
        column=column,
        codes=", ".join(codes[:_SHOWN_CODES]),
        keys=tuple(codes[:_SHOWN_CODES]),
        example="1=住宅; 2=商業施設",
    )


def _replaced(texts, meanings):
    import pandas as pd

    places, different = pd.factorize(texts)
    return np.array([meanings.get(text, text) for text in different], dtype=object)[places]


def _buildings_only(columns, found, parsed):
    """Which rows are buildings: among the areas of OpenStreetMap only those with that key."""
    kept = np.ones(len(columns["row"]), dtype=bool)
    if plain(found.get("use", "")) != _OSM_KEY:
        return kept
    kept = ~np.isin(columns["use"], _OSM_NONE)
    for place in np.flatnonzero(~kept):
        parsed.refuse(place + 1, "not_used_kind", columns["use"][place])
    columns["use"] = _replaced(columns["use"], {_OSM_ANY: ""})
    return kept


def _frame(columns, layer, kept):
    import geopandas

    if not kept.all():
        columns = {name: values[kept] for name, values in columns.items()}
    geometry = layer.geometry.array
    return geopandas.GeoDataFrame(
        columns, geometry=geometry if kept.all() else geometry[kept], crs=layer.crs
    )
