"""What the plugin site asks of a release: metadata, licence, change log, a clean package."""

import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from nigiwai.tools import package

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def metadata():
    return package.read_metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))


def test_metadata_has_what_is_required(metadata):
    assert [key for key in package.REQUIRED_KEYS if not metadata.get(key)] == []
    assert metadata["hasProcessingProvider"] == "yes"
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["license"] == "GPL-2.0-or-later"
    assert "supportsQt6" not in metadata
    assert (ROOT / metadata["icon"]).is_file()


def test_the_links_are_links(metadata):
    for key in ("homepage", "tracker", "repository"):
        assert re.fullmatch(r"https://[a-z0-9.-]+(/\S*)?", metadata[key]), key
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", metadata["email"])


def test_the_version_is_the_top_of_the_change_log(metadata):
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\d+\.\d+\.\d+)", log, re.MULTILINE).group(1)
    assert newest == metadata["version"]


def test_the_licence_is_the_gpl():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert "END OF TERMS AND CONDITIONS" in text


def make_zip(path, without=(), more=()):
    """A package that is in order, less some files, plus some names."""
    metadata = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    files = dict.fromkeys((*package.REQUIRED_FILES, "resources/icons/nigiwai.svg"), "x")
    files["metadata.txt"] = metadata
    with zipfile.ZipFile(path, "w") as zipped:
        for name, text in files.items():
            if name not in without:
                zipped.writestr(f"nigiwai/{name}", text)
        for name in more:
            zipped.writestr(name, "x")
    return path


def test_a_package_in_order_passes(tmp_path):
    assert package.problems(make_zip(tmp_path / "a.zip")) == []


@pytest.mark.parametrize(
    "name",
    [
        "nigiwai/core/__pycache__/a.txt", "nigiwai/a.pyc", "nigiwai/.git/config", "nigiwai/a.so",
        "nigiwai/a.dll", "nigiwai/tools/x.py", "nigiwai/setup.sh", "other/a.py", "nigiwai/../a",
        "nigiwai/tests/a.py",
    ],
)
def test_a_package_with_what_is_banned_fails(tmp_path, name):
    assert package.problems(make_zip(tmp_path / "a.zip", more=[name]))


@pytest.mark.parametrize("name", [*package.REQUIRED_FILES, "resources/icons/nigiwai.svg"])
def test_a_package_without_what_is_needed_fails(tmp_path, name):
    assert package.problems(make_zip(tmp_path / "a.zip", without=[name]))


def test_a_package_that_is_too_large_fails(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "LIMIT_BYTES", 100)
    assert package.problems(make_zip(tmp_path / "a.zip"))


def test_metadata_without_a_key_fails(tmp_path):
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8").replace("tracker=", "trackr=")
    path = make_zip(tmp_path / "a.zip", without=["metadata.txt"])
    with zipfile.ZipFile(path, "a") as zipped:
        zipped.writestr("nigiwai/metadata.txt", text)
    assert package.problems(path) == ["metadata.txt lacks tracker"]


def test_the_package_holds_the_plugin_and_not_the_workshop(tmp_path):
    """Packs the checkout as it stands, by way of a repository of its own."""
    copy = tmp_path / "copy"
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"], cwd=ROOT, capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            target = copy / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@t.example", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "all"]):
        subprocess.run([*git, *command], cwd=copy, check=True)
    (copy / "resources" / "i18n" / "nigiwai_ja.qm").write_bytes(b"x")
    target = tmp_path / "nigiwai.zip"
    package.build(copy, target)
    assert package.problems(target) == []
    with zipfile.ZipFile(target) as zipped:
        names = set(zipped.namelist())
    assert {"nigiwai/processing/provider.py", "nigiwai/core/errors.py"} <= names
    assert not [name for name in names if name.startswith(("nigiwai/docs", "nigiwai/benchmarks"))]
