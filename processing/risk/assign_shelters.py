"""``nigiwai:assign_shelters``: who reaches a shelter with room in time, and what would help."""

from math import inf
from types import SimpleNamespace
from typing import ClassVar

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...bridge.environment import require
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.risk import fields as risk_fields
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import ZONE_FIELDS, TownAlgorithm, tell_layers
from . import assign_shelters_definitions as given
from .assign_shelters_messages import tell, tell_inputs


class AssignShelters(TownAlgorithm):
    """People to shelters on foot, with room, in time."""

    NAME = "assign_shelters"
    GROUP = "risk"
    STYLES: ClassVar = {
        "OUTPUT_SHELTERS": "shelters_load", "OUTPUT_ZONES": "zones_sheltered",
        "OUTPUT_ASSIGNMENT": "shelter_ways", "OUTPUT_CANDIDATES": "shelter_candidates",
        "OUTPUT_STREETS": "streets_shut",
    }  # fmt: skip

    def displayName(self):  # noqa: N802
        return tr("Assign people to shelters")

    def summary(self):
        return tr(
            "Which shelters people reach on foot in time, at night and by day, along the streets, "
            "with speed by age and a start delay, so that no shelter takes more than it holds: the "
            "best plan for all (minimum-cost flow, with proof), and everybody to the nearest "
            "beside it. Where room is short, people who walk with difficulty have it first. Who "
            "finds no room, who comes too late, who is cut off, and which new shelter would help "
            "most."
        )

    def definitions(self):
        return given.definitions()

    def compute(self, parameters, context, feedback, progress):
        from ...core.risk.shelters.run import evacuate

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        if self._shuts(parameters, context) and self._empty("NETWORK", parameters, context):
            raise CoreError("shelters_block_needs", layer="NETWORK")
        town = self._town(parameters, context, feedback, part_of(progress, 0.0, 0.35))
        key, hazard = self._hazard(parameters, context, town, part_of(progress, 0.35, 0.45))
        question = self._question(parameters, context, town.assumptions)
        shelters = self._shelters(parameters, context, town, key)
        places, inside, used = self._candidates(parameters, context, town, hazard, question)
        everybody = self._choice("WHO", parameters, context) == given.EVERYBODY
        tell_inputs(town, hazard, shelters, everybody, feedback)
        result = evacuate(
            town.crowd, hazard, everybody, shelters, used, town.graph, town.assumptions, question,
            part_of(progress, 0.45, 0.95))
        tell(shelters, result, question, town, feedback)
        case = SimpleNamespace(
            key=key, hazard=hazard, everybody=everybody, shelters=shelters, result=result,
            question=question, town=town, file=self.zones_file,
            least_depth_m=self.parameterAsDouble(parameters, "LEAST_DEPTH", context))
        return self._written(
            case, (places, inside), parameters, context, part_of(progress, 0.95, 1.0))

    # The question.

    def _choice(self, name, parameters, context):
        return self.parameterAsEnumString(parameters, name, context)

    def _number(self, name, parameters, context, empty):
        # An optional number that is not given would be read as 0, which is a value.
        if parameters.get(name) is None:
            return empty
        return self.parameterAsDouble(parameters, name, context)

    def _empty(self, name, parameters, context):
        source = self.parameterAsSource(parameters, name, context)
        return source is None or not source.featureCount()

    def _shuts(self, parameters, context):
        return self._choice("BLOCK", parameters, context) == given.FLOODED

    def _question(self, parameters, context, assumptions):
        from ...core.risk.shelters.leaving import LIST
        from ...core.risk.shelters.plan import Limits
        from ...core.risk.shelters.run import Question

        minutes = self._number("MINUTES", parameters, context, inf)
        usual = assumptions.value(LIST, "way", "greatest_m") if minutes == inf else inf
        return Question(
            limits=Limits(minutes, self._number("DISTANCE", parameters, context, usual),
                          self._choice("START", parameters, context)),
            per_side=self.parameterAsInt(parameters, "POINTS", context),
            shut=self._shuts(parameters, context),
            shut_depth_m=self._number("BLOCK_DEPTH", parameters, context, None),
            draws=self.draw_count(parameters, context),
            new=self.parameterAsInt(parameters, "NEW", context),
            room=self._number("NEW_CAPACITY", parameters, context,
                              assumptions.value(LIST, "room", "new")),
        )

    # What it is asked of.

    def _town(self, parameters, context, feedback, progress):
        """Assumptions, CRS, streets and the people of the zones, with the day where it is told."""
        if self._empty("FACILITIES", parameters, context):
            return self._zones_alone(parameters, context, progress)
        from ...core.risk.shelters.leaving import Crowd
        from ...core.vibrancy.analysis import Baseline
        from ...core.vibrancy.categories import categories
        from ...core.vibrancy.parameters import build

        assumptions, town, observed, crs = self.read_town(
            parameters, context, part_of(progress, 0.0, 0.5))
        tell_layers(town, feedback)
        graph = self.read_streets(parameters, context, crs, part_of(progress, 0.5, 0.7))
        base = Baseline(town.town, build(assumptions, categories()), observed,
                        progress=part_of(progress, 0.7, 1.0))
        basis = ["measured" if one else "model" for one in base.measured]
        crowd = Crowd(_array(town.zones), town.zone_ids, town.zone_names, town.town.ages,
                      base.view.presence, basis)
        return SimpleNamespace(assumptions=assumptions, crs=crs, graph=graph, crowd=crowd,
                               area_m2=town.town.area_m2, unknown=town.residents_unknown,
                               ages_assumed=town.ages_assumed)

    def _zones_alone(self, parameters, context, progress):
        from ...bridge.assumptions import assumptions_in_use
        from ...core.risk.shelters.day import zones_alone
        from ...core.vibrancy.categories import categories
        from ...core.vibrancy.parameters import build

        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(table, self.zones_file, context)
        crs = metric_crs([self.source(parameters, "ZONES", context)], context)
        layer = self.layer("ZONES", ZONE_FIELDS, parameters, context, crs)
        progress(0.3)
        town = zones_alone(layer, build(assumptions, categories()).housing_ages)
        town.assumptions, town.crs = assumptions, crs
        town.graph = self.read_streets(parameters, context, crs, part_of(progress, 0.3, 0.9))
        if not self._empty("OBSERVATIONS", parameters, context):
            from ...bridge.vibrancy.observations import read_observations
            from ...core.risk.shelters.day import with_day

            rows = self.parameterAsSource(parameters, "OBSERVATIONS", context)
            observed = read_observations(rows, town, crs, context)
            town.crowd = with_day(town.crowd, observed, assumptions)
        progress(1.0)
        return town

    def _hazard(self, parameters, context, town, progress):
        """The key, and the areas where they are needed or given."""
        from ...bridge.risk.hazard_rows import hazards_of
        from ...core.risk.shelters.water import has_areas, hazard_of, key_of

        key = key_of(self._choice("HAZARD", parameters, context))
        needed = self._shuts(parameters, context) or (
            self._choice("WHO", parameters, context) == given.IN_HAZARD)
        if self._empty("HAZARDS", parameters, context):
            if needed:
                raise CoreError("shelters_needs_areas", hazard=key.text)
            return key, None
        source = self.parameterAsSource(parameters, "HAZARDS", context)
        hazards = hazards_of(source, context, town.crs, town.assumptions)
        if not needed and not has_areas(hazards, key):
            return key, None
        depth = self.parameterAsDouble(parameters, "LEAST_DEPTH", context)
        return key, hazard_of(hazards, source.sourceName(), key, depth, progress)

    def _shelters(self, parameters, context, town, key):
        from ...bridge.risk.shelters import SHELTERS, read_places
        from ...core.risk.shelters.serving import kinds_of, serving

        source = self.source(parameters, "SHELTERS", context)
        frame = read_places(source, SHELTERS, context, town.crs)
        kinds = kinds_of(self.parameterAsString(parameters, "KINDS", context), "KINDS")
        return serving(frame, source.sourceName(), key.type, kinds, town.assumptions,
                       self.parameterAsBool(parameters, "TAKE_UNKNOWN", context))

    def _candidates(self, parameters, context, town, hazard, question):
        """All candidates, which are inside the hazard, and those that count (None: none asked)."""
        from ...bridge.risk.shelters import CANDIDATES, read_places
        from ...core.risk.shelters.day import candidates_in, zone_candidates

        if not question.new:
            return None, None, None
        if self._empty("CANDIDATES", parameters, context):
            places = zone_candidates(town.crowd)
        else:
            source = self.parameterAsSource(parameters, "CANDIDATES", context)
            frame = read_places(source, CANDIDATES, context, town.crs)
            places = candidates_in(frame, source.sourceName())
        count = self.parameterAsBool(parameters, "CANDIDATES_IN_HAZARD", context)
        inside = places.inside(None if count else hazard)
        return places, inside, places.kept(~inside)

    def _written(self, case, candidates, parameters, context, progress):
        from ...bridge.risk.shelters_report import shelters_content
        from ...bridge.risk.shelters_words import shelters_texts
        from ...core.report.shelters_page import render_shelters

        frames = _frames(case, *candidates)
        crs, wkb = case.town.crs, Qgis.WkbType
        none = QgsCoordinateReferenceSystem()
        outputs = (
            ("OUTPUT_SHELTERS", frames["shelters"], risk_fields.SHELTER_LOADS, wkb.Point, crs),
            ("OUTPUT_ZONES", frames["zones"], risk_fields.SHELTER_ZONES, wkb.MultiPolygon, crs),
            ("OUTPUT_ASSIGNMENT", frames["flows"], risk_fields.SHELTER_FLOWS, wkb.LineString, crs),
            ("OUTPUT_CANDIDATES", frames["candidates"], risk_fields.SHELTER_CANDIDATES, wkb.Point,
             crs),
            ("OUTPUT_TOTALS", frames["totals"], risk_fields.SHELTER_TOTALS, wkb.NoGeometry, none),
            ("OUTPUT_STREETS", frames["streets"], risk_fields.SHELTER_STREETS, wkb.LineString,
             crs),
        )
        return self.write_with_page(
            outputs, lambda: render_shelters(shelters_content(case, frames), shelters_texts()),
            parameters, context, progress)


def _frames(case, places, inside):
    """What is written, by name; ``places`` are the candidates or None."""
    from ...bridge.risk import shelters as made
    from ...core.risk.shelters.run import Candidates

    if places is None:
        places = Candidates.none()
        inside = places.inside(None)
    town, result, hazard, shelters = case.town, case.result, case.hazard, case.shelters
    authid = town.crs.authid() or None
    basis = {"night": "residents", "day": day_basis(town.crowd)}
    return {
        "shelters": made.shelter_frame(shelters, result, hazard, authid),
        "zones": made.zone_frame(town.crowd, town.area_m2, result, shelters, authid),
        "flows": made.flow_frame(town.crowd, shelters, result, authid),
        "candidates": made.candidate_frame(
            places, inside, case.question.room, hazard, shelters, result, authid),
        "totals": made.totals_frame(
            case.key.text, town.crowd, shelters, result, town.assumptions, basis),
        "streets": made.street_frame(result, authid),
    }


def _array(geometry):
    import numpy as np

    return np.asarray(geometry, dtype=object)


def day_basis(crowd):
    """What the people by day are, over all zones."""
    return ", ".join(sorted(set(crowd.day_basis))) if crowd.day is not None else ""
