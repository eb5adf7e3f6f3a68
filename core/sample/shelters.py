"""Shelters of the sample town: some of its facilities, as a municipality lists them.

``shelter_kinds.csv`` says which facilities are on which list. A place serves a hazard where it lies
outside its areas, or where it has storeys enough above water that is not the deepest. Every so many
facilities of a kind tell no capacity, as in real lists.
"""

from . import terrain
from .draws import Draws
from .tables import rows, texts

_TOPIC = 920
_CODE6 = "992011"
# Hazard → its layers, storeys from which it is served inside all but the deepest of their areas.
_FROM_WATER = {
    "flood": (("flood_l2", "flood_l1"), 3),
    "storm_surge": (("tsunami",), 4),
    "tsunami": (("tsunami",), 4),
    "inland_flood": (("inland_flood",), 2),
    "landslide": (("landslide",), None),
}
_PLAIN_MARKS = "sites"  # this list marks with 1 and nothing, the others in words
_ROUNDED = 20  # capacities are told in steps [persons]


def tables(facilities, hazards):
    """Rows of every list by its path inside the sample folder, and the title of the list.

    Parameters
    ----------
    facilities : list of facilities.Facility
    hazards : dict
        As :func:`.hazards.layers` gives it.

    Returns
    -------
    dict of str to (str, list of list of str)
    """
    areas = _areas(hazards)
    draws = Draws(_TOPIC)
    listed = {entry["list"]: [] for entry in rows("shelter_lists")}
    for plan in rows("shelter_kinds"):
        for ordinal, facility in enumerate(_of(plan, facilities)):
            low, high = int(plan["capacity_low"]), int(plan["capacity_high"])
            people = draws.whole(low, high) // _ROUNDED * _ROUNDED
            told = ordinal % int(plan["told_every"]) == 0
            listed[plan["shelter_list"]].append((facility, plan, people if told else None))
    return {
        f"shelters/{entry['list']}/{entry['file']}": (
            entry["title"], _table(entry["list"], listed, areas)
        )
        for entry in rows("shelter_lists")
    }  # fmt: skip


def _of(plan, facilities):
    return [
        one for one in facilities
        if one.plan["list"] == plan["facility_list"]
        and plan["class1"] in (one.plan["class1"], one.plan["class2"])
    ]  # fmt: skip


def _areas(hazards):
    """``{layer: (all of it, its deepest areas)}`` in metres."""
    from shapely import union_all
    from shapely.geometry import Polygon

    found = {}
    for key, (_, features) in hazards.items():
        shapes = [
            union_all([Polygon([terrain.to_metres(*p) for p in rings[0]]).difference(union_all(
                [Polygon([terrain.to_metres(*p) for p in hole]) for hole in rings[1:]]))
                for rings in parts])
            for _, parts, _ in features
        ]
        found[key] = union_all(shapes), shapes[0]
    return found


def _table(name, listed, areas):
    columns = [row for row in rows("shelter_columns") if row["list"] == name]
    table = [[row["column"] for row in columns]]
    also = {facility.name for facility, _, _ in listed["shelters"]}
    for number, (facility, plan, people) in enumerate(listed[name], 1):
        facts = _facts(number, facility, people, also)
        facts.update(_served(name, facility, int(plan["storeys"]), areas))
        table.append([facts.get(row["attribute"], "") for row in columns])
    return table


def _facts(number, facility, people, also):
    lon, lat = terrain.to_degrees(facility.x, facility.y)
    return {
        "code6": _CODE6,
        "number": str(number),
        "prefecture": texts()["prefecture"],
        "city": texts()["city"],
        "name": facility.name,
        "reading": facility.reading,
        "address": facility.facts["address"],
        "lat": f"{lat:.6f}",
        "lon": f"{lon:.6f}",
        "shelter_too": "1" if facility.name in also else "",
        "capacity": "" if people is None else str(people),
        "note": texts()["shelter_note"],
    }


def _served(name, facility, storeys, areas):
    """Marks of the hazards; everything listed serves earthquakes, open places fires."""
    from shapely.geometry import Point

    point = Point(facility.x, facility.y)
    served = {"earthquake": True, "fire": storeys == 0}
    for hazard, (layers, least) in _FROM_WATER.items():
        found = [areas[layer] for layer in layers if areas[layer][0].contains(point)]
        high = least is not None and storeys >= least
        served[hazard] = not found or (high and not any(d.contains(point) for _, d in found))
    yes, no = ("1", "") if name == _PLAIN_MARKS else (texts()["mark_yes"], texts()["mark_no"])
    return {hazard: yes if is_served else no for hazard, is_served in served.items()}
