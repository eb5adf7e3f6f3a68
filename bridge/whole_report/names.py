"""Names of the assumptions of the vibrancy model, as people call them."""

from ..assumption_labels import parameter_label
from ..i18n import tr
from ..labels import (
    assumption_list_label,
    band_label,
    category_label,
    component_label,
    purpose_label,
)
from ..risk.shelters_labels import age_group_label


def assumption_name(row):
    """An ``Assumption`` in words; what has none is called by its keys.

    Parameters
    ----------
    row : core.assumptions.Assumption
    """
    try:
        return _NAMES[row.list](row)
    except KeyError:
        return tr("{list}: {key}, {parameter}").format(
            list=assumption_list_label(row.list), key=row.key, parameter=row.parameter)


def _both(whose, what):
    return tr("{whose}: {what}").format(whose=whose, what=what)


def _trips(row):
    if row.parameter.startswith("age_"):
        return tr("{purpose}: trips a person, {ages}").format(
            purpose=purpose_label(row.key), ages=age_group_label(row.parameter))
    if row.parameter == "entry":
        return tr("{purpose}: trips of people who come in").format(purpose=purpose_label(row.key))
    raise KeyError(row.parameter)


def _decay(row):
    whose = tr("Walking on") if row.key == "onward" else purpose_label(row.key)
    return _both(whose, {
        "rate_per_min": tr("decay by minutes"),
        "exponent": tr("decay by the way (exponent)"),
        "speed_m_per_min": tr("speed of the way"),
        "elsewhere": tr("pull of elsewhere"),
        "reach_min": tr("reach"),
        "reference_min": tr("minutes that access refers to"),
    }[row.parameter])


def _general(row):
    if row.key == "housing":
        return _both(category_label("housing"), parameter_label(row))
    if row.key == "at_home":
        day, hours = row.parameter.split("_", 1)
        whose = {"weekday": tr("Residents at home on a weekday"),
                 "holiday": tr("Residents at home on a holiday")}[day]
        return _both(whose, band_label(hours))
    return {
        "detour_ratio": tr("Detour of ways over the straight line"),
        "walk_speed_m_per_min": tr("Walking speed"),
        "visitors_day_station": tr("People who come in at a station"),
        "visitors_day_bus_terminal": tr("People who come in at a bus terminal"),
        "visitors_day_car_park": tr("People who come in at a car park"),
    }[row.parameter]


def _of_category(row):
    key = row.parameter if row.list == "purpose_weights" else row.key
    return _both(category_label(key), parameter_label(row))


_NAMES = {
    "trip_rates": _trips,
    "decay": _decay,
    "general": _general,
    "purpose_weights": _of_category,
    "category_parameters": _of_category,
    "score_weights": lambda row: _both(
        assumption_list_label(row.list), component_label(row.key)),
}
