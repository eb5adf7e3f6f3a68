"""Sheets as files: fonts in the PDF, pictures of the right size, all of them or none."""

import shutil
import subprocess

import pytest
from nigiwai.tests.bridge import printed
from nigiwai.tests.bridge.printed import SHEET


@pytest.fixture(scope="module")
def layout(qgis_app):
    from nigiwai.bridge.printing.sheet import sheet

    project, layers = printed.project(), printed.layers()
    # GeoPDF looks for its layers in the project.
    project.addMapLayers(layers, False)
    layout = sheet(project, layers, **SHEET, paper="A4")
    yield layout
    del layout
    project.clear()


def told_by(*command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          check=False)
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def pdf(layout, tmp_path_factory):
    from nigiwai.bridge.printing.export import export

    path = tmp_path_factory.mktemp("pdf") / "sheet.pdf"
    assert export(layout, path) == ()
    return path


def test_pdf_has_lines_its_fonts_and_the_size_of_the_paper(pdf):
    fonts = told_by("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), fonts
    # Lines only: no picture in it.
    assert len(told_by("pdfimages", "-list", pdf).splitlines()) == 2
    told = told_by("pdfinfo", pdf)
    assert "A4" in told
    assert "Pages:           1" in told
    # Nobody's name.
    assert "Author" not in told


def test_pdf_says_what_the_sheet_says(pdf):
    text = "".join(told_by("pdftotext", "-raw", pdf, "-").split())
    # Qt tells some signs by others that look alike; these are safe.
    for words in (SHEET["title"], SHEET["mark"], "令和2年国勢調査", "Scale", "Legend", "1,000"):
        assert words in text, words


def test_a_book_has_a_page_a_sheet(layout, tmp_path):
    from nigiwai.bridge.printing.export import export_book

    path = tmp_path / "book.pdf"
    assert export_book(iter([layout, layout, layout]), path) == 3
    assert "Pages:           3" in told_by("pdfinfo", path)


def test_geopdf_has_coordinates_and_layers(layout, tmp_path):
    from nigiwai.bridge.printing.export import export
    from osgeo import gdal

    path = tmp_path / "geo.pdf"
    if export(layout, path, geopdf=True):
        pytest.skip("this build of QGIS writes no GeoPDF")
    dataset = gdal.OpenEx(str(path))
    assert "Plane Rectangular CS VIII" in dataset.GetProjection()
    assert dataset.GetGeoTransform()[1] > 0
    names = dataset.GetMetadata("LAYERS").values()
    assert {printed.ENTRIES, printed.VISITORS, printed.BOUNDARY} <= set(names)
    assert "yes" in told_by("pdffonts", path)


def test_where_no_geopdf_can_be_written_a_pdf_is_and_it_is_said(layout, tmp_path, monkeypatch):
    from nigiwai.bridge.printing.export import export
    from qgis.core import QgsLayoutExporter

    monkeypatch.setattr(QgsLayoutExporter, "exportToPdf",
                        lambda *_: QgsLayoutExporter.ExportResult.PrintError)
    path = tmp_path / "geo.pdf"
    (said,) = export(layout, path, geopdf=True)
    assert "GeoPDF" in said
    assert path.read_bytes()[:5] == b"%PDF-"


def test_see_through_layers_are_a_picture_and_it_is_said(qgis_app, tmp_path):
    from nigiwai.bridge.printing.export import export
    from nigiwai.bridge.printing.sheet import sheet

    layers = printed.layers()
    layers[-1].setOpacity(0.5)
    path = tmp_path / "sheet.pdf"
    layout = sheet(printed.project(), layers, title="x")
    (said,) = export(layout, path, dpi=72)
    assert "picture of 72 dots" in said
    assert len(told_by("pdfimages", "-list", path).splitlines()) > 2
    assert "yes" in told_by("pdffonts", path)


def test_picture_has_the_size_of_the_page_and_is_coloured(layout, tmp_path):
    from nigiwai.bridge.printing.export import export
    from qgis.PyQt.QtGui import QImage

    path = tmp_path / "map.png"
    assert export(layout, path, dpi=100) == ()
    assert list(tmp_path.iterdir()) == [path]
    image = QImage(str(path))
    assert abs(image.width() - 297 / 25.4 * 100) <= 1
    assert abs(image.height() - 210 / 25.4 * 100) <= 1
    assert abs(image.dotsPerMeterX() * 0.0254 - 100) < 1
    colours = {image.pixel(x, y) for x in range(40, 820, 7) for y in range(110, 660, 7)}
    assert len(colours) > 20


def test_svg_is_drawn_with_outlines(layout, tmp_path):
    from nigiwai.bridge.printing.export import export

    path = tmp_path / "map.svg"
    export(layout, path, dpi=100)
    text = path.read_text(encoding="utf-8")
    assert "<text" not in text
    assert text.count("<path") > 100
    assert "http://" not in text.replace("http://www.w3.org", "")


def test_map_in_two_runs_is_the_same_picture(layout):
    from nigiwai.bridge.printing.export import png_of

    first = png_of(layout, dpi=60)
    assert first[:8] == b"\x89PNG\r\n\x1a\n"
    assert png_of(layout, dpi=60) == first


@pytest.mark.parametrize("ending", ["pdf", "png", "svg"])
def test_unwritable_folder_is_a_sentence(layout, tmp_path, ending):
    from nigiwai.bridge.messages import sentence
    from nigiwai.bridge.printing.export import export, export_all
    from nigiwai.core.errors import CoreError

    wanted = tmp_path / "not_there" / f"map.{ending}"
    for write in (lambda: export(layout, wanted, dpi=40),
                  lambda: export_all(layout, [tmp_path / "a.png", wanted], dpi=40)):
        with pytest.raises(CoreError) as caught:
            write()
        assert caught.value.code == "write_failed"
        assert str(wanted) in sentence(caught.value)
        assert not list(tmp_path.iterdir())


def test_other_endings_are_refused(layout, tmp_path):
    from nigiwai.bridge.printing.export import export
    from nigiwai.core.errors import CoreError

    with pytest.raises(CoreError) as caught:
        export(layout, tmp_path / "map.jpg")
    assert caught.value.code == "sheet_ending"


def test_ready_made_maps_say_what_they_stand_on(town_files, tmp_path):
    from nigiwai.bridge import fictional, maps
    from nigiwai.bridge.printing import attribution
    from nigiwai.bridge.project.study import open_layer
    from nigiwai.core.study.store import open_study
    from qgis.PyQt.QtGui import QImage

    study, results = town_files
    layers = maps.scenario_layers(results, "result_zones", "result_facilities")
    zones = open_layer(layers[1])
    notes = " ".join(attribution.notes_of(zones))
    cells = zones.featureCount()
    assert f"measured in {cells // 2:,} of {cells:,}" in notes
    assert "straight lines" in notes
    assert open_study(study).attributions() == ("試験の出典",)
    path = tmp_path / "map.png"
    maps.change_map(path, study, layers, "A", mark=fictional.fictional_mark(), dpi=40)
    assert not QImage(str(path)).isNull()
