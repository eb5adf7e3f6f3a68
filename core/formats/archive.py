"""Zip archives, read without unpacking them to a place that the archive chooses."""

import io
import shutil
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..errors import CoreError

# Published archives of a city stay below; a bomb does not. Members are read one by one.
MAX_BYTES = 20_000_000_000
MAX_MEMBER_BYTES = 2_000_000_000
MAX_RATIO = 500
MAX_MEMBERS = 20_000
MAX_DEPTH = 2
_UTF8_FLAG = 0x800
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)


@dataclass(frozen=True)
class Member:
    """One file in an archive; it is opened when it is read.

    ``source`` is the path of the archive, or the bytes of an inner one; ``file`` is named in
    errors.
    """

    source: object
    file: str
    info: object

    @property
    def size(self):
        return self.info.file_size

    def read(self):
        """All bytes; ``broken_zip`` where they are damaged."""
        with _Opened(self.source, self.file) as archive:
            return archive.read(self.info)

    def copy_to(self, path):
        """Write the member to a path of our own choice, piece by piece."""
        with _Opened(self.source, self.file) as archive, path.open("wb") as target:
            shutil.copyfileobj(archive.open(self.info), target, 1 << 20)


class _Opened:
    """A zip archive; what is broken in it is told as ``broken_zip``."""

    def __init__(self, source, file):
        self._source, self._file = source, file

    def __enter__(self):
        source = self._source
        try:
            self._archive = zipfile.ZipFile(
                io.BytesIO(source) if isinstance(source, bytes) else source
            )
        except _BROKEN as error:
            raise CoreError("broken_zip", file=self._file, reason=str(error)) from None
        return self._archive

    def __exit__(self, kind, error, _trace):
        self._archive.close()
        if kind is not None and issubclass(kind, _BROKEN):
            raise CoreError("broken_zip", file=self._file, reason=str(error)) from None
        return False


def members(source, file):
    """The files in a zip archive, those of inner archives too.

    Parameters
    ----------
    source : bytes or path-like
    file : str
        Named in errors.

    Returns
    -------
    dict of str to Member
        By name inside the archive (``inner.zip/a.csv`` for inner ones).

    Raises
    ------
    CoreError
        ``broken_zip``, ``unsafe_zip``, ``large_zip``, ``encrypted_zip``.
    """
    found = {}
    _collect(source, file, "", found, 0)
    return found


def _collect(source, file, prefix, found, depth):
    with _Opened(source, file) as archive:
        infos = _checked(archive, file, found)
    for info in infos:
        name = prefix + member_name(info)
        member = Member(source, file, info)
        if name.lower().endswith(".zip") and depth + 1 < MAX_DEPTH:
            _collect(member.read(), file, f"{name}/", found, depth + 1)
        else:
            found[name] = member


def _checked(archive, file, found):
    """Members that are files; an archive that is not trustworthy raises before any is read."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    total = sum(info.file_size for info in infos) + sum(one.size for one in found.values())
    packed = sum(info.compress_size for info in infos) + sum(
        one.info.compress_size for one in found.values()
    )
    largest = max((info.file_size for info in infos), default=0)
    if (
        total > MAX_BYTES
        or largest > MAX_MEMBER_BYTES
        or len(infos) + len(found) > MAX_MEMBERS
        or total > MAX_RATIO * max(packed, 10_000)
    ):
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
