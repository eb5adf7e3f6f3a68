"""Sentences about people and buildings exposed to hazards."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "risk_breaks": tr(
            "The limits between the ranks of “{key}” must be {count} numbers that rise; they are "
            "{breaks}. Correct the rows of the list “risk” in the assumptions (parameters break_1 "
            "to break_{count})."
        ),
        "hazard_types_unknown": tr(
            "No row of “{layer}” is of a hazard that is known: its field “type” holds {types}. "
            "Import the layer into the study as hazard areas, or write one of: {known}."
        ),
        "hazard_twice": tr(
            "The hazard “{hazard}” comes both from the areas and from the raster. Leave one out, "
            "or give the raster another kind or scenario."
        ),
        "exposure_no_targets": tr(
            "Hazards are to be laid over targets of the kind “{target}”, but {parameter} was not "
            "given or is empty. Give that layer, or choose other targets."
        ),
        "exposure_no_hazards": tr(
            "There is no hazard to lay over the town: give hazard areas, a raster, or both, and "
            "check the choice of hazards ({chosen})."
        ),
        "exposure_presence": tr(
            "“{layer}” tells nobody who is present: it must be the zones that “Score vibrancy” "
            "wrote, with fields presence_… and the ids of the zones given here."
        ),
        "exposure_raster": tr(
            "The raster “{layer}” cannot be read as numbers. Give a raster with one band of depths "
            "or intensities, for example a GeoTIFF."
        ),
        "exposure_hazard_field": tr(
            "“{value}” is no hazard of this run. The hazards are: {known}. Write one of them, or "
            "leave it empty."
        ),
        "bad_time": tr(
            "“{layer}”, field “{field}”, row {row}: “{value}” is no time. Write it as "
            "2026-09-01T15:30, or leave it empty for what always holds."
        ),
        "no_times": tr(
            "No row of the hazard areas has a time, so there is no moment to compute for. Choose "
            "another field for the time, or leave it empty."
        ),
        "reading_limits": tr(
            "Readings of “{hazard}” need limits: {count} were given, and it takes 1 to {ranks}. "
            "Write them in “Limits of the reading”, for example “20, 50”."
        ),
        "reading_limits_text": tr(
            "“{value}” are no limits of a reading. Write numbers that rise, separated by commas, "
            "for example “20, 50, 80”."
        ),
        "too_many_moments": tr(
            "The hazard areas change {count} times from {first} to {last}, more than the {most} "
            "that one run computes. Choose one moment, or give fewer rows."
        ),
    }
