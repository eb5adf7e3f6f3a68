"""Vector layers, their texts decoded strictly and their coordinate reference system told."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

from ..errors import CoreError

# Read with the .shp; .cpg may be missing.
SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def read(item):
    """The layer of an item as a GeoDataFrame.

    Raises
    ------
    CoreError
        ``broken_layer``, ``incomplete_shapefile``, ``missing_prj``, ``unknown_encoding``.
    """
    import pyogrio

    with _readable(item) as (path, options):
        try:
            frame = pyogrio.read_dataframe(path, **options)
        except (pyogrio.errors.DataSourceError, ValueError, UnicodeDecodeError) as error:
            raise CoreError("broken_layer", file=item.name, reason=_first_line(error)) from None
    if not hasattr(frame, "geometry"):
        raise CoreError("broken_layer", file=item.name, reason="no geometry")
    if frame.crs is not None:
        return frame
    if not item.crs:
        raise CoreError("missing_prj", file=item.name)
    return _with_crs(frame, item)


def _with_crs(frame, item):
    from pyproj.exceptions import CRSError

    try:
        return frame.set_crs(item.crs)
    except CRSError:
        raise CoreError("unknown_crs", file=item.name, crs=item.crs) from None


def names_in(path, file):
    """Names of the layers with geometry of a file on disk."""
    import pyogrio

    try:
        found = pyogrio.list_layers(path)
    except (pyogrio.errors.DataSourceError, UnicodeDecodeError) as error:
        raise CoreError("broken_layer", file=file, reason=_first_line(error)) from None
    return [name for name, kind in found if kind is not None]


def outline(path, item):
    """``(field names, kinds of geometry)`` of a layer, from what the file says of itself."""
    import pyogrio

    try:
        told = pyogrio.read_info(path, layer=item.layer_name or None)
    except (pyogrio.errors.DataSourceError, UnicodeDecodeError) as error:
        raise CoreError("broken_layer", file=item.name, reason=_first_line(error)) from None
    if told["geometry_type"] is None:
        raise CoreError("broken_layer", file=item.name, reason="no geometry")
    return tuple(told["fields"]), single_kinds([told["geometry_type"].split(" ")[0]])


def single_kinds(kinds):
    """Kinds of geometry without the difference of single and multi."""
    return frozenset(kind.replace("Multi", "") for kind in kinds)


@contextmanager
def _readable(item):
    """``(path, options of pyogrio)``; a shapefile is copied under a plain name first."""
    if item.ending != ".shp":
        with item.on_disk() as path:
            yield path, {"layer": item.layer_name} if item.layer_name else {}
        return
    with tempfile.TemporaryDirectory(prefix="nigiwai-") as folder:
        path = Path(folder) / "layer.shp"
        yield path, {"encoding": _copy_shapefile(item, path)}


def _copy_shapefile(item, path):
    """Copy the parts under a plain name; gives the encoding of the attribute table."""
    for ending in SHAPEFILE_PARTS:
        content = item.part("" if ending == ".shp" else ending)
        if content is not None:
            path.with_suffix(ending).write_bytes(content)
        elif ending in (".shx", ".dbf"):
            raise CoreError("incomplete_shapefile", file=item.name, part=ending)
        elif ending == ".prj" and not item.crs:
            raise CoreError("missing_prj", file=item.name)
    return _dbf_encoding(item)


def _dbf_encoding(item):
    """Encoding of field names and values, found by decoding them strictly."""
    table = item.part(".dbf")
    start = int.from_bytes(table[8:10], "little")
    names = [table[at : at + 11].split(b"\0")[0] for at in range(32, start - 1, 32)]
    for encoding in ("utf-8", "cp932"):
        if _decodes(table[start:], encoding) and all(_decodes_cut(n, encoding) for n in names):
            return encoding
    # A value cut in the middle of a sign does not decode; then what the publisher says holds.
    told = (item.part(".cpg") or b"").decode("ascii", errors="ignore").strip().lower()
    if told in ("utf-8", "utf8"):
        return "utf-8"
    if told in ("", "sjis", "shift_jis", "shift-jis", "cp932", "932"):
        return "cp932"
    raise CoreError("unknown_encoding", file=item.name, better=told)


def _decodes(data, encoding):
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decodes_cut(name, encoding):
    """Names of fields end after ten bytes, in the middle of a sign if need be."""
    return any(_decodes(name[: len(name) - cut], encoding) for cut in (0, 1, 2))


def _first_line(error):
    return str(error).splitlines()[0].split(";")[0] if str(error) else type(error).__name__
