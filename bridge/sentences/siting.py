"""Sentences about site potential and the choice of sites."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {}
