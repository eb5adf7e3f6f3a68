"""Land prices: 国土数値情報 L01 地価公示 and L02 都道府県地価調査.

The columns are numbered anew every few years. After the attributes stand the prices of every year
since 1983, then the changes of every year; the last price is the price of the file's own year. An
edition is taken only where the file proves it so: years, codes of municipalities and this price
stand where the edition has them.
"""

import math
from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ..text import clean, number
from . import features
from .codes import Decoder

KEY = "land_prices_l01"
COLUMNS = ("row", "id", "name", "kind", "year", "price_yen_m2", "use", "address", "note")
_TITLES = {"L01": "地価公示", "L02": "都道府県地価調査"}
_KINDS = {"L01": "published", "L02": "survey"}
_FIRST_YEAR = 1983
_ROLES = ("use", "serial", "year", "price", "code", "name", "address", "current")
# Share of the rows that must fit: single cells are empty in published files.
_MOST = 0.95


@dataclass(frozen=True)
class Edition:
    """Numbers of the columns of one edition, in the order of the roles.

    ``last`` is the number of the last attribute, before the prices of the years; 0 where the
    edition has none of these.
    """

    numbers: tuple
    last: int


EDITIONS = {
    "L01": (
        Edition((2, 3, 7, 8, 1, 24, 25, 28), 61),  # from 2024 on
        Edition((1, 2, 5, 6, 22, 23, 24, 27), 60),  # 2022 and 2023
        Edition((1, 2, 5, 6, 21, 22, 23, 25), 55),  # 2018 to 2021
        Edition((1, 2, 5, 6, 17, 18, 19, 21), 47),  # 2014 to 2017
        Edition((1, 2, 5, 6, 17, 18, 19, 21), 0),  # until 2013
    ),
    "L02": (
        Edition((1, 2, 5, 6, 20, 21, 22, 25), 54),  # from 2022 on
        Edition((1, 2, 5, 6, 21, 22, 23, 25), 53),  # before
    ),
}


def recognises(item, _options):
    return any(features.recognises(item, dataset) for dataset in EDITIONS)


def read(item, _options):
    """The price of the file's year, one row a point."""
    dataset = next(one for one in EDITIONS if features.recognises(item, one))
    layer = features.layer_of(item, dataset)
    columns = _columns(item, layer, dataset)
    parsed = features.start(item, "land_prices", layer, _TITLES[dataset])
    decoder = Decoder(dataset)
    rows = []
    for row, record, point in features.records(layer, parsed, set(columns.values())):
        told = {role: record[column] for role, column in columns.items()}
        price, year = number(told["price"]), number(told["year"])
        if not (price > 0 and year > 0):
            parsed.refuse(row, "bad_number", f"{told['year']}: {told['price']}")
            continue
        use = decoder.look_up("use", told["use"], columns["use"])
        rows.append({
            "row": row,
            "id": "-".join((told["code"], told["use"], told["serial"])),
            "name": _name(told),
            "kind": _KINDS[dataset],
            "year": int(year),
            "price_yen_m2": price,
            "use": clean(use[0]) if use else told["use"],
            "address": told["address"],
            "note": told["current"],
            "geometry": point,
        })
    parsed.frame = features.frame(rows, COLUMNS)
    parsed.vintage = str(max((row["year"] for row in rows), default=parsed.vintage))
    decoder.tell(parsed)
    return parsed


def _name(told):
    """The number of a point as it is published: 広島中-1, and 広島中5-1 of commercial land."""
    use, serial = number(told["use"]), number(told["serial"])
    if math.isnan(use) or math.isnan(serial):
        return told["name"]
    return f"{told['name']}{int(use) or ''}-{int(serial)}"


def _columns(item, layer, dataset):
    """``{role: column}``: by name in the XML form, else by the edition that the file proves."""
    if set(_ROLES) <= set(layer.columns):
        return {role: role for role in _ROLES}
    for edition in EDITIONS[dataset]:
        columns = {
            role: f"{dataset}_{place:03d}" for role, place in zip(_ROLES, edition.numbers)
        }
        there = set(columns.values()) <= set(layer.columns)
        if there and _proves(layer, dataset, columns, edition):
            return columns
    # The numbers of the price are those of all editions.
    prices = sorted({f"{dataset}_{edition.numbers[3]:03d}" for edition in EDITIONS[dataset]})
    raise CoreError("missing_columns", file=item.name, columns=" / ".join(prices))


def _proves(layer, dataset, columns, edition):
    """Whether years, codes and prices stand where this edition has them."""
    years = _numbers(layer[columns["year"]])
    known = years[np.isfinite(years)]
    if not len(known) or not (_FIRST_YEAR - 20 <= known.min() <= known.max() < 2200):
        return False
    codes = [features.text(value) for value in layer[columns["code"]]]
    # Codes of Hokkaido to Fukushima lose their zero where they are numbers.
    coded = np.mean([code.isdigit() and len(code) in (4, 5) for code in codes])
    prices = _numbers(layer[columns["price"]])
    if coded < _MOST or np.mean(prices > 0) < _MOST:
        return False
    numbered = [name for name in layer.columns if name.startswith(f"{dataset}_")]
    if not edition.last:
        return len(numbered) < min(one.last for one in EDITIONS[dataset] if one.last)
    last = f"{dataset}_{edition.last + int(known.max()) - _FIRST_YEAR + 1:03d}"
    return last in layer.columns and np.mean(_numbers(layer[last]) == prices) >= _MOST


def _numbers(column):
    return np.array([number(features.text(value)) for value in column], dtype=float)
