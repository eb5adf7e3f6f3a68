"""Sentences about the indicators of urban structure."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {}
