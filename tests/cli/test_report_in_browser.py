"""The pages in a real browser: no console message, nothing fetched, nothing too wide.

Chromium is driven over its debugging pipe, with the standard library alone.
"""

import base64
import fcntl
import json
import math
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace

import pandas as pd  # noqa: TID253 - the comparison takes a frame
import pytest
from nigiwai.bridge.report_texts import report_texts
from nigiwai.core.assumptions import Assumption
from nigiwai.core.report.comparison_page import ComparisonContent, render_comparison
from nigiwai.core.report.content import Line, Lines
from nigiwai.core.report.html import render
from nigiwai.core.scenarios.comparison import COLUMNS, compare
from nigiwai.tests.report_example import example

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--remote-debugging-pipe",
)
SECONDS = 60
SCREEN, PHONE = 1280, 390

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")


class Browser:
    """Headless Chromium, spoken to in null-terminated JSON over descriptors 3 and 4."""

    def __init__(self, profile):
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        # High numbers first, so that neither stands in the way of the other.
        high = [fcntl.fcntl(number, fcntl.F_DUPFD, 20) for number in (theirs_in, theirs_out)]
        script = f"import os, sys; os.dup2({high[0]}, 3); os.dup2({high[1]}, 4); "
        script += "os.execv(sys.argv[1], sys.argv[1:])"
        self._process = subprocess.Popen(
            [sys.executable, "-c", script, CHROMIUM, *FLAGS, f"--user-data-dir={profile}"],
            pass_fds=high,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for number in (theirs_in, theirs_out, *high):
            os.close(number)
        self._buffer, self._number, self.events = b"", 0, []

    def close(self):
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._out)
        os.close(self._in)

    def _read(self):
        while b"\0" not in self._buffer:
            part = os.read(self._in, 1 << 16)
            assert part, "chromium ended"
            self._buffer += part
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, session=None, **parameters):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)

    def open(self, path, width):
        """Load a file in a window of a width; gives the session."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{domain}.enable", session)
        self.ask("Emulation.setDeviceMetricsOverride", session, width=width, height=900,
                 deviceScaleFactor=1, mobile=width < 600)
        self.events.clear()
        self.ask("Page.navigate", session, url=path.as_uri())
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._read())
        return session

    def value(self, session, expression):
        answer = self.ask("Runtime.evaluate", session, expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"]["value"]

    def complaints(self):
        """Console messages, exceptions and log entries since the page was opened."""
        wanted = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        return [event["params"] for event in self.events if event["method"] in wanted]

    def fetched(self):
        """Addresses asked for since the page was opened, data inside the page left out."""
        urls = [
            event["params"]["request"]["url"]
            for event in self.events
            if event["method"] == "Network.requestWillBeSent"
        ]
        return [url for url in urls if not url.startswith("data:")]

    def picture(self, session, path):
        shot = self.ask("Page.captureScreenshot", session, captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def pdf(self, session):
        printed = self.ask("Page.printToPDF", session, preferCSSPageSize=True,
                           printBackground=True)
        return base64.b64decode(printed["data"])


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    def stuck(*_):
        raise TimeoutError("chromium does not answer")

    before = signal.signal(signal.SIGALRM, stuck)
    signal.alarm(SECONDS)
    browser = Browser(tmp_path_factory.mktemp("chromium"))
    yield browser
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
    browser.close()


def map_png():
    """A picture as large as a map of a report."""
    from io import BytesIO

    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 7), facecolor="#dfe8ef")
    figure.subplots().imshow([[0, 1], [2, 3]])
    buffer = BytesIO()
    figure.savefig(buffer, format="png", dpi=120)
    return buffer.getvalue()


def crowded():
    """A report as large and as awkward as a city's: long names, many rows."""
    names = ("焼津市立総合文化福祉会館・子育て支援センター（中央公民館併設）", "Unbreakable" * 6,
             "<b>Café</b>")
    lines = tuple(
        Line(f"{names[i % 3]} {i}", "Community centre", 1240.0 + i, 1420.0, 180.0 - i, 90.0 - i,
             260.0, "measured")
        for i in range(20)
    )
    constants = tuple(
        Assumption("category_parameters", f"category_{i}", "attraction_exponent", 0.9, 0.7, 1.1,
                   "-", "A long title of a published survey, volume 3, table 12-4", "2020",
                   verified=i % 3 == 0)
        for i in range(120)
    )
    both = Lines("visitors", "persons/day", lines, lines)
    content = example()
    return replace(content, map_png=map_png(), zones=both, facilities=both,
                   assumptions=(*constants, *content.assumptions))


def comparison():
    frame = pd.DataFrame(
        [
            (name, key, "persons/day", 45000.0, 45000.0 + change, change, change - 40.0,
             change + 60.0, better)
            for i, name in enumerate(("駅前図書館案", "Harbour market", "B" * 60, "None"))
            for key, better, change in (
                ("visitors", "higher", 100.0 * i - 120.0),
                ("residents", "higher", 30.0 - 10.0 * i),
                ("losers", "lower", 12.0 * i),
                ("access_gini", "lower", math.nan if i == 2 else 0.01 * i),
            )
        ],
        columns=list(COLUMNS),
    )
    labels = {"visitors": "Visitors", "residents": "Residents", "losers": "Losers",
              "access_gini": "Gini"}
    units = dict.fromkeys(labels, "persons/day") | {"access_gini": ""}
    return ComparisonContent(compare(frame), labels, units, created_at="2026-11-22",
                             version="0.1.0", remarks=("One remark.",))


PAGES = {
    "scenario": lambda texts: render(crowded(), texts),
    "score": lambda texts: render(replace(crowded(), has_scenario=False), texts),
    "comparison": lambda texts: render_comparison(comparison(), texts),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    paths = {}
    for name, build in PAGES.items():
        paths[name] = folder / f"{name}.html"
        paths[name].write_text(build(report_texts()), encoding="utf-8")
    return paths


@pytest.mark.parametrize("width", [SCREEN, PHONE])
@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_quiet_alone_and_fits(name, width, pages, browser, tmp_path):
    session = browser.open(pages[name], width)
    assert browser.complaints() == []
    assert browser.fetched() == [pages[name].as_uri()]
    assert browser.value(session, "innerWidth") == width
    assert browser.value(session, "document.documentElement.scrollWidth") <= width
    # Every picture is drawn, and as wide as its place allows.
    assert browser.value(
        session, "[...document.images].every(i => i.naturalWidth > 0 && i.clientWidth > 300)"
    )
    charts = "[...document.querySelectorAll('svg.chart')]"
    assert browser.value(session, f"{charts}.length") > 1
    assert browser.value(session, f"{charts}.every(c => c.getBoundingClientRect().height > 60)")
    browser.picture(session, tmp_path / "page.png")
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")


def test_texts_of_charts_do_not_run_out_of_their_pictures(pages, browser):
    """The browser's fonts are not those that the chart was measured with."""
    session = browser.open(pages["scenario"], SCREEN)
    out = browser.value(
        session,
        """[...document.querySelectorAll('svg.chart text')].filter(t => {
            const box = t.getBoundingClientRect(), all = t.closest('svg').getBoundingClientRect();
            return box.left < all.left - 3 || box.right > all.right + 3;
        }).map(t => t.textContent)""",
    )
    assert out == []


def test_it_prints_on_a4(pages, browser):
    session = browser.open(pages["scenario"], SCREEN)
    pdf = browser.pdf(session)
    assert pdf.startswith(b"%PDF")
    boxes = {tuple(map(float, box.split())) for box in _media_boxes(pdf)}
    assert len(boxes) == 1
    _, _, width, height = boxes.pop()
    assert (width, height) == (pytest.approx(595.3, abs=1.5), pytest.approx(841.9, abs=1.5))


def _media_boxes(pdf):
    return [m.decode() for m in re.findall(rb"/MediaBox \[([^\]]+)\]", pdf)]


def test_the_page_forbids_what_it_does_not_need(pages, browser, tmp_path):
    """The check itself can fail: a page that asks for more is caught."""
    text = pages["comparison"].read_text(encoding="utf-8")
    bad = '<img src="http://nowhere.invalid/x.png" alt=""><script>console.log(1)</script>'
    page = tmp_path / "bad.html"
    page.write_text(text.replace("<main>", f"<main>{bad}"), encoding="utf-8")
    browser.open(page, SCREEN)
    assert len(browser.complaints()) >= 2  # the page's own policy stops both

    free = tmp_path / "free.html"
    free.write_text(page.read_text(encoding="utf-8").replace("Content-Security-Policy", "x"),
                    encoding="utf-8")
    browser.open(free, SCREEN)
    assert "http://nowhere.invalid/x.png" in browser.fetched()
