"""CityGML of PLATEAU as published: counts of SOURCE.md, areas worked out in another way."""

import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import buildings, hazards
from nigiwai.core.formats.sources import items_of
from nigiwai.tests.core.samples_plateau import READERS, note

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "07_plateau"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="open data is not here")
TAKO = "12347_tako-machi_2025_iur32/udx/bldg/53404336_bldg_6697.gml"
YOKOSUKA = "14201_yokosuka-shi_2020_iur2/udx/bldg/52397519_bldg_6697_op.gml"
NUMAZU = "22203_numazu-shi_2021_iur2/udx/"


@pytest.fixture(scope="module")
def files():
    """``{name: (reader key, parts)}`` of all files."""
    found = {}
    for file in items_of(FOLDER)[0]:
        key, (_, read) = next(
            (key, pair) for key, pair in READERS.items() if pair[0](file, Options())
        )
        parts = read(file, Options())
        found[file.name] = key, parts if isinstance(parts, list) else [parts]
    return found


def shoelace_m2(points):
    """Area of a closed ring in degrees, in a plane that fits at its middle (GRS 80)."""
    lat, lon = np.asarray(points, dtype=float).T
    phi, e2, a = math.radians(lat.mean()), 0.00669438002290, 6378137.0
    bent = 1 - e2 * math.sin(phi) ** 2
    north = np.radians(lat - lat[0]) * a * (1 - e2) / bent**1.5
    east = np.radians(lon - lon[0]) * a / bent**0.5 * math.cos(phi)
    return abs(np.dot(east[:-1], north[1:]) - np.dot(east[1:], north[:-1])) / 2


def rings(text):
    for one in re.findall(r"<gml:posList>([^<]*)", text):
        yield np.array(one.split(), dtype=float).reshape(-1, 3)[:, :2]


def test_every_file_has_its_reader_and_all_rows(files):
    counts = {
        name: (key, [(p.table, p.rows_read, len(p.refused)) for p in parts])
        for name, (key, parts) in files.items()
    }
    assert counts == {
        TAKO: ("plateau_buildings", [("buildings", 98, 0), ("building_hazards", 16, 0)]),
        YOKOSUKA: ("plateau_buildings", [("buildings", 13, 0), ("building_hazards", 17, 0)]),
        "14201_yokosuka-shi_2020_iur2/udx/dem/523965_dem_6697_05_op.gml": (
            "plateau_terrain", [("", 2, 2)],
        ),
        f"{NUMAZU}fld/52385721_fld_6697_l1_op.gml": ("plateau_hazards", [("hazards", 3, 0)]),
        f"{NUMAZU}tnm/523855_tnm_6697_op.gml": ("plateau_hazards", [("hazards", 3, 0)]),
        f"{NUMAZU}lsld/523857_lsld_6668_op.gml": ("plateau_hazards", [("hazards", 81, 0)]),
        f"{NUMAZU}luse/523836_luse_6668_op.gml": ("plateau_land_use", [("land_use", 225, 0)]),
        f"{NUMAZU}urf/523857_urf_6668_op.gml": ("plateau_plans", [("plan_areas", 47, 0)]),
    }


def test_tako_has_the_areas_that_its_publisher_writes(files):
    parsed, risks = files[TAKO][1]
    assert note(parsed, "plateau_unknown_sizes") == {"rows": 98, "heights": 24, "storeys": 97}
    assert set(parsed.frame["use"]) == {"不明"}
    assert set(risks.frame["type"]) == {"landslide_steep_slope"}
    text = (FOLDER / TAKO).read_text(encoding="utf-8")
    told = [float(n) for n in re.findall(r"buildingRoofEdgeArea[^>]*>([\d.]+)<", text)]
    ours = parsed.frame.to_crs(6677).area.to_numpy()
    # Written to a tenth of a square metre, in a projection of scale 1 ± 0.0001.
    assert np.abs(ours - told).max() < 0.2
    assert ours.sum() == pytest.approx(sum(told), rel=5e-4)


def test_yokosuka_has_its_risks_and_its_museum_in_parts(files):
    parsed, risks = files[YOKOSUKA][1]
    kinds = Counter(risks.frame["type"])
    assert kinds == {"landslide_steep_slope": 10, "tsunami": 7}
    assert set(risks.frame["building_id"]) <= set(parsed.frame["id"])
    assert risks.frame["rank"][risks.frame["type"] == "tsunami"].isna().all()
    assert "tsunami 3 = 1.0m以上2.0m未満" in note(risks, "plateau_classes")["classes"]
    museum = parsed.frame.set_index("id").loc["bldg_16418b2d-dc75-4731-ae04-90bbef1d66fe"]
    assert (museum["use"], museum["height_m"]) == ("文教厚生施設", 11.3)
    text = (FOLDER / YOKOSUKA).read_text(encoding="utf-8")
    parts = re.findall(r"<bldg:BuildingPart.*?<bldg:lod0FootPrint>(.*?)</bldg:lod0FootPrint>", text, re.DOTALL)
    told = sum(shoelace_m2(ring) for part in parts for ring in rings(part))
    ours = parsed.frame.set_index("id").to_crs(6677).area["bldg_16418b2d-dc75-4731-ae04-90bbef1d66fe"]
    assert len(parts) == 2
    assert ours == pytest.approx(told, rel=5e-4)


def test_solids_give_the_same_outlines_as_footprints():
    file = next(one for one in items_of(FOLDER / Path(YOKOSUKA).parts[0])[0] if "_bldg_" in one.name)
    data = file.data.replace(b"lod0FootPrint", b"lod0Nothing")
    with_lod0 = buildings.read(file, Options())[0].frame.to_crs(6677)
    file.__dict__["data"], file.path = data, None
    without = buildings.read(file, Options())[0].frame.to_crs(6677)
    assert without.area.to_numpy() == pytest.approx(with_lod0.area.to_numpy(), rel=1e-3)


def test_numazu_zones(files):
    plans = files[f"{NUMAZU}urf/523857_urf_6668_op.gml"][1][0].frame
    assert Counter(plans["kind"]) == {
        "use_district": 38, "urbanisation": 2, "urbanisation_control": 1, "special_use": 2, "scenic": 4,
    }
    assert plans["floor_area_ratio"].dropna().between(0.5, 10).all()
    slides = files[f"{NUMAZU}lsld/523857_lsld_6668_op.gml"][1][0].frame
    assert set(slides["type"]) == {"landslide_steep_slope", "landslide_debris_flow"}
    assert set(slides["rank"]) == {1.0, 2.0}
    floods = files[f"{NUMAZU}fld/52385721_fld_6697_l1_op.gml"][1][0].frame
    assert floods[["scenario", "rank", "depth_max_m"]].to_numpy().tolist() == [
        ["L1", 1, 0.5], ["L1", 2, 3], ["L1", 1, 0.5],
    ]
    waves = files[f"{NUMAZU}tnm/523855_tnm_6697_op.gml"][1][0].frame
    assert waves["depth_min_m"].tolist() == [0.01, 0.3, 1.0]
    assert waves["rank"].isna().all()
    years = {parts[0].vintage for name, (_, parts) in files.items() if name.startswith(NUMAZU)}
    assert years == {"2021"}


@pytest.mark.parametrize("name", ["fld/52385721_fld_6697_l1_op.gml", "tnm/523855_tnm_6697_op.gml"])
def test_numazu_triangles_keep_their_area(files, name):
    frame = files[NUMAZU + name][1][0].frame
    text = (FOLDER / NUMAZU / name).read_text(encoding="utf-8")
    told = sum(map(shoelace_m2, rings(text)))
    assert frame.to_crs(6676).area.sum() == pytest.approx(told, rel=5e-4)
    assert frame.geometry.is_valid.all()


def test_gdal_sees_the_same_shapes(files, tmp_path):
    import pyogrio
    import shapely

    name = f"{NUMAZU}lsld/523857_lsld_6668_op.gml"
    # GDAL writes a .gfs beside the file.
    copy = tmp_path / "zones.gml"
    copy.write_bytes((FOLDER / name).read_bytes())
    theirs = pyogrio.raw.read(copy, columns=["gml_id"], force_2d=True)
    areas = shapely.area(shapely.from_wkb(theirs[2]))
    ours = shapely.area(files[name][1][0].frame.geometry.to_numpy())
    assert np.sort(ours) == pytest.approx(np.sort(areas), rel=1e-9)


def test_hazard_reader_leaves_buildings_alone():
    file = next(one for one in items_of(FOLDER)[0] if one.name == TAKO)
    assert not hazards.recognises(file, Options())
