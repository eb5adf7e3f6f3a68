"""Sentences about people on the streets."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {}
