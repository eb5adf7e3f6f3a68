"""What each analysis needs, whether the study has it, and where it is published.

The table is ``resources/tables/analysis_needs.csv``; its ``verified`` says whether the name of the
page was seen.
"""

import csv
from dataclasses import dataclass

from ..assumptions import TABLE_FOLDER
from .findings import INFO, PROBLEM, WARNING, Finding

MUST, BETTER, OPTIONAL = "must", "better", "optional"
# The stage of the main job, of which a lack is a finding; the others are for those who want them.
NOW = "now"
SEVERITY = {MUST: PROBLEM, BETTER: WARNING, OPTIONAL: INFO}


@dataclass(frozen=True)
class Need:
    """One table (with at least one value in ``field``, where one is named) that an analysis
    needs, and where it is published; ``rows`` are those that the study has, of ``of_rows`` in the
    table."""

    analysis: str
    stage: str
    table: str
    field: str
    need: str
    dataset: str
    page: str
    publisher: str
    rows: int = 0
    of_rows: int = 0

    @property
    def met(self):
        return self.rows > 0


def needs_of(frames, folder=TABLE_FOLDER):
    """The needs of every analysis, with the rows that a study has for them.

    Parameters
    ----------
    frames : mapping of str to DataFrame
    folder : path-like

    Returns
    -------
    list of Need
    """
    with (folder / "analysis_needs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Need(
            **{key: row[key] for key in (
                "analysis", "stage", "table", "field", "need", "dataset", "page", "publisher")},
            rows=_usable(frames[row["table"]], row["field"]),
            of_rows=len(frames[row["table"]]),
        )
        for row in rows
    ]


def _usable(frame, field):
    return int(frame[field].notna().sum()) if field else len(frame)


def ready(needs, analysis):
    """Whether everything is there that an analysis cannot do without."""
    return all(need.met for need in needs if need.analysis == analysis and need.need == MUST)


def look(needs):
    """One finding for each lack of the main analyses: the same lack of several is one, and
    where a table lacks what an analysis cannot do without, nothing else of it is named.

    Parameters
    ----------
    needs : list of Need

    Returns
    -------
    list of Finding
    """
    lacks = {}
    for need in needs:
        if need.stage == NOW and not need.met:
            # An empty table lacks all its fields at once.
            lacks.setdefault((need.table, need.field if need.of_rows else ""), []).append(need)
    stopped = {table for (table, _), same in lacks.items() if _worst(same).need == MUST}
    return [
        _lack(table, field, same)
        for (table, field), same in lacks.items()
        if table not in stopped or _worst(same).need == MUST
    ]


def _worst(needs):
    order = (MUST, BETTER, OPTIONAL)
    return min(needs, key=lambda need: order.index(need.need))


def _lack(table, field, same):
    worst = _worst(same)
    analyses = tuple(dict.fromkeys(need.analysis for need in same))
    return Finding(SEVERITY[worst.need], f"lacks_{worst.need}", {
        "table": table, "field": field, "analyses": analyses,
        "dataset": worst.dataset, "page": worst.page, "publisher": worst.publisher})
