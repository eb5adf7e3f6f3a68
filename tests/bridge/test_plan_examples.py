"""The plans that come with the plugin, and how mistakes are told to people."""

import json

import pytest
from nigiwai.bridge import i18n
from nigiwai.bridge.plan import reading as plan_reading
from nigiwai.bridge.plan import texts as plan_texts
from nigiwai.bridge.plan.catalogue import catalogue
from nigiwai.core.errors import CoreError
from nigiwai.core.plan import catalogue as kinds
from nigiwai.core.study.tables import TABLES


def test_the_plan_of_the_sample_town_is_right(provider, root, tmp_path):
    checked = plan_reading.read(root / "resources" / "sample" / "plan_sample.json", str(tmp_path))
    runs = [task.run for task in checked.tasks]
    assert checked.tasks[0].group == "sample"
    assert runs.count("simulate_scenario") == 2
    assert {"export_plan_map", "export_atlas", "export_report"} <= set(runs)
    # Every file of the sample town goes into the study.
    from nigiwai.bridge.study.sample_city import parts_of
    from nigiwai.core.sample.city import _paths

    wanted = {part.name for part in parts_of(_paths(tmp_path))}
    assert {task.about for task in checked.tasks if task.run == "import_data"} == wanted


def test_the_plan_of_yaizu_is_that_of_the_demo(provider, root, tmp_path, shared):
    path = root / "docs" / "examples" / "yaizu.json"
    plan = json.loads(path.read_text("utf-8"))
    demo = json.loads((root / "tools" / "demo_yaizu.json").read_text("utf-8"))
    assert plan["study"]["boundary"] == f"data:{demo['boundary']['path']}"
    assert plan["study"]["attribution"] == demo["boundary"]["attribution"]
    [given], [source] = plan["inputs"], demo["data"]
    assert (given["leave_out"], given["city_attribution"]) == (
        source["leave_out"], source["city_attribution"])
    for scenario in plan["scenarios"]:
        wanted = demo["scenarios"][scenario["key"].upper()]
        assert scenario["name"] == wanted["name"]
        assert [[one["category"], one["size"], *one["at"], one["name"]]
                for one in scenario["places"]] == wanted["places"]
    assert len(plan_reading.read(path, str(tmp_path)).tasks) == 22


@pytest.mark.parametrize("place", ["resources/sample/plan_sample.json", "docs/examples/yaizu.json"])
def test_a_map_of_changes_shows_what_was_changed(root, place):
    plan = json.loads((root / place).read_text("utf-8"))
    maps = [one["with"]["LAYERS"] for one in plan["exports"]
            if isinstance(one, dict) and "LAYERS" in one.get("with", {})]
    assert maps
    for layers in maps:
        changed = [one for one in layers if one.endswith("_zones")]
        assert {one.replace("_zones", "_facilities") for one in changed} <= set(layers)


def test_recipes_name_what_there_is(provider):
    known = catalogue()
    for name, algorithm in known.items():
        recipe, parameters = algorithm.recipe, algorithm.parameters
        assert set(recipe.inputs) | set(recipe.tables) | set(recipe.files) <= set(parameters), name
        assert set(recipe.inputs.values()) | set(recipe.needs) <= set(TABLES), name
        assert set(recipe.results) | set(recipe.whole) <= set(parameters), name
        assert set(recipe.scenarios) | set(recipe.layers) <= set(parameters), name
        assert all(parameters[one].kind == kinds.TABLE_OUT for one in recipe.tables), name
    assert {one.group for one in known.values()} == {"analyses", "exports", "inputs", "study"}
    assert "run_plan" not in known


@pytest.mark.parametrize(("error", "told"), [
    (CoreError("plan_unknown_key", place="analysis", line=3, key="analysis", near="analyses",
               known="analyses, exports"),
     "analysis (line 3): there is no key “analysis” here. Did you mean “analyses”?"),
    (CoreError("plan_unknown_word", place="language", line=2, found="x", near="", known="ja, en"),
     "language (line 2): “x” is not known here. Known are: ja, en."),
    (CoreError("plan_out_of_range", place="a", line=1, parameter="DRAWS", found="-1", low="0",
               high="1000", whole=True),
     "a (line 1): DRAWS takes a whole number from 0 to 1000; -1 is none."),
    (CoreError("plan_out_of_range", place="a", line=1, parameter="X", found="-1", low="0",
               high="", whole=False), "a (line 1): X takes a number from 0 up; -1 is none."),
    (CoreError("plan_wrong_type", place="inputs", line=4, wanted="list", found="object"),
     "inputs (line 4): this must be a list [ … ]; it is an object { … }."),
    (CoreError("plan_empty", file="p.json"),
     "“p.json” is empty. A plan begins with { and has the key “plan”."),
])
def test_a_fault_is_a_sentence(qgis_app, error, told):
    assert plan_texts.fault(error) == told


def test_long_lists_are_cut(qgis_app):
    error = CoreError("plan_unknown_algorithm", place="a", line=1, found="x", near="",
                      known=", ".join(f"algorithm_{n}" for n in range(100)))
    assert len(plan_texts.fault(error)) < 600
    assert plan_texts.fault(error).endswith(", ….")


def test_texts_of_a_thread_can_be_in_another_language(qgis_app):
    with i18n.speaking("en"):
        assert i18n.user_language() == "en"
        assert i18n.tr("Scenario “{name}”") == "Scenario “{name}”"
