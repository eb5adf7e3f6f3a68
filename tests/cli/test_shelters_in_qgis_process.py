"""``nigiwai:assign_shelters`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town
from nigiwai.tests.processing.test_assign_shelters import FLOOD, hazard_frame, shelter_frame


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("shelters"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run("qgis_process", "run", "nigiwai:assign_shelters", "--json", "--", *arguments)


def test_people_in_shelters(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)
    layers = {
        "ZONES": town.parameters()["ZONES"], "HAZARD": "flood L2", "MINUTES": 30,
        "SHELTERS": town.write("shelters", shelter_frame(("1", 250, 250, "flood", 400))),
        "HAZARDS": town.write("hazards", hazard_frame(FLOOD)),
    }
    names = ("SHELTERS", "ZONES", "ASSIGNMENT", "CANDIDATES", "TOTALS")
    files = {f"OUTPUT_{name}": tmp_path / f"out_{name.lower()}.gpkg" for name in names}
    done = call(profile, **{**layers, "HAZARD": "tsunami"}, **files)
    assert done.returncode == 1
    assert "serves tsunami" in done.stderr or "no areas of tsunami" in done.stderr
    assert not any(path.exists() for path in files.values())
    done = call(profile, **layers, **files)
    assert done.returncode == 0, done.stderr
    assert set(json.loads(done.stdout)["results"]) == set(files)
    totals = pyogrio.read_dataframe(files["OUTPUT_TOTALS"]).set_index("age_group")
    assert totals.loc["all", "assigned"] == pytest.approx(400)
    assert totals.loc["all", "status"] == "optimal"
    chosen = pyogrio.read_dataframe(files["OUTPUT_CANDIDATES"]).query("status == 'chosen'")
    assert len(chosen) == 3
