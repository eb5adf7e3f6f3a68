"""Text of published tables: encodings, CSV, numbers, times of day, names.

Japanese open data comes in UTF-8, UTF-8 with BOM and CP932 (Windows Shift_JIS), often side by
side. An encoding is never guessed loosely: bytes either decode strictly or are refused.
"""

import csv
import io
import math
import re
import unicodedata
from dataclasses import dataclass, field

from ..errors import CoreError

BOM = b"\xef\xbb\xbf"
# What UTF-16 begins with.
WIDE = (b"\xff\xfe", b"\xfe\xff")
# A text that was decoded with the first and written again reads well when both are undone.
_MISREADINGS = (
    ("cp932", "utf-8"),
    ("latin-1", "utf-8"),
    ("cp1252", "utf-8"),
    ("latin-1", "cp932"),
    ("cp1252", "cp932"),
)
_NO_CP1252 = re.compile("([\x81\x8d\x8f\x90\x9d]+)")
_SAMPLE = 20000
# What Python makes of the bytes A0, FD, FE and FF, which CP932 does not use.
_NO_CP932 = "\uf8f0\uf8f1\uf8f2\uf8f3"
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_CLOCK = re.compile(r"(午前|午後|AM|PM)?(\d{1,2})(?::|時)(\d{1,2})?分?")
# Legal forms in front of or behind a company's name.
_FORMS = re.compile(
    r"(株式会社|有限会社|合同会社|一般社団法人|社会福祉法人|医療法人|\(株\)|\(有\))"
)
_BRACKETS = re.compile(r"[(\[【「].*?[)\]】」]")
_SPACES = re.compile(r"\s+")
# Signs that lists write differently or leave out, the mark of a long vowel among them.
_MARKS = re.compile(r"[-‐-―ー・.,、。'’~〜&!?#*()\[\]【】「」『』]")
_SMALL_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")


@dataclass
class Table:
    """A text table: headings, rows of texts as wide as the headings, and their row numbers.

    ``too_long`` has the numbers of rows with more cells than there are headings, ``notes`` pairs of
    a key and facts that whoever reads the table tells on.
    """

    header: tuple
    rows: list
    numbers: list
    encoding: str
    too_long: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    def records(self):
        """``(row number, {heading: text})`` of each row."""
        for row, cells in zip(self.numbers, self.rows):
            yield row, dict(zip(self.header, cells))


def is_empty(data):
    """Whether bytes hold nothing: interrupted downloads leave none, or zeros."""
    return not data.strip(b"\x00\r\n\t \xef\xbb\xbf")


def decode(data, file):
    """Text of the bytes of a file, and the name of its encoding.

    Raises
    ------
    CoreError
        ``empty_file``, ``wide_encoding`` (UTF-16), ``unknown_encoding``, ``mojibake`` (with the
        encoding that would read well), ``damaged_text`` (with the line).
    """
    if is_empty(data):
        raise CoreError("empty_file", file=file)
    if data.startswith(WIDE):
        raise CoreError("wide_encoding", file=file)
    for encoding in ("utf-8-sig" if data.startswith(BOM) else "utf-8", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if any(sign in text for sign in _NO_CP932):
            break
        _refuse_mojibake(text, data, encoding, file)
        return text, {"utf-8": "UTF-8", "utf-8-sig": "UTF-8 BOM", "cp932": "CP932"}[encoding]
    _refuse_damaged_utf8(data, file)
    _refuse_cut(data, file)
    raise CoreError("unknown_encoding", file=file, better=_reads_well(data) or "?")


def refuse_wrong_utf8(data, file):
    """Refuse bytes of a format that is always UTF-8 and that are not.

    Raises
    ------
    CoreError
        ``mojibake`` with the encoding that reads well, else ``damaged_text`` with the line.
    """
    if data.startswith(WIDE):
        raise CoreError("mojibake", file=file, better="UTF-16")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, file)
        better = next((name for name in ("cp932", "euc_jp") if _is_japanese_in(data, name)), "")
        if better:
            better = better.upper().replace("_", "-")
            raise CoreError("mojibake", file=file, better=better) from None
        line = data[: error.start].count(b"\n") + 1
        raise CoreError("damaged_text", file=file, line=line) from None


def refuse_misread(texts, file):
    """Raise ``mojibake`` where texts make sense as soon as a wrong decoding is undone."""
    foreign = (text for text in texts if not text.isascii())
    _refuse_misread("\n".join(foreign)[:_SAMPLE], file)


def _refuse_mojibake(text, data, encoding, file):
    if "\ufffd" in text:
        line = text[: text.index("\ufffd")].count("\n") + 1
        raise CoreError("damaged_text", file=file, line=line)
    foreign = [c for c in text[:_SAMPLE] if ord(c) > 127]
    if not foreign:
        return
    if encoding == "cp932":
        _refuse_damaged_utf8(data, file)
        _refuse_cut(data, file)
        half_width = sum("\uff61" <= c <= "\uff9f" for c in foreign)
        better = _reads_well(data)
        if half_width > 0.3 * len(foreign) and better:
            raise CoreError("mojibake", file=file, better=better)
    _refuse_misread(text[:_SAMPLE].rsplit("\n", 1)[0], file)


def _refuse_misread(sample, file):
    for wrong, right in _MISREADINGS:
        try:
            repaired = _bytes_of(sample, wrong).decode(right)
        except UnicodeError:
            continue
        if repaired != sample and _japanese(repaired):
            raise CoreError("mojibake", file=file, better=right.upper())


def _bytes_of(text, encoding):
    """Bytes of a text; programs take the bytes that CP1252 does not define as they are."""
    if encoding != "cp1252":
        return text.encode(encoding)
    pieces = _NO_CP1252.split(text)
    return b"".join(
        piece.encode("latin-1" if place % 2 else encoding) for place, piece in enumerate(pieces)
    )


def _refuse_cut(data, file):
    """A file that ends in the middle of a sign was cut off there."""
    if any(_is_cut(data, encoding) for encoding in ("utf-8", "cp932")):
        raise CoreError("damaged_text", file=file, line=data.count(b"\n") + 1)


def _is_cut(data, encoding):
    data = data.removeprefix(BOM)
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.end == len(data) and _japanese(data[: error.start].decode(encoding))
    return False


def _refuse_damaged_utf8(data, file):
    """A UTF-8 file with single broken bytes may decode as CP932: into nonsense."""
    sample = data[: 4 * _SAMPLE]
    text = sample.decode("utf-8", errors="replace")
    broken = text[:-1].count("\ufffd")
    if 0 < broken <= 0.02 * len(text) and _japanese(text):
        line = text[: text.index("\ufffd")].count("\n") + 1
        raise CoreError("damaged_text", file=file, line=line)


def _reads_well(data):
    found = (name for name in ("euc_jp", "iso2022_jp") if _is_japanese_in(data, name))
    return next(found, "").upper().replace("_", "-")


def _is_japanese_in(data, encoding):
    try:
        return _japanese(data.decode(encoding))
    except UnicodeDecodeError:
        return False


def _japanese(text):
    """Are most of the signs outside ASCII kana, kanji, or their punctuation?"""
    foreign = [c for c in text if ord(c) > 127 and c != "\ufffd"]
    usual = sum("\u3000" <= c <= "\u30ff" or "\u4e00" <= c <= "\u9fff" or "\uff01" <= c <= "\uff5e"
                for c in foreign)
    return len(foreign) >= 2 and usual >= 0.9 * len(foreign)


def read_table(data, file, header_rows=1):
    """A CSV file as a :class:`Table`.

    Parameters
    ----------
    data : bytes
    file : str
        Named in errors.
    header_rows : int
        Rows before the data; the first one gives the headings.

    Raises
    ------
    CoreError
        Those of :func:`decode`; ``broken_csv``.
    """
    text, encoding = decode(data, file)
    reader = csv.reader(io.StringIO(text, newline=""))
    table = None
    try:
        for number, cells in enumerate(reader, start=1):
            if number == 1:
                header = tuple(clean(cell) for cell in cells)
                table = Table(header, [], [], encoding)
            elif number > header_rows and any(cell.strip() for cell in cells):
                _add_row(table, number, cells)
    except csv.Error as error:
        raise CoreError("broken_csv", file=file, line=reader.line_num, reason=str(error)) from None
    return table


def _add_row(table, number, cells):
    width = len(table.header)
    if any(cell.strip() for cell in cells[width:]):
        table.too_long.append(number)
    else:
        table.rows.append([*cells[:width], *[""] * (width - len(cells))])
        table.numbers.append(number)


def clean(text):
    """NFKC without spaces at the ends: full-width digits and letters become half-width."""
    return unicodedata.normalize("NFKC", str(text)).strip()


def number(text):
    """A number from a cell: ``"32,500 "`` is 32500; anything else that is not one is NaN."""
    plain = clean(text).replace(",", "").replace(" ", "")
    return float(plain) if _NUMBER.fullmatch(plain) else math.nan


def counted(text, units):
    """A number with its unit from free text, or NaN where it is not clear.

    ``"80人"`` is 80, ``"200人(大広間70人)"`` is 200, but ``"店内12人・テラス席12人"`` is NaN:
    adding or choosing would be a guess.

    Parameters
    ----------
    text : str
    units : str
        Words that may follow the number, separated by ``|``.
    """
    value = number(text)
    if not math.isnan(value):
        return value
    plain = _BRACKETS.sub("", clean(text).replace(",", ""))
    found = re.findall(rf"(\d+(?:\.\d+)?)\s*(?:{units})", plain)
    return float(found[0]) if len(found) == 1 else math.nan


def clock(text):
    """``HH:MM`` of a cell that holds one time of day, else an empty text."""
    match = _CLOCK.fullmatch(clean(text).replace(" ", ""))
    if not match:
        return ""
    half, hour, minute = match.group(1), int(match.group(2)), int(match.group(3) or 0)
    hour += 12 if half in ("午後", "PM") and hour < 12 else 0
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else ""


def folded(text):
    """A name for comparison: NFKC, lower case, hiragana of one size, no spaces or marks."""
    plain = _SPACES.sub("", clean(text)).lower()
    kana = "".join(chr(ord(c) - 96) if "\u30a1" <= c <= "\u30f6" else c for c in plain)
    return _MARKS.sub("", kana.translate(_SMALL_KANA))


def without_form(text):
    """A name without the legal form of the company."""
    return _FORMS.sub("", clean(text))


def core_name(text):
    """A folded name without legal form and without what stands in brackets."""
    plain = without_form(text)
    return folded(_BRACKETS.sub("", plain)) or folded(plain)
