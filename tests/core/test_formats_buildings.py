"""Layers of buildings: found by their columns, figures and codes told apart from what is unknown."""

import math
import time

import numpy as np
import pytest
from nigiwai.bridge.sentences import buildings as sentences
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import buildings
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau.codes import standard
from nigiwai.core.formats.sources import items_of

from .format_files import item, reasons
from .samples_buildings import HOUSE, SAMPLES, layer


def of(*rows, name="a.geojson", options=None, **beside):
    parsed = buildings.read(item(name, layer(*rows), **beside), options or Options())
    assert len(parsed.frame) + len(parsed.refused) == parsed.rows_read == len(rows)
    return parsed


def recognised(name, data, options=None, **beside):
    return buildings.recognises(item(name, data, **beside), options or Options())


def same(values, wanted):
    return np.array_equal(np.asarray(values, dtype=float), wanted, equal_nan=True)


def test_the_sample_is_read():
    assert recognised(*SAMPLES["building_layer"])
    parsed = buildings.read(item(*SAMPLES["building_layer"]), Options())
    frame = parsed.frame
    assert (parsed.table, parsed.rows_read, parsed.title) == ("buildings", 2, "tatemono")
    assert frame["row"].tolist() == [1, 2]
    assert frame["id"].tolist() == ["22212-bldg-1", "22212-bldg-2"]
    assert frame["use"].tolist() == ["住宅", "商業施設"]
    assert frame["structure"].tolist() == ["木造", ""]
    for name, value in (("storeys", 2), ("year", 1985), ("floor_area_m2", 110.5), ("height_m", 7.2)):
        assert same(frame[name], [value, math.nan]), name
    assert frame.crs.to_epsg() == 4326
    assert frame.geometry.notna().all()
    # One mark of "not known" in each of the four columns, and nothing that is no number.
    told = {facts["column"]: (facts["unknown"], facts["unusable"]) for _, facts in parsed.notes}
    assert told == dict.fromkeys(("地上階数", "建築年", "延床面積", "計測高さ"), (1, 0))
    for key, facts in parsed.notes:
        assert facts["column"] in sentences.notes()[key].format(**facts)


@pytest.mark.parametrize(
    ("name", "row", "wanted"),
    [
        ("a.geojson", {"bldg_use": "x"}, True),
        ("a.geojson", {"measuredHeight": 3}, True),
        ("a.geojson", {"BUILDING:LEVELS": 3}, True),
        ("a.geojson", {"延べ床面積": 3}, True),
        ("焼津市建物.geojson", {"OBJECTID": 1}, True),
        ("LOD0_bldg.geojson", {"OBJECTID": 1}, True),
        ("家屋.geojson", {"OBJECTID": 1}, True),
        ("家屋倒壊等氾濫想定区域.geojson", {"OBJECTID": 1}, False),
        ("建築物の制限.geojson", {"OBJECTID": 1}, False),
        # Columns that zones, parks and districts have too.
        ("用途地域.geojson", {"用途": "商業地域", "高さ": 20}, False),
        ("a.geojson", {"height": 20, "id": "1", "levels": 3}, False),
        ("a.geojson", {"名称": "公園"}, False),
    ],
)
def test_recognised_by_columns_or_title(name, row, wanted):
    assert recognised(name, layer(row)) is wanted


def test_not_recognised_without_areas_or_where_a_category_is_named():
    points = layer(HOUSE, geometry=lambda _: {"type": "Point", "coordinates": [138.3, 34.8]})
    assert not recognised("建物.geojson", points)
    assert not recognised("a.geojson", layer(HOUSE), Options(category="library"))
    assert not recognised("建物.csv", "建物用途,階数\n住宅,2\n".encode())


def test_shown_names_count_as_headings():
    shown = "name,title\nC1,建物用途\nC2,階数\n".encode()
    beside = {"attributes.csv": shown}
    assert recognised("a.geojson", layer({"C1": "住宅", "C2": 3}), **beside)
    parsed = of({"C1": "住宅", "C2": 3}, **beside)
    assert parsed.frame[["use", "storeys"]].to_numpy().tolist() == [["住宅", 3.0]]
    assert not recognised("a.geojson", layer({"C1": "住宅", "C2": 3}))


def test_a_person_names_columns():
    parsed = of({"K": "3", "階数": 9}, options=Options(columns={"storeys": "K"}))
    assert same(parsed.frame["storeys"], [3])
    assert parsed.notes == [("columns_given", {"columns": "storeys=K"})]


def test_figures_as_people_write_them():
    parsed = of(
        {"階数": "３階", "建築年": "昭和55年", "延床面積": "1,234.5㎡", "高さ": "12.5m"},
        {"階数": "2", "建築年": "1980/5/1", "延床面積": "９９９９", "高さ": "0"},
        {"階数": "地上3階地下1階", "建築年": "平成元年", "延床面積": "-3", "高さ": "-0.1"},
        {"階数": "2.5", "建築年": "不明", "延床面積": "", "高さ": "9999"},
        {"階数": "-9999", "建築年": "0001", "延床面積": "0", "高さ": None},
        {"階数": None, "建築年": "2021年", "延床面積": "inf", "高さ": "5000"},
    )
    frame, nan = parsed.frame, math.nan
    assert same(frame["storeys"], [3, 2, nan, nan, nan, nan])
    assert same(frame["year"], [1980, 1980, 1989, nan, nan, 2021])
    assert same(frame["floor_area_m2"], [1234.5, 9999, nan, nan, nan, nan])
    assert same(frame["height_m"], [12.5, 0, nan, nan, nan, nan])
    told = {facts["column"]: (facts["unknown"], facts["unusable"]) for _, facts in parsed.notes}
    assert told == {"階数": (1, 2), "建築年": (1, 1), "延床面積": (1, 2), "高さ": (1, 2)}


def test_uses_in_codes_of_the_published_list():
    known = standard()["Building_usage"]
    parsed = of(*({"bldg_use": code} for code in (411, 422, 999, None)))
    assert parsed.frame["use"].tolist() == [known["411"][0], known["422"][0], "999", ""]
    assert parsed.frame["code"].tolist() == ["411", "422", "999", ""]
    assert parsed.notes == [("unknown_codes_kept", {"column": "bldg_use", "codes": "999"})]


def test_uses_in_codes_that_nothing_explains_are_asked_for():
    rows = [{"bldg_use": code} for code in ("1", "2", "1")]
    with pytest.raises(CoreError) as caught:
        of(*rows)
    assert caught.value.code == "codes_unknown"
    assert caught.value.facts["keys"] == ("1", "2")
    assert caught.value.facts["column"] == "bldg_use"
    parsed = of(*rows, options=Options(codes={"1": "住宅", "2": "店舗"}))
    assert parsed.frame["use"].tolist() == ["住宅", "店舗", "住宅"]
    assert parsed.frame["code"].tolist() == ["1", "2", "1"]
    assert parsed.notes == [("codes_given", {"codes": "1=住宅; 2=店舗"})]


def test_areas_of_openstreetmap_that_are_no_buildings():
    parsed = of(
        {"osm_id": "1", "building": "yes", "building:levels": "2"},
        {"osm_id": "2", "building": None, "landuse": "forest"},
        {"osm_id": "3", "building": "house"},
        {"osm_id": "4", "building": "no"},
    )
    assert parsed.frame["row"].tolist() == [1, 3]
    assert parsed.frame["id"].tolist() == ["1", "3"]
    assert parsed.frame["use"].tolist() == ["", "house"]
    assert reasons(parsed) == {"not_used_kind": 2}
    assert [row.row for row in parsed.refused] == [2, 4]


def on_disk(path, frame, **options):
    frame.to_file(path, **options)
    [file], _ = items_of(path)
    return file


@pytest.mark.parametrize("name", ["b.shp", "b.gpkg", "b.geojson"])
def test_every_kind_of_layer(tmp_path, name):
    import geopandas
    import shapely

    frame = geopandas.GeoDataFrame(
        {"建物ID": ["a", "b", "c"], "階数": [2, 3, 9999], "建築年": [1990.0, None, 2000.0], "用途": ["住宅", "店舗", None]},
        geometry=[shapely.box(0, 0, 10, 10), None, shapely.MultiPolygon([shapely.box(20, 0, 30, 9)])],
        crs=6676,
    )
    options = {"encoding": "cp932"} if name == "b.shp" else {}
    file = on_disk(tmp_path / name, frame, **options)
    assert buildings.recognises(file, Options())
    parsed = buildings.read(file, Options())
    assert parsed.frame["id"].tolist() == ["a", "b", "c"]
    assert parsed.frame["use"].tolist() == ["住宅", "店舗", ""]
    assert same(parsed.frame["storeys"], [2, 3, math.nan])
    assert same(parsed.frame["year"], [1990, math.nan, 2000])
    assert parsed.frame.geometry.isna().tolist() == [False, True, False]


def test_work_grows_with_what_differs_not_with_the_rows(tmp_path, monkeypatch):
    import geopandas
    import shapely

    count = 60_000
    number = np.arange(count)
    frame = geopandas.GeoDataFrame(
        {"建物ID": number, "建物用途": np.array(["住宅", "店舗"])[number % 2], "階数": (1 + number % 5).astype(str)},
        geometry=shapely.box(number, 0, number + 1, 1), crs=6676,
    )
    file = on_disk(tmp_path / "b.gpkg", frame)
    _ = file.layer
    calls = []
    monkeypatch.setattr(buildings, "iso_date", lambda value: calls.append(value) or "")
    started = time.monotonic()
    parsed = buildings.read(file, Options())
    assert time.monotonic() - started < 5
    assert len(parsed.frame) == count
    assert calls == []
    # Equal texts are one object: a column of them costs eight bytes a row.
    assert len({id(value) for value in parsed.frame["use"]}) == 2
