"""``nigiwai:match_resources``: which local resources and partners fit which needs, and why."""

from typing import ClassVar

from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ...bridge.frames import has_crs, read_frame
from ...bridge.i18n import tr
from ...bridge.local import fields
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import walking_graph
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import TEXT, TownAlgorithm
from . import match_definitions as given


class MatchResources(TownAlgorithm):
    """Needs, resources and partners, matched."""

    NAME = "match_resources"
    GROUP = "local"
    STYLES: ClassVar = {"OUTPUT_MATCHES": "matches_lines", "OUTPUT_NEEDS": "needs_matched",
                        "OUTPUT_COMBINATIONS": "combinations_lines"}

    def displayName(self):  # noqa: N802
        return tr("Match local resources")

    def summary(self):
        return tr(
            "Which local resources and partners fit which needs: words, kinds, distance, area, "
            "room, days and price. Hard conditions come first; then parts with weights add up to "
            "points, and each match says in a sentence how. One-to-one where asked; verdicts on "
            "earlier matches move the weights, visibly."
        )

    def definitions(self):
        return given.definitions()

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.assumptions import assumptions_in_use
        from ...bridge.local.matching_words import Sentences
        from ...core.matching.run import match

        self.needs_file = self.source_of.get("NEEDS", "").split("|")[0]
        crs = self._crs(parameters, context)
        rows = self.given("ASSUMPTIONS", parameters, context)
        assumptions = assumptions_in_use(rows, self.needs_file, context)
        question = self._question(parameters, context)
        needs, resources = self._sides(parameters, context, crs)
        partners, verdicts = self._others(parameters, context)
        tables = self._own_tables(parameters, context)
        districts = self._districts(resources, parameters, context, crs)
        graph = None
        if crs is not None:
            graph = walking_graph(self, parameters, context, crs, part_of(progress, 0.05, 0.2))
        result = match(needs, resources, assumptions, question, partners, verdicts, tables, graph,
                       districts, part_of(progress, 0.2, 0.7))
        sentences = Sentences(result, assumptions.value("general", "distance", "detour_ratio"))
        _tell(result, question, sentences.detour, feedback)
        return self._write_results(
            result, question, sentences, assumptions, crs, parameters, context,
            part_of(progress, 0.7, 1.0))

    def _crs(self, parameters, context):
        """A CRS in metres for both sides; None where neither has places."""
        sources = [self.source(parameters, name, context) for name in ("NEEDS", "RESOURCES")]
        for source in sources:
            if not source.featureCount():
                raise CoreError("empty_layer", layer=source.sourceName())
        placed = [one for one in sources if one.wkbType() != Qgis.WkbType.NoGeometry]
        for source in placed:
            if not has_crs(source):
                raise CoreError("missing_crs", layer=source.sourceName())
        placed = [one for one in placed if not one.sourceExtent().isNull()]
        return metric_crs(placed, context) if placed else None

    def _sides(self, parameters, context, crs):
        """Needs of the kind that was asked for, and resources."""
        import numpy as np

        from ...core.matching.inputs import read_needs, read_resources

        needs = read_needs(self.layer("NEEDS", given.NEED_FIELDS, parameters, context, crs))
        kind = self.parameterAsEnumString(parameters, "KIND", context)
        if kind != given.KINDS[0]:
            venture = np.array([text == "venture" for text in needs.kinds], dtype=bool)
            needs = needs.taken(np.flatnonzero(venture == (kind == "venture")))
        if not len(needs):
            raise CoreError("matching_no_needs", kind=kind,
                            layer=self.source(parameters, "NEEDS", context).sourceName())
        return needs, read_resources(
            self.layer("RESOURCES", given.RESOURCE_FIELDS, parameters, context, crs))

    def _others(self, parameters, context):
        """Partners and verdicts, each None where there are none."""
        from ...core.matching.inputs import read_partners, read_verdicts

        partners = self._table("PARTNERS", given.PARTNER_COLUMNS, ("id", "skills"), parameters,
                               context)
        verdicts = self._table("FEEDBACK", given.FEEDBACK_COLUMNS, ("need_id", "resource_id"),
                               parameters, context)
        return (None if partners is None else read_partners(partners),
                None if verdicts is None else read_verdicts(verdicts))

    def _table(self, name, columns, needed, parameters, context):
        """A table with columns of a study as a ``Layer``; those that may be absent only if there.

        None where the table was not given, or is empty.
        """
        from ...core.vibrancy.inputs import Layer

        source = self.given(name, parameters, context)
        if source is None:
            return None
        there = {column: kind for column, kind in columns.items()
                 if column in needed or source.fields().indexOf(column) >= 0}
        frame = read_frame(source, there, context, layer=source.sourceName())
        return Layer(frame, source.sourceName(), {column: column for column in there})

    def _own_tables(self, parameters, context):
        """Synonyms, rules and combinations that take the place of the built-in ones."""
        from ...core.matching.combinations import ideas_of
        from ...core.matching.rules import rules_of
        from ...core.matching.run import Tables
        from ...core.matching.text import concepts_of

        found = []
        for name, read in (("SYNONYMS", concepts_of), ("RULES", rules_of),
                           ("COMBINATIONS", ideas_of)):
            source = self.given(name, parameters, context)
            if source is None:
                found.append(None)
                continue
            columns = dict.fromkeys(source.fields().names(), TEXT)
            frame = read_frame(source, columns, context, layer=source.sourceName())
            found.append(read(frame[list(columns)].to_dict("records"), source.sourceName()))
        return Tables(*found)

    def _districts(self, resources, parameters, context, crs):
        """Names of the districts that each resource lies in; None without the layer."""
        import numpy as np
        import shapely

        if crs is None or self.given("DISTRICTS", parameters, context) is None:
            return None
        layer = self.layer("DISTRICTS", given.DISTRICT_FIELDS, parameters, context, crs)
        names = layer.texts("name")
        points = shapely.points(resources.points)
        points[~np.isfinite(resources.points).all(axis=1)] = None
        place, row = shapely.STRtree(np.asarray(layer.frame.geometry)).query(points, "intersects")
        found = [set() for _ in points]
        for resource, district in zip(place, row):
            if names[district]:
                found[resource].add(str(names[district]))
        return [tuple(sorted(some)) for some in found]

    def _question(self, parameters, context):
        from ...core.matching.run import Question

        return Question(
            method=self.parameterAsEnumString(parameters, "METHOD", context),
            most=self.parameterAsInt(parameters, "MOST", context),
            least_score=self.parameterAsDouble(parameters, "LEAST_SCORE", context),
            hidden=self.parameterAsBool(parameters, "HIDDEN", context),
            keep_rejected=self.parameterAsBool(parameters, "KEEP_REJECTED", context),
            draws=self.draw_count(parameters, context),
        )

    def _write_results(self, result, question, sentences, assumptions, crs, parameters, context,
                       progress):
        """Write the layers and, where wanted, the page: all or none."""
        from ...bridge.i18n import user_language
        from ...bridge.local import matching as frames
        from ...bridge.local.matching_report import matching_content, matching_texts
        from ...bridge.report import staged_page
        from ...core.report.matching_page import render_matching

        plane = crs or QgsCoordinateReferenceSystem()
        name = (crs.authid() or crs.toWkt()) if crs is not None else None
        speed = assumptions.value("general", "distance", "walk_speed_m_per_min")
        kinds, none = Qgis.WkbType, QgsCoordinateReferenceSystem()
        outputs = (
            ("OUTPUT_MATCHES", frames.matches_frame(result, sentences, speed, name),
             fields.MATCHES, kinds.LineString, plane),
            ("OUTPUT_NEEDS", frames.needs_frame(result, sentences, name), fields.MATCHED_NEEDS,
             kinds.Point, plane),
            ("OUTPUT_UNMATCHED", frames.unmatched_frame(result), fields.UNMATCHED,
             kinds.NoGeometry, none),
            ("OUTPUT_COMBINATIONS", frames.combinations_frame(result, user_language(), name),
             fields.COMBINATIONS, kinds.LineString, plane),
            ("OUTPUT_WEIGHTS", frames.weights_frame(result), fields.MATCHING_WEIGHTS,
             kinds.NoGeometry, none),
        )
        progress(0.5)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, part_of(progress, 0.5, 1.0))
        content = matching_content(result, question, sentences, assumptions, self.needs_file)
        with staged_page(path, render_matching(content, matching_texts())):
            written = self.write_all(outputs, parameters, context, part_of(progress, 0.5, 1.0))
        return {**written, "REPORT": path}


def _tell(result, question, detour, feedback):
    """Say what was matched, what has no match, and what verdicts did."""
    from ...bridge.local.matching import learned_text
    from ...bridge.local.matching_report import facts, partner_notes

    for name, value in facts(result, question, detour):
        feedback.pushInfo(f"{name}: {value}")
    for note in (*partner_notes(result), learned_text(result.learned)):
        feedback.pushInfo(note)
    if result.learned.unknown:
        feedback.pushWarning(tr(
            "{count} verdicts are on needs or resources that are not there; left out.").format(
                count=f"{result.learned.unknown:,}"))
    unmatched = len(result.unmatched())
    if unmatched:
        feedback.pushWarning(tr(
            "{count} needs have no match; the output of needs without a match says why.").format(
                count=f"{unmatched:,}"))
