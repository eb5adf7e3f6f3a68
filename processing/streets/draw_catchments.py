"""``nigiwai:draw_catchments``: the areas along the streets that are reached on foot."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge import fields
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import network_parameter, walking_graph
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import (
    FACILITY_FIELDS,
    PLACES,
    POLYGONS,
    VECTOR,
    ZONE_FIELDS,
    TownAlgorithm,
    field_parameter,
)
from .measure_access import group_help, group_parameter

FACILITIES = {
    "id": FACILITY_FIELDS["id"],
    "name": FACILITY_FIELDS["name"],
}
ZONES = {"residents": ZONE_FIELDS["residents"]}
MOST_BANDS = 5


class DrawCatchments(TownAlgorithm):
    """Areas along streets within limits of places."""

    NAME = "draw_catchments"
    GROUP = "streets"
    STYLES: ClassVar = {
        "OUTPUT_AREAS": "catchment_areas",
        "OUTPUT_STREETS": "catchment_streets",
    }

    def displayName(self):  # noqa: N802
        return tr("Draw catchments along streets")

    def summary(self):
        return tr(
            "Draws what is reached on foot from one or many facilities: streets are cut exactly "
            "where the time or the distance is used up, widened by BUFFER and dissolved. Nothing "
            "is guessed between the streets. With zones it counts the residents inside."
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        ready = super().prepareAlgorithm(parameters, context, feedback)
        # Without zones the study that the facilities come from gives the assumptions.
        self.zones_file = self.zones_file or self.source_of.get("FACILITIES", "").split("|")[0]
        return ready

    def definitions(self):
        return (*_layers(), *_limits(), *_fields(), *_outputs())

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.streets.catchment_outputs import area_frame, street_frame
        from ...core.access.draw import draw

        assumptions = self._assumptions(parameters, context)
        wish = self._wish(parameters, context, assumptions)
        facilities = self.source(parameters, "FACILITIES", context)
        crs = metric_crs([facilities], context)
        xy, ids, names, plane = self._facilities(parameters, context, crs)
        people = self._people(parameters, context, crs)
        graph = walking_graph(self, parameters, context, crs, part_of(progress, 0.05, 0.3))
        drawn = draw(graph, xy, assumptions, wish, people, part_of(progress, 0.3, 0.9))
        _tell(drawn, feedback)
        areas = area_frame(drawn, wish, ids, names, plane)
        streets = street_frame(drawn, wish, ids, names, plane)
        polygon, line = Qgis.WkbType.MultiPolygon, Qgis.WkbType.MultiLineString
        return self.write_all(
            (
                ("OUTPUT_AREAS", areas, fields.CATCHMENT_AREAS, polygon, crs),
                ("OUTPUT_STREETS", streets, fields.CATCHMENT_STREETS, line, crs),
            ),
            parameters, context, part_of(progress, 0.9, 1.0),
        )

    def _assumptions(self, parameters, context):
        from ...bridge.assumptions import assumptions_in_use

        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        return assumptions_in_use(table, self.zones_file, context)

    def _wish(self, parameters, context, assumptions):
        from ...core.access.coverage import METRES, parse_limits
        from ...core.access.coverage import MINUTES as MINUTE
        from ...core.access.draw import Wish

        def limits(name, label):
            return parse_limits(self.parameterAsString(parameters, name, context), label,
                                MOST_BANDS)

        metres = limits("METRES", tr("Limits in metres"))
        minutes = limits("MINUTES", tr("Limits in minutes"))
        if not (metres or minutes):
            raise CoreError("no_limits")
        given = parameters.get("JOIN_LIMIT")
        return Wish(
            group=self.parameterAsEnumString(parameters, "GROUP", context),
            unit=METRES if metres else MINUTE,
            limits=tuple(metres or minutes),
            buffer_m=self.parameterAsDouble(parameters, "BUFFER", context),
            merge=self.parameterAsBool(parameters, "MERGE", context),
            join_limit_m=assumptions.value("access", "walk", "join_limit_m") if given is None
            else self.parameterAsDouble(parameters, "JOIN_LIMIT", context),
            draws=self.draw_count(parameters, context),
        )

    def _facilities(self, parameters, context, crs):
        """Places, ids, names and their CRS."""
        from ...core.contracts import points_of

        layer = self.layer("FACILITIES", FACILITIES, parameters, context, crs)
        ids = layer.ids()
        places = points_of(layer.frame.geometry, layer.name)
        return places, ids, layer.texts("name"), layer.frame.crs

    def _people(self, parameters, context, crs):
        """Shapes of zones and their residents, or None."""
        import numpy as np

        from ...core.contracts import areas_of

        if self.parameterAsSource(parameters, "ZONES", context) is None:
            return None
        layer = self.layer("ZONES", ZONES, parameters, context, crs)
        if not len(layer.frame):
            raise CoreError("empty_layer", layer=layer.name)
        areas_of(layer.frame.geometry, layer.name)
        return np.asarray(layer.frame.geometry), layer.amounts("residents")


def _tell(drawn, feedback):
    lines = (
        (len(drawn.off), tr(
            "{count} facilities are off the network. They have circles (straight line × detour "
            "ratio) in place of areas along streets; distance_basis says so.")),
        (len(drawn.shut), tr(
            "{count} facilities lie at streets that this group cannot pass: they have no area.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=count))


def _layers():
    source = QgsProcessingParameterFeatureSource
    return (
        (source("FACILITIES", tr("Facilities"), [PLACES]), tr(
            "The places that areas are drawn around: the table facilities of a study, stations, "
            "or a selection of them.")),
        network_parameter(optional=False),
        (source("ZONES", tr("Zones"), [POLYGONS], optional=True), tr(
            "Zones with residents, to count who lives inside: each zone's people spread evenly "
            "over it.")),
        (source("ASSUMPTIONS", tr("Assumptions"), [VECTOR], optional=True), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "that the zones or the facilities come from is used.")),
    )


def _limits():
    kind = Qgis.ProcessingNumberParameterType
    join = QgsProcessingParameterNumber(
        "JOIN_LIMIT", tr("Greatest distance to a street"), kind.Double, None, True, 1.0, 5000.0)
    join.setFlags(join.flags() | Qgis.ProcessingParameterFlag.Advanced)
    text = QgsProcessingParameterString
    return (
        (group_parameter(), group_help()),
        (text("MINUTES", tr("Limits in minutes"), "5;10;15", optional=True), tr(
            "Walking times separated by ;, at most five.")),
        (text("METRES", tr("Limits in metres"), "", optional=True), tr(
            "Distances along the streets separated by ;, at most five. Given: they are used "
            "instead of the minutes.")),
        (QgsProcessingParameterNumber(
            "BUFFER", tr("Width beside the streets"), kind.Double, 30.0, False, 1.0, 500.0), tr(
            "How far the areas reach to each side of the streets, in metres. The streets are cut "
            "at the limit; the width is added to it.")),
        (QgsProcessingParameterBoolean("MERGE", tr("One area for all facilities"), False), tr(
            "What is reached from any of the facilities, in place of one area each.")),
        (join, tr("Facilities farther than this from every street are off the network, in metres. "
                  "Empty: the assumption join_limit_m.")),
        (QgsProcessingParameterNumber(
            "DRAWS", tr("Draws for the bands"), kind.Integer, 40, False, 0, 1000), tr(
            "How often the walking speed and the detour ratio are drawn from their ranges for the "
            "low and high ends (10 % and 90 % points). 0 leaves them empty.")),
    )


def _fields():
    text = tr("Field of the layer with this meaning.")
    roles = (
        ("FACILITIES", "id", tr("Facilities: id"), FACILITIES),
        ("FACILITIES", "name", tr("Facilities: name"), FACILITIES),
        ("ZONES", "residents", tr("Zones: residents"), ZONES),
    )
    for layer, role, label, table in roles:
        parameter, default, _kind, _required = table[role]
        optional = role != "id"
        yield field_parameter(parameter, label, default, layer, optional=optional), text


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_AREAS", tr("Catchment areas"), Qgis.ProcessingSourceType.VectorPolygon), tr(
            "One area a facility and limit, the larger below the smaller: length of streets "
            "reached, residents inside with low and high, and what the distances are.")),
        (sink("OUTPUT_STREETS", tr("Streets reached"), Qgis.ProcessingSourceType.VectorLine,
              optional=True), tr(
            "The parts of streets within the limits, each once a facility in its smallest band, "
            "with the least and the greatest cost on it.")),
    )
