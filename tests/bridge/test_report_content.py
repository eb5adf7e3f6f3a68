"""What the report of a scenario says, against the frames that are written."""

from types import SimpleNamespace

import numpy as np
import pytest
from nigiwai.core.assumptions import MODEL_LISTS
from nigiwai.core.report import content as parts
from nigiwai.tests.processing.conftest import Town, X, Y, edit_frame

pytestmark = pytest.mark.usefixtures("qgis_app")
EDITS = (
    {"edit": "add", "category": "supermarket", "size": 2500.0, "at": (1200, 1200), "name": "新館"},
    {"edit": "move", "facility_id": "f7", "at": (700, 950)},
    {"edit": "remove", "facility_id": "f2"},
    {"edit": "add", "category": "housing", "size": 150.0, "at": (1250, 250)},
)


def layer(frame, name, *roles):
    from nigiwai.core.vibrancy.inputs import Layer

    return Layer(frame, name, {role: role for role in roles if role in frame})


def made(folder, observed=None, draws=0, edits=EDITS, change=None):
    """A simulated scenario of the hand-made town, its frames and its content."""
    from nigiwai.bridge.report_content import scenario_content
    from nigiwai.core import assumptions
    from nigiwai.core.scenarios.edit_layer import edits_of
    from nigiwai.core.scenarios.run import simulate
    from nigiwai.core.study.tables import AGE_GROUPS
    from nigiwai.core.vibrancy.categories import categories
    from nigiwai.core.vibrancy.inputs import build
    from nigiwai.core.vibrancy.parameters import build as parameters_of
    from nigiwai.processing.vibrancy.simulate_scenario import _frames

    town = Town(folder)
    if change:
        change(town)
    constants = assumptions.builtin()
    inputs = build(
        layer(town.zones, "zones", "id", "residents", "name", *AGE_GROUPS),
        layer(town.facilities, "facilities", "id", "category", "size", "name"),
        None, parameters_of(constants, categories()), constants)
    rows = layer(edit_frame(*edits), "edits", "edit", "facility_id", "category", "size", "name")
    measured = observed(inputs) if observed else None
    simulated = simulate(inputs, edits_of(rows), constants, measured, draws)
    frames = _frames("駅前案", inputs, simulated)
    content = scenario_content("駅前案", inputs, simulated, constants, measured, frames, "")
    return SimpleNamespace(
        inputs=inputs, simulated=simulated, frames=frames, content=content, constants=constants)


@pytest.fixture(scope="module")
def plain(tmp_path_factory, qgis_app):
    return made(tmp_path_factory.mktemp("town"))


def test_title_map_and_constants(plain):
    content = plain.content
    assert isinstance(content, parts.ReportContent)
    assert content.has_scenario
    assert "駅前案" in content.title
    assert content.map_png.startswith(b"\x89PNG")
    # What hazards, access and streets assume is not in it: none was given.
    assert content.assumptions == tuple(
        row for row in plain.constants if row.list in MODEL_LISTS)
    assert content.subtitle == ""
    assert content.provenance == ()
    assert content.population_check is None
    assert dict(content.study_facts)["Residents"] == "8,070"
    assert len(set(content.limits)) == len(content.limits) > 3


def test_headline_is_the_table_of_indicators(plain):
    table = plain.frames["indicators"]
    assert [line.change for line in plain.content.headline] == table["change"].tolist()
    assert [line.before for line in plain.content.headline] == table["before"].tolist()
    assert [line.better for line in plain.content.headline] == table["better"].tolist()
    assert all(np.isnan(line.low) for line in plain.content.headline)


def test_edits_are_listed_with_size_and_unit(plain):
    lines = {(line.edit, line.name): (line.size, line.size_unit) for line in plain.content.edits}
    assert lines == {
        ("Add", "新館"): (2500.0, "m²"), ("Move", "図書館"): (1500.0, "m²"),
        ("Remove", "西スーパー"): (1200.0, "m²"), ("Add", "Housing"): (150.0, "dwellings")}
    marks = plain.simulated.change
    assert (X + 1200, Y + 1200) in list(zip(marks.sites.x, marks.sites.y))


@pytest.mark.parametrize(("kind", "column", "least"), [
    ("zones", "vibrancy_change", 0.05), ("facilities", "visitors_change", 0.5)])
def test_gainers_and_losers_are_ordered_and_complete(plain, kind, column, least):
    frame, lines = plain.frames[kind], getattr(plain.content, kind)
    change = frame[column]
    assert [line.change for line in lines.gainers] == sorted(
        change[change >= least], reverse=True)[:10]
    assert [line.change for line in lines.losers] == sorted(change[change <= -least])[:10]
    assert lines.gainers
    assert lines.losers
    for line in (*lines.gainers, *lines.losers):
        assert line.change == pytest.approx(line.after - line.before)


def test_a_facility_without_name_is_called_by_its_id(tmp_path):
    def no_names(town):
        town.facilities["name"] = None

    found = made(tmp_path, change=no_names)
    names = {line.name for line in found.content.facilities.losers}
    assert "f2" in names
    assert None not in names


def test_diversion_names_who_and_elsewhere(plain):
    lines = [line for line in plain.content.diversion if line.edit == "新館"]
    rows = plain.frames["diversion"]
    mine = rows[rows["edit_id"] == "new-1"]
    sizes = [abs(line.visitors) for line in lines]
    assert sizes == sorted(mine["visitors"].abs(), reverse=True)[:10]
    assert "elsewhere, or not made before" in [line.facility for line in lines]
    assert "中央スーパー" in [line.facility for line in lines]
    assert {line.category for line in lines if line.facility == "中央スーパー"} == {"Supermarket"}


def test_residents_add_up(plain):
    residents = plain.content.residents
    zones = plain.frames["zones"]
    assert residents.gainers + residents.losers + residents.same == pytest.approx(
        zones["residents_after"].sum())
    after = zones["residents_after"]
    assert residents.gainers == pytest.approx(after[zones["effect"] == "gain"].sum())
    assert residents.losers == pytest.approx(after[zones["effect"] == "lose"].sum())


def test_hours_are_the_sums_over_the_zones(plain):
    zones = plain.frames["zones"]
    bands = ("night", "morning", "midday", "afternoon", "evening")
    for line, band in zip(plain.content.hours, bands):
        assert line.weekday_after == pytest.approx(zones[f"presence_{band}"].sum())
        assert line.holiday_after == pytest.approx(zones[f"presence_{band}_holiday"].sum())
        assert line.weekday_before != line.weekday_after
    assert len(plain.content.hours) == len(bands)


def test_notes_say_what_was_assumed(plain):
    notes = " ".join(plain.content.basis_notes)
    assert "1 of 12 facilities have an assumed size" in notes
    assert "measured in 0 of 9 zones" in notes
    assert "1.3" in notes
    assert "not verified" in notes
    assert plain.content.fit is None


def test_the_fit_is_told_whatever_it_is(tmp_path):
    from nigiwai.core.vibrancy.observed import ObservedCells

    def cells(inputs):
        weekday = np.array([900.0, 1500.0, 400.0])
        return ObservedCells(
            codes=("a", "b", "c"), weekday=weekday, holiday=weekday / 2,
            mean_day=weekday * 6 / 7, cell_of_zone=np.repeat([0, 1, 2], 3), cover=np.ones(3))

    found = made(tmp_path, observed=cells)
    weekday, holiday = found.content.fit.days
    presence = found.simulated.baseline.view.zones.presence
    predicted = presence[:, 0, 2].reshape(3, 3).sum(axis=1)
    observed = np.array([900.0, 1500.0, 400.0])
    assert weekday.n == holiday.n == 3
    assert weekday.bias == pytest.approx(np.mean(predicted - observed))
    assert weekday.r2 == pytest.approx(
        1 - np.sum((predicted - observed) ** 2) / np.sum((observed - observed.mean()) ** 2))
    ranks = [np.argsort(np.argsort(values)) for values in (predicted, observed)]
    assert weekday.spearman == pytest.approx(np.corrcoef(*ranks)[0, 1])
    assert "measured in 9 of 9 zones" in " ".join(found.content.basis_notes)
    assert "not fitted" in " ".join(found.content.fit.notes)


def test_bands_are_those_of_the_changes(tmp_path):
    found = made(tmp_path, draws=4)
    table = found.frames["indicators"].set_index("indicator")
    lines = dict(zip(table.index, found.content.headline))
    for name in ("visitors", "spend_yen", "vibrancy_mean"):
        assert (lines[name].low, lines[name].high) == (
            table.loc[name, "change_low"], table.loc[name, "change_high"])
        assert lines[name].low <= lines[name].high
