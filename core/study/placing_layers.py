"""Points, lines and areas into the table of a study that holds them."""

import numpy as np

from . import tables
from .placed import OUTSIDE_M, Placed

# GEOS type numbers (single, multi) that a table with this geometry takes.
_KINDS = {"Point": (0, 4), "MultiLineString": (1, 5), "MultiPolygon": (3, 6)}
_DIMENSION = {"Point": 0, "MultiLineString": 1, "MultiPolygon": 2}
# Areas must touch the study itself; points and lines may stand just outside.
_REACH_M = {"MultiPolygon": 0.0}
# Column of the table → measure of the shape that fills it where the file says nothing.
_MEASURES = {"area_m2": "area", "footprint_m2": "area", "length_m": "length"}
# Buildings stand on two sheets of a city model at its seam: the second is the same building.
_ONCE_IN_TABLE = ("buildings",)
# May stand without a place: counters whose list has names only, opinions that name a district.
_PLACELESS = ("observations", "needs")


def place_layer(parsed, context, find_twin=None):
    """Rows with a shape: brought to the study's system, repaired, those that touch the study.

    Points and lines count up to 500 m outside the boundary. Shapes are kept whole. ``find_twin``
    takes a row (a dict with its ``shape``) and gives the id of the same place from another list.
    """
    import geopandas
    import pandas as pd

    placed = Placed()
    table = tables.TABLES[parsed.table]
    crs = context.draft.study.crs
    shapes = _in_study(parsed.frame, crs, placed)
    frame = pd.DataFrame(parsed.frame.drop(columns=parsed.frame.geometry.name))
    frame = frame.reset_index(drop=True)
    rows = frame["row"].to_numpy()
    good, shapes = _usable(shapes, rows, table, placed)
    near = _near(shapes, good, context.draft.reach(_REACH_M.get(table.geometry, OUTSIDE_M)))
    placed.refuse("outside_study", rows[good & ~near])
    names, once = _ids(frame, near, context, parsed.table)
    placed.refuse("repeated_id", rows[near & ~once])
    keep = near & once
    if find_twin is not None:
        keep &= ~_twins(frame, shapes, keep, find_twin, placed)
    kept = frame[keep].drop(columns="row").assign(id=names[keep], source=context.source)
    kept = _with_measures(kept, shapes[keep], table)
    written = geopandas.GeoDataFrame(kept, geometry=shapes[keep], crs=crs)
    return placed.finish(len(written), lambda: context.draft.add(parsed.table, written))


def _in_study(frame, crs, placed):
    """Shapes in the study's system, without heights."""
    import shapely

    shapes = np.asarray(frame.geometry.to_crs(crs).to_numpy(), dtype=object)
    high = shapely.has_z(shapes)
    if high.any():
        placed.note("heights_dropped", rows=int(high.sum()))
    return shapely.force_2d(shapes)


def _usable(shapes, rows, table, placed):
    """Which shapes can be used, and all of them with the broken ones repaired."""
    import shapely

    placeless = shapely.is_missing(shapes) if table.name in _PLACELESS else np.zeros(
        len(shapes), dtype=bool
    )
    missing = (shapely.is_missing(shapes) | shapely.is_empty(shapes)) & ~placeless
    placed.refuse("no_geometry", rows[missing])
    bounds = shapely.bounds(shapes)
    lost = ~missing & ~placeless & ~np.isfinite(bounds).all(axis=1)
    # Degrees that are not on the plane of the study, for example swapped ones, become infinite.
    placed.refuse("outside_japan", rows[lost])
    good = ~missing & ~lost
    shapes, repaired, hopeless = _repaired(shapes, good, table)
    placed.refuse("broken_geometry", rows[hopeless])
    if repaired:
        placed.note("repaired", rows=repaired)
    good &= ~hopeless
    wrong = good & ~placeless & ~np.isin(shapely.get_type_id(shapes), _KINDS[table.geometry])
    placed.refuse("wrong_kind", rows[wrong])
    return good & ~wrong, _single_points(shapes, good & ~wrong, table)


def _repaired(shapes, good, table):
    """Shapes made valid, their number, and those that nothing is left of."""
    import shapely

    broken = good & ~shapely.is_missing(shapes) & ~shapely.is_valid(shapes)
    hopeless = np.zeros(len(shapes), dtype=bool)
    if broken.any():
        shapes = shapes.copy()
        for place in np.flatnonzero(broken):
            shapes[place] = _parts_of(shapely.make_valid(shapes[place]), table)
        hopeless = broken & shapely.is_empty(shapes)
    return shapes, int((broken & ~hopeless).sum()), hopeless


def _parts_of(shape, table):
    """What a repaired shape has of the kind of the table; slivers of lower dimension go."""
    import shapely

    parts = [
        part
        for part in shapely.get_parts(shape)
        if shapely.get_dimensions(part) == _DIMENSION[table.geometry]
    ]
    return shapely.union_all(parts) if parts else shapely.Point()


def _single_points(shapes, good, table):
    """A multipoint stands at its middle."""
    import shapely

    if table.geometry != "Point":
        return shapes
    several = good & (shapely.get_type_id(shapes) == _KINDS["Point"][1])
    if several.any():
        shapes = shapes.copy()
        shapes[several] = shapely.centroid(shapes[several])
    return shapes


def _twins(frame, shapes, keep, find_twin, placed):
    """Rows that another list has already."""
    twins = np.zeros(len(frame), dtype=bool)
    for place in np.flatnonzero(keep):
        row = {**frame.iloc[place].to_dict(), "shape": shapes[place]}
        twin = find_twin(row)
        if twin:
            twins[place] = True
            placed.refuse("duplicate_of", row["row"], f"{row['name']} = {twin}")
    return twins


def _near(shapes, good, reach):
    """Usable shapes that touch the study; those without a place belong to it."""
    import shapely

    near = good.copy()
    near[good] = shapely.intersects(reach, shapes[good]) | shapely.is_missing(shapes[good])
    return near


def _ids(frame, near, context, name):
    """Unique ids, and which rows are the first with theirs."""
    own = frame["id"].fillna("").astype(str) if "id" in frame else None
    numbered = np.array([f"{context.source}-{row}" for row in frame["row"]], dtype=object)
    once = np.ones(len(frame), dtype=bool)
    if own is None:
        return numbered, once
    taken = own.isin(context.draft.ids(name, context.replaced)).to_numpy()
    repeated = own.where(near).duplicated().to_numpy()
    known = (own != "").to_numpy()
    if name in _ONCE_IN_TABLE:
        once = ~(known & (taken | repeated))
    return np.where(known & ~taken & ~repeated, own.to_numpy(dtype=object), numbered), once


def _with_measures(frame, shapes, table):
    """Areas and lengths where the file gives none."""
    import shapely

    for column in table.column_names():
        measure = _MEASURES.get(column)
        if measure is None:
            continue
        sizes = getattr(shapely, measure)(shapes)
        if column in frame:
            told = frame[column].to_numpy(dtype=float)
            sizes = np.where(np.isnan(told), sizes, told)
        frame[column] = sizes
    return frame
