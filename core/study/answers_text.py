"""Answers as people write them: ``1=0-0.5; 2=0.5-3``, or a table of them in a CSV file."""

from pathlib import Path

from ..errors import CoreError
from ..formats.parsed import QUESTIONS
from ..formats.text import clean, read_table

COLUMNS = ("file", "question", "key", "value")


def pairs(text, field):
    """``{key: value}`` of a text with pairs ``key=value`` separated by ``;`` or line ends.

    Parameters
    ----------
    text : str
    field : str
        Where it was written, named in errors.

    Raises
    ------
    CoreError
        ``bad_answer`` where a part is no pair.
    """
    found = {}
    # clean() makes full-width signs half-width ones.
    for part in clean(text).replace("\n", ";").split(";"):
        if not part.strip():
            continue
        key, sign, value = part.partition("=")
        if not (sign and key.strip() and value.strip()):
            raise CoreError("bad_answer", field=field, text=part.strip())
        found[key.strip()] = value.strip()
    return found


def read_file(path):
    """Answers to single files from a CSV file, as :class:`~.answers.Answers` takes them.

    Rows without a value are questions that are still open, and left out.

    Raises
    ------
    CoreError
        ``missing_file``, ``missing_columns``, ``bad_answer``, and those of ``text.read_table``.
    """
    path = Path(path)
    if not path.is_file():
        raise CoreError("missing_file", file=str(path))
    table = read_table(path.read_bytes(), path.name)
    missing = [name for name in COLUMNS if name not in table.header]
    if missing:
        raise CoreError("missing_columns", file=path.name, columns=", ".join(missing))
    found = {}
    for row, record in table.records():
        file, question, key, value = (clean(record[name]) for name in COLUMNS)
        if not value:
            continue
        if question not in QUESTIONS.values():
            raise CoreError("bad_answer", field=f"{path.name}, {row}", text=question)
        found.setdefault((file, question), {})[key] = value
    return found


def open_questions(results):
    """``(file, question, key)`` of what files ask, one row a key.

    Parameters
    ----------
    results : list of FileResult
    """
    return [
        (result.file, result.question, key)
        for result in results
        if result.question
        for key in (result.error.facts.get("keys") or ("",))
    ]
