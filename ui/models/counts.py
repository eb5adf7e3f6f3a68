"""Whole numbers of rows as people read them."""

from ...core.report.numbers import number_text


def count_text(count):
    """A count with separators, never with decimals."""
    return number_text(count, 1.0)
