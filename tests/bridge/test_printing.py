"""The printed map: everything on the page, nothing over anything, the legend true."""

import itertools

import pytest
from nigiwai.tests.bridge import printed
from nigiwai.tests.bridge.printed import ALL, BOUNDARY, LONG, SCORE, SHEET, VISITORS, words_of

SHEETS = [(paper, upright) for paper in ("A4", "A3") for upright in (False, True)]
SIZES = {"A4": (210, 297), "A3": (297, 420)}


@pytest.fixture
def layers(qgis_app):
    return printed.layers()


@pytest.fixture
def sheet(layers):
    """``sheet(…)`` prints the layers of the made-up town."""
    from nigiwai.bridge.printing.sheet import sheet

    project = printed.project()
    yield lambda shown=None, **more: sheet(project, shown or layers, **{**SHEET, **more})
    project.clear()


@pytest.fixture
def part(qgis_app):
    """A part of the town, across its shore."""
    from qgis.core import QgsRectangle

    return QgsRectangle(2500, 1000, 4500, 2500)


@pytest.mark.parametrize(("paper", "upright"), SHEETS)
def test_everything_stands_on_the_page_and_apart(sheet, layers, part, paper, upright):
    from nigiwai.bridge.printing.checks import faults

    layout = sheet(paper=paper, upright=upright, extent=part, town=layers[2])
    page = layout.pageCollection().page(0)
    size = (page.pageSize().width(), page.pageSize().height())
    assert size == (SIZES[paper] if upright else SIZES[paper][::-1])
    found = printed.boxes(layout)
    assert set(found) == ALL
    for name, box in found.items():
        assert page.rect().adjusted(5, 5, -5, -5).contains(box), name
    for (first, box), (second, other) in itertools.combinations(found.items(), 2):
        shared = box.intersected(other)
        assert shared.width() <= 0.01 or shared.height() <= 0.01, (first, second)
    assert faults(layout) == []


@pytest.mark.parametrize(("paper", "upright"), SHEETS)
def test_no_text_is_cropped_and_none_is_lost(sheet, layers, part, paper, upright):
    notes = [LONG] * 3
    layout = sheet(paper=paper, upright=upright, title=LONG, notes=notes, extent=part,
                   town=layers[2])
    for name in ALL - {"map", "inset", "legend", "scale_bar", "north_arrow"}:
        item = layout.itemById(name)
        needed = item.sizeForText()
        assert needed.width() <= item.rect().width() + 0.3, name
        assert needed.height() <= item.rect().height() + 0.3, name
    # Wrapping loses nothing.
    assert printed.joined(layout, "notes") == "".join(notes)
    assert printed.joined(layout, "title") == LONG


def test_lists_that_are_too_long_are_cut_and_say_so(sheet):
    lines = ["見出し", *(f"前提条件{number}：{LONG}" for number in range(40))]
    layout = sheet(paper="A4", assumptions=lines, notes=())
    text = printed.joined(layout, "assumptions")
    assert text.startswith("見出し前提条件0")
    assert "more" in text
    item = layout.itemById("assumptions")
    assert item.sizeForText().height() <= item.rect().height() + 0.3
    assert layout.itemById("notes") is None


def test_many_sources_take_room_from_the_map_and_stay_readable(sheet, layers, part):
    from nigiwai.bridge.printing.checks import faults

    few = sheet(paper="A4", extent=part, town=layers[2], sources=SHEET["sources"][:1])
    many = sheet(paper="A4", extent=part, town=layers[2], sources=SHEET["sources"] * 2)
    assert many.itemById("map").rect().height() < few.itemById("map").rect().height() - 5
    assert many.itemById("map").extent().contains(part)
    assert many.itemById("sources").textFormat().size() > 5
    assert faults(many) == []


def test_legend_fits_its_box_and_comes_first(sheet):
    from nigiwai.bridge.printing.legend import needed

    layout = sheet(paper="A4")
    legend = layout.itemById("legend")
    assert needed(legend).width() <= legend.rect().width()
    assert needed(legend).height() <= legend.rect().height() + 0.01
    assert legend.title() == "Legend"


def test_legend_shows_the_layers_and_the_kinds_that_occur(sheet, layers):
    words = words_of(sheet())
    assert set(words) == {layer.name() for layer in layers}
    assert words[SCORE] == ["0 – 20", "20 – 40", "40 – 60", "60 – 80", "80 – 100"]
    assert words[VISITORS][-4:] == ["100", "1,000", "5,000", "10,000"]
    assert "Parks" in words[VISITORS]


def test_legend_of_changes_says_what_sizes_mean(sheet, layers, town):
    from nigiwai.bridge.styles import apply_style

    changes = apply_style(town("result_facilities"), "facilities_change")
    assert words_of(sheet([changes, *layers[2:]]))["result_facilities"] == [
        "Gains visitors", "Loses visitors", "Hardly changes", "Added", "Moved",
        "Changed in size or kind", "Removed", "10 visitors a day more or less",
        "100 visitors a day more or less", "1,000 visitors a day more or less",
    ]


def test_legend_leaves_out_kinds_that_do_not_occur(sheet, layers):
    facilities = layers[1]
    parks = [f.id() for f in facilities.getFeatures("\"category\" LIKE 'park%'")]
    assert parks
    facilities.dataProvider().deleteFeatures(parks)
    visitors = words_of(sheet())[VISITORS]
    assert "Parks" not in visitors
    assert "Shops and restaurants" in visitors


def test_legend_is_of_what_lies_in_the_map(sheet, layers):
    from qgis.core import QgsRectangle

    # One cell inside the town: no station, no shore, and few kinds.
    layout = sheet(extent=QgsRectangle(2050, 2050, 2300, 2200), scale=2000, paper="A4")
    assert [layer.name() for layer in layout.shown] == [
        name for name in (layer.name() for layer in layers) if name in words_of(layout)]
    assert BOUNDARY not in words_of(layout)
    assert words_of(layout)[SCORE] == ["0 – 20", "20 – 40", "40 – 60", "60 – 80", "80 – 100"]
    extent = layout.itemById("map").extent()
    inside = [f for f in layers[1].getFeatures() if extent.contains(f.geometry().asPoint())]
    assert 0 < len(inside) < 7
    kinds = [word for word in words_of(layout)[VISITORS] if not word[0].isdigit()]
    assert len(kinds) - 1 <= len({f["category"] for f in inside})


def test_scale_is_round_and_shows_all_that_was_asked(sheet, layers, part):
    from nigiwai.bridge.printing.scales import round_scale

    for paper, upright in SHEETS:
        for extent in (None, part):
            layout = sheet(paper=paper, upright=upright, extent=extent)
            shown = layout.itemById("map")
            assert shown.scale() == pytest.approx(round_scale(shown.scale() * 0.999))
            assert shown.extent().contains(extent or layers[2].extent())
            metres = shown.scale() / 1000 * shown.rect().width()
            assert shown.extent().width() == pytest.approx(metres, rel=1e-6)


def test_scale_that_was_asked_for_is_kept(sheet, part):
    layout = sheet(extent=part, scale=12_345, paper="A3")
    shown = layout.itemById("map")
    assert shown.scale() == pytest.approx(12_345)
    assert shown.extent().center().distance(part.center()) < 0.01
    assert layout.itemById("scale").text() == "Scale 1:12,345 (A3)"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, 1), (1001, 1250), (10_000, 10_000), (10_001, 12_500), (51_000, 60_000), (90_000, 1e5)],
)
def test_round_scales_are_those_of_planners(number, expected):
    from nigiwai.bridge.printing.scales import round_scale

    assert round_scale(number) == pytest.approx(expected)


def test_tall_towns_stand(sheet):
    from qgis.core import QgsRectangle

    for extent, upright in ((QgsRectangle(0, 0, 1000, 2000), True),
                            (QgsRectangle(0, 0, 1000, 1000), False)):
        layout = sheet(extent=extent)
        page = layout.pageCollection().page(0).pageSize()
        assert (page.height() > page.width()) == upright


@pytest.mark.parametrize(("paper", "upright"), SHEETS)
def test_scale_bar_is_true(sheet, part, paper, upright):
    from qgis.core import Qgis

    for extent in (None, part):
        layout = sheet(paper=paper, upright=upright, extent=extent)
        item, shown = layout.itemById("scale_bar"), layout.itemById("map")
        unit = 1000 if item.units() == Qgis.DistanceUnit.Kilometers else 1
        metres = unit * item.unitsPerSegment() * item.numberOfSegments()
        assert 14 <= metres / shown.scale() * 1000 <= item.rect().width()


@pytest.mark.parametrize(
    ("number", "expected"), [(1.0, 1), (9.99, 5), (450, 200), (500, 500), (1999, 1000), (0.3, 0.2)]
)
def test_scale_bar_steps_are_round(number, expected):
    from nigiwai.bridge.printing.scales import round_down

    assert round_down(number) == pytest.approx(expected)


def test_inset_shows_the_sheet_in_the_town_only_where_it_says_something(sheet, layers, part):
    layout = sheet(extent=part, town=layers[2])
    inset = layout.itemById("inset")
    assert inset.extent().contains(layers[2].extent())
    assert inset.overviews().overview(0).linkedMap() == layout.itemById("map")
    assert sheet(town=layers[2]).itemById("inset") is None
    assert sheet(extent=part).itemById("inset") is None


def test_what_a_sheet_says_of_itself(sheet):
    from nigiwai.bridge.version import plugin_version
    from qgis.PyQt.QtCore import QDate

    layout = sheet(date=QDate(2026, 11, 3), paper="A3")
    assert layout.itemById("date").text() == "Made on 3 November 2026"
    assert printed.joined(layout, "crs") == (
        "Coordinates: JGD2011, Japan plane rectangular zone VIII (EPSG:6676)")
    assert layout.itemById("version").text() == f"Nigiwai {plugin_version()}"
    assert printed.joined(layout, "sources") == "".join(SHEET["sources"])
    assert "Scale 1:" in layout.itemById("scale").text()


@pytest.mark.parametrize(
    ("crs", "words"),
    [("EPSG:6676", "JGD2011, Japan plane rectangular zone VIII (EPSG:6676)"),
     ("EPSG:2451", "JGD2000, Japan plane rectangular zone IX (EPSG:2451)"),
     ("EPSG:6690", "JGD2011, UTM zone 53 north (EPSG:6690)"),
     ("EPSG:6668", "JGD2011, longitude and latitude (EPSG:6668)"),
     ("EPSG:3857", "WGS 84 / Pseudo-Mercator (EPSG:3857)")],
)
def test_coordinate_systems_in_words(qgis_app, crs, words):
    from nigiwai.bridge.printing.texts import crs_words
    from qgis.core import QgsCoordinateReferenceSystem

    assert crs_words(QgsCoordinateReferenceSystem(crs)) == words


def test_sheet_changes_neither_project_nor_layers(sheet, layers):
    from qgis.core import QgsProject

    before = [(layer.name(), layer.renderer().type()) for layer in layers]
    sheet()
    assert [(layer.name(), layer.renderer().type()) for layer in layers] == before
    assert QgsProject.instance().layoutManager().layouts() == []
