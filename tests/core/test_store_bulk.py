"""Many rows at once: what the file says of them, what a stop leaves, and what it costs."""

import sqlite3
import tempfile
import tracemalloc

import numpy as np
import pytest
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.study import blobs, rows, statements, store, writing
from nigiwai.core.study.store import Append, Delete, Replace

from .studies import left_in, refusal, stop_at
from .test_store_interrupted import run_in_another_process

COUNT = 25_000


def houses(study, count=COUNT, first=0, **columns):
    """Rectangles at random places; every seventh has no height, every fiftieth no outline."""
    import geopandas
    import shapely

    middle = study.boundary.geometry.iloc[0].centroid
    number = np.arange(first, first + count)
    rng = np.random.default_rng(first)
    x, y = middle.x + rng.uniform(-1e4, 1e4, count), middle.y + rng.uniform(-1e4, 1e4, count)
    shapes = shapely.box(x, y, x + rng.uniform(4, 20, count), y + rng.uniform(4, 20, count))
    shapes[number % 50 == 0] = None
    columns = {
        "id": [f"b{n}" for n in number],
        "use": np.array(["住宅", None], dtype=object)[number % 2],
        "storeys": 1 + number % 5,
        "height_m": np.where(number % 7 == 0, np.nan, number / 3),
        "source": "a",
        **columns,
    }
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=study.crs)


def asked(study, *statements_):
    with sqlite3.connect(study.path) as database:
        return [database.execute(text).fetchall() for text in statements_]


def everything(study):
    """What SQLite holds, the index and the triggers included; times and page numbers apart."""
    with sqlite3.connect(study.path) as database:
        names = [row[0] for row in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_node' ORDER BY name"
        )]
        told = database.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()
        return told, {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


def check_file(study, table="buildings"):
    """The index holds each shape, extent and count are those of the rows."""
    frame = study.read(table)
    [whole], [index], found, [extent], [count], numbers = asked(
        study,
        "PRAGMA integrity_check",
        f"SELECT rtreecheck('main', 'rtree_{table}_geom')",
        f"SELECT minx, miny, maxx, maxy FROM rtree_{table}_geom ORDER BY id",
        f"SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = '{table}'",
        f"SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = '{table}'",
        f"SELECT r.id FROM rtree_{table}_geom r JOIN {table} t ON t.fid = r.id",
    )
    assert (whole, index) == (("ok",), ("ok",))
    assert count == (len(frame),)
    shapes = frame[frame.geometry.notna()]
    assert len(found) == len(numbers) == len(shapes)
    if not len(shapes):
        assert extent == (None,) * 4
        return
    assert extent == pytest.approx(tuple(shapes.total_bounds), rel=1e-12)
    # The index rounds outwards, to 32 bits.
    index, exact = np.array(found), shapes.bounds.to_numpy()
    assert (index[:, :2] <= exact[:, :2]).all()
    assert (index[:, 2:] >= exact[:, 2:]).all()
    assert np.abs(index - exact).max() < 0.05


@pytest.mark.parametrize("limit", [10, 10**9], ids=["index built anew", "index kept"])
def test_the_file_is_right_after_every_change(study, monkeypatch, limit):
    monkeypatch.setattr(writing, "_MANY", limit)
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    before = asked(study, triggers)
    study.apply([Append("buildings", houses(study, 3000))])
    check_file(study)
    study.apply([Append("buildings", houses(study, 40, 3000, source="b"))])
    check_file(study)
    assert len(study.read("buildings")) == 3040
    study.apply([Delete("buildings", "source", "b"), Append("buildings", houses(study, 30, 9000, source="c"))])
    check_file(study)
    study.apply([Delete("buildings", "source", "a")])
    check_file(study)
    assert study.read("buildings").id.tolist() == [f"b{n}" for n in range(9000, 9030)]
    study.apply([Replace("buildings", houses(study, 500)), Append("facilities", houses(study, 0)[["geometry"]])])
    check_file(study)
    study.apply([Replace("buildings", houses(study, 0))])
    check_file(study)
    assert asked(study, triggers) == before


def test_rows_come_back_as_they_were(study):
    import geopandas
    import shapely

    frame = houses(study)
    study.apply([Append("buildings", frame)])
    found = study.read("buildings")
    assert found.id.tolist() == frame.id.tolist()
    assert found.use.tolist() == frame.use.tolist()
    for name in ("storeys", "height_m"):
        assert np.array_equal(found[name], frame[name].astype(float), equal_nan=True)
    assert found.footprint_m2.isna().all()
    assert found.structure.tolist() == [None] * COUNT
    single = shapely.get_geometry(np.asarray(found.geometry), 0)
    assert (single == np.asarray(frame.geometry)).all()
    assert found.crs.to_epsg() == 6676
    # Another program reads the same.
    other = geopandas.read_file(study.path, layer="buildings", where="id = 'b24999'")
    assert other.geometry[0].equals(frame.geometry.iloc[-1])
    assert other.storeys[0] == 5


def test_shapes_are_written_as_gdal_writes_them(study, tmp_path):
    import shapely
    from osgeo import ogr, osr

    shapes = {
        "Point": [shapely.Point(1.5, -2), None, shapely.Point()],
        "MultiPolygon": [
            shapely.MultiPolygon([shapely.box(0, 0, 1, 2), shapely.box(5, 5, 6, 7)]), None, shapely.MultiPolygon(),
        ],
        "MultiLineString": [shapely.MultiLineString([[(3, 1), (2, 9)]]), shapely.MultiLineString()],
    }
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(6676)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "gdal.gpkg"))
    for kind, own in shapes.items():
        layer = dataset.CreateLayer(kind, crs, getattr(ogr, f"wkb{kind}"))
        for shape in own:
            feature = ogr.Feature(layer.GetLayerDefn())
            if shape is not None:
                feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shape.wkb))
            layer.CreateFeature(feature)
    del layer, dataset
    with sqlite3.connect(tmp_path / "gdal.gpkg") as database:
        for kind, own in shapes.items():
            wanted = [row[0] for row in database.execute(f"SELECT geom FROM {kind}")]
            found = blobs.blobs(np.array(own, dtype=object), 6676)
            if kind != "Point":
                assert found == wanted
                continue
            # An empty point has NaN, of either sign.
            assert found[:2] == wanted[:2]
            assert found[2][:13] == wanted[2][:13]


def test_other_programs_can_go_on_editing(study):
    from osgeo import gdal, ogr

    study.apply([Append("buildings", houses(study))])
    dataset = gdal.OpenEx(str(study.path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayerByName("buildings")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("id", "mine")
    feature.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"))
    layer.CreateFeature(feature)
    layer.DeleteFeature(2)
    del feature, layer, dataset
    assert len(study.read("buildings")) == COUNT
    check_file(study)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.45, 0.7, 0.95, 1.0])
def test_cancel_leaves_the_file_and_its_index(study, share, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    study.apply([Append("buildings", houses(study, 12_000))])
    before = everything(study)
    with pytest.raises(Cancelled):
        study.apply(
            [Replace("buildings", houses(study)), Append("facilities", houses(study, 0)[["geometry"]])],
            stop_at(share),
        )
    assert everything(study) == before
    check_file(study)
    assert left_in(tmp_path / "temporary") == []


def test_disk_full_while_the_study_is_written(study):
    # The study already holds more than the new rows take, so the temporary file has room.
    study.apply([Append("partners", _partners(12_000, 0))])
    before, size = everything(study), study.path.stat().st_size
    writer = run_in_another_process(
        """
        import pandas as pd
        from nigiwai.core.errors import CoreError
        study = store.open_study(sys.argv[1])
        many = pd.DataFrame({"id": [f"n{n}" for n in range(9_000)], "name": "x" * 200})
        limit = int(sys.argv[2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        shares = []
        try:
            study.apply([Append("partners", many)], shares.append)
        except CoreError as error:
            print(error.code, max(shares) >= 0.4, error.facts["target"])
        """,
        study.path, size + 200_000,
    )
    out, errors = writer.communicate()
    assert out.split() == ["write_failed", "True", str(study.path)], (out, errors)
    assert everything(store.open_study(study.path)) == before
    assert left_in(study.path.parent) == ["town.gpkg"]


def _partners(count, first):
    import pandas as pd

    return pd.DataFrame({"id": [f"p{n}" for n in range(first, first + count)], "name": "x" * 200})


def test_temporary_folder_that_is_not_there(study, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "absent"))
    code, text = refusal(study.apply, [Append("partners", _partners(2, 0))])
    assert code == "write_failed"
    assert "town.gpkg" in text


def test_names_of_folders_with_quotes(boundary, tmp_path, monkeypatch):
    folder = tmp_path / "it's “焼津” (1)"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    study = store.create(folder / "o'town.gpkg", "T", boundary, "1km")
    study.apply([Append("partners", _partners(3, 0))])
    assert study.read("partners").id.tolist() == ["p0", "p1", "p2"]
    assert left_in(folder) == ["o'town.gpkg"]


def test_first_repeated_id_is_told_with_its_rows(study):
    study.apply([Append("buildings", houses(study, 100))])
    ids = [f"x{n}" for n in range(COUNT)]
    ids[20_000] = ids[11_000] = ids[15_000] = "x7"
    ids[24_000] = ids[10] = "x3"
    # Rows count from 1, those that were there come first: the 11,001st of the new ones is first.
    with pytest.raises(CoreError) as caught:
        study.apply([Append("buildings", houses(study, first=100, id=ids))])
    assert caught.value.code == "duplicate_id"
    assert caught.value.facts == {
        "layer": "buildings", "field": "id", "value": "x3", "count": 3, "rows": "104, 111",
    }
    study.apply([Append("buildings", houses(study, 50, 100, id=None))])
    assert study.read("buildings").id.isna().sum() == 50


def test_values_that_do_not_fit_are_found_in_the_last_piece(study):
    late = COUNT - 2
    for column, value, code in (
        ("storeys", 2.5, "not_whole"),
        ("storeys", float("inf"), "not_whole"),
        ("storeys", 1e300, "not_whole"),
        ("height_m", "high", "not_a_number"),
        ("year", "1999年", "not_a_number"),
    ):
        values = np.full(COUNT, None, dtype=object)
        values[late] = value
        if isinstance(value, float):
            values = values.astype(float)
        found, text = refusal(study.apply, [Append("buildings", houses(study, **{column: values}))])
        assert found == code
        assert str(late + 1) in text.replace(",", "")
    assert len(study.read("buildings")) == 0


def test_numbers_of_any_type_are_taken(study):
    import pandas as pd

    # Texts that are numbers, whole numbers of extension types, truth values, a category.
    frame = houses(study, 3).assign(
        height_m=["1.5", None, 2],
        storeys=pd.array([1, None, 3], dtype="Int64"),
        year=[True, None, 1999.0],
        use=pd.Categorical(["a", None, "a"]),
        code=[411, 412, None],
        floor_area_m2=np.float32([0.5, np.nan, 3]),
    )
    study.apply([Append("buildings", frame)])
    found = study.read("buildings")
    assert found.height_m.fillna(-1).tolist() == [1.5, -1, 2]
    assert found.storeys.fillna(-1).tolist() == [1, -1, 3]
    assert found.year.fillna(-1).tolist() == [1, -1, 1999]
    assert found.use.tolist() == ["a", None, "a"]
    assert found.code.tolist() == ["411.0", "412.0", None]
    assert found.floor_area_m2.fillna(-1).tolist() == [0.5, -1, 3]


def test_a_delete_knows_its_columns(study):
    with pytest.raises(ValueError, match="colour"):
        study.apply([Delete("buildings", "colour", "red")])
    study.apply([Append("buildings", houses(study, 3, use=["x", "x' OR 1=1", None]))])
    study.apply([Delete("buildings", "use", "x' OR 1=1")])
    assert study.read("buildings").use.tolist() == ["x", None]


def test_statements_take_names_only():
    assert statements.statement('SELECT $all FROM "$one" LIMIT $n', all=("a", "?"), one="b_1", n=3) == (
        'SELECT "a", ? FROM "b_1" LIMIT 3'
    )
    for name in ('a"b', "a b", "", "1a", "A", "a;", "焼津", "a\n"):
        with pytest.raises(ValueError, match="not the name"):
            statements.statement("$name", name=name)
        with pytest.raises(ValueError, match="not the name"):
            statements.statement("$name", name=("a", name))


def test_damage_shows_when_a_table_is_read(study):
    study.apply([Append("buildings", houses(study))])
    data = bytearray(study.path.read_bytes())
    for start in range(len(data) // 2, len(data) // 2 + 40 * 4096, 4096):
        data[start : start + 4096] = b"\xff" * 4096
    study.path.write_bytes(data)
    code, text = refusal(study.read, "buildings")
    assert code == "damaged_study"
    assert "town.gpkg" in text


@pytest.mark.parametrize("told", [0, 3, 99, None])
def test_all_rows_are_read_whatever_the_file_says_of_their_number(study, told):
    study.apply([Append("buildings", houses(study, 60))])
    with sqlite3.connect(study.path) as database:
        database.execute("UPDATE gpkg_ogr_contents SET feature_count = ?", (told,))
    assert len(study.read("buildings")) == 60
    study.apply([Append("buildings", houses(study, 5, 60))])
    check_file(study)


def test_rows_are_never_python_values_all_at_once(study):
    frame = houses(study, 100_000)
    tracemalloc.start()
    try:
        study.apply([Append("buildings", frame)])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # All values of the frame would take 60 MB; a piece of 10,000 rows takes a tenth.
    assert peak < 25e6, f"{peak / 1e6:.0f} MB"
    assert len(frame) > 5 * rows._PIECE
