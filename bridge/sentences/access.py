"""Sentences about access on foot and catchments."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "limit_list": tr(
            "{parameter}: “{value}” is not accepted. Give at most {most} numbers above 0, "
            "separated by ; (for example 5;10;15)."),
        "too_many_pairs": tr(
            "{pairs} pairs of origin and destination are more than can be held ({limit}). Set a "
            "greatest distance, or select fewer places."),
        "no_pairs": tr(
            "No destination is within {limit} m of any origin along the network. Raise the "
            "greatest distance."),
        "two_distances": tr(
            "Give either a distance table or a walking network, not both: each would say how far "
            "it is."),
        "no_limits": tr("No limit was given. Write minutes or metres, for example 5;10;15."),
        "access_no_way": tr(
            "Users of the group “{group}” can pass no street of the network. Choose another group, "
            "or look at the columns stairs, slope and wheelchair of the network."),
        "access_no_sites": tr(
            "“{layer}” holds nothing to walk to: no facility has one of the categories asked for "
            "({wanted}), and no stops or stations were given. Choose other categories, or leave "
            "them empty."),
    }
