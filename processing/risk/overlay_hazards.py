"""``nigiwai:overlay_hazards``: who and what is exposed to several hazards at once."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
)

from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.risk import fields
from ...bridge.risk.exposure_inputs import COLUMNS, Presence, observed_of, read_columns
from ...core.errors import CoreError
from ...core.progress import part_of
from ...core.risk.exposure_run import Given
from ..base import StylePostProcessor
from ..vibrancy.town import ZONE_FIELDS, TownAlgorithm
from . import overlay_hazards_definitions as given
from .overlay_hazards_messages import awkward_rows, tell_hazards, tell_result, tell_scene
from .overlay_hazards_sources import HazardSources

NO_CRS = QgsCoordinateReferenceSystem
LAYERS = {"building": "BUILDINGS", "plan_area": "PLAN_AREAS", "facility": "FACILITIES",
          "zone": "ZONES"}
TABLES = {"buildings": "BUILDINGS", "plans": "PLAN_AREAS", "facilities": "FACILITIES",
          "districts": "DISTRICTS"}


class OverlayHazards(TownAlgorithm):
    """Hazards over buildings, zones, plan areas or facilities."""

    NAME = "overlay_hazards"
    GROUP = "risk"
    STYLES: ClassVar = {"OUTPUT_TARGETS": "hazard_flood"}

    def displayName(self):  # noqa: N802
        return tr("Overlay hazards")

    def summary(self):
        return tr(
            "Lays several hazards at once over zones, buildings, plan areas or facilities: worst "
            "rank, share of area and floor area by rank, storeys that stay dry, whether people go "
            "upstairs or leave, and who is exposed at night (residents by age) and by day (people "
            "present). Where areas overlap the worse counts. Ranks add up to the whole."
        )

    def definitions(self):
        return given.definitions()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("HAZARDS_FOUND", tr("Hazards laid over")))
        self.addOutput(QgsProcessingOutputNumber(
            "RESIDENTS_EXPOSED", tr("Residents in the hazard that reaches most of them")))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        raster = self.parameterAsRasterLayer(parameters, "DEPTH_RASTER", context)
        self.raster = None
        if raster is not None:
            self.raster = raster.dataProvider().clone(), raster.name()
        done = super().prepareAlgorithm(parameters, context, feedback)
        for name in ("ZONES", "BUILDINGS", "PLAN_AREAS", "FACILITIES", "HAZARDS"):
            self.zones_file = self.zones_file or self.source_of.get(name, "").split("|")[0]
        return done

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.assumptions import assumptions_in_use
        from ...core.risk.exposure_run import build_scene, picture
        from ...core.risk.types import hazard_types

        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(rows, self.zones_file, context)
        kinds = hazard_types(assumptions)
        asked, crs = self._given(parameters, context, part_of(progress, 0.0, 0.15))
        scene = build_scene(asked, assumptions)
        progress(0.2)
        tell_scene(scene, feedback)
        sources = HazardSources(self, parameters, context, crs, assumptions,
                                part_of(progress, 0.2, 0.35))
        presence = self._presence(scene, asked, parameters, context, crs)
        pictures, bases = [], []
        times = sources.times()
        for step, (moment, until) in enumerate(times):
            part = part_of(progress, 0.35 + 0.5 * step / len(times),
                           0.35 + 0.5 * (step + 1) / len(times))
            hazards = sources.hazards(moment, scene.places.targets)
            present, basis = presence.at(*sources.day_and_hour(moment))
            pictures.append(picture(
                scene, hazards, present, assumptions, sources.texts(moment, until), part))
            bases.append(basis)
        tell_hazards(sources, feedback)
        tell_result(scene, pictures, bases, feedback)
        return self._written(scene, pictures, bases, kinds, sources, parameters, context,
                           part_of(progress, 0.85, 1.0), crs)

    def _given(self, parameters, context, progress):
        """What was given as the core takes it, and the CRS in metres."""
        target = self.parameterAsEnumString(parameters, "TARGETS", context)
        first = [name for name in (LAYERS[target], "ZONES", "BUILDINGS", "HAZARDS")
                 if self._there(parameters, name, context)]
        if not first or first[0] != LAYERS[target]:
            raise CoreError("exposure_no_targets", target=target, parameter=LAYERS[target])
        crs = metric_crs([self.parameterAsSource(parameters, first[0], context)], context)
        tables, names = {}, {}
        for step, (name, parameter) in enumerate(TABLES.items()):
            progress(step / len(TABLES))
            # An empty table of a study is as good as none.
            if self._there(parameters, parameter, context):
                source = self.parameterAsSource(parameters, parameter, context)
                steps = part_of(progress, step / len(TABLES), (step + 1) / len(TABLES))
                tables[name] = read_columns(source, COLUMNS[parameter], context, crs, (), steps)
                names[name] = source.sourceName()
        zones = None
        if self._there(parameters, "ZONES", context):
            zones = self.layer("ZONES", ZONE_FIELDS, parameters, context, crs)
        return Given(target, zones, names=names, **tables), crs

    def _there(self, parameters, name, context):
        source = self.parameterAsSource(parameters, name, context)
        return source is not None and source.featureCount() != 0

    def _presence(self, scene, asked, parameters, context, crs):
        """People present; nobody knows where there are no zones."""
        ids, residents, scored, observed = [], scene.ages.sum(axis=1), None, None
        if asked.zones is not None:
            ids = asked.zones.ids()
            if self._there(parameters, "PRESENCE", context):
                scored = self.parameterAsSource(parameters, "PRESENCE", context)
            elif self._there(parameters, "OBSERVATIONS", context):
                observed = observed_of(
                    self.parameterAsSource(parameters, "OBSERVATIONS", context),
                    asked.zones.frame.geometry.to_numpy(), crs, context)
        return Presence(ids, scored, observed, residents, context)

    def _written(self, scene, pictures, bases, kinds, sources, parameters, context, progress, crs):
        from ...bridge.risk import exposure
        from ...bridge.risk.exposure_style import shown_hazard

        name = self.parameterAsString(parameters, "SHOWN_HAZARD", context)
        shown = shown_hazard(name, pictures)
        totals = exposure.totals_frame(scene, pictures, kinds, bases)
        classes = exposure.evacuation_frame(scene, pictures, bases)
        outputs = [
            ("OUTPUT_TARGETS", exposure.targets_frame(
                scene, pictures, shown, bases, crs.authid() or crs.toWkt()),
             fields.EXPOSURE_TARGETS, _wkb(scene.places.targets), crs),
            *([("OUTPUT_EXPOSURE", exposure.rows_frame(scene, pictures, kinds),
                fields.EXPOSURE_ROWS, Qgis.WkbType.NoGeometry, NO_CRS())]
              if self.parameterAsFileOutput(parameters, "OUTPUT_EXPOSURE", context) else []),
            ("OUTPUT_EVACUATION", classes, fields.EXPOSURE_EVACUATION, Qgis.WkbType.NoGeometry,
             NO_CRS()),
            ("OUTPUT_TOTALS", totals, fields.EXPOSURE_TOTALS, Qgis.WkbType.NoGeometry, NO_CRS()),
        ]
        written = self.write_with_page(
            outputs, lambda: self._page(scene, pictures, (totals, classes), kinds, bases, sources),
            parameters, context, progress)
        self._style(written["OUTPUT_TARGETS"], shown, kinds, sources.timed, context)
        town = totals[(totals["level"] == "town") & (totals["rank"] > 0)]
        by_hazard = town.groupby("hazard")["residents"].sum() if len(town) else [0.0]
        return {**written, "HAZARDS_FOUND": len(pictures[0].of_targets.items),
                "RESIDENTS_EXPOSED": float(max(by_hazard))}

    def _page(self, scene, pictures, frames, kinds, bases, sources):
        from ...bridge.risk.exposure_report import Told, exposure_content, exposure_texts, worst_of
        from ...core.report.exposure_page import render_exposure

        shown = worst_of(pictures)
        day, hour = sources.day_and_hour(sources.times()[shown][0])
        told = Told(
            self.zones_file, day, hour, bases[shown], tuple(awkward_rows(sources)), sources.layer,
            tuple((key, *sources.found[key]) for key in pictures[0].of_targets.items),
            sources.assumptions, shown)
        return render_exposure(
            exposure_content(scene, pictures, frames, kinds, told), exposure_texts())

    def _style(self, target, shown, kinds, timed, context):
        if shown is None or not context.willLoadLayerOnCompletion(target):
            return
        details = context.layerToLoadOnCompletionDetails(target)
        details.setPostProcessor(HazardPostProcessor.of_hazard(kinds[shown.type], timed))


class HazardPostProcessor(StylePostProcessor):
    """Colours targets by the rank of one hazard; lets the temporal controller play moments."""

    def __init__(self, kind, timed):
        super().__init__(f"hazard_{kind.key}")
        self._kind, self._timed = kind, timed

    @classmethod
    def of_hazard(cls, kind, timed):
        return cls._kept.setdefault((kind, timed), cls(kind, timed))

    def postProcessLayer(self, layer, _context, _feedback):  # noqa: N802
        from ...bridge.risk.exposure_style import style_targets

        style_targets(layer, self._kind, self._timed)


def _wkb(targets):
    """Kind of geometry of the targets: points where all are, else areas."""
    import shapely

    kinds = shapely.get_dimensions(targets.shapes)
    return Qgis.WkbType.Point if len(kinds) and (kinds == 0).all() else Qgis.WkbType.MultiPolygon
