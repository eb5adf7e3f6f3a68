"""A street town of three zones in a row, small enough for the head."""

import numpy as np
from nigiwai.core.assumptions import builtin
from nigiwai.core.geo.walking.graph import WalkingGraph
from nigiwai.core.structure import residents, run
from nigiwai.core.structure.transport import Reach

CRS = "EPSG:6676"
X, Y, CELL = -14_000.0, -127_000.0, 500.0
PERSONS = (100.0, 200.0, 300.0)


def box(west, south, east, north):
    """A rectangle, metres from the corner of the town."""
    import shapely

    return shapely.box(X + west, Y + south, X + east, Y + north)


def zones():
    return np.array([box(i * CELL, 0, (i + 1) * CELL, CELL) for i in range(3)])


def year(number, persons=PERSONS, kind="census", shares=(0.2, 0.5, 0.15, 0.1, 0.05)):
    persons = np.asarray(persons, dtype=float)
    people, known = residents.columns(persons, persons[:, None] * np.array(shares))
    return residents.Year(number, kind, people, known)


def plans(residence=(), function=()):
    shapes = [*residence, *function]
    kinds = ["residence_induction"] * len(residence)
    kinds += ["urban_function_induction"] * len(function)
    return run.Plans(np.array(kinds, object), np.array([None] * len(shapes), object),
                     np.array(shapes, object))


def inputs(*, years=None, graph=None, join_m=250.0, **others):
    years = residents.Years(tuple(years or (year(2020),)))
    reach = Reach(800.0, 300.0, graph, join_m, builtin(), CRS)
    return run.Inputs(zones(), years, reach, CRS, **others)


def street():
    """One street along the middle of the zones."""
    ends = np.array([[X, Y + 250.0], [X + 1500.0, Y + 250.0]])
    one = np.zeros(1)
    return WalkingGraph(
        ends[:, 0], ends[:, 1], np.array([0]), np.array([1]), np.array([1500.0]), one * np.nan,
        one > 0, one * np.nan, np.array([0]), np.array([0, 0]), ends, np.array([0, 2]))


def values_of(result, key, state="before", age="all"):
    """``{year: Three}`` of an indicator; an indicator without a value gives the reason."""
    return {
        v.year: v.why or v.three for v in result.values
        if (v.key, v.state, v.age) == (key, state, age)
    }


def value(given, key, **where):
    (found,) = values_of(run.evaluate(given), key, **where).values()
    return found


def ways(three):
    return three.tool, three.corrected, three.own
