"""The zip in an empty profile: installed, used and uninstalled by QGIS's own plugin installer.

Played by ``installer_script`` inside a real QGIS window; nothing there points to the checkout.
"""

import json
import sys
from pathlib import Path

import pytest
from nigiwai.tests import release_zip
from nigiwai.tests.plugin_profile import Profile, needs

SCRIPT = Path(__file__).with_name("installer_script.py")


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """What was noted before, between and after; and every file of the profile at the end."""
    needs("qgis", "xvfb-run", "openbox")
    folder = tmp_path_factory.mktemp("installer")
    copy = release_zip.copy_of_the_checkout(folder / "copy")
    zipped = release_zip.packed(copy, folder / "zip" / "nigiwai.zip")
    profile = Profile(folder / "profile")
    profile.speak("ja_JP")
    script, report = folder / "script.py", folder / "report.json"
    script.write_text(f"PACKAGE = {str(zipped)!r}\nREPORT = {str(report)!r}\n"
                      + SCRIPT.read_text(encoding="utf-8"))
    packages = ":".join(path for path in sys.path if path.endswith("site-packages"))
    # With an empty name of a folder there QGIS would ask what it means.
    command = f"unset QGIS_PLUGINPATH; openbox & exec qgis --nologo --noversioncheck --code {script}"
    done = profile.run(
        "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "sh", "-c", command, seconds=150,
        QT_QPA_PLATFORM="xcb", PYTHONPATH=packages,
    )
    said = done.stdout[-4000:] + done.stderr[-4000:]
    assert report.is_file(), said
    found = json.loads(report.read_text(encoding="utf-8"))
    assert "error" not in found, found["error"] + said
    # Closed without a crash.
    assert done.returncode == 0, said
    left = [path for path in profile.config.rglob("*")
            if path.is_file() and b"nigiwai" in path.read_bytes().lower()]
    return {**found, "left": left, "config": profile.config}


def test_it_starts_from_nothing(played):
    before = played["before"]
    assert before["files"] == before["settings"] == before["widgets"] == before["toolbox"] == []
    assert (before["provider"], before["algorithms"], before["active"]) == (False, 0, False)
    assert Path(played["packages"]).is_relative_to(played["config"])


def test_it_is_installed_and_switched_on(played):
    from nigiwai.processing.provider import ALGORITHMS

    on = played["installed"]
    assert on["active"]
    assert on["provider"]
    assert on["algorithms"] == len(ALGORITHMS)
    assert on["toolbox"] == ["Nigiwai"]
    assert "QToolBar nigiwai_toolbar of QgisApp" in on["widgets"]
    assert on["settings"] == ["PythonPlugins/nigiwai"]
    assert "python/plugins/nigiwai/metadata.txt" in on["files"]


def test_the_plugin_manager_tells_what_it_is(played):
    told = played["told"]
    assert (told["name"], told["error"]) == ("Nigiwai", "")
    # In the language of QGIS.
    assert told["description"].startswith("自治体")
    assert told["changelog"].startswith(told["version_installed"])
    assert told["icon"].endswith("resources/icons/nigiwai.png")


def test_it_works_from_the_installed_files_alone(played):
    assert Path(played["used"]["study"]).is_file()
    assert played["used"]["stored"] == played["used"]["study"]
    assert "QDockWidget nigiwai_dock of QgisApp" in played["in_use"]["widgets"]
    # Japanese came with the zip.
    assert played["in_use"]["translated"] != "Study and data"


def test_what_it_remembers_survives_a_renewal(played):
    again = played["again"]
    assert again["active"]
    assert "nigiwai/last_study" in again["settings"]
    assert [key for key in played["in_use"]["settings"] if key not in again["settings"]] == []


def test_it_leaves_nothing(played):
    """Files, settings, windows, menus, provider and translation: all as before."""
    for key, value in played["before"].items():
        assert played["after"][key] == value, key
    assert not played["known"]


def test_nothing_in_the_profile_names_it_any_more(played):
    assert played["left"] == []
