"""Shelters: which serve a hazard, which rows are one place, and how many people each holds.

Published lists overlap: one school is an evacuation site in one, a shelter in the next and a
tsunami building in a third. Rows of one place are one shelter, or its room would count three times.
"""

from dataclasses import dataclass

import numpy as np

from ...contracts import check_amounts, points_of
from ...errors import CoreError
from ...formats.lists.shelter_notes import floor_area_m2

LIST = "evacuation"
KINDS = ("site", "shelter", "tsunami_building", "welfare_shelter", "other")
# Where people first flee to: a welfare shelter takes in later those who need it.
USUAL = ("site", "shelter", "tsunami_building", "other")
GIVEN, BY_AREA, ASSUMED = "given", "area", "assumed"
# Type of hazard → words in the column hazards of shelters that serve it.
SERVES = {
    "flood": ("flood",),
    "inland_flood": ("inland_flood",),
    "storm_surge": ("storm_surge",),
    "tsunami": ("tsunami",),
    "landslide": ("landslide",),
    "landslide_steep_slope": ("landslide",),
    "landslide_debris_flow": ("landslide",),
    "landslide_slide": ("landslide",),
    "collapse_flow": ("flood",),
    "collapse_erosion": ("flood",),
    "inundation_duration": ("flood",),
    "past_inundation": ("inland_flood", "flood"),
    "seismic_intensity": ("earthquake",),
    "liquefaction": ("earthquake",),
    "large_embankment": ("landslide", "earthquake"),
}


@dataclass(frozen=True)
class Shelters:
    """Shelters that serve a hazard, m of them, in the order of their ids.

    Parameters
    ----------
    ids, names, kinds, hazards : list of str
        ``hazards`` is what the rows of the place serve together.
    xy : ndarray, shape (m, 2)
        [m].
    given, area_m2 : ndarray, shape (m,)
        Capacity as published [persons] and floor area [m²]; NaN where unknown.
    elevation_m : ndarray, shape (m,)
        NaN where unknown.
    rows : ndarray of int, shape (m,)
        Rows of the layer that are this place.
    told : dict of str to int
        ``rows``, ``zero`` (rows with a capacity of 0, which counts as unknown), ``places``,
        ``merged`` (rows whose place another row names, too), ``other_hazards``, ``unknown``
        (places that say no hazard), ``take_unknown`` (whether they count), ``other_kinds``.
    differing : tuple of str
        Names of places whose rows carry different names.
    """

    ids: list
    names: list
    kinds: list
    hazards: list
    xy: np.ndarray
    given: np.ndarray
    area_m2: np.ndarray
    elevation_m: np.ndarray
    rows: np.ndarray
    told: dict
    differing: tuple = ()

    def __len__(self):
        return len(self.ids)

    @property
    def basis(self):
        """What each capacity is: ``given``, ``area`` or ``assumed``."""
        known = np.where(np.isfinite(self.area_m2), BY_AREA, ASSUMED)
        return np.where(np.isfinite(self.given), GIVEN, known).tolist()

    def capacity(self, assumptions):
        """People that each shelter holds, shape (m,); never infinite.

        As published; else its floor area by the area a person takes; else the number assumed for
        its kind.
        """
        by_kind = np.array([assumptions.value(LIST, "room", kind) for kind in self.kinds])
        person = max(assumptions.value(LIST, "room", "area_per_person_m2"), 0.1)
        by_area = np.where(np.isfinite(self.area_m2), self.area_m2 / person, by_kind)
        return np.where(np.isfinite(self.given), self.given, by_area)


def words_for(hazard_type):
    """Words of shelters that serve a type of hazard."""
    return SERVES[hazard_type]


def kinds_of(text, field):
    """Kinds of shelters named in a text, separated by commas; empty: the usual ones."""
    named = tuple(part.strip() for part in str(text or "").split(",") if part.strip())
    for kind in named:
        if kind not in KINDS:
            raise CoreError("shelters_kind", parameter=field, value=kind, known=", ".join(KINDS))
    return named or USUAL


def serving(frame, layer, hazard_type, kinds, assumptions, take_unknown=False):
    """The shelters of a table that serve a hazard.

    Parameters
    ----------
    frame : GeoDataFrame
        Columns of the table ``shelters`` in a projected CRS [m]; ``hazards`` and the others may be
        empty.
    layer : str
        Named in errors.
    hazard_type : str
        Key of ``HAZARD_TYPES``.
    kinds : sequence of str
    assumptions : Assumptions
    take_unknown : bool
        Whether rows that say no hazard count as serving this one.

    Raises
    ------
    CoreError
        ``empty_layer``, ``shelters_none`` (with what the table serves), and those of the gate.
    """
    if not len(frame):
        raise CoreError("empty_layer", layer=layer)
    xy = points_of(frame.geometry, layer)
    capacity = frame["capacity"].to_numpy(float)
    check_amounts(capacity, layer, "capacity", may_be_missing=True)
    place = same_places(xy, list(frame["name"]), assumptions)
    merged = _Merged(frame, xy, capacity, place)
    words = words_for(hazard_type)
    serves = np.array([bool(set(words) & told) for told in merged.hazards], dtype=bool)
    unknown = np.array([not told for told in merged.hazards], dtype=bool)
    of_kind = np.array([kind in kinds for kind in merged.kinds], dtype=bool)
    chosen = (serves | (unknown if take_unknown else False)) & of_kind
    told = {"rows": len(frame), "zero": int((capacity == 0).sum()), "places": len(merged.ids),
            "merged": len(frame) - len(merged.ids),
            "other_hazards": int((~serves & ~unknown).sum()), "unknown": int(unknown.sum()),
            "take_unknown": bool(take_unknown),
            "other_kinds": int(((serves | (unknown & take_unknown)) & ~of_kind).sum())}
    if not chosen.any():
        served = sorted(set().union(*merged.hazards))
        raise CoreError("shelters_none", layer=layer, hazard=hazard_type, words=", ".join(words),
                        served=", ".join(served) or "–", unknown=told["unknown"],
                        kinds=", ".join(kinds))
    return merged.taken(np.flatnonzero(chosen), told)


def same_places(xy, names, assumptions):
    """Number of the place of each row: rows nearly at one point, or of one name and near.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    names : list of (str or None)

    Returns
    -------
    ndarray of int, shape (n,)
        Places in the order of their first rows.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    far = assumptions.value(LIST, "place", "same_name_m")
    here = assumptions.value(LIST, "place", "same_place_m")
    pairs = cKDTree(xy).query_pairs(max(far, here), output_type="ndarray").reshape(-1, 2)
    plain = np.array([_plain(name) for name in names], dtype=object)
    first, second = pairs.T
    metres = np.hypot(*(xy[first] - xy[second]).T)
    alike = (plain[first] == plain[second]) & (plain[first] != "") & (metres <= far)
    pairs = pairs[alike.astype(bool) | (metres <= here)]
    count = len(xy)
    links = coo_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    label = connected_components(links, directed=False)[1]
    _places, start, number = np.unique(label, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(start))[number]


def _plain(name):
    import unicodedata

    return "".join(unicodedata.normalize("NFKC", name or "").split()).lower()


class _Merged:
    """Rows of one place as one: the first row's name, what any row serves, the largest room.

    What says most about the place comes first in ``KINDS``.
    """

    def __init__(self, frame, xy, capacity, place):
        count = place.max() + 1
        first = np.full(count, len(place))
        np.minimum.at(first, place, np.arange(len(place)))
        self.rows = np.bincount(place, minlength=count)
        self.xy = xy[first]
        texts = {name: frame[name].to_numpy() for name in ("id", "name", "kind", "hazards")}
        self.ids = [str(texts["id"][row] or row + 1) for row in first]
        self.names = [texts["name"][row] for row in first]
        self.differing = _differing(texts["name"], place, count)
        own = [kind if kind in KINDS else "other" for kind in texts["kind"]]
        self.kinds = [
            min((own[row] for row in rows), key=KINDS.index) for rows in _rows_of(place, count)]
        served = [{part.strip() for part in (text or "").split(";") if part.strip()}
                  for text in texts["hazards"]]
        self.hazards = [
            set().union(*(served[row] for row in rows)) for rows in _rows_of(place, count)]
        self.given = _largest(np.where(capacity > 0, capacity, np.nan), place, count)
        area = np.array([floor_area_m2(note) for note in frame["note"]], dtype=float)
        self.area = _largest(area, place, count)
        self.elevation = _largest(frame["elevation_m"].to_numpy(float), place, count)

    def taken(self, rows, told):
        return Shelters(
            ids=[self.ids[row] for row in rows],
            names=[self.names[row] for row in rows],
            kinds=[self.kinds[row] for row in rows],
            hazards=[";".join(sorted(self.hazards[row])) for row in rows],
            xy=self.xy[rows], given=self.given[rows], area_m2=self.area[rows],
            elevation_m=self.elevation[rows], rows=self.rows[rows], told=told,
            differing=self.differing,
        )


def _differing(names, place, count):
    """Names of places that carry several, ``a / b``."""
    found = []
    for rows in _rows_of(place, count):
        by_name = {_plain(names[row]): names[row] for row in reversed(rows) if names[row]}
        if len(by_name) > 1:
            found.append(" / ".join(reversed(by_name.values())))
    return tuple(found)


def _rows_of(place, count):
    order = np.argsort(place, kind="stable")
    return np.split(order, np.searchsorted(place[order], np.arange(1, count)))


def _largest(values, place, count):
    best = np.full(count, np.nan)
    np.fmax.at(best, place, values)
    return best
