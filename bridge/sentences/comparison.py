"""Sentences about comparing scenarios."""

from ..i18n import tr


def sentences():
    """``{code: sentence}`` of what can go wrong when scenarios are compared."""
    return {
        "comparison_too_few": tr(
            "A comparison needs at least two scenarios; {count} was given. Add the result of "
            "another scenario."
        ),
        "comparison_fields": tr(
            "“{layer}” is neither a zones output of “Simulate scenario” (missing fields: "
            "{zone_fields}) nor its table of indicators (missing fields: {table_fields}). Choose "
            "one of these outputs."
        ),
        "comparison_twice": tr(
            "The scenario “{scenario}” has the indicator “{indicator}” more than once. Keep one "
            "row for each indicator of a scenario."
        ),
        "comparison_direction": tr(
            "Indicator “{indicator}”: the field “better” must be “higher”, “lower” or empty, and "
            "the same in every scenario, but it holds {values}."
        ),
        "comparison_unit": tr(
            "Indicator “{indicator}” has different units in the scenarios ({values}). Bring them "
            "to one unit."
        ),
        "comparison_names": tr(
            "{given} names were given for {wanted} scenarios ({scenarios}). Give one name for "
            "each, separated by semicolons, or none."
        ),
        "comparison_name_twice": tr(
            "The scenario name “{name}” was given more than once or is empty. Every scenario "
            "needs a name of its own."
        ),
    }
