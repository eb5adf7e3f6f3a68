"""The content of the guideline sheet: the cover, and one page a district."""

from collections import Counter
from math import isnan

import numpy as np

from ...core.report.guideline_page import (
    MOST_AREAS,
    AreaRow,
    DistrictRow,
    GuidelineContent,
    IndicatorRow,
    RuleRow,
    Sheet,
    most_areas,
)
from ...core.report.numbers import MINUS, number_text
from ...core.risk.guideline.scopes import UNITS, places_of
from ...core.risk.guideline.town import OLD_FROM
from ..assumptions import study_at
from ..i18n import cited, tr
from ..labels import area_kind_label
from ..report import stamp_of
from . import guideline_labels as words
from .guideline import (
    DISTRICT_SCOPES,
    LEAST_PERSONS,
    areas_of_scope,
    district_name,
    found_values,
    hazard_texts,
    indicator_text,
    issue_texts,
    measure_numbers,
    scope_shape,
)
from .guideline_maps import hazard_classes, hazards_at, legend, maps_of
from .guideline_reasons import reason_text
from .guideline_texts import area_caption, limits_of, sheet_limits
from .hazard_labels import hazard_key_label, rank_label

# Rows of the table of indicators on the cover, as a guideline lists them.
COVER = (
    "residents", "exposed", "exposed_share", "exposed_75_up", "hazard_depth",
    "hazard_depth_share", "exposed_day", "problem_areas", "problem_residents", "problem_share",
    "problem_residents_75_up", "problem_severe", "exposed_area_share", "shelters",
    "shelter_capacity", "shelters_without_capacity", "shelters_exposed", "unserved",
    "care_facilities", "care_facilities_exposed", "needs_weight", "vibrancy",
)
COVER_SCOPES = ("town", "induction")
MOST_THEMES = 4
# Units of amounts that are shown with a decimal.
FINE = ("ha", "score", "weight")


def sheet_content(result, inputs, zones_file):
    """The content of the page.

    Parameters
    ----------
    result : draft.Result
    inputs : draft.Inputs
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    GuidelineContent
    """
    study = study_at(zones_file)
    values = found_values(result)
    scopes = [one for one in result.scopes if one.kind in DISTRICT_SCOPES]
    scopes = scopes or [one for one in result.scopes if one.kind == "town"]
    with_areas = [one for one in scopes
                  if any(areas_of_scope(state, one) for state in result.states)]
    with_areas = [one for one in with_areas if not scope_shape(one, result, inputs).is_empty]
    cover = [one for one in result.scopes if one.kind in COVER_SCOPES]
    classes = hazard_classes(inputs) if with_areas else []
    return GuidelineContent(
        title=tr("Draft for the disaster prevention guideline of a location plan"),
        facts=_facts(result, inputs),
        changes=inputs.changes,
        scopes=tuple(words.scope_name(one.kind) for one in cover),
        indicators=tuple(_cover_rows(result, values, cover, inputs)),
        districts=tuple(_district_row(one, result, values, inputs) for one in with_areas),
        rules=tuple(_rule(rule, result) for rule in inputs.rules
                    if rule.key not in result.unanswered),
        unanswered=tuple(
            tr("{rule}: needs {missing}.").format(
                rule=words.rule_name(key),
                missing=", ".join(words.lacking_name(one) for one in names))
            for key, names in result.unanswered.items()),
        sheets=tuple(_sheet(one, result, values, inputs, classes) for one in with_areas),
        limits=limits_of(result, inputs),
        **stamp_of(study),
    )


def _facts(result, inputs):
    state = result.states[-1]
    hazards = "; ".join(hazard_key_label(key) for key in inputs.hazards.keys)
    kind = inputs.districts.kind
    facts = [
        (tr("Hazards"), hazards),
        (tr("Records counted up to"), str(inputs.options.year)),
        (tr("Problem areas"), str(len(result.states[0].areas))),
    ]
    if kind:
        known = tr("{kind} ({count})").format(kind=kind_name(kind), count=len(inputs.districts))
        facts.append((tr("Districts"), known))
    if inputs.changes:
        facts.append((tr("Problem areas after"), str(len(state.areas))))
    return tuple(facts)


def kind_name(kind):
    """Name of a kind of districts; one that is not known stands for itself."""
    try:
        return area_kind_label(kind)
    except KeyError:
        return kind


def id_of(scope):
    return f"district-{scope.district}" if scope.district >= 0 else "district-outside"


def _cover_rows(result, values, scopes, inputs):
    """One row an indicator, hazard and depth, with the values of each scope."""
    rows = dict.fromkeys((one.key, one.hazard, one.rank, one.place[-1]) for one in result.values)
    for key in COVER:
        for row in rows:
            if row[0] != key:
                continue
            cells = []
            for scope in scopes:
                before, after = (
                    values.get((state.name, key, scope, *row[1:])) for state in _two(result))
                cells.append((_amount(key, before), _band(key, before)))
                if inputs.changes:
                    cells.append((_amount(key, after), _band(key, after),
                                  _change(key, before, after)))
            yield IndicatorRow(indicator_text((key, None, *row[1:]), inputs), tuple(cells),
                               words.method_of(key))


def _two(result):
    """The first state and the last; they are one where nothing changes."""
    return result.states[0], result.states[-1]


def amount_text(key, value):
    """A value with its unit, and its band where there is one."""
    band = _band(key, value)
    if not band:
        return _amount(key, value)
    return tr("{value} {band}").format(value=_amount(key, value), band=band)


def _amount(key, value):
    if value is None or isnan(value.value):
        return number_text(float("nan"))
    unit = UNITS[key][0]
    return f"{_plain(unit, value.value)} {words.unit_name(unit)}".strip()


def _band(key, value):
    """The range of a value; empty where no assumption enters."""
    if value is None or isnan(value.low) or abs(value.high - value.low) < 1e-9:
        return ""
    low, high = (_plain(UNITS[key][0], end) for end in (value.low, value.high))
    return "" if low == high else tr("({low} to {high})").format(low=low, high=high)


def _plain(unit, value):
    if unit == "-" and not isnan(value):
        return f"{100 * value:.1f} %"
    return number_text(value, 0.1 if unit in FINE else 1.0)


def _change(key, before, after):
    if before is None or after is None or isnan(after.value - before.value):
        return ""
    change = after.value - before.value
    unit = UNITS[key][0]
    if unit == "-":
        points = round(100 * change, 1)
        sign = "+" if points > 0 else MINUS if points < 0 else ""
        return tr("{value} points").format(value=f"{sign}{abs(points):.1f}")
    return number_text(change, 0.1 if unit in FINE else 1.0, signed=True)


def _value(values, state, key, scope, hazard=-1, rank=-1, depth=None):
    one = values.get((state, key, scope, hazard, rank, depth))
    return float("nan") if one is None else one.value


def _district_row(scope, result, values, inputs):
    state = result.states[-1]
    mine = areas_of_scope(state, scope)
    worst = max((area.rule.severity for area in mine), default=0)
    return DistrictRow(
        id_of(scope), district_name(scope.district, inputs), worst,
        words.severity_name(worst) if worst else tr("none after"),
        tuple(hazard_texts(scope, state.name, values, inputs)),
        tuple(_exposure(scope, state.name, values)),
        tuple(issue_texts(mine)),
        tuple(_value(values, one.name, "problem_residents", scope) for one in result.states))


def _exposure(scope, state, values):
    """What of a district lies in hazards, in words."""
    for key in ("exposed", "exposed_75_up", "care_facilities_exposed", "shelters_exposed"):
        number = _value(values, state, key, scope)
        if number >= LEAST_PERSONS:
            yield words.exposed_text(key).format(count=number_text(number, 1.0))


def _rule(rule, result):
    counts = [sum(area.rule.key == rule.key for area in state.areas) for state in result.states]
    return RuleRow(
        words.rule_name(rule.key), words.severity_name(rule.severity), " → ".join(map(str, counts)),
        cited(rule.source), rule.verified)


def _sheet(scope, result, values, inputs, classes):
    kind = inputs.districts.kind if scope.district >= 0 else ""
    last = result.states[-1]
    mine = areas_of_scope(last, scope)
    ranks = tuple(_ranks(scope, result, values, inputs))
    near = hazards_at(scope_shape(scope, result, inputs), classes)
    return Sheet(
        id=id_of(scope),
        name=district_name(scope.district, inputs),
        kind=kind_name(kind) if kind else "",
        maps=maps_of(scope, near, result, inputs),
        key=legend(scope, near, result, inputs),
        facts=tuple(_key_figures(scope, result, values, inputs)),
        ranks=ranks,
        areas=tuple(_area_tables(scope, result, inputs, len(ranks))),
        measures=tuple(
            tr("{measure} (areas {numbers})").format(
                measure=words.measure_name(one), numbers=_shortened(numbers))
            for one, numbers in measure_numbers(mine).items()),
        data=tr("Data: records up to {year}; residents of the zones by area.").format(
            year=inputs.options.year),
        limits=sheet_limits(),
    )


def _area_tables(scope, result, inputs, hazards):
    tables = [(state.name, [_area_row(area, state, inputs)
                            for area in areas_of_scope(state, scope)]) for state in result.states]
    if len(tables) > 1 and tables[0][1] == tables[1][1]:
        tables = [("unchanged", tables[0][1])]
    most = most_areas(hazards, len(tables))
    for name, rows in tables:
        if rows:
            caption = area_caption(name if inputs.changes else "")
            yield caption, tuple(rows[:most]), max(len(rows) - most, 0)


def _area_row(area, state, inputs):
    hazards = inputs.hazards
    known = inputs.town.ages_known
    return AreaRow(
        area.number, area.rule.severity, words.severity_name(area.rule.severity),
        hazard_key_label(hazards.keys[hazards.key[area.hazard_row]]),
        reason_text(area, hazards, inputs.options, known,
                    inputs.inductions[state.place] is not None),
        area.area_m2 / 1e4, float(area.people[0]),
        float(area.people[OLD_FROM:].sum()) if known else float("nan"))


def _shortened(numbers):
    shown = ", ".join(map(str, numbers[:MOST_AREAS]))
    return f"{shown} …" if len(numbers) > MOST_AREAS else shown


def _key_figures(scope, result, values, inputs):
    """``(label, text)`` of a district, before and after where something changes."""
    states = [state.name for state in result.states]
    last, town = states[-1], inputs.town

    def both(key):
        return _arrow(amount_text(key, values.get((name, key, scope, -1, -1, None)))
                      for name in states)

    def told(*keys):
        return [(words.indicator_name(key), both(key)) for key in keys
                if (last, key, scope, -1, -1, None) in values]

    yield from told("residents", "residents_75_up", "exposed", "exposed_75_up",
                    "problem_residents", "exposed_day")
    if inputs.inductions[-1] is not None:
        yield area_kind_label("residence_induction"), _arrow(
            _induction(values, name, scope) for name in states)
    if town.shelters is not None:
        yield words.indicator_name("shelters"), _shelters(values, last, scope)
    if town.facilities is not None:
        yield words.indicator_name("facilities"), _arrow(
            _facilities(values, name, scope) for name in states)
    yield from told("unserved", "vibrancy")
    if town.needs is not None:
        yield words.indicator_name("needs"), _themes(scope, inputs) or tr("none")


def _arrow(texts):
    """Before and after; what stays the same is said once."""
    return " → ".join(dict.fromkeys(texts))


def _ranks(scope, result, values, inputs):
    """``(hazard, residents by rank)`` of a district in the last state, where there are any."""
    for hazard, key in enumerate(inputs.hazards.keys):
        text = _by_rank(values, result.states[-1].name, scope, hazard, inputs)
        if text:
            yield hazard_key_label(key), text


def _by_rank(values, state, scope, hazard, inputs):
    kind = inputs.hazards.types[inputs.hazards.keys[hazard].type]
    ranks = [(rank, _value(values, state, "hazard_rank", scope, hazard, rank))
             for rank in range(1, kind.ranks + 1)]
    return "; ".join(
        tr("{rank}: {count}").format(rank=rank_label(kind, rank),
                                     count=number_text(number, 1.0))
        for rank, number in ranks if number >= 0.5)


def _induction(values, state, scope):
    area, residents, exposed = (
        _value(values, state, f"induction_{key}", scope) for key in ("ha", "residents", "exposed"))
    return tr("{area} ha, {residents} residents, {exposed} of them in a hazard area").format(
        area=number_text(area, 0.1), residents=number_text(residents, 1.0),
        exposed=number_text(exposed, 1.0))


def _facilities(values, state, scope):
    count, exposed, care, care_exposed = (
        number_text(_value(values, state, key, scope), 1.0)
        for key in ("facilities", "facilities_exposed", "care_facilities",
                    "care_facilities_exposed"))
    if not _value(values, state, "facilities", scope):
        return tr("none")
    return tr("{count}, {exposed} of them in a hazard area; for people who need care {care}, "
              "{care_exposed} of them in a hazard area").format(
        count=count, exposed=exposed, care=care, care_exposed=care_exposed)


def _shelters(values, state, scope):
    count, capacity, unknown, exposed = (
        number_text(_value(values, state, key, scope), 1.0)
        for key in ("shelters", "shelter_capacity", "shelters_without_capacity",
                    "shelters_exposed"))
    if not _value(values, state, "shelters", scope):
        return tr("none")
    facts = {"count": count, "exposed": exposed, "capacity": capacity, "unknown": unknown}
    if isnan(_value(values, state, "shelter_capacity", scope)):
        return tr("{count}, {exposed} of them in a hazard area; capacity not known").format(**facts)
    return tr("{count}, {exposed} of them in a hazard area; room for {capacity} persons, "
              "unknown for {unknown}").format(**facts)


def _themes(scope, inputs):
    needs = inputs.town.needs
    district, inside = places_of(needs.shapes, inputs)
    mine = np.flatnonzero(scope.holds(district, inside[:, 0]))
    counts = Counter(needs.values["theme"][mine])
    return "; ".join(
        tr("{theme}: {count}").format(theme=theme or tr("without a theme"), count=count)
        for theme, count in counts.most_common(MOST_THEMES))
