"""``nigiwai:review_resources``: definition, results by hand, refusals, cancelling, the study."""

import re

import numpy as np
import pytest
from nigiwai.bridge.local import fields
from nigiwai.core.matching.inventory.value import PARTS
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CRS, X, Y, at, digests, feedback_class
from nigiwai.tests.report_example import Page

NAME = "review_resources"
# id, name, published kind, place, address, condition, visible.
ROWS = (
    ("r1", "株式会社かもめ水産", "お買い物 / 魚・水産加工品", (100, 100), "港町1-2-3", None, None),
    ("r2", "かもめ水産", "小売業", (700, 100), "港町1丁目2番地の3", None, 1),
    ("r3", "法華寺", "寺院", (700, 700), None, "good", None),
    ("r4", "法華寺駐車場", "trailhead", (705, 700), None, None, None),
    ("r5", "空き家 (浜通り)", "空き家", (1200, 400), "浜通り7", "poor", None),
    ("r6", "秘密の家", "空き家", (1210, 400), "浜通り9", "poor", 0),
)


def frame_of(rows=ROWS, **more):
    import geopandas

    ids, names, kinds, spots, addresses, conditions, visible = zip(*rows)
    table = {"id": ids, "name": names, "sub_category": kinds, "address": addresses,
             "condition": conditions,
             "visible": [float("nan") if one is None else float(one) for one in visible],
             "source": [f"list{number}" for number in range(len(rows))],
             "note": ["電話: 054-000-0000; 担当: 山田"] * len(rows), **more}
    return geopandas.GeoDataFrame(table, geometry=[at(*spot) for spot in spots], crs=CRS)


def parameters(town, rows=ROWS, **others):
    return {"RESOURCES": town.write("resources", frame_of(rows)), **others}


def everything(town):
    """All layers that the value may use."""
    import geopandas
    import shapely

    given = town.parameters()
    square = shapely.box(X, Y, X + 500, Y + 500)
    hazards = geopandas.GeoDataFrame({"type": ["tsunami"], "rank": [2]}, geometry=[square], crs=CRS)
    score = town.zones.assign(vibrancy=10.0 * np.arange(len(town.zones)))
    stops = geopandas.GeoDataFrame({"name": ["a"]}, geometry=[at(700, 1000)], crs=CRS)
    return {"ZONES": given["ZONES"], "ENTRIES": given["ENTRIES"],
            "FACILITIES": given["FACILITIES"], "HAZARDS": town.write("hazards", hazards),
            "SCORE": town.write("score", score), "STOPS": town.write("stops", stops)}


# Definition


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "local")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert {"FACILITIES", "DUPLICATES", "ZONES", "ENTRIES", "STOPS", "SCORE", "HAZARDS", "STUDY",
            "ASSUMPTIONS", "OUTPUT_DUPLICATES", "REPORT"} <= optional
    assert not {"RESOURCES", "RESOURCE_ID_FIELD", "OUTPUT_RESOURCES"} & optional
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("local.review_resources", "ReviewResources") in ALGORITHMS
    assert fields.REVIEW_PARTS == PARTS


# Results


def test_pairs_and_values(town, run):
    ran = run(NAME, parameters(town, **everything(town)))
    rows, pairs = ran.frame("OUTPUT_RESOURCES"), ran.frame("OUTPUT_DUPLICATES")
    assert [c for c in rows.columns if c != "geometry"] == [name for name, _ in fields.REVIEWED]
    assert [c for c in pairs.columns if c != "geometry"] == [
        name for name, _ in fields.REVIEWED_PAIRS]
    # One address, however far apart; a temple and its car park are two.
    assert pairs[["first_id", "second_id", "verdict"]].values.tolist() == [["r1", "r2", "open"]]
    assert pairs.loc["r1=r2", "score"] == pytest.approx(1.0)
    assert pairs.loc["r1=r2", "distance_m"] == pytest.approx(600.0)
    assert pairs.loc["r1=r2", "geometry"].length == pytest.approx(600.0)
    assert rows.loc[["r1", "r2", "r3"], "same_as"].tolist() == ["r2", "r1", None]
    assert "r6" not in rows.index
    assert rows.loc["r5", ["kind", "category"]].tolist() == ["vacant_house", "spaces"]
    # r1 in the tsunami, rank 2 of 4; the zone of r1 is the first, that of r3 the fifth.
    assert rows.loc["r1", "part_safety"] == pytest.approx(0.5)
    assert rows.loc["r3", "part_safety"] == 1.0
    assert rows.loc[["r1", "r3"], "part_visitors"].tolist() == pytest.approx([0.0, 0.4])
    assert rows.loc["r3", "stop_m"] == pytest.approx(300.0)
    assert rows.loc["r1", "of_kind"] == 1
    assert np.isnan(rows.loc["r1", "part_condition"])
    assert rows.loc[["r3", "r5"], "part_condition"].tolist() == pytest.approx([1.0, 0.3])
    # Halls, shops, parks … of the facilities are there too.
    assert rows.loc["f7", ["kind", "from_facilities"]].tolist() == ["hall", 1]
    assert "f8" not in rows.index
    told = " ".join(ran.feedback.said)
    assert "1 resources are hidden" in told
    assert "8 facilities are reviewed too; 0" in told


def test_the_sentence_gives_the_value(town, run):
    rows = run(NAME, parameters(town, **everything(town))).frame("OUTPUT_RESOURCES")
    for _, row in rows.iterrows():
        parts = re.findall(r"(\d\.\d\d) × (\d\.\d\d)", row["sentence"])
        assert len(parts) == sum(not np.isnan(row[f"part_{part}"]) for part in PARTS)
        weight = sum(float(one) for _, one in parts)
        value = 100 * sum(float(one) * float(two) for one, two in parts) / weight
        assert value == pytest.approx(row["value"], abs=0.6)
        assert row["known_share"] == pytest.approx(weight)
        assert row["sentence"].startswith(f"{row['value']:.0f} of 100")
    assert "Left out, not known: condition." in rows.loc["r1", "sentence"]


def test_inputs_stay_results_repeat_and_coordinates_do_not_matter(town, run):
    given = parameters(town, **everything(town))
    before = digests(town.folder)
    first, second = (run(NAME, given, prefix=name).frame("OUTPUT_RESOURCES") for name in "ab")
    assert digests(town.folder) == before
    assert first.equals(second)
    degrees = town.write("degrees", frame_of().to_crs("EPSG:4326"))
    third = run(NAME, {**given, "RESOURCES": degrees}, prefix="c").frame("OUTPUT_RESOURCES")
    np.testing.assert_allclose(third["value"], first["value"], rtol=1e-3)


def test_an_empty_table_counts_as_not_given(town, run):
    given = everything(town)
    frames = {name: town.write(name.lower(), town.zones.iloc[:0])
              for name in ("ZONES", "SCORE", "HAZARDS", "ENTRIES", "STOPS", "FACILITIES")}
    rows = run(NAME, parameters(town, **{**given, **frames})).frame("OUTPUT_RESOURCES")
    assert rows[["part_access", "part_visitors", "part_safety"]].isna().all(axis=None)


def test_nothing_but_a_list(town, run):
    ran = run(NAME, parameters(town))
    rows = ran.frame("OUTPUT_RESOURCES")
    assert rows["part_access"].isna().all()
    assert rows["value"].notna().all()
    assert any("“access” is known for 0 of 5" in text for text in ran.feedback.said)


def test_nothing_personal_leaves(town, run, tmp_path):
    given = parameters(town, REPORT=str(tmp_path / "r.html"), HIDDEN=True)
    ran = run(NAME, given)
    rows, pairs = ran.frame("OUTPUT_RESOURCES"), ran.frame("OUTPUT_DUPLICATES")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for text in (rows.to_csv(), pairs.to_csv(), page):
        assert "054" not in text
        assert "山田" not in text
    assert "r6" in rows.index
    assert Page(page).open == []
    assert [a["id"] for a in Page(page).having("h2")] == ["counts", "values", "pairs", "limits"]
    assert "https:" not in page


def test_verdicts_are_kept(town, run):
    import pandas as pd

    judged = pd.DataFrame({
        "first_id": ["r2", "r3"], "second_id": ["r1", "r4"], "verdict": ["different", "same"],
        "judged_on": ["2026-01-02", "2026-01-03"], "score": [0.9, 0.3], "distance_m": [1.0, 5.0]})
    ran = run(NAME, parameters(town, DUPLICATES=town.write("judged", judged)))
    pairs = ran.frame("OUTPUT_DUPLICATES")
    assert pairs[["verdict", "judged_on"]].values.tolist() == [
        ["different", "2026-01-02"], ["same", "2026-01-03"]]
    assert ran.frame("OUTPUT_RESOURCES").loc["r1", "duplicates"] == 0
    assert ran.results["OPEN_PAIRS"] == 0


@pytest.fixture
def study(town, tmp_path):
    from nigiwai.core.study import store
    from nigiwai.core.study.changes import Append

    made = store.create(tmp_path / "s.gpkg", "港町", town.zones.dissolve()[["geometry"]], "250m")
    frame = frame_of().drop(columns=["visible", "note"]).to_crs(made.crs)
    made.apply([Append("resources", frame)])
    return made


def test_the_study_keeps_pairs_and_verdicts(study, run):
    from nigiwai.core.study.changes import Replace

    given = {"RESOURCES": f"{study.path}|layername=resources", "STUDY": str(study.path)}
    run(NAME, given)
    rows = study.read("duplicates")
    assert rows[["first_id", "second_id", "verdict"]].values.tolist() == [["r1", "r2", "open"]]
    gone = rows.assign(id="gone", second_id="r99", verdict="same")
    both = [rows.assign(verdict="different", judged_on="2026-02-03"), gone]
    import pandas as pd

    study.apply([Replace("duplicates", pd.concat(both))])
    ran = run(NAME, given)
    again = study.read("duplicates")
    assert again[["second_id", "verdict", "judged_on"]].values.tolist() == [
        ["r2", "different", "2026-02-03"], ["r99", "same", None]]
    assert any("1 verdicts are about rows" in text for text in ran.feedback.warned)


# Refusals


def test_another_study_does_not_take_the_pairs(town, study, refuse):
    text = refuse(NAME, parameters(town, STUDY=str(study.path)))
    assert "STUDY" in text
    assert study.path.name in text
    assert len(study.read("duplicates")) == 0


@pytest.mark.parametrize(("row", "words"), [
    (("r1", "x", "", (0, 0), None, "odd", None), ("row 1", "odd", "ruined")),
    ((None, "x", "", (0, 0), None, None, None), ("id", "row 1")),
    (("r1", "x", "", (0, 0), None, None, 0), ("no rows",)),
])
def test_rows_that_cannot_be_read(town, refuse, row, words):
    text = refuse(NAME, parameters(town, [row]))
    assert all(word in text for word in words), text


def test_wrong_verdicts_and_layers(town, refuse):
    import pandas as pd

    rows = pd.DataFrame({"first_id": ["r1"], "second_id": ["r2"], "verdict": ["perhaps"]})
    text = refuse(NAME, parameters(town, DUPLICATES=town.write("judged", rows)))
    assert "perhaps" in text
    assert "different" in text
    path = town.write("judged", rows.drop(columns="second_id"))
    assert "second_id" in refuse(NAME, parameters(town, DUPLICATES=path))
    assert "no rows" in refuse(NAME, {"RESOURCES": town.write("resources", frame_of().iloc[:0])})
    text = refuse(NAME, parameters(town, RESOURCE_NAME_FIELD="title"))
    assert "title" in text


@pytest.mark.parametrize("stop_at", [5, 30, 90])
def test_cancelling_leaves_nothing(town, refuse, stop_at):
    given = parameters(town, **everything(town))
    assert "Stopped" in refuse(NAME, given, feedback_class()(stop_at=stop_at))
