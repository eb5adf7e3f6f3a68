"""The graph that a study keeps: used as long as the streets are the same, never trusted."""

import json
import sqlite3

import numpy as np
import pytest
from nigiwai.core.errors import Cancelled
from nigiwai.core.geo.walking.cells import with_cells
from nigiwai.core.geo.walking.lines import graph_of_lines
from nigiwai.core.study import store, tables, walking_cache
from nigiwai.core.study.store import Append, Replace

from .studies import left_in, stop_at

shapely = pytest.importorskip("shapely")

ARRAYS = ("x", "y", "start", "end", "length_m", "slope", "stairs", "wheelchair", "source", "parts",
          "coordinates", "corners")  # fmt: skip
AT = "2026-11-22T10:00:00+09:00"


def rows(study, lines, **columns):
    import geopandas

    centre = study.boundary.geometry.iloc[0].centroid
    shapes = [shapely.LineString(np.add(line, (centre.x, centre.y))) for line in lines]
    count = len(lines)
    columns = {"id": [str(row) for row in range(count)], "walkable": [1] * count, "source": "a", **columns}
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=study.crs)


LINES = [[(0, 0), (50, 0), (100, 0)], [(50, 0), (50, 70)], [(300, 0), (340, 30)]]


@pytest.fixture
def streets(study):
    frame = rows(study, LINES, stairs=[0, 1, 0], wheelchair=[1, 0, np.nan], slope=[0.05, np.nan, 0.01])
    study.apply([Append("network", frame)])
    return study


@pytest.fixture
def kept(streets):
    keep(streets)
    return streets


def keep(study, **options):
    frame = walking_cache.network_rows(study)
    graph = with_cells(graph_of_lines(frame, **options)[0])
    walking_cache.keep(study, graph, frame, walking_cache.options_of(**options), AT)
    return graph


def assert_same(one, other):
    for name in ARRAYS:
        assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=True), name
        assert getattr(one, name).dtype == getattr(other, name).dtype, name


def state(study):
    return walking_cache.walking_state(study).state


def test_without_streets_there_is_no_graph(study):
    assert walking_cache.graph_of_study(study) is None
    assert state(study) == "no_streets"


def test_streets_that_nobody_may_walk_are_none(study):
    study.apply([Append("network", rows(study, LINES[:1], walkable=[0]))])
    assert walking_cache.graph_of_study(study) is None


def test_without_a_kept_graph_one_is_built(streets):
    graph = walking_cache.graph_of_study(streets)
    assert sorted(graph.length_m) == pytest.approx([50, 50, 50, 70])
    assert state(streets) == "none"


def test_the_kept_graph_is_the_one_that_was_built(streets):
    graph = keep(streets)
    found = walking_cache.kept_graph(streets, walking_cache.network_rows(streets))
    assert_same(found, graph)
    assert np.array_equal(found.cells.node, graph.cells.node)
    assert np.array_equal(found.cells.ratio, graph.cells.ratio, equal_nan=True)
    assert found.length_m.flags.writeable
    told = walking_cache.walking_state(streets)
    assert (told.state, told.built_at, told.nodes, told.edges, told.components) == ("built", AT, 6, 4, 2)
    assert (told.length_m, told.share) == (pytest.approx(220), pytest.approx(170 / 220))
    assert told.options == {"tolerance_m": 0.5, "cross": False, "least_m": 0.0, "dem": ""}


def test_the_kept_graph_is_used_and_not_built_again(kept, monkeypatch):
    monkeypatch.setattr(walking_cache, "graph_of_lines", None)
    assert walking_cache.graph_of_study(store.open_study(kept.path)).edge_count == 4


def test_a_graph_of_other_options_is_used_too(streets):
    keep(streets, least_m=100.0)
    assert walking_cache.graph_of_study(streets).edge_count == 3


@pytest.mark.parametrize(
    ("columns", "edges"),
    [({"walkable": [1, 0, 1]}, 2), ({"slope": [0.05, np.nan, 0.02]}, 4), ({"stairs": [0, 1, np.nan]}, 4)],
)
def test_other_rows_make_it_stale(kept, columns, edges):
    columns = {"stairs": [0, 1, 0], "wheelchair": [1, 0, np.nan], "slope": [0.05, np.nan, 0.01], **columns}
    kept.apply([Replace("network", rows(kept, LINES, **columns))])
    assert state(kept) == "stale"
    assert walking_cache.kept_graph(kept, walking_cache.network_rows(kept)) is None
    assert walking_cache.graph_of_study(kept).edge_count == edges


def test_one_more_street_makes_it_stale(kept):
    more = rows(kept, [[(100, 0), (130, 0)]], id=["more"])
    kept.apply([Append("network", more)])
    assert state(kept) == "stale"
    assert walking_cache.graph_of_study(kept).edge_count == 5


def test_columns_that_do_not_count_leave_it(kept):
    named = {"stairs": [0, 1, 0], "wheelchair": [1, 0, np.nan], "slope": [0.05, np.nan, 0.01]}
    kept.apply([Replace("network", rows(kept, LINES, name=["a", "b", "c"], **named))])
    assert state(kept) == "built"


def change(study, text, *values):
    with sqlite3.connect(study.path) as database:
        database.execute(text, values)


def blob(study, name):
    with sqlite3.connect(study.path) as database:
        return database.execute("SELECT content FROM walking_graph WHERE id = ?", (name,)).fetchone()[0]


def facts(study):
    with sqlite3.connect(study.path) as database:
        return json.loads(database.execute("SELECT facts FROM walking_graph WHERE id = 'about'").fetchone()[0])


DAMAGES = {
    "cut": lambda s: change(s, "UPDATE walking_graph SET content = ? WHERE id = 'x'", blob(s, "x")[:-3]),
    "longer": lambda s: change(s, "UPDATE walking_graph SET content = ? WHERE id = 'x'", blob(s, "x") + b"12345678"),
    "one bit": lambda s: change(s, "UPDATE walking_graph SET content = ? WHERE id = 'length_m'", b"\x01" + blob(s, "length_m")[1:]),
    "a text": lambda s: change(s, "UPDATE walking_graph SET content = 'text' WHERE id = 'start'"),
    "nothing": lambda s: change(s, "UPDATE walking_graph SET content = NULL WHERE id = 'end'"),
    "an array less": lambda s: change(s, "DELETE FROM walking_graph WHERE id = 'corners'"),
    "no facts": lambda s: change(s, "DELETE FROM walking_graph WHERE id = 'about'"),
    "facts twice": lambda s: change(s, "INSERT INTO walking_graph (id, facts) VALUES ('about', '{}')"),
    "no JSON": lambda s: change(s, "UPDATE walking_graph SET facts = '{' WHERE id = 'about'"),
    "a list": lambda s: change(s, "UPDATE walking_graph SET facts = '[1]' WHERE id = 'about'"),
    "deep": lambda s: change(s, "UPDATE walking_graph SET facts = ? WHERE id = 'about'", "[" * 200_000),
    "a wrong kind": lambda s: told(s, nodes="6"),
    "too many nodes": lambda s: told(s, nodes=10**18),
    "fewer than none": lambda s: told(s, edges=-1),
    "strange options": lambda s: told(s, options={"tolerance_m": []}),
}


def told(study, **others):
    change(study, "UPDATE walking_graph SET facts = ? WHERE id = 'about'", json.dumps({**facts(study), **others}))


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_damaged_is_seen_and_built_anew(kept, name):
    DAMAGES[name](kept)
    assert state(kept) == "damaged"
    graph = walking_cache.graph_of_study(kept)
    assert_same(graph, graph_of_lines(walking_cache.network_rows(kept))[0])
    keep(kept)
    assert state(kept) == "built"


# Made by somebody who also writes the right digest.
FORGED = {
    "a node that is not there": ("start", np.array([0, 1, 2, 99], "<i4")),
    "a cell that is not there": ("cell", np.array([0, 0, 0, 0, 0, 7], "<i4")),
    "a way shorter than straight": ("ratio", np.array([0.5, 1, 1, 1], "<f8")),
    "a node below all": ("end", np.array([-1, 2, 3, 5], "<i4")),
    "no length": ("length_m", np.array([50, 0, 50, 70], "<f8")),
    "shorter than straight": ("length_m", np.array([50, 10, 10, 10], "<f8")),
    "no number": ("x", np.full(6, np.nan)),
    "corners backwards": ("corners", np.array([0, 4, 2, 6, 8], "<i4")),
    "corners beyond": ("corners", np.array([0, 2, 4, 6, 9], "<i4")),
    "parts apart": ("parts", np.array([0, 1, 0, 1, 0, 1], "<i4")),
    "rows below all": ("source", np.array([-5, 0, 0, 0], "<i4")),
    "a strange flag": ("wheelchair", np.array([7, 0, 0, 0], "<f8")),
}


@pytest.mark.parametrize("name", FORGED)
def test_what_is_forged_does_not_pass_either(kept, name):
    array, values = FORGED[name]
    assert len(values.tobytes()) == len(blob(kept, array)), "the case itself is wrong"
    change(kept, "UPDATE walking_graph SET content = ? WHERE id = ?", values.tobytes(), array)
    contents = {one: blob(kept, one) for one in walking_cache._KINDS}
    told(kept, digest=walking_cache._digest(contents))
    assert state(kept) == "damaged"
    assert walking_cache.graph_of_study(kept).edge_count == 4


def test_a_graph_of_another_format_is_as_none(kept):
    told(kept, format=walking_cache.FORMAT + 1)
    assert state(kept) == "none"
    assert walking_cache.graph_of_study(kept).edge_count == 4


def test_keeping_is_whole_or_not_at_all(kept):
    before = facts(kept)
    frame = walking_cache.network_rows(kept)
    graph = with_cells(graph_of_lines(frame)[0])
    for share in (0.1, 0.3, 0.7):
        with pytest.raises(Cancelled):
            walking_cache.keep(kept, graph, frame, walking_cache.options_of(), "later", stop_at(share))
        assert facts(kept) == before
        assert state(kept) == "built"
    assert left_in(kept.path.parent) == ["town.gpkg"]


@pytest.mark.parametrize("version", [1, 2])
def test_studies_of_earlier_versions_get_the_table(streets, version):
    with sqlite3.connect(streets.path) as database:
        database.execute("DROP TABLE walking_graph")
        database.execute("DELETE FROM gpkg_contents WHERE table_name = 'walking_graph'")
        database.execute("DELETE FROM gpkg_ogr_contents WHERE table_name = 'walking_graph'")
        database.execute("UPDATE study SET value = ? WHERE key = 'schema_version'", (str(version),))
    study = store.open_study(streets.path)
    assert study.facts["schema_version"] == str(tables.SCHEMA_VERSION)
    assert left_in(study.path.parent) == ["town.gpkg", f"town.v{version}.gpkg"]
    assert state(study) == "none"
    keep(study)
    assert state(study) == "built"
