"""The real open data of Yaizu against the figures that its SOURCE.md files state."""

import shutil

import numpy as np
import pytest
from nigiwai.core.formats import registry
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input, totals

CITY = "22212"


def parse(path):
    (item,), _ = items_of(path)
    reader = registry.recognise(item, Options())
    (parsed,) = registry.read(item, reader, Options())
    return parsed


@pytest.fixture(scope="module")
def empty(shared, tmp_path_factory):
    import geopandas

    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    path = tmp_path_factory.mktemp("yaizu") / "yaizu.gpkg"
    return store.create(path, "焼津市", boundary, "500m")


@pytest.fixture(scope="module")
def study(empty, shared):
    """Everything that the vibrancy model uses."""
    path = empty.path.parent / "full.gpkg"
    shutil.copy(empty.path, path)
    full = store.open_study(path)
    for folder in ("02_population_mesh", "04_facilities", "10_local_resources"):
        for result in import_input(full, shared / folder):
            assert result.rows_read == result.rows_written + result.rows_refused
    return full


def test_population_mesh_of_the_prefecture(shared):
    parsed = parse(shared / "02_population_mesh" / "population_mesh_2020.txt")
    assert parsed.rows_read == len(parsed.frame) == 11635
    kinds = parsed.frame.groupby(["population_basis", "suppressed"]).size().to_dict()
    # 8,278 normal, 1,449 that hold others' figures, 1,908 suppressed.
    assert kinds == {("counted", 0): 8278, ("shared", 0): 1449, ("shared", 1): 1908}
    assert dict(parsed.notes)["ages_unknown"] == {"cells": 3194}


def test_residents_of_the_city(study):
    zones = study.read("zones")
    assert zones["residents"].sum() == 136475
    counts = zones.groupby(["population_basis", "suppressed"]).size().to_dict()
    assert counts == {("counted", 0): 225, ("shared", 0): 8, ("shared", 1): 4, ("absent", 0): 28}
    ages = zones[["age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up"]].sum(axis=1)
    np.testing.assert_allclose(ages, zones["residents"])


def test_residents_are_the_same_on_a_finer_study(shared, empty, tmp_path):
    study = store.create(tmp_path / "fine.gpkg", "焼津市", empty.boundary, "250m")
    (_, result) = sorted(
        import_input(study, shared / "02_population_mesh"), key=lambda r: r.rows_written
    )
    told = dict(result.notes)["population_totals"]
    assert told["persons_rows"] == told["persons_zones"]
    assert study.read("zones")["residents"].sum() == pytest.approx(told["persons_rows"])


def test_people_flow_of_october_2021(shared):
    folder = shared / "03_people_flow" / "mlit_1km_fromto" / "mdp" / "22" / "2021" / "10"
    parsed = parse(folder / "monthly_mdp_mesh1km.csv.zip")
    assert parsed.rows_read == 30595
    city = parsed.frame[parsed.frame["citycode"] == CITY]
    assert len(city) == 637
    assert city["place_id"].nunique() == 75
    totals_of = city.groupby(["day_type", "time_band"])["persons"].sum()
    assert totals_of["all", "all"] == 133409
    assert totals_of["weekday", "day"] == 127738
    assert totals_of["holiday", "day"] == 131374
    assert totals_of["all", "night"] == 137203


def test_people_flow_lands_in_the_study(shared, empty, tmp_path):
    shutil.copy(empty.path, tmp_path / "a.gpkg")
    study = store.open_study(tmp_path / "a.gpkg")
    folder = shared / "03_people_flow" / "mlit_1km_fromto" / "mdp" / "22" / "2019"
    results = import_input(study, folder)
    assert [result.rows_read for result in results] == [32242, 31607]
    seen = study.read("observations")
    assert sorted(set(zip(seen["year"], seen["month"]))) == [(2019, 4), (2019, 10)]
    cells = set(seen["place_id"])
    assert cells <= {code[:8] for code in study.read("zones")["mesh_code"]}


def test_stations(study):
    entries = study.read("entries")
    assert sorted(entries["name"]) == ["焼津", "西焼津"]
    assert (entries["visitors_basis"] == "assumed").all()


def test_passengers_of_another_prefecture_are_read(shared):
    path = shared / "09_transport_climate" / "ksj_s12_hiroshima" / "S12_2022_ridership.geojson"
    parsed = parse(path)
    assert (parsed.format, parsed.rows_read, len(parsed.frame)) == (
        "station_passengers_s12", 553, 553,
    )
    hiroshima = parsed.frame[parsed.frame["name"] == "広島"]
    # 126,430 a day in one of its rows, the other lines are "included there".
    assert 63215.0 in hiroshima["visitors_day"].tolist()


ROWS = {
    # list: (rows in SOURCE.md, written when imported alone after an empty study)
    "公園一覧": (142, 142),
    "小学校": (13, 13),
    "中学校": (9, 9),
    "図書館": (11, 11),
    "子育て施設一覧": (60, 60),
    "地域交流センター": (9, 9),
    "スポーツ施設": (16, 16),
    "救護病院一覧": (3, 3),
}


@pytest.mark.parametrize("folder", ROWS)
def test_a_city_list_alone(shared, empty, tmp_path, folder):
    shutil.copy(empty.path, tmp_path / "a.gpkg")
    study = store.open_study(tmp_path / "a.gpkg")
    (result,) = import_input(study, shared / "04_facilities" / "yaizu_opendata" / folder)
    assert (result.rows_read, result.rows_written) == ROWS[folder]


def test_parks_have_their_published_area(study):
    parks = study.read("facilities").query("category.str.startswith('park_')")
    listed = parks[parks["id"].str.startswith("222127_park_info")]
    assert len(listed) == 142
    assert listed.set_index("name").loc["石津浜公園", "size"] == 32500
    assert (listed["size_basis"] == "source").all()


@pytest.mark.parametrize(
    ("name", "category"),
    [("焼津図書館", "library"), ("大井川図書館", "library"), ("焼津文化会館", "culture_hall"),
     ("豊田地域交流センター", "community_center"), ("大井川西小学校", "school_elementary"),
     ("市立総合病院", "hospital"), ("焼津さかなセンター", "market_hall"),
     ("イオン焼津店", "shopping_center"), ("松乃寿司", "restaurant"), ("くれよん", "welfare")],
)
def test_a_facility_on_many_lists_is_there_once(study, name, category):
    rows = study.read("facilities")
    found = rows[rows["name"].str.endswith(name) & (rows["category"] == category)]
    assert len(found) == 1


def test_the_superset_of_the_tourism_lists_adds_nothing(study, shared):
    before = len(study.read("facilities"))
    path = shared / "10_local_resources" / "yaizu_opendata" / "お食事"
    # The rows are facilities and, whole, local resources.
    for again in import_input(study, path):
        assert (again.replaces, again.rows_written) == (1, 68)
    assert len(study.read("facilities")) == before


@pytest.mark.parametrize(
    ("folder", "key"),
    [("AED設置箇所一覧", "amenity_list"), ("公衆トイレ一覧", "amenity_list"),
     ("公衆無線LAN一覧", "amenity_list"), ("リサイクル拠点", "amenity_list"),
     ("まちなか涼みどころ", "amenity_list"), ("あかちゃんえき一覧", "amenity_list"),
     ("救護所一覧", "amenity_list"), ("要配慮者利用施設", "known_list")],
)
def test_lists_that_the_model_does_not_use_are_no_facilities(shared, folder, key):
    items, _ = items_of(shared / "04_facilities" / "yaizu_opendata" / folder)
    (item,) = items
    assert registry.recognise(item, Options()).key == key


def test_every_file_of_the_bundle_can_be_offered(shared, empty, tmp_path):
    """No file makes the import fail, and districts, hazards and plans become no facilities."""
    shutil.copy(empty.path, tmp_path / "a.gpkg")
    study = store.open_study(tmp_path / "a.gpkg")
    for folder in ("01_boundary", "05_hazard", "08_urban_planning", "11_traffic_safety"):
        results = import_input(study, shared / folder)
        formats, read, written, refused, _ = totals(results)
        assert read == written + refused
        assert set(formats) <= set(registry.READERS)
    assert len(study.read("facilities")) == 0
