"""The edits of a scenario as a file that ``simulate_scenario`` reads."""

import math

import pytest
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edit_layer import edits_of
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.edits_file import write_edits
from nigiwai.core.scenarios.library import StoredEdit, new_id
from nigiwai.core.vibrancy.inputs import Layer

from .scenario_steps import library_edit
from .studies import refusal

ROLES = ("edit", "facility_id", "category", "size", "name")


def read_back(path):
    """As the algorithm sees the file."""
    import geopandas

    frame = geopandas.read_file(path)
    return edits_of(Layer(frame, "edits", {role: role for role in ROLES})), frame.crs.to_epsg()


def told(edit):
    numbers = [None if math.isnan(n) else n for n in (edit.x, edit.y, edit.size)]
    return (edit.kind, edit.facility_id, *numbers, edit.category, edit.name)


def test_the_file_holds_the_edits_of_one_scenario_in_their_order(study, tmp_path):
    edits = [
        library_edit((1.25, 2.5)),
        StoredEdit(new_id(), Edit("move", "7", 3.0, 4.0)),
        StoredEdit(new_id(), Edit("modify", "01", size=0.0)),
        StoredEdit(new_id(), Edit("remove", "f")),
        library_edit((5, 6), category="housing", size=12.5, name="'; DROP"),
    ]
    scenario = library.save(study, library.create(study, "A"), edits)
    library.save(study, library.create(study, "B"), [library_edit()])
    path = write_edits(study, scenario, tmp_path / "edits.gpkg")
    assert path == tmp_path / "edits.gpkg"
    found, epsg = read_back(path)
    assert [told(one) for one in found] == [told(one.edit) for one in edits]
    assert epsg == study.epsg
    # Again, over the file that is there.
    scenario = library.save(study, scenario, edits[:1])
    assert len(read_back(write_edits(study, scenario, str(path)))[0]) == 1


def test_what_cannot_be_written_says_so(study, tmp_path):
    scenario = library.create(study, "A")
    assert refusal(write_edits, study, scenario, tmp_path / "none" / "e.gpkg")[0] == "write_failed"
    (tmp_path / "folder").mkdir()
    assert refusal(write_edits, study, scenario, tmp_path / "folder")[0] == "write_failed"
    library.delete(study, scenario)
    assert refusal(write_edits, study, scenario, tmp_path / "e.gpkg")[0] == "scenario_missing"
    assert not (tmp_path / "e.gpkg").exists()


def test_a_scenario_without_edits_is_an_empty_layer(study, tmp_path):
    path = write_edits(study, library.create(study, "A"), tmp_path / "e.gpkg")
    with pytest.raises(Exception, match="empty_layer"):
        read_back(path)


def test_the_algorithm_takes_the_file(provider, sample_study, tmp_path):
    import shutil

    from nigiwai.core.study.store import open_study
    from qgis import processing

    study = open_study(shutil.copy(sample_study, tmp_path / "study.gpkg"))
    place = study.boundary.geometry.iloc[0].representative_point()
    scenario = library.save(study, library.create(study, "A"), [library_edit((place.x, place.y))])
    path = write_edits(study, scenario, tmp_path / "edits.gpkg")
    tables = {name: f"{study.path}|layername={name}" for name in ("zones", "facilities")}
    done = processing.run("nigiwai:simulate_scenario", {
        "EDITS": str(path), "SCENARIO": scenario.name, "ZONES": tables["zones"],
        "FACILITIES": tables["facilities"], "DRAWS": 0, "OUTPUT_ZONES": "memory:",
        "OUTPUT_FACILITIES": "memory:", "OUTPUT_INDICATORS": "memory:",
    })
    kinds = [feature["edit"] for feature in done["OUTPUT_FACILITIES"].getFeatures()]
    assert kinds.count("add") == 1
