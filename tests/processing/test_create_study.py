"""``nigiwai:create_study``: definition, refusals, run, result."""

import hashlib
import json

import pytest
from nigiwai.core.study import store
from nigiwai.processing.study.create_study import CreateStudy
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

SQUARE = "POLYGON((138.30 34.85, 138.33 34.85, 138.33 34.88, 138.30 34.88, 138.30 34.85))"
RING = "LINESTRING(138.30 34.85, 138.33 34.85, 138.33 34.88, 138.30 34.88, 138.30 34.85)"
BOW_TIE = "POLYGON((138.30 34.85, 138.33 34.88, 138.33 34.85, 138.30 34.88, 138.30 34.85))"


class Feedback(QgsProcessingFeedback):
    """Keeps what was said; asks to stop at a share of the progress."""

    def __init__(self, stop_at=None):
        super().__init__()
        self.said = []
        self.stop_at = stop_at
        self.progressChanged.connect(self._look)

    def _look(self, share):
        if self.stop_at is not None and share >= self.stop_at:
            self.cancel()

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)


def layer_of(*shapes, kind="Polygon", crs="EPSG:4326", fields=(), rows=None):
    """Memory layer of WKT shapes (None: no geometry)."""
    layer = QgsVectorLayer(kind, "town limits", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs) if crs else QgsCoordinateReferenceSystem())
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(name, QMetaType.Type.QString) for name in fields])
    layer.updateFields()
    for number, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        if shape:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        if rows:
            feature.setAttributes(list(rows[number]))
        assert provider.addFeature(feature)
    return layer


def run(boundary, target, feedback=None, **parameters):
    """Run the algorithm as Processing does; gives the outputs and what was said."""
    feedback = feedback or Feedback()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    # The strictest setting that a user may have.
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.AbortOnInvalid)
    algorithm = CreateStudy().create()
    values = {"BOUNDARY": boundary, "STUDY": str(target), **parameters}
    fits, reason = algorithm.checkParameterValues(values, context)
    assert fits, reason
    outputs, done = algorithm.run(values, context, feedback, {}, False)
    assert done
    return outputs, feedback.said


def refusal(boundary, folder, **parameters):
    """The sentence of a run that is refused; nothing may be left in the folder."""
    with pytest.raises(QgsProcessingException) as caught:
        run(boundary, folder / "study.gpkg", **parameters)
    assert list(folder.iterdir()) == []
    return str(caught.value)


def test_definition(qgis_app):
    algorithm = CreateStudy().create()
    assert algorithm.name() == "create_study"
    assert [p.name() for p in algorithm.parameterDefinitions()] == [
        "BOUNDARY", "MUNICIPALITY", "ATTRIBUTION", "MESH_LEVEL", "NAME", "OVERWRITE", "STUDY",
    ]
    assert all(p.help() for p in algorithm.parameterDefinitions())
    level = algorithm.parameterDefinition("MESH_LEVEL")
    assert level.defaultValue() == "500m"
    assert [o.name() for o in algorithm.outputDefinitions()] == ["STUDY", "ZONES", "EPSG", "NAME"]
    context = QgsProcessingContext()
    for value, fits in (("125m", True), ("2km", False), ("100", False)):
        assert level.checkValueIsAcceptable(value, context) is fits


def test_study_of_a_square(qgis_app, tmp_path):
    outputs, said = run(layer_of(SQUARE), tmp_path / "town.gpkg", MESH_LEVEL="1km", NAME="Town")
    assert outputs == {"STUDY": str(tmp_path / "town.gpkg"), "ZONES": 8, "EPSG": 6676, "NAME": "Town"}
    study = store.open_study(outputs["STUDY"])
    # Centres by hand: longitudes 138.30625 + n/80, latitudes 34.854167 + n/120.
    assert len(study.read("zones")) == 2 * 4
    assert study.facts["created_by"].startswith("Nigiwai 0.")
    assert study.facts["boundary_source"] == "town limits"
    assert any("8 mesh cells" in text for text in said)
    assert [path.name for path in tmp_path.iterdir()] == ["town.gpkg"]


def test_every_table_opens_in_qgis(qgis_app, tmp_path):
    from nigiwai.core.study.tables import TABLES

    outputs, _ = run(layer_of(SQUARE), tmp_path / "town")
    assert outputs["STUDY"].endswith("town.gpkg")
    kinds = {"text": QMetaType.Type.QString, "integer": QMetaType.Type.LongLong, "real": QMetaType.Type.Double, "binary": QMetaType.Type.QByteArray}
    wkb = {None: "NoGeometry"}
    for table in TABLES.values():
        layer = QgsVectorLayer(f"{outputs['STUDY']}|layername={table.name}", table.name)
        assert layer.isValid()
        assert layer.wkbType() == Qgis.WkbType[wkb.get(table.geometry, table.geometry)]
        if table.geometry:
            assert layer.crs().authid() == "EPSG:6676"
            assert layer.hasSpatialIndex() == Qgis.SpatialIndexPresence.Present
        found = {field.name(): field.type() for field in layer.fields()}
        assert found.pop("fid") == QMetaType.Type.LongLong
        assert found == {column.name: kinds[column.kind] for column in table.columns}


def test_layers_open_in_qgis_do_not_hinder_a_write(qgis_app, tmp_path):
    outputs, _ = run(layer_of(SQUARE), tmp_path / "town.gpkg")
    study = store.open_study(outputs["STUDY"])
    zones = QgsVectorLayer(f"{study.path}|layername=zones", "zones")
    entries = QgsVectorLayer(f"{study.path}|layername=entries", "entries")
    assert zones.featureCount() == outputs["ZONES"]
    assert entries.startEditing()
    study.apply([store.Replace("zones", study.read("zones").head(3))])
    zones.dataProvider().reloadData()
    assert sum(1 for _ in zones.getFeatures()) == 3
    feature = QgsFeature(entries.fields())
    feature["id"] = "station"
    feature.setGeometry(QgsGeometry.fromWkt("Point(0 0)"))
    assert entries.addFeature(feature)
    assert entries.commitChanges()
    assert study.read("entries").id.tolist() == ["station"]


@pytest.mark.parametrize("crs", ["EPSG:2450", "EPSG:6668", "EPSG:3857", "EPSG:4301"])
def test_any_crs_gives_the_same_town(qgis_app, tmp_path, crs):
    square = layer_of(SQUARE)
    shape = QgsGeometry.fromWkt(SQUARE)
    there = QgsCoordinateTransform(square.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    assert shape.transform(there) == Qgis.GeometryOperationResult.Success
    plain, _ = run(square, tmp_path / "a.gpkg")
    moved, _ = run(layer_of(shape.asWkt(12), crs=crs), tmp_path / "b.gpkg")
    assert (moved["EPSG"], moved["ZONES"]) == (plain["EPSG"], plain["ZONES"])
    areas = [store.open_study(tmp_path / name).boundary.area_m2[0] for name in ("a.gpkg", "b.gpkg")]
    assert areas[0] == pytest.approx(areas[1], rel=1e-4)


def test_lines_that_close(qgis_app, tmp_path):
    first, second = "LINESTRING(138.30 34.85, 138.33 34.85, 138.33 34.88)", "LINESTRING(138.33 34.88, 138.30 34.88, 138.30 34.85)"
    plain, _ = run(layer_of(SQUARE), tmp_path / "a.gpkg")
    for name, lines in (("b.gpkg", (RING,)), ("c.gpkg", (second, first))):
        outputs, said = run(layer_of(*lines, kind="LineString"), tmp_path / name)
        assert outputs["ZONES"] == plain["ZONES"]
        assert "The lines were closed to areas." in said
        found, wanted = (store.open_study(tmp_path / n).boundary.area_m2[0] for n in (name, "a.gpkg"))
        assert found == pytest.approx(wanted, rel=1e-6)


def test_lines_that_do_not_close(qgis_app, tmp_path):
    layer = layer_of("LINESTRING(138.30 34.85, 138.33 34.85, 138.33 34.88, 138.30 34.88)", kind="LineString")
    text = refusal(layer, tmp_path)
    assert "1 lines of “town limits” do not close: 2 ends hang loose" in text
    assert "138.3, 34.85" in text
    assert "138.3, 34.88" in text
    assert "polygon layer" in text


def test_broken_polygon_is_repaired_and_told(qgis_app, tmp_path):
    plain, _ = run(layer_of(SQUARE), tmp_path / "a.gpkg", MESH_LEVEL="125m")
    outputs, said = run(layer_of(BOW_TIE), tmp_path / "b.gpkg", MESH_LEVEL="125m")
    assert any("1 broken polygons were repaired" in text for text in said)
    # The two triangles of the bow-tie are half of the square.
    assert outputs["ZONES"] == pytest.approx(plain["ZONES"] / 2, rel=0.1)


def test_rows_without_geometry_are_counted(qgis_app, tmp_path):
    outputs, said = run(layer_of(None, SQUARE, None), tmp_path / "a.gpkg")
    assert any(text.startswith("2 rows without geometry") for text in said)
    row = store.open_study(outputs["STUDY"]).read("provenance").iloc[0]
    assert (row.rows_read, row.rows_refused, row.rows_written) == (3, 2, 1)
    assert json.loads(row.reasons) == {"no_geometry": 2}


@pytest.mark.parametrize(
    ("layer", "words"),
    [
        ({"shapes": [SQUARE], "crs": None}, ["town limits", "no coordinate reference system"]),
        ({"shapes": []}, ["town limits", "no rows"]),
        ({"shapes": [None, None]}, ["None of the 2 rows", "town limits"]),
        ({"shapes": ["POINT(138.3 34.8)"], "kind": "Point"}, ["town limits", "Point", "polygons"]),
        (
            {"shapes": ["POLYGON((34.85 138.30, 34.85 138.33, 34.88 138.33, 34.85 138.30))"]},
            ["town limits", "outside Japan"],
        ),
        (
            {"shapes": ["POLYGON((2.0 48.0, 2.1 48.0, 2.1 48.1, 2.0 48.0))"]},
            ["longitude 2.", "latitude 48.", "outside Japan"],
        ),
        (
            {"shapes": ["POLYGON((138.30 34.85, 138.33 34.88, 138.30 34.85, 138.30 34.85))"]},
            ["town limits", "of the kind Polygon", "must be polygons"],
        ),
        (
            {"shapes": [SQUARE.replace("138.33", "1e9")], "crs": "EPSG:6676"},
            ["town limits", "outside Japan"],
        ),
        (
            {"shapes": ["POLYGON((138.3 34.8, 138.30001 34.8, 138.30001 34.80001, 138.3 34.8))"]},
            ["No centre of a 500m mesh cell", "town limits", "finer"],
        ),
    ],
)
def test_boundaries_that_are_refused(qgis_app, tmp_path, layer, words):
    layer = dict(layer)
    text = refusal(layer_of(*layer.pop("shapes"), **layer), tmp_path)
    assert all(word in text for word in words), text


def test_country_at_the_finest_level_is_refused(qgis_app, tmp_path):
    box = "POLYGON((130 31, 145 31, 145 45, 130 45, 130 31))"
    text = refusal(layer_of(box), tmp_path, MESH_LEVEL="125m")
    assert "125m" in text
    assert "coarser mesh level" in text


@pytest.mark.parametrize("share", [0, 25, 60, 80])
def test_stop(qgis_app, tmp_path, share):
    with pytest.raises(QgsProcessingException, match="Stopped as you asked"):
        run(layer_of(SQUARE), tmp_path / "a.gpkg", Feedback(share), MESH_LEVEL="125m")
    assert list(tmp_path.iterdir()) == []


def test_existing_file_stays_unless_asked(qgis_app, tmp_path):
    target = tmp_path / "a.gpkg"
    run(layer_of(SQUARE), target)
    before = target.read_bytes()
    with pytest.raises(QgsProcessingException, match="exists already") as caught:
        run(layer_of(SQUARE), target, MESH_LEVEL="1km")
    assert str(target) in str(caught.value)
    assert target.read_bytes() == before
    outputs, _ = run(layer_of(SQUARE), target, MESH_LEVEL="1km", OVERWRITE=True)
    assert outputs["ZONES"] == 8


def test_target_that_cannot_be_written(qgis_app, tmp_path):
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run(layer_of(SQUARE), "/proc/study.gpkg")


def n03_layer():
    east = SQUARE.replace("138.30", "138.40").replace("138.33", "138.43")
    return layer_of(
        SQUARE, east, fields=("N03_001", "N03_003", "N03_004", "N03_007"),
        rows=[("P", "County", "Westtown", "22212"), ("P", "County", "Easttown", "22213")],
    )


@pytest.mark.parametrize(
    ("layer", "given", "words"),
    [
        (n03_layer, "", "「国土数値情報（行政区域データ）」（国土交通省）を加工して作成"),
        (n03_layer, " The town's own words ", "The town's own words"),
        (lambda: layer_of(SQUARE), "Words", "Words"),
        (lambda: layer_of(SQUARE), "", None),
    ],
)
def test_the_source_to_name(qgis_app, tmp_path, layer, given, words):
    boundary = layer()
    wanted = {"MUNICIPALITY": "22213"} if layer is n03_layer else {}
    outputs, _ = run(boundary, tmp_path / "a.gpkg", ATTRIBUTION=given, **wanted)
    study = store.open_study(outputs["STUDY"])
    assert study.attributions() == ((words,) if words else ())
    assert [row for row in study.read("provenance")["attribution"] if row] == list(study.attributions())


def test_rows_of_other_municipalities_are_accounted_for(qgis_app, tmp_path):
    outputs, _ = run(n03_layer(), tmp_path / "a.gpkg", MUNICIPALITY="22213")
    row = store.open_study(outputs["STUDY"]).read("provenance").iloc[0]
    assert (row.table_name, row.file, row["format"]) == ("boundary", "town limits", "boundary")
    assert (row.rows_read, row.rows_written, row.rows_refused) == (2, 1, 1)
    assert json.loads(row.reasons) == {"other_municipality": 1}


def test_one_of_several_municipalities(qgis_app, tmp_path):
    text = refusal(n03_layer(), tmp_path)
    assert "2 municipalities: 22212 Westtown, 22213 Easttown" in text
    text = refusal(n03_layer(), tmp_path, MUNICIPALITY="99999")
    assert "no municipality “99999”" in text
    assert "22212 Westtown" in text
    by_code, _ = run(n03_layer(), tmp_path / "a.gpkg", MUNICIPALITY="22213")
    by_name, _ = run(n03_layer(), tmp_path / "b.gpkg", MUNICIPALITY="Easttown")
    assert by_code["NAME"] == by_name["NAME"] == "Easttown"
    assert store.open_study(by_code["STUDY"]).read("zones").id.min() == store.open_study(by_name["STUDY"]).read("zones").id.min()
    both, _ = run(n03_layer(), tmp_path / "c.gpkg", MUNICIPALITY="County")
    assert both["ZONES"] == 2 * by_code["ZONES"]
    assert both["NAME"] == "County"


def test_selected_rows_only(qgis_app, tmp_path):
    layer = n03_layer()
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([2])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    outputs, _ = run(chosen, tmp_path / "a.gpkg")
    assert outputs["NAME"] == "Easttown"
    QgsProject.instance().removeMapLayer(layer.id())


def test_input_is_not_modified(qgis_app, tmp_path):
    layer = layer_of(BOW_TIE, None)
    before = [feature.geometry().asWkt() for feature in layer.getFeatures()]
    run(layer, tmp_path / "a.gpkg")
    assert [feature.geometry().asWkt() for feature in layer.getFeatures()] == before


def test_yaizu(qgis_app, tmp_path, shared):
    import geopandas

    path = shared / "01_boundary" / "n03_derived" / "22212.json"
    outputs, _ = run(str(path), tmp_path / "a.gpkg")
    assert outputs["EPSG"] == 6676
    study = store.open_study(outputs["STUDY"])
    row = study.read("provenance").iloc[0]
    assert (row.file, row.rows_read) == ("22212.json", 52)
    assert row.signature == hashlib.sha256(path.read_bytes()).hexdigest()
    # The published cell polygons whose centre is inside the published boundary.
    town = geopandas.read_file(path).to_crs(6676).union_all()
    cells = geopandas.read_file(shared / "02_population_mesh" / "HDDSWH5238" / "MESH05238.shp")
    published = cells[cells.centroid.to_crs(6676).within(town)]
    column = next(name for name in cells.columns if cells[name].astype(str).str.match(r"5238\d{5}$").all())
    zones = study.read("zones")
    assert sorted(zones.id) == sorted(published[column].astype(str))
    assert outputs["ZONES"] == 265
    # 237 of them are in the census table; nobody lives in the others.
    with (shared / "02_population_mesh" / "population_mesh_2020.txt").open(encoding="cp932") as table:
        inhabited = {line.split(",", 1)[0] for line in table}
    assert len(inhabited & set(zones.id)) == 237
    # Published area of the city: 70.3 km2.
    assert study.boundary.area_m2[0] == pytest.approx(70.3e6, rel=0.002)


def test_yaizu_by_code_from_the_prefecture(qgis_app, tmp_path, shared):
    path = str(shared / "01_boundary" / "n03_derived" / "N03-21_22_210101.json")
    with pytest.raises(QgsProcessingException, match="43 municipalities"):
        run(path, tmp_path / "a.gpkg")
    outputs, _ = run(path, tmp_path / "a.gpkg", MUNICIPALITY="22212")
    # Simplified to 1 %, so a few cells of the border differ from the 265 of the full boundary.
    assert abs(outputs["ZONES"] - 265) <= 10
    assert outputs["NAME"] == "焼津市"


def test_yaizu_lines_lack_the_coast(qgis_app, tmp_path, shared):
    import geopandas

    path = shared / "01_boundary" / "yaizu_opendata" / "行政区域界" / "行政区域界.shp"
    text = refusal(str(path), tmp_path)
    assert "do not close" in text
    assert "coast" in text
    town = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json").to_crs(2450)
    lines = geopandas.GeoDataFrame(geometry=town.boundary, crs=2450)
    lines.to_file(tmp_path / "lines.gpkg")
    outputs, _ = run(str(tmp_path / "lines.gpkg"), tmp_path / "a.gpkg")
    assert outputs["ZONES"] == 265
