"""What is written down about an import: where its rows came from, which were refused, answers."""

import json

from ..formats import vintages
from . import answers, refusals
from .draft import FileResult
from .store import now


def result_of(parsed, label, options):
    """The account of a file, before its rows are placed."""
    dataset, vintage = vintages.of(parsed)
    frame_crs = getattr(parsed.frame, "crs", None)
    return FileResult(
        label,
        parsed.format,
        parsed.title,
        parsed.table,
        parsed.rows_read,
        notes=list(parsed.notes),
        signature=parsed.signature,
        attribution=options.attribution or parsed.attribution or options.city_attribution,
        dataset=dataset,
        vintage=vintage,
        crs="" if frame_crs is None else frame_crs.to_string(),
    )


def refuse_all(result, parsed, reason, detail):
    """Refuse every row of a file for one reason."""
    rows = [row.row for row in parsed.refused]
    rows += [] if parsed.frame is None else list(parsed.frame["row"])
    result.refuse(reason, rows, detail)


def earlier_imports(provenance, result):
    """Ids of earlier imports of the same file: by name and format, or by its bytes."""
    same = (
        (provenance["format"] == result.format)
        & (provenance["table_name"].fillna("") == result.table)
        & ((provenance["file"] == result.file) | (provenance["signature"] == result.signature))
    )
    return tuple(provenance["id"][same])


def other_vintages(provenance, result, replaced):
    """Imports of other vintages of the same data set, as rows of provenance."""
    others = vintages.others_of(provenance, result.dataset, result.vintage)
    same_table = others["table_name"].fillna("") == result.table
    return others[same_table & ~others["id"].isin(replaced)]


def source_id(result, draft, replaced):
    """An id for the import that no other has."""
    taken = draft.ids("provenance") - set(replaced)
    name = f"{result.format}-{result.signature[:8]}"
    number = 1
    while name in taken:
        number += 1
        name = f"{result.format}-{result.signature[:8]}-{number}"
    return name


def write_down(result, source, draft):
    """The row of provenance of a file and its refused rows, into the draft."""
    import pandas as pd

    notes = [{"note": key, **facts} for key, facts in result.notes]
    row = {
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
        "dataset": result.dataset,
        "vintage": result.vintage,
        "crs": result.crs,
        "title": result.title,
    }
    draft.add("provenance", pd.DataFrame([row]))
    if result.refusals:
        draft.add("refused_rows", refusals.table_of(result, source))


def remember(used, draft):
    """Answers that were given in this import, into the draft."""
    if not used:
        return
    rows, old = answers.rows_of(used, draft.study, now())
    for name in old:
        draft.delete("answers", "id", name)
    draft.add("answers", rows)
