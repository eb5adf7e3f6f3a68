"""Exposure over time, played by QGIS's temporal controller."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
from nigiwai.core.risk.types import HAZARD_TYPES
from nigiwai.processing.risk.overlay_hazards import HazardPostProcessor
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, X, Y, at
from nigiwai.tests.processing.test_overlay_hazards import NAME, hazards, total
from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsInterval,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
    QgsTemporalUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QColor

SIZE = 150
TIMES = ("2026-09-05T10:00:00", "2026-09-05T12:00:00", "2026-09-05T13:00:00")
# A river that rises: nothing, the first column of zones, the first two.
RIVER = [("flood", "L2", "3", np.nan, np.nan, box) for box in (
    (-9, -9, -1, -1), (0, 0, 500, 1500), (0, 0, 1000, 1500))]


@pytest.fixture
def played(town, run, qgis_app):
    """The run over all moments, and its layer as it is shown on completion."""
    file = hazards(town, *RIVER, time=list(TIMES))
    given = {"ZONES": town.parameters()["ZONES"], "HAZARDS": file, "TIME_FIELD": "time"}
    ran = run(NAME, given)
    layer = QgsVectorLayer(ran.results["OUTPUT_TARGETS"], "targets")
    HazardPostProcessor.of_hazard(HAZARD_TYPES["flood"], True).postProcessLayer(
        layer, QgsProcessingContext(), QgsProcessingFeedback())
    yield ran, layer, given
    QgsProject.instance().removeAllMapLayers()


def moment(text):
    return QDateTime.fromString(text, Qt.DateFormat.ISODate)


def picture(layer, span):
    """Colours at the middles of the nine zones, from the south-west to the north-east."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(X, Y, X + 1500, Y + 1500))
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setBackgroundColor(QColor(255, 255, 255))
    settings.setIsTemporal(True)
    settings.setTemporalRange(span)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    step = SIZE // 3
    return [[image.pixelColor(step // 2 + step * column, SIZE - step // 2 - step * row).name()
             for column in range(3)] for row in range(3)]


def wet_columns(colours):
    """How many columns of zones are drawn in the colour of a rank."""
    dry = colours[0][2]
    assert all(row == colours[0] for row in colours)
    return sum(one != dry for one in colours[0])


def test_the_temporal_controller_plays_the_exposure(played):
    ran, layer, _given = played
    assert layer.temporalProperties().isActive()
    QgsProject.instance().addMapLayer(layer, False)
    whole = QgsTemporalUtils.calculateTemporalRangeForProject(QgsProject.instance())
    assert whole.begin() == moment(TIMES[0])
    controller = QgsTemporalNavigationObject()
    controller.setTemporalExtents(
        QgsDateTimeRange(moment(TIMES[0]), moment("2026-09-05T15:00:00")))
    controller.setFrameDuration(QgsInterval(3600))
    assert controller.totalFrameCount() >= 5
    table = ran.frame("OUTPUT_TOTALS", None)
    shown = []
    for frame, holds in ((0, 0), (1, 0), (2, 1), (3, 2), (4, 2)):
        controller.setCurrentFrameNumber(frame)
        span = controller.dateTimeRangeForFrameNumber(frame)
        columns = wet_columns(picture(layer, span))
        shown.append(columns)
        # What is drawn is what the table says of that moment.
        rows = table[(table["moment"] == TIMES[holds]) & (table["rank"] == 3)]
        wet = sum(sum(RESIDENTS[column::3]) for column in range(columns))
        assert rows["residents"].sum() == pytest.approx(wet)
    # The moment at which the next one begins belongs to the next one alone.
    assert shown == [0, 0, 1, 2, 2]


def test_one_moment_equals_the_series(played, run):
    ran, _layer, given = played
    table = ran.frame("OUTPUT_TOTALS", None)
    one = run(NAME, {**given, "MOMENT": "2026-09-05T12:30:00"})
    series = table[(table["moment"] == TIMES[1]) & (table["rank"] == 3)]
    assert total(one, "flood L2", 3)["residents"] == pytest.approx(series["residents"].sum())


def test_the_layer_of_a_run_gets_its_times_from_the_algorithm(town, qgis_app):
    file = hazards(town, *RIVER, time=list(TIMES))
    algorithm = QgsApplication.processingRegistry().algorithmById(f"nigiwai:{NAME}").create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    target = f"{town.folder}/played.gpkg"
    given = {"ZONES": town.parameters()["ZONES"], "HAZARDS": file, "TIME_FIELD": "time",
             "TARGETS": "zone", "OUTPUT_TOTALS": f"{town.folder}/totals.gpkg"}
    sink = QgsProcessingOutputLayerDefinition(target, QgsProject.instance())
    results, right = algorithm.run({**given, "OUTPUT_TARGETS": sink}, context, feedback)
    assert right
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT_TARGETS"])
    layer = QgsVectorLayer(results["OUTPUT_TARGETS"], "targets")
    details.postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.temporalProperties().isActive()
    assert layer.renderer().classAttribute() == "shown_rank"


def gauges(town, **columns):
    """Two gauges, which report at different times; in the first and the last zone."""
    table = {"level": [10.0, 60.0, 25.0, 5.0],
             "time": ["2026-09-04T10:00", "2026-09-04T10:00", "2026-09-04T11:00",
                      "2026-09-05T12:00"], **columns}
    shapes = [at(250, 250), at(1250, 1250), at(250, 250), at(1250, 1250)]
    return town.write("gauges", geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS))


def test_gauges_have_a_radius_limits_and_hold_until_their_own_next_reading(town, run):
    ran = run(NAME, {
        "ZONES": town.parameters()["ZONES"], "HAZARDS": gauges(town), "TIME_FIELD": "time",
        "VALUE_FIELD": "level", "VALUE_LIMITS": "20, 50", "VALUE_TYPE": "inland_flood",
        "RADIUS_M": 100.0})
    found = ran.frame("OUTPUT_TARGETS", None).set_index(["moment", "id"])
    assert [found["rank_inland_flood"].xs(zone, level="id").tolist()
            for zone in ("z00", "z11", "z22")] == [[0, 1, 1], [0, 0, 0], [2, 2, 0]]
    # Against limits no depth is known, so nobody is told to go upstairs.
    assert found.loc[found["rank_inland_flood"] > 0, "depth_m"].isna().all()
    assert found.loc[("2026-09-04T11:00:00", "z00"), "evacuation"] == "unknown"
    circle = np.pi * 100**2 / 250_000
    table = ran.frame("OUTPUT_TOTALS", None)
    wet = table[(table["rank"] == 1) & (table["moment"] == "2026-09-04T11:00:00")].iloc[0]
    assert wet["residents"] == pytest.approx(circle * RESIDENTS[0], rel=0.01)


def test_readings_in_the_unit_of_the_hazard(town, run):
    given = {"ZONES": town.parameters()["ZONES"], "VALUE_FIELD": "level", "RADIUS_M": 100.0,
             "HAZARDS": gauges(town, type=["flood", "flood", "seismic_intensity", "volcano"],
                               level=[0.5, 0.0, 5.5, 1.0])}
    found = run(NAME, given).frame("OUTPUT_TARGETS")
    assert (found.loc["z00", "rank_flood"], found.loc["z22", "rank_flood"]) == (2, 0)
    assert found.loc["z00", "depth_m"] == 0.5
    assert found.loc["z00", "rank_seismic_intensity"] == 4
    # All dry: the hazard stays in the table, with rank 0.
    dry = gauges(town, type=["flood"] * 4, level=[0.0, np.nan, -1.0, 0.0])
    assert (run(NAME, {**given, "HAZARDS": dry}).frame("OUTPUT_TARGETS")["rank_flood"] == 0).all()


def test_people_present_are_those_of_the_moment(town, run):
    scored = town.write("scored", pd.DataFrame({
        "id": list(town.zones["id"]), "presence_midday": 100.0, "presence_midday_holiday": 300.0,
        "presence_night": 10.0, "presence_night_holiday": 10.0}))
    # Friday noon, Friday night, Saturday noon.
    rows = [("landslide", "", "1", np.nan, np.nan, (0, 0, 250, 500))] * 3
    file = hazards(town, *rows, time=["2026-09-04T12:00", "2026-09-05T02:00", "2026-09-05T12:00"])
    ran = run(NAME, {"ZONES": town.parameters()["ZONES"], "HAZARDS": file, "TIME_FIELD": "time",
                     "PRESENCE": scored})
    table = ran.frame("OUTPUT_TOTALS", None)
    assert list(table[table["rank"] == 1].sort_values("moment")["present"]) == [50, 5, 150]


def test_readings_that_cannot_be_ranked_are_refused(town, refuse):
    reading = {"ZONES": town.parameters()["ZONES"], "HAZARDS": gauges(town),
               "VALUE_FIELD": "level", "RADIUS_M": 10.0}
    assert "rise" in refuse(NAME, {**reading, "VALUE_TYPE": "flood", "VALUE_LIMITS": "5, 2"})
    assert "rise" in refuse(NAME, {**reading, "VALUE_TYPE": "flood", "VALUE_LIMITS": "high"})
    assert "need limits" in refuse(NAME, {**reading, "VALUE_TYPE": "landslide"})
    assert "type" in refuse(NAME, reading)
