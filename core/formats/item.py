"""One thing to read: a text table or a vector layer, on disk or inside an archive."""

import csv
import hashlib
import io
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..errors import CoreError
from . import archive, layers
from .text import clean, decode, read_table

TABLE_ENDINGS = (".csv", ".txt", ".tsv")
LAYER_ENDINGS = (".shp", ".geojson", ".json", ".gpkg")
# What a publisher lays beside the data and what QGIS leaves there.
COMPANIONS = (
    "attributes.csv", "config.yml", "config.yaml", "readme.txt", "readme.md", "source.md",
    "read_me_fictional.txt",
)  # fmt: skip
SKIPPED_ENDINGS = (
    ".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qmd", ".qml", ".qix", ".xml", ".md", ".yml",
    ".yaml", ".gpkg-wal", ".gpkg-shm",
)  # fmt: skip
_MAX_BYTES = 1_000_000_000
_MAX_HEAD = 100_000


class Item:
    """A file with what lies beside it.

    Parameters
    ----------
    name : str
        Name for people, for example ``library.csv`` or ``flow.zip/flow.csv``.
    load : callable
        Ending or file name to bytes, or None: ``load("")`` is the file itself, ``load(".dbf")``
        the file of the same stem, ``load("config.yml")`` a neighbour.
    path : Path, optional
        Where it lies on disk.
    """

    def __init__(self, name, load, path=None):
        self.name = name
        self.path = path
        self._load = load
        self.ending = PurePosixPath(name).suffix.lower()
        self.stem = PurePosixPath(name).stem

    @cached_property
    def data(self):
        content = self._load("")
        if content is None:
            raise CoreError("missing_file", file=self.name)
        return content

    @property
    def is_table(self):
        return self.ending in TABLE_ENDINGS

    @cached_property
    def is_layer(self):
        # Many .json files are no GeoJSON.
        return self.ending in LAYER_ENDINGS and (
            self.ending != ".json" or b"FeatureCollection" in self.data[:_MAX_HEAD]
        )

    @cached_property
    def signature(self):
        digest = hashlib.sha256(self.data)
        for part in (".dbf", ".prj") if self.ending == ".shp" else ():
            digest.update(self._load(part) or b"")
        return digest.hexdigest()

    @cached_property
    def table(self):
        return read_table(self.data, self.name)

    @cached_property
    def header(self):
        """Headings of the table or field names of the layer."""
        return self.table.header if self.is_table else tuple(
            name for name in self.layer.columns if name != self.layer.geometry.name
        )

    @cached_property
    def display_names(self):
        """``{heading: name that people see}`` from ``attributes.csv`` beside the file."""
        rows = self._companion_rows("attributes.csv")
        return {clean(row[0]): clean(row[1]) for row in rows[1:] if len(row) > 1 and row[1].strip()}

    @cached_property
    def titles(self):
        """Titles of the data set: from ``config.yml`` beside it, then the name of the file."""
        rows = self._companion_rows("config.yml")
        pairs = [",".join(row).partition(":") for row in rows]
        told = [clean(value).strip("'\"") for key, _, value in pairs if key.strip() == "name"]
        return [*[title for title in told if title], clean(self.stem)]

    def _companion_rows(self, name):
        content = self._load(name)
        if not content or not content.strip():
            return []
        text, _ = decode(content, f"{self.name}: {name}")
        return list(csv.reader(io.StringIO(text)))

    @cached_property
    def layer(self):
        """The vector layer as a GeoDataFrame, texts decoded strictly.

        Raises
        ------
        CoreError
            ``broken_layer``, ``incomplete_shapefile``, ``missing_prj``, ``unknown_encoding``.
        """
        return layers.read(self)

    def part(self, ending):
        return self._load(ending)

    def forget(self):
        """Drop what was read, so that a folder of large files does not fill the memory."""
        for name in ("data", "table", "layer"):
            self.__dict__.pop(name, None)


def items_of(path):
    """The readable files of an input: itself, those in an archive or in a folder.

    Parameters
    ----------
    path : path-like
        A file, a zip archive or a folder (read recursively, in the order of names).

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
        return _folder_items(path)
    if not path.is_file():
        raise CoreError("missing_file", file=path.name)
    return _file_items(path, path.name), []


def _folder_items(folder):
    items, broken = [], []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        if _skipped(path.name):
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
    return [Item(name, _Neighbours(path), path)]


def _archive_items(found, name):
    return [
        Item(f"{name}/{member}", _Members(found, member))
        for member in sorted(found)
        if not _skipped(PurePosixPath(member).name)
    ]


def _skipped(name):
    lower = name.lower()
    return lower in COMPANIONS or lower.startswith(".") or lower.endswith(SKIPPED_ENDINGS)


class _Neighbours:
    """Bytes of a file on disk and of the files beside it."""

    def __init__(self, path):
        self._path = path

    def __call__(self, wanted):
        if not wanted:
            path = self._path
        elif wanted.startswith("."):
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

    def __call__(self, wanted):
        if not wanted:
            return self._found[str(self._member)]
        if wanted.startswith("."):
            names = (self._member.with_suffix(wanted), self._member.with_suffix(wanted.upper()))
        else:
            names = (self._member.parent / wanted,)
        return next((self._found[str(n)] for n in names if str(n) in self._found), None)
