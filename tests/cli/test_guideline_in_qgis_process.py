"""``nigiwai:draft_guideline`` as ``qgis_process`` runs it."""

import json

import geopandas  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, Town, X, Y


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("guideline"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run("qgis_process", "run", "nigiwai:draft_guideline", "--json", "--", *arguments)


def test_rules_of_a_file_and_the_page(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)
    wet = geopandas.GeoDataFrame(
        {"type": ["flood"], "scenario": ["L2"], "depth_min_m": [3.0], "depth_max_m": [5.0]},
        geometry=[shapely.box(X, Y, X + 500, Y + 500)], crs=CRS)
    rules = tmp_path / "rules.csv"
    rules.write_text("key,hazards,least_value,severity,reason\nown,flood,knee,3,\n", "utf-8")
    made, page = tmp_path / "areas.gpkg", tmp_path / "sheet.html"
    given = {"ZONES": town.parameters()["ZONES"], "HAZARDS": town.write("hazards", wet),
             "RULES": rules, "OUTPUT_AREAS": made, "REPORT": page}
    done = call(profile, **given)
    assert done.returncode == 1
    assert "row 1: “knee”" in done.stderr
    assert not made.exists()
    assert not page.exists()
    rules.write_text("key,hazards,least_value,severity,reason\nown,flood,3,3,Deep.\n", "utf-8")
    done = call(profile, **given)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["AREAS"] == 1
    areas = pyogrio.read_dataframe(made)
    assert areas["residents"].tolist() == pytest.approx([RESIDENTS[0]])
    assert areas["reason"][0].startswith("Deep. 900 residents at night")
    assert page.read_text(encoding="utf-8").endswith("</html>\n")
