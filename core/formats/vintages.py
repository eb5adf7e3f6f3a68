"""Which imports are of the same data set, and which of them are older."""

import re

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:[-_年.]?(0[1-9]|1[0-2]))?(?!\d)")
_ERA = re.compile(r"(令和|平成)(元|\d{1,2})年?度?")
_ERA_START = {"令和": 2018, "平成": 1988}
# Events of single years are no vintages of one another.
_EVENTS = ("hazards", "observations", "flows")


def of(parsed):
    """``(data set, vintage)`` of what a reader gave; vintage is empty where nothing tells it.

    Without words of the reader both come from the title: 公共施設一覧_2025 and 公共施設一覧_2026
    are vintages of one list.
    """
    if parsed.dataset or parsed.vintage or parsed.table in _EVENTS:
        told = parsed.dataset or f"{parsed.title} {parsed.part}".strip()
        return f"{parsed.format}: {told}", parsed.vintage
    year, bare = _told_by(parsed.title)
    return f"{parsed.format}: {bare}", year


def _told_by(title):
    era = _ERA.search(title)
    if era:
        number = 1 if era[2] == "元" else int(era[2])
        return str(_ERA_START[era[1]] + number), _bare(title, era)
    year = _YEAR.search(title)
    if year:
        return "-".join(part for part in year.groups() if part), _bare(title, year)
    return "", title


def _bare(title, found):
    return (title[: found.start()] + title[found.end() :]).strip(" _-()（）") or title


def others_of(provenance, dataset, vintage):
    """Imports of other vintages of a data set, older or newer.

    Parameters
    ----------
    provenance : DataFrame
    dataset, vintage : str

    Returns
    -------
    DataFrame
        Rows of provenance; none where the vintage is unknown.
    """
    known = provenance["vintage"].fillna("") != ""
    same = (provenance["dataset"] == dataset) & known & (provenance["rows_written"] > 0)
    return provenance[same & (provenance["vintage"] != vintage) & bool(vintage)]
