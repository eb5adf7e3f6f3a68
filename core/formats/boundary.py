"""国土数値情報 N03 行政区域: recognised; the study already has its boundary."""

import re

from .known import unused

KEY = "boundary_n03"
ATTRIBUTION = "「国土数値情報（行政区域データ）」（国土交通省）を加工して作成"


# A municipality with its prefecture, as boundaries taken from N03 name it.
_MUNICIPALITY = re.compile(r"(東京都|北海道|京都府|大阪府|..県|...県).+[市区町村]")


def recognises(item, _options):
    if not item.is_layer:
        return False
    return {"N03_001", "N03_004"} <= set(item.header) or _is_one_municipality(item)


def _is_one_municipality(item):
    """A layer whose only field gives every area the name of one municipality."""
    if tuple(item.header) != ("name",) or item.geometry_kinds != {"Polygon"}:
        return False
    names = set(item.layer["name"])
    return len(names) == 1 and bool(_MUNICIPALITY.fullmatch(str(names.pop())))


def read(item, _options):
    return unused(item, "boundary_known")


def attribution_of(columns):
    """Words that the publisher of a boundary with these columns asks for; "" where unknown."""
    return ATTRIBUTION if any(name.startswith("N03_") for name in columns) else ""
