"""Imports the plugin against PyQt 6, without QGIS: `make test-matrix` runs it.

    build/qt6/bin/python tools/qt6_check.py [name of a module …]

``qgis.PyQt`` is PyQt 6 here, as QGIS has it (with the classes that moved from QtWidgets to QtGui in
both places); ``qgis.core``, ``qgis.gui``, ``qgis.utils`` and ``osgeo`` are stand-ins that agree to
anything. So this shows that every name and enumerator of Qt that is used is there, that classes can
be made, and that modules import; not that QGIS for Qt 6 does the same with them.
"""

import ast
import importlib
import importlib.util
import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT / "tests")

import qt6_rules  # noqa: E402 - it lies among the tests
from PyQt6 import QtCore, QtGui, QtWidgets  # noqa: E402, TID251 - this is the place to ask it

PACKAGE = "nigiwai"
LAYERS = ("bridge", "processing", "ui")
# What QGIS's own qgis.PyQt does.
MOVED = ("QAction", "QActionGroup", "QShortcut")
STANDING_IN = ("qgis.core", "qgis.gui", "qgis.utils", "qgis.analysis", "osgeo", "osgeo.gdal",
               "osgeo.ogr", "osgeo.osr", "processing")


class Anything:
    """Agrees to whatever is asked of it."""

    def __init__(self, *_arguments, **_named):
        pass

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

    def __call__(self, *_arguments, **_named):
        return Anything()

    def __or__(self, _other):
        return self

    __ror__ = __and__ = __rand__ = __add__ = __or__

    def __iter__(self):
        return iter(())

    def __int__(self):
        return 0

    __index__ = __len__ = __int__


class _Kind(type(QtCore.QObject)):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()


def kind(name):
    """A class of QGIS to derive from: a QObject, so that signals may be its own."""
    return _Kind(name, (QtCore.QObject,), {})


class StandIn(types.ModuleType):
    """A module that has every name."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = kind(name) if name[:1].isupper() else Anything()
        setattr(self, name, value)
        return value


def stand_in():
    """Put PyQt 6 and the stand-ins where the plugin looks for them."""
    qgis, pyqt = types.ModuleType("qgis"), types.ModuleType("qgis.PyQt")
    qgis.__path__ = pyqt.__path__ = []
    sys.modules.update({"qgis": qgis, "qgis.PyQt": pyqt})
    qgis.PyQt = pyqt
    for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtXml", "QtNetwork", "QtPrintSupport",
                 "sip", "uic"):
        module = importlib.import_module(f"PyQt6.{name}")
        sys.modules[f"qgis.PyQt.{name}"] = module
        setattr(pyqt, name, module)
    for name in MOVED:
        setattr(QtWidgets, name, getattr(QtGui, name))
    for name in STANDING_IN:
        parent, _, own = name.rpartition(".")
        module = sys.modules[name] = StandIn(name)
        module.__path__ = []
        if parent:
            setattr(sys.modules[parent], own, module)


def load_package():
    spec = importlib.util.spec_from_file_location(
        PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    package = sys.modules[PACKAGE] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)


def names():
    yield f"{PACKAGE}.plugin", ROOT / "plugin.py"
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join((PACKAGE, *(parts[:-1] if parts[-1] == "__init__" else parts))), path


def absent(path):
    """Sentences on what is imported from Qt, also inside functions, or reached through a class of
    Qt, and is not there in PyQt 6."""
    source = path.read_text(encoding="utf-8")
    for module, name in qt6_rules.imported(ast.parse(source)).values():
        if not hasattr(sys.modules[f"qgis.PyQt.{module}"], name):
            yield f"{path.relative_to(ROOT)}: no {name} in {module}"
    for line, module, chain in qt6_rules.chains(source):
        at = sys.modules[f"qgis.PyQt.{module}"]
        for count, name in enumerate(chain):
            if not hasattr(at, name):
                yield f"{path.relative_to(ROOT)}, line {line}: no {'.'.join(chain[: count + 1])}"
                break
            at = getattr(at, name)


def main(wanted):
    stand_in()
    load_package()
    found, count, looked_up = [], 0, 0
    for name, path in names():
        if wanted and name not in wanted:
            continue
        count += 1
        looked_up += len(list(qt6_rules.chains(path.read_text(encoding="utf-8"))))
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - any of them says that it does not work
            found.append(f"{name}: {type(error).__name__}: {error}")
        found += absent(path)
    for sentence in found:
        print(f"qt6: {sentence}", file=sys.stderr)
    print(f"qt6: PyQt {QtCore.PYQT_VERSION_STR}, Qt {QtCore.QT_VERSION_STR}: {count} modules"
          f" imported, {looked_up} names of Qt looked up, {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
