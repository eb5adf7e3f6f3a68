"""The answer at a glance: honest rounding, previews lighter, everything also in words."""

import math

import pytest
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.indicators import INDICATORS
from nigiwai.core.scenarios.live import Answer, LiveTown, Loser, Placed, Reading
from nigiwai.ui.models import answer_texts
from nigiwai.ui.widgets.answer_view import MOST_PLACED, AnswerView
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette

NAN = math.nan
READINGS = {
    "visitors": Reading(23412.0, 24652.0, 940.0, 1540.0),
    "onward_visits": Reading(5321.2, 5402.0, -30.0, 190.0),
    "stay_min": Reading(42.31, 42.9, 0.31, 0.88),
    "access_min": Reading(12.2, 12.5, 0.2, 0.5),
    "losers": Reading(0.0, 0.0, 0.0, 0.0),
    "residents": Reading(13000.0, 13000.0, 0.0, 0.0),
    "losing_facilities": Reading(0.0, 14.0, 9.0, 22.0),
}


def answer(settled=True, **others):
    readings = {key: READINGS.get(key, Reading(10.0, 11.0, 0.5, 1.6)) for key in INDICATORS}
    if not settled:
        readings = {key: Reading(one.before, one.after) for key, one in readings.items()}
    facts = {
        "settled": settled, "score_before": None, "score_after": None, "presence_change": None,
        "access_change": None, "readings": readings,
        "district": ("大井川地区", Reading(31.2, 34.5, 2.1, 4.4)),
        "losers": (
            Loser("f1", "中央スーパー", "supermarket", 1500.0, -123.4),
            Loser("f2", "", "park_block", 310.0, -4.32),
        ),
        "placed": (Placed("v-1", "図書館", "library", "add", 340.2, 62.0, 0.0, 290.0, 410.0),),
        "edits": (Edit("add", "v-1"),), "draws": 40 if settled else 0,
    }
    return Answer(**{**facts, **others})


@pytest.fixture
def view(qgis_app):
    view = AnswerView()
    view.resize(320, 700)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def shown(view, key):
    row = view.rows[key]
    return tuple(label.text() for label in (row.label, row.change, row.levels, row.band))


def test_a_change_has_no_more_digits_than_its_band_allows(view):
    view.show_answer(answer())
    assert shown(view, "visitors") == (
        "Visitors", "about +1,200 visits/day", "23,400 → 24,700", "+900 to +1,500 · better",
    )
    assert shown(view, "stay_min")[1] == "about +0.59 min"


def test_a_band_about_zero_says_that_the_direction_is_not_sure(view):
    view.show_answer(answer())
    assert shown(view, "onward_visits")[3] == "−30 to +190 · direction not sure"
    assert shown(view, "losing_facilities")[3].endswith("worse")
    assert shown(view, "losers")[3] == "no change"


def test_a_preview_has_two_digits_no_band_and_stands_lighter(view):
    view.show_answer(answer())
    bold = view.rows["visitors"].change.font().bold()
    dark = view.rows["visitors"].change.palette().color(QPalette.ColorRole.WindowText)
    view.show_answer(answer(settled=False))
    assert view.status.text() == "settling…"
    assert shown(view, "visitors")[1:] == ("+1,200 visits/day", "23,400 → 24,700", "")
    pale = view.rows["visitors"].change.palette().color(QPalette.ColorRole.WindowText)
    assert bold
    assert not view.rows["visitors"].change.font().bold()
    assert pale.lightness() > dark.lightness()
    view.show_answer(answer())
    assert view.rows["visitors"].change.font().bold()


def test_pale_text_is_between_text_and_ground_in_a_dark_theme_too(view):
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    view.setPalette(palette)
    view.show_answer(answer(settled=False))
    pale = view.rows["visitors"].change.palette().color(QPalette.ColorRole.WindowText)
    assert 0x90 < pale.lightness() < 0xE0


def test_settled_without_draws_says_that_ranges_are_not_known(view):
    view.show_answer(answer(draws=0))
    assert "not known yet" in view.status.text()


def test_district_and_town_are_named(view):
    view.show_answer(answer())
    assert shown(view, "district")[:2] == ("Vibrancy of “大井川地区”", "about +3.3 points")
    assert shown(view, "vibrancy_mean")[0] == "Vibrancy of the town"
    view.show_answer(answer(district=None))
    assert view.rows["district"].isHidden()


def test_residents_show_only_where_their_number_changes(view):
    view.show_answer(answer())
    assert view.rows["residents"].isHidden()
    readings = {**answer().readings, "residents": Reading(13000.0, 13200.0, 180.0, 220.0)}
    view.show_answer(answer(readings=readings))
    assert not view.rows["residents"].isHidden()


def test_losers_are_a_table_with_bars_and_words(view):
    view.show_answer(answer())
    table = view.losers
    assert [table.item(0, column).text() for column in range(4)] == [
        "中央スーパー", "−120", "-8.2 %".replace("-", "−"), "",
    ]
    assert table.item(1, 0).text() == "Block park"
    bars = [table.item(row, 3).data(Qt.ItemDataRole.UserRole + 1) for row in range(2)]
    assert bars == [1.0, pytest.approx(4.32 / 123.4)]
    spoken = table.item(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "中央スーパー (Supermarket): −120 visitors a day" in spoken


def test_five_losers_fit_without_scrolling(view):
    height = view.losers.height()
    many = tuple(Loser(str(n), f"F{n}", "shop", 100.0, -float(n)) for n in range(1, 7))
    view.show_answer(answer(losers=many))
    table = view.losers
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == [
        "F6", "F5", "F4", "F3", "F2",
    ]
    assert table.height() == height
    assert table.verticalScrollBar().maximum() == 0


def test_the_latest_of_many_placed_facilities_come_first(view):
    placed = tuple(
        Placed(f"v-{n}", f"N{n}", "shop", "add", 10.0, 5.0, 0.0) for n in range(1, 8)
    )
    edits = tuple(Edit("add", f"v-{n}") for n in (7, 6, 5, 4, 3, 2, 1))
    view.show_answer(answer(placed=placed, edits=edits))
    assert shown(view, "placed_0")[0] == "N1 (Shop)"
    assert shown(view, f"placed_{MOST_PLACED - 1}")[0] == "N5 (Shop)"


def test_everything_is_said_to_a_screen_reader(view):
    view.show_answer(answer())
    row = view.rows["visitors"]
    assert row.accessibleName() == "Visitors"
    assert row.accessibleDescription() == (
        "Visitors: about +1,200 visits/day, from 23,400 to 24,700, range +900 to +1,500, better"
    )
    assert row.accessibleDescription() in view.accessibleDescription()
    assert "図書館 (Library): about 340 visits/day, range 290 to 410" in (
        view.accessibleDescription()
    )


def test_nothing_to_show_says_what_to_do(view):
    assert "Place a facility" in view.status.text()
    view.show_answer(answer())
    view.show_nothing()
    assert not view.area.widget().isVisible()
    view.show_nothing("…")
    assert view.status.text() == "…"


def test_a_usual_panel_needs_no_scrolling_sideways_and_a_narrow_one_loses_nothing(view):
    view.show_answer(answer())
    view.resize(22 * view.fontMetrics().height(), 500)
    assert view.area.horizontalScrollBar().maximum() == 0
    view.resize(12 * view.fontMetrics().height(), 500)
    assert view.area.horizontalScrollBar().maximum() > 0


def test_noise_of_the_computation_is_no_change():
    texts = answer_texts.reading_texts("visitors", Reading(23412.0, 23412.0 + 1e-5))
    assert texts.change == "0 visits/day"
    assert texts.meaning == "no change"


@pytest.mark.parametrize(
    ("change", "text"), [(1240.0, "+1,200"), (-87.3, "−87"), (0.341, "+0.3"), (0.0341, "+0.03"), (9.96, "+10")]
)
def test_without_a_band_two_digits_stay(change, text):
    texts = answer_texts.reading_texts("visitors", Reading(10.0, 10.0 + change))
    assert texts.change == f"{text} visits/day"


def test_answers_of_the_real_session_can_be_shown(view, sample_study):
    from nigiwai.core.progress import ignore_progress
    from nigiwai.core.study import store
    from nigiwai.core.vibrancy.from_study import town_of_study

    study = store.open_study(sample_study)
    town = LiveTown(town_of_study(study, ignore_progress))
    have = town.inputs.town.facilities
    edit = Edit("add", "v-1", x=float(have.x.mean()), y=float(have.y.mean()),
                category="shopping_center", size=12000.0, name="モール")
    view.show_answer(town.answer([edit], settled=False))
    assert view.status.text() == "settling…"
    town.prepare_bands(draws=4)
    found = town.answer([edit], settled=True)
    view.show_answer(found)
    assert "about" in shown(view, "visitors")[1]
    assert view.losers.rowCount() == len(found.losers) > 0
    assert shown(view, "placed_0")[0] == "モール (Shopping center)"
