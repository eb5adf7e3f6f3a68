"""Questions that files ask: answered by a person, remembered, never guessed."""

import shutil

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.study import answers_text
from nigiwai.core.study.importing import import_input, plan_import

from .studies import BOX, content


@pytest.fixture
def parks(tmp_path):
    """A shapefile of parks whose .prj is lost."""
    import geopandas
    import shapely

    west, south, *_ = BOX
    frame = geopandas.GeoDataFrame(
        {"名称": ["甲公園", "乙公園"]},
        geometry=[shapely.Point(west + 0.01, south + 0.01), shapely.Point(west + 0.02, south + 0.02)],
        crs="EPSG:6668",
    ).to_crs("EPSG:6676")
    folder = tmp_path / "data"
    folder.mkdir()
    frame.to_file(folder / "公園.shp", encoding="utf-8")
    (folder / "公園.prj").unlink()
    return folder / "公園.shp"


def refused(*args, **kwargs):
    with pytest.raises(CoreError) as caught:
        import_input(*args, **kwargs)
    return caught.value


def test_a_missing_reference_system_is_asked_for_and_remembered(study, parks):
    before = content(study)
    assert refused(study, parks).code == "missing_prj"
    assert content(study) == before
    (result,) = import_input(study, parks, Options(crs="EPSG:6676"))
    assert result.rows_written == 2
    assert ("crs_given", {"crs": "EPSG:6676"}) in result.notes
    facilities = study.read("facilities").to_crs("EPSG:6668")
    assert facilities.geometry.x.tolist() == pytest.approx([BOX[0] + 0.01, BOX[0] + 0.02])
    (again,) = import_input(study, parks)
    assert again.rows_written == 2
    told = dict(again.notes)["answers_remembered"]
    assert told == {"file": "公園.shp", "answers": "EPSG:6676"}


def test_another_file_is_asked_anew(study, parks, tmp_path):
    import_input(study, parks, Options(crs="EPSG:6676"))
    other = tmp_path / "other"
    shutil.copytree(parks.parent, other)
    data = bytearray((other / "公園.dbf").read_bytes())
    data[-2:-1] = b"x"
    (other / "公園.dbf").write_bytes(bytes(data))
    assert refused(study, other / "公園.shp").code == "missing_prj"


def test_an_answer_to_one_file_of_a_folder(study, parks):
    (parks.parent / "list.csv").write_text(
        "店名,業種,緯度,経度\nA,小売業,34.865,138.31\n", encoding="utf-8"
    )
    plan = plan_import(study, parks.parent)
    asked = {result.file: result.question for result in plan.results}
    assert asked == {"公園.shp": "crs", "list.csv": ""}
    assert answers_text.open_questions(plan.results) == [("公園.shp", "crs", "")]
    results = import_input(
        study, parks.parent, given={("公園.shp", "crs"): {"": "EPSG:6676"}}
    )
    assert {result.file: result.rows_written for result in results} == {
        "公園.shp": 2, "list.csv": 1,
    }


def test_a_system_that_is_none_is_refused(study, parks):
    error = refused(study, parks, Options(crs="EPSG:99999"))
    assert (error.code, error.facts["crs"]) == ("unknown_crs", "EPSG:99999")


def test_a_plan_writes_nothing(study, parks):
    before = content(study)
    plan = plan_import(study, parks, Options(crs="EPSG:6676"))
    assert plan.results[0].rows_written == 2
    assert content(study) == before
    plan.write()
    assert len(study.read("facilities")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1=0-0.5; 2=0.5-3", {"1": "0-0.5", "2": "0.5-3"}),
        ("１＝０－０．５；\n２＝0.5-3；", {"1": "0-0.5", "2": "0.5-3"}),
        ("  ", {}),
        ("name=a=b", {"name": "a=b"}),
    ],
)
def test_answers_as_people_write_them(text, found):
    assert answers_text.pairs(text, "CODES") == found


@pytest.mark.parametrize("text", ["1", "=0-1", "1=", "1=0-1; 2"])
def test_what_is_no_answer_is_named(text):
    with pytest.raises(CoreError) as caught:
        answers_text.pairs(text, "CODES")
    assert (caught.value.code, caught.value.facts["field"]) == ("bad_answer", "CODES")


def test_a_table_of_answers(tmp_path):
    path = tmp_path / "q.csv"
    path.write_text(
        "file,question,key,value,asked\na.shp,codes,1,0-0.5,x\na.shp,codes,2,0.5-3,x\n"
        "b.shp,crs,,EPSG:6676,x\nc.shp,crs,,,x\n",
        encoding="utf-8-sig",
    )
    assert answers_text.read_file(path) == {
        ("a.shp", "codes"): {"1": "0-0.5", "2": "0.5-3"},
        ("b.shp", "crs"): {"": "EPSG:6676"},
    }
    path.write_text("file,question,key,value\na,nonsense,,1\n", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        answers_text.read_file(path)
    assert caught.value.facts == {"field": "q.csv, 2", "text": "nonsense"}
    with pytest.raises(CoreError, match="missing_file"):
        answers_text.read_file(tmp_path / "none.csv")


def flood(folder, name, *ranks, field="Rank"):
    """Flood zones with ranks that nothing explains."""
    import geopandas
    import shapely

    west, south, *_ = BOX
    shapes = [shapely.box(west + n / 1000, south, west + (n + 1) / 1000, south + 0.001)
              for n, _ in enumerate(ranks)]
    path = folder / f"{name}.geojson"
    geopandas.GeoDataFrame({field: list(ranks)}, geometry=shapes, crs="EPSG:6668").to_file(path)
    return path


def test_ranks_without_depths_are_asked_for_and_never_guessed(study, tmp_path):
    first = flood(tmp_path, "甲川_洪水浸水想定区域（想定最大規模）", 1, 2)
    error = refused(study, first)
    assert (error.code, error.facts["keys"]) == ("codes_unknown", ("1", "2"))
    # One of two is no answer.
    assert refused(study, first, Options(codes={"1": "0-0.5"})).code == "codes_unknown"
    import_input(study, first, Options(codes={"1": "0-0.5", "2": "0.5-3"}))
    rows = study.read("hazards")
    assert set(rows["type"]) == {"flood"}
    assert set(rows["scenario"]) == {"L2"}
    assert list(zip(rows["rank"], rows["depth_min_m"], rows["depth_max_m"])) == [
        (1, 0, 0.5), (2, 0.5, 3),
    ]


def test_an_answer_serves_the_same_headings_and_codes_only(study, tmp_path):
    import_input(
        study, flood(tmp_path, "甲川_洪水浸水想定区域（計画規模）", 1, 2),
        Options(codes={"1": "0-0.5", "2": "0.5-3"}),
    )
    (same,) = import_input(study, flood(tmp_path, "乙川_洪水浸水想定区域（計画規模）", 1, 2))
    assert "answers_remembered" in dict(same.notes)
    # Another city, or another year, has a third class: then the first may mean something else.
    more = flood(tmp_path, "丙川_洪水浸水想定区域（計画規模）", 1, 2, 3)
    assert refused(study, more).code == "codes_unknown"
    other = flood(tmp_path, "丁川_洪水浸水想定区域（計画規模）", 1, 2, field="F6Lebel")
    assert refused(study, other).code == "codes_unknown"


def test_meanings_of_depths_do_not_serve_a_duration(study, tmp_path):
    hours = flood(tmp_path, "甲川_洪水浸水想定区域（浸水継続時間）", 1, 2)
    depths = Options(codes={"1": "0-0.5", "2": "0.5-3"})
    assert refused(study, hours, depths).code != "nothing_written"
    import_input(study, hours, Options(codes={"1": "0h-12h", "2": "12h-24h"}))
    rows = study.read("hazards")
    assert list(zip(rows["type"], rows["hours_min"], rows["hours_max"])) == [
        ("inundation_duration", 0, 12), ("inundation_duration", 12, 24),
    ]


def test_what_areas_are_can_be_said_where_nothing_tells_it(study, tmp_path):
    path = flood(tmp_path, "区域図", "A", field="名称")
    assert refused(study, path).code == "not_recognised"
    import_input(study, path, Options(kind="neighbourhood"))
    assert study.read("districts")["kind"].tolist() == ["neighbourhood"]
