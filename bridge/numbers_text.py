"""Sums of money as people read them."""

from math import isfinite


def yen_text(value):
    """Yen in whole numbers, empty for none."""
    return f"{value:,.0f}" if isfinite(value) else ""
