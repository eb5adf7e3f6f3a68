"""Numbers as a reader should see them: no more digits than the band allows."""

import math

UNKNOWN = "–"
MINUS = "\N{MINUS SIGN}"
FEWEST_DIGITS, MOST_DIGITS = 2, 3


def place_of(value, low, high):
    """The place (…, 100, 10, 1, 0.1, …) to which a value with a band is rounded.

    The last digit shown is of the order of the band's width; of the largest of the three numbers
    at least two and at most three significant digits stay.

    Parameters
    ----------
    value, low, high : float
        Same unit. NaN ends mean that no band is known.

    Returns
    -------
    float or None
        None where no band is known or there is nothing to round.
    """
    if not all(map(math.isfinite, (value, low, high))):
        return None
    width = abs(high - low)
    scale = max(abs(value), abs(low), abs(high))
    if scale == 0.0:
        return None
    leading = _exponent(scale)
    finest, coarsest = leading - MOST_DIGITS + 1, leading - FEWEST_DIGITS + 1
    wanted = _exponent(width) if width > 0 else finest
    return 10.0 ** min(max(wanted, finest), coarsest)


def rounded(value, low, high):
    """Value, low and high to the place that the band allows.

    Parameters
    ----------
    value, low, high : float
        Same unit. NaN stays NaN; without a band the value comes back as it is.

    Returns
    -------
    tuple of float
        ``(value, low, high)``, order kept.
    """
    place = place_of(value, low, high)
    return tuple(to_place(number, place) for number in (value, low, high))


def change_place(change, low, high, before):
    """The place of a change: as its band allows, or as fine as the level that it changes.

    Without a band a change smaller than the last digit of ``before`` shows one digit of its own.
    """
    place = place_of(change, low, high)
    if place is not None or change == 0 or not math.isfinite(change):
        return place
    own = 10.0 ** _exponent(abs(change))
    return min(own, plain_place(before)) if math.isfinite(before) else None


def to_place(value, place):
    """The value to the nearest multiple of a place; halves away from zero, NaN stays NaN."""
    if place is None or not math.isfinite(value):
        return value
    whole = math.floor(abs(value) / place + 0.5) * place
    return math.copysign(round(whole, decimals_of(place)), value)


def decimals_of(place):
    """How many decimals a place needs: 100 → 0, 0.1 → 1."""
    return max(0, -_exponent(place))


def number_text(value, place=None, *, signed=False):
    """A number with thousands separators, rounded to a place.

    Parameters
    ----------
    value : float
        NaN and infinite give "–".
    place : float, optional
        Without it the magnitude decides: three significant digits below 100, whole from there.
    signed : bool
        Whether gains carry a plus sign.
    """
    if value is None or not math.isfinite(value):
        return UNKNOWN
    if place is None:
        place = plain_place(value)
    shown = to_place(value, place)
    if shown == 0:
        return "0"
    sign = MINUS if shown < 0 else "+" if signed else ""
    return f"{sign}{abs(shown):,.{decimals_of(place)}f}"


def plain_place(value):
    """The place of a number without a band: three significant digits, but never beyond units."""
    if value == 0 or not math.isfinite(value):
        return 1.0
    return 10.0 ** min(_exponent(abs(value)) - MOST_DIGITS + 1, 0)


def place_of_all(values):
    """1 where all numbers of a chart are whole: decimals would say that they were not."""
    known = [value for value in values if math.isfinite(value)]
    return 1.0 if known and all(float(value).is_integer() for value in known) else None


def exact_text(value):
    """A constant as it stands in its table, up to ten significant digits."""
    return UNKNOWN if not math.isfinite(value) else f"{value:,.10g}".replace("-", MINUS)


def share_text(share):
    """A ratio 0–1 as a percentage with one decimal."""
    if not math.isfinite(share):
        return UNKNOWN
    # Adding 0 takes the sign from what is rounded to nothing.
    return f"{round(100 * share, 1) + 0.0:.1f} %".replace("-", MINUS)


def _exponent(value):
    """Floor of the decimal logarithm, exact at powers of ten."""
    return int(f"{value:e}".split("e")[1])
