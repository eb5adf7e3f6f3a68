"""Facilities and other points: the same place twice, places outside, unusable categories."""

import numpy as np

from ..formats.categories import definitions
from ..geo.locate import NEARBY_M, ZoneLocator
from ..study.draft import known_of
from ..study.duplicates import Register
from .findings import INFO, OK, PROBLEM, WARNING, Finding, examples

POINTS = ("entries", "stops", "land_prices", "shelters", "amenities")
# How often the search of duplicates reports progress.
_STEP = 200


def look(frames, boundary, titles, town, progress):
    """Findings about places.

    Parameters
    ----------
    frames : mapping of str to GeoDataFrame
    boundary : shapely geometry
    titles : mapping
        Source of a row to the file that it came from.
    town : str
        Name of the municipality.
    progress : callable

    Returns
    -------
    list of Finding
    """
    facilities = _placed(frames["facilities"])
    found = []
    if len(facilities):
        found += _categories(facilities) + _sizes(facilities)
        found += _twice(facilities, titles, town, progress)
        found += _outside(facilities, frames["zones"], boundary)
    for table in POINTS:
        rows = _placed(frames[table])
        outside = int((~_inside(rows, boundary)).sum()) if len(rows) else 0
        if outside:
            found.append(Finding(INFO, "points_outside", {
                "table": table, "count": outside, "rows": len(rows)}))
    progress(1.0)
    return found


def _placed(frame):
    import shapely

    shapes = frame.geometry.to_numpy()
    return frame[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))]


def _inside(frame, boundary):
    import shapely

    shapely.prepare(boundary)
    return shapely.intersects(boundary, frame.geometry.to_numpy())


def _named(rows):
    """Names of some rows, their ids where they have no name."""
    return examples(row.name or row.id for row in rows.itertuples(index=False))


def _categories(facilities):
    unknown = facilities[~facilities["category"].isin(set(definitions()))]
    if not len(unknown):
        return []
    return [Finding(PROBLEM, "categories_unknown", {
        "count": len(unknown), "rows": len(facilities), "names": _named(unknown)})]


def _sizes(facilities):
    assumed = facilities["size"].isna() | (facilities["size_basis"] == "assumed")
    if not assumed.any():
        return []
    return [Finding(INFO, "sizes_assumed", {
        "count": int(assumed.sum()), "rows": len(facilities),
        "share": float(assumed.mean())})]


def _twice(facilities, titles, town, progress):
    register, pairs = Register(town), []
    for number, row in enumerate(facilities.itertuples(index=False)):
        if number % _STEP == 0:
            progress(number / len(facilities))
        candidate = known_of(_plain(row), titles.get(row.source, row.source))
        same = register.find(candidate)
        if same is not None:
            pairs.append(f"{candidate.name or candidate.id} = {same.name or same.id}")
        register.add(candidate)
    if not pairs:
        return [Finding(OK, "no_duplicates", {"rows": len(facilities)})]
    return [Finding(WARNING, "duplicates", {
        "count": len(pairs), "rows": len(facilities), "names": examples(pairs)})]


def _plain(row):
    """The row with a text where the category is NULL, as the search of duplicates wants it."""
    return row._replace(category=row.category or "", name=row.name or "", id=row.id or "")


def _outside(facilities, zones, boundary):
    found = []
    outside = facilities[~_inside(facilities, boundary)]
    if len(outside):
        found.append(Finding(INFO, "facilities_outside", {
            "count": len(outside), "rows": len(facilities), "names": _named(outside)}))
    zones = _placed(zones)
    if len(zones):
        places = facilities.geometry
        rows = ZoneLocator(zones.geometry.to_numpy())(
            np.asarray(places.x), np.asarray(places.y))
        far = facilities[rows < 0]
        if len(far):
            found.append(Finding(WARNING, "facilities_far", {
                "count": len(far), "rows": len(facilities), "metres": NEARBY_M,
                "names": _named(far)}))
    return found
