"""``nigiwai:assess_damage`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("damage"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run(
        "qgis_process", "run", "nigiwai:assess_damage", "--json", "--", *arguments)


def test_totals_and_page(profile, tmp_path):
    import pyogrio

    zones = Town(tmp_path).parameters()["ZONES"]
    outputs = {"OUTPUT_TARGETS": tmp_path / "targets.gpkg",
               "OUTPUT_TOTALS": tmp_path / "totals.gpkg", "REPORT": tmp_path / "damage.html"}
    done = call(profile, ZONES=zones, **outputs)
    assert done.returncode == 1
    assert "No hazard was given" in done.stderr
    assert not any(path.exists() for path in outputs.values())
    done = call(profile, ZONES=zones, INTENSITY=6.3, DRAWS=5, **outputs)
    assert done.returncode == 0, done.stderr
    assert "OUTPUT_TOTALS" in json.loads(done.stdout)["results"]
    totals = pyogrio.read_dataframe(outputs["OUTPUT_TOTALS"])
    assert totals["function"].tolist() == ["seismic_intensity"]
    assert totals["full_low"][0] < totals["full"][0] < totals["full_high"][0]
    assert outputs["REPORT"].read_text(encoding="utf-8").endswith("</html>\n")
