"""Features of stations as entries of a study: one row a station, with its visitors a day."""

import math

# Platforms of one station, and of the same station in two publications.
SAME_STATION_M = 300.0
# A station just outside the boundary brings people too.
REACH_M = 1000.0


def merge(frame):
    """Features with the same name near each other are one station.

    Parameters
    ----------
    frame : GeoDataFrame
        ``name``, ``visitors_day`` [persons/day] (NaN unknown), ``visitors_basis``; points in
        metres.

    Returns
    -------
    (list of int, dict of int to int)
        Positions of the features that stand for a station, and position of a feature that was
        merged to that of its station. The frame is not changed.
    """
    xs, ys = frame.geometry.x.to_numpy(), frame.geometry.y.to_numpy()
    heads, merged = {}, {}
    for place, name in enumerate(frame["name"]):
        for head in heads.get(name, ()):
            if math.hypot(xs[place] - xs[head], ys[place] - ys[head]) <= SAME_STATION_M:
                merged[place] = head
                break
        else:
            heads.setdefault(name, []).append(place)
    return sorted(head for group in heads.values() for head in group), merged


def merged_frame(frame, heads, merged):
    """The stations: the middle of their features, visitors of all lines together."""
    import shapely

    stations = frame.iloc[heads].copy()
    for position, head in enumerate(heads):
        members = [head, *(place for place, to in merged.items() if to == head)]
        group = frame.iloc[members]
        x, y = group.geometry.x.mean(), group.geometry.y.mean()
        stations.iloc[position, stations.columns.get_loc("geometry")] = shapely.Point(x, y)
        visitors = group["visitors_day"].sum(min_count=1)
        stations.iloc[position, stations.columns.get_loc("visitors_day")] = visitors
        basis = "assumed" if math.isnan(visitors) else "source"
        stations.iloc[position, stations.columns.get_loc("visitors_basis")] = basis
    return stations


def same_station(station, entries):
    """Row of ``entries`` that is this station, or None."""
    for _, entry in entries.iterrows():
        if (
            entry["kind"] == station["kind"]
            and entry["name"] == station["name"]
            and entry.geometry.distance(station.geometry) <= SAME_STATION_M
        ):
            return entry
    return None
