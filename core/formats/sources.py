"""The files of an input: itself, those in a folder, those in an archive."""

import posixpath
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from ..errors import CoreError
from . import archive, layers
from .item import Item

# What a publisher lays beside the data and what QGIS leaves there.
COMPANIONS = (
    "attributes.csv", "config.yml", "config.yaml", "readme.txt", "readme.md", "source.md",
    "read_me_fictional.txt",
)  # fmt: skip
SKIPPED_ENDINGS = (
    ".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qmd", ".qml", ".qix", ".md", ".yml",
    ".yaml", ".gpkg-wal", ".gpkg-shm", ".shp.xml",
)  # fmt: skip
# Hidden files, and metadata of the national land numerical information.
SKIPPED_BEGINNINGS = (".", "ks-meta", "dm-meta")
# Tables of a timetable (GTFS) that are read with its stops.
FEED_STOPS = "stops.txt"
FEED_TABLES = (
    "agency.txt", "agency_jp.txt", "calendar.txt", "calendar_dates.txt", "fare_attributes.txt",
    "fare_rules.txt", "feed_info.txt", "frequencies.txt", "office_jp.txt", "pathways.txt",
    "pattern_jp.txt", "routes.txt", "routes_jp.txt", "shapes.txt", "stop_times.txt",
    "transfers.txt", "translations.txt", "trips.txt", "levels.txt", "attributions.txt",
)  # fmt: skip
_CODE_LIST_FOLDER = "codelists"
# Root of the settings that a widespread GIS of municipalities writes: fields, titles, no data.
_SETTINGS = b"<S2AConfig>"
_HEAD_BYTES = 1000
_MAX_BYTES = 4_000_000_000
_LARGE_BYTES = 50_000_000


def items_of(path, leave_out=()):
    """The readable files of an input: itself, those in an archive or in a folder.

    Parameters
    ----------
    path : path-like
        A file, a zip archive or a folder (read recursively, in the order of names).
    leave_out : sequence of str
        Patterns like ``*_history``: files and folders of a folder whose name fits are left out.

    Returns
    -------
    (list of Item, list of (str, CoreError))
        Files, and archives that could not be opened, in a folder only.

    Raises
    ------
    CoreError
        ``missing_file``, ``large_file``, and those of ``archive.members``.
    """
    path = Path(path)
    if path.is_dir():
        return _folder_items(path, leave_out)
    if not path.is_file():
        raise CoreError("missing_file", file=path.name)
    return _file_items(path, path.name), []


def _folder_items(folder, leave_out):
    items, broken = [], []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        parts = path.relative_to(folder).parts
        if _skipped(path.name) or any(fnmatch(one, each) for one in parts for each in leave_out):
            continue
        try:
            items.extend(_file_items(path, path.relative_to(folder).as_posix()))
        except CoreError as error:
            broken.append((path.relative_to(folder).as_posix(), error))
    return items, broken


def _file_items(path, name):
    if path.stat().st_size > _MAX_BYTES:
        raise CoreError("large_file", file=name, megabytes=round(path.stat().st_size / 1e6))
    if path.suffix.lower() == ".zip":
        return _archive_items(archive.members(path, name), name)
    around = _Neighbours(path)
    if _is_part(path, around):
        return []
    if path.suffix.lower() == ".gpkg":
        names = layers.names_in(path, name)
        if len(names) > 1:
            return [
                Item(f"{name}|{layer}", around, path, layer_name=layer) for layer in names
            ]
    return [Item(name, around, path)]


def _archive_items(found, name):
    items = []
    for member in sorted(found):
        place = PurePosixPath(member)
        beside = _Members(found, member)
        if _skipped(place.name) or _is_part(place, beside):
            continue
        # Only a large member goes by way of the disk.
        copy = found[member].copy_to if found[member].size > _LARGE_BYTES else None
        items.append(Item(f"{name}/{member}", beside, copy=copy))
    return items


def _skipped(name):
    lower = name.lower()
    return (
        lower in COMPANIONS
        or lower.startswith(SKIPPED_BEGINNINGS)
        or lower.endswith(SKIPPED_ENDINGS)
    )


def _is_part(place, beside):
    """Whether another file is read and takes this one with it.

    Code lists, parts of a timetable, and what the GIS of a city writes beside its shapefiles.
    """
    lower = place.name.lower()
    if lower.endswith(".xml"):
        if place.parent.name.lower() == _CODE_LIST_FOLDER:
            return True
        return beside.has(place.stem + ".shp") and _SETTINGS in (beside("") or b"")[:_HEAD_BYTES]
    return lower in FEED_TABLES and beside.has(FEED_STOPS)


class _Neighbours:
    """Bytes of a file on disk and of the files beside it."""

    def __init__(self, path):
        self._path = path

    def has(self, name):
        """Whether a file of this name lies beside it."""
        return (self._path.parent / name).is_file()

    def __call__(self, wanted):
        if not wanted:
            path = self._path
        elif wanted.startswith(".") and not wanted.startswith("../"):
            path = self._path.with_suffix(wanted)
            if not path.is_file():
                path = self._path.with_suffix(wanted.upper())
        else:
            path = self._path.parent / wanted
        return path.read_bytes() if path.is_file() else None


class _Members:
    """Bytes of a member of an archive and of the members beside it."""

    def __init__(self, found, member):
        self._found = found
        self._member = PurePosixPath(member)

    def has(self, name):
        """Whether a member of this name lies beside it."""
        return str(self._member.with_name(name)) in self._found

    def __call__(self, wanted):
        if not wanted:
            return self._found[str(self._member)].read()
        if wanted.startswith(".") and not wanted.startswith("../"):
            names = (self._member.with_suffix(wanted), self._member.with_suffix(wanted.upper()))
        else:
            names = (posixpath.normpath(self._member.parent / wanted),)
        return next((self._found[str(n)].read() for n in names if str(n) in self._found), None)
