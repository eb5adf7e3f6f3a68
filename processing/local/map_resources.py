"""``nigiwai:map_resources``: where resources are dense and diverse, tours, what is near what."""

from typing import ClassVar

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...bridge.environment import require
from ...bridge.frames import has_crs
from ...bridge.i18n import tr
from ...bridge.local import fields
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import walking_graph
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import TownAlgorithm
from .map_definitions import (
    NEED_FIELDS,
    RESOURCE_FIELDS,
    ZONE_FIELDS,
    layer_definitions,
    layer_fields,
    output_definitions,
    surface_definitions,
    tour_definitions,
)


class MapResources(TownAlgorithm):
    """Surfaces, tours, neighbours, dangers and needs of local resources."""

    NAME = "map_resources"
    GROUP = "local"
    STYLES: ClassVar = {
        "OUTPUT_ZONES": "zones_resources", "OUTPUT_RESOURCES": "resources_mapped",
        "OUTPUT_TOURS": "resource_tours", "OUTPUT_STOPS": "resource_stops",
        "OUTPUT_NEEDS": "needs_demand",
    }

    def displayName(self):  # noqa: N802
        return tr("Map local resources")

    def summary(self):
        return tr(
            "Where local resources are dense and diverse; walking tours through chosen ones with "
            "order and time along the streets; which kinds stand near each other more than by "
            "chance; which resources lie in hazard areas; which have many needs, and which needs "
            "nothing within reach fits."
        )

    def definitions(self):
        return (*layer_definitions(), *surface_definitions(), *tour_definitions(),
                *layer_fields(), *output_definitions())

    def compute(self, parameters, context, feedback, progress):
        from ...core.matching.places.run import map_places

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        crs = self._crs(parameters, context)
        assumptions = self._assumptions(parameters, context)
        areas = self._areas(parameters, context, crs)
        read = self._resources(parameters, context, crs, assumptions,
                               part_of(progress, 0.0, 0.1))
        _tell_read(read, feedback)
        question = self._question(read.spots, parameters, context, crs)
        progress(0.1)
        graph = walking_graph(self, parameters, context, crs, part_of(progress, 0.1, 0.2))
        hazards = self._hazards(parameters, context, crs, assumptions,
                                part_of(progress, 0.2, 0.25))
        needs, weight, rules = self._needs(parameters, context, crs)
        result = map_places(read.spots, areas, assumptions, question, graph, hazards, needs,
                            weight, rules, part_of(progress, 0.25, 0.85))
        _tell(result, feedback)
        return self._write_results(result, read, assumptions, areas, crs, parameters, context,
                           part_of(progress, 0.85, 1.0))

    def _crs(self, parameters, context):
        for name in ("ZONES", "RESOURCES"):
            source = self.source(parameters, name, context)
            if not source.featureCount():
                raise CoreError("empty_layer", layer=source.sourceName())
            if source.wkbType() == Qgis.WkbType.NoGeometry:
                raise CoreError("no_geometry", layer=source.sourceName(), row=1)
            if not has_crs(source):
                raise CoreError("missing_crs", layer=source.sourceName())
        return metric_crs([self.source(parameters, "ZONES", context)], context)

    def _assumptions(self, parameters, context):
        from ...bridge.assumptions import assumptions_in_use

        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        return assumptions_in_use(rows, self.zones_file, context)

    def _areas(self, parameters, context, crs):
        import numpy as np

        from ...core.contracts import areas_of
        from ...core.matching.places.inputs import texts_of
        from ...core.matching.places.run import Areas

        layer = self.layer("ZONES", ZONE_FIELDS, parameters, context, crs)
        shapes = np.asarray(layer.frame.geometry, dtype=object)
        areas_of(shapes, layer.name)
        return Areas(layer.ids(), texts_of(layer, "name"), shapes)

    def _resources(self, parameters, context, crs, assumptions, progress):
        from ...bridge.local.resource_maps_inputs import judged_pairs, rows_of_expression
        from ...core.matching.inventory.duplicates import LIST, Settings
        from ...core.matching.places.inputs import read_spots

        # As an expression QGIS would drop one with a slip of the pen unsaid.
        picked = rows_of_expression(
            self.source(parameters, "RESOURCES", context),
            self.parameterAsString(parameters, "TOUR", context))
        once, judged = None, ()
        if self.parameterAsBool(parameters, "ONCE", context):
            once = Settings.of(assumptions), assumptions.value(LIST, "duplicates", "once")
            judged = judged_pairs(self.given("DUPLICATES", parameters, context),
                                  self.source_of.get("RESOURCES", "").split("|")[0], context)
        return read_spots(
            self.layer("RESOURCES", RESOURCE_FIELDS, parameters, context, crs), picked,
            self.parameterAsBool(parameters, "INCLUDE_HIDDEN", context),
            self._chosen(parameters, "CATEGORIES", context), once, judged, progress)

    def _chosen(self, parameters, name, context):
        # Nothing chosen comes as one empty text.
        return tuple(filter(None, self.parameterAsEnumStrings(parameters, name, context)))

    def _number(self, parameters, name, context, missing=float("nan")):
        # The command line knows no None: there an empty text says it.
        if parameters.get(name) in (None, "") and self._empty(name, parameters):
            return missing
        return self.parameterAsDouble(parameters, name, context)

    def _empty(self, name, parameters):
        """Whether a number was left empty: the default counts only where nothing was said."""
        return name in parameters or self.parameterDefinition(name).defaultValue() is None

    def _question(self, spots, parameters, context, crs):
        from ...core.matching.places.run import Question

        wanted = self._chosen(parameters, "TOUR_CATEGORIES", context)
        asked = bool(wanted or self.parameterAsString(parameters, "TOUR", context).strip())
        return Question(
            bandwidth_m=self._number(parameters, "BANDWIDTH", context),
            near_m=self._number(parameters, "NEAR", context),
            reach_min=self._number(parameters, "REACH", context),
            cell_m=self._number(parameters, "CELL", context),
            dealings=self.parameterAsInt(parameters, "PERMUTATIONS", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            tours=self._wish(spots, parameters, context, crs) if asked else None,
            groups=self._groups(spots, wanted, parameters, context) if asked else None,
            stay_min=self._number(parameters, "STAY", context),
            hidden=self.parameterAsBool(parameters, "INCLUDE_HIDDEN", context),
        )

    def _groups(self, spots, wanted, parameters, context):
        """Which resources each tour may go through."""
        import numpy as np

        from ...core.matching.places.inputs import ALL_CATEGORIES

        own = np.asarray(spots.categories, dtype=object)
        wanted = wanted or ALL_CATEGORIES
        if self.parameterAsBool(parameters, "TOUR_EACH", context):
            return {key: spots.picked & (own == key) for key in wanted}
        return {"": spots.picked & np.isin(own, wanted)}

    def _wish(self, spots, parameters, context, crs):
        from math import inf

        from ...bridge.local.resource_maps_inputs import named_places, place_called
        from ...core.matching.places.tours import Wish

        sources = [self.given(name, parameters, context) for name in ("ENTRIES", "STOPS")]
        texts = {name: self.parameterAsString(parameters, name, context).strip()
                 for name in ("TOUR_START", "TOUR_END")}
        places = named_places([one for one in sources if one is not None], context, crs)
        middle = spots.points[spots.picked].mean(axis=0) if spots.picked.any() else spots.points[0]
        ends = {}
        for end, text in texts.items():
            point = self._point(end.replace("TOUR_", "") + "_POINT", parameters, context, crs)
            ends[end] = point or (place_called(text, places, end, middle) if text else None)
        most = self._number(parameters, "MOST_STOPS", context, None)
        return Wish(None if most is None else int(most),
                    self._number(parameters, "MINUTES", context, inf),
                    self.parameterAsBool(parameters, "ROUND", context),
                    ends["TOUR_START"], ends["TOUR_END"])

    def _point(self, name, parameters, context, crs):
        import numpy as np

        if parameters.get(name) in (None, ""):
            return None
        point = self.parameterAsPoint(parameters, name, context, crs)
        text = tr("Start") if name == "START_POINT" else tr("End")
        return text, np.array([point.x(), point.y()])

    def _hazards(self, parameters, context, crs, assumptions, progress):
        from ...bridge.risk.hazard_rows import hazards_of

        source = self.given("HAZARDS", parameters, context)
        if source is None:
            return None
        return hazards_of(source, context, crs, assumptions, progress)

    def _needs(self, parameters, context, crs):
        """Needs, their weights, and rules about kinds; None without needs."""
        from ...bridge.local.resource_maps_inputs import rules_of_layer
        from ...core.matching.inputs import read_needs

        if self.given("NEEDS", parameters, context) is None:
            return None, None, None
        layer = self.layer("NEEDS", NEED_FIELDS, parameters, context, crs)
        rules = rules_of_layer(self.given("RULES", parameters, context), context)
        return read_needs(layer), layer.amounts("weight"), rules

    def _write_results(self, result, read, assumptions, areas, crs, parameters, context, progress):
        """Write the layers, the raster and the page: all or none."""
        from contextlib import nullcontext

        from ...bridge.local.resource_maps_raster import staged_raster
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        picture = self.parameterAsOutputLayer(parameters, "RASTER", context) if parameters.get(
            "RASTER") else ""
        outputs = _outputs(result, crs)
        page = staged_page(path, self._page(result, read, assumptions)) if path else nullcontext()
        raster = staged_raster(picture, *self._pixels(result, areas, part_of(progress, 0.0, 0.3)),
                               crs) if picture else nullcontext()
        with page, raster:
            written = self.write_all(outputs, parameters, context, part_of(progress, 0.3, 1.0))
        if picture:
            self.keep_lineage([("RASTER", picture, crs, None)], parameters, context)
        return {**written, **({"REPORT": path} if path else {}),
                **({"RASTER": picture} if picture else {})}

    def _pixels(self, result, areas, progress):
        from math import isnan

        from ...core.matching.places.density import pixels
        from ...core.matching.places.inputs import ALL_CATEGORIES

        question = result.question
        cell = question.bandwidth_m / 5.0 if isnan(question.cell_m) else question.cell_m
        west, north, values = pixels(
            areas.shapes, cell, result.spots.points, result.spots.category_codes(),
            len(ALL_CATEGORIES), question.bandwidth_m, progress)
        return west, north, values, cell

    def _page(self, result, read, assumptions):
        from ...bridge.local.resource_maps_report import places_content, places_texts
        from ...core.report.places_page import render_places

        return render_places(places_content(result, read, assumptions, self.zones_file),
                             places_texts())


def _outputs(result, crs):
    """What is written; tours and needs only where they were asked for."""
    from ...bridge.local import resource_maps as frames

    text = crs.authid() or crs.toWkt()
    kind, plain = Qgis.WkbType, QgsCoordinateReferenceSystem()
    made = [
        ("OUTPUT_ZONES", frames.zones_frame(result, text), fields.PLACES_ZONES,
         kind.MultiPolygon, crs),
        ("OUTPUT_RESOURCES", frames.resources_frame(result, text), fields.PLACES_RESOURCES,
         kind.Point, crs),
        ("OUTPUT_NEAR", frames.near_frame(result), fields.PLACES_NEAR, kind.NoGeometry, plain),
    ]
    if result.tours:
        made += [
            ("OUTPUT_TOURS", frames.tours_frame(result, text), fields.PLACES_TOURS,
             kind.MultiLineString, crs),
            ("OUTPUT_STOPS", frames.stops_frame(result, text), fields.PLACES_STOPS, kind.Point,
             crs),
        ]
    if result.demand is not None:
        made.append(("OUTPUT_NEEDS", frames.needs_frame(result, text), fields.PLACES_NEEDS,
                     kind.Point, crs))
    return made


def _tell_read(read, feedback):
    """Say which rows were left out or not understood."""
    if read.hidden:
        feedback.pushInfo(tr("{count} resources are hidden; left out.").format(
            count=f"{read.hidden:,}"))
    if read.repeated:
        feedback.pushInfo(tr(
            "{count} rows are likely places that other rows stand for; they count once.").format(
                count=f"{read.repeated:,}"))
    if read.placeless:
        feedback.pushWarning(tr("{count} resources have no point; left out.").format(
            count=f"{read.placeless:,}"))
    if read.unknown:
        feedback.pushWarning(tr(
            "Categories that are not known count by the kind of the row, else as “other”: "
            "{names}. Known ones: nature, culture, industry, people, spaces.").format(
                names=", ".join(f"{name} ({count})" for name, count in sorted(
                    read.unknown.items())[:10])))


def _tell(result, feedback):
    """Say what the numbers stand on, and what of the tours was left out."""
    from ...bridge.local.resource_maps_report import basis_text, tour_text, tours_left

    feedback.pushInfo(basis_text(result))
    outside = int((result.zone < 0).sum())
    if outside:
        feedback.pushWarning(tr(
            "{count} resources lie outside all zones: they count in no zone, but are near "
            "others.").format(count=f"{outside:,}"))
    for number, tour in enumerate(result.tours, 1):
        feedback.pushInfo(tour_text(tour, result, number))
        left = tours_left(tour)
        if left:
            feedback.pushWarning(left)
