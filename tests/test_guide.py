"""The user guide names parameters and columns as they are, in both languages."""

import re
from pathlib import Path

import pytest

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "guide"
LANGUAGES = ("ja", "en")


def sections(text):
    """``{algorithm: text of its section}``."""
    parts = re.split(r"^## .*`nigiwai:([a-z_]+)`.*$|^## .*$", text, flags=re.MULTILINE)
    return {name: body for name, body in zip(parts[1::2], parts[2::2]) if name}


def first_cells(body):
    """Names in code spans in the first cells of the tables."""
    cells = re.findall(r"^\| (`[^|]*) \|", body, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def given_in_examples(body):
    """``NAME=`` of the command lines, by algorithm."""
    for command in re.findall(r"^```\n(.*?)^```", body, re.MULTILINE | re.DOTALL):
        for one in command.split("qgis_process run nigiwai:")[1:]:
            yield one.split()[0], set(re.findall(r"\b([A-Z][A-Z0-9_]*)=", one))


def guide_of(language):
    """The user guide: its main page, and those about streets, risk, local resources and
    reports."""
    pages = [f"{name}{language}.md" for name in ("", "streets_", "risk_", "local_", "report_")]
    return "\n".join((GUIDE / page).read_text(encoding="utf-8") for page in pages)


def names_of(algorithm):
    both = [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]
    return {definition.name() for definition in both}


def optional_parameters(algorithm):
    from qgis.core import Qgis

    optional = Qgis.ProcessingParameterFlag.Optional
    return {d.name() for d in algorithm.parameterDefinitions() if d.flags() & optional}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_algorithm_has_its_section(provider, language):
    found = sections(guide_of(language))
    assert set(found) == {algorithm.name() for algorithm in provider.algorithms()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_parameters_and_columns_of_the_guide_exist(provider, language):
    from nigiwai.bridge import fields
    from nigiwai.bridge.local import fields as local_fields
    from nigiwai.bridge.risk import fields as risk_fields

    columns = {
        column[0]
        for name, value in {**vars(fields), **vars(risk_fields), **vars(local_fields)}.items()
        if name.isupper() and isinstance(value, tuple)
        for column in value
        if isinstance(column, tuple)
    }
    wrong = {}
    for name, body in sections(guide_of(language)).items():
        known = names_of(provider.algorithm(name)) | columns
        wrong[name] = {word for word in first_cells(body) if word not in known and "*" not in word}
    assert {name: words for name, words in wrong.items() if words} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_lines_of_the_guide_are_complete(provider, language):
    text = guide_of(language)
    examples = list(given_in_examples(text))
    assert len(examples) >= 5
    for name, given in examples:
        algorithm = provider.algorithm(name)
        assert given <= names_of(algorithm), name
        needed = {
            definition.name()
            for definition in algorithm.parameterDefinitions()
            if definition.defaultValue() is None
        }
        assert needed - optional_parameters(algorithm) <= given, name


def test_the_reading_of_the_guide_can_find_a_fault():
    text = "## 1\n| `X` | y |\n## 2 — `nigiwai:a_b`\n| `WRONG`, `z` | y |\n```\nqgis_process run nigiwai:a_b -- Q=1\n```\n"
    found = sections(text)
    assert first_cells(found["a_b"]) == {"WRONG", "z"}
    assert list(given_in_examples(text)) == [("a_b", {"Q"})]


def test_both_languages_say_the_same():
    texts = [guide_of(language) for language in LANGUAGES]
    ja, en = (sections(text) for text in texts)
    assert {name: first_cells(body) for name, body in ja.items()} == {
        name: first_cells(body) for name, body in en.items()
    }
    assert [len(re.findall(r"^## ", text, re.MULTILINE)) for text in texts] == [41, 41]


def rows_of_data(text):
    """``{key: used for}`` of the tables of data, in their order; the key is in the last column."""
    rows = re.findall(r"^\|(.+)\| `([a-z_0-9]+)` \|$", text, re.MULTILINE)
    found = {key: cells.split("|")[1] for cells, key in rows}
    assert len(found) == len(rows), "a format stands there twice"
    return found


def data_page(language):
    return (GUIDE / f"data_{language}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_data_has_every_format(language):
    from nigiwai.core.formats.registry import READERS

    found = rows_of_data(data_page(language))
    assert sorted(found) == sorted(READERS)
    tables = {key: set(re.findall(r"`([a-z_]+)`", used)) for key, used in found.items()}
    missing = {
        key: reader.table for key, reader in READERS.items()
        if reader.table and reader.table not in tables[key]
    }  # fmt: skip
    assert missing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_data_names_tables_that_exist(language):
    from nigiwai.core.study.tables import TABLES

    named = set()
    for used in rows_of_data(data_page(language)).values():
        named |= set(re.findall(r"`([a-z_]+)`", used))
    assert named <= set(TABLES)


def test_both_languages_list_the_same_data():
    ja, en = (rows_of_data(data_page(language)) for language in LANGUAGES)
    assert list(ja) == list(en)
    marks = {"◎": "now", "○": "later", "―": "named"}
    assert {key: marks[used.strip()[0]] for key, used in ja.items()} == {
        key: re.match(r"\w+", used.strip())[0] for key, used in en.items()
    }


@pytest.mark.parametrize("page", sorted(path.name for path in GUIDE.glob("*.md")))
def test_links_of_the_guide_lead_somewhere(page):
    text = (GUIDE / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
    assert [target for target in targets if not (GUIDE / target).is_file()] == []


def test_the_guided_tours_have_the_same_pictures_in_both_languages():
    shown = {}
    for language in LANGUAGES:
        text = (GUIDE / f"walkthrough_{language}.md").read_text(encoding="utf-8")
        pictures = re.findall(r"^!\[.+\]\((.+)\)$", text, re.MULTILINE)
        assert all(f"/screens/{language}/" in one for one in pictures)
        shown[language] = [Path(one).name for one in pictures]
        assert len(re.findall(r"^## \d+\. ", text, re.MULTILINE)) == 10
    assert shown["ja"] == shown["en"]
    assert len(set(shown["en"])) >= 15


def test_the_pictures_of_the_screen_are_small():
    sizes = [path.stat().st_size for path in (GUIDE.parent / "images").rglob("screens/*/*.png")]
    assert max(sizes) <= 150_000
    assert sum(sizes) <= 4_000_000


def test_the_guide_names_every_question():
    from nigiwai.core.formats.parsed import QUESTIONS

    for language in LANGUAGES:
        text = (GUIDE / f"{language}.md").read_text(encoding="utf-8")
        assert {name for name in QUESTIONS.values() if f"`{name}`" not in text} == set()


def test_the_reading_of_the_data_can_find_a_fault():
    text = "| a | now: `zones` | b | c | d | `key_1` |\n| a | key |\n"
    assert rows_of_data(text) == {"key_1": " now: `zones` "}
