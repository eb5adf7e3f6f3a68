"""Words for what calibration fits and what it fits to."""

from ..i18n import tr


def lever_label(key):
    """Name of a lever of ``core/calibration/levers.py``."""
    return {
        "attraction": tr("Exponents of size (α)"),
        "decay": tr("Decay with the way (β or λ)"),
        "onward": tr("Probability of walking on (q)"),
        "elsewhere": tr("Pull of elsewhere (O)"),
        "trips": tr("Scale of all trips"),
        "entries": tr("Scale of the trips of people who come in"),
        "at_home_weekday": tr("Residents at home at midday, weekday"),
        "at_home_holiday": tr("Residents at home at midday, holiday"),
    }[key]


def scale_label(scale):
    """What the factor of a lever is on."""
    return {"log": tr("factor on the values"), "logit": tr("factor on the odds")}[scale]


def status_label(status):
    """What became of a lever."""
    return {
        "fitted": tr("fitted"),
        "outside": tr("fitted, outside the range that was assumed"),
        "held": tr("held by the range that was assumed; the measurements add next to nothing"),
        "wide": tr("not identified: its 95 % interval spans more than a factor of 4 to either "
                   "side; left at the assumption"),
        "confounded": tr("not identified: beside it, others could not be told any more; left at "
                         "the assumption"),
        "at_bound": tr("not identified: ran to the limit of the search; left at the assumption"),
    }[status]


def stage_label(stage):
    """How a prediction was made."""
    return {
        "before": tr("Uncalibrated"),
        "after": tr("Calibrated"),
        "held_out": tr("Calibrated on the other blocks"),
        "boosted": tr("Gradient boosting on the other blocks"),
    }[stage]


def group_text(kind, day):
    """A kind of observations on a type of day."""
    return {
        ("mesh", "weekday"): tr("Persons present in mesh cells, weekday midday"),
        ("mesh", "holiday"): tr("Persons present in mesh cells, holiday midday"),
        ("mesh", "mean"): tr("Persons present in mesh cells, midday of a mean day"),
        ("facility", "mean"): tr("Visitors a day of facilities"),
        ("counter", "weekday"): tr("Passers a day at counters, weekday"),
        ("counter", "holiday"): tr("Passers a day at counters, holiday"),
        ("counter", "mean"): tr("Passers a day at counters, mean day"),
    }[kind, day]


def kind_text(kind):
    """What a kind of observations is called in the source of a fitted value."""
    return {
        "mesh": tr("mesh people flow"),
        "facility": tr("visitors of facilities"),
        "counter": tr("pedestrian counts"),
    }[kind]
