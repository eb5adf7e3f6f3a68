"""``nigiwai:export_plan_map``: a map on paper, with everything that a council asks of one."""

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingOutputNumber, QgsProcessingUtils

from ...bridge.i18n import tr
from ...core.errors import CoreError
from ...core.progress import part_of
from .printing import PrintingAlgorithm
from .sheet_definitions import OUTPUTS, definitions


class ExportPlanMap(PrintingAlgorithm):
    """Layers on a sheet of paper, as PDF, picture and SVG."""

    NAME = "export_plan_map"
    GROUP = "report"

    def displayName(self):  # noqa: N802
        return tr("Export plan map")

    def summary(self):
        return tr(
            "Prints layers on A3 or A4 at a round scale: title, legend of what is visible, scale "
            "bar, north arrow, inset, date, coordinate system, sources and licences, assumptions "
            "in use and version, as PDF, picture or SVG. What does not fit, is empty or lies over "
            "something else is told in the log."
        )

    def definitions(self):
        return definitions()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("DENOMINATOR", tr("Denominator of the scale")))
        self.addOutput(QgsProcessingOutputNumber("FAULTS", tr("Warnings")))

    def print_all(self, parameters, context, feedback, progress):
        from ...bridge.printing.export import export_all
        from ...bridge.printing.plan_map import crs_of, plan_map

        paths = self._paths(parameters, context)
        study = self._study(parameters, context)
        layers = self._layers(parameters, context, feedback)
        progress(0.1)
        crs = crs_of(layers, study, context)
        wishes = self._wishes(parameters, context, crs)
        made = plan_map(layers, wishes, study, crs, context)
        progress(0.4)
        inputs = [layer.source() for layer in layers]
        inputs += [str(study.path)] if study else []
        said = export_all(
            made.layout, paths.values(), dpi=self.parameterAsInt(parameters, "DPI", context),
            geopdf=wishes.geopdf,
            sources=[*inputs, wishes.template], progress=part_of(progress, 0.4, 1.0))
        for text in made.told:
            feedback.pushInfo(text)
        for text in (*made.warned, *said):
            feedback.pushWarning(text)
        return {**paths, "DENOMINATOR": made.layout.itemById("map").scale(),
                "FAULTS": len(made.warned)}

    def _paths(self, parameters, context):
        """Output → file, those that are wanted."""
        paths = {name: self.parameterAsFileOutput(parameters, name, context) for name in OUTPUTS}
        paths = {name: path for name, path in paths.items() if path}
        if not paths:
            raise CoreError("sheet_nothing")
        for name, path in paths.items():
            if Path(path).suffix.lower() != OUTPUTS[name]:
                raise CoreError("sheet_ending", file=Path(path).name, endings=OUTPUTS[name])
        return paths

    def _study(self, parameters, context):
        from ...core.study.store import open_to_read

        path = self.parameterAsFile(parameters, "STUDY", context)
        return open_to_read(path) if path else None

    def _layers(self, parameters, context, feedback):
        from ...bridge.printing.layers import drawable, dressed, ticked

        given = self._given(parameters.get("LAYERS"), context)
        if not given and context.project() is not None:
            given = ticked(context.project())
        layers = []
        for number, layer in enumerate(given):
            passing = context.temporaryLayerStore().mapLayer(layer.id()) is not None
            layers += dressed(layer, number) if passing else [layer]
        layers, tables = drawable(layers)
        if tables:
            feedback.pushWarning(tr(
                "Tables without shapes cannot be drawn and were left out: {tables}.").format(
                tables=tr(", ").join(tables)))
        return layers

    def _given(self, value, context):
        """The layers of a parameter; QGIS itself passes over those that it cannot open."""
        layers = []
        for one in value if isinstance(value, (list, tuple)) else [value] if value else []:
            layer = one
            if not isinstance(one, QgsMapLayer):
                layer = QgsProcessingUtils.mapLayerFromString(str(one), context)
            if layer is None:
                raise CoreError("sheet_layer", layer=one)
            layers.append(layer)
        return layers

    def _wishes(self, parameters, context, crs):
        from ...bridge.printing.plan_map import Wishes

        def text(name):
            return self.parameterAsString(parameters, name, context).strip()

        def flag(name):
            return self.parameterAsBool(parameters, name, context)

        extent = None
        if parameters.get("EXTENT"):
            extent = self.parameterAsExtent(parameters, "EXTENT", context, crs)
            if extent.isEmpty():
                raise CoreError("sheet_extent", extent=str(parameters["EXTENT"]))
        scale = None
        if parameters.get("SCALE") is not None:
            scale = self.parameterAsDouble(parameters, "SCALE", context)
        orientation = self.parameterAsEnumString(parameters, "ORIENTATION", context)
        return Wishes(
            title=text("TITLE"), subtitle=text("SUBTITLE"), mark=text("MARK"),
            notes=tuple(line for line in text("NOTES").splitlines() if line.strip()),
            paper=self.parameterAsEnumString(parameters, "PAPER", context),
            upright={"landscape": False, "portrait": True}.get(orientation),
            extent=extent, scale=scale, inset=flag("INSET"),
            template=self.parameterAsFile(parameters, "TEMPLATE", context),
            with_assumptions=flag("SHOW_ASSUMPTIONS"), geopdf=flag("GEOPDF"))
