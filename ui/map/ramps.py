"""Colours for numbers on the map: even steps to the eye, readable without telling red from green.

Scores run from light to dark. Changes run from blue over white to orange: both ends are equally
dark and equally strong at the same distance from zero, so that neither looks larger.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ...bridge.i18n import tr
from ...bridge.labels import unit_label

STEPS = 257  # odd, so that zero has a colour of its own
# Light yellow to dark blue, the colours of ``resources/styles/zones_vibrancy.qml``.
_SCORE = ("#ffffd9", "#82cebb", "#2c9abe", "#2866a9", "#253494")
# In CIE L*a*b*: blue and orange of the same lightness and strength, white right between.
_LOSS, _NONE, _GAIN = (47.0, 14.0, -54.0), (97.0, 0.0, 0.0), (47.0, 30.0, 47.0)
_WHITE = np.array([0.95047, 1.0, 1.08883])
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375],
     [0.2126729, 0.7151522, 0.0721750],
     [0.0193339, 0.1191920, 0.9503041]]
)


@dataclass(frozen=True)
class Ramp:
    """From a number to a colour.

    Parameters
    ----------
    low, high : float
        Numbers of the first and the last colour; beyond them the colour stays.
    colours : str
        ``score`` or ``change``.
    unit : str
        Unit as people write it.
    low_words, high_words : str
        What the two ends mean.
    open_ended : bool
        Whether numbers beyond the ends occur, so that the legend must say so.
    """

    low: float
    high: float
    colours: str
    unit: str
    low_words: str
    high_words: str
    open_ended: bool = False

    @property
    def signed(self):
        """Whether it shows changes, which carry a sign."""
        return self.colours == "change"

    def table(self):
        """Its colours from low to high as 0xAARRGGBB, all opaque, uint32 of shape (STEPS,)."""
        return _table(self.colours)

    def argb(self, values):
        """Colours of values (n,) as uint32 0xAARRGGBB; NaN is 0, transparent."""
        values = np.asarray(values, dtype=float)
        span = self.high - self.low
        share = (values - self.low) / span if span > 0 else np.full(values.shape, 0.5)
        known = ~np.isnan(values)
        share = np.clip(np.where(known, share, 0.0), 0.0, 1.0)
        # Half to even would shift one side of zero by a step.
        steps = np.floor(share * (STEPS - 1) + 0.5).astype(np.intp)
        return np.where(known, self.table()[steps], np.uint32(0)).astype(np.uint32)


def score_ramp():
    """Vibrancy score of a zone."""
    return Ramp(
        0.0, 100.0, "score", unit_label("points"), tr("less lively"), tr("livelier")
    )


def score_change_ramp(limit):
    """Change of the score, from −limit to +limit."""
    return _change(limit, "points", tr("less lively than before"), tr("livelier than before"))


def presence_change_ramp(limit):
    """Change in people present, from −limit to +limit."""
    return _change(limit, "persons", tr("fewer people"), tr("more people"))


def access_change_ramp(limit):
    """Change of residents' access, a logsum in minutes: more is better."""
    return _change(limit, "min", tr("access gets worse"), tr("access gets better"))


def _change(limit, unit, low_words, high_words):
    return Ramp(
        -limit, limit, "change", unit_label(unit), low_words, high_words, open_ended=True
    )


def nice_limit(values, least=0.1):
    """A limit (1, 2 or 5 times a power of ten) that most changes of any weight stay within.

    Parameters
    ----------
    values : ndarray
        Changes; NaN and infinite are passed over.
    least : float
        The limit where nothing changes.
    """
    sizes = np.abs(np.asarray(values, dtype=float))
    sizes = sizes[np.isfinite(sizes)]
    weighty = sizes[sizes > 0.02 * sizes.max()] if sizes.size else sizes
    if not weighty.size:
        return least
    wanted = max(float(np.percentile(weighty, 95)), least)
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(next(m * power for m in (1, 2, 5, 10) if m * power >= wanted * (1 - 1e-9)))


@lru_cache(maxsize=4)
def _table(colours):
    if colours == "score":
        stops = lab_of(np.array([_rgb_of_text(text) for text in _SCORE]))
    else:
        stops = np.array([_LOSS, _NONE, _GAIN])
    rgb = np.floor(rgb_of(_evenly(stops)) * 255 + 0.5).astype(np.uint32)
    table = 0xFF000000 | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2]
    table = table.astype(np.uint32)
    table.flags.writeable = False
    return table


def _evenly(stops):
    """STEPS points along a path in L*a*b*, the same distance from each to the next."""
    lengths = np.linalg.norm(np.diff(stops, axis=0), axis=1)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    wanted = np.linspace(0.0, along[-1], STEPS)
    return np.column_stack([np.interp(wanted, along, stops[:, axis]) for axis in range(3)])


def _rgb_of_text(text):
    return [int(text[start : start + 2], 16) / 255 for start in (1, 3, 5)]


def lab_of(rgb):
    """CIE L*a*b* (D65) of sRGB colours (n, 3) from 0 to 1."""
    rgb = np.asarray(rgb, dtype=float)
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    x, y, z = (linear @ _TO_XYZ.T / _WHITE).T
    x, y, z = (np.where(v > 216 / 24389, np.cbrt(v), (24389 / 27 * v + 16) / 116)
               for v in (x, y, z))
    return np.column_stack([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def rgb_of(lab):
    """The reverse of :func:`lab_of`; what a screen cannot show is cut off."""
    lab = np.asarray(lab, dtype=float)
    y = (lab[:, 0] + 16) / 116
    roots = np.column_stack([y + lab[:, 1] / 500, y, y - lab[:, 2] / 200])
    scaled = np.where(roots**3 > 216 / 24389, roots**3, (116 * roots - 16) / (24389 / 27))
    linear = np.clip((scaled * _WHITE) @ np.linalg.inv(_TO_XYZ).T, 0.0, 1.0)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
