"""``nigiwai:choose_sites`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("sites"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run("qgis_process", "run", "nigiwai:choose_sites", "--json", "--", *arguments)


def test_sites_and_edits(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path).parameters()
    layers = {"ZONES": town["ZONES"], "FACILITIES": town["FACILITIES"], "CATEGORY": "clinic"}
    names = ("SITES", "ASSIGNMENT", "SUMMARY", "EDITS")
    files = {f"OUTPUT_{name}": tmp_path / f"{name.lower()}.gpkg" for name in names}
    done = call(profile, **layers, P=20, **files)
    assert done.returncode == 1
    assert "9 of 9" in done.stderr
    assert not any(path.exists() for path in files.values())
    done = call(profile, **layers, P=2, **files)
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)["results"]) == set(files)
    assert len(pyogrio.read_dataframe(files["OUTPUT_EDITS"])) == 2
    (row,) = pyogrio.read_dataframe(files["OUTPUT_SUMMARY"]).to_dict("records")
    assert (row["method"], row["verified"]) == ("exact", 1)
