"""Names of what the measurement of access on foot speaks of."""

from ..i18n import tr
from ..labels import category_label


def access_target_label(key):
    """Name of what people walk to: a category, a station, or either kind of transit."""
    own = {"station": tr("Station"), "transit": tr("Station or bus stop")}
    return own[key] if key in own else category_label(key)


def access_standard_label(key):
    """What a limit of the coverage is."""
    return {
        "general": tr("general walking distance"),
        "elderly": tr("walking distance of the elderly"),
        "bus_stop": tr("distance to a bus stop"),
        "either": tr("station or bus stop, each at its own distance"),
        "own": tr("distance of your own"),
        "time": tr("walking time"),
    }[key]


def user_group_label(key):
    """Name of a group of people who walk."""
    return {
        "standard": tr("standard"),
        "elderly": tr("elderly people"),
        "child": tr("children"),
        "wheelchair": tr("wheelchair users"),
    }[key]
