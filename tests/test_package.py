"""The zip of a release: what is in it, and that the gate of the plugin site lets it pass."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from nigiwai.tests import release_gate, release_scan, release_zip

ROOT = Path(__file__).resolve().parent.parent
ICON = "resources/icons/nigiwai.png"
SCREENSHOT = "resources/guide/images/screens/en/live.png"
MOMENT = (2026, 1, 2, 3, 4, 6)


def metadata_text(**other):
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8") + "changelog=0.1.0\n"
    for key, value in other.items():
        lines = [line for line in text.splitlines() if not line.startswith(f"{key}=")]
        text = "\n".join([*lines, f"{key}={value}", ""])
    return text


def make_zip(path, without=(), more=(), metadata=None, content="x", rights=0o100644):
    """A package that is in order, less some files, plus some names."""
    files = dict.fromkeys((*release_gate.REQUIRED_FILES, ICON, SCREENSHOT), "x")
    files["metadata.txt"] = metadata or metadata_text()
    with zipfile.ZipFile(path, "w") as zipped:
        for name, text in files.items():
            if name not in without:
                zipped.writestr(f"nigiwai/{name}", text)
        for name in more:
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.external_attr = rights << 16
            zipped.writestr(entry, content)
    return path


def test_a_package_in_order_passes(tmp_path):
    assert release_gate.refusals(make_zip(tmp_path / "a.zip", more=["nigiwai/a.py"])) == []


@pytest.mark.parametrize(
    "name",
    [
        "nigiwai/core/__pycache__/a.txt", "nigiwai/a.pyc", "nigiwai/.git/config", "nigiwai/a.so",
        "nigiwai/a.dll", "nigiwai/tools/x.py", "nigiwai/setup.sh", "other/a.py", "nigiwai/../a",
        "nigiwai/tests/a.py", "nigiwai/a.DLL", "nigiwai/.hidden", "nigiwai/setup.cfg",
        "nigiwai/core/other_metadata.txt", "nigiwai/Plugin.py", "nigiwai/\u8ce4.txt",
        "nigiwai/" + "a" * 150,
    ],
)
def test_a_package_with_what_is_banned_fails(tmp_path, name):
    found = release_gate.refusals(make_zip(tmp_path / "a.zip", more=[name]))
    assert len(found) == 1, found


@pytest.mark.parametrize("rights", [0o100755, 0o120777])
def test_a_program_or_a_link_fails(tmp_path, rights):
    assert release_gate.refusals(
        make_zip(tmp_path / "a.zip", more=["nigiwai/a.py"], rights=rights))


@pytest.mark.parametrize("name", [*release_gate.REQUIRED_FILES, ICON, SCREENSHOT])
def test_a_package_without_what_is_needed_fails(tmp_path, name):
    assert release_gate.refusals(make_zip(tmp_path / "a.zip", without=[name]))


def test_a_package_that_is_too_large_or_broken_fails(tmp_path, monkeypatch):
    path = make_zip(tmp_path / "a.zip", more=["nigiwai/a.txt"], content="spoil me")
    path.write_bytes(path.read_bytes().replace(b"spoil me", b"spoilt!!"))
    assert release_gate.refusals(path) == ["nigiwai/a.txt is broken"]
    monkeypatch.setattr(release_gate, "LIMIT_BYTES", 100)
    assert len(release_gate.refusals(path)) == 2


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("tracker", "", "metadata.txt lacks tracker"),
        ("repository", "over there", "metadata.txt: repository is no link"),
        ("version", "one", "the version one is no list of numbers"),
        ("author", "A/B", "the author has a slash"),
        ("icon", "plugin.py", "the icon plugin.py is no picture that a browser shows"),
        ("about", "30 % more", "metadata.txt cannot be read: '%' must be followed by '%' or '(',"
                               " found: '% more'"),
    ],
)
def test_metadata_that_are_wrong_fail(tmp_path, key, value, said):
    path = make_zip(tmp_path / "a.zip", metadata=metadata_text(**{key: value}))
    assert release_gate.refusals(path) == [said]


def test_links_that_belong_to_nobody_are_left_to_the_owner(tmp_path):
    """There is no public address yet: said every time, and the only thing that is left."""
    path = make_zip(tmp_path / "a.zip")
    [said] = release_gate.left_to_the_owner(path)
    assert said.startswith("metadata.txt: homepage, tracker, repository, email name nigiwai.example")
    assert release_gate.silent_links(path, ask=pytest.fail) == []


def test_links_that_are_set_must_answer(tmp_path):
    real = {key: f"https://town.lg.jp/{key}" for key in release_gate.LINKS}
    path = make_zip(tmp_path / "a.zip",
                    metadata=metadata_text(**real, email="maintainers@town.lg.jp"))
    assert release_gate.left_to_the_owner(path) == []
    assert release_gate.silent_links(path, ask=lambda _link: 200) == []
    found = release_gate.silent_links(path, ask=lambda link: 404 if "tracker" in link else 200)
    assert found == ["metadata.txt: tracker https://town.lg.jp/tracker does not answer (404)"]


BAD = '''"""Bad in three ways."""
import pickle
PASSWORD = "{0}"


def load(path):
    return pickle.loads(path) if absent else l
'''


def test_the_scanners_see_what_the_site_would_see(tmp_path):
    looks_like_one = "AKIA" + "IOSFODNN7QWERTYU"
    (tmp_path / "bad.py").write_text(BAD.format(looks_like_one))
    (tmp_path / "fine.py").write_text("import subprocess\nprint(subprocess)\n")
    assert {line.split(": ")[1][:4] for line in release_scan.bandit(tmp_path)} == {
        "B105", "B301", "B403"}
    assert "bad.py, line 3: AWS Access Key" in release_scan.secrets(tmp_path)
    assert [line.split()[1] for line in release_scan.flake8(tmp_path)] == ["F821", "F821"]


def test_a_scanner_that_is_not_there_is_no_pass(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/echo")
    for scan in (release_scan.bandit, release_scan.secrets):
        assert "did not scan" in scan(tmp_path)[0]
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert release_scan.bandit(tmp_path) == [
        "bandit did not scan the package. It said: nothing"]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    return release_zip.copy_of_the_checkout(tmp_path_factory.mktemp("package") / "copy")


@pytest.fixture(scope="module")
def built(checkout, tmp_path_factory):
    return release_zip.packed(checkout, tmp_path_factory.mktemp("built") / "nigiwai.zip")


def test_the_package_holds_the_plugin_and_not_the_workshop(built):
    assert release_gate.refusals(built) == []
    with zipfile.ZipFile(built) as zipped:
        names = zipped.namelist()
    assert {"nigiwai/processing/provider.py", "nigiwai/core/errors.py"} <= set(names)
    away = ("docs", "benchmarks", "tests", "tools", "Makefile", "pyproject", ".")
    assert [name for name in names if name.startswith(tuple(f"nigiwai/{one}" for one in away))] == []
    assert names == sorted(names)


def test_the_package_tells_its_changes(built):
    with zipfile.ZipFile(built) as zipped:
        metadata = release_gate.read_metadata(zipped.read("nigiwai/metadata.txt").decode())
    assert metadata["changelog"].startswith(metadata["version"])


def test_the_package_is_the_same_to_the_byte(checkout, built, tmp_path):
    for path in (checkout / "core").rglob("*.py"):
        os.utime(path, (1, 1))
    again = release_zip.packed(checkout, tmp_path / "again.zip")
    assert again.read_bytes() == built.read_bytes()


def test_the_scanners_find_nothing_in_the_package(built):
    assert release_scan.findings(built) == []


def test_the_gate_speaks_and_fails(tmp_path):
    """As a program: what is left to the owner is said, and what is wrong ends it."""
    path = make_zip(tmp_path / "a.zip", more=["nigiwai/a.so"])
    gate = [sys.executable, str(ROOT / "tests" / "release_gate.py")]
    done = subprocess.run([*gate, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first == "package: nigiwai/a.so must not be in a package"
    assert second.startswith("package: left to the owner: metadata.txt: homepage")
    assert subprocess.run(gate, capture_output=True, check=False).returncode == 2
