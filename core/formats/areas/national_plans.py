"""国土数値情報: A29 用途地域, A50 立地適正化計画区域.

Specifications: nlftp.mlit.go.jp/ksj.
"""

import numpy as np

from . import rows
from .tables import codes_of

KEY_ZONING = "use_districts_a29"
KEY_INDUCTION = "induction_areas_a50"
_CODES = "plan_codes.csv"
_ATTRIBUTION = "「国土数値情報（{}データ）」（国土交通省）を加工して作成"


def recognises_zoning(item, _options):
    return item.is_layer and {"A29_004", "A29_005"} <= set(item.header)


def read_zoning(item, _options):
    """Use districts; A29_006 is the coverage, A29_007 the floor area ratio [%]."""
    layer = item.layer
    parsed = rows.start(item, "plan_areas", _ATTRIBUTION.format("用途地域"))
    columns = _by_code(parsed, layer, "A29_004")
    columns["name"] = [
        name or known for name, known in zip(rows.texts(layer, "A29_005"), columns["name"])
    ]
    columns["kind"] = "use_district"
    columns["coverage_ratio"] = _share(layer, "A29_006")
    columns["floor_area_ratio"] = _share(layer, "A29_007")
    return rows.finish(parsed, layer, columns)


def recognises_induction(item, _options):
    return item.is_layer and {"A50_003", "A50_006"} <= set(item.header)


def read_induction(item, _options):
    """Areas of location plans; the other texts of a row go into the note."""
    layer = item.layer
    parsed = rows.start(item, "plan_areas", _ATTRIBUTION.format("立地適正化計画区域"))
    columns = _by_code(parsed, layer, "A50_006")
    others = [f"A50_{n:03d}" for n in (5, 7, 8, 9)]
    columns["note"] = rows.joined(layer, [name for name in others if name in layer.columns])
    return rows.finish(parsed, layer, columns)


def _by_code(parsed, layer, column):
    """Kind, code (the key where it is known) and name."""
    known = codes_of(_CODES, column)
    codes = rows.texts(layer, column)
    rows.note_unknown(parsed, column, codes, known)
    found = [known.get(code) for code in codes]
    return {
        "id": "",
        "kind": [row["kind"] if row else "other" for row in found],
        "code": [row["key"] if row else code for row, code in zip(found, codes)],
        "name": [row["meaning"] if row else "" for row in found],
    }


def _share(layer, column):
    """Percent as a share; nothing is 0, which A29 writes where it is not known."""
    if column not in layer.columns:
        return np.full(len(layer), np.nan)
    values = rows.numbers(layer, column) / 100.0
    return np.where(values > 0, values, np.nan)
