"""Every constant of the models, with unit, source, year and whether it was verified.

The built-in tables are ``resources/tables/*.csv``. All share the columns ``key, parameter, value,
low, high, unit, source, year, verified``: two keys and what is known about the value. The name of
the file is the name of the list. A study (or a file given to an algorithm) may replace rows; it
names the list in a column ``list``.
"""

import csv
import math
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path

import numpy as np

from .contracts import plain_ids
from .errors import CoreError

TABLE_FOLDER = Path(__file__).resolve().parent.parent / "resources" / "tables"
COLUMNS = ("key", "parameter", "value", "low", "high", "unit", "source", "year", "verified")
# Without these a row of a study or a layer says nothing.
NEEDED = ("list", "key", "parameter", "value")
LISTS = (
    "general",
    "trip_rates",
    "purpose_weights",
    "decay",
    "category_parameters",
    "arrival_profiles",
    "score_weights",
    "walking",
    "access",
    "footfall",
    "risk",
    "damage",
    "evacuation",
    "matching",
)
# The lists that the vibrancy model computes with: bands of its results are draws over these.
MODEL_LISTS = LISTS[:7]

# What a value of an assumption may be: parameter → least, most. Others: from 0 up.
LIMITS = {
    "detour_ratio": (1.0, 10.0),
    "speed_m_per_min": (1.0, 10_000.0),
    "standard_size": (1e-6, inf),
    "sales_per_unit_low": (1e-6, inf),
    "sales_per_unit_median": (1e-6, inf),
    "sales_per_unit_high": (1e-6, inf),
    # From 1 on the chain of stops never ends.
    "onward_probability": (0.0, 0.99),
}
# Parameters that a list may have though its built-in table does without them.
OPTIONAL = {
    "decay": ("exponent", "rate_per_min", "reference_min"),
    # Colours of the ranks of hazards, 0 to 255; hazard_colours.csv holds the built-in ones.
    "risk": tuple(f"colour_{rank}_{part}" for rank in range(1, 8)
                  for part in ("red", "green", "blue")),
}


@dataclass(frozen=True)
class Assumption:
    """One constant; ``low`` and ``high`` equal ``value`` where no range is known."""

    list: str
    key: str
    parameter: str
    value: float
    low: float
    high: float
    unit: str = ""
    source: str = ""
    year: str = ""
    verified: bool = False

    @property
    def place(self):
        return (self.list, self.key, self.parameter)


class Assumptions:
    """The constants in use, looked up by list, key and parameter.

    Parameters
    ----------
    rows : iterable of Assumption
        A later row replaces an earlier one with the same keys.
    """

    def __init__(self, rows):
        self._rows = {row.place: row for row in rows}

    def __iter__(self):
        return iter(self._rows.values())

    def __len__(self):
        return len(self._rows)

    def row(self, list_name, key, parameter):
        """The row, or a ``CoreError`` that names what is missing."""
        try:
            return self._rows[list_name, key, parameter]
        except KeyError:
            raise CoreError(
                "missing_assumption", list=list_name, key=key, parameter=parameter
            ) from None

    def value(self, list_name, key, parameter):
        return self.row(list_name, key, parameter).value

    def value_or(self, list_name, key, parameter, default):
        row = self._rows.get((list_name, key, parameter))
        return default if row is None else row.value

    def keys(self, list_name):
        """First keys of a list, each once, in the order of the table."""
        return tuple(dict.fromkeys(r.key for r in self if r.list == list_name))

    def of(self, list_name, key):
        """``{parameter: value}`` of one key."""
        return {r.parameter: r.value for r in self if r.list == list_name and r.key == key}

    def replaced(self, rows):
        """A copy in which ``rows`` stand above what is here."""
        return Assumptions([*self, *rows])

    def check_known(self, row, where):
        """A row that no computation asks for is a slip of the pen: ``unknown_assumption``.

        Parameters
        ----------
        row : Assumption
        where : str
            Named in the error.
        """
        keys = self.keys(row.list)
        parameters = {r.parameter for r in self if r.list == row.list}
        parameters.update(OPTIONAL.get(row.list, ()))
        if row.list == "purpose_weights":
            parameters.update(self.keys("category_parameters"))
        if row.key not in keys or row.parameter not in parameters:
            raise CoreError(
                "unknown_assumption",
                where=where,
                list=row.list,
                key=row.key,
                parameter=row.parameter,
                keys=", ".join(keys),
                parameters=", ".join(sorted(parameters)),
            )

    def uncertain(self, lists=MODEL_LISTS):
        """Rows of some lists with a range, in the order of their keys (so that draws do not depend
        on files)."""
        return sorted(
            (r for r in self if r.low < r.high and r.list in lists), key=lambda r: r.place
        )

    def drawn(self, quantiles, lists=MODEL_LISTS):
        """A copy with each uncertain value at a quantile of its triangular distribution.

        Parameters
        ----------
        quantiles : ndarray, shape (len(self.uncertain(lists)),)
            Quantiles [-], 0 to 1, in the order of :meth:`uncertain`.
        lists : sequence of str
            Lists whose values are drawn; the others stay.
        """
        rows = self.uncertain(lists)
        drawn = triangular_quantile(
            np.asarray(quantiles, dtype=float),
            np.array([r.low for r in rows]),
            np.array([r.value for r in rows]),
            np.array([r.high for r in rows]),
        )
        return self.replaced(
            replace(row, value=float(value)) for row, value in zip(rows, drawn)
        )


def triangular_quantile(quantile, low, mode, high):
    """Inverse distribution function of the triangular distribution.

    Parameters
    ----------
    quantile, low, mode, high : ndarray, shape (n,)
        ``low <= mode <= high``, ``low < high``; quantile 0 to 1.

    Returns
    -------
    ndarray, shape (n,)
        Value, in the unit of ``mode``.
    """
    width = high - low
    turn = (mode - low) / width
    rising = low + np.sqrt(quantile * width * (mode - low))
    falling = high - np.sqrt((1 - quantile) * width * (high - mode))
    return np.where(quantile <= turn, rising, falling)


def builtin(folder=TABLE_FOLDER):
    """The built-in assumptions.

    Returns
    -------
    Assumptions
    """
    rows = []
    for list_name in LISTS:
        rows.extend(read_rows(Path(folder) / f"{list_name}.csv", list_name))
    return Assumptions(rows)


def read_rows(path, list_name=None):
    """Rows of one assumption file (UTF-8, comma separated).

    Parameters
    ----------
    path : path-like
    list_name : str, optional
        The list that every row belongs to; by default the file has a column ``list``.

    Raises
    ------
    CoreError
        ``assumption_columns``, ``assumption_value``, ``assumption_range``,
        ``assumption_list``, ``parameter_range``.
    """
    path = Path(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        wanted = COLUMNS if list_name else ("list", *COLUMNS)
        missing = [name for name in wanted if name not in (reader.fieldnames or ())]
        if missing:
            raise CoreError("assumption_columns", file=path.name, columns=", ".join(missing))
        return [
            parse_row(record, list_name, f"{path.name}, line {reader.line_num}")
            for record in reader
        ]


def parse_row(record, list_name=None, where=""):
    """One row from texts or numbers; empty limits mean "no range known".

    Parameters
    ----------
    record : mapping
        Keys of ``COLUMNS``, and ``list`` where ``list_name`` is not given.
    where : str
        Named in errors: file and line, or layer and row.
    """
    name = list_name or str(record.get("list") or "").strip()
    if name not in LISTS:
        raise CoreError("assumption_list", where=where, list=name, known=", ".join(LISTS))
    value = _number(record, "value", where)
    low = _number(record, "low", where, default=value)
    high = _number(record, "high", where, default=value)
    if math.isnan(value) or not low <= value <= high:
        raise CoreError("assumption_range", where=where, value=value, low=low, high=high)
    parameter = str(record["parameter"]).strip()
    least, most = LIMITS.get(parameter, (0.0, inf))
    for number in (low, value, high):
        if not least <= number <= most:
            raise CoreError("parameter_range", parameter=f"{where}, {parameter}", value=number,
                            low=f"{least:g}", high=f"{most:g}")
    return Assumption(
        list=name,
        key=str(record["key"]).strip(),
        parameter=parameter,
        value=value,
        low=low,
        high=high,
        unit=_text(record, "unit"),
        source=_text(record, "source"),
        year=_text(record, "year"),
        verified=_text(record, "verified").lower() in ("yes", "true", "1"),
    )


def checked_row(record, layer, row, place, known):
    """One row of a table as a layer or a study gives it, or a refusal that says where it stands.

    Parameters
    ----------
    record : mapping
        ``list`` and :data:`COLUMNS`; NULL is None or NaN, and a year may be 2026.0.
    layer : str
    row : int
        Number of the row from 1.
    place : str
        What the row is called in errors about its values.
    known : Assumptions
        The built-in ones.

    Raises
    ------
    CoreError
        ``null_value``, ``unknown_assumption`` and those of :func:`parse_row`.
    """
    values = (None if isinstance(v, float) and math.isnan(v) else v for v in record.values())
    record = dict(zip(record, plain_ids(values)))
    for field in NEEDED:
        if record[field] is None:
            raise CoreError("null_value", layer=layer, field=field, row=row)
    found = parse_row(record, where=place)
    known.check_known(found, place)
    return found


def _text(record, name):
    value = record.get(name)
    return "" if value is None else str(value).strip()


def _number(record, name, where, default=math.nan):
    text = _text(record, name)
    if text in ("", "nan", "NULL"):
        return default
    try:
        return float(text)
    except ValueError:
        raise CoreError("assumption_value", where=where, column=name, value=text) from None
