"""Local resources of the sample town: lists as municipalities publish them.

``resources/sample/resources.csv`` has one row a resource, ``resource_columns.csv`` the headings of
each family of lists. Two lists hold the same cultural properties, written differently and a few
metres apart, so that there is something to tell apart.
"""

from . import districts, terrain
from .draws import Draws
from .tables import rows, texts

_TOPIC = 910
_CODE6 = "992011"
_TRIES = 200


def tables():
    """``{path inside the sample: (title, encoding, rows)}``, headings first, all texts."""
    draws, known = Draws(_TOPIC), {}
    return {
        name_of(entry): (entry["title"], entry["encoding"], _table(entry, draws, known))
        for entry in rows("resource_lists")
    }


def name_of(entry):
    """Path of a list inside the sample."""
    return f"resources/{entry['list']}/{entry['file']}"


def _table(entry, draws, known):
    columns = [row for row in rows("resource_columns") if row["family"] == entry["family"]]
    found = [tuple(row["column"] for row in columns)]
    plans = [plan for plan in rows("resources") if plan["list"] == entry["list"]]
    for number, plan in enumerate(plans, 1):
        x, y = place(plan, draws)
        if not plan["same_as"]:
            known[f"{entry['list']}-{number}"] = _address(x, y, draws)
        address = known[plan["same_as"] or f"{entry['list']}-{number}"]
        lon, lat = terrain.to_degrees(x, y)
        facts = {
            **plan, **address, "number": f"{entry['prefix']}-{number:02d}", "code6": _CODE6,
            "prefecture": texts()["prefecture"], "city": texts()["city"], "lat": f"{lat:.6f}",
            "lon": f"{lon:.6f}",
        }
        found.append(tuple(facts.get(row["attribute"], "") for row in columns))
    return found


def place(plan, draws):
    """A point on land around the middle of a plan [m]; the middle itself without a radius."""
    x, y, radius = (float(plan[name]) for name in ("x", "y", "radius_m"))
    for _ in range(_TRIES if radius else 0):
        east, north = (draws.between(-radius, radius) for _ in range(2))
        if east * east + north * north <= radius * radius and terrain.is_land(x + east, y + north):
            return x + east, y + north
    return x, y


def _address(x, y, draws):
    parts = {
        "prefecture": texts()["prefecture"], "city": texts()["city"],
        "district": districts.name_at(x, y), "chome": draws.whole(1, 4),
        "block": draws.whole(1, 28), "house": draws.whole(1, 24),
    }
    return {style: texts()[style].format(**parts) for style in ("address", "address_plain")}
