"""City objects of a CityGML file, one after the other: attributes as elements, surfaces as numbers.

A file of a city has hundreds of megabytes, nearly all of them coordinates. They go straight into
arrays; elements are built for the attributes only, and what is not needed (walls, roofs, textures,
rooms) passes by.
"""

from array import array
from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import TreeBuilder  # nosec B405

from .. import xml

_MEMBERS = ("cityObjectMember", "featureMember")
_SKIPPED = frozenset((
    "Envelope", "RoofSurface", "WallSurface", "ClosureSurface", "OuterCeilingSurface",
    "OuterFloorSurface", "CeilingSurface", "FloorSurface", "InteriorWallSurface", "opening",
    "outerBuildingInstallation", "interiorBuildingInstallation", "interiorRoom", "appearance",
    "address",
))  # fmt: skip
# The surfaces that show an object from above, the best first.
FOOTPRINTS = ("lod0FootPrint", "lod0RoofEdge", "lod1Solid", "GroundSurface")
_PLAIN = ("lod1MultiSurface", "lod0MultiSurface", "lod1Geometry", "lod0Geometry")
_SURFACES = frozenset((*FOOTPRINTS, *_PLAIN))
_GROUND = "GroundSurface"
_PART = "BuildingPart"
_POLYGONS = frozenset(("Polygon", "PolygonPatch", "Triangle", "Rectangle"))


@dataclass
class Surface:
    """The rings of one geometry property.

    Attributes
    ----------
    kind : str
        The property, for example ``lod1Solid``; ``GroundSurface`` for that of LOD2.
    owner : int
        0 the object itself, 1 … its building parts.
    dimension : int
        Numbers a point.
    numbers : array of float
        Points of all rings, one ring after the other.
    sizes : array of int
        Numbers a ring; 0 where the ring cannot be read.
    holes : bytearray
        1 for inner rings, which follow their outer ring.
    """

    kind: str
    owner: int
    dimension: int
    numbers: array = field(default_factory=lambda: array("d"))
    sizes: array = field(default_factory=lambda: array("q"))
    holes: bytearray = field(default_factory=bytearray)

    def add(self, text, hole):
        start = len(self.numbers)
        try:
            self.numbers.extend(map(float, text.split()))
        except ValueError:
            del self.numbers[start:]
        size = len(self.numbers) - start
        if size % self.dimension:
            del self.numbers[start:]
            size = 0
        self.sizes.append(size)
        self.holes.append(hole)

    def pieces(self, rings):
        """Surfaces of about this many rings; a polygon stays in one piece."""
        first = start = 0
        while first < len(self.sizes):
            last = min(first + rings, len(self.sizes))
            while last < len(self.sizes) and self.holes[last]:
                last += 1
            sizes = self.sizes[first:last]
            end = start + sum(sizes)
            yield Surface(
                self.kind, self.owner, self.dimension,
                self.numbers[start:end], sizes, self.holes[first:last],
            )  # fmt: skip
            first, start = last, end


@dataclass
class CityObject:
    """One city object: local name, ``gml:id``, number in the file, attributes, surfaces.

    ``element`` has local names as tags.
    """

    kind: str
    id: str
    row: int
    element: object
    surfaces: list


class CityObjects:
    """The city objects of a document that a reader wants.

    Parameters
    ----------
    wanted : callable
        Namespace and local name to whether the reader wants objects of this kind.

    Attributes
    ----------
    systems : dict of str to None
        Names of the reference systems that the document gives, in the order found.
    others : Counter
        Objects of other kinds, by local name.
    """

    def __init__(self, wanted):
        self.systems = {}
        self.others = Counter()
        self._wanted = wanted
        self._dimension = 3
        self._names = {}
        self._done = []
        self._row = 0
        self._in_member = False
        self._parser = self._builder = self._surface = None
        self._path, self._surfaces, self._pieces = [], [], []
        self._depth = self._owner = 0
        self._hole = 0

    def read(self, stream, file):
        """Yield each :class:`CityObject`; errors as in ``xml.feed``."""
        for _ in xml.feed(stream, file, self):
            yield from self._taken()
        yield from self._taken()

    def attach(self, parser):
        self._parser = parser
        self._handle(self._seek, None, None)

    def _taken(self):
        done, self._done = self._done, []
        return done

    def _handle(self, start, end, data):
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end
        self._parser.CharacterDataHandler = data

    def _local(self, name):
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = name.rpartition("}")[2]
        return known

    # Between the objects.

    def _seek(self, name, attributes):
        local = self._local(name)
        if self._in_member:
            self._in_member = False
            self._open(name, local, attributes)
        elif local in _MEMBERS:
            self._in_member = True
        elif local == "Envelope":
            self._note_system(attributes)

    def _note_system(self, attributes):
        if "srsName" in attributes:
            self.systems[attributes["srsName"]] = None
        if attributes.get("srsDimension", "").isdigit():
            self._dimension = max(2, int(attributes["srsDimension"]))

    def _open(self, name, local, attributes):
        if not self._wanted(name.rpartition("}")[0], local):
            self.others[local] += 1
            return
        self._row += 1
        self._builder = TreeBuilder()
        self._path, self._surfaces, self._owner = [], [], 0
        self._handle(self._start, self._end, self._builder.data)
        self._start(name, attributes)

    # Attributes of an object.

    def _start(self, name, attributes):
        local = self._local(name)
        if local in _SKIPPED:
            self._skip()
        elif local.startswith("lod"):
            self._start_surface(local)
        else:
            if local == _PART:
                self._owner += 1
            self._path.append(local)
            self._builder.start(local, attributes)

    def _end(self, _name):
        self._builder.end(self._path.pop())
        if not self._path:
            element = self._builder.close()
            self._done.append(
                CityObject(element.tag, _id(element), self._row, element, self._surfaces)
            )
            self._handle(self._seek, None, None)

    def _skip(self):
        self._depth = 1
        self._handle(self._skip_start, self._skip_end, None)

    def _skip_start(self, _name, _attributes):
        self._depth += 1

    def _skip_end(self, _name):
        self._depth -= 1
        if self._depth == 0:
            self._back()

    def _back(self):
        self._handle(self._start, self._end, self._builder.data)

    # Geometry of an object.

    def _start_surface(self, local):
        holder = self._path[-1]
        if holder == _GROUND:
            local = _GROUND if local == "lod2MultiSurface" else ""
        elif len(self._path) > 1 and holder != _PART:
            local = ""
        if local not in _SURFACES or any(
            have.owner == self._owner and have.sizes and have.kind != local
            for have in self._surfaces
        ):
            self._skip()
            return
        self._surface = Surface(local, self._owner, self._dimension)
        self._surfaces.append(self._surface)
        self._depth = 1
        self._handle(self._surface_start, self._surface_end, None)

    def _surface_start(self, name, attributes):
        self._depth += 1
        local = self._local(name)
        if local in ("posList", "pos"):
            self._pieces.append(" ")
            self._parser.CharacterDataHandler = self._pieces.append
        elif local in _POLYGONS:
            self._hole = 0
        elif local == "interior":
            self._hole = 1
        if attributes:
            self._note_system(attributes)
            if not self._surface.sizes:
                self._surface.dimension = self._dimension

    def _surface_end(self, name):
        self._depth -= 1
        if self._depth == 0:
            self._back()
            return
        local = self._local(name)
        if local in ("posList", "pos"):
            self._parser.CharacterDataHandler = None
        elif local == "LinearRing":
            self._surface.add("".join(self._pieces), self._hole)
            self._pieces.clear()


def _id(element):
    return next((value for key, value in element.items() if key.endswith("}id")), "")
