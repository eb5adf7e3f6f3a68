"""国土数値情報 N03 行政区域: recognised; the study already has its boundary."""

from .known import unused

KEY = "boundary_n03"
ATTRIBUTION = "「国土数値情報（行政区域データ）」（国土交通省）を加工して作成"


def recognises(item, _options):
    return item.is_layer and {"N03_001", "N03_004"} <= set(item.header)


def read(item, _options):
    return unused(item, "boundary_known")


def attribution_of(columns):
    """Words that the publisher of a boundary with these columns asks for; "" where unknown."""
    return ATTRIBUTION if any(name.startswith("N03_") for name in columns) else ""
