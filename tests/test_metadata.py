"""What the plugin site and the plugin manager show: metadata, licence, icon, change log."""

import re
from pathlib import Path

import pytest
from nigiwai.tests import release_gate
from nigiwai.tools import package

ROOT = Path(__file__).resolve().parent.parent
# What the packaging adds.
ADDED = {"changelog"}


@pytest.fixture(scope="module")
def text():
    return (ROOT / "metadata.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def metadata(text):
    return release_gate.read_metadata(text)


def test_metadata_has_what_is_required(metadata):
    wanted = [key for key in release_gate.REQUIRED_KEYS if key not in ADDED]
    assert [key for key in wanted if not metadata.get(key)] == []
    assert metadata["hasProcessingProvider"] == "yes"
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["license"] == "GPL-2.0-or-later"
    # QGIS 4 is promised when it was tried there, and by qgisMaximumVersion.
    assert "supportsQt6" not in metadata


def test_the_plugin_manager_has_its_texts_in_japanese(metadata):
    for key in ("description", "about", "tags"):
        assert re.search("[\u3040-\u30ff\u4e00-\u9fff]", metadata[f"{key}[ja]"]), key


def test_tags_are_words_between_commas(metadata):
    for key in ("tags", "tags[ja]"):
        tags = metadata[key].split(",")
        assert len(tags) == len(set(tags)) >= 10
        assert [tag for tag in tags if tag != tag.strip() or not tag] == []


def test_the_links_are_links(metadata):
    for key in release_gate.LINKS:
        assert re.fullmatch(r"https://[a-z0-9.-]+(/\S*)?", metadata[key]), key
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", metadata["email"])


def test_the_icon_is_the_picture_of_the_plugin(metadata, qgis_app):
    from qgis.PyQt.QtGui import QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    shown = QImage(str(ROOT / metadata["icon"])).convertToFormat(QImage.Format.Format_ARGB32)
    assert (shown.width(), shown.height()) == (128, 128)
    drawn = QImage(128, 128, QImage.Format.Format_ARGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "nigiwai.svg")).render(painter)
    painter.end()
    places = [(x, y) for x in range(2, 128, 5) for y in range(2, 128, 5)]
    same = [shown.pixelColor(*place) == drawn.pixelColor(*place) for place in places]
    assert sum(same) > 0.97 * len(same)


def test_the_version_is_the_top_of_the_change_log(metadata):
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\d+\.\d+\.\d+)", log, re.MULTILINE).group(1)
    assert newest == metadata["version"]


def test_the_version_is_written_once(metadata):
    from nigiwai.bridge.version import plugin_version

    assert plugin_version() == package.version_of(
        (ROOT / "metadata.txt").read_text(encoding="utf-8")) == metadata["version"]
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dynamic = ["version"]' in project
    folders = ("core", "bridge", "processing", "ui", "tools", "resources/tables")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*")
             if path.suffix in (".py", ".sh", ".csv", ".json")]
    quoted = re.compile(rf"""["']v?{re.escape(metadata["version"])}["']""")
    assert len(files) > 200
    assert [path.name for path in files if quoted.search(path.read_text(encoding="utf-8"))] == []


def test_the_licence_is_the_gpl():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert "END OF TERMS AND CONDITIONS" in text


LOG = """# Changes

Promises.

## 1.2.0 — 2027-01-01

Better
altogether.

- `score_vibrancy` is 30 % _faster_; see
  [the guide](docs/guide/en.md).
- Second.

## 1.1.0
- Old.

## 1.0.0
- Older.

## 0.9.0
- Oldest.
"""


def test_the_change_log_is_told_in_the_metadata(text):
    packed = release_gate.read_metadata(package.with_changes(text, LOG))
    assert packed.pop("changelog").split("\n") == [
        "1.2.0 — 2027-01-01", "Better altogether.",
        "- score_vibrancy is 30 % faster; see the guide.", "- Second.",
        "1.1.0", "- Old.", "1.0.0", "- Older.",
    ]
    assert packed == release_gate.read_metadata(text)


def test_the_real_change_log_can_be_told(text, metadata):
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    told = release_gate.read_metadata(package.with_changes(text, log))["changelog"]
    assert told.startswith(metadata["version"])
    assert "`" not in told
    assert "](" not in told
