"""The question mark at the head of every page."""

import pytest
from nigiwai.bridge.help import page_topic
from nigiwai.tests.ui.docks import KEYS, Iface, some_settings
from nigiwai.ui.dock import page as page_module
from nigiwai.ui.dock.controller import Controller
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QToolButton

settings = pytest.fixture(autouse=True)(some_settings)


@pytest.fixture
def dock(qgis_app):
    iface = Iface()
    actions = {key: QAction(key) for key in ("dock", "place", "undo", "redo")}
    controller = Controller(iface, actions)
    controller.set_visible(True)
    yield controller.dock
    controller.close()
    iface.window.close()


def buttons(dock):
    pages = {"first_run": dock.first_run, **dock.pages}
    return {key: one.findChild(QToolButton, f"nigiwai_help_{key}") for key, one in pages.items()}


def test_every_page_has_one_that_opens_its_section(dock, monkeypatch):
    opened = []
    monkeypatch.setattr(page_module.guide, "open_topic", lambda topic: opened.append(topic) or True)
    found = buttons(dock)
    assert set(found) == {"first_run", *KEYS}
    for button in found.values():
        assert button.toolTip()
        assert button.accessibleName() == "Help"
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        button.click()
    assert opened == [page_topic(key) for key in found]


def test_it_can_be_clicked_and_says_where_there_is_no_guide(dock, monkeypatch):
    monkeypatch.setattr(page_module.guide, "open_topic", lambda _topic: False)
    QTest.mouseClick(buttons(dock)["first_run"], Qt.MouseButton.LeftButton)
    assert "guide" in dock.notice.words.text()
