"""Conditions of programmes: rows of a table, never code.

A row names a field of the project, a test, a value and the condition in words. A condition on a
field that the project does not say is open, neither met nor failed.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ...contracts import plain_ids
from ...errors import CoreError
from ...formats import money
from ...formats.text import clean
from ...formats.values import iso_date, told
from ..text import normalised
from .inputs import COLUMNS, known_fields

TESTS = ("is_one_of", "at_least", "at_most", "contains", "given")
YES, NO, UNKNOWN = "yes", "no", "unknown"
_SEPARATORS = re.compile(r"[;\u3001|\n]")


@dataclass(frozen=True)
class Rule:
    """One condition; ``limit`` is a number, or an ISO date, of at_least and at_most."""

    programme: str
    field: str
    test: str
    value: str
    text: str
    limit: object = None


@dataclass(frozen=True)
class Check:
    """A condition on a project: met, failed or open; ``found`` is what the project says, and
    ``readable`` whether it could be compared."""

    rule: Rule
    outcome: str
    found: str
    readable: bool = True


def read_rules(records, layer, projects=()):
    """Conditions of a table.

    Parameters
    ----------
    records : sequence of mapping
        ``programme_id`` (id or name of a programme), ``field``, ``test``, ``value``, ``text``.
    layer : str
        Named in errors.
    projects : sequence of Project
        Fields that they say may be asked for too.

    Returns
    -------
    list of Rule

    Raises
    ------
    CoreError
        ``rule_incomplete``, ``rule_test``, ``rule_field``, ``rule_value``.
    """
    fields = {*COLUMNS, *known_fields(), *(key for one in projects for key in one.said),
              *(key for one in projects for key in one.lists)}
    return [_rule(row, record, layer, fields) for row, record in enumerate(records, 1)]


def _rule(row, record, layer, fields):
    programme, name, test, value, text = (
        told(record.get(key) or "") for key in ("programme_id", "field", "test", "value", "text"))
    for key, found in (("programme_id", programme), ("field", name), ("test", test)):
        if not found:
            raise CoreError("rule_incomplete", layer=layer, row=row, field=key)
    if test not in TESTS:
        raise CoreError("rule_test", layer=layer, row=row, test=test, known=", ".join(TESTS))
    if name not in fields:
        raise CoreError("rule_field", layer=layer, row=row, field=name,
                        known=", ".join(sorted(fields)))
    limit = None
    if test in ("at_least", "at_most"):
        limit = _limit(value)
        if limit is None:
            raise CoreError("rule_value", layer=layer, row=row, test=test, value=value)
    elif test != "given" and not _alternatives(value):
        raise CoreError("rule_value", layer=layer, row=row, test=test, value=value)
    return Rule(plain_ids([programme])[0], name, test, value, text, limit)


def _limit(text):
    """A day, or a number, of a text; None where it is neither."""
    day = iso_date(text)
    if day:
        return day
    try:
        value = money.yen(text, 1.0)
    except money.UnclearError:
        return None
    return None if math.isnan(value) else value


def _alternatives(text):
    return [plain for plain in (normalised(one) for one in _SEPARATORS.split(clean(text))) if plain]


def check(rule, project):
    """A condition on a project, as a :class:`Check`."""
    if rule.field in project.lists:
        outcome = YES if rule.test == "given" else UNKNOWN
        return Check(rule, outcome, "", rule.test == "given")
    found = project.said.get(rule.field, "")
    if not found:
        return Check(rule, UNKNOWN, "")
    if rule.test == "given":
        return Check(rule, YES, found)
    if rule.limit is not None:
        return _compared(rule, found)
    wanted = _alternatives(rule.value)
    if rule.test == "is_one_of":
        met = any(one in wanted for one in _alternatives(found))
    else:
        plain = normalised(found)
        met = any(one in plain for one in wanted)
    return Check(rule, YES if met else NO, found)


def _compared(rule, found):
    """A number or day against the limit; what is of the other kind leaves it open."""
    value = _limit(found)
    if value is None or isinstance(value, str) != isinstance(rule.limit, str):
        return Check(rule, UNKNOWN, found, readable=False)
    met = value >= rule.limit if rule.test == "at_least" else value <= rule.limit
    return Check(rule, YES if met else NO, found)
