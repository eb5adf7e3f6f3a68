"""Names for people of what the maps of local resources tell apart."""

from ..i18n import tr

# Class of a zone by that of its needs, the most pressing first.
ZONE_CLASSES = ("none", "few", "enough", "unknown")


def zone_class(counts):
    """The most pressing class of the needs of a zone; None where there are no needs.

    Parameters
    ----------
    counts : dict of str to int
        Needs of each class.
    """
    return next((key for key in ZONE_CLASSES if counts.get(key)), None)


def need_class_label(key):
    """How many resources fit a need within its reach."""
    return {
        "none": tr("nothing within reach fits"),
        "few": tr("few within reach fit"),
        "enough": tr("enough within reach fit"),
        "unknown": tr("does not say what would fit, or where"),
    }[key]


def near_label(key):
    """How two kinds stand to each other."""
    return {
        "together": tr("together"),
        "apart": tr("apart"),
        "chance": tr("as by chance"),
    }[key]


def method_label(key):
    """How the order of a tour was found."""
    return {
        "exact": tr("the shortest order"),
        "improved": tr("a short order"),
    }[key]


def walk_label(key, detour):
    """What walks were measured along."""
    straight = tr("straight line × {ratio}").format(ratio=f"{detour:g}")
    return {
        "network": tr("along the network"),
        "straight_line": straight,
        "mixed": tr("along the network, in parts {straight}").format(straight=straight),
        "": tr("no walk"),
    }[key]


def places_legend():
    """``{key: label}`` of the styles."""
    return {
        **{f"tour_{role}": text for role, text in (
            ("start", tr("Start")), ("stop", tr("Stop")), ("end", tr("End")))},
        **{f"demand_{key}": need_class_label(key) for key in ZONE_CLASSES},
    }
