"""Vector layers, their texts decoded strictly and their coordinate reference system told."""

import tempfile
from pathlib import Path

from ..errors import CoreError

# Read with the .shp; .cpg may be missing.
SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def read(item):
    """The layer of an item as a GeoDataFrame.

    Raises
    ------
    CoreError
        ``broken_layer``, ``several_layers``, ``incomplete_shapefile``, ``missing_prj``,
        ``unknown_encoding``.
    """
    import pyogrio

    with tempfile.TemporaryDirectory(prefix="nigiwai-") as folder:
        path = Path(folder) / f"layer{item.ending}"
        options = {}
        if item.ending == ".shp":
            options["encoding"] = _copy_shapefile(item, path)
        else:
            path.write_bytes(item.data)
        try:
            _refuse_several(pyogrio.list_layers(path), item.name)
            frame = pyogrio.read_dataframe(path, **options)
        except (pyogrio.errors.DataSourceError, ValueError, UnicodeDecodeError) as error:
            raise CoreError("broken_layer", file=item.name, reason=_first_line(error)) from None
    if not hasattr(frame, "geometry"):
        raise CoreError("broken_layer", file=item.name, reason="no geometry")
    if frame.crs is None:
        raise CoreError("missing_prj", file=item.name)
    return frame


def _refuse_several(layers, file):
    spatial = [name for name, kind in layers if kind is not None]
    if len(spatial) > 1:
        raise CoreError("several_layers", file=file, layers=", ".join(spatial))


def _copy_shapefile(item, path):
    """Copy the parts under a plain name; gives the encoding of the attribute table."""
    for ending in SHAPEFILE_PARTS:
        content = item.part("" if ending == ".shp" else ending)
        if content is not None:
            path.with_suffix(ending).write_bytes(content)
        elif ending in (".shx", ".dbf"):
            raise CoreError("incomplete_shapefile", file=item.name, part=ending)
        elif ending == ".prj":
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
