"""Outputs: what stood there comes back, nothing half-written stays, no input is overwritten."""

from pathlib import Path, PurePath, PureWindowsPath

import pytest
from nigiwai.bridge.safe_outputs import (
    check_destinations,
    check_written,
    file_of,
    parts_of,
    restored_on_failure,
    table_in,
)
from nigiwai.core.errors import CoreError

pytestmark = pytest.mark.usefixtures("qgis_app")


def fill(folder, **files):
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)


def contents(folder):
    return {path.name: path.read_text() for path in folder.iterdir()}


def interrupted(target, error=RuntimeError, **written):
    """Write files beside the target; then something goes wrong."""
    with restored_on_failure(target):
        fill(target.parent, **written)
        raise error


@pytest.mark.parametrize(("destination", "file"), [
    ("/data/out.gpkg", "/data/out.gpkg"),
    ("/data/out.gpkg|layername=zones", "/data/out.gpkg"),
    ("ogr:dbname='/data/町 1.gpkg' table=\"zones\" (geom)", "/data/町 1.gpkg"),
    ("C:/data/out.shp", "C:/data/out.shp"),
    ("memory:zones", None),
    ("memory:", None),
    ("postgres://dbname=town host=server", None),
    ("", None),
])
def test_file_behind_a_destination(destination, file):
    assert file_of(destination) == (file and Path(file))


@pytest.mark.parametrize("file", [
    "/data/町 1/r.gpkg", "/o'neil's/r.gpkg", PureWindowsPath(r"C:\町 o'1\r.gpkg"),
    PureWindowsPath(r"\\server\share\r.gpkg")])
def test_qgis_reads_a_destination_as_we_do(file):
    from qgis.core import QgsDataSourceUri

    text = table_in(file, "zones")
    _driver, _colon, source = text.partition(":")
    path = file.as_posix() if isinstance(file, PurePath) else file
    assert QgsDataSourceUri(source).database() == path
    assert QgsDataSourceUri(source).table() == "zones"
    assert parts_of(text) == (Path(path), "zones")


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_what_stood_there_comes_back(tmp_path, error):
    before = {"out.gpkg": "old", "out.gpkg-wal": "log", "out.txt": "somebody else's"}
    fill(tmp_path, **{name.replace(".", "__"): text for name, text in before.items()})
    with pytest.raises(error):
        interrupted(tmp_path / "out.gpkg", error, out__gpkg="half",
                    **{"out.gpkg-journal": "x", "out.gpkg-wal": "other log"})
    assert contents(tmp_path) == before


def test_every_part_of_a_shapefile_comes_back(tmp_path):
    before = {f"town.{ending}": ending for ending in ("shp", "shx", "dbf", "prj")}
    fill(tmp_path, **before)
    with pytest.raises(RuntimeError):
        interrupted(tmp_path / "town.shp", town__shp="half", town__dbf="half", town__cpg="UTF-8")
    assert contents(tmp_path) == before


def test_nothing_stays_where_nothing_was(tmp_path):
    with pytest.raises(RuntimeError):
        interrupted(tmp_path / "new" / "deeper" / "out.gpkg", out__gpkg="half")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_else_stays(tmp_path):
    with pytest.raises(RuntimeError):
        interrupted(tmp_path / "new" / "out.gpkg", other__txt="mine")
    assert contents(tmp_path / "new") == {"other.txt": "mine"}


def test_success_keeps_the_new_and_nothing_else(tmp_path):
    target = tmp_path / "new" / "out.gpkg"
    with restored_on_failure(target):
        target.write_text("new")
    assert contents(tmp_path / "new") == {"out.gpkg": "new"}


def test_a_place_without_file_needs_nothing():
    with restored_on_failure(None):
        pass


def test_several_tables_of_one_file(tmp_path):
    """Two outputs in one file: the second failure brings back what was before the first."""
    target = tmp_path / "out.gpkg"
    target.write_text("old")
    with pytest.raises(RuntimeError), restored_on_failure(target):
        interrupted(target, out__gpkg="half")
    assert contents(tmp_path) == {"out.gpkg": "old"}


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("a file")
    with pytest.raises(CoreError) as caught, restored_on_failure(tmp_path / "file" / "x.gpkg"):
        pytest.fail("nothing may be written")
    assert caught.value.code == "write_failed"
    assert caught.value.facts["target"].endswith("x.gpkg")
    assert contents(tmp_path) == {"file": "a file"}


def test_no_room_to_keep_what_stands_there(tmp_path, monkeypatch):
    def no_room(source, target):
        raise OSError(28, "No space left on device")

    target = tmp_path / "out.gpkg"
    target.write_text("old")
    monkeypatch.setattr("shutil.copy2", no_room)
    with pytest.raises(CoreError) as caught, restored_on_failure(target):
        target.write_text("half")
    assert caught.value.facts["reason"] == "No space left on device"
    assert contents(tmp_path) == {"out.gpkg": "old"}


INPUT = ["/town/study.gpkg|layername=zones", "/town/edits.gpkg"]


@pytest.mark.parametrize("destinations", [
    ["/town/study.gpkg"],
    ["/town/../town/study.gpkg"],
    ["ogr:dbname='/town/study.gpkg' table=\"zones\" (geom)"],
    ["ogr:dbname='/town/edits.gpkg' table=\"new\" (geom)"],
    ["/out/a.gpkg", "/out/a.gpkg"],
    ["ogr:dbname='/out/a.gpkg' table=\"x\" (geom)", "ogr:dbname='/out/a.gpkg' table=\"x\" (geom)"],
    ["ogr:dbname='/out/a.gpkg' table=\"x\" (geom)", "/out/a.gpkg"],
])
def test_destinations_that_would_destroy_something(destinations):
    with pytest.raises(CoreError) as caught:
        check_destinations(destinations, INPUT)
    assert caught.value.code == "write_failed"
    assert caught.value.facts["target"] == destinations[-1]


@pytest.mark.parametrize("destinations", [
    ["/out/a.gpkg", "/out/b.gpkg"],
    ["memory:", "memory:"],
    ["ogr:dbname='/town/study.gpkg' table=\"result\" (geom)"],
    ["ogr:dbname='/out/a.gpkg' table=\"x\" (geom)", "ogr:dbname='/out/a.gpkg' table=\"y\" (geom)"],
])
def test_destinations_that_are_fine(destinations):
    check_destinations(destinations, [*INPUT, "memory", "dbname='town' host=server"])


def test_rows_that_did_not_arrive_are_noticed(tmp_path):
    import geopandas
    import shapely

    path = tmp_path / "out.gpkg"
    geopandas.GeoDataFrame(geometry=[shapely.Point(0, 0)] * 3, crs="EPSG:6676").to_file(path)
    check_written(str(path), 3)
    check_written("memory:", 3)
    for target, count in ((str(path), 4), (str(tmp_path / "absent.gpkg"), 0)):
        with pytest.raises(CoreError) as caught:
            check_written(target, count)
        assert caught.value.facts["target"] == target
