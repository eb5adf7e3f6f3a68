"""Residents of census meshes onto the zones of a study."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from .tables import AGE_GROUPS

COUNTS = ("residents", *AGE_GROUPS, "households")
# Digits of a code of the coarsest mesh; statistics are published in files of one such cell.
_PRIMARY = 4


@dataclass(frozen=True)
class Spread:
    """Zones with their residents, and what became of the rows.

    ``used`` has one bool a row of the source; ``persons_rows`` and ``persons_zones`` are the
    residents of the rows used and of the zones they went to, which must be the same;
    ``absent``, ``spread`` and ``beyond`` count zones.
    """

    zones: object
    used: np.ndarray
    persons_rows: float
    persons_zones: float
    absent: int
    spread: int
    beyond: int


def onto_zones(zones, rows, source, belongs):
    """Residents, ages and households of mesh rows onto mesh zones.

    Rows of the same level go to the zone with their code; of a finer level they are summed; of a
    coarser level each is spread equally over the zones inside it, so that its total stays, but only
    where the coarser cell itself belongs to the town: else the rim would bring in the neighbours'
    residents. Those of zones in other coarser cells stay unknown (NaN, basis ``beyond``). Zones
    that no row covers have no residents (published tables leave empty cells out), but only where
    the source has rows in the same primary mesh (80 km): files are published by primary mesh.

    Parameters
    ----------
    zones : GeoDataFrame
        Table ``zones`` of the study.
    rows : DataFrame
        ``mesh_code``, :data:`COUNTS` [persons, households], ``suppressed``,
        ``population_basis``; all of one level. NaN stays NaN.
    source : str
        Id of the import.
    belongs : callable
        Takes codes of coarser cells, gives whether each belongs to the town (ndarray of bool).

    Returns
    -------
    Spread

    Raises
    ------
    CoreError
        ``zones_without_mesh``.
    """
    codes = zones["mesh_code"].fillna("").astype(str)
    if (codes == "").any():
        raise CoreError("zones_without_mesh")
    digits = min(codes.str.len().min(), rows["mesh_code"].str.len().min())
    groups = rows["mesh_code"].str[:digits]
    figures = _grouped(rows, groups)
    keys = codes.str[:digits]
    inside = keys.map(keys.value_counts()).to_numpy(dtype=float)
    found = keys.isin(figures.index).to_numpy()
    known = codes.str[:_PRIMARY].isin(set(rows["mesh_code"].str[:_PRIMARY])).to_numpy()
    absent = known & ~found
    coarser = codes.str.len().min() > digits
    beyond = found & ~keys.map(_belonging(keys[found], belongs)).eq(True).to_numpy() & coarser
    found &= ~beyond
    filled = zones.copy()
    for name in COUNTS:
        values = keys.map(figures[name]).to_numpy(dtype=float) / inside
        filled.loc[found, name] = values[found]
        filled.loc[absent, name] = 0.0
        filled.loc[beyond, name] = np.nan
    spread = found & coarser
    basis = np.where(spread, "spread", keys.map(figures["population_basis"]).to_numpy())
    filled.loc[found, "population_basis"] = basis[found]
    filled.loc[absent, "population_basis"] = "absent"
    filled.loc[beyond, "population_basis"] = "beyond"
    filled.loc[found, "suppressed"] = keys.map(figures["suppressed"]).to_numpy(dtype=float)[found]
    filled.loc[absent, "suppressed"] = 0
    filled.loc[known, "source"] = source
    used = groups.isin(set(keys[found])).to_numpy()
    return Spread(
        filled,
        used,
        float(rows["residents"].to_numpy()[used].sum()),
        float(filled["residents"].to_numpy(dtype=float)[found].sum()),
        int(absent.sum()),
        int(spread.sum()),
        int(beyond.sum()),
    )


def _belonging(keys, belongs):
    """``{code: belongs}`` of the cells that occur."""
    cells = sorted(set(keys))
    return dict(zip(cells, belongs(cells))) if cells else {}


def _grouped(rows, groups):
    """One row a code: counts are summed, and unknown (NaN) where one of them is."""
    grouped = rows.groupby(groups)
    figures = grouped[list(COUNTS)].sum()
    figures = figures.where(grouped[list(COUNTS)].count().eq(grouped.size(), axis=0))
    figures["suppressed"] = grouped["suppressed"].max()
    # "shared" stands after "counted": one shared row makes the sum a shared one.
    figures["population_basis"] = grouped["population_basis"].max()
    return figures
