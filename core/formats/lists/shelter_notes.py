"""What the notes of a shelter say in words: its floor area."""

import math
import re

from ..text import clean, number

# 避難所面積平方メートル: 475, 面積（㎡）: 1,200.5, 延床面積:300㎡.
_AREA = re.compile(r"面積[^:;]*:\s*([\d,]+(?:\.\d+)?)\s*(ha|ヘクタール)?")
_HECTARE_M2 = 10_000.0


def floor_area_m2(note):
    """Floor area that a note tells [m²]; NaN where it tells none.

    Parameters
    ----------
    note : str or None
        ``heading: text`` of the columns of a list, separated by ``;``, as the reader of shelters
        keeps them.
    """
    found = _AREA.search(clean(note or "").replace("：", ":"))
    if not found:
        return math.nan
    area = number(found[1].replace(",", "")) * (_HECTARE_M2 if found[2] else 1.0)
    return area if area > 0 else math.nan
