"""Features of a file of the national land numerical information, in any of its forms."""

import math
import re

from ...errors import CoreError
from .. import coordinates
from ..parsed import Parsed
from ..text import clean
from . import gml

# What stands where there is nothing.
_EMPTY = ("", "_", "nan", "None", "<NA>")
_NAMED = re.compile(r"[A-Z]\d\d[a-z]?-(\d\d)(?:_(\w+))?")
_CODED = re.compile(r"([A-Z]\d\d)_\d{3}")
# Enough columns of a data set to be sure that it is meant: a file that lacks one is told so.
_ENOUGH = 2


def recognises(item, dataset):
    """Whether the columns, or the schema of an XML file, are those of a data set."""
    if item.is_layer:
        found = [_CODED.match(name) for name in item.header]
        return sum(bool(match) and match.group(1) == dataset for match in found) >= _ENOUGH
    known = dataset in gml.FEATURES and gml.dataset_of(item) == dataset
    return known and not gml.has_better_form(item)


def layer_of(item, dataset):
    """The GeoDataFrame of a layer or of an XML file."""
    return item.layer if item.is_layer else gml.layer_of(item, dataset)


def require(item, layer, columns):
    """Raise ``missing_columns`` where a layer lacks some."""
    missing = [name for name in columns if name not in layer.columns]
    if missing:
        raise CoreError("missing_columns", file=item.name, columns=", ".join(missing))


def start(item, table, layer, attribution):
    """A :class:`Parsed` of a layer; the time and the area are those that the publisher names.

    The names of published files are ``P04-20_34``: data set, year, prefecture.
    """
    parsed = Parsed(table, None, len(layer), title=item.titles[0])
    parsed.attribution = f"「国土数値情報（{attribution}データ）」（国土交通省）を加工して作成"
    named = _NAMED.match(clean(item.stem))
    if named:
        year = int(named.group(1))
        # The oldest are of 1970.
        parsed.vintage = str(year + (1900 if year >= 70 else 2000))
        parsed.dataset = f"{clean(item.stem)[:3]} {named.group(2) or ''}".strip()
    return parsed


def text(value):
    """A value as text: nothing and ``_`` are empty, whole numbers have no decimals."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    plain = clean(value)
    return "" if plain in _EMPTY else plain


def points(layer, parsed):
    """``(place in the layer, point in degrees)`` of each usable feature; the others are refused."""
    found = []
    for place, shape in enumerate(layer.geometry.to_crs(coordinates.CRS)):
        if shape is None or shape.is_empty or not all(map(math.isfinite, shape.bounds)):
            parsed.refuse(place + 1, "no_geometry")
            continue
        point = shape if shape.geom_type == "Point" else shape.representative_point()
        trouble = coordinates.trouble_of(point.y, point.x)
        if trouble:
            parsed.refuse(place + 1, trouble, f"{point.y}, {point.x}")
        else:
            found.append((place, point))
    return found


def records(layer, parsed, columns):
    """``(row number, {column: text}, point)`` of each usable feature.

    A column that the layer does not have is empty.
    """
    values = {
        name: layer[name].to_numpy(dtype=object) if name in layer.columns else None
        for name in columns
    }
    for place, point in points(layer, parsed):
        record = {
            name: "" if found is None else text(found[place]) for name, found in values.items()
        }
        yield place + 1, record, point


def frame(rows, columns):
    """Rows with ``geometry`` as a GeoDataFrame of these columns, in degrees."""
    import geopandas

    return geopandas.GeoDataFrame(
        {name: [row[name] for row in rows] for name in columns},
        geometry=[row["geometry"] for row in rows],
        crs=coordinates.CRS,
    )
