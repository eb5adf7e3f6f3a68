"""Sentences about CityGML files of PLATEAU."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {
        "plateau_several_crs": tr(
            "“{file}” mixes coordinate reference systems ({systems}), so its shapes cannot be "
            "placed together. Split the file, or get it from its publisher again."
        ),
    }


def reasons():
    """Why a row was not taken, by key."""
    return {}


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "plateau_lists_missing": tr(
            "Code lists that do not lie beside the file: {lists}. Their codes were kept as they "
            "are; import the whole package to have the meanings."
        ),
        "plateau_other_objects": tr("Objects of other kinds were left out: {kinds}."),
        "plateau_unknown_sizes": tr(
            "Of {rows} buildings the publisher does not know {heights} heights and {storeys} "
            "numbers of storeys (-9999, 9999 or missing); they are empty."
        ),
        "plateau_classes": tr("Classes in the words of the publisher: {classes}"),
        "plateau_percent": tr(
            "The ratios of {rows} areas are written in per cent (80 for 0.8) and were divided "
            "by 100."
        ),
        "plateau_other_plans": tr(
            "Kinds of plan areas that have no key of their own are “other”: {kinds}."
        ),
        "plateau_triangles_left_out": tr(
            "{count} broken or empty triangles of the zones were left out."
        ),
    }
