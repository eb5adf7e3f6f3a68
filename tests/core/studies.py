"""Studies for tests, and what is left of them."""


import pytest
from nigiwai.bridge.messages import sentence
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.study import tables

BOX = (138.30, 34.85, 138.33, 34.88)


def points(study, ids, source="a", **columns):
    import geopandas

    middle = study.boundary.geometry.iloc[0].centroid
    columns = {"id": list(ids), "source": source, **columns}
    return geopandas.GeoDataFrame(columns, geometry=[middle] * len(columns["id"]), crs=study.crs)


def content(study):
    """Every table as text, to compare before and after."""
    return {name: study.read(name).to_csv() for name in tables.TABLES}


def refusal(call, *args, **kwargs):
    """The error of a call, and its sentence."""
    with pytest.raises(CoreError) as caught:
        call(*args, **kwargs)
    return caught.value.code, sentence(caught.value)


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def stop_at(share):
    def progress(done):
        if done >= share:
            raise Cancelled

    return progress
