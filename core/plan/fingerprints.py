"""Whether something has changed: what was asked, and what was read.

A file counts by its contents. They are read again only where size or time say that they may be
others.
"""

import hashlib
import json
from pathlib import Path

from ..errors import CoreError
from .references import Reference

_PIECE = 1 << 20
# Files that belong to a file of this ending.
_SHAPEFILE = (".shx", ".dbf", ".prj", ".cpg")


def digest(value):
    """Digest of plain values and references; the order of keys does not count.

    Returns
    -------
    str
        64 hexadecimal digits.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value):
    if isinstance(value, Reference):
        return value.canonical
    if isinstance(value, tuple):
        return list(value)
    return vars(value)


def members(path):
    """Files of a path: itself and what belongs to it, or everything in a folder.

    Yields
    ------
    (str, Path)
        Name relative to the path, with ``/``, and the file.
    """
    path = Path(path)
    if path.is_dir():
        for one in sorted(path.rglob("*")):
            if one.is_file():
                yield one.relative_to(path).as_posix(), one
        return
    beside = [path.with_suffix(end) for end in _SHAPEFILE] if path.suffix == ".shp" else []
    for one in (path, *beside):
        if one.is_file():
            yield one.name, one


def outside(path):
    """What a path looks like without reading: digest of place, names, sizes and times."""
    seen = [str(path)]
    seen += [(name, one.stat().st_size, one.stat().st_mtime_ns) for name, one in members(path)]
    return digest(seen)


def contents(path):
    """Digest of names and contents of a path.

    Raises
    ------
    CoreError
        ``missing_file``, ``plan_unreadable``.
    """
    found = []
    try:
        for name, one in members(path):
            found.append((name, _digest_of(one)))
    except OSError as error:
        raise CoreError("plan_unreadable", file=str(path), reason=error.strerror) from error
    if not found and not Path(path).is_dir():
        raise CoreError("missing_file", file=str(path))
    return digest(found)


def _digest_of(path):
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


class Files:
    """Digests of contents, remembered by what they look like from outside.

    Parameters
    ----------
    known : dict of str to str
        Contents by outside, from an earlier run.
    """

    def __init__(self, known=()):
        self.known = dict(known)

    def stamp(self, path):
        """Digest of the contents of a file or folder: ``missing_file``, ``plan_unreadable``."""
        if not Path(path).exists():
            raise CoreError("missing_file", file=str(path))
        seen = outside(path)
        if seen not in self.known:
            self.known[seen] = contents(path)
        return self.known[seen]

    def of(self, paths):
        """What is known of some files: contents by outside."""
        seen = [outside(path) for path in paths]
        return {one: self.known[one] for one in seen if one in self.known}
