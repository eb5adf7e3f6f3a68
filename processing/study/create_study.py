"""Create a study from a municipal boundary."""

import hashlib
import json
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProviderRegistry,
)

from ...bridge.frames import read_frame
from ...bridge.i18n import tr
from ...bridge.version import plugin_version
from ...core.errors import CoreError
from ...core.formats.boundary import attribution_of
from ...core.geo import municipalities, outlines
from ...core.progress import part_of
from ...core.study import store
from ..base import NigiwaiAlgorithm

LEVELS = ("1km", "500m", "250m", "125m")


class CreateStudy(NigiwaiAlgorithm):
    """Algorithm ``nigiwai:create_study``."""

    NAME = "create_study"
    GROUP = "study"

    BOUNDARY = "BOUNDARY"
    MUNICIPALITY = "MUNICIPALITY"
    MESH_LEVEL = "MESH_LEVEL"
    TITLE = "NAME"
    ATTRIBUTION = "ATTRIBUTION"
    OVERWRITE = "OVERWRITE"
    STUDY = "STUDY"

    def displayName(self):  # noqa: N802
        return tr("Create study")

    def summary(self):
        return tr(
            "Makes a study: one GeoPackage that holds the boundary of a municipality, its mesh "
            "cells (JIS X 0410) and empty tables for everything else. Coordinates are those of "
            "the Japan plane rectangular zone of the place. A cell belongs to the municipality "
            "when its centre lies inside the boundary. Fill the study with “Import data”."
        )

    def definitions(self):
        return (*self._about_the_place(), *self._about_the_study())

    def _about_the_place(self):
        kinds = (
            Qgis.ProcessingSourceType.VectorPolygon.value,
            Qgis.ProcessingSourceType.VectorLine.value,
        )
        municipality = QgsProcessingParameterString(
            self.MUNICIPALITY, tr("Municipality"), optional=True
        )
        return (
            (
                QgsProcessingParameterFeatureSource(self.BOUNDARY, tr("Boundary"), list(kinds)),
                tr(
                    "Layer with the boundary: polygons (all rows are joined to one area), or lines "
                    "that close. It needs a coordinate reference system; any will do."
                ),
            ),
            (
                municipality,
                tr(
                    "Five-digit code or name, where the layer holds several municipalities (files "
                    "of the administrative areas N03). It is looked for in the fields N03_003, "
                    "N03_004, N03_007 and name. The name of a designated city takes all its wards."
                ),
            ),
            (
                QgsProcessingParameterString(self.ATTRIBUTION, tr("Source to name"), optional=True),
                tr(
                    "Words that the publisher of the boundary asks for; printed on maps and in "
                    "reports. Empty: those of the administrative areas (N03), where the layer has "
                    "their fields."
                ),
            ),
        )

    def _about_the_study(self):
        level = QgsProcessingParameterEnum(
            self.MESH_LEVEL,
            tr("Mesh level"),
            options=list(LEVELS),
            defaultValue="500m",
            usesStaticStrings=True,
        )
        title = QgsProcessingParameterString(self.TITLE, tr("Name of the study"), optional=True)
        overwrite = QgsProcessingParameterBoolean(
            self.OVERWRITE, tr("Replace an existing study"), defaultValue=False
        )
        target = QgsProcessingParameterFileDestination(
            self.STUDY, tr("Study"), tr("GeoPackage (*.gpkg)")
        )
        return (
            (
                level,
                tr(
                    "Size of the cells: 1 km, 500 m (half), 250 m (quarter) or 125 m (eighth). "
                    "Census population is published for 1 km, 500 m and 250 m."
                ),
            ),
            (title, tr("Shown in reports. Left empty, it is taken from the layer.")),
            (
                overwrite,
                tr(
                    "Replace the study that stands in the target file; what was imported into it "
                    "is lost. A file that is not a study is never replaced."
                ),
            ),
            (target, tr("The GeoPackage to make. It is written whole or not at all.")),
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("ZONES", tr("Number of mesh cells")))
        self.addOutput(QgsProcessingOutputNumber("EPSG", tr("EPSG number of the plane zone")))
        self.addOutput(QgsProcessingOutputString(self.TITLE, tr("Name of the study")))

    def prepareAlgorithm(self, parameters, context, _feedback):  # noqa: N802
        # Layers live on the main thread, so their file is asked for here.
        layer = self.parameterAsVectorLayer(parameters, self.BOUNDARY, context)
        self._file = None if layer is None else _file_of(layer)
        return True

    def compute(self, parameters, context, feedback, progress):
        frame, layer, columns = self._boundary(parameters, context, part_of(progress, 0.0, 0.2))
        wanted = self.parameterAsString(parameters, self.MUNICIPALITY, context).strip()
        title = self.parameterAsString(parameters, self.TITLE, context).strip()
        words = self.parameterAsString(parameters, self.ATTRIBUTION, context).strip()
        chosen = municipalities.choose(frame, wanted, layer)
        outline = outlines.dissolve(chosen, layer)
        _tell(outline, feedback)
        study = store.create(
            _with_suffix(self.parameterAsFileOutput(parameters, self.STUDY, context)),
            title or municipalities.name_of(chosen) or layer,
            outline,
            self.parameterAsEnumString(parameters, self.MESH_LEVEL, context),
            origin={
                **_origin(self._file, layer, len(frame), len(chosen), outline),
                "attribution": words or attribution_of(columns),
            },
            created_by=f"Nigiwai {plugin_version()}",
            overwrite=self.parameterAsBool(parameters, self.OVERWRITE, context),
            municipality_code=municipalities.codes_of(chosen),
            progress=part_of(progress, 0.2, 1.0),
        )
        zones = len(study.read("zones"))
        feedback.pushInfo(
            tr("{name}: {count} mesh cells of {level}, {crs}, written to {file}").format(
                name=study.name, count=zones, level=study.level, crs=study.crs, file=study.path
            )
        )
        return {
            self.STUDY: str(study.path),
            "ZONES": zones,
            "EPSG": study.epsg,
            self.TITLE: study.name,
        }

    def _boundary(self, parameters, context, progress):
        """Rows of the boundary layer, its name and its columns.

        The rows have the columns that name municipalities.
        """
        # QGIS would stop at a broken polygon; here it is repaired and told.
        check = context.invalidGeometryCheck()
        context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
        source = self.parameterAsSource(parameters, self.BOUNDARY, context)
        context.setInvalidGeometryCheck(check)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.BOUNDARY))
        layer = source.sourceName()
        if not source.sourceCrs().isValid():
            raise CoreError("missing_crs", layer=layer)
        names = source.fields().names()
        columns = {name: "text" for name in municipalities.COLUMNS if name in names}
        frame = read_frame(source, columns, context, layer=layer, progress=progress)
        return frame, layer, names


def _file_of(layer):
    """Path of the file of a layer, or None."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(parts.get("path") or "")
    return path if path.is_file() else None


def _with_suffix(path):
    return path if path.lower().endswith(".gpkg") else f"{path}.gpkg"


def _tell(outline, feedback):
    """Say what was done to the boundary."""
    if outline.empty:
        feedback.pushWarning(
            tr("{count} rows without geometry were left out.").format(count=outline.empty)
        )
    if outline.repaired:
        feedback.pushWarning(
            tr("{count} broken polygons were repaired. Check the boundary on the map.").format(
                count=outline.repaired
            )
        )
    if outline.closed:
        feedback.pushInfo(tr("The lines were closed to areas."))


def _origin(file, layer, rows, taken, outline):
    """What provenance says about the boundary."""
    signature = None
    if file is not None:
        signature = hashlib.sha256(file.read_bytes()).hexdigest()
    reasons = {"no_geometry": outline.empty, "other_municipality": rows - taken}
    notes = {
        "crs": outline.crs.name,
        "repaired": outline.repaired,
        "lines_closed": outline.closed,
    }
    return {
        "file": layer if file is None else file.name,
        "signature": signature,
        "rows_read": rows,
        "rows_written": taken - outline.empty,
        "rows_refused": rows - taken + outline.empty,
        "reasons": json.dumps({reason: count for reason, count in reasons.items() if count}),
        "notes": json.dumps(notes),
    }
