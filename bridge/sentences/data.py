"""Sentences about data."""

from ..i18n import tr


def sentences():
    return {}
