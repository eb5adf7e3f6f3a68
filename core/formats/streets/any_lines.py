"""Any layer of lines with the columns that the walking network needs.

A layer of OpenStreetMap or of the pedestrian network of 国土交通省 that was not imported first is
understood by the rules of the import; of other lines only what they say in the columns of the table
``network``.
"""

from types import SimpleNamespace

import numpy as np

from . import pedestrian
from . import tags as osm

# Columns of the table ``network`` that decide how a line is walked.
COLUMNS = ("walkable", "length_m", "stairs", "wheelchair", "slope")
_HIGHWAY = "highway"
_TAGS = ("highway", "foot", "access", "service", "motorroad", "wheelchair", "ramp:wheelchair",
         "incline")  # fmt: skip


def needed(header, numeric):
    """Columns to read, and whether as text: ``{name: "text" or "real"}``.

    Parameters
    ----------
    header : sequence of str
        All columns of the layer.
    numeric : collection of str
        Those that hold numbers.
    """
    if "walkable" in numeric:
        return {name: "real" for name in COLUMNS if name in numeric}
    if _HIGHWAY in header:
        return {name: "text" for name in _TAGS if name in header}
    if pedestrian.recognises(_item(header), None):
        return dict.fromkeys(header, "text")
    return {name: "real" for name in COLUMNS if name in numeric}


def as_network(frame):
    """The same rows with columns of the table ``network``.

    Parameters
    ----------
    frame : GeoDataFrame
        With the columns of :func:`needed`.

    Returns
    -------
    GeoDataFrame
        A new frame.
    """
    header = [name for name in frame.columns if name != frame.geometry.name]
    if _HIGHWAY in header:
        return _of_tags(frame, header)
    if pedestrian.recognises(_item(header), None):
        return _of_links(frame, header)
    return frame


def _item(header, layer=None):
    return SimpleNamespace(
        is_layer=True, is_table=False, header=list(header), layer=layer, titles=[""]
    )


def _of_tags(frame, header):
    columns = {name: [osm.text_of(value) for value in frame[name]] for name in header}
    rows = [dict(zip(columns, values)) for values in zip(*columns.values())]
    stairs = [osm.STEPS in osm.values_of(tags["highway"]) for tags in rows]
    # How the import reads a street, in formats/streets/ways.py.
    return frame[[frame.geometry.name]].assign(
        walkable=[
            float(osm.walkable(*(tags.get(key, "") for key in _TAGS[:5]))) for tags in rows
        ],
        stairs=np.array(stairs, dtype=float),
        slope=[osm.slope(tags.get("incline", "")) for tags in rows],
        wheelchair=[
            osm.wheelchair(tags.get("wheelchair", ""), tags.get("ramp:wheelchair", ""), steps)
            for tags, steps in zip(rows, stairs)
        ],
    )


def _of_links(frame, header):
    parsed = pedestrian.read(_item(header, frame), None)
    place = parsed.frame["row"].to_numpy(dtype=int) - 1
    columns = {}
    for name in COLUMNS:
        columns[name] = np.full(len(frame), np.nan)
        columns[name][place] = parsed.frame[name].to_numpy(dtype=float)
    # As drawn: the geodesic length that the import takes differs by the scale of the plane.
    columns.pop("length_m")
    return frame[[frame.geometry.name]].assign(**columns)
