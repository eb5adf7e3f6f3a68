"""Numbers of the districts about places: shelters, facilities, resources, opinions."""

from __future__ import annotations

import numpy as np

from ..vibrancy.categories import categories
from .columns import column, texts
from .measures import counted
from .weights import district_of

OTHER = "other"
# So many themes of opinions, the most frequent in the town.
MOST_THEMES = 6


def _located(frame, name, districts, told):
    """Rows that have a place and that everybody may see, and the district of each."""
    import shapely

    if "visible" in frame:
        hidden = np.asarray(frame["visible"], dtype=object)
        shown = np.array([one is None or str(one) not in ("0", "0.0") for one in hidden])
        told[f"{name}_hidden"] = int((~shown).sum())
        frame = frame[shown]
    shapes = np.asarray(frame.geometry, dtype=object)
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    told[f"{name}_placeless"] = int((~there).sum())
    frame, points = frame[there], shapely.centroid(shapes[there])
    rows = district_of(points, districts.shapes)
    told[f"{name}_elsewhere"] = int((rows < 0).sum())
    return frame, rows


def _by_kind(key, section, keys, rows, districts, order):
    """A measure a kind, in an order; kinds that nothing is of are left out."""
    keys = np.asarray(keys, dtype=object)
    return [counted(key, section, "places", rows[keys == one],
                    len(districts), detail=str(one))
            for one in order if (keys == one).any()]


def shelters(given, districts, told):
    """Shelters and the people they hold."""
    if given.shelters is None:
        return []
    frame, rows = _located(given.shelters, "shelters", districts, told)
    if not len(frame):
        return []
    capacity = column(frame, "capacity")
    found = [counted("shelters", "shelters", "places", rows, len(districts))]
    if np.isfinite(capacity).any():
        found.append(counted("shelter_capacity", "shelters", "persons", rows, len(districts),
                             capacity))
        told["shelters_without_capacity"] = int(np.isnan(capacity).sum())
    return found


def measures(given, districts, told):
    """Facilities by group, resources by category, opinions by theme."""
    return (_facilities(given, districts, told) + _resources(given, districts, told)
            + _needs(given, districts, told))


def _facilities(given, districts, told):
    if given.facilities is None:
        return []
    frame, rows = _located(given.facilities, "facilities", districts, told)
    if not len(frame):
        return []
    known = categories()
    groups = [known[one].group if one in known else OTHER for one in texts(frame, "category")]
    order = dict.fromkeys([*(one.group for one in known.values()), OTHER])
    return [counted("facilities", "facilities", "places", rows, len(districts)),
            *_by_kind("facilities", "facilities", groups, rows, districts, order)]


def _resources(given, districts, told):
    if given.resources is None:
        return []
    frame, rows = _located(given.resources, "resources", districts, told)
    if not len(frame):
        return []
    kinds = [one or OTHER for one in texts(frame, "category")]
    order = ("nature", "culture", "industry", "people", "spaces")
    order = dict.fromkeys([*order, *sorted(map(str, kinds))])
    return [counted("resources", "resources", "places", rows, len(districts)),
            *_by_kind("resources", "resources", kinds, rows, districts, order)]


def _needs(given, districts, told):
    if given.needs is None:
        return []
    frame, rows = _located(given.needs, "needs", districts, told)
    if not len(frame):
        return []
    found = [counted("needs", "needs", "opinions", rows, len(districts))]
    themes = texts(frame, "theme")
    counts = {one: themes.count(one) for one in dict.fromkeys(themes) if one}
    order = sorted(counts, key=lambda one: (-counts[one], one))[:MOST_THEMES]
    return found + _by_kind("needs", "needs", themes, rows, districts, order)
