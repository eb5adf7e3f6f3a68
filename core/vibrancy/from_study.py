"""The town that a study holds, read without QGIS: what the algorithms build from its layers."""

from dataclasses import dataclass

import numpy as np

from .. import assumptions as constants
from ..geo import mesh
from ..progress import ignore_progress, part_of
from ..study.tables import AGE_GROUPS
from ..study.walking_cache import graph_of_study
from . import inputs
from .categories import categories
from .observed import cell_areas, degrees, latest_cells, observed_cells
from .parameters import build
from .streets import with_streets

# Role → column of the study; the algorithms take the same by default.
ZONES = {name: name for name in ("id", "residents", "name", *AGE_GROUPS)}
FACILITIES = {name: name for name in ("id", "category", "size", "name")}
ENTRIES = {"visitors": "visitors_day", "kind": "kind"}
OBSERVATIONS = ("place_id", "year", "day_type", "time_band", "persons")
# Kinds of districts that a place is said to be in, the first that holds it.
KINDS = ("neighbourhood", "school_district", "small_area")


@dataclass(frozen=True)
class StudyTown:
    """What a study holds of its town.

    Parameters
    ----------
    inputs : core.vibrancy.inputs.Inputs
    assumptions : core.assumptions.Assumptions
    observed : ObservedCells or None
    districts : Districts
        Those that have a name.
    crs : str
        For example ``EPSG:6676``.
    """

    inputs: inputs.Inputs
    assumptions: constants.Assumptions
    observed: object
    districts: "Districts"
    crs: str


def town_of_study(study, progress=ignore_progress):
    """Read the town of a study.

    Parameters
    ----------
    study : core.study.access.Study
    progress : callable

    Returns
    -------
    StudyTown

    Raises
    ------
    CoreError
        Every trouble of the gate, with the table as the layer.
    """
    assumptions = assumptions_of(study)
    parameters = build(assumptions, categories())
    progress(0.1)
    layers = []
    for done, (table, fields) in enumerate(
        (("zones", ZONES), ("facilities", FACILITIES), ("entries", ENTRIES)), start=1
    ):
        layers.append(inputs.Layer(study.read(table), table, fields))
        progress(0.1 + 0.1 * done)
    town = inputs.build(*layers, parameters, assumptions)
    progress(0.4)
    streets = graph_of_study(study, part_of(progress, 0.4, 0.55))
    town = with_streets(town, streets, assumptions, part_of(progress, 0.55, 0.8))
    observed = observations_of(study, town)
    progress(0.9)
    districts = Districts(study.read("districts"), town.zones)
    progress(1.0)
    return StudyTown(town, assumptions, observed, districts, study.crs)


def assumptions_of(study):
    """The built-in assumptions with those of the study above them.

    Raises
    ------
    CoreError
        ``null_value``, ``unknown_assumption`` and those of ``core.assumptions.parse_row``.
    """
    builtin = constants.builtin()
    records = study.read("assumptions").to_dict("records")
    return builtin.replaced(
        constants.checked_row(
            record, "assumptions", row, f"{study.path.name}, {row}", builtin
        )
        for row, record in enumerate(records, start=1)
    )


def observations_of(study, town):
    """Measured people flow of the latest year in a study, by the cells that hold the zones.

    Parameters
    ----------
    study : Study
    town : Inputs

    Returns
    -------
    ObservedCells or None
        None where no row is about a mesh cell.
    """
    frame = study.read_columns("observations", OBSERVATIONS)
    found = latest_cells(frame, "observations")
    if found is None:
        return None
    frame, level = found
    zones = town.town.zones
    return observed_cells(
        frame["place_id"],
        frame["day_type"],
        frame["time_band"],
        frame["persons"].to_numpy(),
        mesh.encode(*degrees(zones.x, zones.y, study.crs), level).tolist(),
        town.town.area_m2,
        lambda codes: cell_areas(codes, study.crs),
    )


class Districts:
    """Areas that people know by name: which one holds a place, and what they have of the zones.

    Parameters
    ----------
    frame : GeoDataFrame
        Rows of the study's table ``districts``; those of other kinds, without a name or without a
        valid shape do not count.
    zones : array_like of shapely polygons, shape (n,)
    """

    def __init__(self, frame, zones):
        import shapely

        shapes = np.asarray(frame.geometry, dtype=object)
        # Of a missing shape this is False, too.
        drawn = shapely.is_valid(shapes) & ~shapely.is_empty(shapes)
        frame = frame[drawn & frame["name"].notna() & frame["kind"].isin(KINDS)]
        self.names = tuple(frame["name"])
        self._shapes = np.asarray(frame.geometry, dtype=object)
        self._rank = np.array([KINDS.index(kind) for kind in frame["kind"]], dtype=int)
        self._area = shapely.area(self._shapes)
        self._tree = shapely.STRtree(self._shapes)
        self._zones = np.asarray(zones, dtype=object)
        self._tree_of_zones = shapely.STRtree(self._zones)
        self._parts = {}

    def __len__(self):
        return len(self.names)

    def at(self, x, y):
        """Row of the district that holds a place, None for none.

        Of several the first of :data:`KINDS`, then the smallest.

        Parameters
        ----------
        x, y : float
            Coordinates [m]; NaN is nowhere.
        """
        import shapely

        if not len(self) or not (np.isfinite(x) and np.isfinite(y)):
            return None
        rows = self._tree.query(shapely.Point(x, y), predicate="intersects")
        if not len(rows):
            return None
        return int(rows[np.lexsort((rows, self._area[rows], self._rank[rows]))[0]])

    def mean(self, row, values):
        """Mean of values of the zones over a district, by the area of each zone that lies in it.

        Parameters
        ----------
        row : int
        values : ndarray, shape (n,)

        Returns
        -------
        float
            NaN where no zone reaches in.
        """
        zones, area = self._parts_of(row)
        total = area.sum()
        return float(values[zones] @ area / total) if total > 0 else float("nan")

    def _parts_of(self, row):
        """Zones that reach into a district, and the areas in it [m²]."""
        import shapely

        if row not in self._parts:
            shape = self._shapes[row]
            zones = np.sort(self._tree_of_zones.query(shape, predicate="intersects"))
            self._parts[row] = zones, shapely.area(
                shapely.intersection(self._zones[zones], shape)
            )
        return self._parts[row]
