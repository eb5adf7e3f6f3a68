"""Pieces of a document as XML. Every text passes through :func:`escaped`."""

import re
from xml.sax.saxutils import escape  # nosec B406 - escapes, parses nothing

from .names import DRAWING, EMU_PER_MM, MAIN, RELATED, TWIPS_PER_MM

# Characters that XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PAGE_WIDTH_MM, PAGE_HEIGHT_MM, MARGIN_MM = 210.0, 297.0, 22.0
TEXT_WIDTH_MM = PAGE_WIDTH_MM - 2 * MARGIN_MM


def harmless(text):
    """A text without characters that XML cannot hold."""
    return _FORBIDDEN.sub("", str(text))


def escaped(text):
    """A text that cannot become markup, also inside quotes."""
    return escape(harmless(text), {'"': "&quot;"})


def run(text, *, bold=False):
    """Text of one look; lines end with a break."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in str(text).split("\n"))
    return f"<w:r>{look}{lines}</w:r>"


def paragraph(text, style="", *, bold=False, right=False):
    named = f'<w:pStyle w:val="{escaped(style)}"/>' if style else ""
    side = '<w:jc w:val="right"/>' if right else ""
    look = f"<w:pPr>{named}{side}</w:pPr>" if named or side else ""
    return f"<w:p>{look}{run(text, bold=bold)}</w:p>"


def heading(text, level=1):
    return paragraph(text, f"Heading{level}")


def table(rows, widths_mm, *, header=True, style="Cell", numbers=()):
    """A table with lines; ``rows`` are texts, the first row of which may be headings.

    ``numbers`` are the columns that stand to the right.
    """
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths_mm)
    body = "".join(
        _row(row, widths_mm, header and number == 0, style, numbers)
        for number, row in enumerate(rows))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/>'
        f'<w:tblW w:w="{_twips(sum(widths_mm))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
        # Two tables without a paragraph between them would be one.
        "<w:p/>"
    )


def _row(cells, widths_mm, is_header, style, numbers):
    repeated = "<w:tblHeader/>" if is_header else ""
    inner = "".join(
        _cell(text, width, is_header, style, right=column in numbers)
        for column, (text, width) in enumerate(zip(cells, widths_mm)))
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inner}</w:tr>"


def _cell(text, width, is_header, style="Cell", *, right=False):
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E9EEF2"/>' if is_header else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{shade}</w:tcPr>'
            f"{paragraph(text, style, bold=is_header, right=right)}</w:tc>")


def pairs(rows, widths_mm):
    """A table of a heading and a text in each row."""
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths_mm)
    body = "".join(
        f"<w:tr>{_cell(name, widths_mm[0], True)}{_cell(text, widths_mm[1], False)}</w:tr>"
        for name, text in rows)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/>'
        f'<w:tblW w:w="{_twips(sum(widths_mm))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl><w:p/>'
    )


def drawing(link, number, width_mm, height_mm, alternative):
    """A picture in the line of text; ``link`` is the id of its relationship."""
    wide, high = (round(side * EMU_PER_MM) for side in (width_mm, height_mm))
    told = escaped(alternative)
    size = f'cx="{wide}" cy="{high}"'
    return (
        f'<w:drawing xmlns:w="{MAIN}" xmlns:wp="{DRAWING}/wordprocessingDrawing" '
        f'xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture" xmlns:r="{RELATED}">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{told}"/>'
        f'<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{told}"/>'
        "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="{escaped(link)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def pictures(drawings):
    """Drawings in one paragraph, side by side as far as there is room."""
    return "<w:p>" + "".join(f"<w:r>{one}</w:r>" for one in drawings) + "</w:p>"


def section_break(*, wide=False):
    """Ends the pages so far, upright or wide."""
    return f"<w:p><w:pPr>{section(wide=wide)}</w:pPr></w:p>"


def section(*, wide=False):
    """An A4 page, upright or wide, with the number of the page below."""
    margin = _twips(MARGIN_MM)
    across, down = _twips(PAGE_WIDTH_MM), _twips(PAGE_HEIGHT_MM)
    size = f'w:w="{across}" w:h="{down}"'
    if wide:
        size = f'w:w="{down}" w:h="{across}" w:orient="landscape"'
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
        f"<w:pgSz {size}/>"
        f'<w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}" '
        f'w:header="{margin // 2}" w:footer="{margin // 2}" w:gutter="0"/></w:sectPr>'
    )


def _twips(millimetres):
    return round(millimetres * TWIPS_PER_MM)
