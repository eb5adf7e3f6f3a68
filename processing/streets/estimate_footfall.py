"""``nigiwai:estimate_footfall``: how many people pass on each street."""

from dataclasses import replace
from math import isnan
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...bridge import fields
from ...bridge.i18n import tr
from ...bridge.streets.walking import NETWORK, network_parameter
from ...core.progress import part_of
from ..vibrancy.simulate_scenario import EDIT_FIELDS
from ..vibrancy.town import (
    POLYGONS,
    VECTOR,
    TownAlgorithm,
    field_definitions,
    tell_layers,
    town_definitions,
)

LINES = Qgis.ProcessingSourceType.VectorLine
# Numbers of the run, beside its layers.
NUMBERS = ("WALKED_SHARE", "LOST_SHARE", "COUNT_PLACES", "SPEARMAN", "MAPE", "COUNT_RATIO")


class EstimateFootfall(TownAlgorithm):
    """People a day on each street, as it is, or before and after."""

    NAME = "estimate_footfall"
    GROUP = "streets"
    STYLES: ClassVar = {"OUTPUT_STREETS": "streets_footfall", "OUTPUT_COUNTS": "footfall_counts"}
    graph = None

    def displayName(self):  # noqa: N802
        return tr("Estimate pedestrians by street")

    def summary(self):
        return tr(
            "Puts the people of the vibrancy model on the walking network: those who walk to a "
            "first stop from home, a station or a car park, and those who walk on from stop to "
            "stop. Gives people a day on each street, by hour band, on a weekday and a holiday, "
            "with bands; before and after a scenario or the closing of streets; and beside "
            "pedestrian counts."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        texts = {
            "WALKED_SHARE": tr("Share of first stops on foot"),
            "LOST_SHARE": tr("Share of walks without a way"),
            "COUNT_PLACES": tr("Places with counts compared"),
            "SPEARMAN": tr("Rank correlation with the counts"),
            "MAPE": tr("Mean deviation from the counts"),
            "COUNT_RATIO": tr("Modelled over counted"),
        }
        for name in NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, texts[name]))

    def definitions(self):
        own = {NETWORK: network_parameter(optional=False), "OBSERVATIONS": _observations()}
        town = [own.get(pair[0].name(), pair) for pair in town_definitions()]
        # Fields come last.
        plain = [pair for pair in town if not _is_advanced(pair[0])]
        advanced = [pair for pair in town if _is_advanced(pair[0])]
        return (*plain, *_changes(), *_walking(), *advanced, *_edit_fields(), *_outputs())

    def read_streets(self, parameters, context, crs, progress):
        self.graph = super().read_streets(parameters, context, crs, progress)
        return self.graph

    def compute(self, parameters, context, feedback, progress):
        from ...core.errors import CoreError
        from ...core.vibrancy.footfall_run import estimate

        # Measured people flow does not enter: it says who is present, not who passes.
        town_only = {k: v for k, v in parameters.items() if k != "OBSERVATIONS"}
        assumptions, town, _observed, crs = self.read_town(
            town_only, context, part_of(progress, 0.0, 0.15)
        )
        if self.graph is None or not self.graph.edge_count:
            raise CoreError("footfall_no_streets")
        tell_layers(town, feedback)
        options = self._options(parameters, context, assumptions)
        edits = self._edits(parameters, context, crs, town)
        closed = self._closed(parameters, context, crs, feedback)
        counts = self._counts(parameters, context, crs, feedback)
        found = estimate(
            town, self.graph, assumptions, options, edits, closed, part_of(progress, 0.15, 0.95)
        )
        numbers = _tell_loaded(found, options, feedback)
        outputs = [self._streets_output(found, crs)]
        if counts is not None:
            frame, fitted = _compared(counts, self.graph, found, assumptions, crs, feedback)
            numbers.update(fitted)
            outputs.append(
                ("OUTPUT_COUNTS", frame, fields.FOOTFALL_COUNTS, Qgis.WkbType.Point, crs)
            )
        written = self.write_all(outputs, parameters, context, part_of(progress, 0.95, 1.0))
        return {**written, **numbers}

    def _streets_output(self, found, crs):
        from ...bridge.streets.footfall import street_frame

        changed = found.after is not None
        if changed:
            # What somebody asks of a scenario is the change.
            self.STYLES = {**type(self).STYLES, "OUTPUT_STREETS": "streets_footfall_change"}
        columns = fields.FOOTFALL_SCENARIO if changed else fields.FOOTFALL
        frame = street_frame(self.graph, found, crs.authid())
        return ("OUTPUT_STREETS", frame, columns, Qgis.WkbType.LineString, crs)

    def _options(self, parameters, context, assumptions):
        from ...core.vibrancy.footfall_run import default_options

        options = default_options(assumptions, self.draw_count(parameters, context))
        given = {"longest_m": "LONGEST", "allowance": "DETOUR"}
        return replace(options, **{
            field: self.parameterAsDouble(parameters, name, context)
            for field, name in given.items() if parameters.get(name) is not None
        })

    def _edits(self, parameters, context, crs, town):
        from ...core.scenarios.edit_layer import edits_of

        if self.parameterAsSource(parameters, "EDITS", context) is None:
            return ()
        return edits_of(
            self.layer("EDITS", EDIT_FIELDS, parameters, context, crs), town.facility_ids
        )

    def _closed(self, parameters, context, crs, feedback):
        """Mask of the closed streets, or None."""
        from ...core.vibrancy.footfall_closing import closed_streets

        if self.parameterAsSource(parameters, "CLOSED", context) is None:
            return None
        layer = self.layer("CLOSED", {}, parameters, context, crs)
        closed = closed_streets(self.graph, layer.frame.geometry)
        if closed.any():
            feedback.pushInfo(tr("Closed streets: {count}, {length} m.").format(
                count=int(closed.sum()), length=f"{self.graph.length_m[closed].sum():,.0f}"))
        else:
            feedback.pushWarning(tr(
                "The layer “{layer}” closes no street: nothing in it lies on one.").format(
                    layer=layer.name))
        return closed

    def _counts(self, parameters, context, crs, feedback):
        """Counts, or None where no layer was given."""
        from ...bridge.streets.footfall import read_counts

        source = self.parameterAsSource(parameters, "OBSERVATIONS", context)
        if source is None:
            return None
        counts, without_place = read_counts(source, context, crs)
        if without_place:
            feedback.pushWarning(tr(
                "{count} rows of counters have no point and cannot be compared.").format(
                    count=without_place))
        if not counts:
            feedback.pushWarning(tr(
                "“{layer}” has no pedestrian counts with a point (kind counter): nothing is "
                "compared.").format(layer=source.sourceName()))
        return counts


def _tell_loaded(found, options, feedback):
    """Say how many people were put on the streets; the shares as numbers."""
    totals = found.now.totals
    first, onward = totals["first"], totals["onward"]
    walks = totals["first_walked"] + totals["onward_walked"]
    lost = totals["first_lost"] + totals["onward_lost"]
    walked_share = totals["first_walked"] / first if first > 0 else 0.0
    lost_share = lost / (walks + lost) if walks + lost > 0 else 0.0
    feedback.pushInfo(tr(
        "First stops: {first} a day by all means, {walked} of them on foot ({share} %). Onward "
        "walks: {onward} a day, {loaded} put on the streets. Ways up to {longest} m, up to "
        "{detour} % longer than the shortest at every corner. Everybody passes twice, there and "
        "back: the columns count both.").format(
            first=f"{first:,.0f}", walked=f"{totals['first_walked']:,.0f}",
            share=f"{100 * walked_share:.1f}", onward=f"{onward:,.0f}",
            loaded=f"{totals['onward_walked']:,.0f}", longest=f"{options.longest_m:,.0f}",
            detour=f"{100 * options.allowance:g}"))
    if lost_share >= 0.001:
        feedback.pushWarning(tr(
            "{count} walks a day ({share} % of all) have no way on the network, or a longer one: "
            "they are on no street. Check the network with “Build walking network”.").format(
                count=f"{lost:,.0f}", share=f"{100 * lost_share:.1f}"))
    return {"WALKED_SHARE": walked_share, "LOST_SHARE": lost_share}


def _compared(counts, graph, found, assumptions, crs, feedback):
    """Counts beside the model of today as a frame, and the fit as numbers."""
    from ...bridge.streets.footfall import count_frame
    from ...core.vibrancy.footfall_counts import compare, fit

    limit = assumptions.value("footfall", "count", "join_m")
    compared = compare(counts, graph, found.before, limit)
    off = int((compared.street < 0).sum())
    if off:
        feedback.pushWarning(tr(
            "{count} counts are farther than {limit} m from every street and are not "
            "compared.").format(count=off, limit=f"{limit:g}"))
    fitted = fit(compared)
    numbers = {"COUNT_PLACES": fitted.places}
    measured = {"SPEARMAN": fitted.spearman, "MAPE": fitted.mape, "COUNT_RATIO": fitted.ratio}
    numbers.update({name: value for name, value in measured.items() if not isnan(value)})
    if fitted.places:
        feedback.pushInfo(tr(
            "Beside the counts at {places} places: rank correlation {spearman}, mean deviation "
            "{mape} %, modelled over counted {ratio}. Counts also hold commuters, pupils and "
            "people on errands at work, who are not in the model.").format(
                places=fitted.places, spearman=_number(fitted.spearman),
                mape=_number(100 * fitted.mape), ratio=_number(fitted.ratio)))
    return count_frame(compared, crs.authid()), numbers


def _number(value):
    return "–" if isnan(value) else f"{value:.2f}"


def _is_advanced(definition):
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Advanced)


def _observations():
    return _source("OBSERVATIONS", tr("Pedestrian counts"), VECTOR), tr(
        "Points where people were counted: the table observations of a study, of which the rows of "
        "kind counter with a point are used; persons are passings in both directions. They are "
        "compared with the model and do not change it.")


def _changes():
    return (
        (_source("EDITS", tr("Edits"), VECTOR), tr(
            "A scenario as for “Simulate scenario”: points with the fields edit (add, move, remove "
            "or modify), facility_id, category, size and name. Without edits and closed streets "
            "the town is taken as it is.")),
        (_source("CLOSED", tr("Closed streets"), LINES, POLYGONS), tr(
            "Areas or lines that close streets after: a street of which a part lies in an area, or "
            "whose middle a line meets or follows. Who goes where stays as it is; people take "
            "other ways, and where the way gets longer fewer of them walk.")),
    )


def _walking():
    return (
        (_number_parameter("DETOUR", tr("Detour allowance"), 0.0, 1.0), tr(
            "At every corner people use the streets by which the rest of their way is at most this "
            "share longer than the shortest, the longer the fewer; 0 to 1. 0: shortest ways only, "
            "split evenly where several are equally short. Empty: the assumption (0.05).")),
        (_number_parameter("LONGEST", tr("Longest walk [m]"), 50.0, 10000.0), tr(
            "Nobody walks farther in one piece, along the streets; 50 to 10,000 m. Empty: the "
            "assumption (2,000 m).")),
    )


def _edit_fields():
    return field_definitions(
        {"EDITS": (tr("Edits"), EDIT_FIELDS, tr("Field of the edits with this meaning."))},
        optional=("EDITS",))


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    source = Qgis.ProcessingSourceType
    return (
        (sink("OUTPUT_STREETS", tr("Streets with people"), source.VectorLine), tr(
            "The streets of the network with people_day (both directions together, average day of "
            "the week) and its band, the part on the way to and from first stops and on onward "
            "walks, and people by hour band on a weekday and a holiday. After a scenario or "
            "closing also *_before, *_after and *_change, and the plain columns are those after.")),
        (sink("OUTPUT_COUNTS", tr("Counts beside the model"), source.VectorPoint, optional=True,
              createByDefault=False), tr(
            "One row a place and type of day of the pedestrian counts: observed, modelled in the "
            "same hours today (before a scenario), and their ratio.")),
    )


def _source(name, text, *kinds):
    return QgsProcessingParameterFeatureSource(name, text, list(kinds), optional=True)


def _number_parameter(name, text, least, most):
    return QgsProcessingParameterNumber(
        name, text, Qgis.ProcessingNumberParameterType.Double, None, True, least, most
    )
