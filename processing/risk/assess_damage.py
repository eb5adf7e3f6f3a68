"""``nigiwai:assess_damage``: buildings destroyed or damaged, and casualties."""

from math import isnan
from typing import ClassVar

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...bridge.environment import require
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.risk import fields as risk_fields
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import TEXT, TownAlgorithm
from .damage_parameters import ZONE_FIELDS, definitions

DISTRICTS = {"name": ("DISTRICT_NAME_FIELD", "name", TEXT, True)}


class AssessDamage(TownAlgorithm):
    """Damage and casualties by published functions, side by side."""

    NAME = "assess_damage"
    GROUP = "risk"
    STYLES: ClassVar = {"OUTPUT_TARGETS": "damage_targets"}

    def displayName(self):  # noqa: N802
        return tr("Assess damage and casualties")

    def summary(self):
        return tr(
            "How many buildings would be destroyed or damaged by flood, tsunami, shaking and "
            "liquefaction, and how many people hurt, by published functions: several functions "
            "for one hazard stand side by side. Where structure, year or floor area are not "
            "known, or where there are only zones, assumed shares stand in, with a band. A "
            "function outside its range of validity says so."
        )

    def definitions(self):
        return definitions()

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        prepared = super().prepareAlgorithm(parameters, context, feedback)
        if not self.zones_file:
            self.zones_file = self.source_of.get("BUILDINGS", "").split("|")[0]
        raster = self.parameterAsRasterLayer(parameters, "RASTER", context)
        # A layer belongs to the main thread; a copy of its provider may be read elsewhere.
        self.raster = None if raster is None else (raster.dataProvider().clone(), raster.name())
        return prepared

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.risk import damage, damage_inputs
        from ...bridge.risk.damage_report import damage_content, damage_texts
        from ...core.report.damage_page import render_damage
        from ...core.risk.damage import assess
        from ...core.risk.damage_stock import shares

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        assumptions = self._assumptions(parameters, context)
        town = self._town(parameters, context, assumptions, feedback,
                          part_of(progress, 0.0, 0.25))
        districts = self._districts(parameters, context, town, feedback)
        case = damage_inputs.case_of(
            town, districts[0], self._number(parameters, "YEN_PER_M2", context))
        damage.tell_stock(case.stock, feedback)
        cells = self._cells(parameters, context, town, assumptions, feedback,
                            part_of(progress, 0.25, 0.55))
        wanted = self._functions(parameters, context)
        damage_inputs.check_functions(cells, wanted, feedback)
        results = assess(case, cells, assumptions, wanted, self.draw_count(parameters, context),
                         part_of(progress, 0.55, 0.85))
        damage.tell_results(results, feedback)
        outputs = (
            ("OUTPUT_TARGETS", damage.targets_frame(
                results, case, town.ids, town.targets.shapes, town.known, town.crs_text,
                shares(assumptions)),
             risk_fields.DAMAGE_TARGETS, Qgis.WkbType.MultiPolygon, town.crs),
            ("OUTPUT_TOTALS", damage.totals_frame(results, districts[1]),
             risk_fields.DAMAGE_TOTALS, Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()),
        )
        return self.write_with_page(
            outputs,
            lambda: render_damage(
                damage_content(results, case, districts[1], assumptions, self.zones_file,
                               town.notes),
                damage_texts()),
            parameters, context, part_of(progress, 0.85, 1.0))

    def _assumptions(self, parameters, context):
        from ...bridge.assumptions import assumptions_in_use

        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        return assumptions_in_use(table, self.zones_file, context)

    def _town(self, parameters, context, assumptions, feedback, progress):
        """Targets and their people: ``bridge.risk.damage_inputs.Town``."""
        from ...bridge.risk import damage_inputs

        buildings, zones = (self.given(name, parameters, context)
                            for name in ("BUILDINGS", "ZONES"))
        if buildings is None and zones is None:
            raise CoreError("damage_no_targets")
        crs = metric_crs([buildings or zones], context)
        layer = None
        if zones is not None:
            layer = self.layer("ZONES", ZONE_FIELDS, parameters, context, crs)
        progress(0.2)
        if buildings is None:
            return damage_inputs.town_of_zones(layer, assumptions, crs, feedback)
        return damage_inputs.town_of_buildings(
            buildings, layer, context, crs, feedback, part_of(progress, 0.2, 1.0))

    def _districts(self, parameters, context, town, feedback):
        """Members of the districts, and their names."""
        from ...bridge.risk import damage_inputs

        layer = None
        if self.given("DISTRICTS", parameters, context) is not None:
            layer = self.layer("DISTRICTS", DISTRICTS, parameters, context, town.crs)
        return damage_inputs.districts_of(layer, town, feedback)

    def _cells(self, parameters, context, town, assumptions, feedback, progress):
        """Where the hazards meet the targets: areas, raster and the one intensity."""
        from ...bridge.risk import damage_inputs

        if parameters.get("RASTER") and self.raster is None:
            raise CoreError("damage_raster", raster=parameters["RASTER"],
                            reason=tr("it is no raster, or it is not there"))
        source = self.given("HAZARDS", parameters, context)
        intensity = self._number(parameters, "INTENSITY", context)
        if source is None and self.raster is None and isnan(intensity):
            raise CoreError("damage_no_hazard")
        cells = []
        if source is not None:
            cells += damage_inputs.cells_of_layer(
                source, town, assumptions, context, feedback, part_of(progress, 0.0, 0.7))
        if self.raster is not None:
            kind = self.parameterAsEnumString(parameters, "RASTER_HAZARD", context)
            cells.append(damage_inputs.cells_of_raster(
                self.raster, kind, town, context, part_of(progress, 0.7, 1.0)))
        if not isnan(intensity):
            cells.append(damage_inputs.cells_of_intensity(intensity, town, assumptions))
        damage_inputs.tell_missed(cells, feedback)
        return cells

    def _functions(self, parameters, context):
        # Nothing chosen comes as one empty text.
        return tuple(filter(None, self.parameterAsEnumStrings(parameters, "FUNCTIONS", context)))

    def _number(self, parameters, name, context):
        # An optional number that is not given would be read as 0, which is a value.
        if parameters.get(name) is None:
            return float("nan")
        return self.parameterAsDouble(parameters, name, context)
