"""Sentences about model."""

from ..i18n import tr


def sentences():
    return {}
