"""``nigiwai:evaluate_structure``: the official indicators of urban structure, and ours beside."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...bridge import fields
from ...bridge.environment import require
from ...bridge.frames import has_crs
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import network_parameter, walking_graph
from ...bridge.structure.layers import read_table
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.simulate_scenario import EDIT_FIELDS
from ..vibrancy.town import (
    FACILITY_FIELDS,
    PLACES,
    POLYGONS,
    VECTOR,
    ZONE_FIELDS,
    TownAlgorithm,
    field_definitions,
    report_parameter,
)

# Name in core.structure.from_frames.Given → parameter.
TABLES = {
    "population": "POPULATION", "buildings": "BUILDINGS", "plans": "PLAN_AREAS",
    "plans_after": "PLAN_AREAS_AFTER", "set_up": "FACILITIES_SET_UP", "stops": "STOPS",
    "entries": "ENTRIES", "hazards": "HAZARDS", "land": "LAND_USE", "finance": "FINANCE",
}  # fmt: skip


class EvaluateStructure(TownAlgorithm):
    """The indicators of urban structure of a town."""

    NAME = "evaluate_structure"
    GROUP = "structure"
    STYLES: ClassVar = {"OUTPUT_AREAS": "structure_areas"}

    def displayName(self):  # noqa: N802
        return tr("Evaluate urban structure")

    def summary(self):
        return tr(
            "The official indicators of urban structure (residence, urban functions, disaster, "
            "public transport, land use, finance) for several years, and before and after a "
            "changed induction area or a scenario. Each as the official tool computes it, without "
            "the tool's faults, and by the better method, with the difference explained. What "
            "cannot be computed says why."
        )

    def definitions(self):
        return (*_layers(), *_change(), *_more(), *_fields(), *_outputs())

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("AVAILABLE", tr("Indicators with a value")))

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.structure import indicators as structure
        from ...core.report.structure_page import render_structure
        from ...core.structure.from_frames import build_inputs
        from ...core.structure.run import area_rows, evaluate

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        assumptions, given, crs = self._given(parameters, context, part_of(progress, 0.0, 0.4))
        inputs = build_inputs(given, assumptions)
        _tell_inputs(inputs, feedback)
        result = evaluate(inputs, part_of(progress, 0.4, 0.85))
        areas = area_rows(result, inputs)
        table = structure.structure_frame(result.values)
        _tell(result, table, feedback)
        outputs = (
            ("OUTPUT", table, fields.STRUCTURE, Qgis.WkbType.NoGeometry,
             QgsCoordinateReferenceSystem()),
            ("OUTPUT_AREAS", structure.areas_frame(areas, inputs.crs), fields.STRUCTURE_AREAS,
             Qgis.WkbType.MultiPolygon, crs),
        )
        written = self.write_with_page(
            outputs,
            lambda: render_structure(
                structure.sheet_content(result, inputs, areas, self.zones_file),
                structure.sheet_texts()),
            parameters, context, part_of(progress, 0.85, 1.0),
        )
        known = table[table["available"] == 1]["key"].nunique()
        return {**written, "AVAILABLE": int(known)}

    def _given(self, parameters, context, progress):
        """Assumptions, what was given, and the CRS in metres."""
        from ...bridge.assumptions import assumptions_in_use
        from ...core.structure.from_frames import Given

        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(rows, self.zones_file, context)
        source = self.source(parameters, "ZONES", context)
        crs = self._crs(source, context)
        zones = self.layer("ZONES", _zone_fields(source), parameters, context, crs)
        progress(0.1)
        tables, names = {}, {}
        for step, (name, parameter) in enumerate(TABLES.items()):
            given = self.parameterAsSource(parameters, parameter, context)
            # An empty table of a study is as good as none.
            if given is not None and given.featureCount():
                steps = part_of(progress, 0.1 + 0.05 * step, 0.15 + 0.05 * step)
                tables[name] = read_table(given, parameter, context, crs, steps)
                names[name] = given.sourceName()
        return assumptions, Given(
            zones, self._optional("FACILITIES", FACILITY_FIELDS, parameters, context, crs),
            self._optional("EDITS", EDIT_FIELDS, parameters, context, crs),
            year=self._whole(parameters, "YEAR", context) or 0, names=names,
            target=self._target(parameters, context),
            graph=walking_graph(self, parameters, context, crs, part_of(progress, 0.6, 1.0)),
            **tables), crs

    def _crs(self, source, context):
        if not source.featureCount():
            raise CoreError("empty_layer", layer=source.sourceName())
        if source.wkbType() == Qgis.WkbType.NoGeometry:
            raise CoreError("no_geometry", layer=source.sourceName(), row=1)
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        return metric_crs([source], context)

    def _optional(self, name, roles, parameters, context, crs):
        if self.parameterAsSource(parameters, name, context) is None:
            return None
        return self.layer(name, roles, parameters, context, crs)

    def _whole(self, parameters, name, context):
        # An optional number that is not given would be read as 0, which is a value.
        given = parameters.get(name) is not None
        return self.parameterAsInt(parameters, name, context) if given else None

    def _target(self, parameters, context):
        year = self._whole(parameters, "TARGET_YEAR", context)
        given = parameters.get("TARGET_RESIDENTS") is not None
        if given != (year is not None):
            raise CoreError("structure_target")
        if not given:
            return None
        return self.parameterAsDouble(parameters, "TARGET_RESIDENTS", context), year

    def write_with_page(self, outputs, page, parameters, context, progress):
        """Write the layers and, where wanted, the page of ``page()``: all or none."""
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, page()):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}


def _zone_fields(source):
    """Fields of the zones; the mesh code, too, where there is one."""
    if source.fields().indexOf("mesh_code") < 0:
        return ZONE_FIELDS
    return {**ZONE_FIELDS, "mesh_code": ("", "mesh_code", "text", True)}


def _tell_inputs(inputs, feedback):
    lines = (
        (inputs.years.unmatched, tr(
            "{count} rows of the residents by year are of no zone and were left out.")),
        (inputs.years.repeated, tr(
            "{count} rows of the residents by year repeat a place, kind and year; the last of "
            "each counts.")),
        (inputs.years.unknown, tr(
            "{count} zones have no number of residents (NULL); nobody lives there.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=f"{count:,}"))
    if inputs.buildings is None:
        feedback.pushInfo(tr(
            "There are no buildings: by the official definition all residents of a zone are on "
            "its centroid, by ours evenly over its area."))


def _tell(result, table, feedback):
    if result.on_network == result.on_network:
        feedback.pushInfo(tr(
            "The way on foot is along the network for {share} % of the residents; for the others "
            "it is the straight line times the detour ratio.").format(
                share=f"{100 * result.on_network:.1f}"))
    missing = table[table["available"] == 0]
    missing = missing[~missing["key"].isin(table[table["available"] == 1]["key"])]
    for why, rows in missing.groupby("why_not", sort=False):
        feedback.pushInfo(tr("{count} indicators are not available: {reason}").format(
            count=rows["key"].nunique(), reason=why))


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _layers():
    return (
        (_source("ZONES", tr("Zones"), POLYGONS, optional=False), tr(
            "Mesh cells or small areas with residents: the table zones of a study.")),
        (_source("POPULATION", tr("Residents by year"), VECTOR), tr(
            "Rows with place_id (mesh code or id of a zone), year, residents and, where known, "
            "kind (census, register, projection) and age groups: the table population of a study. "
            "With it every year is evaluated; without it the residents of the zones.")),
        (_source("BUILDINGS", tr("Buildings"), PLACES), tr(
            "The table buildings of a study, with use, storeys and floor_area_m2 where known. "
            "Residents of a zone are shared out among its homes as the official tool does. "
            "Without them the official definition goes by the centroid of each zone and ours by "
            "its area.")),
        (_source("PLAN_AREAS", tr("Plan areas"), POLYGONS), tr(
            "The table plan_areas of a study: kinds residence_induction and "
            "urban_function_induction.")),
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "Facilities with a category: the table facilities of a study. Those outside the zones "
            "do not count.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS), tr(
            "The table hazards of a study: river flood (flood) with the scenario L1 or L2, and "
            "tsunami, with rank or depth.")),
        (_source("STOPS", tr("Stops of public transport"), PLACES), tr(
            "The table stops of a study: kind station, tram_stop or bus_stop.")),
        (_source("ENTRIES", tr("Entries"), PLACES), tr(
            "The table entries of a study; its stations count as stations.")),
        network_parameter(),
    )


def _change():
    return (
        (_source("PLAN_AREAS_AFTER", tr("Plan areas after a change"), POLYGONS), tr(
            "The whole plan as it would be: all its areas, changed or not, with the fields of the "
            "plan areas. Gives every indicator a state after.")),
        (_source("EDITS", tr("Edits"), VECTOR), tr(
            "Edits of a scenario, as “Simulate scenario” takes them: facilities that come, go or "
            "move, and housing, which adds residents. A facility of the category bus_stop counts "
            "as a bus stop. Gives every indicator a state after, from the base year on.")),
        (_source("FACILITIES_SET_UP", tr("Facilities when the plan was set up"), PLACES), tr(
            "Points with a category, as they were in the year when the location plan was set up; "
            "the change of shares is counted from these.")),
        (QgsProcessingParameterNumber(
            "TARGET_RESIDENTS", tr("Target: residents inside the residence induction area"),
            Qgis.ProcessingNumberParameterType.Double, None, optional=True, minValue=0), tr(
            "Residents that the plan aims at inside the area in the target year. With the target "
            "year it gives S, p and r.")),
        (_year("TARGET_YEAR", tr("Target year")), tr(
            "A year for which the residents by year hold a projection.")),
    )


def _more():
    return (
        (_source("LAND_USE", tr("Land use of two years"), POLYGONS), tr(
            "Cells or parcels with year and code or use (table land_use of a study) of at least "
            "two years; the first and the last are compared.")),
        (_source("FINANCE", tr("Finance"), VECTOR), tr(
            "Table with year, item and value: land_fixed_asset_tax, land_tax_base and expenditure "
            "in yen, population in persons.")),
        (_year("YEAR", tr("Year of the residents of the zones")), tr(
            "Only needed without residents by year; written into the results.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _year(name, text):
    return QgsProcessingParameterNumber(
        name, text, Qgis.ProcessingNumberParameterType.Integer, None, optional=True,
        minValue=1900, maxValue=2200)


def _fields():
    layers = {
        "ZONES": (tr("Zones"), ZONE_FIELDS, tr("Field of the zones with this meaning.")),
        "FACILITIES": (
            tr("Facilities"), FACILITY_FIELDS, tr("Field of the facilities with this meaning.")),
        "EDITS": (tr("Edits"), EDIT_FIELDS, tr("Field of the edits with this meaning.")),
    }
    return field_definitions(layers, optional=("FACILITIES", "EDITS"))


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT", tr("Indicators of urban structure"), VECTOR), tr(
            "One row an indicator, year, state and age group: official column and name, official, "
            "corrected and own value, difference, low and high where an assumption enters, the "
            "explanation, and why it is not available where it is not. Ratios are 0 to 1.")),
        (sink("OUTPUT_AREAS", tr("Induction areas with area and density"), POLYGONS,
              optional=True, createByDefault=True), tr(
            "Induction areas with true area, area in Web Mercator, every factor between the two, "
            "residents, and density both ways.")),
        (report_parameter(), tr(
            "Chart sheet as one HTML file: every group with charts and tables, the areas, and why "
            "the numbers differ. It opens without internet.")),
    )
