"""Sentences about hazard layers and plan areas."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {
        "code_meaning_unreadable": tr(
            "“{meaning}” for the code {value} of “{column}” in “{file}” cannot be read. Write the "
            "meanings (CODES) like: {example}"
        ),
    }


def reasons():
    """Why a row was not taken, by key."""
    return {
        "line_part": tr("one of several lines that close to one area; the area is taken once"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "both_collapse_kinds": tr(
            "{rows} zones are of both kinds, overflow and bank erosion; they stand as overflow, "
            "and their note says both."
        ),
        "before_designation": tr(
            "{rows} zones were not designated yet when the data was made; they have the class that "
            "they would have."
        ),
        "design_scale_of_old_law": tr(
            "The data is from before 2015 and was taken as the design scale (L1); the largest "
            "assumed rain came with the law of that year."
        ),
        "depth_not_given": tr("No field gives a depth or a duration; only the outline is known."),
        "depth_texts_unread": tr(
            "These depths could not be read and stay unknown; the note keeps them: {texts}"
        ),
        "zone_from_title": tr(
            "{rows} rows do not say their zone; it was taken from the title: {zone}"
        ),
        "years_differ": tr(
            "{rows} rows have a day in another year than the title says ({year}); the day of the "
            "row was kept."
        ),
    }
