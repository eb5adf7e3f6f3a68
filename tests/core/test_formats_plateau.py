"""CityGML of PLATEAU: small files, whole and damaged."""

import math

import pytest
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import buildings, hazards, land_use, plans, unused
from nigiwai.tests.core import samples_plateau as made
from nigiwai.tests.core.format_files import item, reasons
from nigiwai.tests.core.samples_plateau import NAMES, READERS, note, read, refusal


@pytest.mark.parametrize("key", made.SAMPLES)
def test_each_sample_belongs_to_its_reader_first(key):
    file = item(*made.SAMPLES[key])
    first = next(name for name, (recognises, _) in READERS.items() if recognises(file, Options()))
    assert first == key


def test_files_of_other_origin_are_nobodys():
    for name, data in (("a.gml", b"<gml/>"), ("a_bldg_b.xml", b"<x/>"), ("a.csv", b"a,b\n1,2\n")):
        file = item(name, data)
        assert not any(recognises(file, Options()) for recognises, _ in READERS.values())


def test_a_building_with_its_attributes():
    details = (
        "<uro:buildingDetailAttribute><uro:BuildingDetailAttribute>"
        '<uro:totalFloorArea uom="m2">120.5</uro:totalFloorArea>'
        '<uro:buildingFootprintArea uom="m2">60</uro:buildingFootprintArea>'
        + made.code("uro:buildingStructureType", "Building_buildingStructureType", 601)
        + "</uro:BuildingDetailAttribute></uro:buildingDetailAttribute>"
    )
    inside = (
        made.USAGE, "<bldg:yearOfConstruction>1985</bldg:yearOfConstruction>",
        '<bldg:measuredHeight uom="m">7.5</bldg:measuredHeight>',
        "<bldg:storeysAboveGround>2</bldg:storeysAboveGround>", details,
    )
    parsed, risks = read(buildings.KEY, made.city(made.building(*inside)))
    row = parsed.frame.iloc[0]
    assert row[["id", "use", "code", "structure"]].tolist() == ["bldg_1", "住宅", "411", "木造・土蔵造"]
    assert row[["year", "storeys", "height_m", "floor_area_m2", "footprint_m2"]].tolist() == [
        1985, 2, 7.5, 120.5, 60,
    ]
    assert row.geometry.bounds == (138.3, 34.86, 138.301, 34.861)
    assert parsed.frame.crs == "EPSG:6668"
    assert note(parsed, "plateau_unknown_sizes") is None
    assert (risks.table, risks.rows_read) == ("building_hazards", 0)


def test_what_is_not_known_is_empty_and_counted():
    inside = (
        "<bldg:yearOfConstruction>0001</bldg:yearOfConstruction>",
        "<bldg:measuredHeight>-9999</bldg:measuredHeight>",
        "<bldg:storeysAboveGround>9999</bldg:storeysAboveGround>",
    )
    parsed, _ = read(buildings.KEY, made.city(made.building(*inside)))
    assert parsed.frame[["year", "height_m", "storeys", "floor_area_m2"]].isna().all(axis=None)
    assert note(parsed, "plateau_unknown_sizes") == {"rows": 1, "heights": 1, "storeys": 1}


def test_parts_make_one_building():
    east = made.SQUARE.replace("138.301", "138.302").replace("138.3 ", "138.301 ")
    parts = "".join(
        f'<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id="p{n}">{text}'
        f"<bldg:lod0FootPrint>{made.surface(made.polygon(made.ring(points)))}</bldg:lod0FootPrint>"
        "</bldg:BuildingPart></bldg:consistsOfBuildingPart>"
        for n, (points, text) in enumerate((
            (made.SQUARE, "<bldg:measuredHeight>4</bldg:measuredHeight>"),
            (east, "<bldg:measuredHeight>9</bldg:measuredHeight>"),
        ))
    )
    parsed, _ = read(buildings.KEY, made.city(made.building(parts, shape="")))
    row = parsed.frame.iloc[0]
    assert row.geometry.geom_type == "Polygon"
    assert row.geometry.area == pytest.approx(2e-6)
    assert row["height_m"] == 9


def box(bottom, top):
    """Faces of a box over the square: floor, roof, one wall."""
    level = [made.SQUARE.replace(" 5", f" {height}") for height in (bottom, top)]
    wall = (
        f"34.86 138.3 {bottom} 34.86 138.301 {bottom} 34.86 138.301 {top} 34.86 138.3 {top} "
        f"34.86 138.3 {bottom}"
    )
    return [made.polygon(made.ring(points)) for points in (*level, wall)]


def test_the_floor_of_the_solid_stands_in_for_a_footprint():
    faces = made.surface(*box(3.1, 9.9)).replace("MultiSurface", "CompositeSurface")
    solid = f"<bldg:lod1Solid><gml:Solid><gml:exterior>{faces}</gml:exterior></gml:Solid></bldg:lod1Solid>"
    parsed, _ = read(buildings.KEY, made.city(made.building(shape=solid)))
    assert parsed.frame.geometry[0].area == pytest.approx(1e-6)
    ground = f"<bldg:lod2MultiSurface>{made.surface(*box(3.1, 9.9)[:1])}</bldg:lod2MultiSurface>"
    lod2 = f"<bldg:boundedBy><bldg:GroundSurface>{ground}</bldg:GroundSurface></bldg:boundedBy>"
    parsed, _ = read(buildings.KEY, made.city(made.building(lod2, shape="")))
    assert parsed.frame.geometry[0].area == pytest.approx(1e-6)


def test_holes_stay_holes():
    shape = made.surface(made.polygon(made.ring(made.SQUARE), made.ring(made.HOLE, "interior")))
    parsed, _ = read(
        buildings.KEY, made.city(made.building(shape=f"<bldg:lod0FootPrint>{shape}</bldg:lod0FootPrint>"))
    )
    assert parsed.frame.geometry[0].area == pytest.approx(1e-6 - 9e-8)


def lod0(*points):
    return f"<bldg:lod0RoofEdge>{made.surface(made.polygon(*map(made.ring, points)))}</bldg:lod0RoofEdge>"


@pytest.mark.parametrize("points", [
    "34.86 138.3 5 34.861 138.3 5",
    "34.86 138.3 5 34.861 138.3 5 34.86 138.3 5 34.86 138.3 5",
    "34.86 138.3 5 34.861 oops 5 34.861 138.301 5 34.86 138.3 5",
    "34.86 138.3 5 34.861 nan 5 34.861 138.301 5 34.86 138.3 5",
    "34.86 138.3 5 34.861 138.301 34.861 138.3 5 34.86 138.3 5",
])  # fmt: skip
def test_broken_shapes_are_refused_and_their_hazards_with_them(points):
    risk = "<uro:LandSlideRiskAttribute>" + made.code("uro:areaType", "X", 1) + "</uro:LandSlideRiskAttribute>"
    whole, broken = made.building(), made.building(risk, gml_id="bldg_2", shape=lod0(points))
    parsed, risks = read(buildings.KEY, made.city(whole, broken))
    assert parsed.frame["id"].tolist() == ["bldg_1"]
    assert [(one.row, one.reason, one.detail) for one in parsed.refused] == [
        (2, "broken_geometry", "bldg_2")
    ]
    assert reasons(risks) == {"broken_geometry": 1}


def test_repeated_ids_and_missing_shapes_are_refused():
    parsed, _ = read(
        buildings.KEY,
        made.city(made.building(), made.building(), made.building(gml_id="bldg_3", shape="")),
    )
    assert reasons(parsed) == {"repeated_id": 1, "no_geometry": 1}


def test_an_empty_model_has_no_rows():
    parsed, risks = read(buildings.KEY, made.city())
    assert (parsed.rows_read, len(parsed.frame), risks.rows_read) == (0, 0, 0)
    for key in (land_use.KEY, plans.KEY, hazards.KEY, unused.KEY):
        (parsed,) = read(key, made.city())
        assert parsed.rows_read == 0
    assert not unused.recognises_others(item("a.gml", made.city()), Options())


def test_damaged_files_are_refused_whole():
    data = made.SAMPLES[buildings.KEY][1]
    error = refusal(buildings.KEY, data[: data.index(b"</gml:posList")])
    assert (error.code, error.facts["reason"]) == ("broken_xml", "no element found")
    bomb = b'<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    assert refusal(buildings.KEY, data.replace(b"<core:CityModel", bomb + b"<core:CityModel", 1)).code == "unsafe_xml"


def test_reference_systems():
    plane = "0 0 0 100 50 100 50 0 0 0"
    shape = lod0(plane)
    name = "urn:ogc:def:crs:EPSG::6676"
    parsed, _ = read(buildings.KEY, made.city(made.building(shape=shape), system=name, dimension=2))
    assert parsed.frame.crs == "EPSG:6676"
    # Northing first: 50 m north, 100 m east.
    assert parsed.frame.geometry[0].bounds == (0, 0, 100, 50)
    assert refusal(buildings.KEY, made.city(made.building(), system="")).code == "missing_prj"
    assert refusal(buildings.KEY, made.city(made.building(), system="EPSG:99999")).code == "missing_prj"
    assert refusal(buildings.KEY, made.city(made.building(), system="Tokyo")).code == "missing_prj"
    other = made.building().replace("<gml:MultiSurface>", f'<gml:MultiSurface srsName="{name}">')
    assert refusal(buildings.KEY, made.city(other)).code == "plateau_several_crs"


def test_a_person_may_name_the_reference_system():
    file = item(NAMES[buildings.KEY], made.city(made.building(), system=""))
    file.crs = "EPSG:6668"
    parsed, _ = buildings.read(file, Options())
    assert parsed.frame.geometry[0].bounds == (138.3, 34.86, 138.301, 34.861)


def test_lists_of_the_city_come_first_and_unknown_codes_are_told():
    own = made.code_list(c411="戸建て")
    parsed, _ = read(buildings.KEY, made.city(made.building(made.USAGE)), Building_usage=own)
    assert parsed.frame["use"].tolist() == ["戸建て"]
    odd = made.code("bldg:usage", "Building_usage", 999)
    parsed, _ = read(buildings.KEY, made.city(made.building(odd)), Building_usage=own)
    assert parsed.frame[["use", "code"]].iloc[0].tolist() == ["", "999"]
    assert note(parsed, "unknown_codes_kept") == {"column": "Building_usage", "codes": "999"}


def test_lists_are_looked_for_in_the_package_only():
    asked = []
    usage = '<bldg:usage codeSpace="../../../../etc/passwd">411</bldg:usage>'
    file = item(NAMES[buildings.KEY], made.city(made.building(usage)))
    file.part = asked.append
    parsed = buildings.read(file, Options())[0]
    assert asked == []
    assert note(parsed, "plateau_lists_missing") == {"lists": "../../../../etc/passwd"}
    missing = made.code("bldg:usage", "Building_myList", 7)
    file = item(NAMES[buildings.KEY], made.city(made.building(missing)))
    assert note(buildings.read(file, Options())[0], "plateau_lists_missing") == {"lists": "Building_myList"}
    bad = b"<gml:Dictionary xmlns:gml='http://www.opengis.net/gml'>"
    assert refusal(buildings.KEY, made.city(made.building(made.USAGE)), Building_usage=bad).code == "broken_xml"


def test_files_of_rivers_lie_deeper_and_their_lists_are_found():
    deep = made.city(made.building(made.USAGE)).replace(b'"../../codelists', b'"../../../../codelists')
    parsed, _ = read(buildings.KEY, deep, Building_usage=made.code_list(c411="戸建て"))
    assert parsed.frame["use"].tolist() == ["戸建て"]


def test_files_without_use_are_counted():
    (parsed,) = read(unused.KEY_OTHERS, made.city('<tran:Road gml:id="a"/>', '<tran:Road gml:id="b"/>'))
    assert (parsed.table, parsed.frame, reasons(parsed)) == ("", None, {"not_used_yet": 2})


def test_the_folder_of_the_package_tells_the_year():
    for folder, year in (
        ("22203_numazu-shi_2021_citygml_4_op", "2021"),
        ("12347_tako-machi_city_2025_citygml_1_op_bldg", "2025"),
        ("downloads_2024", ""),
    ):
        name = f"{folder}/udx/bldg/{NAMES[buildings.KEY]}"
        parsed, _ = read(buildings.KEY, made.city(made.building()), name=name)
        assert (parsed.vintage, parsed.part) == (year, "bldg")
        assert "52382342" in parsed.dataset
        assert math.isnan(parsed.frame["year"][0])
