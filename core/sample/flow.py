"""People present in the sample town by 1 km cell, as the monthly people-flow files tell it.

Not a simulation: residents who stay, people at facilities and stations, and noise.
"""

from ..geo import mesh
from . import terrain
from .draws import Draws

MONTHS = ((2021, 5), (2021, 10))
COLUMNS = ("mesh1kmid", "prefcode", "citycode", "year", "month", "dayflag", "timezone",
           "population")  # fmt: skip
PREFECTURE, CITY, NEIGHBOUR = "99", "99201", "99202"
HOLIDAY, WEEKDAY, ALL_DAYS = 0, 1, 2
DAY, NIGHT, ALL_DAY = 0, 1, 2
_LEAST = 10  # smaller numbers are not published
_AT_HOME = {WEEKDAY: 0.54, HOLIDAY: 0.59}
_STATION = {WEEKDAY: 420, HOLIDAY: 360}
_SEASON = {5: 1.00, 10: 1.04}
_OVERNIGHT = {"lodging": 0.8, "clinics": 0.12, "care": 0.25}  # of the people around noon


def month_rows(cells, facilities, year, month):
    """Rows of one month, headings included.

    Parameters
    ----------
    cells : list of people.Cell
    facilities : list of facilities.Facility
    year, month : int

    Returns
    -------
    list of list of str
    """
    places = _places(cells, facilities)
    draws = Draws(1000 * year + month)
    result = [list(COLUMNS)]
    for code in sorted(places):
        figures = _figures(places[code], _SEASON[month], draws)
        city = CITY if places[code]["inside"] * 2 >= places[code]["residents"] else NEIGHBOUR
        for day in (HOLIDAY, WEEKDAY, ALL_DAYS):
            for time in (DAY, NIGHT, ALL_DAY):
                persons = int(figures[day, time] + 0.5)
                if persons >= _LEAST:
                    result.append([code, PREFECTURE, city, str(year), f"{month:02d}",
                                   str(day), str(time), str(persons)])  # fmt: skip
    return result


def _places(cells, facilities):
    """Residents and people at facilities of every 1 km cell."""
    empty = {"residents": 0, "inside": 0, WEEKDAY: 0.0, HOLIDAY: 0.0, "overnight": 0.0}
    places = {}
    for cell in cells:
        place = places.setdefault(cell.code[:8], dict(empty))
        place["residents"] += cell.residents
        place["inside"] += cell.residents * cell.inside
    for facility in facilities:
        place = places.setdefault(_code(facility.x, facility.y), dict(empty))
        place[WEEKDAY] += facility.weekday
        place[HOLIDAY] += facility.holiday
        place["overnight"] += facility.holiday * _OVERNIGHT.get(facility.plan["list"], 0)
    for line in terrain.STATIONS.values():
        place = places.setdefault(_code(*line[1]), dict(empty))
        for day, persons in _STATION.items():
            place[day] += persons
    return places


def _code(x, y):
    lon, lat = terrain.to_degrees(x, y)
    return str(mesh.encode([lon], [lat], "1km")[0])


def _figures(place, season, draws):
    """People present by day type and time of day, with 5 % of noise each."""
    result = {}
    for day in (HOLIDAY, WEEKDAY):
        noon = _AT_HOME[day] * place["residents"] + place[day] * season
        night = 0.98 * place["residents"] + place["overnight"]
        result[day, DAY] = noon * draws.between(0.95, 1.05)
        result[day, NIGHT] = night * draws.between(0.95, 1.05)
        mean = 0.45 * result[day, DAY] + 0.55 * result[day, NIGHT]
        result[day, ALL_DAY] = mean * draws.between(0.98, 1.02)
    for time in (DAY, NIGHT, ALL_DAY):
        result[ALL_DAYS, time] = (2 * result[HOLIDAY, time] + 5 * result[WEEKDAY, time]) / 7
    return result
