"""A real QGIS window in a virtual screen, with somebody at its mouse: the whole work, and trouble.

The stories are played inside QGIS (``desktop_editing_script``, ``desktop_trouble_script``) and
noted down; here the notes are read, and the study as another program reads it.
"""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from nigiwai.bridge.shown import town_inputs
from nigiwai.core.report.numbers import UNKNOWN
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits_file import write_edits
from nigiwai.core.scenarios.live import Reading
from nigiwai.core.study import store
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.ui.models.answer_texts import reading_texts

ALL_STEPS = ("first_page", "new", "place", "drag", "undo", "move", "delete", "duplicate", "compare",
             "saved")
BEGIN = """
from nigiwai.tests.ui import desktop_person, {module}
desktop_person.play({module}.{story}, {folder!r})
"""


class Desktop:
    """A folder with a study, and a profile of QGIS to work on it."""

    def __init__(self, folder, study, screen):
        self.folder = folder
        # Searched from here on, so that two that start together do not take the same.
        self._screen = str(screen)
        folder.mkdir()
        self.study = shutil.copy(study, folder / "study.gpkg")
        self._profile = Profile(folder / "profile")
        self._profile.speak("en_US")
        self._profile.enable()

    def play(self, module, story, project=""):
        """Play a story in a QGIS of its own; gives what was noted."""
        script, report = self.folder / "begin.py", self.folder / "report.json"
        report.unlink(missing_ok=True)
        script.write_text(BEGIN.format(module=module, story=story, folder=str(self.folder)))
        command = f"openbox & exec qgis --nologo --noversioncheck --code {script} {project}"
        done = self._profile.run(
            "xvfb-run", "-a", "-n", self._screen, "-s", "-screen 0 1600x1000x24", "sh", "-c", command,
            seconds=100, QT_QPA_PLATFORM="xcb",
        )
        said = done.stdout[-4000:] + done.stderr[-4000:]
        assert report.is_file(), said
        found = json.loads(report.read_text(encoding="utf-8"))
        assert "error" not in found, found["error"]
        # Closed by its menu, without a crash.
        assert done.returncode == 0, said
        return found


def work_and_come_back(desktop):
    first = desktop.play("desktop_editing_script", "whole_work")
    return first, desktop.play(
        "desktop_editing_script", "come_back", desktop.folder / "town.qgz")


@pytest.fixture(scope="module")
def played(sample_study, tmp_path_factory):
    """Notes of all stories, and the folder of the first; two desktops side by side."""
    needs("qgis", "qgis_process", "xvfb-run", "openbox")
    folder = tmp_path_factory.mktemp("desktop")
    work = Desktop(folder / "work", sample_study, screen=120)
    bad = Desktop(folder / "trouble", sample_study, screen=160)
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(work_and_come_back, work)
        two = pool.submit(bad.play, "desktop_trouble_script", "trouble")
        first, second = one.result()
        return {"work": first, "back": second, "trouble": two.result(), "study": work.study,
                "spoilt": bad.study}


@pytest.fixture
def work(played):
    return played["work"]


@pytest.fixture
def trouble(played):
    return played["trouble"]


def at(x, y, metres=10.0):
    """The place where a pixel was clicked."""
    return pytest.approx([x, y], abs=metres)


def in_file(path):
    study = store.open_study(path)
    return {one.name: [[stored.edit.kind, stored.edit.facility_id]
                       for stored in library.edits(study, one.id)]
            for one in library.scenarios(study)}


def short(edits):
    return [edit[:2] for edit in edits]


# The work.


def test_the_dock_opens_from_the_toolbar_and_opens_a_study(work):
    assert work["first_page"]
    assert work["dock_title"].startswith("Nigiwai: ")
    assert work["layers"] > 0
    assert work["new"] == ["Scenario"]
    assert set(ALL_STEPS) <= set(work)


def test_moving_a_card_over_the_map_is_answered_and_changes_nothing(work):
    hover = work["hover"]
    assert work["tool"] == ["PlaceTool", "library"]
    assert "settling…" in hover["status"]
    assert short(hover["edits"]) == [["add", "v-1"]]
    assert hover["change"] > 0.1
    assert hover["ghost"]
    assert hover["coloured"]
    assert hover["file"] == {"Scenario": []}


def test_a_click_places_the_card_where_the_pointer_is(work):
    place = work["place"]
    [[kind, key, category, *where]] = place["file"]["Scenario"]
    assert (kind, key, category) == ("add", "v-1", "library")
    assert where == at(*place["clicked"], place["metres_a_pixel"])
    assert place["undo"] == "Place “Library”"
    assert place["glance"] == "Scenario: 1 edits"
    assert place["marks"] == ["v-1"]


def test_a_drag_is_answered_while_the_button_is_down_and_is_one_step(work):
    drag = work["drag"]
    places = [tuple(edits[0][3:]) for edits in drag["heard"]]
    assert len(set(places)) >= 4
    assert drag["from"][3:] not in [list(place) for place in places]
    assert "settling…" in drag["status"]
    # Nothing is written before the button is released.
    assert drag["while"]["Scenario"] == [drag["from"]]
    [[kind, key, _, *where]] = drag["file"]["Scenario"]
    assert (kind, key) == ("add", "v-1")
    assert where == at(*drag["to"])
    assert drag["undo"] == "Move “Library”"


def test_undo_and_redo_by_keys_and_by_buttons_are_in_the_file(work):
    placed, dragged = work["place"]["file"], work["drag"]["file"]
    assert work["undo"]["files"] == [placed, {"Scenario": []}, placed, dragged]
    assert work["undo"]["names"] == [
        ["Place “Library”", "Move “Library”"],
        ["New scenario “Scenario”", "Place “Library”"],
        ["Place “Library”", "Move “Library”"],
        ["Move “Library”", ""],
    ]


def test_a_facility_of_today_is_moved_by_the_tool_without_a_card(work):
    move = work["move"]
    kind, key, _, *where = move["file"]["Scenario"][-1]
    assert (kind, key) == ("move", move["id"])
    assert where == at(*move["to"])
    assert move["checked"]
    assert move["undo"].startswith("Move “")


def test_the_delete_key_removes_what_a_click_selected(work):
    delete = work["delete"]
    assert delete["selected"] == delete["id"]
    assert delete["file"]["Scenario"][-1][:2] == ["remove", delete["id"]]
    assert len(delete["file"]["Scenario"]) == 3
    assert delete["undo"].startswith("Remove “")


def test_a_scenario_is_duplicated_renamed_and_edited_apart(work):
    duplicate = work["duplicate"]
    before = work["delete"]["file"]["Scenario"]
    assert short(duplicate["copied"]["Scenario (copy)"]) == short(before)
    assert duplicate["rows"] == ["Scenario", "▶ With a market"]
    assert short(duplicate["file"]["Scenario"]) == short(before)
    assert short(duplicate["file"]["With a market"]) == [*short(before), ["add", "v-2"]]
    assert duplicate["card_after_escape"] != "PlaceTool"


def test_two_scenarios_are_compared_with_real_runs(work):
    compare = work["compare"]
    assert compare["scenarios"] == ["Scenario", "With a market"]
    assert compare["words"] == "2 scenarios compared."
    assert "Scenario" in compare["verdict"]
    assert len(compare["tabs"]) == 4
    row = next(row for row in compare["rows"] if row[0].startswith("Visitors"))
    best = max(compare["visitors"], key=compare["visitors"].get)
    stars = [text.startswith("★") for text in row[2:]]
    assert stars == [name == best for name in compare["scenarios"]]
    # The same numbers as the panel beside the map had.
    for name, part in (("Scenario", "plan"), ("With a market", "copy")):
        before, after, *_ = work[part]["readings"]["visitors"]
        assert compare["visitors"][name] == pytest.approx(after - before, rel=1e-9, abs=1e-6)


def test_nothing_was_told_as_trouble_and_the_study_has_every_edit(played, work):
    assert work["saved"]["sentences"] == []
    wanted = {name: short(edits) for name, edits in work["duplicate"]["file"].items()}
    assert in_file(played["study"]) == wanted


def test_project_and_study_are_found_again_by_another_qgis(played, work):
    back = played["back"]
    assert back["valid"]
    assert back["layers"] == work["saved"]["layers"]
    assert len(back["layers"]) == work["layers"]
    assert str(back["file"]) == str(work["duplicate"]["file"])
    assert back["rows"] == ["Scenario", "▶ With a market"]
    assert back["page"] == "scenarios"
    assert str(back["shown"]) == str(work["duplicate"]["file"]["With a market"])
    assert back["marks"] == sorted(edit[1] for edit in back["shown"])
    assert str(back["first"]) == str(work["duplicate"]["file"]["Scenario"])
    assert not back["can_undo"]
    assert back["sentences"] == []
    assert back["answer"]["rows"] == work["copy"]["rows"]


# The numbers on the screen.


def simulated(study, name, draws, folder):
    """What ``nigiwai:simulate_scenario`` says of a scenario as it is saved."""
    import pyogrio
    from qgis import processing

    opened = store.open_study(study)
    scenario = next(one for one in library.scenarios(opened) if one.name == name)
    outputs = ("zones", "facilities", "indicators")
    processing.run("nigiwai:simulate_scenario", {
        **town_inputs(study),
        "EDITS": str(write_edits(opened, scenario, folder / "edits.gpkg")), "DRAWS": draws,
        **{f"OUTPUT_{one.upper()}": str(folder / f"{one}.gpkg") for one in outputs},
    })
    return [pyogrio.read_dataframe(folder / f"{one}.gpkg") for one in outputs]


def near(value, scale=1.0):
    return pytest.approx(value, rel=1e-9, abs=1e-9 * max(abs(scale), 1.0))


@pytest.mark.parametrize("part", ["plan", "copy"])
def test_numbers_on_the_screen_equal_those_of_the_algorithm(played, provider, part, tmp_path):
    screen = played["work"][part]
    assert screen["draws"] > 0
    assert screen["status"] == "Settled. Ranges are those of the assumptions."
    zones, facilities, indicators = simulated(
        played["study"], screen["name"], screen["draws"], tmp_path)
    rows = indicators.set_index("indicator")
    assert sorted(rows.index) == sorted(screen["readings"])
    for key, found in screen["readings"].items():
        row = rows.loc[key]
        assert found[:2] == near([row["before"], row["after"]])
        assert found[2:] == near([row["change_low"], row["change_high"]], row["before"])
        if key in screen["rows"]:
            texts = reading_texts(
                key, Reading(*row[["before", "after", "change_low", "change_high"]]))
            label, change, levels, band = screen["rows"][key]
            assert (label, change, levels) == (texts.label, texts.change, texts.levels)
            assert band == " · ".join(each for each in (texts.band, texts.meaning) if each)
            assert change != UNKNOWN
    assert {"visitors", "stay_min", "spend_yen", "vibrancy_mean"} <= set(screen["rows"])
    assert_zones_and_facilities_equal(screen, zones, facilities)


def assert_zones_and_facilities_equal(screen, zones, facilities):
    assert list(screen["zones"]) == zones["id"].tolist()
    for column, place in (("vibrancy_before", 0), ("vibrancy_after", 1)):
        assert [one[place] for one in screen["zones"].values()] == near(zones[column].tolist())
    assert zones["vibrancy_change"].abs().max() > 0.1
    places = facilities.set_index("id", drop=False)
    edited = places[places["edit"].isin(("add", "move"))]
    assert sorted(screen["placed"]) == sorted(edited["id"])
    for key, found in screen["placed"].items():
        columns = ["visitors", "stay_min", "spend_yen", "visitors_low", "visitors_high"]
        assert found == near(edited.loc[key, columns].tolist())
    lost = places[(places["edit"].fillna("") == "") & (places["effect"] == "lose")]
    worst = lost.sort_values("visitors_change", kind="stable").iloc[:5]
    assert [one[0] for one in screen["losers"]] == worst["id"].tolist()
    assert [one[2] for one in screen["losers"]] == near(worst["visitors_change"].tolist())
    assert len(screen["losers_shown"]) == len(worst)
    assert all(screen["losers_shown"])


# Trouble.


def test_layers_may_leave_the_project_in_the_middle_of_a_drag(trouble):
    found = trouble["layers_removed"]
    assert found["layers"] == 0
    [[kind, key, _, *where]] = found["file"]["Scenario"]
    assert (kind, key) == ("add", "v-1")
    assert where == at(*found["to"])
    assert found["shown"] == found["file"]["Scenario"]
    assert found["sentences"] == []


def test_two_windows_on_one_study_lose_nothing_and_say_so(trouble):
    found = trouble["two_windows"]
    assert short(found["theirs"]["Scenario"]) == [["add", "v-1"], ["add", "v-2"]]
    assert found["after"] == found["theirs"]
    assert found["shown"] == found["theirs"]["Scenario"]
    assert found["sentence"].startswith("Another window has changed the scenario “Scenario”.")
    assert found["notice"] == found["sentence"]
    assert found["notice_visible"]
    assert found["undo"] == 0
    # What was left out is done again, on top of what the other window saved.
    assert found["again"]["Scenario"][:2] == found["theirs"]["Scenario"]
    assert len(found["again"]["Scenario"]) == 3


def test_a_project_closed_while_editing_takes_nothing_with_it(trouble):
    found, before = trouble["project_closed"], trouble["two_windows"]["again"]["Scenario"]
    assert found["open"]
    assert short(found["file"]["Scenario"]) == short(before)
    assert found["file"]["Scenario"][:2] == before[:2]
    assert found["shown"] == found["file"]["Scenario"]
    assert found["sentences"] == []
    # Shown on the map again, work goes on.
    assert found["crs"].startswith("EPSG:66")
    *earlier, (_, _, category, *where) = found["again"]["Scenario"]
    assert earlier == found["file"]["Scenario"]
    assert category == "library"
    assert where == at(*found["placed"])


def test_a_plugin_unloaded_in_the_middle_of_a_drag_leaves_nothing_behind(trouble):
    found = trouble["unloaded"]
    assert found["worked"]
    assert {"FacilityMark", "Ghost", "ZoneOverlay"} <= set(found["during"])
    before, after = found["before"], found["after"]
    assert before["ours"]
    assert after["ours"] == []
    assert after["items"] == before["items"]
    assert after["docks"] == before["docks"]
    assert after["tool"] != "PlaceTool"
    assert after["threads"] == 0
    assert found["answers_after"] == 0
    assert found["file_after"] == found["file"]


def test_the_plugin_comes_back_and_qgis_may_be_closed_in_a_drag(played, trouble):
    assert trouble["back"]["shown"] == trouble["unloaded"]["file"]["Scenario"]
    assert trouble["back"]["file"] == trouble["unloaded"]["file"]
    wanted = {name: short(edits) for name, edits in trouble["back"]["file"].items()}
    assert in_file(played["spoilt"]) == wanted
