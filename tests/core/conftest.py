"""A small study, made anew for each test that asks for it."""


import pytest
from nigiwai.core.study import store

from .studies import BOX


@pytest.fixture
def boundary():
    import geopandas
    import shapely

    return geopandas.GeoDataFrame(geometry=[shapely.box(*BOX)], crs="EPSG:4326")


@pytest.fixture
def study(tmp_path, boundary):
    return store.create(tmp_path / "town.gpkg", "Town", boundary, "500m", created_by="test")
