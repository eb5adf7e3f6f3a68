"""Shops, schools, parks and offices of the sample town, placed as a town would place them."""

from dataclasses import dataclass, field

from . import terrain
from .draws import Draws
from .tables import rows, texts

_CENTRE = (200, 230)
_HEADLAND = (2980, -1560)
_SHORE, _BANK = 22, 45  # nothing closer to the edge of the land or to the river [m]
_GAP = {"parks": 170, "preschool": 220, "school_elementary": 500, "school_junior": 900}
_TRIES = 4000


@dataclass
class Facility:
    """One facility: where it is and what the published list says about it.

    ``weekday`` and ``holiday`` are the people at it around noon, of whom the list says nothing.
    """

    plan: dict
    name: str
    reading: str
    x: float
    y: float
    size: int
    weekday: float
    holiday: float
    facts: dict = field(default_factory=dict)


def facilities(cells):
    """All facilities, in the order of ``facilities.csv``.

    Parameters
    ----------
    cells : list of people.Cell

    Returns
    -------
    list of Facility
    """
    town = _Town(cells)
    result = []
    for plan in rows("facilities"):
        for ordinal in range(int(plan["count"])):
            x, y = town.place(plan, ordinal)
            name, reading = town.name(plan, ordinal, x, y)
            result.append(
                Facility(plan, name, reading, x, y, town.size(plan),
                         float(plan["weekday"]), float(plan["holiday"]))
            )  # fmt: skip
    for facility in result:
        facility.facts = town.address(facility)
    return result


class _Town:
    """Chance, districts and what has been built so far."""

    def __init__(self, cells):
        self.draws = Draws(5)
        self.districts = rows("districts")
        self.built = []
        self.names = set()
        self.words = [row["word"] for row in rows("words")]
        self.cells = [cell for cell in cells if cell.inside]
        self.sums = []
        for cell in self.cells:
            self.sums.append((self.sums[-1] if self.sums else 0) + cell.residents)

    def place(self, plan, ordinal):
        """A free point for the plan."""
        if plan["placing"] == "fixed":
            return self._build(plan, (float(plan["x"]), float(plan["y"])))
        gap = _GAP.get(plan["list"], 9)
        for _ in range(_TRIES):
            point = _PLACINGS[plan["placing"]](self, ordinal)
            if self._is_free(point, plan, gap):
                return self._build(plan, point)
        raise RuntimeError(f"no place for {plan['list']}, {plan['placing']}")

    def _build(self, plan, point):
        self.built.append((plan["list"], *point))
        return point

    def _is_free(self, point, plan, gap):
        x, y = point
        for other, ox, oy in self.built:
            need = gap if other == plan["list"] else 9
            if (x - ox) ** 2 + (y - oy) ** 2 < need * need:
                return False
        if terrain.distance_to_line(x, y, terrain.RIVER) < _BANK:
            return False
        return terrain.is_land(x, y, _SHORE)

    def size(self, plan):
        """A size in the plan's range, rounded as lists round it; 0 where it has none."""
        if not plan["size_high"]:
            return 0
        low, high = int(plan["size_low"]), int(plan["size_high"])
        value = self.draws.whole(low, high)
        step = 10 if value > 1000 else 1
        return value // step * step if high > low else value

    def name(self, plan, ordinal, x, y):
        """A name that nothing else has, and its reading."""
        names, readings = plan["names"].split("|"), plan["readings"].split("|")
        if plan["scheme"] == "named":
            return names[0], readings[0]
        place = self.near(x, y)
        if plan["scheme"] == "district" and plan["placing"] == "district":
            place = self.districts[ordinal % len(self.districts)]
        options = self._chain if plan["scheme"] == "chain" else self._plain
        choice = ordinal % len(names)
        for name, reading in options(plan, names[choice], readings[choice], place):
            if name not in self.names:
                self.names.add(name)
                return name, reading
        raise RuntimeError(f"no name for {plan['list']}, {names[choice]}")

    def _plain(self, plan, name, reading, place):
        """Word or district before the kind of place; numbered if it must be."""
        if plan["scheme"] == "word":
            for _ in range(_TRIES):
                word = self.draws.one_of(self.words)
                yield word + name, _katakana(word) + reading
        yield place["name"] + name, place["reading"] + reading
        for number in range(2, 9):
            yield tuple(
                part + texts()[key].format(number=number, suffix=suffix)
                for part, key, suffix in (
                    (place["name"], "again", name),
                    (place["reading"], "again_reading", reading),
                )
            )

    def _chain(self, _plan, name, reading, place):
        """Name of the chain and of the district; numbered if it must be."""
        for number in range(1, 9):
            key = "branch" if number == 1 else "branch_again"
            yield tuple(
                texts()[form].format(chain=chain, district=district, number=number)
                for form, chain, district in (
                    (key, name, place["name"]),
                    (f"{key}_reading", reading, place["reading"]),
                )
            )

    def near(self, x, y):
        """The nearest district."""
        return min(
            self.districts,
            key=lambda row: (x - float(row["x"])) ** 2 + (y - float(row["y"])) ** 2,
        )

    def address(self, facility):
        """Address in both styles and the year a park was opened."""
        place = self.near(facility.x, facility.y)
        east, north = facility.x > float(place["x"]), facility.y > float(place["y"])
        parts = {
            "prefecture": texts()["prefecture"],
            "city": texts()["city"],
            "district": place["name"],
            "chome": 1 + 2 * north + east,
            "block": self.draws.whole(1, 28),
            "house": self.draws.whole(1, 24),
        }
        return {
            "address": texts()["address"].format(**parts),
            "address_plain": texts()["address_plain"].format(**parts),
            "year": str(self.draws.whole(1962, 2016)),
        }

    def around(self, x, y, reach):
        """A point in a circle, denser in the middle."""
        while True:
            dx, dy = self.draws.between(-1, 1), self.draws.between(-1, 1)
            if dx * dx + dy * dy <= 1:
                pull = reach * (0.35 + 0.65 * self.draws.share())
                return x + dx * pull, y + dy * pull

    def along(self, line, near, far):
        """A point on either side of a line."""
        side = 1 if self.draws.share() < 0.5 else -1
        aside = side * self.draws.between(near, far)
        return terrain.point_on_line(line, self.draws.share(), aside)

    def among_people(self, away=0):
        """A point in a cell drawn by its residents, at least ``away`` metres from the centre."""
        while True:
            cell = self.cells[self.draws.weighted(self.sums)]
            x = cell.x + self.draws.between(-280, 280)
            y = cell.y + self.draws.between(-225, 225)
            far = (x - _CENTRE[0]) ** 2 + (y - _CENTRE[1]) ** 2 >= away * away
            if far and terrain.flatness(x, y) > 0.2:
                return x, y


def _in_district(town, ordinal):
    place = town.districts[ordinal % len(town.districts)]
    return town.around(float(place["x"]), float(place["y"]), 350)


def _by_road_or_people(town, ordinal):
    return town.along(terrain.BYPASS, 40, 120) if ordinal % 3 == 0 else town.among_people(700)


_PLACINGS = {
    "street": lambda town, _: town.along(terrain.STREET, 9, 30),
    "centre": lambda town, _: town.around(*_CENTRE, 620),
    "harbour": lambda town, _: town.along(terrain.QUAY, 5, 150),
    "bypass": lambda town, _: town.along(terrain.BYPASS, 35, 110),
    "bypass_people": _by_road_or_people,
    "headland": lambda town, _: town.around(*_HEADLAND, 520),
    "people": lambda town, _: town.among_people(),
    "suburb": lambda town, _: town.among_people(1500),
    "district": _in_district,
}


def _katakana(word):
    """Reading of a word in hiragana."""
    return "".join(chr(ord(sign) + 0x60) if "\u3041" <= sign <= "\u3096" else sign for sign in word)
