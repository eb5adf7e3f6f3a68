"""Sentences about the guideline sheet."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "guideline_rule_value": tr(
            "“{layer}”, row {row}: “{value}” in the field “{field}” is no value for a rule. "
            "Allowed: {allowed}. Leave the field empty to ask for nothing."
        ),
        "guideline_rule_hazard": tr(
            "“{layer}”, row {row}: “{hazard}” is no hazard. Write a type, or a type and a scenario "
            "such as “flood L1”, separated by semicolons. Types: {known}."
        ),
        "guideline_rule_twice": tr(
            "“{layer}” has the rule “{key}” in row {first} and again in row {row}. Give each rule "
            "a key of its own."
        ),
        "guideline_no_rule": tr(
            "None of the rules can be applied with the layers given: {rules}. Give the layers that "
            "they need (plan areas, buildings, opinions, zones with shelters), or other rules."
        ),
        "guideline_no_zone": tr(
            "No row of “{layer}” has the id of a zone of “{zones}”. Compute it from the same "
            "zones, or leave it out."
        ),
        "guideline_plans_before": tr(
            "Plan areas after a change are given (PLAN_AREAS_AFTER), but not those before. Give "
            "the plan areas of today (PLAN_AREAS), too."
        ),
        "guideline_district_kind": tr(
            "“{layer}” has no district of the kind “{kind}”. Kinds that are there: {known}."
        ),
    }
