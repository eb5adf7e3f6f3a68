"""The study on disk: its tables, and changes that fit."""

import sqlite3

import numpy as np
import pytest
from nigiwai.core.geo import mesh
from nigiwai.core.study import tables
from nigiwai.core.study.store import Append, Delete, Replace

from .studies import BOX, content, left_in, points, refusal


def test_create_makes_zones_boundary_and_facts(study, tmp_path):
    assert left_in(tmp_path) == ["town.gpkg"]
    assert (study.name, study.epsg, study.level) == ("Town", 6676, "500m")
    assert study.facts["created_by"] == "test"
    zones = study.read("zones")
    # Centres inside the box, counted by hand: columns of 1/160, rows of 1/240 degrees.
    columns = [c for c in range(6128, 6133) if BOX[0] < 100 + (c + 0.5) / 160 < BOX[2]]
    rows = [r for r in range(8364, 8372) if BOX[1] < (r + 0.5) / 240 < BOX[3]]
    assert len(zones) == len(columns) * len(rows)
    assert (zones.id == zones.mesh_code).all()
    assert set(mesh.level_of(zones.id)) == {"500m"}
    assert zones.area_m2.to_numpy() == pytest.approx(zones.area.to_numpy())
    assert zones.inside_share.between(0, 1).all()
    covered = (zones.area_m2 * zones.inside_share).sum()
    common = zones.union_all().intersection(study.boundary.geometry.iloc[0]).area
    assert covered == pytest.approx(common, rel=1e-9)
    assert zones.residents.isna().all()
    assert study.read("provenance").table_name.tolist() == ["boundary"]


def test_every_table_opens_with_its_columns(study):
    import geopandas

    for table in tables.TABLES.values():
        frame = study.read(table.name)
        names = list(table.column_names())
        assert list(frame.columns) == (names if table.geometry is None else [*names, "geometry"])
        assert isinstance(frame, geopandas.GeoDataFrame) is (table.geometry is not None)
        kinds = {"text": "O", "binary": "O", "integer": "f", "real": "f"}
        for column in table.columns:
            assert frame[column.name].dtype.kind == kinds[column.kind], column
        if table.geometry is not None:
            assert frame.crs.to_epsg() == 6676


def test_file_follows_the_geopackage_standard(study):
    # Through SQLite alone: what the standard's tables say, and a spatial index for each layer.
    with sqlite3.connect(study.path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        layers = dict(database.execute("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
        systems = {row[0] for row in database.execute("SELECT srs_id FROM gpkg_geometry_columns")}
        indexed = {row[0] for row in database.execute("SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'")}
        listed = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
    wanted = {name: table.geometry.upper() for name, table in tables.TABLES.items() if table.geometry}
    assert layers == wanted
    assert systems == {6676}
    assert indexed == set(wanted)
    assert listed == set(tables.TABLES)


def test_rows_come_back_as_they_went_in(study):
    import geopandas
    import shapely

    x, y = study.boundary.geometry.iloc[0].centroid.coords[0]
    frame = geopandas.GeoDataFrame(
        {
            "source": ["a", "a", "b"],
            "id": ["1", "2", "3"],
            "text": ["焼津 'x'; DROP TABLE needs", None, np.nan],
            "weight": [1.5, np.nan, 0],
        },
        geometry=[shapely.Point(x, y, 7.0), None, shapely.Point(x + 1, y)],
        crs=study.crs,
    )
    before = frame.copy()
    study.apply([Append("needs", frame)])
    found = study.read("needs")
    assert found.id.tolist() == ["1", "2", "3"]
    assert found.text.tolist() == ["焼津 'x'; DROP TABLE needs", None, None]
    assert np.array_equal(found.weight, [1.5, np.nan, 0], equal_nan=True)
    assert found.geometry.iloc[0].equals(shapely.Point(x, y))
    assert not found.geometry.iloc[0].has_z
    assert found.geometry.iloc[1] is None
    assert found.theme.tolist() == [None] * 3
    assert frame.equals(before)


def test_changes_are_made_in_order(study):
    import pandas as pd

    study.apply([Append("facilities", points(study, "ab")), Append("facilities", points(study, "c", "b"))])
    study.apply([
        Delete("facilities", "source", "a"),
        Append("facilities", points(study, "ad")),
        Replace("partners", pd.DataFrame({"id": ["p"], "capacity": [3]})),
        Append("provenance", pd.DataFrame({"id": ["i2"], "rows_read": [2]})),
    ])
    assert study.read("facilities")[["id", "source"]].to_numpy().tolist() == [
        ["c", "b"], ["a", "a"], ["d", "a"],
    ]
    study.apply([Replace("partners", pd.DataFrame({"id": ["q"]}))])
    assert study.read("partners").id.tolist() == ["q"]
    assert study.read("provenance").id.tolist() == ["boundary", "i2"]


def test_single_polygons_and_lines_are_gathered(study):
    import geopandas
    import shapely

    area = study.boundary.geometry.iloc[0]
    shape = shapely.get_parts(area)[0]
    frame = geopandas.GeoDataFrame({"id": ["1", "2"]}, geometry=[shape, area], crs=study.crs)
    line = geopandas.GeoDataFrame({"id": ["1"]}, geometry=[shape.exterior], crs=study.crs)
    line.geometry = [shapely.LineString(shape.exterior.coords)]
    study.apply([Append("hazards", frame), Append("network", line)])
    assert study.read("hazards").geom_type.tolist() == ["MultiPolygon"] * 2
    assert study.read("network").geom_type.tolist() == ["MultiLineString"]


def test_rows_that_do_not_fit_are_refused_before_writing(study):
    import geopandas
    import shapely

    before = content(study)
    good = points(study, "a")
    degrees = good.to_crs(4326)
    line = geopandas.GeoDataFrame({"id": ["1"]}, geometry=[shapely.LineString([(0, 0), (1, 1)])], crs=study.crs)
    for frame, code, words in (
        (degrees, "wrong_crs", ("facilities", "WGS 84", "EPSG:6676")),
        (good.set_crs(None, allow_override=True), "missing_crs", ("facilities",)),
        (line, "wrong_geometry", ("Row 1", "facilities", "LineString", "Point")),
        (good.assign(size="big"), "not_a_number", ("facilities", "size", "row 1", "big")),
    ):
        found, text = refusal(study.apply, [Append("zones", study.read("zones").head(0)), Append("facilities", frame)])
        assert found == code
        assert all(word in text for word in words), text
    found, text = refusal(study.apply, [Append("zones", study.read("zones").head(1).assign(id="x", suppressed=0.5))])
    assert found == "not_whole"
    assert "suppressed" in text
    with pytest.raises(ValueError, match="colour"):
        study.apply([Append("facilities", good.assign(colour="red"))])
    assert content(study) == before


def test_an_id_may_not_occur_twice(study):
    study.apply([Append("facilities", points(study, "ab"))])
    before = content(study)
    code, text = refusal(study.apply, [Append("facilities", points(study, "cb", "b"))])
    assert code == "duplicate_id"
    assert "“b” occurs 2 times (rows 2, 4)" in text
    assert content(study) == before
