"""Footfall of a town: as it is, and before and after a scenario or the closing of streets."""

from dataclasses import dataclass

import numpy as np

from ..assumptions import MODEL_LISTS
from ..errors import CoreError
from ..progress import ignore_progress, part_of
from ..scenarios.edits import net_change
from ..scenarios.engine import Engine
from .analysis import separation_of
from .bands import band, draws
from .categories import categories
from .footfall import Loaded, Walks, load_walks
from .footfall_demand import ENTRY, RESIDENT, Demand, passing_profiles, walk_share
from .footfall_starts import spread_along_streets, starts
from .footfall_streets import Streets
from .parameters import build
from .solution import Solution

DRAWN_LISTS = (*MODEL_LISTS, "footfall")
LONGEST_M = (50.0, 10_000.0)
ALLOWANCE = (0.0, 1.0)


@dataclass(frozen=True)
class Options:
    """How walks are put on streets.

    Parameters
    ----------
    longest_m : float
        Nobody walks farther in one piece [m], 50 to 10,000.
    allowance : float
        The rest of the way may be longer than the shortest by this share [-], 0 to 1.
    join_m : float
        A place farther than this from every street is not on the network [m].
    draw_count : int
        Draws for the bands; 0 gives none.
    """

    longest_m: float
    allowance: float
    join_m: float
    draw_count: int = 0


@dataclass(frozen=True)
class Footfall:
    """People on each street of a graph.

    Parameters
    ----------
    before : Loaded
    after : Loaded or None
        None where neither edits nor closed streets were given.
    closed : ndarray of bool, shape (e,)
    kind : str
        What measured the ways of the model: ``straight_line`` or ``network``.
    """

    before: Loaded
    after: object
    closed: np.ndarray
    kind: str

    @property
    def now(self):
        """What is after, where there is an after."""
        return self.before if self.after is None else self.after

    def band(self):
        """Low and high of the people of a day, two arrays (e,); NaN without draws."""
        return _band(self.now.draws, self.now.people)

    def change_band(self):
        """Low and high of the change."""
        change = self.after.draws - self.before.draws
        return _band(change, self.after.people - self.before.people)


def _band(samples, central):
    if not samples.shape[1]:
        nothing = np.full(len(central), np.nan)
        return nothing, nothing
    return band(samples.T, central)


def default_options(assumptions, draw_count=0):
    """:class:`Options` of the assumptions."""
    return Options(
        longest_m=assumptions.value("footfall", "walk", "longest_m"),
        allowance=assumptions.value("footfall", "route", "detour_allowance"),
        join_m=assumptions.value("walking", "network", "join_limit_m"),
        draw_count=draw_count,
    )


def estimate(
    inputs, graph, assumptions, options, edits=(), closed=None, progress=ignore_progress
):
    """People on each street.

    Parameters
    ----------
    inputs : Inputs
    graph : WalkingGraph
    assumptions : Assumptions
    options : Options
    edits : sequence of Edit
        Of a scenario; may be empty.
    closed : ndarray of bool, shape (graph.edge_count,), optional
        Streets that are closed after. What people visit stays as it is; only their ways change,
        and whether they walk.

    Returns
    -------
    Footfall

    Raises
    ------
    CoreError
        ``footfall_no_streets``, ``parameter_range`` and those of the edits.
    """
    _check(graph, options)
    has_after = bool(len(edits)) or closed is not None
    closed = np.zeros(graph.edge_count, bool) if closed is None else closed
    # Short loose pieces lead nowhere; nobody is joined to them.
    loose = _loose(graph, assumptions.value("walking", "network", "least_share"))
    places = _Places(inputs, edits, assumptions)
    models = _models(inputs, assumptions, places.change, options, part_of(progress, 0.0, 0.3))
    spread = spread_along_streets(graph, inputs.zones, ~loose, options.join_m)
    before = _Setting(graph, places, spread, options.join_m, loose)
    # The same streets share their searches.
    after = before
    if closed.any():
        after = _Setting(graph, places, spread, options.join_m, loose | closed)
    states = [before.walks(models, "before")]
    if has_after:
        states.append(after.walks(models, "after"))
    loading = part_of(progress, 0.3, 1.0)
    if after is before:
        loaded = load_walks(
            before.streets, states, options.longest_m, options.allowance, loading
        )
    else:
        loaded = [
            load_walks(
                setting.streets, [walks], options.longest_m, options.allowance,
                part_of(loading, number / 2, (number + 1) / 2),
            )[0]
            for number, (setting, walks) in enumerate(zip((before, after), states))
        ]
    return Footfall(
        loaded[0], loaded[1] if has_after else None, closed, models[0].solution.separation.kind
    )


def _check(graph, options):
    if not graph.edge_count:
        raise CoreError("footfall_no_streets")
    for name, value, (low, high) in (
        ("LONGEST", options.longest_m, LONGEST_M),
        ("DETOUR", options.allowance, ALLOWANCE),
    ):
        if not low <= value <= high:
            raise CoreError(
                "parameter_range", parameter=name, value=value, low=f"{low:g}", high=f"{high:g}"
            )


def _loose(graph, least_share):
    """Streets in components shorter than a share of the longest one; see ``streets.main_parts``."""
    length = np.bincount(graph.edge_part, graph.length_m)
    return (length < least_share * length.max())[graph.edge_part]


class _Places:
    """Everything that stands on a street, before or after: zones, entries, homes, facilities."""

    def __init__(self, inputs, edits, assumptions):
        town = self.town = inputs.town
        parameters = build(assumptions, categories())
        self.change = net_change(
            edits, inputs.facility_ids, town.facilities, parameters, inputs.locate
        )
        sites, homes = self.change.sites, self.change.homes
        self.counts = np.array(
            [len(town.zones), len(town.entries), len(homes), len(town.facilities), len(sites)]
        )
        groups = (town.zones, town.entries, homes, town.facilities, sites)
        self.x = np.concatenate([group.x for group in groups])
        self.y = np.concatenate([group.y for group in groups])

    def rows(self, group):
        """Slice of the zones (0), entries, homes, facilities or sites (4)."""
        end = np.cumsum(self.counts)[group]
        return slice(end - self.counts[group], end)

    def after(self, values):
        """Values of the facilities as they are after the change, from those of all places."""
        facilities, sites = values[self.rows(3)], values[self.rows(4)]
        size = max(len(facilities), int(self.change.rows.max(initial=-1)) + 1)
        found = np.concatenate([facilities, np.zeros(size - len(facilities), values.dtype)])
        found[self.change.rows] = sites
        return found


@dataclass(frozen=True)
class _Model:
    """The demand of one set of assumptions, before and after."""

    solution: object
    before: Demand
    after: Demand
    shares: tuple


def _models(inputs, assumptions, change, options, progress):
    """The central model, then one a draw."""
    count = options.draw_count
    drawn = [assumptions, *draws(assumptions, count, DRAWN_LISTS)]
    models = []
    for number, values in enumerate(drawn):
        step = part_of(progress, number / len(drawn), (number + 1) / len(drawn))
        models.append(_model(inputs, values, change, step))
    return models


def _model(inputs, assumptions, change, progress):
    town, parameters = inputs.town_under(assumptions), build(assumptions, categories())
    solution = Solution(town, parameters, separation_of(town, parameters), progress)
    shares = (walk_share(assumptions, RESIDENT), walk_share(assumptions, ENTRY))
    nothing = change.homes.take(np.zeros(0, dtype=np.intp))
    before = Demand(solution, solution.outcome(), nothing, changed=False)
    after = before
    if len(change.removed) or len(change.sites) or len(change.homes):
        outcome = Engine(solution).outcome(change)
        after = Demand(solution, outcome, change.homes, changed=True)
    return _Model(solution, before, after, shares)


class _Setting:
    """The streets with all places on them."""

    def __init__(self, graph, places, spread, join_m, closed):
        self.places = places
        self.streets = Streets(graph, places.x, places.y, join_m, closed)
        self._spread = spread

    def walks(self, models, state):
        """:class:`Walks` before or after."""
        places, streets = self.places, self.streets
        node, leg = streets.node, np.nan_to_num(streets.leg_m)
        demands = tuple(getattr(model, state) for model in models)
        count = len(demands[0].origins)
        town = places.town
        is_entry = np.zeros(count, dtype=bool)
        is_entry[len(town.zones) : len(town.zones) + len(town.entries)] = True
        if state == "after":
            node, leg = places.after(node), places.after(leg)
        else:
            node, leg = node[places.rows(3)], leg[places.rows(3)]
        parameters = models[0].solution.parameters
        return Walks(
            demands=demands,
            shares=tuple(model.shares for model in models),
            starts=self._starts(count),
            is_entry=is_entry,
            node=np.where(demands[0].visits > 0, node, -1),
            leg_m=leg,
            profiles=passing_profiles(parameters),
            detour_ratio=parameters.detour_ratio,
        )

    def _starts(self, count):
        """Where the people of ``count`` origins start: zones, entries and perhaps homes."""
        zone, node, weight, bare = self._spread
        points = np.concatenate(
            [bare, np.arange(self.places.counts[0], self.places.counts[:3].sum())]
        )
        points = points[points < count]
        streets = self.streets
        return starts(
            (
                (zone, node, weight, np.zeros(len(zone))),
                (points, streets.node[points], np.ones(len(points)), streets.leg_m[points]),
            ),
            streets.component,
            count,
        )

