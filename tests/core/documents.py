"""Word documents for tests: made, opened, and turned into what a person sees."""

import io
import shutil
import struct
import subprocess
import zipfile
import zlib
from xml.etree import ElementTree as ET

import pytest

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def png(wide=6, high=4):
    """A small red picture."""
    rows = b"".join(b"\0" + b"\xd7\x30\x1f" * wide for _ in range(high))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data, **parts):
    """A document with other parts; a callable changes the bytes that are there."""
    there = parts_of(data)
    for name, content in parts.items():
        old = there.get(name, b"")
        there[name] = content(old) if callable(content) else content
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in there.items():
            archive.writestr(name, content)
    return made.getvalue()


def paragraphs(data, part="word/document.xml"):
    """Texts of the paragraphs; the part must be well-formed."""
    root = ET.fromstring(parts_of(data)[part])
    return ["".join(one.text or "" for one in paragraph.iter(f"{WORDS}t"))
            for paragraph in root.iter(f"{WORDS}p")]


def tables(data):
    """Rows of texts of each table."""
    root = ET.fromstring(parts_of(data)["word/document.xml"])
    return [
        [["".join(one.text or "" for one in cell.iter(f"{WORDS}t")) for cell in row.iter(f"{WORDS}tc")]
         for row in table.iter(f"{WORDS}tr")]
        for table in root.iter(f"{WORDS}tbl")
    ]


def as_pdf(path):
    """What LibreOffice makes of a document: the path of the PDF and its text."""
    for tool in ("soffice", "pdftotext", "pdftoppm"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    folder = path.parent
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}",
         "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        check=True, capture_output=True, timeout=180)
    pdf = path.with_suffix(".pdf")
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True,
                          timeout=60).stdout.decode()
    return pdf, text
