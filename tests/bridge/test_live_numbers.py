"""Numbers of the live answer against those of ``nigiwai:simulate_scenario``."""

import numpy as np
import pytest
from nigiwai.core.scenarios.live import LiveTown
from nigiwai.core.study import store
from nigiwai.core.vibrancy.from_study import town_of_study
from nigiwai.core.vibrancy.observed import cell_areas

from .live_edits import DRAWS, some_edits


@pytest.fixture(scope="module")
def study_town(sample_study):
    return town_of_study(store.open_study(sample_study))


@pytest.fixture
def edits(study_town):
    return some_edits(study_town)


def edits_file(path, edits, crs):
    import geopandas
    import shapely

    names = ("kind", "facility_id", "category", "size", "name")
    table = {name: [getattr(edit, name) or None for edit in edits] for name in names}
    table["edit"] = table.pop("kind")
    shapes = [shapely.Point(e.x, e.y) if np.isfinite(e.x) else None for e in edits]
    geopandas.GeoDataFrame(table, geometry=shapes, crs=crs).to_file(path, layer="edits")
    return str(path)


@pytest.fixture
def simulated(sample_study, edits, study_town, tmp_path):
    """Outputs of the algorithm for the same study and edits, as frames by id."""
    import geopandas
    import pyogrio
    from qgis import processing

    tables = ("zones", "facilities", "entries", "network", "observations")
    outputs = ("zones", "facilities", "diversion", "indicators")
    processing.run("nigiwai:simulate_scenario", {
        **{name.upper(): f"{sample_study}|layername={name}" for name in tables},
        "EDITS": edits_file(tmp_path / "edits.gpkg", edits, study_town.crs),
        "DRAWS": DRAWS,
        **{f"OUTPUT_{name.upper()}": str(tmp_path / f"{name}.gpkg") for name in outputs},
    })
    frames = {name: geopandas.read_file(tmp_path / f"{name}.gpkg") for name in outputs[:2]}
    frames["indicators"] = pyogrio.read_dataframe(tmp_path / "indicators.gpkg")
    return frames


def near(value):
    return pytest.approx(value, rel=1e-9, abs=1e-9, nan_ok=True)


def test_settled_numbers_equal_those_of_the_algorithm(study_town, edits, simulated):
    town = LiveTown(study_town)
    town.prepare_bands(DRAWS)
    answer = town.answer(edits, settled=True)
    zones, indicators = simulated["zones"], simulated["indicators"].set_index("indicator")
    assert study_town.inputs.zone_ids == zones["id"].tolist()
    assert answer.score_before.tolist() == near(zones["vibrancy_before"].tolist())
    assert answer.score_after.tolist() == near(zones["vibrancy_after"].tolist())
    assert answer.access_change.tolist() == near(zones["access_min_change"].tolist())
    assert np.abs(zones["vibrancy_change"]).max() > 0.1
    for name, reading in answer.readings.items():
        row = indicators.loc[name]
        assert reading.before == near(row["before"])
        assert reading.after == near(row["after"])
        # A band of a change is small beside what it is a difference of.
        scale = 1e-9 * max(abs(row["before"]), 1.0)
        found = (reading.low, reading.high)
        assert found == pytest.approx((row["change_low"], row["change_high"]), rel=1e-9, abs=scale)


def test_losers_and_the_placed_equal_those_of_the_algorithm(study_town, edits, simulated):
    town = LiveTown(study_town)
    town.prepare_bands(DRAWS)
    answer = town.answer(edits, settled=True)
    places = simulated["facilities"].set_index("id", drop=False)
    lost = places[(places["edit"] == "") & (places["effect"] == "lose")]
    worst = lost.sort_values("visitors_change", kind="stable").iloc[:5]
    assert len(worst) == 5
    assert [loser.id for loser in answer.losers] == worst["id"].tolist()
    for loser in answer.losers:
        row = worst.loc[loser.id]
        assert (loser.name, loser.category) == (row["name"] or "", row["category"])
        assert loser.before == near(row["visitors_before"])
        assert loser.change == near(row["visitors_change"])
    edited = places[places["edit"].isin(("add", "move", "modify"))]
    assert sorted(placed.id for placed in answer.placed) == sorted(edited["id"])
    for placed in answer.placed:
        row = edited.loc[placed.id]
        assert (placed.category, placed.kind) == (row["category"], row["edit"])
        assert placed.visitors == near(row["visitors_after"])
        assert (placed.stay_min, placed.spend_yen) == near((row["stay_min"], row["spend_yen"]))
        assert (placed.low, placed.high) == near((row["visitors_low"], row["visitors_high"]))
        assert placed.low < placed.high


def test_measured_people_flow_is_the_one_that_qgis_finds(sample_study, study_town):
    """The cells by pyproj against those by QGIS's own transformation."""
    from nigiwai.bridge.vibrancy.observations import read_observations
    from nigiwai.core.geo import mesh
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsCoordinateTransformContext,
        QgsGeometry,
        QgsProcessingContext,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer(f"{sample_study}|layername=observations", "observations", "ogr")
    crs = QgsCoordinateReferenceSystem(study_town.crs)
    wanted = read_observations(layer, study_town.inputs, crs, QgsProcessingContext())
    found = study_town.observed
    assert found.codes == wanted.codes
    assert found.cell_of_zone.tolist() == wanted.cell_of_zone.tolist()
    for name in ("weekday", "holiday", "mean_day", "cover"):
        assert getattr(found, name).tolist() == pytest.approx(
            getattr(wanted, name).tolist(), rel=1e-9, nan_ok=True)

    context = QgsCoordinateTransformContext()
    geographic = QgsCoordinateReferenceSystem("EPSG:6668")
    back = QgsCoordinateTransform(crs, geographic, context)
    zones = study_town.inputs.town.zones
    places = [back.transform(x, y) for x, y in zip(zones.x, zones.y)]
    codes = mesh.encode([one.x() for one in places], [one.y() for one in places], "1km").tolist()
    assert [found.codes[cell] for cell in found.cell_of_zone if cell >= 0] == [
        code for code, cell in zip(codes, found.cell_of_zone) if cell >= 0]
    there = QgsCoordinateTransform(geographic, crs, context)
    areas = []
    for polygon in mesh.polygons(found.codes):
        shape = QgsGeometry.fromWkt(polygon.wkt)
        shape.transform(there)
        areas.append(shape.area())
    assert cell_areas(found.codes, study_town.crs).tolist() == pytest.approx(areas, rel=1e-9)
    assert np.isfinite(found.mean_day).sum() > 3
