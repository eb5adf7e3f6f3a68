"""A whole document from pieces of :mod:`.elements`, without any library but the standard one."""

import io
import zipfile

from .elements import escaped, section
from .names import DOCUMENT, HEADER, MAIN, PACKAGE, RELATED, TYPE, TYPES

# Names only: the machine that opens the document has the font, or takes another.
SERIF, SANS, LATIN_SERIF, LATIN_SANS = "MS Mincho", "MS Gothic", "Times New Roman", "Arial"
OTHER_SERIF, OTHER_SANS = "Noto Serif CJK JP", "Noto Sans CJK JP"
# The same bytes for the same document.
_WHEN = (1980, 1, 1, 0, 0, 0)


def document(pieces, title, language="ja-JP", pictures=()):
    """The bytes of a document.

    Parameters
    ----------
    pieces : sequence of str
        XML of paragraphs and tables.
    title : str
    language : str
        Of the East Asian text.
    pictures : sequence of bytes
        PNG; the first has the link ``picture1``.

    Returns
    -------
    bytes
    """
    body = "".join(pieces)
    images = [(f"picture{number}", png) for number, png in enumerate(pictures, 1)]
    parts = {
        TYPES: _types(),
        "_rels/.rels": _links(
            ("document", f"{RELATED}/officeDocument", DOCUMENT),
            ("core", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")),
        DOCUMENT: f'<w:document xmlns:w="{MAIN}" xmlns:r="{RELATED}"><w:body>{body}'
                  f"{section()}</w:body></w:document>",
        "word/_rels/document.xml.rels": _links(
            ("styles", f"{RELATED}/styles", "styles.xml"),
            ("fonts", f"{RELATED}/fontTable", "fontTable.xml"),
            ("footer", f"{RELATED}/footer", "footer1.xml"),
            *((name, f"{RELATED}/image", f"media/{name}.png") for name, _png in images)),
        "word/styles.xml": _styles(language),
        "word/fontTable.xml": _fonts(),
        "word/footer1.xml": _footer(),
        "docProps/core.xml": _core(title),
    }
    packages = {name: (HEADER + text).encode() for name, text in parts.items()}
    packages.update({f"word/media/{name}.png": png for name, png in images})
    return packed(packages)


def packed(parts):
    """The bytes of a package; the types come first, as Word wants it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: name != TYPES):
            archive.writestr(_named(name), parts[name])
    return made.getvalue()


def _named(name):
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _types():
    kinds = (("document", "document.main"), ("styles", "styles"), ("fontTable", "fontTable"),
             ("footer1", "footer"))
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>'
        for name, kind in kinds)
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{parts}"
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _links(*links):
    inner = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
                    for key, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _core(title):
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(title)}</dc:title><dc:creator>Nigiwai</dc:creator>"
        "</cp:coreProperties>"
    )


def _font(latin, asian):
    return (f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{asian}" '
            f'w:cs="{latin}"/>')


def _styles(language):
    return (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'{_font(LATIN_SERIF, SERIF)}<w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="en-US" w:eastAsia="{escaped(language)}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="288" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
        f"{_style('Title', 36, before=0, after=160, centred=True)}"
        f"{_style('Heading1', 26, before=320, after=100, level=0, name='heading 1')}"
        f"{_style('Heading2', 22, before=200, after=80, level=1, name='heading 2')}"
        '<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20" w:line="252" '
        'w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Small"><w:name w:val="Small"/>'
        '<w:basedOn w:val="Cell"/><w:pPr><w:spacing w:line="228" w:lineRule="auto"/></w:pPr>'
        '<w:rPr><w:sz w:val="15"/><w:szCs w:val="15"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="40"/>'
        f'</w:pPr><w:rPr>{_font(LATIN_SANS, SANS)}<w:b/><w:sz w:val="19"/><w:szCs w:val="19"/>'
        "</w:rPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Code"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F3F5F7"/>'
        '<w:jc w:val="left"/></w:pPr><w:rPr>'
        f'{_font("Courier New", SANS)}<w:noProof/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/>'
        '<w:basedOn w:val="Normal"/><w:rPr><w:color w:val="56636E"/><w:sz w:val="18"/>'
        '<w:szCs w:val="18"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:style>'
        '<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders>'
        f"{''.join(_line(side) for side in _SIDES)}</w:tblBorders><w:tblCellMar>"
        '<w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style></w:styles>"
    )


_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _line(side):
    return f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A97A3"/>'


def _style(key, size, *, before, after, level=None, centred=False, name=""):
    outline = "" if level is None else f'<w:outlineLvl w:val="{level}"/>'
    middle = '<w:jc w:val="center"/>' if centred else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:spacing w:before="{before}" w:after="{after}"/>{middle}{outline}</w:pPr>'
        f'<w:rPr>{_font(LATIN_SANS, SANS)}<w:b/><w:color w:val="1D2A35"/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _fonts():
    fonts = ((SERIF, OTHER_SERIF, "80", "roman"), (SANS, OTHER_SANS, "80", "swiss"))
    inner = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="{charset}"/>'
        f'<w:family w:val="{family}"/></w:font>' for name, other, charset, family in fonts)
    return f'<w:fonts xmlns:w="{MAIN}">{inner}</w:fonts>'


def _footer():
    def sign(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f'<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{sign("begin")}'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'{sign("separate")}<w:r><w:t>1</w:t></w:r>{sign("end")}</w:p></w:ftr>'
    )
