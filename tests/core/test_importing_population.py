"""Census cells onto the zones of a study: totals stay, whatever the levels."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.geo import mesh
from nigiwai.core.study import store, tables
from nigiwai.core.study.population import onto_zones
from nigiwai.tests.core.small_towns import CELLS, make_towns

pd = pytest.importorskip("pandas")


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    return make_towns(tmp_path_factory.mktemp("towns"))


def rows_of(codes, persons, basis="counted"):
    persons = np.asarray(persons, dtype=float)
    frame = pd.DataFrame({"mesh_code": codes, "residents": persons, "households": persons / 2})
    for name in tables.AGE_GROUPS:
        frame[name] = persons / 5
    return frame.assign(suppressed=0, population_basis=basis)


def everywhere(codes):
    """Every coarser cell belongs to the town."""
    return np.ones(len(codes), dtype=bool)


def zones_of(town, level):
    return store.open_study(town / f"{level}.gpkg").read("zones")


def test_rows_of_the_same_level_go_by_code(town):
    zones = zones_of(town, "500m")
    codes = [*sorted(zones["mesh_code"])[:3], "523823391"]
    spread = onto_zones(zones, rows_of(codes, [10, 20, 30, 99]), "s", everywhere)
    filled = spread.zones.set_index("mesh_code")
    assert filled.loc[codes[:3], "residents"].tolist() == [10, 20, 30]
    assert filled.loc[codes[:3], "population_basis"].tolist() == ["counted"] * 3
    rest = filled.drop(codes[:3])
    assert (rest["residents"] == 0).all()
    assert (rest["population_basis"] == "absent").all()
    assert spread.used.tolist() == [True, True, True, False]
    assert spread.persons_rows == spread.persons_zones == 60
    assert spread.absent == 5


def test_a_coarser_row_is_spread_equally_and_keeps_its_total(town):
    zones = zones_of(town, "250m")
    spread = onto_zones(zones, rows_of(list(CELLS), [160, 33]), "s", everywhere)
    filled = spread.zones
    one = filled[filled["mesh_code"].str.startswith(CELLS[0])]
    assert len(one) == 16
    assert one["residents"].tolist() == [10.0] * 16
    assert (filled["population_basis"] == "spread").all()
    assert filled["residents"].sum() == pytest.approx(193)
    assert filled["households"].sum() == pytest.approx(193 / 2)


def test_the_rim_does_not_bring_in_the_residents_of_the_neighbours(town):
    zones = zones_of(town, "250m")
    rows = rows_of(list(CELLS), [160, 33])
    spread = onto_zones(zones, rows, "s", lambda codes: np.array([c == CELLS[0] for c in codes]))
    other = spread.zones[spread.zones["mesh_code"].str.startswith(CELLS[1])]
    assert other["residents"].isna().all()
    assert (other["population_basis"] == "beyond").all()
    assert spread.used.tolist() == [True, False]
    assert spread.zones["residents"].sum() == spread.persons_zones == spread.persons_rows == 160
    assert spread.beyond == len(other)


def test_finer_rows_are_summed(town):
    zones = zones_of(town, "1km")
    codes = mesh.children([CELLS[0]], "500m")[0].tolist()
    rows = rows_of(codes, [1, 2, 3, 4])
    rows.loc[2, ["population_basis", "suppressed"]] = ["shared", 1]
    filled = onto_zones(zones, rows, "s", everywhere).zones.set_index("mesh_code")
    assert filled.loc[CELLS[0], "residents"] == 10
    assert filled.loc[CELLS[0], "age_0_14"] == pytest.approx(2)
    assert filled.loc[CELLS[0], "population_basis"] == "shared"
    assert filled.loc[CELLS[0], "suppressed"] == 1
    assert filled.loc[CELLS[1], "residents"] == 0


def test_unknown_ages_stay_unknown(town):
    zones = zones_of(town, "1km")
    codes = mesh.children([CELLS[0]], "500m")[0].tolist()[:2]
    rows = rows_of(codes, [1, 2])
    rows.loc[1, "age_0_14"] = np.nan
    filled = onto_zones(zones, rows, "s", everywhere).zones.set_index("mesh_code")
    assert np.isnan(filled.loc[CELLS[0], "age_0_14"])
    assert filled.loc[CELLS[0], "residents"] == 3


def test_a_file_of_another_primary_mesh_does_not_empty_the_zones(town):
    zones = zones_of(town, "500m")
    filled = onto_zones(zones, rows_of([zones["mesh_code"][0]], [7]), "a", everywhere).zones
    again = onto_zones(filled, rows_of(["523700001"], [9]), "b", everywhere)
    pd.testing.assert_frame_equal(
        again.zones.drop(columns="geometry"), filled.drop(columns="geometry"), check_dtype=False
    )
    assert not again.used.any()


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_totals_stay_whatever_the_levels(town, data):
    zones = zones_of(town, data.draw(st.sampled_from(["1km", "500m", "250m"])))
    level = data.draw(st.sampled_from(["1km", "500m", "250m", "125m"]))
    codes = sorted({*mesh.children(list(CELLS), level).ravel(), "52382339" + "1" * (mesh.LEVELS[level].digits - 8)})
    codes = data.draw(st.lists(st.sampled_from(codes), unique=True, min_size=1))
    rows = rows_of(codes, data.draw(st.lists(st.floats(0, 1e4), min_size=len(codes), max_size=len(codes))))
    spread = onto_zones(zones, rows, "s", everywhere)
    assert spread.persons_zones == pytest.approx(spread.persons_rows)
    assert spread.zones["residents"].sum() == pytest.approx(rows["residents"][spread.used].sum())
