"""Sentences about lists of a municipality."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {}


def reasons():
    """Why a row was not taken, by key."""
    return {
        "no_opinion": tr("no text of an opinion"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "hazards_conditional": tr(
            "{rows} shelters serve a hazard under a condition (△); the hazard is listed and the "
            "note of the row says which."
        ),
        "numbers_not_usable": tr(
            "{rows} values of “{column}” are zero, negative or not clear and were left empty."
        ),
        "dates_not_usable": tr(
            "{rows} dates are not complete or not clear and were left empty; the note of the row "
            "has them as published."
        ),
        "departures_counted": tr(
            "Departures were counted from {columns} columns of the timetable; a stop without any "
            "time stays unknown."
        ),
        "personal_masked": tr(
            "Personal data were masked in {rows} opinions: {names} names, {phones} phone numbers, "
            "{emails} e-mail addresses, {house_numbers} house numbers. What is published should "
            "still be looked at by a person."
        ),
        "opinions_without_point": tr(
            "{rows} opinions have no coordinates; the analysis of needs finds them by the place "
            "that they name."
        ),
        "partners_without_consent": tr(
            "{rows} partners did not say that they agree to be shown; they are proposed to nobody."
        ),
        "contacts_apart": tr(
            "Names, telephone numbers, e-mail addresses and addresses of {rows} partners went into "
            "the table contacts, which no analysis uses unless you tick it."
        ),
        "dates_left_empty": tr("{rows} dates are not complete or not clear and were left empty."),
        "weights_left_empty": tr(
            "{rows} weights are zero, negative or not clear and were left empty (they count as 1)."
        ),
    }
