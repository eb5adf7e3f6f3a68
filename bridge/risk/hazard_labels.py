"""Names of hazards, of their ranks, and of what people are to do."""

from math import isinf, isnan

from ...core.risk.types import HAZARD_TYPES
from ..i18n import tr
from ..labels import area_kind_label


def hazard_label(key):
    """Name of a type of the hazard registry."""
    return area_kind_label(key)


def hazard_key_label(key):
    """Name of a hazard with its scenario: ``core.risk.types.HazardKey``."""
    scenarios = {
        "L1": tr("{hazard} (design scale, L1)"),
        "L2": tr("{hazard} (largest assumed scale, L2)"),
    }
    name = hazard_label(key.type)
    return scenarios[key.scenario].format(hazard=name) if key.scenario in scenarios else name


def rank_label(kind, rank):
    """What a rank of a type stands for, with its limits.

    Parameters
    ----------
    kind : core.risk.types.HazardType
    rank : int
    """
    if rank <= 0:
        return tr("outside")
    low, high = kind.limits(rank)
    if isnan(low):
        return _zones().get((kind.key, rank), tr("inside"))
    units = {"m": "{text} m", "h": tr("{text} h"), "intensity": tr("intensity {text}"),
             "level": tr("PL {text}")}
    if isinf(high):
        text = f"≥ {low:g}"
    elif rank == 1:
        text = f"< {high:g}"
    else:
        text = f"{low:g} – {high:g}"
    return units[kind.unit].format(text=text)


def _zones():
    landslides = ("landslide", "landslide_steep_slope", "landslide_debris_flow", "landslide_slide")
    return {
        **{(key, 1): tr("warning area") for key in landslides},
        **{(key, 2): tr("special warning area") for key in landslides},
        ("past_inundation", 1): tr("was under water"),
    }


def hazard_legend():
    """``{"flood_2": "river flood, 0.5 – 3 m"}``: words for the categories of the styles."""
    return {
        f"{key}_{rank}": tr("{hazard}, {rank}").format(
            hazard=hazard_label(key), rank=rank_label(kind, rank))
        for key, kind in HAZARD_TYPES.items() for rank in range(1, kind.ranks + 1)
    }


def evacuation_label(key):
    """What people in a place are to do."""
    return {
        "none": tr("outside"),
        "stay": tr("stay: the water does not reach the floor"),
        "vertical": tr("upstairs (vertical evacuation)"),
        "horizontal": tr("leave early (horizontal evacuation)"),
        "unknown": tr("the depth is not known"),
    }[key]


def target_label(key):
    """What hazards are laid over."""
    return {
        "zone": tr("zones"),
        "building": tr("buildings"),
        "plan_area": tr("plan areas"),
        "facility": tr("existing facilities"),
    }[key]


def presence_basis_label(key):
    """What the number of people present is based on."""
    return {
        "measured": tr("measured people flow"),
        "scored": tr("presence of the scored zones, measured or modelled"),
        "mixed": tr("measured people flow; zones without it have no number"),
        "": tr("not known"),
    }[key]
