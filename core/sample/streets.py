"""Streets of the sample town, tagged like an extract of OpenStreetMap.

A lattice of blocks, small where many people live and large where few do, is turned, bent and
shaken; streets stop at the river and the railway and go on at a few bridges and crossings, so that
what is near on the map may be far on foot. Plain arithmetic throughout, as in ``terrain``.
"""

from . import terrain
from .draws import Draws
from .street_lines import LOOP, UNFINISHED, lines
from .tables import texts

# Side of the smallest block [m]; blocks are 1, 2, 4 or 8 of them wide.
_STEP = 72.0
_LARGEST = 8
_SIDE = 12  # largest blocks from the middle of the lattice to its edge
# Residents of the cell around a place from which blocks are 1, 2 or 4 steps wide.
_BLOCKS = ((550, 1), (180, 2), (1, 4))
# The middle of the town, its extent [m] and the turn of the lattice: cosine and sine.
_MIDDLE, _OLD_TOWN = (250.0, 150.0), 700.0
_TURN = (0.96, 0.28)
# How far streets are bent over eight steps, and shaken at each of them [m].
_BEND, _SHAKE = 70.0, 9.0
_LEFT_OUT = 0.09  # share of the streets between two junctions that are not built
_SHORE, _BANK, _RAILS = 12.0, 42.0, 14.0  # no street of the lattice is nearer [m]
_MEETS = 4.0  # a line that passes a corner at less meets the street there [m]
_STEEP = 0.5  # flatness under which a lane may be stairs
_LONGEST = 24  # corners of a way


def streets(cells):
    """Ways as ``(kind, coordinates, tags)``, in degrees; ids are negative, so no real way's.

    Parameters
    ----------
    cells : list of people.Cell

    Returns
    -------
    list of tuple
    """
    ways = _Lattice(_Residents(cells)).ways()
    for line, tags in lines():
        _enter(ways, line, tags)
    found = [*_connected(ways), (LOOP, {"highway": "service"}),
             (UNFINISHED, {"highway": "construction"})]  # fmt: skip
    source = texts()["streets_source"]
    return [
        ("LineString", [terrain.to_degrees(x, y) for x, y in corners],
         {"@id": f"way/-{number}", **tags, "source": source})
        for number, (corners, tags) in enumerate(found, 1)
    ]  # fmt: skip


class _Lattice:
    """Streets around blocks. A node is a pair of whole numbers; a link joins two next to each
    other and is named by the first node and its direction, 0 along the rows and 1 across."""

    def __init__(self, residents):
        self._draws = Draws(9)
        self._residents = residents
        reach = _SIDE * _LARGEST
        self._bends = _shifts(Draws(10), 2 * _SIDE + 2, _BEND)
        # Every node has its own shake, whichever streets are built.
        self._shakes = _shifts(Draws(11), 2 * reach + 1, _SHAKE)
        self._barriers = ((terrain.smooth(terrain.RIVER), _BANK), (terrain.RAILWAY, _RAILS))
        self._points, self._dry = {}, {}
        links = set()
        for column in range(-reach, reach, _LARGEST):
            for row in range(-reach, reach, _LARGEST):
                self._build(column, row, _LARGEST, links)
        self._links = self._thinned(sorted(link for link in links if self._is_free(link)))

    def _build(self, column, row, size, links):
        """Links around the blocks of a square."""
        wanted = [
            self._width(column + u, row + v) for u in range(size) for v in range(size)
        ]
        if not any(wanted):
            return
        if size > min(width for width in wanted if width):
            half = size // 2
            for u in (0, half):
                for v in (0, half):
                    self._build(column + u, row + v, half, links)
            return
        for step in range(size):
            for v in (row, row + size):
                links.add((column + step, v, 0))
            for u in (column, column + size):
                links.add((u, row + step, 1))

    def _width(self, column, row):
        """Width of the block wanted at a step of the lattice, in steps; 0 for no streets."""
        x, y = self._point(column, row)
        dx, dy = x - _MIDDLE[0], y - _MIDDLE[1]
        if not -6000 < x < 6000 or not -3200 < y < 6200 or not terrain.is_land(x, y):
            return 0
        if dx * dx + dy * dy < _OLD_TOWN * _OLD_TOWN:
            return 1
        people = self._residents.around(x, y)
        for least, width in _BLOCKS:
            if people >= least:
                return width
        return _LARGEST if terrain.flatness(x, y) > _STEEP else 0

    def _point(self, column, row):
        """Place of a node [m]."""
        node = (column, row)
        if node not in self._points:
            bend = self._bend(column, row)
            shake = self._shakes[column + _SIDE * _LARGEST][row + _SIDE * _LARGEST]
            u = column * _STEP + bend[0] + shake[0]
            v = row * _STEP + bend[1] + shake[1]
            self._points[node] = (
                _MIDDLE[0] + u * _TURN[0] - v * _TURN[1],
                _MIDDLE[1] + u * _TURN[1] + v * _TURN[0],
            )
        return self._points[node]

    def _bend(self, column, row):
        """Shift of a node between those of the corners of the largest block around it [m]."""
        left, across = divmod(column + _SIDE * _LARGEST, _LARGEST)
        below, up = divmod(row + _SIDE * _LARGEST, _LARGEST)
        s, t = across / _LARGEST, up / _LARGEST
        corners = (
            (self._bends[left][below], (1 - s) * (1 - t)),
            (self._bends[left + 1][below], s * (1 - t)),
            (self._bends[left][below + 1], (1 - s) * t),
            (self._bends[left + 1][below + 1], s * t),
        )
        return tuple(sum(bend[axis] * share for bend, share in corners) for axis in (0, 1))

    def _is_free(self, link):
        """Whether a link stays on land and off the river and the railway."""
        start, end = (self._point(*node) for node in _ends(link))
        if not all(self._is_dry(node) for node in _ends(link)):
            return False
        return not any(
            _meeting(start, end, *side)
            for line, _ in self._barriers
            for side in zip(line, line[1:])
        )

    def _is_dry(self, node):
        """Whether a node lies on land and away from the river and the railway."""
        if node not in self._dry:
            x, y = self._point(*node)
            self._dry[node] = terrain.is_land(x, y, _SHORE) and all(
                terrain.distance_to_line(x, y, line) >= gap for line, gap in self._barriers
            )
        return self._dry[node]

    def _thinned(self, links):
        """The links without some of the streets between two junctions."""
        at = {}
        for link in links:
            for node in _ends(link):
                at.setdefault(node, []).append(link)
        kept, seen = set(links), set()
        for link in links:
            if link in seen:
                continue
            street = {link}
            for node in _ends(link):
                street |= _run(at, link, node)
            seen |= street
            if self._draws.share() < _LEFT_OUT:
                kept -= street
        return sorted(kept)

    def ways(self):
        """Ways of links in one row or column, each ``(corners, tags)``."""
        left = set(self._links)
        result = []
        for first in self._links:
            if first not in left:
                continue
            tags = self._tags(first)
            corners, link = [self._point(*_ends(first)[0])], first
            while link in left and len(corners) < _LONGEST and self._tags(link) == tags:
                left.remove(link)
                end = _ends(link)[1]
                corners.append(self._point(*end))
                link = (*end, link[2])
            result.append((corners, tags))
        return result

    def _tags(self, link):
        column, row, direction = link
        line = row if direction == 0 else column
        x, y = self._point(column, row)
        flat = terrain.flatness(x, y)
        lane = line % 4 != 0
        if lane and flat < _STEEP and self._residents.around(x, y) > 0:
            return {"highway": "steps"} if (column + 3 * row) % 5 < 2 else {"highway": "footway"}
        kind = "residential" if lane else "tertiary" if line % _LARGEST == 0 else "unclassified"
        if flat < 1:
            # Steeper the nearer to the hill.
            return {"highway": kind, "incline": f"{int(14 * (1 - flat) + 0.5)}%"}
        return {"highway": kind}


class _Residents:
    """Residents of the cell around a place."""

    def __init__(self, cells):
        self._cells = {}
        for cell in cells:
            self._cells.setdefault(self._box(cell.x, cell.y), []).append(cell)

    @staticmethod
    def _box(x, y):
        return int(x // 600.0), int(y // 600.0)

    def around(self, x, y):
        """Residents of the cell whose centre is near, 0 where none is."""
        column, row = self._box(x, y)
        near = [
            cell
            for u in (-1, 0, 1)
            for v in (-1, 0, 1)
            for cell in self._cells.get((column + u, row + v), ())
            if abs(cell.x - x) < 286.0 and abs(cell.y - y) < 231.0
        ]
        return max((cell.residents for cell in near), default=0)


def _shifts(draws, side, most):
    """A square of shifts by up to ``most`` along both axes."""
    return [
        [(draws.between(-most, most), draws.between(-most, most)) for _ in range(side)]
        for _ in range(side)
    ]


def _ends(link):
    column, row, direction = link
    return (column, row), (column + 1 - direction, row + direction)


def _run(at, link, node):
    """Links from one on through nodes where nothing else begins."""
    found = set()
    while len(at[node]) == 2:
        link = next(other for other in at[node] if other != link)
        if link in found:
            break
        found.add(link)
        node = next(other for other in _ends(link) if other != node)
    return found


def _meeting(start, end, first, second):
    """Shares of both segments at their crossing, or None."""
    (x0, y0), (x1, y1), (u0, v0), (u1, v1) = start, end, first, second
    if max(x0, x1) < min(u0, u1) or max(u0, u1) < min(x0, x1):
        return None
    if max(y0, y1) < min(v0, v1) or max(v0, v1) < min(y0, y1):
        return None
    dx, dy, du, dv = x1 - x0, y1 - y0, u1 - u0, v1 - v0
    turn = dx * dv - dy * du
    if turn == 0:
        return None
    here = ((u0 - x0) * dv - (v0 - y0) * du) / turn
    there = ((u0 - x0) * dy - (v0 - y0) * dx) / turn
    return (here, there) if 0 <= here <= 1 and 0 <= there <= 1 else None


def _enter(ways, line, tags):
    """Add a line; where it crosses ways, both get a corner at the same place."""
    box = _box(line)
    near = [way for way, _ in ways if _share_ground(_box(way), box)]
    corners = [line[0]]
    for start, end in zip(line, line[1:]):
        found = []
        for way in near:
            _cross(way, start, end, found)
        found = [point for share, point in sorted(found) if share > 0]
        corners += [point for point in (*found, end) if point != corners[-1]]
    ways.append((list(dict.fromkeys(corners)), tags))


def _box(line):
    x, y = zip(*line)
    return min(x), min(y), max(x), max(y)


def _share_ground(box, other):
    return (
        box[0] <= other[2] and other[0] <= box[2] and box[1] <= other[3] and other[1] <= box[3]
    )


def _cross(corners, start, end, found):
    """Put a corner into a way where a segment crosses it; note it in ``found``."""
    place = 0
    while place < len(corners) - 1:
        first, second = corners[place], corners[place + 1]
        shares = _meeting(start, end, first, second)
        if shares:
            x, y = (a + shares[1] * (b - a) for a, b in zip(first, second))
            corner = next((p for p in (first, second) if _is_close(p, (x, y))), None)
            if corner is None:
                corner = (x, y)
                corners.insert(place + 1, corner)
                place += 1
            found.append((shares[0], corner))
        place += 1


def _is_close(point, other):
    return (point[0] - other[0]) ** 2 + (point[1] - other[1]) ** 2 < _MEETS * _MEETS


def _connected(ways):
    """What hangs together of the ways; what is left over of a way goes."""
    root = {}

    def find(point):
        while root.setdefault(point, point) != point:
            root[point] = point = root[root[point]]
        return point

    for corners, _ in ways:
        for point in corners[1:]:
            root[find(point)] = find(corners[0])
    weight = {}
    for corners, _ in ways:
        whole = find(corners[0])
        weight[whole] = weight.get(whole, 0) + len(corners)
    main = max(weight, key=lambda point: (weight[point], point))
    return [(corners, tags) for corners, tags in ways if find(corners[0]) == main]
