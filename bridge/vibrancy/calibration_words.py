"""Sentences of the report of a calibration."""

from ..i18n import tr
from ..report_texts import report_texts


def calibration_texts():
    """``{key: text}`` that ``core/report/calibration_page.py`` needs."""
    return {**report_texts(), **_sections(), **_tables()}


def _sections():
    return {
        "section_levers": tr("What was fitted"),
        "section_quality": tr("Does it help?"),
        "section_residuals": tr("Where it does not fit"),
        "section_method": tr("How it was fitted"),
        "section_fitted": tr("The fitted assumptions"),
    }


def _tables():
    return {
        "lever": tr("What is fitted"),
        "lever_status": tr("Result"),
        "lever_rows": tr("Values moved"),
        "lever_before": tr("Median before"),
        "lever_after": tr("Median after"),
        "lever_factor": tr("Factor, 95 % interval"),
        "lever_error": tr("Standard error of its logarithm"),
        "lever_folds": tr("Factors without one block"),
        "levers_caption": tr("Factors that were fitted"),
        "levers_note": tr(
            "Each factor moves all its values together; their proportions stay as they were "
            "assumed. Factors that differ much when one block is left out rest on a part of the "
            "town."
        ),
        "observations": tr("Measurement"),
        "stage": tr("Prediction"),
        "bias_plain": tr("Bias"),
        "bias_share": tr("Bias in %"),
        "quality_caption": tr("Predicted against measured"),
        "quality_note": tr(
            "Compare the uncalibrated line with the one “on the other blocks”: there, every block "
            "was predicted by a fit that never saw it. The plain calibrated line flatters, since "
            "it was fitted to the same values. R² below 0: the mean of the measurements would "
            "have predicted better. Bias: mean of predicted minus measured."
        ),
        "quality_chart": tr("Predicted against measured, before and with calibration"),
        "quality_chart_note": tr(
            "One point a measured value; on the broken line both agree. Left as assumed, right "
            "fitted on the other blocks. Both axes are logarithmic; values below 1 are drawn at 1."
        ),
        "observed_plain": tr("Measured"),
        "predicted_plain": tr("Predicted"),
        "place": tr("Place"),
        "stage_before": tr("Uncalibrated"),
        "stage_after": tr("Calibrated"),
        "stage_held_out": tr("Calibrated on the other blocks"),
        "residuals_caption": tr("Largest residuals, mean day"),
    }


def verdict_line(r2_better, mape_better):
    """The sentence about one group of measurements on blocks that were left out."""
    if r2_better and mape_better:
        return tr(
            "{group} ({n} values): calibration helps. On places that were left out, R² goes from "
            "{r2_before} to {r2_after}, the mean absolute error from {mape_before} to "
            "{mape_after}, the bias from {bias_before} to {bias_after}."
        )
    if r2_better or mape_better:
        return tr(
            "{group} ({n} values): calibration helps by one measure and not by the other. On "
            "places that were left out, R² goes from {r2_before} to {r2_after}, the mean absolute "
            "error from {mape_before} to {mape_after}, the bias from {bias_before} to "
            "{bias_after}."
        )
    return tr(
        "{group} ({n} values): calibration does not help. On places that were left out, R² goes "
        "from {r2_before} to {r2_after}, the mean absolute error from {mape_before} to "
        "{mape_after}, the bias from {bias_before} to {bias_after}."
    )


def warning_text(doubtful):
    """A warning where levers left their range or could not be told, else empty."""
    if not list(doubtful):
        return ""
    return tr(
        "Some factors left the range that was assumed, or could not be told from the measurements. "
        "A factor far outside its range often stands in for what the model does not have, for "
        "example people at work: it helps to predict the measured quantity, but does not mean "
        "what its name says. Holding the factors to their ranges (PRIOR) gives values that can be "
        "defended, at the price of a poorer fit."
    )


def boosting_note(predictions, version):
    """Whether gradient boosting was compared."""
    if not version:
        return tr(
            "Gradient boosting was not compared: the package scikit-learn is not installed."
        )
    if predictions is None:
        return tr("Gradient boosting was not compared: there are too few measured values.")
    return tr(
        "Gradient boosting (scikit-learn {version}) learned from residents by age, pull of the "
        "facilities by purpose, people who come in, and the type of day, in the place and within "
        "1 km in a straight line, on the same blocks. It knows nothing of choice: it cannot say "
        "what a new facility would change."
    ).format(version=version)


def method(calibrated):
    """How it was done, as sentences."""
    spread = ", ".join(f"{value:,.1f}" for value in calibrated.fit.dispersion.values())
    lines = [
        tr("Largest Poisson likelihood by Fisher scoring; derivatives by finite differences of the "
           "whole model."),
        tr("Variance over mean of the residuals: {spread}. Standard errors are widened by it, and "
           "let the errors of one place go together; they do not allow for likeness of "
           "neighbouring places and are rather too small.").format(spread=spread),
        tr("Factors are tried one after the other, levels before shapes. One counts as identified "
           "where the 95 % intervals of all then span no more than a factor of 4 to either "
           "side."),
        tr("Blocks are compact parts of the town with about as many places each, always cut the "
           "same way."),
    ]
    if calibrated.prior:
        lines.append(tr(
            "Prior: every factor is held around 1 by a normal distribution on its logarithm, with "
            "the ranges low–high of its values as 95 % interval."))
    else:
        lines.append(tr("No prior: only the measurements speak."))
    if not calibrated.fit.settled:
        lines.append(tr("The search did not settle: take the factors with caution."))
    left = int((~calibrated.fitted).sum())
    if left:
        lines.append(tr(
            "{count} measured values lie where the model has nobody (no residents, no facility): "
            "they were not fitted to, but count in the measures.").format(count=left))
    return tuple(lines)


def limits(calibrated):
    """What the calibrated model cannot say."""
    lines = [
        tr("The fit is to the town as it was measured. That a change is predicted rightly does not "
           "follow from it."),
        tr("Measured presence contains people at work and in transit, whom the model does not "
           "have."),
        tr("Low and high of the fitted values hold the uncertainty of the fit, not that of the "
           "proportions between categories, which were assumed."),
        tr("People present at midday say little about who walks on, and nothing about other hours: "
           "the shares of residents at home at other hours stay as assumed."),
    ]
    if "counter" not in calibrated.targets.kinds:
        lines.append(tr("Counts of passers on streets were not used."))
    if "facility" not in calibrated.targets.kinds:
        lines.append(tr("No visitors of facilities were given: how many of the people present are "
                        "visitors rests on the presence alone."))
    return tuple(lines)

