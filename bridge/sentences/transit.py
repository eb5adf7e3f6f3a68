"""Sentences about timetables (GTFS)."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {
        "incomplete_feed": tr(
            "“{file}” is part of a timetable (GTFS), but {part} does not lie beside it. All files "
            "of the timetable must lie in one folder or zip; get it again."
        ),
    }


def reasons():
    """Why a row was not taken, by key."""
    return {
        "station_of_stops": tr("a station as a whole; its stops are taken one by one"),
        "no_stop": tr("an entrance or a passage, no stop"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "departures_typical": tr(
            "Departures are those of a typical day from {first} to {last}: the median of each day "
            "of the week, weekdays as the mean of Monday to Friday, holidays as Sunday. The last "
            "stop of a trip has no departure."
        ),
        "feed_without_dates": tr(
            "The timetable does not say when it is valid; departures a day are unknown."
        ),
        "stops_without_departures": tr("Nothing leaves from {stops} stops."),
        "feed_rows_left_out": tr(
            "{rows} rows of {file} were left out: they repeat an earlier row or lack what links "
            "them to the timetable."
        ),
    }
