"""The page that sets scenarios side by side: verdict, one table, one chart of small multiples."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..scenarios.comparison import compared_values, ranked_by_change
from . import charts
from .elements import (
    Cell,
    bullets,
    contents,
    escaped,
    page,
    page_header,
    paragraph,
    section,
    table,
)
from .frame import foot
from .numbers import UNKNOWN, change_place, number_text, place_of


@dataclass(frozen=True)
class ComparisonContent:
    """What the page says.

    ``compared`` is the result of :func:`..scenarios.comparison.compare`; ``labels`` and
    ``units`` give the reader's words for its keys; ``remarks`` are sentences.
    """

    compared: object
    labels: dict
    units: dict
    language: str = "en"
    created_at: str = ""
    version: str = ""
    remarks: tuple = ()


def render_comparison(content, texts):
    """The comparison as HTML.

    Parameters
    ----------
    content : ComparisonContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    frame = content.compared
    scenarios = list(dict.fromkeys(frame["scenario"]))
    parts = [
        ("verdict", _verdict(frame, scenarios, texts)),
        ("comparison", _table(content, scenarios, texts) + _chart(content, scenarios, texts)),
        ("remarks", bullets(content.remarks) if content.remarks else ""),
    ]
    parts = [(key, texts[f"section_{key}"], body) for key, body in parts if body]
    title = texts["comparison_title"]
    subtitle = texts["comparison_subtitle"].format(
        count=len(scenarios), indicators=frame["indicator"].nunique()
    )
    stamp = texts["stamp"].format(created_at=content.created_at, version=content.version)
    main = "\n".join(section(*part) for part in parts)
    links = contents(texts["contents"], [(key, text) for key, text, _ in parts])
    return page(
        content.language,
        title,
        f"{page_header(title, subtitle, stamp)}</header>\n{links}\n<main>\n{main}\n</main>\n"
        f"{foot((), content.version, texts)}",
    )


def compared_html(content, texts):
    """The verdict, the table and the charts without a page around them."""
    frame = content.compared
    scenarios = list(dict.fromkeys(frame["scenario"]))
    return "\n".join((_verdict(frame, scenarios, texts), _table(content, scenarios, texts),
                      _chart(content, scenarios, texts)))


def _verdict(frame, scenarios, texts):
    if not frame["used"].any():
        return paragraph(texts["nothing_compared"], "missing")
    by_name = frame.drop_duplicates("scenario").set_index("scenario")
    free = [name for name in scenarios if not by_name.at[name, "dominated"]]
    lines = [texts["non_dominated_line"].format(names=texts["comma"].join(free))]
    lines += [
        texts["dominated_line"].format(name=name, names=by_name.at[name, "dominated_by"])
        for name in scenarios
        if by_name.at[name, "dominated"]
    ]
    return bullets(lines)


def _table(content, scenarios, texts):
    frame = content.compared
    by_name = frame.drop_duplicates("scenario").set_index("scenario")
    headings = [(texts["indicator"], False), (texts["unit"], False)]
    for name in scenarios:
        by = by_name.at[name, "dominated_by"]
        flag = f" ({texts['dominated'].format(names=by)})" if by else ""
        headings.append((f"{name}{flag}", True))
    cells = frame.set_index(["indicator", "scenario"])
    rows = []
    for key in dict.fromkeys(frame["indicator"]):
        row = [content.labels[key], content.units[key]]
        for name in scenarios:
            known = (key, name) in cells.index
            row.append(_cell(cells.loc[(key, name)], texts) if known else Cell(UNKNOWN, "number"))
        rows.append(row)
    return table(texts["comparison_caption"], headings, rows) + paragraph(
        texts["comparison_note"], "note"
    )


def _cell(row, texts):
    """Change with its band, the value after in small, a star on the best."""
    change, low, high = row["change"], row["change_low"], row["change_high"]
    place = place_of(change, low, high)
    low, high = (number_text(number, place, signed=True) for number in (low, high))
    fine = change_place(change, row["change_low"], row["change_high"], row["before"])
    shown = number_text(change, fine, signed=True)
    star = f'★ <span class="tag">{escaped(texts["best"])}</span> ' if row["best"] else ""
    small = [number_text(row["after"], place)]
    if place is not None:
        small.insert(0, texts["band"].format(low=low, high=high))
    lines = "".join(f'<span class="band">{escaped(line)}</span>' for line in small)
    return Cell(f"{star}{shown}{lines}", "number best" if row["best"] else "number")


def _chart(content, scenarios, texts):
    frame = content.compared
    drawings = []
    changes_only = True
    for index, (key, part) in enumerate(frame.groupby("indicator", sort=False)):
        rows = part.set_index("scenario").reindex(scenarios)
        values = compared_values(part)
        if not np.isfinite(values).any():
            continue
        signed = ranked_by_change(part)
        changes_only &= signed
        unit = content.units[key]
        bands = rows[["change_low", "change_high"]].to_numpy(float)
        panel = {
            "label": content.labels[key] + (f" [{unit}]" if unit else ""),
            "names": scenarios,
            "values": rows["change" if signed else "after"].to_numpy(float),
            "bands": bands if signed else np.full_like(bands, math.nan),
            "best": [one == True for one in rows["best"]],  # noqa: E712 - NaN where absent
            "signed": signed,
        }
        drawings.append(charts.scenarios_chart(panel, f"panel{index}"))
    if not drawings:
        return ""
    caption = texts["comparison_chart" if changes_only else "comparison_levels"]
    return (
        f'<figure class="panels">{"".join(drawings)}'
        f"<figcaption>{escaped(caption)}</figcaption></figure>"
    )
