"""``nigiwai:draft_application``: a Word document about a project, filled from the study."""

from pathlib import Path
from typing import ClassVar

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ...bridge.i18n import tr
from ...core.errors import CoreError
from ...core.progress import part_of
from ..base import NigiwaiAlgorithm
from .application_definitions import definitions


class DraftApplication(NigiwaiAlgorithm):
    """A project, its map, goals and gaps as a .docx from a template."""

    NAME = "draft_application"
    GROUP = "local"
    PACKAGES = ("numpy", "pandas", "shapely", "geopandas")
    STYLES: ClassVar = {}

    def displayName(self):  # noqa: N802
        return tr("Draft application")

    def summary(self):
        return tr(
            "A Word document (.docx) for a project: place with map, local resources and partners, "
            "goals with KPI of a simulated scenario, schedule, PDCA and evaluation, cost and "
            "subsidy. It is filled into a template that anybody can change in Word. Nothing is "
            "made up: what is not known is marked, and all of it is listed at the end."
        )

    def definitions(self):
        return definitions()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("MISSING", tr("Missing items")))
        self.addOutput(QgsProcessingOutputString("CHECKLIST", tr("What is missing")))

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.local.application_files import staged_files
        from ...bridge.local.application_template import builtin_template

        paths = {name: self.parameterAsFileOutput(parameters, name, context)
                 for name in ("OUTPUT", "OUTPUT_TEMPLATE")}
        has_project = self.given("PROJECTS", parameters, context) is not None
        if not has_project:
            paths["OUTPUT"] = ""
        if not any(paths.values()):
            raise CoreError("application_nothing")
        found, missing = {}, []
        if paths["OUTPUT_TEMPLATE"]:
            found["OUTPUT_TEMPLATE"] = builtin_template()
        if paths["OUTPUT"]:
            found["OUTPUT"], missing = self._document(
                parameters, context, feedback, part_of(progress, 0.0, 0.9))
        files = {name: (paths[name], data) for name, data in found.items()}
        inputs = [*self.sources, self.parameterAsFile(parameters, "TEMPLATE", context)]
        with staged_files(files.values(), inputs):
            progress(1.0)
        results = {name: paths[name] for name in found}
        if paths["OUTPUT"]:
            results["MISSING"] = len(missing)
            results["CHECKLIST"] = "\n".join(f"{label} ({where})" for label, where in missing)
        return results

    def _document(self, parameters, context, feedback, progress):
        """The bytes of the document, and what is missing."""
        from ...bridge.local.application import content_of
        from ...bridge.local.application_template import builtin_template, closing
        from ...core.report.docx.fill import Template

        path = self.parameterAsFile(parameters, "TEMPLATE", context)
        if path and not path.lower().endswith(".docx"):
            raise CoreError("template_kind", file=Path(path).name)
        if path and not Path(path).is_file():
            raise CoreError("missing_file", file=path)
        template = (Template(Path(path), Path(path).name) if path
                    else Template(builtin_template(), tr("built-in template")))
        if template.stripped:
            feedback.pushWarning(tr(
                "“{file}” names the template that it was made from; that was left out: "
                "{targets}").format(file=template.file, targets=", ".join(template.stripped)))
        progress(0.1)
        application = self._application(parameters, context, part_of(progress, 0.1, 0.8))
        content, missing = content_of(application, template)
        own_list = "missing" in template.sections
        data = template.filled(content, "" if own_list else closing(missing))
        feedback.pushInfo(tr("{count} things are missing; they are listed at the end.").format(
            count=f"{len(missing):,}"))
        progress(1.0)
        return data, missing

    def _application(self, parameters, context, progress):
        from ...bridge.local.application_read import read_application

        def given(name):
            return self.given(name, parameters, context)

        options = {
            "project_id": self.parameterAsString(parameters, "PROJECT_ID", context).strip(),
            "scenario": self.parameterAsString(parameters, "SCENARIO", context).strip(),
            "kpi": self.parameterAsString(parameters, "KPI", context),
            "zones_field": self.parameterAsString(parameters, "ZONES_FIELD", context).strip(),
            "reach_m": self.parameterAsDouble(parameters, "MAP_REACH", context),
            "place": self.parameterAsString(parameters, "PLACE", context).strip(),
            "today": self.parameterAsString(parameters, "TODAY", context),
            "with_contacts": self.parameterAsBool(parameters, "INCLUDE_CONTACTS", context),
        }
        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        file = self.source_of.get("PROJECTS", "").split("|")[0]
        return read_application(given, rows, options, file, context, progress)

