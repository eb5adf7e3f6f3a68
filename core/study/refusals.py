"""Refused rows as a table: one line a reason and detail, the row numbers as ranges."""

import numpy as np


def as_ranges(rows):
    """Row numbers as a short text, for example ``2-5, 9``.

    Parameters
    ----------
    rows : array_like of int
        In any order; repeated ones count once.
    """
    numbers = np.unique(np.asarray(rows, dtype=np.int64))
    if not numbers.size:
        return ""
    breaks = np.flatnonzero(np.diff(numbers) > 1) + 1
    return ", ".join(
        f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in np.split(numbers, breaks)
    )


def table_of(result, source):
    """Rows of the table ``refused_rows`` about one file.

    Parameters
    ----------
    result : FileResult
    source : str
        Id of its row of provenance.
    """
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "source": source,
                "file": result.file,
                "rows": as_ranges(rows),
                "row_count": len(rows),
                "reason": reason,
                "detail": detail,
            }
            for (reason, detail), rows in result.refusals.items()
        ]
    )
