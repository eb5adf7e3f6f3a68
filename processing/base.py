"""What every Nigiwai algorithm shares: identity, help, errors, cancel, outputs, styles."""

import traceback
from contextlib import ExitStack
from dataclasses import replace
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterFeatureSource,
    QgsProviderRegistry,
    QgsWkbTypes,
)

from ..bridge import frames, resources
from ..bridge.environment import require
from ..bridge.help import url as help_url
from ..bridge.i18n import tr
from ..bridge.labels import group_label
from ..bridge.lineage import record as lineage
from ..bridge.lineage.given import given
from ..bridge.lineage.metadata import load_metadata
from ..bridge.lineage.sources import lineage_of
from ..bridge.messages import sentence
from ..bridge.progress import progress_of
from ..bridge.projections import projections_kept
from ..bridge.safe_outputs import (
    check_destinations,
    check_written,
    file_of,
    restored_on_failure,
)
from ..bridge.styles import apply_style
from ..core.errors import Cancelled, CoreError
from ..core.progress import ignore_progress, part_of

# Which layers lie above others in the tree: points must not vanish below areas.
ABOVE = {
    Qgis.GeometryType.Point: 3,
    Qgis.GeometryType.Line: 2,
    Qgis.GeometryType.Polygon: 1,
    Qgis.GeometryType.Null: 0,
}


class NigiwaiAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms.

    A subclass gives ``NAME``, ``GROUP``, ``displayName``, ``summary``, ``definitions`` and
    ``compute`` (not ``run``: QGIS itself calls a method of that name); ``PACKAGES`` names the
    heavy packages it needs and ``STYLES`` maps an output to the name of its style.
    """

    NAME = ""
    GROUP = ""
    PACKAGES = ("numpy", "pandas", "shapely", "geopandas")
    STYLES: ClassVar = {}
    # Where the input layers lie, and by parameter; see prepareAlgorithm.
    sources = ()
    source_of: ClassVar = {}
    # What was given, as plain values, and what of it is kept nowhere; see lineage_given.
    values_given: ClassVar = ({}, ())

    def name(self):
        return self.NAME

    def groupId(self):  # noqa: N802
        return self.GROUP

    def group(self):
        return group_label(self.GROUP)

    def icon(self):
        return resources.icon(self.NAME)

    def createInstance(self):
        return type(self)()

    def summary(self):
        """What the algorithm does, for a person, in two or three sentences."""
        raise NotImplementedError

    def definitions(self):
        """``(parameter definition, help)`` pairs, in the order of the dialog."""
        raise NotImplementedError

    def compute(self, parameters, context, feedback, progress):
        """Read parameters, call the core, write the outputs; gives the outputs."""
        raise NotImplementedError

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        for definition, text in self.definitions():
            definition.setHelp(text)
            self.addParameter(definition)

    def shortDescription(self):  # noqa: N802
        return self.summary()

    def shortHelpString(self):  # noqa: N802
        lines = [f"<p>{self.summary()}</p>"]
        lines += [
            f"<p><b>{definition.description()}</b>: {definition.help()}</p>"
            for definition in self.parameterDefinitions()
        ]
        return "".join(lines)

    def helpUrl(self):  # noqa: N802
        return help_url(self.NAME)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802, ARG002
        # On the main thread, where layers may be asked for their files.
        layers = {
            definition.name(): self.parameterAsVectorLayer(parameters, definition.name(), context)
            for definition in self.parameterDefinitions()
            if isinstance(definition, QgsProcessingParameterFeatureSource)
        }
        layers = {name: layer for name, layer in layers.items() if layer}
        for layer in layers.values():
            if context.temporaryLayerStore().mapLayer(layer.id()):
                _name_after_table(layer)
        self.source_of = {name: layer.source() for name, layer in layers.items()}
        self.sources = tuple(self.source_of.values())
        self.values_given = given(self, parameters, context)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        try:
            with projections_kept():
                require(*self.PACKAGES)
                return self.compute(parameters, context, feedback, progress_of(feedback))
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        except Cancelled:
            raise QgsProcessingException(
                tr("Stopped as you asked. Nothing was changed.")
            ) from None

    def given(self, name, parameters, context):
        """A source with rows, or None: an empty table of a study is as good as none."""
        source = self.parameterAsSource(parameters, name, context)
        return source if source is not None and source.featureCount() else None

    def write_all(self, outputs, parameters, context, progress=ignore_progress):
        """Write frames to outputs, all or none; gives ``{output: id of the layer}``.

        Parameters
        ----------
        outputs : sequence of (name, frame, columns, wkb_type, crs)
            An optional output that nobody wants is left out.
        """
        wanted = [
            (self.parameterAsFileOutput(parameters, output[0], context), output)
            for output in outputs
        ]
        wanted = [(destination, output) for destination, output in wanted if destination]
        check_destinations([destination for destination, _output in wanted], self.sources)
        with ExitStack() as stack:
            for destination, _output in wanted:
                stack.enter_context(restored_on_failure(file_of(destination)))
            written = {}
            for step, (destination, (name, *content)) in enumerate(wanted):
                part = part_of(progress, step / len(wanted), (step + 1) / len(wanted))
                written[name] = self._write(
                    name, destination, *content, parameters, context, part
                )
            self.keep_lineage(
                [(name, written[name], content[3], frames.extent_of(content[0]))
                 for _destination, (name, *content) in wanted], parameters, context)
        return written

    def keep_lineage(self, written, parameters, context):
        """Write into the metadata of outputs how they were made.

        Parameters
        ----------
        written : sequence of (name, target, crs, extent)
            ``crs`` and ``extent`` may be None.
        """
        made = lineage_of(self, parameters, context)
        for name, target, crs, extent in written:
            layer = context.temporaryLayerStore().mapLayer(target)
            lineage.write(layer or target, replace(made, output=name), crs, extent)
            if layer is None and context.willLoadLayerOnCompletion(target):
                details = context.layerToLoadOnCompletionDetails(target)
                details.setPostProcessor(details.postProcessor() or StylePostProcessor.of(""))

    def _write(
        self, name, destination, frame, columns, wkb_type, crs, parameters, context, progress
    ):
        sink, target = self.parameterAsSink(
            parameters, name, context, frames.fields_of(columns), wkb_type, crs
        )
        if sink is None:
            reason = tr("it could not be created")
            raise CoreError("write_failed", target=destination, reason=reason)
        try:
            frames.write_frame(frame, columns, sink, target, progress)
            sink.flushBuffer()
        except BaseException as error:
            # What the traceback holds would keep the file open, and then Windows does not let it
            # be replaced by what stood there before.
            traceback.clear_frames(error.__traceback__)
            raise
        finally:
            # QGIS closes the file when the sink goes.
            del sink
        if context.temporaryLayerStore().mapLayer(target) is None:
            check_written(target, len(frame))
        if context.willLoadLayerOnCompletion(target):
            details = context.layerToLoadOnCompletionDetails(target)
            # In a group of their own: beside a selected layer QGIS would turn the order round.
            details.groupName = self.displayName()
            details.layerSortKey = ABOVE[QgsWkbTypes.geometryType(wkb_type)]
            if name in self.STYLES:
                details.setPostProcessor(StylePostProcessor.of(self.STYLES[name]))
        return target


def _name_after_table(layer):
    """Call a layer that was opened for this run by its table: all tables of a study would else be
    called like the file."""
    table = QgsProviderRegistry.instance().decodeUri(
        layer.providerType(), layer.source()
    ).get("layerName")
    if table:
        layer.setName(table)


class StylePostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives a finished layer its style, where it has one, and the metadata beside its file."""

    # QGIS does not keep post-processors alive.
    _kept: ClassVar = {}

    def __init__(self, style):
        super().__init__()
        self._style = style

    @classmethod
    def of(cls, style):
        return cls._kept.setdefault(style, cls(style))

    def postProcessLayer(self, layer, _context, _feedback):  # noqa: N802
        load_metadata(layer)
        if self._style:
            apply_style(layer, self._style)
