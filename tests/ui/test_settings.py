"""Settings come back as they were put, with their kind, also after a round on the disk."""

import pytest
from nigiwai.bridge import settings
from nigiwai.tests.ui.docks import some_settings
from qgis.core import QgsSettings

clean = pytest.fixture(some_settings, autouse=True)


def test_every_setting_has_a_default_of_its_kind():
    for key, known in settings.SETTINGS.items():
        assert type(known.default) is known.kind, key
        assert settings.get(key) == known.default


@pytest.mark.parametrize(
    ("key", "value"),
    [("last_study", "焼津.gpkg"), ("snap", True), ("depth_limit_m", 1.5), ("draws", 7)],
)
def test_what_was_put_comes_back(key, value):
    settings.put(key, value)
    assert settings.get(key) == value
    assert type(settings.get(key)) is settings.SETTINGS[key].kind


@pytest.mark.parametrize(("key", "text", "value"), [
    ("snap", "true", True), ("snap", "false", False), ("draws", "12", 12),
    ("depth_limit_m", "3", 3.0),
])
def test_texts_of_the_disk_are_read_with_their_kind(key, text, value):
    QgsSettings().setValue(f"{settings.GROUP}/{key}", text)
    assert settings.get(key) == value
    assert type(settings.get(key)) is settings.SETTINGS[key].kind


def test_nonsense_on_the_disk_gives_the_default():
    QgsSettings().setValue(f"{settings.GROUP}/draws", "many")
    assert settings.get("draws") == settings.SETTINGS["draws"].default


def test_an_unknown_setting_is_a_mistake():
    with pytest.raises(KeyError):
        settings.get("colour_of_the_sea")
    with pytest.raises(KeyError):
        settings.put("colour_of_the_sea", "blue")


def test_sizes_of_windows():
    key = f"{settings.SIZE}nigiwai_test"
    assert settings.get(key) is None
    settings.put(key, (900, 600))
    assert settings.get(key) == (900, 600)
    QgsSettings().setValue(f"{settings.GROUP}/{key}", "wide")
    assert settings.get(key) is None


def test_a_dialog_opens_as_large_as_it_was_closed(qgis_app):
    from nigiwai.ui.widgets.sizes import RememberingDialog

    def made():
        dialog = RememberingDialog()
        dialog.setObjectName("nigiwai_test")
        dialog.restore_size(20, 10)
        return dialog

    first = made()
    first.resize(640, 333)
    first.reject()
    assert (made().width(), made().height()) == (640, 333)


def test_settings_go_with_the_folder_of_the_plugin_and_not_before(tmp_path):
    from qgis.PyQt.QtCore import QCoreApplication

    folder = tmp_path / "nigiwai"
    folder.mkdir()
    settings.put("draws", 7)
    QgsSettings().setValue("other/nigiwai", 1)
    # Switched off: unloaded, and still there.
    settings.forget_once_uninstalled(folder)
    QCoreApplication.processEvents()
    assert settings.get("draws") == 7
    # Uninstalled: unloaded, and its folder deleted before the next turn of events.
    settings.forget_once_uninstalled(folder)
    folder.rmdir()
    assert settings.get("draws") == 7
    QCoreApplication.processEvents()
    assert [key for key in QgsSettings().allKeys() if key.startswith("nigiwai/")] == []
    assert QgsSettings().value("other/nigiwai", type=int) == 1
    QgsSettings().remove("other/nigiwai")
