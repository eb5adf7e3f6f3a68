"""Sentences about access on foot and catchments."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "limit_list": tr(
            "{parameter}: “{value}” is not accepted. Give at most {most} numbers above 0, "
            "separated by ; (for example 5;10;15)."),
        "access_no_sites": tr(
            "“{layer}” holds nothing to walk to: no facility has one of the categories asked for "
            "({wanted}), and no stops or stations were given. Choose other categories, or leave "
            "them empty."),
    }
