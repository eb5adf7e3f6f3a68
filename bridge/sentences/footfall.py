"""Sentences about people on the streets."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "footfall_no_streets": tr(
            "The walking network has no street that can be walked on, so nobody can be put on it. "
            "Choose a layer of lines with streets (NETWORK), for example the table network of a "
            "study, and check its column walkable."
        ),
    }
