"""The report of a whole study in a real browser, at the width of a desk and of a telephone."""

from dataclasses import replace

import pytest
from nigiwai.bridge.report_texts import report_texts
from nigiwai.core.report import sections
from nigiwai.core.report.comparison_page import compared_html
from nigiwai.core.report.whole import Built, Commands, Folded, Grid, Number, Part, render_whole
from nigiwai.tests.cli.test_report_in_browser import (
    browser,  # noqa: F401 - a fixture
    comparison,
    crowded,
    pytestmark,  # noqa: F401 - skips where there is no browser
)
from nigiwai.tests.core.test_whole_report import COMMAND, content

DESK, PHONE = 1100, 390

@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Every kind of piece, with names that cannot be broken and long commands."""
    texts = report_texts()
    wide = Grid("Wide", tuple((f"Heading number {n}", n > 0) for n in range(14)), tuple(
        ("Unbreakable" * 6, *(Number(12_345_678.0, 1e7, 2e7) for _ in range(13)))
        for _ in range(30)))
    some = crowded()
    parts = (
        Part("scenario", "Scenario “" + "長い名前" * 12 + "”", tuple(
            Built(build, some, texts) for build in (
                sections.summary, sections.map_picture, sections.edits, sections.zones,
                sections.facilities, sections.diversion, sections.residents, sections.hours))),
        Part("compared", "Compared", (Built(compared_html, comparison(), texts),)),
        Part("table", "Table", (wide, Folded("All", (wide,)))),
        Part("again", "Again", (Commands((COMMAND + " " + "x" * 900, COMMAND)),)))
    whole = content()
    path = tmp_path_factory.mktemp("whole") / "report.html"
    path.write_text(render_whole(
        replace(whole, parts=(*whole.parts, *parts)), texts), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_page_is_quiet_alone_and_fits(page, browser, width):  # noqa: F811
    session = browser.open(page, width)
    assert browser.complaints() == []
    assert browser.fetched() == [page.as_uri()]
    assert browser.value(session, "document.documentElement.scrollWidth") <= width
    # Unfolded, too.
    opened = "[...document.querySelectorAll('details')].map(d => d.open = true).length"
    assert browser.value(session, opened) == 2
    assert browser.value(session, "document.documentElement.scrollWidth") <= width
    assert browser.value(
        session, "[...document.images].every(i => i.naturalWidth > 0 && i.clientWidth > 250)")
    charts = "[...document.querySelectorAll('svg.chart')]"
    assert browser.value(session, f"{charts}.length") > 8
    assert browser.value(session, f"{charts}.every(c => c.getBoundingClientRect().height > 50)")


def test_texts_of_charts_stay_in_them_and_no_id_stands_twice(page, browser):  # noqa: F811
    session = browser.open(page, DESK)
    assert browser.value(
        session,
        """[...document.querySelectorAll('svg.chart text')].filter(t => {
            const box = t.getBoundingClientRect(), all = t.closest('svg').getBoundingClientRect();
            return box.left < all.left - 3 || box.right > all.right + 3;
        }).map(t => t.textContent)""") == []
    assert browser.value(
        session,
        "(() => { const all = [...document.querySelectorAll('[id]')].map(e => e.id);"
        " return all.filter((id, n) => all.indexOf(id) !== n); })()") == []


def test_it_prints_on_a4(page, browser):  # noqa: F811
    session = browser.open(page, DESK)
    pdf = browser.pdf(session)
    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [0 0 595" in pdf or b"/MediaBox [0 0 594" in pdf
