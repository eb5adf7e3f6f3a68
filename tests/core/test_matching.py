"""Matching needs with resources: scores by hand, hard conditions, ties, empty sides, one to one."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.assumptions import builtin, parse_row
from nigiwai.core.matching import rules
from nigiwai.core.matching.assign import assign
from nigiwai.core.matching.run import Tables
from nigiwai.core.matching.score import PARTS, enough, shared_days
from nigiwai.tests.core.matching_sides import (
    matched,
    needs,
    pairs,
    partners,
    reasons,
    resources,
    verdicts,
)

CAFE = {"text": "カフェを開きたい"}
SAME = {"name": "カフェを開きたい"}
NO_TABLES = Tables(concepts=(), rules=(), ideas=())


def only(result):
    assert len(result.score) == 1
    return result


# The score


def test_the_score_is_the_weighted_mean_of_what_is_asked():
    found = only(matched(
        needs({**CAFE, "at": (0, 0), "reach": 1000, "size": 100, "people": 10, "budget": 1000,
               "starts": 10, "ends": 19}),
        resources({**SAME, "at": (300, 400), "size": 80, "capacity": 20, "price": 500,
                   "starts": 15, "ends": 40}),
        tables=NO_TABLES, least_score=0.0))
    a = builtin()
    metres = 500 * a.value("general", "distance", "detour_ratio")
    likeness = 1.0
    wanted = {
        "text": likeness / (likeness + a.value("matching", "text", "half")),
        "distance": 0.5 ** (metres / 500), "size": 0.8, "people": 1.0, "dates": 0.5,
        "budget": 1 - 0.5 * 0.5}
    for part, value in wanted.items():
        assert found.parts[0, PARTS.index(part)] == pytest.approx(value, abs=0.02), part
    weights = {part: a.value("matching", "weight", part) for part in wanted}
    exact = {part: found.parts[0, PARTS.index(part)] for part in wanted}
    score = sum(weights[p] * exact[p] for p in wanted) / sum(weights.values())
    assert found.score[0] == pytest.approx(score, abs=1e-9)
    assert found.metres[0] == pytest.approx(metres)


def test_what_a_need_does_not_ask_for_does_not_count():
    plain = only(matched(needs(CAFE), resources(SAME), tables=NO_TABLES))
    rich = only(matched(needs(CAFE), resources({**SAME, "size": 5, "price": 1e9, "at": (0, 0)}),
                        tables=NO_TABLES))
    assert plain.score[0] == rich.score[0]
    assert plain.asked.tolist() == [[True] + [False] * 6]


def test_what_a_resource_does_not_say_counts_the_middle():
    found = matched(needs({**CAFE, "size": 50}), resources(
        {**SAME, "id": "a", "size": 50}, {**SAME, "id": "b"}, {**SAME, "id": "c", "size": 40}),
        tables=NO_TABLES, least_score=0.0)
    size = dict(zip([r for _, r, _ in pairs(found)], found.parts[:, PARTS.index("size")]))
    assert size == {"a": 1.0, "b": 0.5, "c": 0.8}
    assert [r for _, r, _ in pairs(found)] == ["a", "c", "b"]


@pytest.mark.parametrize(("there", "wanted", "value"), [
    (50, 100, 0.5), (100, 100, 1.0), (300, 100, 1.0), (600, 100, 0.5), (0, 100, 0.0)])
def test_enough(there, wanted, value):
    assert enough(np.array(there, float), np.array(wanted, float), 3.0) == pytest.approx(value)


@pytest.mark.parametrize(("period", "other", "value"), [
    ((1, 10), (1, 10), 1.0), ((1, 10), (6, 99), 0.5), ((1, 10), (10, 10), 0.1),
    ((1, 10), (11, 20), 0.0), ((1, np.inf), (5, 6), 1.0), ((-np.inf, 3), (4, 9), 0.0),
    ((5, 5), (-np.inf, np.inf), 1.0)])
def test_days_shared(period, other, value):
    found = shared_days(*(np.array([float(day)]) for day in (*period, *other)))
    assert found[0] == pytest.approx(value)


# Hard conditions


@pytest.mark.parametrize(("need", "resource", "reason"), [
    ({"starts": 10, "ends": 20}, {"starts": 21}, "dates_never_meet"),
    ({"starts": 10}, {"ends": 9}, "dates_never_meet"),
    ({"size": 100}, {"size": 69}, "too_small"),
    ({"people": 10}, {"capacity": 9}, "too_few_places"),
    ({"budget": 1000}, {"price": 1001}, "too_dear"),
    ({"budget": 0}, {"price": 1}, "too_dear"),
    ({"at": (0, 0), "reach": 1000}, {"at": (800, 0)}, "too_far"),
    ({"at": (0, 0)}, {"at": (20_000, 0)}, "too_far"),
    ({}, {"capacity": 0}, "no_capacity"), ({}, {"uses": 0}, "no_capacity"),
    ({}, {"visible": False}, "hidden"), ({}, {"name": "xyz"}, "nothing_in_common"),
])
def test_hard_conditions_rule_out_and_are_counted(need, resource, reason):
    found = matched(needs({**CAFE, **need}), resources(
        {**SAME, **resource}, {**SAME, **resource, "id": "r9"}), tables=NO_TABLES)
    assert len(found.score) == 0
    assert reasons(found) == {reason: 2}
    assert found.unmatched().tolist() == [0]


@pytest.mark.parametrize(("need", "resource"), [
    ({"starts": 10, "ends": 20}, {"starts": 20}), ({"size": 100}, {"size": 70}),
    ({"people": 10}, {"capacity": 10}), ({"budget": 1000}, {"price": 1000}),
    ({"budget": 0}, {"price": 0}), ({"at": (0, 0), "reach": 1000}, {"at": (769, 0)}),
    ({"at": (0, 0), "reach": 1}, {}), ({"people": 3}, {"capacity": np.nan}),
])
def test_what_just_fits_is_a_match(need, resource):
    only(matched(needs({**CAFE, **need}), resources({**SAME, **resource}), tables=NO_TABLES,
                 least_score=0.0))


def test_reasons_add_up_to_all_resources_but_the_matches():
    found = matched(needs({**CAFE, "size": 50, "budget": 10}, {"id": "n9", "text": "zzz"}), resources(
        SAME, {**SAME, "id": "a", "size": 1, "price": 99}, {**SAME, "id": "b", "price": 99},
        {"id": "c", "name": "qqq"}, {**SAME, "id": "d", "visible": False}), tables=NO_TABLES)
    # The first reason counts: a is too small before it is too dear.
    assert reasons(found) == {"hidden": 1, "too_small": 1, "too_dear": 1, "nothing_in_common": 1}
    assert sum(reasons(found, 1).values()) == 5


def test_hidden_rows_take_part_only_when_asked():
    wanted = needs(CAFE, {**CAFE, "id": "x", "visible": False})
    there = resources({**SAME, "visible": False}, {**SAME, "id": "s"})
    assert pairs(matched(wanted, there)) == [("n0", "s", None)]
    shown = matched(wanted, there, hidden=True)
    assert len(shown.score) == 4
    assert reasons(shown) == {}


def test_the_least_score_is_kept():
    found = matched(needs({**CAFE, "at": (0, 0)}), resources({**SAME, "at": (14_000, 0)}),
                    tables=NO_TABLES, least_score=0.99)
    assert reasons(found) == {"low_score": 1}


# Empty sides and ties


def test_empty_sides():
    none = matched(needs(CAFE), resources())
    assert len(none.score) == 0
    assert none.unmatched().tolist() == [0]
    assert reasons(none) == {}
    nobody = matched(needs(), resources(SAME), partners=partners({"skills": "カフェ"}))
    assert (len(nobody.score), len(nobody.needs)) == (0, 0)
    for method in ("best", "one_to_one"):
        empty = matched(needs(), resources(), method=method, partners=partners())
        assert len(empty.score) == 0


def test_ties_go_by_id():
    there = [{**SAME, "id": name} for name in "edcba"]
    found = matched(needs(CAFE), resources(*there), most=3)
    assert [r for _, r, _ in pairs(found)] == ["a", "b", "c"]
    assert len(set(found.score)) == 1
    assert pairs(matched(needs(CAFE), resources(*there), method="one_to_one")) == [
        ("n0", "a", None)]


WORDS = ("カフェ", "港の食堂", "古民家", "カフェと宿", "zzz")
ROWS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((None, 10, 50)),
                          st.sampled_from(((0, 0), (500, 0), None))), min_size=1, max_size=6)


def _rows(rows, key, prefix):
    found = []
    for number, (words, size, place) in enumerate(rows):
        row = {"id": f"{prefix}{number}", key: words, "skills": words}
        row.update({} if size is None else {"size": size, "capacity": size // 10})
        row.update({} if place is None else {"at": place})
        found.append(row)
    return found


@settings(max_examples=40)
@given(ROWS, ROWS, st.sampled_from(("best", "one_to_one")), st.randoms())
def test_the_order_of_the_input_changes_nothing(wanted, there, method, random):
    sides = (_rows(wanted, "text", "n"), _rows(there, "name", "r"), _rows(there, "name", "p"))
    results = []
    for _ in range(2):
        found = matched(needs(*sides[0]), resources(*sides[1]), method=method, most=2, draws=3,
                        partners=partners(*sides[2]))
        results.append((pairs(found), found.score.tolist(), found.band.stays.tolist(),
                        found.reasons.tolist(), found.triple_score().tolist()))
        for side in sides:
            random.shuffle(side)
    assert str(results[0]) == str(results[1])


# One to one


@settings(max_examples=60)
@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 2**32 - 1))
def test_the_assignment_is_that_of_brute_force(rows, columns, seed):
    random = np.random.default_rng(seed)
    scores = np.round(random.random((rows, columns)) * (random.random((rows, columns)) < 0.7), 2)
    uses = random.integers(0, 3, columns)
    found = assign(scores, uses)
    assert all(np.bincount(found[found >= 0], minlength=columns) <= uses)
    assert all(scores[row, column] > 0 for row, column in enumerate(found) if column >= 0)
    value = sum(scores[row, column] for row, column in enumerate(found) if column >= 0)
    best = 0.0
    for choice in itertools.product(range(-1, columns), repeat=rows):
        counts = np.bincount([one for one in choice if one >= 0], minlength=columns)
        if (counts <= uses).all():
            best = max(best, sum(scores[row, one] for row, one in enumerate(choice) if one >= 0))
    assert value == pytest.approx(best)


def test_a_large_assignment_is_that_of_scipy():
    from scipy.optimize import linear_sum_assignment

    scores = np.random.default_rng(5).random((60, 90))
    found = assign(scores, np.ones(90, dtype=int))
    rows, columns = linear_sum_assignment(scores, maximize=True)
    assert scores[np.arange(60), found].sum() == pytest.approx(scores[rows, columns].sum())


def test_needs_that_compete_get_different_resources():
    # Alone both would take a; together one takes b.
    wanted = needs({"id": "1", **CAFE, "size": 100}, {"id": "2", **CAFE})
    there = resources({**SAME, "id": "a", "size": 100}, {**SAME, "id": "b", "size": 71})
    assert pairs(matched(wanted, there, most=1)) == [("1", "a", None), ("2", "a", None)]
    assert pairs(matched(wanted, there, method="one_to_one")) == [("1", "a", None), ("2", "b", None)]
    more = resources({**SAME, "id": "a", "size": 100, "uses": 2}, {"id": "b", "name": "qqq"})
    assert pairs(matched(wanted, more, method="one_to_one")) == [("1", "a", None), ("2", "a", None)]


def test_more_needs_than_resources_leaves_some_without():
    wanted = needs(*({"id": str(number), **CAFE} for number in range(4)), {"id": "x", "text": "zzz"})
    found = matched(wanted, resources(SAME), method="one_to_one")
    assert pairs(found) == [("0", "r0", None)]
    assert found.unmatched().tolist() == [1, 2, 3, 4]


# Verdicts on pairs


def test_rejected_pairs_are_not_proposed_again():
    there = resources({**SAME, "id": "a"}, {**SAME, "id": "b"}, {**SAME, "id": "c"})
    judged = verdicts(("n0", "a", "rejected"), ("n0", "b", -1), ("n0", "zz", 1))
    found = matched(needs(CAFE), there, verdicts=judged)
    assert pairs(found) == [("n0", "c", None)]
    assert reasons(found) == {"rejected": 2}
    assert found.learned.unknown == 1
    kept = matched(needs(CAFE), there, verdicts=judged, keep_rejected=True)
    assert [r for _, r, _ in pairs(kept)] == ["a", "b", "c"]
    assert kept.ratings.tolist() == [0, -1, 0]


# Kinds


def test_rules_about_kinds():
    made = rules.rules_of([
        {"need_words": "泊まる;宿", "resource_sub_category": "lodging;whole_house", "fit": "0.8"},
        {"need_category": "food", "resource_words": "食堂", "fit": ""},
        {"need_words": "宿", "resource_sub_category": "bar", "fit": "0"}], "x")
    wanted = needs({"id": "1", "text": "宿を探す"}, {"id": "2", "text": "?", "category": "Food"},
                   {"id": "3", "text": "別のこと"}, {"id": "4", "text": "?", "sub_category": "bar"})
    there = resources({"id": "a", "name": "旅館", "sub_category": "lodging"},
                      {"id": "b", "name": "港食堂"}, {"id": "c", "name": "宿酒場", "sub_category": "bar"})
    found = matched(wanted, there, tables=Tables((), made, ()), least_score=0.0, most=9)
    kind = {(i, j): value for (i, j, _), value in zip(pairs(found), found.parts[:, 1])}
    assert kind[("1", "a")] == 0.8
    assert ("1", "c") not in kind
    assert reasons(found)["never_fits"] == 1
    assert kind[("2", "b")] == 1.0
    assert kind[("4", "c")] == 1.0
    assert found.asked[:, 1].tolist() == [True, True, False, True]


def test_published_kinds_stand_for_keys():
    found = matched(needs({"text": "温泉に入りたい"}), resources(
        {"name": "かもめ", "sub_category": "日帰り温泉"}))
    assert found.parts[0, 1] == 1.0


# Partners


def test_partners_by_skills_and_conditions():
    team = partners(
        {"id": "best", "skills": "カフェの開業"}, {"id": "no", "skills": "カフェの開業", "consent": False},
        {"id": "off", "skills": "カフェの開業", "capacity": 0},
        {"id": "far", "skills": "カフェの開業", "works_in": ("東町",)},
        {"id": "late", "skills": "カフェの開業", "starts": 99},
        {"id": "shy", "skills": "カフェの開業", "visible": False}, {"id": "none", "skills": "xyz"})
    found = matched(needs({**CAFE, "ends": 50}), resources({**SAME, "address": "西町1-2"}),
                    partners=team)
    assert pairs(found) == [("n0", "r0", "best")]
    assert found.helped.reasons == {
        "hidden": 1, "no_consent": 1, "no_capacity": 1, "dates_never_meet": 1,
        "works_elsewhere": 1, "nothing_in_common": 1}
    share = builtin().value("matching", "partner", "weight")
    assert found.triple_score()[0] == pytest.approx(
        (1 - share) * found.score[0] + share * found.helped.score[0])


def test_a_partner_works_in_the_district_of_the_resource():
    team = partners({"skills": "カフェ", "works_in": ("東町",)})
    at = resources(SAME)
    assert pairs(matched(needs(CAFE), at, partners=team, districts=[("東町",)]))[0][2] == "p0"
    assert pairs(matched(needs(CAFE), at, partners=team, districts=[("西町",)]))[0][2] is None
    # Nothing is known of the place: half.
    assert matched(needs(CAFE), at, partners=team).helped.parts[0, 1] == 0.5


def test_capacity_of_partners_is_kept_one_to_one():
    wanted = needs(*({"id": str(number), **CAFE} for number in range(3)))
    there = resources(*({"id": str(number), **SAME} for number in range(3)))
    team = partners({"id": "a", "skills": "カフェ", "capacity": 2})
    assert [p for _, _, p in pairs(matched(wanted, there, partners=team, most=1))] == ["a"] * 3
    found = matched(wanted, there, partners=team, method="one_to_one")
    assert sorted(str(p) for _, _, p in pairs(found)) == ["None", "a", "a"]


# Bands


def test_bands_hold_the_score_and_settle_without_ranges():
    wanted = needs({**CAFE, "size": 100, "at": (0, 0)})
    there = resources({**SAME, "id": "a", "size": 75, "at": (0, 0)},
                      {**SAME, "id": "b", "size": 100, "at": (900, 0)})
    found = matched(wanted, there, draws=50, most=1, tables=NO_TABLES)
    assert found.band.low[0] < found.score[0] < found.band.high[0]
    assert 0 < found.band.stays[0] <= 1
    fixed = builtin()
    fixed = fixed.replaced([parse_row({
        "list": row.list, "key": row.key, "parameter": row.parameter, "value": row.value})
        for row in fixed if row.list == "matching"])
    sure = matched(wanted, there, draws=5, most=1, tables=NO_TABLES, assumptions=fixed)
    assert np.isnan([sure.band.low[0], sure.band.high[0], sure.band.stays[0]]).all()
