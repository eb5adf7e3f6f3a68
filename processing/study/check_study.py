"""``nigiwai:check_study``: what is in a study, what is doubtful, what is lacking."""

from contextlib import ExitStack

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...bridge.environment import ESSENTIAL, programs
from ...bridge.i18n import tr
from ...bridge.report import staged_page
from ...bridge.safe_outputs import check_destinations
from ...bridge.study import check_report
from ...core.check.findings import PROBLEM, WARNING, Finding, count, in_order
from ...core.progress import part_of
from ...core.study.store import open_study
from ..base import NigiwaiAlgorithm


class CheckStudy(NigiwaiAlgorithm):
    """Look at everything in a study and say what to do; nothing is changed."""

    NAME = "check_study"
    GROUP = "study"
    # The others are looked at, not required: that they are missing is a finding.
    PACKAGES = ("numpy",)
    STUDY, REPORT, JSON = "STUDY", "REPORT", "JSON"
    PROBLEMS, WARNINGS, SUMMARY = "PROBLEMS", "WARNINGS", "SUMMARY"

    def displayName(self):  # noqa: N802
        return tr("Check study")

    def summary(self):
        return tr(
            "Looks at everything in a study and says what to do: what each table holds, how much "
            "of the area it covers, hidden and missing figures, facilities that are there twice or "
            "outside, years that do not fit, refused rows, and what each analysis still lacks and "
            "where it is published. Also checks the packages of this QGIS. Nothing is changed."
        )

    def definitions(self):
        return (
            (
                QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
                tr("The study (GeoPackage) made by “Create study”."),
            ),
            (
                QgsProcessingParameterFileDestination(
                    self.REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True,
                    createByDefault=True,
                ),
                tr("Page with every finding, the tables, the sources and the versions."),
            ),
            (
                QgsProcessingParameterFileDestination(
                    self.JSON, tr("Findings for programs"), tr("JSON files (*.json)"),
                    optional=True, createByDefault=False,
                ),
                tr("The same content for other programs, as JSON."),
            ),
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber(self.PROBLEMS, tr("Problems")))
        self.addOutput(QgsProcessingOutputNumber(self.WARNINGS, tr("Warnings")))
        self.addOutput(QgsProcessingOutputString(self.SUMMARY, tr("In short")))

    def compute(self, parameters, context, feedback, progress):
        path = self.parameterAsString(parameters, self.STUDY, context)
        targets = {
            name: self.parameterAsFileOutput(parameters, name, context)
            for name in (self.REPORT, self.JSON)
        }
        check_destinations([target for target in targets.values() if target], [path])
        around = programs()
        checked = _checked(open_study(path), around, part_of(progress, 0.0, 0.9))
        findings = in_order([*check_report.findings_of(around), *checked.findings])
        makers = {self.REPORT: check_report.html, self.JSON: check_report.json_text}
        written = {name: target for name, target in targets.items() if target}
        with ExitStack() as pages:
            for name, target in written.items():
                text = makers[name](checked, findings, around)
                pages.enter_context(staged_page(target, text))
            progress(1.0)
        check_report.tell(findings, feedback)
        return {
            **written,
            self.PROBLEMS: count(findings, PROBLEM),
            self.WARNINGS: count(findings, WARNING),
            self.SUMMARY: check_report.summary_text(findings),
        }


def _checked(study, around, progress):
    """The check; without the packages that it needs, only the facts of the study."""
    from ...core.check.study import Checked, check

    unusable = [p for p in around if p.name in ESSENTIAL and (not p.version or p.clash)]
    if unusable:
        return Checked(study.facts, findings=(Finding(WARNING, "study_not_looked_at"),))
    return check(study, progress)
