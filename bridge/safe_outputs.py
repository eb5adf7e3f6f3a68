"""Output files: what stood there before comes back when a write fails."""

import re
import shutil
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePath

from qgis.core import QgsVectorLayer

from ..core.errors import CoreError
from .i18n import tr

_DATABASE = re.compile(r"dbname='((?:[^'\\]|\\.)+)'")
# Inside the quotes a backslash keeps a quote, or a backslash, as it is.
_KEPT = re.compile(r"\\(['\\])")
_TABLE = re.compile(r'table="([^"]+)"|\|layername=([^|]+)')
# Files that belong to a data set of the same name; anything else beside it is somebody else's.
_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx")
_GEOPACKAGE = ("-wal", "-shm", "-journal")


def file_of(destination):
    """The file behind a destination of an output, or None (memory, database server)."""
    found = _DATABASE.search(destination)
    text = _KEPT.sub(r"\1", found.group(1)) if found else destination.split("|")[0]
    if ":" in text[2:] or not text or text.startswith("memory"):
        return None
    return Path(text)


def table_in(path, table, spatial=True):
    """The destination of a table of a GeoPackage, as Processing takes it.

    With ``/``, since QGIS halves the two backslashes that a path on a file server begins with.
    """
    path = path if isinstance(path, PurePath) else Path(path)
    text = path.as_posix().replace("'", "\\'")
    geometry = " (geom)" if spatial else ""
    return f"ogr:dbname='{text}' table=\"{table}\"{geometry}"


def check_destinations(destinations, sources):
    """No output may take the place of an input or of another output: ``write_failed``.

    Parameters
    ----------
    destinations : sequence of str
        Outputs; one that names no table replaces the whole file.
    sources : sequence of str
        Inputs as their layers give them.
    """
    taken = [(*_place(source), tr("an input is read from it")) for source in sources]
    for destination in destinations:
        file, table = _place(destination)
        for other, other_table, reason in taken:
            if file and file == other and (table is None or other_table in (None, table)):
                raise CoreError("write_failed", target=destination, reason=reason)
        taken.append((file, table, tr("another output has the same name")))


def _place(text):
    file, table = parts_of(text)
    return file and file.resolve(), table


def parts_of(text):
    """File (or None) and table (or None) of an input or output."""
    file, table = file_of(text), _TABLE.search(text)
    return file, table and (table.group(1) or table.group(2))


def metadata_file(path):
    """The file that QGIS keeps the metadata of a data set in; a GeoPackage holds its own."""
    return path.with_suffix(".qmd")


@contextmanager
def restored_on_failure(path):
    """Whatever goes wrong inside, the files of ``path`` are then as they were before.

    Parameters
    ----------
    path : Path or None
        None does nothing.

    Raises
    ------
    CoreError
        ``write_failed`` where there is no room to keep what stands there.
    """
    if path is None:
        yield
        return
    before = [member for member in _family(path) if member.is_file()]
    with _folder_for(path) as keep:
        _keep(before, keep, path)
        try:
            yield
        except BaseException:
            for member in _family(path):
                member.unlink(missing_ok=True)
            for member in before:
                (keep / member.name).replace(member)
            raise


@contextmanager
def _folder_for(path):
    """A passing folder beside ``path``, whose own folder is made; a failure removes that again."""
    made = [folder for folder in path.parents if not folder.exists()]
    with ExitStack() as failed:
        for folder in reversed(made):
            failed.callback(_remove_empty, folder)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            keep = Path(tempfile.mkdtemp(prefix=".nigiwai-", dir=path.parent))
        except OSError as error:
            raise CoreError("write_failed", target=str(path), reason=error.strerror) from error
        try:
            yield keep
        finally:
            shutil.rmtree(keep, ignore_errors=True)
        failed.pop_all()


def _remove_empty(folder):
    with suppress(OSError):
        folder.rmdir()


def _keep(files, folder, path):
    try:
        for member in files:
            shutil.copy2(member, folder / member.name)
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=error.strerror) from error


def _family(path):
    suffixes = _SHAPEFILE if path.suffix.lower() == ".shp" else ()
    shape = [path.with_suffix(suffix) for suffix in suffixes]
    beside = [path.with_name(path.name + ending) for ending in _GEOPACKAGE]
    told = [] if path.suffix.lower() == ".gpkg" else [metadata_file(path)]
    return list(dict.fromkeys([path, *shape, *beside, *told]))


def check_written(target, count):
    """The layer at ``target`` must hold ``count`` rows: a full disk shows only on closing."""
    if file_of(target) is None:
        return
    layer = QgsVectorLayer(target, "written", "ogr")
    if not layer.isValid() or layer.featureCount() != count:
        raise CoreError("write_failed", target=target, reason=tr("not all rows arrived"))
