"""Ready for Qt 6 as far as the source can tell; ``make test-matrix`` asks PyQt 6 itself."""

import enum
import importlib
from pathlib import Path

import pytest
from nigiwai.tests import qt6_rules as rules

ROOT = Path(__file__).resolve().parent.parent


def sources():
    files = [ROOT / "__init__.py", ROOT / "plugin.py"]
    for layer in ("core", "bridge", "processing", "ui"):
        files += sorted((ROOT / layer).rglob("*.py"))
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
            for path in files]


def is_enumerator(module, kind, attribute):
    """The attribute is an enumerator by PyQt 5, which has each in its class and in its enumeration."""
    found = getattr(importlib.import_module(f"qgis.PyQt.{module}"), kind, None)
    value = getattr(found, attribute, None)
    return isinstance(value, (int, enum.Enum)) and not isinstance(value, (bool, type)) \
        and type(value) is not int


def test_nothing_is_used_that_qt_6_has_no_more():
    found = [said for name, source in sources() for said in rules.violations(name, source)]
    assert found == []
    assert len(rules.REMOVED) > 400


@pytest.mark.parametrize(
    "source",
    [
        "from PyQt5.QtCore import Qt",
        "import PyQt6.QtGui",
        "import sip",
        "from qgis.PyQt.QtCore import QRegExp",
        "from qgis.PyQt.QtWidgets import QDesktopWidget",
        "dialog.exec_()",
        "QTextCodec.codecForName('UTF-8')",
        "stream.setCodec('UTF-8')",
        "box.activated[str].connect(f)",
        "class A:\n    def dropEvent(self, event):\n        return event.pos()",
        "class A:\n    def wheelEvent(self, event):\n        return event.delta()",
        "class A:\n    def mouseMoveEvent(self, what):\n        return what.localPos()",
    ],
)
def test_the_rule_can_fail(source):
    assert len(rules.violations("x", source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "from qgis.PyQt.QtCore import QRegularExpression",
        "dialog.exec()",
        "layout.setContentsMargins(0, 0, 0, 0)",
        "table['a']['b'][int(1)]",
        "class A:\n    def dropEvent(self, event):\n        return event.position(), self.pos()",
    ],
)
def test_the_rule_lets_pass_what_is_right(source):
    assert rules.violations("x", source) == []


def test_enumerators_carry_the_name_of_their_enumeration(qgis_app):
    found = [said for name, source in sources()
             for said in rules.unscoped(name, source, is_enumerator)]
    assert found == []


def test_the_rule_about_enumerators_can_fail(qgis_app):
    short = "from qgis.PyQt.QtCore import Qt as Q\nflag = Q.AlignLeft"
    assert rules.unscoped("x", short, is_enumerator) == [
        "x, line 2: Qt.AlignLeft needs the name of its enumeration"]
    for right in ("Qt.AlignmentFlag.AlignLeft", "Qt.AlignmentFlag", "Qt.ItemDataRole.UserRole + 1"):
        source = f"from qgis.PyQt.QtCore import Qt\nflag = {right}"
        assert rules.unscoped("x", source, is_enumerator) == []


def test_the_walk_sees_what_is_reached_through_classes():
    assert sum(len(list(rules.chains(source))) for _, source in sources()) > 300
    source = "from qgis.PyQt.QtGui import QFont\nfont.setWeight(QFont.Weight.Bold.value)"
    assert list(rules.chains(source)) == [(2, "QtGui", ("QFont", "Weight", "Bold", "value"))]
