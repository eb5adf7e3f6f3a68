"""Every file of the bundle of real data: recognised, read, every row accounted for.

What is expected are the counts and reference systems in the SOURCE.md files beside the data. What
departs from them stands in the tables here, with the reason.
"""

import re
from collections import Counter

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import registry
from nigiwai.core.formats.parsed import QUESTIONS, Options
from nigiwai.core.formats.sources import FEED_TABLES, items_of

# ``| path | format | 1,234 x 5 or 12 (Polygon 12) | EPSG:6668 | …`` in the tables of files.
_ROW = re.compile(r"^\| (?P<path>[^|]+) \| [^|]+ \| (?P<rows>[^|]*) \| (?P<crs>[^|]*) \|")
# CityGML: ``bldg:Building 98``, several kinds with commas between.
_KINDS = re.compile(r"\w+:\w+ (\d+)")

# Files that count otherwise than SOURCE.md, and why.
OTHER_COUNTS = {
    "02_population_mesh/population_mesh_2020.txt": 11635,  # the second heading is no row
    # 15 streets, each with a weekday and a holiday.
    "03_people_flow/takamatsu_shopping_street/0073.csv": 30,
    "03_people_flow/takamatsu_shopping_street/data.xlsx": 30,
}
# Files whose codes the publisher explains nowhere, and one whose title names two kinds.
ASKING = {
    "05_hazard/yaizu_opendata_history": "codes_unknown",
    "08_urban_planning/yaizu_opendata/市街化区域界_市街化調整区域界": "kind_unknown",
}
ASKING_FILES = 10
# Of no format here: planned roads, bus routes, car parks as lines, single outlines, heat index,
# an opinion survey.
UNKNOWN = {
    "都市計画道路.shp", "bus-route.geojson", "駐車場.shp", "整備区域.shp", "stations.json",
    "wbgt_all_example.csv", "yohou_43056.csv", "0112.xlsx",
}


def stated(shared):
    """``{path: (rows, EPSG code or "")}`` of every file that a SOURCE.md counts."""
    found = {}
    for source in sorted(shared.glob("*/SOURCE.md")):
        for line in source.read_text(encoding="utf-8").splitlines():
            match = _ROW.match(line)
            counts = match and (_KINDS.findall(match["rows"])
                                or re.findall(r"[\d,]+", match["rows"])[:1])
            if counts:
                path = f"{source.parent.name}/{match['path'].strip()}"
                crs = re.search(r"EPSG:(\d+)", match["crs"])
                rows = sum(int(count.replace(",", "")) for count in counts)
                found[path] = (OTHER_COUNTS.get(path, rows), crs[1] if crs else "")
    return found


def look(item):
    """``(reader or error, parts, EPSG code or "")`` of one file."""
    crs = str(item.layer.crs.to_epsg()) if item.is_layer else ""
    try:
        reader = registry.recognise(item, Options())
        parts = registry.read(item, reader, Options()) if reader else []
    except CoreError as error:
        return error.code, [], crs
    finally:
        item.forget()
    return reader.key if reader else "", parts, crs


@pytest.fixture(scope="module")
def told(shared):
    return stated(shared)


@pytest.fixture(scope="module")
def seen(shared):
    """``{path: what was made of it}``; the archives of the bundle hold one file each."""
    items, broken = items_of(shared)
    assert broken == []
    found = {}
    for item in items:
        path = item.name.split(".zip/")[0] + (".zip" if ".zip/" in item.name else "")
        assert path not in found
        found[path] = look(item)
    return found


def test_every_file_that_is_counted_is_offered(told, seen):
    assert len(told) > 240
    # The other tables of a timetable are read with its stops.
    parts = {path for path in told if path.rsplit("/", 1)[-1] in FEED_TABLES}
    assert set(told) - set(seen) == parts
    assert set(seen) <= set(told)


def test_every_file_is_recognised_or_named(seen):
    unknown = {path.rsplit("/", 1)[-1] for path, (key, *_) in seen.items() if not key}
    assert unknown == UNKNOWN
    asking = {path: key for path, (key, *_) in seen.items() if key in QUESTIONS}
    assert len(asking) == ASKING_FILES
    for path, question in asking.items():
        assert any(path.startswith(where) and question == code for where, code in ASKING.items())
    known = {key for key, *_ in seen.values()} - {""} - set(QUESTIONS)
    assert known <= set(registry.READERS)


def test_counts_are_those_of_the_sources(told, seen):
    for path, (key, parts, _) in seen.items():
        if parts:
            # Hazards of single buildings are rows of their own.
            assert parts[0].rows_read == told[path][0], f"{path}: {key}"


def test_no_row_disappears(seen):
    for path, (_, parts, _) in seen.items():
        for parsed in parts:
            taken = 0 if parsed.frame is None else len(parsed.frame)
            assert taken + len(parsed.refused) == parsed.rows_read, path


def test_reference_systems_are_those_of_the_sources(told, seen):
    layers = {path: crs for path, (*_, crs) in seen.items() if crs and told[path][1]}
    assert len(layers) > 90
    assert {path: told[path][1] for path in layers} == layers


def of(seen, ending, place=0):
    (path,) = [path for path in seen if path.endswith(ending)]
    return seen[path][1][place].frame


def test_a_few_values(seen):
    """Read by hand in the files, or stated in their SOURCE.md."""
    small = of(seen, "字界区域.shp")
    assert (small["residents"].sum(), small["households"].sum()) == (139462, 50648)
    inland = of(seen, "内水浸水想定区域.geojson")
    limits = sorted(zip(inland["depth_min_m"], inland["depth_max_m"]))
    assert limits == [(0, 0.3), (0.3, 0.5), (0.5, 1), (1, 3), (3, 5), (5, 10)]
    heights = of(seen, "53404336_bldg_6697.gml")["height_m"]
    assert (len(heights), int(heights.isna().sum())) == (98, 24)
    risks = of(seen, "52397519_bldg_6697_op.gml", 1)
    assert Counter(risks["type"].str.split("_").str[0]) == {"landslide": 10, "tsunami": 7}
    zones = of(seen, "商業地域/商業地域.shp")
    assert set(zones["name"]) == {"商業地域"}
    assert set(zones["kind"]) == {"use_district"}
    sites = of(seen, "222127_evacuation_space.csv")
    assert sites["hazards"].str.contains("tsunami").sum() == 26
    flows = of(seen, "fromto/22/2021/10/monthly_fromto_city.csv.zip")
    assert (flows["to_area"] == "22212").any()
    prices = of(seen, "hiroshima_2023.geojson")
    assert prices["price_yen_m2"].notna().all()
    assert set(prices["year"]) == {2023}


def test_plans_of_all_sources_speak_of_zones_with_the_same_keys(seen):
    model = of(seen, "523857_urf_6668_op.gml")
    own = {key for path, (reader, parts, _) in seen.items() if reader == "plan_areas"
           for key in parts[0].frame["code"][parts[0].frame["kind"] == "use_district"]}
    of_model = set(model["code"][model["kind"] == "use_district"])
    assert "quasi_industrial" in own & of_model
    assert all(not key.isdigit() for key in own | of_model)
