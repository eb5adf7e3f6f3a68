"""Sentences about matching needs with local resources and partners."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "matching_synonym_row": tr(
            "“{layer}”, row {row}: the field “{field}” is empty. Each row of synonyms needs a "
            "concept and its words (words, separated by ;)."
        ),
        "matching_weight": tr(
            "“{layer}”, row {row}: the weight “{value}” must be a number from 0 up. Correct it, or "
            "leave it empty for 1."
        ),
        "matching_rule_empty": tr(
            "“{layer}”, row {row}: the rule says nothing about the {side}. Fill at least one of "
            "{side}_category, {side}_sub_category and {side}_words."
        ),
        "matching_rule_fit": tr(
            "“{layer}”, row {row}: the fit “{value}” must be a number from 0 (ruled out) to 1."
        ),
        "matching_idea_empty": tr(
            "“{layer}”, row {row}: the combination lacks “{field}”. It needs what the first and "
            "the second resource must be (category, sub_category or words) and an idea."
        ),
        "matching_idea_near": tr(
            "“{layer}”, row {row}: near_m is “{value}”, and must be a distance in metres above 0. "
            "Leave it empty for 1,000."
        ),
        "matching_no_needs": tr(
            "“{layer}” has no need of the kind “{kind}”. Choose another KIND, or fill in the field "
            "of kinds."
        ),
        "matching_date": tr(
            "“{layer}”, row {row}: “{value}” in the field “{field}” is no date with a year. Write "
            "it like 2026-04-01, or leave it empty."
        ),
        "matching_dates_order": tr(
            "“{layer}”, row {row}: the last day {last} lies before the first day {first}. Correct "
            "one of the two."
        ),
        "matching_rating": tr(
            "“{layer}”, row {row}: the verdict “{value}” in the field “{field}” must be 1 (good), "
            "-1 (bad), 0 or empty."
        ),
    }
