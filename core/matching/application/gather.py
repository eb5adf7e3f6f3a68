"""What belongs to a project: its resources, partners, matches, programme, and goals."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...contracts import plain_ids
from ...errors import CoreError

# What may stand in the way of naming somebody or something.
HIDDEN, NO_CONSENT, NOT_THERE = "hidden", "no_consent", "not_there"


@dataclass(frozen=True)
class Kpi:
    """An indicator of a scenario: before and after as simulated, with the band of the change.

    ``low`` and ``high`` are NaN where no band was computed; ``better`` is higher, lower or empty.
    """

    scenario: str
    indicator: str
    unit: str
    before: float
    after: float
    change: float
    low: float
    high: float
    better: str

    @property
    def is_worse(self):
        """Whether it moves the wrong way."""
        return (self.better == "higher" and self.change < 0) or (
            self.better == "lower" and self.change > 0)


@dataclass(frozen=True)
class Rows:
    """Rows that belong to a project, and why others that it names are not shown.

    ``withheld`` has (table, id, reason).
    """

    resources: tuple = ()
    partners: tuple = ()
    matches: tuple = ()
    need: dict | None = None
    withheld: tuple = ()


def read_kpis(records, layer, scenario="", wanted=()):
    """Goals from the indicators of a simulated scenario.

    Parameters
    ----------
    records : sequence of mapping
        Columns of the indicators of ``simulate_scenario``.
    layer : str
        Named in errors.
    scenario : str
        Name, where the table holds several.
    wanted : sequence of str
        Keys of indicators, in the order wanted; none: all.

    Returns
    -------
    list of Kpi
        Without those that were not computed before or after.

    Raises
    ------
    CoreError
        ``kpi_scenario``, ``kpi_unknown``.
    """
    names = list(dict.fromkeys(row.get("scenario") or "" for row in records))
    if len(names) > 1 and not scenario:
        raise CoreError("kpi_scenario", layer=layer, scenario="", known=", ".join(names))
    if scenario and scenario not in names:
        raise CoreError("kpi_scenario", layer=layer, scenario=scenario, known=", ".join(names))
    found = {}
    for row in records:
        if not scenario or row.get("scenario") == scenario:
            one = _kpi(row)
            found.setdefault(one.indicator, one)
    unknown = [key for key in wanted if key not in found]
    if unknown:
        raise CoreError("kpi_unknown", layer=layer, unknown=", ".join(unknown),
                        known=", ".join(found))
    chosen = [found[key] for key in wanted] if wanted else list(found.values())
    return [one for one in chosen if math.isfinite(one.before) and math.isfinite(one.after)]


def _kpi(row):
    before, after, change, low, high = (
        math.nan if row.get(key) is None else float(row[key])
        for key in ("before", "after", "change", "change_low", "change_high"))
    if math.isnan(change):
        change = after - before
    texts = (str(row.get(key) or "") for key in ("scenario", "indicator", "unit"))
    return Kpi(*texts, before, after, change, low, high, str(row.get("better") or ""))


def rows_of(project, tables):
    """What a project is made of.

    Its own resource and partner come first, then those of accepted matches of its need. Rows that
    are hidden, and partners that did not agree to be shown, are withheld.

    Parameters
    ----------
    project : Project
    tables : dict of str to list of dict
        Rows of resources, partners, needs and matches, as far as they were given.

    Returns
    -------
    Rows
    """
    links = project.links
    matches = [row for row in tables.get("matches", ()) if _is_its_match(row, links)]
    withheld = []
    wanted = {
        "resources": [links.get("resource_id"), *(row.get("resource_id") for row in matches)],
        "partners": [links.get("partner_id"), *(row.get("partner_id") for row in matches)],
        "needs": [links.get("need_id")],
    }
    found = {name: tuple(_taken(name, ids, tables.get(name), withheld))
             for name, ids in wanted.items()}
    return Rows(found["resources"], found["partners"], tuple(matches),
                found["needs"][0] if found["needs"] else None, tuple(withheld))


def _is_its_match(row, links):
    need, resource = (plain_ids([row.get(key)])[0] or "" for key in ("need_id", "resource_id"))
    if not links.get("need_id") or need != links["need_id"]:
        return False
    return resource == links.get("resource_id") or row.get("status") == "accepted"


def _taken(name, ids, rows, withheld):
    """Rows of a table by id, each once."""
    by_id = {plain_ids([row.get("id")])[0]: row for row in rows or ()}
    for one in dict.fromkeys(filter(None, plain_ids(ids))):
        row = by_id.get(one)
        if row is None:
            if rows is not None:
                withheld.append((name, one, NOT_THERE))
        elif row.get("visible") == 0:
            withheld.append((name, one, HIDDEN))
        elif name == "partners" and row.get("consent") != 1:
            withheld.append((name, one, NO_CONSENT))
        else:
            yield row


def contact_of(project, rows):
    """The row of ``contacts`` of a project, else of its partner; None where there is none."""
    for table, one in (("projects", project.id), ("partners", project.links.get("partner_id"))):
        for row in rows:
            if one and row.get("of_table") == table and plain_ids([row.get("of_id")])[0] == one:
                return row
    return None
