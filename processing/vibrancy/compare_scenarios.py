"""``nigiwai:compare_scenarios``: which scenario is best in what, and which are dominated."""

from contextlib import nullcontext
from datetime import datetime

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsVectorLayerFeatureSource,
)

from ...bridge import fields, frames, labels
from ...bridge.environment import require
from ...bridge.i18n import tr, user_language
from ...bridge.report import staged_page
from ...bridge.report_texts import report_texts
from ...bridge.version import plugin_version
from ...core.errors import CoreError
from ...core.progress import part_of
from ...core.report.comparison_page import ComparisonContent, render_comparison
from ...core.scenarios import comparison
from ..base import NigiwaiAlgorithm

TABLE_FIELDS = dict(fields.INDICATORS)
ZONE_FIELDS = {
    **{
        f"{measure}_{when}": fields.REAL
        for measure in comparison.ZONE_MEASURES
        for when in ("before", "after")
    },
    "effect": fields.TEXT,
}


class CompareScenarios(NigiwaiAlgorithm):
    """Compare the results of several scenarios."""

    NAME = "compare_scenarios"
    GROUP = "vibrancy"

    def displayName(self):  # noqa: N802
        return tr("Compare scenarios")

    def summary(self):
        return tr(
            "Sets several simulated scenarios side by side: for every indicator the best one is "
            "marked, and scenarios that another one beats in everything are flagged as "
            "dominated. Gives one table and one page with a chart."
        )

    def definitions(self):
        return (
            (
                QgsProcessingParameterMultipleLayers(
                    "SCENARIOS", tr("Results of scenarios"), Qgis.ProcessingSourceType.Vector
                ),
                tr(
                    "Outputs of “Simulate scenario”, from one baseline: the tables of indicators "
                    "(with their ranges), or the zones, from which sums and means are taken. A "
                    "table may hold several scenarios."
                ),
            ),
            (
                QgsProcessingParameterString("NAMES", tr("Names of the scenarios"), optional=True),
                tr(
                    "One name for each scenario, in the order of the layers, separated by "
                    "semicolons. Without them, the names in the tables and of the layers serve."
                ),
            ),
            (
                QgsProcessingParameterFeatureSink(
                    "OUTPUT", tr("Comparison"), Qgis.ProcessingSourceType.Vector
                ),
                tr(
                    "One row a scenario and indicator: value before and after, change with its "
                    "range, “best” (1), “rank”, “used” (1 where the indicator is known for every "
                    "scenario and so counts for dominance), “dominated” (1) and by which."
                ),
            ),
            (
                QgsProcessingParameterFileDestination(
                    "REPORT", tr("Report"), tr("HTML files (*.html)"), optional=True
                ),
                tr("Page with the table and a chart of every indicator."),
            ),
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputString("NON_DOMINATED", tr("Scenarios not dominated")))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        # Layers belong to the main thread: take snapshots here, read them in the worker.
        layers = self.parameterAsLayerList(parameters, "SCENARIOS", context)
        self._snapshots = [Snapshot(layer) for layer in layers]
        done = super().prepareAlgorithm(parameters, context, feedback)
        self.sources = tuple(layer.source() for layer in layers)
        return done

    def compute(self, parameters, context, feedback, progress):
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            require("matplotlib")
        compared = comparison.compare(self._indicators(parameters, context, progress))
        remarks = remarks_on(compared)
        for text in remarks:
            feedback.pushInfo(text)
        compared["label"] = [indicator_label(key) for key in compared["indicator"]]
        page = nullcontext()
        if path:
            page = staged_page(path, render_comparison(content_of(compared, remarks),
                                                       report_texts()))
        progress(0.8)
        with page:
            written = self.write_all(
                [("OUTPUT", compared, fields.COMPARISON, Qgis.WkbType.NoGeometry,
                  QgsCoordinateReferenceSystem())],
                parameters, context, part_of(progress, 0.8, 1.0),
            )
        free = compared[~compared["dominated"]].drop_duplicates("scenario")["scenario"]
        outputs = {**written, "NON_DOMINATED": "; ".join(free)}
        return {**outputs, "REPORT": path} if path else outputs

    def _indicators(self, parameters, context, progress):
        """All scenarios in long form, under the names that they shall have."""
        import pandas as pd

        parts = []
        for number, snapshot in enumerate(self._snapshots):
            parts += read_scenarios(snapshot)
            progress(0.6 * (number + 1) / len(self._snapshots))
        if len(parts) < 2:
            raise CoreError("comparison_too_few", count=len(parts))
        given = self.parameterAsString(parameters, "NAMES", context)
        names = chosen_names(given, [name for name, _ in parts])
        return pd.concat(
            [part.assign(scenario=name) for name, (_, part) in zip(names, parts)],
            ignore_index=True,
        )


class Snapshot:
    """A layer as a source without geometry that a worker thread may read."""

    def __init__(self, layer):
        self.name = layer.name()
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = layer.fields()
        self._count = layer.featureCount()

    def fields(self):
        return self._fields

    def sourceCrs(self):  # noqa: N802
        return QgsCoordinateReferenceSystem()

    def featureCount(self):  # noqa: N802
        return self._count

    def getFeatures(self, request):  # noqa: N802
        return self._source.getFeatures(request.setFlags(QgsFeatureRequest.Flag.NoGeometry))


def read_scenarios(snapshot):
    """``(name, indicators)`` of each scenario in a layer."""
    present = set(snapshot.fields().names())
    table_lacks = [name for name in TABLE_FIELDS if name not in present]
    zone_lacks = [name for name in ZONE_FIELDS if name not in present]
    if table_lacks and zone_lacks:
        raise CoreError(
            "comparison_fields",
            layer=snapshot.name,
            zone_fields=", ".join(zone_lacks),
            table_fields=", ".join(table_lacks),
        )
    wanted = TABLE_FIELDS if zone_lacks else ZONE_FIELDS
    frame = frames.read_frame(snapshot, wanted, None, layer=snapshot.name)
    if zone_lacks:
        return scenarios_of_table(frame.drop(columns="geometry"), snapshot.name)
    return [(snapshot.name, comparison.indicators_of_zones(frame, snapshot.name))]


def scenarios_of_table(table, layer):
    """The scenarios of a table of indicators, in the order of their first rows."""
    if not len(table):
        raise CoreError("empty_layer", layer=layer)
    for field in ("scenario", "indicator"):
        for row, value in enumerate(table[field]):
            if value is None or not value.strip():
                raise CoreError("null_value", layer=layer, field=field, row=row + 1)
    for field in ("unit", "better"):
        table[field] = ["" if value is None else value for value in table[field]]
    return list(table.groupby("scenario", sort=False))


def chosen_names(given, defaults):
    """Names as given (``a; b``), or the defaults made unique."""
    if not given.strip():
        return unique(defaults)
    names = [name.strip() for name in given.split(";")]
    if len(names) != len(defaults):
        raise CoreError(
            "comparison_names",
            given=len(names),
            wanted=len(defaults),
            scenarios="; ".join(defaults),
        )
    for name in names:
        if not name or names.count(name) > 1:
            raise CoreError("comparison_name_twice", name=name)
    return names


def unique(names):
    """The names with " (2)", " (3)" … behind repeated ones."""
    taken = []
    for name in names:
        number, candidate = 1, name
        while candidate in taken:
            number += 1
            candidate = f"{name} ({number})"
        taken.append(candidate)
    return taken


def remarks_on(compared):
    """What a reader should know before trusting the order."""
    remarks = []
    unused = comparison.unused_indicators(compared)
    if unused:
        remarks.append(
            tr(
                "Not counted for dominance, because not every scenario has a value: {indicators}."
            ).format(indicators=", ".join(map(indicator_label, unused)))
        )
    differing = comparison.differing_baselines(compared)
    if differing:
        remarks.append(
            tr(
                "The values before differ between the scenarios for: {indicators}. The scenarios "
                "probably do not start from one baseline, so compare them with care."
            ).format(indicators=", ".join(map(indicator_label, differing)))
        )
    return remarks


def content_of(compared, remarks):
    """What the page says."""
    first = compared.drop_duplicates("indicator")
    return ComparisonContent(
        compared,
        dict(zip(first["indicator"], first["label"])),
        {key: unit_label(unit) for key, unit in zip(first["indicator"], first["unit"])},
        language=user_language(),
        created_at=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        version=plugin_version(),
        remarks=tuple(remarks),
    )


def indicator_label(key):
    return _label(labels.indicator_label, key)


def unit_label(key):
    return _label(labels.unit_label, key)


def _label(lookup, key):
    """The label of a key; a key that a person made up stands for itself."""
    try:
        return lookup(key)
    except KeyError:
        return key
