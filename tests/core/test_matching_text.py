"""Likeness of Japanese texts: folding, grams by hand, synonyms, independence of order."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.matching import text
from nigiwai.core.matching.explain import Explainer
from nigiwai.core.matching.text import Settings, Words, concepts_of, normalised, similarities


@pytest.mark.parametrize(("one", "other"), [
    ("ｶﾂｵ", "カツオ"), ("カツオ", "かつお"), ("ＡＢＣ　１２３", "abc123"), ("カフェー", "かふえ"),
    ("コーヒー・ハウス", "こひ はうす"), ("髙橋商店", "高橋商店"), ("燒津", "焼津"), ("ビッグ", "びつぐ"),
    ("花沢ヶ谷", "花沢ケ谷"), ("ｻｰﾌｨﾝ", "サフィン"),
])
def test_what_is_only_written_otherwise_is_folded(one, other):
    assert normalised(one) == normalised(other)


def test_what_differs_stays_different():
    assert normalised("酒") != normalised("鮭")
    assert normalised(None) == ""


def test_a_cosine_by_hand():
    # No synonyms, all weights 1: grams of あい (kana) are ai; of アイウ ai, iu, aiu.
    plain = Settings(name_weight=1, kana_weight=1.0, concept_weight=1, sign_weight=1)
    found = similarities(["アイ"], ["アイウ"], (), plain).toarray()
    both, one = math.log(3 / 3) + 1, math.log(3 / 2) + 1
    wanted = both * both / (both * math.sqrt(both**2 + 2 * one**2))
    np.testing.assert_allclose(found, [[wanted]])


def test_hiragana_alone_counts_less_than_the_same_in_katakana():
    light = similarities(["さばを"], ["さばと缶"]).toarray()[0, 0]
    heavy = similarities(["サバを"], ["サバと缶"]).toarray()[0, 0]
    assert 0 < light < heavy


def test_equal_texts_are_one_and_empty_ones_nothing():
    found = similarities(["古民家カフェ", ""], ["古民家カフェ", "", None]).toarray()
    np.testing.assert_allclose(found, [[1, 0, 0], [0, 0, 0]], atol=1e-12)
    assert similarities([], ["a"]).shape == (0, 1)


def test_a_piece_does_not_reach_over_a_full_stop():
    assert similarities(["あか。いろ"], ["かい"]).nnz == 0


def test_a_name_counts_more_than_a_description():
    there = [(("港食堂", 3.0), ("山の宿", 1.0)), (("山の宿", 3.0), ("港食堂", 1.0))]
    found = similarities(["港食堂"], there).toarray()[0]
    assert found[0] > found[1] > 0


def test_synonyms_join_words_without_a_common_letter():
    concepts = concepts_of([{"concept": "stay", "words": "宿;旅館;ホテル"}], "x")
    assert similarities(["宿"], ["旅館"]).nnz == 0
    assert similarities(["宿"], ["旅館"], concepts).toarray()[0, 0] > 0.5


def test_short_words_of_kana_are_found_only_as_written():
    concepts = concepts_of([{"concept": "bus", "words": "バス"},
                            {"concept": "cafe", "words": "カフェ"}], "x")
    words = text.Words(["とばすと飛ぶ", "バスに乗る", "かふぇで休む"])
    assert words.holding(concepts[0]).tolist() == [False, True, False]
    assert words.holding(concepts[1]).tolist() == [False, False, True]


@pytest.mark.parametrize(("row", "code"), [
    ({"concept": "a", "words": " ; "}, "matching_synonym_row"),
    ({"concept": "", "words": "x"}, "matching_synonym_row"),
    ({"concept": "a", "words": "x", "weight": "much"}, "matching_weight"),
    ({"concept": "a", "words": "x", "weight": "-1"}, "matching_weight"),
])
def test_synonyms_that_cannot_be_used(row, code):
    with pytest.raises(CoreError) as caught:
        concepts_of([{"concept": "ok", "words": "y"}, row], "own")
    assert caught.value.code == code
    assert caught.value.facts["row"] == 2


def test_the_builtin_words_are_usable():
    concepts = text.builtin()
    assert len(concepts) > 50
    for one in concepts:
        for word in one.words:
            words = text.Words([word])
            assert words.holding(one)[0], (one.key, word)


TEXTS = st.lists(st.text(alphabet="あいカキ港山ab。ー ", max_size=8), min_size=1, max_size=6)


@given(TEXTS, TEXTS, st.randoms())
def test_likeness_is_symmetric_within_bounds_and_the_same_in_every_order(left, right, random):
    found = similarities(left, right).toarray()
    assert ((found >= 0) & (found <= 1)).all()
    np.testing.assert_array_equal(similarities(right, left).toarray().T, found)
    order = list(range(len(right)))
    random.shuffle(order)
    again = similarities(left, [right[row] for row in order]).toarray()
    np.testing.assert_array_equal(again, found[:, order])


def test_pivoted_lengths_help_long_texts():
    long = "カフェ" + "山と川と森と鳥と花と空と雲" * 3
    plain = similarities(["カフェ"], ["カフェ", long]).toarray()[0]
    pivoted = similarities(["カフェ"], ["カフェ", long], (), Settings(length_share=0.5)).toarray()[0]
    assert pivoted[1] / pivoted[0] > plain[1] / plain[0]


# Words in common


def test_words_in_common_are_those_that_the_need_writes():
    explain = Explainer(concepts_of([{"concept": "stay", "words": "宿;旅館"}], "x"))
    assert explain.shared("古民家でカフェをしたい", "かふぇ 古民家") == ["古民家", "カフェ"]
    assert explain.shared("海の見える宿", "旅館 海風") == ["宿 ≈ 旅館"]
    assert explain.shared("したいです", "したいです") == []
    assert explain.shared("", "x") == []


def test_words_in_common_do_not_reach_over_a_break():
    assert Explainer(()).shared("古民。家具", "古民家具") == ["古民", "家具"]


def test_words_of_weight_zero_say_nothing():
    silent = concepts_of([{"concept": "asking", "words": "探している", "weight": "0"}], "x")
    left, right = ["宿を探している"], ["仲間を探している", "宿"]
    assert similarities(left, right).toarray()[0, 0] > 0
    np.testing.assert_allclose(similarities(left, right, silent).toarray()[0, 0], 0, atol=1e-12)
    assert Explainer(silent).shared(*left, right[0]) == []
    assert Explainer(()).shared(*left, right[0])


@pytest.mark.parametrize(("word", "text", "there"), [
    ("バー", "バーベキュー", False), ("バー", "ワインバー", True), ("パン", "パン屋", True),
    ("かに", "ゆたかに", False), ("かに", "ゆでかに", False), ("かに", "ふぐ・かに", True),
    ("そば", "すぐそば", False), ("そば", "手打ちのそば", True),
])
def test_a_short_word_in_kana_stands_by_itself(word, text, there):
    concept, = concepts_of([{"concept": "x", "words": word}], "x")
    assert Words([text]).holding(concept)[0] == there
