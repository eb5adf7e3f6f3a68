"""The cells of a sheet of a workbook as texts: shared strings, formats of dates, merged ranges."""

import datetime
import re

from .text import clean

# Formats of dates that every workbook has without saying so (ECMA-376, 18.8.30): those of all
# languages, and those of Japanese, Chinese and Korean.
_BUILT_IN = {*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58}
_BUILT_IN_TIMES = {18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56}
# What in a format is text: quoted, escaped, colours and languages in brackets, spaces and fills.
_LITERAL = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]")
_DATE_SIGNS = re.compile(r"[ydge]|m", re.IGNORECASE)
_TIME_SIGNS = re.compile(r"[hs]|am/pm", re.IGNORECASE)
_ELAPSED = re.compile(r"\[[hms]+\]", re.IGNORECASE)
_NO_SIGNS = re.compile(r"general|e[+-]", re.IGNORECASE)
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_DAY_ONE_1904 = 1462
# 1900 was no leap year, but the serial numbers of Excel count its 29 February.
_EPOCH, _AFTER_THE_ERROR = datetime.date(1899, 12, 30), 61
_LAST_SERIAL = 2_958_466
_DATE, _TIME, _DATE_TIME = "date", "time", "date and time"


def column_of(cell):
    """``(column from 0, row from 1)`` of a cell such as ``C12``."""
    found = _CELL.fullmatch(cell)
    if not found:
        return 0, 0
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - 64
    return place - 1, int(found[2])


def kind_of_format(code):
    """``date``, ``time``, ``date and time``, or empty for any other format of numbers."""
    plain = _NO_SIGNS.sub("", _LITERAL.sub("", code.split(";")[0]))
    if _ELAPSED.search(plain):
        return ""
    time = bool(_TIME_SIGNS.search(plain))
    # With hours or seconds an m is a minute.
    date = bool(re.search("[ydge]", plain, re.IGNORECASE)) if time else bool(
        _DATE_SIGNS.search(plain))
    return _DATE_TIME if date and time else _DATE if date else _TIME if time else ""


def serial_text(number, kind, starts_1904):
    """ISO date, date and time, or time of a serial number; None where it is none."""
    serial = number + (_DAY_ONE_1904 if starts_1904 else 0)
    if kind == _TIME:
        return _clock(round(serial * 86_400)) if 0 <= serial < 1 else None
    if not 1 <= serial < _LAST_SERIAL or int(serial) == _AFTER_THE_ERROR - 1:
        return None
    serial += 0 if serial >= _AFTER_THE_ERROR else 1
    days, seconds = divmod(round(serial * 86_400), 86_400)
    day = (_EPOCH + datetime.timedelta(days=days)).isoformat()
    return day if kind == _DATE or not seconds else f"{day} {_clock(seconds)}"


def _clock(seconds):
    hours, rest = divmod(seconds % 86_400, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours:02d}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")


class _Handler:
    """Follows a document; subclasses have ``start``, ``end`` and collect ``text``."""

    def attach(self, parser):
        self._taken = None
        parser.StartElementHandler = lambda name, attributes: self.start(
            name.rpartition("}")[2], attributes)
        parser.EndElementHandler = lambda name: self.end(name.rpartition("}")[2])
        parser.CharacterDataHandler = self._take

    def listen(self):
        self._taken = []

    def heard(self):
        taken, self._taken = self._taken, None
        return "".join(taken or ())

    def _take(self, text):
        if self._taken is not None:
            self._taken.append(text)


class Strings(_Handler):
    """Shared strings, without the readings above them."""

    def __init__(self):
        self.texts, self._parts, self._reading = [], [], False

    def start(self, name, _attributes):
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._reading = True
        elif name == "t" and not self._reading:
            self.listen()

    def end(self, name):
        if name == "rPh":
            self._reading = False
        elif name == "t" and not self._reading:
            self._parts.append(self.heard())
        elif name == "si":
            self.texts.append(clean("".join(self._parts)))


class Styles(_Handler):
    """``kinds`` has for each style of cells whether its numbers are dates or times."""

    def __init__(self):
        self.kinds, self._formats, self._in_cells = [], {}, False

    def start(self, name, attributes):
        if name == "numFmt":
            self._formats[attributes.get("numFmtId")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self.kinds.append(self._kind(attributes.get("numFmtId", "0")))

    def end(self, name):
        if name == "cellXfs":
            self._in_cells = False

    def _kind(self, number):
        if number in self._formats:
            return kind_of_format(self._formats[number])
        known = int(number) if number.isdecimal() else 0
        if known in _BUILT_IN:
            return _DATE_TIME if known == 22 else _DATE
        return _TIME if known in _BUILT_IN_TIMES else ""


class SheetReader(_Handler):
    """Cells of a sheet.

    Attributes
    ----------
    rows : list of (int, dict)
        Number as Excel shows it, and texts by column from 0.
    merged : list of str
        Ranges like ``A2:A5``.
    formulas : int
        Cells whose value a formula gave.
    unsaved : str
        The first cell with a formula whose result was not saved.
    too_wide : str
        A cell beyond the widest sheet that is read.
    """

    def __init__(self, strings, styles, starts_1904, most_columns):
        self.rows, self.merged, self.formulas = [], [], 0
        self.unsaved = self.too_wide = ""
        self._strings, self._styles = strings, styles
        self._starts_1904, self._most = starts_1904, most_columns
        self._row, self._cells, self._place = 0, {}, -1
        self._kind = self._style = self._name = ""
        self._formula = self._has_value = self._reading = False
        self._value = ""

    def start(self, name, attributes):
        if name == "row":
            told = attributes.get("r", "")
            self._row = int(told) if told.isdecimal() else self._row + 1
            self._cells, self._place = {}, -1
        elif name == "c":
            self._begin(attributes)
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._reading = True
        elif name in ("v", "t") and not self._reading:
            self._has_value = True
            self.listen()
        elif name == "mergeCell" and ":" in attributes.get("ref", ""):
            self.merged.append(attributes["ref"])

    def _begin(self, attributes):
        self._name = attributes.get("r", "")
        told = column_of(self._name)
        self._place = told[0] if told[1] else self._place + 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._formula = self._has_value = False
        self._value = ""

    def end(self, name):
        if name == "rPh":
            self._reading = False
        elif name in ("v", "t") and not self._reading:
            self._value += self.heard()
        elif name == "c":
            self._finish()
        elif name == "row" and self._cells:
            self.rows.append((self._row, self._cells))

    def _finish(self):
        empty = not self._has_value or (self._value == "" and self._kind != "str")
        if self._formula and empty and not self.unsaved:
            self.unsaved = self._name or f"{self._row}"
        self.formulas += self._formula
        if self._place >= self._most:
            if self._value:
                self.too_wide = self._name
        elif self._value:
            self._cells[self._place] = self._text()

    def _text(self):
        if self._kind == "s":
            known = self._value.isdecimal() and int(self._value) < len(self._strings)
            return self._strings[int(self._value)] if known else ""
        if self._kind == "d":
            # The one kind of cell that holds an ISO date itself.
            return clean(self._value).replace("T", " ").removesuffix(" 00:00:00")
        if self._kind != "n":
            return clean(self._value)
        return self._number() or clean(self._value)

    def _number(self):
        """The date of a number with a format of dates, else None."""
        place = int(self._style) if self._style.isdecimal() else 0
        kind = self._styles.kinds[place] if place < len(self._styles.kinds) else ""
        if not kind:
            return None
        try:
            return serial_text(float(self._value), kind, self._starts_1904)
        except (ValueError, OverflowError):
            return None
