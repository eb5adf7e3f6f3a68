"""The answer of a town to edits while they are made: a preview at once, then the settled numbers.

Settled numbers are those of ``simulate``, and so are bands of as many draws; the town and the
towns of the draws are solved once, so that an answer only has to compute what the edits touch.
"""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress, part_of
from ..vibrancy.analysis import Baseline
from ..vibrancy.bands import band
from ..vibrancy.categories import categories
from ..vibrancy.parameters import build
from ..vibrancy.run import drawn_baselines
from .edits import net_change
from .engine import Engine
from .indicators import SAME_VISITORS, scenario_values, visitor_change
from .preview import Preview

# A town with fewer pairs of origin and facility answers so fast that previews are exact, too.
FEW_PAIRS = 30_000_000
# How many of the most affected facilities an answer names.
MOST_AFFECTED = 5
# Draws that the algorithms take by default, and the fewest that a band is made of.
DRAWS, FEWEST_DRAWS = 40, 8
# Memory that the solved towns of the draws may take together.
DRAWS_BYTES = 1_000_000_000

NAN = float("nan")


@dataclass(frozen=True)
class Reading:
    """A number before and after the edits; ``low`` and ``high`` are the band of the change, NaN
    where there is none (yet)."""

    before: float
    after: float
    low: float = NAN
    high: float = NAN

    @property
    def change(self):
        return self.after - self.before


@dataclass(frozen=True)
class Loser:
    """A facility that stays as it is and loses visitors: how many it had, and the change
    [visits/day]."""

    id: str
    name: str
    category: str
    before: float
    change: float


@dataclass(frozen=True)
class Placed:
    """A facility that the edits put where it is or made what it is.

    ``kind`` is its last edit (``add``, ``move`` or ``modify``); ``visitors``, ``low`` and ``high``
    [visits/day], ``stay_min`` [min], ``spend_yen`` [yen/day].
    """

    id: str
    name: str
    category: str
    kind: str
    visitors: float
    stay_min: float
    spend_yen: float
    low: float = NAN
    high: float = NAN


@dataclass(frozen=True, eq=False)
class Answer:
    """What edits come to.

    Parameters
    ----------
    settled : bool
        False for a preview.
    score_before, score_after : ndarray, shape (n,)
        Vibrancy of the zones, 0–100.
    presence_change : ndarray, shape (n,)
        People present at midday [persons].
    access_change : ndarray, shape (n,)
        Residents' access [min]; NaN where nobody lives.
    readings : dict of str to Reading
        Keys of ``indicators.INDICATORS``.
    district : tuple of (str, Reading) or None
        Name and mean vibrancy of the district that was asked about.
    losers : tuple of Loser
        The most affected first.
    placed : tuple of Placed
        In the order of the outcome: existing facilities, then new ones.
    edits : tuple of Edit
    draws : int
        Draws that the bands are made of; 0 where there are none.
    """

    settled: bool
    score_before: np.ndarray
    score_after: np.ndarray
    presence_change: np.ndarray
    access_change: np.ndarray
    readings: dict
    district: tuple
    losers: tuple
    placed: tuple
    edits: tuple
    draws: int = 0


class LiveTown:
    """A solved town that answers edits.

    Parameters
    ----------
    study_town : core.vibrancy.from_study.StudyTown
    progress : callable

    Attributes
    ----------
    inputs : Inputs
    baseline : Baseline
    crs : str
    draws : int
        How many draws bands are made of; 0 until :meth:`prepare_bands` has ended.
    """

    def __init__(self, study_town, progress=ignore_progress):
        self.inputs = study_town.inputs
        self.crs = study_town.crs
        self._study_town = study_town
        self._parameters = build(study_town.assumptions, categories())
        self.baseline = Baseline(
            self.inputs.town, self._parameters, study_town.observed, progress=progress
        )
        # By id, in the order of the rows.
        self._rows = {key: row for row, key in enumerate(self.inputs.facility_ids)}
        self._central = _Solved(self.baseline)
        origins, facilities = len(self.inputs.town.origins), len(self.inputs.town.facilities)
        self._preview = None
        if origins * facilities > FEW_PAIRS:
            self._preview = Preview(self._central.engine)
        self._drawn = ()

    @property
    def draws(self):
        return len(self._drawn)

    @property
    def assumptions(self):
        """Those that the town was solved with."""
        return self._study_town.assumptions

    def draws_that_fit(self, wanted=DRAWS):
        """The number of draws whose solved towns are not too much to keep: a large town has fewer.

        Parameters
        ----------
        wanted : int

        Returns
        -------
        int
            ``wanted`` at most.
        """
        fitting = int(DRAWS_BYTES / _bytes_of(self.baseline.solution))
        return min(wanted, max(fitting, FEWEST_DRAWS))

    def prepare_bands(self, draws=DRAWS, progress=ignore_progress):
        """Solve the town for each draw over the assumptions; later settled answers have bands.

        Bands equal those of ``simulate`` with as many draws. :meth:`answer` may be called from
        inside ``progress``; it answers without bands of these draws.

        Parameters
        ----------
        draws : int
        progress : callable
        """
        study_town = self._study_town
        solved = drawn_baselines(
            study_town.inputs, study_town.assumptions, study_town.observed, draws, progress
        )
        self._drawn = tuple(map(_Solved, solved))
        progress(1.0)

    def answer(self, edits, settled, near=None, banded=True, progress=ignore_progress):
        """What edits come to.

        Parameters
        ----------
        edits : sequence of Edit
        settled : bool
            False gives a preview without bands; in a large town it is only near the settled
            answer (see ``preview``).
        near : tuple of float, optional
            The answer tells of the district that holds this place (x, y); by default the place of
            the last edit that has one.
        banded : bool
            False leaves the bands out, which take as long again for each draw.
        progress : callable

        Returns
        -------
        Answer

        Raises
        ------
        CoreError
            Those of ``edits.net_change``.
        """
        edits = tuple(edits)
        inputs = self.inputs
        change = net_change(
            edits, self._rows, inputs.town.facilities, self._parameters, inputs.locate
        )
        drawn = self._drawn if settled and banded else ()
        asked = _Asked(change, self._district(edits, near), self._study_town.districts)
        share = 1.0 / (1 + len(drawn))
        preview = None if settled else self._preview
        central = self._central.reply(asked, part_of(progress, 0.0, share), preview)
        replies = [
            town.reply(asked, part_of(progress, row * share, (row + 1) * share))
            for row, town in enumerate(drawn, start=1)
        ]
        progress(1.0)
        return self._told(edits, asked, central, replies, settled)

    def _district(self, edits, near):
        """Row of the district to tell of, or None."""
        if near is None:
            places = [(edit.x, edit.y) for edit in edits if np.isfinite(edit.x + edit.y)]
            near = places[-1] if places else (NAN, NAN)
        return self._study_town.districts.at(*near)

    def _told(self, edits, asked, central, replies, settled):
        before, after = self.baseline.view, central.view
        low, high = _bands(central.numbers, replies)
        names = list(central.after)
        readings = {
            name: Reading(central.before[name], central.after[name], low[row], high[row])
            for row, name in enumerate(names)
        }
        count = len(names)
        district = None
        if asked.district is not None:
            name = asked.districts.names[asked.district]
            was, now = (
                asked.districts.mean(asked.district, view.score.vibrancy)
                for view in (before, after)
            )
            district = (name, Reading(was, now, low[count], high[count]))
        return Answer(
            settled=settled,
            score_before=before.score.vibrancy,
            score_after=after.score.vibrancy,
            presence_change=after.presence - before.presence,
            access_change=after.access - before.access,
            readings=readings,
            district=district,
            losers=self._losers(asked.change, after),
            placed=self._placed(edits, asked.change, after, low[count + 1 :], high[count + 1 :]),
            edits=edits,
            draws=len(replies),
        )

    def _losers(self, change, after):
        before = self.baseline.view
        had = before.outcome.visits
        lost = visitor_change(before, after)[: len(had)]
        lost[change.removed] = 0.0
        rows = np.flatnonzero(lost <= -SAME_VISITORS)
        rows = rows[np.argsort(lost[rows], kind="stable")][:MOST_AFFECTED]
        category = self.inputs.town.facilities.category
        return tuple(
            Loser(
                self.inputs.facility_ids[row],
                self.inputs.facility_names[row] or "",
                self._parameters.categories[category[row]],
                float(had[row]),
                float(lost[row]),
            )
            for row in rows
        )

    def _placed(self, edits, change, after, low, high):
        ids = [*self.inputs.facility_ids, *change.added_ids]
        named = {edit.facility_id: edit.name for edit in edits if edit.name}
        names = [*self.inputs.facility_names, *change.added_names]
        measures, category = after.facilities, after.outcome.facilities.category
        return tuple(
            Placed(
                id=ids[row],
                name=named.get(ids[row]) or names[row] or "",
                category=self._parameters.categories[category[row]],
                kind=change.kinds[row],
                visitors=float(measures.visitors[row]),
                stay_min=float(measures.stay_min[row]),
                spend_yen=float(measures.spend_yen[row]),
                low=low[place],
                high=high[place],
            )
            for place, row in enumerate(change.rows)
        )


@dataclass(frozen=True)
class _Asked:
    """What every solved town is asked: the change, and the row of a district (or None)."""

    change: object
    district: object
    districts: object


@dataclass(frozen=True)
class _Reply:
    """One solved town's reply: indicators before and after, and the numbers that have a band:
    changes of the indicators, of the district's vibrancy (NaN without one), visits of the sites."""

    view: object
    before: dict
    after: dict
    numbers: np.ndarray


class _Solved:
    """A solved town, ready to reply."""

    def __init__(self, baseline):
        self._baseline = baseline
        self.engine = Engine(baseline.solution)
        self._before = scenario_values(baseline.view, baseline.view)

    def reply(self, asked, progress, preview=None):
        """The reply, from a preview where there is one."""
        before = self._baseline.view
        if preview is None:
            outcome = self.engine.outcome(asked.change, progress=progress)
        else:
            outcome = preview.outcome(asked.change)
        view = self._baseline.view_of(outcome)
        after = scenario_values(view, before)
        changes = [after[name] - self._before[name] for name in after]
        district = NAN
        if asked.district is not None:
            district = asked.districts.mean(
                asked.district, view.score.vibrancy - before.score.vibrancy
            )
        visits = view.facilities.visitors[asked.change.rows]
        return _Reply(
            view, self._before, after, np.concatenate([changes, [district], visits])
        )


def _bands(central, replies):
    """Low and high of the numbers over the replies, as lists; NaN without any."""
    if not replies:
        return [NAN] * len(central), [NAN] * len(central)
    low, high = band([reply.numbers for reply in replies], central)
    return low.tolist(), high.tolist()


def _bytes_of(solution):
    """About the memory that a solved town takes: most is the walking kernel."""
    weights = solution.chain.weights
    kernel = weights.data.nbytes + weights.indices.nbytes + weights.indptr.nbytes
    places = len(solution.origins) + len(solution.town.facilities)
    # By purpose: pull, supply, trips, flows, attraction, order, coordinates.
    return kernel + 8 * 10 * places * len(solution.purposes)
