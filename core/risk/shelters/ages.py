"""The numbers of a plan by age group: within an origin everybody has the same chance."""

import numpy as np

from ...study.tables import AGE_GROUPS
from .leaving import LIST, WALKERS

NUMBERS = ("leaving", "assigned", "no_room", "too_late", "cut_off")


def by_age(plan, start, crowd, assumptions):
    """Totals by age group.

    Parameters
    ----------
    plan : plan.Plan
    start : leaving.Leaving
    crowd : leaving.Crowd
    assumptions : Assumptions

    Returns
    -------
    dict of str to ndarray, shape (5,)
        Names of :data:`NUMBERS`, and ``people``; and ``minutes``, NaN where nobody has room.
    """
    slow = np.array([
        min(assumptions.value(LIST, "walker", f"slow_{age}"), 1.0) for age in AGE_GROUPS])
    present = crowd.present(plan.time)
    leaving = (present * start.share[:, None])[start.zone] * start.weight[:, None]
    people = np.stack([leaving * (1.0 - slow), leaving * slow])
    total = people.sum(axis=2)
    parts = {"leaving": plan.people, "assigned": plan.assigned, "no_room": plan.no_room,
             "too_late": plan.late, "cut_off": plan.cut_off}

    def of(values):
        share = np.divide(values, total, out=np.zeros_like(total), where=total > 0)
        return np.einsum("wp,wpa->a", share, people)

    found = {"people": present.sum(axis=0), **{name: of(parts[name]) for name in NUMBERS}}
    walked = np.bincount(
        plan.pairs.origin, plan.flow.people * plan.pairs.minutes, len(WALKERS) * len(start))
    minutes = of(walked.reshape(total.shape))
    found["minutes"] = np.divide(
        minutes, found["assigned"], out=np.full(len(minutes), np.nan),
        where=found["assigned"] > 1e-9) + plan.start_min
    return found
