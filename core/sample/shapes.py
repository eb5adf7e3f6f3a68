"""Areas of the sample town: built in metres, written in degrees."""

from . import terrain


def land():
    """The municipality without its rocks."""
    from shapely.geometry import Polygon

    return Polygon(terrain.main_land())


def box(row):
    """The rectangle of a row with its edges ``west, south, east, north`` [m]."""
    from shapely.geometry import box as rectangle

    return rectangle(*(float(row[edge]) for edge in ("west", "south", "east", "north")))


def strip(line, reach):
    """Octagons of changing size along a line, each joined with the next.

    Parameters
    ----------
    line : sequence of (x, y)
        At least two points [m].
    reach : callable
        Half width [m] by the place along the line, 0 at its beginning to 1 at its end.
    """
    from shapely import MultiPoint, union_all

    last = len(line) - 1
    discs = [octagon(point, reach(place / last)) for place, point in enumerate(line)]
    return union_all([MultiPoint(a + b).convex_hull for a, b in zip(discs, discs[1:])])


def octagon(point, radius):
    """Corners of an octagon around a point [m]."""
    x, y = point
    return [(x + radius * cx, y + radius * cy) for cx, cy in terrain.OCTAGON]


def nested(areas):
    """Areas from the innermost out, each without those inside it."""
    result, inside = [], None
    for area in areas:
        result.append(area if inside is None else area.difference(inside))
        inside = area if inside is None else inside.union(area)
    return result


def parts(area):
    """Rings of the polygons of an area, in an order that does not depend on how it was cut."""
    polygons = [part for part in getattr(area, "geoms", [area])
                if part.geom_type == "Polygon" and part.area > 1000]  # fmt: skip
    found = [
        [_from_least(degrees(ring.coords)) for ring in (part.exterior, *part.interiors)]
        for part in polygons
    ]
    return sorted(found)


def degrees(points):
    return [terrain.to_degrees(x, y) for x, y in points]


def _from_least(ring):
    """A closed ring, begun at its least point."""
    start = ring.index(min(ring))
    return [*ring[start:-1], *ring[:start], ring[start]]
