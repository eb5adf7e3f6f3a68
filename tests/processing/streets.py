"""Streets for the tests of the algorithms on access."""

from .conftest import CRS, X, Y


def lines(*ways, **columns):
    """Streets as a frame: lists of points in metres from the corner of the town."""
    import geopandas
    import shapely

    shapes = [shapely.LineString([(X + east, Y + north) for east, north in way]) for way in ways]
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=CRS)


def blocks(spacing=250, size=1500):
    """A square grid of streets over the whole town."""
    axis = range(0, size + 1, spacing)
    rows = [[(a, y), (a + spacing, y)] for y in axis for a in axis[:-1]]
    columns = [[(x, a), (x, a + spacing)] for x in axis for a in axis[:-1]]
    return lines(*rows, *columns)


def one_street():
    """One street through the southern row of zones."""
    return lines([(0, 250), (1500, 250)])
