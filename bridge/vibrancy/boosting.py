"""Gradient boosting of scikit-learn, where somebody has installed it."""

from ..environment import optional

SKLEARN = "sklearn"
# The same forest each time.
SEED = 20_260_101


def regressor_maker():
    """``(callable that gives a fresh regressor, version)``; ``(None, "")`` without scikit-learn."""
    package, ensemble = optional(SKLEARN), optional(f"{SKLEARN}.ensemble")
    if package is None or ensemble is None:
        return None, ""

    def make():
        return ensemble.HistGradientBoostingRegressor(
            loss="poisson", max_iter=200, learning_rate=0.05, max_leaf_nodes=8,
            min_samples_leaf=5, l2_regularization=1.0, random_state=SEED,
        )

    return make, package.__version__
