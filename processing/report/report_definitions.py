"""Parameters of ``nigiwai:export_report``."""

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...core.report.whole_parts import PARTS

# The first is that of QGIS.
LANGUAGES = ("qgis", "ja", "en")


def definitions():
    """Parameters with help, in the order of the dialog."""
    return (*_inputs(), *_words(), *_parts(), *_outputs())


def _inputs():
    words = tr("GeoPackages (*.gpkg)")
    return (
        (QgsProcessingParameterFile("STUDY", tr("Study"), fileFilter=words), tr(
            "The GeoPackage of the study.")),
        (QgsProcessingParameterFile(
            "RESULTS", tr("Results"), optional=True, fileFilter=words), tr(
            "The GeoPackage with the tables of results, which are recognised by what they say of "
            "themselves, else by their columns and usual names. Empty: the file beside the study "
            "whose name ends with _results, if it is there.")),
    )


def _words():
    return (
        (QgsProcessingParameterString("TITLE", tr("Title"), "", optional=True), tr(
            "Heading of the report. Empty: “Planning report”.")),
        (QgsProcessingParameterString(
            "QUESTION", tr("What was asked"), "", multiLine=True, optional=True), tr(
            "In your own words, for those who read the report; it stands below the title.")),
        (QgsProcessingParameterString("SCENARIOS", tr("Scenarios"), "", optional=True), tr(
            "Names of the simulated scenarios to report, separated by semicolons. Empty: all that "
            "the results hold. What the numbers hang on is computed for the first.")),
        (QgsProcessingParameterEnum(
            "LANGUAGE", tr("Language"), list(LANGUAGES), defaultValue=LANGUAGES[0],
            usesStaticStrings=True), tr(
            "Of the report: qgis (the language of QGIS), ja (Japanese) or en (English). Names and "
            "reasons in tables stay as they are.")),
    )


def _parts():
    return ((QgsProcessingParameterEnum(
        "INCLUDE", tr("Parts"), list(PARTS), True, list(PARTS), True, True), tr(
        "What the report holds: data (data and vintage), method (in plain words), today (the town "
        "as it is), scenarios (changes, who gains and who loses), risk (exposure, damage, "
        "shelters, problem areas, weighing, opinions), local (resources, matches, programmes), "
        "structure (urban structure), access (on foot, and calibration), sensitivity (what the "
        "visits hang on: the model is computed some hundred times), assumptions, imports, commands "
        "(how to do it again). What has no results is left out and named in one line.")),)


def _outputs():
    def file(name, text, words, wanted):
        return QgsProcessingParameterFileDestination(
            name, text, words, optional=True, createByDefault=wanted)

    return (
        (file("REPORT", tr("Report"), tr("HTML files (*.html)"), True), tr(
            "One page that opens without internet, prints on A4 and can be read on a telephone.")),
        (file("OUTPUT_DOCX", tr("Word document"), tr("Word documents (*.docx)"), False), tr(
            "The same report as a document that can be changed: the same numbers, with the maps "
            "and charts as pictures.")),
        (file("OUTPUT_XLSX", tr("Excel workbook"), tr("Excel workbooks (*.xlsx)"), False), tr(
            "One sheet a table, with all rows and unrounded numbers, headings in words with their "
            "units, the assumptions with their rank, and a sheet of the columns.")),
    )
