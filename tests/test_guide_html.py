"""The guide as HTML: every link leads somewhere, every algorithm has its place, nothing is lost."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from nigiwai.tests.guide_reading import Reading
from nigiwai.tools import guide, guide_markdown

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ja", "en")
@pytest.fixture(scope="module")
def files():
    return guide.made(ROOT / "docs", "1.2.3")


@pytest.fixture(scope="module")
def folder(files, tmp_path_factory):
    made = tmp_path_factory.mktemp("guide")
    guide.write(files, made)
    return made


@pytest.fixture(scope="module")
def readings(folder):
    return {path: Reading(path.read_text(encoding="utf-8")) for path in folder.rglob("*.html")}


def main_pages(readings):
    return {path: one for path, one in readings.items() if path.parent.name != "help"}


@pytest.fixture(scope="module")
def pages():
    return {language: guide.read(ROOT / "docs", language) for language in LANGUAGES}


def broken(readings):
    """Links, pictures and forwards that lead nowhere."""
    found = []
    for path, one in readings.items():
        for target in (*one.links, *one.loaded, *([one.refresh] if one.refresh else [])):
            place, _, anchor = target.partition("#")
            goal = (path.parent / place).resolve() if place else path
            if not goal.is_file():
                found.append(f"{path.name}: {target}")
            elif anchor and unquote(anchor) not in readings[goal].ids:
                found.append(f"{path.name}: {target} (anchor)")
    return found


def test_the_pages_are_well_formed(readings):
    faults = {path.name: one.faults for path, one in readings.items() if one.faults}
    assert faults == {}
    assert len(readings) > 60
    for path, one in main_pages(readings).items():
        assert one.tags.count("h1") == one.tags.count("main") == len(one.titles) == 1, path.name
        assert len(one.ids) == len(set(one.ids)), path.name
        assert one.language == path.parent.name


def test_every_link_anchor_and_picture_is_there(readings):
    assert broken(readings) == []


def test_the_look_at_links_can_find_a_fault(folder):
    page = folder / "x.html"
    reading = Reading('<p><a href="#gone">a</a><a href="gone.html">b</a><img src="c.png"></p><ul>')
    assert len(broken({page: reading})) == 3
    assert len(reading.faults) == 2


def test_the_guide_asks_for_nothing_outside(files):
    texts = {name: one for name, one in files.items() if isinstance(one, str)}
    assert {name for name, text in texts.items() if re.search(r"https?://|@import", text)} == set()


def test_both_languages_have_the_same_pages_and_sections(pages):
    def outline(page):
        return [(heading.level, heading.topics) for heading in page.headings]

    ja, en = (pages[language] for language in LANGUAGES)
    assert list(ja) == list(en)
    differing = {name for name in ja if outline(ja[name]) != outline(en[name])}
    assert differing == set()


def test_every_algorithm_has_its_place_in_both_languages(provider, pages):
    names = {algorithm.name() for algorithm in provider.algorithms()}
    for own in pages.values():
        topics = {topic for page in own.values() for topic in guide.topics(page)}
        assert names - topics == set()


def test_every_page_of_the_panel_has_its_place(pages):
    from nigiwai.bridge.help import page_topic
    from nigiwai.ui.dock.dock import PAGES
    from nigiwai.ui.dock.pages.first_run import FirstRunPage

    wanted = {page_topic(kind.KEY) for kind in (FirstRunPage, *PAGES)}
    for own in pages.values():
        assert set(guide.topics(own["dock"])) == wanted


def test_the_index_names_every_algorithm_by_its_name(provider):
    """In Japanese too: with the words of the toolbox."""
    from nigiwai.tools import translations

    known = translations.read_translations()
    for language in LANGUAGES:
        text = (ROOT / "docs" / "guide" / f"index_{language}.md").read_text(encoding="utf-8")
        rows = dict(re.findall(r"\| \[([^\]]+)\]\(\w+\.md#(\w+)\) `\w+` \|", text))
        listed = {name: words for words, name in rows.items()}
        for algorithm in provider.algorithms():
            name, words = algorithm.name(), algorithm.displayName()
            assert listed[name] == (words if language == "en" else known[words][0])


def test_the_same_markdown_gives_the_same_bytes(files, folder):
    again = guide.made(ROOT / "docs", "1.2.3")
    assert again == files
    assert guide.write(again, folder) == 0


def test_the_guide_is_small(folder):
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    assert sum(sizes) < 6_000_000


def test_what_is_no_longer_made_is_taken_away(tmp_path):
    assert guide.write({"a/b.html": "1", "c.css": "2"}, tmp_path) == 2
    assert guide.write({"c.css": "3"}, tmp_path) == 2
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["c.css"]


def small_docs(folder, **pages):
    """A guide of a few pages: ``ja`` is docs/guide/ja.md, ``x_ja`` docs/guide/x_ja.md."""
    docs = folder / "docs"
    (docs / "guide").mkdir(parents=True)
    (docs / "guide" / "frame.json").write_bytes((ROOT / "docs/guide/frame.json").read_bytes())
    texts = {"ja": "# A\n", "en": "# A\n", "model": "# M\n", **pages}
    for name, text in texts.items():
        place = docs if name == "model" else docs / "guide"
        (place / f"{name}.md").write_text(text, encoding="utf-8")
    return docs


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"ja": "# A\n[x](gone.md)\n"}, "gone.md, which is not there"),
        ({"ja": "# A\n[x](../code.py)\n"}, "no page of it"),
        ({"faq_ja": "# F\n"}, "Only in one language: faq"),
        ({"ja": '# A\n<a id="t"></a>\n## B\n<a id="t"></a>\n## C\n'}, "Two sections"),
        ({"ja": "# A\n## `nigiwai:x`\n", "model": "# M\n## `nigiwai:x`\n"}, "about x"),
    ],
)  # fmt: skip
def test_a_fault_of_the_guide_is_said(tmp_path, pages, words):
    with pytest.raises(guide.GuideError, match=words):
        guide.made(small_docs(tmp_path, **pages), "0")


def test_links_go_from_page_to_page(tmp_path):
    docs = small_docs(tmp_path, ja="# A\n[m](../model.md#b) [e](en.md) [s](#a)\n[n](x_ja.md)\n",
                      x_ja="# X\n", x_en="# X\n")
    html = guide.made(docs, "0")["ja/manual.html"]
    for target in ("model.html#b", "../en/manual.html", "#a", "x.html"):
        assert f'href="{target}"' in html


def test_every_section_can_be_searched(files, pages):
    for language, own in pages.items():
        words = files[f"{language}/words.js"]
        assert words.count('.html", ') == sum(len(page.headings) for page in own.values())
    assert "秘匿" in files["ja/words.js"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_answers_to_many_questions(pages, language):
    assert sum(one.level == 3 for one in pages[language]["faq"].headings) >= 20


def html(text):
    return guide_markdown.converted(text).html


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("日本\n語", "<p>日本語</p>"),
        ("one\ntwo", "<p>one two</p>"),
        ("値 `x`\nの列", "<p>値 <code>x</code>の列</p>"),
        ("**a*b** `*c*` *d* x*y*z", "<p><strong>a*b</strong> <code>*c*</code> <em>d</em> x*y*z</p>"),
        ("a <b> & `<c>`", "<p>a &lt;b&gt; &amp; <code>&lt;c&gt;</code></p>"),
        ("[`x` y](z.md)", '<p><a href="z.md"><code>x</code> y</a></p>'),
        ("- a\n  b\n- c\n  1. d\n", "<ul>\n<li>a b</li>\n<li>c\n<ol>\n<li>d</li>\n</ol></li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> a\n> b", '<blockquote class="note"><p>a b</p></blockquote>'),
        ("---", "<hr>"),
        ("```\n<a>\n\n# b\n```", '<pre tabindex="0"><code>&lt;a&gt;\n\n# b</code></pre>'),
    ],
)  # fmt: skip
def test_markdown_becomes_html(text, wanted):
    assert html(text) == wanted


def test_tables_pictures_and_headings():
    page = guide_markdown.converted(
        '# T\n<a id="one"></a>\n## A — `nigiwai:b_c`\n## A — `nigiwai:b_c`!\n'
        "| a | b |\n| --- | --- |\n| `x|y` \\| z | |\n\n![two](../p.png)\n")
    assert [(one.anchor, one.topics) for one in page.headings] == [
        ("t", ()), ("a--nigiwaib_c", ("b_c", "one")), ("a--nigiwaib_c-1", ("b_c",))]
    assert "<td><code>x|y</code> | z</td><td></td>" in page.html
    assert page.pictures == ["../p.png"]
    assert 'alt="two"' in page.html
    assert Reading(f"<main>{page.html}</main>").faults == []
