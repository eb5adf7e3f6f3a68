"""Concepts: what is a kind of what, circumstances, kinds by name, coverage by hand, fast finding."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.assumptions import builtin
from nigiwai.core.formats.lists.resource_words import categories
from nigiwai.core.matching import concepts as module
from nigiwai.core.matching import rules, text
from nigiwai.core.matching.explain import Explainer
from nigiwai.core.matching.finder import Finder
from nigiwai.core.matching.run import Tables
from nigiwai.core.matching.text import Settings, Words, concepts_of, normalised
from nigiwai.tests.core.matching_sides import matched, needs, pairs, resources

FOOD = concepts_of([
    {"concept": "eat", "words": "食事;食堂", "kinds": "restaurant"},
    {"concept": "sushi", "words": "寿司;鮨", "broader": "eat", "kinds": "restaurant"},
    {"concept": "soba", "words": "そば;蕎麦", "broader": "eat", "kinds": "restaurant"}], "x")


def test_circumstances_count_less_and_what_is_denied_nothing():
    found = module.pieces_of("車ではなく歩いて、雨の日に寺を見たい")
    assert found[0] == ("車ではなく", 0.0)
    factors = dict(found)
    assert factors["雨の日に"] < factors["寺を見たい"] == 1.0
    assert module.pieces_of("") == []


def test_the_coverage_by_hand():
    plain = Settings(broader_share=0.25)
    asked, there = module.covered(
        [[("鮨", 1.0)], [("宿", 1.0)]], [[("寿司", 1.0)], [("食堂", 1.0)], [("", 1.0)]],
        [("restaurant",)] * 3, FOOD, plain)
    # In the order of keys (eat, soba, sushi): "eat" is held by two resources of three.
    rare = np.log(4 / np.array([3, 2])) + 1
    wanted = 0.25 * rare[0] / (0.25 * rare[0] + rare[1])
    np.testing.assert_allclose(asked @ there.T, [[1.0, wanted, 0.0], [0, 0, 0]])


def test_a_concept_at_a_resource_of_another_kind_counts_less():
    found = module.at_home(np.ones((2, 3)), [("restaurant",), ("park", "shop")], FOOD, 0.5)
    np.testing.assert_allclose(found, [[1, 1, 1], [0.5, 0.5, 0.5]])


def test_names_tell_kinds_of_the_same_category_only():
    found = module.kinds_named(["港のケーキ屋", "港のケーキ屋"], ["restaurant", "temple"])
    assert "sweets" in found[0]
    assert found[1] == ()


def test_broader_concepts_end_even_in_a_circle():
    circle = concepts_of([{"concept": "a", "words": "甲", "broader": "b"},
                          {"concept": "b", "words": "乙", "broader": "a"},
                          {"concept": "c", "words": "丙", "broader": "none"}], "x")
    above = text.Broader(circle)
    assert [above(key) for key in "abc"] == [["b"], ["a"], []]


def test_words_in_common_name_kinds_of_a_kind_but_no_siblings():
    explain = Explainer(FOOD)
    assert explain.shared("鮨がいい", "食堂 港") == ["鮨 ≈ 食堂"]
    assert explain.shared("食事がいい", "寿司 港") == ["食事 ≈ 寿司"]
    assert explain.shared("鮨がいい", "蕎麦 港") == []


FIT = rules.OfConcept(0.9, 0.7, 0.3)


def test_concepts_bring_rules_about_their_kinds():
    own = Tables(concepts=FOOD).filled(builtin())
    assert rules.OfConcept.of(builtin()) == FIT
    assert len(own.rules) < len(rules.builtin())
    assert set(rules.of_concepts(FOOD, FIT)) <= set(own.rules)


def fit_of(known, need, *there):
    """Fits of a need with resources that are given as (text, kind)."""
    texts, kinds = zip(*there)
    return rules.fits(rules.of_concepts(known, FIT), rules.Sorted([""], [""], [need], asking=True),
                      rules.Sorted([""] * len(there), kinds, texts)).table[0].tolist()


def test_a_resource_fits_best_with_the_word_and_the_kind():
    known = concepts_of([{"concept": "bath", "words": "湯;hot_spring", "kinds": "lodging"},
                         {"concept": "sushi", "words": "寿司", "kinds": "restaurant"},
                         {"concept": "roll", "words": "巻物", "broader": "sushi"}], "x")
    there = [("湯の里", "lodging"), ("山の里", "lodging"), ("里", "hot_spring"), ("湯の里", "park")]
    assert fit_of(known, "湯がいい", *there) == [0.9, 0.7, 0.9, 0.0]
    # What lists only call a restaurant says little; what is a kind of the concept is one of it.
    there = [("寿司丸", "restaurant"), ("巻物丸", "restaurant"), ("丸", "restaurant")]
    assert fit_of(known, "寿司がいい", *there) == [0.9, 0.9, 0.3]


def test_circumstances_make_fits_less_and_denied_words_make_none():
    found = rules.fits(
        rules.of_concepts(FOOD, FIT),
        rules.Sorted([""] * 3, [""] * 3,
                     [module.pieces_of(text) for text in
                      ("鮨", "鮨の日に、本", "鮨ではなく本")]),
        rules.Sorted([""], ["restaurant"], ["鮨"]))
    values = [found.table[row, 0] for row in found.kind]
    assert values[0] == pytest.approx(0.9)
    assert 0 < values[1] < values[0]
    assert values[2] == 0
    assert found.asked.tolist() == [True, True, False]


@pytest.mark.parametrize(("words", "text", "meant"), [
    (("車を借り", "自転車を借り"), "自転車を借りたい", [1]),
    (("車を借り", "自転車を借り"), "車を借り、自転車を借りる", [0, 1]),
    (("泉", "小泉八雲"), "小泉 八雲の泉", [0, 1]), (("泉", "小泉八雲"), "小泉八雲", [1]),
    (("和菓子", "菓子", "菓子"), "和菓子", [0]), (("菓子店", "和菓子"), "和菓子店", [0, 1])])
def test_a_word_inside_a_longer_one_is_not_meant(words, text, meant):
    known = concepts_of([{"concept": str(row), "words": word} for row, word in enumerate(words)],
                        "x")
    there = Words([text])
    found = Finder(known, normalised).meant(there.plain[0], there.folded[0])
    assert sorted(found) == meant


def test_a_resource_has_a_concept_by_its_kind():
    known = concepts_of([{"concept": "walk", "words": "山歩き;hiking"}], "x")
    found = module.by_kind([("ハイキング", "hiking"), ("park",)], known)
    assert found.tolist() == [[True], [False]]
    asked, there = module.covered([[("山歩き", 1.0)]], [[("高い山", 1.0)]], [("hiking",)], known,
                                  Settings())
    assert (asked @ there.T)[0, 0] == pytest.approx(Settings().kind_weight)


@pytest.mark.parametrize("kind", sorted(categories()))
def test_every_kind_is_reached_by_words(kind):
    """Some concept is wanted with it, and all resources of the kind have some concept; "service"
    only says that something is sold."""
    known = [one for one in text.builtin() if one.weight > 0]
    assert any(kind in one.kinds for one in known)
    assert kind == "service" or module.by_kind([(kind,)], known).any()


def test_who_wants_to_eat_goes_where_one_eats():
    found = rules.rules_of([
        {"need_words": "マグロ", "resource_sub_category": "seafood;restaurant"},
        {"need_words": "食べたい", "resource_sub_category": "restaurant", "elsewhere": "0.5"}], "x")
    there = resources({"id": "a", "name": "海一", "sub_category": "seafood"},
                      {"id": "b", "name": "海二", "sub_category": "restaurant"})
    tables = Tables(concepts=(), rules=found, ideas=())
    result = matched(needs({"text": "マグロを食べたい"}), there, tables=tables, least_score=0.0)
    assert pairs(result)[0][1] == "b"
    assert sorted(result.parts[:, 1]) == [0.5, 1.0]
    plain = matched(needs({"text": "マグロを見る"}), there, tables=tables, least_score=0.0)
    assert plain.parts[:, 1].tolist() == [1.0, 1.0]


def test_the_builtin_concepts_are_broad_and_sound():
    known = text.builtin()
    keys = {one.key for one in known}
    assert len(known) >= 400
    assert {one.broader for one in known} <= {"", *keys}
    assert {kind for one in known for kind in one.kinds} <= set(categories())
    assert all(0 <= factor <= 1 for factor in module._clauses()[1].values())


WORDS = [word for one in text.builtin() for word in one.words]


@pytest.fixture(scope="module")
def finder():
    return Finder(text.builtin(), normalised)


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text("のバーかに魚ンん ", max_size=3)), max_size=6))
def test_all_at_once_finds_what_one_by_one_finds(finder, words):
    there = text.Words(["".join(words)])
    one_by_one = {number for number, one in enumerate(text.builtin()) if there.holding(one)[0]}
    assert finder.held(there.plain[0], there.folded[0]) == one_by_one
