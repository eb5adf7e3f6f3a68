"""Mesh codes of JIS X 0410, against published codes and the published mesh polygons."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.bridge.sentences import check
from nigiwai.core.errors import CoreError
from nigiwai.core.geo import mesh

LEVELS = list(mesh.LEVELS)
MINUTE = 1 / 60
SECOND = 1 / 3600

places = st.tuples(
    st.floats(122, 154, exclude_max=True), st.floats(20, 46, exclude_max=True)
)


def test_codes_of_tokyo_station():
    # 5339-46-11 is the published third mesh of Tokyo station; its parts by hand:
    # latitude 35.681236 * 120 = 4281.7483 (north half, then south, north; tenth 7),
    # (139.767125 - 100) * 80 = 3181.37 (west half, then east, west; tenth 3).
    codes = [mesh.encode(139.767125, 35.681236, level)[0] for level in LEVELS]
    assert codes == [
        "5339", "533946", "5339461", "533946005", "53394611", "533946113", "5339461132",
        "53394611323", "5339461173",
    ]


@pytest.mark.parametrize(
    ("lon", "lat", "codes"),
    [
        # Tokyo Tower and Kyoto Tower: test vectors of the package jismesh (tests/test_to_meshcode).
        (139.745433, 35.658581, ("5339", "533935", "5339354", "533935885", "53393599",
                                 "533935992", "5339359921", "53393599212")),
        (135.759363, 34.987574, ("5235", "523536", "5235363", "523536805", "52353680",
                                 "523536804", "5235368041", "52353680412")),
    ],
)
def test_codes_agree_with_another_library(lon, lat, codes):
    assert tuple(mesh.encode(lon, lat, level)[0] for level in LEVELS[:8]) == codes


@pytest.mark.parametrize(
    ("code", "south", "west", "height", "width"),
    [
        # Examples of the standard's published explanations (sizes of the standard).
        ("5339", 35 + 20 * MINUTE, 139, 40 * MINUTE, 1),
        ("533923", 35.5, 139 + 22.5 * MINUTE, 5 * MINUTE, 7.5 * MINUTE),
        # Integrated meshes: test data of the package japanmesh (src/tests/data.ts).
        ("5339452", 35 + 40 * MINUTE, 139.6875, 2.5 * MINUTE, 3.75 * MINUTE),
        ("533945465", 35.7, 139.7, MINUTE, 1.5 * MINUTE),
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
    west, south, east, north = np.ravel(mesh.bounds(code, level))
    assert west <= lon < east
    assert south <= lat < north
    assert mesh.encode((west + east) / 2, (south + north) / 2, level) == code
    assert mesh.encode(west, south, level) == code
    given = level if level == "100m" else None
    assert given or mesh.level_of(code).tolist() == [level]
    assert mesh.bounds(code.astype(np.int64), level) == mesh.bounds(code, given)
    shape = mesh.polygons(code, given)[0]
    assert shape.bounds == (west, south, east, north)
    assert mesh.encode(shape.centroid.x, shape.centroid.y, level) == code


@given(places, st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_parents_and_children(place, one, other):
    coarse, fine = sorted((one, other), key=lambda level: mesh.LEVELS[level].columns)
    code = mesh.encode(*place, fine)
    split, rest = divmod(mesh.LEVELS[fine].columns, mesh.LEVELS[coarse].columns)
    if rest:
        for call in (lambda: mesh.parents(code, coarse, fine),
                     lambda: mesh.children(mesh.encode(*place, coarse), fine, coarse)):
            with pytest.raises(CoreError, match="mesh_levels_apart"):
                call()
        return
    parent = mesh.parents(code, coarse, fine)
    assert parent == mesh.encode(*place, coarse)
    if split > 40:
        return
    family = mesh.children(parent, fine, coarse)
    assert code in family
    assert len(set(family.ravel())) == family.size == split**2
    assert (mesh.parents(family, coarse, fine) == parent).all()
    west, south, east, north = mesh.bounds(family.ravel(), fine)
    edges = (west.min(), south.min(), east.max(), north.max())
    assert edges == pytest.approx(np.ravel(mesh.bounds(parent, coarse)), abs=0)


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
    "code", ["", "5", "53395", "533946113355", -5339, 533946.5, np.nan, None, "5339-", "53-39-46-1-"]
)
def test_what_is_no_code_is_named(code):
    with pytest.raises(CoreError) as caught:
        mesh.bounds(np.array(["5339", code], dtype=object))
    assert caught.value.code in ("bad_mesh_code", "bad_mesh_digit")
    assert caught.value.facts["value"] == str(code).strip()
    assert caught.value.facts["row"] == 2
    assert mesh.valid(np.array(["5339", code], dtype=object)).tolist() == [True, False]


@pytest.mark.parametrize(
    ("code", "position", "found", "allowed"),
    [
        ("9939", "1–2", "99", "30–68"),
        ("0039", "1–2", "00", "30–68"),
        ("5339X6", "5", "X", "0–7"),
        ("533986", "5", "8", "0–7"),
        ("533968", "6", "8", "0–7"),
        ("5339461a", "8", "a", "0–9"),
        ("5360461a", "3–4", "60", "22–53"),
        ("5339465", "7", "5", "1–4"),
        ("533946110", "9", "0", "1–4"),
        ("533946115", "7", "1", "0, 2, 4, 6, 8"),
        ("5339461135", "10", "5", "1–4"),
        ("5339461150", "9", "5", "1–4"),
        ("５３３９-４６-１１-３５", "10", "5", "1–4"),
    ],
)
def test_every_digit_is_checked(code, position, found, allowed):
    with pytest.raises(CoreError) as caught:
        mesh.normal(["5339", code])
    assert caught.value.code == "bad_mesh_digit"
    facts = caught.value.facts
    assert (facts["position"], facts["found"], facts["allowed"]) == (position, found, allowed)
    assert (facts["row"], facts["value"]) == (2, code)
    text = check.sentences()["bad_mesh_digit"].format(**facts)
    assert code in text
    assert f"“{found}”" in text


def test_every_digit_alone_can_be_wrong():
    # Any digit of a code that becomes a letter is the one that is named.
    for level in LEVELS:
        code = mesh.encode(139.767125, 35.681236, level)[0]
        parts = mesh.LEVELS[level].parts
        ends = np.repeat(np.cumsum([p.digits for p in parts]), [p.digits for p in parts])
        for place in range(len(code)):
            broken = f"{code[:place]}x{code[place + 1:]}"
            with pytest.raises(CoreError) as caught:
                mesh.normal([broken], level)
            assert caught.value.facts["position"].split("–")[-1] == str(ends[place])


def test_numbers_and_texts_are_read():
    codes = [" 5339 ", 533946, 53394526.0, "5339-45-26", "５３３９４５２６", "５３３９－４５－２６",
             "53394526.0", np.float64(53394526), "533945465", "5339452"]
    assert mesh.normal(np.array(codes, dtype=object)).tolist() == [
        "5339", "533946", *["53394526"] * 6, "533945465", "5339452"]
    assert mesh.level_of(np.array(codes, dtype=object)).tolist() == [
        "80km", "10km", *["1km"] * 6, "2km", "5km"]
    assert mesh.normal(np.array([53394526.0, 5339.0])).tolist() == ["53394526", "5339"]


def test_a_code_of_ten_digits_is_a_quarter_mesh_unless_100_m_is_named():
    code = "5339461132"
    quarter, tenth = (np.ravel(mesh.bounds([code], level)) for level in (None, "100m"))
    assert quarter[2] - quarter[0] == pytest.approx(11.25 * SECOND)
    # National Land Numerical Information, “Mesh data”: 3 by 4.5 seconds; row 3, column 2.
    third = np.ravel(mesh.bounds(["53394611"]))
    assert tenth == pytest.approx(
        [third[0] + 9 * SECOND, third[1] + 9 * SECOND,
         third[0] + 13.5 * SECOND, third[1] + 12 * SECOND], abs=1e-12)
    assert mesh.parents([code], "1km", "100m").tolist() == ["53394611"]
    assert mesh.valid(["5339461199"]).tolist() == [False]
    assert mesh.valid(["5339461199"], "100m").tolist() == [True]
    with pytest.raises(CoreError, match="bad_mesh_code"):
        mesh.bounds(["53394611"], "100m")


def test_missing_and_outside_places():
    assert mesh.encode([np.nan, 138.3], [34.8, np.nan], "1km").tolist() == ["", ""]
    with pytest.raises(CoreError) as caught:
        mesh.encode([138.3, 34.8], [34.8, 138.3], "1km")
    assert caught.value.code == "outside_mesh"
    assert caught.value.facts == {"row": 2, "lon": 34.8, "lat": 138.3}


def test_wrong_levels():
    for code, call in (
        ("unknown_mesh_level", lambda: mesh.encode(138, 35, "50m")),
        ("coarse_mesh_code", lambda: mesh.parents([5339], "1km")),
        ("fine_mesh_code", lambda: mesh.children([533946], "80km")),
        ("mixed_mesh_codes", lambda: mesh.children([5339, 533946], "1km")),
        ("mesh_levels_apart", lambda: mesh.parents(["5339461132"], "250m", "100m")),
        ("unknown_mesh_level", lambda: mesh.bounds([5339], "50m")),
    ):
        with pytest.raises(CoreError, match=code):
            call()


def test_nothing_in_nothing_out():
    assert mesh.encode([], [], "1km").size == 0
    assert mesh.level_of([]).size == 0
    assert all(edge.size == 0 for edge in mesh.bounds([]))
    assert mesh.parents([], "1km").size == 0
    assert mesh.children([], "1km").size == 0
    assert mesh.polygons([]).size == mesh.valid([]).size == mesh.normal([]).size == 0


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
