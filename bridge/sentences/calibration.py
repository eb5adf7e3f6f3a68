"""Sentences about fitting the model to what was measured."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "too_few_observations": tr(
            "There are {places} measured places, but fitting {levers} factors needs at least "
            "{needed}. Give more measurements (mesh cells must lie wholly in the zones), or fit "
            "fewer factors."
        ),
        "observations_all_zero": tr(
            "Every measured value is 0: there is nothing to fit to. Check the field of the numbers."
        ),
        "nothing_predicted": tr(
            "The model has nobody in any of the {places} measured places, so there is nothing to "
            "fit. Check that zones, facilities and measurements lie in the same town."
        ),
        "no_observations": tr(
            "Nothing to fit to: no measured mesh cell lies wholly in the zones, and no visitors of "
            "facilities were given. Choose measured people flow, or a table of known visitors."
        ),
        "nothing_identified": tr(
            "None of the factors ({levers}) can be told from these measurements. Fit others, hold "
            "them to the assumed ranges, or give more measurements."
        ),
        "visitors_facility_unknown": tr(
            "“{layer}”, field “{field}”, row {row}: there is no facility with the id “{value}”. "
            "Use the ids of the layer of facilities."
        ),
        "calibration_no_study": tr(
            "The fitted values cannot be put into a study: “{file}” is none. Choose the file of a "
            "study, or leave “Use the fitted values in the study” unticked."
        ),
    }
