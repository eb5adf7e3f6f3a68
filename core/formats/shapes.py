"""Areas from layers whose areas were drawn as lines."""

from dataclasses import dataclass, field
from functools import reduce

# Ends that lie this near are one point: in metres, and about as much in degrees.
_SNAP_M, _SNAP_DEGREES = 0.001, 1e-8


@dataclass(frozen=True)
class Closed:
    """The areas of a layer, row by row.

    Attributes
    ----------
    shapes : ndarray of geometry, shape (rows,)
        Polygons as they are, lines that close as polygons, None where there is neither.
    troubles : dict of int to (str, str)
        Place of a row that has no area of its own: reason and detail. Rows without geometry are
        not among them.
    lines, areas : int
        How many rows of lines were closed, and to how many areas.
    """

    shapes: object
    troubles: dict = field(default_factory=dict)
    lines: int = 0
    areas: int = 0


def closed_areas(layer):
    """Areas of a layer of polygons or of lines.

    A line that ends where it begins is an area. Open lines that follow each other end to end, with
    no third line at any end, are one area, which belongs to the first of their rows. Lines that
    meet in threes or cross could be closed in several ways: they are not closed.

    Parameters
    ----------
    layer : GeoDataFrame

    Returns
    -------
    Closed
    """
    import numpy as np
    import shapely

    shapes = np.array(layer.geometry, dtype=object)
    present = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    dimensions = shapely.get_dimensions(shapes)
    closed = Closed(shapes)
    for place in np.flatnonzero(present & (dimensions == 0)):
        closed.troubles[int(place)] = ("wrong_kind", shapes[place].geom_type)
    lines = np.flatnonzero(present & (dimensions == 1))
    if not len(lines):
        return closed
    snap = _SNAP_DEGREES if layer.crs is not None and layer.crs.is_geographic else _SNAP_M
    return _close(closed, lines, snap)


def _close(closed, lines, snap):
    import shapely

    shapes, open_lines, areas = closed.shapes, {}, 0
    for place in map(int, lines):
        parts = shapely.get_parts(shapely.line_merge(shapely.force_2d(shapes[place])))
        shapes[place] = None
        if all(_gap(part) <= snap for part in parts):
            shapes[place] = _area_of(parts)
            areas += 1
        elif len(parts) == 1:
            open_lines[place] = parts[0]
        else:
            closed.troubles[place] = ("open_lines", "")
    chained = 0
    for chain in _chains(open_lines, snap):
        area = _ring([open_lines[place] for place in chain], snap)
        for place in chain:
            trouble = ("open_lines", "") if area is None else ("line_part", str(chain[0] + 1))
            closed.troubles[place] = trouble
        if area is not None:
            del closed.troubles[chain[0]]
            shapes[chain[0]] = area
            chained += len(chain)
            areas += 1
    count = len(lines) - sum(reason == "open_lines" for reason, _ in closed.troubles.values())
    return Closed(shapes, closed.troubles, count, areas)


def _gap(line):
    from math import dist

    return dist(line.coords[0], line.coords[-1])


def _area_of(rings):
    """Polygon of rings of one row; a ring in a ring is a hole."""
    import shapely

    polygons = [_polygon(ring) for ring in rings]
    if len(polygons) == 1 or any(polygon is None for polygon in polygons):
        return polygons[0]
    return reduce(shapely.symmetric_difference, shapely.make_valid(polygons))


def _polygon(ring):
    import shapely

    return shapely.Polygon(ring.coords) if len(ring.coords) > 3 else None


def _chains(lines, snap):
    """Rows that hang together by their ends, each group sorted."""
    head, first_at = {}, {}

    def find(place):
        while head[place] != place:
            head[place] = place = head[head[place]]
        return place

    for place, line in lines.items():
        head[place] = place
        for end in (line.coords[0], line.coords[-1]):
            one, other = sorted((find(place), find(first_at.setdefault(_node(end, snap), place))))
            head[other] = one
    groups = {}
    for place in lines:
        groups.setdefault(find(place), []).append(place)
    return list(groups.values())


def _node(point, snap):
    return round(point[0] / snap / 10), round(point[1] / snap / 10)


def _ring(lines, snap):
    """The polygon of lines that follow each other end to end, or None."""
    from collections import Counter

    import shapely

    ends = Counter()
    for line in lines:
        ends.update((_node(line.coords[0], snap), _node(line.coords[-1], snap)))
    if set(ends.values()) != {2}:
        return None
    network = shapely.union_all(shapely.set_precision(lines, snap))
    merged = shapely.get_parts(shapely.line_merge(network))
    if len(merged) != 1 or _gap(merged[0]) > snap:
        return None
    return _polygon(merged[0])
