"""The text of a plan file: JSON, with the line that every value stands on.

Python's own reader forgets lines and takes the last of two equal keys without a word, so objects
and arrays are read here; texts and numbers are left to it.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from ..errors import CoreError

_SPACE = " \t\r\n"
_SCALARS = json.JSONDecoder()
# Deeper than any plan; deeper ones would end Python's own stack.
_DEEPEST = 40
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# A plan is written by hand; anything larger is another file.
_LARGEST = 5_000_000


@dataclass(frozen=True)
class Document:
    """What a plan file holds.

    Attributes
    ----------
    value : object
        dict, list, text, number, truth value or None.
    lines : dict of tuple to int
        Line of each value, by its path: keys and numbers from the outermost.
    """

    value: object
    lines: dict

    def line(self, path):
        """Line of a value; of a missing one that of what would hold it."""
        path = tuple(path)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(path):
    """Read a plan file.

    Parameters
    ----------
    path : path-like

    Returns
    -------
    Document

    Raises
    ------
    CoreError
        ``missing_file``, ``plan_unreadable``, ``plan_too_large``, ``plan_encoding``, and those of
        :func:`parse`.
    """
    path = Path(path)
    if not path.is_file():
        raise CoreError("missing_file", file=str(path))
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise CoreError("plan_too_large", file=path.name, size=f"{size / 1e6:.0f}")
        data = path.read_bytes()
    except OSError as error:
        raise CoreError("plan_unreadable", file=str(path), reason=error.strerror) from error
    return parse(_decoded(data, path.name), path.name)


def _decoded(data, file):
    """UTF-8, with or without the mark that Windows puts at the beginning."""
    if data.startswith(_UTF16):
        raise CoreError("plan_encoding", file=file, encoding="UTF-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        data.decode("cp932")
    except UnicodeDecodeError:
        raise CoreError("plan_encoding", file=file, encoding="?") from None
    raise CoreError("plan_encoding", file=file, encoding="Shift_JIS (CP932)")


def parse(text, file):
    """Read JSON, strictly as it is published, with lines.

    Raises
    ------
    CoreError
        ``plan_empty``, ``plan_comma_too_many``, ``plan_comma_missing``, ``plan_comment``,
        ``plan_key_twice``, ``plan_backslash``, ``plan_not_json``; each with the line.
    """
    reader = _Reader(text, file)
    if not text.strip(_SPACE):
        raise CoreError("plan_empty", file=file)
    value = reader.value((), 0)
    if reader.next():
        reader.refuse()
    return Document(value, reader.lines)


class _Reader:
    """Goes through the text once."""

    def __init__(self, text, file):
        self._text, self._file = text, file
        self._place, self._counted, self._line = 0, 0, 1
        self.lines = {}

    def next(self):
        """The next letter that is no space, empty at the end."""
        text = self._text
        while self._place < len(text) and text[self._place] in _SPACE:
            self._place += 1
        return text[self._place : self._place + 1]

    def line(self):
        self._line += self._text.count("\n", self._counted, self._place)
        self._counted = self._place
        return self._line

    def refuse(self, code="plan_not_json", **facts):
        """Say what is wrong here."""
        here = self._text[self._place :]
        if here.startswith(("//", "/*", "#")):
            code = "plan_comment"
        known = {"file": self._file, "line": self.line(), "found": here[:1].strip() or "…"}
        raise CoreError(code, **known, **facts)

    def value(self, path, depth):
        letter = self.next()
        self.lines[path] = self.line()
        if depth > _DEEPEST:
            self.refuse()
        if letter == "{":
            return self._object(path, depth)
        if letter == "[":
            return self._array(path, depth)
        return self._scalar()

    def _scalar(self):
        try:
            value, self._place = _SCALARS.raw_decode(self._text, self._place)
        except ValueError as error:
            self.refuse("plan_backslash" if "escape" in str(error) else "plan_not_json")
        # NaN and Infinity are no JSON, though Python takes them; huge numbers become infinite.
        if isinstance(value, float) and not abs(value) < float("inf"):
            self.refuse()
        return value

    def _object(self, path, depth):
        self._place += 1
        found, first = {}, True
        while self._goes_on("}", first):
            if self.next() != '"':
                self.refuse()
            line = self.line()
            key = self._scalar()
            if key in found:
                self.refuse("plan_key_twice", key=key)
            if self.next() != ":":
                self.refuse()
            self._place += 1
            found[key] = self.value((*path, key), depth + 1)
            self.lines[(*path, key)] = line
            first = False
        return found

    def _array(self, path, depth):
        self._place += 1
        found = []
        while self._goes_on("]", not found):
            found.append(self.value((*path, len(found)), depth + 1))
        return found

    def _goes_on(self, end, first):
        """Whether another member follows; past the comma, or past the end."""
        letter = self.next()
        if letter == end:
            self._place += 1
            return False
        if first:
            return True
        if letter != ",":
            starts = bool(letter) and letter in '"{[-0123456789tfn'
            self.refuse("plan_comma_missing" if starts else "plan_not_json")
        self._place += 1
        if self.next() in ("}", "]"):
            self.refuse("plan_comma_too_many")
        return True
