"""Scenarios of a study: what is done to them is what the file holds, also with two at it."""

import math
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from nigiwai.core.errors import CoreError
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.library import StoredEdit, new_id
from nigiwai.core.study import store

from .scenario_steps import asked, check_file, library_edit, plain, plains
from .studies import content, refusal


def refused(call, *args):
    """The code of a refusal; the file is as before."""
    study = args[0]
    before = content(study)
    code, text = refusal(call, *args)
    assert content(study) == before
    assert "{" not in text
    return code


def test_a_scenario_comes_back_as_it_was_made(study):
    made = library.create(study, " Plan A ", "for the council")
    assert (made.name, made.note, made.changed_at) == ("Plan A", "for the council", made.created_at)
    assert library.scenarios(study) == [made]
    assert library.edits(study, made.id) == []
    # Another opening of the file sees the same.
    assert library.scenarios(store.open_study(study.path)) == [made]
    check_file(study)


def test_edits_come_back_as_they_went_in_and_in_their_order(study):
    edits = [
        library_edit((-3020.5, 520.25)),
        StoredEdit(new_id(), Edit("remove", "f '1'; DROP TABLE scenarios")),
        StoredEdit(new_id(), Edit("modify", "f2", category="shop", size=0.0), note="二階\n建て"),
        StoredEdit(new_id(), Edit("move", "f3", 7.0, 8.0)),
        library_edit((1e-9, 1e7), template="own", size=math.nan, name=""),
    ]
    scenario = library.create(study, "A")
    saved = library.save(study, scenario, edits)
    assert plains(library.edits(study, scenario.id)) == plains(edits)
    assert saved == library.scenarios(study)[0]
    assert saved.changed_at > scenario.changed_at
    assert replace(saved, changed_at="") == replace(scenario, changed_at="")
    last = library.save(study, saved, [edits[3], edits[0]])
    assert plains(library.edits(study, scenario.id)) == plains([edits[3], edits[0]])
    # QGIS reads the table too: what is absent is NULL there, not an empty text.
    assert asked(study, "SELECT ordinal, category, size, geom IS NULL FROM scenario_edits ORDER BY 1") == [
        (1, None, None, 0), (2, "library", 1500.0, 0)]
    check_file(study)
    library.save(study, last, [])
    assert library.edits(study, scenario.id) == []
    check_file(study)


def test_frames_of_the_study_hold_the_edits(study):
    scenario = library.save(study, library.create(study, "A"), [library_edit((3, 4))])
    [row] = study.read("scenario_edits").itertuples()
    assert (row.scenario_id, row.geometry.x, row.geometry.y) == (scenario.id, 3, 4)
    assert (row.edit, row.template, row.note) == ("add", "library", "note of the edit")


def test_saving_one_scenario_leaves_the_others(study):
    first, second = library.create(study, "A"), library.create(study, "B")
    kept = [library_edit(), library_edit()]
    second = library.save(study, second, kept)
    library.save(study, first, [library_edit()])
    assert plains(library.edits(study, second.id)) == plains(kept)
    assert library.scenarios(study)[1] == second
    assert refused(library.save, study, library.scenarios(study)[0], kept) == "duplicate_id"


@pytest.mark.parametrize(("edits", "code"), [
    ([library_edit()] * 2, "duplicate_id"),
    ([replace(library_edit(), id="")], "null_value"),
    ([StoredEdit("1", Edit("raze", "f"))], "unknown_edit"),
])
def test_edits_that_do_not_fit_are_refused(study, edits, code):
    scenario = library.save(study, library.create(study, "A"), [library_edit()])
    assert refused(library.save, study, scenario, edits) == code


def test_names_are_unique_and_not_empty(study):
    made = library.create(study, "A")
    other = library.create(study, "B")
    assert refused(library.create, study, " A") == "scenario_name_taken"
    assert refused(library.create, study, " ") == "scenario_name_empty"
    assert refused(library.rename, study, other, "A") == "scenario_name_taken"
    assert refused(library.rename, study, other, "") == "scenario_name_empty"
    assert refused(library.duplicate, study, other, "A") == "scenario_name_taken"
    assert library.rename(study, made, "A").name == "A"
    assert library.free_name(study, "C ") == "C"
    assert library.free_name(study, "A") == "A 2"
    library.create(study, "A 2")
    assert library.free_name(study, "A") == "A 3"


def test_a_copy_has_edits_of_its_own(study):
    edits = [library_edit(), library_edit()]
    source = library.save(study, library.create(study, "A", "note"), edits)
    copy = library.duplicate(study, source, "B")
    assert (copy.name, copy.note) == ("B", "note")
    copied = library.edits(study, copy.id)
    assert [plain(one)[1:] for one in copied] == [plain(one)[1:] for one in edits]
    assert not {one.id for one in copied} & {one.id for one in edits}
    library.save(study, copy, [])
    assert plains(library.edits(study, source.id)) == plains(edits)


def test_what_was_deleted_comes_back_whole(study):
    kept = library.create(study, "kept")
    scenario = library.save(study, library.create(study, "A", "note"), [library_edit(), library_edit()])
    before = plains(library.edits(study, scenario.id))
    removed = library.delete(study, scenario)
    assert library.scenarios(study) == [kept]
    assert asked(study, "SELECT COUNT(*) FROM scenario_edits") == [(0,)]
    assert refused(library.delete, study, scenario) == "scenario_missing"
    assert refused(library.save, study, scenario, []) == "scenario_missing"
    assert refused(library.rename, study, scenario, "B") == "scenario_missing"
    assert refused(library.set_note, study, scenario, "B") == "scenario_missing"
    assert refused(library.duplicate, study, scenario, "B") == "scenario_missing"
    assert library.restore(study, removed) == scenario
    assert library.scenarios(study) == [kept, scenario]
    assert plains(library.edits(study, scenario.id)) == before
    assert refused(library.restore, study, removed) == "scenario_exists"
    check_file(study)


def test_a_name_that_was_taken_meanwhile_stops_the_return(study):
    removed = library.delete(study, library.create(study, "A"))
    library.create(study, "A")
    assert refused(library.restore, study, removed) == "scenario_name_taken"


def test_a_stale_state_is_refused_whatever_is_done_with_it(study):
    here, there = study, store.open_study(study.path)
    stale = library.create(here, "A")
    theirs = library.save(there, stale, [library_edit(), library_edit()])
    held = plains(library.edits(there, stale.id))
    for call, *args in (
        (library.save, here, stale, [library_edit()]),
        (library.save, here, stale, []),
        (library.rename, here, stale, "B"),
        (library.set_note, here, stale, "note"),
        (library.delete, here, stale),
    ):
        assert refused(call, *args) == "scenario_changed_elsewhere"
    assert plains(library.edits(here, stale.id)) == held
    assert library.scenarios(here) == [theirs]
    # Read anew, it goes.
    library.save(here, library.scenarios(here)[0], [])
    assert refused(library.rename, there, theirs, "B") == "scenario_changed_elsewhere"


def test_two_states_never_have_one_time(study, monkeypatch):
    class Stopped(library.datetime):
        @classmethod
        def now(cls, zone):
            return cls(2026, 1, 2, tzinfo=zone)

    monkeypatch.setattr(library, "datetime", Stopped)
    scenario, times = library.create(study, "A"), []
    for _ in range(3):
        times.append(scenario.changed_at)
        scenario = library.save(study, scenario, [])
    assert times == sorted(set(times))


def test_scenarios_of_before_have_no_time_of_change(study):
    import pandas as pd

    row = {"id": "old", "name": "Old", "created_at": "2020-01-01T00:00:00+09:00"}
    library.create(study, "New")
    study.apply([store.Append("scenarios", pd.DataFrame([row, {"id": "x", "created_at": "?"}]))])
    found = library.scenarios(study)
    assert [one.name for one in found] == ["", "Old", "New"]
    assert found[1].changed_at == ""
    assert library.save(study, found[1], [library_edit()]).changed_at > "2020"


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=8)
NUMBERS = st.floats(-1e7, 1e7)
KINDS = st.sampled_from(("add", "move", "remove", "modify"))
PLACED = st.builds(Edit, KINDS, TEXTS, NUMBERS, NUMBERS, TEXTS, NUMBERS | st.just(math.nan), TEXTS)
PLACELESS = st.builds(Edit, KINDS, TEXTS)
EDITS = st.builds(StoredEdit, st.builds(new_id), PLACED | PLACELESS, TEXTS, TEXTS)
NAMES = st.sampled_from(("A", "B", "C", "計画", ""))


class Steps(RuleBasedStateMachine):
    """Any steps on a study, beside the same steps on a plain dictionary."""

    path = None

    def __init__(self):
        super().__init__()
        self.study = store.open_study(self.path)
        for one in library.scenarios(self.study):
            library.delete(self.study, one)
        self.model = {}
        self.removed = []

    def attempt(self, allowed, call, *args):
        """The outcome where the model allows the step; else it is refused."""
        if allowed:
            return call(self.study, *args)
        with pytest.raises(CoreError):
            call(self.study, *args)
        return None

    def is_free(self, name, but=None):
        others = [one.name for one, _ in self.model.values() if one.id != but]
        return bool(name) and name not in others

    def pick(self, data):
        return data.draw(st.sampled_from(sorted(self.model)))

    @rule(name=NAMES, note=TEXTS)
    def create(self, name, note):
        made = self.attempt(self.is_free(name), library.create, name, note)
        if made:
            assert (made.name, made.note) == (name, note)
            self.model[made.id] = (made, [])

    @precondition(lambda self: self.model)
    @rule(data=st.data(), name=NAMES)
    def rename(self, data, name):
        scenario, edits = self.model[self.pick(data)]
        done = self.attempt(self.is_free(name, scenario.id), library.rename, scenario, name)
        if done:
            assert done.name == name
            self.model[done.id] = (done, edits)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), name=NAMES)
    def duplicate(self, data, name):
        scenario, edits = self.model[self.pick(data)]
        copy = self.attempt(self.is_free(name), library.duplicate, scenario, name)
        if copy:
            copied = library.edits(self.study, copy.id)
            assert [plain(one)[1:] for one in copied] == [plain(one)[1:] for one in edits]
            self.model[copy.id] = (copy, copied)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), edits=st.lists(EDITS, max_size=4))
    def save(self, data, edits):
        scenario, _ = self.model[self.pick(data)]
        self.model[scenario.id] = (library.save(self.study, scenario, edits), edits)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), note=TEXTS)
    def save_with_a_stale_state(self, data, note):
        scenario, edits = self.model[self.pick(data)]
        newer = library.set_note(self.study, scenario, note)
        self.attempt(False, library.save, scenario, [])
        self.model[scenario.id] = (newer, edits)

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def delete(self, data):
        scenario, edits = self.model.pop(self.pick(data))
        removed = library.delete(self.study, scenario)
        assert (removed.scenario, plains(removed.edits)) == (scenario, plains(edits))
        self.removed.append(removed)

    @precondition(lambda self: self.removed)
    @rule(data=st.data())
    def restore(self, data):
        removed = data.draw(st.sampled_from(self.removed))
        scenario = removed.scenario
        allowed = scenario.id not in self.model and self.is_free(scenario.name)
        if self.attempt(allowed, library.restore, removed):
            self.model[scenario.id] = (scenario, list(removed.edits))

    @invariant()
    def the_file_is_the_model(self):
        found = library.scenarios(self.study)
        assert {one.id: one for one in found} == {key: one for key, (one, _) in self.model.items()}
        times = [one.created_at for one in found]
        assert times == sorted(times)
        for key, (_, edits) in self.model.items():
            assert plains(library.edits(self.study, key)) == plains(edits)

    def teardown(self):
        check_file(self.study)


def test_any_steps_keep_the_file_like_the_model(study):
    class OfThisStudy(Steps):
        path = study.path

    case = OfThisStudy.TestCase
    case.settings = settings(
        max_examples=10, stateful_step_count=20, deadline=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    case("runTest").runTest()
