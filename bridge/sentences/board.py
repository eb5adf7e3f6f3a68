"""Sentences about the board of local resources."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {**_about_fields(), **_about_rows(), **_about_photos()}


def _about_fields():
    return {
        "board_empty": tr("{layer}: “{field}” is empty. Write something there and save again."),
        "board_too_long": tr(
            "{layer}: “{field}” has {length} signs; the most is {most}. Shorten it."
        ),
        "board_number": tr(
            "{layer}: “{field}” says “{value}”, which is no number. Write figures only, for "
            "example 120 or 500,000, or leave it empty."
        ),
        "board_negative": tr(
            "{layer}: “{field}” is {value}. It cannot be below zero; correct it, or leave it "
            "empty."
        ),
        "board_too_large": tr(
            "{layer}: “{field}” is {value}, more than {most}. Look at the unit and correct it."
        ),
        "board_date": tr(
            "{layer}: “{field}” says “{value}”, which is no day. Write it as 2026-04-01, or leave "
            "it empty."
        ),
        "board_dates": tr(
            "{layer}: the last day ({ends}) lies before the first ({starts}). Exchange them or "
            "correct one."
        ),
    }


def _about_rows():
    return {
        "board_changed_elsewhere": tr(
            "{layer}: “{row}” is no longer in “{file}” as it was shown; another window may have "
            "changed it. Nothing was written. The lists now show what the file holds: look again "
            "and repeat the step."
        ),
        "board_project_exists": tr(
            "This match has become the project “{name}” already. Look at it in the list of "
            "projects."
        ),
        "board_no_matches": tr(
            "“{file}” holds no matches. Run “Matches of needs "
            "and resources” first, then take its matches over."
        ),
    }


def _about_photos():
    return {
        "photo_no_picture": tr(
            "“{file}” is no picture that can be read ({reason}). Choose a JPEG, PNG or WebP file; "
            "photos of some telephones (HEIC) have to be saved as JPEG first."
        ),
        "photo_too_large": tr(
            "“{file}” has {size}; the most is {most}. Make the picture smaller and choose it again."
        ),
    }
