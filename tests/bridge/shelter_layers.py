"""Layers of shelters of the made-up town, for the tests of styles."""


def plan(zones, facilities):
    """Layer name → (geometry, columns, rows).

    Parameters
    ----------
    zones, facilities : callable
        Give the shapes of the town with their values.
    """
    from nigiwai.bridge.risk import fields as risk_fields

    return {
        "loaded_shelters": (
            "Point", risk_fields.SHELTER_LOADS, lambda: _loads(facilities())),
        "sheltered_zones": (
            "MultiPolygon", risk_fields.SHELTER_ZONES, lambda: _served(zones())),
        "shelter_ways": (
            "LineString", risk_fields.SHELTER_FLOWS, lambda: _ways(facilities())),
        "shelter_candidates": (
            "Point", risk_fields.SHELTER_CANDIDATES, lambda: _candidates(facilities())),
        "shut_streets": (
            "LineString", risk_fields.SHELTER_STREETS, lambda: _streets(facilities())),
    }


def _loads(places):
    for number, (place, values) in enumerate(places):
        yield place, {"id": values["id"], "night_load": 30 * number,
                      "night_load_share": (number % 6) / 5,
                      "cut_off": int(number % 7 == 0)}


def _served(cells):
    for number, (cell, values) in enumerate(cells):
        yield cell, {"id": values["id"], "night_served_share": (number % 11) / 10,
                     "night_leaving": float(number % 12)}


def _ways(places):
    from qgis.core import QgsGeometry, QgsPointXY

    for number, (place, values) in enumerate(places):
        here = place.asPoint()
        there = QgsPointXY(here.x() + 400, here.y() + 300)
        yield QgsGeometry.fromPolylineXY([here, there]), {
            "zone_id": values["id"], "people": 5.0 * number**2,
            "time": ("night", "day")[number % 4 == 3]}


def _candidates(places):
    status = ("chosen", "candidate", "in_hazard")
    for number, (place, values) in enumerate(places):
        yield place, {"id": values["id"], "status": status[number % 3],
                      "rank": number if number % 3 == 0 else None}


def _streets(places):
    for number, (way, _values) in enumerate(_ways(places)):
        yield way, {"stops": ("all", "slow")[number % 2], "length_m": 500.0}
