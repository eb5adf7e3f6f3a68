"""``nigiwai:check_study``: definition, results, what it says, refusals, command line."""

import json
import re
import shutil
from types import SimpleNamespace

import pytest
from nigiwai.bridge import environment, labels
from nigiwai.bridge.sentences.data import reasons
from nigiwai.bridge.study import check_report, check_texts
from nigiwai.core.check.needs import needs_of
from nigiwai.core.check.sources import FAULTS
from nigiwai.core.study import store, tables
from nigiwai.processing.study.check_study import CheckStudy
from nigiwai.tests.core.troubled import make_trouble
from nigiwai.tests.plugin_profile import Profile, needs
from qgis.core import Qgis, QgsProcessingContext, QgsProcessingException

from .conftest import digests, feedback_class


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An empty study and a troubled one."""
    import geopandas
    import shapely

    boundary = geopandas.GeoDataFrame(
        geometry=[shapely.box(138.30, 34.85, 138.33, 34.88)], crs="EPSG:4326"
    )
    folder = tmp_path_factory.mktemp("made")
    store.create(folder / "empty.gpkg", "焼津市", boundary, "500m")
    make_trouble(store.create(folder / "troubled.gpkg", "<b>焼津市</b>", boundary, "500m"))
    return folder


@pytest.fixture
def studies(made, tmp_path):
    return shutil.copytree(made, tmp_path / "studies")


def run(study, feedback=None, **parameters):
    algorithm = CheckStudy().create()
    values = {"STUDY": str(study), **{key: str(value) for key, value in parameters.items()}}
    context = QgsProcessingContext()
    ok, reason = algorithm.checkParameterValues(values, context)
    assert ok, reason
    feedback = feedback or feedback_class()()
    outputs, ok = algorithm.run(values, context, feedback, catchExceptions=False)
    assert ok
    return outputs, feedback


def test_definition(qgis_processing):
    algorithm = CheckStudy().create()
    assert (algorithm.name(), algorithm.groupId()) == ("check_study", "study")
    assert [d.name() for d in algorithm.parameterDefinitions()] == ["STUDY", "REPORT", "JSON"]
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "REPORT", "JSON", "PROBLEMS", "WARNINGS", "SUMMARY"}


def test_the_sample_town_has_no_problem(sample_study, tmp_path):
    outputs, feedback = run(
        sample_study, REPORT=tmp_path / "page.html", JSON=tmp_path / "check.json")
    assert outputs["PROBLEMS"] == 0
    assert feedback.said[-1] == outputs["SUMMARY"]
    content = json.loads((tmp_path / "check.json").read_text(encoding="utf-8"))
    facilities = next(table for table in content["tables"] if table["name"] == "facilities")
    assert facilities["filled"]["category"] == 1.0
    assert content["analyses"]["score_vibrancy"]["ready"]
    assert content["counts"]["problem"] == 0
    assert (tmp_path / "page.html").stat().st_size > 10_000


def test_an_empty_study(studies):
    before = digests(studies)
    outputs, feedback = run(studies / "empty.gpkg")
    assert outputs == {
        "PROBLEMS": 2,
        "WARNINGS": 2,
        "SUMMARY": "Something must be put right first: see the problems. Problems: 2, warnings: "
        "2, notes: 2.",
    }
    told = "\n".join(feedback.warned)
    assert "problem: Zones (Residents): nothing usable is there" in told
    assert "国勢調査 地域メッシュ統計" in told
    assert "Score vibrancy, Simulate scenario" in told
    assert digests(studies) == before


def test_a_troubled_study_as_page_and_json(studies, tmp_path):
    page, machine = tmp_path / "page.html", tmp_path / "check.json"
    outputs, feedback = run(studies / "troubled.gpkg", REPORT=page, JSON=machine)
    content = json.loads(machine.read_text(encoding="utf-8"))
    assert outputs["REPORT"] == str(page)
    assert outputs["PROBLEMS"] == content["counts"]["problem"] == 4
    assert outputs["WARNINGS"] == content["counts"]["warning"]
    assert len(feedback.warned) == outputs["PROBLEMS"] + outputs["WARNINGS"]
    texts = {one["code"]: one["text"] for one in content["findings"]}
    assert texts["network_broken"].startswith(
        "The walking network falls into 2 parts; the largest has only 60.0 % of 0.100 km")
    assert "Hazard areas (river flood): covers" in texts["covers_part"]
    assert "the coordinates are not numbers (2)" in texts["rows_faulty"]
    html = page.read_text(encoding="utf-8")
    assert "&lt;b&gt;焼津市&lt;/b&gt;" in html
    assert "<b>焼津市" not in html
    assert "<script" not in html
    qgis = ".".join(Qgis.version().split(".")[:2])
    for words in ("What to do", "EPSG:6676", "25.0 %", "2021-10", qgis):
        assert words in html
    for one in content["findings"]:
        assert not re.search(r"\{\w*\}|None|nan", one["text"]), one


def test_every_finding_has_a_sentence_and_the_reverse(root, qgis_app):
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (*(root / "core/check").glob("*.py"), root / "bridge/study/check_report.py",
                     root / "processing/study/check_study.py")
    )
    used = set(re.findall(r'"([a-z_]+)", \{', source))
    used |= set(re.findall(r'Finding\(\s*\w+, "([a-z_]+)"', source))
    used |= set(re.findall(r'"(several_\w+)" if .* else "(\w+)"', source)[0])
    used |= set(re.findall(r'_counted\(\w+, "([a-z_]+)"', source))
    used |= {f"lacks_{need}" for need in ("must", "better", "optional")}
    assert used == set(check_texts.finding_texts())
    assert set(reasons()) >= FAULTS


def test_labels(qgis_app, made):
    study = store.open_study(made / "empty.gpkg")
    found = needs_of({name: study.read(name) for name in tables.TABLES})
    names = [labels.table_label(name) for name in tables.TABLES]
    assert len(set(names)) == len(names)
    analyses = dict.fromkeys(need.analysis for need in found)
    assert len({labels.analysis_label(key) for key in analyses}) == len(analyses)
    assert all(check_texts.layer_text(need.table, field=need.field) for need in found)
    assert check_texts.layer_text("hazards", "volcano") == "Hazard areas (volcano)"
    assert check_texts.table_text("dragons") == "dragons"
    assert check_texts.refused_text({"no_name": 1, "dragons": 2}) == "dragons (2); no name (1)"
    with pytest.raises(KeyError):
        labels.table_label("no such key")


def test_versions_and_clashes(qgis_app, monkeypatch):
    here = {program.name: program for program in environment.programs()}
    assert {"QGIS", "GDAL", "PROJ", "GEOS", *environment.PACKAGES} <= set(here)
    assert here["shapely"].clash is None
    assert [f.code for f in check_report.findings_of(list(here.values()))] == ["packages_match"]
    monkeypatch.setattr(environment.sys, "platform", "linux")
    wheel = SimpleNamespace(geos_version=(9, 9, 9), proj_version_str="99.1.0")
    for package, library in (("shapely", "GEOS"), ("pyproj", "PROJ")):
        assert environment.library_clash(package, wheel)["library"] == library
    assert environment._program("no_such_package") == environment.Program("no_such_package", "")


@pytest.mark.parametrize("broken", [
    environment.Program("shapely", "9.9", {"library": "GEOS", "own": "9.9.9", "qgis": "3.11.1"}),
    environment.Program("pandas", ""),
])
def test_without_its_packages_it_says_so(broken, studies, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "nigiwai.processing.study.check_study.programs",
        lambda: [environment.Program("QGIS", "3.40"), broken],
    )
    outputs, feedback = run(studies / "troubled.gpkg", REPORT=tmp_path / "page.html")
    assert (outputs["PROBLEMS"], outputs["WARNINGS"]) == (1, 1)
    assert broken.name in feedback.warned[0]
    assert "was not looked at" in feedback.warned[1]


def test_a_missing_side_package_is_a_warning(qgis_app):
    [found] = check_report.findings_of([environment.Program("rasterio", "")])
    assert (found.severity, found.code) == ("warning", "package_missing")


def test_what_is_no_study_is_refused(studies, tmp_path):
    other = tmp_path / "other.gpkg"
    other.write_bytes(b"no database")
    cut = tmp_path / "cut.gpkg"
    cut.write_bytes((studies / "empty.gpkg").read_bytes()[:20_000])
    for path, words in ((other, "is not a study"), (cut, "is damaged"),
                        (tmp_path / "none.gpkg", "does not exist")):
        report = tmp_path / "page.html"
        report.write_text("what was there")
        with pytest.raises(QgsProcessingException, match=words):
            run(path, REPORT=report)
        assert report.read_text() == "what was there"


def test_the_study_is_never_overwritten(studies):
    before = digests(studies)
    study = studies / "empty.gpkg"
    with pytest.raises(QgsProcessingException, match="an input is read from it"):
        run(study, REPORT=study)
    with pytest.raises(QgsProcessingException, match="another output has the same name"):
        run(study, REPORT=studies / "a.html", JSON=studies / "a.html")
    assert digests(studies) == before


@pytest.mark.parametrize("share", [0.0, 30.0, 70.0])
def test_cancelling_leaves_nothing(share, studies):
    before = digests(studies)
    with pytest.raises(QgsProcessingException, match="Stopped as you asked"):
        run(studies / "troubled.gpkg", feedback_class()(stop_at=share),
            REPORT=studies / "a.html", JSON=studies / "a.json")
    assert digests(studies) == before


def test_from_the_command_line(studies, tmp_path):
    needs("qgis_process")
    profile = Profile(tmp_path / "profile")
    profile.enable()
    done = profile.run(
        "qgis_process", "run", "nigiwai:check_study", "--json", "--",
        f"STUDY={studies / 'troubled.gpkg'}", f"REPORT={tmp_path / 'page.html'}")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["PROBLEMS"] == 4
    assert results["REPORT"] == str(tmp_path / "page.html")
    refused = profile.run(
        "qgis_process", "run", "nigiwai:check_study", "--json", "--",
        f"STUDY={tmp_path / 'none.gpkg'}")
    assert refused.returncode == 1
