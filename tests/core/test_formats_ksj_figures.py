"""Land prices and future population of the national land numerical information."""

import json

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.ksj import features, land_prices, projections
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.tests.core.format_files import item, reasons
from nigiwai.tests.core.samples_ksj import L01, cells, document, land_price, mesh, points

PRICE_XML = (
    '<ksj:LandPrice gml:id="L01_1"><ksj:position xlink:href="#n1"/>'
    "<ksj:representedLandCode><ksj:RepresentedLandCode><ksj:indexNumber>000</ksj:indexNumber>"
    "<ksj:sequenceNumber>001</ksj:sequenceNumber></ksj:RepresentedLandCode>"
    "</ksj:representedLandCode><ksj:year><gml:TimeInstant><gml:timePosition>2019"
    "</gml:timePosition></gml:TimeInstant></ksj:year>"
    "<ksj:postedLandPrice>51000</ksj:postedLandPrice>"
    "<ksj:attributeChange><ksj:AttributeChange><ksj:address>false</ksj:address>"
    "</ksj:AttributeChange></ksj:attributeChange>"
    "<ksj:administrativeAreaCode>22212</ksj:administrativeAreaCode>"
    "<ksj:cityName>焼津</ksj:cityName><ksj:address>静岡県焼津市焼津1-1</ksj:address>"
    "<ksj:currentUse>住宅</ksj:currentUse></ksj:LandPrice>"
)


def read(module, data, name="data.geojson"):
    file = item(name, data)
    assert module.recognises(file, Options())
    parsed = module.read(file, Options())
    assert len(parsed.frame) + len(parsed.refused) == parsed.rows_read
    return parsed


# --- land prices --------------------------------------------------------------------------------


def test_the_published_prices_of_hiroshima(shared):
    folder = shared / "08_urban_planning" / "ksj_l01_hiroshima"
    (file,), _ = items_of(folder / "hiroshima_2023.geojson")
    assert land_prices.recognises(file, Options())
    parsed = land_prices.read(file, Options())
    assert parsed.rows_read == len(parsed.frame) == 639
    assert not parsed.notes
    assert not parsed.refused
    source = json.loads((folder / "hiroshima_2023.geojson").read_text(encoding="utf-8"))
    prices = [feature["properties"]["L01_006"] for feature in source["features"]]
    assert parsed.frame["price_yen_m2"].tolist() == prices
    assert set(parsed.frame["year"]) == {2023}
    assert set(parsed.frame["kind"]) == {"published"}
    one = parsed.frame.iloc[0]
    assert (one["id"], one["name"], one["use"]) == ("34101-000-001", "広島中-1", "住宅地")
    assert one["address"] == "広島県 広島市中区西白島町9番8"
    assert one["note"] == "住宅"
    assert parsed.vintage == "2023"
    assert parsed.attribution == "「国土数値情報（地価公示データ）」（国土交通省）を加工して作成"


@pytest.mark.parametrize(
    ("base", "numbers", "year", "prefix"),
    [
        (61, (2, 3, 7, 8, 1, 24, 25, 28), 2025, "L01"),
        (60, (1, 2, 5, 6, 22, 23, 24, 27), 2022, "L01"),
        (55, (1, 2, 5, 6, 21, 22, 23, 25), 2019, "L01"),
        (47, (1, 2, 5, 6, 17, 18, 19, 21), 2016, "L01"),
        (54, (1, 2, 5, 6, 20, 21, 22, 25), 2025, "L02"),
        (53, (1, 2, 5, 6, 21, 22, 23, 25), 2020, "L02"),
    ],
)
def test_each_edition_proves_itself(base, numbers, year, prefix):
    row = land_price(123000, base, numbers, year, prefix, price=123000)
    one = read(land_prices, points(row, row)).frame.iloc[0]
    assert (one["price_yen_m2"], one["year"]) == (123000, year)
    assert (one["name"], one["use"], one["note"]) == ("焼津5-3", "商業地", "店舗")
    assert one["address"] == "静岡県 焼津市焼津1-1"
    assert one["kind"] == ("published" if prefix == "L01" else "survey")


def test_the_short_edition_until_2013():
    row = {f"L01_{place:03d}": "_" for place in range(1, 32)}
    row.update({"L01_001": "000", "L01_002": "012", "L01_005": "2010", "L01_006": 81000,
                "L01_017": "22212", "L01_018": "焼津"})
    one = read(land_prices, points(row)).frame.iloc[0]
    assert (one["price_yen_m2"], one["name"], one["address"]) == (81000, "焼津-12", "")


@pytest.mark.parametrize("broken", [
    {"L01_101": 1},  # the last price is not the price
    {"L01_022": "焼津"},  # no code of a municipality
    {"L01_005": "false"},  # no year
    {"L01_006": "false"},
])
def test_a_numbering_that_is_not_proven_is_not_guessed(broken):
    with pytest.raises(CoreError) as caught:
        read(land_prices, points({**L01, **broken}))
    assert caught.value.code == "missing_columns"
    assert caught.value.facts["columns"] == "L01_006 / L01_008"


def test_rows_without_price_or_place_are_refused_and_unknown_uses_kept():
    rows = [L01] * 40
    data = json.loads(points(*rows, {**L01, "L01_006": 0}, L01, {**L01, "L01_001": "044"}))
    data["features"][41]["geometry"] = None
    parsed = read(land_prices, json.dumps(data).encode())
    assert reasons(parsed) == {"bad_number": 1, "no_geometry": 1}
    assert parsed.frame["use"].tolist()[-1] == "044"
    assert ("unknown_codes_kept", {"column": "L01_001", "codes": "044"}) in parsed.notes
    # The same point twice is kept; the import makes the ids unique.
    assert parsed.frame["id"].tolist()[:2] == ["22212-005-003"] * 2


def test_prices_in_xml():
    one = read(land_prices, document("L01", PRICE_XML), "L01-19_22.xml").frame.iloc[0]
    assert (one["price_yen_m2"], one["year"], one["name"]) == (51000, 2019, "焼津-1")
    assert (one["address"], one["note"], one["use"]) == ("静岡県焼津市焼津1-1", "住宅", "住宅地")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, ""), (float("nan"), ""), ("_", ""), (3.0, "3"), (3.5, "3.5"), ("０１　", "01")],
)
def test_values_become_texts(value, expected):
    assert features.text(value) == expected


# --- future population --------------------------------------------------------------------------


def test_a_cell_becomes_one_row_a_year():
    parsed = read(projections, cells(mesh()))
    frame = parsed.frame.set_index("year")
    assert parsed.rows_read == 2
    assert list(frame.index) == [2020, 2025]
    assert list(frame["id"]) == ["523823424-2020", "523823424-2025"]
    assert list(frame["residents"]) == [150, 140]
    # 10 young, 60 adults, 30 of 65 to 74, 20 + 10 of 75 to 84, 5 + 3 + 2 of 85 and more.
    np.testing.assert_allclose(
        frame.loc[2025, list(AGE_GROUPS)].astype(float), [10, 60, 30, 30, 10]
    )
    assert frame.loc[2020, list(AGE_GROUPS)].isna().all()
    assert set(frame["kind"]) == {"projection"}
    assert ("rows_per_year", {"features": 1, "years": 2}) in parsed.notes
    assert parsed.vintage == "2020"
    assert parsed.dataset == "future_population_mesh 500m 22"
    assert "500mメッシュ別将来推計人口データ" in parsed.attribution


def test_published_figures_of_the_older_edition():
    # Mesh 533945992 in Tokyo, 2020, of the projection of 2018 (classes 1 to 19, the last 90+).
    row = {"MESH_ID": 533945992, "SHICODE": 13117, "PTN_2020": 4128.7729, "PT0_2020": 4128.7729,
           "PTA_2020": 474.0591, "PTB_2020": 2583.7063, "PTC_2020": 1071.0075,
           "PTD_2020": 608.1343, "PTE_2020": 383.2645, "PT16_2020": 224.8699,
           "PT17_2020": 185.5688, "PT18_2020": 113.6177, "PT19_2020": 84.0779}
    row.update({f"PT{n}_2020": 0.0 for n in range(1, 16)})
    one = read(projections, cells(row)).frame.iloc[0]
    assert (one["place_id"], one["residents"]) == ("533945992", 4128.7729)
    np.testing.assert_allclose(
        one[list(AGE_GROUPS)].astype(float),
        [474.0591, 2583.7063, 1071.0075 - 608.1343, 224.8699 + 185.5688, 113.6177 + 84.0779],
        atol=1e-3,
    )


def test_hidden_cells_keep_their_total_only():
    hidden = {**mesh(), "HITOKU2025": "*", "PTN_2025": 2.767}
    receiver = {**mesh("523823421"), "HITOKU2025": "@", "PTN_2025": 137.2}
    parsed = read(projections, cells(hidden, receiver))
    later = parsed.frame[parsed.frame["year"] == 2025]
    assert list(later["suppressed"]) == [1, 0]
    assert list(later["residents"]) == [2.767, 137.2]
    assert later[list(AGE_GROUPS)].isna().all(axis=None)
    assert ("ages_missing", {"cells": 4}) in parsed.notes


def test_classes_that_do_not_add_up_leave_the_oldest_unknown():
    one = read(projections, cells({**mesh(), "PT18_2025": 99.0})).frame.iloc[1]
    np.testing.assert_allclose(one[list(AGE_GROUPS[:3])].astype(float), [10, 60, 30])
    assert one[["age_75_84", "age_85_up"]].isna().all()


def test_totals_of_the_first_edition():
    row = {"MESH_ID": "523823424", "CITY_CODE": "22212", "POP2010": 12.5, "POP2050": 0}
    parsed = read(projections, cells(row))
    assert list(parsed.frame["residents"]) == [12.5, 0]
    assert parsed.frame[list(AGE_GROUPS)].isna().all(axis=None)


def test_cells_of_two_municipalities_and_repeated_or_broken_ones():
    rows = (mesh(), mesh(town="22214"), mesh(), mesh("5238"), {**mesh("523823421"), "PTN_2025": None})
    parsed = read(projections, cells(*rows))
    assert reasons(parsed) == {"repeated_id": 2, "bad_mesh_code": 2, "bad_number": 1}
    assert parsed.rows_read == 10
    assert sorted(parsed.frame["id"]) == [
        "523823421-2020", "523823424-2020-22212", "523823424-2020-22214", "523823424-2025-22212",
        "523823424-2025-22214"]
    assert ("mesh_parts", {"rows": 4}) in parsed.notes


def test_a_cell_without_geometry_still_has_residents():
    data = json.loads(cells(mesh(), mesh("523823421")))
    data["features"][0]["geometry"] = None
    assert len(read(projections, json.dumps(data).encode()).frame) == 4


def test_a_file_without_municipality_is_refused():
    rest = {name: value for name, value in mesh().items() if name != "SHICODE"}
    with pytest.raises(CoreError) as caught:
        read(projections, cells(rest))
    assert caught.value.code == "missing_columns"


def test_a_shapefile_is_read_like_the_geojson(tmp_path):
    import geopandas
    import shapely

    path = tmp_path / "500m_mesh.shp"
    geopandas.GeoDataFrame(
        {name: [value] for name, value in mesh().items() if value is not None},
        geometry=[shapely.box(138.3, 34.86, 138.306, 34.864)], crs="EPSG:6668",
    ).to_file(path, engine="pyogrio")
    (file,), _ = items_of(path)
    assert projections.recognises(file, Options())
    frame = projections.read(file, Options()).frame
    assert list(frame["residents"]) == [150, 140]
    assert frame["age_85_up"].iloc[1] == 10
