"""Photos of local resources: copied beside the study, smaller, and without what cameras add.

A picture is read and written anew, so that place, time and device of the camera stay behind.
"""

import os
import uuid
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter

from ...core.errors import CoreError

# Longest side [px], quality of JPEG, and the largest file that is read [bytes].
LONGEST, QUALITY, MOST_BYTES = 1600, 85, 40_000_000
# More pixels than any camera of today makes; a small file may claim any number.
MOST_PIXELS = 200_000_000
# What photos are; others (SVG, PDF, ICO) are no photos, and some run code of their own.
FORMATS = ("jpeg", "jpg", "png", "webp", "bmp", "tiff", "tif")
_UNITS = 1_000_000


def folder_of(study_path):
    """The folder beside a study that its photos go to."""
    path = Path(study_path)
    return path.with_name(f"{path.stem}_photos")


def path_of(study_path, text):
    """Path of a photo as the table ``resources`` names it; None where it is not to be shown.

    Files elsewhere than beside the study are not looked at: a study may come from anybody.
    """
    if not text:
        return None
    folder = Path(study_path).resolve().parent
    try:
        path = (folder / text).resolve()
        inside = path.is_relative_to(folder) and path.is_file()
    except (OSError, ValueError):
        return None
    return path if inside and path.suffix.lower().lstrip(".") in FORMATS else None


def preview(path, side):
    """A picture as ``QImage`` whose longest side has ``side`` pixels at most.

    Raises
    ------
    CoreError
        ``missing_file``, ``photo_no_picture``, ``photo_too_large``.
    """
    return _read(Path(path), side)


def take(source, study_path):
    """Copy a photo into the folder of a study; gives what the column ``photo`` says.

    Raises
    ------
    CoreError
        ``missing_file``, ``photo_no_picture``, ``photo_too_large``, ``write_failed``.
    """
    image = _on_paper(_read(Path(source), LONGEST))
    folder = folder_of(study_path)
    target = folder / f"{uuid.uuid4().hex}.jpg"
    draft = target.with_suffix(".new")
    try:
        folder.mkdir(exist_ok=True)
        writer = QImageWriter(str(draft), QByteArray(b"jpg"))
        writer.setQuality(QUALITY)
        if not writer.write(image):
            raise CoreError("write_failed", target=str(target), reason=writer.errorString())
        # The file is closed and whole before it gets its name.
        del writer
        os.replace(draft, target)
    except OSError as error:
        raise CoreError("write_failed", target=str(target),
                        reason=error.strerror or str(error)) from None
    finally:
        draft.unlink(missing_ok=True)
    return f"{folder.name}/{target.name}"


def forget(study_path, text):
    """Delete a photo that was taken for nothing."""
    path = path_of(study_path, text)
    if path is not None and path.parent == folder_of(study_path).resolve():
        path.unlink(missing_ok=True)


def _read(path, side):
    """Read a picture, turned as the camera was held, not larger than wanted."""
    try:
        size = path.stat().st_size
    except OSError:
        raise CoreError("missing_file", file=str(path)) from None
    if size > MOST_BYTES:
        raise CoreError("photo_too_large", file=path.name, size=f"{size / _UNITS:.0f} MB",
                        most=f"{MOST_BYTES / _UNITS:.0f} MB")
    reader = QImageReader(str(path))
    # What it is stands in the file; its name may say anything.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    whole = reader.size()
    if not reader.canRead() or bytes(reader.format()).decode() not in FORMATS:
        raise CoreError("photo_no_picture", file=path.name, reason=reader.errorString())
    if whole.width() * whole.height() > MOST_PIXELS:
        raise CoreError("photo_too_large", file=path.name, most=f"{MOST_PIXELS / _UNITS:.0f} MP",
                        size=f"{whole.width() * whole.height() / _UNITS:.0f} MP")
    if max(whole.width(), whole.height()) > side:
        reader.setScaledSize(whole.scaled(
            QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise CoreError("photo_no_picture", file=path.name, reason=reader.errorString())
    return image


def _on_paper(image):
    """The pixels alone, on white: no texts, no profile, nothing transparent."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
