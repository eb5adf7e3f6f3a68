"""Pairs of resources that may be one: the labelled pairs of the lists of Yaizu, and rules by hand."""

import csv
import sys
from pathlib import Path

import numpy as np
import pytest
from nigiwai.core.formats import registry
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.core.matching.inventory import names as spelling
from nigiwai.core.matching.inventory.duplicates import pairs
from nigiwai.core.matching.inventory.inputs import Judged
from nigiwai.core.matching.inventory.kinds import apart, kana_of
from nigiwai.core.matching.inventory.run import places_of, with_verdicts

DATA = Path(__file__).resolve().parent.parent / "data" / "matching"


@pytest.fixture(scope="module")
def town(shared):
    """All rows of the lists of Yaizu that are resources."""
    import pandas as pd

    frames = []
    for item in items_of(shared / "10_local_resources" / "yaizu_opendata")[0]:
        reader = registry.recognise(item, Options())
        for parsed in registry.read(item, reader, Options()) if reader else ():
            if parsed.table == "resources":
                plane = parsed.frame.to_crs("EPSG:6676")
                plane = plane.assign(file=parsed.file, x=plane.geometry.x, y=plane.geometry.y)
                frames.append(pd.DataFrame(plane.drop(columns="geometry")))
    return pd.concat(frames, ignore_index=True)


@pytest.fixture(scope="module")
def found(town):
    return pairs(town["name"], [kana_of(note) for note in town["note"]], town["address"],
                 town["x"], town["y"], town["file"], apart(town["sub_category"], town["name"]))


def labelled(part):
    with (DATA / "duplicate_pairs.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["part"] == part]


def judged(part, town, found):
    """``(labelled, found)`` of each pair, and the pairs that differ."""
    place = {(file, row): at for at, (file, row) in enumerate(zip(town["file"], town["row"]))}
    there = {(min(a, b), max(a, b)) for a, b in zip(found.first, found.second)}
    same, said, wrong = [], [], []
    for row in labelled(part):
        one, two = (place[row[f"file_{side}"], int(row[f"row_{side}"])] for side in "ab")
        same.append(row["same"] == "1")
        said.append((min(one, two), max(one, two)) in there)
        if same[-1] != said[-1]:
            wrong.append((same[-1], row["name_a"], row["name_b"], row["why"]))
    return np.array(same), np.array(said), wrong


@pytest.mark.parametrize("part", ["development", "held_out"])
def test_precision_and_recall(town, found, part):
    same, said, wrong = judged(part, town, found)
    precision, recall = (same & said).sum() / said.sum(), (same & said).sum() / same.sum()
    told = (f"{part}: {len(same)} pairs, {same.sum()} of them one place; "
            f"precision {precision:.3f}, recall {recall:.3f}")
    sys.stdout.write(f"{told}\n")
    assert len(same) >= 50
    assert min(precision, recall) >= 0.9, (told, wrong if part == "development" else "")


def test_copies_of_the_town_have_the_pairs_of_the_town(town):
    """The town two and a half times, beside itself; the pairs within each copy are the same."""
    import pandas as pd

    copies = [town.assign(x=town["x"] + 50_000.0 * number, file=town["file"] + str(number))
              for number in range(3)]
    many = pd.concat(copies, ignore_index=True)[:5000]
    result = pairs(many["name"], [kana_of(note) for note in many["note"]], many["address"],
                   many["x"], many["y"], many["file"])
    assert len(many) == 5000
    assert 2 * 1500 < len(result) < 3 * 1600


# By hand


def one_pair(one, two, metres=0.0, **others):
    """Score of two rows of different lists; 0 where they are no pair."""
    given = {"kana": None, "addresses": None, "source": ("a", "b"), **others}
    result = pairs((one, two), given.pop("kana"), given.pop("addresses"), (0.0, metres), (0.0, 0.0),
                   given.pop("source"), **given)
    return float(result.score[0]) if len(result) else 0.0


@pytest.mark.parametrize(("one", "two"), [
    ("株式会社カネトモ", "カネトモ(株)"),
    ("ＣＡＦＥ　ＡＢＣ", "cafe abc"),
    ("澤田商店", "沢田商店"),
    ("ﾏｸﾞﾛ茶屋", "まぐろ茶屋"),
    ("かふぇ やいづ", "カフェ・ヤイヅ"),
])
def test_names_that_are_only_written_otherwise_are_equal(one, two):
    assert one_pair(one, two) == pytest.approx(1.0)


@pytest.mark.parametrize(("one", "two", "score"), [
    ("美容室ハピネス", "ハピネス", 0.9),
    ("寿司実", "寿司実本店", 0.85),
    ("旭伝院", "旭伝院のマツ", 0.0),
    ("花沢の里", "花沢の里臨時駐車場", 0.0),
    ("さんすい1号店", "さんすい2号店", 0.0),
    ("大市場", "川直大市場店", 0.0),
    ("やまと農園(策牛)", "やまと農園(関方)", 0.0),
])
def test_what_is_in_front_changes_little_and_what_is_behind_much(one, two, score):
    assert one_pair(one, two) == pytest.approx(score)


def test_nearness_is_that_of_the_formula():
    assert one_pair("法華寺", "法華寺", 100.0) == pytest.approx(1 / (1 + 0.25**2))
    # Within one list a name is one place only very near.
    assert one_pair("法華寺", "法華寺", 30.0, source=("a", "a")) == pytest.approx(0.5)
    assert one_pair("法華寺", "法華寺", 60.0, source=("a", "a")) == 0.0
    assert one_pair("法華寺", "法華寺", 600.0) == 0.0
    assert one_pair("法華寺", "法華寺", 100.0, kinds=("event", "")) == 0.0
    assert one_pair("法華寺", "法華寺", 0.0, kinds=("event", "event")) == pytest.approx(1.0)


def test_one_address_is_one_place_however_far_the_points_are():
    where = ("静岡県焼津市本町4丁目6番地の3", "本町4-6-3 大漁ビル2F")
    assert one_pair("魚家", "魚家", 3000.0, addresses=where) == pytest.approx(1.0)
    assert one_pair("魚家", "魚家", 3001.0, addresses=where) == 0.0
    other = ("静岡県焼津市本町4丁目6番地の3", "本町4-6-8")
    assert one_pair("魚家", "魚家", 0.0, addresses=other) == pytest.approx(0.85)


def test_a_reading_joins_what_letters_do_not():
    score = one_pair("焼津冷蔵(株)", "ヤキレイ直販", kana=("ヤキレイ", "やきれい"))
    assert score == pytest.approx(1.0)


@pytest.mark.parametrize(("text", "parts"), [
    ("静岡県焼津市本町４丁目６番地の３", ("本町", "4-6-3")),
    ("焼津市本町四丁目6-3", ("本町", "4-6-3")),
    ("三ケ名1550", ("三け名", "1550")),
    ("八楠4ー13ー7 さかなセンター内7番", ("八楠", "4-13-7")),
    ("静岡県焼津市浜当目海岸通り", ("", "")),
    ("", ("", "")),
    (None, ("", "")),
])
def test_addresses_are_read(text, parts):
    assert spelling.address_of(text) == parts


def test_rows_without_points_names_or_neighbours():
    nan = float("nan")
    assert len(pairs((), None, None, (), (), ())) == 0
    assert len(pairs(("a",), None, None, (0,), (0,), ("x",))) == 0
    assert len(pairs(("", ""), None, None, (0, 0), (0, 0), ("x", "y"))) == 0
    assert len(pairs(("法華寺", "法華寺"), None, None, (nan, 0), (nan, 0), ("x", "y"))) == 0
    where = ("本町4-6-3", "本町4-6-3")
    found = pairs(("魚家", "魚家"), None, where, (nan, 0), (nan, 0), ("x", "y"))
    assert found.score.tolist() == [1.0]
    assert np.isnan(found.distance_m[0])


def test_the_order_of_the_rows_does_not_matter(town):
    rows = town.iloc[300:1100]
    turned = rows.iloc[::-1]

    def named(frame):
        result = pairs(frame["name"], None, frame["address"], frame["x"], frame["y"],
                       frame["file"])
        keys = [(file, row) for file, row in zip(frame["file"], frame["row"])]
        return {(frozenset((keys[a], keys[b])), round(float(score), 9))
                for a, b, score in zip(result.first, result.second, result.score)}

    assert named(rows) == named(turned)
    assert len(named(rows)) > 50


# Verdicts of people


def test_verdicts_are_kept_on_a_second_run():
    ids = ("b", "a", "c", "d")
    found = pairs(("法華寺", "法華寺", "林叟院", "林叟院"), None, None, (0, 10, 900, 910),
                  (0, 0, 0, 0), ("x", "y", "x", "y"))
    made, lost = with_verdicts(found, ids, ())
    assert [(pair.id, pair.verdict) for pair in made] == [("a=b", "open"), ("c=d", "open")]
    judged_before = (
        Judged("a=b", "a", "b", 0.9, 10.0, "different", "2026-01-02"),
        Judged("own", "a", "c", 0.4, 900.0, "same", "2026-01-03"),
        Judged("", "b", "d", 0.4, 900.0, "open", ""),
        Judged("gone", "a", "z", 0.8, 5.0, "same", "2026-01-04"),
    )
    made, lost = with_verdicts(found, ids, judged_before)
    told = {pair.id: (pair.verdict, pair.judged_on) for pair in made}
    assert told == {"a=b": ("different", "2026-01-02"), "c=d": ("open", ""),
                    "own": ("same", "2026-01-03")}
    assert [one.id for one in lost] == ["gone"]
    # c and d are likely one, a and c are one by verdict, a and b are not.
    assert places_of(4, made, 0.75).tolist() == [0, 1, 1, 1]
