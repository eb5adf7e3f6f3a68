"""``nigiwai:match_resources`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town
from nigiwai.tests.processing.test_match_resources import NEEDS, parameters


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("match"))
    profile.enable()
    return profile


def test_matches(profile, tmp_path):
    import pyogrio

    folder = tmp_path / "in"
    folder.mkdir()

    def call(rows):
        given = {**parameters(Town(folder), rows), "OUTPUT_MATCHES": tmp_path / "out.gpkg",
                 "REPORT": tmp_path / "page.html"}
        arguments = [f"{key}={value}" for key, value in given.items()]
        return profile.run(
            "qgis_process", "run", "nigiwai:match_resources", "--json", "--", *arguments)

    done = call([{**NEEDS[0], "starts_on": "soon"}])
    assert done.returncode == 1
    assert "soon" in done.stderr
    assert not (tmp_path / "out.gpkg").exists()
    done = call(NEEDS)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["REPORT"].endswith("page.html")
    found = pyogrio.read_dataframe(tmp_path / "out.gpkg")
    assert found["score"].between(0, 1).all()
    assert set(found["need_id"]) == {"n1", "n2"}
