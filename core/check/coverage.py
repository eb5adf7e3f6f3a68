"""How much of the study area the areas of a layer cover."""

from dataclasses import dataclass

import numpy as np

from ..progress import part_of
from .findings import INFO, OK, WARNING, Finding

# Tables of areas, and the column that tells their layers apart.
GROUPS = {"zones": "", "districts": "kind", "hazards": "type", "plan_areas": "kind", "land_use": ""}
# Layers that should cover the whole area; hazards and plans cover a part by their nature.
_WHOLE = {("zones", ""), ("districts", "small_area"), ("land_use", "")}
# Cells count by their centre, so the rim is never covered exactly (assumption of the project).
ENOUGH = 0.9
_BATCH = 200


@dataclass(frozen=True)
class Coverage:
    """``share`` of the area of the boundary that ``rows`` areas of a layer cover together."""

    table: str
    kind: str
    rows: int
    share: float

    @property
    def should_be_whole(self):
        return (self.table, self.kind) in _WHOLE


def coverages(frames, boundary, progress):
    """Coverage of every layer of areas.

    Parameters
    ----------
    frames : mapping of str to GeoDataFrame
    boundary : shapely geometry
        In the CRS of the frames [m].
    progress : callable

    Returns
    -------
    list of Coverage
    """
    layers = [
        (table, kind, rows)
        for table, column in GROUPS.items()
        for kind, rows in _layers(frames[table], column)
    ]
    return [
        Coverage(
            table, kind, len(rows),
            covered_share(rows.geometry.to_numpy(), boundary,
                          part_of(progress, number / len(layers), (number + 1) / len(layers))),
        )
        for number, (table, kind, rows) in enumerate(layers)
    ]


def _layers(frame, column):
    if not len(frame):
        return []
    if not column:
        return [("", frame)]
    return [(str(kind), rows) for kind, rows in frame.groupby(frame[column].fillna(""))]


def covered_share(shapes, boundary, progress):
    """Share of the boundary's area that shapes cover together, 0 to 1.

    Parameters
    ----------
    shapes : ndarray of shapely geometries
        Broken ones are repaired for this; missing ones cover nothing.
    boundary : shapely geometry
    progress : callable
    """
    import shapely

    parts = []
    shapely.prepare(boundary)
    for start in range(0, len(shapes), _BATCH):
        progress(start / len(shapes))
        batch = shapes[start : start + _BATCH]
        batch = batch[~shapely.is_missing(batch)]
        batch = shapely.make_valid(batch)
        # GEOS leaves floating-point flags behind that mean nothing here.
        with np.errstate(invalid="ignore"):
            rim = ~shapely.contains_properly(boundary, batch)
            batch[rim] = shapely.intersection(batch[rim], boundary)
            parts.append(shapely.union_all(batch))
    progress(1.0)
    area = shapely.area(boundary)
    covered = float(shapely.area(shapely.union_all(parts)))
    return min(covered / area, 1.0) if area > 0 else 0.0


def look(found):
    """Findings about coverages.

    Parameters
    ----------
    found : list of Coverage

    Returns
    -------
    list of Finding
    """
    return [_finding(one) for one in found]


def _finding(one):
    facts = {"table": one.table, "kind": one.kind, "share": one.share}
    if not one.should_be_whole:
        return Finding(INFO, "covers_part", facts)
    if one.share >= ENOUGH:
        return Finding(OK, "covers_all", facts)
    return Finding(WARNING, "covers_too_little", facts)
