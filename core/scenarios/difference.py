"""One scenario against another, zone by zone."""

# Measures of zones that a scenario changes, and their units.
MEASURES = {
    "vibrancy": "points",
    "visitors": "visits/day",
    "onward_visitors": "visits/day",
    "spend_yen": "yen/day",
    "access_min": "min",
    "residents": "persons",
}


def differences(first, second):
    """Second minus first, after the edits of each.

    Parameters
    ----------
    first, second : GeoDataFrame
        Zones of two simulated scenarios on one baseline: ``id``, ``name`` and
        ``<measure>_after`` of ``MEASURES``.

    Returns
    -------
    GeoDataFrame
        ``id``, ``name``, ``<measure>_difference`` and the geometry, rows as in ``first``; NaN
        where one of them has no such zone or value.
    """
    other = second.set_index("id").reindex(first["id"])
    found = first[["id", "name", "geometry"]].copy()
    for measure in MEASURES:
        column = f"{measure}_after"
        found[f"{measure}_difference"] = (
            other[column].to_numpy(float) - first[column].to_numpy(float)
        )
    return found
