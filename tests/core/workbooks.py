"""Excel workbooks made by hand, cell by cell: no library writes what a careless one does."""

import io
import zipfile

TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
# Formats of cells by number of style: none, 2024/5/1, with kanji, with an era, a number with a
# word, date and time, built in for Japanese, time.
FORMATS = (0, 14, 176, 177, 178, 22, 57, 20)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts>'
    '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
    '<numFmt numFmtId="177" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>'
    '<numFmt numFmtId="178" formatCode="0.0&quot;day&quot;"/></numFmts>'
    "<cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
    + "".join(f'<xf numFmtId="{number}"/>' for number in FORMATS) + "</cellXfs></styleSheet>"
)


def text(cell, content):
    return f'<c r="{cell}" t="inlineStr"><is><t>{content}</t></is></c>'


def number(cell, value, style=0):
    return f'<c r="{cell}" s="{style}"><v>{value}</v></c>'


def formula(cell, value=None, kind="n"):
    saved = "" if value is None else f"<v>{value}</v>"
    return f'<c r="{cell}" t="{kind}"><f>A1+1</f>{saved}</c>'


def row(count, *cells):
    return f'<row r="{count}">{"".join(cells)}</row>'


def heads(*names, count=1):
    return row(count, *(text(f"{letter}{count}", name) for letter, name in zip("ABCDEFGH", names)))


def workbook(*rows, merged=(), book="", strings="", others=(), sheets=("S",), state="", declare=""):
    """The bytes of a workbook.

    Parameters
    ----------
    rows : str
        XML of the rows of each sheet.
    merged : sequence of str
        Ranges.
    book : str
        XML before the sheets of the workbook.
    strings : str
        XML of the shared strings.
    others : sequence of (str, bytes or str)
        Further parts.
    state : str
        Of the first sheet, for example hidden.
    declare : str
        A document type of the sheet.
    """
    merges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    sheet = (f'{declare}<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData>'
             f"<mergeCells>{merges}</mergeCells></worksheet>")
    states = [f' state="{state}"' if state else "", *[""] * len(sheets)]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}"{shown} r:id="s{n}"/>'
        for n, (name, shown) in enumerate(zip(sheets, states), 1))
    links = "".join(
        f'<Relationship Id="s{n}" Type="{RELATED}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Override '
        f'PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/></Types>',
        "_rels/.rels": _links(f'<Relationship Id="r1" Type="{RELATED}/officeDocument" '
                              'Target="xl/workbook.xml"/>'),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{book}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _links(
            links + f'<Relationship Id="t" Type="{RELATED}/styles" Target="/xl/styles.xml"/>'
            f'<Relationship Id="u" Type="{RELATED}/sharedStrings" Target="sharedStrings.xml"/>'),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        **{f"xl/worksheets/sheet{n}.xml": sheet for n in range(1, len(sheets) + 1)},
        **dict(others),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _links(inner):
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'
