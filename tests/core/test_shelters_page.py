"""The page on shelters: what stands in it, and what is left out where there is nothing."""

import math
import re

import pytest
from nigiwai.core.report import shelters_page as shelters

NAN = math.nan
NUMBERS = {
    "people": (1200.0, NAN, NAN), "leaving": (1000.0, NAN, NAN), "assigned": (600.0, 500.0, 700.0),
    "no_room": (250.0, 150.0, 350.0), "too_late": (100.0, 50.0, 150.0),
    "cut_off": (50.0, NAN, NAN), "minutes": (25.0, 20.0, 30.0), "share": (0.6, NAN, NAN),
}
AGES = (shelters.AgeLine("young", 900.0, (550.0, 250.0, 60.0, 40.0), 24.0),
        shelters.AgeLine("old", 100.0, (50.0, 0.0, 40.0, 10.0), 30.0),
        shelters.AgeLine("none", 0.0, (0.0, 0.0, 0.0, 0.0), NAN))


class Texts(dict):
    """A text is its key; facts stand behind it."""

    def __missing__(self, key):
        named = {"band": "{low} to {high}", "about": "about {value}", "gain": "gain {time}",
                 "load": "load {time}", "assumptions_count": "{total}/{doubtful}"}
        return named.get(key, f"[{key}]")


def line(name, room, assumed, **more):
    told = {"loads": ((40.0, NAN, NAN),), "shares": (0.8,), "nearest": 70.0, "overflow": 20.0,
            "cut_off": False, "inside": "", **more}
    return shelters.ShelterLine(
        name=name, kind="school", room=room, assumed=assumed,
        basis="by kind" if assumed else "published", **told)


def content(**more):
    made = {
        "title": "Shelters", "times": (shelters.TimeLine(
            "Night", NUMBERS, (400.0, 450.0, 100.0, 50.0), AGES),),
        "shelters": (line("<b>one</b>", (50.0, NAN, NAN), False),
                     line("two", (150.0, 80.0, 300.0), True, cut_off=True, inside="rank 2")),
        "zones": (shelters.ZoneLine("z1", "one, 0.3 km", "Night", 200.0, (50.0, 100.0, 30.0, 20.0)),),
        "streets": ("2.0 km are shut.",), "new_note": "9 compared.",
        "new": (shelters.NewLine("1", "z7", "two, 1.0 km", 200.0, (180.0,), 400.0, 200.0, True),),
        "new_others": (shelters.NewLine("", "z8", "two, 2.0 km", 200.0, (NAN,), 300.0, 190.0, False),),
        "proofs": (shelters.ProofLine("Night", True, 12345.0, 12345.0, "< 0.0001 %"),),
        "limits": ("No forecast.",), "notes": ("Capacities are assumed.",),
    }
    return shelters.SheltersContent(**{**made, **more})


def render(made):
    return shelters.render_shelters(made, Texts())


@pytest.fixture(scope="module")
def page():
    return render(content())


def test_every_part_is_there_and_safe(page):
    keys = re.findall(r'<h2 id="([^"]+)"', page)
    assert keys == ["summary", "ages", "shelters", "left", "streets", "new", "proof",
                    "assumptions", "limits"]
    assert "&lt;b&gt;one&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "<script" not in page
    assert page.count("<svg") == 3
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert 'class="warning">Capacities are assumed.' in page


def test_numbers_stand_with_their_bands(page):
    text = re.sub(r"<[^>]+>", " ", page)
    for told in ("1,000", "about 600", "500 to 700", "60.0 %", "450", "+180", "9 compared.",
                 "2.0 km are shut.", "one, 0.3 km"):
        assert told in text, told


def test_an_assumed_capacity_is_marked_and_a_published_one_is_not(page):
    rows = re.findall(r"<tr[^>]*>.*?</tr>", page, re.DOTALL)
    (published,) = [row for row in rows if "&lt;b&gt;one" in row]
    (assumed,) = [row for row in rows if ">two<" in row]
    assert "▲ by kind" in assumed
    assert "80 to 300" in assumed
    assert "rank 2, [street_shut]" in assumed
    assert "▲" not in published
    assert 'class="doubt"' in assumed.split(">")[0] + ">"


def test_what_is_empty_is_left_out():
    page = render(content(zones=(), streets=(), new=(), new_others=(), new_note="", shelters=()))
    keys = re.findall(r'<h2 id="([^"]+)"', page)
    assert keys == ["summary", "ages", "proof", "assumptions", "limits"]


def test_nobody_leaves_and_nothing_breaks():
    none = {**dict.fromkeys(NUMBERS, (0.0, NAN, NAN)), "minutes": (NAN, NAN, NAN)}
    ages = (shelters.AgeLine("young", 0.0, (0.0,) * 4, NAN),)
    page = render(content(times=(shelters.TimeLine("Night", none, (0.0,) * 4, ages),)))
    assert not re.search(r">\s*(about )?nan\b", page, re.IGNORECASE)
    assert "0.0 %" in page
