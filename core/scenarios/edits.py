"""Edits of a scenario and what they come to: facilities taken away, put there, homes added.

The order of edits matters only where they touch the same facility; the net change is what counts.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..vibrancy.parameters import HOUSING
from ..vibrancy.town import Facilities

KINDS = ("add", "move", "remove", "modify")


@dataclass(frozen=True)
class Edit:
    """One edit.

    Parameters
    ----------
    kind : str
        ``add``, ``move``, ``remove`` or ``modify``.
    facility_id : str
        The facility; for an added one its new id.
    x, y : float
        Place [m] (add, move).
    category : str
        Key of the category (add; modify where it changes).
    size : float
        In the unit of the category; NaN is the category's default (add, or another category) or
        the size that the facility has.
        Housing needs it, the number of dwellings.
    name : str
    """

    kind: str
    facility_id: str
    x: float = np.nan
    y: float = np.nan
    category: str = ""
    size: float = np.nan
    name: str = ""


@dataclass(frozen=True)
class NetChange:
    """What a list of edits comes to.

    Parameters
    ----------
    removed : ndarray of int
        Baseline rows that no longer stand as they did (removed, moved or modified).
    sites : Facilities
        What stands now: changed facilities, then added ones.
    rows : ndarray of int
        Row of each site in the outcome: the baseline row, or m, m + 1, … for added ones.
    added_ids, added_names : tuple of str
    homes : Facilities
        New housing; ``size`` in dwellings.
    kinds : dict
        Outcome row to the kind of its last edit.
    size_basis : dict
        Outcome row to ``scenario`` (an edit gives the size) or ``assumed`` (the category's
        default), for added facilities and those whose size was changed.
    """

    removed: np.ndarray
    sites: Facilities
    rows: np.ndarray
    added_ids: tuple
    added_names: tuple
    homes: Facilities
    kinds: dict
    size_basis: dict


def net_change(edits, ids, facilities, parameters, locate):
    """The net change of a list of edits.

    Parameters
    ----------
    edits : sequence of Edit
    ids : sequence of str, or dict of str to int
        Ids of the baseline facilities, in their order; a dict gives the rows, too.
    facilities : Facilities
        The baseline.
    parameters : Parameters
    locate : callable
        Takes x and y (arrays [m]) and gives the row of the zone, -1 for none.

    Raises
    ------
    CoreError
        ``unknown_edit``, ``unknown_facility``, ``duplicate_edit_id``, ``edit_category``,
        ``edit_size``, ``edit_place``, each with the number of the edit.
    """
    ledger = _Ledger(ids, facilities, parameters)
    for number, edit in enumerate(edits, start=1):
        ledger.enter(number, edit)
    return ledger.close(locate)


class _Ledger:
    """State of every facility that an edit has touched."""

    def __init__(self, ids, facilities, parameters):
        self.rows = ids if isinstance(ids, dict) else {key: row for row, key in enumerate(ids)}
        self.facilities = facilities
        self.parameters = parameters
        # Facility id to (x, y, category row, size), or None once removed.
        self.state = {}
        self.names = {}
        self.kinds = {}
        self.size_basis = {}
        self.housing = parameters.categories.index(HOUSING)

    def enter(self, number, edit):
        if edit.kind not in KINDS:
            raise CoreError(
                "unknown_edit", number=number, edit=edit.kind, known=", ".join(KINDS)
            )
        if edit.kind == "add":
            self._add(number, edit)
        else:
            before = self._current(number, edit.facility_id)
            self.state[edit.facility_id] = (
                None if edit.kind == "remove" else self._changed(number, edit, before)
            )
        # A new facility stays new, however often it is moved before the scenario is computed.
        self.kinds[edit.facility_id] = "add" if edit.facility_id in self.names else edit.kind

    def _current(self, number, key):
        state = self.state.get(key, "untouched")
        if state == "untouched" and key in self.rows:
            row, have = self.rows[key], self.facilities
            return (have.x[row], have.y[row], have.category[row], have.size[row])
        if state in ("untouched", None):
            raise CoreError("unknown_facility", number=number, id=key)
        return state

    def _add(self, number, edit):
        if edit.facility_id in self.rows or edit.facility_id in self.state:
            raise CoreError("duplicate_edit_id", number=number, id=edit.facility_id)
        category = self._category(number, edit)
        size = edit.size
        assumed = np.isnan(size) and category != self.housing
        if assumed:
            size = self.parameters.default_size[category]
        self.names[edit.facility_id] = edit.name
        self.size_basis[edit.facility_id] = "assumed" if assumed else "scenario"
        self.state[edit.facility_id] = self._checked(number, edit, edit.x, edit.y, category, size)

    def _changed(self, number, edit, before):
        x, y, category, size = before
        if edit.kind == "move":
            x, y = edit.x, edit.y
        if edit.kind == "modify":
            if edit.category:
                category = self._category(number, edit)
            size = self._size_after(edit, category, before)
        return self._checked(number, edit, x, y, category, size)

    def _size_after(self, edit, category, before):
        """Size of a modified facility; another category without a size has its default size."""
        key = edit.facility_id
        if not np.isnan(edit.size) or category == self.housing != before[2]:
            self.size_basis[key] = "scenario"
            return edit.size
        if category != before[2]:
            self.size_basis[key] = "assumed"
            return self.parameters.default_size[category]
        return before[3]

    def _category(self, number, edit):
        known = self.parameters.categories
        if edit.category not in known:
            raise CoreError(
                "edit_category",
                number=number,
                id=edit.facility_id,
                category=edit.category,
                known=", ".join(known),
            )
        return known.index(edit.category)

    @staticmethod
    def _checked(number, edit, x, y, category, size):
        if not size >= 0 or np.isinf(size):
            shown = "NULL" if np.isnan(size) else size
            raise CoreError("edit_size", number=number, id=edit.facility_id, size=shown)
        if not (np.isfinite(x) and np.isfinite(y)):
            raise CoreError("edit_place", number=number, id=edit.facility_id)
        return (x, y, category, size)

    def _is_home(self, key):
        """Whether the edits make it housing; the zones hold the residents of what was before."""
        row = self.rows.get(key)
        was = row is not None and self.facilities.category[row] == self.housing
        return self.state[key][2] == self.housing and not was

    def close(self, locate):
        changed = sorted(key for key in self.state if key in self.rows)
        standing = [key for key, state in self.state.items() if state is not None]
        homes = [self.state[key] for key in sorted(filter(self._is_home, standing))]
        standing = [key for key in standing if not self._is_home(key)]
        added = [key for key in standing if key not in self.rows]
        kept = sorted(key for key in standing if key in self.rows)
        rows = [self.rows[key] for key in kept]
        rows += list(range(len(self.rows), len(self.rows) + len(added)))
        row_of = dict(zip([*kept, *added], rows))
        row_of.update((key, self.rows[key]) for key in changed)
        return NetChange(
            removed=np.array([self.rows[key] for key in changed], dtype=np.intp),
            sites=_facilities([self.state[key] for key in [*kept, *added]], locate),
            rows=np.array(rows, dtype=np.intp),
            added_ids=tuple(added),
            added_names=tuple(self.names[key] for key in added),
            homes=_facilities(homes, locate),
            kinds={row_of[key]: kind for key, kind in self.kinds.items() if key in row_of},
            size_basis={
                row_of[key]: basis for key, basis in self.size_basis.items() if key in row_of
            },
        )


def _facilities(states, locate):
    table = np.array(states, dtype=float).reshape(-1, 4)
    return Facilities(
        x=table[:, 0],
        y=table[:, 1],
        category=table[:, 2].astype(np.intp),
        size=table[:, 3],
        zone=locate(table[:, 0], table[:, 1]) if len(table) else np.zeros(0, dtype=np.intp),
    )
