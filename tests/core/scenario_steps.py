"""Scenarios for tests: edits, and what the file holds of them, asked of SQLite itself."""

import math
import sqlite3
from contextlib import closing

from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.library import StoredEdit, new_id


def library_edit(place=(1.0, 2.0), template="library", **values):
    """An added library."""
    known = {"category": "library", "size": 1500.0, "name": "図書館", **values}
    edit = Edit("add", new_id(), place[0], place[1], **known)
    return StoredEdit(new_id(), edit, template, "note of the edit")


def plain(stored):
    """An edit as a tuple that can be compared: NaN becomes None."""
    edit = stored.edit
    numbers = [None if math.isnan(n) else n for n in (edit.x, edit.y, edit.size)]
    return (
        stored.id, edit.kind, edit.facility_id, *numbers, edit.category, edit.name,
        stored.template, stored.note,
    )


def plains(edits):
    return [plain(one) for one in edits]


def asked(study, text):
    with closing(sqlite3.connect(study.path)) as database:
        return database.execute(text).fetchall()


def check_file(study):
    """The file is whole, and what a GeoPackage says of the two tables is true."""
    assert asked(study, "PRAGMA integrity_check") == [("ok",)]
    assert asked(study, "SELECT rtreecheck('main', 'rtree_scenario_edits_geom')") == [("ok",)]
    counts = dict(asked(study, "SELECT table_name, feature_count FROM gpkg_ogr_contents"))
    for name in ("scenarios", "scenario_edits", "templates"):
        [(rows,)] = asked(study, f"SELECT COUNT(*) FROM {name}")
        assert (counts[name] or 0) == rows, name
    [(places,)] = asked(study, "SELECT COUNT(*) FROM scenario_edits WHERE geom IS NOT NULL")
    assert asked(study, "SELECT COUNT(*) FROM rtree_scenario_edits_geom") == [(places,)]
