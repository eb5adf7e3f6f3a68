"""``qgis_process help`` tells where the guide is."""

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from nigiwai.tests.plugin_profile import Profile, needs


def test_the_help_of_an_algorithm_names_a_file_that_is_there(tmp_path):
    needs("qgis_process")
    profile = Profile(tmp_path)
    profile.enable()
    done = profile.run("qgis_process", "help", "nigiwai:choose_sites", "--json")
    assert done.returncode == 0, done.stderr
    url = urlsplit(json.loads(done.stdout)["algorithm_details"]["help_url"])
    path = Path(unquote(url.path))
    assert url.scheme == "file"
    assert path.is_file()
    assert path.name in ("choose_sites.html", "streets_en.md")
