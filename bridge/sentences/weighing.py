"""Sentences about weighing vibrancy against risk."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "weigh_no_vibrancy": tr(
            "No zone has a vibrancy: the field for it is empty (NULL) everywhere. Take the zones "
            "that “Score vibrancy” or “Simulate scenario” gives, or choose the right field."
        ),
        "weigh_hazard_unknown": tr(
            "“{layer}” has no hazard “{hazard}”. It has: {known}. Write types (flood) or types "
            "with their scenario (flood L2), separated by commas, or leave the field empty for all."
        ),
        "weigh_no_plans": tr(
            "“{layer}” has no area of the kinds {kinds} in its field “kind”. Import the induction "
            "areas of the location plan, or leave the layer out."
        ),
        "weigh_no_area": tr(
            "“{layer}”, row {row} is a {kind}, not an area. Induction areas must be polygons: "
            "import lines that close into a study, which makes polygons of them."
        ),
        "weigh_plans_before": tr(
            "Plan areas after a change are given (PLAN_AREAS_AFTER), but not those before. Give "
            "the plan areas of today (PLAN_AREAS), too."
        ),
        "weigh_limit": tr(
            "The limit {parameter} is {value}; it must lie between {low} and {high}."
        ),
        "weigh_scenario_zones": tr(
            "{given} layers of zones of scenarios are given for {wanted} scenarios ({scenarios}). "
            "Give one for each, in the same order, or none."
        ),
        "weigh_scenario_zone": tr(
            "“{layer}”, row {row}: the zone “{id}” is not among the zones to be weighed. Simulate "
            "the scenarios on the same zones."
        ),
    }
