"""Scenarios and the disk: two programs at once, a killed one, a locked and a read-only file."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

import pytest
from nigiwai.core.scenarios import library
from nigiwai.core.study import store

from .scenario_steps import asked, check_file, library_edit, plains
from .studies import content, left_in, refusal

_START = """
import os, sys, time
from dataclasses import replace
from nigiwai.core.errors import CoreError
from nigiwai.core.scenarios import library, stored
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.library import StoredEdit, new_id
from nigiwai.core.study import store
study = store.open_study(sys.argv[1])
[scenario] = library.scenarios(study)
def edit(name):
    return StoredEdit(new_id(), Edit("add", new_id(), 1.0, 2.0, "library", 100.0, name))
"""


def another_process(study, code, *args, **options):
    return subprocess.Popen(
        [sys.executable, "-c", _START + textwrap.dedent(code), str(study.path), *map(str, args)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options,
    )


@pytest.fixture
def scenario(study):
    return library.save(study, library.create(study, "A"), [library_edit(name="0")] * 1)


def test_two_programs_that_save_at_once_lose_nothing(study, scenario):
    """Each puts its edits behind those that are there, and repeats what was refused."""
    code = """
    from nigiwai.core.errors import CoreError
    done = refused = 0
    while done < 12:
        [scenario] = library.scenarios(study)
        have = library.edits(study, scenario.id)
        try:
            library.save(study, scenario, [*have, edit(f"{sys.argv[2]}-{done}")])
            done += 1
        except CoreError as error:
            if error.code not in ("scenario_changed_elsewhere", "study_locked"):
                raise
            refused += 1
    print(refused)
    """
    running = [another_process(study, code, name) for name in ("p", "q", "r")]
    told = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], told
    names = [one.edit.name for one in library.edits(study, scenario.id)]
    wanted = {f"{name}-{number}" for name in "pqr" for number in range(12)}
    assert len(names) == len(set(names)) == 37
    assert set(names) == {"0", *wanted}
    check_file(study)


def test_killed_while_the_rows_are_written(study, scenario):
    before = plains(library.edits(study, scenario.id))
    writer = another_process(study, """
    many = [edit("new") for _ in range(3000)]
    add, count = stored.StoredTable.add, 0
    def slow(self, values):
        global count
        add(self, values)
        count += 1
        if count == 2500:
            print("now", flush=True)
            time.sleep(60)
    stored.StoredTable.add = slow
    library.save(study, scenario, many)
    """)
    assert writer.stdout.readline() == "now\n", writer.stderr.read()
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    found = store.open_study(study.path)
    assert plains(library.edits(found, scenario.id)) == before
    assert library.scenarios(found) == [scenario]
    check_file(found)
    library.save(found, scenario, [])
    assert left_in(study.path.parent) == ["town.gpkg"]


def test_killed_at_any_moment_what_was_told_as_saved_is_there(study, scenario):
    """Save after save, each of 60 edits of one name; the kill comes from outside."""
    draw = random.Random(4)
    for _ in range(8):
        writer = another_process(study, """
        number = int(library.edits(study, scenario.id)[0].edit.name)
        while True:
            number += 1
            scenario = library.save(study, scenario, [edit(str(number)) for _ in range(60)])
            print(number, scenario.changed_at, flush=True)
        """)
        first = writer.stdout.readline().split()
        assert first, writer.stderr.read()
        time.sleep(draw.uniform(0, 0.25))
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate()
        # The last line may be cut off.
        whole = [line.split() for line in rest.splitlines(keepends=True) if line.endswith("\n")]
        told, moment = [first, *whole][-1]
        found = store.open_study(study.path)
        names = [one.edit.name for one in library.edits(found, scenario.id)]
        assert len(names) == 60
        assert len(set(names)) == 1, "a mixture of two states"
        assert int(names[0]) - int(told) in (0, 1)
        if names[0] == told:
            assert library.scenarios(found)[0].changed_at == moment
        check_file(found)


def test_a_locked_study_is_left_alone(study, scenario):
    from osgeo import gdal

    before = content(study)
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "100")
    other = sqlite3.connect(study.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        for call, *args in (
            (library.save, study, scenario, []), (library.delete, study, scenario),
            (library.create, study, "B"), (library.rename, study, scenario, "B"),
        ):
            code, text = refusal(call, *args)
            assert code == "study_locked"
            assert str(study.path) in text
        # Reading goes on.
        assert library.scenarios(study) == [scenario]
    finally:
        other.execute("ROLLBACK")
        other.close()
        gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", None)
    assert content(study) == before


def test_a_study_that_qgis_holds_open(study, scenario):
    """QGIS keeps layers open in write-ahead mode while it edits; saving goes on beside it."""
    other = sqlite3.connect(study.path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("SELECT COUNT(*) FROM facilities").fetchone()
    saved = library.save(study, scenario, [library_edit(name="1"), library_edit(name="2")])
    assert [one.edit.name for one in library.edits(study, scenario.id)] == ["1", "2"]
    assert library.scenarios(study) == [saved]
    other.close()
    assert [one.edit.name for one in library.edits(study, scenario.id)] == ["1", "2"]
    check_file(study)


@pytest.fixture
def open_folder():
    """A folder that every user may look into, which those of pytest are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="users of this kind are of Unix")
def test_a_read_only_study_says_so(study, scenario, open_folder):
    copy = Path(shutil.copy(study.path, open_folder))
    copy.chmod(0o444)
    before = copy.read_bytes()
    reader = another_process(store.open_study(copy), """
    from nigiwai.bridge.messages import sentence
    if os.geteuid() == 0:
        # For root no file is read-only.
        os.setuid(65534)
    print(len(library.edits(study, scenario.id)))
    try:
        library.save(study, scenario, [])
    except CoreError as error:
        print(error.code)
        print(sentence(error))
    """)
    out, errors = reader.communicate(timeout=60)
    assert out.splitlines()[:2] == ["1", "write_failed"], (out, errors)
    assert "town.gpkg" in out
    assert copy.read_bytes() == before


def test_triggers_and_layers_are_as_before(study, scenario):
    text = "SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2"
    before = asked(study, text)
    scenario = library.save(study, scenario, [library_edit((n, n)) for n in range(50)])
    library.restore(study, library.delete(study, scenario))
    assert asked(study, text) == before
    assert asked(study, "SELECT min_x, max_y FROM gpkg_contents WHERE table_name = 'scenario_edits'") == [(0, 49)]
