"""One thing to read: a text table, a vector layer or a document, on disk or in an archive."""

import csv
import hashlib
import io
import tempfile
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..errors import CoreError
from . import layers, workbook
from .text import clean, decode, is_empty, read_table

TABLE_ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm")
_WORKBOOK_ENDINGS = (".xlsx", ".xlsm")
LAYER_ENDINGS = (".shp", ".geojson", ".json", ".gpkg")
DOCUMENT_ENDINGS = (".gml", ".xml", ".osm", ".pbf")
_HEAD_BYTES = 100_000
_PIECE = 1 << 20


class Item:
    """A file with what lies beside it.

    Parameters
    ----------
    name : str
        Name for people, for example ``library.csv`` or ``flow.zip/flow.csv``; a layer of a file
        with several has its name behind ``|``.
    load : callable
        Ending or file name to bytes, or None: ``load("")`` is the file itself, ``load(".dbf")``
        the file of the same stem, ``load("config.yml")`` a neighbour.
    path : Path, optional
        Where it lies on disk.
    copy : callable, optional
        Writes the file to a path, piece by piece; for large members of archives.
    layer_name : str
        The layer to read, of a file with several.
    """

    def __init__(self, name, load, path=None, copy=None, layer_name=""):
        self.name = name
        self.path = path
        self.layer_name = layer_name
        # What the person said about a layer without a coordinate reference system.
        self.crs = ""
        self._load = load
        self._copy = copy
        place = PurePosixPath(name.partition("|")[0])
        self.ending = place.suffix.lower()
        self.stem = layer_name or place.stem
        self.folder = clean(place.parent.name)

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
            self.ending != ".json" or b"FeatureCollection" in self.head
        )

    @property
    def is_document(self):
        """A large XML or OpenStreetMap file, which readers read as a stream."""
        return self.ending in DOCUMENT_ENDINGS

    @cached_property
    def head(self):
        """The first bytes of the file."""
        with self.open() as stream:
            return stream.read(_HEAD_BYTES)

    @property
    def is_empty(self):
        """Whether a layer or document holds nothing; what is copied piece by piece is large."""
        readable = self.ending in (*LAYER_ENDINGS, *DOCUMENT_ENDINGS)
        return readable and self._copy is None and is_empty(self.head)

    @contextmanager
    def open(self):
        """The file as a binary stream."""
        if self.path is None and self._copy is None:
            yield io.BytesIO(self.data)
            return
        with self.on_disk() as path, path.open("rb") as stream:
            yield stream

    @contextmanager
    def on_disk(self):
        """Path of the file, for programs that read no streams; a copy where it is in an archive."""
        if self.path is not None:
            yield self.path
            return
        with tempfile.TemporaryDirectory(prefix="nigiwai-") as folder:
            path = Path(folder) / f"file{self.ending}"
            if self._copy is None:
                path.write_bytes(self.data)
            else:
                self._copy(path)
            yield path

    @cached_property
    def signature(self):
        """SHA-256 of the file, of a shapefile with its table and its reference system."""
        digest = hashlib.sha256()
        with self.open() as stream:
            for piece in iter(lambda: stream.read(_PIECE), b""):
                digest.update(piece)
        for part in (".dbf", ".prj") if self.ending == ".shp" else ():
            digest.update(self._load(part) or b"")
        digest.update(self.layer_name.encode())
        return digest.hexdigest()

    @cached_property
    def table(self):
        if self.ending in _WORKBOOK_ENDINGS:
            with self.on_disk() as path:
                return workbook.read_sheet(path, self.name)
        return read_table(self.data, self.name)

    @property
    def workbook_notes(self):
        """What is to be told of how a workbook was read."""
        return self.table.notes if self.ending in _WORKBOOK_ENDINGS else ()

    @cached_property
    def header(self):
        """Headings of the table or field names of the layer."""
        if self.is_table:
            return self.table.header
        return self._outline[0]

    @cached_property
    def geometry_kinds(self):
        """Kinds of geometry of a layer, of those Point, LineString and Polygon."""
        return self._outline[1]

    @cached_property
    def _outline(self):
        """``(field names, kinds of geometry)``, without reading a database of buildings for it."""
        if "layer" not in self.__dict__ and self.ending == ".gpkg":
            with self.on_disk() as path:
                return layers.outline(path, self)
        frame = self.layer
        names = tuple(name for name in frame.columns if name != frame.geometry.name)
        return names, layers.single_kinds(frame.geom_type.dropna().unique())

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

    @property
    def all_titles(self):
        """The titles and the name of the folder, which at times is all that says what it is."""
        return [*self.titles, self.folder]

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
        """Bytes of a file of the same stem (``.dbf``) or of a neighbour (``stop_times.txt``)."""
        return self._load(ending)

    def forget(self):
        """Drop what was read, so that a folder of large files does not fill the memory."""
        for name in ("data", "table", "layer"):
            self.__dict__.pop(name, None)
