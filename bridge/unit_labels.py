"""Units as people write them."""

from .i18n import tr


def units():
    """Key of a unit → its text."""
    return {**_size_units(), **_rate_units()}


def _size_units():
    return {
        "m": tr("m"),
        "m2": tr("m²"),
        "persons": tr("persons"),
        "beds": tr("beds"),
        "seats": tr("seats"),
        "rooms": tr("rooms"),
        "spaces": tr("parking spaces"),
        "dwellings": tr("dwellings"),
        "facilities": tr("facilities"),
        "standard facilities": tr("standard facilities next door"),
        "min": tr("min"),
        "days": tr("days"),
        "yen": tr("yen"),
        "points": tr("points"),
        "h": tr("h"),
        "storeys": tr("storeys"),
        "JMA scale": tr("JMA intensity"),
        "PL": tr("PL"),
    }


def _rate_units():
    return {
        "1/min": tr("per min"),
        "m/min": tr("m/min"),
        "persons/day": tr("persons/day"),
        "persons/ha": tr("persons/ha"),
        "persons/dwelling": tr("persons a dwelling"),
        "person-hours/day": tr("person-hours/day"),
        "visits/day": tr("visits/day"),
        "stops/trip": tr("stops a trip"),
        "trips/person/day": tr("trips a person and day"),
        "trips/visitor": tr("trips a visitor"),
        "dwellings/building": tr("dwellings a building"),
        "m2/dwelling": tr("m² a dwelling"),
        "yen/day": tr("yen/day"),
        "yen/visit": tr("yen a visit"),
        "yen/m2/day": tr("yen/m²/day"),
        "yen/seat/day": tr("yen a seat and day"),
        "yen/room/day": tr("yen a room and day"),
    }
