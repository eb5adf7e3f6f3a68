"""Networks with one line a direction, as OSMnx writes them: one of the two is kept."""

import numpy as np

OPPOSITE = "opposite_direction"


def keep_one(rows):
    """Mark the second of two lines that run the same course between the same nodes.

    The line that runs as it was drawn (``reversed`` is False) stays. Sets ``from_node``,
    ``to_node`` and, where a row is not to be taken, ``trouble``.

    Parameters
    ----------
    rows : list of dict
        ``tags`` with ``u``, ``v`` and perhaps ``reversed``; ``shape``.
    """
    import shapely

    groups = {}
    for one in rows:
        tags, shape = one["tags"], one["shape"]
        one["from_node"], one["to_node"] = tags.get("u", ""), tags.get("v", "")
        if one.get("trouble") or shape is None or shape.is_empty:
            continue
        points = shapely.get_coordinates(shape)
        course = min(points.tobytes(), np.ascontiguousarray(points[::-1]).tobytes())
        ends = frozenset((one["from_node"], one["to_node"]))
        groups.setdefault((ends, course), []).append(one)
    for group in groups.values():
        _mark(group)


def _mark(group):
    kept = min(group, key=lambda one: one["tags"].get("reversed", "").lower() != "false")
    for one in group:
        if one is kept:
            continue
        same = (one["from_node"], one["to_node"]) == (kept["from_node"], kept["to_node"])
        # The two directions of a loop begin at the same node.
        loop = one["from_node"] == one["to_node"]
        one["trouble"] = "repeated_line" if same and not loop else OPPOSITE
