"""Zip archives, read without unpacking them to a place that the archive chooses."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from ..errors import CoreError

# Published archives of a prefecture stay far below; a bomb does not.
MAX_BYTES = 1_000_000_000
MAX_RATIO = 500
MAX_MEMBERS = 10_000
MAX_DEPTH = 2
_UTF8_FLAG = 0x800


def members(data, file):
    """The files in a zip archive, those of inner archives too.

    Parameters
    ----------
    data : bytes or path-like
    file : str
        Named in errors.

    Returns
    -------
    dict
        Name inside the archive (``inner.zip/a.csv`` for inner ones) to bytes.

    Raises
    ------
    CoreError
        ``broken_zip``, ``unsafe_zip``, ``large_zip``, ``encrypted_zip``.
    """
    found = {}
    _collect(data, file, "", found, 0)
    return found


def _collect(data, file, prefix, found, depth):
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    try:
        with zipfile.ZipFile(source) as archive:
            for info in _checked(archive, file, found):
                content = archive.read(info)
                name = prefix + member_name(info)
                if name.lower().endswith(".zip") and depth + 1 < MAX_DEPTH:
                    _collect(content, file, f"{name}/", found, depth + 1)
                else:
                    found[name] = content
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise CoreError("broken_zip", file=file, reason=str(error)) from None


def _checked(archive, file, found):
    """Members that are files; an archive that is not trustworthy raises before any is read."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    total = sum(info.file_size for info in infos) + sum(map(len, found.values()))
    packed = sum(info.compress_size for info in infos)
    if total > MAX_BYTES or len(infos) > MAX_MEMBERS or total > MAX_RATIO * max(packed, 10_000):
        raise CoreError("large_zip", file=file, megabytes=round(total / 1e6))
    for info in infos:
        name = member_name(info).replace("\\", "/")
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise CoreError("unsafe_zip", file=file, member=name)
        if info.flag_bits & 1:
            raise CoreError("encrypted_zip", file=file, member=name)
    return infos


def member_name(info):
    """Name of a member; Windows writes CP932 without saying so, and Python reads it as CP437."""
    if info.flag_bits & _UTF8_FLAG:
        return info.filename
    raw = info.filename.encode("cp437", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp932", errors="replace")
