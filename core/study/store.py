"""The study on disk: one GeoPackage, written whole or not at all.

::

    study = open_study("town.gpkg")
    facilities = study.read("facilities")
    study.apply([
        Delete("facilities", "source", earlier_import),
        Append("facilities", rows),
        Append("provenance", row),
    ])
"""

from datetime import datetime, timezone
from pathlib import Path

from ..errors import CoreError
from ..geo import outlines, zones
from ..progress import ignore_progress, part_of
from . import files, geopackage, tables, upgrades
from .access import Study, check_columns
from .as_it_is import AsItIs
from .changes import Append, Delete, Replace

__all__ = ["Append", "Delete", "Replace", "Study", "create", "now", "open_study", "open_to_read"]

# Facts without which nothing in a study can be read.
_NEEDED_FACTS = ("schema_version", "name", "epsg", "mesh_level")
# Why an older study may stay as it is for a while: in use, or in a folder that may only be read.
_STAYS = ("study_locked", "write_failed")


def now():
    """The time of this moment, ISO 8601, to the second, with its offset."""
    return datetime.now(timezone.utc).astimezone().isoformat(timespec="seconds")


def create(
    path, name, boundary, level, origin=None, created_by="", overwrite=False,
    progress=ignore_progress, municipality_code="",
):
    """Make a study: facts, boundary, mesh zones, empty tables.

    It is built in a folder of its own beside the target and moved there when complete.

    Parameters
    ----------
    path : str or Path
        Target ``.gpkg``.
    name : str
        Name of the place.
    boundary : GeoDataFrame or geo.outlines.Outline
        Polygons, or lines that close, in any CRS; or what ``geo.outlines.dissolve`` made of them.
    level : str
        Mesh level, key of ``geo.mesh.LEVELS``.
    origin : mapping, optional
        Columns of ``provenance`` about the boundary: ``file``, ``signature``, ``rows_read``,
        ``rows_written`` (those that the area was made of; 1 unless given), ``rows_refused``,
        ``reasons``, ``notes``, ``attribution``.
    created_by : str
        Program and version.
    overwrite : bool
        Replace a study that stands at ``path``; any other file is refused all the same.
    progress : callable
    municipality_code : str
        Five digits, several with ``,`` between; empty where unknown.

    Returns
    -------
    Study

    Raises
    ------
    CoreError
        ``study_exists``, ``not_a_study``, ``study_locked``, ``write_failed``, and those of
        ``outlines.dissolve`` and ``zones.mesh_zones``.
    """
    path = Path(path)
    _check_target(path, overwrite)
    origin = dict(origin or {})
    layer = origin.get("file") or name
    outline = boundary
    if not isinstance(boundary, outlines.Outline):
        outline = outlines.dissolve(boundary, layer)
    cells = zones.mesh_zones(outline.polygon, outline.crs, level, layer, part_of(progress, 0, 0.5))
    frames = _first_rows(
        name, level, outline, cells, origin, created_by, municipality_code
    )
    _build(path, frames, int(cells.crs.to_epsg()), part_of(progress, 0.5, 1.0))
    return open_study(path)


def _first_rows(name, level, outline, cells, origin, created_by, municipality_code):
    import geopandas
    import pandas as pd

    moment = now()
    epsg = int(cells.crs.to_epsg())
    facts = {
        "schema_version": str(tables.SCHEMA_VERSION),
        "name": name,
        "epsg": str(epsg),
        "mesh_level": level,
        "created_at": moment,
        "created_by": created_by,
        "boundary_source": origin.get("file"),
        "municipality_code": municipality_code,
    }
    shape = geopandas.GeoSeries([outline.polygon], crs=outline.crs).to_crs(cells.crs)
    source = "boundary"
    boundary = {"id": source, "name": name, "area_m2": shape.area, "source": source}
    provenance = {
        "rows_written": 1,
        **origin,
        "id": source,
        "imported_at": moment,
        "format": "boundary",
        "table_name": "boundary",
    }
    return {
        "study": pd.DataFrame({"key": list(facts), "value": list(facts.values())}),
        "boundary": geopandas.GeoDataFrame(boundary, geometry=shape),
        "zones": cells.assign(source=source),
        "provenance": pd.DataFrame([provenance]),
    }


def _check_target(path, overwrite):
    if not path.exists() or (path.is_file() and path.stat().st_size == 0):
        return
    if not overwrite:
        raise CoreError("study_exists", file=str(path))
    # Whatever is not a study stays, and so does one of a newer version.
    _refuse_newer(path, read_facts(path))
    geopackage.settle(path)


def _build(path, frames, epsg, progress):
    """Write the frames into a new study at ``path``."""
    with files.workshop(path) as folder:
        new = folder / path.name
        dataset = geopackage.create_file(new, epsg)
        geopackage.close(dataset, new)
        del dataset
        facts = {"name": "", "mesh_level": "", "epsg": epsg}
        changes = [Append(table, frame) for table, frame in frames.items()]
        Study(new, facts).apply(changes, progress)
        files.move(new, path)


def open_study(path):
    """Open a study, bringing one of an older version up to date first.

    Raises
    ------
    CoreError
        ``missing_file``, ``not_a_study``, ``damaged_study``, ``incomplete_study``,
        ``newer_study``, ``study_locked``.
    """
    path = Path(path)
    facts = read_facts(path)
    _refuse_newer(path, facts)
    version = int(facts["schema_version"])
    if version < tables.SCHEMA_VERSION:
        upgrades.upgrade(path, version, int(facts["epsg"]))
        facts = read_facts(path)
    dataset = geopackage.open_file(path)
    check_columns(dataset, path, tables.TABLES)
    return Study(path, facts)


def open_to_read(path):
    """Open a study whose rows are only read; an older one that is in use stays as it is.

    Returns
    -------
    Study
        As :func:`open_study` gives it, or an :class:`~.as_it_is.AsItIs`.

    Raises
    ------
    CoreError
        As :func:`open_study`.
    """
    try:
        return open_study(path)
    except CoreError as error:
        if error.code not in _STAYS:
            raise
        facts = read_facts(path)
        if int(facts["schema_version"]) >= tables.SCHEMA_VERSION:
            raise
        return AsItIs(path, facts, error)


def _refuse_newer(path, facts):
    version = int(facts["schema_version"])
    if version > tables.SCHEMA_VERSION:
        raise CoreError(
            "newer_study",
            file=str(path),
            version=version,
            known=tables.SCHEMA_VERSION,
            program=facts.get("created_by") or "?",
        )


def read_facts(path):
    """The table ``study`` as ``{key: value}``; ``not_a_study`` where it is not there."""
    dataset = geopackage.open_file(path)
    layer = dataset.GetLayerByName("study")
    if layer is None or min(layer.FindFieldIndex(name, 1) for name in ("key", "value")) < 0:
        raise CoreError("not_a_study", file=str(path))
    values = geopackage.read_values(dataset, path, "study", ("key", "value"))
    facts = dict(zip(values["key"], values["value"]))
    numbers = (facts.get("schema_version"), facts.get("epsg"))
    if not all(facts.get(key) for key in _NEEDED_FACTS) or not all(map(str.isdigit, numbers)):
        raise CoreError("not_a_study", file=str(path))
    return facts
