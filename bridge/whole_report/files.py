"""A report as bytes: page, Word document, Excel workbook."""

from pathlib import Path
from tempfile import TemporaryDirectory

from ...core.progress import part_of
from ...core.report.docx.from_html import document_of
from ...core.report.whole import render_whole
from ...core.report.workbook import write_workbook
from ..i18n import user_language
from ..report_texts import report_texts
from .content import whole_content
from .sheets import sheets_of

# Sections with many columns, on wide pages of the document.
WIDE = ("sensitivity", "assumptions", "imports")
_EAST_ASIAN = {"ja": "ja-JP"}


def report_files(material, wanted, progress):
    """What is to be written.

    Parameters
    ----------
    material : whole_report.Material
    wanted : container of str
        ``html``, ``docx`` and ``xlsx``.
    progress : callable

    Returns
    -------
    dict of str to bytes
    """
    rerun = material.run_again(part_of(progress, 0.0, 0.7))
    found = {}
    if "html" in wanted or "docx" in wanted:
        content = whole_content(material, rerun, part_of(progress, 0.7, 0.85))
        pictures = {} if "docx" in wanted else None
        html = render_whole(content, report_texts(), pictures)
        found["html"] = html.encode()
        progress(0.92)
    if "docx" in wanted:
        language = _EAST_ASIAN.get(user_language(), "ja-JP")
        found["docx"] = document_of(html, content.title, language, pictures, WIDE)
    if "xlsx" in wanted:
        found["xlsx"] = _workbook(sheets_of(material, rerun))
    progress(1.0)
    return {key: data for key, data in found.items() if key in wanted}


def _workbook(sheets):
    with TemporaryDirectory(prefix="nigiwai-report-") as folder:
        path = Path(folder) / "tables.xlsx"
        write_workbook(path, sheets)
        return path.read_bytes()
