"""Sentences about the review of local resources."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "review_condition": tr(
            "“{layer}”, row {row}: the field “{field}” says “{value}”, which is no condition that "
            "is known. Write one of {known}, or leave it empty."
        ),
        "review_verdict": tr(
            "“{layer}”, row {row}: the field “{field}” says “{value}”. A verdict is one of "
            "{known}; correct it, or leave it empty."
        ),
        "review_not_of_study": tr(
            "“{layer}” is not the table resources of the study “{study}”, so its pairs cannot be "
            "kept there. Take the table resources of that study as RESOURCES, or leave STUDY "
            "empty."
        ),
    }
