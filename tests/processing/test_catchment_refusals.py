"""What ``nigiwai:estimate_catchments`` refuses, and that nothing is left of it."""

import math

import pytest
from nigiwai.processing.vibrancy.estimate_catchments import EstimateCatchments
from qgis.core import (
    QgsProcessingException,
)

from .catchments import Messages, Ran, homes, layer, point, shops, table

pytestmark = pytest.mark.usefixtures("qgis_app")

NOWHERE = "POINT EMPTY"
REFUSALS = {
    "alpha": ({"ALPHA": -1.0}, "ALPHA is -1.0, but must lie between 0 and 10"),
    "lambda": ({"LAMBDA": -2.0}, "LAMBDA is -2.0, but must lie between 0 and 100"),
    "max_distance": ({"MAX_DISTANCE": 0.0}, "MAX_DISTANCE is 0.0"),
    "min_probability": ({"MIN_PROBABILITY": 2.0}, "MIN_PROBABILITY is 2.0"),
    "field": ({"DEMAND_FIELD": "nobody"}, "“homes” has no field “nobody”"),
    "id_field": ({"DESTINATION_ID_FIELD": "code"}, "“shops” has no field “code”"),
    "empty_origins": (lambda: {"ORIGINS": layer(
        "homes", "Point?crs=EPSG:6676", ["id:integer", "people:double"], [])},
        "“homes” has no rows"),
    "empty_destinations": (lambda: {"DESTINATIONS": layer(
        "shops", "Point?crs=EPSG:6676", ["id:integer", "floor:double"], [])},
        "“shops” has no rows"),
    "null_demand": (lambda: {"ORIGINS": homes([(point(0, 0), 1, 5.0, ""),
                                               (point(9, 0), 2, None, "")])},
                    "“homes”, field “people”, row 2 is empty (NULL)"),
    "negative_demand": (lambda: {"ORIGINS": homes([(point(0, 0), 1, -5.0, "")])},
                        "“homes”, field “people”, row 1: -5.0 is negative"),
    "null_attraction": (lambda: {"DESTINATIONS": shops([(point(0, 0), "A", None)])},
                        "“shops”, field “floor”, row 1 is empty (NULL)"),
    "negative_attraction": (lambda: {"DESTINATIONS": shops([(point(0, 0), "A", 1.0),
                                                            (point(9, 0), "B", -1.0)])},
                            "“shops”, field “floor”, row 2: -1.0 is negative"),
    "infinite": (lambda: {"DESTINATIONS": shops([(point(0, 0), "A", math.inf)])},
                 "“inf” is not a number"),
    "words": ({"DEMAND_FIELD": "name"}, "“homes”, field “name”, row 1: “here” is not a number"),
    "duplicate_origin": (lambda: {"ORIGINS": homes([(point(0, 0), 1, 5.0, ""),
                                                    (point(9, 0), 1, 6.0, "")])},
                         "“homes”, field “id”: the id “1” occurs 2 times (rows 1, 2)"),
    "duplicate_destination": (lambda: {"DESTINATIONS": shops([(point(0, 0), "1", 5.0),
                                                              (point(9, 0), "1.0", 6.0)])},
                              "“shops”, field “id”: the id “1” occurs 2 times (rows 1, 2)"),
    "null_id": (lambda: {"DESTINATIONS": shops([(point(0, 0), None, 5.0)])},
                "“shops”, field “id”, row 1 is empty (NULL)"),
    "no_geometry": (lambda: {"ORIGINS": homes([(point(0, 0), 1, 5.0, ""), (None, 2, 5.0, "")])},
                    "“homes”, row 2 has no geometry"),
    "empty_geometry": (lambda: {"DESTINATIONS": shops([(NOWHERE, "A", 5.0)])},
                       "“shops”, row 1 has no geometry"),
    "no_crs": (lambda: {"DESTINATIONS": shops(crs="")}, "“shops” has no coordinate reference"),
    "degrees_outside_japan": (lambda: {
        "ORIGINS": homes([("POINT(2.35 48.85)", 1, 5.0, "")], "EPSG:4326")}, "outside Japan"),
    "matrix_field": (lambda: {"MATRIX": table([("1", "A")], ("origin:string", "to:string"))},
                     "“minutes” has no field “destination”"),
    "matrix_empty": (lambda: {"MATRIX": table([])}, "“minutes” has no rows"),
    "matrix_unknown_origin": (lambda: {"MATRIX": table([("1", "A", 1.0), ("9", "A", 1.0)])},
                              "“minutes”, field “origin”, row 2: the id “9” does not occur in "
                              "“homes”, field “id”"),
    "matrix_unknown_destination": (lambda: {"MATRIX": table([("1", "C", 1.0)])},
                                   "“minutes”, field “destination”, row 1: the id “C”"),
    "matrix_null_id": (lambda: {"MATRIX": table([(None, "A", 1.0)])},
                       "“minutes”, field “origin”, row 1 is empty"),
    "matrix_null": (lambda: {"MATRIX": table([("1", "A", 1.0), ("1", "B", None)])},
                    "“minutes”, field “distance”, row 2 is empty (NULL)"),
    "matrix_negative": (lambda: {"MATRIX": table([("1", "A", -1.0)])},
                        "“minutes”, field “distance”, row 1: -1.0 is negative"),
    "matrix_words": (lambda: {"MATRIX": table(
        [("1", "A", "far")], ("origin:string", "destination:string", "distance:string"))},
        "“minutes”, field “distance”, row 1: “far” is not a number"),
    "matrix_twice": (lambda: {"MATRIX": table([("1", "A", 1.0), ("1", "B", 2.0),
                                               ("1.0", "A", 3.0)])},
                     "“minutes”, rows 1 and 3: the distance from “1” to “A” is given twice"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_refuses_with_a_sentence_and_leaves_nothing(case, tmp_path):
    change, words = REFUSALS[case]
    outputs = {name: str(tmp_path / f"{name}.gpkg")
               for name in ("OUTPUT_ORIGINS", "OUTPUT_DESTINATIONS", "OUTPUT_FLOWS")}
    with pytest.raises(QgsProcessingException) as error:
        Ran(**{**outputs, **(change() if callable(change) else change)})
    assert words in str(error.value)
    assert not list(tmp_path.iterdir())


def test_unknown_decay_is_refused_by_qgis():
    algorithm = EstimateCatchments().create()
    decay = algorithm.parameterDefinition("DECAY")
    assert decay.checkValueIsAcceptable("power")
    assert not decay.checkValueIsAcceptable("linear")


def test_too_many_flows_are_refused(tmp_path):
    rows = [(point(k, 0), k, 1.0, "") for k in range(4500)]
    stores = [(point(k, 9), str(k), 1.0) for k in range(4500)]
    target = tmp_path / "flows.gpkg"
    with pytest.raises(QgsProcessingException, match="20,000,000 rows"):
        Ran(ORIGINS=homes(rows), DESTINATIONS=shops(stores), OUTPUT_FLOWS=str(target))
    assert not target.exists()


def test_cancel_leaves_nothing(tmp_path):
    feedback = Messages()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Stopped"):
        Ran(feedback, OUTPUT_ORIGINS=str(tmp_path / "o.gpkg"))
    assert not list(tmp_path.iterdir())
