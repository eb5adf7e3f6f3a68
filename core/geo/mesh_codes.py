"""How mesh codes are written: the levels, their digits, reading and checking them.

``mesh`` is what others use; its docstring names the sources.
"""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ..errors import CoreError


@dataclass(frozen=True)
class Part:
    """Digits that are read as one number, and the numbers that they may be."""

    digits: int
    values: tuple

    @property
    def allowed(self):
        """The numbers as a person writes them."""
        if len(self.values) > 1 and self.values[1] - self.values[0] == 1:
            return f"{self.values[0]}–{self.values[-1]}"
        return ", ".join(map(str, self.values))


@dataclass(frozen=True)
class Step:
    """How a cell is divided: by ``split`` both ways; its digits are
    ``row_weight * row + column_weight * column + offset``."""

    split: int
    row_weight: int
    column_weight: int
    offset: int
    parts: tuple

    @property
    def digits(self):
        return sum(part.digits for part in self.parts)


# First cells that hold some of the area of the standard; rows of 40 minutes, columns of a degree.
FIRST = (Part(2, tuple(range(30, 69))), Part(2, tuple(range(22, 54))))
EIGHTHS = Step(8, 10, 1, 0, (Part(1, tuple(range(8))),) * 2)
TENTHS = Step(10, 10, 1, 0, (Part(1, tuple(range(10))),) * 2)
# South-west, south-east, north-west, north-east.
HALVES = Step(2, 2, 1, 1, (Part(1, (1, 2, 3, 4)),))
# Two third meshes each way: the code of the south-western one, and a 5.
FIFTHS = Step(5, 200, 20, 5, (Part(1, (0, 2, 4, 6, 8)),) * 2 + (Part(1, (5,)),))


@dataclass(frozen=True)
class Level:
    """One level: how the first mesh is divided."""

    name: str
    steps: tuple

    @property
    def parts(self):
        return FIRST + tuple(part for step in self.steps for part in step.parts)

    @property
    def digits(self):
        return sum(part.digits for part in self.parts)

    @property
    def columns(self):
        """Columns in a degree of longitude."""
        return int(np.prod([step.split for step in self.steps], dtype=int))

    @property
    def rows(self):
        """Rows in a degree of latitude."""
        return Fraction(3, 2) * self.columns


_THIRD = (EIGHTHS, TENTHS)
LEVELS = {
    level.name: level
    for level in (
        Level("80km", ()),
        Level("10km", (EIGHTHS,)),
        Level("5km", (EIGHTHS, HALVES)),
        Level("2km", (EIGHTHS, FIFTHS)),
        Level("1km", _THIRD),
        Level("500m", (*_THIRD, HALVES)),
        Level("250m", (*_THIRD, HALVES, HALVES)),
        Level("125m", (*_THIRD, HALVES, HALVES, HALVES)),
        Level("100m", (*_THIRD, TENTHS)),
    )
}

# Digits → level, where nothing else is said.
_NAMES = {
    level.digits: level.name for level in LEVELS.values() if level.name not in ("2km", "100m")
}
_HYPHENS = re.compile(r"(?<=\d)[-\u2010-\u2015\u2212\u30fc](?=\d)")
_POINT_ZERO = re.compile(r"(?<=\d)\.0+$")


def level_named(name):
    """The level, or ``unknown_mesh_level``."""
    if name not in LEVELS:
        raise CoreError("unknown_mesh_level", level=name, levels=", ".join(LEVELS))
    return LEVELS[name]


def write(rows, columns, level):
    """Texts of rows and columns at a level."""
    wanted = LEVELS[level]
    number = np.zeros(len(rows), dtype=np.int64)
    scale = 1
    for step in reversed(wanted.steps):
        row, column = rows % step.split, columns % step.split
        number += scale * (step.row_weight * row + step.column_weight * column + step.offset)
        scale *= 10**step.digits
        rows, columns = rows // step.split, columns // step.split
    return (number + scale * (100 * rows + columns)).astype(f"U{wanted.digits}")


def texts_of(codes):
    """Codes as text, as they were given, without spaces around."""
    codes = np.atleast_1d(np.asarray(codes)).ravel()
    if codes.dtype.kind != "U":
        codes = np.array([_text(code) for code in codes.tolist()], dtype=np.str_)
    return np.char.strip(codes)


def _text(code):
    whole = isinstance(code, float) and code.is_integer()
    return str(int(code)) if whole else str(code)


def _plain(texts):
    """Half-width digits without hyphens, where the text has nothing else."""
    letters = texts.view(np.uint32).reshape(len(texts), -1)
    odd = ((letters < ord("0")) | (letters > ord("9"))) & (letters != 0)
    rows = np.flatnonzero(odd.any(axis=1))
    if not len(rows):
        return texts
    plain = texts.astype(object)
    for row in rows.tolist():
        text = unicodedata.normalize("NFKC", plain[row])
        plain[row] = _HYPHENS.sub("", _POINT_ZERO.sub("", text))
    return plain.astype(np.str_)


def decode(codes, level=None):
    """Plain codes, names of their levels, rows and columns; an error for what is no code."""
    texts = texts_of(codes)
    codes, names, places, wrong = read(texts, level)
    if (wrong != 0).any():
        first = int(np.argmax(wrong != 0))
        _refuse(first, str(texts[first]), codes[first], str(names[first]), int(wrong[first]))
    return codes, names, places[0], places[1]


def _refuse(row, value, code, name, wrong):
    """Say what is wrong with a code: its length, or one of its parts."""
    if wrong < 0:
        raise CoreError("bad_mesh_code", row=row + 1, value=value)
    parts = LEVELS[name].parts
    start = sum(part.digits for part in parts[: wrong - 1])
    part = parts[wrong - 1]
    end = start + part.digits
    raise CoreError(
        "bad_mesh_digit",
        row=row + 1,
        value=value,
        position=str(end) if part.digits == 1 else f"{start + 1}–{end}",
        found=str(code)[start:end],
        level=name,
        allowed=part.allowed,
    )


def read(texts, level):
    """Codes, levels, ``(rows, columns)``, and the part that is wrong: counted from 1, 0 for none,
    -1 where the number of digits fits no level."""
    codes = _plain(texts) if len(texts) else texts
    names = _names(codes, level)
    places = np.zeros((2, len(codes)), dtype=np.int64)
    wrong = np.where(names == "", -1, 0)
    for name in np.unique(names).tolist():
        if name:
            here = np.flatnonzero(names == name)
            own = codes[here].astype(f"U{LEVELS[name].digits}")
            places[:, here], wrong[here] = _read_level(own, LEVELS[name])
    return codes, names, places, wrong


def _names(codes, level):
    """Level of each code by its number of digits; empty where it fits none."""
    lengths = np.char.str_len(codes) if len(codes) else np.zeros(0, dtype=int)
    if level is not None:
        return np.where(lengths == level_named(level).digits, level, "")
    names = np.full(len(codes), "", dtype="U5")
    for digits, name in _NAMES.items():
        names[lengths == digits] = name
    nine = np.flatnonzero(lengths == LEVELS["2km"].digits)
    if len(nine):
        names[nine[np.char.endswith(codes[nine], "5")]] = "2km"
    return names


def _read_level(codes, level):
    letters = codes.view(np.uint32).reshape(len(codes), level.digits).astype(np.int64) - ord("0")
    wrong = np.zeros(len(codes), dtype=np.int64)
    values, start = [], 0
    for number, part in enumerate(level.parts, 1):
        digits = letters[:, start : start + part.digits]
        start += part.digits
        value = digits @ (10 ** np.arange(part.digits)[::-1])
        bad = ((digits < 0) | (digits > 9)).any(axis=1) | ~np.isin(value, part.values)
        wrong[bad & (wrong == 0)] = number
        values.append(value)
    rows, columns, *values = values
    for step in level.steps:
        number, rest = np.zeros(len(codes), dtype=np.int64), values
        for part, value in zip(step.parts, rest):
            number = number * 10**part.digits + value
        values = rest[len(step.parts) :]
        row, column = np.divmod(number - step.offset, step.row_weight)
        rows = rows * step.split + row
        columns = columns * step.split + column // step.column_weight
    return np.array([rows, columns]), wrong
