"""Sentences about study."""

from ..i18n import tr


def sentences():
    return {}
