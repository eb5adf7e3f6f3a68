"""``nigiwai:estimate_catchments``: the plain Huff model."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QMetaType

from ...bridge.frames import read_frame
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import network_parameter, walking_graph
from ...core.errors import CoreError
from ...core.progress import part_of
from ..base import NigiwaiAlgorithm

REAL, INTEGER, TEXT = "real", "integer", "text"
MATRIX_COLUMNS = {"origin": TEXT, "destination": TEXT, "distance": REAL}
ORIGIN_RESULTS = (("dominant", TEXT), ("probability", REAL), ("accessibility", REAL))
DESTINATION_RESULTS = (("patronage", REAL), ("share", REAL))
FLOW_COLUMNS = (("origin", TEXT), ("destination", TEXT), ("distance", REAL),
                ("probability", REAL), ("flow", REAL))
# Fields that outputs carry over; other kinds (dates, lists, binary) are left out.
CARRIED = {
    QMetaType.Type.QString: TEXT,
    QMetaType.Type.Double: REAL,
    QMetaType.Type.Float: REAL,
    QMetaType.Type.Int: INTEGER,
    QMetaType.Type.UInt: INTEGER,
    QMetaType.Type.LongLong: INTEGER,
    QMetaType.Type.Bool: INTEGER,
}
SHORT_M = 20.0  # exponential decay that halves within this is taken for a mistake of unit


class EstimateCatchments(NigiwaiAlgorithm):
    """Who goes where, by attraction and distance."""

    NAME = "estimate_catchments"
    GROUP = "vibrancy"
    PACKAGES = ("numpy", "pandas", "scipy", "shapely", "geopandas")
    STYLES: ClassVar = {
        "OUTPUT_ORIGINS": "catchments_origins",
        "OUTPUT_DESTINATIONS": "catchments_destinations",
    }

    def displayName(self):  # noqa: N802
        return tr("Estimate catchments (Huff model)")

    def summary(self):
        return tr(
            "Shares the demand of every origin among the destinations: the larger and the nearer "
            "a destination, the more people choose it (Huff 1964). ALPHA 1 with power decay and "
            "LAMBDA 2 is the modified Huff model used in Japan. Distances are straight lines, run "
            "along a walking network, or come from your own table."
        )

    def definitions(self):
        return (*_layers(), *_model(), *_outputs())

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("TOTAL_DEMAND", tr("Total demand")))
        self.addOutput(QgsProcessingOutputNumber(
            "UNSERVED_DEMAND", tr("Demand with no destination in reach")))

    def compute(self, parameters, context, feedback, progress):
        from ...core.vibrancy.huff import by_coordinates, by_matrix

        rule = self._rule(parameters, context)
        origins = self._side(parameters, context, "ORIGINS", "DEMAND_FIELD", "ORIGIN_ID_FIELD")
        destinations = self._side(
            parameters, context, "DESTINATIONS", "ATTRACTION_FIELD", "DESTINATION_ID_FIELD")
        with_flows = bool(parameters.get("OUTPUT_FLOWS"))
        matrix = self.parameterAsSource(parameters, "MATRIX", context)
        progress(0.1)
        steps = part_of(progress, 0.2, 0.8)
        network = self.parameterAsSource(parameters, "NETWORK", context)
        if network is not None:
            if matrix is not None:
                raise CoreError("two_distances")
            places, pairs = self._on_network(
                (origins, destinations), rule, parameters, context, feedback,
                part_of(progress, 0.1, 0.5))
            found = by_matrix(*places, pairs, rule, with_flows, part_of(progress, 0.5, 0.8))
        elif matrix is None:
            crs = metric_crs([origins.source, destinations.source], context)
            places = [side.on_plane(crs, context) for side in (origins, destinations)]
            found = by_coordinates(*places, rule, with_flows, steps)
            _tell_plane(rule, crs, feedback)
        else:
            places = [side.places() for side in (origins, destinations)]
            pairs = _pairs(matrix, places, context)
            found = by_matrix(*places, pairs, rule, with_flows, steps)
            _tell_matrix(pairs, places, feedback)
        _tell(found, feedback)
        results = self._write_all(
            (origins, destinations), places, found, parameters, context,
            part_of(progress, 0.8, 1.0))
        return {**results, "TOTAL_DEMAND": found.total_demand,
                "UNSERVED_DEMAND": found.unserved_demand}

    def _on_network(self, sides, rule, parameters, context, feedback, progress):
        """Places on a plane, and their distances along the network."""
        from ...bridge.assumptions import assumptions_in_use
        from ...bridge.streets.network_pairs import network_pairs

        crs = metric_crs([side.source for side in sides], context)
        places = [side.on_plane(crs, context) for side in sides]
        graph = walking_graph(self, parameters, context, crs, part_of(progress, 0.0, 0.4))
        file = self.source_of.get("ORIGINS", "").split("|")[0]
        pairs = network_pairs(graph, places, rule, assumptions_in_use(None, file, context),
                              feedback, part_of(progress, 0.4, 1.0))
        _tell_rate(rule, feedback)
        return places, pairs

    def _rule(self, parameters, context):
        from ...core.vibrancy.huff_parts import Rule

        given = {"alpha": "ALPHA", "rate": "LAMBDA", "max_distance": "MAX_DISTANCE",
                 "min_probability": "MIN_PROBABILITY"}
        # An optional number that is not given would be read as 0, which is a value.
        values = {key: self.parameterAsDouble(parameters, name, context)
                  for key, name in given.items()
                  if name in ("ALPHA", "LAMBDA") or parameters.get(name) is not None}
        return Rule(decay=self.parameterAsEnumString(parameters, "DECAY", context), **values)

    def _side(self, parameters, context, layer, amount, identity):
        source = self.parameterAsSource(parameters, layer, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, layer))
        return _Side(source, context, self.parameterAsString(parameters, amount, context),
                     self.parameterAsString(parameters, identity, context))

    def _write_all(self, sides, places, found, parameters, context, progress):
        import numpy as np

        ids = [np.array(each.ids, dtype=object) for each in places]
        dominant = np.where(found.dominant < 0, None, ids[1][found.dominant])
        values = (
            {"dominant": dominant, "probability": found.probability,
             "accessibility": found.accessibility},
            {"patronage": found.patronage, "share": found.share},
        )
        kinds = (ORIGIN_RESULTS, DESTINATION_RESULTS)
        outputs = []
        for step, name in enumerate(("OUTPUT_ORIGINS", "OUTPUT_DESTINATIONS")):
            source = sides[step].source
            frame, columns = sides[step].with_results(ids[step], values[step], kinds[step])
            outputs.append((name, frame, columns, source.wkbType(), source.sourceCrs()))
        if found.flows is not None:
            outputs.append((
                "OUTPUT_FLOWS", _flow_frame(found.flows, ids), FLOW_COLUMNS,
                Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()))
        return self.write_all(outputs, parameters, context, progress)


class _Side:
    """Origins or destinations: the layer as it is, and what the model needs of it."""

    def __init__(self, source, context, amount_field, id_field):
        self.source, self.name = source, source.sourceName()
        self.amount_field, self.id_field = amount_field, id_field
        self.needed = read_frame(
            source, {id_field: TEXT, amount_field: REAL}, context, layer=self.name)
        self.carried = {
            field.name(): CARRIED[field.type()] for field in source.fields()
            if field.type() in CARRIED and field.name().lower() != "fid"
        }
        self.frame = read_frame(source, self.carried, context, layer=self.name)
        if not len(self.frame):
            raise CoreError("empty_layer", layer=self.name)

    def places(self, xy=None):
        from ...core.contracts import plain_ids
        from ...core.vibrancy.huff_parts import Places

        return Places(
            plain_ids(self.needed[self.id_field]), self.needed[self.amount_field].to_numpy(), xy,
            self.name, self.id_field, self.amount_field)

    def on_plane(self, crs, context):
        """Places at the centroids in a plane CRS."""
        import numpy as np
        import shapely

        shapes = np.asarray(read_frame(self.source, {}, context, crs, self.name).geometry)
        xy = shapely.get_coordinates(
            shapely.centroid(np.where(shapely.is_empty(shapes), None, shapes)))
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        if not there.all():
            raise CoreError("no_geometry", layer=self.name, row=int(np.argmin(there)) + 1)
        finite = np.isfinite(xy).all(axis=1)
        if not finite.all():
            raise CoreError("broken_geometry", layer=self.name, row=int(np.argmin(finite)) + 1,
                            reason=tr("its coordinates are not numbers"))
        return self.places(xy)

    def with_results(self, ids, values, kinds):
        """The layer with results, and its columns; results replace fields of the same name."""
        ours = {name.lower() for name in values}
        columns = [(name, kind) for name, kind in self.carried.items()
                   if name.lower() not in ours]
        frame = self.frame.assign(**values)
        if "id" not in (name.lower() for name, _ in columns):
            frame = frame.assign(id=ids)
            columns.insert(0, ("id", TEXT))
        return frame, (*columns, *kinds)


def _pairs(matrix, places, context):
    from ...core.contracts import plain_ids
    from ...core.vibrancy.huff_parts import Pairs, match

    layer = matrix.sourceName()
    table = read_frame(matrix, MATRIX_COLUMNS, context, layer=layer)
    rows = [match(layer, field, plain_ids(table[field]), side)
            for field, side in zip(("origin", "destination"), places)]
    return Pairs(*rows, table["distance"].to_numpy(), layer)


def _flow_frame(flows, ids):
    import pandas as pd

    return pd.DataFrame({
        "origin": ids[0][flows.origin],
        "destination": ids[1][flows.destination],
        "distance": flows.distance,
        "probability": flows.probability,
        "flow": flows.flow,
    })


def _tell_plane(rule, crs, feedback):
    feedback.pushInfo(tr("Straight-line distances in metres, measured in {crs}.").format(
        crs=f"{crs.authid()} ({crs.description()})"))
    _tell_rate(rule, feedback)


def _tell_rate(rule, feedback):
    import math

    if rule.decay == "exponential" and rule.rate > 0.0:
        half = math.log(2.0) / rule.rate
        text = tr("LAMBDA {rate} per metre: the pull halves every {half} m.").format(
            rate=rule.rate, half=f"{half:,.2f}")
        feedback.pushInfo(text)
        if half < SHORT_M:
            feedback.pushWarning(text + " " + tr(
                "That is very short. A LAMBDA per kilometre must be divided by 1000."))


def _tell_matrix(pairs, places, feedback):
    missing = len(places[0].ids) * len(places[1].ids) - len(pairs.distance)
    if missing:
        feedback.pushInfo(tr(
            "{count} pairs of origin and destination are not in the table and were taken as out "
            "of reach.").format(count=f"{missing:,}"))


def _tell(found, feedback):
    if found.floored:
        feedback.pushWarning(tr(
            "{count} pairs are nearer than 1 unit of distance. Power decay is infinite at zero, "
            "so their distance was taken as 1.").format(count=f"{found.floored:,}"))
    if found.unserved_demand > 0.0:
        feedback.pushWarning(tr(
            "Demand of {unserved} (of {total}) has no destination in reach and goes nowhere."
        ).format(unserved=f"{found.unserved_demand:,.1f}", total=f"{found.total_demand:,.1f}"))


def _source(name, text, optional=False):
    return QgsProcessingParameterFeatureSource(
        name, text, [Qgis.ProcessingSourceType.Vector], optional=optional)


def _field(name, text, default, parent, kind=Qgis.ProcessingFieldParameterDataType.Any):
    return QgsProcessingParameterField(
        name, text, defaultValue=default, parentLayerParameterName=parent, type=kind)


def _number(name, text, default=None):
    return QgsProcessingParameterNumber(
        name, text, Qgis.ProcessingNumberParameterType.Double, default, optional=default is None)


def _layers():
    return (
        (_source("ORIGINS", tr("Origins")), tr(
            "Where people start: mesh cells, districts or points. Areas and lines count at their "
            "centroid. With a distance table, a table without geometry will do.")),
        (_field("DEMAND_FIELD", tr("Demand field"), None, "ORIGINS"), tr(
            "Field of the origins with the demand to share out: residents, trips or yen a day. "
            "Empty (NULL) and negative values are refused.")),
        (_source("DESTINATIONS", tr("Destinations")), tr(
            "Where people may go: shops or other facilities. They count at their centroid.")),
        (_field("ATTRACTION_FIELD", tr("Attraction field"), None, "DESTINATIONS"), tr(
            "Field of the destinations with their size, for example sales floor in m². A size of "
            "0 attracts nobody; empty (NULL) and negative values are refused.")),
        (_field("ORIGIN_ID_FIELD", tr("Id field of the origins"), "id", "ORIGINS"), tr(
            "Field with an id of its own for every origin. Ids are compared as text; 1 and 1.0 "
            "are the same.")),
        (_field("DESTINATION_ID_FIELD", tr("Id field of the destinations"), "id",
                "DESTINATIONS"), tr(
            "Field with an id of its own for every destination. Where two destinations are "
            "equally likely, the first by id is the dominant one.")),
        (_source("MATRIX", tr("Distance table"), optional=True), tr(
            "Table with the fields origin, destination and distance, in any unit, for example "
            "minutes by car. A pair that is not in the table is out of reach. Without a table, "
            "straight lines in metres are used.")),
        (network_parameter()[0], tr(
            "Streets as lines, for example the table network of a study: distances run along them, "
            "in metres, in place of straight lines. Where a place is off the network, its pairs "
            "take the straight line × detour ratio, and how many do is said. Not together with a "
            "distance table.")),
    )


def _model():
    return (
        (_number("ALPHA", tr("Exponent of attraction (ALPHA)"), 1.0), tr(
            "How much size counts, 0 to 10: 1 is proportional, 0 makes all sizes equal.")),
        (QgsProcessingParameterEnum(
            "DECAY", tr("Decay with distance"), ["power", "exponential"], defaultValue="power",
            usesStaticStrings=True), tr(
            "power: pull falls with distance to the power of LAMBDA; a distance below 1 unit "
            "counts as 1. exponential: pull falls by the same share with every unit.")),
        (_number("LAMBDA", tr("Strength of decay (LAMBDA)"), 2.0), tr(
            "0 to 100. For power decay the exponent, which has no unit. For exponential decay the "
            "rate per metre, or per unit of the distance table: divide a rate per kilometre by "
            "1000 (0.5 per km is 0.0005).")),
        (_number("MAX_DISTANCE", tr("Greatest distance")), tr(
            "Destinations farther than this are not considered; one exactly at it is. In metres, "
            "or in the unit of the distance table. Empty: no limit.")),
        (_number("MIN_PROBABILITY", tr("Smallest probability in the flow table")), tr(
            "Flows with a smaller probability, 0 to 1, are left out of the table; they still "
            "count in all sums. Empty: all pairs in reach.")),
    )


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    kind = Qgis.ProcessingSourceType.Vector
    return (
        (sink("OUTPUT_ORIGINS", tr("Origins with their dominant destination"), kind), tr(
            "The origins with dominant (id of the most likely destination), its probability, and "
            "accessibility (sum of attraction to the power of ALPHA times decay). Fields of "
            "these names are replaced.")),
        (sink("OUTPUT_DESTINATIONS", tr("Destinations with their patronage"), kind), tr(
            "The destinations with patronage (demand that they receive) and share (of the total "
            "demand). Fields of these names are replaced.")),
        (sink("OUTPUT_FLOWS", tr("Flows"), kind, optional=True), tr(
            "Table of pairs in reach: origin, destination, distance, probability, flow. At most "
            "20 million rows.")),
    )
