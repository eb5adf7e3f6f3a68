"""The report: complete, whole, escaped, honest about what is missing, the same every time."""

import ast
import math
import re
import string
import sys
from dataclasses import fields as dataclass_fields
from dataclasses import replace

import pytest
from nigiwai.bridge.local.matching_report import matching_texts
from nigiwai.bridge.local.programmes_report import programmes_texts
from nigiwai.bridge.local.resource_maps_report import places_texts
from nigiwai.bridge.local.review_report import review_texts
from nigiwai.bridge.report import staged_page, staged_report
from nigiwai.bridge.report_texts import report_texts
from nigiwai.bridge.risk.damage_report import damage_texts
from nigiwai.bridge.risk.exposure_report import exposure_texts
from nigiwai.bridge.risk.guideline_texts import guideline_texts
from nigiwai.bridge.risk.needs_report import needs_texts
from nigiwai.bridge.risk.shelters_words import shelters_texts
from nigiwai.bridge.risk.weighing_report import weighing_texts
from nigiwai.bridge.streets.access_report import access_texts
from nigiwai.bridge.structure.indicators import sheet_texts
from nigiwai.bridge.vibrancy.calibration_words import calibration_texts
from nigiwai.core.errors import CoreError
from nigiwai.core.report import charts, svg
from nigiwai.core.report.content import (
    DayFit,
    Diversion,
    HourBand,
    Indicator,
    Line,
    Lines,
    PeopleFlowFit,
    PopulationCheck,
    ReportContent,
    Residents,
)
from nigiwai.core.report.html import SECTIONS, render
from nigiwai.tests.report_example import Page, example

NAUGHTY = "<script>alert('x')</script> & \"Café\" $x_1$"


@pytest.fixture(scope="module")
def texts():
    return report_texts()


@pytest.fixture(scope="module")
def full(texts):
    return render(example(), texts)


# The page


def test_every_section_is_there_and_the_markup_is_sound(full, texts):
    page = Page(full)
    assert page.open == []
    assert [a["id"] for a in page.having("h2") if "id" in a] == [key for key, _ in SECTIONS]
    headings = [text for text in page.texts if text in texts.values()]
    for key, _ in SECTIONS:
        assert texts[f"section_{key}"] in headings
    assert page.having("html")[0]["lang"] == "en"
    assert all(a.get("scope") in ("col", "row") for a in page.having("th"))
    assert all(a["alt"] for a in page.having("img"))
    assert all(a["role"] == "img" and a["aria-labelledby"] for a in page.having("svg"))


def test_ids_are_unique_and_references_meet_one(full):
    page = Page(full)
    ids = [a["id"] for _, a in page.tags if "id" in a]
    assert len(ids) == len(set(ids))
    wanted = set(re.findall(r'url\(#([^)]+)\)', full)) | {
        a["href"][1:] for _, a in page.tags if a.get("href", "").startswith("#")
    } | {a["aria-labelledby"] for _, a in page.tags if "aria-labelledby" in a}
    assert wanted <= set(ids)
    assert len(wanted) > 20


def test_names_from_data_never_become_markup(texts):
    page = Page(render(example(name=NAUGHTY), texts))
    assert page.having("script") == []
    assert page.open == []
    text = " ".join(page.texts)
    assert NAUGHTY in text
    # In charts too, and not as a formula.
    assert "<script>" in "".join(page.texts)
    assert "$" in text


def test_every_field_of_data_is_escaped(texts):
    """Whichever text field holds markup, none reaches the page as markup."""
    bad = "<img src=x onerror=alert(1)>"

    def poisoned(thing):
        values = {}
        for field in dataclass_fields(thing):
            value = getattr(thing, field.name)
            if isinstance(value, str) and field.name not in ("list", "better", "language"):
                values[field.name] = bad
            elif isinstance(value, tuple) and value:
                values[field.name] = tuple(map(poisoned_item, value))
            elif hasattr(value, "__dataclass_fields__"):
                values[field.name] = poisoned(value)
            else:
                values[field.name] = value
        return type(thing)(**values)

    def poisoned_item(item):
        if isinstance(item, str):
            return bad
        if isinstance(item, tuple):
            return tuple(bad for _ in item)
        return poisoned(item)

    page = Page(render(poisoned(example()), texts))
    assert [a for a in page.having("img") if not a["src"].startswith("data:")] == []
    assert not any("onerror" in a for _, a in page.tags)
    assert sum(bad in text for text in page.texts) > 30


def test_nothing_is_fetched_from_outside(full):
    page = Page(full)
    for _, attributes in page.tags:
        for name in ("src", "href", "xlink:href", "srcset", "data", "action", "poster"):
            assert attributes.get(name, "#").startswith(("#", "data:"))
    without_namespaces = full.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "http" not in without_namespaces.replace("http-equiv", "")
    assert "@import" not in full
    assert page.having("link") == page.having("script") == []


def test_an_empty_report_says_what_is_missing(texts):
    page = Page(render(ReportContent(title="Empty"), texts))
    text = " ".join(page.texts)
    for key in ("not_computed", "no_edits", "no_people_flow", "no_provenance", "no_assumptions"):
        assert texts[key] in text
    assert texts["section_map"] not in text
    assert texts["section_limits"] not in text
    assert page.having("svg") == []


@pytest.mark.parametrize("name", [f.name for f in dataclass_fields(ReportContent)
                                  if f.name != "title"])
def test_any_part_may_be_absent(name, texts, monkeypatch):
    # Charts take most of the time; they have tests of their own.
    for chart in ("before_after_chart", "bars_chart", "hours_chart", "fit_chart"):
        monkeypatch.setattr(charts, chart, lambda *_, **__: "<svg></svg>")
    absent = replace(example(), **{name: getattr(ReportContent(title=""), name)})
    assert Page(render(absent, texts)).open == []


def test_all_numbers_unknown_is_no_error(texts):
    unknown = ReportContent(
        title="Unknown",
        headline=(Indicator("Visitors"),),
        zones=Lines("m", "u", (Line("a"),), (Line("b"),)),
        facilities=Lines("m", "u", (Line("a"),)),
        diversion=(Diversion("e", "f"),),
        residents=Residents(),
        hours=(HourBand("Night"),),
        fit=PeopleFlowFit("s", (DayFit("d", 0, math.nan, math.nan, math.nan),)),
    )
    assert not re.search(r"\bnan\b", " ".join(Page(render(unknown, texts)).texts), re.IGNORECASE)


def test_a_report_of_a_score_alone_has_no_after(texts):
    content = ReportContent(
        title="Score",
        has_scenario=False,
        headline=(Indicator("Visitors", "persons/day", 1240.0, low=900.0, high=1600.0),),
        facilities=Lines("visitors", "persons/day", (Line("Shop", "Shop", 1240.0, low=900.0,
                                                          high=1600.0),)),
        hours=(HourBand("Night", 10.0, 11.0, 12.0, 13.0),),
    )
    page = Page(render(content, texts))
    text = " ".join(page.texts)
    assert texts["after"] not in page.texts
    assert texts["section_diversion"] not in text
    assert texts["section_residents"] not in text
    assert "about 1,200" in text
    assert "900 to 1,600" in text


def test_a_band_on_both_sides_of_zero_is_not_called_better(texts, full):
    page = Page(full)
    cells = [t for t in page.texts if t in (texts["better"], texts["worse"], texts["not_sure"])]
    # Visitors up is better; vibrancy's band holds zero; losers up is worse; Gini down is better.
    assert cells == [texts["better"], texts["not_sure"], texts["worse"], texts["better"]]


def test_profiles_are_one_line_and_doubtful_constants_are_marked(full, texts):
    assert full.count('<tr class="doubt">') == 2  # the exponent and the profile
    assert "48 hourly shares" in full
    assert "weekday_07" not in full
    assert texts["assumptions_count"].format(total=50, doubtful=49) in full


@pytest.mark.parametrize(("total", "key"), [(60213.0, "agrees"), (60000.0, "differs")])
def test_the_population_is_set_against_its_source(total, key, texts):
    content = ReportContent(
        title="x", population_check=PopulationCheck("mesh.csv", 1204, 60213.0, total)
    )
    wanted = texts[f"population_{key}"].format(
        rows="1,204", source="mesh.csv", sum="60,213", total=f"{total:,.0f}", difference="−213"
    )
    assert wanted in " ".join(Page(render(content, texts)).texts)


def test_a_poor_fit_is_said(full, texts):
    assert texts["fit_poor"] in full
    content = example()
    good = DayFit("Weekday", 60, 0.9, 0.8, 3.0, [1.0, 2.0], [1.0, 2.0])
    page = render(ReportContent(title="x", fit=PeopleFlowFit("s", (good,))), texts)
    assert content.fit.days[0].r2 < 0
    assert texts["fit_poor"] not in page


def test_the_same_content_gives_the_same_bytes(texts, full):
    assert render(example(), texts) == full


# Pages with texts of their own, beside those of all reports.
PAGES = {
    "access_page.py": lambda: access_texts("network"),
    "calibration_page.py": calibration_texts,
    "damage_page.py": damage_texts,
    "exposure_page.py": exposure_texts,
    "guideline_page.py": guideline_texts,
    "matching_page.py": matching_texts,
    "needs_page.py": needs_texts,
    "places_page.py": places_texts,
    "programmes_page.py": programmes_texts,
    "review_page.py": review_texts,
    "shelters_page.py": shelters_texts,
    "structure_page.py": sheet_texts,
    "weighing_page.py": weighing_texts,
}


def keys_in(paths):
    """Keys asked of ``texts`` in the code; all its literals; patterns of composed ones."""
    asked, used, composed = set(), set(), set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [p.value if isinstance(p, ast.Constant) else ".+" for p in node.values]
                composed.add("".join(parts))
            if (
                isinstance(node, ast.Subscript)
                and getattr(node.value, "id", "") == "texts"
                and isinstance(node.slice, ast.Constant)
            ):
                asked.add(node.slice.value)
    return asked, used, [p for p in composed if re.fullmatch(r"[a-z_]*(\.\+)[a-z_]*", p)]


def unused(keys, used, patterns):
    return {k for k in keys if k not in used and not any(re.fullmatch(p, k) for p in patterns)}


def test_keys_of_texts_and_of_the_code_are_the_same(root, texts):
    """A key in the code that no text has, or a text that no code uses, is a mistake."""
    paths = list((root / "core" / "report").glob("*.py"))
    asked, _used, _patterns = keys_in(path for path in paths if path.name not in PAGES)
    assert asked - set(texts) == set()
    _asked, used, patterns = keys_in(paths)
    assert unused(texts, used, patterns) == set()


@pytest.mark.parametrize("name", PAGES)
def test_keys_of_the_texts_of_a_page_are_those_of_its_code(root, texts, name):
    own = PAGES[name]()
    asked, used, patterns = keys_in([root / "core" / "report" / name])
    assert asked - set(own) == set()
    assert unused(set(own) - set(texts), used, patterns) == set()


def test_texts_name_only_facts_that_are_given(texts):
    known = {"value", "low", "high", "created_at", "version", "measure", "unit", "names", "name",
             "count", "indicators", "source", "rows", "sum", "total", "difference", "doubtful",
             "peak", "hour", "caption", "day", "state"}
    for text in texts.values():
        assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= known


# Charts


def test_a_chart_carries_its_numbers_and_title():
    drawn = charts.bars_chart(
        ["A", "駅前"], [1240.0, -85.0], [(900.0, 1600.0), (-120.0, -40.0)], "persons", "Title", "p",
        signed=True,
    )
    assert '<title id="p-title">Title</title>' in drawn
    for text in ("+1,200", "−90", "駅前", "persons"):
        assert text in drawn
    assert charts.LOSS in drawn
    assert charts.GAIN in drawn


@pytest.mark.parametrize("name", ["", "$", "a$b$c", "x" * 500, "\x00\x1f]]>&<", "𠮷野家", "^_{}\\"])
def test_any_name_can_stand_in_a_chart(name):
    drawn = charts.bars_chart([name], [1.0], [(math.nan, math.nan)], "u", name, "p")
    assert Page(drawn).open == []


def test_long_names_are_shortened_by_their_width():
    assert svg.label("a" * 40, 10) == "a" * 10 + "…"
    assert svg.label("駅" * 40, 10) == "駅" * 5 + "…"


def test_without_matplotlib_a_sentence_names_it(monkeypatch, texts):
    for name in [n for n in sys.modules if n.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(CoreError) as caught:
        render(example(), texts)
    assert (caught.value.code, caught.value.facts["package"]) == ("missing_package", "matplotlib")


def test_drawing_leaves_the_settings_of_others_alone(texts):
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    render(example(), texts)
    assert dict(mpl.rcParams) == before


# Writing


def test_a_report_is_written_whole(tmp_path):
    path = tmp_path / "報告 1.html"
    with staged_report(path, example()):
        assert not path.exists()
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CoreError) as caught, staged_report(tmp_path / "nowhere" / "x.html", example()):
        pass
    assert caught.value.code == "write_failed"
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_old_page_and_nothing_else(tmp_path):
    path = tmp_path / "x.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError), staged_page(path, "new"):
        raise RuntimeError
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
