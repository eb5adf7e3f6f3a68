"""What a plan says, once its form is right."""

from dataclasses import dataclass, field

# The format that this program knows.
FORMAT = 1
LANGUAGES = ("ja", "en")
LEVELS = ("1km", "500m", "250m", "125m")
EDITS = ("add", "move", "remove", "modify")


@dataclass(frozen=True)
class Place:
    """Where something stands in the plan: its path, as text, and the line."""

    path: tuple
    line: int

    @property
    def text(self):
        """For example ``analyses[2].with.DRAWS``."""
        return text_of(self.path)

    def facts(self):
        """For an error about it."""
        return {"place": self.text or "{ }", "line": self.line}


def text_of(path):
    """A path as people write it."""
    words = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(words).lstrip(".")


@dataclass(frozen=True)
class Study:
    """The study: made from a boundary, or one that is there.

    ``file`` is where it lies in the folder of the plan, or a path to one that is there.
    """

    place: Place
    file: str = ""
    boundary: str = ""
    municipality: str = ""
    mesh: str = "500m"
    name: str = ""
    attribution: str = ""


@dataclass(frozen=True)
class Input:
    """A file or folder to import; ``options`` are parameters of ``import_data``."""

    place: Place
    path: str
    options: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Edit:
    """One placed, moved, changed or removed facility; ``at`` is longitude and latitude."""

    edit: str
    facility_id: str = ""
    category: str = ""
    size: float = None
    at: tuple = ()
    name: str = ""


@dataclass(frozen=True)
class Scenario:
    """A named scenario: from a file, written here, or one of the study (neither)."""

    place: Place
    key: str
    name: str
    file: str = ""
    edits: tuple = ()


@dataclass(frozen=True)
class Step:
    """An algorithm to run; ``values`` are as written."""

    place: Place
    run: str
    name: str = ""
    values: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """A whole plan.

    ``data`` is the folder of ``data:…``, relative to the plan; ``lines`` finds the line of a path.
    """

    name: str
    language: str
    folder: str
    data: str
    study: Study
    inputs: tuple
    scenarios: tuple
    analyses: tuple
    exports: tuple
    lines: object

    def place(self, path):
        """A :class:`Place` of this plan."""
        return Place(tuple(path), self.lines(path))
