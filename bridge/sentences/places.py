"""Sentences about maps of local resources."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "places_no_resources": tr(
            "None of the {rows} rows of “{layer}” can be mapped: {hidden} are hidden (visible = "
            "0), {placeless} have no place, and the others are of other categories. Tick “Hidden "
            "resources too”, give the rows a point, or choose other categories."
        ),
        "places_many_cells": tr(
            "Cells of {cell} m make a grid of {cells} cells; up to {most} can be computed. Take "
            "larger cells, or fewer zones."
        ),
        "places_expression": tr(
            "The expression “{text}” for the resources of a tour cannot be used on “{layer}”: "
            "{reason} Correct TOUR; fields stand in double quotes, texts in single ones."
        ),
        "tour_nothing_picked": tr(
            "None of the {rows} mapped resources is picked for a tour. Look at TOUR and "
            "TOUR_CATEGORIES, and at the categories that are mapped."
        ),
        "tour_too_many": tr(
            "{count} places are picked for one tour. All of up to {stops} can be visited, or, with "
            "MINUTES or MOST_STOPS, up to {stops} chosen out of {most}. Pick fewer in TOUR or "
            "TOUR_CATEGORIES, or set a limit."
        ),
        "tour_none_fits": tr(
            "None of the {count} places picked can be visited within {minutes} minutes. Raise "
            "MINUTES, lower STAY, or begin nearer by."
        ),
        "tour_place_unknown": tr(
            "No row of the entries or stops has the id or name “{text}” ({parameter}). Names "
            "there: {names}. Correct it, or give a point instead."
        ),
    }
