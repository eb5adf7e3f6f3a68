"""A write that is stopped, killed, locked out or out of room changes nothing."""

import signal
import sqlite3
import subprocess
import sys
import textwrap
import time

import pytest
from nigiwai.core.errors import Cancelled
from nigiwai.core.study import store
from nigiwai.core.study.store import Append, Replace

from .studies import content, left_in, points, refusal, stop_at


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
