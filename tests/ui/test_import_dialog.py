"""The window that brings files into a study: look, answer, import."""

from pathlib import Path

import pytest
from nigiwai.core.study import store
from nigiwai.ui.dialogs.import_dialog import ImportDialog
from nigiwai.ui.models.import_files import FILE, KIND, STATE, WRITTEN
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

LIST = "店名,業種,緯度,経度\nA屋,小売業,34.865,138.315\nB屋,その他,34.866,138.316\n"


@pytest.fixture
def study(tmp_path):
    import geopandas
    import shapely

    boundary = geopandas.GeoDataFrame(
        geometry=[shapely.box(138.30, 34.85, 138.33, 34.88)], crs="EPSG:4326"
    )
    return store.create(tmp_path / "town.gpkg", "焼津市", boundary, "500m")


@pytest.fixture
def folder(tmp_path):
    import geopandas
    import shapely

    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    (folder / "notes.txt").write_text("hello", encoding="utf-8")
    parks = geopandas.GeoDataFrame(
        {"name": ["甲公園"]}, geometry=[shapely.Point(138.315, 34.865)], crs="EPSG:6668"
    )
    parks.to_file(folder / "公園.shp")
    (folder / "公園.prj").unlink()
    return folder


@pytest.fixture
def dialog(provider, study, folder):
    window = ImportDialog()
    window.study.setFilePath(str(study.path))
    window.source.setText(str(folder))
    window.show()
    yield window
    window.reject()
    window.deleteLater()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(dialog):
    model = dialog.model
    return {
        model.index(row, FILE).data(): tuple(
            model.index(row, column).data() for column in (KIND, WRITTEN, STATE)
        )
        for row in range(model.rowCount())
    }


def test_nothing_can_be_started_before_study_and_data_are_chosen(provider):
    window = ImportDialog()
    assert not window.look.isEnabled()
    assert not window.take.isEnabled()
    assert not window.stop.isEnabled()
    window.deleteLater()


def test_looking_shows_every_file_and_writes_nothing(dialog, study, wait):
    before = study.path.read_bytes()
    click(dialog.look)
    assert not dialog.look.isEnabled()
    wait(lambda: dialog.model.rowCount())
    assert shown(dialog) == {
        "list.csv": ("List of facilities", "1", "can be imported"),
        "notes.txt": ("", "0", "not recognised"),
        "公園.shp": ("", "0", "asks something"),
    }
    assert study.path.read_bytes() == before
    # The first file that asks is shown with its question.
    assert dialog.answers.isVisible()
    assert "does not say its coordinate reference system" in dialog.answers.words.text()


def test_answering_looks_again_and_importing_takes_it(dialog, study, wait):
    click(dialog.look)
    wait(lambda: dialog.model.rowCount())
    field = dialog.answers.findChild(QgsProjectionSelectionWidget, "answer_")
    field.setCrs(QgsCoordinateReferenceSystem("EPSG:6668"))
    click(dialog.answers.save)
    wait(lambda: shown(dialog).get("公園.shp", ("", "", ""))[2] == "can be imported")
    assert not dialog.answers.isVisible()
    click(dialog.take)
    wait(lambda: "were imported" in dialog.details.toPlainText())
    assert sorted(store.open_study(study.path).read("facilities")["name"]) == ["A屋", "甲公園"]
    assert Path(study.path.with_name("town_refused_rows.csv")).is_file()
    assert store.open_study(study.path).read("answers")["value"].tolist() == ["EPSG:6668"]


def test_details_of_a_file_are_in_words(dialog, wait):
    click(dialog.look)
    wait(lambda: dialog.model.rowCount())
    row = list(shown(dialog)).index("list.csv")
    dialog.table.selectRow(row)
    assert "no category could be found" in dialog.details.toPlainText()
    assert "The text is in UTF-8." in dialog.details.toPlainText()
    assert not dialog.answers.isVisible()


def test_trouble_is_a_sentence(dialog, tmp_path, wait):
    dialog.source.setText(str(tmp_path / "nowhere.csv"))
    click(dialog.look)
    wait(lambda: dialog.details.toPlainText())
    assert "nowhere.csv” does not exist" in dialog.details.toPlainText()
    assert dialog.look.isEnabled()


def test_stopping_leaves_the_study_as_it_was(dialog, study, wait):
    click(dialog.look)
    wait(lambda: dialog.model.rowCount())
    before = study.path.read_bytes()
    dialog.run_import()
    click(dialog.stop)
    wait(lambda: dialog.look.isEnabled())
    assert "Stopped" in dialog.details.toPlainText()
    assert study.path.read_bytes() == before


def test_another_input_forgets_what_was_shown(dialog, tmp_path, wait):
    click(dialog.look)
    wait(lambda: dialog.model.rowCount())
    dialog.source.setText(str(tmp_path))
    assert dialog.model.rowCount() == 0
    assert not dialog.take.isEnabled()
