"""The template of a project, and where QGIS finds it."""

from pathlib import Path

import pytest
from nigiwai.bridge import shown
from nigiwai.bridge.i18n import speaking
from nigiwai.bridge.project import template as project_template
from nigiwai.bridge.project import tree

pytestmark = pytest.mark.usefixtures("provider")
LAYOUTS = {"A4 landscape", "A4 portrait", "A3 landscape", "A3 portrait"}


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder of templates of its own."""
    from qgis.core import QgsSettings

    folder = tmp_path / "profile" / "project_templates"
    QgsSettings().setValue("qgis/projectTemplateDir", str(folder))
    yield folder
    QgsSettings().remove("qgis/projectTemplateDir")


@pytest.fixture(scope="module")
def template(provider, tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "new.qgz"
    project_template.write_template(path)
    return path


def test_it_has_sections_layouts_and_a_title(template):
    from qgis.core import Qgis, QgsProject

    project = QgsProject()
    assert project.read(str(template))
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == [
        "Vibrancy and people", "Risk and safety", "Resources and co-creation",
        "Structure and report"]
    assert {layout.name() for layout in project.layoutManager().layouts()} == LAYOUTS
    assert project.title()
    assert project.crs().authid() == "EPSG:6668"
    assert project.filePathStorage() == Qgis.FilePathType.Relative
    assert project.mapLayers() == {}
    project.clear()


def test_a_study_opened_in_it_gives_the_crs_and_results_go_into_their_sections(
    template, town_files
):
    from qgis.core import QgsProject

    study, _results = town_files
    project = QgsProject()
    assert project.read(str(template))
    shown.add_study(str(study), project)
    assert project.crs().authid() == "EPSG:6676"
    shown.add_results("街", f"hazards:{study}", (), project)
    names = {group.name(): [one.name() for one in group.findGroups()]
             for group in project.layerTreeRoot().findGroups()}
    assert names["Risk and safety"] == ["街"]
    shown.remove(f"hazards:{study}", project)
    assert "Risk and safety" in [one.name() for one in project.layerTreeRoot().findGroups()]
    project.clear()


def test_qgis_finds_it_while_the_plugin_is_there(place):
    path = project_template.offer()
    assert path == place / "Nigiwai - plan of a town.qgz"
    assert project_template.offer() == path
    project_template.withdraw()
    assert list(place.iterdir()) == []
    project_template.withdraw()


def test_what_others_have_there_stays_and_that_of_another_language_goes(place):
    place.mkdir(parents=True)
    (place / "office.qgz").write_bytes(b"theirs")
    with speaking("ja"):
        japanese = project_template.offer()
    path = project_template.offer()
    assert japanese != path
    assert {one.name for one in place.iterdir()} == {"office.qgz", path.name}
    project_template.withdraw()
    assert [one.name for one in place.iterdir()] == ["office.qgz"]


def test_a_folder_that_cannot_be_made_is_no_trouble(place):
    place.parent.mkdir(parents=True)
    place.write_text("a file in the way")
    assert project_template.offer() is None
    assert Path(place).read_text() == "a file in the way"


# Sections of the tree


def test_sections_have_one_order_whenever_they_come(provider):
    from qgis.core import QgsProject

    project = QgsProject()
    project.layerTreeRoot().addGroup("Study")
    for key in ("report", "vibrancy", "resources", "risk", "vibrancy"):
        tree.section_group(project, key)
    names = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert names == [*map(tree.section_label, tree.SECTIONS), "Study"]
    tree.tidy(project)
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == ["Study"]
    project.clear()


@pytest.mark.parametrize(("kind", "section"), [
    ("score", "vibrancy"), ("hazards", "risk"), ("board_needs", "resources"), ("study", ""),
    ("measure_access", "vibrancy"), ("draft_guideline", "risk"), ("match_resources", "resources"),
    ("evaluate_structure", "report"), ("choose_sites", "vibrancy"), ("nothing_of_ours", ""),
])
def test_what_is_shown_has_a_section(kind, section):
    assert tree.section_of(kind) == section


def test_every_group_of_algorithms_has_a_section(provider):
    for algorithm in provider.algorithms():
        if algorithm.groupId() != "study":
            assert tree.section_of(algorithm.name()) in tree.SECTIONS, algorithm.name()
