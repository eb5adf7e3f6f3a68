"""Personal data stay in the study: no output of any algorithm has them, unless somebody ticks it.

The study has a person in ``contacts`` and, where people write, a telephone number and an address of
the mail in every text of needs, resources, partners, matches and projects.
"""

import ast
import io
import subprocess
import zipfile
from pathlib import Path

import pytest
from nigiwai.bridge.local import board_layers
from nigiwai.bridge.project import study as project
from nigiwai.bridge.project.study import source_of
from nigiwai.core.study import store
from nigiwai.core.study.store import Append, Replace
from nigiwai.core.study.tables import TABLES
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CRS,
    RESIDENTS,
    X,
    Y,
    _facilities,
    _zones,
    at,
)
from qgis.core import QgsApplication, QgsProject

PERSON, PHONE, MAIL = "鰯田珊瑚郎", "054-987-6541", "sango.iwashita@example.jp"
HOME, KEY = "焼津市潮騒町九丁目98番76号", "裏口の鍵は赤い鉢の下"
# In texts that people write into other tables.
IN_TEXT = ("090-8765-4321", "umi.no.hito@example.jp")
SAID = f"空き家を借りて店を開きたい。連絡は {IN_TEXT[0]} か {IN_TEXT[1]} まで。"
PERSONAL = (PERSON, PHONE, MAIL, HOME, KEY)
# Tables in which people write.
WRITTEN = ("needs", "resources", "partners", "matches", "projects", "contacts")
# Makes a study, or reads nothing of one but its zones and its measured people.
NEVER = {"create_study", "calibrate_model"}


def points(rows, columns):
    import geopandas
    import pandas as pd

    frame = pd.DataFrame([row[:-1] for row in rows], columns=columns)
    return geopandas.GeoDataFrame(
        frame, geometry=[row[-1] and at(*row[-1]) for row in rows], crs=CRS)


@pytest.fixture(scope="module")
def personal(provider, tmp_path_factory):
    """A small study with personal data in every place that could hold some."""
    import geopandas
    import pandas as pd
    import shapely

    folder = tmp_path_factory.mktemp("privacy")
    side = 3 * 500.0
    boundary = geopandas.GeoDataFrame(
        geometry=[shapely.box(X, Y, X + side, Y + side)], crs=CRS)
    study = store.create(folder / "town.gpkg", "焼津市", boundary, "500m")
    flood = geopandas.GeoDataFrame(
        {"id": ["h1"], "type": ["flood"], "scenario": ["L2"], "depth_min_m": [0.5],
         "depth_max_m": [3.0]}, geometry=[shapely.box(X, Y, X + side, Y + 700.0)], crs=CRS)
    lines = [shapely.LineString([(X + 100 * n, Y), (X + 100 * n, Y + side)]) for n in range(15)]
    lines += [shapely.LineString([(X, Y + 100 * n), (X + side, Y + 100 * n)]) for n in range(15)]
    streets = geopandas.GeoDataFrame(
        {"id": [f"s{n}" for n in range(30)]}, geometry=lines, crs=CRS)
    study.apply([
        Replace("zones", _zones().assign(area_m2=250_000.0)),
        Append("facilities", _facilities()), Append("hazards", flood), Append("network", streets),
        Append("districts", _district()),
        *_people_s_rows(points, pd),
    ])
    assert sum(RESIDENTS) > 0
    return study.path


def _district():
    import geopandas
    import shapely

    whole = shapely.MultiPolygon([shapely.box(X, Y, X + 1500.0, Y + 1500.0)])
    return geopandas.GeoDataFrame(
        {"id": ["d1"], "kind": ["small_area"], "name": ["浜町"]}, geometry=[whole], crs=CRS)


def _people_s_rows(points, pd):
    project_ = points([("j1", "浜の店", "idea", "n1", "r1", "p1", "g1", SAID, "浜の会", SAID,
                        (300, 300))],
                      ["id", "name", "status", "need_id", "resource_id", "partner_id",
                       "programme_id", "purpose", "applicant", "note"])
    return (
        Append("needs", points(
            [("n1", SAID, "venture", "spaces", (200, 200)),
             ("n2", f"堤防が低くて不安です。{IN_TEXT[0]}", "opinion", None, (700, 200))],
            ["id", "text", "kind", "category"])),
        Append("resources", points(
            [("r1", "浜の空き家", "spaces", "vacant_house", SAID, SAID, (250, 250)),
             ("r2", "浜の空き家（旧網元）", "spaces", "vacant_house", SAID, SAID, (255, 250)),
             ("r3", "朝市", "culture", "event", None, None, (900, 900))],
            ["id", "name", "category", "sub_category", "description", "note"])),
        Append("partners", pd.DataFrame(
            [("p1", "浜の会", f"空き家の改修。{SAID}", 1.0, 1)],
            columns=["id", "name", "skills", "capacity", "consent"])),
        Append("matches", pd.DataFrame(
            [("n1 r1", "n1", "r1", "p1", 0.9, SAID, "accepted", 1, SAID)],
            columns=["id", "need_id", "resource_id", "partner_id", "score", "sentence", "status",
                     "rating", "note"])),
        Append("projects", project_),
        Append("programmes", pd.DataFrame(
            [("g1", "空き家改修補助", "空き家の改修", "焼津市", "2027-03-31", 0.5, 1e6)],
            columns=["id", "name", "purpose", "area", "deadline", "rate", "ceiling_yen"])),
        Append("contacts", pd.DataFrame(
            [("c1", "needs", "n1", PERSON, PHONE, MAIL, HOME, "2026-11-01", KEY),
             ("c2", "partners", "p1", PERSON, PHONE, MAIL, HOME, None, KEY),
             ("c3", "projects", "j1", PERSON, PHONE, MAIL, HOME, None, KEY),
             ("c4", "resources", "r1", PERSON, PHONE, MAIL, HOME, None, KEY)],
            columns=["id", "of_table", "of_id", "person", "phone", "email", "address",
                     "consent_on", "note"])),
    )


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{name}")


def tables_of(made):
    """Parameter to table of the study that it takes by its name or by what its help says."""
    found = {"FEEDBACK": "matches", "RULES": "programme_rules"}
    return {one.name(): found.get(one.name(), one.name().lower())
            for one in made.parameterDefinitions() if one.type() == "source"
            and found.get(one.name(), one.name().lower()) in TABLES}


def reads_people(name):
    """Whether an algorithm is given a table in which people write, or the study."""
    made = algorithm(name)
    names = {one.name() for one in made.parameterDefinitions()}
    return bool(set(tables_of(made).values()) & set(WRITTEN)) or "STUDY" in names


NAMES = [module.split(".")[1] for module, _ in ALGORITHMS]


def run(name, path, folder, **more):
    """Run with the defaults and every table that has rows; gives what was written."""
    from qgis import processing

    made, study = algorithm(name), store.open_study(path)
    values = {}
    for parameter, table in tables_of(made).items():
        if len(study.read_columns(table, ("id",))) and table != "contacts":
            values[parameter] = source_of(path, table)
    for one in made.parameterDefinitions():
        if one.name() == "STUDY" and not one.isDestination():
            values["STUDY"] = str(path)
        elif one.isDestination():
            ending = one.defaultFileExtension()
            values[one.name()] = str(folder / f"{one.name().lower()}.{ending}")
        elif one.name() == "DRAWS":
            values["DRAWS"] = 0
    # Rules about kinds are others than those of programmes.
    if name not in ("match_programmes", "draft_application"):
        values.pop("RULES", None)
    values.update(more)
    return processing.run(f"nigiwai:{name}", values)


def searched(data, name=""):
    """Places of a file, inside archives too, that hold personal data: ``(file, words)``."""
    found = []
    for words in (*PERSONAL, *IN_TEXT):
        for code in ("utf-8", "cp932", "utf-16-le"):
            if words.encode(code) in data:
                found.append((name, words))
                break
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                found += searched(archive.read(member), f"{name}/{member}")
    return found


def leaks(folder):
    """What lies in the files of a folder."""
    found, files = [], [path for path in sorted(folder.rglob("*")) if path.is_file()]
    for path in files:
        found += searched(path.read_bytes(), path.name)
        if path.suffix == ".pdf":
            # The text of a sheet is packed.
            told = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
            found += searched(told.stdout, path.name)
    return found, len(files)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NEVER])
def test_no_output_has_personal_data(personal, provider, tmp_path, name):
    if not reads_people(name):
        return
    out = tmp_path / "out"
    out.mkdir()
    # An algorithm may write into the study: that is no export.
    path = tmp_path / "town.gpkg"
    path.write_bytes(personal.read_bytes())
    more = {}
    if name == "export_plan_map":
        more["LAYERS"] = [source_of(path, table) for table in (
            "projects", "resources", "needs", "facilities", "zones")]
    if name == "import_data":
        source = tmp_path / "opinions.csv"
        place = at(700, 700)
        # The second row lies elsewhere and is refused.
        source.write_text(f"意見,X,Y\n{SAID},{place.x},{place.y}\n{SAID},0,0\n",
                          encoding="utf-8")
        more["CRS"] = CRS
        more["INPUT"] = str(source)
    results = run(name, path, out, **more)
    for beside in tmp_path.glob("town_*"):
        beside.rename(out / beside.name)
    found, count = leaks(out)
    assert found == []
    assert count or name in ("import_data", "build_network"), results
    texts = "\n".join(str(value) for value in results.values())
    assert not [words for words in (*PERSONAL, *IN_TEXT) if words in texts]
    if name == "import_data":
        kept = "\n".join(str(text) for text in store.open_study(path).read("needs")["text"][2:])
        assert "空き家" in kept
        assert not [words for words in IN_TEXT if words in kept]


def test_those_that_read_what_people_write_are_known(provider):
    assert {"review_resources", "match_resources", "map_resources", "match_programmes",
            "draft_application", "analyse_needs", "draft_guideline", "check_study",
            "import_data"} <= {name for name in NAMES if reads_people(name)}


def test_the_search_finds_what_is_there(tmp_path, personal):
    """In the study itself, in archives, in other codes."""
    assert {words for _, words in searched(personal.read_bytes())} == {*PERSONAL, *IN_TEXT}
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<t>{PHONE}</t>")
        archive.writestr("a.csv", PERSON.encode("cp932"))
    assert searched(inside.getvalue(), "z") == [("z/word/document.xml", PHONE), ("z/a.csv", PERSON)]


def test_the_contact_is_written_only_where_it_is_ticked(personal, provider, tmp_path):
    contacts = source_of(personal, "contacts")
    for number, (ticked, wanted) in enumerate(((False, False), (True, True))):
        out = tmp_path / str(number)
        out.mkdir()
        run("draft_application", personal, out, CONTACTS=contacts, INCLUDE_CONTACTS=ticked,
            PROJECT_ID="j1")
        found, _ = leaks(out)
        assert bool(found) == wanted, found
        assert not [words for _, words in found if words in IN_TEXT]


@pytest.mark.parametrize("name", NAMES)
def test_no_algorithm_takes_contacts_without_a_tick(provider, name):
    made = algorithm(name)
    parameters = {one.name(): one for one in made.parameterDefinitions()}
    about = [key for key, one in parameters.items()
             if "contact" in f"{key} {one.description()} {one.defaultValue()}".lower()]
    if not about:
        return
    tick = parameters["INCLUDE_CONTACTS"]
    assert tick.type() == "boolean"
    assert tick.defaultValue() is False
    assert set(about) <= {"CONTACTS", "INCLUDE_CONTACTS"}
    assert not parameters["CONTACTS"].defaultValue()


# Files that may name the table, and why.
MAY_NAME = {
    "core/study/definitions/cocreation.py": "defines it",
    "core/matching/board/rows.py": "the board of the study itself",
    "core/study/placing_partners.py": "lists of partners are imported into it",
    "bridge/study/table_labels.py": "its name for people",
    "bridge/local/board_labels.py": "its name for people",
    "bridge/local/application_values.py": "hands it over where somebody ticked it",
}


def test_no_other_code_names_the_table(root):
    found = set()
    for layer in ("core", "bridge", "processing", "ui"):
        for path in sorted((root / layer).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if any(isinstance(node, ast.Constant) and node.value == "contacts"
                   for node in ast.walk(tree)):
                found.add(path.relative_to(root).as_posix())
    assert found == set(MAY_NAME)


def test_no_layer_of_a_project_is_the_table(personal, provider):
    assert all("contacts" not in one.source for one in project.study_layers(personal))
    assert "contacts" not in board_layers.STYLES
    from nigiwai.bridge import analysis_rows, shown

    ids = shown.add_study(personal)
    for table in board_layers.STYLES:
        ids += board_layers.add_board(personal, table)
    sources = [QgsProject.instance().mapLayer(one).source() for one in ids]
    QgsProject.instance().clear()
    assert len(sources) > 3
    assert not [source for source in sources if "contacts" in source]
    for analysis in analysis_rows.rows():
        assert "contacts" not in (*analysis.inputs, *analysis.needs)
        assert "INCLUDE_CONTACTS" not in analysis.fixed


def test_a_project_file_with_its_layers_has_none(personal, provider, tmp_path):
    path = tmp_path / "town.qgz"
    project.build_project(path, _copy(personal, tmp_path), ())
    found = searched(path.read_bytes(), "town.qgz")
    assert found == []
    with zipfile.ZipFile(path) as archive:
        [inside] = [name for name in archive.namelist() if name.endswith(".qgs")]
        assert b"layername=contacts" not in archive.read(inside)


def _copy(personal, folder):
    path = Path(folder) / "town.gpkg"
    path.write_bytes(personal.read_bytes())
    return path
