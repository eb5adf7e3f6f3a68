"""``nigiwai:build_network``: the walking graph, built, checked and kept."""

from contextlib import ExitStack
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...bridge import fields
from ...bridge.assumptions import assumptions_in_use
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.safe_outputs import file_of, restored_on_failure
from ...bridge.streets.walking import network_parameter, read_streets, study_of_streets
from ...core.errors import CoreError
from ...core.progress import part_of
from ..base import NigiwaiAlgorithm

NO_CRS = QgsCoordinateReferenceSystem()
OUTPUTS = ("OUTPUT_EDGES", "OUTPUT_NODES", "OUTPUT_CHECKS")


class BuildNetwork(NigiwaiAlgorithm):
    """From lines to a graph that people can walk on."""

    NAME = "build_network"
    GROUP = "streets"
    PACKAGES = ("numpy", "pandas", "scipy", "shapely", "geopandas")
    STYLES: ClassVar = {"OUTPUT_EDGES": "walking_edges", "OUTPUT_NODES": "walking_nodes"}
    # The elevation model, readable in another thread, and its name.
    dem, dem_name = None, ""

    def displayName(self):  # noqa: N802
        return tr("Build walking network")

    def summary(self):
        return tr(
            "Makes a clean walking network of lines: joins ends that miss each other, cuts streets "
            "where others end on them, takes streets that are there twice once, and says what does "
            "not hang together. Gives the minutes that each group of people takes, with slope, "
            "stairs and barriers. A study keeps the result, and all analyses then use it."
        )

    def definitions(self):
        return (network_parameter(optional=False), *_options(), *_outputs())

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        for name, text in (
            ("NODES", tr("Nodes")),
            ("EDGES", tr("Streets between nodes")),
            ("COMPONENTS", tr("Components")),
            ("LENGTH_M", tr("Length of streets [m]")),
            ("LARGEST_SHARE", tr("Share of the largest component, 0 to 1")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        layer = self.parameterAsRasterLayer(parameters, "DEM", context)
        if layer is not None:
            self.dem, self.dem_name = layer.dataProvider().clone(), layer.name()
        return super().prepareAlgorithm(parameters, context, feedback)

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.streets import walking_outputs as made

        source = self.parameterAsSource(parameters, "NETWORK", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "NETWORK"))
        study = self._study(parameters, context, source)
        crs = QgsCoordinateReferenceSystem(study.crs) if study else metric_crs([source], context)
        frame = read_streets(source, context, crs, part_of(progress, 0.0, 0.3))
        if study:
            _check_same_rows(frame, study, source)
        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        file = self.source_of.get("NETWORK", "").split("|")[0]
        assumptions = assumptions_in_use(table, file, context)
        graph, repairs, options = self._graph(
            frame, source, parameters, context, part_of(progress, 0.3, 0.6))
        graph, heights, measured = self._with_slopes(
            graph, crs, parameters, context, part_of(progress, 0.6, 0.65))
        if study:
            from ...core.geo.walking.cells import with_cells

            graph = with_cells(graph, part_of(progress, 0.65, 0.7))
        checks = made.check_frame(graph, repairs)
        outputs = (
            ("OUTPUT_EDGES", made.edge_frame(graph, assumptions, measured, frame.crs),
             fields.WALKING_EDGES, Qgis.WkbType.LineString, crs),
            ("OUTPUT_NODES", made.node_frame(graph, heights, frame.crs), fields.WALKING_NODES,
             Qgis.WkbType.Point, crs),
            ("OUTPUT_CHECKS", checks, fields.WALKING_CHECKS, Qgis.WkbType.NoGeometry, NO_CRS),
        )
        with ExitStack() as stack:
            # Outputs and study together: all of it or nothing.
            for name in OUTPUTS:
                target = self.parameterAsFileOutput(parameters, name, context)
                stack.enter_context(restored_on_failure(file_of(target)))
            written = self.write_all(outputs, parameters, context, part_of(progress, 0.7, 0.95))
            # The last moment to stop: from here on everything is there.
            progress(0.95)
            if study:
                _keep(study, graph, frame, options)
        feedback.setProgress(100)
        _tell(checks, measured, self.dem_name, study, feedback)
        return {**written, "NODES": graph.node_count, "EDGES": graph.edge_count,
                "COMPONENTS": len(repairs.nodes), "LENGTH_M": float(repairs.length_m.sum()),
                "LARGEST_SHARE": float(repairs.share[0])}

    def _study(self, parameters, context, source):
        """The study to keep the graph in, or None; its table must be what the streets are."""
        from ...core.study.store import open_study

        path = self.parameterAsFile(parameters, "STUDY", context)
        if not path:
            return None
        study = open_study(path)
        own = study_of_streets(self.source_of.get("NETWORK", ""))
        if own is None or own.path.resolve() != study.path.resolve():
            raise CoreError(
                "not_streets_of_study", layer=source.sourceName(), study=study.path.name)
        return study

    def _graph(self, frame, source, parameters, context, progress):
        from ...core.geo.walking.lines import graph_of_lines
        from ...core.study.walking_cache import options_of

        chosen = {
            "tolerance_m": self.parameterAsDouble(parameters, "TOLERANCE", context),
            "cross": self.parameterAsBool(parameters, "CROSS", context),
            "least_m": self.parameterAsDouble(parameters, "LEAST_LENGTH", context),
        }
        graph, repairs = graph_of_lines(
            frame, **chosen, layer=source.sourceName(), progress=progress)
        return graph, repairs, options_of(**chosen, dem=self.dem_name)

    def _with_slopes(self, graph, crs, parameters, context, progress):
        """The graph with slopes from the elevation model, heights, and which slopes are."""
        import numpy as np

        from ...bridge.streets.heights import heights_of
        from ...core.geo.walking.slopes import with_slopes

        if self.dem is None and parameters.get("DEM"):
            raise QgsProcessingException(self.invalidRasterError(parameters, "DEM"))
        if self.dem is None:
            none = np.zeros(graph.edge_count, dtype=bool)
            return graph, np.full(graph.node_count, np.nan), none
        heights, cell_m = heights_of(
            self.dem, graph.x, graph.y, crs, context, self.dem_name, progress)
        graph, measured = with_slopes(graph, heights, cell_m)
        return graph, heights, measured


def _check_same_rows(frame, study, source):
    from ...core.study.walking_cache import network_rows, options_of, signature

    saved, options = network_rows(study), options_of()
    if saved is None or signature(saved, options) != signature(frame, options):
        raise CoreError("streets_differ", layer=source.sourceName(), study=study.path.name)


def _keep(study, graph, frame, options):
    from ...core.study.store import now
    from ...core.study.walking_cache import keep

    keep(study, graph, frame, options, now())


def _tell(checks, measured, dem, study, feedback):
    rows = checks[checks["check"] != "component"]
    for label, count, length, todo in zip(
        rows["label"], rows["count"], rows["length_m"], rows["todo"]
    ):
        if count:
            metres = "" if length != length else f", {length:,.0f} m"  # noqa: PLR0124 - NaN
            tell = feedback.pushWarning if todo else feedback.pushInfo
            tell(f"{label}: {count:,}{metres}. {todo}".strip())
    if dem:
        feedback.pushInfo(tr("Slopes of {count} streets are from “{dem}”.").format(
            count=int(measured.sum()), dem=dem))
    if study:
        feedback.pushInfo(tr("The study “{study}” keeps this network.").format(
            study=study.path.name))


def _options():
    number, real = QgsProcessingParameterNumber, Qgis.ProcessingNumberParameterType.Double
    return (
        (QgsProcessingParameterFile(
            "STUDY", tr("Study that keeps the network"), extension="gpkg", optional=True), tr(
            "The study whose table network was chosen above. It keeps the finished network until "
            "its streets change; all analyses that are given the same table use it. Empty: only "
            "the layers below.")),
        (number("TOLERANCE", tr("Tolerance [m]"), real, 0.5, False, 0, 20), tr(
            "Ends of streets that lie nearer than this to each other become one node, and an end "
            "this near to the inside of a street cuts it. 0 to 20 m; large values join streets "
            "that do not meet.")),
        (QgsProcessingParameterBoolean(
            "CROSS", tr("Join streets wherever they cross"), defaultValue=False), tr(
            "For lines without corners at junctions. Leave it off for OpenStreetMap and the "
            "ministry's network, where streets that cross without a common corner are bridges and "
            "underpasses.")),
        (number("LEAST_LENGTH", tr("Leave out components shorter than [m]"), real, 0, False, 0),
         tr("Parts with fewer metres of streets that hang together are left out. 0 keeps all.")),
        (QgsProcessingParameterRasterLayer("DEM", tr("Elevation model"), optional=True), tr(
            "Raster file with the height in metres in its first band. Slopes come from the heights "
            "of the nodes; bridges and tunnels get those of the ground. Streets shorter than a "
            "cell, and those outside, keep the slope that the source gives.")),
        (QgsProcessingParameterFeatureSource(
            "ASSUMPTIONS", tr("Assumptions"), [Qgis.ProcessingSourceType.Vector], optional=True),
         tr("Rows that stand above the built-in assumptions: list (here: walking), key, parameter, "
            "value, low, high, unit, source, year, verified. Without it the table assumptions of "
            "the study is used.")),
    )


def _outputs():
    sink, kind = QgsProcessingParameterFeatureSink, Qgis.ProcessingSourceType
    return (
        (sink("OUTPUT_EDGES", tr("Streets"), kind.VectorLine), tr(
            "Streets between two nodes with their length, the minutes of each group of people "
            "(NULL where it cannot pass), stairs, slope, component, and the row of the layer that "
            "they come from.")),
        (sink("OUTPUT_NODES", tr("Nodes"), kind.VectorPoint, optional=True), tr(
            "Where streets meet or end, with the number of streets and the component.")),
        (sink("OUTPUT_CHECKS", tr("Checks of the network"), kind.Vector, optional=True), tr(
            "Table of what was found and repaired: count, rows of the layer, and what to do; then "
            "the components by length.")),
    )
