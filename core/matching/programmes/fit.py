"""Which programmes fit a project, why not, what is missing, and what they would pay."""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass

from ...formats.lists.programme_words import words
from ...formats.text import clean
from ...progress import ignore_progress
from ..text import normalised
from .rules import NO, UNKNOWN, YES, check

OPEN, NOT_YET, CLOSED, NO_DATE = "open", "not_yet", "closed", "no_date"
_ORDER_FITS = {YES: 0, UNKNOWN: 1, NO: 2}
_ORDER_CALL = {OPEN: 0, NOT_YET: 1, NO_DATE: 2, CLOSED: 3}
# Fields whose conditions take the place of a comparison of texts.
_WHO = ("applicant", "applicant_kind")
_WHERE = ("place",)
# Comma, slash and middle dot of Japanese, after NFKC.
_AREAS = re.compile(r"[;\u3001,/\u30fb|]|\s+")


@dataclass(frozen=True)
class Question:
    """What is asked.

    Parameters
    ----------
    today : datetime.date
    place : str
        Where the projects are, for example prefecture and municipality.
    stale_days : float
        Entries that nobody looked at for longer are warned of [days].
    """

    today: datetime.date
    place: str = ""
    stale_days: float = math.inf


@dataclass(frozen=True)
class Fit:
    """A project and a programme.

    Parameters
    ----------
    fits : str
        ``yes`` (every condition is met), ``no`` (one fails), ``unknown``.
    checks : tuple of Check
        Of the conditions in the table.
    area : str
        Whether the project lies where the programme holds: yes, no, unknown; empty where the
        programme does not say, or a condition looks at it.
    below_floor : bool
    missing : tuple of str
        Fields that the project does not say.
    to_check : tuple of str
        What nobody wrote a condition for: applicants, conditions, area.
    call : str
        ``open``, ``not_yet``, ``closed`` or ``no_date``.
    days_left : float
        To the deadline, 0 on its day, negative after it [days].
    expected_yen : float
        min(rate × cost, ceiling) [JPY]; 0 below the floor; NaN where rate or cost is not known.
    checked_days_ago : float
        NaN where nobody noted it.
    warnings : tuple of str
        ``closed``, ``not_yet``, ``no_deadline``, ``never_checked``, ``stale``, ``checked_later``,
        ``no_ceiling``.
    """

    project: object
    programme: object
    fits: str
    checks: tuple
    area: str
    below_floor: bool
    missing: tuple
    to_check: tuple
    call: str
    days_left: float
    expected_yen: float
    checked_days_ago: float
    warnings: tuple


def match(projects, programmes, rules, question, progress=ignore_progress):
    """Every project against every programme.

    Returns
    -------
    (list of Fit, int)
        Of each project the programmes that fit first, then those that are open; and how many
        conditions name no programme of the table.
    """
    by_programme, strays = _assigned(programmes, rules)
    found = []
    for number, project in enumerate(projects):
        progress(number / len(projects))
        fits = [fit(project, one, by_programme.get(one.id, ()), question) for one in programmes]
        found += sorted(fits, key=_order)
    progress(1.0)
    return found, strays


def _order(one):
    left = one.days_left if math.isfinite(one.days_left) else math.inf
    return (_ORDER_FITS[one.fits], _ORDER_CALL[one.call], left, one.programme.name,
            one.programme.id)


def _assigned(programmes, rules):
    """``{id of a programme: conditions}``, and how many name none; ids stand above names."""
    ids = {one.id for one in programmes}
    names = {}
    for one in programmes:
        names.setdefault(one.name, []).append(one.id)
    found, strays = {}, 0
    for rule in rules:
        targets = [rule.programme] if rule.programme in ids else names.get(rule.programme, ())
        strays += not targets
        for target in targets:
            found.setdefault(target, []).append(rule)
    return found, strays


def fit(project, programme, rules, question):
    """A project against a programme and its conditions, as a :class:`Fit`."""
    checks = tuple(check(rule, project) for rule in rules)
    asked = {rule.field for rule in rules}
    area = "" if asked & set(_WHERE) else _area(programme.area, project, question.place)
    below = project.cost_yen < programme.floor_yen
    missing = [one.rule.field for one in checks if one.outcome == UNKNOWN and not one.found
               and one.rule.field not in project.lists]
    if math.isnan(project.cost_yen) and not all(
            map(math.isnan, (programme.rate, programme.floor_yen))):
        missing.append("cost_yen")
    to_check = _to_check(programme, asked, rules, area)
    failed = below or area == NO or any(one.outcome == NO for one in checks)
    is_open = bool(missing or to_check) or any(one.outcome == UNKNOWN for one in checks)
    call, left = _call(programme, question.today)
    checked = _days(programme.checked_on, question.today)
    return Fit(
        project, programme, NO if failed else UNKNOWN if is_open else YES, checks, area, below,
        tuple(dict.fromkeys(missing)), to_check, call, left,
        expected_yen(project.cost_yen, programme), checked,
        _warnings(programme, call, checked, question.stale_days))


def _to_check(programme, asked, rules, area):
    """What the programme says in words that no condition of the table covers."""
    found = []
    if programme.applicants and not asked & set(_WHO):
        found.append("applicants")
    if programme.conditions and not set(asked) - set(_WHO) - set(_WHERE):
        found.append("conditions")
    if area == UNKNOWN:
        found.append("area")
    if not rules and not found:
        # Nothing says whom it is for: that nothing fails is no answer.
        found.append("nothing")
    return tuple(found)


def _area(area, project, place):
    """Whether a place lies in an area; levels that do not compare leave it open."""
    if not area:
        return ""
    names = [one for one in _AREAS.split(clean(area)) if one]
    everywhere = {normalised(word) for word in words("everywhere")}
    if any(normalised(one) in everywhere for one in names):
        return YES
    where = clean(project.said.get("place", "") or place)
    if any(normalised(one) in normalised(where) for one in names) and where:
        return YES
    return NO if all(_is_another(one, where) for one in names) else UNKNOWN


def _is_another(name, where):
    """Whether a name is that of another prefecture or municipality than a place lies in."""
    levels = words("level")
    signs = {key: "".join(word for word, level in levels.items() if level == key)
             for key in set(levels.values())}
    found = re.match(
        f"(.{{2}}[{signs['prefecture']}]|.{{3}}[{signs['prefecture']}])?"
        f"(.+?[{signs['municipality']}])?", where)
    own = dict(zip(("prefecture", "municipality"), found.groups()))
    level = levels.get(name[-1:], "")
    # A ward may be one of the city, a town one of its quarters.
    return bool(own.get(level)) and (level == "prefecture" or own[level][-1] == name[-1])


def expected_yen(cost_yen, programme):
    """What a programme would pay at most for a cost [JPY]; NaN where that cannot be said."""
    if math.isnan(programme.rate) or math.isnan(cost_yen):
        return math.nan
    if cost_yen < programme.floor_yen:
        return 0.0
    paid = programme.rate * cost_yen
    return paid if math.isnan(programme.ceiling_yen) else min(paid, programme.ceiling_yen)


def _call(programme, today):
    left = -_days(programme.deadline, today)
    until = -_days(programme.opens_on, today)
    if left < 0:
        return CLOSED, left
    if until > 0:
        return NOT_YET, left
    return (NO_DATE if math.isnan(left) else OPEN), left


def _days(day, today):
    """Days from a day until today; NaN for none."""
    if not day:
        return math.nan
    return float((today - datetime.date.fromisoformat(day)).days)


def _warnings(programme, call, checked, stale_days):
    found = [call] if call in (CLOSED, NOT_YET) else []
    if not programme.deadline:
        found.append("no_deadline")
    if math.isnan(checked):
        found.append("never_checked")
    elif checked > stale_days:
        found.append("stale")
    elif checked < 0:
        found.append("checked_later")
    if not math.isnan(programme.rate) and math.isnan(programme.ceiling_yen):
        found.append("no_ceiling")
    return tuple(found)
