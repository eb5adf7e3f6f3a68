"""``nigiwai:estimate_catchments``: its definition, its run and its result."""

import hashlib
import math

import numpy as np
import pytest
from nigiwai.core.study.tables import TABLES
from nigiwai.processing.vibrancy.estimate_catchments import EstimateCatchments
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsVectorFileWriter,
)

from .catchments import Ran, X, Y, homes, layer, point, shops, table

pytestmark = pytest.mark.usefixtures("qgis_app")

PARAMETERS = [
    "ORIGINS", "DEMAND_FIELD", "DESTINATIONS", "ATTRACTION_FIELD", "ORIGIN_ID_FIELD",
    "DESTINATION_ID_FIELD", "MATRIX", "NETWORK", "ALPHA", "DECAY", "LAMBDA", "MAX_DISTANCE",
    "MIN_PROBABILITY", "OUTPUT_ORIGINS", "OUTPUT_DESTINATIONS", "OUTPUT_FLOWS",
]

# Definition.


def test_definition():
    algorithm = EstimateCatchments().create()
    assert (algorithm.name(), algorithm.groupId()) == ("estimate_catchments", "vibrancy")
    definitions = algorithm.parameterDefinitions()
    assert [each.name() for each in definitions] == PARAMETERS
    assert all(each.help() and each.description() for each in definitions)
    defaults = {each.name(): each.defaultValue() for each in definitions}
    assert (defaults["ALPHA"], defaults["DECAY"], defaults["LAMBDA"]) == (1, "power", 2)
    assert defaults["ORIGIN_ID_FIELD"] == defaults["DESTINATION_ID_FIELD"] == "id"
    assert defaults["MAX_DISTANCE"] is None
    optional = [each.name() for each in definitions if each.flags() & each.Flag.FlagOptional]
    assert optional == ["MATRIX", "NETWORK", "MAX_DISTANCE", "MIN_PROBABILITY", "OUTPUT_FLOWS"]
    decay = algorithm.parameterDefinition("DECAY")
    assert decay.usesStaticStrings()
    assert decay.options() == ["power", "exponential"]
    assert [each.name() for each in algorithm.outputDefinitions()] == [
        "OUTPUT_ORIGINS", "OUTPUT_DESTINATIONS", "OUTPUT_FLOWS", "TOTAL_DEMAND",
        "UNSERVED_DEMAND"]
    assert algorithm.displayName()
    assert all(each.description() in algorithm.shortHelpString() for each in definitions)


# Results.


def test_textbook_case_is_75_to_25():
    ran = Ran()
    assert ran.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx([750, 250], rel=1e-12)
    assert ran.column("OUTPUT_DESTINATIONS", "share") == pytest.approx([0.75, 0.25], rel=1e-12)
    assert ran.column("OUTPUT_DESTINATIONS", "id") == ["A", "B"]
    assert ran.column("OUTPUT_DESTINATIONS", "floor") == [100, 300]
    (home,) = ran.layer("OUTPUT_ORIGINS").getFeatures()
    assert (home["id"], home["people"], home["name"], home["dominant"]) == (1, 1000, "here", "A")
    assert home["probability"] == pytest.approx(0.75, rel=1e-12)
    assert home["accessibility"] == pytest.approx(100 / 2000**2 + 300 / 6000**2, rel=1e-12)
    assert home.geometry().asPoint() == QgsPointXY(X, Y)
    assert ran.layer("OUTPUT_ORIGINS").crs().authid() == "EPSG:6676"
    flows = [tuple(feature.attributes()) for feature in ran.layer("OUTPUT_FLOWS").getFeatures()]
    assert flows == [("1", "A", pytest.approx(2000), pytest.approx(0.75), pytest.approx(750)),
                     ("1", "B", pytest.approx(6000), pytest.approx(0.25), pytest.approx(250))]
    assert not ran.layer("OUTPUT_FLOWS").isSpatial()
    assert (ran.results["TOTAL_DEMAND"], ran.results["UNSERVED_DEMAND"]) == (1000, 0)
    assert any("EPSG:6676" in text for text in ran.messages.infos)
    assert not ran.messages.warnings


def test_exponential_decay_by_hand():
    ran = Ran(DECAY="exponential", LAMBDA=0.0005, ALPHA=0.5)
    pull = [math.sqrt(100) * math.exp(-1), math.sqrt(300) * math.exp(-3)]
    assert ran.column("OUTPUT_DESTINATIONS", "share") == pytest.approx(
        [each / sum(pull) for each in pull], rel=1e-12)
    assert any("1,386.29 m" in text for text in ran.messages.infos)


def test_rate_per_kilometre_given_per_metre_is_pointed_out():
    ran = Ran(DECAY="exponential", LAMBDA=0.5)
    assert any("divided by 1000" in text for text in ran.messages.warnings)
    assert ran.results["UNSERVED_DEMAND"] == 0


def test_tables_without_geometry_and_ids_as_numbers_and_texts():
    origins = layer("homes", "NoGeometry?", ["code:double", "people:integer"],
                    [(None, 1.0, 100), (None, 2.0, 150), (None, 3.0, 40)])
    stores = layer("shops", "NoGeometry?", ["id:integer", "floor:double"],
                   [(None, 7, 6.0), (None, 8, 12.0)])
    minutes = table([("1", "7.0", 5.0), ("1.0", "8", 20.0), ("2", "7", 10.0), ("2", " 8", 8.0)])
    ran = Ran(ORIGINS=origins, DESTINATIONS=stores, ORIGIN_ID_FIELD="code", MATRIX=minutes)
    first, second = 8 / 9, 8 / 33  # 6/25 : 12/400 and 6/100 : 12/64
    assert ran.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx(
        [100 * first + 150 * second, 100 * (1 - first) + 150 * (1 - second)], rel=1e-12)
    assert ran.column("OUTPUT_ORIGINS", "dominant") == ["7", "8", NULL]
    assert ran.column("OUTPUT_ORIGINS", "probability") == [
        pytest.approx(first), pytest.approx(1 - second), NULL]
    assert ran.column("OUTPUT_ORIGINS", "id") == ["1", "2", "3"]
    assert ran.column("OUTPUT_ORIGINS", "code") == [1.0, 2.0, 3.0]
    assert ran.column("OUTPUT_FLOWS", "origin") == ["1", "1", "2", "2"]
    assert ran.column("OUTPUT_FLOWS", "distance") == [5, 20, 10, 8]
    assert (ran.results["TOTAL_DEMAND"], ran.results["UNSERVED_DEMAND"]) == (290, 40)
    assert any("2 pairs" in text for text in ran.messages.infos)
    assert any("40.0 (of 290.0)" in text for text in ran.messages.warnings)
    assert not ran.layer("OUTPUT_ORIGINS").isSpatial()


def test_limits_and_what_is_out_of_reach():
    ran = Ran(MAX_DISTANCE=2000.0)
    assert ran.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx([1000, 0], rel=1e-12)
    assert ran.column("OUTPUT_FLOWS", "destination") == ["A"]
    nobody = Ran(MAX_DISTANCE=1999.9)
    assert nobody.results["UNSERVED_DEMAND"] == 1000
    assert nobody.column("OUTPUT_ORIGINS", "dominant") == [NULL]
    assert nobody.column("OUTPUT_ORIGINS", "accessibility") == [0]


def test_flows_are_optional_and_can_be_thinned():
    without = Ran(OUTPUT_FLOWS=None)
    assert "OUTPUT_FLOWS" not in without.results
    thin = Ran(MIN_PROBABILITY=0.5)
    assert thin.column("OUTPUT_FLOWS", "destination") == ["A"]
    assert thin.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx([750, 250])


def test_areas_count_at_their_centroid_and_keep_their_shape():
    square = f"POLYGON(({X - 50} {Y - 50},{X + 50} {Y - 50},{X + 50} {Y + 50},{X - 50} {Y + 50},{X - 50} {Y - 50}))"
    areas = layer("areas", "Polygon?crs=EPSG:6676", ["id:string", "people:double"],
                  [(square, "z", 1000.0)])
    ran = Ran(ORIGINS=areas)
    assert ran.column("OUTPUT_DESTINATIONS", "share") == pytest.approx([0.75, 0.25], rel=1e-9)
    (area,) = ran.layer("OUTPUT_ORIGINS").getFeatures()
    assert area.geometry().area() == pytest.approx(10_000)


def test_same_place_counts_as_one_metre():
    ran = Ran(DESTINATIONS=shops([(point(0, 0), "A", 1.0), (point(1, 0), "B", 1.0)]))
    assert ran.column("OUTPUT_DESTINATIONS", "share") == [0.5, 0.5]
    assert any("1 pairs are nearer" in text for text in ran.messages.warnings)


def random_sides(crs, origins=40, destinations=25):
    """The same random town in any CRS."""
    random = np.random.default_rng(5)
    change = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:6676"), QgsCoordinateReferenceSystem(crs),
        QgsCoordinateTransformContext())

    def rows(count, low, high, text):
        for number in range(count):
            at = change.transform(QgsPointXY(X + random.uniform(-4000, 4000), Y + random.uniform(-4000, 4000)))
            value = float(random.uniform(low, high))
            yield (at_text(at), str(number) if text else number, value, *([] if text else ["n"]))

    def at_text(at):
        return f"POINT({at.x():.12f} {at.y():.12f})"

    return (homes(list(rows(origins, 0, 900, text=False)), crs),
            shops(list(rows(destinations, 50, 5000, text=True)), crs))


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:6668", "EPSG:3857", "EPSG:32654"])
def test_other_reference_systems_agree_with_the_plane_zone(crs):
    # UTM is used as it is: its scale differs by up to 0.04 %, and a pair may cross a limit. The
    # rest is brought into zone VIII.
    utm = crs == "EPSG:32654"
    tolerance = 2e-3 if utm else 1e-6
    options = {"MAX_DISTANCE": None if utm else 3000.0, "DECAY": "exponential", "LAMBDA": 0.001}
    runs = []
    for name in ("EPSG:6676", crs):
        origins, destinations = random_sides(name)
        runs.append(Ran(ORIGINS=origins, DESTINATIONS=destinations, **options))
    one, two = runs
    assert two.column("OUTPUT_ORIGINS", "dominant") == one.column("OUTPUT_ORIGINS", "dominant")
    assert two.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx(
        one.column("OUTPUT_DESTINATIONS", "patronage"), rel=tolerance)
    measured_in = crs if utm else "EPSG:6676"
    assert any(measured_in in text for text in two.messages.infos)
    assert two.layer("OUTPUT_ORIGINS").crs().authid() == crs


def test_two_reference_systems_in_one_run():
    expected = Ran(ORIGINS=random_sides("EPSG:6676")[0], DESTINATIONS=random_sides("EPSG:6676")[1])
    mixed = Ran(ORIGINS=random_sides("EPSG:4326")[0], DESTINATIONS=random_sides("EPSG:6676")[1])
    assert mixed.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx(
        expected.column("OUTPUT_DESTINATIONS", "patronage"), rel=1e-6)


def test_projected_metres_outside_japan_are_fine():
    rows = ("POINT(500000 4649000)", "POINT(502000 4649000)", "POINT(500000 4643000)")
    ran = Ran(ORIGINS=homes([(rows[0], 1, 1000.0, "x")], "EPSG:32631"),
              DESTINATIONS=shops([(rows[1], "A", 100.0), (rows[2], "B", 300.0)], "EPSG:32631"))
    assert ran.column("OUTPUT_DESTINATIONS", "share") == pytest.approx([0.75, 0.25], rel=1e-12)


def test_results_replace_fields_of_their_name_and_study_names_work():
    assert "id" in TABLES["zones"].column_names()
    rerun = layer("homes", "Point?crs=EPSG:6676",
                  ["id:integer", "people:double", "Probability:double", "dominant:string"],
                  [(point(0, 0), 1, 1000.0, 9.0, "old")])
    ran = Ran(ORIGINS=rerun)
    assert ran.layer("OUTPUT_ORIGINS").fields().names() == [
        "id", "people", "dominant", "probability", "accessibility"]
    assert ran.column("OUTPUT_ORIGINS", "dominant") == ["A"]


def test_files_are_written_and_inputs_are_not_touched(tmp_path):
    paths = {}
    for name, made in (("homes", homes()), ("shops", shops())):
        paths[name] = tmp_path / f"{name}.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(
            made, str(paths[name]), QgsCoordinateTransformContext(), options)
    before = {path: hashlib.sha256(path.read_bytes()).digest() for path in paths.values()}
    outputs = {name: str(tmp_path / f"{name.lower()}.gpkg")
               for name in ("OUTPUT_ORIGINS", "OUTPUT_DESTINATIONS", "OUTPUT_FLOWS")}
    ran = Ran(ORIGINS=str(paths["homes"]), DESTINATIONS=str(paths["shops"]), **outputs)
    assert {name: ran.results[name] for name in outputs} == outputs
    assert ran.column("OUTPUT_DESTINATIONS", "patronage") == pytest.approx([750, 250])
    assert ran.column("OUTPUT_FLOWS", "flow") == pytest.approx([750, 250])
    assert {path: hashlib.sha256(path.read_bytes()).digest() for path in before} == before


def test_result_does_not_depend_on_the_order_of_rows():
    origins, destinations = random_sides("EPSG:6676")
    turned = []
    for side in (origins, destinations):
        rows = [(f.geometry().asWkt(17), *f.attributes()) for f in side.getFeatures()][::-1]
        turned.append((homes if side is origins else shops)(rows))
    one = Ran(ORIGINS=origins, DESTINATIONS=destinations)
    two = Ran(ORIGINS=turned[0], DESTINATIONS=turned[1])
    assert two.column("OUTPUT_DESTINATIONS", "patronage")[::-1] == one.column(
        "OUTPUT_DESTINATIONS", "patronage")
    assert two.column("OUTPUT_FLOWS", "flow") == one.column("OUTPUT_FLOWS", "flow")
