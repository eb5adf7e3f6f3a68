"""What a value of a plan may point at: ``study:zones``, ``results:score_zones``, ``file:a.csv`` …

A layer may be cut down to some of its rows without any code::

    {"from": "study:needs", "only": {"kind": ["opinion"]}, "without": {"theme": "…"}}
"""

from dataclasses import dataclass, field

# Table of the study, of the results; edits of a scenario; files beside the plan, in its data
# folder, of the sample town.
STUDY, RESULTS, SCENARIO = "study", "results", "scenario"
FILE, DATA, SAMPLE = "file", "data", "sample"
KINDS = (STUDY, RESULTS, SCENARIO, FILE, DATA, SAMPLE)
PATHS = (FILE, DATA, SAMPLE)
_FROM, _ONLY, _WITHOUT = "from", "only", "without"
CUT_KEYS = (_FROM, _ONLY, _WITHOUT)


@dataclass(frozen=True)
class Reference:
    """Something a step reads.

    ``name`` is a table, a scenario or a path; empty for the whole study or all results.
    ``only`` and ``without`` are values by column.
    """

    kind: str
    name: str = ""
    only: dict = field(default_factory=dict)
    without: dict = field(default_factory=dict)

    @property
    def text(self):
        """As it is written."""
        return f"{self.kind}:{self.name}" if self.name else self.kind

    @property
    def canonical(self):
        """Plain values that say all of it, for comparing."""
        if not self.only and not self.without:
            return self.text
        return {_FROM: self.text, _ONLY: self.only, _WITHOUT: self.without}


def kind_of(text):
    """What stands before the first colon, empty where that is no kind (a path with a drive)."""
    word, colon, _rest = text.partition(":")
    if not colon:
        return word if word in (STUDY, RESULTS) else ""
    return word if len(word) > 1 and word.isidentifier() else ""


def parse(text):
    """A text as a :class:`Reference`; a plain path is a file beside the plan.

    Returns
    -------
    Reference or None
        None where the word before the colon is not known.
    """
    kind = kind_of(text)
    if not kind:
        return Reference(FILE, text)
    if kind not in KINDS:
        return None
    return Reference(kind, text.partition(":")[2].strip())


def is_cut(value):
    """Whether a value is a layer that is cut down."""
    return isinstance(value, dict) and _FROM in value


def cut(value):
    """A layer that is cut down, as a :class:`Reference`; None where it is not right."""
    if set(value) - set(CUT_KEYS) or not isinstance(value.get(_FROM), str):
        return None
    parts = [value.get(key, {}) for key in (_ONLY, _WITHOUT)]
    if not all(isinstance(part, dict) and all(map(_is_choice, part.values())) for part in parts):
        return None
    found = parse(value[_FROM])
    return found and Reference(found.kind, found.name, *(
        {column: wanted if isinstance(wanted, list) else [wanted]
         for column, wanted in part.items()} for part in parts))


def _is_choice(value):
    values = value if isinstance(value, list) else [value]
    return bool(values) and all(isinstance(one, (str, int, float, bool)) for one in values)


def in_value(value):
    """All references in a checked value, at any depth.

    Yields
    ------
    Reference
    """
    if isinstance(value, Reference):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from in_value(one)
