"""国土数値情報 N03 行政区域: recognised; the study already has its boundary."""

from .known import unused

KEY = "boundary_n03"


def recognises(item, _options):
    return item.is_layer and {"N03_001", "N03_004"} <= set(item.header)


def read(item, _options):
    return unused(item, "boundary_known")
