"""The page of a whole report, the document made of it, and the workbook."""

import math
import re
import zipfile
from dataclasses import replace

import pytest
from nigiwai.bridge.report_texts import report_texts
from nigiwai.core.errors import CoreError
from nigiwai.core.report import sections
from nigiwai.core.report.docx.from_html import document_of
from nigiwai.core.report.whole import (
    Bars,
    Built,
    Commands,
    Folded,
    Grid,
    Heading,
    Items,
    Map,
    Number,
    Part,
    WholeContent,
    Words,
    own_ids,
    render_whole,
)
from nigiwai.core.report.workbook import (
    REAL,
    TEXT,
    WHOLE,
    Column,
    Sheet,
    sheet_names,
    write_workbook,
)
from nigiwai.tests.core.documents import as_pdf, paragraphs, parts_of, png, tables
from nigiwai.tests.report_example import Page, example

COMMAND = "qgis_process run nigiwai:x --json -- 'A=b|c' \"D=<e>\""


def content():
    scenario = Built(sections.zones, example(), report_texts())
    grid = Grid(
        "人数 & <rows>", (("Name", False), ("Value", True), ("Share", True)),
        (("<b>港</b>", Number(1234.4, 1100.0, 1400.0), Number(0.256, share=True)),
         ("East", Number(7.0, 7.0, 7.0), Number(math.nan, share=True))), (1,))
    return WholeContent(
        title="Report & <title>", subtitle="町", language="ja", created_at="2026-11-23 10:00",
        version="9", question="Why?", facts=(("Study", "町"),), short=("One.", "Two."),
        absent="Not computed: x.", attribution=("words",), parts=(
            Part("first", "First", (
                Heading("Inside"), Words("Told.", "note"), Items(("a", "b")), grid,
                Bars("bars", "Strongest", ("one", "two"), (3.0, 1.0), "visits"),
                Map(png(300, 200), "Read aloud", "A map."))),
            Part("a", "Scenario A", (scenario,)), Part("b", "Scenario B", (scenario,)),
            Part("wide", "Wide", (grid, Folded("All", (Words("Hidden words."),)))),
            Part("commands", "Again", (Words("1. x", "step"), Commands((COMMAND,)))),
            Part("empty", "Empty"),
        ))


@pytest.fixture(scope="module")
def rendered():
    pictures = {}
    return render_whole(content(), report_texts(), pictures), pictures


def test_everything_is_on_the_page_and_nothing_is_markup(rendered):
    text = "".join(Page(rendered[0]).texts)
    for words in ("Report & <title>", "One.", "Not computed: x.", "<b>港</b>", "about 1,200",
                  "25.6 %", "Hidden words.", COMMAND, "words"):
        assert words in text, words
    assert "<b>港" not in rendered[0]
    # A part without pieces is none.
    assert "Empty" not in text
    # A band without width is none.
    assert "7.00 to 7.00" not in text


def test_ids_are_of_their_parts_and_stand_once(rendered):
    ids = re.findall(r' id="([^"]+)"', rendered[0])
    assert len(ids) == len(set(ids))
    assert "a-zone-changes-title" in ids
    assert "b-zone-changes-title" in ids
    used = re.findall(r'(?:aria-labelledby="|href="#|url\(#)([^")]+)', rendered[0])
    assert set(used) <= set(ids)


def test_sentences_in_a_table_get_a_wide_column():
    from nigiwai.core.report.elements import table

    html = table("x", [("a", False)] * 4, [["name", "short", "a" * 60, "理由" * 90]])
    assert re.findall(r'<td class="([^"]+)"', html) == [
        "text", "text long", "text sentences"]
    assert '<td class="text date">2026-11-23</td>' in table("x", [("a", False)] * 2, [
        ["name", "2026-11-23"]])


def test_own_ids_leaves_what_points_outside():
    html = '<g id="x"/><use href="#x"/><use href="#other"/><rect clip-path="url(#x)"/>'
    assert own_ids(html, "k") == (
        '<g id="k-x"/><use href="#k-x"/><use href="#other"/><rect clip-path="url(#k-x)"/>')


def test_every_chart_is_kept_as_a_picture(rendered):
    html, pictures = rendered
    charts = re.findall(r'class="chart"[^>]*aria-labelledby="([^"]+)-title"', html)
    assert set(charts) == set(pictures)
    assert {"first-bars", "a-zone-changes", "b-zone-changes"} <= set(pictures)
    assert all(one.startswith(b"\x89PNG") for one in pictures.values())
    # Nobody asked: nothing is kept.
    assert render_whole(content(), report_texts()) == html


# As a document.


@pytest.fixture(scope="module")
def document(rendered):
    html, pictures = rendered
    return document_of(html, "Report", "ja-JP", pictures, ("wide",))


def test_the_document_says_the_same(document):
    text = "\n".join(paragraphs(document))
    for words in ("Report & <title>", "First", "Told.", "・a", COMMAND, "A map.", "words"):
        assert words in text, words
    # What is folded in the page is left out, as is the list of contents.
    assert "Hidden words." not in text
    assert text.count("Scenario A") == 1
    grid = next(rows for rows in tables(document) if rows[0] == ["Name", "Value", "Share"])
    assert grid[1] == ["<b>港</b>", "about 1,2001,100 to 1,400", "25.6 %"]
    assert [["Study", "町"]] in tables(document)


def test_maps_and_charts_are_pictures_in_it(document, rendered):
    parts = parts_of(document)
    media = [name for name in parts if name.startswith("word/media/")]
    assert len(media) == len(rendered[1]) + 1
    xml = parts["word/document.xml"].decode()
    assert xml.count("<w:drawing") == len(media)
    linked = set(re.findall(r'r:embed="([^"]+)"', xml))
    assert {f"word/media/{one}.png" for one in linked} == set(media)
    assert b'Extension="png"' in parts["[Content_Types].xml"]


def test_wide_sections_have_wide_pages(document):
    xml = parts_of(document)["word/document.xml"].decode()
    sizes = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)
    assert len(sizes) == 3
    turned = [int(across) > int(down) for across, down in sizes]
    assert turned == [False, True, False]


def test_a_chart_without_a_picture_is_left_out_with_its_words(rendered):
    made = document_of(rendered[0], "Report")
    text = paragraphs(made)
    assert "A map." in text
    assert "Strongest" not in text


def test_columns_fit_the_page(document):
    """The breadths of every table add up to no more than its page has."""
    xml = parts_of(document)["word/document.xml"].decode()
    for grid in re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", xml):
        total = sum(map(int, re.findall(r'w:w="(\d+)"', grid)))
        assert total <= round(253.5 * 56.6929)


def test_libreoffice_opens_it(document, tmp_path):
    path = tmp_path / "report.docx"
    path.write_bytes(document)
    _pdf, text = as_pdf(path)
    for words in ("First", "about 1,200", "25.6 %", "Scenario B"):
        assert words in text


# As a workbook.


def sheets():
    return (
        Sheet("賑わい/today:1", (
            Column("名前", TEXT, ("=1+1", "a\x01b", None)), Column("値 [人]", REAL, (0.1, math.nan, -3.5)),
            Column("n", WHOLE, (1, 2, None)))),
        Sheet("賑わい today 1", (Column("x", TEXT, ("y",)),)))


def test_a_workbook_holds_what_was_given(tmp_path, monkeypatch):
    import pyogrio

    path = tmp_path / "made.xlsx"
    write_workbook(path, sheets())
    monkeypatch.setenv("OGR_XLSX_HEADERS", "FORCE")
    assert [str(name) for name, _ in pyogrio.list_layers(path)] == [
        "賑わい today 1", "賑わい today 1 2"]
    rows = pyogrio.read_dataframe(path, layer="賑わい today 1", read_geometry=False)
    assert list(rows) == ["名前", "値 [人]", "n"]
    assert rows["名前"].tolist()[:2] == ["=1+1", "ab"]
    assert rows["値 [人]"].tolist()[0] == 0.1
    assert rows["値 [人]"].tolist()[2] == -3.5
    assert math.isnan(rows["値 [人]"][1])


def test_texts_are_texts_and_headings_stand(tmp_path):
    path = tmp_path / "made.xlsx"
    write_workbook(path, sheets())
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    # No formula, whatever a text begins with.
    assert "<f>" not in sheet
    assert 'state="frozen"' in sheet
    columns = re.findall(r'<col min="(\d+)" max="(\d+)"', sheet)
    assert columns == [("1", "1"), ("2", "2"), ("3", "3")]


def test_names_of_sheets_are_what_excel_takes():
    names = sheet_names(["a" * 40, "A" * 40, "x[1]:*?/\\", "''", "same", "Same"])
    assert all(0 < len(name) <= 31 for name in names)
    assert len({name.lower() for name in names}) == len(names)
    assert not re.search(r"[\[\]:*?/\\]", "".join(names))


def test_a_folder_that_is_none_is_told(tmp_path):
    with pytest.raises(CoreError) as caught:
        write_workbook(tmp_path / "none" / "made.xlsx", sheets())
    assert caught.value.code == "write_failed"


def test_content_of_another_language_has_its_words():
    html = render_whole(replace(content(), language="en"), report_texts())
    assert '<html lang="en">' in html
