"""Sheets of an atlas: nothing cropped, overlapping or empty on any paper, in both languages."""

import itertools
from dataclasses import replace

import geopandas  # noqa: TID253 - tests on frames
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on shapes
from nigiwai.tests.bridge import printed
from nigiwai.tests.bridge.conftest import CRS

SHEETS = [f"atlas_{paper}_{way}" for paper in ("a4", "a3") for way in ("landscape", "portrait")]
NAMES = ["港町", "本通り一丁目", "とても長い名称の自治会の区域（旧村部を含む）", "North Quarter"]
AGES = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
HAZARDS = ("flood L1", "flood L2", "inland_flood", "tsunami", "storm_surge",
           "landslide_debris_flow", "collapse_flow L2", "past_inundation")


def frame(shapes, **columns):
    return geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=CRS)


@pytest.fixture(scope="module")
def numbers(qgis_app):
    """All measures that there are, of four districts."""
    import pandas as pd
    from nigiwai.core.atlas.districts import districts_of
    from nigiwai.core.atlas.numbers import BANDS, Given, numbers_of
    from nigiwai.core.vibrancy.categories import categories

    cells = [shapely.box(x, y, x + 500, y + 500)
             for x, y in itertools.product(range(0, 4000, 500), range(0, 4000, 500))]
    count = len(cells)
    rising = np.arange(1.0, count + 1)
    ids = [f"z{place}" for place in range(count)]
    people = {name: rising * part for name, part in zip(AGES, (10, 60, 15, 10, 5))}
    zones = frame(cells, id=ids, residents=rising * 100, households=rising * 40, **people)
    banded = {f"{name}{end}": rising * size * part
              for name, size in (("vibrancy", 1), ("visitors", 900), ("person_hours", 1200),
                                 ("spend_yen", 3e6))
              for end, part in (("", 1.0), ("_low", 0.8), ("_high", 1.3))}
    hours = {f"presence_{band}{day}": rising * 37 for band in BANDS for day in ("", "_holiday")}
    score = zones.assign(**banded, **hours, onward_visitors=rising * 90, stay_min=40.0,
                         access_min=rising / 9)
    changes = {f"{name}_change{end}": (rising - 30) * size
               for name, size in (("vibrancy", 0.1), ("visitors", 12), ("person_hours", 9),
                                  ("spend_yen", 4e4), ("access_min", 0.01))
               for end in ("", "_low", "_high")}
    rows = pd.DataFrame([(one, hazard, 1, 30.0) for one in ids for hazard in HAZARDS],
                        columns=["id", "hazard", "rank", "residents"])
    points = [cell.centroid for cell in cells]
    keys = list(categories())
    given = Given(
        zones=zones, score=score, change=zones.assign(**changes, residents_change=rising),
        exposure=zones.assign(residents_none=rising * 60, residents_horizontal=rising * 5),
        exposure_rows=rows, town=shapely.box(0, 0, 4000, 4000),
        served=zones.assign(night_no_room=rising, night_too_late=rising, night_cut_off=rising),
        access=zones.assign(mean_min=rising / 3, kinds_reach=12.0),
        plans=frame(cells[:9], kind=["residence_induction"] * 9),
        facilities=frame(points, category=[keys[row % len(keys)] for row in range(count)]),
        shelters=frame(points, capacity=rising * 10),
        resources=frame(points, category=["nature", "culture"] * (count // 2)),
        needs=frame(points, theme=["flood", "park", "walking", None] * (count // 4)))
    corners = [shapely.box(x, y, x + 1700, y + 1300)
               for x, y in ((200, 200), (1900, 200), (200, 1500), (1900, 1500))]
    districts = districts_of(frame(corners, name=NAMES, kind=["neighbourhood"] * 4,
                                   residents=[1e4] * 4), "districts", unnamed=str)
    return numbers_of(given, districts)


def look(name, **changes):
    from nigiwai.bridge.printing.atlas_sheet import Look
    from nigiwai.bridge.resources import RESOURCES

    made = Look("地区別図集：試験市", str(RESOURCES / "layouts" / f"{name}.qpt"), "架空のまち",
                "自治会の区域", tuple(printed.SOURCES), (), (" ".join([printed.LONG] * 3),))
    return replace(made, **changes)


def made(numbers, row, style):
    from nigiwai.bridge.printing.atlas_sheet import district_sheet

    layers = printed.layers()
    return district_sheet(numbers, row, style, printed.project(), layers, layers[2])


@pytest.fixture(params=["en", "ja"])
def speech(request):
    from nigiwai.bridge.i18n import speaking

    with speaking(request.param):
        yield request.param


def boxes(layout, kind):
    return [(item.id(), item.mapRectToScene(item.rect())) for item in layout.items()
            if isinstance(item, kind)]


@pytest.mark.parametrize("name", SHEETS)
def test_a_full_sheet_has_no_fault(numbers, name, speech):
    from nigiwai.bridge.printing.atlas_checks import faults

    # The third has the longest name.
    layout, _dropped = made(numbers, 2, look(name))
    assert faults(layout) == []
    assert layout.itemById("numbers") is None
    assert layout.itemById("chart_ages") is None


def test_the_checks_can_fail(numbers):
    from nigiwai.bridge.printing.atlas_checks import faults
    from qgis.core import QgsLayoutItemLabel, QgsLayoutPoint

    layout, _dropped = made(numbers, 0, look("atlas_a3_landscape"))
    first, second, *_others = [
        item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)
        and item.id() == "atlas_names"]
    second.attemptMove(QgsLayoutPoint(first.pagePos()))
    assert any("overlap" in sentence for sentence in faults(layout))


def test_the_legend_names_what_is_visible(numbers):
    layout, _dropped = made(numbers, 1, look("atlas_a4_landscape"))
    named = {node.layerId() for node in layout.itemById("legend").model().rootGroup().findLayers()}
    shown = {layer.id() for layer in layout.itemById("map").layers()}
    assert named == {layer.id() for layer in layout.shown}
    assert named <= shown
    names = {layer.name() for layer in layout.shown}
    assert {"District of this sheet", "Other districts", printed.SCORE} <= names


def test_map_inset_and_title(numbers):
    layout, _dropped = made(numbers, 1, look("atlas_a4_portrait"))
    shape = numbers.districts.shapes[1]
    extent = layout.itemById("map").extent()
    assert shapely.box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(),
                       extent.yMaximum()).contains(shape)
    inset = layout.itemById("inset").layers()
    assert [feature["name"] for feature in inset[0].getFeatures()] == [NAMES[1]]
    assert layout.itemById("title").currentText() == NAMES[1]
    others = layout.itemById("map").layers()[0]
    assert sorted(feature["name"] for feature in others.getFeatures()) == sorted(
        name for name in NAMES if name != NAMES[1])


def test_many_sources_take_room_from_the_map_and_nothing_overlaps(numbers):
    from nigiwai.bridge.printing.atlas_checks import faults

    many = tuple(f"{number}：{printed.SOURCES[0]}" for number in range(9))
    for name in SHEETS[:2]:
        layout, _dropped = made(numbers, 0, look(name, sources=many))
        assert faults(layout) == []


def test_a_district_without_data_says_so_in_place_of_empty_charts(numbers):
    from nigiwai.bridge.printing.atlas_checks import faults
    from nigiwai.bridge.printing.atlas_sheet import blocks_of
    from qgis.core import QgsLayoutItemLabel

    def unknown(one):
        values = one.values.copy()
        values[1] = np.nan
        return replace(one, values=values)

    bare = replace(numbers, measures=tuple(
        one if one.section in ("facilities", "resources") else unknown(one)
        for one in numbers.measures))
    layout, _dropped = made(bare, 1, look(SHEETS[0]))
    texts = [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    # The ages, the hours, and the sections of the table that others have.
    assert sum("No data for this district" in text for text in texts) > 2
    assert not any("weekday" in text for text in texts)
    headings = [block.heading.partition(" (")[0] for block in blocks_of(bare, 1)]
    assert headings == [block.heading.partition(" (")[0] for block in blocks_of(numbers, 1)]
    assert faults(layout) == []


def test_the_scenario_whose_changes_are_told_has_its_name(numbers):
    from nigiwai.bridge.printing.atlas_checks import faults
    from nigiwai.bridge.printing.atlas_sheet import blocks_of
    from qgis.core import QgsLayoutItemLabel

    wanted = "What changes in “A 駅前”"
    assert wanted in [block.heading for block in blocks_of(numbers, 0, "A 駅前")]
    named = replace(look(SHEETS[0]), scenario="とても長い名前のシナリオ" * 3)
    layout, _dropped = made(numbers, 0, named)
    texts = [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert any(text.startswith("What changes in “とても") for text in texts)
    assert faults(layout) == []


def test_what_finds_no_room_is_counted(numbers):
    from nigiwai.bridge.printing.atlas_sheet import blocks_of
    from nigiwai.bridge.printing.atlas_table import put_table
    from qgis.core import QgsLayoutItemLabel, QgsPrintLayout

    # A layout does not hold its project.
    project = printed.project()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    blocks = blocks_of(numbers, 0)
    every = sum(len(block.rows) for block in blocks)
    dropped = put_table(layout, blocks, (10, 10, 150, 60), 7.6)
    texts = [item.currentText() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert 0 < dropped < every
    assert f"and {dropped} more in the table of numbers" in texts
    # Details go first: every heading of a sum is still there.
    assert any("Residents" in text for text in texts)


def test_numbers_of_the_sheet_are_those_of_the_table(numbers):
    from nigiwai.bridge.atlas_labels import number
    from nigiwai.bridge.printing.atlas import table_of
    from nigiwai.bridge.printing.atlas_sheet import blocks_of

    table = table_of(numbers).set_index(["sheet", "key", "detail"])
    rows = {row.label: row for block in blocks_of(numbers, 2)[:2] for row in block.rows}
    value = table.loc[(3, "visitors", None), "value"]
    visitors = numbers.of("visitors")
    assert rows["Visitors (persons/day)"].value == number(visitors, value, *visitors.band(2))[0]
    assert rows["Residents (persons)"].value == f"{numbers.of('residents').values[2]:,.0f}"
    money = table.loc[(3, "spend_yen", None)]
    assert (money["label"], money["unit"]) == ("Vibrancy: Money spent", "yen/day")
    assert rows["Money spent (thousand yen/day)"].value == number(
        numbers.of("spend_yen"), money["value"], money["low"], money["high"])[0]
    assert table.loc[(3, "residents", None), "rank"] == numbers.of("residents").ranks()[2]
    for key in ("residents", "visitors", "facilities", "area"):
        own = table.xs(key, level="key").reset_index()
        own = own[own["detail"].isna()]
        town = own.loc[own["sheet"] == 0, "value"].item()
        assert own.loc[own["sheet"] != 0, "value"].sum() == pytest.approx(town)


def test_words_and_numbers(qgis_app):
    from nigiwai.bridge.atlas_labels import number
    from nigiwai.core.atlas.measures import Measure

    def told(unit, *values, key="k"):
        one = Measure(key, "people", unit, np.zeros(1), 0.0, 0.0)
        return number(one, *values)

    assert told("persons", 1234.6) == ("1,235", "")
    assert told("persons/day", 1234.6, 1100.2, 1399.9) == ("1,200", "1,100 – 1,400")
    assert told("yen/day", 12_345_678.0) == ("12,346", "")
    assert told("-", 0.12345) == ("12.3", "")
    assert told("min", -0.26, key="access_min_change") == ("−0.3", "")
    # No digits that mean nothing, however narrow the range.
    assert told("points", -0.0010, -0.0069, -0.0008, key="vibrancy_change") == (
        "0", "−0.01 – 0")
    assert told("yen/day", -15.0, -21.0, -9.0, key="spend_yen_change") == ("0", "")
    assert told("persons", 0.0, 0.0, 0.0) == ("0", "")
    assert told("points", float("nan")) == ("–", "")
