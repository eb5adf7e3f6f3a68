"""``nigiwai:choose_sites``: the best places for p facilities."""

from math import nan
from typing import ClassVar

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsWkbTypes

from ...bridge import fields
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import (
    FACILITY_FIELDS,
    REAL,
    TEXT,
    ZONE_FIELDS,
    TownAlgorithm,
    tell_town,
)
from . import choose_definitions
from .choose_messages import tell, tell_setting, units_of

CANDIDATE_FIELDS = {
    "id": ("CANDIDATE_ID_FIELD", "id", TEXT, True),
    "name": ("CANDIDATE_NAME_FIELD", "name", TEXT, False),
    "locked": ("LOCKED_FIELD", "locked", REAL, False),
    "capacity": ("CAPACITY_FIELD", "capacity", REAL, False),
}
AREA_FIELDS = {"kind": ("AREA_KIND_FIELD", "kind", TEXT, False)}
HAZARD_FIELDS = {
    "kind": ("HAZARD_TYPE_FIELD", "type", TEXT, False),
    "rank": ("HAZARD_RANK_FIELD", "rank", REAL, False),
}
MATRIX_COLUMNS = {"origin": TEXT, "destination": TEXT, "distance": REAL}
NOT_BY_MODEL = ("MATRIX", "CAPACITY", "WEIGHT_FIELD")


class ChooseSites(TownAlgorithm):
    """The best sites under conditions."""

    NAME = "choose_sites"
    GROUP = "siting"
    STYLES: ClassVar = {
        "OUTPUT_SITES": "sites_chosen",
        "OUTPUT_ASSIGNMENT": "zones_assigned",
    }

    def displayName(self):  # noqa: N802
        return tr("Choose sites")

    def summary(self):
        return tr(
            "Finds the best places for a number of facilities: most residents covered, least "
            "walking time, most vibrancy, most spend or least diversion. Existing facilities "
            "count, plan areas and hazards rule candidates out, sites can be limited in what they "
            "serve. Says how far the answer can be from the best one, checks it, and gives it as "
            "edits to simulate."
        )

    def definitions(self):
        return choose_definitions.definitions()

    def compute(self, parameters, context, feedback, progress):
        question = self._question(parameters, context)
        if question.by_model:
            self._check_model_parameters(parameters, question, context)
        assumptions = self._assumptions(parameters, context)
        crs = self._plane(parameters, context)
        setting = self._setting(
            question, parameters, context, crs, assumptions, part_of(progress, 0.0, 0.25))
        tell_setting(question, setting, feedback)
        if question.by_model:
            answer = self._by_model(
                question, setting, parameters, context, feedback, part_of(progress, 0.25, 0.95))
        else:
            from ...core.siting.run import answer_by_ways

            answer = answer_by_ways(
                question, setting, assumptions, part_of(progress, 0.25, 0.95))
        tell(question, setting, answer, feedback)
        return self._written(question, setting, answer, crs, parameters, context,
                             part_of(progress, 0.95, 1.0))

    # The question.

    def _question(self, parameters, context):
        from ...core.siting.by_model import Unit
        from ...core.siting.run import Question

        def number(name):
            given = parameters.get(name) is not None
            return self.parameterAsDouble(parameters, name, context) if given else nan

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context)

        return Question(
            objective=choice("OBJECTIVE"),
            count=self.parameterAsInt(parameters, "P", context),
            unit=Unit(choice("CATEGORY") if parameters.get("CATEGORY") else "", number("SIZE")),
            reach=self.parameterAsDouble(parameters, "REACH", context),
            reach_unit=choice("REACH_UNIT"),
            existing=choice("EXISTING"),
            capacity=number("CAPACITY"),
            method=choice("METHOD"),
            seconds=self.parameterAsDouble(parameters, "TIME_LIMIT", context),
            least_visitors=self.parameterAsDouble(parameters, "MIN_VISITORS", context),
            draws=self.draw_count(parameters, context),
        )

    def _check_model_parameters(self, parameters, question, context):
        from ...core.siting.run import COMPETE

        given = [name for name in NOT_BY_MODEL if parameters.get(name) not in (None, "")]
        if question.existing == COMPETE:
            given.append("EXISTING = compete")
        if given:
            raise CoreError("siting_not_by_model", parameter=given[0])
        if not question.unit.category:
            raise CoreError("siting_needs_category")
        if self.parameterAsSource(parameters, "FACILITIES", context) is None:
            raise CoreError("siting_needs_town", layer="FACILITIES")

    def _assumptions(self, parameters, context):
        from ...bridge.assumptions import assumptions_in_use

        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        return assumptions_in_use(table, self.zones_file, context)

    def _plane(self, parameters, context):
        """The CRS in metres; an invalid one where the zones have no geometry."""
        zones = self.source(parameters, "ZONES", context)
        if zones.wkbType() != Qgis.WkbType.NoGeometry:
            return metric_crs([zones], context)
        if self.parameterAsSource(parameters, "MATRIX", context) is None:
            raise CoreError("siting_needs_places", layer=zones.sourceName())
        return QgsCoordinateReferenceSystem()

    # What it is asked of.

    def _setting(self, question, parameters, context, crs, assumptions, progress):
        from ...core.siting.run import COMPETE, Setting, check_size

        demand = self._demand(parameters, context, crs)
        candidates, layer = self._candidates(parameters, context, crs, demand)
        areas = self._ruling(candidates, layer, parameters, context, crs)
        reasons = self._reasons(candidates, areas, parameters, context)
        existing, name, taken = self._existing(question, parameters, context, crs, candidates)
        check_size(len(candidates), len(existing), len(demand.ids))
        competing = 0
        if question.existing == COMPETE:
            same = set(candidates.ids) & set(existing.ids)
            if same:
                raise CoreError("siting_same_id", layer=layer, other=name, value=min(same))
            competing, candidates = len(existing), candidates.joined(existing)
            reasons, existing = reasons + [None] * competing, existing.taken([])
        ways = self._ways(demand, candidates.joined(existing), layer, parameters, context, crs,
                          assumptions, progress)
        setting = Setting(demand, candidates, existing, reasons, ways, competing, taken)
        progress(1.0)
        return self._endangered(setting, areas["EXCLUDE_HAZARDS"], parameters, context, assumptions)

    def _demand(self, parameters, context, crs):
        from ...core.siting.places import demand_of

        weight = ZONE_FIELDS["residents"]
        if self.parameterAsString(parameters, "WEIGHT_FIELD", context):
            weight = ("WEIGHT_FIELD", "", REAL, True)
        roles = {"id": ZONE_FIELDS["id"], "name": ZONE_FIELDS["name"], "weight": weight}
        layer = self.layer("ZONES", roles, parameters, context, _plane_or_none(crs))
        return demand_of(layer, crs.isValid())

    def _candidates(self, parameters, context, crs, demand):
        """Candidates and the name of their layer."""
        from ...core.siting.places import candidates_of, zones_as_candidates

        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        if source is None:
            name = self.source(parameters, "ZONES", context).sourceName()
            return zones_as_candidates(demand), name
        layer = self.layer(
            "CANDIDATES", CANDIDATE_FIELDS, parameters, context, _plane_or_none(crs))
        spatial = source.wkbType() != Qgis.WkbType.NoGeometry
        if crs.isValid() and not spatial and not self._has_matrix(parameters, context):
            raise CoreError("siting_needs_places", layer=layer.name)
        return candidates_of(layer, spatial and crs.isValid()), layer.name

    def _has_matrix(self, parameters, context):
        return self.parameterAsSource(parameters, "MATRIX", context) is not None

    def _existing(self, question, parameters, context, crs, candidates):
        """Facilities that are there, the name of their layer, and all ids in it."""
        from ...core.siting.places import of_category
        from ...core.siting.run import IGNORE

        source = self.parameterAsSource(parameters, "FACILITIES", context)
        if source is None or not source.featureCount():
            return candidates.taken([]), "", frozenset()
        roles = {role: FACILITY_FIELDS[role] for role in ("id", "name")}
        if question.unit.category:
            roles["category"] = FACILITY_FIELDS["category"]
        field = self.parameterAsString(parameters, "CAPACITY_FIELD", context) or "capacity"
        if source.fields().indexOf(field) >= 0:
            roles["capacity"] = CANDIDATE_FIELDS["capacity"]
        layer = self.layer("FACILITIES", roles, parameters, context, _plane_or_none(crs))
        spatial = candidates.spots is not None
        if spatial and source.wkbType() == Qgis.WkbType.NoGeometry:
            raise CoreError("siting_needs_places", layer=layer.name)
        found = of_category(layer, question.unit.category, spatial)
        if question.existing == IGNORE:
            found = found.taken([])
        return found, layer.name, frozenset(layer.ids())

    def _ruling(self, candidates, layer, parameters, context, crs):
        """Areas of plans and of hazards that count, by parameter; None where not given."""
        found = {}
        for name, roles, wanted in (
            ("EXCLUDE_AREAS", AREA_FIELDS, "AREA_KINDS"),
            ("EXCLUDE_HAZARDS", HAZARD_FIELDS, "HAZARD_TYPES"),
        ):
            found[name] = None
            if self.parameterAsSource(parameters, name, context) is None:
                continue
            if candidates.spots is None:
                raise CoreError("siting_needs_places", layer=layer)
            areas = _areas(self.layer(name, roles, parameters, context, crs))
            kinds = _listed(self.parameterAsString(parameters, wanted, context))
            found[name] = areas.of_kinds(kinds)
        return found

    def _reasons(self, candidates, areas, parameters, context):
        """Why a candidate is ruled out; None where it is not."""
        from ...core.siting import exclusions

        reasons, spots = [None] * len(candidates), candidates.spots
        plans, hazards = areas["EXCLUDE_AREAS"], areas["EXCLUDE_HAZARDS"]
        if plans is not None:
            side = self.parameterAsEnumString(parameters, "AREA_SIDE", context)
            reasons = exclusions.excluded_by_plan(spots.x, spots.y, plans, side)
        if hazards is not None and not self._penalises(parameters, context):
            least = self.parameterAsInt(parameters, "LEAST_RANK", context)
            found = exclusions.excluded_by_hazard(spots.x, spots.y, hazards, least)
            reasons = [old or new for old, new in zip(reasons, found)]
        return reasons

    def _penalises(self, parameters, context):
        from ...core.siting.penalties import PENALISE

        return self.parameterAsEnumString(parameters, "HAZARD_USE", context) == PENALISE

    def _endangered(self, setting, hazards, parameters, context, assumptions):
        """The setting with the hazard at each site, and where wanted the penalty for it."""
        from dataclasses import replace

        from ...core.siting import penalties

        if hazards is None:
            return setting
        spots, count = setting.candidates.joined(setting.existing).spots, len(setting.candidates)
        dangers = penalties.dangers_at(
            spots.x, spots.y, hazards, assumptions,
            self.parameterAsInt(parameters, "LEAST_RANK", context))
        setting = replace(setting, dangers=dangers)
        if not self._penalises(parameters, context):
            return setting
        given = parameters.get("HAZARD_PENALTY") is not None
        share = self.parameterAsDouble(parameters, "HAZARD_PENALTY", context) if given else nan
        penalty = penalties.penalties_of(dangers.first(count), assumptions, share, hazards.layer)
        return replace(setting, penalty=penalty,
                       reasons=penalties.ruled_out(setting, penalty))

    def _ways(self, demand, sites, layer, parameters, context, crs, assumptions, progress):
        from ...core.siting.ways import NetworkWays, StraightWays

        matrix = self.parameterAsSource(parameters, "MATRIX", context)
        if matrix is not None:
            return _table_ways(matrix, demand, sites, context)
        if sites.spots is None:
            raise CoreError("siting_needs_places", layer=layer)
        group = self.parameterAsEnumString(parameters, "GROUP", context)
        graph = self.read_streets(parameters, context, crs, progress)
        if graph is None or not graph.edge_count:
            return StraightWays(demand.spots, sites.spots, assumptions, group)
        return NetworkWays(graph, demand.spots, sites.spots, assumptions, group)

    # The answer.

    def _by_model(self, question, setting, parameters, context, feedback, progress):
        from ...core.siting.by_model import Goal
        from ...core.siting.run import answer_by_model
        from ...core.vibrancy.analysis import Baseline
        from ...core.vibrancy.categories import categories
        from ...core.vibrancy.parameters import build
        from ...core.vibrancy.run import drawn_baselines

        assumptions, town, observed, _crs = self.read_town(
            parameters, context, part_of(progress, 0.0, 0.1))
        tell_town(town, observed, feedback)

        def baselines():
            yield Baseline(town.town, build(assumptions, categories()), observed)
            yield from drawn_baselines(town, assumptions, observed, question.draws,
                                       part_of(progress, 0.7, 1.0))

        return answer_by_model(
            question, setting,
            lambda baseline: Goal(
                town, baseline, question.objective, question.unit, setting.candidates.spots,
                setting.penalty),
            baselines(), part_of(progress, 0.1, 0.7))

    def _written(self, question, setting, answer, crs, parameters, context, progress):
        from ...bridge.siting import siting_outputs as made

        nothing, table = Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
        authid = crs.authid() or None
        placed = setting.candidates.spots is not None
        point, plane = (Qgis.WkbType.Point, crs) if placed else (nothing, table)
        area = _type_of(self.source(parameters, "ZONES", context))
        return self.write_all(
            (
                ("OUTPUT_SITES", made.site_frame(setting, answer, authid), fields.SITE_CHOICE,
                 point, plane),
                ("OUTPUT_ASSIGNMENT", made.assignment_frame(question, setting, answer, authid),
                 fields.SITE_ASSIGNMENT, area, crs),
                ("OUTPUT_SUMMARY",
                 made.summary_frame(question, setting, answer, units_of(question, setting)),
                 fields.SITE_SUMMARY, nothing, table),
                ("OUTPUT_EDITS", made.edit_frame(question, setting, answer, authid),
                 fields.SITE_EDITS, point, plane),
            ),
            parameters, context, progress,
        )  # fmt: skip


def _type_of(source):
    """Type of geometry of an output like a source: areas may have several parts."""
    if QgsWkbTypes.geometryType(source.wkbType()) == Qgis.GeometryType.Polygon:
        return Qgis.WkbType.MultiPolygon
    return source.wkbType()


def _plane_or_none(crs):
    return crs if crs.isValid() else None


def _listed(text):
    return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]


def _areas(layer):
    """A layer of polygons as ``Areas``; rows without a shape rule nothing out."""
    import numpy as np
    import shapely

    from ...core.contracts import plain_ids
    from ...core.siting.exclusions import Areas

    shapes = np.asarray(layer.frame.geometry)
    there = np.flatnonzero(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))
    kinds = plain_ids(layer.texts("kind"))
    rank = layer.amounts("rank") if layer.has("rank") else np.full(len(shapes), nan)
    return Areas(shapes[there], [kinds[row] for row in there], rank[there], layer.name)


def _table_ways(matrix, demand, sites, context):
    from ...bridge.frames import read_frame
    from ...core.contracts import check_amounts, plain_ids
    from ...core.siting.ways import TableWays

    layer = matrix.sourceName()
    table = read_frame(matrix, MATRIX_COLUMNS, context, layer=layer)
    distance = table["distance"].to_numpy()
    check_amounts(distance, layer, "distance")
    return TableWays(demand.ids, sites.ids, plain_ids(table["origin"]),
                     plain_ids(table["destination"]), distance, layer)
