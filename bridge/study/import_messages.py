"""What became of the files of an import, in sentences."""

import json

from ...core.errors import CoreError
from ..i18n import tr
from ..messages import sentence
from ..sentences.data import note_texts, reasons, reasons_text

_SHOWN_ROWS = 5


def readable(error):
    """The reasons of an error as words instead of keys and counts."""
    if not isinstance(error.facts.get("reasons"), dict):
        return error
    told = reasons_text(error.facts["reasons"]) or tr("the file has no rows")
    return CoreError(error.code, **{**error.facts, "reasons": told})


def tell(result, feedback):
    """One file in the messages: what it is, rows in and out, why rows were refused."""
    if result.error is not None:
        words = f"{result.file}: {sentence(readable(result.error))}"
        (feedback.pushWarning if result.question else feedback.reportError)(words)
        return
    if not result.format:
        feedback.pushInfo(tr("{file}: not recognised, left out").format(file=result.file))
        return
    told = tr("{file}: {format}, {read} rows read, {written} written, {refused} refused")
    feedback.pushInfo(
        told.format(
            file=result.file,
            format=result.format,
            read=result.rows_read,
            written=result.rows_written,
            refused=result.rows_refused,
        )
    )
    if result.replaces:
        feedback.pushInfo("  " + tr("It replaces an earlier import of this file."))
    if result.reasons:
        feedback.pushInfo("  " + reasons_text(result.reasons))
    known = reasons()
    for row in result.examples[:_SHOWN_ROWS] if result.rows_written else ():
        words = tr("row {row}: {reason}: {detail}")
        feedback.pushInfo(
            "  " + words.format(row=row.row, reason=known[row.reason], detail=row.detail)
        )
    for text in note_texts(result.notes):
        feedback.pushInfo("  " + text)


def as_json(results):
    """What became of each file, for programs and for the window that shows it.

    A list of objects: ``file``, ``format``, ``title``, ``table``, ``rows_read``, ``rows_written``,
    ``rows_refused``, ``reasons`` (words), ``notes``, ``error`` (sentence), ``question``, ``keys``
    (what is asked about), ``example`` (an answer) and ``columns`` (headings to choose from).
    """
    return json.dumps([_as_dict(result) for result in results], ensure_ascii=False)


def _as_dict(result):
    facts = {} if result.error is None else result.error.facts
    keys = facts["known"].split(", ") if result.question == "kind" else facts.get("keys", ())
    return {
        "file": result.file,
        "format": result.format,
        "title": result.title,
        "table": result.table,
        "rows_read": result.rows_read,
        "rows_written": result.rows_written,
        "rows_refused": result.rows_refused,
        "reasons": reasons_text(result.reasons),
        "notes": note_texts(result.notes),
        "error": "" if result.error is None else sentence(readable(result.error)),
        "question": result.question,
        "keys": list(keys) if result.question else [],
        "example": facts.get("example", "") if result.question else "",
        "columns": list(result.columns),
    }
