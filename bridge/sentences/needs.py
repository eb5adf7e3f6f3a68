"""Sentences about residents' needs."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "needs_masking_rule": tr(
            "The rule “{key}” of {file} cannot be used to mask personal data: {reason}. A pattern "
            "needs a group named mask, and repeats with an upper limit. Correct the row."
        ),
        "needs_theme_row": tr(
            "“{layer}”, row {row}: the field “{field}” is empty. Each theme needs a key (theme) "
            "and words (keywords, separated by ;)."
        ),
        "needs_theme_twice": tr(
            "“{layer}”, row {row}: the theme “{theme}” stands in row {first} already. Put all its "
            "keywords into one row."
        ),
        "needs_theme_reserved": tr(
            "“{layer}”, row {row}: “{theme}” cannot be the key of a theme, because results use it "
            "for everything or for texts without a theme. Choose another key."
        ),
        "needs_theme_weight": tr(
            "“{layer}”, row {row}: the weight “{value}” of a theme must be a number from 0 up. "
            "Correct it, or leave it empty for 1."
        ),
        "needs_theme_unknown": tr(
            "There is no theme “{theme}” to look for hot spots of. Known themes: {known}. Leave it "
            "empty for all needs."
        ),
        "needs_no_text": tr(
            "None of the {rows} rows of “{layer}” has a text in “{field}” or a theme. Choose the "
            "field that holds what residents said (TEXT_FIELD)."
        ),
        "needs_all_ventures": tr(
            "All {rows} rows of “{layer}” are ventures by “{field}”, none an opinion of residents. "
            "Give a layer of opinions, or correct the kind."
        ),
        "needs_nowhere": tr(
            "None of the {rows} needs is in one of the {zones} zones. Needs are placed by their "
            "coordinates, or by a zone id, mesh code or district name in PLACE_FIELD; districts "
            "need the layer DISTRICTS."
        ),
    }
