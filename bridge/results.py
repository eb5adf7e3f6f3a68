"""The GeoPackage with the results of a study: what is in it, and its layers while it is written.

A file that QGIS shows cannot always be replaced, so all our layers of it are taken out of the
project before an analysis writes, and come back as they were.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import lru_cache

from qgis.core import QgsLayerDefinition, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import CoreError
from ..core.study.geopackage import trouble_of
from . import shown
from .project import tree
from .safe_outputs import table_in

# How long a file that is being written is waited for [ms]: the window stands still meanwhile.
_WAIT_MS = "200"
_WAIT_OPTION = "SQLITE_BUSY_TIMEOUT"
_CONTENTS = "SELECT table_name, last_change FROM gpkg_contents"


def tables_of(study_path):
    """When each table of the results was written: name → ``datetime``, empty without results."""
    path = shown.results_path(study_path)
    if not path.is_file():
        return {}
    try:
        return dict(_tables(str(path), _stamp(path), _stamp(path.with_name(path.name + "-wal"))))
    except CoreError:
        # Being written just now. That is not remembered: it is asked again.
        return {}


def _stamp(path):
    """When a file was changed last, 0 where it is not there."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


@lru_cache(maxsize=8)
def _tables(path, _changed, _journal_changed):
    from osgeo import gdal

    with _patience():
        with trouble_of(path):
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
        with trouble_of(path):
            rows = dataset.ExecuteSQL(_CONTENTS)
    found = tuple((row.GetField(0), _time(row.GetField(1))) for row in rows)
    dataset.ReleaseResultSet(rows)
    return found


@contextmanager
def _patience():
    """Wait no longer than :data:`_WAIT_MS` for a file that is locked."""
    from osgeo import gdal

    before = gdal.GetThreadLocalConfigOption(_WAIT_OPTION)
    gdal.SetThreadLocalConfigOption(_WAIT_OPTION, _WAIT_MS)
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_WAIT_OPTION, before)


def _time(text):
    """The time of a GeoPackage, in UTC; OGR gives it as 2026/11/22 12:00:00.5+00."""
    digits = str(text).replace("/", "-").replace("T", " ")[:19]
    try:
        return datetime.strptime(digits, "%Y-%m-%d %H:%M:%S").replace(tzinfo=timezone.utc)
    except ValueError:
        return datetime.fromtimestamp(0.0, timezone.utc)


def destination(study_path, table, spatial=True):
    """Where an output goes: one table of the results beside a study."""
    return table_in(shown.results_path(study_path), table, spatial)


@dataclass(frozen=True)
class _Group:
    """A group that was taken out: what it shows, its section (empty: the root) and its place
    there, and all of it."""

    shows: str
    section: str
    place: int
    definition: QDomDocument


def take_out(study_path, project=None):
    """Take our groups with layers of the results out of the project; gives them."""
    project = project or QgsProject.instance()
    root, file = project.layerTreeRoot(), str(shown.results_path(study_path))
    taken = []
    for group in root.findGroups(True):
        shows = group.customProperty(shown.PROPERTY) or ""
        layers = [node.layer() for node in group.findLayers()] if shows else []
        if not any(layer is not None and file in layer.source() for layer in layers):
            continue
        definition = QDomDocument("qgis-layer-definition")
        fine, _why = QgsLayerDefinition.exportLayerDefinition(
            definition, [group], QgsReadWriteContext())
        if fine:
            parent = group.parent()
            section = parent.customProperty(tree.SECTION) or ""
            # One that somebody put into another group comes back on top.
            ours = bool(section) or group in root.children()
            place = parent.children().index(group) if ours else 0
            taken.append(_Group(shows, section, place, definition))
    for one in taken:
        shown.remove(one.shows, project)
    return taken


def put_back(taken, but=(), project=None):
    """Bring groups back where they were, but those that show something of ``but``."""
    project = project or QgsProject.instance()
    root = project.layerTreeRoot()
    for one in taken:
        if one.shows in but:
            continue
        before = len(root.children())
        QgsLayerDefinition.loadLayerDefinition(
            one.definition, project, root, QgsReadWriteContext())
        if len(root.children()) == before:
            continue
        node = root.children()[-1]
        parent = tree.section_group(project, one.section)
        last = len(parent.children()) - (parent == root)
        if one.section or one.place < last:
            parent.insertChildNode(min(one.place, last), node.clone())
            root.removeChildNode(node)


def written_at(study_path, table):
    """Time of a table of the results as text for people, empty where it is not there."""
    found = tables_of(study_path).get(table)
    return found.astimezone().strftime("%Y-%m-%d %H:%M") if found else ""
