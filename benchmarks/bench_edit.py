"""One edit on the solved city: a preview, the settled answer, and a full computation.

Each sample is another edit: a facility of every second visited category placed near the centre, and
existing facilities moved, enlarged and removed.
"""

import numpy as np
from harness import Way, compare, report
from model_town import PARAMETERS, model_town, solve
from nigiwai.core.scenarios.edits import Edit, net_change
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.vibrancy.town import Facilities

PREVIEW = 1e-3


def edits_of(town):
    """Name and edit, spread over categories, places and kinds."""
    random = np.random.default_rng(7)
    visited = np.flatnonzero(PARAMETERS.weights.any(axis=0))[::2]
    middle = np.median(town.facilities.x), np.median(town.facilities.y)
    edits = []
    for row in visited:
        key = PARAMETERS.categories[row]
        x, y = middle + random.normal(0.0, 3000.0, 2)
        edits.append((f"add {key}", Edit("add", "new", x, y, key)))
    for row in random.integers(0, len(town.facilities), 6):
        have, key = town.facilities, PARAMETERS.categories[town.facilities.category[row]]
        x, y = have.x[row] + 200.0, have.y[row] - 100.0
        edits.append((f"move {key}", Edit("move", str(row), x, y)))
        edits.append((f"enlarge {key}", Edit("modify", str(row), size=2.0 * have.size[row])))
        edits.append((f"remove {key}", Edit("remove", str(row))))
    return edits


class Sequence:
    """Calls that take one edit after the other on one solved baseline."""

    def __init__(self, town, tolerance):
        self.engine = Engine(solve(town))
        self.tolerance = tolerance
        self.changes = [_change(town, edit) for _, edit in edits_of(town)]
        self.next = 0
        self.results = []

    def __call__(self):
        outcome = self.engine.outcome(self.changes[self.next], self.tolerance)
        self.next += 1
        self.results.append((outcome.first, outcome.visits))
        return self.results


def _change(town, edit):
    ids = [str(row) for row in range(len(town.facilities))]
    return net_change(
        [edit], ids, town.facilities, PARAMETERS, lambda x, _y: np.full(len(x), -1)
    )


def full(town, edit):
    """First stops and visits of the edited town computed from the beginning."""
    change = _change(town, edit)
    have, count = town.facilities, len(town.facilities)
    kept = np.setdiff1d(np.arange(count), change.removed)
    rows = np.concatenate([kept, change.rows])
    facilities = Facilities(*(
        np.concatenate([getattr(have, name)[kept], getattr(change.sites, name)])
        for name in ("x", "y", "category", "size", "zone")
    ))
    solved = solve(type(town)(**{**vars(town), "facilities": facilities}))
    spread = np.zeros((2, max(count, int(change.rows.max(initial=-1)) + 1)))
    spread[0, rows], spread[1, rows] = solved.first, solved.visits
    return spread


def main():
    import scipy.sparse  # noqa: F401 - loaded before the clock starts

    town = model_town()
    edits = edits_of(town)
    count = len(edits)
    checked = [0, count // 2, count - 1]
    measured = compare([
        Way("preview", lambda call: call(), repeats=1, calls=count,
            prepare=lambda: Sequence(town, PREVIEW)),
        Way("settled", lambda call: call(), repeats=1, calls=count,
            prepare=lambda: Sequence(town, 0.0)),
        Way("full_recomputation", lambda: [full(town, edits[row][1]) for row in checked],
            repeats=1, share=float(len(checked))),
    ])
    settled, preview = measured["settled"].result, measured["preview"].result
    exact = max(
        _difference(settled[row], wanted)
        for row, wanted in zip(checked, measured["full_recomputation"].result)
    )
    near = max(_difference(one, other) for one, other in zip(preview, settled))
    report(
        "edit", measured, "preview", exact < 1e-9 and near < PREVIEW,
        variants=("settled",),
        edits=count,
        settled_median_s=measured["settled"].median_s,
        ratio_of_full_to_settled=(
            measured["full_recomputation"].median_s / measured["settled"].median_s
        ),
        preview_quantile_95_s=float(np.quantile(measured["preview"].samples, 0.95)),
        settled_quantile_95_s=float(np.quantile(measured["settled"].samples, 0.95)),
        slowest_settled=_slowest(edits, measured["settled"].samples),
        settled_against_full=exact,
        preview_against_settled=near,
    )


def _slowest(edits, samples):
    worst = int(np.argmax(samples))
    return {edits[worst][0]: samples[worst]}


def _difference(one, other):
    return max(
        float(np.max(np.abs(a - b) / np.where(b == 0, 1.0, np.abs(b)))) for a, b in zip(one, other)
    )


if __name__ == "__main__":
    main()
