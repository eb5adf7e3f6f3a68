"""Registry key → translated label."""

from .i18n import tr


def group_label(key):
    """Name of a group of algorithms."""
    return {
        "study": tr("Study and data"),
        "vibrancy": tr("Vibrancy and market"),
    }[key]
