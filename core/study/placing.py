"""Where the rows of a file go in a study: one placer a table.

A placer takes a :class:`~..formats.parsed.Parsed` and a context, looks at the study, and gives a
:class:`Placed`; ``commit`` puts the rows into the draft.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..formats import coordinates
from ..formats.parsed import Refused
from ..geo import mesh
from . import stations
from .draft import known_of
from .population import onto_zones

# Lists of a municipality name places just outside it; those further away belong to others.
OUTSIDE_M = 500.0
# People flow is published for 1 km cells.
_FLOW_DIGITS = 8


@dataclass
class Placed:
    """Rows that will be written, and why the others will not."""

    written: int
    commit: object
    refused: list = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)
    notes: list = field(default_factory=list)


def place_zones(parsed, context):
    """Residents onto the zones; rows of cells outside the study are only counted."""
    zones = context.draft.table("zones")
    spread = onto_zones(
        zones, parsed.frame, context.source, lambda codes: _belongs(codes, context.draft)
    )
    written = int(spread.used.sum())
    notes = [(
        "population_totals",
        {
            "rows": written,
            "persons_rows": round(spread.persons_rows, 6),
            "persons_zones": round(spread.persons_zones, 6),
            "absent": spread.absent,
        },
    )]
    if spread.spread:
        notes.append(("population_spread", {"zones": spread.spread}))
    if spread.beyond:
        notes.append(("population_beyond", {"zones": spread.beyond}))
    outside = Counter(outside_study=len(parsed.frame) - written)
    return Placed(written, lambda: context.draft.set_zones(spread.zones), counts=+outside,
                  notes=notes)


def _belongs(codes, draft):
    """Whether the centre of each cell lies inside the boundary, as for the zones of a study."""
    import geopandas

    west, south, east, north = mesh.bounds(codes)
    centres = geopandas.GeoSeries.from_xy(
        (west + east) / 2, (south + north) / 2, crs=coordinates.CRS
    )
    return centres.to_crs(draft.study.crs).within(draft.boundary).to_numpy()


def place_observations(parsed, context):
    """Observations of cells that hold a zone; the place is the centre of the cell."""
    import geopandas

    frame = parsed.frame
    cells = _cells_of(context.draft.table("zones"))
    digits = min(map(len, cells), default=_FLOW_DIGITS)
    inside = frame["place_id"].str[:digits].isin({code[:digits] for code in cells}).to_numpy()
    kept = frame[inside]
    taken = _ids_without(context, "observations")
    repeated = kept["id"].isin(taken)
    refused = [
        Refused(row, "duplicate_of", name)
        for row, name in zip(kept["row"][repeated], kept["id"][repeated])
    ]
    kept = kept[~repeated]
    west, south, east, north = mesh.bounds(kept["place_id"].to_numpy(dtype=str))
    points = geopandas.points_from_xy((west + east) / 2, (south + north) / 2,
                                      crs=coordinates.CRS)
    rows = geopandas.GeoDataFrame(
        kept.drop(columns=["row", "citycode"]).assign(source=context.source), geometry=points
    ).to_crs(context.draft.study.crs)
    outside = Counter(outside_study=int((~inside).sum()))
    notes = [("flow_cells", {"cells": int(kept["place_id"].nunique())})] if len(kept) else []
    return Placed(len(rows), lambda: context.draft.add("observations", rows), refused, +outside,
                  notes)


def _cells_of(zones):
    """Codes of the cells, not finer than 1 km, that hold the zones."""
    codes = zones["mesh_code"].fillna("").astype(str)
    if (codes != "").all():
        return set(codes.str[:_FLOW_DIGITS])
    points = zones.geometry.representative_point().to_crs(coordinates.CRS)
    return set(mesh.encode(points.x, points.y, "1km"))


def place_entries(parsed, context):
    """Stations in the study or near it; one row a station."""
    draft = context.draft
    frame = parsed.frame.to_crs(draft.study.crs)
    near = (frame.distance(draft.boundary) <= stations.REACH_M).to_numpy()
    counts = Counter(outside_study=int((~near).sum()))
    frame = frame[near].reset_index(drop=True)
    heads, merged = stations.merge(frame)
    refused = [
        Refused(frame["row"][place], "merged_into", frame["name"][head])
        for place, head in merged.items()
    ]
    frame = stations.merged_frame(frame, heads, merged)
    entries = draft.rows("entries")
    entries = entries[~entries["source"].isin(context.replaced)]
    keep, superseded = [], []
    for place, (_, station) in enumerate(frame.iterrows()):
        known = stations.same_station(station, entries)
        if known is None or known["visitors_basis"] != "source" == station["visitors_basis"]:
            keep.append(place)
            superseded += [] if known is None else [known["id"]]
        else:
            refused.append(Refused(station["row"], "duplicate_of", known["id"]))
    rows = _finished_entries(frame.iloc[keep], context, parsed)
    notes = [("stations_superseded", {"stations": len(superseded)})] if superseded else []
    assumed = int((rows["visitors_basis"] == "assumed").sum())
    if assumed:
        notes.append(("visitors_assumed", {"stations": assumed}))

    def commit():
        for name in superseded:
            draft.delete("entries", "id", name)
        draft.add("entries", rows)

    return Placed(len(rows), commit, refused, +counts, notes)


def _finished_entries(frame, context, parsed):
    default = context.assumptions.value_or("general", "entries", "visitors_day_station", math.nan)
    frame = frame.assign(visitors_day=frame["visitors_day"].fillna(default))
    return _finished(frame, context, parsed, "entries")


def place_facilities(parsed, context):
    """Facilities in the study or just outside it, each once."""
    draft = context.draft
    frame = parsed.frame.to_crs(draft.study.crs)
    frame = frame.assign(size=_sizes(frame, context.assumptions))
    register = draft.register(context.replaced)
    distances = frame.distance(draft.boundary).to_numpy()
    listed_in = parsed.title or parsed.file
    refused, keep = [], []
    rows = _finished(frame, context, parsed, "facilities")
    for place, row in enumerate(rows.itertuples()):
        number = frame["row"].iloc[place]
        if distances[place] > OUTSIDE_M:
            told = f"{row.name}: {distances[place]:.0f} m"
            refused.append(Refused(number, "outside_study", told))
            continue
        candidate = known_of(row, parsed.file, frame["reach_m"].iloc[place])
        known = register.find(candidate)
        if known is not None:
            told = f"{row.name} = {known.id} ({known.listed_in})"
            refused.append(Refused(number, "duplicate_of", told))
            continue
        register.add(candidate)
        keep.append(place)
    rows = rows.iloc[keep]
    notes = []
    assumed = int((rows["size_basis"] == "assumed").sum())
    if assumed:
        notes.append(("sizes_assumed", {"rows": assumed, "list": listed_in}))
    return Placed(len(rows), lambda: draft.add("facilities", rows), refused, notes=notes)


def _sizes(frame, assumptions):
    """Sizes of the list; where it has none, the category's assumed size."""
    default = {
        key: assumptions.value_or("category_parameters", key, "default_size", math.nan)
        for key in set(frame["category"])
    }
    sizes = frame["size"].to_numpy(dtype=float)
    return np.where(np.isnan(sizes), frame["category"].map(default).to_numpy(dtype=float), sizes)


def _finished(frame, context, parsed, table):
    """Ids that are unique in the table, the source, and no columns of the reader's own."""
    stem = re.sub(r"[\s(]+.*", "", parsed.file.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    taken = _ids_without(context, table)
    names = [
        f"{stem}-{own or f'row{row}'}" for own, row in zip(frame["id"], frame["row"])
    ]
    if taken & set(names):
        names = [f"{stem}-{parsed.signature[:6]}-{name[len(stem) + 1:]}" for name in names]
    repeats = Counter(names)
    names = [
        f"{name}-row{row}" if repeats[name] > 1 else name
        for name, row in zip(names, frame["row"])
    ]
    return frame.assign(id=names, source=context.source).drop(
        columns=["row", "reach_m"], errors="ignore"
    )


def _ids_without(context, table):
    """Ids of a table without those of the imports that are replaced."""
    rows = context.draft.rows(table)
    return set(rows["id"][~rows["source"].isin(context.replaced)])


PLACERS = {
    "zones": place_zones,
    "observations": place_observations,
    "entries": place_entries,
    "facilities": place_facilities,
}
