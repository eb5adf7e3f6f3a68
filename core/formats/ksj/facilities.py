"""Facilities: 公共施設 P02, 医療機関 P04, 市町村役場等 P05, 都市公園 P13, 福祉施設 P14, 学校 P29.

The columns are numbered, and they mean other things from one edition to the next; an edition is
told by the columns that it has. Codes are decoded by ``ksj_codes.csv``.
"""

import math
from dataclasses import dataclass, field

from .. import categories
from ..text import number
from . import features
from .codes import Decoder

COLUMNS = ("row", "id", "name", "category", "size", "size_unit", "size_basis", "opens", "closes",
           "hours_note", "address", "reach_m")
_CLOSED = "closed"


@dataclass(frozen=True)
class Edition:
    """Where one edition has what.

    Attributes
    ----------
    name, address : str
        Headings; the place of a park is its prefecture and its municipality.
    codes : tuple of (str, str)
        Heading and column of ``ksj_codes.csv``, the finest classification first.
    id, size, unit, state : str
        Heading of the published id, of the size, the unit of the size, heading that says whether
        the facility is open; empty where there is none.
    marks : tuple of str
        Headings that only this edition has.
    """

    name: str
    address: tuple
    codes: tuple
    id: str = ""
    size: str = ""
    unit: str = ""
    state: str = ""
    marks: tuple = ()


@dataclass(frozen=True)
class Dataset:
    """A data set: its number, its name and its editions, the last of them without marks."""

    key: str
    number: str
    title: str
    editions: tuple = field(default=())

    def recognises(self, item, _options):
        return features.recognises(item, self.number)

    def read(self, item, options):
        return _read(item, self, options.category)


DATASETS = (
    Dataset("public_facilities_p02", "P02", "公共施設", (
        # Cultural facilities of the first editions, with a kind of their own in words.
        Edition("P02_006", (), (("P02_003", "P02_003"),), marks=("P02_011",)),
        Edition("P02_004", ("P02_005",), (("P02_003", "P02_003"),)),
    )),
    Dataset("medical_p04", "P04", "医療機関", (
        Edition("P04_002", ("P04_003",), (("P04_001", "P04_001"),), size="P04_008", unit="beds"),
    )),
    Dataset("civic_halls_p05", "P05", "市町村役場等及び公的集会施設", (
        Edition("P05_003", ("P05_004",), (("P05_002", "P05_002"),)),
    )),
    Dataset("parks_p13", "P13", "都市公園", (
        Edition("P13_003", ("P13_005", "P13_006"), (("P13_004", "P13_004"),), size="P13_008",
                unit="m2"),
    )),
    Dataset("welfare_p14", "P14", "福祉施設", (
        # Of 2011 and 2015, with the number of places.
        Edition("P14_007", ("P14_001", "P14_002", "P14_003"),
                (("P14_006", "P14_006"), ("P14_005", "P14_005")), size="P14_009", unit="persons",
                marks=("P14_011",)),
        # From 2021 on.
        Edition("P14_008", ("P14_001", "P14_002", "P14_004"),
                (("P14_007", "class_minor"), ("P14_006", "class_middle"),
                 ("P14_005", "class_major"))),
    )),
    Dataset("schools_p29", "P29", "学校", (
        # From 2021 on.
        Edition("P29_004", ("P29_005",), (("P29_003", "school_class"),), id="P29_002",
                state="P29_007", marks=("P29_008", "P29_009")),
        # Of 2013.
        Edition("P29_005", ("P29_006",), (("P29_004", "school_class"),)),
    )),
)


def _read(item, dataset, told):
    layer = features.layer_of(item, dataset.number)
    edition = _edition(layer, dataset)
    headings = [heading for heading, _ in edition.codes]
    features.require(item, layer, [edition.name, *headings])
    parsed = features.start(item, "facilities", layer, dataset.title)
    decoder = Decoder(dataset.number)
    needed = {edition.name, *edition.address, *headings, edition.id, edition.size, edition.state}
    rows = []
    for row, record, point in features.records(layer, parsed, needed - {""}):
        facility = _facility(record, edition, decoder, told)
        if facility["reason"]:
            parsed.refuse(row, facility["reason"], facility["detail"])
        else:
            rows.append({**facility, "row": row, "geometry": point})
    parsed.frame = features.frame(rows, COLUMNS)
    _tell(rows, parsed, decoder)
    return parsed


def _edition(layer, dataset):
    marked = (one for one in dataset.editions if set(one.marks) & set(layer.columns))
    return next(marked, dataset.editions[-1])


def _facility(record, edition, decoder, told):
    name = record[edition.name]
    meaning, category, reason = _category(record, edition, decoder, told)
    size = number(record.get(edition.size, "")) if edition.size else math.nan
    by_area = category.startswith(categories.PARK) and size > 0
    if by_area:
        category = categories.park_of_area(size)
    if not reason and _is_closed(record, edition, decoder):
        reason, meaning = "not_used_kind", decoder.look_up(edition.state, record[edition.state])[0]
    return {
        "reason": reason,
        "detail": ": ".join(part for part in (meaning, name) if part),
        "id": record.get(edition.id, ""),
        "name": name,
        "category": category,
        "by_area": by_area,
        "opens": "",
        "closes": "",
        "hours_note": "",
        "address": "".join(record[heading] for heading in edition.address),
        "reach_m": 0.0,
        **_sized(category, size, edition.unit, record.get(edition.size, "")),
    }


def _category(record, edition, decoder, told):
    """``(meaning or the codes, category, reason to refuse)`` by the finest code that is known."""
    if told:
        return "", told, ""
    found = next(filter(None, (
        decoder.seek(column, record[heading]) for heading, column in edition.codes)), None)
    if found:
        meaning, key = found
        return meaning, key, "" if key else "not_used_kind"
    # Finer codes may be unknown where a coarser one decides: only the coarsest is reported.
    heading, column = edition.codes[-1]
    decoder.look_up(column, record[heading], heading)
    codes = " ".join(record[heading] for heading, _ in edition.codes if record[heading])
    return codes, "", "unknown_category"


def _is_closed(record, edition, decoder):
    found = decoder.look_up(edition.state, record[edition.state]) if edition.state else None
    return bool(found) and found[1] == _CLOSED


def _sized(category, size, unit, cell):
    """Size in the unit of the category, NaN where the file gives none that can be used."""
    wanted = categories.definitions().get(category, {}).get("size_unit", "")
    if wanted == "facilities":
        return {"size": 1.0, "size_unit": wanted, "size_basis": "source", "unusable": False}
    usable = wanted == unit and size > 0 and math.isfinite(size)
    return {
        "size": size if usable else math.nan,
        "size_unit": wanted,
        "size_basis": "source" if usable else "assumed",
        "unusable": bool(cell) and wanted == unit and not usable,
    }


def _tell(rows, parsed, decoder):
    unusable = sum(row["unusable"] for row in rows)
    if unusable:
        parsed.note("sizes_not_usable", rows=unusable)
    if any(row["by_area"] for row in rows):
        limits = [round(math.sqrt(one[1] * two[1])) for one, two in zip(
            categories.PARK_STANDARDS_M2, categories.PARK_STANDARDS_M2[1:])]
        parsed.note("parks_by_area", block_below_m2=limits[0], district_from_m2=limits[1])
    decoder.tell(parsed)
