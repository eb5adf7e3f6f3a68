"""Residents by year, buildings that carry them, shares inside areas: by hand."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.errors import CoreError
from nigiwai.core.structure import carriers, residents, shares
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.tests.core.structure_towns import CELL, X, Y, box, zones

NAN = float("nan")


def rows(*given):
    """Rows ``(place, kind, year, residents)`` of the table ``population``."""
    table = pd.DataFrame(given, columns=["place_id", "kind", "year", "residents"])
    for group in AGE_GROUPS:
        table[group] = 0.2 * table["residents"]
    return table


def by_year(codes, *given):
    table = pd.DataFrame({"id": codes, "mesh_code": codes})
    return residents.by_year(table, rows(*given))


def people(years, year):
    return years.of(year).people[:, 0].tolist()


# Residents


def test_age_groups_of_the_official_indicators_are_sums():
    people, known = residents.columns(np.array([10.0]), np.array([[1.0, 4.0, 2.0, 2.0, 1.0]]))
    assert people.tolist() == [[10.0, 1.0, 4.0, 5.0, 3.0, 1.0]]
    assert known.all()
    _people, known = residents.columns(np.array([10.0]), np.full((1, 5), NAN))
    assert known.tolist() == [True, False, False, False, False, False]


def test_rows_of_the_same_cells():
    years = by_year(["523812341", "523812342"], ("523812341", "census", 2020, 10.0),
                    ("523812342", "census", 2020, 5.0), ("523812341", "census", 2015, 8.0),
                    ("999999999", "census", 2020, 7.0))
    assert [one.year for one in years.years] == [2015, 2020]
    assert people(years, 2020) == [10.0, 5.0]
    assert people(years, 2015) == [8.0, 0.0]
    assert years.unmatched == 1
    assert years.base.year == 2020


def test_finer_cells_are_summed_and_coarser_ones_spread():
    codes = ["523812341", "523812342"]
    years = by_year(codes, ("5238123411", "census", 2020, 1.0), ("5238123412", "census", 2020, 2.0),
                    ("5238123421", "census", 2020, 4.0), ("52381234", "projection", 2040, 9.0))
    assert people(years, 2020) == [3.0, 4.0]
    assert people(years, 2040) == [4.5, 4.5]
    assert years.of(2040).projected
    assert years.base.year == 2020


def test_a_count_stands_above_a_projection_and_the_last_row_above_the_first():
    years = by_year(["523812341"], ("523812341", "projection", 2020, 99.0),
                    ("523812341", "census", 2020, 7.0), ("523812341", "census", 2020, 8.0))
    assert people(years, 2020) == [8.0]
    assert years.repeated == 1


def test_ids_of_small_areas_serve_where_there_are_no_mesh_codes():
    table = pd.DataFrame({"id": ["a", "b"]})
    years = residents.by_year(table, rows(("b", "register", 2021, 3.0)))
    assert people(years, 2021) == [0.0, 3.0]
    assert residents.by_year(table, rows(("c", "register", 2021, 3.0))) is None


def test_nobody_is_refused():
    frame = pd.DataFrame({"residents": [0.0, NAN], **dict.fromkeys(AGE_GROUPS, NAN)})
    with pytest.raises(CoreError, match="structure_nobody"):
        residents.of_zones(frame, 2020)


# Buildings


def homes(*given):
    """Buildings ``(east, north, use, floor area, storeys)``."""
    east, north, use, floor, storeys = zip(*given)
    places = np.column_stack([np.array(east) + X, np.array(north) + Y])
    return carriers.of_buildings(
        zones(), places, np.array(floor, float), np.array(storeys, float), list(use))


def test_living_area_by_the_official_rule():
    floor, storeys = np.array([100.0, 200.0, 300.0, 80.0]), np.array([1.0, 2.0, 3.0, NAN])
    assert carriers.living_m2(floor, storeys).tolist() == [50.0, 100.0, 200.0, 40.0]


def test_residents_go_to_homes_by_living_area():
    found = homes(
        (50, 50, "住宅", 100, 1), (90, 50, "共同住宅", 200, 2), (120, 50, "住宅", 5, 1),
        (150, 50, "商業施設", 900, 3),
        (550, 50, "住宅", NAN, NAN), (650, 50, "住宅", NAN, 2), (700, 50, "不明", 50, 1),
        (1050, 50, "工場", 900, 1),
        (5000, 50, "住宅", 100, 1),
    )
    assert found.zone.tolist() == [0, 0, 1, 1]
    np.testing.assert_allclose(found.share, [1 / 3, 2 / 3, 0.5, 0.5])


def test_buildings_of_unknown_use_come_last():
    found = homes((50, 50, None, 100, 1), (90, 50, "不明", 100, 1), (95, 50, "工場", 100, 1))
    assert found.share.tolist() == [0.5, 0.5]


# Shares inside


def test_zones_count_at_their_centroid_or_by_their_area():
    people = shares.people_of(zones())
    found = shares.inside(people, shares.cut([box(0, 0, 700, 500)]))
    assert found.tool.tolist() == found.corrected.tolist() == [1.0, 0.0, 0.0]
    np.testing.assert_allclose(found.own, [1.0, 0.4, 0.0])


def test_overlapping_areas_count_twice_only_for_the_official_tool():
    people = shares.people_of(zones())
    two = shares.cut([box(0, 0, 400, 500), box(100, 0, 600, 500)])
    found = shares.inside(people, two)
    assert found.tool.tolist() == [2.0, 0.0, 0.0]
    assert found.corrected.tolist() == [1.0, 0.0, 0.0]
    np.testing.assert_allclose(found.own, [1.0, 0.2, 0.0])


def test_zones_without_homes_are_lost_only_by_the_official_tool():
    buildings = homes((50, 50, "住宅", 100, 1), (450, 50, "住宅", 100, 1), (800, 50, "住宅", 90, 1))
    people = shares.people_of(zones(), buildings)
    assert people.carried.tolist() == [1.0, 1.0, 0.0]
    found = shares.inside(people, shares.cut([box(0, 0, 300, 500), box(1000, 0, 1400, 500)]))
    assert found.tool.tolist() == [0.5, 0.0, 0.0]
    assert found.corrected.tolist() == [0.5, 0.0, 1.0]
    np.testing.assert_allclose(found.own, [0.5, 0.0, 0.8])


def test_new_homes_are_points_behind_the_zones():
    new = shapely.points([[X + 550.0, Y + 50.0], [X + 5000.0, Y]])
    people = shares.people_of(zones(), homes=new)
    found = shares.inside(people, shares.cut([box(500, 0, 1000, 500)]))
    assert found.tool.tolist() == found.own.tolist() == [0.0, 1.0, 0.0, 1.0, 0.0]


def many_cornered(seed=7, corners=1500):
    """A star with more corners than are asked for in one piece."""
    angle = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    radius = 600.0 + 120.0 * np.random.default_rng(seed).random(corners)
    return shapely.Polygon(np.column_stack(
        [X + 750 + radius * np.cos(angle), Y + 250 + radius * np.sin(angle)]))


def test_large_polygons_are_quartered_and_count_the_same():
    star = many_cornered()
    areas = shares.cut([star, box(0, 0, 200, 200), None])
    assert len(areas) > 4
    assert max(shapely.get_num_coordinates(areas.pieces)) <= shares.MOST_CORNERS
    assert set(areas.row.tolist()) == {0, 1}
    assert shapely.area(areas.pieces[areas.row == 0]).sum() == pytest.approx(star.area)
    grid = np.stack(np.meshgrid(np.arange(0, 1500, 50), np.arange(0, 500, 50)), -1).reshape(-1, 2)
    points = carriers.Carriers(
        X + grid[:, 0], Y + grid[:, 1], np.zeros(len(grid), int), np.ones(len(grid)))
    wanted = shapely.intersects(star, shapely.points(points.x, points.y)).astype(float)
    np.testing.assert_array_equal(shares.times_inside(points, areas.of([0])), wanted)


def test_area_shares_are_those_of_an_overlay():
    cells = geopandas.GeoDataFrame({"row": range(3)}, geometry=zones(), crs="EPSG:6676")
    parts = [many_cornered(1), many_cornered(2, 300), box(1300, 100, 2000, 300)]
    whole = geopandas.GeoDataFrame(geometry=[shapely.union_all(parts)], crs="EPSG:6676")
    cut = geopandas.overlay(cells, whole)
    wanted = cut.area.groupby(cut["row"]).sum().reindex(range(3), fill_value=0.0) / CELL**2
    np.testing.assert_allclose(shares.area_shares(zones(), shares.cut(parts)), wanted, rtol=1e-9)
