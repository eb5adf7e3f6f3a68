"""What every page has: title, what was asked, links, sections, sources."""

from dataclasses import dataclass

from .elements import (
    bullets,
    contents,
    escaped,
    page,
    page_header,
    paragraph,
    section,
)


@dataclass(frozen=True)
class PageContent:
    """What the pages have in common.

    Parameters
    ----------
    title, subtitle : str
    language : str
        Of the page, as HTML names it.
    created_at, version : str
        When and by which version it was made.
    question : str
        What was asked; empty where the title says it.
    facts : tuple of (str, str)
        Name and value.
    notes, limits : tuple of str
    assumptions : tuple of Assumption
    attribution : tuple of str
        Sources, as their publishers ask to be named.
    """

    title: str
    subtitle: str = ""
    language: str = "en"
    created_at: str = ""
    version: str = ""
    question: str = ""
    facts: tuple = ()
    notes: tuple = ()
    assumptions: tuple = ()
    limits: tuple = ()
    attribution: tuple = ()


def framed(content, texts, parts, opening="", *, after="", style=""):
    """A whole page.

    Parameters
    ----------
    content : PageContent
    texts : mapping
        Key to sentence in the reader's language.
    parts : sequence of (str, str, str)
        Key (anchor), heading and HTML of each section; one without HTML is left out.
    opening : str
        HTML below the title.
    after : str
        HTML behind the sections.
    style : str
        What this page looks like beyond the others.

    Returns
    -------
    str
    """
    parts = [part for part in parts if part[2]]
    stamp = texts["stamp"].format(created_at=content.created_at, version=content.version)
    links = contents(texts["contents"], [(key, heading) for key, heading, _ in parts])
    main = "\n".join([*(section(*part) for part in parts), *([after] if after else ())])
    return page(
        content.language,
        content.title,
        f"{page_header(content.title, content.subtitle, stamp)}{opening}</header>\n{links}\n"
        f"<main>\n{main}\n</main>\n{foot(content.attribution, content.version, texts)}",
        style,
    )


def question(text, texts):
    """What was asked, as HTML; empty for an empty text."""
    if not text:
        return ""
    return (
        f'<p class="question"><strong>{escaped(texts["question"])}</strong> {escaped(text)}</p>'
    )


def facts_list(facts):
    """Facts, ``(name, value)`` pairs, as HTML; empty for none."""
    rows = "".join(f"<dt>{escaped(name)}</dt><dd>{escaped(value)}</dd>" for name, value in facts)
    return f"<dl>{rows}</dl>" if rows else ""


def foot(attribution, version, texts):
    """Sources as their publishers ask to be named, and what made the page."""
    named = f"<h2>{escaped(texts['sources'])}</h2>{bullets(attribution)}" if attribution else ""
    return f"<footer>{named}{paragraph(texts['made_with'].format(version=version))}</footer>"
