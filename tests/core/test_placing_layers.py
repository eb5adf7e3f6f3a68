"""Areas, lines and points into their tables: repaired, placed, every row accounted for."""

import pytest
from nigiwai.core.assumptions import builtin
from nigiwai.core.formats.parsed import Parsed
from nigiwai.core.study.draft import Draft
from nigiwai.core.study.placed import Context
from nigiwai.core.study.placing import place

from .studies import BOX

WEST, SOUTH, EAST, NORTH = BOX
X, Y = (WEST + EAST) / 2, (SOUTH + NORTH) / 2


def ring(x=X, y=Y, size=0.001):
    import shapely

    return shapely.box(x, y, x + size, y + size)


def areas(shapes, table="hazards", ids=None, crs="EPSG:6668", **columns):
    import geopandas

    columns = {"row": range(1, len(shapes) + 1), **columns}
    if ids is not None:
        columns["id"] = ids
    frame = geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs)
    return Parsed(table, frame, len(shapes), format="test", file="a.shp", signature="0" * 64)


@pytest.fixture
def context(study):
    return Context(Draft(study), builtin(), "test-1", ())


def reasons(placed):
    return {reason: rows.tolist() for reason, rows, _ in placed.refused}


def written(placed, context, table):
    placed.commit()
    context.draft.study.apply(context.draft.changes())
    return context.draft.study.read(table)


def test_an_area_is_kept_whole_where_it_touches_the_study(context):
    import shapely

    shapes = [ring(), ring(EAST - 0.0005), ring(EAST + 0.1)]
    placed = place(areas(shapes, type="flood"), context)
    assert reasons(placed) == {"outside_study": [3]}
    rows = written(placed, context, "hazards")
    assert rows["id"].tolist() == ["test-1-1", "test-1-2"]
    assert rows["source"].tolist() == ["test-1", "test-1"]
    back = rows.to_crs("EPSG:6668").geometry
    assert [shapely.area(s) for s in back] == pytest.approx([1e-6, 1e-6], rel=1e-6)


def test_broken_missing_and_wrong_shapes_have_their_reason(context):
    import shapely

    bow = shapely.Polygon([(X, Y), (X + 0.001, Y + 0.001), (X + 0.001, Y), (X, Y + 0.001)])
    flat = shapely.Polygon([(X, Y), (X + 0.001, Y), (X, Y)])
    shapes = [bow, None, shapely.Polygon(), shapely.Point(X, Y), flat]
    placed = place(areas(shapes), context)
    assert reasons(placed) == {"no_geometry": [2, 3], "wrong_kind": [4], "broken_geometry": [5]}
    assert placed.notes == [("repaired", {"rows": 1})]
    (shape,) = written(placed, context, "hazards").geometry
    # Both halves of the bow tie stay: a quarter of the square each.
    assert shape.is_valid
    assert shape.area == pytest.approx(context.draft.study.read("hazards").geometry[0].area)
    assert len(shape.geoms) == 2


def test_heights_are_dropped_and_other_systems_brought_in(context):
    import geopandas
    import shapely

    flat = geopandas.GeoSeries([ring()], crs="EPSG:6668").to_crs(context.draft.study.crs)
    high = shapely.force_3d(flat.iloc[0], 12.0)
    parsed = areas([high], crs=context.draft.study.crs)
    placed = place(parsed, context)
    assert placed.notes == [("heights_dropped", {"rows": 1})]
    rows = written(placed, context, "hazards")
    assert not rows.geometry.has_z.any()
    assert rows.geometry[0].equals_exact(shapely.multipolygons([flat.iloc[0]]), 1e-6)


def test_measures_are_filled_where_the_file_has_none(context):
    parsed = areas([ring(), ring(X + 0.002)], "districts", area_m2=[float("nan"), 5.0])
    rows = written(place(parsed, context), context, "districts")
    # 0.001° × 0.001° at 34.865° north: 111.0 m by 91.4 m.
    assert rows["area_m2"].tolist() == pytest.approx([110.93 * 91.37, 5.0], rel=2e-3)


def test_ids_are_made_unique_and_a_building_counts_once(context):
    placed = place(areas([ring()] * 3, ids=["a", "a", ""]), context)
    assert written(placed, context, "hazards")["id"].tolist() == ["a", "test-1-2", "test-1-3"]
    again = Context(Draft(context.draft.study), builtin(), "test-2", ())
    parsed = areas([ring()] * 2, "buildings", ids=["b", "b"])
    placed = place(parsed, again)
    assert (placed.written, reasons(placed)) == (1, {"repeated_id": [2]})
    written(placed, again, "buildings")
    third = Context(Draft(context.draft.study), builtin(), "test-3", ())
    placed = place(areas([ring()], "buildings", ids=["b"]), third)
    assert (placed.written, reasons(placed)) == (0, {"repeated_id": [1]})


def test_points_may_stand_just_outside(context):
    import shapely

    # 0.004° of longitude are 365 m, 0.007° are 640 m.
    points = [shapely.Point(EAST + 0.004, Y), shapely.Point(EAST + 0.007, Y)]
    placed = place(areas(points, "shelters"), context)
    assert reasons(placed) == {"outside_study": [2]}
    assert written(placed, context, "shelters")["id"].tolist() == ["test-1-1"]


def test_a_counter_may_have_no_place(context):
    parsed = areas([None], "observations", kind=["counter"], place_id=["A"], persons=[3.0])
    placed = place(parsed, context)
    rows = written(placed, context, "observations")
    assert (rows["place_id"].tolist(), rows.geometry.tolist()) == (["A"], [None])
