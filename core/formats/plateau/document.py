"""What the PLATEAU readers share: which file is which, reference systems, rows, accounts."""

import math
import re
from collections import Counter

from ...errors import CoreError
from ..parsed import Parsed
from ..text import number
from .codes import Codes
from .geometry import BrokenShapeError
from .stream import CityObjects

ATTRIBUTION = (
    "出典：国土交通省 PLATEAUウェブサイト（https://www.mlit.go.jp/plateau/）を加工して作成"
)
_CITYGML = b"http://www.opengis.net/citygml/2.0"
_FIRST = re.compile(rb"<(?:\w+:)?(?:cityObjectMember|featureMember)>\s*<(?:(\w+):)?(\w+)")
_EPSG = re.compile(r"EPSG(?:/0/|/[\d.]+/|::|:[\d.]*:|:)(\d+)$")
# Packages: 22203_numazu-shi_2021_citygml_4_op, 12347_tako-machi_city_2025_citygml_1_op.
_PACKAGE = re.compile(r"(?<!\d)\d{5}_[a-z0-9-]+_(?:[a-z]+_)?(20\d\d)(?!\d)")
# How "not known" is written in the data.
UNKNOWN = (-9999.0, 9999.0)


def first_kind(item):
    """``(namespace prefix, local name)`` of the first city object; empty where it is none."""
    if not item.is_document or _CITYGML not in item.head:
        return "", ""
    match = _FIRST.search(item.head)
    return tuple((text or b"").decode() for text in match.groups()) if match else ("", "")


def themes(item):
    """Parts of the name of the file, which hold its theme: ``53394525_bldg_6697_op``."""
    if not item.is_document or _CITYGML not in item.head:
        return frozenset()
    return frozenset(item.stem.lower().split("_"))


class Document:
    """One CityGML file while it is read.

    Attributes
    ----------
    codes : Codes
    crs : str
        Horizontal reference system of the shapes that :meth:`shape` gives.
    """

    def __init__(self, item, wanted):
        self.codes = Codes(item)
        self.crs = ""
        self._item = item
        self._objects = CityObjects(wanted)
        self._seen = set()
        self._names = None
        self._swapped = None

    def objects(self):
        """Yield the wanted city objects."""
        with self._item.open() as stream:
            yield from self._objects.read(stream, self._item.name)

    def shape(self, city_object, make):
        """Shape of an object.

        Parameters
        ----------
        city_object : CityObject
        make : callable
            ``geometry.outline``, or another that takes surfaces and whether axes are swapped.

        Returns
        -------
        (geometry or None, str)
            The reason of the refusal where there is no geometry.
        """
        if city_object.id and city_object.id in self._seen:
            return None, "repeated_id"
        self._seen.add(city_object.id)
        if not any(surface.sizes for surface in city_object.surfaces):
            return None, "no_geometry"
        self._find_system()
        try:
            shape = make(city_object.surfaces, self._swapped)
        except BrokenShapeError:
            return None, "broken_geometry"
        return (shape, "") if shape is not None else (None, "broken_geometry")

    def _find_system(self):
        """Reference system and order of axes; asked again when the file names another."""
        names = tuple(self._objects.systems)
        if names == self._names:
            return
        self._names = names
        # What a person says stands for a system that the file does not tell.
        asked = (self._item.crs,) if self._item.crs else names
        if not asked:
            raise CoreError("missing_prj", file=self._item.name)
        found = {_horizontal(name, self._item) for name in asked}
        if len(found) > 1:
            raise CoreError(
                "plateau_several_crs",
                file=self._item.name,
                systems=", ".join(sorted(crs for crs, _ in found)),
            )
        ((self.crs, self._swapped),) = found

    def parsed(self, table, frame, rows_read):
        """A :class:`Parsed` with what can be said of the file."""
        item = self._item
        parsed = Parsed(table, frame, rows_read, title=item.titles[0])
        parsed.attribution = ATTRIBUTION
        parsed.part = item.folder
        parsed.vintage = package_year(item)
        parsed.dataset = f"plateau {item.folder} {item.stem} {table}"
        return parsed

    def account(self, parsed):
        """Notes on lists, codes and objects of other kinds."""
        if self.codes.missing:
            parsed.note("plateau_lists_missing", lists=", ".join(sorted(self.codes.missing)))
        for name, codes in sorted(self.codes.unknown.items()):
            parsed.note("unknown_codes_kept", column=name, codes=", ".join(sorted(codes)))
        if self._objects.others:
            parsed.note("plateau_other_objects", kinds=counted(self._objects.others))

    def passed_by(self):
        """How many objects were of other kinds."""
        return sum(self._objects.others.values())

    def frame(self, rows, columns):
        """A GeoDataFrame of ``(row, geometry, values)``."""
        import geopandas

        data = {name: [values[name] for _, _, values in rows] for name in columns}
        return geopandas.GeoDataFrame(
            {"row": [row for row, _, _ in rows], **data},
            geometry=[shape for _, shape, _ in rows],
            crs=self.crs or "EPSG:6668",
        )


def package_year(item):
    """Year in the name of the package folder; empty where it is not there."""
    place = item.name if item.path is None else f"{item.path} {item.name}"
    match = _PACKAGE.search(place)
    return match.group(1) if match else ""


def _horizontal(name, item):
    """``(horizontal system, whether its first axis goes north)`` of a name of a system."""
    from pyproj import CRS
    from pyproj.exceptions import CRSError

    match = _EPSG.search(name)
    try:
        system = CRS.from_epsg(int(match.group(1))) if match else None
    except CRSError:
        system = None
    if system is None:
        raise CoreError("missing_prj", file=item.name)
    flat = system.sub_crs_list[0] if system.is_compound else system
    return f"EPSG:{flat.to_epsg()}", flat.axis_info[0].direction.lower() == "north"


def known(element):
    """A number as published; NaN where it is missing or written as not known."""
    if element is None:
        return math.nan
    value = number((element.text or "").strip())
    return math.nan if value in UNKNOWN else value


def counted(counter):
    """``Road 3, Bridge 1`` of a Counter."""
    return ", ".join(f"{name} {count}" for name, count in Counter(counter).most_common())
