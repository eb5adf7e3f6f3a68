"""Japanese is complete: every text of the code has a finished translation that fits it."""

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from nigiwai.tests.house_rules import JAPANESE, placeholders
from nigiwai.tools import translations

ROOT = Path(__file__).resolve().parent.parent
# Not the one in m2.
NUMBER = re.compile(r"(?<![A-Za-z])\d+(?:\.\d+)?")
TAG = re.compile(r"</?[a-z][^>]*>")
# Keys in quotes or brackets, and examples like (name=…).
QUOTED = re.compile(
    r"[“「『(（](?:[a-z0-9_;, {}*./-]+|[a-z]+ ?=[^”」』)）]*)[”」』)）]|\"[a-z_]+\"")
# Names of programs, formats and people stay as they are, and signs of units.
NAMES = {
    "Nigiwai", "QGIS", "Python", "Windows", "Debian", "Ubuntu", "Linux", "GeoPackage", "PostGIS",
    "GeoJSON", "Shapefile", "GeoTIFF", "OpenStreetMap", "Excel", "Huff", "Hill", "Gini", "Poisson", "Getis", "Ord",
    "Benjamini", "Hochberg", "Suppasri", "km", "ha", "Word", "WebP", "Plan", "Do", "Check", "Act",
    "Ctrl", "Shift", "Esc",
}
# A word of two and more small letters that is no part of an id: neither with _ nor a file ending.
WORD = re.compile(r"(?<![\w.{:/-])[A-Za-z]*[a-z]{2,}[A-Za-z]*(?![\w}:/-]|\.[a-z])")


@pytest.fixture(scope="module")
def of_code():
    return translations.texts_of_code(ROOT)


@pytest.fixture(scope="module")
def japanese():
    return translations.read_translations()


@pytest.fixture(scope="module")
def of_tables():
    return translations.texts_of_tables(ROOT)


def english_left(translated):
    """English words of a translation that are neither names nor quoted keys."""
    bare = QUOTED.sub(" ", TAG.sub(" ", translated))
    return [word for word in WORD.findall(bare) if word not in NAMES]


def faults(source, translated):
    """What is wrong with one translation."""
    found = []
    if not translated.strip():
        return ["empty"]
    if placeholders(translated) != placeholders(source):
        found.append("other {placeholders}")
    if sorted(TAG.findall(translated)) != sorted(TAG.findall(source)):
        found.append("other tags")
    return found + [f"English word {word}" for word in english_left(translated)]


def test_every_text_is_in_the_file_and_nothing_else(of_code, of_tables, japanese):
    assert len(of_code) > 20
    assert len(of_tables) > 20
    texts = set(of_code) | set(of_tables)
    assert set(translations.all_texts(ROOT)) == texts
    assert texts - set(japanese) == set(), "run tools/translations.py"
    assert set(japanese) - texts == set(), "run tools/translations.py"


def test_every_translation_is_finished(japanese):
    assert [source for source, (_, finished) in japanese.items() if not finished] == []


def test_every_translation_fits_its_text(of_code, japanese):
    found = {source: faults(source, japanese[source][0]) for source in of_code}
    assert {source: fault for source, fault in found.items() if fault} == {}


def test_a_cited_document_keeps_its_numbers_and_is_told_in_japanese(of_tables, japanese):
    """Proper names stay as they are; every number of the English is in the Japanese."""
    for source in of_tables:
        told = japanese[source][0]
        assert JAPANESE.search(told), source
        # Japanese counts in ten thousands, so that millions have other digits.
        if "illion" not in source:
            assert not numbers(source) - numbers(told), source


def numbers(text):
    """Every number of a text, however its thousands are set apart."""
    return Counter(NUMBER.findall(re.sub(r"(?<=\d)[, ](?=\d{3}(?!\d))", "", text)))


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("Study", ""),
        ("Study", "Study"),
        ("“{layer}” is empty.", "空です。"),
        ("“{layer}” is empty.", "「{layers}」は空です。"),
        ("<b>Bold</b>", "太字"),
        ("Choose a layer.", "layer を選んでください。"),
        ("Choose a layer.", "レイヤーを選んで please ください。"),
    ],
)
def test_the_rule_can_fail(source, translated):
    assert faults(source, translated)


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("“{layer}” has no field “id”.", "「{layer}」に列「id」がありません。"),
        ("A GeoPackage of QGIS", "QGISのGeoPackage"),
        ("the column facility_id (EPSG:6669)", "列facility_id(EPSG:6669)"),
        ("Nigiwai", "Nigiwai"),
    ],
)
def test_the_rule_lets_pass_what_is_right(source, translated):
    assert faults(source, translated) == []


def test_the_file_is_what_linguist_expects():
    root = ET.fromstring(translations.TS_FILE.read_text(encoding="utf-8"))
    assert (root.tag, root.get("language")) == ("TS", "ja")
    assert [context.findtext("name") for context in root.iter("context")] == ["@default"]


def test_the_tool_keeps_translations_and_drops_what_is_gone(tmp_path):
    content = translations.render({"a": ["x.py"], "b": ["y.py"]}, {"a": ("あ", True), "c": ("う", 1)})
    path = tmp_path / "a.ts"
    path.write_text(content, encoding="utf-8")
    assert translations.read_translations(path) == {"a": ("あ", True), "b": ("", False)}


@pytest.mark.parametrize("source", ["tr(f'a{x}')", "tr(text)", "self.tr('a')", "tr('a' + b)"])
def test_the_tool_refuses_what_would_stay_english(source):
    with pytest.raises(SyntaxError, match=r"x\.py, line 1"):
        translations.literals(source, "x.py")


def test_the_tool_folds_literals_over_several_lines():
    assert translations.literals("tr(\n'a '\n'b')\ntr('c')", "x") == [("a b", 1), ("c", 4)]


def test_qgis_speaks_japanese_with_the_compiled_file(qgis_app, japanese):
    from nigiwai.bridge import i18n
    from qgis.PyQt.QtCore import QCoreApplication

    subprocess.run([ROOT / "tools" / "translations.sh"], check=True, capture_output=True)
    assert i18n.tr("Study and data") == "Study and data"
    translator = i18n.load_translator("ja")
    try:
        assert translator is not None
        wrong = {
            source: i18n.tr(source)
            for source, (text, _) in japanese.items()
            if i18n.tr(source) != text
        }
        assert wrong == {}
    finally:
        QCoreApplication.removeTranslator(translator)
    assert i18n.tr("Study and data") == "Study and data"


def test_a_language_without_a_file_stays_english(qgis_app):
    from nigiwai.bridge import i18n

    assert i18n.load_translator("fi") is None


def translate_script(folder, path):
    return subprocess.run(
        ["/bin/sh", folder / "tools" / "translations.sh"], env={"PATH": path},
        capture_output=True, text=True, check=False,
    )


def test_compiling_is_quiet_and_says_what_to_install(tmp_path):
    """With lrelease nothing is said; without it the old file serves, or a sentence tells."""
    (tmp_path / "tools").mkdir()
    folder = tmp_path / "resources" / "i18n"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "translations.sh", tmp_path / "tools")
    shutil.copy(translations.TS_FILE, folder)
    bare = tmp_path / "bin"
    bare.mkdir()
    (bare / "dirname").symlink_to(shutil.which("dirname"))

    done = translate_script(tmp_path, str(bare))
    assert done.returncode == 1
    assert "qttools5-dev-tools" in done.stderr

    compiled = folder / "nigiwai_ja.qm"
    compiled.write_bytes(b"older")
    os.utime(compiled, (1, 1))
    done = translate_script(tmp_path, str(bare))
    assert (done.returncode, compiled.read_bytes()) == (0, b"older")
    assert "stays older" in done.stderr

    if shutil.which("lrelease"):
        done = translate_script(tmp_path, os.environ["PATH"])
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert compiled.read_bytes() != b"older"
        assert sorted(path.name for path in folder.iterdir()) == ["nigiwai_ja.qm", "nigiwai_ja.ts"]
