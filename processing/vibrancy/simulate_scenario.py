"""``nigiwai:simulate_scenario``: what changes when facilities or homes come, go or move."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ...bridge import fields
from ...bridge.i18n import tr
from ...bridge.risk import fields as risk_fields
from ...core.progress import part_of
from .town import (
    POLYGONS,
    TEXT,
    TownAlgorithm,
    field_definitions,
    report_parameter,
    tell_town,
    town_definitions,
)

EDIT_FIELDS = {
    "edit": ("EDIT_FIELD", "edit", TEXT, True),
    "facility_id": ("EDIT_FACILITY_FIELD", "facility_id", TEXT, False),
    "category": ("EDIT_CATEGORY_FIELD", "category", TEXT, False),
    "size": ("EDIT_SIZE_FIELD", "size", "real", False),
    "name": ("EDIT_NAME_FIELD", "name", TEXT, False),
}


class SimulateScenario(TownAlgorithm):
    """Before, after and change of a scenario."""

    NAME = "simulate_scenario"
    STYLES: ClassVar = {
        "OUTPUT_ZONES": "zones_change",
        "OUTPUT_FACILITIES": "facilities_change",
    }

    def displayName(self):  # noqa: N802
        return tr("Simulate scenario")

    def summary(self):
        return tr(
            "Puts facilities that do not exist yet on the map, moves, changes or removes existing "
            "ones, adds housing, and predicts what changes: visitors, stay, spend, onward walks, "
            "vibrancy and residents' access, who gains and who loses, with bands and a report."
        )

    def definitions(self):
        edits = QgsProcessingParameterFeatureSource(
            "EDITS", tr("Edits"), [Qgis.ProcessingSourceType.Vector]
        )
        return (
            (edits, tr(
                "Points with the fields edit (add, move, remove or modify), facility_id, category, "
                "size and name. Adding and moving need the point; move, remove and modify need the "
                "facility_id of an existing facility. The category housing adds residents; its "
                "size is the number of dwellings.")),
            (QgsProcessingParameterString(
                "SCENARIO", tr("Name of the scenario"), "", optional=True), tr(
                "Shown in the report and in comparisons. Empty: the name of the layer of edits.")),
            *town_definitions(),
            *_hazard_definitions(),
            *_edit_field_definitions(),
            *_outputs(),
        )

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.report_content import scenario_content
        from ...core.scenarios.edit_layer import edits_of
        from ...core.scenarios.run import simulate

        assumptions, town, observed, crs = self.read_town(
            parameters, context, part_of(progress, 0.0, 0.1)
        )
        layer = self.layer("EDITS", EDIT_FIELDS, parameters, context, crs)
        name = self.parameterAsString(parameters, "SCENARIO", context) or layer.name
        tell_town(town, observed, feedback)
        edits = edits_of(layer, town.facility_ids)
        risk = self._risk(
            town, assumptions, parameters, context, crs, feedback, part_of(progress, 0.1, 0.15))
        simulated = simulate(
            town, edits, assumptions, observed, self.draw_count(parameters, context),
            part_of(progress, 0.15, 0.85), risk,
        )
        frames = _frames(name, town, simulated)
        return self.write_with_report(
            (*_outputs_of(frames, crs), *_risk_outputs(frames, simulated, risk, edits, crs)),
            lambda: scenario_content(
                name, town, simulated, assumptions, observed, frames, self.zones_file
            ),
            parameters, context, part_of(progress, 0.9, 1.0),
        )

    def _risk(self, town, assumptions, parameters, context, crs, feedback, progress):
        """What tells who is in danger, or None without hazard areas."""
        from ...bridge.risk.weighing import hazard_layers, hazard_notes, scenario_risk

        source = self.parameterAsSource(parameters, "HAZARDS", context)
        # An empty table of a study is as good as none.
        if source is None or not source.featureCount():
            if self.parameterAsFileOutput(parameters, "OUTPUT_RISK", context):
                feedback.pushInfo(tr(
                    "No hazard areas were given: what is placed was not checked against them."))
            return None
        wanted = self.parameterAsString(parameters, "HAZARD_TYPES", context)
        layers, notes = hazard_layers(
            source, wanted, context, crs, assumptions, part_of(progress, 0.0, 0.5))
        for text in hazard_notes(notes):
            feedback.pushWarning(text)
        return scenario_risk(town.zones, layers, assumptions, part_of(progress, 0.5, 1.0))


def _risk_outputs(frames, simulated, risk, edits, crs):
    """The table of what was placed in hazards, where hazards are known."""
    from ...bridge.risk.weighing import placed_frame

    if risk is None:
        return ()
    placed = placed_frame(frames["facilities"], simulated, risk, edits)
    return (("OUTPUT_RISK", placed, risk_fields.SCENARIO_RISK, Qgis.WkbType.Point, crs),)


def _outputs_of(frames, crs):
    nothing, table = Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
    return (
        ("OUTPUT_ZONES", frames["zones"], fields.ZONE_SCENARIO, Qgis.WkbType.MultiPolygon, crs),
        ("OUTPUT_FACILITIES", frames["facilities"], fields.FACILITY_SCENARIO, Qgis.WkbType.Point,
         crs),
        ("OUTPUT_DIVERSION", frames["diversion"], fields.DIVERSION, nothing, table),
        ("OUTPUT_INDICATORS", frames["indicators"], fields.INDICATORS, nothing, table),
    )


def _frames(name, town, simulated):
    from ...bridge import outputs

    baseline, after = simulated.baseline, simulated.after
    zones = outputs.add_zone_changes(
        outputs.zone_frame(town, after, baseline, simulated.zone_bands), simulated
    )
    facilities = outputs.add_facility_changes(
        outputs.facility_frame(
            town, after, simulated.facility_bands, baseline.catchment_m(after.outcome),
            simulated.change,
        ),
        simulated,
    )
    return {
        "zones": zones,
        "facilities": facilities,
        "diversion": outputs.diversion_frame(facilities, simulated),
        "indicators": outputs.indicator_frame(name, simulated),
    }


def _hazard_definitions():
    return (
        (QgsProcessingParameterFeatureSource(
            "HAZARDS", tr("Hazard areas"), [POLYGONS], optional=True), tr(
            "The table hazards of a study. With it what is placed is checked against hazards, and "
            "the indicators tell residents and visitors in danger before and after.")),
        (QgsProcessingParameterString("HAZARD_TYPES", tr("Hazards that count"), "", optional=True),
         tr("Types (flood) or types with their scenario (flood L2), separated by commas. Empty: "
            "all.")),
    )


def _edit_field_definitions():
    return field_definitions(
        {"EDITS": (tr("Edits"), EDIT_FIELDS, tr("Field of the edits with this meaning."))})


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    source = Qgis.ProcessingSourceType
    return (
        (sink("OUTPUT_ZONES", tr("Zones after the scenario"), source.VectorPolygon), tr(
            "Zones as after the edits, with *_before, *_after and *_change of vibrancy, visitors, "
            "onward visitors, person-hours, spend, residents and access, and effect (gain, lose or "
            "same: residents' access).")),
        (sink("OUTPUT_FACILITIES", tr("Facilities after the scenario"), source.VectorPoint), tr(
            "Facilities as after the edits, with *_before, *_after and *_change, edit (what was "
            "done to it) and effect (gain, lose or same: visitors).")),
        (sink("OUTPUT_DIVERSION", tr("Diversion"), source.Vector, optional=True,
              createByDefault=True), tr(
            "One row an edited facility and another one: first visitors a day that it takes "
            "(positive) or gives (negative), and their share. Trips that went elsewhere or were "
            "not made are called elsewhere.")),
        (sink("OUTPUT_INDICATORS", tr("Indicators of the town"), source.Vector, optional=True,
              createByDefault=True), tr(
            "One row an indicator of the whole town: before, after, change and its band. Compare "
            "scenarios takes this table.")),
        (sink("OUTPUT_RISK", tr("Hazards of what is placed"), source.VectorPoint, optional=True,
              createByDefault=True), tr(
            "Only with hazard areas. One row a placed facility or home and hazard there: rank, "
            "depth, weight, visitors or residents, and a sentence.")),
        (report_parameter(), tr(
            "One HTML file with everything a council asks: what changes, who gains and loses, "
            "data, assumptions and limits. It opens without internet.")),
    )
