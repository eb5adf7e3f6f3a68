"""Residents of zones by year and age group."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..study.tables import AGE_GROUPS

# Age groups of the official indicators, as sums of those of a study; the first is everybody.
AGES = {
    "all": (),
    "age_0_14": ("age_0_14",),
    "age_15_64": ("age_15_64",),
    "age_65_up": ("age_65_74", "age_75_84", "age_85_up"),
    "age_75_up": ("age_75_84", "age_85_up"),
    "age_85_up": ("age_85_up",),
}
# What counts where a year is known twice.
KINDS = ("census", "register", "projection")
PROJECTION = "projection"
# Year of zones whose year nobody says.
NO_YEAR = 0


@dataclass(frozen=True)
class Year:
    """Residents of one year.

    Parameters
    ----------
    year : int
        ``NO_YEAR`` where nobody says it.
    kind : str
        Key of :data:`KINDS`, or ``zones``.
    people : ndarray, shape (n, len(AGES))
        Residents [persons]; nobody where a zone has no number.
    known : ndarray of bool, shape (len(AGES),)
        Groups with any number.
    """

    year: int
    kind: str
    people: np.ndarray
    known: np.ndarray

    @property
    def projected(self):
        return self.kind == PROJECTION


@dataclass(frozen=True)
class Years:
    """Residents by year, the earliest first, and what was left out.

    ``unmatched`` counts rows of other places, ``repeated`` rows of a place and year that came
    again, ``unknown`` zones without a number of residents in the base year.
    """

    years: tuple
    unmatched: int = 0
    repeated: int = 0
    unknown: int = 0

    @property
    def base(self):
        """The last year that was counted, or the first one where all are projected."""
        counted = [one for one in self.years if not one.projected]
        return counted[-1] if counted else self.years[0]

    def of(self, year):
        return next((one for one in self.years if one.year == year), None)


def columns(residents, ages):
    """Residents by the groups of :data:`AGES`.

    Parameters
    ----------
    residents : ndarray, shape (n,)
    ages : ndarray, shape (n, 5)
        In the order of ``AGE_GROUPS``; NaN where unknown [persons].

    Returns
    -------
    people : ndarray, shape (n, len(AGES))
        0 where unknown [persons].
    known : ndarray of bool, shape (len(AGES),)
    """
    table = [np.asarray(residents, dtype=float)]
    table += [
        ages[:, [AGE_GROUPS.index(group) for group in groups]].sum(axis=1)
        for groups in list(AGES.values())[1:]
    ]
    table = np.column_stack(table)
    return np.nan_to_num(table), np.isfinite(table).any(axis=0)


def of_zones(zones, year):
    """The residents that the zones hold, as the only year."""
    ages = zones[list(AGE_GROUPS)].to_numpy(float)
    residents = zones["residents"].to_numpy(float)
    people, known = columns(residents, ages)
    if not people[:, 0].any():
        raise CoreError("structure_nobody")
    return Years((Year(year, "zones", people, known),), unknown=int(np.isnan(residents).sum()))


def by_year(zones, rows):
    """Residents of zones from rows by place and year.

    A row belongs to the zone with its id or mesh code. Rows of finer cells are summed; a coarser
    cell is spread evenly over the zones inside it.

    Parameters
    ----------
    zones : DataFrame
        ``id``, ``mesh_code`` (may be empty).
    rows : DataFrame
        Table ``population``: ``place_id``, ``kind``, ``year``, ``residents``, ages.

    Returns
    -------
    Years or None
        None where no row is of a zone.
    """
    rows = rows[rows["year"].notna().to_numpy()]
    repeated = rows.duplicated(["place_id", "kind", "year"], keep="last").to_numpy()
    rows = rows[~repeated]
    found, unmatched = [], 0
    for year, of_year in rows.groupby(rows["year"].astype(int)):
        one, lost = _best_kind(zones, int(year), of_year)
        unmatched += lost
        if one is not None:
            found.append(one)
    if not found:
        return None
    return Years(tuple(found), unmatched, int(repeated.sum()))


def _best_kind(zones, year, rows):
    """The first kind of :data:`KINDS` that has any of the zones, and its rows of other places."""
    kinds = [*KINDS, *sorted(set(rows["kind"].dropna()) - set(KINDS))]
    lost = 0
    for kind in kinds:
        some = rows[(rows["kind"] == kind).to_numpy()]
        if not len(some):
            continue
        table, lost = onto_zones(zones, some)
        if np.nan_to_num(table[:, 0]).any():
            return Year(year, kind, *columns(table[:, 0], table[:, 1:])), lost
    return None, lost


def onto_zones(zones, rows):
    """Counts of rows on zones, shape (n, 6): residents and ages, and how many rows found none."""
    names = ["residents", *AGE_GROUPS]
    codes = _codes(zones)
    places = rows["place_id"].fillna("").astype(str).to_numpy()
    digits, zone_digits = _lengths(places), _lengths(codes)
    table = np.full((len(codes), len(names)), np.nan)
    used = np.zeros(len(places), dtype=bool)
    for length in sorted(set(digits.tolist()), reverse=True):
        part = digits == length
        shared = min(length, int(zone_digits.min())) if length and zone_digits.min() else 0
        keys = np.array([code[:shared] if shared else code for code in codes], dtype=object)
        theirs = np.array([place[:shared] if shared else place for place in places[part]], object)
        grouped = rows[part].groupby(theirs)[names].sum(min_count=1)
        inside = _counts(keys) if length < zone_digits.min() else np.ones(len(keys))
        values = grouped.reindex(keys).to_numpy(float) / inside[:, None]
        empty = np.isnan(table[:, 0])
        table[empty] = values[empty]
        known = set(keys)
        used[part] = [place in known for place in theirs]
    return table, int((~used).sum())


def _codes(zones):
    """Mesh codes where all zones have one, else their ids."""
    if "mesh_code" in zones:
        codes = zones["mesh_code"].fillna("").astype(str).to_numpy(object)
        if (codes != "").all():
            return codes
    return zones["id"].astype(str).to_numpy(object)


def _lengths(codes):
    """Digits of mesh codes; 0 of other texts."""
    return np.array(
        [len(code) if code.isdigit() and 8 <= len(code) <= 11 else 0 for code in codes], dtype=int
    )


def _counts(keys):
    _distinct, which, counts = np.unique(
        keys.astype(str), return_inverse=True, return_counts=True)
    return counts[which].astype(float)
