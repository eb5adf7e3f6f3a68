"""``make demo``: one command from nothing to a study, a project, maps and a report."""

import json
import os
import re
import subprocess
import sys

import pytest

LABELS = ("study", "results", "project", "map", "report", "document")


def run_demo(root, *arguments, **environment):
    return subprocess.run(
        [sys.executable, str(root / "tools" / "demo.py"), *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def demo(root, tmp_path_factory):
    """The finished process and its folder, run once."""
    out = tmp_path_factory.mktemp("demo")
    return run_demo(root, "sample", "--out", out, "--lang", "en"), out


def paths_of(finished):
    """Label → paths, as printed at the end."""
    found = {}
    for label, path in re.findall(r"^(\w+): (/.+)$", finished.stdout, re.MULTILINE):
        found.setdefault(label, []).append(path)
    return found


def test_it_ends_well_and_names_what_it_made(demo):
    finished, _out = demo
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    paths = paths_of(finished)
    assert set(paths) == set(LABELS)
    for label, files in paths.items():
        for path in files:
            assert os.path.getsize(path) > 1000, label


def test_it_leaves_nothing_half_done(demo):
    _finished, out = demo
    names = {path.name for path in out.iterdir()}
    assert not {name for name in names if name.startswith(".") or name.endswith(("-wal", "-shm"))}
    assert {"source", "study.gpkg", "results.gpkg", "nigiwai.qgz"} <= names


def test_project_opens_with_every_layer(demo, qgis_app):
    from qgis.core import QgsProject

    finished, _out = demo
    project = QgsProject()
    assert project.read(paths_of(finished)["project"][0])
    layers = list(project.mapLayers().values())
    assert len(layers) >= 8
    assert all(layer.isValid() for layer in layers)
    # Stations, residents, results: every layer has something to show.
    assert all(layer.featureCount() > 0 for layer in layers)
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups[1:] == ["Vibrancy and people", "Risk and safety", "Resources and co-creation"]
    assert len(project.layoutManager().layouts()) == 4
    project.clear()


def test_maps_are_whole_sheets_with_colours(demo, qgis_app):
    from qgis.PyQt.QtGui import QImage

    finished, _out = demo
    maps = paths_of(finished)["map"]
    assert len(maps) == 2
    for path in maps:
        image = QImage(path)
        # A4 at 150 dots an inch, either way up.
        assert sorted((image.width(), image.height())) == [1240, 1754] or sorted(
            (image.width(), image.height())
        ) == [1240, 1753]
        colours = {
            image.pixel(x, y)
            for x in range(60, image.width(), 9)
            for y in range(170, image.height(), 9)
        }
        assert len(colours) > 30


def test_results_add_up(demo, qgis_app):
    """Visitors of the zones are those of the facilities in them, before and after."""
    from qgis.core import QgsVectorLayer

    finished, _out = demo
    results = paths_of(finished)["results"][0]

    def total(table, field):
        layer = QgsVectorLayer(f"{results}|layername={table}", table, "ogr")
        assert layer.isValid(), table
        return sum(row[field] for row in layer.getFeatures() if row[field])

    for field, zones, facilities in (
        ("visitors", "score_zones", "score_facilities"),
        ("visitors_change", "scenario_a_zones", "scenario_a_facilities"),
    ):
        assert total(zones, field) == pytest.approx(total(facilities, field), rel=1e-6)


def test_risk_adds_up(demo):
    """Residents by rank are those of the town, of zones as of buildings; shelters hold no more than
    they have room for."""
    import pyogrio

    finished, out = demo
    results = paths_of(finished)["results"][0]
    zones = pyogrio.read_dataframe(out / "study.gpkg", layer="zones", read_geometry=False)
    residents = zones["residents"].sum()
    totals = {}
    for target in ("zones", "buildings"):
        rows = pyogrio.read_dataframe(
            results, layer=f"risk_{target}_totals", read_geometry=False).query("level == 'town'")
        totals[target] = rows.groupby("hazard")["residents"].sum()
        assert len(totals[target]) == 10
        assert totals[target].to_numpy() == pytest.approx(residents, rel=1e-6)
    loads = pyogrio.read_dataframe(results, layer="shelter_loads", read_geometry=False)
    assert len(loads) > 10
    areas = pyogrio.read_dataframe(results, layer="guideline_areas", read_geometry=False)
    assert len(areas) > 20
    assert areas["district"].nunique() > 8


def test_added_facilities_are_in_the_results(demo, qgis_app):
    from qgis.core import QgsVectorLayer

    finished, _out = demo
    results = paths_of(finished)["results"][0]
    layer = QgsVectorLayer(f"{results}|layername=scenario_a_facilities", "facilities", "ogr")
    added = list(layer.getFeatures("\"edit\" = 'add'"))
    assert len(added) >= 3
    assert all(row["visitors_after"] > 0 and not row["visitors_before"] for row in added)


def test_resources_lead_to_drafts_of_applications(demo):
    """From the lists to a match, a project, a programme that fits and a document with gaps."""
    import zipfile

    import pyogrio

    finished, out = demo
    results = paths_of(finished)["results"][0]

    def of_study(table):
        return pyogrio.read_dataframe(out / "study.gpkg", layer=table, read_geometry=False)

    assert 8 <= len(of_study("duplicates")) <= 15
    needs, matches = of_study("needs"), of_study("matches")
    ventures = set(needs["id"][needs["kind"] == "venture"])
    assert len(ventures) == 24
    # One of them is hidden.
    assert set(matches["need_id"]) < ventures
    assert matches["need_id"].nunique() >= 20
    projects = of_study("projects")
    assert projects["programme_id"].tolist() == ["H-1", "H-6"]
    fits = pyogrio.read_dataframe(results, layer="programme_fits", read_geometry=False)
    assert len(fits) == 12
    names = [os.path.basename(path) for path in paths_of(finished)["document"]]
    assert names == ["application_1.docx", "application_2.docx"]
    with zipfile.ZipFile(paths_of(finished)["document"][0]) as document:
        text = document.read("word/document.xml").decode()
        assert "古民家の食堂" in text
        assert "not filled in" in text
        assert any(name.startswith("word/media/") for name in document.namelist())


def test_no_telephone_of_a_partner_leaves_the_study(demo):
    """Contacts are in the table of the study that holds them, and in no result."""
    import zipfile

    finished, out = demo
    made = b""
    for label in ("results", "report", "project", "document"):
        for path in paths_of(finished)[label]:
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    made += b"".join(map(archive.read, archive.namelist()))
            else:
                with open(path, "rb") as file:
                    made += file.read()
    study = (out / "study.gpkg").read_bytes()
    for piece in (b"000-0000-00", b"machinami@", "商工観光課".encode()):
        assert piece in study
        assert piece not in made


def test_report_is_a_page_with_the_town(demo):
    finished, _out = demo
    with open(paths_of(finished)["report"][0], encoding="utf-8") as file:
        page = file.read()
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")


def test_reports_and_maps_name_the_sample_not_a_ministry(demo):
    from nigiwai.core.study.store import open_study

    finished, _out = demo
    words = ("generated sample data, no real statistics",)
    assert open_study(paths_of(finished)["study"][0]).attributions() == words
    reports = paths_of(finished)["report"]
    assert [os.path.basename(path) for path in reports] == [
        "check.html", "vibrancy.html", "scenario_a.html", "scenario_b.html", "comparison.html",
        "exposure_zones.html", "exposure_buildings.html", "damage.html", "shelters.html",
        "needs.html", "guideline.html", "weighing.html", "review.html", "matching.html",
        "resources.html", "programmes.html", "scenario_project.html",
    ]
    # The first names where missing data is published, which is a ministry at times.
    for path in (*reports[1:4], *reports[5:]):
        with open(path, encoding="utf-8") as file:
            page = file.read()
        assert words[0] in page
        # A ministry may stand as the source of a constant, but not as that of the data.
        assert "を加工して作成" not in page


def withdrawn_of(source_notes):
    """Folders that a SOURCE.md says were withdrawn."""
    return re.findall(r"^### (\S+) - withdrawn", source_notes, re.MULTILINE)


def test_the_demo_of_yaizu_takes_nothing_that_was_withdrawn(root, shared):
    from fnmatch import fnmatch

    plan = json.loads((root / "tools" / "demo_yaizu.json").read_text(encoding="utf-8"))
    (all_of_it,) = plan["data"]
    withdrawn = [
        folder
        for notes in shared.glob("*/SOURCE.md")
        for folder in withdrawn_of(notes.read_text(encoding="utf-8"))
    ]
    assert "yaizu_opendata_history" in withdrawn
    assert all(fnmatch(folder, all_of_it["leave_out"]) for folder in withdrawn)
    # The words for the city are those of its notes.
    city = (shared / "04_facilities" / "SOURCE.md").read_text(encoding="utf-8")
    assert all_of_it["city_attribution"] in city
    boundary = (shared / plan["boundary"]["path"]).parent.parent / "SOURCE.md"
    assert plan["boundary"]["attribution"] in boundary.read_text(encoding="utf-8")


def test_absent_open_data_is_one_sentence(root, tmp_path):
    missing = tmp_path / "nowhere"
    finished = run_demo(
        root, "yaizu", "--out", tmp_path / "out", NIGIWAI_SHARED=str(missing)
    )
    assert finished.returncode == 1
    assert finished.stderr.count("\n") == 1
    assert str(missing) in finished.stderr
    assert not any((tmp_path / "out").glob("*.gpkg"))


def test_unusable_folder_is_one_sentence(root, tmp_path):
    taken = tmp_path / "a_file"
    taken.write_text("mine", encoding="utf-8")
    finished = run_demo(root, "sample", "--out", taken)
    assert finished.returncode == 1
    assert finished.stderr.count("\n") == 1
    assert str(taken) in finished.stderr
    assert taken.read_text(encoding="utf-8") == "mine"
