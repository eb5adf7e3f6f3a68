"""``nigiwai:export_plan_map`` as ``qgis_process`` runs it: no window, no project."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("plan_map"))
    profile.enable()
    return profile


def call(profile, layers, **parameters):
    arguments = [f"LAYERS={layer}" for layer in layers]
    arguments += [f"{key}={value}" for key, value in parameters.items()]
    return profile.run("qgis_process", "run", "nigiwai:export_plan_map", "--json", "--", *arguments)


def test_a_sheet_without_window_or_project(profile, tmp_path):
    given = Town(tmp_path).parameters()
    layers = [given[name] for name in ("FACILITIES", "ZONES")]
    pdf = tmp_path / "map.pdf"
    done = call(profile, [*layers, tmp_path / "gone.gpkg"], OUTPUT_PDF=pdf)
    assert done.returncode == 1
    assert "gone.gpkg" in done.stderr
    assert not pdf.exists()
    done = call(profile, layers, OUTPUT_PDF=pdf, PAPER="A4", TITLE="試験の図")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["OUTPUT_PDF"] == str(pdf)
    assert results["DENOMINATOR"] == pytest.approx(10_000)
    assert pdf.read_bytes()[:5] == b"%PDF-"
