"""Resuming a plan: fingerprints, the log, what is skipped and what depends on a change."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.plan import fingerprints, log, model, where
from nigiwai.core.plan.faults import Faults
from nigiwai.core.plan.order import in_order
from nigiwai.core.plan.references import Reference
from nigiwai.core.plan.resuming import ASKED, NEW, OUTPUTS, RESTART, VERSION, verdict
from nigiwai.core.plan.tasks import Task

PLACE = model.Place(("analyses", 0), 3)
ENTRY = log.Entry(
    "score", "score_vibrancy", log.DONE, "2026-11-23T10:00:00", 1.5, "asked", "1",
    {"study:zones": "t1", "file:a.csv": "s1"}, {"OUT": ["table", "score_zones", "w1"]})
NOW = ("asked", "1", {"study:zones": "t1", "file:a.csv": "s1"},
       {"OUT": ["table", "score_zones", "w1"]})


def changed(place, value):
    return tuple(value if number == place else one for number, one in enumerate(NOW))


def test_what_is_unchanged_is_skipped():
    assert verdict(ENTRY, *NOW).skip
    # A result that is not asked for any more does not matter, one that is new neither.
    assert verdict(ENTRY, *changed(3, {**NOW[3], "REPORT": ["file", "a.html", ""]})).skip


@pytest.mark.parametrize(("now", "reasons"), [
    (changed(0, "other"), (ASKED,)),
    (changed(1, "2"), (VERSION,)),
    (changed(2, {**NOW[2], "study:zones": "t2"}), ("study:zones",)),
    (changed(2, {"study:zones": "t1"}), ("file:a.csv",)),
    (changed(2, {**NOW[2], "study:hazards": "t1"}), ("study:hazards",)),
    (changed(3, {}), (OUTPUTS,)),
    (changed(3, {"OUT": ["table", "score_zones", "w2"]}), (OUTPUTS,)),
])
def test_why_a_step_is_run_again(now, reasons):
    found = verdict(ENTRY, *now)
    assert (found.skip, found.reasons) == (False, reasons)


def test_the_first_time_and_starting_anew():
    assert verdict(None, *NOW).reasons == (NEW,)
    assert verdict(ENTRY, *NOW, restart=True).reasons == (RESTART,)


# Fingerprints.

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6)
    | st.builds(Reference, st.just("study"), st.text(max_size=4)),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(
        st.text(max_size=4), inside, max_size=3), max_leaves=8)


@given(st.dictionaries(st.text(max_size=5), PLAIN, max_size=5))
def test_the_order_of_what_is_asked_does_not_count(values):
    turned = dict(reversed(list(values.items())))
    assert fingerprints.digest(values) == fingerprints.digest(turned)
    assert fingerprints.digest(values) != fingerprints.digest({**values, "new one": 1})


def test_a_file_counts_by_its_contents(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("1", encoding="utf-8")
    files = fingerprints.Files()
    first = files.stamp(path)
    assert files.stamp(path) == first
    path.write_text("2", encoding="utf-8")
    assert fingerprints.Files(files.known).stamp(path) != first
    path.write_text("1", encoding="utf-8")
    # Written again, with the same in it: not another file.
    assert fingerprints.Files().stamp(path) == first
    with pytest.raises(CoreError, match="missing_file"):
        files.stamp(tmp_path / "none.csv")


def test_what_is_known_is_not_read_again(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.csv").write_text("1", encoding="utf-8")
    files = fingerprints.Files()
    first = files.stamp(tmp_path / "in")
    monkeypatch.setattr(fingerprints, "_digest_of", None)
    assert fingerprints.Files(files.of([tmp_path / "in"])).stamp(tmp_path / "in") == first


def test_a_folder_and_a_shapefile_count_with_all_that_belongs_to_them(tmp_path):
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.shp", "a.dbf", "a.qix", "deep/b.csv"):
        (folder / name).write_text("1", encoding="utf-8")
    shape = fingerprints.contents(folder / "a.shp")
    whole = fingerprints.contents(folder)
    (folder / "a.qix").write_text("index", encoding="utf-8")
    assert fingerprints.contents(folder / "a.shp") == shape
    assert fingerprints.contents(folder) != whole
    (folder / "a.dbf").write_text("2", encoding="utf-8")
    assert fingerprints.contents(folder / "a.shp") != shape
    whole = fingerprints.contents(folder)
    (folder / "deep" / "b.csv").rename(folder / "deep" / "c.csv")
    assert fingerprints.contents(folder) != whole


# The log.

def test_the_log_keeps_what_was_done_and_the_newest_counts(tmp_path):
    path = tmp_path / "new" / "log.jsonl"
    kept = log.Log(path)
    assert kept.last() == {}
    kept.add(ENTRY)
    later = log.Entry("score", "score_vibrancy", log.DONE, "2026-11-24", files={"o": "c"})
    kept.add(later)
    kept.add(log.Entry("score", "score_vibrancy", log.FAILED, "2026-11-25", error="焼津"))
    again = log.Log(path)
    assert again.entries == kept.entries
    assert again.last() == {"score": later}
    assert again.files() == {"o": "c"}
    assert "焼津" in path.read_text(encoding="utf-8")


@given(cut=st.integers(1, 400))
def test_a_torn_log_is_gone_on_with(tmp_path_factory, cut):
    path = tmp_path_factory.mktemp("log") / "log.jsonl"
    for step in ("a", "b"):
        log.Log(path).add(log.Entry(step, "x", log.DONE, "t"))
    data = path.read_bytes()
    path.write_bytes(data[: max(0, len(data) - cut)])
    before = log.Log(path).last()
    assert set(before) <= {"a", "b"}
    torn = log.Log(path)
    torn.add(log.Entry("c", "x", log.DONE, "t"))
    assert set(log.Log(path).last()) == {*before, "c"}


@pytest.mark.parametrize("line", [
    "", "[]", "{}", "null", '{"step": 1}', "not json",
    json.dumps({"step": "a", "run": "x", "status": "done", "started": "t", "inputs": 3})])
def test_lines_that_are_no_entries_are_passed_over(tmp_path, line):
    path = tmp_path / "log.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    assert log.Log(path).last() == {}


# Order.

@given(st.integers(1, 9).flatmap(lambda count: st.tuples(st.just(count), st.lists(
    st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=15))))
def test_everything_is_made_before_it_is_read(given_):
    count, pairs = given_
    tasks = [Task(str(number), "analyses", PLACE, after=tuple(
        str(other) for own, other in pairs if own == number)) for number in range(count)]
    faults = Faults()
    done = in_order(tasks, faults)
    if faults.found:
        steps = faults.found[0].facts["steps"].split(" → ")
        assert steps[0] == steps[-1]
        after = {task.key: task.after for task in tasks}
        assert all(later in after[key] for key, later in zip(steps, steps[1:]))
        return
    assert sorted(task.key for task in done) == sorted(task.key for task in tasks)
    places = {task.key: number for number, task in enumerate(done)}
    assert all(places[key] < places[task.key] for task in tasks for key in task.after)
    forward = all(int(key) < int(task.key) for task in tasks for key in task.after)
    assert not forward or [task.key for task in done] == [task.key for task in tasks]


# Places.

def test_places_are_relative_to_the_plan(tmp_path):
    plan = model.Plan("p", "", "out", "../data", model.Study(PLACE, boundary="b.geojson"),
                      (), (), (), (), lambda _path: 1)
    found = where.where(tmp_path / "plans" / "town.json", plan)
    assert found.study == tmp_path / "plans" / "out" / "study.gpkg"
    assert found.results == tmp_path / "plans" / "out" / "study_results.gpkg"
    assert found.log == tmp_path / "plans" / "out" / "town_log.jsonl"
    assert found.source(Reference("file", "b.gpkg|layername=x")) == str(
        tmp_path / "plans" / "b.gpkg") + "|layername=x"
    assert found.path(Reference("data", "a/b")) == tmp_path / "plans" / "../data" / "a" / "b"
    assert found.path(Reference("sample", "s")) == tmp_path / "plans" / "out" / "source" / "s"
    moved = where.where(tmp_path / "plans" / "town.json", plan, str(tmp_path / "else"))
    assert moved.folder == tmp_path / "else"
    there = model.Plan("p", "", "", "", model.Study(PLACE, file="../town.gpkg"),
                       (), (), (), (), lambda _path: 1)
    found = where.where(tmp_path / "plans" / "town.json", there)
    assert found.study == tmp_path / "plans" / "../town.gpkg"
    assert found.results == tmp_path / "plans" / "town" / "town_results.gpkg"
