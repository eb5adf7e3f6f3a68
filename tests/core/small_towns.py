"""Studies of a town of two 1 km cells, at several mesh levels."""

from nigiwai.core.geo import mesh
from nigiwai.core.study import store

# Two 1 km cells side by side: eight zones of 500 m.
CELLS = ("52382342", "52382343")


def make_towns(folder):
    """Studies ``1km.gpkg``, ``500m.gpkg`` and ``250m.gpkg`` of a town of two cells."""
    import geopandas
    import shapely

    west, south, east, north = mesh.bounds(CELLS)
    box = shapely.box(west.min() + 1e-6, south.min() + 1e-6, east.max() - 1e-6, north.max() - 1e-6)
    boundary = geopandas.GeoDataFrame(geometry=[box], crs="EPSG:6668")
    for level in ("1km", "500m", "250m"):
        store.create(folder / f"{level}.gpkg", "焼津市", boundary, level)
    return folder
