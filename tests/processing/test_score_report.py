"""The report of ``nigiwai:score_vibrancy``: what it says, and that it is written with the layers."""

import html
import re

import pytest

NAME = "score_vibrancy"


def text_of(path):
    """What the page says, without its drawings; and the page."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    bare = re.sub(r"<(style|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", bare))), page


def with_commas(number):
    return f"{number:,.0f}"


@pytest.fixture
def reported(town, run, out):
    """``reported(**parameters)``: the run, the text and the page of its report."""

    def make(**others):
        ran = run(NAME, town.parameters(REPORT=str(out / "town.html"), **others))
        return (ran, *text_of(ran.results["REPORT"]))

    return make


def test_it_says_what_the_layers_say(reported):
    ran, text, page = reported()
    facilities, zones = ran.facilities, ran.zones
    assert f"Residents {with_commas(zones['residents'].sum())}" in text
    leading = facilities.sort_values("visitors", ascending=False)["name"].tolist()
    places = [text.index(f" {name} ", text.index("Highest values: Visitors")) for name in leading[:10]]
    assert places == sorted(places)
    assert not any(name in text for name in leading[10:])
    liveliest = zones.sort_values("vibrancy", ascending=False)["name"].tolist()
    places = [text.index(f" {name} ", text.index("Highest values: Vibrancy")) for name in liveliest[:3]]
    assert places == sorted(places)
    assert "Mean vibrancy (plain mean over all zones) points" in text
    assert 'src="data:image/png;base64,' in page
    # Without draws no number pretends to have a range.
    assert not re.search(r"about [\d,.]+ [\d,.]+ to [\d,.]+", text)


def test_nothing_is_said_of_a_scenario(reported):
    _ran, text, page = reported()
    for words in ("Before", "After", "Scenario", "Where it changes", "Who loses visitors"):
        assert not re.search(rf"\b{words}\b", text), words
    for anchor in ("edits", "diversion", "residents"):
        assert f'id="{anchor}"' not in page
    for anchor in ("summary", "zones", "facilities", "hours", "fit", "data", "limits"):
        assert f'id="{anchor}"' in page


def test_bands_are_those_of_the_draws(reported):
    ran, text, _page = reported(DRAWS=8)
    low, value, high = (
        ran.facilities[f"visitors{end}"].sum() for end in ("_low", "", "_high")
    )
    found = re.search(r"Visitors visits/day about ([\d,]+) ([\d,]+) to ([\d,]+)", text)
    told, least, most = (float(part.replace(",", "")) for part in found.groups())
    assert told == pytest.approx(value, rel=0.1)
    # Facilities do not reach their low ends in the same draw: the sum's band lies within.
    assert 0.9 * low < least < most < 1.1 * high
    residents = ran.zones["residents"].sum()
    assert f"Residents persons {with_commas(residents)} " in text


def test_no_report_no_layers_where_it_cannot_be_written(town, refuse, out):
    text = refuse(NAME, town.parameters(REPORT=str(out / "nowhere" / "town.html")))
    assert "could not be written" in text


def test_a_failure_leaves_the_old_report(town, refuse, out):
    (out / "town.html").write_text("old", encoding="utf-8")
    town.facilities.loc[3, "category"] = "castle"
    refuse(NAME, town.parameters(REPORT=str(out / "town.html")))
    assert (out / "town.html").read_text(encoding="utf-8") == "old"


def test_data_of_a_study_are_accounted_for(sample_study, run, out):
    tables = ("zones", "facilities", "entries", "observations")
    inputs = {name.upper(): f"{sample_study}|layername={name}" for name in tables}
    ran = run(NAME, {**inputs, "DRAWS": 0, "REPORT": str(out / "town.html")})
    text, _page = text_of(ran.results["REPORT"])
    # Residents of the cells in the boundary, from the census file itself.
    inside, total = census_of(sample_study, ran.zones["id"])
    assert (
        f"the {inside:,} rows of population_mesh.txt inside the boundary sum to {total:,} "
        f"persons; the study holds {total:,}. They agree."
    ) in text
    from nigiwai.bridge.labels import table_label

    # In words, not in the keys of formats and tables.
    kind = table_label("boundary")
    assert f"boundary.geojson {kind} {kind} 1 1 0" in text
    assert "outside the study (" in text
    assert "Weekday, 11–14 h 39 " in text
    sources = text[text.rindex("Sources"):]
    assert "words of the sample" in sources
    assert "国土交通省" not in text
    assert "総務省" not in text


def census_of(study, zones):
    """Rows and residents of the published table in the given cells."""
    import csv
    from pathlib import Path

    path = Path(study).with_name("source") / "population_mesh.txt"
    with path.open(encoding="cp932", newline="") as file:
        rows = list(csv.DictReader(file))[1:]
    inside = [int(row["T001101001"]) for row in rows if row["KEY_CODE"] in set(zones)]
    return len(inside), sum(inside)


def test_a_scenario_s_report_has_the_same_unit(town, run, out):
    edits = town.edits({"edit": "add", "category": "library", "size": 1500, "name": "新図書館", "at": (300, 900)})
    ran = run("simulate_scenario", town.parameters(EDITS=edits, REPORT=str(out / "a.html")))
    text, _page = text_of(ran.results["REPORT"])
    assert "Facilities that gain most: Visitors [visits/day]" in text
    assert "persons/day" not in text[: text.index("Constants in use")]
    assert "Where it changes" in text
