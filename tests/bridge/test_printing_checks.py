"""Faults of a sheet are found, and templates of an office are taken as they are."""

import pytest
from nigiwai.tests.bridge import printed
from nigiwai.tests.bridge.printed import SHEET


@pytest.fixture(scope="module")
def layers(qgis_app):
    return printed.layers()


@pytest.fixture
def sheet(layers):
    from nigiwai.bridge.printing.sheet import sheet

    project = printed.project()
    yield lambda **more: sheet(project, layers, **{**SHEET, "paper": "A4", **more})
    project.clear()


def found_in(layout):
    from nigiwai.bridge.printing.checks import faults

    return faults(layout)


def move(layout, name, x, y):
    from qgis.core import QgsLayoutPoint

    layout.itemById(name).attemptMove(QgsLayoutPoint(x, y))


def crop(layout):
    from nigiwai.bridge.printing.texts import resize

    resize(layout.itemById("notes"), 20, 3)


def shrink_legend(layout):
    from nigiwai.bridge.printing.texts import resize

    resize(layout.itemById("legend"), 30, 20)


def drop_layer(layout):
    root = layout.itemById("legend").model().rootGroup()
    root.removeLayer(layout.shown[0])


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda layout: move(layout, "north_arrow", 290, 190), "“north arrow” lies partly off"),
        (lambda layout: move(layout, "date", 20, 60), "“map” and “date” overlap"),
        (lambda layout: layout.itemById("title").setText(" "), "“title” is empty"),
        (lambda layout: layout.itemById("map").setLayers([]), "“map” is empty"),
        (lambda layout: layout.itemById("north_arrow").setPicturePath("gone.svg"),
         "“north arrow” is empty"),
        (crop, "“notes” does not fit its box"),
        (shrink_legend, "The legend does not fit: it needs"),
        (drop_layer, f"The legend does not name what the map shows: {printed.ENTRIES}"),
    ],
)
def test_each_fault_is_found(sheet, spoil, words):
    layout = sheet()
    assert found_in(layout) == []
    spoil(layout)
    assert any(words in fault for fault in found_in(layout)), found_in(layout)


def test_legend_that_is_too_long_is_told_not_cropped_in_silence(sheet, layers, town):
    from nigiwai.bridge.printing.sheet import sheet as printed_sheet

    many = []
    for number in range(60):
        layer = town("entries")
        layer.setName(f"とても長い名前のレイヤー{number}：{printed.LONG}")
        many.append(layer)
    layout = printed_sheet(printed.project(), many, title="x", paper="A4")
    assert any("The legend does not fit" in fault for fault in found_in(layout))


@pytest.fixture
def template(tmp_path):
    """``template(change)`` writes an office's template: ours with a logo, changed."""
    from nigiwai.bridge.printing.templates import builtin

    def write(change=lambda text: text, name="office.qpt"):
        path = tmp_path / name
        path.write_text(change(builtin("A4").read_text(encoding="utf-8")), encoding="utf-8")
        return path

    return write


def test_template_of_an_office_counts(sheet, template):
    from nigiwai.bridge.printing.templates import lacking

    def change(text):
        text = text.replace('id="version"', 'id="stamp"').replace('id="date"', 'id="when"')
        return text.replace("297,210,mm", "364,257,mm")

    path = template(change)
    layout = sheet(template=path, upright=True)
    page = layout.pageCollection().page(0).pageSize()
    assert (page.width(), page.height()) == (364, 257)
    assert "(B4)" in layout.itemById("scale").text()
    assert lacking(path) == ["date", "version"]
    # Its own empty labels are its own affair, and told.
    assert layout.itemById("stamp") is not None


def test_template_without_most_items_is_a_map_all_the_same(sheet, template):
    def change(text):
        for name in ("title", "legend", "inset", "scale_bar", "scale", "north_arrow", "sources"):
            text = text.replace(f'id="{name}"', f'id="my_{name}"')
        return text

    layout = sheet(template=template(change))
    assert layout.itemById("map").layers()
    assert layout.itemById("title") is None


def test_logo_beside_the_template_is_found(sheet, template, root):
    def change(text):
        return text.replace('file=""', 'file="C:\\office\\logo.svg"', 1)

    path = template(change)
    logo = path.with_name("logo.svg")
    logo.write_bytes((root / "resources" / "icons" / "nigiwai.svg").read_bytes())
    layout = sheet(template=path)
    assert layout.itemById("north_arrow").picturePath() == str(logo)
    assert found_in(layout) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda _text: "no template", "layout_unreadable"),
        (lambda _text: "<qgis/>", "layout_unreadable"),
        (lambda text: f"<!DOCTYPE x [<!ENTITY a 'b'>]>{text}", "layout_unreadable"),
        (lambda text: text.replace('id="map"', 'id="other"'), "layout_no_map"),
        (lambda text: text.replace('file=""', 'file="https://office.example/logo.svg"', 1),
         "layout_remote"),
    ],
)
def test_bad_templates_are_sentences(sheet, template, change, code):
    from nigiwai.bridge.messages import sentence
    from nigiwai.core.errors import CoreError

    path = template(change)
    with pytest.raises(CoreError) as caught:
        sheet(template=path)
    assert caught.value.code == code
    assert "office.qpt" in sentence(caught.value)


def test_missing_template_is_a_sentence(sheet, tmp_path):
    from nigiwai.core.errors import CoreError

    with pytest.raises(CoreError) as caught:
        sheet(template=tmp_path / "gone.qpt")
    assert caught.value.code == "missing_file"


def test_sheets_in_the_repository_are_what_the_tool_writes(root, tmp_path, qgis_app):
    from nigiwai.tools import make_layouts

    assert [one.name for one in make_layouts.SHEETS] == [
        "a4_landscape", "a4_portrait", "a3_landscape", "a3_portrait"]
    # QGIS writes more or less into them from version to version; ids and boxes stay.
    for path in make_layouts.write(tmp_path):
        kept = (root / "resources" / "layouts" / path.name).read_text(encoding="utf-8")
        made = path.read_text(encoding="utf-8")
        assert places(kept) == places(made)
        assert "/root" not in kept
        assert "file=\"/" not in kept


def places(text):
    import xml.etree.ElementTree as ET

    return {one.get("id"): (one.get("position"), one.get("size"))
            for one in ET.fromstring(text).iter("LayoutItem")}


@pytest.mark.parametrize("width", range(22, 80, 3))
def test_lines_begin_and_end_as_japanese_asks(qgis_app, width):
    from nigiwai.bridge.typography import text_format, wrapped

    text = ("直線距離に迂回率を掛けて、歩行距離とみなしています（道路網ではありません）。"
            "しかし「スーパーマーケット」やコンビニエンスストア、ショッピングセンターでは、"
            "ちょっと違って1,234,567人・0–100の点数…といったところです！")
    lines = wrapped(text, text_format(8), width)
    assert "".join(lines) == text
    for before, line in zip(lines, lines[1:]):
        assert line[0] not in "、。，．・：；？！）」』】ーゝ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…–,."
        assert not (before[-1].isdigit() and line[0].isdigit())
    for line in lines[:-1]:
        assert line[-1] not in "（「『【"


@pytest.mark.parametrize("width", range(22, 60, 2))
def test_a_range_of_numbers_is_not_torn(qgis_app, width):
    from nigiwai.bridge.typography import text_format, wrapped

    lines = wrapped("賑わいの点数（0～100）は10〜20と1,000–2,500の間です", text_format(9), width)
    for whole in ("0～100", "10〜20", "1,000–2,500"):
        assert any(whole in line for line in lines), (whole, lines)
