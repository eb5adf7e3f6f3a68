"""The page on maps of local resources."""

from __future__ import annotations

from dataclasses import dataclass

from . import evidence
from .elements import (
    Cell,
    bullets,
    escaped,
    number_cell,
    paragraph,
    picture,
    table,
)
from .frame import PageContent, facts_list, framed
from .numbers import UNKNOWN, share_text
from .places_map import COLOURS

STYLE = (".key i { display: inline-block; width: .8em; height: .8em; border-radius: 50%; "
         "margin: 0 .25em 0 .9em; }")


@dataclass(frozen=True)
class TourPart:
    """A tour: heading, facts, a note, a picture (PNG), and rows of halts: number, name, kind, walk
    [m], arrival [min], stay [min], what else is there."""

    heading: str
    facts: tuple
    note: str
    map: bytes
    rows: tuple


@dataclass(frozen=True)
class PlacesContent(PageContent):
    """What the page says.

    Attributes
    ----------
    categories : tuple of (str, int, float, tuple)
        Label, resources, share, and (label, resources) of the kinds, the most first.
    legend : tuple of str
        Labels of the categories in the order of ``places_map.COLOURS``.
    maps : tuple of (bytes, str)
        Pictures with captions.
    leading : tuple
        Rows of the densest zones.
    tours : tuple of TourPart
    near : tuple of (str, tuple)
        Caption and rows: first, second, pairs, expected, low, high, quotient, q, verdict.
    risk : tuple
        Rows: hazard, resources, share, and the counts by category.
    risk_places : tuple
        Rows of the resources in the worst ranks: name, kind, hazards.
    needs, wanted, unmet : tuple
        Rows: class and needs; resources with the most needs; zones with needs that nothing fits.
    """

    categories: tuple = ()
    legend: tuple = ()
    maps: tuple = ()
    leading: tuple = ()
    tours: tuple = ()
    near: tuple = ()
    near_note: str = ""
    risk: tuple = ()
    risk_headings: tuple = ()
    risk_places: tuple = ()
    needs: tuple = ()
    wanted: tuple = ()
    unmet: tuple = ()


def render_places(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : PlacesContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    built = (
        ("counts", _counts(content, texts)),
        ("surfaces", _surfaces(content, texts)),
        ("tours", "\n".join(_tour(one, texts) for one in content.tours)),
        ("near", _near(content, texts)),
        ("risk", _risk(content, texts)),
        ("needs", _needs(content, texts)),
        ("assumptions", evidence.assumptions(content, texts)),
        ("limits", bullets(content.limits)),
    )
    parts = [(key, texts[f"section_{key}" if key in ("assumptions", "limits")
                         else f"places_section_{key}"], body) for key, body in built]
    opening = (paragraph(texts["places_intro"]) + facts_list(content.facts)
               + (bullets(content.notes) if content.notes else ""))
    return framed(content, texts, parts, opening, style=STYLE)


def _counts(content, texts):
    headings = [(texts["category"], False), (texts["places_resources"], True),
                (texts["share"], True), (texts["places_kinds"], False)]
    rows = [[label, number_cell(count, 1.0), _share(share),
             ", ".join(f"{name} {number:,}" for name, number in kinds)]
            for label, count, share, kinds in content.categories]
    return table(texts["places_counts"], headings, rows)


def _share(value):
    return Cell(escaped(share_text(value)), "number")


def _legend(content):
    keys = "".join(f'<i style="background:{colour}"></i>{escaped(label)}'
                   for colour, label in zip(COLOURS, content.legend) if label)
    return f'<p class="note key">{keys}</p>'


def _surfaces(content, texts):
    parts = [picture(png, texts["map_alternative"], caption) for png, caption in content.maps]
    parts.insert(1, _legend(content))
    headings = [(texts["zone"], False)] + [(texts[key], True) for key in (
        "places_resources", "places_density", "places_reach", "places_hill", "places_hill_kinds")]
    rows = [[row[0], *(number_cell(value, place) for value, place in zip(
        row[1:], (1.0, 0.1, 1.0, 0.1, 0.1)))] for row in content.leading]
    return "\n".join((*parts, table(texts["places_leading"], headings, rows)))


def _tour(one, texts):
    headings = [(texts[key], False) for key in ("places_halt", "name", "places_kind")]
    headings += [(texts["places_leg"], True), (texts["places_arrive"], True),
                 (texts["places_stay"], True), (texts["places_also"], False)]
    rows = [[number, name, kind or UNKNOWN, number_cell(leg, 1.0),
             number_cell(arrive, 1.0), number_cell(stay, 1.0), also]
            for number, name, kind, leg, arrive, stay, also in one.rows]
    drawn = picture(one.map, texts["map_alternative"], one.heading) if one.map else ""
    return (f"<h3>{escaped(one.heading)}</h3>{facts_list(one.facts)}"
            f"{paragraph(one.note, 'note')}{drawn}{table(one.heading, headings, rows)}")


def _near(content, texts):
    if not content.near:
        return ""
    headings = [(texts["places_first"], False), (texts["places_second"], False)]
    headings += [(texts[key], True) for key in ("places_pairs", "places_expected",
                                                "places_quotient", "places_q")]
    headings.append((texts["places_verdict"], False))
    parts = [paragraph(content.near_note, "note")]
    for caption, rows in content.near:
        parts.append(table(caption, headings, [
            [first, second, number_cell(pairs, 1.0), _banded(expected, low, high, texts),
             number_cell(quotient, 0.01), number_cell(q, 0.001), verdict]
            for first, second, pairs, expected, low, high, quotient, q, verdict in rows]))
    return "\n".join(parts)


def _banded(value, low, high, texts):
    band = texts["band"].format(low=f"{low:,.0f}", high=f"{high:,.0f}")
    return Cell(f'{value:,.0f}<span class="band">{escaped(band)}</span>', "number")


def _risk(content, texts):
    if not content.risk:
        return ""
    headings = [(texts["places_hazard"], False), (texts["places_resources"], True),
                (texts["share"], True), *((text, True) for text in content.risk_headings)]
    rows = [[label, number_cell(count, 1.0), _share(share),
             *(number_cell(value, 1.0) for value in others)]
            for label, count, share, others in content.risk]
    found = table(texts["places_risk_caption"], headings, rows)
    if content.risk_places:
        headings = [(texts["name"], False), (texts["places_kind"], False),
                    (texts["places_hazards"], False)]
        found += table(texts["places_risk_places"], headings, content.risk_places)
    return found


def _needs(content, texts):
    if not content.needs:
        return ""
    parts = [table(texts["places_needs_caption"],
                   [(texts["places_need_class"], False), (texts["places_needs"], True),
                    (texts["share"], True)],
                   [[label, number_cell(count, 1.0), _share(share)]
                    for label, count, share in content.needs])]
    if content.wanted:
        parts.append(table(
            texts["places_wanted"],
            [(texts["name"], False), (texts["places_kind"], False), (texts["places_needs"], True)],
            [[name, kind, number_cell(count, 0.1)] for name, kind, count in content.wanted]))
    if content.unmet:
        parts.append(table(
            texts["places_unmet"],
            [(texts["zone"], False), (texts["places_needs"], True),
             (texts["places_needs_none"], True), (texts["places_resources"], True)],
            [[name, *(number_cell(value, 1.0) for value in values)]
             for name, *values in content.unmet]))
    return "\n".join(parts)
