"""The log of a plan: one line of JSON for each step that was run.

Lines are only added. A run that was cut off leaves at most a torn last line, which is passed over.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ..errors import CoreError

DONE, FAILED, STOPPED = "done", "failed", "stopped"


@dataclass(frozen=True)
class Entry:
    """One step of one run.

    Attributes
    ----------
    step : str
        Key of the task.
    run : str
        Id of the algorithm, empty for none.
    status : str
        ``done``, ``failed`` or ``stopped``.
    started : str
        ISO 8601, to the microsecond: it tells two runs of a step apart.
    seconds : float
    parameters : str
        Digest of what was asked, with the version of the plugin.
    version : str
    inputs : dict of str to str
        Stamp of everything read, by reference.
    outputs : dict of str to list
        By parameter: kind, name and stamp of what was written.
    results : dict
        Numbers and words that the algorithm gave.
    files : dict of str to str
        Contents by outside, of files that were read.
    error : str
        Why it failed.
    """

    step: str
    run: str
    status: str
    started: str
    seconds: float = 0.0
    parameters: str = ""
    version: str = ""
    inputs: dict = field(default_factory=dict)
    outputs: dict = field(default_factory=dict)
    results: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    error: str = ""


class Log:
    """Reads and continues the log of a plan.

    Parameters
    ----------
    path : path-like
        Need not exist yet.
    """

    def __init__(self, path):
        self.path = Path(path)
        self.entries = tuple(_entries(self.path))

    def last(self):
        """The newest entry of every step that was done, by step."""
        return {one.step: one for one in self.entries if one.status == DONE}

    def files(self):
        """Contents of files by outside, of all entries."""
        return {seen: found for one in self.entries for seen, found in one.files.items()}

    def add(self, entry):
        """Write an entry at the end.

        Raises
        ------
        CoreError
            ``write_failed``.
        """
        line = json.dumps(asdict(entry), ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            torn = self._is_torn()
            with self.path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(("\n" if torn else "") + line + "\n")
        except OSError as error:
            raise CoreError(
                "write_failed", target=str(self.path), reason=error.strerror) from error
        self.entries = (*self.entries, entry)

    def _is_torn(self):
        """Whether the last line was cut off."""
        if not self.path.is_file() or not self.path.stat().st_size:
            return False
        with self.path.open("rb") as file:
            file.seek(-1, 2)
            return file.read(1) != b"\n"


def _entries(path):
    """The lines that are entries; what is torn, or from another program, is passed over."""
    if not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise CoreError("plan_unreadable", file=str(path), reason=error.strerror) from error
    names = Entry.__dataclass_fields__
    for line in text.split("\n"):
        try:
            found = json.loads(line)
            one = Entry(**{name: found[name] for name in names if name in found})
        except (ValueError, TypeError, KeyError):
            continue
        if _is_right(one):
            yield one


def _is_right(one):
    texts = (one.step, one.run, one.status, one.started, one.parameters, one.version)
    tables = (one.inputs, one.outputs, one.results, one.files)
    return all(isinstance(text, str) for text in texts) and all(
        isinstance(table, dict) for table in tables)
