"""Where needs belong: a point in its zone, a named place over the zones that it covers."""

from dataclasses import dataclass

import numpy as np

from ..formats.place_names import ending_of, place_key
from ..geo.locate import ZoneLocator

POINT, ZONE, CELL, DISTRICT, OUTSIDE, NOWHERE = (
    "point", "zone", "cell", "district", "outside", "none")
# The shortest mesh code, 1 km.
_CODE_SIGNS = 8


@dataclass(frozen=True)
class ZoneSet:
    """Zones that needs are counted in.

    Parameters
    ----------
    ids, names : list of str
    shapes : ndarray of shapely polygons, shape (n,)
        In a projected CRS [m].
    points : ndarray, shape (n, 2)
        Their centroids [m].
    area_m2, residents : ndarray, shape (n,)
        Residents are NaN where unknown.
    """

    ids: list
    names: list
    shapes: np.ndarray
    points: np.ndarray
    area_m2: np.ndarray
    residents: np.ndarray

    def __len__(self):
        return len(self.ids)


@dataclass(frozen=True)
class Placement:
    """Where needs are.

    Parameters
    ----------
    shares : scipy.sparse.csr_matrix, shape (needs, zones)
        Rows sum to 1, or to 0 where a need is in no zone.
    districts : ndarray, shape (needs, districts)
        Share of each need in each district, 0 to 1; districts may overlap.
    basis : list of str
        ``point``, ``zone``, ``cell``, ``district``, ``outside`` or ``none``.
    """

    shares: object
    districts: np.ndarray
    basis: list

    def zone_of(self):
        """Row of the zone with the largest share of each need, -1 for none."""
        rows = np.full(self.shares.shape[0], -1, dtype=np.int64)
        for need in np.flatnonzero(np.diff(self.shares.indptr)):
            part = slice(self.shares.indptr[need], self.shares.indptr[need + 1])
            rows[need] = self.shares.indices[part][np.argmax(self.shares.data[part])]
        return rows


def place_needs(points, places, zones, district_shapes, district_names):
    """Zones and districts of needs.

    Parameters
    ----------
    points : ndarray, shape (m, 2)
        Coordinates [m]; NaN where a need has none.
    places : sequence of str
        Names or codes, for needs without coordinates: id or name of a zone, a coarser mesh code,
        the name of a district or an address that ends with it.
    zones : ZoneSet
    district_shapes : ndarray of shapely polygons, shape (k,)
    district_names : list of str

    Returns
    -------
    Placement
    """
    from scipy.sparse import csr_matrix

    gazetteer = _Gazetteer(zones, district_shapes, district_names)
    known = np.isfinite(points).all(axis=1)
    zone = np.full(len(points), -1, dtype=np.int64)
    if known.any() and len(zones):
        zone[known] = ZoneLocator(zones.shapes)(points[known, 0], points[known, 1])
    basis, columns, data, starts, named = [], [], [], [0], {}
    for row in range(len(points)):
        if known[row]:
            inside = zone[row] >= 0
            kind, rows, shares = (POINT, [zone[row]], [1.0]) if inside else (OUTSIDE, [], [])
        else:
            kind, rows, shares, district = gazetteer.find(places[row] or "")
            if kind == DISTRICT:
                named[row] = district
        basis.append(kind)
        columns.extend(rows)
        data.extend(shares)
        starts.append(len(data))
    shares = csr_matrix((np.array(data, dtype=float), np.array(columns, dtype=np.int64), starts),
                        shape=(len(points), len(zones)))
    return Placement(shares, _in_districts(points, known, shares, zones, district_shapes, named),
                     basis)


def _in_districts(points, known, shares, zones, shapes, named):
    """Share of each need in each district: points exactly, others by the middles of zones."""
    import shapely

    found = np.zeros((len(points), len(shapes)))
    middles = np.zeros((len(zones), len(shapes)))
    for column, shape in enumerate(shapes):
        shapely.prepare(shape)
        found[known, column] = shapely.intersects_xy(shape, points[known, 0], points[known, 1])
        if len(zones):
            middles[:, column] = shapely.intersects_xy(shape, zones.points[:, 0],
                                                       zones.points[:, 1])
    found[~known] = (shares @ middles)[~known]
    for row, column in named.items():
        found[row, column] = 1.0
    return found


class _Gazetteer:
    """Zones by what places are called."""

    def __init__(self, zones, shapes, names):
        self._zones, self._shapes = zones, shapes
        self._ids = {str(text): row for row, text in enumerate(zones.ids)}
        self._zone_names = _unique(zones.names)
        self._districts = _unique(names)
        self._known = {}

    def find(self, place):
        """``(basis, zones, shares, district)`` of a name or code."""
        if place not in self._known:
            self._known[place] = self._look(place.strip())
        return self._known[place]

    def _look(self, place):
        if not place:
            return NOWHERE, [], [], -1
        if place in self._ids:
            return ZONE, [self._ids[place]], [1.0], -1
        if place.isdecimal() and len(place) >= _CODE_SIGNS:
            rows = [row for text, row in self._ids.items() if text.startswith(place)]
            if rows:
                return (CELL, *self._by_residents(np.array(rows), np.ones(len(rows))), -1)
        name = place_key(place)
        if name in self._zone_names:
            return ZONE, [self._zone_names[name]], [1.0], -1
        district = ending_of(name, self._districts)
        if district is None:
            row = ending_of(name, self._zone_names)
            return (NOWHERE, [], [], -1) if row is None else (ZONE, [row], [1.0], -1)
        rows, shares = self._covered(district)
        return DISTRICT, rows, shares, district

    def _covered(self, district):
        import shapely

        shape = self._shapes[district]
        rows = np.flatnonzero(shapely.intersects(self._zones.shapes, shape))
        parts = shapely.area(shapely.intersection(self._zones.shapes[rows], shape))
        return self._by_residents(rows, parts / self._zones.area_m2[rows])

    def _by_residents(self, rows, parts):
        """Zones with shares in proportion to the residents in the parts; to area without any."""
        people = np.nan_to_num(self._zones.residents[rows]) * parts
        weights = people if people.sum() > 0 else self._zones.area_m2[rows] * parts
        if not weights.sum() > 0:
            return [], []
        some = weights > 0
        return list(rows[some]), list(weights[some] / weights.sum())


def _unique(names):
    """``{key: row}``; of names that are alike the first."""
    found = {}
    for row, name in enumerate(names):
        key = place_key(name)
        if key:
            found.setdefault(key, row)
    return found
