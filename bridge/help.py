"""The user guide: where it says something about an algorithm or about a page of the panel.

The guide is HTML that ``tools/guide.py`` makes of ``docs/guide``. Each topic is a small file that
leads on to the place, because Windows drops the anchor when it opens the address of a file. In a
checkout where it was not made yet, a topic is the page of Markdown that is about it.
"""

import re
from functools import cache
from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from .i18n import user_language
from .resources import RESOURCES

GUIDE = RESOURCES / "guide"
MARKDOWN = RESOURCES.parent / "docs" / "guide"
LANGUAGES = ("ja", "en")
# What the first page of the guide is called, among topics too.
COVER = "index"


def language():
    """The language of the guide for the person at the screen: Japanese or English."""
    wanted = user_language()
    return wanted if wanted in LANGUAGES else "en"


def page_topic(key):
    """The topic of a page of the panel."""
    return f"page_{key}"


def topic_path(topic, guide_language=None):
    """The file that shows a topic, else that of the cover; None where there is no guide.

    Parameters
    ----------
    topic : str
        Name of an algorithm, :func:`page_topic` of a page, or ``COVER``.
    guide_language : str, optional
        ``ja`` or ``en``; that of QGIS where it is not given.
    """
    chosen = guide_language or language()
    made = (GUIDE / chosen / "help" / f"{topic}.html", GUIDE / chosen / f"{COVER}.html")
    found = next((path for path in made if path.is_file()), None)
    return found or _markdown_path(topic, chosen)


def url(topic):
    """The address of a topic, for a browser; empty where there is no guide."""
    path = topic_path(topic)
    return QUrl.fromLocalFile(str(path)).toString() if path is not None else ""


def open_topic(topic):
    """Show a topic in the browser; gives whether there is anything to show."""
    path = topic_path(topic)
    return path is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _markdown_path(topic, chosen):
    """The page of Markdown about a topic, else the cover."""
    cover = MARKDOWN / f"{COVER}_{chosen}.md"
    found = _topics_of_markdown(MARKDOWN, chosen).get(topic, cover)
    return found if found.is_file() else None


@cache
def _topics_of_markdown(folder, chosen):
    """``{topic: path}``: algorithms in headings, and anchors above headings."""
    found = {}
    for path in [folder / f"{chosen}.md", *sorted(Path(folder).glob(f"*_{chosen}.md"))]:
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        named = re.findall(r"^## .*`nigiwai:([a-z0-9_]+)`", text, re.MULTILINE)
        named += re.findall(r'^<a id="([a-z0-9_]+)"></a>$', text, re.MULTILINE)
        found.update(dict.fromkeys(named, path))
    return found
