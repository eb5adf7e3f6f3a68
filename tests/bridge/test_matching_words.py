"""Explanations are true: the score is computed anew from the sentence, and from the parts."""

import json
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.tests.core.matching_sides import matched, needs, partners, resources

POINTS = re.compile(r"(\d+\.\d)/(\d+\.\d)")
TOTAL = re.compile(r"(\d+\.\d) of 100 points")
WORDS = ("カフェを開く", "港の食堂で食べる", "古民家に泊まる", "釣りの道具")
NUMBERS = st.one_of(st.none(), st.integers(0, 40).map(lambda step: 10.0 * step))
PLACE = st.one_of(st.none(), st.tuples(st.integers(0, 3000), st.integers(0, 3000)))
ROW = st.fixed_dictionaries({
    "words": st.sampled_from(WORDS), "size": NUMBERS, "amount": NUMBERS, "money": NUMBERS,
    "at": PLACE, "starts": st.one_of(st.none(), st.integers(1, 20)),
    "reach": st.one_of(st.none(), st.integers(500, 9000))})


def side(rows, **names):
    found = []
    for number, row in enumerate(rows):
        values = {names.get(key, key): value for key, value in row.items() if value is not None}
        if "starts" in values:
            values["ends"] = values["starts"] + 9
        found.append({"id": str(number), **values})
    return found


def sentences_of(result):
    from nigiwai.bridge.local.matching_words import Sentences
    from nigiwai.core.assumptions import builtin

    return Sentences(result, builtin().value("general", "distance", "detour_ratio"))


@settings(max_examples=40)
@given(st.lists(ROW, min_size=1, max_size=4), st.lists(ROW, min_size=1, max_size=5))
def test_the_points_of_a_sentence_add_up_to_its_score(qgis_app, wanted, there):
    helping = [{"id": "p", "name": "P", "skills": row["words"]} for row in there]
    for number, row in enumerate(helping):
        row["id"] += str(number)
    result = matched(
        needs(*side(wanted, words="text", amount="people", money="budget")),
        resources(*side(there, words="name", amount="capacity", money="price")),
        partners=partners(*helping), least_score=0.0)
    sentences = sentences_of(result)
    for row in range(len(result.score)):
        text = sentences.sentence(row, sentences.words(row), sentences.partner_words(row))
        own, _, helper = text.partition(" Partner ")
        check_sum(own, result.score[row])
        if helper:
            check_sum(helper, result.helped.score[row])
        check_json(json.loads(sentences.parts(row)), result, row)


def check_sum(text, score):
    """The printed points add up to the printed total, and that is the score."""
    found = [tuple(map(float, pair)) for pair in POINTS.findall(text)]
    total = float(TOTAL.search(text)[1])
    slack = 0.05 * (len(found) + 1) + 1e-6
    assert found
    assert sum(points for points, _ in found) == pytest.approx(total, abs=slack)
    assert sum(most for _, most in found) == pytest.approx(100, abs=slack)
    assert total == pytest.approx(100 * score, abs=0.0501)
    assert all(points <= most for points, most in found)


def check_json(parts, result, row):
    """The score from the exact parts, and parts from what they were made of."""
    helper = parts.pop("partner", None)
    assert sum(one["share"] for one in parts.values()) == pytest.approx(1, abs=1e-5)
    score = sum(one["value"] * one["share"] for one in parts.values())
    assert score == pytest.approx(result.score[row], abs=1e-5)
    if helper:
        own = sum(one["value"] * one["share"] for one in helper["parts"].values())
        assert own == pytest.approx(helper["value"], abs=1e-5)
    if "metres" in parts.get("distance", {}):
        distance = parts["distance"]
        half = distance["reach_m"] / 2 if "reach_m" in distance else 1500
        assert 0.5 ** (distance["metres"] / half) == pytest.approx(distance["value"], abs=1e-5)
    size = parts.get("size", {})
    if "there" in size:
        share = size["there"] / size["wanted"]
        assert size["value"] == pytest.approx(min(share, 1, 3 / share), abs=1e-5)


def test_a_sentence_says_what_is_known(qgis_app):
    result = matched(
        needs({"text": "古民家でカフェを開く", "size": 100, "people": 10, "budget": 5000,
               "at": (0, 0), "starts": 1, "ends": 5}),
        resources({"name": "古民家 一号", "sub_category": "vacant_house", "size": 90, "at": (0, 100)}),
        partners=partners({"name": "改修の会", "skills": "カフェの開業"}))
    sentences = sentences_of(result)
    text = sentences.sentence(0, sentences.words(0), sentences.partner_words(0))
    for piece in ("古民家 一号 for “古民家でカフェを開く”", "古民家", "130 m, straight line × 1.3",
                  "90 m² for 100 m²", "(not known)", "days", "Partner 改修の会", "Empty house"):
        assert piece in text


def test_kinds_that_a_name_tells_are_named(qgis_app):
    result = matched(needs({"text": "うなぎを食べたい"}),
                     resources({"name": "うなぎ丸", "sub_category": "shop"}))
    text = sentences_of(result).reasons(0, [])
    assert "(Shop / Restaurant)" in text


def test_unmatched_needs_say_why(qgis_app):
    from nigiwai.bridge.local.matching import need_reasons
    from nigiwai.bridge.local.matching_words import unmatched_sentence

    result = matched(needs({"text": "カフェ", "size": 100}), resources(
        {"name": "カフェ", "size": 1}, {"name": "zzz", "id": "b"}, {"name": "カフェ", "id": "c", "size": 2}))
    counts = need_reasons(result, 0)
    assert counts == [("too_small", 2), ("nothing_in_common", 1)]
    assert unmatched_sentence(counts) == "None of 3 resources: too small: 2; nothing in common: 1."
    assert "no resources" in unmatched_sentence([])


def test_resources_that_went_to_others_are_called_taken(qgis_app):
    from nigiwai.bridge.local.matching import need_reasons

    result = matched(needs({"text": "カフェ", "id": "a"}, {"text": "カフェ", "id": "b"}),
                     resources({"name": "カフェ"}), method="one_to_one")
    assert need_reasons(result, 1) == [("taken", 1)]


def test_every_key_has_its_word(qgis_app):
    from nigiwai.bridge.local import matching_labels as labels
    from nigiwai.core.matching import partners as partner_module
    from nigiwai.core.matching import score, ways

    assert all(map(labels.part_label, score.PARTS))
    assert all(map(labels.reason_label, (*score.REASONS, "taken")))
    assert all(map(labels.partner_part_label, partner_module.PARTS))
    assert all(map(labels.partner_reason_label, partner_module.REASONS))
    assert all(labels.basis_text(key, 1.3) for key in (ways.NETWORK, ways.STRAIGHT, ways.UNKNOWN))


def test_parts_are_plain_json(qgis_app):
    result = matched(needs({"text": "カフェ"}), resources({"name": "カフェ"}))
    parts = json.loads(sentences_of(result).parts(0))
    assert set(parts) == {"text", "kind"}
    assert np.isfinite(parts["text"]["value"])
