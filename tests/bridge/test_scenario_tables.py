"""Where results of scenarios stand among those of a study, and which are still to be made."""

import shutil

import pytest
from nigiwai.bridge.scenarios import tables
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.study.store import open_study


@pytest.fixture
def study(sample_study, tmp_path):
    path = tmp_path / "study.gpkg"
    shutil.copy(sample_study, path)
    return open_study(path)


def with_edits(study, *names):
    places = study.read("facilities").geometry
    made = []
    for name in names:
        scenario = library.create(study, name)
        edit = Edit("add", "v-1", x=float(places.x.median()), y=float(places.y.median()),
                    category="library", size=900.0, name=name)
        library.save(study, scenario, [library.StoredEdit(library.new_id(), edit)])
        made.append(scenario)
    return made


def test_names_that_a_database_does_not_tell_apart_have_tables_of_their_own(study, tmp_path):
    scenarios = with_edits(study, "Plan A", "plan a", "Plan/A", "!")
    values = [tables.values_of(study, one, tmp_path, 0) for one in scenarios]
    places = [one["OUTPUT_ZONES"].split("table=")[1].lower() for one in values]
    assert len(set(places)) == 4
    assert "scenario_plan_a_zones" in places[0]
    assert len({one["EDITS"].lower() for one in values}) == 4
    assert [one["SCENARIO"] for one in values] == ["Plan A", "plan a", "Plan/A", "!"]


def test_a_scenario_without_edits_is_not_simulated(study):
    library.create(study, "nothing")
    with_edits(study, "library")
    assert [one.name for one in tables.to_simulate(study)] == ["library"]
    assert tables.names_to_tell(study) == []
