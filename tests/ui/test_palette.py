"""The palette: cards of templates, chosen by mouse and keyboard."""

import pytest
from nigiwai.core.scenarios import templates
from nigiwai.core.vibrancy.categories import categories
from nigiwai.tests.ui.map_canvas import run_events
from nigiwai.ui.dialogs.template_dialog import TemplateDialog
from nigiwai.ui.dock.cards import info_area
from nigiwai.ui.dock.palette import Palette
from nigiwai.ui.models.templates import DetailRole, HoursRole, TemplateRole, Templates
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

OWN = templates.Template(
    "own-1", "My hall", "community_center", 450.0, "m2", "10:00", "18:00", "", own=True)


@pytest.fixture
def palette(qgis_app):
    palette = Palette()
    palette.set_templates([*templates.builtin(), OWN])
    palette.resize(360, 400)
    palette.show()
    QTest.qWaitForWindowExposed(palette)
    run_events(0.1)
    palette.said = []
    palette.chosen.connect(palette.said.append)
    yield palette
    palette.close()
    palette.deleteLater()


def row(palette, key):
    return palette.model.row_of(key)


def place(palette, number):
    return palette.cards.visualRect(palette.model.index(number)).center()


def click(palette, point):
    QTest.mouseClick(palette.cards.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_every_card_says_what_it_is(palette):
    model = palette.model
    assert model.rowCount() == len(templates.builtin()) + 1
    for number in range(model.rowCount()):
        index = model.index(number)
        template = index.data(TemplateRole)
        assert index.data() == template.name != ""
        assert str(int(template.size)) in index.data(DetailRole).replace(",", "")
        assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert index.data() in spoken
        assert index.data(DetailRole) in spoken
    names = [model.index(number).data() for number in range(model.rowCount())]
    assert len(set(names)) == len(names)


def test_sizes_carry_their_unit_and_hours_are_shown(palette):
    index = palette.model.index(row(palette, "library"))
    library = next(one for one in templates.builtin() if one.key == "library")
    assert index.data(DetailRole) == f"{library.size:,.0f} m²"
    assert index.data(HoursRole) == f"{library.opens}–{library.closes}"
    hotel = palette.model.index(row(palette, "hotel"))
    assert hotel.data(DetailRole).endswith("rooms")


def test_a_click_chooses_and_a_second_one_takes_it_back(palette):
    point = place(palette, 1)
    click(palette, point)
    assert palette.said[-1] == palette.model.template(1)
    assert palette.picked == palette.model.template(1)
    click(palette, point)
    assert palette.said[-1] is None
    assert palette.picked is None


def test_the_keyboard_walks_and_chooses(palette):
    palette.cards.setFocus()
    palette.cards.setCurrentIndex(palette.model.index(0))
    QTest.keyClick(palette.cards, Qt.Key.Key_Right)
    assert palette.cards.currentIndex().row() == 1
    QTest.keyClick(palette.cards, Qt.Key.Key_Return)
    assert palette.said == [palette.model.template(1)]
    QTest.keyClick(palette.cards, Qt.Key.Key_Down)
    columns = palette.cards.viewport().width() // palette.cards.visualRect(
        palette.model.index(0)).width()
    assert palette.cards.currentIndex().row() == 1 + columns
    asked = []
    palette.asked.connect(asked.append)
    QTest.keyClick(palette.cards, Qt.Key.Key_F1)
    assert asked == [palette.model.template(1 + columns).category]


def test_the_i_of_a_card_asks_and_does_not_choose(palette):
    asked = []
    palette.asked.connect(asked.append)
    card = palette.cards.visualRect(palette.model.index(2))
    click(palette, info_area(card, palette.cards.fontMetrics().height()).center())
    assert asked == [palette.model.template(2).category]
    assert palette.said == []


def test_cards_fill_the_width_in_whole_columns(palette):
    for width in (200, 360, 700):
        palette.resize(width, 400)
        run_events(0.1)
        first = palette.cards.visualRect(palette.model.index(0))
        space = palette.cards.viewport().width()
        columns = space // first.width()
        assert columns == max(1, int(space // (7.8 * palette.cards.fontMetrics().height())))
        assert palette.cards.visualRect(palette.model.index(columns)).top() > first.top()


def test_renewing_keeps_what_is_being_placed(palette):
    click(palette, place(palette, 1))
    palette.set_templates([OWN, *templates.builtin()])
    assert palette.cards.currentIndex().row() == 2
    assert palette.picked.key == palette.model.template(2).key
    palette.release()
    assert palette.picked is None


def test_an_own_template_is_called_by_its_own_name(qgis_app):
    model = Templates()
    model.set_templates([OWN])
    assert model.index(0).data() == "My hall"
    assert model.row_of("nothing") == -1


def test_a_template_of_ones_own_is_asked_for(qgis_app):
    dialog = TemplateDialog({"library": 1500.0})
    assert not dialog.save.isEnabled()
    dialog.name.setText("  Small library ")
    assert dialog.save.isEnabled()
    dialog.category.setCurrentIndex(dialog.category.findData("library"))
    assert dialog.amount.value() == 1500.0
    assert "m²" in dialog.amount.suffix()
    dialog.amount.setValue(320.0)
    assert dialog.values() == {
        "name": "Small library", "category": "library", "size": 320.0, "size_unit": "m2",
        "opens": "09:00", "closes": "17:00", "note": "",
    }
    dialog.known.setChecked(False)
    assert dialog.values()["opens"] == dialog.values()["closes"] == ""
    assert {dialog.category.itemData(n) for n in range(dialog.category.count())} == set(categories())
    dialog.deleteLater()
