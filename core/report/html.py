"""The report as one self-contained HTML page: no scripts, nothing fetched from outside."""

from . import evidence, sections
from .elements import (
    bullets,
    contents,
    escaped,
    page,
    page_header,
    paragraph,
    section,
)

# Key (anchor and text), builder. A builder that gives "" leaves its section out.
SECTIONS = (
    ("summary", sections.summary),
    ("map", sections.map_picture),
    ("edits", sections.edits),
    ("zones", sections.zones),
    ("facilities", sections.facilities),
    ("diversion", sections.diversion),
    ("residents", sections.residents),
    ("hours", sections.hours),
    ("fit", sections.fit),
    ("data", evidence.data),
    ("assumptions", evidence.assumptions),
    ("limits", evidence.limits),
)
# Headings that are others where nothing is compared.
OF_A_SCORE = {"zones": "section_leading_zones"}


def render(content, texts):
    """The report as HTML.

    Parameters
    ----------
    content : ReportContent
    texts : mapping
        Key to sentence in the reader's language (``bridge/report_texts.py``).

    Returns
    -------
    str

    Raises
    ------
    CoreError
        ``missing_package`` where matplotlib is not there.
    """
    built = [(key, build(content, texts)) for key, build in SECTIONS]
    built = [(key, body) for key, body in built if body]
    headings = [(key, texts[_heading(key, content)]) for key, _ in built]
    body = "\n".join(
        section(key, text, part) for (key, text), (_, part) in zip(headings, built)
    )
    return page(
        content.language,
        content.title,
        f"{_head(content, texts)}\n{contents(texts['contents'], headings)}\n"
        f"<main>\n{body}\n</main>\n{foot(content.attribution, content.version, texts)}",
    )


def _heading(key, content):
    usual = f"section_{key}"
    return usual if content.has_scenario else OF_A_SCORE.get(key, usual)


def _head(content, texts):
    stamp = texts["stamp"].format(created_at=content.created_at, version=content.version)
    facts = "".join(
        f"<dt>{escaped(label)}</dt><dd>{escaped(value)}</dd>"
        for label, value in content.study_facts
    )
    question = (
        f'<p class="question"><strong>{escaped(texts["question"])}</strong> '
        f"{escaped(content.question)}</p>"
        if content.question
        else ""
    )
    listed = f"<dl>{facts}</dl>" if facts else ""
    return f"{page_header(content.title, content.subtitle, stamp)}{question}{listed}</header>"


def foot(attribution, version, texts):
    """Sources as their publishers ask to be named, and what made the page."""
    named = f"<h2>{escaped(texts['sources'])}</h2>{bullets(attribution)}" if attribution else ""
    return f"<footer>{named}{paragraph(texts['made_with'].format(version=version))}</footer>"
