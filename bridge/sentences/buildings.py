"""Sentences about layers of buildings."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {}


def reasons():
    """Why a row was not taken, by key."""
    return {}


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "building_figures_unknown": tr(
            "Of “{column}”, {unknown} values are marked as not known (such as -9999 or 9999) and "
            "{unusable} are no usable numbers; they are empty."
        ),
    }
