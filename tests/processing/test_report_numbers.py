"""Every number of a whole report against the tables of results, by SQL: page, Word, Excel.

One line of :data:`CASES` says where a number stands and what it is; no code of ours computes it.
"""

import re
import sqlite3
from types import SimpleNamespace

import pytest
from nigiwai.core.report.whole_parts import PARTS
from nigiwai.tests import invented_results
from nigiwai.tests.processing.report_cases import CASES, SENTENCES
from nigiwai.tests.report_reading import (
    coarsest,
    document_tables,
    is_banded,
    lines,
    sections,
    sheets,
    shown,
    shown_in_sentence,
    tables,
)


@pytest.fixture(scope="module")
def report(provider, tmp_path_factory):
    """The report of invented results, read; and other results of the same kinds."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("invented")
    town = invented_results.made_in(folder)
    files = {key: folder / f"report.{key}" for key in ("html", "docx", "xlsx")}
    processing.run("nigiwai:export_report", {
        "STUDY": str(town.study), "LANGUAGE": "en", "REPORT": str(files["html"]),
        "INCLUDE": [part for part in PARTS if part != "sensitivity"],
        "OUTPUT_DOCX": str(files["docx"]), "OUTPUT_XLSX": str(files["xlsx"])})
    other = invented_results.write(folder / "other.gpkg", seed=77)
    parts = sections(files["html"].read_text(encoding="utf-8"))
    return SimpleNamespace(
        results=sqlite3.connect(town.results), other=sqlite3.connect(other), parts=parts,
        tables={key: tables(part) for key, part in parts.items()},
        document=document_tables(files["docx"].read_bytes()),
        sheets=sheets(files["xlsx"].read_bytes()))


def told(report, case):
    """The text of a case on the page, small lines and further columns behind ``|``."""
    [table] = [one for one in report.tables[case.section] if one.caption == case.caption]
    return "|".join(table.texts(case.row, case.columns))


def agrees(text, wanted, read=shown):
    """Whether a text shows these numbers, in their order, rounded but not too much."""
    wanted = [one for one in wanted if one is not None]
    found = read(text)
    if len(found) != len(wanted):
        return False
    if read is shown and is_banded(text):
        # At least two digits of the largest number with a band are there.
        banded = text[max(text.find("about"), 0):]
        if any(one.place > coarsest([two.value for two in shown(banded)]) * 1.0001
               for one in found):
            return False
    return all(one.is_of(number) for one, number in zip(found, wanted))


def asked(database, sql):
    [row] = database.execute(sql).fetchall()
    return row


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_number_of_the_page_is_that_of_its_table(report, case):
    text, wanted = told(report, case), asked(report.results, case.sql)
    assert agrees(text, wanted), (text, wanted)


@pytest.mark.parametrize(("section", "words", "sql"), SENTENCES, ids=lambda text: text[:40])
def test_a_number_in_a_sentence_is_that_of_its_table(report, section, words, sql):
    [line] = [line for line in lines(report.parts[section]) if re.search(words, line)]
    wanted = asked(report.results, sql)
    assert agrees(line, wanted, shown_in_sentence), (line, wanted)
    assert not agrees(line, asked(report.other, sql), shown_in_sentence) or "count(" in sql


def test_the_cases_tell_other_results_apart(report):
    """Each of them fails where its numbers are those of another run."""
    blunt = [case.name for case in CASES
             if agrees(told(report, case), asked(report.other, case.sql))]
    # Counts and titles are the same in both.
    assert set(blunt) <= {case.name for case in CASES if case.counts}


def test_every_table_of_the_page_with_numbers_has_a_case(report):
    without = {("data", "What the study holds"), ("imports", "Imported files")}
    there = {(key, table.caption) for key, found in report.tables.items() for table in found
             if key not in ("", "assumptions") and any(shown("|".join(row[1:])) for row in table.rows)}
    assert there - without <= {(case.section, case.caption) for case in CASES}


def test_word_has_the_tables_of_the_page(report):
    """Cell by cell; small lines follow their number."""
    found = {tuple(map(tuple, rows)) for rows in report.document}
    for key, own in report.tables.items():
        for table in own:
            rows = (table.headings, *table.rows)
            wanted = tuple(tuple(cell.replace("|", "") for cell in row) for row in rows)
            assert wanted in found, (key, table.caption)


def test_the_workbook_has_every_number_unrounded(report):
    listed, compared = report.sheets["Columns"], 0
    for name, heading, unit, table, column in zip(*(listed[key] for key in (
            "Sheet", "Heading", "Unit", "Table of the results", "Column there"))):
        own = next(columns for sheet, columns in report.sheets.items()
                   if name.startswith(sheet.rstrip("…")) or sheet == name)
        assert heading.endswith(f"[{unit}]") or not unit
        wanted = [row[0] for one in table.split(", ")
                  for row in report.results.execute(f'SELECT "{column}" FROM "{one}"')]
        kinds = {row[1]: row[2] for one in table.split(", ")
                 for row in report.results.execute(f'PRAGMA table_info("{one}")')}
        # Severity is a number there and a word here.
        if kinds[column] == "TEXT" or column == "severity":
            continue
        found, wanted = (
            [float("nan") if one is None else one for one in each] for each in (own[heading], wanted))
        assert found == pytest.approx(wanted, rel=1e-13, nan_ok=True), (name, heading)
        compared += len(wanted)
    assert compared > 3_000
