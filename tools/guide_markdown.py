"""Markdown to HTML, as far as the pages of the guide use it; for ``tools/guide.py``.

Headings, paragraphs, lists, tables, code, pictures, links, bold, italics, quotes, rules, and
anchors (``<a id="name"></a>`` on a line above a heading). Everything else is text.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from html import escape

_ANCHOR = re.compile(r'^<a id="([a-z0-9_]+)"></a>$')
_HEADING = re.compile(r"^(#{1,6}) +(.+?) *$")
_ITEM = re.compile(r"^( *)([-*]|\d+\.) +(.*)$")
_PICTURE = re.compile(r"^!\[([^\]]*)\]\(([^)\s]+)\)$")
_ALGORITHM = re.compile(r"`nigiwai:([a-z0-9_]+)`")
_RULE = re.compile(r"^-{3,}$")
_TABLE_RULE = re.compile(r"^\|[\s:|-]+\|$")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITALICS = re.compile(r"(?<![\w*])\*(?![\s*])([^*]+?)(?<!\s)\*(?![\w*])")
# Marks that stand beside the letters of a line, not for a letter.
_MARKUP = "*`"


@dataclass
class Heading:
    """``topics`` are anchors that stay what they are when words and languages change."""

    level: int
    text: str
    anchor: str
    topics: tuple = ()


@dataclass
class Page:
    """What a page of Markdown came to; ``pictures`` and ``links`` as they are written in it."""

    html: str = ""
    headings: list = field(default_factory=list)
    pictures: list = field(default_factory=list)
    links: list = field(default_factory=list)
    # (anchor, heading, words) of each section, for the search.
    words: list = field(default_factory=list)

    @property
    def title(self):
        return self.headings[0].text if self.headings else ""

    @property
    def anchors(self):
        return [one for made in self.headings for one in (made.anchor, *made.topics)]


def converted(text, link=lambda target: target):
    """A page as :class:`Page`; ``link`` gives for a target what stands in the HTML."""
    return _Reader(text, link).read()


def slug(text, taken=()):
    """The anchor that the words of a heading have (that of GitHub), none twice."""
    plain = "".join(
        sign for sign in text.lower()
        if sign in " -_" or unicodedata.category(sign)[0] in "LNM"
    ).replace(" ", "-")
    anchor, number = plain, 0
    while anchor in taken:
        number += 1
        anchor = f"{plain}-{number}"
    return anchor


def plain(text):
    """Markdown of a line without its marks."""
    return re.sub(r"\*\*|`", "", _LINK.sub(r"\1", text))


def joined(lines):
    """Lines of a paragraph as one; between Japanese letters a new line is no space."""
    whole = ""
    for line in (line.strip() for line in lines):
        before, after = whole.rstrip(_MARKUP)[-1:], line.lstrip(_MARKUP)[:1]
        whole += ("" if not whole or _is_wide(before) or _is_wide(after) else " ") + line
    return whole


def _is_wide(sign):
    return bool(sign) and unicodedata.east_asian_width(sign) in "WF"


class _Reader:
    """Goes through the lines of a page once."""

    def __init__(self, text, link):
        self.lines = text.splitlines()
        self.link = link
        self.page = Page()
        self.at = 0
        self.topics = ()
        self.section = ""
        self.depth = 0

    def read(self):
        self.page.html = "\n".join(self.blocks()) + "\n</section>" * self.depth
        return self.page

    def blocks(self):
        """HTML of the blocks from here on."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            anchor, heading = _ANCHOR.match(line), _HEADING.match(line)
            if not line.strip():
                self.at += 1
            elif anchor:
                self.topics += (anchor[1],)
                self.at += 1
            elif heading:
                self.at += 1
                yield self.heading(len(heading[1]), heading[2])
            else:
                yield self.block(line)

    def block(self, line):
        """HTML of one block that begins with a line."""
        kinds = (
            (line.startswith("```"), self.code),
            (_RULE.match(line), self.rule),
            (_PICTURE.match(line), self.picture),
            (line.startswith("|"), self.table),
            (line.startswith(">"), self.quote),
            (_ITEM.match(line), self.items),
        )
        return next((make for fits, make in kinds if fits), self.paragraph)()

    def paragraph(self):
        words = joined(self.taken(_goes_on))
        self.say(words)
        return f"<p>{self.inline(words)}</p>"

    def quote(self):
        lines = self.taken(lambda line: line.startswith(">"))
        words = joined([line.lstrip("> ") for line in lines])
        self.say(words)
        return f'<blockquote class="note"><p>{self.inline(words)}</p></blockquote>'

    def rule(self):
        self.at += 1
        return "<hr>"

    def taken(self, belongs):
        """Lines from here on that belong together."""
        begin = self.at
        self.at += 1
        while self.at < len(self.lines) and belongs(self.lines[self.at]):
            self.at += 1
        return self.lines[begin:self.at]

    def heading(self, level, text):
        algorithm = _ALGORITHM.search(text)
        topics, self.topics = self.topics, ()
        if algorithm and level == 2:
            topics = (algorithm[1], *topics)
        anchor = slug(plain(text), self.page.anchors)
        self.page.headings.append(Heading(level, plain(text), anchor, topics))
        # Headings such as “Reading the results” say little without the section that they are in.
        above = f"{self.section} → " if level > 2 and self.section else ""
        self.section = plain(text) if level == 2 else self.section
        self.page.words.append([anchor, above + plain(text), []])
        marks = "".join(f'<span class="mark" id="{topic}"></span>' for topic in topics)
        made = f'{marks}<h{level} id="{escape(anchor)}">{self.inline(text)}</h{level}>'
        if level != 2:
            return made
        before = "</section>\n" if self.depth else ""
        self.depth = 1
        return f"{before}<section>\n{made}"

    def code(self):
        lines = self.taken(lambda line: not line.startswith("```"))[1:]
        self.at += 1
        words = "\n".join(lines)
        self.say(words)
        return f'<pre tabindex="0"><code>{escape(words, quote=False)}</code></pre>'

    def picture(self):
        words, target = _PICTURE.match(self.lines[self.at]).groups()
        self.at += 1
        self.page.pictures.append(target)
        words = escape(words)
        return (f'<figure><img src="{escape(target)}" alt="{words}" loading="lazy">'
                f'<figcaption aria-hidden="true">{words}</figcaption></figure>')

    def table(self):
        rows = [_cells(line) for line in self.taken(lambda line: line.startswith("|"))
                if not _TABLE_RULE.match(line)]
        for row in rows:
            self.say(" ".join(row))
        head = "".join(f'<th scope="col">{self.inline(cell)}</th>' for cell in rows[0])
        body = "\n".join(
            "<tr>" + "".join(f"<td>{self.inline(cell)}</td>" for cell in row) + "</tr>"
            for row in rows[1:]
        )
        # Only a table of many columns is wider than a telephone.
        wide = ' class="wide"' if len(rows[0]) > 2 else ""
        return (f'<div class="scroll" tabindex="0"><table{wide}>\n<thead><tr>{head}</tr></thead>\n'
                f"<tbody>\n{body}\n</tbody>\n</table></div>")

    def items(self):
        """A list; items that are further in are lists in the item before."""
        indent = len(_ITEM.match(self.lines[self.at])[1])
        tag = "ul" if _ITEM.match(self.lines[self.at])[2] in "-*" else "ol"
        made = []
        while self.at < len(self.lines):
            item = _ITEM.match(self.lines[self.at])
            if not item or len(item[1]) < indent:
                break
            if len(item[1]) > indent:
                made[-1] += "\n" + self.items()
                continue
            lines = self.taken(lambda line: _goes_on(line) and line.startswith(" "))
            words = joined([item[3], *lines[1:]])
            self.say(words)
            made.append(self.inline(words))
        whole = "\n".join(f"<li>{one}</li>" for one in made)
        return f"<{tag}>\n{whole}\n</{tag}>"

    def say(self, words):
        """Keep words for the search."""
        if self.page.words:
            self.page.words[-1][2].append(plain(words))

    def inline(self, text):
        """HTML of the words of a block."""
        kept = []

        def keep(made):
            kept.append(made)
            return f"\0{len(kept) - 1}\0"

        def linked(found):
            self.page.links.append(found[2])
            return keep(f'<a href="{escape(self.link(found[2]))}">') + found[1] + keep("</a>")

        text = re.sub(r"`([^`]+)`",
                      lambda found: keep(f"<code>{escape(found[1], quote=False)}</code>"), text)
        text = escape(_LINK.sub(linked, text), quote=False)
        text = _BOLD.sub(r"<strong>\1</strong>", text)
        text = _ITALICS.sub(r"<em>\1</em>", text)
        return re.sub(r"\0(\d+)\0", lambda found: kept[int(found[1])], text)


def _goes_on(line):
    """Whether a line belongs to the paragraph or item before it."""
    return bool(line.strip()) and not (
        line.startswith(("#", "|", "```", ">", "![", "<a id=")) or _ITEM.match(line))


def _cells(line):
    """Cells of a row of a table; a bar in a code span or after a backslash parts nothing."""
    line = line.strip().strip("|")
    parts = re.split(r"(`[^`]*`)|(?<!\\)\|", line)
    cells = [""]
    for number, part in enumerate(parts):
        if number % 2 == 0:
            cells[-1] += part or ""
            if number + 2 < len(parts) and parts[number + 1] is None:
                cells.append("")
        elif part is not None:
            cells[-1] += part
    return [cell.strip().replace("\\|", "|") for cell in cells]
