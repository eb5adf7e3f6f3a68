"""Writing the results of a town: all outputs or none, and nothing of anybody's is lost."""

import os
import resource
import signal
import subprocess
from contextlib import contextmanager

import pytest
from nigiwai.tests.processing.conftest import CRS, at, digests, feedback_class

SCORE = "score_vibrancy"


@pytest.mark.parametrize("share", [0, 30, 91])
def test_cancel_leaves_everything_as_it_was(town, refuse, share):
    """Before, while computing, while writing."""
    feedback = feedback_class()(stop_at=share)
    if not share:
        feedback.cancel()
    text = refuse(SCORE, town.parameters(DRAWS=4), feedback)
    assert text == "Stopped as you asked. Nothing was changed."


@pytest.mark.parametrize("output", ["OUTPUT_ZONES", "OUTPUT_FACILITIES"])
def test_a_folder_that_is_a_file(town, refuse, output, out):
    (out / "note.txt").write_text("a file")
    target = str(out / "note.txt" / "x.gpkg")
    text = refuse(SCORE, town.parameters(**{output: target}))
    assert f"“{target}” could not be written" in text
    assert "Check that the disk has room" in text


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(town, refuse, out):
    closed = out / "closed"
    closed.mkdir(mode=0o500)
    text = refuse(SCORE, town.parameters(OUTPUT_FACILITIES=str(closed / "x.gpkg")))
    assert "could not be written" in text


def test_a_device_that_takes_no_folder(town, refuse):
    text = refuse(SCORE, town.parameters(OUTPUT_FACILITIES="/proc/nigiwai/x.gpkg"))
    assert "“/proc/nigiwai/x.gpkg” could not be written" in text


def test_an_output_may_not_replace_an_input(town, refuse):
    parameters = town.parameters()
    for target in (parameters["ZONES"], f"ogr:dbname='{parameters['ZONES']}' table=\"zones\" (geom)"):
        text = refuse(SCORE, {**parameters, "OUTPUT_FACILITIES": target})
        assert "could not be written: an input is read from it" in text


def test_two_outputs_may_not_be_one_file(town, refuse, out):
    text = refuse(SCORE, town.parameters(OUTPUT_FACILITIES=str(out / "output_zones.gpkg")))
    assert "could not be written: another output has the same name" in text


def test_two_outputs_may_be_tables_of_one_file(town, run, out):
    import pyogrio

    path = out / "results.gpkg"
    run(SCORE, town.parameters(
        OUTPUT_ZONES=f"ogr:dbname='{path}' table=\"zones\" (geom)",
        OUTPUT_FACILITIES=f"ogr:dbname='{path}' table=\"places\" (geom)"))
    tables = dict(pyogrio.list_layers(path).tolist())
    assert set(tables) == {"zones", "places"}


@contextmanager
def small_disk(folder):
    """A file system with room for one output."""
    command = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def small_files(folder):
    """Files of this process may not grow as large as the second output."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)


def many_facilities(count):
    import geopandas

    ids = [f"p{number}" for number in range(count)]
    table = {"id": ids, "name": "店" * 20, "category": "shop", "size": 50.0}
    places = [at(number % 40 * 30, number // 40 * 30) for number in range(count)]
    return geopandas.GeoDataFrame(table, geometry=places, crs=CRS)


@pytest.mark.parametrize("full", [small_disk, small_files])
def test_a_full_disk(town, provider, tmp_path, full):
    """The first output fits, the second does not: both places are then as they were."""
    from qgis import processing
    from qgis.core import QgsProcessingException

    folder = tmp_path / "full"
    folder.mkdir()
    town.facilities = many_facilities(800)
    kept = folder / "zones.gpkg"
    parameters = town.parameters(
        OUTPUT_ZONES=str(kept), OUTPUT_FACILITIES=str(folder / "facilities.gpkg"))
    inputs = digests(town.folder)
    with full(folder):
        kept.write_bytes(b"what somebody made before")
        with pytest.raises(QgsProcessingException) as caught:
            processing.run(f"nigiwai:{SCORE}", parameters, feedback=feedback_class()())
        assert [path.name for path in folder.iterdir()] == ["zones.gpkg"]
        assert kept.read_bytes() == b"what somebody made before"
    assert "facilities.gpkg” could not be written" in str(caught.value)
    assert "Nothing was left behind" in str(caught.value)
    assert digests(town.folder) == inputs


def test_files_are_closed_before_what_stood_there_comes_back(town, refuse, out, monkeypatch):
    """Windows does not let a file be removed that is still open."""
    from nigiwai.bridge import safe_outputs

    family, found = safe_outputs._family, []

    def spy(path):
        links = [os.path.join("/proc/self/fd", number) for number in os.listdir("/proc/self/fd")]
        targets = [os.readlink(link) for link in links if os.path.islink(link)]
        found.append([target for target in targets if target.startswith(str(out))])
        return family(path)

    monkeypatch.setattr(safe_outputs, "_family", spy)
    refuse(SCORE, town.parameters(), feedback_class()(stop_at=95))
    assert found == [[]] * 4
