"""The walking graph as layers, and what was found while building it as a table."""

import numpy as np

from ...core.geo.walking.groups import GROUPS, minutes
from ...core.study.refusals import as_ranges
from .. import fields
from ..i18n import tr

# Components that the table lists one by one.
MOST_COMPONENTS = 50
# Signs of a list of rows.
MOST_SIGNS = 1000
PARTS = {True: "main", False: "island"}


def edge_frame(graph, assumptions, measured, crs):
    """Streets, columns ``fields.WALKING_EDGES``.

    Parameters
    ----------
    graph : WalkingGraph
    assumptions : Assumptions
    measured : ndarray of bool, shape (e,)
        Whether the slope is from heights.
    crs : str
    """
    import geopandas

    part = graph.edge_part
    times = {group: minutes(graph, assumptions, group) for group in GROUPS}
    told = np.where(np.isnan(graph.slope), None, "source")
    columns = {
        "id": np.arange(graph.edge_count) + 1,
        "from_node": graph.start + 1,
        "to_node": graph.end + 1,
        "length_m": graph.length_m,
        **{f"minutes_{group}": np.where(np.isinf(times[group]), np.nan, times[group])
           for group in GROUPS},
        "stairs": graph.stairs.astype(int),
        "wheelchair": graph.wheelchair,
        "slope": graph.slope,
        "slope_basis": np.where(measured, "heights", told),
        "component": part + 1,
        "part": [PARTS[one == 0] for one in part.tolist()],
        "source_row": graph.source + 1,
    }
    return geopandas.GeoDataFrame(columns, geometry=graph.lines(), crs=crs)


def node_frame(graph, heights, crs):
    """Nodes, columns ``fields.WALKING_NODES``.

    Parameters
    ----------
    heights : ndarray, shape (n,)
        [m]; NaN where unknown.
    """
    import geopandas
    import shapely

    degree = degrees(graph)
    kinds = np.array(["dead_end", "dead_end", "bend", "junction"], dtype=object)
    columns = {
        "id": np.arange(graph.node_count) + 1,
        "degree": degree,
        "kind": kinds[np.minimum(degree, 3)],
        "component": graph.parts + 1,
        "part": [PARTS[one == 0] for one in graph.parts.tolist()],
        "height_m": heights,
    }
    return geopandas.GeoDataFrame(columns, geometry=shapely.points(graph.x, graph.y), crs=crs)


def degrees(graph):
    """How many ends of streets meet at each node, shape (n,)."""
    return np.bincount(np.concatenate([graph.start, graph.end]), minlength=graph.node_count)


def check_frame(graph, repairs):
    """What was found, columns ``fields.WALKING_CHECKS``."""
    import pandas as pd

    unknown = graph.wheelchair
    lengths = {
        "streets": np.ones(graph.edge_count, dtype=bool),
        "stairs": graph.stairs,
        "wheelchair_barred": unknown == 0,
        "wheelchair_unknown": np.isnan(unknown),
        "slope_unknown": np.isnan(graph.slope),
    }
    total = graph.length_m.sum()
    rows = []
    for key, wanted in lengths.items():
        length = float(graph.length_m[wanted].sum())
        rows.append((key, int(wanted.sum()), length, length / total, "", ""))
    ends = degrees(graph)
    rows.append(("nodes", graph.node_count, np.nan, np.nan, "", ""))
    rows.append(("dead_ends", int((ends <= 1).sum()), np.nan, np.nan, "", ""))
    rows.append(("components", len(repairs.nodes), np.nan, np.nan, "",
                 todo_text("components") if len(repairs.nodes) > 1 else ""))
    rows += _repair_rows(repairs)
    labels = check_labels()
    told = [(key, labels[key], *others) for key, *others in rows]
    told += _component_rows(repairs)
    return pd.DataFrame(told, columns=[name for name, _ in fields.WALKING_CHECKS])


def _repair_rows(repairs):
    for key, found in repairs.rows.items():
        count = repairs.crossings if key == "crossing" else len(found)
        yield (key, count, np.nan, np.nan, short_ranges(found), todo_text(key) if count else "")


def _component_rows(repairs):
    label = tr("Component {number}")
    for place, (nodes, length, share) in enumerate(
        zip(repairs.nodes[:MOST_COMPONENTS], repairs.length_m, repairs.share)
    ):
        yield ("component", label.format(number=place + 1), int(nodes), float(length),
               float(share), "", "")


def short_ranges(rows):
    """Numbers of rows from 1, cut where they are too many for a cell."""
    text = as_ranges(np.asarray(rows) + 1)
    if len(text) <= MOST_SIGNS:
        return text
    return text[:MOST_SIGNS].rpartition(", ")[0] + ", …"


def check_labels():
    """What each row of the table counts."""
    return {
        "streets": tr("Streets (between two nodes)"),
        "stairs": tr("Streets with stairs"),
        "wheelchair_barred": tr("Streets that a wheelchair cannot pass, as the source says"),
        "wheelchair_unknown": tr(
            "Streets of which nobody knows whether a wheelchair passes (taken as passable)"),
        "slope_unknown": tr("Streets of unknown slope (taken as flat)"),
        "nodes": tr("Nodes"),
        "dead_ends": tr("Dead ends"),
        "components": tr("Components: parts that hang together"),
        "no_geometry": tr("Rows without a line, or with coordinates that are not numbers"),
        "not_walkable": tr("Rows where walking is not allowed"),
        "no_length": tr("Rows without length"),
        "duplicate": tr("Rows that are there twice, whole or in part (counted once)"),
        "length_ignored": tr("Rows whose published length is not that of the line (as drawn)"),
        "shared_corner": tr("Rows cut at a corner that they share with others"),
        "touching_end": tr("Rows cut where another street ends on them"),
        "merged_end": tr("Rows of which an end was moved to a near one"),
        "crossing_joined": tr("Rows cut where they cross others"),
        "crossing": tr("Crossings without a common corner (not joined)"),
        "small_component": tr("Rows left out because their component is small"),
    }


def todo_text(key):
    """What a person can do about a row of the table; empty where nothing."""
    return {
        "components": tr(
            "Nobody walks from one component to another. Look at the streets in the colour of "
            "“cut off”: where a street is missing or ends short of another, draw it, or raise the "
            "tolerance."),
        "no_geometry": tr("Draw or delete these rows."),
        "no_length": tr("Delete these rows."),
        "length_ignored": tr(
            "Published lengths of more than 1.5 times the line belong to a street of which a part "
            "was cut away, or are in another unit."),
        "merged_end": tr("Check some of them: too large a tolerance joins different streets."),
        "crossing": tr(
            "Bridges and underpasses cross without meeting. Where your lines were drawn without "
            "corners at junctions, build again with “Join streets wherever they cross”."),
        "crossing_joined": tr("Bridges and underpasses were joined too, where there are any."),
    }.get(key, "")
