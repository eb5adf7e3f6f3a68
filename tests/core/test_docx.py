"""Word documents without a library: written, filled, and templates that are not trusted."""

import io
import re
import zipfile

import pytest
from nigiwai.bridge.messages import sentence
from nigiwai.core.errors import CoreError
from nigiwai.core.report.docx import elements
from nigiwai.core.report.docx.build import document
from nigiwai.core.report.docx.content import Content, Picture
from nigiwai.core.report.docx.fill import Template
from nigiwai.tests.core.documents import as_pdf, changed, paragraphs, parts_of, png, tables

MARK = "【未記入】"
CONTENT = Content(
    {"project.name": "港の朝市", "project.note": "", "a": "x"},
    {"kpi": ("name", "value"), "missing": ("label",)},
    {"kpi": [{"name": "来訪者", "value": "12,345"}, {"name": "滞在", "value": ""}], "missing": []},
    {"map": Picture(png(), 60, 40, "地図"), "nothing": None}, ("facts.",), MARK)


def template(*pieces):
    return document([piece if piece.startswith("<") else elements.paragraph(piece) for piece in pieces], "t")


def filled(*pieces, content=CONTENT, closing=""):
    return Template(template(*pieces), "t.docx").filled(content, closing)


def refusal(data, content=CONTENT):
    with pytest.raises(CoreError) as caught:
        Template(data, "t.docx").filled(content)
    told = sentence(caught.value)
    assert "t.docx" in told
    return caught.value.code, told


def body(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


# Filling


def test_texts_and_marks():
    data = filled("計画 {{project.name}}（{{ a }}）", "備考：{{project.note}}。", "{{facts.other}}")
    assert paragraphs(data)[:3] == ["計画 港の朝市（x）", f"備考：{MARK}。", MARK]
    xml = parts_of(data)["word/document.xml"].decode()
    # The mark is highlighted, and nothing else is.
    marked = re.findall(r"<w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t[^>]*>([^<]*)<", xml)
    assert marked == [MARK, MARK]


@pytest.mark.parametrize("cuts", [
    ("{{project.name}}",), ("{", "{project.name}", "}"), ("{{pro", "ject", ".name}}"),
    ("前{{", "project.name", "}}後"), tuple("a{{project.name}}b"),
])
def test_placeholders_that_word_cut_into_runs(cuts):
    runs = [elements.run(cut, bold=bool(n % 2)) for n, cut in enumerate(cuts)]
    spell = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="b"/>'
    data = filled(body(spell.join(runs)), body(elements.run("{{a}} {{"), elements.run("a}} {{a}}")))
    wanted = "".join(cuts).replace("{{project.name}}", "港の朝市")
    assert paragraphs(data)[:2] == [wanted, "x x x"]


def test_rows_repeat_and_nothing_that_is_put_in_is_read_again():
    rows = [["名", "値"], ["{{#kpi}}{{kpi.name}}", "{{kpi.value}} {{a}}{{/kpi}}"], ["計", "{{a}}"]]
    sly = Content({"a": "{{project.name}} {{#kpi}}"}, {"kpi": ("name", "value")},
                  {"kpi": [{"name": "{{a}}", "value": "{{/kpi}}"}, {"name": "b"}]}, {}, (), MARK)
    (table,) = tables(filled(elements.table(rows, (60, 60)), content=sly))
    assert table == [["名", "値"], ["{{a}}", "{{/kpi}} {{project.name}} {{#kpi}}"],
                     ["b", f"{MARK} {{{{project.name}}}} {{{{#kpi}}}}"], ["計", "{{project.name}} {{#kpi}}"]]


def test_rows_of_several_and_paragraphs_repeat():
    rows = [["{{#kpi}}{{kpi.name}}", "x"], ["値", "{{kpi.value}}{{/kpi}}"]]
    (table,) = tables(filled(elements.table(rows, (60, 60), header=False)))
    assert table == [["来訪者", "x"], ["値", "12,345"], ["滞在", "x"], ["値", MARK]]
    data = filled("前", "{{#kpi}}", "・{{kpi.name}}", "  {{kpi.value}}", "{{/kpi}}", "{{#missing}}{{missing.label}}{{/missing}}", "後")
    assert paragraphs(data)[:7] == ["前", "・来訪者", "  12,345", "・滞在", f"  {MARK}", MARK, "後"]


def test_a_cell_keeps_a_paragraph_and_lines_break():
    cell = "<w:tbl><w:tr><w:tc>" + "".join(map(elements.paragraph, ("{{#missing}}", "{{/missing}}"))) + (
        "</w:tc></w:tr></w:tbl>")
    xml = parts_of(filled(cell))["word/document.xml"].decode()
    assert re.search(r"<w:tc>.*<w:p\b.*</w:tc>|<w:tc><w:p/></w:tc>", xml)
    lines = Content({"a": "一\n二\x0b\x00\ud800三"}, mark=MARK)
    xml = parts_of(filled("{{a}}", content=lines))["word/document.xml"].decode()
    assert xml.count("<w:br/>") == 1
    assert "二三" in xml


def test_markup_in_texts_stays_text():
    sly = Content({"a": '</w:t><w:br/>&"<x>'}, mark=MARK)
    assert paragraphs(filled("{{a}}", content=sly))[0] == '</w:t><w:br/>&"<x>'


def test_pictures_are_put_in_once_and_a_missing_one_is_marked():
    data = filled("{{map}}", "{{map}}", "{{nothing}}")
    parts = parts_of(data)
    assert [name for name in parts if "media" in name] == ["word/media/nigiwai1.png"]
    assert parts["word/media/nigiwai1.png"] == png()
    assert parts["word/document.xml"].count(b"<w:drawing") == 2
    assert parts["word/_rels/document.xml.rels"].count(b"image") == 1
    assert b'Extension="png"' in parts["[Content_Types].xml"]
    assert paragraphs(data)[2] == MARK


def test_headers_notes_and_text_boxes_are_filled_and_the_rest_stays():
    head = ('<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f'{elements.paragraph("{{a}} 頁")}</w:hdr>')
    box = body("<w:r><w:pict><w:txbxContent>" + elements.paragraph("箱 {{a}}") + "</w:txbxContent></w:pict></w:r>",
               elements.run("外 {{a}}"))
    data = changed(template(box), **{"word/header1.xml": head.encode(), "word/theme/theme1.xml": b"<t>{{odd}}</t>"})
    made = Template(data, "t.docx").filled(CONTENT)
    assert paragraphs(made, "word/header1.xml") == ["x 頁"]
    assert "箱 x" in paragraphs(made)
    assert any(text.endswith("外 x") for text in paragraphs(made))
    assert parts_of(made)["word/theme/theme1.xml"] == b"<t>{{odd}}</t>"


def test_prefixes_of_word_stay_as_they_are():
    extra = (b' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
             b'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"')
    data = changed(template("{{a}}"), **{
        "word/document.xml": lambda old: old.replace(b"<w:document", b"<w:document" + extra).replace(
            b"<w:p>", b'<w:p w14:paraId="00000001">', 1)})
    xml = parts_of(Template(data, "t.docx").filled(CONTENT))["word/document.xml"]
    assert b'mc:Ignorable="w14"' in xml
    assert b'w14:paraId="00000001"' in xml
    assert b"ns0:" not in xml


def test_paragraphs_at_the_end_stand_before_the_layout_of_the_page():
    xml = parts_of(filled("{{a}}", closing=elements.heading("終わり")))["word/document.xml"].decode()
    assert xml.index("終わり") < xml.index("<w:sectPr")


def test_the_same_gives_the_same_bytes():
    assert filled("{{a}}") == filled("{{a}}")


# Templates that cannot be used


@pytest.mark.parametrize(("pieces", "words"), [
    (("{{project.colour}}", "{{x}}"), ("{{project.colour}}", "{{x}}", "project.name")),
    (("{{kpi.name}}",), ("{{kpi.name}}",)), (("{{Project Name}}",), ("Project Name",)),
    (("{{#odd}}", "a", "{{/odd}}"), ("{{#odd}}",)), (("{{#kpi}}{{kpi.colour}}{{/kpi}}",), ("kpi.colour",)),
    (("{{project.name",), ("{{project.name",)), (("{{#kpi}}{{map}}{{/kpi}}",), ("{{map}}",)),
])
def test_placeholders_without_a_meaning_are_named(pieces, words):
    code, told = refusal(template(*pieces))
    assert code == "template_unknown"
    assert all(word in told for word in words)


@pytest.mark.parametrize("pieces", [
    ("{{#kpi}}",), ("{{/kpi}}",), ("{{#kpi}}", "{{#missing}}", "{{/missing}}", "{{/kpi}}"), ("{{#kpi}}", "{{/missing}}"),
    (elements.table([["{{#kpi}}", "b"]], (9, 9)), "{{/kpi}}"),
])
def test_repeated_parts_that_are_not_closed(pieces):
    assert refusal(template(*pieces))[0] == "template_section"


RELS = "word/_rels/document.xml.rels"


def link(kind, target, mode="External"):
    one = (f'<Relationship Id="bad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
           f'Target="{target}" TargetMode="{mode}"/></Relationships>')
    return lambda old: old.replace(b"</Relationships>", one.encode())


@pytest.mark.parametrize(("kind", "target", "mode"), [
    ("image", "https://example.com/a.png", "External"), ("oleObject", "embeddings/a.xml", "Internal"),
    ("aFChunk", "a.xml", "Internal"), ("frame", "https://example.com", "External"),
    ("subDocument", "file:///etc/passwd", "External"), ("hyperlink", "file:///etc/passwd", "External"),
    ("hyperlink", "\\\\\\\\host\\\\share", "External"), ("hyperlink", "javascript:alert(1)", "External"),
    ("image", "../../../etc/passwd", "Internal"), ("image", "https://example.com/a.png", "Internal"),
])
def test_links_that_load_or_run_something_are_refused(kind, target, mode):
    code, told = refusal(changed(template("a"), **{RELS: link(kind, target, mode)}))
    assert code == "template_link"
    assert kind in told


def test_links_that_people_click_stay_and_the_template_of_the_template_goes():
    data = changed(template("a"), **{
        RELS: link("hyperlink", "https://example.com/"),
        "word/settings.xml": (b'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
                              b'xmlns:r="r"><w:attachedTemplate r:id="bad"/><w:zoom/></w:settings>'),
        "word/_rels/settings.xml.rels": lambda _: link("attachedTemplate", "file:///C:/Users/someone/Normal.dotm")(
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>')})
    made = Template(data, "t.docx")
    assert made.stripped == ["file:///C:/Users/someone/Normal.dotm"]
    parts = parts_of(made.filled(CONTENT))
    assert b"https://example.com/" in parts[RELS]
    assert not any(b"someone" in one or b"attachedTemplate" in one for one in parts.values())
    assert b"<w:zoom/>" in parts["word/settings.xml"]


def field(*texts, kind="instrText"):
    runs = "".join(f"<w:r><w:{kind}>{text}</w:{kind}></w:r>" for text in texts)
    return body('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', runs, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


@pytest.mark.parametrize("piece", [
    field(' DDEAUTO c:\\\\windows\\\\cmd.exe "/k"'), field("D", "DEAU", "TO x"), field("INCLUDEPICTURE https://a"),
    field("dde x"), field("MACROBUTTON x"), field('= 1 + 1'), field("LINK Excel.Sheet"),
    body('<w:fldSimple w:instr=" INCLUDETEXT a "><w:r><w:t>a</w:t></w:r></w:fldSimple>'),
    body('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', field("REF b")[5:-6], "<w:r><w:instrText> x</w:instrText></w:r>",
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    body("<w:r><w:instrText>DDEAUTO x</w:instrText></w:r>"), field("PAGE", kind="x") + field("DDEAUTO", kind="delInstrText"),
    body('<w:r><w:pict><v:imagedata xmlns:v="urn:v" xmlns:o="urn:o" o:href="https://a"/></w:pict></w:r>'),
])
def test_fields_that_load_or_run_something_are_refused(piece):
    assert refusal(template(piece))[0] in ("template_field", "template_link")


def test_fields_of_the_page_and_of_contents_stay():
    toc, page = field(' TOC \\\\o "1-2"'), body('<w:fldSimple w:instr=" NUMPAGES "/>')
    xml = parts_of(filled(toc, page, "{{a}}"))["word/document.xml"]
    assert b"TOC" in xml
    assert b"NUMPAGES" in xml


@pytest.mark.parametrize(("parts", "code"), [
    ({"word/vbaProject.bin": b"x"}, "template_macros"), ({"word/embeddings/a.xlsx": b"x"}, "template_part"),
    ({"word/activeX/a.bin": b"x"}, "template_part"), ({"word/a.exe": b"x"}, "template_part"),
    ({"[Content_Types].xml": lambda old: old.replace(b"document.main+xml", b"document.macroEnabled.main+xml")}, "template_macros"),
    ({"word/document.xml": b"<a"}, "template_broken"), ({"../a.xml": b"<a/>"}, "unsafe_zip"),
    ({"word/document.xml": lambda old: b'<!DOCTYPE a [<!ENTITY x "y">]>' + old.split(b"?>", 1)[1]}, "unsafe_xml"),
    ({"docProps/custom.xml": b'<!DOCTYPE a SYSTEM "https://a"><a/>'}, "unsafe_xml"),
    ({"word/document.xml": lambda old: old.replace(b"schemas.openxmlformats.org/wordprocessingml/2006/main",
                                                   b"purl.oclc.org/ooxml/wordprocessingml/main")}, "template_broken"),
    ({"word/document.xml": b"<a>" * 500 + b"</a>" * 500}, "template_broken"),
    ({"word/media/a.png": b"\0" * 61_000_000}, "large_zip"), ({"word/styles.xml": b"<a>" + b" " * 21_000_000 + b"</a>"}, "large_zip"),
])
def test_traps_are_refused(parts, code):
    assert refusal(changed(template("{{a}}"), **parts))[0] == code


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"\0" * 600, b"text"])
def test_what_is_no_document(data):
    assert refusal(data)[0] == "template_broken"


def test_a_zip_without_a_document_and_one_with_a_password():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.xml", b"<a/>")
    assert refusal(made.getvalue())[0] == "template_broken"


# In LibreOffice


def test_libreoffice_opens_it(tmp_path):
    path = tmp_path / "made.docx"
    rows = [["名", "値"], ["{{#kpi}}{{kpi.name}}", "{{kpi.value}}{{/kpi}}"]]
    path.write_bytes(filled("計画 {{project.name}}", elements.table(rows, (60, 60)), "{{map}}"))
    _pdf, text = as_pdf(path)
    for words in ("計画 港の朝市", "来訪者", "12,345", MARK):
        assert words in text
