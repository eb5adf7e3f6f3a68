"""Mesh codes of JIS X 0410, against published codes and the published mesh polygons."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.geo import mesh

LEVELS = list(mesh.LEVELS)
MINUTE = 1 / 60
SECOND = 1 / 3600

places = st.tuples(
    st.floats(122, 154, exclude_max=True), st.floats(20, 46, exclude_max=True)
)


def test_codes_of_tokyo_station():
    # 5339-46-11 is the published third mesh of Tokyo station; its halves by hand:
    # latitude 35.681236 * 120 = 4281.75 (north half), longitude 139.767125 * 80 = 11181.37 (west).
    codes = [mesh.encode(139.767125, 35.681236, level)[0] for level in LEVELS]
    assert codes[:4] == ["5339", "533946", "53394611", "533946113"]


@pytest.mark.parametrize(
    ("code", "south", "west", "height", "width"),
    [
        # Examples of the standard's published explanations (sizes of the standard).
        ("5339", 35 + 20 * MINUTE, 139, 40 * MINUTE, 1),
        ("533923", 35.5, 139 + 22.5 * MINUTE, 5 * MINUTE, 7.5 * MINUTE),
        ("53392343", 35.5 + 120 * SECOND, 139.375 + 135 * SECOND, 30 * SECOND, 45 * SECOND),
        ("533923431", 35.5 + 120 * SECOND, 139.375 + 135 * SECOND, 15 * SECOND, 22.5 * SECOND),
        ("54383243", 36 + 17 * MINUTE, 138.25 + 135 * SECOND, 30 * SECOND, 45 * SECOND),
        ("5438324333", 36 + 17 * MINUTE + 22.5 * SECOND, 138.25 + 135 * SECOND,
         7.5 * SECOND, 11.25 * SECOND),
        ("54383243333", 36 + 17 * MINUTE + 26.25 * SECOND, 138.25 + 135 * SECOND,
         3.75 * SECOND, 5.625 * SECOND),
    ],
)
def test_bounds_of_published_examples(code, south, west, height, width):
    found = np.ravel(mesh.bounds([code]))
    assert found == pytest.approx([west, south, west + width, south + height], abs=1e-12)


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [
        # First meshes at the four ends of the country, as published.
        (153.98, 24.28, "3653"),
        (122.94, 24.45, "3622"),
        (136.08, 20.42, "3036"),
        (148.7, 45.5, "6848"),
    ],
)
def test_ends_of_the_country(lon, lat, code):
    assert mesh.encode(lon, lat, "80km").tolist() == [code]


@given(places, st.sampled_from(LEVELS))
def test_place_lies_in_its_cell_and_its_centre_has_the_same_code(place, level):
    lon, lat = place
    code = mesh.encode(lon, lat, level)
    west, south, east, north = mesh.bounds(code)
    assert west <= lon < east
    assert south <= lat < north
    assert mesh.encode((west + east) / 2, (south + north) / 2, level) == code
    assert mesh.encode(west, south, level) == code
    assert mesh.level_of(code).tolist() == [level]
    assert mesh.bounds(code.astype(np.int64)) == mesh.bounds(code)


@given(places, st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_parents_and_children(place, one, other):
    coarse, fine = sorted((one, other), key=LEVELS.index)
    code = mesh.encode(*place, fine)
    parent = mesh.parents(code, coarse)
    assert parent == mesh.encode(*place, coarse)
    if LEVELS.index(fine) - LEVELS.index(coarse) > 2:
        return
    family = mesh.children(parent, fine)
    assert code in family
    assert len(set(family.ravel())) == family.size
    assert (mesh.parents(family, coarse) == parent).all()
    west, south, east, north = mesh.bounds(family.ravel())
    edges = (west.min(), south.min(), east.max(), north.max())
    assert edges == pytest.approx(np.ravel(mesh.bounds(parent)), abs=0)


def test_neighbours_share_their_edges():
    codes = mesh.cells_within(138.2, 34.7, 138.4, 35.0, "125m")
    west, south, east, north = mesh.bounds(codes)
    assert set(east) - {east.max()} <= set(west)
    assert set(north) - {north.max()} <= set(south)
    assert len(set(codes)) == len(codes) == mesh.count_within(138.2, 34.7, 138.4, 35.0, "125m")
    # The whole box is covered: columns and rows of 5.625 and 3.75 seconds, counted by hand:
    # longitude 38.2 * 640 = 24448 … 38.4 * 640 = 24576; latitude 34.7 * 960 = 33312 … 35 * 960.
    assert len(codes) == (24576 - 24448 + 1) * (33600 - 33312 + 1)


def test_edges_belong_to_the_cell_north_east_of_them():
    rows = np.arange(20 * 960, 46 * 960)
    codes = mesh.encode(np.full(rows.shape, 138.0), rows / 960, "125m")
    assert (mesh.bounds(codes)[1] == rows / 960).all()


@pytest.mark.parametrize(
    "code",
    ["", "5", "53395", "5339X6", "533986", "533968", "5339461a", "533946110", "533946115",
     "5339461135", "533946113355", "9939", "0039", "53394６", -5339, 533946.0],
)
def test_bad_codes_are_named(code):
    with pytest.raises(CoreError) as caught:
        mesh.bounds(np.array(["5339", code], dtype=object))
    assert caught.value.code == "bad_mesh_code"
    assert caught.value.facts["value"] == str(code).strip()
    assert caught.value.facts["row"] == 2


def test_numbers_and_spaces_are_read():
    assert mesh.level_of([" 5339 ", 533946]).tolist() == ["80km", "10km"]


def test_missing_and_outside_places():
    assert mesh.encode([np.nan, 138.3], [34.8, np.nan], "1km").tolist() == ["", ""]
    with pytest.raises(CoreError) as caught:
        mesh.encode([138.3, 34.8], [34.8, 138.3], "1km")
    assert caught.value.code == "outside_mesh"
    assert caught.value.facts == {"row": 2, "lon": 34.8, "lat": 138.3}


def test_wrong_levels():
    for code, call in (
        ("unknown_mesh_level", lambda: mesh.encode(138, 35, "2km")),
        ("coarse_mesh_code", lambda: mesh.parents([5339], "1km")),
        ("fine_mesh_code", lambda: mesh.children([533946], "80km")),
        ("mixed_mesh_codes", lambda: mesh.children([5339, 533946], "1km")),
    ):
        with pytest.raises(CoreError, match=code):
            call()


def test_nothing_in_nothing_out():
    assert mesh.encode([], [], "1km").size == 0
    assert mesh.level_of([]).size == 0
    assert all(edge.size == 0 for edge in mesh.bounds([]))
    assert mesh.parents([], "1km").size == 0


def test_published_polygons(shared):
    import geopandas

    path = shared / "02_population_mesh" / "HDDSWH5238" / "MESH05238.shp"
    published = geopandas.read_file(path)
    column = next(name for name in published.columns if published[name].astype(str).str.match(r"5238\d{5}$").all())
    centres = published.geometry.bounds
    lon, lat = (centres.minx + centres.maxx) / 2, (centres.miny + centres.maxy) / 2
    assert (mesh.encode(lon, lat, "500m") == published[column].astype(str)).all()
    edges = np.column_stack(mesh.bounds(published[column].astype(str)))
    assert np.abs(edges - centres.to_numpy()).max() < 1e-8
    assert len(published) == 22800
