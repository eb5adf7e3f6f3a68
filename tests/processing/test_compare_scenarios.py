"""``nigiwai:compare_scenarios``: its definition, its runs in both threads, its refusals."""

import re
from pathlib import Path

import pytest
from nigiwai.bridge import fields, frames
from nigiwai.processing.vibrancy.compare_scenarios import ZONE_FIELDS, CompareScenarios
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer

NULL = None


def memory_layer(name, columns, rows, geometry="NoGeometry"):
    layer = QgsVectorLayer(geometry, name, "memory")
    layer.dataProvider().addAttributes(frames.fields_of(columns).toList())
    layer.updateFields()
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([row.get(key) for key, _ in columns])
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def indicator(scenario, key, change, better="higher", **others):
    return {"scenario": scenario, "indicator": key, "unit": "visits/day", "before": 100.0,
            "after": 100.0 + change, "change": change, "better": better, **others}


def table(name, *rows):
    return memory_layer(name, fields.INDICATORS, rows)


def two_tables():
    return [
        table("first", indicator("plan", "visitors", 5.0, change_low=3.0, change_high=8.0),
              indicator("plan", "residents", 1.0)),
        table("second", indicator("park", "visitors", 9.0), indicator("park", "residents", 1.0)),
    ]


def zones(name, visitors_after, effect="gain"):
    half = {key: 10.0 for key, kind in ZONE_FIELDS.items() if kind == fields.REAL}
    row = {**half, "visitors_after": visitors_after, "effect": effect}
    return memory_layer(name, tuple(ZONE_FIELDS.items()), [row, row], "Polygon?crs=EPSG:6676")


@pytest.fixture
def run(qgis_processing, tmp_path):
    """Run on layers; gives outputs and the rows of OUTPUT as dicts."""

    def run(layers, **others):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(QgsProject.instance())
        parameters = {"SCENARIOS": layers, "OUTPUT": str(tmp_path / "out.gpkg"), **others}
        algorithm = CompareScenarios().create()
        outputs, _ = algorithm.run(parameters, context, feedback, {}, False)
        outputs["log"] = feedback.textLog()
        return outputs, read(outputs["OUTPUT"])

    return run


def read(path):
    layer = QgsVectorLayer(path, "out", "ogr")
    assert layer.isValid()
    names = [key for key, _ in fields.COMPARISON]
    return [{name: feature[name] for name in names} for feature in layer.getFeatures()]


def column(rows, name):
    return {(row["scenario"], row["indicator"]): row[name] for row in rows}


def test_the_definition():
    algorithm = CompareScenarios().create()
    assert algorithm.name() == "compare_scenarios"
    assert algorithm.groupId() == "vibrancy"
    names = [d.name() for d in algorithm.parameterDefinitions()]
    assert names == ["SCENARIOS", "NAMES", "OUTPUT", "REPORT"]
    assert all(d.help() for d in algorithm.parameterDefinitions())
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "OUTPUT", "REPORT", "NON_DOMINATED"
    }
    assert isinstance(algorithm.outputDefinition("REPORT"), QgsProcessingOutputHtml)


def test_tables_are_compared_and_the_columns_are_as_promised(run):
    outputs, rows = run(two_tables())
    assert outputs["NON_DOMINATED"] == "park"
    assert "REPORT" not in outputs
    assert len(rows) == 4
    assert column(rows, "best") == {("plan", "visitors"): 0, ("plan", "residents"): 1,
                                    ("park", "visitors"): 1, ("park", "residents"): 1}
    assert column(rows, "rank")["plan", "visitors"] == 2
    assert {row["dominated_by"] for row in rows if row["scenario"] == "plan"} == {"park"}
    assert {row["dominated"] for row in rows if row["scenario"] == "park"} == {0}
    assert column(rows, "change_high")["plan", "visitors"] == 8.0
    assert {row["label"] for row in rows} == {"Visitors", "Residents"}


def test_one_table_may_hold_several_scenarios(run):
    layer = table("both", indicator("a", "visitors", 1.0), indicator("b", "visitors", 2.0))
    outputs, rows = run([layer])
    assert outputs["NON_DOMINATED"] == "b"
    assert [row["scenario"] for row in rows] == ["a", "b"]


def test_zones_are_summed_by_hand(run):
    outputs, rows = run([zones("north", 12.0), zones("south", 15.0, effect="lose")])
    assert column(rows, "change")["north", "visitors"] == pytest.approx(4.0)
    assert column(rows, "change")["south", "visitors"] == pytest.approx(10.0)
    assert column(rows, "after")["north", "gainers"] == 20.0
    assert column(rows, "after")["south", "losers"] == 20.0
    assert outputs["NON_DOMINATED"] == "north; south"


def test_zones_and_a_table_share_what_both_have(run):
    outputs, rows = run([zones("zones", 12.0), table("t", indicator("t", "visitors", 50.0),
                                                    indicator("t", "stops_per_trip", 1.0))])
    used = column(rows, "used")
    assert used["zones", "visitors"] == used["t", "visitors"] == 1
    assert used["t", "stops_per_trip"] == used["zones", "residents"] == 0
    assert outputs["NON_DOMINATED"] == "t"
    assert "Not counted for dominance" in outputs["log"]
    assert "The values before differ" in outputs["log"]  # 20 against 100


def test_names_are_given_or_made_unique(run):
    layers = [zones("zones", 12.0), zones("zones", 15.0)]
    assert {r["scenario"] for r in run(layers)[1]} == {"zones", "zones (2)"}
    named = run(layers, NAMES=" 駅前案 ; Park ")[1]
    assert {r["scenario"] for r in named} == {"駅前案", "Park"}


def test_the_page_holds_table_chart_and_verdict(run, tmp_path):
    path = tmp_path / "compare 1.html"
    outputs, _ = run(two_tables(), REPORT=str(path))
    assert outputs["REPORT"] == str(path)
    page = path.read_text(encoding="utf-8")
    assert page.count('<svg xmlns') == 2
    assert "Not dominated by another scenario: park." in page
    assert "“plan” is dominated: park is at least as good" in page
    assert re.search(r'<td class="number best">★ <span class="tag">best</span> \+9', page)
    assert "+3.0 to +8.0" in page
    assert "<script" not in page


def test_names_with_markup_are_only_text(run, tmp_path):
    path = tmp_path / "x.html"
    run(two_tables(), REPORT=str(path), NAMES="<script>alert(1)</script>;b & c")
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "b &amp; c" in page


def test_an_indicator_of_ones_own_keeps_its_key(run):
    rows = run([table("t", indicator("a", "smiles", 1.0), indicator("b", "smiles", 2.0))])[1]
    assert {row["label"] for row in rows} == {"smiles"}


def test_it_runs_in_a_worker_thread_on_layers_of_the_project(qgis_processing, tmp_path):
    layers = two_tables()
    QgsProject.instance().addMapLayers(layers)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    parameters = {
        "SCENARIOS": [layer.id() for layer in layers],
        "OUTPUT": str(tmp_path / "out.gpkg"),
        "REPORT": str(tmp_path / "out.html"),
    }
    loop, done = QEventLoop(), []
    # Held here: the task does not own the algorithm that it was made of.
    algorithm = CompareScenarios().create()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)

    def finished(successful, results):
        done.append((successful, results))
        loop.quit()

    task.executed.connect(finished)
    QgsApplication.taskManager().addTask(task)
    QTimer.singleShot(30000, loop.quit)
    loop.exec()
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers])
    assert done, feedback.textLog()
    assert done[0][0], feedback.textLog()
    assert done[0][1]["NON_DOMINATED"] == "park"
    assert (tmp_path / "out.html").is_file()


def test_files_as_the_command_line_gives_them(run, tmp_path):
    paths = []
    for number, layer in enumerate(two_tables()):
        path = str(tmp_path / f"scenario {number}.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, path, QgsProject.instance().transformContext(), options
        )
        paths.append(path)
    before = [Path(path).read_bytes() for path in paths]
    outputs, _ = run(paths)
    assert outputs["NON_DOMINATED"] == "park"
    assert [Path(path).read_bytes() for path in paths] == before


REFUSALS = {
    "one scenario": (
        lambda: [two_tables()[0]], {}, "at least two scenarios; 1 was given"),
    "no layer": (list, {}, "at least two scenarios; 0 was given"),
    "other layer": (
        lambda: [two_tables()[0], memory_layer("shops", (("id", "text"), ("effect", "text")), [])],
        {}, r"“shops” is neither.*visitors_before.*table of indicators \(missing fields: scenario"),
    "empty table": (lambda: [two_tables()[0], table("nothing")], {}, "“nothing” has no rows"),
    "empty zones": (
        lambda: [two_tables()[0], memory_layer("none", tuple(ZONE_FIELDS.items()), [])], {},
        "“none” has no rows"),
    "NULL scenario": (
        lambda: [table("t", indicator("a", "v", 1.0), indicator(NULL, "v", 2.0))], {},
        "“t”, field “scenario”, row 2 is empty"),
    "NULL indicator": (
        lambda: [table("t", indicator("a", "v", 1.0), indicator("b", NULL, 2.0))], {},
        "“t”, field “indicator”, row 2 is empty"),
    "NULL half": (
        lambda: [zones("z", NULL), two_tables()[0]], {},
        "“z”, field “visitors_after”, row 1 is empty"),
    "twice": (
        lambda: [table("t", *[indicator("a", "v", 1.0)] * 2, indicator("b", "v", 2.0))], {},
        "“a” has the indicator “v” more than once"),
    "direction": (
        lambda: [table("t", indicator("a", "v", 1.0), indicator("b", "v", 2.0, better="lower"))],
        {}, "“v”: the field “better”"),
    "unit": (
        lambda: [table("t", indicator("a", "v", 1.0), indicator("b", "v", 2.0, unit="yen"))], {},
        "“v” has different units"),
    "too many names": (two_tables, {"NAMES": "a;b;c"}, "3 names were given for 2 scenarios"),
    "name twice": (two_tables, {"NAMES": "a;a"}, "“a” was given more than once or is empty"),
    "empty name": (two_tables, {"NAMES": "a;"}, "“” was given more than once or is empty"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_say_what_to_do_and_leave_nothing(case, run, tmp_path):
    layers, others, pattern = REFUSALS[case]
    with pytest.raises(QgsProcessingException, match=pattern):
        run(layers(), REPORT=str(tmp_path / "x.html"), **others)
    assert list(tmp_path.iterdir()) == []


def test_a_text_in_a_number_field_is_named(run, tmp_path):
    columns = tuple((key, "text") for key, _ in fields.INDICATORS)
    rows = [{k: str(v) for k, v in indicator(s, "v", 1.0).items()} for s in ("a", "b")]
    rows[1]["after"] = "many"
    with pytest.raises(QgsProcessingException, match="“t”, field “after”, row 2: “many”"):
        run([memory_layer("t", columns, rows)])
    assert list(tmp_path.iterdir()) == []


def test_a_report_folder_that_is_not_there_leaves_no_table(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run(two_tables(), REPORT=str(tmp_path / "file.txt" / "x.html"))
    assert not (tmp_path / "out.gpkg").exists()


def test_cancelling_writes_nothing(qgis_processing, tmp_path):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    feedback.cancel()
    parameters = {"SCENARIOS": two_tables(), "OUTPUT": str(tmp_path / "out.gpkg")}
    with pytest.raises(QgsProcessingException, match="Stopped as you asked"):
        CompareScenarios().create().run(parameters, context, feedback, {}, False)
    assert list(tmp_path.iterdir()) == []
