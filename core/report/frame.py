"""What every page has: title, what was asked, links, sections, sources."""

from .elements import (
    bullets,
    contents,
    escaped,
    page,
    page_header,
    paragraph,
    section,
)


def framed(content, texts, parts, opening="", *, after="", style=""):
    """A whole page.

    Parameters
    ----------
    content : object
        Has ``title``, ``subtitle``, ``language``, ``created_at``, ``version`` and ``attribution``.
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
