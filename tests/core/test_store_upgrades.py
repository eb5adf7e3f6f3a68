"""Studies of every released version open, whole and with a copy beside them."""

import sqlite3

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.study import store, tables
from nigiwai.core.study.changes import Append

from .old_studies import columns_of, write_old_study
from .studies import left_in, refusal

RELEASED = (1, 2, 3, 4)


def test_the_frozen_versions_are_part_of_this_one():
    """A column is never renamed or removed; only the version of today may have more."""
    today = {name: set(table.column_names()) for name, table in tables.TABLES.items()}
    for version in RELEASED:
        for name, (_, columns) in columns_of(version).items():
            assert set(columns) <= today[name], (version, name)
    newest = {(name, column) for name, (_, columns) in columns_of(4).items() for column in columns}
    added = {(name, column) for name in today for column in today[name]} - newest
    # Version 5: local resources, partners, programmes, and what people want to do.
    assert {table for table, _ in added} == {
        "contacts", "duplicates", "matches", "needs", "partners", "programme_rules", "programmes",
        "projects", "resources"}
    assert tables.SCHEMA_VERSION == 5


@pytest.mark.parametrize("version", RELEASED)
def test_it_is_brought_up_to_date_with_a_copy(tmp_path, version):
    path = write_old_study(tmp_path / "town.gpkg", version)
    before = path.read_bytes()
    study = store.open_study(path)
    assert study.facts["schema_version"] == str(tables.SCHEMA_VERSION)
    for name, table in tables.TABLES.items():
        frame = study.read(name)
        shape = ["geometry"] if table.geometry else []
        assert list(frame.columns) == [*table.column_names(), *shape], name
    assert study.read("zones")["residents"].sum() == 2100.0
    needs = study.read("needs")
    assert needs["text"].tolist()[1] == "避難所が遠い。"
    assert needs["place"].isna().all()
    assert needs.geometry.x.tolist() == [200.0, 900.0, 2200.0]
    study.apply([Append("needs", needs.iloc[:1].assign(id="new", place="town"))])
    assert store.open_study(path).read("needs")["place"].tolist() == [None, None, None, "town"]
    assert left_in(tmp_path) == ["town.gpkg", f"town.v{version}.gpkg"]
    assert (tmp_path / f"town.v{version}.gpkg").read_bytes() == before


@pytest.fixture
def held(tmp_path):
    """A study of version 3 that another program holds open, as QGIS does."""
    path = write_old_study(tmp_path / "town.gpkg", 3)
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("SELECT count(*) FROM needs").fetchall()
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM needs").fetchall()
    yield path
    other.close()


def test_what_only_reads_takes_an_older_study_as_it_is(held):
    assert refusal(store.open_study, held)[0] == "study_locked"
    study = store.open_to_read(held)
    assert study.facts["schema_version"] == "3"
    needs = study.read("needs")
    assert list(needs.columns) == [*tables.TABLES["needs"].column_names(), "geometry"]
    assert needs["place"].tolist() == [None, None, None]
    assert needs["weight"].tolist() == [1.0, 1.0, 1.0]
    assert study.read_columns("needs", ("id", "place"))["id"].tolist() == ["n0", "n1", "n2"]
    assert len(study.read("assumptions")) == 0
    with pytest.raises(CoreError) as caught:
        study.apply([])
    assert caught.value.code == "study_locked"
    # What stands open is never half changed, and no copy is left behind.
    assert not list(held.parent.glob("*.v3*"))


def test_tables_that_an_older_study_never_had_are_empty(tmp_path, monkeypatch):
    path = write_old_study(tmp_path / "town.gpkg", 1)

    def refuse(*_):
        raise CoreError("write_failed", target=str(path), reason="read-only")

    monkeypatch.setattr(store.upgrades, "upgrade", refuse)
    study = store.open_to_read(path)
    for name, table in tables.TABLES.items():
        shape = ["geometry"] if table.geometry else []
        assert list(study.read(name).columns) == [*table.column_names(), *shape], name
    assert len(study.read("districts")) == len(study.read("templates")) == 0
    assert study.read("hazards")["hours_min"].isna().all()
    assert study.attributions() == ()


def test_a_study_of_today_in_use_is_not_made_out_to_be_old(tmp_path, monkeypatch):
    path = write_old_study(tmp_path / "town.gpkg", 3)
    store.open_study(path)

    def refuse(*_):
        raise CoreError("study_locked", file=str(path), reason="busy")

    monkeypatch.setattr(store, "check_columns", refuse)
    assert refusal(store.open_to_read, path)[0] == "study_locked"
