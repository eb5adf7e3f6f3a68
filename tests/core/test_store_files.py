"""Files that are no studies, damaged, newer, older, or already there."""

import os
import sqlite3

import pytest
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.study import store, tables, upgrades
from nigiwai.core.study.store import Append

from .studies import left_in, points, refusal, stop_at


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
