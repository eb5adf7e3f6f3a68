"""The same facility on several lists."""

import pytest
from nigiwai.core.study.duplicates import Known, Register


def known(name, category="shop", x=0.0, y=0.0, listed_in="a", radius=0.0):
    return Known(f"id-{name}", name, category, x, y, radius, listed_in)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (known("ＡＢＣ　カフェ"), known("abcカフエ", x=90), True),
        (known("ABC"), known("ABC", x=110), False),
        (known("ABC"), known("ABC", x=300, listed_in="b"), True),
        (known("ABC"), known("ABC", category="restaurant", x=300, listed_in="b"), False),
        (known("株式会社ABC"), known("ABC（本店）", x=20, listed_in="b"), True),
        (known("株式会社ABC"), known("ABC（本店）", x=40, listed_in="b"), False),
        (known("株式会社ABC本舗"), known("ABC本店", x=20), False),
        (known("市立総合病院", "hospital"), known("焼津市立総合病院", "hospital", x=40, listed_in="b"), True),
        (known("さんすい1号店"), known("さんすい2号店", x=5, listed_in="b"), False),
        (known("中央公園", "park_block"), known("中央公園", "parking", x=5, listed_in="b"), False),
        (known("亀の井", "hotel"), known("亀の井", "hot_spring"), False),
        (known("松風閣", "hotel"), known("松風閣", "restaurant"), True),
        (known("ABC"), known("XYZ"), False),
        (known("中央公園", "park_block", radius=80), known("", "park_block", x=70, listed_in="b"), True),
        (known("中央公園", "park_block", radius=80), known("", "park_block", x=90, listed_in="b"), False),
        (known("中央公園", "park_block"), known("", "park_block", x=40, listed_in="b", radius=50), True),
        (known("図書館", "library"), known("", "park_block", listed_in="b"), False),
    ],
)
def test_the_same_facility(one, two, same):
    register = Register("焼津市")
    register.add(one)
    assert (register.find(two) is not None) == same


def test_the_nearest_of_several_is_named():
    register = Register()
    for x in (80.0, -20.0, 60.0):
        register.add(Known(f"id{x:.0f}", "A店舗", "shop", x, 0.0, 0.0, "a"))
    assert register.find(known("A店舗", listed_in="b")).id == "id-20"
