"""``nigiwai:weigh_plan``: vibrancy against risk, for zones, induction areas and scenarios."""

from math import nan
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ...bridge.environment import require
from ...bridge.frames import has_crs, read_frame
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.risk import fields as risk_fields
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.compare_scenarios import Snapshot, chosen_names, read_scenarios
from ..vibrancy.town import REAL, TEXT, TownAlgorithm
from .weigh_definitions import ZONE_FIELDS, definitions

SCENARIO_ZONES = {
    "id": TEXT,
    **{f"{name}_{when}": REAL for name in ("residents", "visitors")
       for when in ("before", "after")},
}  # fmt: skip
LIMITS = {"LIVELY_FROM": (0.0, 100.0), "AT_RISK_FROM": (0.0, 1.0)}


class WeighPlan(TownAlgorithm):
    """Vibrancy weighed against risk."""

    NAME = "weigh_plan"
    GROUP = "risk"
    STYLES: ClassVar = {"OUTPUT_ZONES": "zones_weighed", "OUTPUT_AREAS": "areas_weighed"}

    def displayName(self):  # noqa: N802
        return tr("Weigh vibrancy against risk")

    def summary(self):
        return tr(
            "Sets the vibrancy of zones against hazards: where lively and safe meet, where the "
            "plan leads people into danger, what a proposed change of an induction area does, and "
            "which scenarios are not dominated in vibrancy, risk, access and equity together."
        )

    def definitions(self):
        return definitions()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber(
            "RESIDENTS_IN_DANGER", tr("Residents in danger")))
        self.addOutput(QgsProcessingOutputString("NON_DOMINATED", tr("Scenarios not dominated")))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        # Layers belong to the main thread: take snapshots here, read them in the worker.
        self._scenarios, self._scenario_zones = [], []
        paths = []
        for name, kept in (("SCENARIOS", self._scenarios),
                           ("SCENARIO_ZONES", self._scenario_zones)):
            layers = self.parameterAsLayerList(parameters, name, context) or []
            kept.extend(Snapshot(layer) for layer in layers)
            paths += [layer.source() for layer in layers]
        done = super().prepareAlgorithm(parameters, context, feedback)
        self.sources = (*self.sources, *paths)
        return done

    def compute(self, parameters, context, feedback, progress):
        from dataclasses import replace

        from ...bridge.risk import weighing, weighing_report
        from ...core.report.weighing_page import render_weighing
        from ...core.risk.weighing import run

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        self.zones_file = self._study_file()
        assumptions, crs, zones, layers, plans = self._given(
            parameters, context, feedback, part_of(progress, 0.0, 0.3))
        weighed = run.weigh(
            zones, layers, assumptions, *plans, self._limit(parameters, "LIVELY_FROM", context),
            self._limit(parameters, "AT_RISK_FROM", context), part_of(progress, 0.3, 0.8))
        _tell(weighed, feedback)
        front = run.compared(self._indicators(weighed, parameters, context), _today())
        weighed = replace(weighed, front=front)
        notes = weighing_report.front_notes(front)
        for text in notes:
            feedback.pushInfo(text)
        frame = weighing.zone_frame(weighed, crs.authid() or None)
        written = self.write_with_page(
            self._outputs_of(weighed, frame, crs),
            lambda: render_weighing(
                weighing_report.weighing_content(
                    weighed, frame, assumptions, self.zones_file, notes),
                weighing_report.weighing_texts()),
            parameters, context, part_of(progress, 0.85, 1.0))
        return {**written, "RESIDENTS_IN_DANGER": float(frame["residents_in_danger"].sum()),
                "NON_DOMINATED": _free(front)}

    def _outputs_of(self, weighed, frame, crs):
        from ...bridge.risk import weighing

        nothing, table = Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
        areas = Qgis.WkbType.MultiPolygon
        return (
            ("OUTPUT_ZONES", frame, risk_fields.WEIGHED_ZONES, areas, crs),
            ("OUTPUT_AREAS", weighing.areas_frame(weighed, crs.authid() or None),
             risk_fields.WEIGHED_AREAS, areas, crs),
            ("OUTPUT_CHANGE", weighing.change_frame(weighed), risk_fields.WEIGHED_CHANGE, nothing,
             table),
            ("OUTPUT_PARETO", weighing.front_frame(weighed.front), risk_fields.WEIGHED_FRONT,
             nothing, table),
        )

    # What is given.

    def _study_file(self):
        """The file of the study: scored zones lie in one of results, hazards and plans in it."""
        from pathlib import Path

        from ...bridge.assumptions import study_at

        layers = (self.source_of.get(name, "") for name in ("HAZARDS", "PLAN_AREAS"))
        files = (self.zones_file, *(layer.split("|")[0] for layer in layers))
        return next(
            (one for one in files if one and Path(one).is_file() and study_at(one) is not None),
            self.zones_file)

    def _given(self, parameters, context, feedback, progress):
        """Assumptions, CRS, zones, hazard layers, and the plans before and after."""
        from ...bridge.assumptions import assumptions_in_use
        from ...bridge.risk.weighing import hazard_layers, hazard_notes

        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(rows, self.zones_file, context)
        source = self.source(parameters, "ZONES", context)
        crs = _plane(source, context)
        zones = _zones(self.layer("ZONES", ZONE_FIELDS, parameters, context, crs))
        progress(0.2)
        hazards = self.source(parameters, "HAZARDS", context)
        if not hazards.featureCount():
            raise CoreError("empty_layer", layer=hazards.sourceName())
        wanted = self.parameterAsString(parameters, "HAZARD_TYPES", context)
        layers, notes = hazard_layers(
            hazards, wanted, context, crs, assumptions, part_of(progress, 0.2, 0.8))
        for text in hazard_notes(notes):
            feedback.pushWarning(text)
        plans = [self._plan(parameters, name, context, crs)
                 for name in ("PLAN_AREAS", "PLAN_AREAS_AFTER")]
        progress(1.0)
        return assumptions, crs, zones, layers, plans

    def _plan(self, parameters, name, context, crs):
        """Plan areas as a frame; None where not given or empty."""
        from ...core.risk.weighing.areas import check_areas

        source = self.parameterAsSource(parameters, name, context)
        if source is None or not source.featureCount():
            return None
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        frame = read_frame(source, {"kind": TEXT}, context, crs, source.sourceName())
        check_areas(frame, source.sourceName())
        return frame

    def _limit(self, parameters, name, context):
        # An optional number that is not given would be read as 0, which is a value.
        if parameters.get(name) is None:
            return nan
        value, (low, high) = self.parameterAsDouble(parameters, name, context), LIMITS[name]
        if not low <= value <= high:
            raise CoreError("weigh_limit", parameter=name, value=value, low=f"{low:g}",
                            high=f"{high:g}")
        return value

    # Scenarios.

    def _indicators(self, weighed, parameters, context):
        """All scenarios in long form under their names, or None without any."""
        import pandas as pd

        parts = [one for snapshot in self._scenarios for one in read_scenarios(snapshot)]
        if not parts:
            return None
        names = chosen_names(
            self.parameterAsString(parameters, "NAMES", context), [name for name, _ in parts])
        if self._scenario_zones and len(self._scenario_zones) != len(parts):
            raise CoreError("weigh_scenario_zones", given=len(self._scenario_zones),
                            wanted=len(parts), scenarios="; ".join(names))
        if _today() in names:
            raise CoreError("comparison_name_twice", name=_today())
        found = [part.assign(scenario=name) for name, (_, part) in zip(names, parts)]
        for number, snapshot in enumerate(self._scenario_zones):
            if not found[number]["indicator"].isin(["residents_at_risk"]).any():
                rows = _risk_rows(snapshot, weighed, names[number])
                found[number] = pd.concat([found[number], rows], ignore_index=True)
        return pd.concat(found, ignore_index=True)

    def write_with_page(self, outputs, page, parameters, context, progress):
        """Write the layers and, where wanted, the page of ``page()``: all or none."""
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, page()):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}


def _today():
    return tr("today")


def _free(front):
    if front is None:
        return ""
    return "; ".join(front[~front["dominated"]].drop_duplicates("scenario")["scenario"])


def _plane(source, context):
    if not source.featureCount():
        raise CoreError("empty_layer", layer=source.sourceName())
    if source.wkbType() == Qgis.WkbType.NoGeometry:
        raise CoreError("no_geometry", layer=source.sourceName(), row=1)
    if not has_crs(source):
        raise CoreError("missing_crs", layer=source.sourceName())
    return metric_crs([source], context)


def _zones(layer):
    """The zones of a layer; presence is the measured one where there is one."""
    import numpy as np

    from ...core.contracts import areas_of
    from ...core.risk.weighing.zones import Zones

    shapes = np.asarray(layer.frame.geometry, dtype=object)
    areas_of(layer.frame.geometry, layer.name)
    observed, modelled = layer.amounts("observed"), layer.amounts("modelled")
    measured = np.isfinite(observed)
    return Zones(
        ids=layer.ids(), names=layer.texts("name"), shapes=shapes,
        residents=layer.amounts("residents"),
        present=np.where(measured, observed, modelled),
        present_basis=["measured" if one else "modelled" if np.isfinite(other) else ""
                       for one, other in zip(measured, modelled)],
        vibrancy=layer.amounts("vibrancy"),
        vibrancy_low=layer.amounts("vibrancy_low"), vibrancy_high=layer.amounts("vibrancy_high"),
    )


def _risk_rows(snapshot, weighed, name):
    """The risk of a scenario from its zones."""
    from ...core.contracts import plain_ids
    from ...core.risk.weighing.pareto import risk_of_zones

    frame = read_frame(snapshot, SCENARIO_ZONES, None, layer=snapshot.name)
    rows = {key: row for row, key in enumerate(weighed.zones.ids)}
    ids = plain_ids(frame["id"])
    for row, key in enumerate(ids):
        if key not in rows:
            raise CoreError(
                "weigh_scenario_zone", layer=snapshot.name, row=row + 1, id=key or "NULL")
    return risk_of_zones(frame, weighed.in_danger[[rows[key] for key in ids]], name)


def _tell(weighed, feedback):
    import numpy as np

    zones = weighed.zones
    lines = (
        (np.isnan(zones.residents).sum(), tr(
            "{count} zones have no number of residents (NULL); they count as nobody.")),
        (np.isnan(zones.vibrancy).sum(), tr("{count} zones have no vibrancy and no class.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=int(count)))
    if not (weighed.danger.expected[:, 0] > 0).any():
        feedback.pushWarning(tr(
            "No hazard area lies in any zone. Check that both layers are of the same place."))
