"""``nigiwai:draft_guideline``: problem areas and the sheet of a disaster prevention guideline."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
)

from ...bridge.frames import has_crs
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.risk import fields as risk_fields
from ...bridge.risk.guideline_layers import read_table, unknown_columns, unserved
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.simulate_scenario import EDIT_FIELDS
from ..vibrancy.town import FACILITY_FIELDS, ZONE_FIELDS, TownAlgorithm
from .guideline_definitions import definitions

# Name in core.risk.guideline.from_frames.Given → parameter.
TABLES = {
    "hazards": "HAZARDS", "plans": "PLAN_AREAS", "plans_after": "PLAN_AREAS_AFTER",
    "districts": "DISTRICTS", "buildings": "BUILDINGS", "shelters": "SHELTERS", "needs": "NEEDS",
    "score": "SCORE", "served": "SHELTER_ZONES", "rules": "RULES",
}  # fmt: skip


class DraftGuideline(TownAlgorithm):
    """Problem areas by rules, a sheet a district, and the table of indicators."""

    NAME = "draft_guideline"
    GROUP = "risk"
    STYLES: ClassVar = {
        "OUTPUT_AREAS": "guideline_areas", "OUTPUT_DISTRICTS": "guideline_districts",
    }  # fmt: skip

    def displayName(self):  # noqa: N802
        return tr("Draft disaster prevention guideline")

    def summary(self):
        return tr(
            "Where hazards, residents, vulnerable residents, their opinions and the induction "
            "areas meet: problem areas as polygons with rule and reason, a sheet for every "
            "district that has one, and the table of indicators of the disaster prevention "
            "guideline of a location plan. Before and after a scenario or a changed induction "
            "area. The rules are a table that anybody can read and change."
        )

    def definitions(self):
        return definitions()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("AREAS", tr("Problem areas")))

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.risk import guideline
        from ...bridge.risk.guideline_sheet import sheet_content
        from ...bridge.risk.guideline_texts import guideline_texts
        from ...core.report.guideline_page import render_guideline
        from ...core.risk.guideline.draft import draft
        from ...core.risk.guideline.from_frames import build_inputs

        assumptions, given, crs = self._given(parameters, context, part_of(progress, 0.0, 0.3))
        self._tell_columns(parameters, context, feedback)
        inputs, told = build_inputs(given, assumptions)
        _tell_inputs(told, inputs, feedback)
        result = draft(inputs, part_of(progress, 0.3, 0.85))
        _tell(result, feedback)
        none = QgsCoordinateReferenceSystem()
        frame_crs = given.zones.frame.crs
        outputs = (
            ("OUTPUT_AREAS", guideline.areas_frame(result, inputs, frame_crs),
             risk_fields.GUIDELINE_AREAS, Qgis.WkbType.MultiPolygon, crs),
            ("OUTPUT_DISTRICTS", guideline.districts_frame(result, inputs, frame_crs),
             risk_fields.GUIDELINE_DISTRICTS, Qgis.WkbType.MultiPolygon, crs),
            ("OUTPUT_INDICATORS", guideline.indicators_frame(result, inputs),
             risk_fields.GUIDELINE_INDICATORS, Qgis.WkbType.NoGeometry, none),
        )
        written = self._written(
            outputs,
            lambda: render_guideline(
                sheet_content(result, inputs, self.zones_file), guideline_texts()),
            parameters, context, part_of(progress, 0.85, 1.0))
        return {**written, "AREAS": len(result.states[-1].areas)}

    def _given(self, parameters, context, progress):
        """Assumptions, what was given, and the CRS in metres."""
        from ...bridge.assumptions import assumptions_in_use
        from ...core.risk.guideline.from_frames import Given

        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(rows, self.zones_file, context)
        crs = self._crs(self.source(parameters, "ZONES", context), context)
        zones = self.layer("ZONES", ZONE_FIELDS, parameters, context, crs)
        progress(0.1)
        tables, names = self._tables(parameters, context, crs, part_of(progress, 0.1, 0.9))
        if "hazards" not in tables:
            layer = self.source(parameters, "HAZARDS", context).sourceName()
            raise CoreError("empty_layer", layer=layer)
        return assumptions, Given(
            zones,
            options=self._options(parameters, context),
            facilities=self._layer("FACILITIES", FACILITY_FIELDS, parameters, context, crs),
            edits=self._layer("EDITS", EDIT_FIELDS, parameters, context, crs),
            district_kind=self.parameterAsString(parameters, "DISTRICT_KIND", context).strip(),
            names=names, **tables), crs

    def _tables(self, parameters, context, crs, progress):
        tables, names = {}, {}
        for step, (name, parameter) in enumerate(TABLES.items()):
            source = self.parameterAsSource(parameters, parameter, context)
            # An empty table of a study is as good as none.
            if source is None or not source.featureCount():
                continue
            steps = part_of(progress, step / len(TABLES), (step + 1) / len(TABLES))
            table = read_table(source, parameter, context, crs, steps)
            tables[name] = unserved(table) if name == "served" else table
            names[name] = source.sourceName()
        return tables, names

    def _tell_columns(self, parameters, context, feedback):
        rules = self.parameterAsSource(parameters, "RULES", context)
        unknown = unknown_columns(rules) if rules else []
        if unknown:
            feedback.pushWarning(tr(
                "“{layer}”: no rule uses these columns: {columns}. Is one a condition whose name "
                "has a slip?").format(layer=rules.sourceName(), columns=", ".join(unknown)))

    def _options(self, parameters, context):
        from datetime import datetime

        from ...core.risk.guideline.draft import Options

        year = datetime.now().astimezone().year
        if parameters.get("YEAR") is not None:
            year = self.parameterAsInt(parameters, "YEAR", context)
        return Options(year, *(self.parameterAsDouble(parameters, name, context)
                               for name in ("MERGE", "LEAST_AREA", "LEAST_RESIDENTS")))

    def _crs(self, source, context):
        if not source.featureCount():
            raise CoreError("empty_layer", layer=source.sourceName())
        if source.wkbType() == Qgis.WkbType.NoGeometry:
            raise CoreError("no_geometry", layer=source.sourceName(), row=1)
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        return metric_crs([source], context)

    def _layer(self, name, roles, parameters, context, crs):
        source = self.parameterAsSource(parameters, name, context)
        if source is None or not source.featureCount():
            return None
        return self.layer(name, roles, parameters, context, crs)

    def _written(self, outputs, page, parameters, context, progress):
        """Write the layers and, where wanted, the page of ``page()``: all or none."""
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, page()):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}


def _tell_inputs(told, inputs, feedback):
    from ...bridge.risk.guideline_sheet import kind_name
    from ...bridge.risk.guideline_texts import told_texts

    texts = told_texts()
    for name, count in told.counts.items():
        if name in texts:
            feedback.pushWarning(texts[name].format(count=f"{count:,}"))
    districts = inputs.districts
    if districts.kind:
        feedback.pushInfo(tr("Districts: {count} of the kind {kind} ({key}).").format(
            count=len(districts), kind=kind_name(districts.kind), key=districts.kind))
    if not len(districts):
        feedback.pushInfo(tr("No districts were given: there is one sheet for the whole town."))
    if districts.overlap_m2 > 1.0:
        feedback.pushInfo(tr(
            "Districts overlap by {area} m²; there the first one counts.").format(
            area=f"{districts.overlap_m2:,.0f}"))


def _tell(result, feedback):
    """Say what was found, what could not be asked, and that the totals add up."""
    from ...bridge.risk.guideline_labels import lacking_name, rule_name
    from ...bridge.structure.texts import state_label

    for key, names in result.unanswered.items():
        feedback.pushInfo(tr("Rule {rule} was not applied: needs {missing}.").format(
            rule=rule_name(key), missing=", ".join(lacking_name(name) for name in names)))
    for key, count in result.open_rows.items():
        feedback.pushWarning(tr(
            "Rule {rule}: of {count} hazard areas the class of depth or the date leaves open "
            "whether they meet it; they were not counted.").format(
            rule=rule_name(key), count=f"{count:,}"))
    for state in result.states:
        totals = {one.key: one.value for one in result.values
                  if one.state == state.name and one.scope.kind == "town" and one.hazard < 0}
        feedback.pushInfo(tr(
            "{state}: {areas} problem areas with {problem} residents; {exposed} exposed + {safe} "
            "not exposed = {residents} residents.").format(
            state=state_label(state.name) if len(result.states) > 1 else tr("now"),
            areas=len(state.areas),
            problem=f"{totals['problem_residents']:,.0f}",
            exposed=f"{totals['exposed']:,.1f}", safe=f"{totals['not_exposed']:,.1f}",
            residents=f"{totals['residents']:,.1f}"))
        if state.dropped:
            feedback.pushInfo(tr("{count} areas were too small or had too few residents.").format(
                count=len(state.dropped)))
