"""What ``nigiwai:choose_sites`` says while it runs."""

from collections import Counter
from math import isnan

from ...bridge.i18n import tr
from ...core.siting.ways import METRES, TABLE

UNITS = {"vibrancy": "points", "spend": "yen/day", "diversion": "visits/day"}


def _objective_label(key):
    return {
        "coverage": tr("residents covered"),
        "walking_time": tr("mean walking time"),
        "vibrancy": tr("mean vibrancy of the zones"),
        "spend": tr("spend in the town"),
        "diversion": tr("visits that existing facilities lose"),
    }[key]


def units_of(question, setting):
    """Unit of the objective and of the reach."""
    table = setting.ways.basis == TABLE
    reach = "table" if table else question.reach_unit
    own = {"coverage": "persons", "walking_time": "table" if table else "min"}
    return {**UNITS, **own}[question.objective], reach


def tell_setting(question, setting, feedback):
    """Say what is asked of what, and what is left out."""
    candidates, existing = len(setting.candidates), len(setting.existing)
    feedback.pushInfo(tr(
        "{zones} zones, {candidates} candidates, {existing} facilities that serve already. Ways: "
        "{basis}.").format(zones=len(setting.demand.ids), candidates=candidates,
                           existing=existing, basis=setting.ways.basis))
    reasons = Counter(reason for reason in setting.reasons if reason)
    for reason, count in sorted(reasons.items()):
        feedback.pushInfo(tr("{count} candidates are ruled out ({reason}).").format(
            count=count, reason=reason))
    if setting.penalty is not None:
        _tell_penalties(setting, feedback)
    zones, sites = setting.ways.off_network()
    lines = (
        (int(setting.demand.unknown.sum()), tr(
            "{count} zones have no number of residents or demand (NULL); they count as 0.")),
        (zones, tr("{count} zones are on no street; their ways are straight lines × detour.")),
        (sites, tr("{count} sites are on no street; their ways are straight lines × detour.")),
        (getattr(setting.ways, "missing", 0), tr(
            "{count} pairs of zone and site are not in the distance table and are out of reach.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=f"{count:,}"))
    if question.objective == "diversion" and not question.least_visitors:
        feedback.pushWarning(tr(
            "Least diversion without MIN_VISITORS: places where nobody comes take nothing from "
            "others and win."))


def _tell_penalties(setting, feedback):
    found = setting.penalty[(setting.penalty > 0) & setting.allowed]
    if len(found):
        feedback.pushInfo(tr(
            "{count} candidates lie in hazards and count for less by {low} to {high} %.").format(
                count=len(found), low=f"{100 * found.min():.0f}", high=f"{100 * found.max():.0f}"))


def tell(question, setting, answer, feedback):
    """Say what was found, how good it is, and what limits it."""
    unit, _reach = units_of(question, setting)
    feedback.pushInfo(tr("{objective}: {value} {unit} (without the sites: {before}).").format(
        objective=_objective_label(question.objective), value=_number(answer.value),
        unit=unit, before=_number(answer.before)))
    if answer.plain != answer.value:
        feedback.pushInfo(tr(
            "Hazards count in that. Without their penalties it would be {value} {unit}.").format(
                value=_number(answer.plain), unit=unit))
    if isnan(answer.bound):
        feedback.pushInfo(tr(
            "Found by search with the vibrancy model; no bound is known for this objective."))
    elif answer.method == "exact":
        feedback.pushInfo(tr("This is the best there is (proven)."))
    else:
        feedback.pushInfo(tr(
            "No choice can pass {bound}: the answer is at most {gap} % from the best.").format(
                bound=_number(answer.bound), gap=f"{100 * answer.gap:.2f}"))
    feedback.pushInfo(
        tr("The answer was checked: the model was computed once more for the chosen sites.")
        if question.by_model
        else tr("The answer was checked from the ways and the demand."))
    nothing = int((answer.gains == 0).sum())
    if nothing:
        feedback.pushWarning(tr(
            "{count} of the sites add nothing: fewer would do as much.").format(count=nothing))
    unreached = float(setting.demand.weight[answer.assigned.site < 0].sum())
    if unreached > 0 and question.objective == "walking_time":
        feedback.pushWarning(tr(
            "A demand of {demand} has no way to any site or candidate and is not in the mean."
        ).format(demand=f"{unreached:,.0f}"))
    if setting.ways.basis not in (TABLE,) and question.reach_unit == METRES:
        feedback.pushInfo(tr("Reach {reach} m, measured along these ways.").format(
            reach=f"{question.reach:g}"))


def _number(value):
    return "–" if isnan(value) else f"{value:,.4g}" if abs(value) < 100 else f"{value:,.0f}"
