"""Write sheets as PDF, PNG and SVG: whole or not at all."""

import os
import tempfile
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutRenderContext,
)
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ...core.errors import CoreError
from ...core.progress import ignore_progress
from ..i18n import tr
from ..local.application_files import staged_files
from ..version import plugin_version

SUFFIXES = (".pdf", ".png", ".svg")


def export(layout, path, *, dpi=300, geopdf=False):
    """Write a sheet; the ending of the name says what as.

    Parameters
    ----------
    layout : QgsPrintLayout
    path : str or Path
        ``.pdf`` (vector, with its fonts), ``.png`` or ``.svg`` (vector, texts as outlines).
    dpi : int
        Resolution of pictures, and of what a PDF cannot hold as vectors.
    geopdf : bool
        A PDF with coordinates and layers, where this QGIS can write one.

    Returns
    -------
    tuple of str
        What must be said of the file.

    Raises
    ------
    CoreError
        ``write_failed``, ``sheet_ending``.
    """
    path = Path(path)
    writers = {".pdf": _geopdf if geopdf else _pdf, ".png": _png, ".svg": _svg}
    if path.suffix.lower() not in writers:
        raise CoreError("sheet_ending", file=path.name, endings=", ".join(SUFFIXES))
    return _whole(path, lambda made: writers[path.suffix.lower()](layout, made, dpi))


def export_all(layout, paths, *, dpi=300, geopdf=False, sources=(), progress=ignore_progress):
    """Write a sheet into several files, all or none; none of ``sources`` is overwritten.

    Gives what must be said of the files.
    """
    paths, said, files = [Path(path) for path in paths], [], []
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(paths):
            progress(number / len(paths))
            made = Path(folder) / f"sheet{path.suffix.lower()}"
            said += export(layout, made, dpi=dpi, geopdf=geopdf)
            files.append((path, made.read_bytes()))
        progress(1.0)
        with staged_files(files, sources):
            pass
    return tuple(said)


def export_book(layouts, path, *, dpi=300):
    """Write sheets as the pages of one PDF; ``layouts`` may be made one after another.

    Gives the number of pages.
    """
    return _whole(Path(path), lambda made: _pages(layouts, made, dpi))


def png_of(layout, dpi=150):
    """A sheet as the bytes of a PNG."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "sheet.png"
        _png(layout, made, dpi)
        return made.read_bytes()


def _whole(path, write):
    """What ``write(path)`` gives, which writes beside the target, to be moved there when done."""
    try:
        with tempfile.TemporaryDirectory(prefix=".nigiwai-", dir=path.parent) as folder:
            made = Path(folder) / path.name
            found = write(made)
            if not made.is_file() or not made.stat().st_size:
                raise CoreError("write_failed", target=str(path), reason=tr("it is empty"))
            os.replace(made, path)
    except OSError as error:
        raise CoreError(
            "write_failed", target=str(path), reason=error.strerror or str(error)) from error
    return found


def _pdf(layout, path, dpi):
    _pages([layout], path, dpi)
    if _is_blended(layout):
        return (tr("A layer is shown see-through or blended: the PDF holds it as a picture of "
                   "{dpi} dots an inch, not as lines.").format(dpi=dpi),)
    return ()


def _is_blended(layout):
    """Whether something on a sheet cannot be told in lines."""
    if QgsLayoutExporter.requiresRasterization(layout) or (
            QgsLayoutExporter.containsAdvancedEffects(layout)):
        return True
    return any(layer.opacity() < 1 for item in layout.items()
               if isinstance(item, QgsLayoutItemMap) for layer in item.layers())


def _pages(layouts, path, dpi):
    writer = painter = None
    count = 0
    try:
        for layout in layouts:
            exporter = _ready(layout, dpi)
            for number in range(layout.pageCollection().pageCount()):
                page = _page_layout(layout, number)
                if writer is None:
                    writer = _writer(path, dpi, page, layout.name())
                    painter = QPainter()
                    if not painter.begin(writer):
                        raise _failed(path)
                else:
                    writer.setPageLayout(page)
                    if not writer.newPage():
                        raise _failed(path)
                exporter.renderPage(painter, number)
                count += 1
    finally:
        if painter is not None and painter.isActive():
            painter.end()
    if not count:
        raise _failed(path)
    return count


def _ready(layout, dpi):
    """The exporter of a layout that is set to vectors and real text."""
    context = layout.renderContext()
    context.setDpi(dpi)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagUseAdvancedEffects, True)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, False)
    context.setFlag(QgsLayoutRenderContext.Flag.FlagDrawSelection, False)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    return QgsLayoutExporter(layout)


def _page_layout(layout, number):
    size = layout.pageCollection().page(number).pageSize()
    page = QPageSize(QSizeF(size.width(), size.height()), QPageSize.Unit.Millimeter)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _writer(path, dpi, page, title):
    writer = QPdfWriter(str(path))
    writer.setResolution(dpi)
    writer.setPageLayout(page)
    writer.setTitle(title)
    writer.setCreator(tr("Nigiwai {version}").format(version=plugin_version()))
    return writer


def _geopdf(layout, path, dpi):
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.writeGeoPdf = True
    settings.appendGeoreference = True
    settings.exportMetadata = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    exporter = QgsLayoutExporter(layout)
    done = exporter.exportToPdf(str(path), settings)
    if done == QgsLayoutExporter.ExportResult.Success and path.is_file():
        return ()
    path.unlink(missing_ok=True)
    return (tr("This QGIS cannot write a PDF with coordinates (GeoPDF): it is an ordinary PDF."),
            *_pdf(layout, path, dpi))


def _png(layout, path, dpi):
    # Not exportToImage: it has GDAL write coordinates into the file, which PNG cannot hold.
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=dpi)
    image.setDotsPerMeterX(round(dpi / 0.0254))
    image.setDotsPerMeterY(round(dpi / 0.0254))
    if image.isNull() or not image.save(str(path), "PNG"):
        raise _failed(path)
    return ()


def _svg(layout, path, dpi):
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.exportMetadata = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysOutlines
    done = QgsLayoutExporter(layout).exportToSvg(str(path), settings)
    if done != QgsLayoutExporter.ExportResult.Success:
        raise _failed(path)
    return ()


def _failed(path):
    return CoreError("write_failed", target=str(path), reason=tr("it could not be drawn"))
