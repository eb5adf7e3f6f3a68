"""The algorithms from the command line: listed, described, and honest in their exit status."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.plugin_profile import Profile, needs

NAMES = [module.split(".")[1] for module, _ in ALGORITHMS]
# A point is (id, value, x, y) in metres of plane zone VIII; WKT in a CSV is a layer anywhere.
CRS = "EPSG:6676"
# Huff's textbook case: 100 tsubo at 2 km against 300 tsubo at 6 km share 75 : 25.
ORIGINS = [("home", 1000, 0, 0)]
SHOPS = [("near", 100, 2000, 0), ("far", 300, 0, 6000)]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("cli"))
    profile.enable()
    return profile


@pytest.fixture(scope="module")
def described(profile):
    """``{name: what help says}``; two programs at a time, for each takes seconds to start."""

    def describe(name):
        return profile.run("qgis_process", "help", f"nigiwai:{name}", "--json")

    with ThreadPoolExecutor(2) as pool:
        done = dict(zip(NAMES, pool.map(describe, NAMES)))
    assert {name: d.stderr for name, d in done.items() if d.returncode} == {}
    return {name: json.loads(d.stdout) for name, d in done.items()}


def write_layer(path, column, points):
    """A GeoPackage of points, written by QGIS itself."""
    from qgis.core import (
        QgsCoordinateTransformContext,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    layer = QgsVectorLayer(f"Point?crs={CRS}&field=id:string&field={column}:double", "a", "memory")
    features = []
    for key, value, x, y in points:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([key, value])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    return path


@pytest.fixture(scope="module")
def huff(profile, qgis_app, tmp_path_factory):
    """Runs the Huff case; gives what was done and the folder of its outputs."""
    folder = tmp_path_factory.mktemp("huff")
    origins = write_layer(folder / "homes.gpkg", "people", ORIGINS)
    shops = write_layer(folder / "shops.gpkg", "floor", SHOPS)

    def run(name, **changes):
        parameters = {
            "ORIGINS": origins,
            "DEMAND_FIELD": "people",
            "DESTINATIONS": shops,
            "ATTRACTION_FIELD": "floor",
            "ALPHA": 1,
            "DECAY": "power",
            "LAMBDA": 2,
            **{
                output: folder / f"{name}_{output.lower()}.gpkg"
                for output in ("OUTPUT_ORIGINS", "OUTPUT_DESTINATIONS", "OUTPUT_FLOWS")
            },
            **changes,
        }
        arguments = [f"{key}={value}" for key, value in parameters.items()]
        done = profile.run(
            "qgis_process", "run", "nigiwai:estimate_catchments", "--json", "--", *arguments
        )
        return done, sorted(path.name for path in folder.glob(f"{name}_*"))

    run.folder = folder
    return run


def test_list_shows_every_algorithm(profile):
    done = profile.run("qgis_process", "list", "--json")
    assert done.returncode == 0, done.stderr
    listed = json.loads(done.stdout)["providers"]["nigiwai"]["algorithms"]
    assert sorted(listed) == sorted(f"nigiwai:{name}" for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_help_explains_every_parameter(described, name):
    algorithm = described[name]
    silent = [
        key for key, parameter in algorithm["parameters"].items()
        if not (parameter["description"] and parameter["help"])
    ]
    assert silent == []
    assert algorithm["parameters"]
    assert algorithm["algorithm_details"]["short_description"]
    assert algorithm["algorithm_details"]["group"]
    assert algorithm["outputs"]


PROMISED = {
    "create_study": "BOUNDARY MESH_LEVEL STUDY",
    "import_data": "STUDY INPUT FORMAT CATEGORY ATTRIBUTION CODES COLUMNS CRS KIND ANSWERS "
    "LEAVE_OUT REPLACE_OLDER PREVIEW",
    "check_study": "STUDY REPORT JSON",
    "score_vibrancy": "ZONES FACILITIES ENTRIES OBSERVATIONS ASSUMPTIONS OUTPUT_ZONES "
    "OUTPUT_FACILITIES",
    "simulate_scenario": "ZONES FACILITIES ENTRIES OBSERVATIONS ASSUMPTIONS EDITS OUTPUT_ZONES "
    "OUTPUT_FACILITIES REPORT",
    "compare_scenarios": "",
    "estimate_catchments": "ORIGINS DEMAND_FIELD DESTINATIONS ATTRACTION_FIELD ALPHA DECAY LAMBDA "
    "MAX_DISTANCE ORIGIN_ID_FIELD DESTINATION_ID_FIELD MATRIX OUTPUT_ORIGINS "
    "OUTPUT_DESTINATIONS OUTPUT_FLOWS",
}


@pytest.mark.parametrize("name", sorted(PROMISED))
def test_promised_parameters_keep_their_names(described, name):
    assert set(PROMISED[name].split()) <= set(described[name]["parameters"])


def test_import_reports_what_it_did(described):
    promised = {"RECOGNISED_AS", "ROWS_READ", "ROWS_WRITTEN", "ROWS_REFUSED"}
    assert promised <= set(described["import_data"]["outputs"])


def test_a_good_run_ends_with_status_0_and_the_textbook_result(huff):
    from osgeo import ogr

    done, written = huff("good")
    assert done.returncode == 0, done.stderr
    assert "OUTPUT_DESTINATIONS" in json.loads(done.stdout)["results"]
    assert len(written) == 3
    source = ogr.Open(str(huff.folder / "good_output_destinations.gpkg"))
    shares = {row["id"]: (row["share"], row["patronage"]) for row in source.GetLayer(0)}
    assert shares["near"] == pytest.approx((0.75, 750))
    assert shares["far"] == pytest.approx((0.25, 250))


@pytest.mark.parametrize(
    ("name", "changes", "words"),
    [
        ("no_field", {"ATTRACTION_FIELD": "floor_area"}, ["floor_area"]),
        ("no_file", {"DESTINATIONS": "absent.gpkg"}, ["DESTINATIONS"]),
    ],
)
def test_wrong_input_ends_with_status_1_a_sentence_and_nothing_left(huff, name, changes, words):
    done, written = huff(name, **changes)
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert all(word in said for word in words), said
    assert "Traceback" not in said
    assert written == []


def test_a_word_that_is_no_number_ends_with_status_1(huff):
    done, written = huff("no_number", LAMBDA="two")
    assert done.returncode == 1
    assert written == []
