"""Themes of texts: keywords, likeness by hand, several themes, none, and texts not seen before."""

import math

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.needs import themes
from nigiwai.core.needs.themes import Reader, Theme

# Written after the built-in keywords and not used to choose them: (theme, text).
UNSEEN = (
    ("flood", "田んぼがなくなってから、うちの前の道がすぐ水びたしになる"),
    ("flood", "川の土手が低いので大雨のニュースのたびに眠れない"),
    ("evacuation", "寝たきりの父をどうやって避難させればよいのか"),
    ("earthquake", "海が近いので地震のあと津波が来るのが一番こわい"),
    ("walking", "駅までの歩道に段があって押し車が引っかかる"),
    ("walking", "妊婦には階段しかない歩道橋がつらい"),
    ("traffic", "裏道をとばす車が多くて子どもが危険"),
    ("transit", "病院へ行くバスがなくなった"),
    ("transit", "夜八時を過ぎると駅からのバスがない"),
    ("shopping", "スーパーまで坂道を20分歩く"),
    ("shopping", "近所に食べ物を売る店がほしい"),
    ("liveliness", "昔は夏祭りで通りが人であふれていたのに今は静か"),
    ("liveliness", "若い人が夜も楽しめる場所が少ない"),
    ("medical", "救急車が来ても受け入れる病院がない"),
    ("elderly", "デイサービスの空きがなく家族が疲れている"),
    ("child_care", "ベビーカーを押して行ける遊び場がない"),
    ("child_care", "学童保育に入れなくて仕事を減らした"),
    ("education", "図書館を日曜の夜も開けてほしい"),
    ("park", "近くの公園はボール遊びが禁止で子どもがつまらなそう"),
    ("heat", "通学の道に木かげがない"),
    ("safety", "公園の裏が暗くて高校生の娘が通るのが心配"),
    ("vacant_house", "空き家の屋根がわらが落ちてきた"),
    ("environment", "海にプラスチックのごみが流れ着いている"),
    ("public_facility", "体育館の予約が取れない"),
    ("work", "漁師のあとつぎがいない"),
    ("community", "ひとりで食事する人が多いので集まる会を開きたい"),
    ("unknown", "回答は以上です"),
    ("unknown", "前回と同じです"),
    ("unknown", "市の取り組みに感謝しています"),
    ("unknown", "よろしくお願いいたします"),
)


def test_texts_not_seen_before():
    read = Reader(themes.builtin()).read([text for _, text in UNSEEN])
    wanted = [theme for theme, _ in UNSEEN]
    right = sum(found == theme for found, theme in zip(read.main(), wanted))
    wrong = sum(found not in (theme, themes.UNKNOWN) for found, theme in zip(read.main(), wanted))
    # A floor below what is reached now (20 right, 4 wrong, 6 without a theme).
    assert right >= 18
    assert wrong <= 6
    assert all(not found for found, theme in zip(read.found, wanted) if theme == themes.UNKNOWN)


def test_the_sample_is_read_as_it_is_meant():
    from nigiwai.core.needs.masking import mask_all, without_masks
    from nigiwai.core.sample import opinions

    texts = [row[2] for row in opinions.table()[1:]]
    masked, counts, _ = mask_all(texts)
    assert dict(counts) == {"name": 2, "house_number": 1, "phone": 1, "email": 1}
    read = Reader(themes.builtin()).read([without_masks(text) for text in masked])
    assert read.main() == opinions.themes()


def test_likeness_by_hand():
    # Grams of "abc" and of "abd", two documents: ab is in both, ln(3/3) + 1 = 1; bc, bd, abc and
    # abd are in one, ln(3/2) + 1 = r. Cosine: 1 / (1 + 2 r²).
    reader = Reader([Theme("one", ("abc",))])
    r = math.log(1.5) + 1
    assert reader._likeness(["abd"], lambda _: None)[0, 0] == pytest.approx(1 / (1 + 2 * r * r))
    assert reader._likeness(["abc"], lambda _: None)[0, 0] == pytest.approx(1.0)
    assert reader._likeness(["xyz", ""], lambda _: None).tolist() == [[0.0], [0.0]]


def test_likeness_is_that_of_a_dense_matrix():
    from collections import Counter

    some = [Theme("a", ("歩道", "段差")), Theme("b", ("浸水", "冠水", "歩道"))]
    texts = ["歩道に段差がある", "浸水した歩道", "歩道歩道歩道", "何もない"]
    profiles = [[gram for word in one.keywords for gram in themes.grams(word)] for one in some]
    documents = [*map(themes.grams, texts), *profiles]
    words = sorted(set().union(*documents))
    rarity = np.array([math.log(7 / (1 + sum(word in one for one in documents))) + 1
                       for word in words])
    dense = np.array([[1 + math.log(Counter(one)[word]) if word in one else 0 for word in words]
                      for one in documents]) * rarity
    dense /= np.linalg.norm(dense, axis=1, keepdims=True)
    found = Reader(some)._likeness(texts, lambda _: None)
    np.testing.assert_allclose(found, dense[:4] @ dense[4:].T, atol=1e-12)


def test_keywords_score_and_are_named():
    reader = Reader([Theme("walk", ("歩道", "段差"), 1.0), Theme("rain", ("冠水",), 0.5)], 1.0)
    (first, second, third) = reader.read(["歩道の段差が冠水", "冠水した", "静か"]).found
    assert [one.theme for one in first] == ["walk"]
    assert first[0].hits == ("歩道", "段差")
    assert first[0].score == pytest.approx(1 - 0.25 * (1 - first[0].similarity))
    assert second[0].score == pytest.approx(0.5 * (1 - 0.5 * (1 - second[0].similarity)))
    assert third == []


def test_keywords_within_others_and_other_widths_count_once():
    reader = Reader([Theme("a", ("避難", "避難所", "ＢＵＳ", "bus"))], 1.0)
    assert reader.read(["避難所へのｂｕｓ"]).found[0][0].hits == ("避難所", "ＢＵＳ")


def test_katakana_are_no_hiragana():
    reader = Reader([Theme("bus", ("バス",))], 1.0)
    assert reader.read(["車をとばす"]).found == [[]]


def test_likeness_alone_gives_a_theme_where_asked():
    some = [Theme("walk", ("歩道が狭い",)), Theme("rain", ("冠水",))]
    text = ["歩道の狭い所"]
    assert Reader(some, 1.0).read(text).found == [[]]
    found = Reader(some, 0.1).read(text).found[0]
    assert (found[0].theme, found[0].hits) == ("walk", ())
    assert found[0].score == pytest.approx(found[0].similarity)


def test_a_given_theme_stands_first():
    reader = Reader([Theme("walk", ("歩道",)), Theme("rain", ("冠水",), label="雨")])
    found = reader.read(["歩道", "歩道", "歩道"], ["雨", " RAIN ", "other"]).found
    assert [one.theme for one in found[0]] == ["rain", "walk"]
    assert (found[0][0].given, found[0][0].score) == (True, 1.0)
    assert found[1][0].theme == "rain"
    assert [one.theme for one in found[2]] == ["walk"]


def test_most_themes_and_weight_nought():
    some = [Theme(name, (name,)) for name in ("ab", "cd", "ef")]
    assert len(Reader(some, most=2).read(["ab cd ef"]).found[0]) == 2
    assert Reader([Theme("ab", ("ab",), 0.0)]).read(["ab"]).found == [[]]


@pytest.mark.parametrize(("rows", "code"), [
    ([{"theme": "", "keywords": "x"}], "needs_theme_row"),
    ([{"theme": "a", "keywords": " ; "}], "needs_theme_row"),
    ([{"theme": "a", "keywords": None}], "needs_theme_row"),
    ([{"theme": "a", "keywords": "x"}, {"theme": "A", "keywords": "y"}], "needs_theme_twice"),
    ([{"theme": "all", "keywords": "x"}], "needs_theme_reserved"),
    ([{"theme": "a", "keywords": "x", "weight": "-1"}], "needs_theme_weight"),
    ([{"theme": "a", "keywords": "x", "weight": "inf"}], "needs_theme_weight"),
    ([{"theme": "a", "keywords": "x", "weight": "y"}], "needs_theme_weight"),
])
def test_rows_that_are_no_theme(rows, code):
    with pytest.raises(CoreError) as caught:
        themes.themes_of(rows, "own")
    assert caught.value.code == code
    assert caught.value.facts["layer"] == "own"


def test_an_own_table():
    (one,) = themes.themes_of(
        [{"theme": "a", "keywords": "歩道; 段差 ;歩道", "weight": None, "label": "歩く"}], "own")
    assert one == Theme("a", ("歩道", "段差"), 1.0, "歩く")


def test_built_in_themes_have_labels(qgis_app):
    from nigiwai.bridge.risk.needs_labels import theme_labels

    keys = {one.key for one in themes.builtin()}
    labels = theme_labels()
    assert keys | {"all", "unknown"} == set(labels)
    assert len(set(labels.values())) == len(labels)
    assert theme_labels([Theme("x", ("y",)), Theme("flood", ("z",), label="own")])["x"] == "x"
