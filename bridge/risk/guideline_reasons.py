"""Why a place is a problem area, as a sentence with its numbers."""

from math import isnan

from ...core.report.numbers import number_text
from ...core.risk.guideline.town import OLD_FROM
from ..i18n import tr
from .guideline_labels import range_text
from .hazard_labels import hazard_key_label


def reason_text(area, hazards, options, ages_known=True, plans_known=True):
    """The reason of a problem area.

    Parameters
    ----------
    area : ProblemArea
    hazards : HazardRows
    options : draft.Options
    """
    rule = area.rule
    text = _texts().get(rule.reason) or rule.reason or tr("It meets the rule “{rule}”: {hazard}.")
    facts = _facts(area, hazards, options)
    known = {f"{{{name}}}": value for name, value in facts.items()}
    # A person's own sentence may hold any braces: only the facts that are known are put in.
    for name, value in known.items():
        text = text.replace(name, value)
    return tr("{reason} {people}").format(
        reason=text, people=_people(area, facts, ages_known, plans_known))


def value_text(area, hazards):
    """Depth or duration of the worst hazard in an area, empty where there is none."""
    low, high = area.facts["value_low"], area.facts["value_high"]
    unit = hazards.type_of(area.hazard_row).unit
    if isnan(low) or unit not in ("m", "h"):
        return ""
    if abs(high - low * hazards.open_ratio) < 1e-9:
        # The upper end of an open class is an assumption: it is not said.
        high = float("inf")
    return range_text(low, high, {"m": tr("m"), "h": tr("h")}[unit])


def _facts(area, hazards, options):
    people, facts = area.people, area.facts
    old = people[OLD_FROM:].sum()
    return {
        "rule": area.rule.key,
        "hazard": "; ".join(hazard_key_label(hazards.keys[row]) for row in area.hazards),
        "value": value_text(area, hazards) or tr("of unknown depth"),
        "limit": f"{area.rule.least_value or 0:g}",
        "years": str(area.rule.within_years or ""),
        "year": str(options.year),
        "residents": number_text(people[0], 1.0),
        "old": number_text(old, 1.0),
        "share": number_text(100 * old / people[0] if people[0] > 0 else float("nan"), 1.0),
        "density": number_text(area.density_ha, 1.0),
        "buildings": number_text(facts.get("buildings"), 1.0),
        "low": number_text(facts.get("buildings_low"), 1.0),
        "needs": number_text(facts.get("needs"), 1.0),
        "needs_weight": number_text(facts.get("needs_weight"), 0.1),
        "unserved": number_text(100 * facts["unserved_share"], 1.0),
    }


def _people(area, facts, ages_known, plans_known):
    side = ""
    if plans_known:
        side = (tr("Inside the residence induction area.") if area.inside
                else tr("Outside the residence induction area."))
    told = (tr("{residents} residents at night, {old} of them aged 75 and older ({share} %).")
            if ages_known else tr("{residents} residents at night."))
    told = told.format(**facts)
    return tr("{reason} {people}").format(reason=told, people=side) if side else told


def _texts():
    return {
        "depth": tr("Water above the floor is expected: {hazard}, at worst {value}."),
        "depth_storeys": tr("Water may reach the upper storey: {hazard}, at worst {value}."),
        "low_buildings": tr(
            "{low} of {buildings} buildings have too few storeys to stay in: {hazard}, at worst "
            "{value}."),
        "record": tr(
            "It was under water in the {years} years up to {year} ({hazard}), and {density} "
            "persons/ha live there."),
        "leave": tr(
            "Houses may be destroyed; people must leave whatever the depth: {hazard}."),
        "zone": tr("It lies in a warning zone: {hazard}."),
        "vulnerable": tr(
            "Many residents are 75 and older, and from {limit} m on they can hardly flee: "
            "{hazard}, at worst {value}."),
        "induction": tr(
            "The plan leads people to where water is {limit} m deep or deeper: {hazard}, at "
            "worst {value}."),
        "duration": tr("It stays under water for long: {value}."),
        "unserved": tr(
            "{unserved} % of the residents find no shelter in time or no room: {hazard}, at "
            "worst {value}."),
        "needs": tr(
            "Residents speak of the place ({needs} opinions, weight {needs_weight}), and water "
            "may come: {hazard}."),
    }
