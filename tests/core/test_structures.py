"""What a building is made of: one table for damage and storeys."""

import csv

import numpy as np
import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.risk.damage_stock import KNOWN, structures_of
from nigiwai.core.risk.storeys import structure_of
from nigiwai.core.risk.structures import KINDS, structure_named

TEXTS = {
    "木造・土蔵造": "wood", "木造（木造との混構造含む）": "wood", "601": "wood", 601.0: "wood",
    "Ｗ造": "wood", "木造2階建": "wood", " 土蔵 ": "wood",
    "鉄骨鉄筋コンクリート造": "rc", "鉄筋コンクリート造5階": "rc", "ＳＲＣ造": "rc", "RC": "rc", 603: "rc",
    "軽量鉄骨造": "steel", "鉄骨造（耐火）": "steel", "S": "steel", "604.0": "steel",
    "補強コンクリートブロック造": "masonry", "煉瓦造": "masonry", "606": "masonry",
    "非木造": "non_wooden", "非木造（RC造、SRC造、鉄骨造）": "non_wooden", "610": "non_wooden",
    "RC造・S造": "non_wooden", "611": "unknown", "不明": "unknown", "": "unknown", None: "unknown",
    np.nan: "unknown",
    # Wood and something else, and what names nothing: said, not guessed.
    "木造・鉄骨造": None, "かまくら": None, "999": None,
}


@pytest.mark.parametrize(("text", "kind"), TEXTS.items(), ids=map(str, TEXTS))
def test_texts_and_codes(text, kind):
    assert structure_named(text) == kind


def test_damage_and_storeys_read_the_same():
    texts = [text for text in TEXTS if isinstance(text, str)]
    places, unread = structures_of(texts)
    assert [KNOWN[place] for place in places] == [TEXTS[text] or "unknown" for text in texts]
    assert unread == ("999", "かまくら", "木造・鉄骨造")
    for text in texts:
        kind = TEXTS[text]
        wanted = {"wood": "wooden", "unknown": "", None: ""}.get(kind, "non_wooden")
        assert structure_of(text) == wanted, text


def test_the_table_is_the_only_one():
    with (TABLE_FOLDER / "building_structures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["structure"] for row in rows} == set(KINDS) == set(KNOWN)
    assert len({row["value"] for row in rows}) == len(rows)
    assert all(row["source"] and row["verified"] == "no" for row in rows)
    # A single letter or a code would be found within anything.
    assert all(len(row["value"]) > 1 and not row["value"].isdigit()
               for row in rows if row["within"] == "yes")
    assert [path.name for path in TABLE_FOLDER.glob("*_structures.csv")] == [
        "building_structures.csv"]
