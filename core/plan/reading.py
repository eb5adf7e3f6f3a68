"""From a document to a plan: every key, every type, before anything is looked for."""

import math
import re

from ..errors import CoreError
from .model import EDITS, FORMAT, LANGUAGES, LEVELS, Edit, Input, Place, Plan, Scenario, Step, Study
from .near import nearest

TEXT, NUMBER, TRUTH, OBJECT, LIST = "text", "number", "truth", "object", "list"
_KINDS = {
    TEXT: (str,), NUMBER: (int, float), TRUTH: (bool,), OBJECT: (dict,), LIST: (list,),
}  # fmt: skip
# Keys of each part and what they hold; “note” is for people.
_PLAN = {
    "plan": NUMBER, "name": TEXT, "note": TEXT, "language": TEXT, "folder": TEXT, "data": TEXT,
    "study": OBJECT, "inputs": LIST, "scenarios": LIST, "analyses": LIST, "exports": LIST,
}  # fmt: skip
_STUDY = {
    "file": TEXT, "boundary": TEXT, "municipality": TEXT, "mesh": TEXT, "name": TEXT,
    "attribution": TEXT, "note": TEXT,
}  # fmt: skip
_INPUT = {
    "path": TEXT, "attribution": TEXT, "city_attribution": TEXT, "leave_out": TEXT, "format": TEXT,
    "category": TEXT, "codes": OBJECT, "columns": OBJECT, "crs": TEXT, "kind": TEXT,
    "answers": TEXT, "replace_older": TRUTH, "note": TEXT,
}  # fmt: skip
_SCENARIO = {"name": TEXT, "key": TEXT, "edits": TEXT, "places": LIST, "note": TEXT}
_EDIT = {
    "edit": TEXT, "facility": TEXT, "category": TEXT, "size": NUMBER, "at": LIST, "name": TEXT,
    "note": TEXT,
}  # fmt: skip
_STEP = {"run": TEXT, "name": TEXT, "with": OBJECT, "note": TEXT}
_ID = "nigiwai:"
# Longest part of a name that goes into names of tables and files.
_LONGEST = 60


def slug(name):
    """A name as a part of names of files and tables."""
    return re.sub(r"[^\w-]+", "_", name).strip("_")[:_LONGEST]


def plan_of(document):
    """A plan and what is wrong with its form.

    Parameters
    ----------
    document : text.Document

    Returns
    -------
    Plan or None
        None where there is nothing to go on with.
    list of CoreError
        Each with ``place`` and ``line``.
    """
    reader = _Reader(document)
    plan = reader.plan()
    return plan, reader.faults


class _Reader:
    """Collects what is wrong."""

    def __init__(self, document):
        self._document = document
        self.faults = []

    def place(self, *path):
        return Place(path, self._document.line(path))

    def add(self, make, place, **facts):
        """Keep a fault: ``make(**facts)`` gives the error."""
        self.faults.append(make(**place.facts(), **facts))

    def plan(self):
        value = self._document.value
        if not isinstance(value, dict):
            self.add(_wrong_type, self.place(), wanted=OBJECT, found=_kind_of(value))
            return None
        found = self.members(value, _PLAN, ())
        self._check_format(value)
        if found.get("language", LANGUAGES[0]) not in LANGUAGES:
            self.word(self.place("language"), found["language"], LANGUAGES)
        return Plan(
            found.get("name", ""), found.get("language", ""), found.get("folder", ""),
            found.get("data", ""), self._study(found.get("study")),
            tuple(self.each(found, "inputs", self._input)),
            tuple(self.each(found, "scenarios", self._scenario)),
            tuple(self.each(found, "analyses", self._step)),
            tuple(self.each(found, "exports", self._step)),
            self._document.line,
        )  # fmt: skip

    def _check_format(self, value):
        number = value.get("plan")
        if number is None:
            self.add(_missing_key, self.place(), key="plan")
        elif number != FORMAT or isinstance(number, bool):
            self.add(_other_format, self.place("plan"), found=str(number), known=FORMAT)

    def members(self, value, known, path):
        """The members of an object that are right."""
        found = {}
        for key, member in value.items():
            place = self.place(*path, key)
            if key not in known:
                near = nearest(key, known)
                self.add(_unknown_key, place, key=key, near=near, known=", ".join(known))
            elif not _is(member, known[key]):
                self.add(_wrong_type, place, wanted=known[key], found=_kind_of(member))
            else:
                found[key] = member
        return found

    def each(self, found, key, read):
        """Members of a list, those that are right."""
        for number, value in enumerate(found.get(key, ())):
            one = read(value, (key, number))
            if one is not None:
                yield one

    def object(self, value, known, path):
        """The members of what must be an object, else None."""
        if isinstance(value, dict):
            return self.members(value, known, path)
        self.add(_wrong_type, self.place(*path), wanted=OBJECT, found=_kind_of(value))
        return None

    def word(self, place, found, known):
        self.add(_unknown_word, place, found=found, near=nearest(found, known),
                 known=", ".join(known))

    def _study(self, value):
        if value is None:
            self.add(_missing_key, self.place(), key="study")
            return None
        found = self.members(value, _STUDY, ("study",))
        if not found.get("file") and not found.get("boundary"):
            self.add(_missing_key, self.place("study"), key="boundary")
        if found.get("mesh", LEVELS[1]) not in LEVELS:
            self.word(self.place("study", "mesh"), found["mesh"], LEVELS)
        found.pop("note", None)
        return Study(self.place("study"), **found)

    def _input(self, value, path):
        if isinstance(value, str):
            return Input(self.place(*path), value)
        found = self.object(value, _INPUT, path)
        if found is None:
            return None
        if "path" not in found:
            if "path" not in value:
                self.add(_missing_key, self.place(*path), key="path")
            return None
        source = found.pop("path")
        found.pop("note", None)
        for key in ("codes", "columns"):
            if key in found:
                found[key] = self._pairs(found[key], (*path, key))
        return Input(self.place(*path), source,
                     {key.upper(): member for key, member in found.items()})

    def _pairs(self, value, path):
        """Meanings as ``import_data`` takes them."""
        for key, member in value.items():
            if not _is(member, TEXT):
                self.add(_wrong_type, self.place(*path, key), wanted=TEXT, found=_kind_of(member))
        return "; ".join(f"{key}={member}" for key, member in value.items())

    def _scenario(self, value, path):
        found = self.object(value, _SCENARIO, path)
        if found is None:
            return None
        if not found.get("name", "").strip():
            self.add(_missing_key, self.place(*path), key="name")
            return None
        if "edits" in found and "places" in found:
            self.add(_one_of_two, self.place(*path, "places"), first="edits", second="places")
        edits = tuple(self._edit(one, (*path, "places", number))
                      for number, one in enumerate(found.get("places", ())))
        key = slug(found.get("key") or found["name"]) or f"{path[-1] + 1}"
        return Scenario(self.place(*path), key, found["name"], found.get("edits", ""), edits)

    def _edit(self, value, path):
        found = self.object(value, _EDIT, path)
        if found is None:
            return None
        kind = found.get("edit", EDITS[0])
        if kind not in EDITS:
            self.word(self.place(*path, "edit"), kind, EDITS)
        wanted = {"add": ("category", "at"), "move": ("facility", "at")}.get(kind, ("facility",))
        for key in wanted:
            if key not in value:
                self.add(_missing_key, self.place(*path), key=key)
        at = found.get("at", ())
        if at and not _is_place(at):
            self.add(_not_a_place, self.place(*path, "at"), found=str(list(at)))
        return Edit(kind, found.get("facility", ""), found.get("category", ""), found.get("size"),
                    tuple(at), found.get("name", ""))

    def _step(self, value, path):
        if isinstance(value, str):
            return Step(self.place(*path), value.removeprefix(_ID) if value else "")
        found = self.object(value, _STEP, path)
        if found is None:
            return None
        if not found.get("run"):
            if "run" not in value or found.get("run") == "":
                self.add(_missing_key, self.place(*path), key="run")
            return None
        return Step(self.place(*path), found["run"].removeprefix(_ID), found.get("name", ""),
                    found.get("with", {}))


def _is(value, kind):
    if isinstance(value, bool):
        return kind == TRUTH
    return isinstance(value, _KINDS[kind])


def _kind_of(value):
    """Kind of a value; ``null`` for none."""
    return next((kind for kind in _KINDS if _is(value, kind)), "null")


def _is_place(at):
    """Longitude and latitude, in or near Japan."""
    fine = len(at) == 2 and all(_is(one, NUMBER) and math.isfinite(one) for one in at)
    return fine and 120.0 <= at[0] <= 155.0 and 20.0 <= at[1] <= 47.0


def _missing_key(**facts):
    return CoreError("plan_missing_key", **facts)


def _unknown_key(**facts):
    return CoreError("plan_unknown_key", **facts)


def _unknown_word(**facts):
    return CoreError("plan_unknown_word", **facts)


def _wrong_type(**facts):
    return CoreError("plan_wrong_type", **facts)


def _other_format(**facts):
    return CoreError("plan_other_format", **facts)


def _one_of_two(**facts):
    return CoreError("plan_one_of_two", **facts)


def _not_a_place(**facts):
    return CoreError("plan_not_a_place", **facts)
