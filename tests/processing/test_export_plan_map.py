"""``nigiwai:export_plan_map``: a sheet of what is asked for, or a sentence and nothing written."""

import gc

import pytest
from nigiwai.tests.bridge.conftest import LAND, boundary_frame, frame_of, write_layer
from nigiwai.tests.bridge.printed import joined, words_of
from nigiwai.tests.processing.conftest import digests, feedback_class

PART = "2500,4500,2200,3700 [EPSG:6676]"


@pytest.fixture(scope="module")
def files(provider, tmp_path_factory):
    """Study and results of the made-up town."""
    from nigiwai.core.study import store

    folder = tmp_path_factory.mktemp("plan_map")
    study, results = folder / "study.gpkg", folder / "results.gpkg"
    opened = store.create(study, "試験市", boundary_frame(), "500m", {"attribution": "試験の出典"})
    opened.apply([store.Append(name, frame_of(name))
                  for name in ("facilities", "entries", "hazards")])
    for name in ("result_zones", "result_facilities"):
        write_layer(results, name)
    return study, results


@pytest.fixture
def layers(files):
    """What a map shows, as sources of layers, the topmost first."""
    study, results = files
    return [f"{study}|layername=entries", f"{results}|layername=result_facilities",
            f"{study}|layername=boundary", f"{results}|layername=result_zones"]


@pytest.fixture
def made(monkeypatch):
    """The sheets that were made."""
    from nigiwai.bridge.printing import plan_map

    kept = []
    real = plan_map.sheet
    monkeypatch.setattr(
        plan_map, "sheet", lambda *given, **more: kept.append(real(*given, **more)) or kept[-1])
    return kept


@pytest.fixture
def printed(made, layers, out):
    """``printed(**parameters)``: outputs, the sheet, and what was said."""
    from qgis import processing

    contexts = []

    def printed(project=None, **parameters):
        from qgis.core import QgsProcessingContext, QgsProject

        feedback, context = feedback_class()(), QgsProcessingContext()
        contexts.append(context)
        context.setProject(project or QgsProject())
        given = {"LAYERS": layers, "OUTPUT_PNG": str(out / "map.png"), "DPI": 50, **parameters}
        results = processing.run(
            "nigiwai:export_plan_map", given, context=context, feedback=feedback)
        return results, made[-1], feedback

    yield printed
    # The layers are those of the context, which must outlive the sheets.
    made.clear()
    gc.collect()
    contexts.clear()


@pytest.fixture
def refused(layers, out):
    """``refused(**parameters)``: the sentence; nothing may have been written."""
    from qgis import processing
    from qgis.core import QgsProcessingException

    def refused(feedback=None, **parameters):
        before = digests(out)
        given = {"LAYERS": layers, "OUTPUT_PNG": str(out / "map.png"), "DPI": 50, **parameters}
        with pytest.raises(QgsProcessingException) as caught:
            processing.run("nigiwai:export_plan_map", given,
                           feedback=feedback or feedback_class()())
        assert digests(out) == before
        assert "Traceback" not in str(caught.value)
        return str(caught.value)

    return refused


def test_sheet_of_a_study_says_all_that_a_council_asks(printed, files, out):
    results, layout, feedback = printed(
        STUDY=str(files[0]), EXTENT=PART, PAPER="A4", OUTPUT_PDF=str(out / "map.pdf"),
        OUTPUT_SVG=str(out / "map.svg"), NOTES="一つ目の注記\n二つ目の注記", SUBTITLE="副題")
    assert sorted(path.name for path in out.iterdir()) == ["map.pdf", "map.png", "map.svg"]
    assert results["FAULTS"] == 0
    assert results["DENOMINATOR"] == pytest.approx(layout.itemById("map").scale())
    assert feedback.warned == []
    assert layout.itemById("title").text() == "Plan map: 試験市"
    assert joined(layout, "sources") == "Sources: 試験の出典"
    assert joined(layout, "assumptions") == "Assumptions: all are the built-in ones."
    assert joined(layout, "notes").endswith("一つ目の注記二つ目の注記")
    assert "Presence was measured in" in joined(layout, "notes")
    assert layout.itemById("inset") is not None
    assert layout.itemById("mark") is None
    assert list(words_of(layout)) == [
        "Stations and other entries", "result_facilities", "Municipal boundary", "result_zones"]


def test_styles_saved_with_layers_are_used_and_project_layers_stay_as_they_are(printed, files):
    from nigiwai.bridge.project.study import StyledLayer, open_layer, source_of
    from qgis.core import QgsProject

    zones = open_layer(StyledLayer(
        source_of(files[1], "result_zones"), "zones_vibrancy", "わたしのゾーン"))
    hidden = open_layer(StyledLayer(source_of(files[0], "facilities"), "facilities", "隠したもの"))
    project = QgsProject()
    project.setCrs(zones.crs())
    project.setTitle("わたしの計画")
    project.addMapLayers([zones, hidden])
    project.layerTreeRoot().findLayer(hidden.id()).setItemVisibilityChecked(False)
    _results, layout, feedback = printed(project=project, LAYERS=[])
    assert list(words_of(layout)) == ["わたしのゾーン"]
    assert layout.itemById("title").text() == "わたしの計画"
    assert layout.itemById("map").layers() == [zones]
    assert "Source not stated: わたしのゾーン" in joined(layout, "sources")
    assert any("do not say where their data come from" in text for text in feedback.warned)
    assert project.layoutManager().layouts() == []
    # Saved with the file, the style comes back without the project.
    assert zones.saveStyleToDatabase("zones_vibrancy", "", True, "") == ""
    source = f"{files[1]}|layername=result_zones"
    _results, layout, _feedback = printed(LAYERS=[source], STUDY=str(files[0]))
    assert words_of(layout) == {
        "Vibrancy score (0–100)": ["0 – 20", "20 – 40", "40 – 60", "60 – 80", "80 – 100"]}


def test_hazards_of_a_study_are_shown_in_their_official_colours(printed, files):
    from nigiwai.core.risk.types import HAZARD_TYPES

    source = f"{files[0]}|layername=hazards"
    _results, layout, _feedback = printed(LAYERS=[source], STUDY=str(files[0]))
    (name,) = words_of(layout)
    assert name == "river flood (largest assumed scale, L2)"
    (layer,) = layout.itemById("map").layers()
    colours = {category.value(): category.symbol().color().getRgb()[:3]
               for category in layer.renderer().categories()}
    assert colours["flood_1"] == tuple(HAZARD_TYPES["flood"].colours[0])


def test_a_layer_without_style_looks_the_same_in_every_run(printed, files, out):
    source = f"{files[1]}|layername=result_facilities"
    pictures = []
    for _run in range(2):
        printed(LAYERS=[source])
        pictures.append((out / "map.png").read_bytes())
    assert pictures[0] == pictures[1]


def test_assumptions_of_the_study_are_printed_in_words(printed, files):
    import pandas as pd
    from nigiwai.core.study import store

    study = files[0].with_name("changed.gpkg")
    study.write_bytes(files[0].read_bytes())
    row = {"list": "category_parameters", "key": "supermarket", "parameter": "stay_min",
           "value": 47.0, "low": 47.0, "high": 47.0, "unit": "min", "source": "own", "year": 2026.0,
           "verified": "no"}
    store.open_study(study).apply([store.Append("assumptions", pd.DataFrame([row]))])
    _results, layout, _feedback = printed(STUDY=str(study))
    text = joined(layout, "assumptions")
    assert "Supermarket: Stay of a visitor = 47 (built in: " in text
    _results, layout, _feedback = printed(STUDY=str(study), SHOW_ASSUMPTIONS=False)
    assert layout.itemById("assumptions") is None


def test_scale_and_paper_are_as_asked(printed, files):
    _results, layout, feedback = printed(
        SCALE=2500, PAPER="A3", ORIENTATION="portrait", INSET=False, STUDY=str(files[0]))
    page = layout.pageCollection().page(0).pageSize()
    assert (page.width(), page.height()) == (297, 420)
    assert layout.itemById("map").scale() == pytest.approx(2500)
    assert layout.itemById("inset") is None
    assert any("shows only a part of what was asked for" in text for text in feedback.warned)


def test_extent_in_another_crs_is_understood(printed, files):
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsProject,
        QgsRectangle,
    )

    plane = QgsCoordinateReferenceSystem("EPSG:6676")
    degrees = QgsCoordinateTransform(
        plane, QgsCoordinateReferenceSystem("EPSG:6668"), QgsProject.instance()
    ).transformBoundingBox(QgsRectangle(2500, 1000, 4500, 2500))
    text = (f"{degrees.xMinimum()},{degrees.xMaximum()},{degrees.yMinimum()},"
            f"{degrees.yMaximum()} [EPSG:6668]")
    _results, layout, _feedback = printed(EXTENT=text, STUDY=str(files[0]))
    shown = layout.itemById("map").extent()
    assert shown.center().x() == pytest.approx(3500, abs=5)
    assert shown.center().y() == pytest.approx(1750, abs=5)


def test_tables_are_left_out_and_what_lies_elsewhere_is_told(printed, files, layers):
    table = f"{files[0]}|layername=study"
    _results, layout, feedback = printed(
        LAYERS=[*layers, table], EXTENT="2050,2300,2050,2200 [EPSG:6676]", SCALE=2000)
    assert any("Tables without shapes" in text for text in feedback.warned)
    assert any("Municipal boundary" in text and "leaves them out" in text
               for text in feedback.said)
    assert "Municipal boundary" not in words_of(layout)


def test_sample_data_are_never_printed_without_saying_so(printed, files):
    from nigiwai.bridge.fictional import fictional_source
    from nigiwai.core.study import store

    study = files[0].with_name("fictional.gpkg")
    store.create(study, "架空市", boundary_frame(), "500m", {"attribution": fictional_source()})
    _results, layout, _feedback = printed(
        LAYERS=[f"{study}|layername=zones"], STUDY=str(study))
    assert layout.itemById("mark").text() == "Fictional town (sample data)"


def test_template_of_an_office_is_used_and_what_it_lacks_is_told(printed, tmp_path):
    from nigiwai.bridge.printing.templates import builtin

    path = tmp_path / "office.qpt"
    text = builtin("A4").read_text(encoding="utf-8")
    path.write_text(text.replace('id="crs"', 'id="our_crs"'), encoding="utf-8")
    _results, layout, feedback = printed(TEMPLATE=str(path))
    assert layout.itemById("our_crs") is not None
    assert any("no place for: coordinate system" in text for text in feedback.warned)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"OUTPUT_PNG": None}, "No output was asked for"),
        ({"OUTPUT_PNG": "/not/map.gif"}, "“map.gif” must end in .png"),
        ({"LAYERS": []}, "There is no layer to print"),
        ({"EXTENT": "5,5,7,7 [EPSG:6676]"}, "has no area"),
        ({"TEMPLATE": "/not/there.qpt"}, "/not/there.qpt"),
        ({"STUDY": "/not/there.gpkg"}, "/not/there.gpkg"),
    ],
)
def test_what_cannot_be_is_a_sentence(refused, parameters, words):
    assert words in refused(**parameters)


def test_a_layer_that_cannot_be_opened_is_not_passed_over(provider, layers, out):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException

    gone = "/not/there.gpkg|layername=x"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("nigiwai:export_plan_map")
    given = {"LAYERS": [*layers, gone], "OUTPUT_PNG": str(out / "map.png")}
    # As qgis_process does it: without asking first.
    with pytest.raises(QgsProcessingException, match=r"“/not/there.*” cannot be opened"):
        algorithm.run(given, QgsProcessingContext(), feedback_class()(), {}, False)
    assert not list(out.iterdir())


def test_stopping_leaves_what_was_there(refused, out):
    feedback = feedback_class()(stop_at=30)
    (out / "map.png").write_bytes(b"what somebody made before")
    assert "Stopped as you asked" in refused(feedback, OUTPUT_PDF=str(out / "map.pdf"))


def test_a_failure_of_one_file_leaves_none(refused, out):
    assert "not_there" in refused(OUTPUT_PDF=str(out / "not_there" / "map.pdf"))


def test_layers_of_the_land_are_where_they_should_be(printed, files):
    from qgis.core import QgsGeometry

    _results, layout, _feedback = printed(STUDY=str(files[0]))
    assert layout.itemById("map").extent().contains(QgsGeometry.fromWkt(LAND).boundingBox())
