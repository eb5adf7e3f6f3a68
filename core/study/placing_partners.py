"""Partners of a list: what everybody may see into one table, how to reach them into another."""

from ..formats.lists.partners import CONTACT
from .placed import Placed
from .placing_rows import names_of

_OF_TABLE = "partners"


def place_partners(parsed, context):
    """Every row of the file, its personal data in ``contacts``; those of the replaced rows go."""
    placed = Placed()
    frame = parsed.frame.reset_index(drop=True)
    names = names_of(frame, parsed, context, placed)
    own = [name for name in frame.columns if name.startswith(CONTACT)]
    rows = frame.drop(columns=["row", *own]).assign(id=names, source=context.source)
    contacts = _contacts(frame[own], names, context)
    gone = _gone(context)
    if len(contacts):
        placed.note("contacts_apart", rows=len(contacts))

    def commit():
        for name in gone:
            context.draft.delete("contacts", "id", name)
        context.draft.add("partners", rows)
        if len(contacts):
            context.draft.add("contacts", contacts)

    return placed.finish(len(rows), commit)


def _contacts(frame, names, context):
    """Rows of ``contacts``, without those that say nothing."""
    frame = frame.rename(columns=lambda name: name[len(CONTACT):])
    told = frame.drop(columns="consent_on").ne("").any(axis=1)
    ids = [f"{context.source}-{name}" for name in names]
    return frame.assign(id=ids, of_table=_OF_TABLE, of_id=names)[told]


def _gone(context):
    """Ids of the contacts of rows that this import replaces."""
    partners, contacts = context.draft.rows("partners"), context.draft.rows("contacts")
    replaced = set(partners["id"][partners["source"].isin(context.replaced)])
    ours = (contacts["of_table"] == _OF_TABLE) & contacts["of_id"].isin(replaced)
    return list(contacts["id"][ours])
