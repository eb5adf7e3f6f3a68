"""Sentences about shelters and who reaches them."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "shelters_hazard": tr(
            "HAZARD: “{value}” is no hazard that shelters are assigned for. Choose one of {known}; "
            "water may be followed by L1 or L2."),
        "shelters_kind": tr(
            "{parameter}: “{value}” is no kind of shelter. Give some of {known}, separated by "
            "commas, or leave it empty."),
        "shelters_none": tr(
            "No shelter of “{layer}” serves {hazard} (its column hazards would hold one of: "
            "{words}) and is of the kinds {kinds}. The shelters serve {served}; {unknown} say "
            "nothing. Choose another hazard or KINDS, fill in the column, or set TAKE_UNKNOWN."),
        "shelters_needs_areas": tr(
            "Who has to leave, and which streets are shut, follows from the hazard areas: give "
            "HAZARDS with areas of {hazard}, or set WHO to everybody and BLOCK to open."),
        "shelters_no_areas": tr(
            "“{layer}” has no areas of {hazard}. It has: {known}. Choose one of these, or set WHO "
            "to everybody and BLOCK to open."),
        "shelters_too_shallow": tr(
            "No area of {hazard} in “{layer}” is deeper than {depth} m. Lower LEAST_DEPTH."),
        "shelters_nobody": tr(
            "The hazard areas meet none of the zones: nobody has to leave. Check that both layers "
            "are of the same town, or choose another hazard."),
        "shelters_block_needs": tr(
            "BLOCK = flooded shuts streets of a walking network: give {layer}, or set BLOCK to "
            "open."),
        "shelters_no_plan": tr(
            "The solver found no plan ({reason}). Use fewer POINTS, or shorten MINUTES or "
            "DISTANCE."),
    }
