"""Sentences about scenarios, templates, and what speaks against a place."""

import math

from ...core.risk.types import HAZARD_TYPES
from .. import labels
from ..i18n import tr
from ..risk.hazard_labels import rank_label


def sentences():
    """``{code: sentence}`` of what can go wrong with scenarios and templates."""
    return {**_about_scenarios(), **_about_templates()}


def _about_scenarios():
    return {
        "scenario_changed_elsewhere": tr(
            "The scenario “{scenario}” was changed in another window since it was read here. "
            "Nothing was written, and what the other window saved is kept. Reload the scenario "
            "from “{file}” and repeat the step."
        ),
        "scenario_missing": tr(
            "The scenario “{scenario}” is no longer in “{file}”; another window may have deleted "
            "it. Nothing was written. Reload the list of scenarios."
        ),
        "scenario_name_taken": tr(
            "“{file}” has a scenario “{name}” already. Choose another name."
        ),
        "scenario_name_empty": tr("A scenario needs a name. Type one."),
        "scenario_exists": tr(
            "The scenario “{scenario}” is in “{file}” already; there is nothing to bring back."
        ),
    }


def _about_templates():
    return {
        "template_name_empty": tr("A facility template needs a name. Type one."),
        "template_category": tr(
            "The template “{name}” has the category “{category}”, which is not known. The "
            "categories are: {known}."
        ),
        "template_size": tr(
            "The template “{name}” has the size {size}. Type a number from 0 up."
        ),
        "template_hours": tr(
            "The template “{name}” has the time “{value}”. Type times as HH:MM, for example "
            "09:00, from 00:00 to 24:00, or leave them empty."
        ),
        "template_missing": tr(
            "The template “{name}” is not among the own templates of “{file}”. Built-in templates "
            "cannot be changed or deleted; save one of your own under another name."
        ),
    }


def objections():
    """``{code: sentence}`` of what plans and hazards say against a place.

    :func:`objection_text` fills them.
    """
    return {
        "outside_town": tr("Outside the boundary of the municipality, or in the water."),
        "outside_function_area": tr(
            "Outside every urban function induction area. Facilities of the kind “{category}” are "
            "usually to be led into these areas; look into the location plan."
        ),
        "use_not_allowed": tr(
            "The use district here ({zone}) does not allow “{category}” ({source}). Exceptions "
            "need a permit of the building authority."
        ),
        "use_too_large": tr(
            "The use district here ({zone}) allows “{category}” only up to {max_m2} m²; this one "
            "has about {area_m2} m² ({source})."
        ),
        "depth_over_limit": tr(
            "In a zone of {hazard} with depths of {depth}; the limit chosen is {limit_m} m."
        ),
        "depth_unknown": tr(
            "In a zone of {hazard}; its depth is not given."
        ),
        "flooded_before": tr("This place was under water before."),
        "flooded_before_years": tr("This place was under water before ({years})."),
        "hazard_rank": tr("In a zone of {hazard}: {rank}."),
        "hazard_zone": tr("In a zone of {hazard}."),
        "hazard_zone_special": tr(
            "In a special zone of {hazard}, where building is restricted."
        ),
    }


def objection_text(objection):
    """The sentence of one ``core.scenarios.place_checks.Objection``."""
    facts = dict(objection.facts)
    if "category" in facts:
        facts["category"] = labels.category_label(facts["category"])
    if "zone" in facts:
        facts["zone"] = labels.zone_label(facts["zone"])
    if "years" in facts:
        facts["years"] = ", ".join(facts["years"])
    if "rank" in facts:
        facts["rank"] = rank_label(HAZARD_TYPES[facts["hazard"]], facts["rank"])
    if "hazard" in facts:
        facts["hazard"] = labels.area_kind_label(facts["hazard"])
    for name in ("max_m2", "area_m2"):
        if name in facts:
            facts[name] = f"{facts[name]:,.0f}"
    if "limit_m" in facts:
        facts["limit_m"] = f"{facts['limit_m']:g}"
    if "low_m" in facts:
        facts["depth"] = _depth_text(facts["low_m"], facts["high_m"])
    return objections()[objection.code].format(**facts)


def _depth_text(low_m, high_m):
    """A class of depth; a limit that is NaN is open."""
    if math.isnan(high_m):
        return tr("{low} m or more").format(low=f"{low_m:g}")
    return tr("{low} to {high} m").format(low=f"{low_m:g}", high=f"{high_m:g}")
