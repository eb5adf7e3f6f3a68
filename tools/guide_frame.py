"""What stands around a page of the guide: menu, contents, style, search; for ``tools/guide.py``."""

import json
from html import escape

STYLE = """\
:root { --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --pale: #f6f8fa; --blue: #0a5c94;
  --orange: #b34700; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: #fff; color: var(--ink); line-height: 1.75; font-size: 16px;
  font-family: "Yu Gothic UI", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP",
  "Noto Sans JP", sans-serif; overflow-wrap: anywhere; line-break: strict; }
.bar { background: var(--blue); color: #fff; padding: .6rem 1.25rem; display: flex; gap: 1rem;
  flex-wrap: wrap; justify-content: space-between; }
.bar a { color: #fff; }
.bar .name { font-weight: 700; text-decoration: none; }
.whole { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 80rem; margin: 0 auto; }
main { padding: 1rem 1.25rem 2rem; }
.menu { padding: 1rem 1.25rem; background: var(--pale); font-size: .92rem; line-height: 1.5; }
.menu h2 { font-size: 1rem; margin: 0 0 .4rem; border: 0; padding: 0; }
.menu ul { list-style: none; margin: 0 0 1.2rem; padding: 0; }
.menu li { margin: .3rem 0; }
.menu [aria-current] { font-weight: 700; color: var(--ink); text-decoration: none; }
h1 { font-size: 1.7rem; line-height: 1.35; margin: .5rem 0 1rem; }
h2 { font-size: 1.3rem; line-height: 1.4; margin: 2.4rem 0 .7rem; padding-top: .6rem;
  border-top: 2px solid var(--blue); }
h3 { font-size: 1.08rem; margin: 1.7rem 0 .4rem; }
p { margin: .6rem 0; }
li { margin: .25rem 0; }
a { color: var(--blue); }
code { font-family: Consolas, "BIZ UDGothic", "Noto Sans Mono CJK JP", monospace; font-size: .92em;
  background: var(--pale); padding: 0 .2em; border-radius: 3px; }
pre { background: var(--pale); border: 1px solid var(--rule); padding: .7rem .9rem;
  overflow-x: auto; line-height: 1.5; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
.scroll { overflow-x: auto; margin: .8rem 0; }
.scroll:focus-visible, pre:focus-visible { outline: 2px solid var(--blue); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.55; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--rule); text-align: left;
  vertical-align: top; min-width: 6em; }
th:first-child, td:first-child { min-width: 8.5em; }
thead th { border-bottom: 2px solid var(--soft); }
figure { margin: 1rem 0; }
figure img { display: block; max-width: 100%; height: auto; border: 1px solid var(--rule); }
figcaption { color: var(--soft); font-size: .88rem; }
.note { border-left: 4px solid var(--orange); margin: 1rem 0; padding: .2rem .9rem;
  background: #fff6ee; }
.contents { background: var(--pale); padding: .7rem 1rem; margin: 1rem 0; }
.contents h2 { font-size: 1rem; margin: 0; padding: 0; border: 0; }
.contents ul { columns: 2 20rem; margin: .4rem 0 0; padding-left: 1.2rem; }
.contents .level3 { margin-left: 1.2rem; list-style: circle; }
.contents .level2 { margin: 0; }
.contents li { padding: .12rem 0; break-inside: avoid; }
.search input { font: inherit; width: 100%; padding: .45rem .6rem; border: 1px solid var(--soft);
  border-radius: 4px; }
.search li { margin: .6rem 0; }
.search small { color: var(--soft); display: block; }
.around { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem;
  border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1rem; }
footer { color: var(--soft); font-size: .85rem; padding: 0 1.25rem 2rem; }
@media (min-width: 64rem) {
  .whole { grid-template-columns: 19rem minmax(0, 1fr); }
  .menu { order: -1; position: sticky; top: 0; height: 100vh; overflow-y: auto; }
  main { padding: 1rem 2.5rem 2rem; max-width: 58rem; }
  .bar .down { display: none; }
}
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; }
  table.wide { min-width: 34rem; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  .bar, .menu, .around, .search, .contents { display: none; }
  body { font-size: 10pt; line-height: 1.6; } main { padding: 0; max-width: none; }
  .whole { display: block; max-width: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; } figure, tr, li { break-inside: avoid; }
  figure img { max-height: 120mm; }
  .scroll, pre { overflow: visible; } pre { white-space: pre-wrap; }
  thead { display: table-header-group; } table, table.wide { font-size: 8.5pt; min-width: 0; }
  th, td, th:first-child, td:first-child { min-width: 4em; padding: .25rem .4rem; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
"""

# Pages of which the contents name the smaller headings too.
DEEP = ("faq",)

# Finds words in the headings and texts of the guide; small letters, in the order of the pages.
SCRIPT = """\
"use strict";
(function () {
  var box = document.getElementById("search"), most = 40;
  var list = document.getElementById("found"), words = box.dataset;
  function plain(text) { return text.normalize("NFKC").toLowerCase(); }
  var rows = nigiwaiGuide.map(function (row) { return [plain(row[3]), plain(row[4])]; });
  function found(all) {
    var heads = [], texts = [];
    rows.forEach(function (row, number) {
      var whole = row[0] + " " + row[1];
      if (!all.every(function (one) { return whole.indexOf(one) >= 0; })) { return; }
      (row[0].indexOf(all[0]) >= 0 ? heads : texts).push(number);
    });
    return heads.concat(texts);
  }
  function line(number, first) {
    var row = nigiwaiGuide[number], item = document.createElement("li");
    var link = document.createElement("a"), more = document.createElement("small");
    var at = Math.max(0, plain(row[4]).indexOf(first) - 30);
    link.href = row[0] + "#" + encodeURIComponent(row[2]);
    link.textContent = row[1] === row[3] ? row[1] : row[1] + " \\u2192 " + row[3];
    more.textContent = (at ? "\\u2026" : "") + row[4].slice(at, at + 110);
    item.append(link, more);
    return item;
  }
  function said(text) {
    var item = document.createElement("li");
    item.textContent = text;
    return item;
  }
  box.addEventListener("input", function () {
    var all = plain(box.value).split(/\\s+/).filter(Boolean);
    list.textContent = "";
    if (!all.length) { return; }
    var hits = found(all);
    hits.slice(0, most).forEach(function (hit) { list.append(line(hit, all[0])); });
    if (!hits.length) { list.append(said(words.none)); }
    if (hits.length > most) { list.append(said(words.more)); }
  });
})();
"""


def whole_page(name, page, pages, words, version, language):
    """HTML of a page in its frame.

    Parameters
    ----------
    name : str
        Of the page, without an ending.
    page : guide_markdown.Page
    pages : dict of str to guide_markdown.Page
        All pages of the language, in their order.
    words : dict
        What the frame says.
    version, language : str
    """
    foreign = name == "model" and bool(words["english_only"])
    note = f'<p class="note">{escape(words["english_only"])}</p>\n' if foreign else ""
    deepest = 3 if name in DEEP else 2
    after = _search(words) if name == "index" else ""
    body = _with_contents(page, words, deepest, after)
    lang = ' lang="en"' if foreign else ""
    title = page.title if page.title == words["guide"] else f"{page.title} - {words['guide']}"
    return (
        f"{_head(title, language)}<body>\n{_bar(name, words, language)}"
        f'<div class="whole">\n<main id="top"{lang}>\n{note}{body}\n'
        f"{_around(name, pages, words)}</main>\n{_menu(name, pages, words)}</div>\n"
        f"<footer>{escape(words['version'].format(version=version))}</footer>\n"
        f"</body>\n</html>\n"
    )


def forward(target, words, language):
    """A page that only leads on to another; Windows opens files without the anchor of an address,
    so each topic is a file."""
    target = escape(target)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(words['guide'])}</title>\n</head>\n<body>\n"
        f'<p>{escape(words["moved"])} <a href="{target}">{escape(words["guide"])}</a></p>\n'
        f"</body>\n</html>\n"
    )


def search_words(pages):
    """The script with what can be searched: file, page, anchor, heading and words, by section."""
    rows = [
        [f"{name}.html", page.title, anchor, heading, " ".join(words)]
        for name, page in pages.items()
        for anchor, heading, words in page.words
    ]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"var nigiwaiGuide = [\n{lines}\n];\n"


def _head(title, language):
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="../guide.css">\n</head>\n'
    )


def _bar(name, words, language):
    other = "en" if language == "ja" else "ja"
    return (
        f'<header class="bar"><a class="name" href="index.html">{escape(words["guide"])}</a>'
        f'<span><a class="down" href="#menu">{escape(words["pages"])}</a> '
        f'<a href="../{other}/{name}.html" hreflang="{other}" lang="{other}">'
        f'{escape(words["other_language"])}</a></span></header>\n'
    )


def _menu(name, pages, words):
    rows = []
    for one, page in pages.items():
        here = ' aria-current="page"' if one == name else ""
        rows.append(f'<li><a href="{one}.html"{here}>{escape(page.title)}</a></li>')
    lines = "\n".join(rows)
    return (
        f'<nav class="menu" id="menu" aria-label="{escape(words["pages"])}">\n'
        f'<h2>{escape(words["pages"])}</h2>\n<ul>\n{lines}\n</ul>\n'
        f'<p><a href="#top">{escape(words["top"])}</a></p>\n</nav>\n'
    )


def _with_contents(page, words, deepest, after):
    """The page, with its contents below the title."""
    title, rest = page.html.split("</h1>", 1)
    rows = "\n".join(
        f'<li class="level{one.level}"><a href="#{escape(one.anchor)}">{escape(one.text)}</a></li>'
        for one in page.headings if 2 <= one.level <= deepest
    )
    label = escape(words["on_this_page"])
    contents = (
        f'\n<nav class="contents" aria-label="{label}"><h2>{label}</h2>\n<ul>\n{rows}\n</ul></nav>'
    )
    return f"{title}</h1>{after}{contents}{rest}"


def _search(words):
    label = escape(words["search"])
    return (
        f'\n<div class="search" role="search"><p><label for="search">{label}</label><br>'
        f'<input id="search" type="search" autocomplete="off" '
        f'placeholder="{escape(words["search_hint"])}" data-none="{escape(words["search_none"])}" '
        f'data-more="{escape(words["search_more"])}"></p>\n'
        f'<ul id="found" aria-live="polite"></ul>\n'
        f"<noscript><p>{escape(words['search_off'])}</p></noscript></div>\n"
        f'<script src="words.js"></script>\n<script src="../guide.js"></script>'
    )


def _around(name, pages, words):
    names = list(pages)
    at = names.index(name)
    before = _step(names[at - 1], pages, words["before"]) if at else "<span></span>"
    after = _step(names[at + 1], pages, words["after"]) if at + 1 < len(names) else ""
    return f'<nav class="around" aria-label="{escape(words["pages"])}">{before}{after}</nav>\n'


def _step(name, pages, label):
    title = escape(pages[name].title)
    return f'<a href="{name}.html">{escape(label)}: {title}</a>'
