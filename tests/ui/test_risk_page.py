"""The page Risk leads from the hazards of the study to the sheet, for real, on the sample town."""

import pytest
from nigiwai.bridge import analyses, analysis_rows, results, settings
from nigiwai.bridge.risk.hazard_layers import hazard_filter, rank_expression
from nigiwai.core.risk.hazards import ranks_of_rows
from nigiwai.core.risk.types import HAZARD_TYPES, HazardKey
from nigiwai.core.study import store
from nigiwai.core.study.store import Append
from nigiwai.tests.ui.docks import a_controller, an_iface, choose_card, nameless, page, states
from nigiwai.tests.ui.risk_town import add_risk, add_score, copied
from nigiwai.ui.dock.pages.risk import LAST
from nigiwai.ui.models.hazards import AREAS, HAZARD, SCENARIO, HazardRows
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

iface = pytest.fixture(an_iface)
controller = pytest.fixture(a_controller)
ORDER = ["overlay_hazards", "assess_damage", "assign_shelters", "analyse_needs", "weigh_plan", LAST]


@pytest.fixture(scope="module")
def risky(sample_study, tmp_path_factory):
    return add_score(add_risk(sample_study, tmp_path_factory.mktemp("risk")))


@pytest.fixture
def study(risky, tmp_path):
    settings.put("draws", 0)
    return store.open_study(copied(risky, tmp_path))


def open_study(controller, study, wait):
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study and controller.desk.glance)
    settings.put("draws", 0)
    return page(controller, "risk")


@pytest.fixture
def risk(controller, study, wait):
    """The page of a study that is looked at."""
    yield open_study(controller, study, wait)
    QgsProject.instance().clear()


def run(risk, key, wait, **chosen):
    box, said = risk.boxes[key], []
    for name, value in chosen.items():
        choose(box, name, value)
    box.desk.told.connect(lambda words, _level: said.append(words))
    box.start.click()
    assert box.is_running(), [box.state.text(), *said]
    wait(lambda: not box.is_running(), 120.0)
    assert box.made_at(), said
    return box


def choose(box, name, value):
    field = box.fields[name]
    assert field.findData(value) >= 0, [field.itemData(n) for n in range(field.count())]
    field.setCurrentIndex(field.findData(value))


def top():
    """Name of the topmost group, and its layers with whether they are ticked."""
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert group.name() == "Risk and safety"
    group = group.children()[0]
    return group.name(), {node.name(): node.itemVisibilityChecked()
                          for node in group.findLayers()}


def layer_of(name):
    return QgsProject.instance().mapLayersByName(name)[0]


def test_the_steps_stand_in_the_order_of_the_work(risk):
    assert [one.key for one in analysis_rows.on_page("risk")] == ORDER
    titles = [box.title() for box in risk.boxes.values()]
    assert [title.split(".")[0] for title in titles] == ["2", "3", "4", "5", "6", "7"]
    assert "0 of 6" in risk.glance.text()
    assert nameless(risk) == []


def test_the_hazards_of_the_study_are_listed_and_shown_in_official_colours(risk, study):
    rows = study.read("hazards")
    model = risk.hazards.model
    shown = {(model.hazard(row).key.type, model.hazard(row).key.scenario):
             int(model.data(model.index(row, AREAS))) for row in range(model.rowCount())}
    wanted = rows.groupby([rows["type"], rows["scenario"].fillna("")]).size()
    assert shown == {key: int(count) for key, count in wanted.items()}
    row = [model.hazard(n).key for n in range(model.rowCount())].index(HazardKey("flood", "L2"))
    assert model.data(model.index(row, HAZARD)) == "river flood"
    assert model.data(model.index(row, SCENARIO)) == "L2"
    strip = model.data(model.index(row, HAZARD), Qt.ItemDataRole.DecorationRole)
    middle = strip.pixmap(36, 12).toImage().pixelColor(4, 6)
    assert middle.getRgb()[:3] == HAZARD_TYPES["flood"].colours[0]
    assert "0.5 – 3 m" in model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
    risk.hazards.table.selectRow(row)
    risk.hazards.show_map.click()
    name, layers = top()
    assert name == "Hazards"
    assert len(layers) == len(shown)
    assert [layer for layer, ticked in layers.items() if ticked] == [
        "river flood (largest assumed scale, L2)"]
    flood = layer_of("river flood (largest assumed scale, L2)")
    assert flood.featureCount() == shown["flood", "L2"]
    colours = [one.symbol().color().getRgb()[:3] for one in flood.renderer().categories()]
    assert colours == list(HAZARD_TYPES["flood"].colours[:3])
    # Again: not doubled; without a choice all are ticked.
    risk.hazards.table.clearSelection()
    risk.hazards.show_map.click()
    assert all(top()[1].values())
    assert len(top()[1]) == len(shown)
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 2


def test_the_colours_of_a_study_stand_above_the_official_ones(controller, study, wait):
    import pandas as pd

    own = pd.DataFrame([{
        "list": "risk", "key": "tsunami", "parameter": f"colour_1_{part}", "value": value,
        "unit": "-", "source": "the city", "verified": "no", "year": 2026}
        for part, value in (("red", 10.0), ("green", 20.0), ("blue", 30.0))])
    study.apply([Append("assumptions", own)])
    shown_page = open_study(controller, study, wait)
    shown_page.hazards.show_map.click()
    first = layer_of("tsunami").renderer().categories()[0]
    assert first.symbol().color().getRgb()[:3] == (10, 20, 30)
    QgsProject.instance().clear()


def test_the_map_ranks_areas_as_the_analyses_do(risk, study):
    frame = study.read("hazards")
    layer = QgsVectorLayer(f"{study.path}|layername=hazards", "h", "ogr")
    for one in risk.desk.glance.hazards:
        part = frame[(frame["type"] == one.key.type) & (
            frame["scenario"].fillna("") == one.key.scenario)]
        expression = QgsExpression(rank_expression(one.kind))
        context = QgsExpressionContext()
        found = []
        for feature in layer.getFeatures(
                QgsFeatureRequest().setFilterExpression(hazard_filter(one.key))):
            context.setFeature(feature)
            context.setFields(layer.fields())
            found.append(int(expression.evaluate(context)))
            assert not expression.hasEvalError(), expression.evalErrorString()
        assert found == ranks_of_rows(one.kind, part).tolist(), one.key
        assert set(found) == set(one.ranks)


@pytest.mark.parametrize(("kind", "row", "wanted"), [
    ("flood", {"depth_min_m": 0.5}, 2), ("flood", {"depth_max_m": 0.5}, 1),
    ("flood", {"depth_min_m": 0.3, "depth_max_m": 1.0}, 2), ("flood", {"rank": 3}, 3),
    ("flood", {"rank": 99}, 6), ("flood", {}, 1), ("flood", {"depth_min_m": 20.0}, 6),
    ("flood", {"depth_min_m": 0.0, "depth_max_m": 0.0}, 0),
    ("inundation_duration", {"hours_min": 12.0, "hours_max": 24.0}, 2),
    ("seismic_intensity", {"code": "6.1"}, 5), ("seismic_intensity", {"rank": 4}, 4),
    ("liquefaction", {"code": "15"}, 3), ("landslide", {"rank": 2}, 2),
    ("large_embankment", {}, 1),
])  # fmt: skip
def test_a_rank_on_the_map_is_that_of_the_analyses(qgis_app, kind, row, wanted):
    import pandas as pd

    columns = ("rank", "depth_min_m", "depth_max_m", "hours_min", "hours_max", "code")
    frame = pd.DataFrame([{name: row.get(name) for name in columns}])
    fields = QgsVectorLayer(
        "None?field=rank:int&field=code:string&" + "&".join(
            f"field={name}:double" for name in columns[1:5]), "f", "memory").fields()
    feature = QgsFeature(fields)
    feature.setValid(True)
    for name, value in row.items():
        feature[name] = value
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(feature)
    numbers = {name: frame[name].astype(float) for name in columns[1:5]}
    assert ranks_of_rows(HAZARD_TYPES[kind], frame.assign(**numbers)).tolist() == [wanted]
    assert QgsExpression(rank_expression(HAZARD_TYPES[kind])).evaluate(context) == wanted


def test_from_hazards_to_the_sheet(risk, controller, study, wait):
    """All steps one after the other, each with its layers, and the sheet at the end."""
    exposure = run(risk, "overlay_hazards", wait, TARGETS="zone", SHOWN="tsunami")
    assert top() == ("Exposure to hazards", {"Exposure: tsunami": True})
    drawn = layer_of("Exposure: tsunami").renderer()
    assert drawn.classAttribute() == "rank_tsunami"
    # A symbol lives as long as its category.
    first = drawn.categories()[1]
    assert first.symbol().color().getRgb()[:3] == HAZARD_TYPES["tsunami"].colours[0]
    # Another hazard on the map needs no other run.
    choose(exposure, "SHOWN", "flood L1")
    exposure.fields["SHOWN"].activated.emit(exposure.fields["SHOWN"].currentIndex())
    assert list(top()[1]) == ["Exposure: river flood (design scale, L1)"]
    assert layer_of(next(iter(top()[1]))).renderer().classAttribute() == "rank_flood_l1"

    shelters = run(risk, "assign_shelters", wait, HAZARD="tsunami", TIME="night")
    name, layers = top()
    assert name == "Shelters within reach"
    assert "Shelters: how full" in layers
    choose(shelters, "TIME", "day")
    shelters.fields["TIME"].activated.emit(1)
    by_day = layer_of("Share that finds room in time, by day").renderer()
    assert "night" not in by_day.classAttribute()
    assert by_day.categories()[0].label().startswith("Day:")

    run(risk, "analyse_needs", wait)
    assert list(top()[1]) == ["Opinions by theme", "Hot spots of opinions"]
    run(risk, "weigh_plan", wait, HAZARD_TYPES="flood L2")
    assert top()[0] == "Vibrancy against risk"
    assert "4 of 6" in risk.glance.text()
    assert states(controller.dock)["risk"] == "open"

    sheet = run(risk, LAST, wait)
    assert top()[0] == "Sheet for the guideline"
    assert sheet.report.text() == "Open the sheet"
    assert sheet.report.isEnabled()
    assert controller.desk.report_at("guideline").stat().st_size > 10_000
    assert states(controller.dock)["risk"] == "done"
    assert {"exposure", "shelters_zones", "needs_zones", "weighed_zones", "guideline_areas",
            "score_zones"} <= set(results.tables_of(study.path))
    risk.next.click()
    assert controller.dock.page is controller.dock.pages["report"]


def test_a_cancelled_step_leaves_everything_as_it_was(risk, controller, study, wait):
    risk.hazards.show_map.click()
    before, tables = top(), results.tables_of(study.path)
    box = risk.boxes["assign_shelters"]
    box.start.click()
    assert not risk.boxes["overlay_hazards"].start.isEnabled()
    box.strip.stop.click()
    wait(lambda: not box.is_running())
    assert (top(), results.tables_of(study.path)) == (before, tables)
    assert controller.desk.writing == ""


def test_a_failure_is_told(risk, controller, study, wait, monkeypatch):
    whole = analyses.values_of
    monkeypatch.setattr(analyses, "values_of", lambda *given: {
        **whole(*given), "SHOWN_HAZARD": "no such hazard"})
    box = risk.boxes["overlay_hazards"]
    box.start.click()
    wait(lambda: not box.is_running())
    assert "no such hazard" in controller.dock.notice.words.text()
    assert "exposure" not in results.tables_of(study.path)


def test_without_hazards_the_page_says_what_to_do(controller, sample_study, tmp_path, wait):
    from pathlib import Path

    path = tmp_path / "town.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    shown_page = open_study(controller, store.open_study(path), wait)
    assert "nothing can be said" in shown_page.glance.text()
    assert shown_page.hazards.empty.isVisibleTo(shown_page)
    assert not shown_page.hazards.table.isVisibleTo(shown_page)
    wanted = []
    controller.import_wanted.connect(lambda: wanted.append(True))
    shown_page.hazards.take.click()
    assert wanted == [True]
    states_ = {key: box.state.text() for key, box in shown_page.boxes.items()}
    assert all("Hazard areas" in words for key, words in states_.items() if key != "analyse_needs")
    assert states_["analyse_needs"].startswith("Needs: Opinions")
    assert not any(box.start.isEnabled() for box in shown_page.boxes.values())
    assert states(controller.dock)["risk"] == "missing"
    QgsProject.instance().clear()


def test_only_what_the_study_has_is_offered(qgis_app):
    box = analysis_rows.find("assign_shelters")
    [hazard] = [one for one in box.options if one.name == "HAZARD"]

    class One:
        is_known = True

        def __init__(self, kind, scenario=""):
            self.key = HazardKey(kind, scenario)

    have = [One("flood", "L1"), One("flood", "L2"), One("tsunami")]
    assert [key for _, key in analyses.hazard_choices(hazard, have)] == [
        "flood L2", "tsunami", "flood L1"]
    damage = analysis_rows.find("assess_damage")
    [cut] = [one for one in damage.options if one.name == "DAMAGE_HAZARD"]
    assert [key for _, key in analyses.hazard_choices(cut, have)] == [
        "", "flood L1", "flood L2", "tsunami"]
    rows = dict.fromkeys(damage.needs, 1)
    assert "river flood" in analyses.lacking(damage, rows, (), [One("landslide")])
    assert analyses.lacking(damage, rows, (), have) == ""
    weigh = analysis_rows.find("weigh_plan")
    assert "Score vibrancy" in analyses.lacking(weigh, dict.fromkeys(weigh.needs, 1), (), have)
    assert analyses.told_less(weigh, {}, ()) == "Tells more with: Plan areas."


def test_a_made_up_hazard_is_listed_and_left_out(qgis_app):
    from nigiwai.core.risk.at_hand import HazardAtHand

    model = HazardRows()
    model.set_hazards([HazardAtHand(HazardKey("meteor"), 2)])
    assert model.data(model.index(0, HAZARD)) == "meteor"
    assert "leave it out" in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_homes_placed_into_a_hazard_are_warned_of_on_the_map_and_in_the_answer(
        risk, controller, study, wait):
    frame = study.read("hazards")
    flood = frame[(frame["type"] == "flood") & (frame["rank"] >= 2)].geometry.iloc[0]
    inside = flood.representative_point()
    canvas = controller.hand.canvas
    canvas.setExtent(QgsRectangle(
        inside.x - 800, inside.y - 800, inside.x + 800, inside.y + 800))
    wait(lambda: controller.map._checks is not None)
    choose_card(controller, "housing", wait)
    controller.hand.move(inside.x - 20, inside.y)
    controller.hand.move(inside.x, inside.y)
    assert any("river flood" in words for words in controller.map.tool.ghost.warnings)
    controller.hand.click(inside.x, inside.y)
    wait(lambda: controller.workspace.edits)
    [mark] = controller.map.items.items().values()
    assert any("river flood" in words for words in mark.objections)
    answer = page(controller, "scenarios").answer
    wait(lambda: "river flood" in answer.against.text())
    assert answer.against.text().startswith("⚠ ")
    wait(lambda: answer.against.isVisibleTo(answer), 120.0)
    controller.workspace.undo.undo()
    assert answer.against.text() == ""


def test_every_word_of_the_night_has_one_of_the_day(qgis_app):
    from nigiwai.bridge.risk.shelter_views import day_legend
    from nigiwai.bridge.risk.shelters_labels import shelter_legend

    night = {key: text for key, text in shelter_legend().items() if text.startswith("Night: ")}
    assert day_legend() == {
        key: text.replace("Night: ", "Day: ") for key, text in night.items()}


def test_what_nobody_foresaw_is_one_sentence():
    from nigiwai.bridge.run import told

    words = told("Traceback (most recent call last):\n  File x, line 1\nKeyError: 'depth'\n")
    assert "KeyError: 'depth'." in words
    assert "File x" not in words
    assert told("A sentence.") == "A sentence."
