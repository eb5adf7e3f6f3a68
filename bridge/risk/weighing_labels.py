"""Words of weighing vibrancy against risk."""

import math

from ...core.risk.types import HAZARD_TYPES
from ..i18n import tr
from .hazard_labels import hazard_key_label, rank_label


def class_label(key):
    """Name of a class of zones."""
    return {
        "lively_safe": tr("Lively and safe"),
        "lively_at_risk": tr("Lively and at risk"),
        "quiet_safe": tr("Quiet and safe"),
        "quiet_at_risk": tr("Quiet and at risk"),
    }[key]


def induction_label(key):
    """Name of a kind of induction area."""
    return {
        "residence_induction": tr("residence induction area"),
        "urban_function_induction": tr("urban function induction area"),
    }[key]


def measure_label(key):
    """Name of a number of an induction area."""
    return {
        "area_ha": tr("Area"),
        "residents": tr("Residents inside"),
        "residents_in_danger": tr("Residents inside and in danger"),
        "share_in_danger": tr("Share of the residents inside who are in danger"),
        "residents_weighed": tr("Residents inside × danger"),
        "present": tr("People present inside at midday"),
        "present_in_danger": tr("People present inside and in danger"),
        "vibrancy_mean": tr("Mean vibrancy inside, by area"),
        "residents_by_rank": tr("Residents inside by rank"),
    }[key]


def weighing_unit(key):
    """A unit as people write it."""
    return {
        "ha": tr("ha"), "persons": tr("persons"), "points": tr("points"), "-": "",
        "visits/day": tr("visits/day"), "min": tr("min"),
    }[key]


def place_sentences():
    """``{key: sentence}`` of a hazard at a place; :func:`place_sentence` fills them."""
    return {
        "place_depth": tr("In a zone of {hazard}, depth {depth}."),
        "place_zone": tr("In a zone of {hazard} ({rank})."),
        "place_none": tr("In none of the hazard areas given. That is no proof of safety: not every "
                         "hazard is mapped everywhere."),
    }


def place_sentence_key(found):
    """Key of the sentence about a hazard at a place, or about none."""
    if found is None:
        return "place_none"
    return "place_zone" if math.isnan(found.depth_low) else "place_depth"


def place_sentence(found):
    """The sentence about a hazard at a place.

    Parameters
    ----------
    found : core.risk.weighing.places.Found or None
    """
    text = place_sentences()[place_sentence_key(found)]
    if found is None:
        return text
    return text.format(
        hazard=hazard_key_label(found.key), depth=_depth(found.depth_low, found.depth_high),
        rank=rank_label(HAZARD_TYPES[found.key.type], found.rank))


def _depth(low, high):
    if math.isinf(high):
        return tr("{low} m or more").format(low=f"{low:g}")
    return tr("{low} to {high} m").format(low=f"{low:g}", high=f"{high:g}")
