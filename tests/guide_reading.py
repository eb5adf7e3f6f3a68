"""Reads pages of HTML for the tests of the guide: anchors, links, pictures, and what is not closed."""

from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "hr", "input"}
# A list must not stand in a paragraph, and so on: what browsers would close by themselves.
BLOCKS = {"p", "ul", "ol", "table", "div", "section", "figure", "pre", "h1", "h2", "h3",
          "blockquote"}


class Reading(HTMLParser):
    """What stands in a page; ``faults`` are sentences."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.loaded, self.faults = [], [], [], []
        self.tags, self.open, self.titles = [], [], []
        self.language = self.refresh = None
        self.feed(text)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        if "p" in self.open and tag in BLOCKS:
            self.faults.append(f"<{tag}> in <p>")
        if tag not in VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self.language = values.get("lang")
        if tag == "a":
            self.links.append(values["href"])
        if tag in ("img", "script", "link"):
            self.loaded.append(values.get("src") or values.get("href"))
        if tag == "img" and not values.get("alt"):
            self.faults.append(f"{values['src']} has no words")
        if values.get("http-equiv") == "refresh":
            self.refresh = values["content"].split("url=")[1]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.titles.append(data)
