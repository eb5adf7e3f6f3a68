"""The check of a study: parts by hand-made numbers, whole on an empty and on a troubled study."""

import csv
import re

import numpy as np
import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.check import coverage, network, people, sources
from nigiwai.core.check.findings import SEVERITIES, count
from nigiwai.core.check.needs import needs_of, ready
from nigiwai.core.check.study import check
from nigiwai.core.errors import Cancelled
from nigiwai.core.progress import ignore_progress
from nigiwai.core.study import tables
from nigiwai.core.study.store import Append, open_study
from nigiwai.processing.provider import ALGORITHMS

from .studies import content, stop_at
from .troubled import make_trouble


def of_code(findings, code):
    """The only finding with a code."""
    [found] = [one for one in findings if one.code == code]
    return found


def codes(findings, severity=None):
    return {one.code for one in findings if severity in (None, one.severity)}


def box(west, south, east, north):
    import shapely

    return shapely.box(west, south, east, north)


def test_covered_share_is_that_of_the_union():
    # Two squares of 4 × 4 that overlap by half, one of them half outside: 2 × 4 + 2 × 4 of 100.
    boundary = box(0, 0, 10, 10)
    bow = "POLYGON ((0 6, 2 8, 2 6, 0 8, 0 6))"
    shapes = np.array([box(-2, 0, 2, 4), box(0, 0, 4, 4), None, box(20, 20, 21, 21)], dtype=object)
    assert coverage.covered_share(shapes, boundary, ignore_progress) == pytest.approx(0.16)
    # A bow tie of two triangles of height 1 and base 2.
    import shapely

    shapes = np.append(shapes, [shapely.from_wkt(bow)])
    assert coverage.covered_share(shapes, boundary, ignore_progress) == pytest.approx(0.18)
    assert coverage.covered_share(shapes[:0], boundary, ignore_progress) == 0.0


def lines(*parts):
    import shapely

    return np.array([shapely.LineString(part) for part in parts], dtype=object)


def test_parts_of_a_network_by_hand():
    # 30 + 30 m meet within half a centimetre, 40 m lie apart.
    ways = lines([(0, 0), (30, 0)], [(30.005, 0), (60.005, 0)], [(0, 50), (40, 50)])
    parts = network.components(ways)
    assert (parts.count, parts.length_m) == (2, pytest.approx(100))
    assert parts.share == pytest.approx(0.6)
    # Two centimetres are a gap; crossing in the middle is not meeting.
    assert network.components(lines([(0, 0), (1, 0)], [(1.02, 0), (2, 0)])).count == 2
    assert network.components(lines([(0, 0), (2, 0)], [(1, -1), (1, 1)])).count == 2
    # A way of OpenStreetMap goes on through its crossings.
    assert network.components(lines([(0, 0), (1, 0), (2, 0)], [(1, 0), (1, 1)])).count == 1
    ring = lines([(0, 0), (1, 0)], [(1, 0), (1, 1)], [(1, 1), (0, 0)])
    assert network.components(ring).count == 1
    assert network.components(lines([(0, 0), (0, 0)])) is None


def zones(**columns):
    import pandas as pd

    rows = len(next(iter(columns.values())))
    table = {name: [np.nan] * rows for name in ("residents", "suppressed", *tables.AGE_GROUPS)}
    return pd.DataFrame({**table, **columns}, dtype=float)


def test_residents_are_counted():
    ages = {name: [2.0, 4.0, 0.0, np.nan, np.nan] for name in tables.AGE_GROUPS}
    found = people.look(zones(
        residents=[10, 20, 0, np.nan, 7], suppressed=[0, 1, 0, np.nan, 0], **ages))
    assert of_code(found, "residents_total").facts == {"zones": 4, "persons": 37.0}
    assert of_code(found, "zones_without_people").facts["count"] == 1
    assert of_code(found, "residents_unknown").facts["count"] == 1
    assert of_code(found, "ages_unknown").facts["count"] == 1
    assert of_code(found, "ages_hidden").facts == {"count": 1, "zones": 5, "persons": 20.0}
    assert people.look(zones(residents=[np.nan, np.nan])) == []
    # Without any ages the needs of the analyses speak, not every zone.
    assert codes(people.look(zones(residents=[10, 20]))) == {"residents_total"}


def test_an_empty_study(study):
    before = content(study)
    checked = check(study)
    assert content(study) == before
    assert codes(checked.findings, "problem") == {"lacks_must"}
    lacking = {one.facts["table"] for one in checked.findings if one.code == "lacks_must"}
    assert lacking == {"zones", "facilities"}
    # The box is cut along degrees, cells count by their centre: nearly all of it is covered.
    assert 0.9 < checked.coverages[0].share <= 1.0
    assert "no_network" in codes(checked.findings, "info")
    assert not ready(checked.needs, "score_vibrancy")
    assert [one.severity for one in checked.findings] == sorted(
        (one.severity for one in checked.findings), key=SEVERITIES.index)


def test_a_troubled_study(study):
    make_trouble(study)
    checked = check(study)
    found = checked.findings
    assert of_code(found, "null_geometry").facts == {"table": "facilities", "rows": 9, "count": 1}
    assert of_code(found, "invalid_geometry").facts == {"table": "hazards", "rows": 1, "count": 1}
    assert of_code(found, "missing_ids").facts["table"] == "stops"
    assert of_code(found, "repeated_ids").facts["table"] == "stops"
    assert of_code(found, "duplicates").facts["names"] == ("Library = Library",)
    assert of_code(found, "facilities_outside").facts["names"] == ("Neighbour", "Ship")
    assert of_code(found, "facilities_far").facts["names"] == ("Ship",)
    assert of_code(found, "categories_unknown").facts["names"] == ("Castle",)
    assert of_code(found, "sizes_assumed").facts["count"] == 7
    assert of_code(found, "points_outside").facts == {"table": "entries", "count": 1, "rows": 1}
    assert of_code(found, "network_broken").facts["share"] == pytest.approx(0.6)
    assert of_code(found, "several_vintages").facts["vintages"] == ("2019", "2024")
    assert of_code(found, "several_years").facts["vintages"] == ("2021-05", "2021-10")
    assert of_code(found, "population_of_other_year").facts == {
        "population": 2015, "boundary": 2020}
    apart = of_code(found, "years_apart").facts
    assert (apart["from_year"], apart["to_year"]) == (2015, 2024)
    assert of_code(found, "rows_faulty").facts["reasons"] == {"bad_coordinates": 2}
    assert of_code(found, "codes_without_meaning").facts["codes"] == "9"
    assert of_code(found, "answers_in_use").facts["names"] == ("plan.shp",)
    by_hand = {f.facts["table"] for f in found if f.code == "rows_by_hand"}
    assert by_hand == {"stops", "network"}
    parts = {(one.table, one.kind): one.share for one in checked.coverages}
    assert parts["land_use", ""] == pytest.approx(0.25, abs=1e-3)
    assert of_code(found, "covers_too_little").facts["table"] == "land_use"
    assert count(found, "problem") == 4
    assert ready(checked.needs, "score_vibrancy")


def test_cancelling(study):
    make_trouble(study)
    for share in (0.0, 0.2, 0.4, 0.8, 1.0):
        with pytest.raises(Cancelled):
            check(study, stop_at(share))


def test_a_network_that_hangs_together_is_good_news(study):
    import geopandas

    ways = lines([(0, 0), (30, 0)], [(30, 0), (60, 0)])
    frame = geopandas.GeoDataFrame({"id": ["a", "b"]}, geometry=ways, crs=study.crs)
    study.apply([Append("network", frame)])
    assert of_code(check(study).findings, "network_whole").facts["share"] == 1.0


def test_a_closed_way_is_no_way_to_walk(study):
    import geopandas

    frame = geopandas.GeoDataFrame(
        {"id": ["a"], "walkable": [0]}, geometry=lines([(0, 0), (30, 0)]), crs=study.crs)
    study.apply([Append("network", frame)])
    assert "no_network" in codes(check(study).findings)


def test_sources_survive_what_people_write_by_hand(study):
    import pandas as pd

    row = study.read("provenance").iloc[0].to_dict()
    mixed = sources.sources_of(pd.DataFrame([{**row, "reasons": '{"a": 2, "b": "x"}'}]))
    assert mixed[0].reasons == {"a": 2}
    one = {**row, "reasons": "{broken", "notes": '{"no": "list"}', "rows_read": np.nan,
           "vintage": None, "title": None}
    [source] = sources.sources_of(pd.DataFrame([one]))
    assert (source.reasons, source.notes, source.read, source.year) == ({}, (), 0, None)


def test_the_boundary_may_be_gone(study):
    from nigiwai.core.study.store import Delete

    study.apply([Delete("boundary", "id", "boundary")])
    checked = check(open_study(study.path))
    assert checked.coverages[0].share == 0.0


def test_the_table_of_needs():
    with (TABLE_FOLDER / "analysis_needs.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    algorithms = {module.split(".")[1] for module, _ in ALGORITHMS}
    for row in rows:
        columns = tables.TABLES[row["table"]].column_names()
        assert row["field"] in ("", *columns)
        assert row["need"] in ("must", "better", "optional")
        assert row["stage"] in ("now", "more")
        assert row["analysis"] in algorithms
        assert row["verified"] in ("yes", "no")
        assert all(row[key] for key in ("dataset", "page", "publisher", "note"))
        assert not re.search("https?:", "".join(row.values()))
    assert len({(row["analysis"], row["table"], row["field"]) for row in rows}) == len(rows)


def test_needs_count_usable_rows_only(study):
    frames = {name: study.read(name) for name in tables.TABLES}
    [need] = [n for n in needs_of(frames) if (n.analysis, n.field) == (
        "score_vibrancy", "residents")]
    assert (need.rows, need.of_rows, need.met) == (0, len(frames["zones"]), False)
