"""The study on disk: whole or not at all, whatever happens in the middle."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time

import numpy as np
import pytest
from nigiwai.bridge.messages import sentence
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.geo import mesh
from nigiwai.core.study import store, tables, upgrades
from nigiwai.core.study.store import Append, Delete, Replace

BOX = (138.30, 34.85, 138.33, 34.88)


@pytest.fixture
def boundary():
    import geopandas
    import shapely

    return geopandas.GeoDataFrame(geometry=[shapely.box(*BOX)], crs="EPSG:4326")


@pytest.fixture
def study(tmp_path, boundary):
    return store.create(tmp_path / "town.gpkg", "Town", boundary, "500m", created_by="test")


def points(study, ids, source="a", **columns):
    import geopandas

    middle = study.boundary.geometry.iloc[0].centroid
    columns = {"id": list(ids), "source": source, **columns}
    return geopandas.GeoDataFrame(columns, geometry=[middle] * len(columns["id"]), crs=study.crs)


def content(study):
    """Every table as text, to compare before and after."""
    return {name: study.read(name).to_csv() for name in tables.TABLES}


def refusal(call, *args, **kwargs):
    """The error of a call, and its sentence."""
    with pytest.raises(CoreError) as caught:
        call(*args, **kwargs)
    return caught.value.code, sentence(caught.value)


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_create_makes_zones_boundary_and_facts(study, tmp_path):
    assert left_in(tmp_path) == ["town.gpkg"]
    assert (study.name, study.epsg, study.level) == ("Town", 6676, "500m")
    assert study.facts["created_by"] == "test"
    zones = study.read("zones")
    # Centres inside the box, counted by hand: columns of 1/160, rows of 1/240 degrees.
    columns = [c for c in range(6128, 6133) if BOX[0] < 100 + (c + 0.5) / 160 < BOX[2]]
    rows = [r for r in range(8364, 8372) if BOX[1] < (r + 0.5) / 240 < BOX[3]]
    assert len(zones) == len(columns) * len(rows)
    assert (zones.id == zones.mesh_code).all()
    assert set(mesh.level_of(zones.id)) == {"500m"}
    assert zones.area_m2.to_numpy() == pytest.approx(zones.area.to_numpy())
    assert zones.inside_share.between(0, 1).all()
    covered = (zones.area_m2 * zones.inside_share).sum()
    common = zones.union_all().intersection(study.boundary.geometry.iloc[0]).area
    assert covered == pytest.approx(common, rel=1e-9)
    assert zones.residents.isna().all()
    assert study.read("provenance").table_name.tolist() == ["boundary"]


def test_every_table_opens_with_its_columns(study):
    import geopandas

    for table in tables.TABLES.values():
        frame = study.read(table.name)
        names = list(table.column_names())
        assert list(frame.columns) == (names if table.geometry is None else [*names, "geometry"])
        assert isinstance(frame, geopandas.GeoDataFrame) is (table.geometry is not None)
        kinds = {"text": "O", "integer": "f", "real": "f"}
        for column in table.columns:
            assert frame[column.name].dtype.kind == kinds[column.kind], column
        if table.geometry is not None:
            assert frame.crs.to_epsg() == 6676


def test_file_follows_the_geopackage_standard(study):
    # Through SQLite alone: what the standard's tables say, and a spatial index for each layer.
    with sqlite3.connect(study.path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        layers = dict(database.execute("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
        systems = {row[0] for row in database.execute("SELECT srs_id FROM gpkg_geometry_columns")}
        indexed = {row[0] for row in database.execute("SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'")}
        listed = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
    wanted = {name: table.geometry.upper() for name, table in tables.TABLES.items() if table.geometry}
    assert layers == wanted
    assert systems == {6676}
    assert indexed == set(wanted)
    assert listed == set(tables.TABLES)


def test_rows_come_back_as_they_went_in(study):
    import geopandas
    import shapely

    x, y = study.boundary.geometry.iloc[0].centroid.coords[0]
    frame = geopandas.GeoDataFrame(
        {
            "source": ["a", "a", "b"],
            "id": ["1", "2", "3"],
            "text": ["焼津 'x'; DROP TABLE needs", None, np.nan],
            "weight": [1.5, np.nan, 0],
        },
        geometry=[shapely.Point(x, y, 7.0), None, shapely.Point(x + 1, y)],
        crs=study.crs,
    )
    before = frame.copy()
    study.apply([Append("needs", frame)])
    found = study.read("needs")
    assert found.id.tolist() == ["1", "2", "3"]
    assert found.text.tolist() == ["焼津 'x'; DROP TABLE needs", None, None]
    assert np.array_equal(found.weight, [1.5, np.nan, 0], equal_nan=True)
    assert found.geometry.iloc[0].equals(shapely.Point(x, y))
    assert not found.geometry.iloc[0].has_z
    assert found.geometry.iloc[1] is None
    assert found.theme.tolist() == [None] * 3
    assert frame.equals(before)


def test_changes_are_made_in_order(study):
    import pandas as pd

    study.apply([Append("facilities", points(study, "ab")), Append("facilities", points(study, "c", "b"))])
    study.apply([
        Delete("facilities", "source", "a"),
        Append("facilities", points(study, "ad")),
        Replace("partners", pd.DataFrame({"id": ["p"], "capacity": [3]})),
        Append("provenance", pd.DataFrame({"id": ["i2"], "rows_read": [2]})),
    ])
    assert study.read("facilities")[["id", "source"]].to_numpy().tolist() == [
        ["c", "b"], ["a", "a"], ["d", "a"],
    ]
    study.apply([Replace("partners", pd.DataFrame({"id": ["q"]}))])
    assert study.read("partners").id.tolist() == ["q"]
    assert study.read("provenance").id.tolist() == ["boundary", "i2"]


def test_single_polygons_and_lines_are_gathered(study):
    import geopandas
    import shapely

    area = study.boundary.geometry.iloc[0]
    shape = shapely.get_parts(area)[0]
    frame = geopandas.GeoDataFrame({"id": ["1", "2"]}, geometry=[shape, area], crs=study.crs)
    line = geopandas.GeoDataFrame({"id": ["1"]}, geometry=[shape.exterior], crs=study.crs)
    line.geometry = [shapely.LineString(shape.exterior.coords)]
    study.apply([Append("hazards", frame), Append("network", line)])
    assert study.read("hazards").geom_type.tolist() == ["MultiPolygon"] * 2
    assert study.read("network").geom_type.tolist() == ["MultiLineString"]


def stop_at(share):
    def progress(done):
        if done >= share:
            raise Cancelled

    return progress


@pytest.mark.parametrize("share", [0.0, 0.4, 0.9, 1.0])
def test_cancel_changes_nothing(study, share):
    before = content(study)
    many = [f"n{number}" for number in range(3000)]
    with pytest.raises(Cancelled):
        study.apply(
            [Replace("zones", study.read("zones").head(1)), Append("facilities", points(study, many))],
            stop_at(share),
        )
    assert content(study) == before
    study.apply([Append("facilities", points(study, many))])
    assert len(study.read("facilities")) == 3000


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 1.0])
def test_cancel_while_creating_leaves_nothing(tmp_path, boundary, share):
    with pytest.raises(Cancelled):
        store.create(tmp_path / "t.gpkg", "T", boundary, "125m", progress=stop_at(share))
    assert left_in(tmp_path) == []


def test_rows_that_do_not_fit_are_refused_before_writing(study):
    import geopandas
    import shapely

    before = content(study)
    good = points(study, "a")
    degrees = good.to_crs(4326)
    line = geopandas.GeoDataFrame({"id": ["1"]}, geometry=[shapely.LineString([(0, 0), (1, 1)])], crs=study.crs)
    for frame, code, words in (
        (degrees, "wrong_crs", ("facilities", "WGS 84", "EPSG:6676")),
        (good.set_crs(None, allow_override=True), "missing_crs", ("facilities",)),
        (line, "wrong_geometry", ("Row 1", "facilities", "LineString", "Point")),
        (good.assign(size="big"), "not_a_number", ("facilities", "size", "row 1", "big")),
    ):
        found, text = refusal(study.apply, [Append("zones", study.read("zones").head(0)), Append("facilities", frame)])
        assert found == code
        assert all(word in text for word in words), text
    found, text = refusal(study.apply, [Append("zones", study.read("zones").head(1).assign(id="x", suppressed=0.5))])
    assert found == "not_whole"
    assert "suppressed" in text
    with pytest.raises(ValueError, match="colour"):
        study.apply([Append("facilities", good.assign(colour="red"))])
    assert content(study) == before


def test_an_id_may_not_occur_twice(study):
    study.apply([Append("facilities", points(study, "ab"))])
    before = content(study)
    code, text = refusal(study.apply, [Append("facilities", points(study, "cb", "b"))])
    assert code == "duplicate_id"
    assert "“b” occurs 2 times (rows 2, 4)" in text
    assert content(study) == before


def run_in_another_process(code, *args):
    setup = "import resource, sys\nfrom nigiwai.core.study import store\nfrom nigiwai.core.study.store import Append\n"
    return subprocess.Popen(
        [sys.executable, "-c", setup + textwrap.dedent(code), *map(str, args)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )


def test_kill_in_the_middle_of_a_write(study):
    before = content(study)
    writer = run_in_another_process(
        """
        import pandas as pd, time
        study = store.open_study(sys.argv[1])
        many = pd.DataFrame({"id": [f"p{n}" for n in range(200_000)], "name": "x" * 200})
        def progress(share):
            if share > 0.6:
                print("now", flush=True)
                time.sleep(60)
        study.apply([Append("partners", many)], progress)
        """,
        study.path,
    )
    assert writer.stdout.readline() == "now\n", writer.stderr.read()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    # Pages were on the disk already, so the journal had work to do.
    assert any(study.path.parent.glob("town.gpkg-*"))
    assert content(store.open_study(study.path)) == before
    assert left_in(study.path.parent) == ["town.gpkg"]


@pytest.mark.parametrize("room", [200_000, 1_000_000])
def test_full_disk(study, tmp_path, room):
    # A limit on the size of files stands in for a full disk: writing fails in the same way.
    before = content(study)
    size = study.path.stat().st_size
    writer = run_in_another_process(
        """
        import pandas as pd
        from nigiwai.core.errors import CoreError
        study = store.open_study(sys.argv[1])
        many = pd.DataFrame({"id": [f"p{n}" for n in range(20_000)], "name": "x" * 200})
        limit = int(sys.argv[2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        try:
            study.apply([Append("partners", many)])
        except CoreError as error:
            print(error.code, error.facts["reason"])
        """,
        study.path, size + room,
    )
    out, errors = writer.communicate()
    assert out.startswith("write_failed"), (out, errors)
    assert content(store.open_study(study.path)) == before


def test_full_disk_while_creating(tmp_path, boundary):
    boundary.to_file(tmp_path / "b.geojson")
    writer = run_in_another_process(
        """
        import geopandas
        from nigiwai.core.errors import CoreError
        frame = geopandas.read_file(sys.argv[1])
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        try:
            store.create(sys.argv[2], "T", frame, "125m")
        except CoreError as error:
            print(error.code, error.facts["target"])
        """,
        tmp_path / "b.geojson", tmp_path / "new.gpkg",
    )
    out, errors = writer.communicate()
    assert out.split() == ["write_failed", str(tmp_path / "new.gpkg")], (out, errors)
    assert left_in(tmp_path) == ["b.geojson"]


def test_locked_study(study):
    from osgeo import gdal

    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "100")
    other = sqlite3.connect(study.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        started = time.monotonic()
        code, text = refusal(study.apply, [Append("facilities", points_of_nothing(study))])
    finally:
        other.execute("ROLLBACK")
        other.close()
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", None)
    assert code == "study_locked"
    assert str(study.path) in text
    assert time.monotonic() - started < 30
    assert len(study.read("zones"))


def points_of_nothing(study):
    import geopandas

    return geopandas.GeoDataFrame({"id": ["1"]}, geometry=[None], crs=study.crs)


def test_gdal_switch_for_exceptions_is_left_alone_and_does_not_matter(study):
    from osgeo import gdal, ogr, osr

    # QGIS's own algorithms may have switched them on in this process, osr last.
    for module in (osr, ogr, gdal):
        if module.GetUseExceptions():
            module.DontUseExceptions()
    study.apply([Append("facilities", points(study, "a"))])
    assert (gdal.GetUseExceptions(), ogr.GetUseExceptions()) == (0, 0)
    (study.path.parent / "x.gpkg").write_bytes(b"SQLite format 3\x00" + bytes(200))
    refused = refusal(store.open_study, study.path.parent / "x.gpkg")
    gdal.UseExceptions()
    ogr.UseExceptions()
    try:
        study.apply([Append("facilities", points(study, "b"))])
        assert refusal(store.open_study, study.path.parent / "x.gpkg") == refused
    finally:
        ogr.DontUseExceptions()
        gdal.DontUseExceptions()
    assert study.read("facilities").id.tolist() == ["a", "b"]
    assert refused[0] == "damaged_study"


def test_files_that_are_no_studies(tmp_path, boundary):
    boundary.to_file(tmp_path / "other.gpkg", layer="study")
    (tmp_path / "text.gpkg").write_text("id,name\n" * 40)
    (tmp_path / "empty.gpkg").write_bytes(b"")
    for name, wanted in (
        ("other.gpkg", "not_a_study"),
        ("text.gpkg", "not_a_study"),
        ("empty.gpkg", "not_a_study"),
        ("absent.gpkg", "missing_file"),
    ):
        code, text = refusal(store.open_study, tmp_path / name)
        assert code == wanted
        assert name in text


def test_truncated_study(study):
    whole = study.path.read_bytes()
    for size in (50, 5000, len(whole) // 2, len(whole) - 1):
        study.path.write_bytes(whole[:size])
        code, text = refusal(store.open_study, study.path)
        assert code == ("not_a_study" if size < 100 else "damaged_study")
        assert "town.gpkg" in text


def test_damaged_pages(study):
    data = bytearray(study.path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    study.path.write_bytes(data)
    code, _ = refusal(store.open_study, study.path)
    assert code in ("damaged_study", "not_a_study")


def set_version(path, version):
    with sqlite3.connect(path) as database:
        database.execute("UPDATE study SET value = ? WHERE key = 'schema_version'", (version,))


def test_newer_study_is_refused(study, boundary):
    set_version(study.path, "99")
    data = study.path.read_bytes()
    code, text = refusal(store.open_study, study.path)
    assert code == "newer_study"
    assert "99" in text
    assert "test" in text
    assert refusal(store.create, study.path, "T", boundary, "1km", overwrite=True)[0] == "newer_study"
    assert study.path.read_bytes() == data


def test_removed_column_is_named(study):
    with sqlite3.connect(study.path) as database:
        database.execute("ALTER TABLE scenarios DROP COLUMN note")
    code, text = refusal(store.open_study, study.path)
    assert code == "incomplete_study"
    assert "scenarios note" in text


@pytest.fixture
def old_study(study):
    """A study as a version before the first would have made it: a table and columns less."""
    study.apply([Append("facilities", points(study, "ab", name="x"))])
    with sqlite3.connect(study.path) as database:
        database.execute("ALTER TABLE scenarios DROP COLUMN note")
        database.execute("ALTER TABLE entries DROP COLUMN visitors_basis")
        database.execute("DROP TABLE programmes")
        database.execute("DELETE FROM gpkg_contents WHERE table_name = 'programmes'")
        database.execute("DELETE FROM gpkg_ogr_contents WHERE table_name = 'programmes'")
    set_version(study.path, "0")
    return study


def test_older_study_is_upgraded(old_study, monkeypatch):
    seen = []
    monkeypatch.setitem(upgrades.STEPS, 0, lambda _, path: seen.append(path.name))
    before, old = old_study.read("facilities").to_csv(), old_study.path.read_bytes()
    study = store.open_study(old_study.path)
    assert seen == ["town.gpkg"]
    assert study.facts["schema_version"] == str(tables.SCHEMA_VERSION)
    assert study.read("facilities").to_csv() == before
    assert study.read("scenarios").columns.tolist() == list(tables.TABLES["scenarios"].column_names())
    assert len(study.read("programmes")) == 0
    assert left_in(study.path.parent) == ["town.gpkg", "town.v0.gpkg"]
    assert (study.path.parent / "town.v0.gpkg").read_bytes() == old


def test_upgrade_that_fails_changes_nothing(old_study, monkeypatch):
    def fail(dataset, path):
        raise CoreError("write_failed", target=str(path), reason="no")

    monkeypatch.setitem(upgrades.STEPS, 0, fail)
    old = old_study.path.read_bytes()
    code, text = refusal(store.open_study, old_study.path)
    assert code == "write_failed"
    assert str(old_study.path) in text
    assert old_study.path.read_bytes() == old
    assert left_in(old_study.path.parent) == ["town.gpkg"]


def test_existing_files_are_not_lost(study, tmp_path, boundary):
    data = study.path.read_bytes()
    code, text = refusal(store.create, study.path, "T", boundary, "1km")
    assert code == "study_exists"
    assert "town.gpkg" in text
    assert study.path.read_bytes() == data
    with pytest.raises(Cancelled):
        store.create(study.path, "T", boundary, "250m", overwrite=True, progress=stop_at(0.7))
    assert study.path.read_bytes() == data
    assert store.create(study.path, "New", boundary, "1km", overwrite=True).level == "1km"
    (tmp_path / "photo.gpkg").write_bytes(b"precious")
    assert refusal(store.create, tmp_path / "photo.gpkg", "T", boundary, "1km", overwrite=True)[0] == "not_a_study"
    assert (tmp_path / "photo.gpkg").read_bytes() == b"precious"
    assert left_in(tmp_path) == ["photo.gpkg", "town.gpkg"]


def test_overwriting_waits_for_other_programs(study, boundary):
    # A log beside the file (as while QGIS edits a layer) would be replayed into its successor.
    other = sqlite3.connect(study.path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("UPDATE study SET value = 'Other' WHERE key = 'name'")
    other.commit()
    code, text = refusal(store.create, study.path, "T", boundary, "1km", overwrite=True)
    assert code == "study_locked"
    assert "town.gpkg" in text
    other.close()
    assert store.open_study(study.path).name == "Other"
    assert store.create(study.path, "T", boundary, "1km", overwrite=True).name == "T"


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_coordinates_that_are_no_numbers(tmp_path, boundary, number):
    import geopandas
    import shapely

    shape = shapely.Polygon([(138.3, 34.8), (number, 34.9), (138.4, 34.8)])
    frame = geopandas.GeoDataFrame(geometry=[boundary.geometry[0], shape], crs=4326)
    code, text = refusal(store.create, tmp_path / "t.gpkg", "T", frame, "1km")
    assert code == "broken_geometry"
    assert "“T”, row 2" in text


def test_folder_that_cannot_be_written_to(tmp_path, boundary):
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file", tmp_path / "absent"):
        code, text = refusal(store.create, folder / "t.gpkg", "T", boundary, "1km")
        assert code == "write_failed"
        assert str(folder) in text
    assert left_in(tmp_path) == ["file"]
