"""Small generated towns, and the model written a second time: dense, slow and plain."""

from dataclasses import replace

import numpy as np
from nigiwai.core import assumptions
from nigiwai.core.geo.separation import POINT_SPREAD_M2, Places, StraightLine
from nigiwai.core.scenarios.edits import net_change
from nigiwai.core.vibrancy.categories import categories
from nigiwai.core.vibrancy.parameters import build
from nigiwai.core.vibrancy.solution import Solution
from nigiwai.core.vibrancy.town import Facilities, Town

PARAMETERS = build(assumptions.builtin(), categories())
HOUSING = PARAMETERS.categories.index("housing")


def nowhere(x, _y):
    """A locator that knows no zones."""
    return np.full(len(x), -1)


def random_town(seed, zones=30, facilities=40, width=3000.0):
    """A town of random cells and facilities of every category."""
    rng = np.random.default_rng(seed)
    category = rng.choice(
        [row for row in range(len(PARAMETERS.categories)) if row != HOUSING], facilities
    )
    size = PARAMETERS.standard_size[category] * rng.lognormal(0.0, 0.7, facilities)
    return Town(
        zones=Places(
            rng.uniform(-width, width, zones),
            rng.uniform(-width, width, zones),
            np.full(zones, 250_000.0 / 6),
        ),
        area_m2=np.full(zones, 250_000.0),
        ages=rng.gamma(2.0, 60.0, (zones, 5)),
        entries=Places.points(rng.uniform(-width, width, 2), rng.uniform(-width, width, 2)),
        entry_visitors=np.array([2000.0, 700.0]),
        facilities=Facilities(
            x=rng.uniform(-width, width, facilities),
            y=rng.uniform(-width, width, facilities),
            category=category,
            size=size,
            zone=rng.integers(-1, zones, facilities),
        ),
    )


def solve(town, parameters=PARAMETERS):
    return Solution(town, parameters, StraightLine(parameters.detour_ratio))


def ids_of(town):
    return [str(row) for row in range(len(town.facilities))]


def change_of(edits, town, parameters=PARAMETERS):
    return net_change(edits, ids_of(town), town.facilities, parameters, nowhere)


def edited_town(town, change, parameters=PARAMETERS):
    """The town as it would be had the edits always been there, and its facilities' rows."""
    kept = np.setdiff1d(np.arange(len(town.facilities)), change.removed)
    homes = change.homes
    residents = homes.size[:, None] * parameters.housing_persons * parameters.housing_ages
    after = replace(
        town,
        zones=town.zones.joined(Places.points(homes.x, homes.y)),
        area_m2=np.concatenate([town.area_m2, np.ones(len(homes))]),
        ages=np.vstack([town.ages, residents]),
        facilities=town.facilities.take(kept).joined(change.sites),
    )
    return after, np.concatenate([kept, change.rows])


def in_rows(values, rows, count):
    """Values of an edited town in the rows of an outcome; 0 for removed facilities."""
    spread = np.zeros(count)
    spread[rows] = values
    return spread


def dense_first_stops(town, parameters=PARAMETERS):
    """First stops by facility and trips elsewhere by purpose, from the formula, pair by pair."""
    x = np.concatenate([town.zones.x, town.entries.x])
    y = np.concatenate([town.zones.y, town.entries.y])
    spread = np.concatenate([town.zones.spread_m2, town.entries.spread_m2])
    have = town.facilities
    first = np.zeros(len(have))
    elsewhere = []
    for row, decay in enumerate(parameters.decays):
        trips = np.concatenate([
            town.ages @ parameters.rates[row],
            town.entry_visitors * parameters.entry_rates[row],
        ])
        scale = (have.size / parameters.standard_size[have.category]) ** (
            parameters.exponent[have.category])
        attraction = parameters.weights[row, have.category] * np.where(have.size > 0, scale, 0.0)
        metres = parameters.detour_ratio * np.sqrt(
            (x[:, None] - have.x) ** 2 + (y[:, None] - have.y) ** 2
            + spread[:, None] + POINT_SPREAD_M2)
        minutes = metres / decay.speed_m_per_min
        if decay.exponent:
            weight = np.maximum(minutes, 1.0) ** -decay.exponent
        else:
            weight = np.exp(-decay.rate_per_min * minutes)
        pull = attraction * weight * (minutes <= decay.reach_min)
        total = pull.sum(axis=1) + parameters.elsewhere[row]
        probability = np.divide(pull, total[:, None], out=np.zeros_like(pull),
                                where=total[:, None] > 0)
        first += trips @ probability
        elsewhere.append(trips @ (1.0 - probability.sum(axis=1)))
    return first, np.array(elsewhere)


def dense_visits(town, first, parameters=PARAMETERS):
    """Visits from the full matrix: v = (I − Qᵀ)⁻¹ v₀."""
    have, decay = town.facilities, parameters.onward_decay
    scale = np.where(
        have.size > 0,
        (have.size / parameters.standard_size[have.category])
        ** parameters.exponent[have.category], 0.0)
    attraction = parameters.onward_weight[have.category] * scale
    metres = parameters.detour_ratio * np.sqrt(
        (have.x[:, None] - have.x) ** 2 + (have.y[:, None] - have.y) ** 2 + 2 * POINT_SPREAD_M2)
    minutes = metres / decay.speed_m_per_min
    pull = attraction * np.exp(-decay.rate_per_min * minutes) * (minutes <= decay.reach_min)
    np.fill_diagonal(pull, 0.0)
    choice = pull / (pull.sum(axis=1, keepdims=True) + parameters.onward_elsewhere)
    chain = parameters.onward_probability[have.category][:, None] * choice
    return np.linalg.solve(np.eye(len(have)) - chain.T, first)
