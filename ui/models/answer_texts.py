"""What an answer says in words: each reading short for the eye, and as one sentence to be read out.

No more digits than the band allows; without a band, two.
"""

import math
from dataclasses import dataclass

from ...bridge.i18n import tr
from ...bridge.labels import category_label, indicator_label, unit_label
from ...core.report.numbers import (
    FEWEST_DIGITS,
    UNKNOWN,
    change_place,
    number_text,
    place_of,
    plain_place,
    share_text,
)
from ...core.scenarios.indicators import INDICATORS

# A change below this share of its level is the noise of the computation.
NOISE = 1e-7
# What the panel shows, in its order.
TOWN = ("visitors", "onward_visits", "stay_min", "spend_yen", "vibrancy_mean")
RESIDENTS = ("access_min", "gainers", "losers", "residents")


@dataclass(frozen=True)
class ReadingTexts:
    """A reading in words; ``spoken`` says all of it in one sentence."""

    label: str
    change: str
    band: str
    levels: str
    meaning: str
    spoken: str


def reading_texts(key, reading, settled=True):
    """Texts of one indicator of the town.

    Parameters
    ----------
    key : str
        Key of ``core.scenarios.indicators.INDICATORS``.
    reading : Reading
    settled : bool
        A preview has no band.
    """
    unit, better = INDICATORS[key]
    return texts_of(short_label(key), reading, unit_label(unit), better, settled=settled)


def short_label(key):
    """Name of an indicator that fits a narrow panel."""
    if key == "vibrancy_mean":
        return tr("Vibrancy of the town")
    return indicator_label(key)


def district_texts(district, settled=True):
    """Texts of the mean vibrancy of a district: its name and its reading."""
    name, reading = district
    label = tr("Vibrancy of “{district}”").format(district=name)
    return texts_of(label, reading, unit_label("points"), "higher", settled=settled)


def texts_of(label, reading, unit, better, settled=True):
    """Texts of anything that has a before, an after and a band of its change."""
    low, high = (reading.low, reading.high) if settled else (math.nan, math.nan)
    change = without_noise(reading.after - reading.before, reading.before)
    banded = place_of(change, low, high)
    place = banded if banded is not None else place_without_band(change, reading.before)
    level_place = banded if banded is not None else max(place, plain_place(reading.before))
    shown = number_text(change, place, signed=True)
    value = f"{shown} {unit}".rstrip()
    ends = [number_text(number, place, signed=True) for number in (low, high)]
    band = tr("{low} to {high}").format(low=ends[0], high=ends[1]) if banded is not None else ""
    about = tr("about {value}").format(value=value) if banded is not None else value
    before, after = (number_text(n, level_place) for n in (reading.before, reading.after))
    # Which way it goes is said only once the band is known.
    meaning = meaning_of(change, low, high, better) if settled else ""
    text = tr("{label}: {change}, from {before} to {after}").format(
        label=label, change=about, before=before, after=after
    )
    spoken = ", ".join(part for part in (text, _range_words(band), meaning) if part)
    return ReadingTexts(label, about, band, f"{before} → {after}", meaning, spoken)


def _range_words(band):
    return tr("range {band}").format(band=band) if band else ""


def meaning_of(change, low, high, better):
    """Better or worse in a word; a band on both sides of zero says that it is not sure."""
    if not math.isfinite(change):
        return ""
    if low < 0 < high:
        return tr("direction not sure")
    if change == 0:
        return tr("no change")
    if not better:
        return ""
    return tr("better") if (change > 0) == (better == "higher") else tr("worse")


def without_noise(change, level):
    """The change, 0 where it is only the noise of the computation."""
    return 0.0 if abs(change) <= NOISE * abs(level) else change


def place_without_band(change, before):
    """Two digits, or the one digit that a change smaller than the last of ``before`` has."""
    if change == 0 or not math.isfinite(change):
        return 1.0
    # Of the number as it will be rounded: 9.96 is 10.
    leading = int(f"{abs(change):.{FEWEST_DIGITS - 1}e}".split("e")[1])
    two = 10.0 ** (leading - FEWEST_DIGITS + 1)
    return max(two, change_place(change, math.nan, math.nan, before) or 0.0)


def loser_texts(loser):
    """``(name, change, share, spoken)`` of a facility that loses visitors."""
    name = loser.name or category_label(loser.category)
    change = number_text(loser.change, place_without_band(loser.change, loser.before), signed=True)
    share = share_text(loser.change / loser.before) if loser.before else UNKNOWN
    spoken = tr("{name} ({category}): {change} visitors a day, {share} of those it has").format(
        name=name, category=category_label(loser.category), change=change, share=share
    )
    return name, change, share, spoken


def placed_texts(placed, settled=True):
    """Texts of a facility that the scenario puts or moves; its own numbers, not changes."""
    name = placed.name or category_label(placed.category)
    category = category_label(placed.category)
    label = name if name == category else tr("{name} ({category})").format(
        name=name, category=category
    )
    low, high = (placed.low, placed.high) if settled else (math.nan, math.nan)
    banded = place_of(placed.visitors, low, high)
    place = banded if banded is not None else place_without_band(placed.visitors, math.nan)
    value = f"{number_text(placed.visitors, place)} {unit_label('visits/day')}"
    about = tr("about {value}").format(value=value) if banded is not None else value
    ends = [number_text(number, place) for number in (low, high)]
    band = tr("{low} to {high}").format(low=ends[0], high=ends[1]) if banded is not None else ""
    details = tr("stay {stay} min, {spend} yen/day").format(
        stay=_two_digits(placed.stay_min), spend=_two_digits(placed.spend_yen)
    )
    spoken = ", ".join(part for part in (f"{label}: {about}", _range_words(band), details) if part)
    return ReadingTexts(label, about, band, details, "", spoken)


def basis_text(town):
    """What the ways of a ``LiveTown`` are: along the streets, or straight lines."""
    inputs = town.inputs.town
    ratio = f"{town.baseline.solution.separation.detour_ratio:g}"
    if inputs.ways is None:
        return tr("Ways: straight line × {ratio}; the study has no walking network.").format(
            ratio=ratio)
    sites = inputs.facilities
    on, total = int(inputs.ways.on_network(sites.x, sites.y).sum()), len(sites)
    if on == total:
        return tr("Ways: along the walking network.")
    return tr("Ways: along the walking network, which {count} of {total} facilities are on; to "
              "the others straight line × {ratio}.").format(
                  count=f"{on:,}", total=f"{total:,}", ratio=ratio)


def _two_digits(value):
    return number_text(value, place_without_band(value, math.nan) if value else None)
