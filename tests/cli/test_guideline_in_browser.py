"""The guideline sheet in a real browser: it fits a phone, and a district fits one A4 page."""

import re
from dataclasses import replace

import pytest
import shapely  # noqa: TID253 - maps take shapes
from nigiwai.bridge.risk.guideline_texts import guideline_texts
from nigiwai.core.report.district_map import MapContent
from nigiwai.core.report.guideline_page import (
    AreaRow,
    DistrictRow,
    GuidelineContent,
    IndicatorRow,
    MapSheet,
    RuleRow,
    Sheet,
    most_areas,
    render_guideline,
)
from nigiwai.tests.cli.test_report_in_browser import (
    PHONE,
    SCREEN,
    browser,  # noqa: F401 - a fixture
    pytestmark,  # noqa: F401 - skips where there is no browser
)

REASON = (
    "Many residents are 75 and older, and from 0.3 m on they can hardly flee: river flood (largest "
    "assumed scale, L2); inland flood, at worst 0.5 to below 1 m. 1,234 residents at night, 321 of "
    "them aged 75 and older (26 %). Inside the residence induction area.")
BOX = shapely.box(0, 0, 900, 1100)


def district_sheet(number, states=1):
    """A sheet as full as one can be."""
    shapes = [(str(row), 1 + row % 3, shapely.box(90 * row, 90 * row, 90 * row + 80, 90 * row + 80))
              for row in range(1, 9)]
    content = MapContent(
        BOX, (shapely.box(0, 0, 500, 500),), (("#f7f5a9", shapely.box(0, 0, 700, 700)),),
        tuple(shapes), shapely.box(100, -900, 2000, 900), ((300.0, 300.0),), ((200.0, 100.0),), "m")
    facts = tuple((f"Residents of some kind, {row}", "1,234 persons → 1,345 persons")
                  for row in range(11))
    ranks = (("bank erosion (largest assumed scale, L2)",
              "< 0.5 m: 1,234; 0.5 – 3 m: 321; 3 – 5 m: 123; 5 – 10 m: 12"),) * 10
    areas = tuple(AreaRow(row, 1 + row % 3, "very severe", "flood", REASON, 1.5, 1234.0, 321.0)
                  for row in range(1, most_areas(10, states) + 1))
    return Sheet(
        f"district-{number}", "長い名前の町丁目" * 2, "census small areas",
        tuple(MapSheet(content, f"Map {state}") for state in range(states)),
        (("background: #f7f5a9", "inland flood; river flood: < 0.5 m"),) * 10, facts, ranks,
        tuple((f"Problem areas and why, {state}", areas, 3) for state in range(states)),
        tuple(f"further shelters or agreements on tall buildings (areas 1, {row})"
              for row in range(10)),
        "Data: hazards; records up to 2026.", "Residents are spread evenly over each zone.")


def content(count, states=1):
    changes = states > 1
    rows = tuple(
        DistrictRow(f"district-{row}", "長い名前の町丁目", 3, "very severe",
                    ("river flood (largest assumed scale, L2) up to 3 – 5 m", "past inundation"),
                    ("residents: 1,234", "shelters: 3"), ("water of 3 m or more (12)",),
                    (1234.0,) * states) for row in range(count))
    scopes = ("whole town", "inside the residence induction area")
    values = (("1,234 persons", "(1,200 to 1,300)"),) * (len(scopes) * states)
    return GuidelineContent(
        title="Draft for the disaster prevention guideline", subtitle="試験市", language="en",
        created_at="2026-11-22", version="0.1.0", facts=(("Hazards", "flood"),), changes=changes,
        scopes=scopes, districts=rows, unanswered=("none",), limits=("A limit.",),
        indicators=(IndicatorRow("Residents in problem areas", values, "by the rules below"),) * 3,
        rules=(RuleRow("water of 3 m or more", "severe", "12 → 11", "a source", False),),
        sheets=tuple(district_sheet(row, states) for row in range(count)),
        attribution=("Sample data",))


@pytest.fixture
def opened(browser, tmp_path, qgis_app):  # noqa: F811 - the fixture
    def opened(page, width):
        path = tmp_path / "sheet.html"
        path.write_text(render_guideline(page, guideline_texts()), encoding="utf-8")
        return browser.open(path, width)

    return opened


@pytest.mark.parametrize("width", [SCREEN, PHONE])
@pytest.mark.parametrize("states", [1, 2])
def test_it_is_quiet_and_fits(opened, browser, width, states):  # noqa: F811
    session = opened(content(2, states), width)
    assert browser.complaints() == []
    assert browser.value(session, "document.documentElement.scrollWidth") <= width
    maps = "[...document.querySelectorAll('svg.map')]"
    assert browser.value(session, f"{maps}.length") == 2 * states
    assert browser.value(session, f"{maps}.every(m => m.getBoundingClientRect().width > 250)")
    assert browser.value(
        session, f"{maps}.every(m => m.getBoundingClientRect().right <= innerWidth)")


@pytest.mark.parametrize("states", [1, 2])
def test_a_district_is_one_page(opened, browser, states):  # noqa: F811
    def pages(page):
        return len(re.findall(rb"/Type /Page\b", browser.pdf(opened(page, SCREEN))))

    full = content(4, states)
    assert pages(full) - pages(replace(full, sheets=full.sheets[:1])) == 3
