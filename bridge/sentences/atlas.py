"""Sentences about the atlas of districts."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "atlas_nothing": tr(
            "No output was asked for. Give at least one of OUTPUT_PDF, OUTPUT_FOLDER and "
            "OUTPUT_TABLE."
        ),
        "atlas_nothing_given": tr(
            "There are no districts. Give a layer of areas with names (DISTRICTS), or a study "
            "whose table districts is filled (STUDY)."
        ),
        "atlas_no_districts": tr(
            "None of the {rows} rows of “{layer}” is a district: a district is an area inside the "
            "town. Look at its geometry and coordinate system."
        ),
        "atlas_unknown_district": tr(
            "There are no districts called {names} (ONLY). Some that are there: {known}."
        ),
        "atlas_template": tr(
            "The template “{file}” has no frame for the numbers: an item with the id “numbers”. "
            "Start from a copy of resources/layouts/atlas_a4_landscape.qpt, or leave TEMPLATE "
            "empty."
        ),
    }
