"""What the screen needs of a study before the first click; read in a worker."""

import re
from dataclasses import dataclass

from ..core.contracts import plain_ids
from ..core.scenarios.stored import stored_rows
from ..core.study import store
from .scenario_book import read_disk

# Ids of facilities that were placed on the map.
_PLACED = re.compile(r"v-(\d{1,9})")


@dataclass(frozen=True)
class TodaysFacility:
    """A facility of the study; ``size`` is NaN where it is not known."""

    name: str
    category: str
    size: float


@dataclass(frozen=True)
class Today:
    """The facilities of a study by id, and the number of the first id ``v-<number>`` that nothing
    in it has."""

    facilities: dict
    next_number: int


@dataclass(frozen=True)
class Opened:
    """A study, what its file holds of scenarios, and of facilities."""

    study: object
    disk: object
    today: Today


def open_for_work(path, wanted):
    """Open the study at ``path`` and read what is needed; ``wanted`` is the scenario to show."""
    study = store.open_study(path)
    return Opened(study, read_disk(study, wanted), read_today(study))


def read_today(study):
    """The facilities of today."""
    facilities = _facilities(study)
    edited = [row["facility_id"] for _, row in stored_rows(study, "scenario_edits")]
    return Today(facilities, _free_number([*facilities, *edited]))


def _facilities(study):
    frame = study.read_columns("facilities", ("id", "name", "category", "size"))
    ids = plain_ids(frame["id"])
    values = (frame[name].tolist() for name in ("name", "category", "size"))
    return {
        key: TodaysFacility(name or "", category or "", size)
        for key, name, category, size in zip(ids, *values)
        if key is not None
    }


def _free_number(ids):
    found = (_PLACED.fullmatch(key) for key in ids if key)
    return 1 + max((int(match[1]) for match in found if match), default=0)
