"""Access on foot and catchments as frames with the columns of ``fields.py``."""

import numpy as np

from .. import fields


def zone_frame(people, access, group, crs):
    """Zones with minutes and numbers within reach, columns ``fields.access_columns``."""
    import geopandas

    mean, low, high = access.mean_minutes()
    columns = {
        "id": people.ids,
        "name": people.names,
        "area_m2": people.area_m2,
        "residents": people.residents,
        "user_group": [group] * len(people.ids),
        "mean_min": mean,
        "mean_min_low": low,
        "mean_min_high": high,
        "kinds": access.kinds(),
        "kinds_reach": access.kinds_within,
        "network_share": access.network_share,
        "distance_basis": access.basis,
    }
    for row, target in enumerate(access.targets):
        columns[f"{target.key}_min"] = access.minutes[:, row]
        columns[f"{target.key}_reach"] = access.within[:, row]
    return geopandas.GeoDataFrame(columns, geometry=people.shapes, crs=crs)


def coverage_frame(coverage, group):
    """The coverage as a table, columns ``fields.COVERAGE``; the whole town first."""
    import pandas as pd

    rows = []
    for place, district in enumerate(coverage.districts):
        for count in coverage.counts:
            for column, age in enumerate(coverage.ages):
                rows.append(_row(coverage, count, (place, column), district, age, group))
    return pd.DataFrame(rows, columns=[name for name, _ in fields.COVERAGE])


def _row(coverage, count, at, district, age, group):
    residents, compared = float(coverage.residents[at]), float(coverage.compared[at])
    walk, low, high, circle = (
        float(values[at]) for values in (count.walk, count.low, count.high, count.circle))

    def share(value):
        return value / compared if compared > 0 else np.nan

    return {
        "district": district,
        "category": count.target,
        "age_group": age,
        "standard": count.band.standard,
        "limit": count.band.limit,
        "unit": count.band.unit,
        "circle_m": count.band.circle_m,
        "user_group": group,
        "residents": residents,
        "off_network": residents - compared,
        "compared": compared,
        "covered_walk": walk,
        "covered_walk_low": low,
        "covered_walk_high": high,
        "covered_walk_least": float(count.least[at]),
        "covered_walk_most": float(count.most[at]),
        "covered_circle": circle,
        "share_walk": share(walk),
        "share_walk_low": share(low),
        "share_walk_high": share(high),
        "share_circle": share(circle),
        "overstatement_people": circle - walk,
        "overstatement_points": share(circle) - share(walk),
        "overstatement_ratio": circle / walk if walk > 0 else np.nan,
        "sites": count.site_count,
        "sites_off_network": count.sites_off,
        "distance_basis": coverage.basis,
    }
