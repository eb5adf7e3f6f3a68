"""A place inside the nearest building."""

# How far inside the walls, so that rounding does not put it into the street [m].
INSIDE_M = 0.5


def place_inside(buildings, x, y, within_m):
    """The nearest place inside a building.

    Parameters
    ----------
    buildings : shapely.STRtree
        Polygons in the CRS of the study. The first question builds the tree: ask it once where
        nobody waits.
    x, y : float
    within_m : float
        How far a building may be away [m].

    Returns
    -------
    tuple of float
        The place itself where it is inside one already, or none is near.
    """
    import shapely

    here = shapely.Point(x, y)
    found = buildings.query_nearest(here, max_distance=within_m, all_matches=False)
    if not len(found):
        return x, y
    building = buildings.geometries[found[0]]
    if building.distance(here) == 0:
        return x, y
    core = building.buffer(-INSIDE_M)
    if core.is_empty:
        inside = shapely.point_on_surface(building)
    else:
        inside = shapely.get_point(shapely.shortest_line(core, here), 0)
    return float(inside.x), float(inside.y)
