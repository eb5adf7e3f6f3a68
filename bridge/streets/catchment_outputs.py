"""Catchments along streets as frames with the columns of ``fields.py``."""

from .. import fields


def area_frame(drawn, wish, ids, names, crs):
    """Areas, columns ``fields.CATCHMENT_AREAS``; one for all has no facility.

    Parameters
    ----------
    drawn : core.access.draw.Drawn
    wish : core.access.draw.Wish
    ids, names : list
        Of the facilities.
    crs : object
        What geopandas reads as a CRS.
    """
    rows = [
        {
            **_keys(area.place, area.band, wish, ids, names),
            "facilities": area.count,
            "area_m2": area.shape.area,
            **dict(zip(("reached_m", "reached_m_low", "reached_m_high"), area.reached_m)),
            **dict(zip(("residents", "residents_low", "residents_high"), area.residents)),
            "buffer_m": wish.buffer_m if area.basis == "network" else float("nan"),
            "distance_basis": area.basis,
        }
        for area in drawn.areas
    ]
    return _frame(rows, [area.shape for area in drawn.areas], fields.CATCHMENT_AREAS, crs)


def street_frame(drawn, wish, ids, names, crs):
    """Parts of streets, columns ``fields.CATCHMENT_STREETS``."""
    rows = [
        {
            **_keys(street.place, street.band, wish, ids, names),
            "length_m": street.length_m,
            "nearest": street.nearest,
            "farthest": street.farthest,
        }
        for street in drawn.streets
    ]
    return _frame(rows, [street.shape for street in drawn.streets], fields.CATCHMENT_STREETS, crs)


def _keys(place, band, wish, ids, names):
    alone = place >= 0
    return {
        "facility_id": ids[place] if alone else None,
        "name": names[place] if alone else None,
        "band": band + 1,
        "limit": wish.limits[band],
        "unit": wish.unit,
        "user_group": wish.group,
    }


def _frame(rows, shapes, columns, crs):
    import geopandas

    table = {name: [row[name] for row in rows] for name, _kind in columns}
    return geopandas.GeoDataFrame(table, geometry=shapes, crs=crs)
