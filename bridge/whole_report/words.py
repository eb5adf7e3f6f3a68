"""Numbers inside sentences."""

from ...core.report.elements import NO_WIDTH
from ...core.report.numbers import number_text, place_of
from ..i18n import tr


def about(value, low, high, *, place=None, signed=False):
    """A number with its band in a sentence; one without a band as it is.

    Parameters
    ----------
    value, low, high : float
    place : float, optional
        What a number without a band is rounded to.
    signed : bool
        Whether gains carry a plus sign.
    """
    allowed = place_of(value, low, high) if high - low > NO_WIDTH * abs(high) else None
    if allowed is None:
        return number_text(value, place, signed=signed)
    value, low, high = (number_text(one, allowed, signed=signed) for one in (value, low, high))
    return tr("about {value} ({low} to {high})").format(value=value, low=low, high=high)
