"""``nigiwai:export_report``: the report of a whole study, as page, Word document and workbook."""

from pathlib import Path
from typing import ClassVar

from ...bridge.i18n import tr
from ...core.errors import CoreError
from ...core.progress import part_of
from ...core.report.whole_parts import PARTS
from ..base import NigiwaiAlgorithm
from .report_definitions import LANGUAGES, definitions

# Output → what it is, and how its name ends.
FILES = {
    "REPORT": ("html", (".html", ".htm")),
    "OUTPUT_DOCX": ("docx", (".docx",)),
    "OUTPUT_XLSX": ("xlsx", (".xlsx",)),
}


class ExportReport(NigiwaiAlgorithm):
    """What was asked, what came out, who gains and loses, and how to do it again."""

    NAME = "export_report"
    GROUP = "report"
    PACKAGES = ("numpy", "scipy", "pandas", "shapely", "geopandas", "pyogrio")
    STYLES: ClassVar = {}

    def displayName(self):  # noqa: N802
        return tr("Export report")

    def summary(self):
        return tr(
            "One report of a study and its results for a council: what was asked, data, method in "
            "plain words, results with bands, maps and charts, who gains and who loses, danger, "
            "local resources, assumptions by their effect, and the command lines that do it again. "
            "A page that works without internet, a Word document and an Excel workbook."
        )

    def definitions(self):
        return definitions()

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.environment import require
        from ...bridge.i18n import speaking
        from ...bridge.local.application_files import staged_files

        paths = {name: self.parameterAsFileOutput(parameters, name, context) for name in FILES}
        paths = {name: path for name, path in paths.items() if path}
        _check(paths)
        require("matplotlib")
        study, results = (self.parameterAsFile(parameters, name, context)
                          for name in ("STUDY", "RESULTS"))
        with speaking(self._language(parameters, context)):
            made = self._made(study, results, paths, parameters, context, feedback,
                              part_of(progress, 0.0, 0.97))
        files = {name: (path, made[FILES[name][0]]) for name, path in paths.items()}
        with staged_files(files.values(), [study, results]):
            progress(1.0)
        return dict(paths)

    def _made(self, study, results, paths, parameters, context, feedback, progress):
        """The bytes of each kind of file."""
        from ...bridge.whole_report.content import Material, Question
        from ...bridge.whole_report.files import report_files

        chosen = self.parameterAsEnumStrings(parameters, "INCLUDE", context)
        material = Material(study, results, Question(
            self.parameterAsString(parameters, "TITLE", context).strip(),
            self.parameterAsString(parameters, "QUESTION", context).strip(),
            _names(self.parameterAsString(parameters, "SCENARIOS", context)),
            tuple(one for one in PARTS if one in chosen) or PARTS))
        _tell(material, feedback)
        progress(0.05)
        return report_files(
            material, {FILES[name][0] for name in paths}, part_of(progress, 0.05, 1.0))

    def _language(self, parameters, context):
        chosen = self.parameterAsEnumString(parameters, "LANGUAGE", context)
        return "" if chosen == LANGUAGES[0] else chosen


def _check(paths):
    if not paths:
        raise CoreError("report_nothing")
    for name, path in paths.items():
        endings = FILES[name][1]
        if not path.lower().endswith(endings):
            raise CoreError("report_ending", file=Path(path).name, ending=endings[0],
                            parameter=name)


def _names(text):
    return tuple(name.strip() for name in text.split(";") if name.strip())


def _tell(material, feedback):
    from ...bridge.whole_report.content import absent_text

    if material.results is None:
        feedback.pushWarning(tr(
            "There is no file of results beside the study; the report holds data and assumptions "
            "alone. Choose it as RESULTS where it lies elsewhere."))
    else:
        feedback.pushInfo(tr("Results from {file}: {tables} tables, {scenarios} scenarios.").format(
            file=material.results.path.name, tables=len(material.results.tables),
            scenarios=len(material.scenarios)))
    absent = absent_text(material)
    if absent:
        feedback.pushInfo(absent)
