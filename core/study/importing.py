"""Published files into a study: recognise, read, place, write once.

Each file ends as a :class:`~.draft.FileResult` that accounts for every row. All files of a call
are written in one transaction; cancelling or failing leaves the study as it was.
"""

import json
from collections import Counter
from dataclasses import dataclass

from ..assumptions import builtin, parse_row
from ..errors import CoreError
from ..formats import categories, registry
from ..formats.item import items_of
from ..formats.parsed import Options
from ..progress import ignore_progress, part_of
from .draft import Draft, FileResult
from .placing import PLACERS
from .store import now

_EXAMPLES = 20


@dataclass(frozen=True)
class Context:
    """What placing a file needs to know besides its rows."""

    draft: Draft
    assumptions: object
    source: str
    replaced: tuple


def import_input(study, path, options=None, progress=ignore_progress):
    """Import a file, a zip archive or a folder into a study.

    Parameters
    ----------
    study : Study
    path : path-like
    options : Options, optional
    progress : callable

    Returns
    -------
    list of FileResult
        In the order of import; files that nothing recognises have an empty ``format``.

    Raises
    ------
    CoreError
        For a single file: whatever is wrong with it, ``not_recognised``, ``nothing_written``.
        For a folder or an archive: ``nothing_recognised`` where no file is of any use.
    """
    options = options or Options()
    categories.checked(options.category)
    items, broken = items_of(path)
    results = [FileResult(name, error=error) for name, error in broken]
    found, unreadable = _recognised(items, options, part_of(progress, 0.0, 0.2))
    results += unreadable
    draft = Draft(study)
    assumptions = assumptions_of(study)
    labels, signatures = set(), {}
    for number, (item, reader) in enumerate(found):
        progress(0.2 + 0.6 * number / len(found))
        result = _read_and_place(item, reader, options, draft, assumptions, labels, signatures)
        results.append(result)
    _refuse_useless(results, items, path)
    changes = draft.changes()
    if changes:
        study.apply(changes, part_of(progress, 0.8, 1.0))
    return results


def assumptions_of(study):
    """The constants of a study: the built-in ones under its own table ``assumptions``."""
    own = study.read("assumptions").to_dict("records")
    return builtin().replaced(
        parse_row(record, where=f"assumptions, row {row}") for row, record in enumerate(own, 1)
    )


def _recognised(items, options, progress):
    """Files with their readers in the order of import, and results of the others."""
    order = {key: place for place, key in enumerate(registry.READERS)}
    found, others = [], []
    for number, item in enumerate(items):
        progress(number / len(items))
        try:
            reader = registry.recognise(item, options)
            if reader is None:
                others.append(FileResult(item.name))
            else:
                found.append((order[reader.key], reader.rank(item), item.name, item, reader))
        except CoreError as error:
            others.append(FileResult(item.name, error=error))
        item.forget()
    return [(item, reader) for *_, item, reader in sorted(found, key=lambda f: f[:3])], others


def _read_and_place(item, reader, options, draft, assumptions, labels, signatures):
    try:
        parsed = registry.read(item, reader, options)
    except CoreError as error:
        return FileResult(item.name, reader.key, error=error)
    finally:
        item.forget()
    label = f"{parsed.file} ({parsed.part})" if parsed.part else parsed.file
    label = item.name if label in labels else label
    result = FileResult(
        label,
        parsed.format,
        parsed.title,
        parsed.table,
        parsed.rows_read,
        notes=parsed.notes,
        signature=parsed.signature,
        attribution=options.attribution or parsed.attribution,
    )
    _count(result, parsed.refused)
    if parsed.signature in signatures:
        result.reasons = Counter({"same_content": parsed.rows_read})
        result.examples = []
        return result
    labels.add(label)
    signatures[parsed.signature] = label
    if parsed.table and len(parsed.frame):
        _place(result, parsed, draft, assumptions)
    return result


def _place(result, parsed, draft, assumptions):
    replaced = _earlier(draft.provenance, result)
    source = _source_id(result, draft, replaced)
    context = Context(draft, assumptions, source, replaced)
    placed = PLACERS[parsed.table](parsed, context)
    _count(result, placed.refused)
    result.reasons.update(placed.counts)
    result.notes = [*result.notes, *placed.notes]
    result.rows_written = placed.written
    if not placed.written:
        return
    result.replaces = len(replaced)
    draft.forget_import(replaced)
    placed.commit()
    draft.add("provenance", _provenance(result, source))


def _count(result, refused):
    result.reasons.update(row.reason for row in refused)
    result.examples += refused[: max(0, _EXAMPLES - len(result.examples))]


def _earlier(provenance, result):
    """Ids of earlier imports of the same file: by name and format, or by its bytes."""
    same = (provenance["format"] == result.format) & (
        (provenance["file"] == result.file) | (provenance["signature"] == result.signature)
    )
    return tuple(provenance["id"][same])


def _source_id(result, draft, replaced):
    taken = draft.ids("provenance") - set(replaced)
    name = f"{result.format}-{result.signature[:8]}"
    number = 1
    while name in taken:
        number += 1
        name = f"{result.format}-{result.signature[:8]}-{number}"
    return name


def _provenance(result, source):
    import pandas as pd

    notes = [{"note": key, **facts} for key, facts in result.notes]
    return pd.DataFrame([{
        "id": source,
        "imported_at": now(),
        "file": result.file,
        "signature": result.signature,
        "format": result.format,
        "table_name": result.table,
        "rows_read": result.rows_read,
        "rows_written": result.rows_written,
        "rows_refused": result.rows_refused,
        "reasons": json.dumps(dict(result.reasons), ensure_ascii=False),
        "notes": json.dumps(notes, ensure_ascii=False),
        "attribution": result.attribution,
    }])


def _refuse_useless(results, items, path):
    """A single file that is of no use is an error; so is a folder without a useful file."""
    alone = results[0] if len(results) == 1 else None
    if alone is not None and alone.error is not None:
        raise alone.error
    if alone is not None and not alone.format:
        raise CoreError("not_recognised", file=alone.file, columns=_columns(items[0]))
    if alone is not None and not alone.rows_written:
        raise CoreError(
            "nothing_written",
            file=alone.file,
            format=alone.format,
            rows=alone.rows_read,
            reasons=dict(alone.reasons),
        )
    if not any(result.format and result.error is None for result in results):
        raise CoreError("nothing_recognised", folder=str(path), files=len(results))


def _columns(item):
    if not (item.is_table or item.is_layer):
        return item.ending or "-"
    return ", ".join(item.header[:20])


def totals(results):
    """``(recognised as, rows read, written, refused, reasons)`` of all files together."""
    formats = Counter(result.format for result in results if result.format)
    reasons = sum((result.reasons for result in results), Counter())
    read = sum(result.rows_read for result in results)
    written = sum(result.rows_written for result in results)
    return formats, read, written, sum(reasons.values()), reasons
