"""Nigiwai: liveliness, market and risk for Japanese municipal planning, inside QGIS."""


def classFactory(iface):  # noqa: N802 - the name that QGIS calls
    from .plugin import NigiwaiPlugin

    return NigiwaiPlugin(iface)
