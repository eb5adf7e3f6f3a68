"""The guide in a real browser: quiet, alone, as narrow as a telephone, and it can be searched."""

from pathlib import Path

import pytest
from nigiwai.tests.cli.test_report_in_browser import (
    PHONE,
    SCREEN,
    browser,  # noqa: F401 - a fixture
    pytestmark,  # noqa: F401 - skips where there is no browser
)
from nigiwai.tools import guide

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
_WIDE = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("guide")
    guide.write(guide.made(DOCS, "0"), made)
    return made


def test_all_pages_are_quiet_and_fit_a_telephone(folder, browser):  # noqa: F811
    for path in sorted(folder.glob("*/*.html")):
        session = browser.open(path, PHONE)
        assert browser.complaints() == [], path.name
        assert all(one.startswith(folder.as_uri()) for one in browser.fetched()), path.name
        assert browser.value(session, _WIDE) <= PHONE, path.name
        # Words may be wider in the code of an example, which scrolls; nothing else sticks out.
        out = browser.value(session, """[...document.querySelectorAll('main p, main li, main h2')]
            .filter(e => !e.closest('.scroll, pre') && e.getBoundingClientRect().right > innerWidth)
            .map(e => e.textContent)""")
        assert out == [], path.name
        browser.ask("Page.close", session)


def test_the_menu_stands_beside_the_page_on_a_screen(folder, browser):  # noqa: F811
    session = browser.open(folder / "ja" / "dock.html", SCREEN)
    assert browser.value(session, _WIDE) <= SCREEN
    edges = browser.value(session, """['.menu', 'main'].map(
        name => document.querySelector(name).getBoundingClientRect().left)""")
    assert edges[0] < 100 < edges[1]


def test_a_topic_leads_to_its_section(folder, browser):  # noqa: F811
    session = browser.open(folder / "ja" / "help" / "assign_shelters.html", SCREEN)
    for _ in range(50):
        if "risk.html" in browser.value(session, "location.href"):
            break
        browser.value(session, "new Promise(done => setTimeout(done, 50))")
    assert browser.value(session, "location.href").endswith("/ja/risk.html#assign_shelters")
    for _ in range(50):
        place = browser.value(
            session, "document.readyState == 'complete' && document.getElementById("
            "'assign_shelters').getBoundingClientRect().top")
        if place is not False and abs(place) < 60:
            break
    assert abs(place) < 60


def test_words_are_found(folder, browser):  # noqa: F811
    session = browser.open(folder / "ja" / "index.html", SCREEN)

    def found(words):
        return browser.value(session, f"""(() => {{
            const box = document.getElementById('search'); box.value = '{words}';
            box.dispatchEvent(new Event('input'));
            return [...document.querySelectorAll('#found li')].map(e => [
                e.textContent, e.querySelector('a') && e.querySelector('a').getAttribute('href')]);
        }})()""")

    assert any(href.startswith("data.html#") for _, href in found("秘匿"))
    assert found("ｑｇｉｓ　避難所")
    assert found("xyzzy")[0][1] is None
    assert found("") == []
    assert browser.complaints() == []
