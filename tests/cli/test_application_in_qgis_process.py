"""``nigiwai:draft_application`` as ``qgis_process`` runs it, without a screen."""

import json

import pytest
from nigiwai.tests.core.documents import paragraphs, parts_of
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.applications import tables
from nigiwai.tests.processing.conftest import Town


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("application"))
    profile.enable()
    return profile


def test_a_document_and_its_template(profile, tmp_path):
    town = Town(tmp_path)
    made, template = tmp_path / "made.docx", tmp_path / "template.docx"

    def call(**others):
        given = {**tables(town), "ZONES": town.parameters()["ZONES"], "OUTPUT": made,
                 "OUTPUT_TEMPLATE": template, "TODAY": "2026-11-22", **others}
        arguments = [f"{key}={value}" for key, value in given.items()]
        return profile.run(
            "qgis_process", "run", "nigiwai:draft_application", "--json", "--", *arguments)

    done = call(PROJECT_ID="j9")
    assert done.returncode == 1
    assert "j9" in done.stderr
    assert not made.exists()
    assert not template.exists()
    done = call()
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["MISSING"] == len(results["CHECKLIST"].splitlines())
    assert "古民家食堂と朝市" in "".join(paragraphs(made.read_bytes()))
    assert parts_of(made.read_bytes())["word/media/nigiwai1.png"][:4] == b"\x89PNG"
    assert "{{project.name}}" in "".join(paragraphs(template.read_bytes()))
