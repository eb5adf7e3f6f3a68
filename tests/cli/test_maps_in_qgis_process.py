"""``nigiwai:map_resources`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town
from nigiwai.tests.processing.test_map_resources import parameters


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("maps"))
    profile.enable()
    return profile


def test_surfaces_and_a_tour(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)

    def call(**others):
        given = {**parameters(town), "OUTPUT_ZONES": tmp_path / "zones_out.gpkg",
                 "OUTPUT_TOURS": tmp_path / "tours.gpkg", "RASTER": tmp_path / "density.tif",
                 "TOUR": "\"category\" = 'culture'", **others}
        arguments = [f"{key}={value}" for key, value in given.items()]
        return profile.run(
            "qgis_process", "run", "nigiwai:map_resources", "--json", "--", *arguments)

    done = call(TOUR_START="nowhere")
    assert done.returncode == 1
    assert "nowhere" in done.stderr
    assert not (tmp_path / "zones_out.gpkg").exists()
    assert not (tmp_path / "density.tif").exists()
    done = call()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["RASTER"].endswith("density.tif")
    assert pyogrio.read_info(tmp_path / "zones_out.gpkg")["features"] == 9
    tours = pyogrio.read_dataframe(tmp_path / "tours.gpkg")
    assert tours["stops"].tolist() == [2]
