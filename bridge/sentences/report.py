"""Sentences about the report of a whole study."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "report_nothing": tr(
            "There is nothing to write. Choose a file for the page (REPORT), for the Word document "
            "(OUTPUT_DOCX) or for the Excel workbook (OUTPUT_XLSX)."
        ),
        "report_not_results": tr(
            "“{file}” cannot be read as a GeoPackage with results. Choose the file that analyses "
            "wrote their tables into (RESULTS), or leave the parameter empty to take the one "
            "beside the study."
        ),
        "report_scenario": tr(
            "The results hold no scenario “{scenario}”. They hold: {known}. Correct SCENARIOS, or "
            "leave it empty to take all."
        ),
        "report_ending": tr(
            "“{file}” must end with {ending} ({parameter}). Change its name."
        ),
    }
