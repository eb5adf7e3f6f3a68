"""What the report of a calibration says."""

from math import exp

import numpy as np

from ...core.calibration.levers import LEVERS
from ...core.report.calibration_page import (
    CalibrationContent,
    LeverLine,
    MeasureLine,
    ResidualLine,
)
from ...core.report.content import DayFit
from ...core.report.numbers import number_text, share_text
from ...core.report.town_map import zone_map_png
from ..assumption_labels import told_rows
from ..i18n import tr
from ..labels import unit_label
from .calibration import lever_lines, measures
from .calibration_labels import group_text, lever_label, scale_label, stage_label, status_label
from .calibration_words import (
    boosting_note,
    limits,
    method,
    verdict_line,
    warning_text,
)

# Places of the table of residuals, and what makes a lever's line stand out.
MOST_LINES = 12
DOUBTFUL = ("outside", "wide", "confounded", "at_bound")


# What the reports of all results of a town share and this one has, too.
SHARED = ("subtitle", "language", "created_at", "version", "provenance", "population_check",
          "attribution")


def calibration_content(calibrated, assumptions, fitted, frames, boosting, options):
    """The content of the report.

    Parameters
    ----------
    calibrated : Calibrated
    assumptions : Assumptions
        Those that the fit began from.
    fitted : sequence of Assumption
        The table that was written.
    frames : mapping
        ``cells`` and ``places`` as they are written.
    boosting : (ndarray or None, str)
        Predictions, and version of scikit-learn (empty where it is not there).
    options : mapping
        ``kept`` (name of the sets in the study, empty where none), ``seconds``, and ``shared``:
        what :func:`..report_parts.shared_parts` gives.

    Returns
    -------
    core.report.calibration_page.CalibrationContent
    """
    found = tuple(measures(calibrated, boosting[0]))
    levers = tuple(_levers(calibrated, assumptions))
    cells = frames["cells"]
    return CalibrationContent(
        title=tr("Calibration report"),
        question=tr("Does the model, once fitted to what was measured, better predict places that "
                    "it was not fitted to?"),
        verdict=tuple(_verdict(found, options["kept"])),
        warning=warning_text(line.status for line in levers if line.doubtful),
        levers=levers,
        measures=tuple(
            MeasureLine(group_text(kind, day), stage_label(stage), one.n, one.r2, one.mape,
                        one.bias, one.bias_share)
            for kind, day, stage, one in found
        ),
        panels=tuple(_panels(calibrated)),
        residuals=tuple(_residuals(frames)),
        map_png=zone_map_png(
            np.asarray(cells.geometry), cells["residual"].to_numpy(float), diverging=True,
            bar_label=unit_label("persons"),
        ) if len(cells) else None,
        map_caption=tr("Residuals by cell, mean day: predicted minus measured persons. Orange has "
                       "too many people in the model, blue too few."),
        boosting_note=boosting_note(*boosting),
        facts=(*options["shared"]["study_facts"], *_facts(calibrated, options)),
        method=(*method(calibrated), options["shared"]["basis_notes"][0]),
        assumptions=told_rows(fitted),
        limits=limits(calibrated),
        **{name: options["shared"][name] for name in SHARED},
    )


def _facts(calibrated, options):
    targets = calibrated.targets
    return (
        (tr("Measured values"), f"{len(targets):,}"),
        (tr("Measured places"), f"{targets.place_count:,}"),
        (tr("Blocks"), f"{int(calibrated.fold.max()) + 1:,}"),
        (tr("Model solved"), tr("{count} times in {seconds} s").format(
            count=f"{calibrated.solves:,}", seconds=number_text(options["seconds"], 0.1))),
    )


def _levers(calibrated, assumptions):
    for key, status, error, numbers in lever_lines(calibrated, assumptions):
        factors = [exp(amounts[key]) for amounts in calibrated.fold_amounts if key in amounts]
        yield LeverLine(
            name=lever_label(key),
            unit=scale_label(LEVERS[key].scale),
            status=status_label(status),
            count=numbers["n"],
            before=numbers["before"],
            after=numbers["after"],
            factor=numbers.get("value", np.nan),
            low=numbers.get("low", np.nan),
            high=numbers.get("high", np.nan),
            error=error,
            fold_low=min(factors, default=np.nan),
            fold_high=max(factors, default=np.nan),
            doubtful=status in DOUBTFUL,
        )


def _verdict(found, kept):
    """One sentence a group of observations, and what became of the study."""
    stages = {(kind, day, stage): one for kind, day, stage, one in found}
    for kind, day in dict.fromkeys((kind, day) for kind, day, _, _ in found):
        before, after = stages[kind, day, "before"], stages.get((kind, day, "held_out"))
        if after is None:
            continue
        text = verdict_line(after.r2 > before.r2, after.mape < before.mape)
        yield text.format(
            group=group_text(kind, day), n=before.n,
            r2_before=number_text(before.r2, 0.01), r2_after=number_text(after.r2, 0.01),
            mape_before=share_text(before.mape), mape_after=share_text(after.mape),
            bias_before=share_text(before.bias_share), bias_after=share_text(after.bias_share),
        )
    if kept:
        yield tr("The fitted values are in use in the study now. What stood there before is kept "
                 "in its table assumption_sets under the name “{name}”.").format(name=kept)
    else:
        yield tr("No study was changed. The fitted table takes effect where it is given as the "
                 "assumptions of an algorithm.")


def _panels(calibrated):
    """Uncalibrated and held out against measured, all observations of a kind together."""
    targets = calibrated.targets
    for kind in targets.kinds:
        rows = targets.kind == kind
        for stage, values in (("before", calibrated.before), ("held_out", calibrated.held_out)):
            shown = rows & np.isfinite(values)
            if shown.any():
                yield DayFit(
                    label=stage_label(stage), n=int(shown.sum()), spearman=np.nan, r2=np.nan,
                    bias=np.nan, predicted=values[shown], observed=targets.observed[shown],
                )


def _residuals(frames):
    for frame in (frames["cells"], frames["places"]):
        largest = frame.reindex(frame["residual"].abs().sort_values(ascending=False).index)
        for row in largest.head(MOST_LINES).to_dict("records"):
            yield ResidualLine(
                name=row["name"] or row["id"], observed=row["observed"], before=row["before"],
                after=row["after"], held_out=row["held_out"],
            )
