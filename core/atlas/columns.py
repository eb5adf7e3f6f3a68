"""Columns of tables that may lack them."""

import numpy as np


def column(frame, name):
    """A column of numbers; NaN where the table has none."""
    import pandas as pd

    if name not in frame:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[name], errors="coerce").to_numpy(float)


def band_of(frame, name):
    """Low and high of a column."""
    return column(frame, f"{name}_low"), column(frame, f"{name}_high")


def texts(frame, name):
    """A column of texts; empty where the table or the row has none."""
    if name not in frame:
        return [""] * len(frame)
    return [one if isinstance(one, str) else "" for one in frame[name]]
