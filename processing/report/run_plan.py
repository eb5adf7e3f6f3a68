"""``nigiwai:run_plan``: a whole study from one file."""

from qgis.core import (
    Qgis,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from ...bridge.i18n import tr
from ..base import NigiwaiAlgorithm


class RunPlan(NigiwaiAlgorithm):
    """Data, scenarios, analyses and exports, as a plan file says."""

    NAME = "run_plan"
    GROUP = "report"
    PACKAGES = ("numpy", "pandas", "shapely", "pyogrio", "geopandas")

    def displayName(self):  # noqa: N802
        return tr("Run plan")

    def summary(self):
        return tr(
            "Makes a whole study from one plan file (JSON): the data that go into it, scenarios, "
            "analyses, maps and reports. The plan is checked before anything is run, and every "
            "mistake is told with its place and line. What is done and unchanged is skipped the "
            "next time, so a plan that was stopped goes on, and one whose data are newer renews "
            "only what depends on them."
        )

    def definitions(self):
        return (
            (QgsProcessingParameterFile("PLAN", tr("Plan file"), extension="json"), tr(
                "The plan. Paths in it are relative to it. The user guide says how to write one; "
                "the page Report of the panel writes one of what has been made.")),
            (QgsProcessingParameterFile(
                "FOLDER", tr("Folder for the results"),
                behavior=Qgis.ProcessingFileParameterBehavior.Folder, optional=True), tr(
                "In place of the folder that the plan names. It is made if missing.")),
            (QgsProcessingParameterBoolean("RESTART", tr("Start anew"), defaultValue=False), tr(
                "Do everything again, also what is done and unchanged. A study that the plan makes "
                "from a boundary is made anew: what was placed in it by hand is lost.")),
            (QgsProcessingParameterBoolean("ONLY_CHECK", tr("Only check"), defaultValue=False), tr(
                "Look for mistakes in the plan, say what would be done, and change nothing.")),
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputFolder("FOLDER", tr("Folder for the results")))
        for name, text in (
            ("LOG", tr("Log")), ("STUDY", tr("Study")), ("RESULTS", tr("Results")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, text))
        self.addOutput(QgsProcessingOutputString("REPORTS", tr("Reports, one on a line")))
        for name, text in (
            ("STEPS", tr("Steps of the plan")), ("DONE", tr("Steps that were run")),
            ("SKIPPED", tr("Steps that were skipped")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, parameters, context, feedback, progress):  # noqa: ARG002
        from ...bridge.plan.reading import read
        from ...bridge.plan.run import PlanRun

        checked = read(
            self.parameterAsFile(parameters, "PLAN", context),
            self.parameterAsString(parameters, "FOLDER", context).strip())
        state = checked.state(restart=self.parameterAsBool(parameters, "RESTART", context))
        run = PlanRun(state, feedback, checked.plan.language)
        if self.parameterAsBool(parameters, "ONLY_CHECK", context):
            outcome = run.foresee()
        else:
            outcome = run.run()
            feedback.pushInfo(tr("Steps run: {done}; done already: {skipped}.").format(
                done=len(outcome.ran), skipped=len(outcome.skipped)))
        places = checked.places
        return {
            "FOLDER": str(places.folder), "LOG": str(places.log), "STUDY": str(places.study),
            "RESULTS": str(places.results), "REPORTS": "\n".join(outcome.reports),
            "STEPS": len(checked.tasks), "DONE": len(outcome.ran),
            "SKIPPED": len(outcome.skipped),
        }
