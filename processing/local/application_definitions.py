"""Parameters of ``nigiwai:draft_application``."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ..vibrancy.town import PLACES, POLYGONS, VECTOR


def definitions():
    """Parameters with help, in the order of the dialog."""
    return (*_project(), *_goals(), *_place(), *_contacts(), *_files())


def _source(name, text, kind):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=True)


def _text(name, label):
    return QgsProcessingParameterString(name, label, "", optional=True)


def _project():
    return (
        (_source("PROJECTS", tr("Projects"), PLACES), tr(
            "The table projects of a study; the column facts holds further fields as JSON, such as "
            "place, outline, schedule or pdca_plan. Only the template can be had without it.")),
        (_text("PROJECT_ID", tr("Project")), tr(
            "Id of the project. Empty: the only one of the table.")),
        (_source("RESOURCES", tr("Local resources"), PLACES), tr(
            "The table resources of a study: what the project uses, and points of the map. Hidden "
            "ones are left out.")),
        (_source("PARTNERS", tr("Co-creation partners"), VECTOR), tr(
            "The table partners of a study. Those without consent are not named.")),
        (_source("NEEDS", tr("Needs"), VECTOR), tr(
            "The table needs of a study: the need that the project answers; personal data are "
            "masked.")),
        (_source("MATCHES", tr("Matches"), VECTOR), tr(
            "The table matches of a study, or the output of “Match resources”: why need, resource "
            "and partner go together.")),
        (_source("PROGRAMMES", tr("Subsidy programmes"), VECTOR), tr(
            "The table programmes of a study. The project names one by programme_id.")),
        (_source("RULES", tr("Conditions"), VECTOR), tr(
            "The table programme_rules of a study: what fails or is missing goes into the "
            "checklist.")),
    )


def _goals():
    return (
        (_source("INDICATORS", tr("Indicators of a scenario"), VECTOR), tr(
            "The indicators of “Simulate scenario”: baseline, target and band of the goals.")),
        (_text("SCENARIO", tr("Scenario")), tr(
            "Name of the scenario, where the table holds several.")),
        (_text("KPI", tr("Goals")), tr(
            "Keys of the indicators that are goals, in their order, separated by commas, for "
            "example visitors, vibrancy_mean. Empty: all of the table.")),
    )


def _place():
    return (
        (_source("ZONES", tr("Zones of the map"), POLYGONS), tr(
            "Areas below the points of the map, for example the zones of “Simulate scenario”.")),
        (QgsProcessingParameterField(
            "ZONES_FIELD", tr("Number that colours the zones"), None, "ZONES",
            Qgis.ProcessingFieldParameterDataType.Numeric, optional=True), tr(
            "Empty: vibrancy_change, visitors_change, vibrancy, visitors or residents, the first "
            "that is there.")),
        (QgsProcessingParameterNumber(
            "MAP_REACH", tr("Reach of the map"), Qgis.ProcessingNumberParameterType.Double, 1000.0,
            False, 50.0, 100_000.0), tr(
            "From the project to the left and right end of the map, in metres.")),
        (_text("PLACE", tr("Place of the project")), tr(
            "Prefecture and municipality, compared with where the programme holds. Empty: the name "
            "of the study.")),
        (_text("TODAY", tr("Day of the draft")), tr(
            "As 2026-11-22; days to the deadline are counted from it. Empty: today.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _contacts():
    return (
        (_source("CONTACTS", tr("Contacts"), VECTOR), tr(
            "The table contacts of a study, which holds personal data. Not looked at unless the "
            "next parameter is ticked.")),
        (QgsProcessingParameterBoolean(
            "INCLUDE_CONTACTS", tr("Write the contact into the document"), False), tr(
            "Person, telephone and e-mail of the project, else of its partner. Without it no "
            "personal data are written.")),
    )


def _files():
    words = tr("Word documents (*.docx)")
    # The others are refused in a sentence of our own.
    own = tr("Word documents (*.docx *.docm *.dotx *.dotm *.doc)")
    return (
        (QgsProcessingParameterFile(
            "TEMPLATE", tr("Template"), optional=True, fileFilter=own), tr(
            "A Word document with placeholders such as {{project.name}}; rows between {{#kpi}} and "
            "{{/kpi}} are repeated. Documents with macros, embedded objects or links to other "
            "files are refused. Empty: the built-in template.")),
        (QgsProcessingParameterFileDestination(
            "OUTPUT", tr("Application"), words, optional=True, createByDefault=True), tr(
            "The document. Yellow marks stand where nothing is known; a checklist at the end names "
            "all of them.")),
        (QgsProcessingParameterFileDestination(
            "OUTPUT_TEMPLATE", tr("Built-in template"), words, optional=True,
            createByDefault=False), tr(
            "The built-in template as a file, to be changed in Word and given back as template.")),
    )
