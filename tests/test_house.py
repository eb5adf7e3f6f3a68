"""The order of the house: who imports whom, sizes, names, errors with sentences, safety.

The rules stand in ``house_rules.py``. Each is applied to every file, and shown able to fail.
"""

import configparser
import os
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from nigiwai.tests import house_rules as rules

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("core", "bridge", "processing", "ui")
SKIPPED = {".git", ".venv", ".qgis", ".qgis-settings", "build", "__pycache__", ".hypothesis",
           ".pytest_cache", ".ruff_cache"}
BINARY = {".png", ".qm", ".gpkg", ".zip", ".ico"}


def module_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def package_files():
    files = [ROOT / "__init__.py", ROOT / "plugin.py"]
    return files + [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]


def all_files(*suffixes):
    for folder, folders, names in os.walk(ROOT):
        # Not entered: a root for another QGIS may stand in build.
        folders[:] = sorted(set(folders) - SKIPPED)
        for path in (Path(folder, name) for name in sorted(set(names) - SKIPPED)):
            if path.is_file() and (not suffixes or path.suffix in suffixes):
                yield path


def over_package(rule, *extra):
    """Violations of a rule over every file of the package."""
    found = []
    for path in package_files():
        found += rule(module_of(path), path.read_text(encoding="utf-8"), *extra)
    return found


def test_imports_follow_the_arrows():
    found = []
    for path in package_files():
        source = path.read_text(encoding="utf-8")
        is_package = path.name == "__init__.py" and path.parent != ROOT
        found += rules.import_violations(module_of(path), source, is_package)
    assert found == []
    assert len(package_files()) > 20, "the walk found too few files to mean anything"


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("core.x", "from ..bridge import frames"),
        ("core.geo.x", "from ...bridge.i18n import tr"),
        ("core.x", "from qgis.core import QgsFeature"),
        ("core.x", "def f():\n    from qgis.core import QgsFeature"),
        ("core.x", "import scipy.sparse"),
        ("core.x", "try:\n    import shapely\nexcept ImportError:\n    shapely = None"),
        ("core.x", "class A:\n    import pandas"),
        ("core.x", "def f():\n    import requests"),
        ("core.x", "from importlib import import_module\nimport_module('qgis')"),
        ("bridge.x", "from ..processing.base import NigiwaiAlgorithm"),
        ("bridge.x", "from .. import ui"),
        ("bridge.x", "from PyQt5.QtCore import Qt"),
        ("bridge.x", "def f():\n    import PyQt6"),
        ("bridge.x", "import geopandas"),
        ("bridge.x", "import core.errors"),
        ("bridge.x", "from nigiwai.core import errors"),
        ("bridge.x", "from ..plugin import NigiwaiPlugin"),
        ("processing.vibrancy.x", "from ...ui import dock"),
        ("processing.vibrancy.x", "from ..provider import ALGORITHMS"),
        ("processing.vibrancy.x", "import processing"),
        ("ui.x", "from ..processing import base"),
        ("ui.x", "import processing"),
        ("ui.x", "from ...outside import x"),
        ("plugin", "from .processing.study.create_study import CreateStudy"),
        ("plugin", "import numpy"),
        ("__init__", "from .core import errors"),
    ],
)
def test_the_import_rule_can_fail(module, source):
    assert rules.import_violations(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("core.geo.x", "import math\nimport numpy as np\nfrom ..errors import CoreError"),
        ("core.geo.x", "def f():\n    import scipy.sparse\n    from osgeo import ogr"),
        ("bridge.x", "from qgis.core import Qgis\nfrom osgeo import gdal\nfrom .i18n import tr"),
        ("bridge.run", "def f():\n    import processing"),
        ("processing.vibrancy.x", "from ...core.errors import CoreError\nfrom ..base import A"),
        ("ui.dock.x", "from ...bridge.run import run\nfrom qgis.PyQt.QtCore import Qt"),
        ("plugin", "def f():\n    from .processing.provider import NigiwaiProvider"),
        ("__init__", "def classFactory(iface):\n    from .plugin import NigiwaiPlugin"),
    ],
)
def test_the_import_rule_lets_pass_what_is_right(module, source):
    assert rules.import_violations(module, source) == []


def test_relative_imports_are_resolved_from_a_package_too():
    [(target, inside, own, line)] = rules.imports_of("core.geo", "from .. import errors", True)
    assert (target, inside, own, line) == ("core.errors", False, True, 1)


def test_nothing_unsafe_in_the_package():
    assert over_package(rules.unsafe_violations) == []


@pytest.mark.parametrize(
    "source",
    [
        "assert x",
        "eval('1')",
        "exec(x)",
        "import pickle",
        "from pickle import loads",
        "import numpy as np\nnp.load(p, allow_pickle=True)",
        "import subprocess\nsubprocess.run('ls', shell=True)",
        "import pandas as pd\npd.read_pickle(p)",
    ],
)
def test_the_safety_rule_can_fail(source):
    assert rules.unsafe_violations("core.x", source)


def test_the_safety_rule_knows_harmless_namesakes():
    assert rules.unsafe_violations("core.x", "import re\nre.compile('a')\ndf.eval") == []


def test_files_and_functions_stay_small():
    found = []
    for path in all_files(".py"):
        name = path.relative_to(ROOT).as_posix()
        found += rules.size_violations(name, path.read_text(encoding="utf-8"))
    assert found == []


def test_the_size_rule_can_fail():
    body = "    x = 1\n" * 49
    assert rules.size_violations("x", "\n" * 401) == ["x: 401 lines"]
    assert rules.size_violations("x", "\n" * 400) == []
    assert rules.size_violations("x", f"def f():\n{body}") == ["x, line 1: f has 50 lines"]
    assert rules.size_violations("x", f"def f():\n{body[:-10]}") == []
    docstring = '    """Says."""\n'
    assert rules.size_violations("x", f"def f():\n{docstring}{body[:-10]}") == []
    rows = "".join(f"        'k{n}': {n},\n" for n in range(90))
    assert rules.size_violations("x", f"def f():\n    return {{\n{rows}    }}\n") == []


def test_names_follow_the_conventions():
    assert over_package(rules.name_violations) == []
    assert rules.name_violations("core.Mesh", "class mesh_cell:\n    pass")


def test_the_code_is_in_english():
    assert over_package(rules.language_violations) == []
    text = "NAME = '賑わい'"
    assert rules.language_violations("bridge.x", text)
    assert rules.language_violations("core.formats.x", text) == []
    assert rules.language_violations("core.x", "\"\"\"Onward walking (回遊).\"\"\"  # 回遊") == []


@pytest.fixture(scope="module")
def sentences(qgis_app):
    from nigiwai.bridge.messages import all_sentences

    return all_sentences()


def test_every_error_has_a_sentence_that_its_facts_fill(sentences):
    assert over_package(rules.error_violations, sentences) == []


def test_every_sentence_is_used(sentences):
    raised = set()
    for path in package_files():
        source = path.read_text(encoding="utf-8")
        for codes, *_ in rules.raised_errors(source):
            raised |= codes
    assert set(sentences) - raised == set()


def test_no_code_has_two_sentences():
    from nigiwai.bridge.messages import SUBJECTS

    codes = [code for subject in SUBJECTS for code in subject.sentences()]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize(
    "source",
    [
        "raise CoreError('unknown')",
        "raise CoreError(code, layer='a')",
        "for code in ('empty', 'x'):\n    raise CoreError(code, field='a')",
        "raise CoreError('empty')",
        "raise errors.CoreError('empty', field='a')",
        "raise CoreError('empty' if x else 'unknown', layer='a')",
    ],
)
def test_the_error_rule_can_fail(source):
    assert rules.error_violations("core.x", source, {"empty": "“{layer}” is empty."})


def test_the_error_rule_reads_placeholders_with_formats():
    text = "{value:.1f} of {row[0]} in {layer}"
    assert rules.placeholders(text) == {"value", "row", "layer"}
    source = "raise CoreError('a', layer=1, **facts)"
    assert rules.error_violations("core.x", source, {"a": text}) == []


def test_the_error_rule_reads_tables_of_codes():
    source = "T = {'x': 'empty'}\nraise CoreError(T[x], layer='a')\nraise CoreError(e.code, **f)"
    assert rules.error_violations("core.x", source, {"empty": "“{layer}” is empty."}) == []


def test_every_algorithm_file_is_listed_and_the_reverse():
    from nigiwai.processing.provider import ALGORITHMS

    # Groups may hold helpers too; an algorithm is a file with a class that has a NAME.
    files = {
        f"{path.parent.name}.{path.stem}"
        for path in (ROOT / "processing").glob("*/*.py")
        if re.search(r"^    NAME = ", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert files == {module for module, _ in ALGORITHMS}
    assert len({module for module, _ in ALGORITHMS}) == len(ALGORITHMS)


def test_algorithms_keep_their_promises(provider):
    capitals = re.compile(r"[A-Z][A-Z0-9_]*")
    found = []
    for algorithm in provider.algorithms():
        name = algorithm.name()
        if not re.fullmatch(r"[a-z0-9_]+", name):
            found.append(f"{name}: id")
        if not algorithm.displayName() or not algorithm.shortHelpString():
            found.append(f"{name}: no display name or help")
        takes, gives = algorithm.parameterDefinitions(), algorithm.outputDefinitions()
        found += [f"{name}: {d.name()}: no description" for d in takes if not d.description()]
        found += [f"{name}: {d.name()}: no help" for d in takes if not d.help().strip()]
        names = [definition.name() for definition in (*takes, *gives)]
        found += [f"{name}: {key}" for key in names if not capitals.fullmatch(key)]
    assert found == []
    assert provider.algorithms()


def test_every_algorithm_has_its_module_name_an_icon_and_its_styles(provider):
    from nigiwai.processing.provider import ALGORITHMS

    resources = ROOT / "resources"
    names = {algorithm.name() for algorithm in provider.algorithms()}
    assert names == {module.split(".")[1] for module, _ in ALGORITHMS}
    wanted = {resources / "icons" / f"{name}.svg" for name in (*names, "nigiwai")}
    for algorithm in provider.algorithms():
        for style in algorithm.STYLES.values():
            wanted.add(resources / "styles" / f"{style}.qml")
    assert {path.name for path in wanted if not path.is_file()} == set()


def machine_words():
    """Places of one machine, which no file may name: its folders and its package hosts."""
    words = {f"/{name}/" for name in ("work", "root", "tmp", "home")}
    words |= {"pypi.org", "pythonhosted.org", "deb.debian.org"}
    config = subprocess.run(
        ["/usr/bin/python3", "-m", "pip", "config", "list"],
        capture_output=True, text=True, check=False, timeout=60,
    ).stdout
    apt = [path for end in ("list", "sources") for path in Path("/etc/apt").rglob(f"*.{end}")]
    for text in (config, *(path.read_text(errors="replace") for path in apt)):
        for url in re.findall(r"https?://[^\s'\"]+", text):
            words.add(urlsplit(url).hostname or "")
    return words - {"", "localhost"}


def machine_violations(text, words):
    """Lines that name a place of one machine."""
    found = []
    for word in sorted(words):
        # A folder counts where a path begins with it, not in the middle of an address.
        pattern = rf"(?<![\w./:*}}]){re.escape(word)}" if word[0] == "/" else re.escape(word)
        found += [line.strip() for line in text.splitlines() if re.search(pattern, line)]
    return found


def test_no_file_names_a_place_of_one_machine():
    words = machine_words()
    found = []
    for path in all_files():
        if path.suffix in BINARY or path == Path(__file__).resolve():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {line}" for line in machine_violations(text, words)]
    assert found == []


def test_the_rule_about_machines_can_fail():
    words = {"/tmp/", "pypi.org"}
    assert machine_violations("open('/tmp/x')", words)
    assert machine_violations("pip install -i https://" + "pypi.org/simple x", words)
    assert machine_violations("STUDY=/tmp/x.gpkg", words)
    assert machine_violations("https://qgis.org/tmp/x ../tmp/x", words) == []


def test_the_version_stands_in_one_place():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    version = metadata["general"]["version"]
    elsewhere = [
        path.relative_to(ROOT).as_posix()
        for path in package_files()
        if re.search(rf"['\"]{re.escape(version)}['\"]", path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []
