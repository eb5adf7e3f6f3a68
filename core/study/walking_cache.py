"""The walking graph that a study keeps, so that it is built once.

The table ``walking_graph`` holds the arrays as plain little-endian numbers and a row of facts: the
signature of the rows of ``network`` and of the options, and the digest of the arrays. A graph whose
signature differs is stale; one that does not fit its facts is damaged. Both are never used: the
graph is then built from the rows again.
"""

import hashlib
import json
from dataclasses import dataclass, fields

import numpy as np

from ..errors import CoreError
from ..formats.streets.any_lines import COLUMNS
from ..geo.walking.cells import Cells
from ..geo.walking.check import is_sound
from ..geo.walking.graph import WalkingGraph
from ..geo.walking.lines import TOLERANCE_M, graph_of_lines
from ..progress import ignore_progress, part_of
from . import geopackage
from .changes import Replace

NETWORK, TABLE, ABOUT = "network", "walking_graph", "about"
# Rises whenever graphs are built or kept in another way.
FORMAT = 1
# How each array is kept.
_KINDS = {
    "x": "<f8", "y": "<f8", "start": "<i4", "end": "<i4", "length_m": "<f8", "slope": "<f8",
    "stairs": "<u1", "wheelchair": "<f8", "source": "<i4", "parts": "<i4", "coordinates": "<f8",
    "corners": "<i4", "cell": "<i4", "ratio": "<f8",
}  # fmt: skip
# States of the graph of a study.
NO_STREETS, NOT_BUILT, BUILT, STALE, DAMAGED = "no_streets", "none", "built", "stale", "damaged"


@dataclass(frozen=True)
class WalkingState:
    """What a study keeps of its walking graph.

    Parameters
    ----------
    state : str
        ``no_streets`` (the table ``network`` is empty), ``none``, ``built``, ``stale`` (the streets
        changed since) or ``damaged``.
    built_at : str
        Time, ISO 8601; empty where nothing is kept.
    nodes, edges, components : int
    share : float
        Share of the largest component in the length of all streets, 0 to 1.
    length_m : float
        Length of all streets [m].
    options : dict
        See :func:`options_of`.
    """

    state: str
    built_at: str = ""
    nodes: int = 0
    edges: int = 0
    components: int = 0
    share: float = 0.0
    length_m: float = 0.0
    options: dict = None


class _Damaged(Exception):  # noqa: N818 - never leaves this module
    """The table does not hold what it says."""


def options_of(tolerance_m=TOLERANCE_M, cross=False, least_m=0.0, dem=""):
    """Options that a graph was built with.

    Parameters
    ----------
    tolerance_m, cross, least_m
        As ``graph_of_lines``.
    dem : str
        Name of the elevation model that gave the slopes; empty without one.
    """
    return {"tolerance_m": float(tolerance_m), "cross": bool(cross), "least_m": float(least_m),
            "dem": str(dem)}  # fmt: skip


def signature(frame, options):
    """SHA-256 over the rows that a graph is made of, the options and the format.

    Parameters
    ----------
    frame : GeoDataFrame
        Rows of the network, in the CRS of the graph.
    options : dict
        See :func:`options_of`.

    Returns
    -------
    str
    """
    import shapely

    digest = hashlib.sha256()
    crs = "" if frame.crs is None else str(frame.crs.to_epsg())
    digest.update(json.dumps([FORMAT, crs, options], sort_keys=True).encode())
    for name in COLUMNS:
        known = name in frame.columns
        values = frame[name].to_numpy(dtype=float) if known else np.full(len(frame), np.nan)
        # NaN has many patterns of bits.
        digest.update(np.where(np.isnan(values), np.nan, values + 0.0).astype("<f8").tobytes())
    shapes = np.asarray(frame.geometry)
    lines, row = shapely.get_parts(shapes, return_index=True)
    places, line = shapely.get_coordinates(lines, return_index=True)
    for numbers in (shapely.is_missing(shapes), row, line):
        digest.update(numbers.astype("<i8").tobytes())
    digest.update((places + 0.0).astype("<f8").tobytes())
    return digest.hexdigest()


def network_rows(study):
    """Rows of ``network`` with the columns that a graph needs, or None where there are none."""
    import geopandas
    import shapely

    values, shapes = geopackage.read_arrays(study.path, NETWORK, COLUMNS, geometry=True)
    if not len(shapes):
        return None
    columns = {name: values[name].astype(float) for name in COLUMNS}
    return geopandas.GeoDataFrame(columns, geometry=shapely.from_wkb(shapes), crs=study.crs)


def graph_of_study(study, progress=ignore_progress):
    """The walking graph of a study: the one that it keeps, or one built now.

    Parameters
    ----------
    study : Study
    progress : callable

    Returns
    -------
    WalkingGraph or None
        None where the study has no streets, or none that can be walked.
    """
    frame = network_rows(study)
    if frame is None:
        return None
    graph = kept_graph(study, frame)
    if graph is not None:
        progress(1.0)
        return graph
    try:
        return graph_of_lines(frame, layer=NETWORK, progress=progress)[0]
    except CoreError as error:
        if error.code == "no_streets":
            return None
        raise


def kept_graph(study, frame):
    """The graph that a study keeps where it is the one of these rows, else None.

    Parameters
    ----------
    study : Study
    frame : GeoDataFrame
        Rows of the network as they are now.
    """
    try:
        facts = _facts(study)
        if facts is None or facts["signature"] != signature(frame, facts["options"]):
            return None
        return _graph(study, facts)
    except _Damaged:
        return None


def keep(study, graph, frame, options, built_at, progress=ignore_progress):
    """Write the graph of the rows of ``network`` into the study, whole or not at all.

    Parameters
    ----------
    study : Study
    graph : WalkingGraph
        With its neighbourhoods (``cells.with_cells``).
    frame : GeoDataFrame
        The rows that it was built from, see :func:`network_rows`.
    options : dict
        See :func:`options_of`.
    built_at : str
        Time, ISO 8601.
    progress : callable

    Raises
    ------
    CoreError
        Those of ``Study.apply``.
    """
    import pandas as pd

    arrays = {**vars(graph), "cell": graph.cells.node, "ratio": graph.cells.ratio}
    contents = {name: _bytes(arrays[name], kind) for name, kind in _KINDS.items()}
    lengths = np.bincount(graph.edge_part, graph.length_m)
    facts = {
        "format": FORMAT,
        "signature": signature(frame, options),
        "options": options,
        "built_at": built_at,
        "nodes": graph.node_count,
        "edges": graph.edge_count,
        "corners": len(graph.coordinates),
        "cells": len(graph.cells.ratio),
        "components": len(lengths),
        "share": float(lengths[0] / lengths.sum()),
        "length_m": float(lengths.sum()),
        "digest": _digest(contents),
    }
    progress(0.2)
    rows = pd.DataFrame({
        "id": [ABOUT, *contents],
        "facts": [json.dumps(facts), *[None] * len(contents)],
        "content": [None, *contents.values()],
    })
    study.apply([Replace(TABLE, rows)], part_of(progress, 0.2, 1.0))


def walking_state(study):
    """What a study keeps, compared with its streets as they are now.

    Reads all streets: half a second for 100,000 of them, so not for each repaint.

    Parameters
    ----------
    study : Study

    Returns
    -------
    WalkingState
    """
    frame = network_rows(study)
    if frame is None:
        return WalkingState(NO_STREETS)
    try:
        facts = _facts(study)
        if facts is None:
            return WalkingState(NOT_BUILT)
        same = facts["signature"] == signature(frame, facts["options"])
        _graph(study, facts)
    except _Damaged:
        return WalkingState(DAMAGED)
    told = {field.name: facts[field.name] for field in fields(WalkingState)[1:]}
    return WalkingState(BUILT if same else STALE, **told)


def _bytes(values, kind):
    return np.ascontiguousarray(values, dtype=kind).tobytes()


def _digest(contents):
    digest = hashlib.sha256()
    for name in _KINDS:
        digest.update(contents[name])
    return digest.hexdigest()


# Facts of a kept graph and the type that each has in JSON.
_FACTS = {"signature": str, "options": dict, "built_at": str, "nodes": int, "edges": int,
          "corners": int, "cells": int, "components": int, "share": float, "length_m": float,
          "digest": str}  # fmt: skip


def _facts(study):
    """The facts of the kept graph, or None where nothing is kept."""
    rows = study.read_columns(TABLE, ("id", "facts"))
    texts = rows["facts"][rows["id"] == ABOUT].tolist()
    if not len(rows):
        return None
    if len(texts) != 1 or not isinstance(texts[0], str):
        raise _Damaged
    try:
        facts = json.loads(texts[0])
    except (ValueError, RecursionError):
        raise _Damaged from None
    if not isinstance(facts, dict):
        raise _Damaged
    if facts.get("format") != FORMAT:
        # Of another version of the program: as if nothing were kept.
        return None
    if any(type(facts.get(name)) is not kind for name, kind in _FACTS.items()):
        raise _Damaged
    kinds = {name: type(value) for name, value in options_of().items()}
    if {name: type(value) for name, value in facts["options"].items()} != kinds:
        raise _Damaged
    return facts


def _graph(study, facts):
    """The kept graph, once its arrays have the sizes, the digest and the values they should."""
    rows = study.read_columns(TABLE, ("id", "content"))
    contents = dict(zip(rows["id"], rows["content"]))
    if any(not isinstance(contents.get(name), bytes) for name in _KINDS):
        raise _Damaged
    nodes, edges, corners = facts["nodes"], facts["edges"], facts["corners"]
    counts = dict.fromkeys(_KINDS, edges)
    counts.update(x=nodes, y=nodes, parts=nodes, coordinates=2 * corners, corners=edges + 1)
    counts.update(cell=nodes, ratio=facts["cells"] ** 2)
    for name, kind in _KINDS.items():
        if len(contents[name]) != counts[name] * np.dtype(kind).itemsize:
            raise _Damaged
    if _digest(contents) != facts["digest"]:
        raise _Damaged
    arrays = {name: _array(contents[name], kind) for name, kind in _KINDS.items()}
    arrays["coordinates"] = arrays["coordinates"].reshape(-1, 2)
    arrays["stairs"] = arrays["stairs"] != 0
    if not facts["cells"]:
        raise _Damaged
    cells = Cells(arrays.pop("cell"), arrays.pop("ratio").reshape(facts["cells"], -1))
    graph = WalkingGraph(**arrays, cells=cells)
    if not is_sound(graph):
        raise _Damaged
    return graph


def _array(content, kind):
    values = np.frombuffer(content, dtype=kind)
    # Own memory, in the types that building gives.
    return values.astype(np.intp if kind == "<i4" else values.dtype.newbyteorder("="))
