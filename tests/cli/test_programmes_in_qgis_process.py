"""``nigiwai:match_programmes`` as ``qgis_process`` runs it."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town
from nigiwai.tests.processing.test_match_programmes import parameters


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("programmes"))
    profile.enable()
    return profile


def test_table_and_page(profile, tmp_path):
    import pyogrio

    made, page = tmp_path / "fits.gpkg", tmp_path / "fits.html"

    def call(**others):
        given = {**parameters(Town(tmp_path)), "OUTPUT": made, "REPORT": page, **others}
        arguments = [f"{key}={value}" for key, value in given.items()]
        return profile.run(
            "qgis_process", "run", "nigiwai:match_programmes", "--json", "--", *arguments)

    done = call(TODAY="someday")
    assert done.returncode == 1
    assert "someday" in done.stderr
    assert not made.exists()
    assert not page.exists()
    done = call()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["FITTING"] == 1
    found = pyogrio.read_dataframe(made)
    assert found["fits"].value_counts().to_dict() == {"unknown": 3, "no": 2, "yes": 1}
    assert page.read_text(encoding="utf-8").endswith("</html>\n")
