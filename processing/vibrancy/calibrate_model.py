"""``nigiwai:calibrate_model``: fits the vibrancy model to what was measured."""

from contextlib import ExitStack
from time import monotonic
from typing import ClassVar

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ...bridge import fields
from ...bridge.i18n import tr
from ...bridge.safe_outputs import file_of, restored_on_failure
from ...bridge.vibrancy.calibration_labels import kind_text, lever_label
from ...core.calibration.blocks import FOLDS
from ...core.calibration.levers import LEVERS
from ...core.progress import ignore_progress, part_of
from .town import TownAlgorithm, field_parameter, report_parameter, tell_town, town_definitions

MOST_FOLDS = 20
# Parameters of the town that say nothing here: bands are no part of a fit.
UNUSED = ("DRAWS",)


class CalibrateModel(TownAlgorithm):
    """Fits few factors, says how sure they are and whether they help."""

    NAME = "calibrate_model"
    STYLES: ClassVar = {
        "OUTPUT_RESIDUALS": "calibration_cells",
        "OUTPUT_PLACES": "calibration_places",
    }
    # What is written into the study together with the outputs: (study, rows, name, time) or None.
    _into_study = None
    _graph = None

    def displayName(self):  # noqa: N802
        return tr("Calibrate model")

    def summary(self):
        return tr(
            "Fits the vibrancy model to what was measured (people flow by mesh cell, known "
            "visitors of facilities, counts of pedestrians), and says how sure the fitted values "
            "are and whether they predict places better that they were not fitted to. Writes a "
            "table of assumptions that the other algorithms take, and a report."
        )

    def definitions(self):
        town = [pair for pair in town_definitions() if pair[0].name() not in UNUSED]
        return (*town, *_own_definitions(), *_outputs())

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.vibrancy import calibration as tables
        from ...core.calibration.run import calibrate

        started = monotonic()
        study = self._study(parameters, context)
        assumptions, inputs, observed, crs = self.read_town(
            parameters, context, part_of(progress, 0.0, 0.05)
        )
        targets, passers, left_out = self._targets(inputs, observed, crs, parameters, context)
        tell_town(inputs, observed, feedback)
        if left_out:
            feedback.pushWarning(tr(
                "{count} readings of counters were left out: without a walking network, of single "
                "hours, without a number, or not on a street.").format(count=left_out))
        baseline = _baseline(inputs, assumptions, observed)
        found = calibrate(
            inputs.town, assumptions, targets, baseline.solution.separation,
            self._levers(parameters, context),
            self.parameterAsBool(parameters, "PRIOR", context),
            self.parameterAsInt(parameters, "FOLDS", context), passers,
            part_of(progress, 0.05, 0.85),
        )
        boosting = _boosted(inputs, assumptions, found, part_of(progress, 0.85, 0.9))
        rows, used = _fitted(found, assumptions)
        cells, places = tables.residual_frames(inputs, found)
        frames = {
            "assumptions": tables.assumption_frame(used),
            "cells": cells,
            "places": places,
            "fit": tables.fit_frame(found, assumptions, boosting[0]),
        }
        _tell(found, assumptions, feedback)
        kept = self._prepare_study(study, rows)
        return self.write_calibration(
            _outputs_of(frames, crs),
            lambda: self._content(
                inputs, baseline, observed, found, assumptions, used, frames, boosting, kept,
                monotonic() - started,
            ),
            parameters, context, part_of(progress, 0.9, 1.0),
        )

    def _study(self, parameters, context):
        """The study that takes the fitted values, None where nothing is to be applied."""
        from ...bridge.assumptions import study_at
        from ...core.errors import CoreError

        if not self.parameterAsBool(parameters, "APPLY", context):
            return None
        path = self.parameterAsFile(parameters, "STUDY", context) or self.zones_file
        study = study_at(path, writing=True)
        if study is None:
            raise CoreError("calibration_no_study", file=path)
        return study

    def read_streets(self, parameters, context, crs, progress):
        """As of every algorithm; counters need the streets themselves, too."""
        self._graph = super().read_streets(parameters, context, crs, progress)
        return self._graph

    def _targets(self, inputs, observed, crs, parameters, context):
        """Targets, what tells passers (or None), and how many counts could not be used."""
        from ...bridge.vibrancy.calibration import read_counters, read_visitors
        from ...core.calibration.streets import passers_of
        from ...core.calibration.targets import Targets, cell_group

        visitors = read_visitors(
            self.parameterAsSource(parameters, "VISITORS", context),
            self.parameterAsString(parameters, "VISITORS_ID_FIELD", context),
            self.parameterAsString(parameters, "VISITORS_FIELD", context),
            inputs, context,
        )
        counters, edges, left_out = read_counters(
            self.parameterAsSource(parameters, "OBSERVATIONS", context), self._graph, crs, context
        )
        targets = Targets([cell_group(observed, inputs.town), visitors, counters])
        passers = passers_of(inputs, self._graph, edges) if counters is not None else None
        return targets, passers, left_out

    def _levers(self, parameters, context):
        # QGIS reads a parameter that is not given as the first choice.
        if parameters.get("FIT") in (None, "", []):
            return []
        chosen = self.parameterAsEnums(parameters, "FIT", context)
        return [list(LEVERS)[number] for number in chosen]

    def _prepare_study(self, study, rows):
        """Remember what goes into the study; gives the name of the sets, empty without a study."""
        from ...core.study.assumption_sets import free_name
        from ...core.study.store import now

        self._into_study = None
        if study is None or not rows:
            return ""
        made_at = now()
        name = free_name(study, tr("Calibration {date}").format(date=made_at[:10]))
        self._into_study = (study, rows, name, made_at)
        return name

    def write_calibration(self, outputs, content, parameters, context, progress):
        """Outputs, report and study: all or none."""
        from ...bridge.report import staged_page
        from ...bridge.vibrancy.calibration_words import calibration_texts
        from ...core.report.calibration_page import render_calibration

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, render_calibration(content(), calibration_texts())):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}

    def write_all(self, outputs, parameters, context, progress=ignore_progress):
        """As of every algorithm, and after it what goes into the study."""
        from ...core.study.assumption_sets import keep_and_use

        with ExitStack() as stack:
            for name, *_rest in outputs:
                target = self.parameterAsFileOutput(parameters, name, context)
                stack.enter_context(restored_on_failure(file_of(target) if target else None))
            written = super().write_all(outputs, parameters, context, progress)
            if self._into_study is not None:
                keep_and_use(*self._into_study)
        return written

    def _content(self, inputs, baseline, observed, found, assumptions, used, frames, boosting,
                 kept, seconds):
        from ...bridge.report_parts import shared_parts
        from ...bridge.vibrancy.calibration_report import calibration_content

        shared = shared_parts(inputs, baseline, assumptions, observed, self.zones_file)
        options = {"kept": kept, "seconds": seconds, "shared": shared}
        return calibration_content(found, assumptions, used, frames, boosting, options)


def _baseline(inputs, assumptions, observed):
    from ...core.vibrancy.analysis import Baseline
    from ...core.vibrancy.categories import categories
    from ...core.vibrancy.parameters import build

    return Baseline(inputs.town, build(assumptions, categories()), observed)


def _boosted(inputs, assumptions, found, progress):
    """Predictions of gradient boosting (or None) and the version of scikit-learn."""
    from ...bridge.vibrancy.boosting import regressor_maker
    from ...core.calibration.boosting import boosted

    make, version = regressor_maker()
    if make is None:
        return None, ""
    values = boosted(inputs.town, assumptions, found.targets, found.fold, make, progress)
    return (values if np.isfinite(values).any() else None), version


def _fitted(found, assumptions):
    """Fitted rows, and all rows that must stand above the built-in tables with them."""
    from ...core.calibration.tables import fitted_rows, own_and_fitted
    from ...core.study.store import now

    targets = found.targets
    kinds = ", ".join(kind_text(kind) for kind in targets.kinds)
    today = now()[:10]
    source = tr("fitted to {kinds} on {date}: {n} values of {places} places").format(
        kinds=kinds, date=today, n=len(targets), places=targets.place_count)
    rows = fitted_rows(found, assumptions, source, today[:4])
    return rows, own_and_fitted(assumptions, rows)


def _tell(found, assumptions, feedback):
    """Say what was fitted and what could not be."""
    from ...bridge.vibrancy.calibration import lever_lines
    from ...bridge.vibrancy.calibration_labels import status_label

    line = tr("{lever}: {factor} ({status}; standard error {error})")
    for key, status, error, numbers in lever_lines(found, assumptions):
        factor = f"× {numbers['value']:.3f}" if "value" in numbers else "× 1"
        text = line.format(lever=lever_label(key), factor=factor, status=status_label(status),
                           error=f"{error:.3f}")
        (feedback.pushInfo if status == "fitted" else feedback.pushWarning)(text)


def _outputs_of(frames, crs):
    nothing, table = Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
    return (
        ("OUTPUT_ASSUMPTIONS", frames["assumptions"], fields.ASSUMPTION_ROWS, nothing, table),
        ("OUTPUT_RESIDUALS", frames["cells"], fields.CALIBRATION_RESIDUALS,
         Qgis.WkbType.MultiPolygon, crs),
        ("OUTPUT_PLACES", frames["places"], fields.CALIBRATION_RESIDUALS, Qgis.WkbType.Point, crs),
        ("OUTPUT_FIT", frames["fit"], fields.CALIBRATION_FIT, nothing, table),
    )


def _own_definitions():
    visitors = QgsProcessingParameterFeatureSource(
        "VISITORS", tr("Known visitors of facilities"), [Qgis.ProcessingSourceType.Vector],
        optional=True,
    )
    levers = QgsProcessingParameterEnum(
        "FIT", tr("What to fit"), [lever_label(key) for key in LEVERS], True, [], True
    )
    folds = QgsProcessingParameterNumber(
        "FOLDS", tr("Blocks of the cross-validation"),
        Qgis.ProcessingNumberParameterType.Integer, FOLDS, False, 2, MOST_FOLDS,
    )
    study = QgsProcessingParameterFile(
        "STUDY", tr("Study that takes the fitted values"), extension="gpkg", optional=True
    )
    return (
        (visitors, tr(
            "A table of facilities whose visitors are known: id of the facility and visitors on "
            "an average day. Rows without a number are left out.")),
        (field_parameter("VISITORS_ID_FIELD", tr("Known visitors: id of the facility"),
                         "facility_id", "VISITORS", optional=True),
         tr("Field with the id of the layer of facilities.")),
        (field_parameter("VISITORS_FIELD", tr("Known visitors: visitors a day"), "visitors_day",
                         "VISITORS", optional=True),
         tr("Field with the visitors on an average day of the week.")),
        (levers, tr(
            "Factors to fit, each on a whole group of assumptions. None chosen: those that the "
            "measurements can say something about. Factors that cannot be told from the "
            "measurements stay at the assumption, and the report says so.")),
        (QgsProcessingParameterBoolean("PRIOR", tr("Hold the factors to the assumed ranges"),
                                       False), tr(
            "Takes the range low–high of the assumptions as knowledge beside the measurements: a "
            "factor leaves it only where the measurements say so clearly. Unticked, only the "
            "measurements speak.")),
        (folds, tr(
            "The town is cut into so many compact blocks; each is predicted by a fit to the "
            "others.")),
        (QgsProcessingParameterBoolean("APPLY", tr("Use the fitted values in the study"), False),
         tr("Writes the fitted values into the assumptions of the study. What stood there before "
            "is kept in its table assumption_sets, and so are the fitted values.")),
        (study, tr(
            "The study whose assumptions are replaced. Empty: the one that the zones come from. "
            "Nothing is written unless “Use the fitted values in the study” is ticked.")),
    )


def _outputs():
    sink, source = QgsProcessingParameterFeatureSink, Qgis.ProcessingSourceType
    return (
        (sink("OUTPUT_ASSUMPTIONS", tr("Fitted assumptions"), source.Vector), tr(
            "Table of assumptions for the parameter ASSUMPTIONS of the other algorithms: fitted "
            "values with the ends of their 95 % intervals, and those own values that were not "
            "fitted.")),
        (sink("OUTPUT_RESIDUALS", tr("Residuals by cell"), source.VectorPolygon, optional=True,
              createByDefault=True), tr(
            "Measured cells with what was measured, what the model predicts uncalibrated, "
            "calibrated, and calibrated on the other blocks.")),
        (sink("OUTPUT_PLACES", tr("Residuals by facility and counter"), source.VectorPoint,
              optional=True, createByDefault=False), tr(
            "The same of the facilities whose visitors are known, and of the counters.")),
        (sink("OUTPUT_FIT", tr("Factors and measures"), source.Vector, optional=True,
              createByDefault=True), tr(
            "One row a factor (with 95 % interval, standard error and result) and one a measure "
            "(R², MAPE, bias) uncalibrated, calibrated, on blocks that were left out, and of "
            "gradient boosting where it was compared.")),
        (report_parameter(), tr(
            "One HTML file: what was fitted and how sure it is, whether it helps on places that "
            "were left out, where it does not fit, and what it cannot say. It opens without "
            "internet.")),
    )
