"""Rows of tables that have no shape and belong to the town as a whole."""

from .placed import Placed


def place_rows(parsed, context):
    """Every row of the file; an id that is taken or missing becomes one of the import."""
    placed = Placed()
    frame = parsed.frame.reset_index(drop=True)
    names = names_of(frame, parsed, context, placed)
    rows = frame.drop(columns="row").assign(id=names, source=context.source)
    return placed.finish(len(rows), lambda: context.draft.add(parsed.table, rows))


def names_of(frame, parsed, context, placed):
    """An id for every row: its own, or one of the import where that is taken or missing."""
    taken = set(context.draft.ids(parsed.table, context.replaced))
    names = []
    for own, row in zip(frame["id"], frame["row"]):
        name = own if own and own not in taken else f"{context.source}-{row}"
        taken.add(name)
        names.append(name)
    changed = sum(bool(own) and own != name for own, name in zip(frame["id"], names))
    if changed:
        placed.note("ids_repeated", rows=changed)
    return names
