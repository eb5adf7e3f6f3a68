"""Sentences about census tables, small areas, people flow and counts."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {}


def reasons():
    """Why a row was not taken, by key."""
    return {
        "cells_from_codes": tr("outlines of mesh cells; cells are computed from their codes"),
        "water_area": tr("an area of water, with the residents that the census counts there"),
        "sum_of_areas": tr("a sum of areas that are in the file themselves"),
        "earlier_in_year": tr("an earlier date of the same year; the latest was taken"),
        "bad_date": tr("not a usable date"),
        "not_pedestrians": tr("counts vehicles, not pedestrians"),
        "summed_with": tr("another direction of the same point and time; added to it"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {**_notes_of_census(), **_notes_of_counts()}


def _notes_of_census():
    return {
        "census_unknown": tr(
            "The table {table} is not in the list of known census tables; its columns were found "
            "by their labels, its year is not known."
        ),
        "ages_exceed": tr(
            "In {cells} cells the published ages include those of hidden neighbours and exceed the "
            "total. Only their shares were used: residents by age add up to the total of the cell."
        ),
        "ages_not_published": tr("The table has no figures by age."),
        "ages_85_not_published": tr(
            "The table does not divide residents of 75 and older; these two age groups stay "
            "unknown."
        ),
        "areas_hidden": tr(
            "The figures of {areas} areas are hidden; {receivers} neighbouring areas hold them in "
            "theirs, as published."
        ),
    }


def _notes_of_counts():
    return {
        "readings_in_a_row": tr(
            "Each row holds {readings} counts. They are counted one by one: the number of rows is "
            "that of counts."
        ),
        "bicycles_perhaps": tr(
            "The file does not say whether {columns} count bicycles too. If they do, the numbers "
            "are higher than those of pedestrians."
        ),
        "bicycles_left_out": tr("Bicycles ({columns}) are not counted as pedestrians."),
        "days_by_weekday": tr(
            "The file does not say the kind of day of {rows} counts: Saturdays and Sundays were "
            "taken as holidays, other days as weekdays. Public holidays are not known."
        ),
        "directions_summed": tr("{rows} counts of other directions were added to their points."),
    }
