"""``nigiwai:match_programmes``: which subsidy programmes fit a project, and why not."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...bridge.local import fields
from ...core.errors import CoreError
from ...core.progress import part_of
from ..base import NigiwaiAlgorithm
from ..vibrancy.town import PLACES, VECTOR, report_parameter

# Parameter → field of a project that is asked about without a table.
ONE_PROJECT = {
    "NAME": "name", "APPLICANT": "applicant", "CATEGORY": "category", "PURPOSE": "purpose",
    "STARTS_ON": "starts_on", "ENDS_ON": "ends_on", "FACTS": "facts",
}


class MatchProgrammes(NigiwaiAlgorithm):
    """Subsidy programmes against projects."""

    NAME = "match_programmes"
    GROUP = "local"
    PACKAGES = ("numpy", "pandas", "shapely", "geopandas")
    STYLES: ClassVar = {}

    def displayName(self):  # noqa: N802
        return tr("Match subsidy programmes")

    def summary(self):
        return tr(
            "Which subsidy programmes fit a project, why not, what the project does not say yet, "
            "what they would pay at most, and how many days are left. The conditions are rows of a "
            "table that anybody can read and change. Entries that nobody looked at for long are "
            "warned of."
        )

    def definitions(self):
        return (*_tables(), *_one_project(), *_question(), *_outputs())

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("FITTING", tr("Results that fit")))

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.assumptions import assumptions_in_use
        from ...bridge.local import programmes as frames
        from ...core.matching.programmes.fit import match

        programmes = self.parameterAsSource(parameters, "PROGRAMMES", context)
        file = self.source_of.get("PROGRAMMES", "").split("|")[0]
        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(rows, file, context)
        listed = frames.programmes_of(programmes, context)
        projects = self._projects(parameters, context, feedback)
        source = self.given("RULES", parameters, context)
        rules = frames.rules_of(source, context, projects) if source is not None else []
        if not rules:
            feedback.pushWarning(tr(
                "There are no conditions that can be checked: nothing fits for sure."))
        progress(0.1)
        question = self._question(parameters, context, assumptions, file)
        found, strays = match(
            projects, listed, rules, question, part_of(progress, 0.1, 0.8))
        _tell(found, strays, feedback)
        outputs = (("OUTPUT", frames.fits_frame(found), fields.PROGRAMME_FITS,
                    Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()),)
        soon = assumptions.value("matching", "programmes", "soon_days")
        written = self._written(outputs, (found, question, soon, strays, file), parameters,
                                context, part_of(progress, 0.8, 1.0))
        return {**written, "FITTING": sum(one.fits == "yes" for one in found)}

    def _projects(self, parameters, context, feedback):
        from ...bridge.local.programmes import projects_of, running
        from ...core.matching.programmes.inputs import read_projects

        source = self.given("PROJECTS", parameters, context)
        told = {field: self.parameterAsString(parameters, name, context).strip()
                for name, field in ONE_PROJECT.items()}
        if source is None:
            if not told["name"]:
                raise CoreError("programmes_no_project")
            cost = (None if parameters.get("COST") is None
                    else self.parameterAsDouble(parameters, "COST", context))
            return read_projects([{"id": "project", **told, "cost_yen": cost}], tr("parameters"))
        if any(told.values()) or parameters.get("COST") is not None:
            raise CoreError("programmes_two_projects", layer=source.sourceName())
        projects = projects_of(source, context)
        wanted = self.parameterAsString(parameters, "PROJECT_ID", context).strip()
        if wanted:
            chosen = [one for one in projects if one.id == wanted]
            if not chosen:
                raise CoreError("project_unknown", layer=source.sourceName(), id=wanted,
                                known=", ".join(one.id for one in projects[:20]))
            return chosen
        if self.parameterAsBool(parameters, "FINISHED", context):
            return projects
        left, finished = running(projects)
        if finished:
            feedback.pushInfo(tr("{count} projects are done or dropped; left out.").format(
                count=f"{finished:,}"))
        if not left:
            raise CoreError("empty_layer", layer=source.sourceName())
        return left

    def _question(self, parameters, context, assumptions, file):
        from ...bridge.assumptions import study_at
        from ...bridge.local.programmes import day_of
        from ...core.matching.programmes.fit import Question

        place = self.parameterAsString(parameters, "PLACE", context).strip()
        study = study_at(file)
        stale = assumptions.value("matching", "programmes", "stale_days")
        if parameters.get("STALE_DAYS") is not None:
            stale = self.parameterAsDouble(parameters, "STALE_DAYS", context)
        today = day_of(self.parameterAsString(parameters, "TODAY", context))
        return Question(today, place or (study.name if study else ""), stale)

    def _written(self, outputs, told, parameters, context, progress):
        """Write the table and, where wanted, the page: all or none."""
        from ...bridge.local.programmes_report import programmes_content, programmes_texts
        from ...bridge.report import staged_page
        from ...core.report.programmes_page import render_programmes

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        page = render_programmes(programmes_content(*told), programmes_texts())
        with staged_page(path, page):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}


def _tell(found, strays, feedback):
    """Say what fits, and what to beware of."""
    from ...bridge.local.programmes_report import stray_notes

    counts = {key: sum(one.fits == key for one in found) for key in ("yes", "unknown", "no")}
    feedback.pushInfo(tr("{yes} results fit, {unknown} are open, {no} do not fit.").format(
        **{key: f"{count:,}" for key, count in counts.items()}))
    for text in stray_notes(strays):
        feedback.pushWarning(text)
    for key, text in (
        ("stale", tr("{count} programmes were not compared with their page for long.")),
        ("never_checked", tr("Of {count} programmes nobody noted when they were checked.")),
        ("closed", tr("The calls of {count} programmes are closed on the day asked about.")),
    ):
        count = len({one.programme.id for one in found if key in one.warnings})
        if count:
            feedback.pushWarning(text.format(count=f"{count:,}"))


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _tables():
    return (
        (_source("PROGRAMMES", tr("Subsidy programmes"), VECTOR, optional=False), tr(
            "The table programmes of a study: lists in CSV or Excel come in by “Import data”.")),
        (_source("RULES", tr("Conditions"), VECTOR), tr(
            "The table programme_rules of a study: programme_id (id or name), field of the "
            "project, test (is_one_of, at_least, at_most, contains, given), value (several "
            "separated by ;) and text (the condition in words).")),
        (_source("PROJECTS", tr("Projects"), PLACES), tr(
            "The table projects of a study; the column facts holds further fields as JSON. Without "
            "it the parameters below describe one project.")),
        (QgsProcessingParameterString("PROJECT_ID", tr("Only the project"), "", optional=True), tr(
            "Id of one project. Empty: all.")),
        (QgsProcessingParameterBoolean("FINISHED", tr("Finished projects too"), False), tr(
            "Look at projects whose status is done or dropped as well.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _one_project():
    def text(name, label):
        return QgsProcessingParameterString(name, label, "", optional=True)

    return (
        (text("NAME", tr("Name of a project")), tr(
            "For one project that stands in no table: its name.")),
        (QgsProcessingParameterNumber(
            "COST", tr("Cost [yen]"), Qgis.ProcessingNumberParameterType.Double, None, True, 0.0),
         tr("Cost of that project, all in all. Empty: not known.")),
        (text("APPLICANT", tr("Applicant")), tr("Who applies for that project.")),
        (text("CATEGORY", tr("Category")), tr("Category of that project.")),
        (text("PURPOSE", tr("Purpose")), tr("Purpose of that project.")),
        (text("STARTS_ON", tr("First day")), tr("First day of that project, as 2027-04-01.")),
        (text("ENDS_ON", tr("Last day")), tr("Last day of that project.")),
        (text("FACTS", tr("Further fields")), tr(
            "Further fields of that project as a JSON object, for example "
            "{\"applicant_kind\": \"NPO\", \"employees\": 12}.")),
    )


def _question():
    return (
        (QgsProcessingParameterString(
            "PLACE", tr("Place of the projects"), "", optional=True), tr(
            "Prefecture and municipality, compared with where a programme holds. A field place of "
            "the project stands above it. Empty: the name of the study.")),
        (QgsProcessingParameterString("TODAY", tr("Day asked about"), "", optional=True), tr(
            "Days to the deadlines are counted from it, as 2026-11-22. Empty: today.")),
        (QgsProcessingParameterNumber(
            "STALE_DAYS", tr("Entries are stale after [days]"),
            Qgis.ProcessingNumberParameterType.Double, None, True, 0.0), tr(
            "Programmes that nobody compared with their page (checked_on) for longer are warned "
            "of. Empty: the assumption, 90 days.")),
    )


def _outputs():
    return (
        (QgsProcessingParameterFeatureSink("OUTPUT", tr("Programmes for projects"), VECTOR), tr(
            "One row a project and programme: fits (yes, no, unknown), why not, what is missing "
            "and what people have to check, days left, sum, warnings.")),
        (report_parameter(), tr(
            "One HTML file: deadlines ahead, every project with its programmes and reasons.")),
    )
