"""Verdicts and combinations: what they change, within which bounds, and what cannot be used."""

import numpy as np
import pytest
from nigiwai.core.assumptions import builtin, parse_row
from nigiwai.core.errors import CoreError
from nigiwai.core.matching.combinations import builtin as builtin_ideas
from nigiwai.core.matching.combinations import ideas_of
from nigiwai.core.matching.feedback import in_order
from nigiwai.core.matching.rules import builtin as builtin_rules
from nigiwai.core.matching.rules import rules_of
from nigiwai.core.matching.run import Tables
from nigiwai.core.matching.score import PARTS
from nigiwai.tests.core.matching_sides import matched, needs, resources, verdicts

TEXT, SIZE, DISTANCE = (PARTS.index(part) for part in ("text", "size", "distance"))
NO_TABLES = Tables(concepts=(), rules=(), ideas=())


def town(count):
    """Near resources of the wrong size and far ones of the right size, by turns."""
    wanted = needs({"text": "カフェを開く", "at": (0, 0), "size": 100})
    rows = []
    for number in range(count):
        rows.append({"id": f"near{number:02d}", "name": "カフェを開く", "at": (10, 0), "size": 75})
        rows.append({"id": f"size{number:02d}", "name": "カフェを開く", "at": (1000, 0), "size": 100})
    return wanted, resources(*rows)


def judged(count, near, size):
    rows = [("n0", f"near{number:02d}", near) for number in range(count)]
    return verdicts(*rows, *(("n0", f"size{number:02d}", size) for number in range(count)))


def weights(count, near=1, size=-1, **options):
    wanted, there = town(count)
    return matched(wanted, there, tables=NO_TABLES, verdicts=judged(count, near, size),
                   keep_rejected=True, **options).learned


def test_verdicts_move_the_weights_their_way():
    near, size = weights(15), weights(15, -1, 1)
    assert near.after[DISTANCE] > near.before[DISTANCE]
    assert near.after[SIZE] < near.before[SIZE]
    assert size.after[DISTANCE] < size.before[DISTANCE]
    assert size.after[SIZE] > size.before[SIZE]
    assert near.after.sum() == pytest.approx(near.before.sum())
    assert (near.good, near.bad) == (15, 15)


def test_verdicts_can_turn_the_order_round():
    before = weights(0)
    np.testing.assert_array_equal(before.before, before.after)
    assert np.isnan(before.order_before)
    found = weights(20, -1, 1)
    assert found.order_after >= found.order_before


def test_more_verdicts_move_more_and_never_beyond_the_bound():
    factors = []
    for count in (1, 5, 20):
        learned = weights(count)
        factors.append(learned.after[DISTANCE] / learned.after[TEXT]
                       / (learned.before[DISTANCE] / learned.before[TEXT]))
    assert 1 < factors[0] < factors[1] < factors[2]
    rows = [parse_row({"list": "matching", "key": "feedback", "parameter": name, "value": value})
            for name, value in (("ridge", 0.001), ("bound", 1.5))]
    free = weights(20, assumptions=builtin().replaced(rows))
    ratio = free.after / free.before
    assert ratio.max() / ratio.min() <= 1.5**2 * (1 + 1e-9)


def test_one_kind_of_verdict_is_used_with_care():
    learned = weights(10, 1, 1)
    assert (learned.good, learned.bad) == (20, 0)
    assert np.isnan(learned.order_after)
    # What all have in common tells little about a single weight.
    np.testing.assert_allclose(learned.after, learned.before, rtol=0.35)


def test_parts_that_no_need_asks_for_keep_their_ratio():
    learned = weights(10)
    others = [PARTS.index(part) for part in ("people", "dates", "budget")]
    ratio = learned.after[others] / learned.before[others]
    np.testing.assert_allclose(ratio, ratio[0])


def test_order():
    good = np.array([True, False, False])
    assert in_order(np.array([0.5, 0.4, 0.6]), good) == 0.5
    assert in_order(np.array([0.5, 0.5, 0.4]), good) == 0.75
    assert np.isnan(in_order(np.array([1.0]), np.array([True])))


# Combinations

IDEA = {"key": "inn", "first_sub_category": "vacant_house", "second_words": "食堂",
        "need_words": "泊まる", "near_m": "650", "idea_en": "Inn", "idea_ja": "宿"}


def combined(need_rows, *rows, **row):
    ideas = ideas_of([{**IDEA, **row}], "x")
    found = matched(needs(*need_rows), resources(*rows), tables=Tables((), (), ideas))
    return [(one.idea.text("en"), found.resources.ids[one.first], found.resources.ids[one.second],
             [found.needs.ids[need] for need in one.needs], one) for one in found.combinations]


HOUSE = {"id": "h", "name": "空き家", "sub_category": "vacant_house", "at": (0, 0)}
DINER = {"id": "d", "name": "港食堂", "at": (0, 250)}


def test_near_resources_of_the_right_kinds_are_proposed():
    (idea, first, second, who, one), = combined(
        [{"text": "泊まる所", "at": (0, 0), "reach": 10}, {"text": "泊まる所", "id": "far",
          "at": (9000, 0), "reach": 10}, {"text": "他", "id": "other"}],
        HOUSE, DINER, {"id": "x", "name": "遠い食堂", "at": (0, 501)}, {"id": "y", "name": "食堂"})
    assert (idea, first, second, who) == ("Inn", "h", "d", ["n0"])
    assert one.metres == pytest.approx(250 * 1.3)
    assert one.score == pytest.approx(0.5 * (1 - 325 / 650) + 0.5 / 3)


def test_ideas_without_a_need_are_shown_and_each_resource_once():
    found = combined([{"text": "他"}], HOUSE, DINER, {**DINER, "id": "e", "at": (0, 100)},
                     {**HOUSE, "id": "i", "at": (0, 300)})
    assert [(one[1], one[2]) for one in found] == [("i", "d"), ("h", "e")]
    hidden = combined([{"text": "他"}], HOUSE, {**DINER, "visible": False})
    assert hidden == []


def test_two_of_one_kind_come_once():
    found = combined([], {**DINER, "id": "a"}, {**DINER, "id": "b", "at": (0, 300)},
                     first_sub_category="", first_words="食堂")
    assert [(one[1], one[2]) for one in found] == [("a", "b")]


@pytest.mark.parametrize(("row", "code"), [
    ({"first_sub_category": ""}, "matching_idea_empty"), ({"second_words": ""}, "matching_idea_empty"),
    ({"idea_en": "", "idea_ja": ""}, "matching_idea_empty"), ({"near_m": "near"}, "matching_idea_near"),
    ({"near_m": "0"}, "matching_idea_near"),
])
def test_ideas_that_cannot_be_used(row, code):
    with pytest.raises(CoreError) as caught:
        ideas_of([{**IDEA, **row}], "own")
    assert (caught.value.code, caught.value.facts["row"]) == (code, 1)


@pytest.mark.parametrize(("row", "code"), [
    ({"need_words": ""}, "matching_rule_empty"), ({"resource_words": " ; "}, "matching_rule_empty"),
    ({"fit": "1.2"}, "matching_rule_fit"), ({"fit": "good"}, "matching_rule_fit"),
])
def test_rules_that_cannot_be_used(row, code):
    with pytest.raises(CoreError) as caught:
        rules_of([{"need_words": "a", "resource_words": "b", "fit": 1, **row}], "own")
    assert caught.value.code == code


def test_the_builtin_tables_name_kinds_that_there_are():
    from nigiwai.core.formats.lists.resource_words import categories

    sides = [rule.resource for rule in builtin_rules()]
    sides += [side for idea in builtin_ideas() for side in (idea.first, idea.second)]
    named = {key for side in sides for key in side.sub_categories}
    assert named <= set(categories())
    assert len(builtin_rules()) > 50
    assert all({"en", "ja"} <= set(idea.texts) for idea in builtin_ideas())
