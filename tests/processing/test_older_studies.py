"""Algorithms read the tables of an older study: it is brought up to date, or read as it is."""

import importlib.util
import sqlite3
from pathlib import Path

import pytest

pytest.importorskip("geopandas")
_SPEC = importlib.util.spec_from_file_location(
    "old_studies", Path(__file__).resolve().parent.parent / "core" / "old_studies.py"
)
old_studies = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(old_studies)

VERSIONS = (1, 3)


def analyse(path, folder, **others):
    from qgis import processing

    return processing.run("nigiwai:analyse_needs", {
        "NEEDS": f"{path}|layername=needs", "ZONES": f"{path}|layername=zones",
        "HAZARDS": f"{path}|layername=hazards", "OUTPUT_NEEDS": str(folder / "needs.gpkg"),
        "OUTPUT_ZONES": str(folder / "zones.gpkg"), "OUTPUT_THEMES": "TEMPORARY_OUTPUT", **others,
    })  # fmt: skip


def counted(made):
    import pyogrio

    zones = pyogrio.read_dataframe(made["OUTPUT_ZONES"], read_geometry=False)
    return float(zones["needs"].sum())


@pytest.mark.parametrize("version", VERSIONS)
def test_needs_without_the_column_for_places(provider, tmp_path, version):
    path = old_studies.write_old_study(tmp_path / "town.gpkg", version)
    assert counted(analyse(path, tmp_path)) == 3.0
    assert (tmp_path / f"town.v{version}.gpkg").exists()
    # And once more, now that it is of today.
    assert counted(analyse(path, tmp_path)) == 3.0


def test_a_study_that_qgis_has_open_is_read_as_it_is(provider, tmp_path):
    path = old_studies.write_old_study(tmp_path / "town.gpkg", 3)
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM zones").fetchall()
    try:
        made = analyse(path, tmp_path, REPORT=str(tmp_path / "needs.html"))
    finally:
        other.close()
    assert counted(made) == 3.0
    assert not list(tmp_path.glob("town.v3*"))


def test_importing_into_it_brings_it_up_to_date(provider, tmp_path):
    from nigiwai.core.study.store import open_study
    from qgis import processing

    path = old_studies.write_old_study(tmp_path / "town.gpkg", 3)
    opinions = tmp_path / "opinions.csv"
    opinions.write_text("ご意見,地区名\n歩道が狭い。,港町\n", encoding="utf-8")
    processing.run("nigiwai:import_data", {"STUDY": str(path), "INPUT": str(opinions)})
    assert open_study(path).read("needs")["place"].tolist()[-1] == "港町"
    assert (tmp_path / "town.v3.gpkg").exists()
