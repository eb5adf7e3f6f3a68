"""Rules that make a place a problem area: data, not code.

The built-in rules are ``resources/tables/guideline_rules.csv``; a person may give another table
with the same columns. A condition that is empty asks for nothing. All that are given must hold.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass

from ...assumptions import TABLE_FOLDER
from ...errors import CoreError
from ..types import HAZARD_TYPES, SCENARIOS, HazardKey

FILE = "guideline_rules.csv"
# Columns with a number, and what it may be: least, most.
NUMBERS = {
    "least_rank": (1, 99),
    "least_value": (0.0, 1e6),
    "within_years": (1, 1000),
    "least_density_ha": (0.0, 1e6),
    "least_share_75_up": (0.0, 1.0),
    "least_needs": (0.0, 1e9),
    "most_storeys": (1, 200),
    "least_unserved_share": (0.0, 1.0),
    "severity": (1, 3),
}
WHOLE = ("least_rank", "within_years", "most_storeys", "severity")
COLUMNS = (
    "key", "hazards", "least_rank", "least_value", "within_years", "least_density_ha",
    "least_share_75_up", "least_needs", "needs_themes", "induction", "most_storeys",
    "least_unserved_share", "severity", "reason", "measures", "source", "year", "verified",
)
NEEDED = ("key", "hazards", "severity")
INDUCTION = ("in", "out")
SEVERITIES = (1, 2, 3)


@dataclass(frozen=True)
class Rule:
    """One rule.

    Parameters
    ----------
    key : str
    hazards : tuple of HazardKey
        A type without a scenario stands for all its scenarios.
    least_rank : int or None
        Of the hazard registry.
    least_value : float or None
        Lower limit of depth [m], duration [h], intensity or PL value, closed.
    within_years : int or None
        How old a past event may be [years].
    least_density_ha : float or None
        Residents of the zone [persons/ha].
    least_share_75_up : float or None
        Share of residents aged 75 and older in the zone [-].
    least_needs : float or None
        Weight of the opinions in the zone; of ``needs_themes`` where there are any.
    needs_themes : tuple of str
    induction : str
        ``in`` or ``out`` of the residence induction area, empty for both.
    most_storeys : int or None
        Each part of the area holds at least one building of this height or lower.
    least_unserved_share : float or None
        Share of the zone's residents that find no shelter in time, or no room [-].
    severity : int
        1 to 3, the worst.
    reason : str
        Key of a sentence, or a sentence of its own.
    measures : tuple of str
        Keys of measures to consider, or texts of their own.
    """

    key: str
    hazards: tuple
    least_rank: int | None = None
    least_value: float | None = None
    within_years: int | None = None
    least_density_ha: float | None = None
    least_share_75_up: float | None = None
    least_needs: float | None = None
    needs_themes: tuple = ()
    induction: str = ""
    most_storeys: int | None = None
    least_unserved_share: float | None = None
    severity: int = 1
    reason: str = ""
    measures: tuple = ()
    source: str = ""
    year: str = ""
    verified: bool = False

    def is_about(self, key):
        """Whether a hazard key is one of those that the rule asks for."""
        return any(
            one.type == key.type and one.scenario in ("", key.scenario) for one in self.hazards)

    def needs(self):
        """What must have been given: plans, ages, needs, buildings, shelters."""
        asked = {
            "plans": bool(self.induction),
            "ages": self.least_share_75_up is not None,
            "needs": self.least_needs is not None,
            "buildings": self.most_storeys is not None,
            "shelters": self.least_unserved_share is not None,
        }
        return tuple(name for name, wanted in asked.items() if wanted)


def builtin_rules():
    """The rules of the built-in table, in its order."""
    with (TABLE_FOLDER / FILE).open(encoding="utf-8-sig", newline="") as file:
        return rules_of(csv.DictReader(file), FILE)


def rules_of(records, layer):
    """Rules of a table.

    Parameters
    ----------
    records : iterable of mapping
        Texts by column; a column that is missing is empty.
    layer : str
        Named in errors.

    Returns
    -------
    tuple of Rule

    Raises
    ------
    CoreError
        ``guideline_rule_value``, ``guideline_rule_hazard``, ``guideline_rule_twice``,
        ``null_value``.
    """
    rules, rows = [], {}
    for row, record in enumerate(records, start=1):
        rule = _rule(record, layer, row)
        if rule.key in rows:
            raise CoreError("guideline_rule_twice", layer=layer, key=rule.key,
                            first=rows[rule.key], row=row)
        rows[rule.key] = row
        rules.append(rule)
    return tuple(rules)


def _rule(record, layer, row):
    texts = {name: _text(record.get(name)) for name in COLUMNS}
    for name in NEEDED:
        # Separators alone name no hazard.
        if not _parts(texts[name]):
            raise CoreError("null_value", layer=layer, field=name, row=row)
    numbers = {name: _number(texts[name], name, layer, row) for name in NUMBERS}
    induction = texts["induction"].lower()
    if induction and induction not in INDUCTION:
        raise CoreError("guideline_rule_value", layer=layer, row=row, field="induction",
                        value=induction, allowed=", ".join(INDUCTION))
    return Rule(
        key=texts["key"],
        hazards=tuple(_hazard(text, layer, row) for text in _parts(texts["hazards"])),
        needs_themes=_parts(texts["needs_themes"]),
        induction=induction,
        reason=texts["reason"],
        measures=_parts(texts["measures"]),
        source=texts["source"],
        year=texts["year"],
        verified=texts["verified"].lower() in ("yes", "true", "1"),
        **numbers,
    )


def _text(value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    return str(value).strip()


def _parts(text):
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _number(text, name, layer, row):
    if not text:
        return None
    least, most = NUMBERS[name]
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not least <= value <= most or (name in WHOLE and value != int(value)):
        raise CoreError("guideline_rule_value", layer=layer, row=row, field=name, value=text,
                        allowed=f"{least:g} – {most:g}")
    return int(value) if name in WHOLE else value


def _hazard(text, layer, row):
    key = HazardKey.of(text)
    if key.type not in HAZARD_TYPES or key.scenario not in ("", *SCENARIOS):
        raise CoreError("guideline_rule_hazard", layer=layer, row=row, hazard=text,
                        known=", ".join(HAZARD_TYPES))
    return key
