"""Opinions of residents who do not exist: what a survey or a counter of a town hall collects.

The texts stand in ``resources/sample/opinions.csv``, with the theme that they are meant to have,
which the list does not tell. Most opinions have coordinates; every seventh names a mesh cell of
1 km alone.
"""

import math

from ..geo import mesh
from . import terrain
from .draws import Draws
from .tables import rows, texts

HEADINGS = ("番号", "受付日", "ご意見", "地区名", "緯度", "経度", "賛同数", "出典")
_TOPIC = 900
_NAMED_ALONE = 7
_TRIES = 200
_MONTHS = (4, 5, 6)


def table():
    """Rows of the list, headings first, all texts."""
    draws = Draws(_TOPIC)
    found = [HEADINGS]
    for plan in rows("opinions"):
        for _ in range(int(plan["times"])):
            found.append(_row(len(found), plan, draws))
    return found


def themes():
    """The theme that each row is meant to have, in the order of :func:`table`."""
    return [plan["theme"] for plan in rows("opinions") for _ in range(int(plan["times"]))]


def _row(number, plan, draws):
    lon, lat = terrain.to_degrees(*_place(plan, draws))
    date = f"2026/{draws.one_of(_MONTHS)}/{draws.whole(1, 30)}"
    liked = draws.whole(0, 9)
    place = ""
    where = (f"{lat:.6f}", f"{lon:.6f}")
    if number % _NAMED_ALONE == 0:
        place = str(mesh.encode([lon], [lat], "1km")[0])
        where = ("", "")
    # Nobody else agreeing leaves the cell empty.
    return (str(number), date, plan["text"], place, *where, str(liked + 1) if liked else "",
            texts()["opinions_source"])


def _place(plan, draws):
    """A point on land around the middle of a plan [m]."""
    x, y, radius = (float(plan[name]) for name in ("x", "y", "radius_m"))
    for _ in range(_TRIES):
        east, north = (draws.between(-radius, radius) for _ in range(2))
        inside = math.sqrt(east * east + north * north) <= radius
        if inside and terrain.is_land(x + east, y + north):
            return x + east, y + north
    return x, y
