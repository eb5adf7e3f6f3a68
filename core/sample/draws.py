"""Reproducible chance.

Only ``Generator.random`` is used, and everything else is plain arithmetic on its doubles: whole
numbers and shuffles of numpy may change between versions, this does not.
"""

import numpy as np

SEED = 20201001


class Draws:
    """A stream of chance of its own for each topic, so that one topic never shifts another.

    Parameters
    ----------
    topic : int
        Number of the topic.
    """

    def __init__(self, topic):
        self._generator = np.random.Generator(np.random.PCG64([SEED, topic]))

    def share(self):
        """A number from 0 to 1, 1 excluded."""
        return float(self._generator.random())

    def between(self, low, high):
        """A number from ``low`` to ``high``."""
        return low + (high - low) * self.share()

    def whole(self, low, high):
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self.share() * (high - low + 1))

    def one_of(self, items):
        return items[self.whole(0, len(items) - 1)]

    def weighted(self, sums):
        """Index drawn with the weights whose running sums are given."""
        mark = self.share() * sums[-1]
        low, high = 0, len(sums) - 1
        while low < high:
            middle = (low + high) // 2
            if sums[middle] > mark:
                high = middle
            else:
                low = middle + 1
        return low


def apportion(total, shares):
    """Whole numbers in proportion to ``shares`` that add up to ``total`` (largest remainders).

    Parameters
    ----------
    total : int
        Sum of the result.
    shares : sequence of float
        Weights, not all 0.

    Returns
    -------
    list of int
    """
    scale = total / sum(shares)
    exact = [scale * share for share in shares]
    result = [int(value) for value in exact]
    order = sorted(range(len(exact)), key=lambda i: (result[i] - exact[i], i))
    for i in order[: total - sum(result)]:
        result[i] += 1
    return result
