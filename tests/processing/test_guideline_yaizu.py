"""The guideline sheet on the open data of Yaizu, beside sums made with geopandas.overlay."""

import re

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.tests.report_example import Page

HAZARD = "05_hazard/yaizu_opendata"
TOTAL = 136_475
YEAR = 2026
OLD = ["age_75_84", "age_85_up"]
OUTSIDE = "outside all districts"


@pytest.fixture(scope="module")
def study(shared, tmp_path_factory):
    from nigiwai.core.study import importing, store

    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    path = tmp_path_factory.mktemp("yaizu") / "study.gpkg"
    made = store.create(path, "焼津市", boundary, "500m")
    sources = [
        shared / "02_population_mesh" / "population_mesh_2020.txt",
        shared / "01_boundary" / "census_small_area_2015",
        shared / "08_urban_planning/yaizu_opendata/住まいるエリア_居住誘導区域",
        *sorted((shared / HAZARD).glob("内水*")), *sorted((shared / HAZARD).glob("浸水履歴*")),
    ]
    for source in sources:
        importing.import_input(made, source)
    return path


@pytest.fixture(scope="module")
def drafted(provider, study, tmp_path_factory):
    """The outputs as frames, and the page."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("sheet")
    tables = {name.upper(): f"{study}|layername={name}"
              for name in ("zones", "hazards", "districts", "plan_areas")}
    names = ("OUTPUT_AREAS", "OUTPUT_DISTRICTS", "OUTPUT_INDICATORS")
    processing.run("nigiwai:draft_guideline", {
        **tables, "YEAR": YEAR, "LEAST_AREA": 0, "LEAST_RESIDENTS": 0,
        "REPORT": str(folder / "sheet.html"),
        **{name: str(folder / f"{name}.gpkg") for name in names}})
    frames = {name: geopandas.read_file(folder / f"{name}.gpkg") for name in names}
    return {**frames, "page": (folder / "sheet.html").read_text(encoding="utf-8")}


@pytest.fixture(scope="module")
def layers(study):
    """Tables of the study, made valid by geopandas' own means."""
    found = {}
    for name in ("zones", "hazards", "districts", "plan_areas"):
        frame = geopandas.read_file(study, layer=name)
        found[name] = frame.set_geometry(shapely.make_valid(np.asarray(frame.geometry)))
        found[name] = found[name].set_crs(frame.crs)
    zones = found["zones"]
    zones["whole_m2"] = zones.area
    return found


def union(frame):
    return shapely.union_all(np.asarray(frame.geometry))


def overlaid(left, *areas):
    """Pieces of a frame in all of some areas."""
    for area in areas:
        cover = geopandas.GeoDataFrame(geometry=[area], crs=left.crs)
        left = geopandas.overlay(left, cover, keep_geom_type=True)
    return left


def residents(pieces):
    return (pieces["residents"] * pieces.area / pieces["whole_m2"]).sum()


def by_district(pieces, layers):
    """Residents of pieces in each district, and outside all of them."""
    named = layers["districts"][["name", "geometry"]].rename(columns={"name": "district"})
    cut = geopandas.overlay(pieces, named, keep_geom_type=True)
    people = cut["residents"] * cut.area / cut["whole_m2"]
    found = people.groupby(cut["district"]).sum()
    found[OUTSIDE] = residents(pieces) - people.sum()
    return found


def told(drafted, key, scope="town", **place):
    rows = drafted["OUTPUT_INDICATORS"]
    rows = rows[(rows["key"] == key) & (rows["scope"] == scope)]
    for column, value in place.items():
        rows = rows[rows[column] == value]
    assert len(rows) == 1
    return rows["before"].iloc[0]


def test_exposed_and_not_exposed_are_everybody(drafted, layers):
    zones, hazards = layers["zones"], layers["hazards"]
    exposed = residents(overlaid(zones, union(hazards)))
    assert exposed > 10_000
    assert told(drafted, "exposed") == pytest.approx(exposed, rel=1e-6)
    assert told(drafted, "not_exposed") == pytest.approx(TOTAL - exposed, rel=1e-6)
    assert told(drafted, "residents") == pytest.approx(TOTAL, rel=1e-9)
    past = union(hazards[hazards["type"] == "past_inundation"])
    assert told(drafted, "hazard_rank", hazard="past_inundation", rank=1) == pytest.approx(
        residents(overlaid(zones, past)), rel=1e-6)


def test_ranks_of_inland_flooding(drafted, layers):
    flood = layers["hazards"][layers["hazards"]["type"] == "inland_flood"]
    least = {1: 0.0, 2: 0.5, 3: 3.0, 4: 5.0}
    reach = {rank: residents(overlaid(layers["zones"], union(
        flood[flood["depth_max_m"] > depth]))) for rank, depth in least.items()}
    reach[5] = 0.0
    for rank in range(1, 5):
        assert told(drafted, "hazard_rank", hazard="inland_flood", rank=rank) == pytest.approx(
            reach[rank] - reach[rank + 1], rel=1e-6, abs=1e-6)
    rows = drafted["OUTPUT_INDICATORS"].fillna({"district_id": ""})
    ranks = rows[rows["key"] == "hazard_rank"].groupby(["scope", "district_id", "hazard"])
    whole = rows[rows["key"] == "residents"].set_index(["scope", "district_id"])["before"]
    assert len(ranks) == 2 * len(whole)
    for (scope, district, _hazard), total in ranks["before"].sum().items():
        assert total == pytest.approx(whole[scope, district], rel=1e-9, abs=1e-9)


def test_districts_and_the_induction_area(drafted, layers):
    zones, wet = layers["zones"], union(layers["hazards"])
    frame = drafted["OUTPUT_DISTRICTS"]
    # Several small areas may share a name.
    for column, pieces in (("residents", zones), ("exposed", overlaid(zones, wet))):
        found = frame.groupby("name")[column].sum()
        wanted = by_district(pieces, layers).reindex(found.index, fill_value=0.0)
        np.testing.assert_allclose(found, wanted, rtol=1e-6, atol=1e-3)
        assert found.sum() == pytest.approx(residents(pieces), rel=1e-9 if column == "residents"
                                            else 1e-6)
    plan = layers["plan_areas"]
    inside = union(plan[plan["kind"] == "residence_induction"])
    assert told(drafted, "residents", "induction") == pytest.approx(
        residents(overlaid(zones, inside)), rel=1e-6)
    both = residents(overlaid(zones, inside, wet))
    assert told(drafted, "exposed", "induction") == pytest.approx(both, rel=1e-6)
    assert frame["induction_exposed"].sum() == pytest.approx(both, rel=1e-6)


def conditions(layers):
    """What built-in rules ask for, written once more: zones, hazard areas, induction area."""
    zones, hazards = layers["zones"], layers["hazards"]
    dense = zones["residents"] / zones["whole_m2"] * 1e4 >= 40
    old = zones[OLD].sum(axis=1) / zones["residents"] >= 0.2
    flood = hazards["type"] == "inland_flood"
    year = pd.to_numeric(hazards["date"].str[:4], errors="coerce")
    recent = (hazards["type"] == "past_inundation") & (year > YEAR - 10)
    plan = layers["plan_areas"]
    inside = union(plan[plan["kind"] == "residence_induction"])
    return {
        "deep_3m": (dense | True, flood & (hazards["depth_min_m"] >= 3), None),
        "induction_0p5m": (dense, flood & (hazards["depth_min_m"] >= 0.5), inside),
        "vulnerable_0p3m": (dense & old, flood & (hazards["depth_min_m"] >= 0.3), None),
        "record_dense": (dense, recent, None),
    }


def test_problem_areas_are_those_of_the_rules(drafted, layers):
    areas = drafted["OUTPUT_AREAS"]
    asked = conditions(layers)
    assert set(areas["rule"]) == set(asked)
    for rule, (where, wet, inside) in asked.items():
        own = areas[areas["rule"] == rule]
        places = [union(layers["hazards"][wet]), *([] if inside is None else [inside])]
        pieces = overlaid(layers["zones"][where], *places)
        wanted = by_district(pieces, layers)
        found = own.groupby("district")["residents"].sum().reindex(wanted.index, fill_value=0.0)
        np.testing.assert_allclose(found, wanted, rtol=1e-6, atol=1e-3)
        assert own["residents"].sum() == pytest.approx(residents(pieces), rel=1e-6)
        assert own["area_m2"].sum() == pytest.approx(pieces.area.sum(), rel=1e-6)
        assert set(own["severity"]) <= {1, 2, 3}
    assert areas["reason"].str.len().min() > 40
    # Every area's people are those of an overlay of its own shape.
    cut = geopandas.overlay(layers["zones"][["residents", "whole_m2", "geometry"]],
                            areas[["number", "geometry"]], keep_geom_type=True)
    each = (cut["residents"] * cut.area / cut["whole_m2"]).groupby(cut["number"]).sum()
    np.testing.assert_allclose(
        areas.set_index("number")["residents"], each.reindex(areas["number"], fill_value=0.0),
        rtol=1e-6, atol=1e-4)


def test_everybody_in_problem_areas_counts_once(drafted, layers):
    areas = drafted["OUTPUT_AREAS"]
    once = residents(overlaid(layers["zones"], union(areas)))
    assert told(drafted, "problem_residents") == pytest.approx(once, rel=1e-6)
    assert areas["residents"].sum() > once


def test_a_sheet_for_every_district_that_has_a_problem_area(drafted):
    frame, areas = drafted["OUTPUT_DISTRICTS"], drafted["OUTPUT_AREAS"]
    with_areas = frame[frame["problem_areas"] > 0]
    keys = areas["district_id"].fillna("")
    assert set(with_areas["id"].fillna("")) == set(keys)
    np.testing.assert_array_equal(
        with_areas["problem_areas"], keys.value_counts()[with_areas["id"].fillna("")])
    page = drafted["page"]
    tags = Page(page)
    sheets = [one for one in tags.having("section") if one.get("class") == "sheet"]
    assert len(sheets) == len(with_areas) > 50
    headings = re.findall(r'<h2 id="district-[^"]*">([^<]+?)(?: <span|</h2>)', page)
    assert headings == list(with_areas["name"])
    assert len(tags.having("svg")) == len(sheets)
    linked = {one["href"][1:] for one in tags.having("a") if one["href"].startswith("#district-")}
    assert linked == {one["aria-labelledby"] for one in sheets}
    assert "://" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "")
