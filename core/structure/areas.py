"""True areas, and those of Web Mercator beside them with every factor between the two.

Web Mercator (EPSG:3857) takes longitude and latitude of the ellipsoid for those of a sphere of
6,378,137 m. An element of area grows by ``1/cos²(latitude)`` on that sphere; the sphere's element
is larger than the ellipsoid's by ``(1 − e² sin²φ)² / (1 − e²)`` (0.2 % in Japan); and a plane
rectangular zone draws the ellipsoid smaller by ``0.9999²`` in its middle. So ::

    Web Mercator = plane · inverse_cos2 · sphere · plane_scale

holds to rounding: each factor is a ratio of two areas of one shape, none is an estimate.
"""

from dataclasses import dataclass

import numpy as np

# WGS 84, which Web Mercator is defined on; GRS 80 differs by 0.1 mm in the minor axis.
RADIUS_M = 6_378_137.0
ECCENTRICITY2 = 0.006694379990141316
# Geographic coordinates of the plane zones (JGD2011).
DEGREES = "EPSG:6668"
HECTARE_M2 = 10_000.0
# A straight edge of the plane is a curve elsewhere: it is followed in steps of this length [m].
# Without them the areas of shapes with edges of 2 km would be off by a hundred-thousandth.
LONGEST_M = 100.0


@dataclass(frozen=True)
class Measured:
    """Areas of n shapes, each of shape (n,).

    Parameters
    ----------
    plane_m2 : ndarray
        In the projected CRS [m²]: what we call the true area.
    mercator_m2, sphere_m2, ellipsoid_m2 : ndarray
        Of the same shape in Web Mercator, on its sphere, on the ellipsoid [m²].
    latitude : ndarray
        Of the centroid [degrees].
    """

    plane_m2: np.ndarray
    mercator_m2: np.ndarray
    sphere_m2: np.ndarray
    ellipsoid_m2: np.ndarray
    latitude: np.ndarray

    @property
    def factor(self):
        """Web Mercator over true area [-]."""
        return _ratio(self.mercator_m2, self.plane_m2)

    @property
    def inverse_cos2(self):
        """``1/cos²(latitude)``, mean over the area [-]."""
        return _ratio(self.mercator_m2, self.sphere_m2)

    @property
    def sphere(self):
        """Sphere over ellipsoid [-]."""
        return _ratio(self.sphere_m2, self.ellipsoid_m2)

    @property
    def plane_scale(self):
        """Ellipsoid over plane zone [-]."""
        return _ratio(self.ellipsoid_m2, self.plane_m2)

    def total(self):
        """The shapes together, as :class:`Measured` of one row."""
        weight = self.plane_m2 if self.plane_m2.sum() > 0 else np.ones(len(self.plane_m2))
        latitude = np.average(self.latitude, weights=weight) if len(weight) else np.nan
        return Measured(
            *(
                np.array([values.sum()])
                for values in (
                    self.plane_m2, self.mercator_m2, self.sphere_m2, self.ellipsoid_m2
                )
            ),
            np.array([latitude]),
        )


def _ratio(part, whole):
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)


def measure(shapes, crs):
    """Areas of polygons.

    Parameters
    ----------
    shapes : ndarray of shapely polygons, shape (n,)
        Valid, in ``crs``.
    crs : pyproj.CRS or text
        Projected, in metres.

    Returns
    -------
    Measured
    """
    import geopandas
    import shapely

    shapes = np.asarray(shapes, dtype=object)
    fine = shapely.segmentize(shapes, LONGEST_M)
    degrees = np.asarray(geopandas.GeoSeries(list(fine), crs=crs).to_crs(DEGREES), dtype=object)
    longitude_latitude = shapely.get_coordinates(degrees)
    longitude, latitude = np.radians(longitude_latitude).T
    east = RADIUS_M * longitude
    middles = shapely.get_y(shapely.centroid(degrees))
    return Measured(
        shapely.area(shapes),
        *(
            shapely.area(_with(degrees, east, north(latitude)))
            for north in (mercator_north, sphere_north, ellipsoid_north)
        ),
        middles,
    )


def _with(shapes, x, y):
    """Copies of shapes with other coordinates."""
    import shapely

    return shapely.set_coordinates(shapes.copy(), np.column_stack([x, y]))


def mercator_north(latitude):
    """Northing of Web Mercator [m]; latitude [radians]."""
    return RADIUS_M * np.arctanh(np.sin(latitude))


def sphere_north(latitude):
    """Northing at which ``RADIUS_M · longitude`` makes equal areas on the sphere [m]."""
    return RADIUS_M * np.sin(latitude)


def ellipsoid_north(latitude):
    """Northing at which ``RADIUS_M · longitude`` makes equal areas on the ellipsoid [m].

    Snyder, Map Projections (USGS 1395, 1987), equation 3-12, times half the radius.
    """
    e = np.sqrt(ECCENTRICITY2)
    sine = np.sin(latitude)
    rest = sine / (1.0 - ECCENTRICITY2 * sine**2) + np.arctanh(e * sine) / e
    return RADIUS_M * (1.0 - ECCENTRICITY2) * rest / 2.0


def to_mercator(x, y, crs):
    """Coordinates in Web Mercator [m] of points in a CRS; shape (n, 2)."""
    import geopandas
    import shapely

    points = geopandas.GeoSeries.from_xy(np.asarray(x, float), np.asarray(y, float), crs=crs)
    return shapely.get_coordinates(np.asarray(points.to_crs("EPSG:3857")))


def dissolved(shapes):
    """One area of many that may overlap; empty where there is none."""
    import shapely

    return shapely.union_all(np.asarray(shapes, dtype=object))
