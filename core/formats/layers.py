"""Vector layers, their texts decoded strictly and their coordinate reference system told."""

import tempfile
from contextlib import contextmanager
from pathlib import Path, PurePath

from ..errors import CoreError
from .text import refuse_misread, refuse_wrong_utf8

# Read with the .shp; .cpg may be missing.
SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_JSON = (".geojson", ".json")
# Where a .dbf has the number of rows, and the bytes of its head and of a row.
_DBF_SIZES = ((4, 8), (8, 10), (10, 12))
# Rows whose texts are looked at.
_SAMPLE_ROWS = 200


def read(item):
    """The layer of an item as a GeoDataFrame.

    Raises
    ------
    CoreError
        ``broken_layer``, ``incomplete_shapefile``, ``missing_prj``, ``unknown_encoding``,
        ``mojibake``, ``damaged_text``.
    """
    with _readable(item) as (path, options):
        try:
            frame = _told(path, item.name, lambda: _frame(path, options))
        except CoreError:
            _refuse_bytes(item)
            raise
    if not hasattr(frame, "geometry"):
        raise CoreError("broken_layer", file=item.name, reason="no geometry")
    _refuse_misread(frame, item.name)
    if frame.crs is not None:
        return frame
    if not item.crs:
        raise CoreError("missing_prj", file=item.name)
    return _with_crs(frame, item)


def _told(path, file, read):
    """What a call of pyogrio gives; its errors become ours."""
    try:
        return read()
    except (RuntimeError, ValueError) as error:
        reason = _first_line(error).replace(str(path), PurePath(file).name).rstrip(".")
        raise CoreError("broken_layer", file=file, reason=reason) from None


def _refuse_bytes(item):
    """GeoJSON is always UTF-8: where its bytes are not, that is the trouble."""
    if item.ending in _JSON:
        refuse_wrong_utf8(item.data, item.name)


def _frame(path, options):
    import pyogrio
    import shapely

    try:
        return pyogrio.read_dataframe(path, **options)
    except shapely.errors.ShapelyError:
        return _flattened(path, options)


def _flattened(path, options):
    """The layer, where shapes have too few points: these become shapes without extent.

    So their rows are refused as broken, and not the whole file.
    """
    import geopandas
    import pyogrio
    import shapely

    values = pyogrio.read_dataframe(path, read_geometry=False, **options)
    meta, _, coded, _ = pyogrio.raw.read(path, columns=[], **options)
    shapes = shapely.from_wkb(coded, on_invalid="ignore")
    for place, code in enumerate(coded):
        if shapes[place] is None and code is not None:
            shapes[place] = _flat(bytes(code))
    return geopandas.GeoDataFrame(values, geometry=shapes, crs=meta["crs"])


def _flat(code):
    """A shape of the same dimension at the place of a broken one, given as WKB."""
    import shapely
    from osgeo import ogr

    try:
        broken = ogr.CreateGeometryFromWkb(code)
    except RuntimeError:  # where somebody has switched GDAL's exceptions on
        broken = None
    if broken is None:
        return None
    west, east, south, north = broken.GetEnvelope()
    if broken.GetDimension() == 1:
        return shapely.LineString([(west, south)] * 2)
    return shapely.Polygon([(west, south), (east, north), (east, north), (west, south)])


def _refuse_misread(frame, file):
    """Refuse a layer whose headings or texts were decoded wrongly before they were written."""
    names = [name for name in frame.columns if name != frame.geometry.name]
    refuse_misread(names, file)
    rows = frame[names].head(_SAMPLE_ROWS)
    refuse_misread(
        (value for name in names for value in rows[name] if isinstance(value, str)), file
    )


def _with_crs(frame, item):
    from pyproj.exceptions import CRSError

    try:
        return frame.set_crs(item.crs)
    except CRSError:
        raise CoreError("unknown_crs", file=item.name, crs=item.crs) from None


def names_in(path, file):
    """Names of the layers with geometry of a file on disk."""
    import pyogrio

    if not path.stat().st_size:
        raise CoreError("empty_file", file=file)
    found = _told(path, file, lambda: pyogrio.list_layers(path))
    return [name for name, kind in found if kind is not None]


def outline(path, item):
    """``(field names, kinds of geometry)`` of a layer, from what the file says of itself."""
    import pyogrio

    told = _told(path, item.name, lambda: pyogrio.read_info(path, layer=item.layer_name or None))
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
        if content:
            _refuse_cut(content, ending, item.name)
            path.with_suffix(ending).write_bytes(content)
        elif ending in (".shx", ".dbf"):
            raise CoreError("incomplete_shapefile", file=item.name, part=ending)
        elif ending == ".prj" and not item.crs:
            raise CoreError("missing_prj", file=item.name)
    return _dbf_encoding(item)


def _refuse_cut(content, ending, file):
    """The heads of .shp and .dbf say how long these are; GDAL takes what is there."""
    if ending == ".shp":
        # In words of two bytes.
        wanted = 2 * int.from_bytes(content[24:28], "big")
    elif ending == ".dbf":
        rows, head, row = (
            int.from_bytes(content[start:end], "little") for start, end in _DBF_SIZES
        )
        wanted = head + rows * row
    else:
        return
    if len(content) < wanted:
        raise CoreError("broken_layer", file=file, reason=f"{len(content)} of {wanted} bytes")


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
