"""Sentences about national land numerical information (国土数値情報)."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {}


def reasons():
    """Why a row was not taken, by key."""
    return {
        "ksj_xml_form": tr(
            "the XML form of national land numerical information; import the shapefile or the "
            "GeoJSON that is published with it"
        ),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "rows_per_year": tr(
            "Each of the {features} cells became one row for each of {years} years."
        ),
        "mesh_parts": tr(
            "{rows} rows are parts of cells that lie in several municipalities; those of a cell "
            "add up to it."
        ),
    }
