"""The page on exposure: what it says is what the tables say."""

import re
from html import unescape
from pathlib import Path

import geopandas  # noqa: TID253 - tests on layers
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, X, Y
from nigiwai.tests.processing.test_overlay_hazards import (
    DEEP,
    MISSED,
    NAME,
    SLIDE,
    WEST,
    buildings,
    column_residents,
    hazards,
)

TOTAL = sum(RESIDENTS)


def page(town, run, **others):
    """The run, its page as text, and the cells of its tables by caption."""
    path = town.folder / "exposure.html"
    districts = geopandas.GeoDataFrame(
        {"id": ["d1"], "name": ["<b>西 & 東</b>"]},
        geometry=[shapely.box(X, Y, X + 500, Y + 1500)], crs=CRS)
    scored = pd.DataFrame({"id": list(town.zones["id"]), "presence_midday": 100.0})
    rows = others.pop("rows", (WEST, DEEP, SLIDE, MISSED))
    ran = run(NAME, {
        "ZONES": town.parameters()["ZONES"], "HAZARDS": hazards(town, *rows, **others.pop(
            "columns", {})),
        "DISTRICTS": town.write("districts", districts), "REPORT": str(path),
        "PRESENCE": town.write("scored", scored), **others})
    html = Path(path).read_text(encoding="utf-8")
    found = {}
    for caption, body in re.findall(r"<caption>(.*?)</caption>(.*?)</table>", html, re.DOTALL):
        found[unescape(caption)] = [
            [unescape(re.sub(r"<span class=\"band\">.*?</span>|<[^>]+>", "", cell))
             for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
            for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)]
    return ran, html, found


def number(text):
    return float(text.replace(",", ""))


def test_the_tables_of_the_page_are_those_of_the_outputs(town, run):
    ran, _html, tables = page(town, run)
    flood = tables["river flood (largest assumed scale, L2)"]
    place = flood[0].index("Residents (night)")
    west, middle = column_residents(0), column_residents(1)
    assert [number(row[place]) for row in flood[1:5]] == [
        TOTAL - west - 0.4 * middle, 0, 0.5 * west + 0.4 * middle, 0.5 * west]
    assert flood[-1][0] == "Sum"
    assert number(flood[-1][place]) == TOTAL
    assert number(flood[-1][flood[0].index("People present")]) == 900
    # By age, the oldest two groups together, and their sums.
    totals = ran.frame("OUTPUT_TOTALS", None)
    rows = totals[(totals["hazard"] == "flood L2") & (totals["level"] == "town")]
    old = flood[0].index("75 years and older")
    shown = [number(row[old]) for row in flood[1:-1]]
    assert shown == pytest.approx(
        list((rows["age_75_84"] + rows["age_85_up"]).sort_index()), abs=0.5)
    leave = {row[0]: row for row in tables["What people are to do"]}
    evacuation = ran.frame("OUTPUT_EVACUATION", None)
    town_rows = evacuation[evacuation["level"] == "town"].set_index("evacuation")
    own = leave["leave early (horizontal evacuation)"]
    assert number(own[2]) == pytest.approx(town_rows.loc["horizontal", "residents"], abs=0.5)
    district = next(row for row in tables["District"] if "西" in row[0])
    assert district[0] == "<b>西 & 東</b>"
    assert number(district[1]) == west


def test_it_says_how_people_are_counted_and_what_it_does_not_say(town, run):
    _ran, html, tables = page(town, run)
    for text in ("areal weighting", "not safe, it is not mapped", "must not be added up",
                 "tsunami: its areas meet no target", "weekday, 12:00",
                 "not verified"):
        assert text in html, text
    assert "<b>西" not in html
    assert "nan" not in re.sub(r"<[^>]+>", " ", html).lower().split()
    # Bars in the official colours of 0.5 to 3 m and of 3 to 5 m.
    assert html.count('fill="#ffd8c0"') >= 2
    assert html.count('fill="#ffb7b7"') >= 2
    assert [row[0] for row in tables["Layers and their vintage"][1:]] == [
        "river flood (largest assumed scale, L2)", "tsunami", "debris flow"]
    assert "matplotlib" not in html


def test_with_buildings_and_several_moments(town, run):
    ran, html, tables = page(
        town, run, TARGETS="building", BUILDINGS=buildings(town), rows=(WEST, SLIDE, SLIDE),
        columns={"time": [None, "2026-09-04T12:00", "2026-09-05T12:00"],
                 "date": ["2019-10-12", None, None]}, TIME_FIELD="time")
    moments = tables["Moment"]
    assert [row[0] for row in moments[1:]] == ["2026-09-04 12:00:00", "2026-09-05 12:00:00"]
    assert "living floor area" in html
    assert "when most residents are in a hazard" in html
    assert "Floor area [ha]" in tables["river flood (largest assumed scale, L2)"][0]
    assert tables["Layers and their vintage"][1][2] == "2019"
    assert len(ran.frame("OUTPUT_TARGETS", None)) == 8


def test_a_page_that_cannot_be_written_leaves_nothing(town, refuse):
    given = {"ZONES": town.parameters()["ZONES"], "HAZARDS": hazards(town, WEST)}
    assert "report" in refuse(NAME, {**given, "REPORT": str(town.folder / "no" / "report.html")})
