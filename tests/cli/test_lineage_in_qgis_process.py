"""What a result says of itself, run as it is printed, gives the same result."""

import shlex
import shutil

import geopandas  # noqa: TID253 - tests on layers
import pytest
from nigiwai.bridge.lineage import record as lineage
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town, assert_same


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("again"))
    profile.enable()
    return profile


def test_the_command_as_it_is_printed(provider, profile, tmp_path):
    town = Town(tmp_path)
    file = tmp_path / "results of 焼津's.gpkg"
    given = town.parameters(
        OUTPUT_ZONES=f"ogr:dbname='{tmp_path / 'made.gpkg'}' table=\"score_zones\" (geom)",
        OUTPUT_FACILITIES=file)
    words = ["qgis_process", "run", "nigiwai:score_vibrancy", "--json", "--",
             *(f"{name}={value}" for name, value in given.items())]
    done = profile.run(*words)
    assert done.returncode == 0, done.stderr
    kept = tmp_path / "first.gpkg"
    shutil.copy(file, kept)
    [(_table, made)] = lineage.tables(file).items()
    assert lineage.caveats(made) == ()
    file.unlink()
    command = lineage.command(made)
    assert shlex.split(command) == words
    done = profile.run("sh", "-c", command)
    assert done.returncode == 0, done.stderr
    first, again = (geopandas.read_file(path).set_index("id") for path in (kept, file))
    assert_same(again, first, 1e-12)
    assert lineage.read(str(file)).parameters == made.parameters
