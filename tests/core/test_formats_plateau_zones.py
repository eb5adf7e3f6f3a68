"""Hazards, plans and land use of PLATEAU: small files."""

import math

import pytest
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import (
    buildings,
    geometry,
    hazards,
    land_use,
    plans,
    risks,
    stream,
)
from nigiwai.tests.core import samples_plateau as made
from nigiwai.tests.core.format_files import reasons
from nigiwai.tests.core.samples_plateau import note, read

# Two triangles of the square.
TRIANGLES = (
    "34.86 138.3 1 34.86 138.301 1 34.861 138.3 1 34.86 138.3 1",
    "34.86 138.301 1 34.861 138.301 1 34.861 138.3 1 34.86 138.301 1",
)


def triangles(*points):
    return made.surface(*(made.polygon(made.ring(one)) for one in points))


def risk(tag, *inside, holder="uro:bldgDisasterRiskAttribute"):
    return f"<{holder}><uro:{tag}>{''.join(inside)}</uro:{tag}></{holder}>"


def flooded(*inside, shape=made.SHAPE, tag="RiverFloodingRiskAttribute"):
    attribute = risk(tag, *inside, holder="uro:floodingRiskAttribute")
    return made.area("wtr:WaterBody", attribute, shape=shape)


RANK = made.code("uro:rank", "RiverFloodingRiskAttribute_rank", 2)
SCALE = made.code("uro:scale", "RiverFloodingRiskAttribute_scale", 2)


@pytest.mark.parametrize(("version", "holder"), [
    ("BuildingRiverFloodingRiskAttribute", "uro:buildingDisasterRiskAttribute"),
    ("RiverFloodingRiskAttribute", "uro:bldgDisasterRiskAttribute"),
])  # fmt: skip
def test_floods_of_buildings_in_both_versions(version, holder):
    inside = (
        made.code("uro:description", "RiverFloodingRiskAttribute_description", 14), RANK,
        '<uro:depth uom="m">0.256</uro:depth>', SCALE, '<uro:duration uom="day">2</uro:duration>',
    )
    lists = {
        "RiverFloodingRiskAttribute_description": made.code_list(c14="瀬戸川"),
        "RiverFloodingRiskAttribute_rank": made.code_list(c2="0.5m以上3m未満"),
    }
    data = made.city(made.building(risk(version, *inside, holder=holder)))
    _, parsed = read(buildings.KEY, data, **lists)
    assert parsed.frame.iloc[0].to_dict() == {
        "row": 1, "id": "", "building_id": "bldg_1", "type": "flood", "scenario": "L2", "code": "2",
        "rank": 2.0, "depth_m": 0.256, "hours": 48.0, "name": "瀬戸川",
    }  # fmt: skip
    assert note(parsed, "plateau_classes") == {"classes": "flood 2 = 0.5m以上3m未満"}


def test_every_kind_of_hazard_of_a_building():
    tags = (
        "TsunamiRiskAttribute", "BuildingTsunamiRiskAttribute", "HighTideRiskAttribute",
        "InlandFloodingRiskAttribute", "ReservoirFloodingRiskAttribute",
    )
    slides = [
        risk("LandSlideRiskAttribute", made.code("uro:description", "LandSlideRiskAttribute_description", n),
             made.code("uro:areaType", "LandSlideRiskAttribute_areaType", n))
        for n in (1, 2, 3)
    ]  # fmt: skip
    data = made.city(made.building(*map(risk, tags), *slides))
    _, parsed = read(buildings.KEY, data)
    assert parsed.frame["type"].tolist() == [
        "tsunami", "tsunami", "storm_surge", "inland_flood",
        "landslide_steep_slope", "landslide_debris_flow", "landslide_slide",
    ]
    assert parsed.frame["rank"].tolist()[4:] == [1, 2, 1]
    assert reasons(parsed) == {"not_used_yet": 1}


def test_the_oldest_version_has_generic_attributes():
    def generic(name, **values):
        entries = "".join(
            f'<gen:stringAttribute name="{key}"><gen:value>{value}</gen:value></gen:stringAttribute>'
            for key, value in values.items()
        )
        return f'<gen:genericAttributeSet name="{name}">{entries}</gen:genericAttributeSet>'

    inside = (
        generic("瀬戸川洪水浸水想定区域（計画規模）", 規模="L1", 浸水ランク="2", 浸水深="0.65", 継続時間="1.5"),
        generic("土砂災害警戒区域", 区域区分="2", 現象区分="1"),
        generic("出典", 規模="大"),
    )
    _, parsed = read(buildings.KEY, made.city(made.building(*inside)))
    flood, slide = (parsed.frame.iloc[n] for n in (0, 1))
    assert flood[["type", "scenario", "code", "depth_m", "hours"]].tolist() == ["flood", "L1", "2", 0.65, 1.5]
    assert slide[["type", "code", "rank"]].tolist() == ["landslide_steep_slope", "2", 2]
    assert math.isnan(flood["rank"])
    zone = (
        f'<gen:GenericCityObject gml:id="lsld_1">'
        f"{generic('土砂災害警戒区域', 区域区分='1', 現象の種類='2', 区域番号='K1', 告示日='2018-05-31')}"
        f"<gen:lod0Geometry>{made.SHAPE}</gen:lod0Geometry></gen:GenericCityObject>"
    )
    (parsed,) = read(hazards.KEY, made.city(zone))
    row = parsed.frame.iloc[0]
    assert row[["type", "rank", "note"]].tolist() == ["landslide_debris_flow", 1, "K1; 2018-05-31"]


@pytest.mark.parametrize(("meaning", "limits", "rank"), [
    ("0.5m未満", (0, 0.5), 1),
    ("0.5m以上3m未満", (0.5, 3), 2),
    ("3.0m以上5.0m未満", (3, 5), 3),
    ("20m以上", (20, math.nan), 6),
    ("0.3m以上1.0m未満", (0.3, 1), math.nan),
    ("0.01m以上0.3m未満", (0.01, 0.3), math.nan),
    ("0.5-3", (0.5, 3), 2),
    ("20-", (20, math.nan), 6),
    ("床上", (math.nan, math.nan), math.nan),
    ("", (math.nan, math.nan), math.nan),
])  # fmt: skip
def test_ranks_need_the_official_limits(meaning, limits, rank):
    assert risks.depths(meaning) == pytest.approx(limits, nan_ok=True)
    assert risks.rank_of(*risks.depths(meaning)) == pytest.approx(rank, nan_ok=True)


def test_triangles_become_one_zone():
    data = made.city(flooded(RANK, shape=triangles(*TRIANGLES)))
    ranks = made.code_list(c2="0.5m以上3m未満")
    (parsed,) = read(hazards.KEY, data, RiverFloodingRiskAttribute_rank=ranks)
    row = parsed.frame.iloc[0]
    assert row.geometry.geom_type == "Polygon"
    assert len(row.geometry.exterior.coords) == 5
    assert row.geometry.area == pytest.approx(1e-6)
    values = row[["type", "scenario", "rank", "depth_min_m", "depth_max_m", "code"]].tolist()
    # The scenario is that of the name of the file.
    assert values == ["flood", "L2", 2, 0.5, 3, "2"]


def test_overlapping_triangles_count_once():
    data = made.city(flooded(RANK, shape=triangles(*TRIANGLES, TRIANGLES[0])))
    (parsed,) = read(hazards.KEY, data)
    assert parsed.frame.geometry[0].is_valid
    assert parsed.frame.geometry[0].area == pytest.approx(1e-6)


def test_broken_triangles_are_left_out():
    flat = "34.86 138.3 1 34.861 138.3 1 34.862 138.3 1 34.86 138.3 1"
    short = "34.86 138.3 1 34.86 138.301 1"
    (parsed,) = read(hazards.KEY, made.city(flooded(RANK, shape=triangles(flat, *TRIANGLES, short))))
    assert parsed.frame.geometry[0].area == pytest.approx(1e-6)
    assert note(parsed, "plateau_triangles_left_out") == {"count": 2}
    (parsed,) = read(hazards.KEY, made.city(flooded(RANK, shape=triangles(short))))
    assert reasons(parsed) == {"broken_geometry": 1}


def test_many_triangles_are_dissolved_in_pieces(monkeypatch):
    monkeypatch.setattr(geometry, "_PIECE", 3)
    surface = stream.Surface("lod1MultiSurface", 0, 3)
    for column in range(10):
        corners = [(0, column), (0, column + 1), (1, column + 1), (1, column)]
        for one in ((0, 1, 2, 0), (0, 2, 3, 0)):
            surface.add(" ".join(f"{corners[n][0]} {corners[n][1]} 0" for n in one), 0)
    shape, left_out = geometry.zone([surface], swapped=True)
    assert (shape.area, shape.bounds, left_out) == (10, (0, 0, 10, 1), 0)


def test_without_a_list_codes_stay_and_a_person_may_tell_them():
    (parsed,) = read(hazards.KEY, made.city(flooded(RANK)))
    assert parsed.frame[["rank", "depth_min_m"]].isna().all(axis=None)
    assert parsed.frame["code"].tolist() == ["2"]
    assert note(parsed, "plateau_lists_missing") == {"lists": "RiverFloodingRiskAttribute_rank"}
    (parsed,) = read(hazards.KEY, made.city(flooded(RANK)), Options(codes={"2": "0.5-3"}))
    assert parsed.frame[["rank", "depth_max_m"]].iloc[0].tolist() == [2, 3]
    assert note(parsed, "codes_given") == {"codes": "2=0.5-3"}


def test_rivers_are_no_hazard():
    river = made.area("wtr:WaterBody", made.code("wtr:class", "WaterBody_class", 1000))
    data = made.city(river, flooded(RANK, tag="ReservoirFloodingRiskAttribute"))
    (parsed,) = read(hazards.KEY, data)
    assert reasons(parsed) == {"not_used_yet": 2}


def test_plans_by_code_and_by_feature():
    function = ("urf:function", "Common_districtsAndZonesType")
    areas = [
        ("UseDistrict", made.code(*function, 1), "use_district"),
        ("AreaClassification", made.code("urf:function", "Common_areaClassificationType", 22), "urbanisation"),
        ("AreaClassification", made.code("urf:function", "Common_areaClassificationType", 23), "urbanisation_control"),
        ("AreaClassification", made.code("urf:function", "Common_areaClassificationType", 31), "residence_induction"),
        ("AreaClassification", made.code("urf:function", "Common_areaClassificationType", 32), "urban_function_induction"),
        ("SpecialUseDistrict", "", "special_use"),
        ("ScenicDistrict", made.code(*function, 28), "scenic"),
        ("FirePreventionDistrict", made.code(*function, 24), "fire_protection"),
        ("FirePreventionDistrict", made.code("urf:usage", "FirePreventionDistrict_usage", 3), "quasi_fire_protection"),
        ("HighLevelUseDistrict", made.code(*function, 19), "high_use"),
        ("DistrictPlan", "", "district_plan"),
        ("ProductiveGreenZone", made.code(*function, 38), "other"),
    ]
    members = [made.area(f"urf:{tag}", inside, gml_id=f"a{n}") for n, (tag, inside, _) in enumerate(areas)]
    (parsed,) = read(plans.KEY, made.city(*members))
    assert parsed.frame["kind"].tolist() == [kind for _, _, kind in areas]
    assert parsed.frame["name"][0] == "第1種低層住居専用地域"
    assert note(parsed, "plateau_other_plans") == {"kinds": "ProductiveGreenZone 1"}


def test_ratios_in_per_cent_are_ratios():
    def rates(floor, cover, name):
        text = f"<urf:floorAreaRate>{floor}</urf:floorAreaRate><urf:buildingCoverageRate>{cover}</urf:buildingCoverageRate>"
        return made.area("urf:UseDistrict", text, gml_id=name)

    data = made.city(rates(2, 0.6, "a"), rates(80, 40, "b"), rates(-9999, 0, "c"))
    (parsed,) = read(plans.KEY, data)
    assert parsed.frame["floor_area_ratio"].tolist()[:2] == [2, 0.8]
    assert parsed.frame["coverage_ratio"].tolist()[:2] == [0.6, 0.4]
    assert parsed.frame[["floor_area_ratio", "coverage_ratio"]].iloc[2].isna().all()
    assert note(parsed, "plateau_percent") == {"rows": 1}


def test_landslide_zones_and_plans_do_not_mix():
    zone = made.area(
        "urf:SedimentDisasterProneArea",
        made.code("urf:disasterType", "SedimentDisasterProneArea_disasterType", 3),
        made.code("urf:areaType", "SedimentDisasterProneArea_areaType", 4),
        "<urf:zoneName>高草山</urf:zoneName>",
    )
    (parsed,) = read(hazards.KEY, made.city(zone))
    row = parsed.frame.iloc[0]
    assert row[["type", "rank", "code", "name"]].tolist() == ["landslide_slide", 2, "4", "高草山"]
    assert row["note"] == "土砂災害特別警戒区域（指定前）"
    district = made.area("urf:UseDistrict", gml_id="b")
    (parsed,) = read(plans.KEY, made.city(district, zone))
    assert parsed.rows_read == 1
    assert note(parsed, "plateau_other_objects") == {"kinds": "SedimentDisasterProneArea 1"}


def test_land_use_has_meaning_and_year():
    detail = "<uro:landUseDetailAttribute><uro:LandUseDetailAttribute><uro:surveyYear>2015</uro:surveyYear></uro:LandUseDetailAttribute></uro:landUseDetailAttribute>"
    data = made.city(made.area("luse:LandUse", made.code("luse:class", "Common_landUseType", 213), detail))
    (parsed,) = read(land_use.KEY, data)
    assert parsed.frame[["code", "use", "year"]].iloc[0].tolist() == ["213", "工業用地（工場）", 2015]


def test_a_polygon_stays_in_one_piece():
    surface = stream.Surface("lod1MultiSurface", 0, 3)
    for hole in (0, 1, 1, 0, 0):
        surface.add("0 0 0 0 1 0 1 1 0 0 0 0", hole)
    pieces = list(surface.pieces(2))
    assert [list(piece.holes) for piece in pieces] == [[0, 1, 1], [0, 0]]
    assert [len(piece.numbers) for piece in pieces] == [36, 24]
