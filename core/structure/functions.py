"""Functions: which share of the facilities lies inside the induction areas."""

import numpy as np

from . import carriers
from .indicators import Three, divided, keys_of
from .shares import times_inside

# The seven kinds of the official tool are groups of facility_categories.csv; its four groups.
KINDS = ("administration", "commerce", "medicine", "child_care", "welfare", "education", "culture")
GROUPS = {
    "total": KINDS,
    "admin_culture": ("administration", "culture"),
    "education_childcare": ("education", "child_care"),
    "care_medical": ("welfare", "medicine"),
    "commercial": ("commerce",),
}
# Area of the key → attribute of the state.
AREAS = {"ufia": "function", "rpa": "residence"}
LACKS = {"ufia": "no_function_area", "rpa": "no_residence_area"}


def fill(book, state, year):
    """Values of the group.

    Parameters
    ----------
    book : Book
    state : State
    year : int
        Written into the rows.
    """
    if state.facilities is None:
        book.lack(keys_of("functions"), year, state.name, "no_facilities")
        return
    for key, name in AREAS.items():
        area = getattr(state, name)
        mine = [one for one in keys_of("functions") if one.startswith(key)]
        if area is None:
            book.lack(mine, year, state.name, LACKS[key])
            continue
        latest = _Counted(state.facilities, area)
        earlier = None if state.set_up is None else _Counted(state.set_up, area)
        for group, kinds in GROUPS.items():
            _group(book, (year, state.name), (key, group), latest.of(kinds),
                   earlier.of(kinds) if earlier else None)
        for kind in KINDS:
            book.add(f"{key}_facility_share_{kind}", year, state.name, latest.of((kind,))[2])
        if key == "ufia":
            _induced(book, year, state.name, latest, earlier)


def _group(book, where, names, now, earlier):
    (key, group), (total, inside, share) = names, now
    book.add(f"{key}_facility_admin_count_{group}", *where, total)
    book.add(f"{key}_facility_count_{group}", *where, inside)
    book.add(f"{key}_facility_share_{group}", *where, share)
    if earlier is None:
        book.lack([f"{key}_facility_share_delta_{group}"], *where, "no_set_up")
    else:
        book.add(f"{key}_facility_share_delta_{group}", *where, share.minus(earlier[2]))


def _induced(book, year, state, latest, earlier):
    """Facilities that plans lead into the area, now and when the plan was set up."""
    for when, counted in (("latest", latest), ("established", earlier)):
        keys = [f"ufia_facility_{what}_total_{when}" for what in ("admin_count", "count", "share")]
        if counted is None:
            book.lack(keys, year, state, "no_set_up")
            continue
        for key, three in zip(keys, counted.induced()):
            book.add(key, year, state, three)


class _Counted:
    """Facilities with how often each lies in an area."""

    def __init__(self, facilities, area):
        self.facilities = facilities
        rows = np.arange(len(facilities))
        points = carriers.Carriers(facilities.x, facilities.y, rows, np.ones(len(rows)))
        self.times = times_inside(points, area.areas)

    def of(self, kinds):
        return self._three(np.isin(self.facilities.group, kinds))

    def induced(self):
        return self._three(self.facilities.induced)

    def _three(self, some):
        """Facilities in all, inside, and their share."""
        total = float(np.count_nonzero(some))
        tool = float(self.times[some].sum())
        inside = float(np.count_nonzero(self.times[some] > 0))
        return (
            Three(total, total, total),
            Three(tool, inside, inside),
            Three(*(float(divided(part, total)) for part in (tool, inside, inside))),
        )
