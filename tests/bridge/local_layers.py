"""Made-up layers of the maps of local resources, for the styles."""

CATEGORIES = ("nature", "culture", "industry", "people", "spaces", "other")


def plan(zones, places):
    """``{name: (geometry, columns, make)}``."""
    from nigiwai.bridge.local import fields as local_fields

    return {
        "places_zones": ("MultiPolygon", local_fields.PLACES_ZONES, lambda: _surfaces(zones)),
        "places_resources": ("Point", local_fields.PLACES_RESOURCES, lambda: _resources(places)),
        "places_tours": ("MultiLineString", local_fields.PLACES_TOURS, lambda: _tours(places)),
        "places_stops": ("Point", local_fields.PLACES_STOPS, lambda: _stops(places)),
        "places_needs": ("Point", local_fields.PLACES_NEEDS, lambda: _needs(places)),
    }


def _surfaces(zones):
    for number, (cell, values) in enumerate(zones()):
        yield cell, {"id": values["id"], "density_per_km2_all": 0.3 * number**1.5}


def _resources(places):
    for number, (place, values) in enumerate(places()):
        yield place, {"id": values["id"], "category": CATEGORIES[number % 6],
                      "hazard_rank": number % 3, "needs_class": ("many", "none")[number % 2]}


def _tours(places):
    from qgis.core import QgsGeometry

    spots = [place.asPoint() for place, _ in places()]
    for number in range(0, len(spots) - 3, 3):
        line = QgsGeometry.fromMultiPolylineXY([spots[number : number + 3]])
        yield line, {"tour": 1 + number // 3, "stops": 3}


def _stops(places):
    for number, (place, _values) in enumerate(places()):
        yield place, {"tour": 1, "order": number, "name": f"名{number}",
                      "role": ("start", "stop", "end")[number % 3]}


def _needs(places):
    for number, (place, values) in enumerate(places()):
        yield place, {"id": values["id"],
                      "class": ("none", "few", "enough", "unknown")[number % 4]}
