"""A town scored, with bands from draws over the assumptions."""

from dataclasses import dataclass

from ..progress import ignore_progress, part_of
from .analysis import Baseline
from .bands import band, draws
from .categories import categories
from .indicators import town_values
from .parameters import build

# What has a band: name → how to read it from a view.
ZONE_BANDS = {
    "vibrancy": lambda view: view.score.vibrancy,
    "visitors": lambda view: view.zones.visitors,
    "person_hours": lambda view: view.zones.person_hours,
    "spend_yen": lambda view: view.zones.spend_yen,
}
FACILITY_BANDS = {
    "visitors": lambda view: view.facilities.visitors,
    "person_hours": lambda view: view.facilities.person_hours,
    "spend_yen": lambda view: view.facilities.spend_yen,
    "market_score": lambda view: view.facilities.market_score,
}


@dataclass(frozen=True)
class Scored:
    """The baseline with its indicators, and bands: ``{name: (low, high)}``, empty without draws."""

    baseline: Baseline
    values: dict
    zone_bands: dict
    facility_bands: dict
    indicator_bands: dict


class Samples:
    """Readings of the same kinds over draws.

    Parameters
    ----------
    central : dict
        ``{kind: {name: array or number}}`` without any draw: what the bands are around.
    """

    def __init__(self, central):
        self._central = central
        self._draws = []

    def add(self, drawn):
        """Add the readings of one draw, of the shape of the central ones."""
        self._draws.append(drawn)

    def bands(self):
        """``{kind: {name: (low, high)}}``; no names without draws."""
        return {
            kind: {
                name: band([drawn[kind][name] for drawn in self._draws], value)
                for name, value in values.items()
            }
            if self._draws
            else {}
            for kind, values in self._central.items()
        }


def readings(view, readers):
    """``{name: values}`` of a view."""
    return {name: read(view) for name, read in readers.items()}


def score_town(inputs, assumptions, observed=None, draw_count=0, progress=ignore_progress):
    """Solve and score a town, and once more for each draw over the assumptions.

    Parameters
    ----------
    inputs : Inputs
    assumptions : Assumptions
    observed : ObservedCells, optional
    draw_count : int
        Draws for the bands; 0 gives none.

    Returns
    -------
    Scored
    """
    share = 1.0 / (1 + draw_count)
    baseline = Baseline(
        inputs.town, build(assumptions, categories()), observed,
        progress=part_of(progress, 0.0, share),
    )
    samples = Samples(town_readings(baseline.view))
    for drawn in drawn_baselines(inputs, assumptions, observed, draw_count,
                                 part_of(progress, share, 1.0)):
        samples.add(town_readings(drawn.view))
    progress(1.0)
    return Scored(baseline, town_values(baseline.view), **samples.bands())


def town_readings(view):
    """Everything of a view that has a band, by the kind of band."""
    return {
        "zone_bands": readings(view, ZONE_BANDS),
        "facility_bands": readings(view, FACILITY_BANDS),
        "indicator_bands": town_values(view),
    }


def drawn_baselines(inputs, assumptions, observed, count, progress):
    """The baseline under each draw over the assumptions.

    Yields
    ------
    Baseline
    """
    for number, drawn in enumerate(draws(assumptions, count)):
        yield Baseline(
            inputs.town_under(drawn), build(drawn, categories()), observed,
            progress=part_of(progress, number / count, (number + 1) / count),
        )
