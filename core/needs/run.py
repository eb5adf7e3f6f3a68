"""The analysis of needs: what residents ask for, where it gathers, and what else is there."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from .dangers import in_hazards
from .hotspots import hot_spots, usual_distance
from .masking import without_masks
from .spread import place_needs
from .themes import UNKNOWN, Reader

ALL = "all"
# Rates are of residents; zones with fewer say nothing.
PER = 1000.0


@dataclass(frozen=True)
class Question:
    """What is asked.

    Parameters
    ----------
    distance_m : float
        Neighbours of a zone [m]; NaN for 1.75 times the distance of neighbouring zones.
    theme : str
        Hot spots of this theme alone; empty for all needs.
    per_resident : bool
        Hot spots of the weight per 1,000 residents instead of the weight.
    least_residents : float
        Zones with fewer residents have no rate [persons].
    least_similarity : float
        Likeness from which a text without a keyword has a theme, 0 to 1.
    most_themes : int
    """

    distance_m: float = np.nan
    theme: str = ""
    per_resident: bool = False
    least_residents: float = 50.0
    least_similarity: float = 0.15
    most_themes: int = 3


@dataclass(frozen=True)
class Line:
    """A theme in a district: counts, and shares of the weight; NaN where nothing is known.

    ``district`` and ``theme`` are ``all`` for everything. ``needs`` may be broken where a named
    place lies in a district in part.
    """

    district: str
    theme: str
    needs: float
    weight: float
    share: float
    hazard_share: float
    hazards: tuple
    vibrancy: float
    hot_share: float
    given: float


@dataclass(frozen=True)
class Result:
    """Needs by place and theme.

    Parameters
    ----------
    needs : Needs
    zones : ZoneSet
    reading : Reading
    placement : Placement
    keys : tuple of str
        Themes in the order of the table, ``unknown`` last.
    member : ndarray of bool, shape (needs, keys)
    counts, weights : ndarray, shape (zones,)
    by_theme : ndarray, shape (zones, keys)
        Weight; a need of several themes counts in each.
    value : ndarray, shape (zones,)
        What the hot spots are of.
    hot : HotSpots
    hazards : InHazards or None
    vibrancy : ndarray, shape (zones,)
        NaN without a layer of scores.
    need_vibrancy : ndarray, shape (needs,)
    lines : list of Line
    """

    needs: object
    zones: object
    reading: object
    placement: object
    keys: tuple
    member: np.ndarray
    counts: np.ndarray
    weights: np.ndarray
    by_theme: np.ndarray
    value: np.ndarray
    hot: object
    hazards: object
    vibrancy: np.ndarray
    need_vibrancy: np.ndarray
    lines: list

    def inside(self):
        """Number of needs that are in a zone, wholly or in parts."""
        return int((np.diff(self.placement.shares.indptr) > 0).sum())


def analyse(needs, zones, themes, question, districts=None, hazards=None, vibrancy=None,
            progress=ignore_progress):
    """Needs by theme and place.

    Parameters
    ----------
    needs : Needs
    zones : ZoneSet
    themes : sequence of Theme
    question : Question
    districts : (ndarray of shapely polygons, list of str), optional
    hazards : core.risk.hazards.Hazards, optional
    vibrancy : ndarray, shape (zones,), optional
    progress : callable

    Returns
    -------
    Result

    Raises
    ------
    CoreError
        ``needs_theme_unknown``, ``needs_nowhere``.
    """
    reader = Reader(themes, question.least_similarity, question.most_themes)
    keys = (*(one.key for one in reader.themes), UNKNOWN)
    wanted = _wanted(question.theme, reader, keys)
    reading = reader.read([without_masks(text) for text in needs.texts], needs.themes,
                          part_of(progress, 0.0, 0.4))
    shapes, names = districts if districts is not None else (np.zeros(0, dtype=object), [])
    placement = place_needs(needs.points, needs.places, zones, shapes, names)
    if not placement.shares.nnz:
        raise CoreError("needs_nowhere", rows=len(needs), zones=len(zones))
    progress(0.5)
    member = _members(reading, keys)
    own = placement.shares.T
    by_theme = np.asarray(own @ (member * needs.weights[:, None]))
    weights = np.asarray(own @ needs.weights)
    chosen = weights if wanted is None else by_theme[:, wanted]
    value = _rate(chosen, zones, question) if question.per_resident else chosen
    reach = question.distance_m
    if not reach > 0:
        reach = usual_distance(zones.points)
    hot = hot_spots(zones.points, value, reach if reach > 0 else 1.0,
                    part_of(progress, 0.5, 0.65))
    found = None
    if hazards is not None:
        found = in_hazards(needs.points, placement, zones, hazards, part_of(progress, 0.65, 0.95))
    score = np.full(len(zones), np.nan) if vibrancy is None else np.asarray(vibrancy, dtype=float)
    result = Result(needs, zones, reading, placement, keys, member,
                    np.asarray(own @ np.ones(len(needs))), weights, by_theme, value, hot, found,
                    score, _mean_of(placement.shares, score), [])
    result.lines.extend(_lines(result, names))
    progress(1.0)
    return result


def _wanted(theme, reader, keys):
    """Column of the theme that hot spots are asked of, or None."""
    if not theme:
        return None
    key = UNKNOWN if theme.strip().lower() == UNKNOWN else reader.known(theme)
    if not key:
        raise CoreError("needs_theme_unknown", theme=theme, known=", ".join(keys))
    return keys.index(key)


def _members(reading, keys):
    places = {key: column for column, key in enumerate(keys)}
    member = np.zeros((len(reading.found), len(keys)), dtype=bool)
    for row, found in enumerate(reading.found):
        for one in found:
            member[row, places[one.theme]] = True
        if not found:
            member[row, places[UNKNOWN]] = True
    return member


def _rate(weights, zones, question):
    """Weight per 1,000 residents; NaN where too few live."""
    people = np.nan_to_num(zones.residents)
    enough = people >= max(question.least_residents, 1e-9)
    return np.divide(PER * weights, people, out=np.full(len(weights), np.nan), where=enough)


def _mean_of(shares, score):
    """Mean of the scores of the zones of each need; NaN where none is known."""
    known = np.isfinite(score)
    top = shares @ np.where(known, score, 0.0)
    part = shares @ known.astype(float)
    return np.divide(top, part, out=np.full(len(part), np.nan), where=part > 0)


def _lines(result, names):
    """Lines of everything, then of each district; districts of one name are one."""
    member = np.column_stack([np.ones(len(result.needs), dtype=bool), result.member])
    yield from _of_place(result, ALL, np.ones(len(result.needs)), member)
    for name in dict.fromkeys(names):
        columns = [column for column, other in enumerate(names) if other == name]
        share = result.placement.districts[:, columns].max(axis=1)
        if share.any():
            yield from _of_place(result, name, share, member)


def _of_place(result, name, share, member):
    weight = result.needs.weights * share
    total = weight.sum()
    for column, theme in enumerate((ALL, *result.keys)):
        own = member[:, column] & (share > 0)
        if own.any():
            yield _line(result, name, theme, own, share, weight, total)


def _line(result, name, theme, own, share, weight, total):
    part = weight[own]
    hot = np.char.startswith(result.hot.kind.astype(str), "hot").astype(float)
    dangers, shares = result.hazards, ()
    if dangers is not None:
        shares = tuple((key.text, _mean(dangers.share[row, own], part))
                       for row, key in enumerate(dangers.keys))
    given = sum(found[0].given and theme in (ALL, found[0].theme)
                for found, mine in zip(result.reading.found, own) if mine and found)
    return Line(
        name, theme, float(share[own].sum()), float(part.sum()),
        float(part.sum() / total) if total > 0 else np.nan,
        np.nan if dangers is None else _mean(dangers.any[own], part), shares,
        _mean(result.need_vibrancy[own], part),
        _mean(_mean_of(result.placement.shares, hot)[own], part), float(given))


def _mean(values, weights):
    """Mean by weight of what is known; NaN where nothing is."""
    known = np.isfinite(values) & (weights > 0)
    if not known.any():
        return np.nan
    return float(np.average(values[known], weights=weights[known]))
