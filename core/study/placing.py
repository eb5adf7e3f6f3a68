"""Where the rows of a file go in a study: one placer a table.

A placer takes a :class:`~..formats.parsed.Parsed` and a context, looks at the study, and gives a
:class:`Placed`; ``commit`` puts the rows into the draft. Tables without a placer of their own go
through :func:`~.placing_layers.place_layer`.
"""

import math

import numpy as np

from ..formats import coordinates
from ..geo import mesh
from . import stations
from .draft import known_of
from .placed import OUTSIDE_M, Placed, finished
from .placing_layers import place_layer
from .placing_once import place_shelters, place_stops
from .placing_partners import place_partners
from .placing_people import place_building_hazards, place_flows, place_population, residents_of
from .placing_rows import place_rows
from .population import onto_zones

# People flow is published for 1 km cells.
_FLOW_DIGITS = 8


def place_zones(parsed, context):
    """Residents onto the zones; rows of cells outside the study are only counted.

    The residents of the cells are kept by year too. Zones that hold another vintage keep it until
    the person asks for its replacement.
    """
    zones = context.draft.table("zones")
    spread = onto_zones(
        zones, parsed.frame, context.source, lambda codes: _belongs(codes, context.draft)
    )
    placed = Placed(int(spread.used.sum()))
    placed.refuse("outside_study", parsed.frame["row"][~spread.used])
    told = {
        "rows": placed.written,
        "persons_rows": round(spread.persons_rows, 6),
        "persons_zones": round(spread.persons_zones, 6),
        "absent": spread.absent,
    }
    in_use = _vintage_in_use(zones, parsed, context)
    if in_use:
        placed.note("zones_keep", vintage=in_use, new=parsed.vintage)
    else:
        placed.note("population_totals", **told)
        for key, count in (("spread", spread.spread), ("beyond", spread.beyond)):
            if count:
                placed.note(f"population_{key}", zones=count)

    def commit():
        if not in_use:
            context.draft.set_zones(spread.zones)
        if parsed.vintage:
            rows = residents_of(parsed.frame[spread.used], parsed.vintage, context)
            context.draft.add("population", rows)

    placed.commit = commit
    return placed


def _vintage_in_use(zones, parsed, context):
    """The other vintage that the zones hold and shall keep; empty where they may change.

    Only an older one makes room, and only when the person asks for it.
    """
    if not parsed.vintage:
        return ""
    imports = context.draft.provenance.set_index("id")["vintage"].fillna("")
    held = {imports.get(source, "") for source in set(zones["source"])}
    kept = (
        year for year in sorted(held)
        if year and year != parsed.vintage
        and not (context.replace_older and year < parsed.vintage)
    )
    return next(kept, "")


def _belongs(codes, draft):
    """Whether the centre of each cell lies inside the boundary, as for the zones of a study."""
    return _centres(codes).to_crs(draft.study.crs).within(draft.boundary).to_numpy()


def _centres(codes):
    import geopandas

    west, south, east, north = mesh.bounds(codes)
    return geopandas.GeoSeries.from_xy(
        (west + east) / 2, (south + north) / 2, crs=coordinates.CRS
    )


def place_observations(parsed, context):
    """Observations of cells that hold a zone, at the centre of the cell; counters as points."""
    if (parsed.frame["kind"] != "mesh").all():
        return place_layer(parsed, context)
    import geopandas

    frame = parsed.frame
    cells = _cells_of(context.draft.table("zones"))
    digits = min(map(len, cells), default=_FLOW_DIGITS)
    inside = frame["place_id"].str[:digits].isin({code[:digits] for code in cells}).to_numpy()
    placed = Placed()
    placed.refuse("outside_study", frame["row"][~inside])
    kept = frame[inside]
    repeated = kept["id"].isin(context.draft.ids("observations", context.replaced))
    for row, name in zip(kept["row"][repeated], kept["id"][repeated]):
        placed.refuse("duplicate_of", row, name)
    kept = kept[~repeated]
    rows = geopandas.GeoDataFrame(
        kept.drop(columns=["row", "citycode"]).assign(source=context.source),
        geometry=_centres(kept["place_id"].to_numpy(dtype=str)).to_numpy(),
        crs=coordinates.CRS,
    ).to_crs(context.draft.study.crs)
    if len(kept):
        placed.note("flow_cells", cells=int(kept["place_id"].nunique()))
    return placed.finish(len(rows), lambda: context.draft.add("observations", rows))


def _cells_of(zones):
    """Codes of the cells, not finer than 1 km, that hold the zones."""
    codes = zones["mesh_code"].fillna("").astype(str)
    if (codes != "").all():
        return set(codes.str[:_FLOW_DIGITS])
    points = zones.geometry.representative_point().to_crs(coordinates.CRS)
    return set(mesh.encode(points.x, points.y, "1km"))


def place_entries(parsed, context):
    """Stations in the study or near it; one row a station."""
    draft, placed = context.draft, Placed()
    frame = parsed.frame.to_crs(draft.study.crs)
    near = (frame.distance(draft.boundary) <= stations.REACH_M).to_numpy()
    placed.refuse("outside_study", frame["row"][~near])
    frame = frame[near].reset_index(drop=True)
    heads, merged = stations.merge(frame)
    for place, head in merged.items():
        placed.refuse("merged_into", frame["row"][place], frame["name"][head])
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
            placed.refuse("duplicate_of", station["row"], known["id"])
    rows = _finished_entries(frame.iloc[keep], context, parsed)
    if superseded:
        placed.note("stations_superseded", stations=len(superseded))
    assumed = int((rows["visitors_basis"] == "assumed").sum())
    if assumed:
        placed.note("visitors_assumed", stations=assumed)

    def commit():
        for name in superseded:
            draft.delete("entries", "id", name)
        draft.add("entries", rows)

    return placed.finish(len(rows), commit)


def _finished_entries(frame, context, parsed):
    default = context.assumptions.value_or("general", "entries", "visitors_day_station", math.nan)
    frame = frame.assign(visitors_day=frame["visitors_day"].fillna(default))
    return finished(frame, context, parsed, "entries")


def place_facilities(parsed, context):
    """Facilities in the study or just outside it, each once."""
    draft, placed = context.draft, Placed()
    frame = parsed.frame.to_crs(draft.study.crs)
    frame = frame.assign(size=_sizes(frame, context.assumptions))
    register = draft.register(context.replaced)
    distances = frame.distance(draft.boundary).to_numpy()
    rows = finished(frame, context, parsed, "facilities")
    keep = []
    for place, row in enumerate(rows.itertuples()):
        number = frame["row"].iloc[place]
        if distances[place] > OUTSIDE_M:
            placed.refuse("outside_study", number, f"{row.name}: {distances[place]:.0f} m")
            continue
        candidate = known_of(row, parsed.file, frame["reach_m"].iloc[place])
        known = register.find(candidate)
        if known is not None:
            placed.refuse("duplicate_of", number, f"{row.name} = {known.id} ({known.listed_in})")
            continue
        register.add(candidate)
        keep.append(place)
    rows = rows.iloc[keep]
    assumed = int((rows["size_basis"] == "assumed").sum())
    if assumed:
        placed.note("sizes_assumed", rows=assumed, list=parsed.title or parsed.file)
    return placed.finish(len(rows), lambda: draft.add("facilities", rows))


def _sizes(frame, assumptions):
    """Sizes of the list; where it has none, the category's assumed size."""
    default = {
        key: assumptions.value_or("category_parameters", key, "default_size", math.nan)
        for key in set(frame["category"])
    }
    sizes = frame["size"].to_numpy(dtype=float)
    return np.where(np.isnan(sizes), frame["category"].map(default).to_numpy(dtype=float), sizes)


_PLACERS = {
    "zones": place_zones,
    "observations": place_observations,
    "entries": place_entries,
    "facilities": place_facilities,
    "population": place_population,
    "flows": place_flows,
    "building_hazards": place_building_hazards,
    "shelters": place_shelters,
    "stops": place_stops,
    "partners": place_partners,
    "programmes": place_rows,
    "programme_rules": place_rows,
}


def place(parsed, context):
    """The rows of a file where they belong, as a :class:`~.placed.Placed`."""
    return _PLACERS.get(parsed.table, place_layer)(parsed, context)
