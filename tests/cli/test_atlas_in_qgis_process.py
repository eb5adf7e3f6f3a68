"""``nigiwai:export_atlas`` as ``qgis_process`` runs it."""

import json
import re

import geopandas  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, Town, X, Y


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("atlas"))
    profile.enable()
    return profile


def call(profile, **parameters):
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    return profile.run("qgis_process", "run", "nigiwai:export_atlas", "--json", "--", *arguments)


def test_sheets_and_numbers(profile, tmp_path):
    import pyogrio

    town = Town(tmp_path)
    shapes = geopandas.GeoDataFrame(
        {"name": ["西", "東"]}, crs=CRS,
        geometry=[shapely.box(X, Y, X + 500, Y + 1500), shapely.box(X + 500, Y, X + 900, Y + 900)])
    pdf, table = tmp_path / "atlas.pdf", tmp_path / "numbers.gpkg"
    given = {"DISTRICTS": town.write("districts", shapes), "ZONES": town.parameters()["ZONES"],
             "OUTPUT_PDF": pdf, "OUTPUT_TABLE": table}
    done = call(profile, **given, ONLY="南")
    assert done.returncode == 1
    assert "There are no districts called 南" in done.stderr
    assert not pdf.exists()
    done = call(profile, **given)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert (results["SHEETS"], results["FAULTS"]) == (2, 0)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes())) == 2
    rows = pyogrio.read_dataframe(table).query("key == 'residents'").set_index("sheet")["value"]
    assert rows[0] == pytest.approx(sum(RESIDENTS))
    assert rows[1] + rows[2] + rows[-1] == pytest.approx(rows[0])
