"""国土数値情報: A31 洪水, A33 土砂災害警戒区域, A40 津波, A49 高潮.

Specifications: nlftp.mlit.go.jp/ksj. Floods come by river (A31a, and A31 of 2020 and 2021: code in
column ``x05``), by mesh (A31b, and A31 of 2022: code in ``x01``), or as in 2012 (``A31_001``). The
first digit says the theme.
"""

import math
import re

from ...errors import CoreError
from ..depths import depth_range, national_rank
from . import rows
from .tables import codes_of, number

KEY_FLOOD = "flood_a31"
KEY_LANDSLIDE = "landslide_a33"
KEY_TSUNAMI = "tsunami_a40"
KEY_SURGE = "storm_surge_a49"

_CODES = "hazard_codes.csv"
_ATTRIBUTION = "「国土数値情報（{}データ）」（国土交通省）を加工して作成"
_FLOOD_COLUMN = re.compile(r"(A31[ab]?)_([1-4])01")
_OLD_COLUMN = "A31_001"
# Code list, key and scenario of each theme. Duration and collapse zones are those of the largest
# assumed rain (Flood Control Act, article 14).
_THEMES = {
    "1": ("water_depth_code", "flood", "L1"),
    "2": ("water_depth_code", "flood", "L2"),
    "3": ("flood_duration_code", "inundation_duration", "L2"),
    "4": ("hazardous_area_classification_code", "", "L2"),
}


def recognises_flood(item, _options):
    return item.is_layer and (
        _OLD_COLUMN in item.header or any(map(_FLOOD_COLUMN.fullmatch, item.header))
    )


def read_flood(item, _options):
    """One row a feature; one :class:`Parsed` a theme, of which a file mostly has one."""
    themes = sorted(filter(None, map(_FLOOD_COLUMN.fullmatch, item.header)), key=lambda m: m[0])
    if not themes:
        return _read_old_flood(item)
    found = [_read_theme(item, match.group(1), match.group(2)) for match in themes]
    if len(found) > 1:
        for parsed, match in zip(found, themes):
            parsed.part = match.group(0)
            parsed.dataset = f"{parsed.dataset} {match.group(2)}"
    return found


def _read_theme(item, product, theme):
    layer = item.layer
    by_river = f"{product}_{theme}05" in layer.columns
    # A prefecture is told by river only; without the code its first column is that of the river.
    if not by_river and f"{product}_{theme}04" in layer.columns:
        raise CoreError("missing_columns", file=item.name, columns=f"{product}_{theme}05")
    column = f"{product}_{theme}0{5 if by_river else 1}"
    code_list, key, scenario = _THEMES[theme]
    parsed = rows.start(item, "hazards", _ATTRIBUTION.format("洪水浸水想定区域"))
    codes = rows.texts(layer, column)
    columns, refused = _classes(parsed, column, code_list, codes, key)
    columns["scenario"] = scenario
    river = f"{product}_{theme}02"
    columns["name"] = rows.texts(layer, river if by_river and river in layer.columns else "")
    return rows.finish(parsed, layer, columns, refused)


def _read_old_flood(item):
    layer = item.layer
    parsed = rows.start(item, "hazards", _ATTRIBUTION.format("浸水想定区域"))
    codes = rows.texts(layer, _OLD_COLUMN)
    columns, refused = _classes(parsed, _OLD_COLUMN, _OLD_COLUMN, codes, "flood")
    others = [name for name in layer.columns if re.fullmatch(r"A31_00[2-9]", name)]
    told = rows.joined(layer, others)
    columns["note"] = [", ".join(filter(None, pair)) for pair in zip(columns["note"], told)]
    columns.update(scenario="L1", name="")
    parsed.note("design_scale_of_old_law")
    return rows.finish(parsed, layer, columns, refused)


def _classes(parsed, column, code_list, codes, key):
    """Columns that the codes give, and the rows whose code does not even tell the type."""
    known = codes_of(_CODES, code_list)
    empty = dict.fromkeys(next(iter(known.values())), "")
    found = [known.get(code, empty) for code in codes]
    types = [key or row["key"] for row in found]
    refused = {
        place: ("unknown_code", codes[place]) for place, name in enumerate(types) if not name
    }
    rows.note_unknown(parsed, column, [code for code, name in zip(codes, types) if name], known)
    both = types.count("both")
    if both:
        parsed.note("both_collapse_kinds", rows=both)
    columns = {
        "id": "",
        "type": ["collapse_flow" if name == "both" else name for name in types],
        "code": codes,
        "note": [row["meaning"] for row in found],
    }
    for name in ("rank", "depth_min_m", "depth_max_m", "hours_min", "hours_max"):
        columns[name] = [number(row[name]) for row in found]
    return columns, refused


def recognises_landslide(item, _options):
    return item.is_layer and {"A33_001", "A33_002"} <= set(item.header)


def read_landslide(item, _options):
    """One row a zone; zones before their designation have the rank they will have."""
    layer = item.layer
    parsed = rows.start(item, "hazards", _ATTRIBUTION.format("土砂災害警戒区域"))
    phenomena, zones = codes_of(_CODES, "A33_001"), codes_of(_CODES, "A33_002")
    kinds, classes = rows.texts(layer, "A33_001"), rows.texts(layer, "A33_002")
    refused = {
        place: ("unknown_code", f"A33_001 {code}")
        for place, code in enumerate(kinds)
        if code not in phenomena
    }
    rows.note_unknown(parsed, "A33_002", classes, zones)
    before = sum(zones.get(code, {}).get("key") == "before_designation" for code in classes)
    if before:
        parsed.note("before_designation", rows=before)
    words = zip(
        (phenomena.get(code, {}).get("meaning", "") for code in kinds),
        (zones.get(code, {}).get("meaning", "") for code in classes),
        rows.joined(layer, _present(layer, "A33_006", "A33_007")),
    )
    return rows.finish(parsed, layer, {
        "id": rows.texts(layer, *_present(layer, "A33_004")[:1] or [""]),
        "type": [phenomena.get(code, {}).get("key", "") for code in kinds],
        "scenario": "",
        "rank": [number(zones.get(code, {}).get("rank", "")) for code in classes],
        "name": rows.texts(layer, *_present(layer, "A33_005")[:1] or [""]),
        "code": classes,
        "note": [", ".join(filter(None, told)) for told in words],
        "date": "",
    }, refused)


def _present(layer, *names):
    return [name for name in names if name in layer.columns]


def recognises_tsunami(item, _options):
    return item.is_layer and {"A40_001", "A40_003"} <= set(item.header)


def read_tsunami(item, _options):
    return _read_depths(item, "A40", "tsunami", "津波浸水想定")


def recognises_surge(item, _options):
    return item.is_layer and {"A49_001", "A49_003"} <= set(item.header)


def read_surge(item, _options):
    return _read_depths(item, "A49", "storm_surge", "高潮浸水想定区域")


def _read_depths(item, product, key, title):
    """Depths that stand as a text, in the classes of each prefecture."""
    layer = item.layer
    parsed = rows.start(item, "hazards", _ATTRIBUTION.format(title))
    words = rows.texts(layer, f"{product}_003")
    ranges = {text: depth_range(text) for text in set(words)}
    unread = sorted(text for text, limits in ranges.items() if math.isnan(limits[0]))
    if unread:
        parsed.note("depth_texts_unread", texts=", ".join(text or '""' for text in unread))
    limits = [ranges[text] for text in words]
    return rows.finish(parsed, layer, {
        "id": "",
        "type": key,
        "scenario": "",
        "rank": [national_rank(*pair) for pair in limits],
        "depth_min_m": [pair[0] for pair in limits],
        "depth_max_m": [pair[1] for pair in limits],
        "name": "",
        "code": "",
        "note": words,
    })
