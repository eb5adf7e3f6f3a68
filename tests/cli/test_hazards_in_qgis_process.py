"""``nigiwai:overlay_hazards`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town
from nigiwai.tests.processing.test_overlay_hazards import DEEP, WEST, hazards


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("hazards"))
    profile.enable()
    return profile


def test_targets_and_totals(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)
    given = {"ZONES": town.parameters()["ZONES"], "TARGETS": "zone",
             "OUTPUT_TARGETS": tmp_path / "targets.gpkg", "OUTPUT_TOTALS": tmp_path / "totals.gpkg"}

    def call(**others):
        arguments = [f"{key}={value}" for key, value in {**given, **others}.items()]
        return profile.run(
            "qgis_process", "run", "nigiwai:overlay_hazards", "--json", "--", *arguments)

    done = call()
    assert done.returncode == 1
    assert "no hazard" in done.stderr
    assert not (tmp_path / "targets.gpkg").exists()
    done = call(HAZARDS=hazards(town, WEST, DEEP), HAZARD_TYPES="flood")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["HAZARDS_FOUND"] == 1
    found = pyogrio.read_dataframe(tmp_path / "targets.gpkg")
    assert list(found["rank_flood_l2"]) == [3, 2, 0] * 3
