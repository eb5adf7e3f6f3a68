"""Names of WordprocessingML (ECMA-376, parts 1 and 2), as Word and LibreOffice write them."""

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Of files saved as “Strict Open XML”.
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A length of 1 mm; drawings are measured in English metric units.
EMU_PER_MM = 36_000
# Of 1 mm in twentieths of a point.
TWIPS_PER_MM = 56.6929


def rels_of(part):
    """Name of the part that holds the relationships of a part."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
