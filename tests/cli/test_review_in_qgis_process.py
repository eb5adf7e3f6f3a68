"""``nigiwai:review_resources`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town
from nigiwai.tests.processing.test_review_resources import ROWS, parameters


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("review"))
    profile.enable()
    return profile


def test_pairs_and_values(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)

    def call(rows):
        given = {**parameters(town, rows), "OUTPUT_RESOURCES": tmp_path / "out.gpkg",
                 "OUTPUT_DUPLICATES": tmp_path / "pairs.gpkg"}
        arguments = [f"{key}={value}" for key, value in given.items()]
        return profile.run(
            "qgis_process", "run", "nigiwai:review_resources", "--json", "--", *arguments)

    done = call([("r1", "x", "", (0, 0), None, "odd", None)])
    assert done.returncode == 1
    assert "odd" in done.stderr
    assert not (tmp_path / "out.gpkg").exists()
    done = call(ROWS)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["PAIRS"] == 1
    found = pyogrio.read_dataframe(tmp_path / "out.gpkg")
    assert len(found) == 5
    assert found["value"].between(0, 100).all()
