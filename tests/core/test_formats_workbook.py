"""Excel workbooks: formulas, merged cells, dates as numbers, macros, links, traps in XML and zip."""

import datetime
import io
import zipfile

import pytest
from nigiwai.bridge.messages import sentence
from nigiwai.bridge.sentences.data import note_texts
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import workbook as reader
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.workbook_cells import kind_of_format, serial_text
from nigiwai.tests.core.format_files import item, parse
from nigiwai.tests.core.workbooks import MAIN, formula, heads, number, row, text, workbook

TWO = heads("名称", "値", "日")
# 1 May 2024; the first of January 1900 is 1, and Excel counts a 29 February 1900.
SERIAL = (datetime.date(2024, 5, 1) - datetime.date(1899, 12, 30)).days


@pytest.fixture
def read(tmp_path):
    def read(data, name="a.xlsx"):
        path = tmp_path / name
        path.write_bytes(data)
        return reader.read_sheet(path, name)

    return read


@pytest.fixture
def refused(read):
    def refused(data):
        with pytest.raises(CoreError) as caught:
            read(data)
        told = sentence(caught.value)
        assert "a.xlsx" in told
        return caught.value, told

    return refused


def test_the_result_that_was_saved_stands_for_a_formula(read):
    table = read(workbook(TWO, row(2, text("A2", "x"), formula("B2", 42.5), formula("C2", "春", "str")),
                          row(3, text("A3", "y"), formula("B3", "", "str"))))
    assert table.rows == [["x", "42.5", "春"], ["y", "", ""]]
    assert table.notes == [("formulas_saved", {"cells": "3"})]
    assert "last saved" in note_texts(table.notes)[0]


@pytest.mark.parametrize("cell", [formula("B2"), formula("B2", ""), '<c r="B2"><f>A1</f><v/></c>'])
def test_a_formula_without_its_result_is_refused_by_name(cell, refused):
    error, told = refused(workbook(TWO, row(2, text("A2", "x"), cell)))
    assert error.code == "formula_unsaved"
    assert "B2" in told
    assert "“S”" in told


@pytest.mark.parametrize("style", [1, 2, 3, 6])
def test_dates_as_numbers_become_iso_dates(style, read):
    table = read(workbook(TWO, row(2, text("A2", "x"), number("B2", SERIAL), number("C2", SERIAL, style))))
    assert table.rows == [["x", str(SERIAL), "2024-05-01"]]


def test_other_numbers_stay_and_times_are_told(read):
    table = read(workbook(TWO, row(2, text("A2", "x"), number("B2", 2.5, 4), number("C2", SERIAL + 0.5, 5)),
                          row(3, text("A3", "y"), number("B3", 0.3541666667, 7), number("C3", 1e9, 1))))
    assert table.rows == [["x", "2.5", "2024-05-01 12:00"], ["y", "08:30", "1000000000.0"]]


def test_days_counted_from_1904(read):
    table = read(workbook(TWO, row(2, text("A2", "x"), number("C2", SERIAL - 1462, 1)),
                          book='<workbookPr date1904="1"/>'))
    assert table.rows[0][2] == "2024-05-01"


@pytest.mark.parametrize(("serial", "wanted"), [
    (1, "1900-01-01"), (59, "1900-02-28"), (60, None), (61, "1900-03-01"), (36526, "2000-01-01"),
    (0, None), (-1, None), (2958465, "9999-12-31"), (2958466, None),
])
def test_the_calendar_of_excel_with_its_day_that_never_was(serial, wanted):
    assert serial_text(serial, "date", False) == wanted


@pytest.mark.parametrize(("code", "kind"), [
    ("General", ""), ("0.00", ""), ('0"days"', ""), ("#,##0;[Red]-#,##0", ""), ("[h]:mm", ""), ("yyyy/m/d", "date"),
    ("m/d", "date"), ("h:mm:ss", "time"), ("mm:ss", "time"), ("yyyy-mm-dd hh:mm", "date and time"),
    ('[$-411]ge.m.d;@', "date"), ("0.00E+00", ""), ('#,##0"円"', ""), ("[$-F800]dddd\\,\\ mmmm", "date"), ("@", ""),
])
def test_formats_of_numbers(code, kind):
    assert kind_of_format(code) == kind


def test_cells_merged_downwards_have_their_text_in_each_row(read):
    table = read(workbook(
        row(1, text("A1", "令和6年度 一覧")), heads("地区", "名称", count=2),
        row(3, text("A3", "東"), text("B3", "甲")), row(4, text("B4", "乙")), row(5, text("A5", "西"), text("B5", "丙")),
        row(6, text("A6", "注 これは注です。")), merged=("A1:B1", "A3:A4", "A6:B6")))
    assert table.rows == [["東", "甲"], ["東", "乙"], ["西", "丙"], ["注 これは注です。", ""]]
    assert ("merged_filled", {"cells": "A3:A4"}) in table.notes


@pytest.mark.parametrize(("rows", "merged"), [
    ((TWO, row(2, text("A2", "x"), text("C2", "z"))), "A2:B2"),
    ((TWO, row(2, text("A2", "x"))), "B1:C1"),
    ((TWO, row(2, text("A2", "x"))), "A1:A2"),
])
def test_merged_cells_that_leave_open_what_is_meant_are_refused(rows, merged, refused):
    error, told = refused(workbook(*rows, merged=(merged,)))
    assert error.code == "merged_cells"
    assert merged in told


def test_readings_above_japanese_are_left_out(read):
    strings = "<si><r><t>焼</t></r><r><t>津</t></r><rPh sb='0' eb='1'><t>ヤイヅ</t></rPh></si>"
    table = read(workbook(TWO, row(2, '<c r="A2" t="s"><v>0</v></c>', number("B2", 1)), strings=strings))
    assert table.rows == [["焼津", "1", ""]]


def test_hidden_sheets_are_not_read_and_told(read):
    table = read(workbook(TWO, row(2, text("A2", "x")), sheets=("秘", "表", "別"), state="hidden"))
    assert table.rows == [["x", "", ""]]
    assert table.notes == [("sheets_not_read", {"sheet": "表", "sheets": "別, 秘"})]


@pytest.mark.parametrize("name", ["a.xlsx", "a.xlsm"])
def test_macros_are_refused(name, read):
    data = workbook(TWO, row(2, text("A2", "x")), others=[("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")])
    with pytest.raises(CoreError) as caught:
        read(data, name)
    assert caught.value.code == "workbook_macros"
    assert "without macros" in sentence(caught.value)
    kind = ('<Types><Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>')
    with pytest.raises(CoreError) as caught:
        read(workbook(TWO, others=[("[Content_Types].xml", kind)]), name)
    assert caught.value.code == "workbook_macros"


def test_an_xlsm_is_refused_with_a_sentence_in_an_import(study, tmp_path):
    from nigiwai.core.study import importing

    path = tmp_path / "list.xlsm"
    path.write_bytes(workbook(TWO, others=[("xl/vbaProject.bin", b"x")]))
    with pytest.raises(CoreError) as caught:
        importing.import_input(study, path)
    assert caught.value.code == "workbook_macros"


def test_links_to_other_workbooks_are_not_followed(read):
    link = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="s1" Type="x/externalLinkPath" Target="file:///nowhere/a.xlsx" '
            'TargetMode="External"/></Relationships>')
    table = read(workbook(
        TWO, row(2, text("A2", "x"), '<c r="B2"><f>[1]S!A1</f><v>7</v></c>'),
        others=[("xl/externalLinks/externalLink1.xml", f'<externalLink xmlns="{MAIN}"/>'),
                ("xl/externalLinks/_rels/externalLink1.xml.rels", link)]))
    assert table.rows == [["x", "7", ""]]


def test_entities_are_refused(refused):
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    error, _told = refused(workbook(TWO, row(2, text("A2", "&b;")), declare=bomb))
    assert error.code == "unsafe_xml"


def test_a_zip_bomb_is_refused(refused):
    made = io.BytesIO(workbook(TWO, row(2, text("A2", "x"))))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * 60_000_000)
    error, _told = refused(made.getvalue())
    assert error.code == "large_zip"


def test_more_xml_than_a_list_has_is_refused(refused, monkeypatch):
    monkeypatch.setattr(reader, "MAX_XML_BYTES", 1000)
    error, _told = refused(workbook(TWO, row(2, text("A2", "x"))))
    assert error.code == "large_zip"


def test_a_sheet_as_wide_as_it_can_be_is_refused(refused):
    error, _told = refused(workbook(heads("a", "b"), row(2, text("A2", "x"), text("XFD2", "far"))))
    assert error.code == "broken_workbook"


def test_a_workbook_with_a_password_or_an_old_one(refused):
    error, told = refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert error.code == "workbook_locked"
    assert "password" in told


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"a,b\n1,2\n"])
def test_what_is_no_workbook(data, refused):
    assert refused(data)[0].code == "broken_workbook"


def test_notes_reach_whoever_imports():
    data = workbook(heads("名称", "緯度", "経度", "種別"), row(
        2, text("A2", "図書館"), formula("B2", 34.86), number("C2", 138.3), text("D2", "図書館")))
    parsed = parse("list.xlsx", data)
    assert ("formulas_saved", {"cells": "1"}) in parsed.notes
    assert len(parsed.frame) == 1


def test_programmes_in_a_workbook():
    """A share that Excel took for a date is refused; real dates and units are read."""
    data = workbook(
        heads("制度名", "補助率", "上限額（万円）", "締切", "確認日"),
        row(2, text("A2", "甲"), text("B2", "1/2"), number("C2", 500), number("D2", SERIAL, 3), number("E2", SERIAL, 1)),
        row(3, text("A3", "乙"), number("B3", SERIAL, 1), number("C3", 500)))
    from nigiwai.core.formats import registry

    file = item("programmes.xlsx", data)
    chosen = registry.recognise(file, Options())
    (parsed,) = registry.read(file, chosen, Options())
    assert parsed.frame[["name", "rate", "ceiling_yen", "deadline", "checked_on"]].to_numpy().tolist() == [
        ["甲", 0.5, 5_000_000.0, "2024-05-01", "2024-05-01"]]
    assert [(one.row, one.reason) for one in parsed.refused] == [(3, "programme_rate_unclear")]
