"""Sentences about damage and casualties."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "damage_no_targets": tr(
            "Neither buildings nor zones were given, or their tables are empty. Choose the table "
            "buildings of the study (BUILDINGS), or its table zones (ZONES) where there are no "
            "buildings."
        ),
        "damage_no_hazard": tr(
            "No hazard was given. Choose hazard areas (HAZARDS), a raster with its hazard (RASTER "
            "and RASTER_HAZARD), or an intensity for the whole town (INTENSITY)."
        ),
        "damage_no_function": tr(
            "None of the functions chosen is about any of the hazards {hazards}. Functions: "
            "{functions}. They are about: {known}. Choose other functions or hazards."
        ),
        "damage_raster": tr(
            "The raster “{raster}” cannot be read: {reason}. Save it as a GeoTIFF on this computer "
            "and choose that file."
        ),
    }
