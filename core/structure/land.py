"""Land use: how much was newly built inside and outside the residence-induction area.

The official tool weighs cells of a map of changes of buildings that the state gives out by degree
(1 to 4) and divides by the cells of building land. Without that map, cells that became building
land between two years count with degree 1.
"""

import numpy as np

from .carriers import uses
from .indicators import Three, divided, keys_of
from .shares import area_shares

BUILT = "built"


def fill(book, state, land, year):
    """Values of the group.

    Parameters
    ----------
    book : Book
    state : State
    land : GeoDataFrame or None
        Columns ``code``, ``use``, ``year`` and polygons, in the CRS of the state.
    year : int
        Written into rows that have no value.
    """
    keys = keys_of("land_use")
    years = [] if land is None else sorted(set(land["year"].dropna().astype(int)))
    if len(years) < 2:
        book.lack(keys, year, state.name, "no_land_use")
        return
    if state.residence is None:
        book.lack(keys, year, state.name, "no_residence_area")
        return
    found = indices(land, years[0], years[-1], state.residence.areas)
    if found is None:
        book.lack(keys, years[-1], state.name, "nothing_built")
        return
    for key, three in found.items():
        book.add(key, years[-1], state.name, three, basis=f"{years[0]}; {years[-1]}",
                 facts={"first": years[0], "last": years[-1]})


def indices(land, first, last, areas):
    """New-construction indices, or None where nothing is building land.

    Parameters
    ----------
    land : GeoDataFrame
    first, last : int
        Years.
    areas : Areas
        The residence-induction area.

    Returns
    -------
    dict of str to Three
        ``tool`` takes cells wholly inside as inside and cells that do not touch as outside, so
        that cells on the border are neither; ``corrected`` goes by the centroid; ``own`` by area.
    """
    import shapely

    built = built_up(land)
    now = land[((land["year"] == last).to_numpy()) & built]
    then = land[(land["year"] == first).to_numpy()]
    if not len(now):
        return None
    shapes = np.asarray(now.geometry, dtype=object)
    new = became_built(shapes, then, built_up(then))
    share = area_shares(shapes, areas)
    centre = area_shares(shapely.centroid(shapes), areas) > 0
    wholly, apart = share >= 1.0 - 1e-9, _apart(shapes, areas)
    count, size = float(len(shapes)), shapely.area(shapes)
    inside = Three(float((new & wholly).sum()), float((new & centre).sum()),
                   float((size * share)[new].sum()))
    outside = Three(float((new & apart).sum()), float((new & ~centre).sum()),
                    float((size * (1.0 - share))[new].sum()))
    whole = Three(count, count, float(size.sum()))
    index_in, index_out = _over(inside, whole), _over(outside, whole)
    added = float(new.sum())
    return {
        "residential_land_mesh_count": Three(count, count, count),
        "new_construction_index_inside_rpa": index_in,
        "new_construction_index_outside_rpa": index_out,
        "new_construction_cumulative_change": Three(inside.tool + outside.tool, added, added),
        "new_construction_gap": index_in.minus(index_out),
    }


def built_up(land):
    """Rows that are building land, by code or by the text of the use."""
    meanings = uses("land")
    told = [
        BUILT in (meanings.get(str(code), ""), meanings.get(str(use), ""))
        for code, use in zip(land["code"], land["use"])
    ]
    return np.array(told, dtype=bool)


def became_built(shapes, then, built):
    """Cells whose middle was known, and no building land, in the first year."""
    import shapely

    middles = shapely.centroid(shapes)
    tree = shapely.STRtree(np.asarray(then.geometry, dtype=object))
    cell, was = tree.query(middles, predicate="intersects")
    known = np.zeros(len(shapes), dtype=bool)
    known[cell] = True
    before = np.zeros(len(shapes), dtype=bool)
    before[cell[built[was]]] = True
    return known & ~before


def _apart(shapes, areas):
    import shapely

    apart = np.ones(len(shapes), dtype=bool)
    if len(areas):
        apart[shapely.STRtree(shapes).query(areas.pieces, predicate="intersects")[1]] = False
    return apart


def _over(part, whole):
    return Three(*(float(divided(getattr(part, way), getattr(whole, way)))
                   for way in ("tool", "corrected", "own")))
