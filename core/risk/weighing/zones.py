"""Zones by vibrancy and danger: where lively and safe meet, and where they do not."""

from dataclasses import dataclass

import numpy as np

LIVELY_SAFE, LIVELY_RISK = "lively_safe", "lively_at_risk"
QUIET_SAFE, QUIET_RISK = "quiet_safe", "quiet_at_risk"
CLASSES = (LIVELY_SAFE, LIVELY_RISK, QUIET_SAFE, QUIET_RISK)


@dataclass(frozen=True)
class Zones:
    """Zones with their score; arrays have the shape (n,).

    Parameters
    ----------
    ids, names : list
    shapes : ndarray of shapely polygons
    residents, present : ndarray
        At night and at midday [persons]; NaN where unknown.
    present_basis : list of str
        ``measured``, ``modelled`` or empty.
    vibrancy, vibrancy_low, vibrancy_high : ndarray
        0 to 100 [points]; NaN where unknown.
    """

    ids: list
    names: list
    shapes: np.ndarray
    residents: np.ndarray
    present: np.ndarray
    present_basis: list
    vibrancy: np.ndarray
    vibrancy_low: np.ndarray
    vibrancy_high: np.ndarray

    def __len__(self):
        return len(self.ids)


def class_of(vibrancy, danger, limits):
    """Class of each zone; both limits belong to the upper side.

    Parameters
    ----------
    vibrancy : ndarray, shape (n,)
        [points]; NaN has no class.
    danger : ndarray, shape (n,)
        [-], 0 to 1.
    limits : Limits

    Returns
    -------
    list of (str or None)
    """
    names = {(True, False): LIVELY_SAFE, (True, True): LIVELY_RISK,
             (False, False): QUIET_SAFE, (False, True): QUIET_RISK}
    return [
        None if np.isnan(score) else names[
            bool(score >= limits.lively.value), bool(risk >= limits.at_risk.value)]
        for score, risk in zip(vibrancy, danger)
    ]


def sure(zones, danger, limits):
    """Whether a zone has its class over the whole ranges of score, weights and limits.

    Parameters
    ----------
    zones : Zones
    danger : ndarray, shape (n, 3)
        Value, low, high [-].
    limits : Limits

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    low = np.where(np.isnan(zones.vibrancy_low), zones.vibrancy, zones.vibrancy_low)
    high = np.where(np.isnan(zones.vibrancy_high), zones.vibrancy, zones.vibrancy_high)
    with np.errstate(invalid="ignore"):
        score = _one_side(low, high, limits.lively)
        risk = _one_side(danger[:, 1], danger[:, 2], limits.at_risk)
    return score & risk


def _one_side(low, high, limit):
    return (low >= limit.high) | (high < limit.low)
