"""Brings every text into resources/i18n/nigiwai_ja.ts; translations stay.

A text is the literal in a call ``tr("…")``, or the source of a constant in a table. The syntax tree
is read rather than pylupdate5 called: it folds literals that run over several lines, and it can
refuse what a translator would never match. Texts that left the code leave the file. The file is
written only when it changes.
"""

import ast
import csv
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from nigiwai.core.assumptions import LISTS

ROOT = Path(__file__).resolve().parent.parent
TS_FILE = ROOT / "resources" / "i18n" / "nigiwai_ja.ts"
SOURCES = ("plugin.py", "bridge", "processing", "ui")
CONTEXT = "@default"
TABLES = "resources/tables"
# Tables whose sources stand in reports: the assumptions, and those that have pages of their own.
CITED = (*LISTS, "damage_functions", "guideline_rules")
# What is Japanese or a sign only needs no translation.
ENGLISH = re.compile("[A-Za-z]{3}")


def literals(source, name):
    """``(text, line)`` of each ``tr(…)`` in a source.

    Raises
    ------
    SyntaxError
        Where the argument is not one literal: such a text would stay English.
    """
    found = []
    for node in ast.walk(ast.parse(source, name)):
        if isinstance(node, ast.Call) and _called(node.func) == "tr":
            text = _single_literal(node)
            if text is None:
                raise SyntaxError(f"{name}, line {node.lineno}: tr() takes one literal text")
            found.append((text, node.lineno))
    return sorted(found, key=lambda pair: pair[1])


def _called(function):
    return getattr(function, "id", getattr(function, "attr", None))


def _single_literal(call):
    """The text of ``tr("…")``; None for anything else, also for ``self.tr``."""
    if isinstance(call.func, ast.Name) and len(call.args) == 1 and not call.keywords:
        value = getattr(call.args[0], "value", None)
        return value if isinstance(value, str) else None
    return None


def source_files(root=ROOT):
    """The Python files that may hold texts, in a fixed order."""
    for name in SOURCES:
        path = Path(root) / name
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def texts_of_code(root=ROOT):
    """``{text: [files that use it]}`` in the order of the files."""
    texts = {}
    for path in source_files(root):
        name = path.relative_to(root).as_posix()
        for text, _line in literals(path.read_text(encoding="utf-8"), name):
            files = texts.setdefault(text, [])
            if name not in files:
                files.append(name)
    return texts


def texts_of_tables(root=ROOT):
    """``{text: [tables that cite it]}``: the sources that ``i18n.cited`` translates."""
    texts = {}
    for table in CITED:
        name = f"{TABLES}/{table}.csv"
        with (Path(root) / name).open(encoding="utf-8", newline="") as file:
            for text in dict.fromkeys(row["source"] for row in csv.DictReader(file)):
                if ENGLISH.search(text):
                    texts.setdefault(text, []).append(name)
    return texts


def all_texts(root=ROOT):
    """Both: ``{text: [files that hold it]}``."""
    texts = texts_of_code(root)
    for text, files in texts_of_tables(root).items():
        texts[text] = [*texts.get(text, ()), *files]
    return texts


def read_translations(path=TS_FILE):
    """``{source text: (translation, finished)}`` of a .ts file; empty where it is absent."""
    if not Path(path).exists():
        return {}
    messages = ET.parse(path).getroot().iter("message")  # noqa: S314 - a file of this checkout
    result = {}
    for message in messages:
        translation = message.find("translation")
        text = translation.text or ""
        result[message.findtext("source")] = (text, bool(text) and not translation.get("type"))
    return result


def render(texts, translations, language="ja"):
    """The .ts file as text."""
    ts = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(ts, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, files in texts.items():
        message = ET.SubElement(context, "message")
        for name in files:
            ET.SubElement(message, "location", filename=f"../../{name}")
        ET.SubElement(message, "source").text = text
        translated, finished = translations.get(text, ("", False))
        state = {} if finished else {"type": "unfinished"}
        ET.SubElement(message, "translation", state).text = translated
    ET.indent(ts, " ")
    body = ET.tostring(ts, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def main():
    texts = all_texts()
    translations = read_translations()
    content = render(texts, translations)
    if not TS_FILE.exists() or TS_FILE.read_text(encoding="utf-8") != content:
        TS_FILE.write_text(content, encoding="utf-8")
    open_texts = [text for text in texts if not translations.get(text, ("", False))[1]]
    gone = len(set(translations) - set(texts))
    print(f"{len(texts)} texts, {len(open_texts)} to translate, {gone} no longer used")
    for text in open_texts:
        print(f"  {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
