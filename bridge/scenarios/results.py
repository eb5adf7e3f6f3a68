"""Results of simulated scenarios, kept for a session, and what stands in them."""

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from ...core.errors import CoreError
from ...core.scenarios.difference import MEASURES, differences
from ..i18n import tr

# Layer of the file with the differences.
DIFFERENCE = "difference"
_ZONE_COLUMNS = (
    "id", "name",
    *(f"{measure}_{what}" for measure in MEASURES for what in ("after", "change")),
)


@dataclass(frozen=True)
class Result:
    """The outputs of one simulated scenario; ``zones`` … are paths of GeoPackages."""

    id: str
    name: str
    zones: str
    facilities: str
    indicators: str


class ResultStore:
    """A folder for the session; a result is found again as long as nothing it rests on changed."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="nigiwai-compare-")
        self._results = {}
        self._count = 0

    @property
    def folder(self):
        return Path(self._folder.name)

    def find(self, key):
        """The :class:`Result` of a key, None where it has to be computed."""
        return self._results.get(key)

    def keep(self, key, result):
        self._results[key] = result

    def new_folder(self):
        """An empty folder."""
        self._count += 1
        folder = self.folder / str(self._count)
        folder.mkdir()
        return folder

    def close(self):
        """Delete everything; files that are still open go with the session."""
        self._results = {}
        # Windows does not delete what a layer still reads.
        with suppress(OSError):
            self._folder.cleanup()


def read_rows(path, columns):
    """Rows of a table without shapes as dicts; NULL is NaN or None.

    Parameters
    ----------
    path : str
    columns : sequence of (name, kind)

    Returns
    -------
    list of dict
    """
    names = [name for name, _kind in columns]
    return _read(path, names)[names].to_dict("records")


def write_difference(first, second, target):
    """Write the layer ``difference`` of two results: second minus first, zone by zone.

    May run in a worker.

    Parameters
    ----------
    first, second : Result
    target : str or Path

    Returns
    -------
    dict
        ``{measure: (changes of the first, changes of the second, differences)}``, arrays by zone.

    Raises
    ------
    CoreError
        ``missing_file``, ``write_failed``.
    """
    zones = [_read(one.zones, _ZONE_COLUMNS) for one in (first, second)]
    found = differences(*zones)
    _write(found, str(target))
    return {
        measure: (
            *(each[f"{measure}_change"].to_numpy(float) for each in zones),
            found[f"{measure}_difference"].to_numpy(float),
        )
        for measure in MEASURES
    }


def copied(source, target, study=None, results=None):
    """Copy a file, whole or not at all.

    Parameters
    ----------
    source, target : str or Path
    study, results : str or Path, optional
        Files that must not be the target.

    Raises
    ------
    CoreError
        ``write_failed``.
    """
    source, target = Path(source), Path(target)
    staged = target.with_name(f".{target.name}-{uuid4().hex}.part")
    try:
        for kept, reason in ((study, tr("it is the study itself")),
                             (results, tr("it holds the results of the study"))):
            if kept is not None and target.resolve() == Path(kept).resolve():
                raise CoreError("write_failed", target=str(target), reason=reason)
        shutil.copyfile(source, staged)
        staged.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CoreError("write_failed", target=str(target), reason=reason) from error
    finally:
        with suppress(OSError):
            staged.unlink(missing_ok=True)
    return target


def _read(path, columns):
    """The only layer of a file as a frame.

    Not through QGIS: two threads that open layers of one file there can wait for each other for
    ever, and the maps open these files too.
    """
    import pyogrio

    try:
        return pyogrio.read_dataframe(path, columns=list(columns))
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise CoreError("missing_file", file=path) from error


def _write(frame, target):
    import pyogrio

    try:
        pyogrio.write_dataframe(frame, target, layer=DIFFERENCE, driver="GPKG")
    except (pyogrio.errors.DataSourceError, pyogrio.errors.FeatureError) as error:
        raise CoreError("write_failed", target=target, reason=str(error)) from error
