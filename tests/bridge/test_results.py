"""What is in the results of a study, also while somebody writes them."""

import sqlite3
import time
from contextlib import closing

import pytest
from nigiwai.bridge import results, shown
from osgeo import gdal, ogr, osr


@pytest.fixture
def study_path(tmp_path):
    import geopandas

    path = tmp_path / "town.gpkg"
    frame = geopandas.GeoDataFrame({"id": ["a"]}, geometry=geopandas.points_from_xy([0], [0]),
                                   crs=6676)
    frame.to_file(shown.results_path(str(path)), layer="score_zones", driver="GPKG")
    return str(path)


@pytest.fixture(params=[True, False])
def exceptions(request):
    """Both ways in which GDAL may stand."""
    # QGIS's own algorithms may have switched them on in this process, osr last.
    for module in (osr, ogr, gdal):
        if module.GetUseExceptions():
            module.DontUseExceptions()
    if request.param:
        gdal.UseExceptions()
    yield
    if request.param:
        gdal.DontUseExceptions()


def test_a_locked_file_is_asked_again_and_not_waited_for(study_path, exceptions):
    path = shown.results_path(study_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        start = time.monotonic()
        assert results.tables_of(study_path) == {}
        assert results.written_at(study_path, "score_zones") == ""
        # SQLite would wait for five seconds each time, and the window with it.
        assert time.monotonic() - start < 5.0
        database.execute("ROLLBACK")
    assert set(results.tables_of(study_path)) == {"score_zones"}


def test_what_is_no_results_file_has_no_tables(tmp_path, exceptions):
    study = tmp_path / "town.gpkg"
    assert results.tables_of(str(study)) == {}
    shown.results_path(str(study)).write_bytes(b"no database")
    assert results.tables_of(str(study)) == {}
