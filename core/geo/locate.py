"""Which zone a place is in."""

import numpy as np

# A place outside all zones still counts to the nearest one if it is this near: a quay, a river
# mouth or the rim of a coarse mesh.
NEARBY_M = 250.0


class ZoneLocator:
    """Finds the zone of a place.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
        In a projected CRS [m].
    """

    def __init__(self, zones):
        import shapely

        self._tree = shapely.STRtree(np.asarray(zones))

    def __call__(self, x, y):
        """Row of the zone of each place, -1 for none within ``NEARBY_M``.

        Parameters
        ----------
        x, y : ndarray, shape (m,)
            Coordinates [m].

        Returns
        -------
        ndarray of int, shape (m,)
            Of zones at the same distance (a place on a common edge) the first row.
        """
        import shapely

        points = shapely.points(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
        places, zones = self._tree.query_nearest(points, max_distance=NEARBY_M, all_matches=True)
        rows = np.full(len(points), -1, dtype=np.intp)
        # Backwards, so that the first of several matches is written last.
        order = np.lexsort((-zones, places))
        rows[places[order]] = zones[order]
        return rows
