"""``nigiwai:evaluate_structure`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("structure"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run(
        "qgis_process", "run", "nigiwai:evaluate_structure", "--json", "--", *arguments)


def test_table_and_sheet(profile, tmp_path):
    import pyogrio

    zones = Town(tmp_path).parameters()["ZONES"]
    table, sheet = tmp_path / "structure.gpkg", tmp_path / "structure.html"
    done = call(profile, ZONES=zones, PLAN_AREAS=zones, YEAR=2020, OUTPUT=table, REPORT=sheet)
    # The zones are no plan: they have no field "kind".
    assert done.returncode == 1
    assert "kind" in done.stderr
    assert not table.exists()
    assert not sheet.exists()
    done = call(profile, ZONES=zones, YEAR=2020, OUTPUT=table, REPORT=sheet)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["AVAILABLE"] == 1
    assert set(pyogrio.read_dataframe(table)["year"]) == {2020}
    assert sheet.read_text(encoding="utf-8").endswith("</html>\n")
