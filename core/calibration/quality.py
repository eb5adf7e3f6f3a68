"""How near predictions come to what was measured."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Quality:
    """Predicted against observed.

    ``r2`` is 1 − SSE/SST (negative: worse than the mean of the measurements); ``mape`` the mean of
    ``|predicted − observed| / observed`` where something was observed; ``bias`` the mean of
    predicted − observed, in the unit of the observations, and ``bias_share`` its share of the mean.
    """

    n: int
    r2: float
    mape: float
    bias: float
    bias_share: float


def quality(predicted, observed):
    """Measures over the observations that have a prediction.

    Parameters
    ----------
    predicted, observed : ndarray, shape (n,)
        NaN predictions are left out.

    Returns
    -------
    Quality
        NaN where a measure has no meaning.
    """
    known = np.isfinite(predicted)
    predicted, observed = predicted[known], observed[known]
    if not len(observed):
        return Quality(0, *(float("nan"),) * 4)
    error = predicted - observed
    spread = float(np.sum((observed - observed.mean()) ** 2))
    some = observed > 0
    mean = float(observed.mean())
    return Quality(
        n=len(observed),
        r2=1.0 - float(np.sum(error**2)) / spread if spread > 0 else float("nan"),
        mape=float(np.mean(np.abs(error[some]) / observed[some])) if some.any() else float("nan"),
        bias=float(error.mean()),
        bias_share=float(error.mean()) / mean if mean > 0 else float("nan"),
    )
