"""Files that are recognised but not used: they are named, every row is refused with the reason."""

from .parsed import Parsed


def unused(item, reason, detail=""):
    """A :class:`Parsed` without rows: the file is known, its rows have one reason.

    Parameters
    ----------
    item : Item
    reason : str
        Key of ``bridge/sentences/data.py: reasons``.
    """
    if item.is_table:
        table = item.table
        rows = sorted([*table.numbers, *table.too_long])
    else:
        rows = range(1, len(item.layer) + 1)
    parsed = Parsed("", None, len(rows), title=item.titles[0])
    for row in rows:
        parsed.refuse(row, reason, detail)
    return parsed
