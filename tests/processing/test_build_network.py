"""``nigiwai:build_network``: its definition, refusals, run and result."""

import numpy as np
import pytest
from nigiwai.core.study import store, walking_cache
from nigiwai.processing.streets.build_network import BuildNetwork
from qgis.core import QgsProcessingException, QgsVectorLayer

from .conftest import CRS, Ran, X, Y, digests, feedback_class

geopandas = pytest.importorskip("geopandas")
shapely = pytest.importorskip("shapely")

PARAMETERS = ["NETWORK", "STUDY", "TOLERANCE", "CROSS", "LEAST_LENGTH", "DEM", "ASSUMPTIONS",
              "OUTPUT_EDGES", "OUTPUT_NODES", "OUTPUT_CHECKS"]  # fmt: skip
# A street of 200 m, a side street that ends 0.3 m short of it, stairs, and one across, far below.
LINES = (
    [(0, 0), (200, 0)],
    [(80, 0.3), (80, 90)],
    [(200, 0), (230, 40)],
    [(120, -30), (120, 30)],
    [(500, 0), (560, 0)],
    [(0, 0), (0, 70)],
)
COLUMNS = {
    "id": ["a", "b", "c", "d", "e", "f"],
    "walkable": [1, 1, 1, 1, 1, 0],
    "stairs": [0, 0, 1, 0, 0, 0],
    "wheelchair": [1, np.nan, np.nan, 0, 1, 1],
    "slope": [0.0, np.nan, 0.5, 0.1, 0.02, 0.0],
}


def streets(lines=LINES, crs=CRS, **columns):
    shapes = [shapely.LineString(np.add(line, (X, Y))) for line in lines]
    columns = {name: values[: len(lines)] for name, values in {**COLUMNS, **columns}.items()}
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=CRS).to_crs(crs)


@pytest.fixture
def layer(town):
    """``layer(frame)``: the frame as a file."""
    return lambda frame: town.write("streets", frame)


@pytest.fixture
def study(town):
    box = geopandas.GeoDataFrame(geometry=[shapely.box(X, Y, X + 600, Y + 600)], crs=CRS)
    study = store.create(town.folder / "town.gpkg", "Town", box, "500m")
    study.apply([store.Append("network", streets().assign(source="a"))])
    return study


def network_of(study):
    return f"{study.path}|layername=network"


@pytest.fixture
def run(provider, out):
    """``run(parameters)`` through Processing; gives ``Ran``."""
    from qgis import processing

    def run(feedback=None, **parameters):
        feedback = feedback or feedback_class()()
        targets = {name: str(out / f"{name.lower()}.gpkg") for name in PARAMETERS if name.startswith("OUTPUT")}
        results = processing.run("nigiwai:build_network", {**targets, **parameters}, feedback=feedback)
        return Ran(results, feedback)

    return run


@pytest.fixture
def refused(run, out):
    """``refused(parameters)``: the sentence; every file must be as it was."""

    def refused(**parameters):
        (out / "output_edges.gpkg").write_bytes(b"what somebody made before")
        before = digests(out.parent)
        with pytest.raises(QgsProcessingException) as caught:
            run(**parameters)
        assert digests(out.parent) == before
        assert "Traceback" not in str(caught.value)
        return str(caught.value)

    return refused


def checks_of(ran):
    table = ran.frame("OUTPUT_CHECKS", None)
    return {row["check"]: row for _, row in table.iterrows() if row["check"] != "component"}


def test_definition(qgis_app):
    algorithm = BuildNetwork().create()
    assert (algorithm.name(), algorithm.groupId()) == ("build_network", "streets")
    definitions = algorithm.parameterDefinitions()
    assert [each.name() for each in definitions] == PARAMETERS
    assert all(each.help() and each.description() for each in definitions)
    defaults = {each.name(): each.defaultValue() for each in definitions}
    assert (defaults["TOLERANCE"], defaults["CROSS"], defaults["LEAST_LENGTH"]) == (0.5, False, 0)
    optional = [each.name() for each in definitions if each.flags() & each.Flag.FlagOptional]
    assert optional == ["STUDY", "DEM", "ASSUMPTIONS", "OUTPUT_NODES", "OUTPUT_CHECKS"]
    outputs = [each.name() for each in algorithm.outputDefinitions()]
    assert outputs[3:] == ["NODES", "EDGES", "COMPONENTS", "LENGTH_M", "LARGEST_SHARE"]


def test_a_small_network_by_hand(run, layer):
    ran = run(NETWORK=layer(streets()))
    # 200 m cut at 80 m, its side street of 90 m, stairs of 50 m; across 60 m; far away 60 m.
    assert (ran.results["EDGES"], ran.results["NODES"], ran.results["COMPONENTS"]) == (6, 9, 3)
    assert ran.results["LENGTH_M"] == pytest.approx(80 + 120 + 90 + 50 + 60 + 60)
    assert ran.results["LARGEST_SHARE"] == pytest.approx(340 / 460)
    edges = ran.frame("OUTPUT_EDGES").sort_values(["source_row", "length_m"])
    assert edges.source_row.tolist() == [1, 1, 2, 3, 4, 5]
    assert edges.length_m.tolist() == pytest.approx([80, 120, 90, 50, 60, 60])
    assert edges.component.tolist() == [1, 1, 1, 1, 2, 3]
    assert edges.part.tolist() == ["main"] * 4 + ["island"] * 2
    assert edges.stairs.tolist() == [0, 0, 0, 1, 0, 0]
    # 80 m a minute; stairs twice as long; 10 % by Tobler there and back.
    assert edges.minutes_standard.tolist()[:4] == pytest.approx([1, 1.5, 1.125, 1.25])
    assert edges.minutes_standard.iloc[4] == pytest.approx(0.75 * 1.2095338)
    assert np.isnan(edges.minutes_wheelchair.tolist()).tolist() == [False, False, False, True, True, False]
    assert [one or None for one in edges.slope_basis.fillna("")] == ["source", "source", None, "source", "source", "source"]
    assert edges.crs.to_epsg() == 6676
    nodes = ran.frame("OUTPUT_NODES")
    assert sorted(nodes.degree) == [1, 1, 1, 1, 1, 1, 1, 2, 3]
    assert nodes.kind.value_counts().to_dict() == {"dead_end": 7, "bend": 1, "junction": 1}
    ends = set(edges.from_node) | set(edges.to_node)
    assert ends == set(nodes.id)
    for _, edge in edges.iterrows():
        assert edge.geometry.coords[0] == nodes.geometry[edge.from_node].coords[0]
        assert edge.geometry.coords[-1] == nodes.geometry[edge.to_node].coords[0]


def test_every_repair_is_told_with_its_rows(run, layer):
    ran = run(NETWORK=layer(streets()))
    checks = checks_of(ran)
    told = {key: (row["count"], row["rows"]) for key, row in checks.items() if row["rows"]}
    assert told == {
        "not_walkable": (1, "6"), "touching_end": (1, "1"), "merged_end": (1, "2"), "crossing": (1, "1, 4"),
    }  # fmt: skip
    assert checks["streets"]["length_m"] == pytest.approx(460)
    assert (checks["wheelchair_barred"]["count"], checks["wheelchair_unknown"]["count"]) == (1, 2)
    assert (checks["components"]["count"], checks["dead_ends"]["count"]) == (3, 7)
    table = ran.frame("OUTPUT_CHECKS", None)
    parts = table[table["check"] == "component"]
    assert parts["length_m"].tolist() == pytest.approx([340, 60, 60])
    assert parts["share"].sum() == pytest.approx(1)
    assert parts["count"].tolist() == [5, 2, 2]
    assert any("Components" in text for text in ran.feedback.warned)
    assert any("Crossings" in text for text in ran.feedback.warned)


def test_streets_can_be_joined_where_they_cross_and_small_parts_left_out(run, layer):
    ran = run(NETWORK=layer(streets()), CROSS=True, LEAST_LENGTH=61)
    assert (ran.results["COMPONENTS"], ran.results["LARGEST_SHARE"]) == (1, 1)
    assert ran.results["LENGTH_M"] == pytest.approx(400)
    checks = checks_of(ran)
    assert (checks["crossing"]["count"], checks["crossing_joined"]["rows"]) == (0, "1, 4")
    assert checks["small_component"]["rows"] == "5"


def test_degrees_are_brought_into_the_plane(run, layer):
    ran = run(NETWORK=layer(streets(crs="EPSG:6668")))
    assert ran.frame("OUTPUT_EDGES").crs.to_epsg() == 6676
    assert ran.results["LENGTH_M"] == pytest.approx(460, abs=1e-3)


def test_without_the_tolerance_the_gap_stays(run, layer):
    ran = run(NETWORK=layer(streets()), TOLERANCE=0.2, OUTPUT_NODES=None, OUTPUT_CHECKS=None)
    assert ran.results["COMPONENTS"] == 4
    assert "OUTPUT_NODES" not in ran.results


def test_tags_of_openstreetmap_are_understood_as_by_the_import(run, layer):
    tagged = streets()[["geometry"]].assign(
        highway=["residential", "footway", "steps", "motorway", "path", "footway"],
        foot=[None, None, None, None, None, "no"],
        incline=[None, "8%", None, None, None, None],
        wheelchair=["yes", None, None, None, "no", None],
    )
    ran = run(NETWORK=layer(tagged))
    edges = ran.frame("OUTPUT_EDGES").sort_values(["source_row", "length_m"])
    assert edges.source_row.tolist() == [1, 1, 2, 3, 5]
    assert edges.stairs.tolist() == [0, 0, 0, 1, 0]
    assert edges.slope.iloc[2] == 0.08
    assert edges.wheelchair.fillna(-1).tolist() == [1, 1, -1, 0, 0]
    assert checks_of(ran)["not_walkable"]["rows"] == "4, 6"


def dem(path, crs=CRS, value=lambda east, _north: 0.05 * east):
    """Heights [m] of 10 m cells around the streets, unknown in the far east."""
    from osgeo import gdal, osr

    band = gdal.GetDriverByName("GTiff").Create(str(path), 60, 30, 1, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(crs.split(":")[1]))
    band.SetProjection(system.ExportToWkt())
    band.SetGeoTransform((X - 100, 10, 0, Y + 150, 0, -10))
    east = np.arange(60) * 10 - 95.0
    north = 145.0 - np.arange(30) * 10
    heights = value(*np.meshgrid(east, north)).astype("f4")
    heights[:, 55:] = -9999
    band.GetRasterBand(1).SetNoDataValue(-9999)
    band.GetRasterBand(1).WriteArray(heights)
    band.FlushCache()
    del band
    return str(path)


def test_slopes_come_from_an_elevation_model(run, layer, town):
    ran = run(NETWORK=layer(streets()), DEM=dem(town.folder / "heights.tif"))
    edges = ran.frame("OUTPUT_EDGES").sort_values(["source_row", "length_m"])
    assert edges.slope_basis.tolist() == ["heights"] * 5 + ["source"]
    # East-west streets climb 5 %, north-south ones nothing; stairs run 30 m east in 50 m.
    assert np.abs(edges.slope.to_numpy()) == pytest.approx([0.05, 0.05, 0, 0.03, 0, 0.02], abs=1e-6)
    nodes = ran.frame("OUTPUT_NODES")
    known = nodes[nodes.geometry.x < X + 450]
    assert known.height_m.to_numpy() == pytest.approx(0.05 * (known.geometry.x - X).to_numpy(), abs=1e-5)
    assert nodes.height_m.isna().sum() == 2
    assert any("“heights”" in text for text in ran.feedback.said)


def test_heights_are_the_same_whatever_the_tile(town, qgis_app, monkeypatch):
    from nigiwai.bridge.streets import heights
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsRasterLayer

    path = dem(town.folder / "heights.tif", value=lambda east, north: np.sin(east / 30) * 20 + north / 7)
    raster = QgsRasterLayer(path, "heights")
    random = np.random.default_rng(3)
    x, y = X + random.uniform(-120, 520, 400), Y + random.uniform(-170, 170, 400)
    crs, context = QgsCoordinateReferenceSystem(CRS), QgsProcessingContext()
    whole, cell = heights.heights_of(raster.dataProvider(), x, y, crs, context)
    monkeypatch.setattr(heights, "TILE", 7)
    parts, _ = heights.heights_of(raster.dataProvider(), x, y, crs, context)
    assert cell == pytest.approx(10)
    assert 100 < np.isfinite(whole).sum() < 400
    assert np.array_equal(whole, parts, equal_nan=True)


def test_own_assumptions_stand_above_the_built_in_ones(run, layer, town):
    from .conftest import assumption_table

    rows = assumption_table([("walking", "standard", "speed_m_per_min", 40.0, 40.0, 40.0)])
    ran = run(NETWORK=layer(streets()), ASSUMPTIONS=town.write("rows", rows))
    assert ran.frame("OUTPUT_EDGES").minutes_standard.min() == pytest.approx(0.75 * 2, rel=0.1)


def test_the_study_keeps_the_network_and_others_use_it(run, study, monkeypatch):
    assert walking_cache.walking_state(study).state == "none"
    ran = run(NETWORK=network_of(study), STUDY=str(study.path), LEAST_LENGTH=61)
    assert ran.results["EDGES"] == 4
    state = walking_cache.walking_state(study)
    assert (state.state, state.edges, state.nodes, state.components) == ("built", 4, 5, 1)
    assert state.options["least_m"] == 61
    monkeypatch.setattr(walking_cache, "graph_of_lines", None)
    assert walking_cache.graph_of_study(study).edge_count == 4
    assert any("keeps this network" in text for text in ran.feedback.said)


def test_an_algorithm_that_is_given_the_table_uses_what_the_study_keeps(run, study, qgis_app, monkeypatch):
    from nigiwai.bridge.streets import walking
    from nigiwai.core.geo.walking import lines
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProject

    run(NETWORK=network_of(study), STUDY=str(study.path), LEAST_LENGTH=61)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = BuildNetwork().create()
    parameters = {"NETWORK": network_of(study)}
    assert algorithm.prepareAlgorithm(parameters, context, None)
    monkeypatch.setattr(lines, "graph_of_lines", None)
    crs = QgsCoordinateReferenceSystem(CRS)
    graph = walking.walking_graph(algorithm, parameters, context, crs)
    assert graph.edge_count == 4
    assert walking.walking_graph(algorithm, {}, context, crs) is None
    # Once a street has changed the kept graph is not used; building it anew was taken away above.
    study.apply([store.Replace("network", streets(stairs=[1] * 6).assign(source="a"))])
    with pytest.raises(TypeError):
        walking.walking_graph(algorithm, parameters, context, crs)


def test_a_layer_that_is_not_the_table_of_the_study_is_refused(refused, layer, study):
    text = refused(NETWORK=layer(streets()), STUDY=str(study.path))
    assert "not the table network of the study “town.gpkg”" in text
    text = refused(NETWORK=f"{study.path}|layername=network|subset=id <> 'a'", STUDY=str(study.path))
    assert "a selection, a filter, or edits that were not saved" in text


@pytest.mark.parametrize(
    ("frame", "others", "words"),
    [
        (lambda: streets(walkable=[0] * 6), {}, "none of them is a line that can be walked"),
        (lambda: streets(), {"LEAST_LENGTH": 1000}, "the longest has 340 m"),
        (lambda: streets().set_crs(None, allow_override=True), {}, "has no coordinate reference system"),
        (lambda: streets(), {"STUDY": "absent.gpkg"}, "absent.gpkg"),
        (lambda: streets(), {"DEM": "absent.tif"}, "DEM"),
    ],
)
def test_what_cannot_be_built_is_refused_and_leaves_nothing(refused, layer, frame, others, words):
    assert words in refused(NETWORK=layer(frame()), **others)


@pytest.mark.parametrize("share", [1, 25, 45, 65, 80, 93])
def test_stopping_leaves_everything_as_it_was(refused, study, share):
    text = refused(NETWORK=network_of(study), STUDY=str(study.path), feedback=feedback_class()(stop_at=share))
    assert "Stopped" in text
    assert walking_cache.walking_state(study).state == "none"


def test_a_study_that_cannot_be_written_leaves_the_outputs_as_they_were(refused, study, monkeypatch):
    from nigiwai.core.errors import CoreError

    def fail(*_args):
        raise CoreError("study_locked", file=str(study.path), reason="locked")

    monkeypatch.setattr(walking_cache, "keep", fail)
    assert "town.gpkg" in refused(NETWORK=network_of(study), STUDY=str(study.path))


def test_the_input_stays_as_it_was(run, layer, town):
    path = layer(streets())
    before = digests(town.folder)
    run(NETWORK=path)
    assert digests(town.folder) == before


def test_outputs_are_drawn_in_their_styles(run, layer, qgis_app):
    from nigiwai.bridge.styles import apply_style

    ran = run(NETWORK=layer(streets()))
    for output, style in BuildNetwork.STYLES.items():
        drawn = apply_style(QgsVectorLayer(ran.results[output], "x", "ogr"), style)
        assert all(category.label() for category in drawn.renderer().categories())


@pytest.mark.parametrize(
    ("file", "edges", "nodes", "components"),
    [
        ("06_osm/yaizu_station_walk/yaizu_station_800m_walk.geojson", 1089, 658, 1),
        ("12_format_samples/walk_space_network_ueno/link.shp", 1234, 1113, 1),
        ("06_osm/ube_walk_network/ube_roads.zip", 15376, 10427, 12),
    ],
)
def test_real_networks(run, shared, file, edges, nodes, components):
    path = f"/vsizip/{shared / file}" if file.endswith(".zip") else str(shared / file)
    ran = run(NETWORK=path)
    assert (ran.results["EDGES"], ran.results["NODES"], ran.results["COMPONENTS"]) == (edges, nodes, components)
