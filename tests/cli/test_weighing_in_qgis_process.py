"""``nigiwai:weigh_plan`` as ``qgis_process`` runs it."""

import json

import geopandas  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, Town, X, Y


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("weighing"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run("qgis_process", "run", "nigiwai:weigh_plan", "--json", "--", *arguments)


def test_zones_and_page(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)
    zones = town.write("scored", town.zones.assign(vibrancy=60.0))
    frame = geopandas.GeoDataFrame(
        {"type": ["flood"], "scenario": ["L2"], "rank": [3]},
        geometry=[shapely.box(X, Y, X + 500, Y + 500)], crs=CRS)
    hazards = town.write("hazards", frame)
    made, page = tmp_path / "weighed.gpkg", tmp_path / "weighed.html"
    plain = town.parameters()["ZONES"]
    done = call(profile, ZONES=plain, HAZARDS=hazards, OUTPUT_ZONES=made, REPORT=page)
    # These zones have no vibrancy.
    assert done.returncode == 1
    assert "vibrancy" in done.stderr
    assert not made.exists()
    assert not page.exists()
    done = call(profile, ZONES=zones, HAZARDS=hazards, OUTPUT_ZONES=made, REPORT=page)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["RESIDENTS_IN_DANGER"] == pytest.approx(RESIDENTS[0])
    classes = pyogrio.read_dataframe(made).set_index("id")["class"]
    assert classes["z00"] == "lively_at_risk"
    assert set(classes) == {"lively_at_risk", "lively_safe"}
    assert page.read_text(encoding="utf-8").endswith("</html>\n")
