"""The forms of the board: fields, places, photos, personal data apart, trouble in sentences."""

import struct

import pytest
from nigiwai.bridge.local import photos
from nigiwai.core.matching.board import rows as tables
from nigiwai.core.study import geopackage
from nigiwai.tests.ui import board_town
from nigiwai.tests.ui.board_town import row_on_disk, show, written
from nigiwai.tests.ui.docks import a_controller, an_iface, nameless
from nigiwai.tests.ui.map_canvas import run_events
from nigiwai.ui import scenario_book
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest

iface = pytest.fixture(an_iface, scope="module")
controller = pytest.fixture(a_controller, scope="module")
boarded = pytest.fixture(board_town.a_boarded_study, scope="module")
no_town = pytest.fixture(board_town.without_town, autouse=True)
study = pytest.fixture(board_town.a_copy)
opened = pytest.fixture(board_town.a_board_page)


def form_of(board_page, kind, row_id=""):
    show(board_page, kind, row_id)
    (board_page.details.buttons["edit"] if row_id else board_page.add).click()
    return board_page.hand.form


def gps_of(path):
    """Whether a file has a block of a camera."""
    data = path.read_bytes()
    return b"Exif" in data or b"GPS" in data or b"Secret camera" in data


def photo_with_place(folder):
    """A JPEG with the block that cameras write: a text and a rotation by 90 degrees."""
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    path = folder / "IMG 0001.jpg"
    picture.save(str(path), "jpg")
    words = b"Secret camera\0"
    tags = struct.pack("<HHII", 0x010F, 2, len(words), 38) + struct.pack(
        "<HHIHH", 0x0112, 3, 1, 6, 0)
    tiff = b"II*\0" + struct.pack("<IH", 8, 2) + tags + struct.pack("<I", 0) + words
    block = b"Exif\0\0" + tiff
    data = path.read_bytes()
    path.write_bytes(
        data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:])
    return path


def test_a_resource_is_added_with_a_photo_a_day_and_a_place(opened, study, controller, tmp_path):
    form = form_of(opened, "resources")
    assert nameless(form) == []
    form.widget("name").put("海辺の蔵")
    form.widget("category").put("spaces")
    form._offer()
    form.widget("sub_category").put("vacant_house")
    form.widget("size_m2").put(85.5)
    form.widget("price_yen").setText("５万円")
    form.widget("seen_on").put("2026-11-03")
    form.widget("photo").take(photo_with_place(tmp_path))
    # The form waits while somebody clicks on the map.
    form.widget("place").choose.click()
    assert not form.isVisible()
    middle = controller.hand.canvas.center()
    x, y = middle.x() + 50, middle.y() - 30
    controller.hand.click(x, y)
    assert form.isVisible()
    assert controller.hand.canvas.mapTool() is None or not isinstance(
        controller.hand.canvas.mapTool(), type(opened.hand.tool))
    form.widget("person", "contacts").put("海野 渚")
    form.widget("phone", "contacts").put("054-000-0000")
    form.buttons.accepted.emit()
    run_events(0.05)
    assert opened.hand.form is None
    [new] = [one for key, one in tables.read(study)["resources"].items()
             if one["name"] == "海辺の蔵"]
    assert (new["size_m2"], new["price_yen"], new["seen_on"], new["visible"]) == (
        85.5, 50_000.0, "2026-11-03", 1)
    assert new[tables.PLACE] == pytest.approx(
        (x, y), abs=controller.hand.canvas.mapUnitsPerPixel())
    assert opened.list.row_id == new["id"]
    [contact] = tables.read(study)["contacts"].values()
    assert (contact["of_table"], contact["of_id"], contact["person"]) == (
        "resources", new["id"], "海野 渚")
    # The photo lies beside the study, upright, small, and says nothing of its camera.
    kept = photos.path_of(study.path, new["photo"])
    assert kept.parent == study.path.with_name("town_photos")
    assert gps_of(tmp_path / "IMG 0001.jpg")
    assert not gps_of(kept)
    image = QImage(str(kept))
    assert (image.width(), image.height()) == (300, 400)
    assert opened.details.photo.isVisibleTo(opened.details)
    opened.desk.workspace.undo.undo()
    written(opened)
    after = tables.read(study)
    assert new["id"] not in after["resources"]
    assert after["contacts"] == {}


def test_a_row_is_changed_and_what_stood_there_stays(opened, study):
    form = form_of(opened, "needs", "n1")
    assert form.widget("text").value() == "古民家で地元の魚を出す店を開きたい"
    form.widget("budget_yen").setText("2,000,000")
    form.widget("starts_on").put("2027-04-01")
    form.save()
    row = row_on_disk(study, "needs", "n1")
    assert (row["budget_yen"], row["starts_on"], row["size_m2"]) == (2e6, "2027-04-01", 80.0)
    # Nothing different: nothing is written, and nothing is to be undone.
    count = opened.desk.workspace.undo.count()
    form = form_of(opened, "needs", "n1")
    form.save()
    assert opened.desk.workspace.undo.count() == count
    assert opened.hand.form is None


def test_personal_data_in_a_need_are_masked_and_said(opened, study, controller):
    form = form_of(opened, "needs")
    form.widget("text").put("店を借りたい。連絡は 090-1234-5678 山田太郎 まで")
    form.save()
    [new] = [one for one in tables.read(study)["needs"].values() if "借りたい" in one["text"]]
    assert "090-1234" not in new["text"]
    assert "masked" in controller.dock.notice.words.text()


REFUSED = (
    ("name", "  ", "“Name” is empty"),
    ("name", "あ" * 201, "201 signs"),
    ("size_m2", "-5", "“Area [m²]” is -5"),
    ("price_yen", "たくさん", "“たくさん”, which is no number"),
    ("size_m2", "1e400", "no number"),
)


def test_what_cannot_be_kept_is_said_and_the_form_stays(opened, study):
    form = form_of(opened, "resources", "r1")
    for column, value, words in REFUSED:
        form.tabs.setCurrentIndex(1)
        before = form.widget(column).text()
        form.widget(column).setText(value)
        form.save()
        assert opened.hand.form is form
        assert words in form.notice.words.text()
        assert form.tabs.currentIndex() == 0
        form.widget(column).setText(before)
    assert row_on_disk(study, "resources", "r1")["name"] == "旧網元の町家"
    form.reject()


def test_days_the_wrong_way_round(opened):
    form = form_of(opened, "partners", "p1")
    form.widget("starts_on").put("2027-04-01")
    form.widget("ends_on").put("2026-04-01")
    form.save()
    assert "lies before the first" in form.notice.words.text()
    form.widget("ends_on").put("2027-05-01")
    form.save()
    assert opened.hand.form is None


def test_a_photo_that_is_none_is_refused(opened, tmp_path):
    form = form_of(opened, "resources", "r1")
    for name, data in (("a.jpg", b"no picture"), ("b.png", b""), ("c.svg", b"<svg/>")):
        (tmp_path / name).write_bytes(data)
        form.widget("photo").take(tmp_path / name)
        assert name in form.notice.words.text()
        assert "no picture" in form.notice.words.text()
    form.widget("photo").take(tmp_path / "gone.jpg")
    assert "gone.jpg" in form.notice.words.text()
    assert form.widget("photo").source == ""
    form.reject()


def test_a_study_that_is_in_use_keeps_the_form_open(opened, study, monkeypatch, tmp_path):
    monkeypatch.setattr(scenario_book, "BUSY_S", 0.05)
    other = geopackage.open_file(study.path, update=True)
    other.ExecuteSQL("BEGIN IMMEDIATE")
    form = form_of(opened, "resources")
    form.widget("name").put("蔵")
    form.widget("photo").take(photo_with_place(tmp_path))
    form.save()
    assert opened.hand.form is form
    assert "in use" in form.notice.words.text()
    # The photo of a row that was not written goes too.
    assert list(study.path.with_name("town_photos").iterdir()) == []
    other.ExecuteSQL("ROLLBACK")
    del other
    form.save()
    assert opened.hand.form is None
    assert [one for one in tables.read(study)["resources"].values() if one["name"] == "蔵"]


def test_a_full_disk(opened, monkeypatch, tmp_path):
    def full(*_):
        raise OSError(28, "No space left on device")

    form = form_of(opened, "resources", "r1")
    form.widget("photo").take(photo_with_place(tmp_path))
    monkeypatch.setattr(photos.os, "replace", full)
    form.save()
    assert "No space left on device" in form.notice.words.text()
    assert list((photos.folder_of(opened.desk.path)).iterdir()) == []
    form.reject()


def test_esc_on_the_map_brings_the_form_back(opened, controller):
    canvas = controller.hand.canvas
    before = canvas.mapTool()
    form = form_of(opened, "resources", "r6")
    form.widget("place").choose.click()
    assert canvas.mapTool() is opened.hand.tool
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.widget("place").value() is None
    assert canvas.mapTool() is before
    # The study goes while the form waits for the map.
    form.widget("place").choose.click()
    controller.workspace.close()
    run_events(0.05)
    assert opened.hand.form is None
    assert canvas.mapTool() is before


def test_photos_elsewhere_are_not_looked_at(study, tmp_path):
    outside = tmp_path.parent / "secret.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(outside))
    for text in ("../secret.png", str(outside), "/etc/passwd", "a\0b.png", "", None, "town.gpkg"):
        assert photos.path_of(study.path, text) is None


def test_a_large_photo_becomes_small(study, tmp_path):
    picture = QImage(3200, 800, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    picture.setText("GPS", "Secret camera")
    picture.save(str(tmp_path / "large.png"))
    image = QImage(str(photos.path_of(study.path, photos.take(tmp_path / "large.png",
                                                              study.path))))
    assert (image.width(), image.height()) == (1600, 400)
    assert image.textKeys() == []
    assert image.pixelColor(5, 5).name() == "#ffffff"
