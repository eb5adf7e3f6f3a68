"""Rows without a shape of their own: residents by year, flows by home, hazards of buildings."""


import numpy as np

from ..formats import coordinates
from ..geo import mesh
from .placed import Placed
from .population import COUNTS
from .tables import TABLES

_MUNICIPALITY_DIGITS = 5


def residents_of(rows, vintage, context, kind="census"):
    """Rows of the table ``population`` from cells of a mesh of one year."""
    import pandas as pd

    year = int(vintage[:4])
    codes = rows["mesh_code"]
    return pd.DataFrame({
        "id": context.source + "-" + codes + f"-{year}",
        "place_id": codes,
        "kind": kind,
        "year": year,
        **{name: rows[name] for name in COUNTS},
        "suppressed": rows["suppressed"],
        "source": context.source,
    })


def place_population(parsed, context):
    """Residents by year of cells and small areas that belong to the study."""
    frame = parsed.frame.reset_index(drop=True)
    find = _cells_inside if parsed.cells else _areas_inside
    inside = find(frame["place_id"].astype(str), context.draft)
    placed = Placed()
    placed.refuse("outside_study", frame["row"][~inside])
    kept = frame[inside]
    names = context.source + "-" + kept["place_id"].astype(str) + "-" + kept["year"].astype(
        int
    ).astype(str)
    repeated = names.duplicated().to_numpy()
    placed.refuse("repeated_id", kept["row"][repeated])
    rows = kept.assign(id=names, source=context.source).drop(columns="row")[~repeated]
    return placed.finish(len(rows), lambda: context.draft.add("population", rows))


def _areas_inside(places, draft):
    """Areas of the municipality, where its code is known; areas with a name only always."""
    codes = municipality_codes(draft)
    named = ~places.str.fullmatch(r"\d{9,11}")
    return (named | places.str[:_MUNICIPALITY_DIGITS].isin(codes) | (not codes)).to_numpy()


def _cells_inside(places, draft):
    """Cells whose centre is inside the boundary."""
    import geopandas

    west, south, east, north = mesh.bounds(places.to_numpy(dtype=str))
    centres = geopandas.GeoSeries.from_xy(
        (west + east) / 2, (south + north) / 2, crs=coordinates.CRS
    )
    return centres.to_crs(draft.study.crs).within(draft.boundary).to_numpy()


def municipality_codes(draft):
    """Codes of the municipality, five digits: as the study knows it, or its small areas."""
    told = draft.study.facts.get("municipality_code") or ""
    if told:
        return {code.strip() for code in told.split(",")}
    districts = draft.rows("districts")
    codes = districts["code"][districts["kind"] == "small_area"].fillna("").astype(str)
    return set(codes.str[:_MUNICIPALITY_DIGITS]) - {""}


def place_flows(parsed, context):
    """Flows to the municipality; all of them where its code is not known."""
    frame = parsed.frame.reset_index(drop=True)
    codes = municipality_codes(context.draft)
    placed = Placed()
    inside = np.full(len(frame), True)
    if codes:
        inside = frame["to_area"].isin(codes).to_numpy()
        placed.refuse("outside_study", frame["row"][~inside])
    else:
        placed.note("municipality_unknown")
    kept = frame[inside]
    names = [f"{context.source}-{own or row}" for own, row in zip(kept["id"], kept["row"])]
    rows = kept.assign(id=names, source=context.source)
    rows = rows[[name for name in TABLES["flows"].column_names() if name in rows]]
    return placed.finish(len(rows), lambda: context.draft.add("flows", rows))


def place_building_hazards(parsed, context):
    """Hazards of buildings that are in the study."""
    frame = parsed.frame.reset_index(drop=True)
    known = frame["building_id"].isin(context.draft.ids("buildings")).to_numpy()
    placed = Placed()
    placed.refuse("outside_study", frame["row"][~known])
    kept = frame[known]
    names = [f"{context.source}-{number}" for number in range(1, len(kept) + 1)]
    rows = kept.assign(id=names, source=context.source).drop(columns="row")
    return placed.finish(len(rows), lambda: context.draft.add("building_hazards", rows))


