"""Files beside the study that an import leaves: refused rows, and questions that are open."""

import csv
import io
from pathlib import Path

from ...core.errors import CoreError
from ...core.study import answers_text
from ...core.study.files import move, workshop
from ..i18n import tr
from ..messages import sentence
from ..sentences.data import reasons


def write_refused(study):
    """Every refused row of the study with its reason, as ``<study>_refused_rows.csv``.

    Returns
    -------
    Path
    """
    known = reasons()
    rows = [
        (row.file, row.rows, int(row.row_count), known.get(row.reason, row.reason), row.detail)
        for row in study.read("refused_rows").itertuples()
    ]
    heads = (tr("File"), tr("Rows"), tr("Number of rows"), tr("Reason"), tr("Found there"))
    return _write(_beside(study, "refused_rows"), heads, rows)


def write_questions(study, results):
    """What files ask, as ``<study>_questions.csv`` to fill in; None where nothing is asked.

    Returns
    -------
    Path or None
    """
    path = _beside(study, "questions")
    asked = answers_text.open_questions(results)
    if not asked:
        return None
    told = {result.file: sentence(result.error) for result in results if result.question}
    rows = [(file, question, key, "", told[file]) for file, question, key in asked]
    return _write(path, (*answers_text.COLUMNS, "asked"), rows)


def _beside(study, name):
    return study.path.with_name(f"{study.path.stem}_{name}.csv")


def _write(path, heads, rows):
    """A CSV file that Excel opens in Japanese, written whole or not at all."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    with workshop(Path(path)) as folder:
        new = folder / path.name
        new.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
        move(new, path)
    return path


def _harmless(cell):
    """A text that a spreadsheet does not take for a formula."""
    text = "" if cell is None else cell
    return f"'{text}" if isinstance(text, str) and text[:1] in ("=", "+", "@") else text


def write_all(study, results, warn):
    """Both files; trouble with them is a warning, because the import itself is done.

    Parameters
    ----------
    study : Study
    results : list of FileResult
    warn : callable
        Takes a sentence.

    Returns
    -------
    (Path or None, Path or None)
        Refused rows and questions.
    """
    return (
        _or_warn(warn, write_refused, study),
        _or_warn(warn, write_questions, study, results),
    )


def _or_warn(warn, write, *what):
    try:
        return write(*what)
    except CoreError as error:
        warn(sentence(error))
        return None
