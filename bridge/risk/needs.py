"""Results of the analysis of needs as frames with the columns of ``fields.py``."""

import numpy as np

from ...core.needs.run import PER
from ...core.needs.themes import UNKNOWN
from ..i18n import tr
from . import fields
from .needs_labels import theme_labels

GIVEN, TEXT = "given", "text"


def needs_frame(result, district_names, crs):
    """Needs without personal data, columns ``fields.NEEDS``; without a point no geometry."""
    import geopandas
    import shapely

    labels = theme_labels(result.reading.themes)
    needs, found = result.needs, result.reading.found
    known = np.isfinite(needs.points).all(axis=1)
    geometry = np.full(len(needs), None, dtype=object)
    geometry[known] = shapely.points(needs.points[known])
    main = result.reading.main()
    zone = result.placement.zone_of()
    columns = {
        "id": needs.ids,
        "text": needs.texts,
        "date": needs.dates,
        "place": needs.places,
        "weight": needs.weights,
        "theme": main,
        "theme_label": [labels[key] for key in main],
        "themes": [";".join(one.theme for one in some) for some in found],
        "theme_basis": [_basis(some) for some in found],
        "score": [some[0].score if some else np.nan for some in found],
        "reason": [reason(some, labels) for some in found],
        "zone_id": [result.zones.ids[row] if row >= 0 else None for row in zone],
        "district": _districts(result, district_names),
        "place_basis": result.placement.basis,
        "masked": needs.masked_each,
        "hazard_share": (np.full(len(needs), np.nan) if result.hazards is None
                         else result.hazards.any),
        "hazards": _hazards(result),
        "vibrancy": result.need_vibrancy,
    }
    return geopandas.GeoDataFrame(columns, geometry=geometry, crs=crs)


def _basis(found):
    if not found:
        return UNKNOWN
    return GIVEN if found[0].given else TEXT


def reason(found, labels):
    """Why a text has its themes, in words."""
    if not found:
        return tr("no keyword, and like no theme")
    texts = []
    for one in found:
        parts = [tr("given by the file")] if one.given else []
        if one.hits:
            parts.append(tr("keywords {words}").format(words=", ".join(one.hits)))
        if one.similarity > 0 and not one.given:
            parts.append(tr("likeness {value}").format(value=f"{one.similarity:.2f}"))
        texts.append(f"{labels[one.theme]}: {'; '.join(parts)}")
    return " | ".join(texts)


def _districts(result, names):
    """The district with the largest share of each need."""
    share = result.placement.districts
    if not len(names):
        return [None] * len(result.needs)
    best = share.argmax(axis=1)
    return [names[column] if share[row, column] > 0 else None
            for row, column in enumerate(best)]


def _hazards(result):
    """``flood L2: 3; landslide: 1``: ranks at a point, shares of a named place."""
    if result.hazards is None:
        return [None] * len(result.needs)
    texts = []
    for need in range(len(result.needs)):
        parts = []
        for row, key in enumerate(result.hazards.keys):
            rank, share = result.hazards.rank[row, need], result.hazards.share[row, need]
            if rank > 0:
                parts.append(f"{key.text}: {rank}")
            elif share > 0:
                parts.append(f"{key.text}: {100 * share:.0f} %")
        texts.append("; ".join(parts) or None)
    return texts


def zones_frame(result, crs):
    """Zones with needs, columns ``fields.needs_zones``."""
    import geopandas

    zones, hot = result.zones, result.hot
    labels = theme_labels(result.reading.themes)
    people = np.nan_to_num(zones.residents)
    # Needs without a theme are none to be the top one.
    top = [result.keys[row] if any_ else None for row, any_ in zip(
        result.by_theme[:, :-1].argmax(axis=1), result.by_theme[:, :-1].any(axis=1))]
    columns = {
        "id": zones.ids,
        "name": zones.names,
        "area_m2": zones.area_m2,
        "residents": zones.residents,
        "needs": result.counts,
        "weight": result.weights,
        "per_1000": np.divide(PER * result.weights, people, where=people > 0,
                              out=np.full(len(zones), np.nan)),
        "top_theme": top,
        "top_theme_label": [None if key is None else labels[key] for key in top],
        "gi_value": result.value,
        "gi_z": hot.z,
        "gi_p": hot.p,
        "gi_q": hot.q,
        "gi_class": hot.kind,
        "neighbours": hot.neighbours,
        "vibrancy": result.vibrancy,
        **{f"theme_{key}": result.by_theme[:, row] for row, key in enumerate(result.keys)},
    }
    return geopandas.GeoDataFrame(columns, geometry=zones.shapes, crs=crs)


def themes_frame(result):
    """Themes by district, columns ``fields.NEEDS_THEMES``."""
    import pandas as pd

    labels = theme_labels(result.reading.themes)
    rows = [{
        "district": line.district,
        "theme": line.theme,
        "theme_label": labels[line.theme],
        "needs": line.needs,
        "weight": line.weight,
        "share": line.share,
        "hazard_share": line.hazard_share,
        "hazards": "; ".join(f"{name}: {100 * share:.0f} %" for name, share in line.hazards
                             if share > 0) or None,
        "vibrancy_mean": line.vibrancy,
        "hot_share": line.hot_share,
        "given": line.given,
    } for line in result.lines]
    return pd.DataFrame(rows, columns=[name for name, _ in fields.NEEDS_THEMES])
