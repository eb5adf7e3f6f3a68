"""Parameters of ``nigiwai:export_atlas``, with help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

from ...bridge.i18n import tr
from .sheet_definitions import HIGHEST_DPI, LOWEST_DPI, advanced, text

PAPERS = ("A4", "A3")
ORIENTATIONS = ("landscape", "portrait")
POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
PLACES = Qgis.ProcessingSourceType.VectorAnyGeometry
VECTOR = Qgis.ProcessingSourceType.Vector


def definitions():
    """``(parameter definition, help)`` pairs, in the order of the dialog."""
    return (*_study(), *_zones(), *_places(), *_sheet(), *_outputs())


def _source(name, label, kind):
    return QgsProcessingParameterFeatureSource(name, label, [kind], optional=True)


def _study():
    field = QgsProcessingParameterField(
        "NAME_FIELD", tr("Districts: Name"), defaultValue="name",
        parentLayerParameterName="DISTRICTS", optional=True)
    return (
        (QgsProcessingParameterFile("STUDY", tr("Study"), extension="gpkg", optional=True), tr(
            "Gives the town and all its tables: districts, residents, facilities, shelters, "
            "resources, opinions, induction areas.")),
        (QgsProcessingParameterFile(
            "RESULTS", tr("Results"), extension="gpkg", optional=True), tr(
            "A GeoPackage with results of our analyses. Its tables are recognised by how they "
            "were made, else by their usual names. Empty: the one beside the study "
            "(<study>_results.gpkg), where there is one.")),
        (_source("DISTRICTS", tr("Districts"), POLYGONS), tr(
            "Areas with a name, one sheet each; those of the same name become one. Empty: the "
            "table districts of the study.")),
        (text("DISTRICT_KIND", tr("Kind of districts")), tr(
            "Where the layer has several kinds: small_area, neighbourhood, disaster_district, "
            "school_district or other. Empty takes the first of these that is there.")),
        (advanced(field), tr("Field with the name of a district.")),
        (text("ONLY", tr("Only these districts")), tr(
            "Names with commas between them: only these are printed, while the numbers are held "
            "against all. Empty prints all.")),
    )


def _zones():
    return (
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "Residents by age. Empty: the table zones of the study.")),
        (_source("SCORE", tr("Scored zones"), VECTOR), tr(
            "The zones of “Score vibrancy”: vibrancy, visitors, time and money spent, people "
            "present by hour.")),
        (_source("SCENARIO", tr("Zones of a scenario"), VECTOR), tr(
            "The zones of “Simulate scenario”: what it changes in every district.")),
        (_source("EXPOSURE", tr("Exposed zones"), VECTOR), tr(
            "The zones of “Overlay hazards”: residents in danger, and such as have to leave.")),
        (_source("EXPOSURE_TABLE", tr("Exposed zones by hazard and rank"), VECTOR), tr(
            "The second output of “Overlay hazards”: residents in every kind of hazard area.")),
        (_source("SHELTER_ZONES", tr("Zones with shelters assigned"), VECTOR), tr(
            "The zones of “Assign people to shelters”: who finds no shelter in time, or no room.")),
        (_source("ACCESS", tr("Access on foot"), VECTOR), tr(
            "The zones of “Measure access on foot”: minutes to the nearest facilities.")),
        (_source("STRUCTURE", tr("Induction areas"), POLYGONS), tr(
            "The areas of “Evaluate urban structure”, or any with a kind. Empty: the table "
            "plan_areas of the study.")),
    )


def _places():
    return (
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "Counted by group of their category. Empty: the table of the study.")),
        (_source("SHELTERS", tr("Shelters"), PLACES), tr(
            "Counted, with the people that they hold. Empty: the table of the study.")),
        (_source("RESOURCES", tr("Local resources"), PLACES), tr(
            "Counted by category, without names; rows that are not to be shown are left out. "
            "Empty: the table of the study.")),
        (_source("NEEDS", tr("Residents' opinions"), PLACES), tr(
            "Counted by theme, without texts; rows that are not to be shown are left out. Empty: "
            "the table of the study.")),
    )


def _sheet():
    layers = QgsProcessingParameterMultipleLayers(
        "LAYERS", tr("Layers of the map"), Qgis.ProcessingSourceType.MapLayer, optional=True)
    paper = QgsProcessingParameterEnum(
        "PAPER", tr("Paper"), list(PAPERS), defaultValue=PAPERS[0], usesStaticStrings=True)
    orientation = QgsProcessingParameterEnum(
        "ORIENTATION", tr("Orientation"), list(ORIENTATIONS), defaultValue=ORIENTATIONS[0],
        usesStaticStrings=True)
    return (
        (layers, tr(
            "What the maps show, the topmost first, in their styles. Empty: the scored zones, or "
            "the residents where there is no score, with stations and the outline of the town.")),
        (text("TITLE", tr("Title")), tr("Of the atlas. Empty: “District atlas” with the town.")),
        (text("MARK", tr("Mark")), tr(
            "Printed boldly at the top, for example that this is a draft. Sheets of the sample "
            "town say by themselves that it is fictional.")),
        (paper, tr("Size of the sheets.")),
        (orientation, tr("landscape or portrait, the same for all sheets.")),
        (QgsProcessingParameterFile(
            "TEMPLATE", tr("Template"), extension="qpt", optional=True), tr(
            "A print layout template of QGIS with the frame and logo of an office, best made from "
            "a copy of resources/layouts/atlas_a4_landscape.qpt; its size and orientation count. "
            "Beside the items of a plan map it has frames with the ids numbers, chart_ages, "
            "chart_hours and chart_place; only numbers must be there.")),
        (advanced(QgsProcessingParameterNumber(
            "DPI", tr("Dots an inch"), Qgis.ProcessingNumberParameterType.Integer, 300, False,
            LOWEST_DPI, HIGHEST_DPI)), tr(
            "Resolution of the pictures, and of what a PDF cannot hold as lines.")),
    )


def _outputs():
    return (
        (QgsProcessingParameterFileDestination(
            "OUTPUT_PDF", tr("Atlas as PDF"), tr("PDF files (*.pdf)"), optional=True,
            createByDefault=True), tr(
            "All sheets in one file. Lines and texts stay lines and texts; the fonts are in the "
            "file.")),
        (QgsProcessingParameterFolderDestination(
            "OUTPUT_FOLDER", tr("Sheets as pictures"), optional=True, createByDefault=False), tr(
            "A folder for one PNG a district, called by number and name. Other files in it "
            "stay.")),
        (QgsProcessingParameterFeatureSink(
            "OUTPUT_TABLE", tr("Numbers of the districts"), VECTOR, optional=True,
            createByDefault=False), tr(
            "One row a district and number: value, range, the town, share of it, rank. The town "
            "itself has the sheet 0, what lies in no district -1.")),
    )
