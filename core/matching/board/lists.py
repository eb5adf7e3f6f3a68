"""The lists of the board: which rows a text, a category and a state leave, and in which order."""

from ..text import normalised
from .checks import PROJECT_STATES
from .rows import MATCHES, NEEDS, PARTNERS, PROJECTS, RESOURCES
from .steps import ACCEPTED, BAD, GOOD, PROPOSED, REJECTED, is_visible

KINDS = (RESOURCES, NEEDS, PARTNERS, MATCHES, PROJECTS)
SHOWN, HIDDEN, CONSENTED, NOT_CONSENTED = "shown", "hidden", "consented", "not_consented"
JUDGED_GOOD, JUDGED_BAD = "good", "bad"
# States that a list can be cut down to.
STATES = {
    RESOURCES: (SHOWN, HIDDEN),
    NEEDS: ("venture", "opinion", SHOWN, HIDDEN),
    PARTNERS: (CONSENTED, NOT_CONSENTED, SHOWN, HIDDEN),
    MATCHES: (PROPOSED, ACCEPTED, REJECTED, JUDGED_GOOD, JUDGED_BAD),
    PROJECTS: PROJECT_STATES,
}
# Columns that a text is looked for in; of a match those of its need, resource and partner too.
_TEXTS = {
    RESOURCES: ("name", "sub_category", "description", "address", "note"),
    NEEDS: ("text", "theme", "place", "sub_category"),
    PARTNERS: ("name", "skills", "works_in"),
    MATCHES: ("sentence", "note"),
    PROJECTS: ("name", "purpose", "applicant", "note"),
}


def states_of(kind, row):
    """States that a row is in."""
    if kind == PROJECTS:
        return {row["status"] or PROJECT_STATES[0]}
    if kind == MATCHES:
        rating = {GOOD: JUDGED_GOOD, BAD: JUDGED_BAD}.get(row["rating"])
        return {row["status"] or PROPOSED, *([rating] if rating else [])}
    found = {SHOWN if is_visible(row) else HIDDEN}
    if kind == PARTNERS:
        found.add(CONSENTED if row["consent"] == 1 else NOT_CONSENTED)
    if kind == NEEDS:
        found.add("venture" if row["kind"] == "venture" else "opinion")
    return found


def category_of(board, kind, row):
    """Category of a row; of a match that of its resource."""
    if kind == MATCHES:
        row = board.row(RESOURCES, row["resource_id"]) or {}
    return row.get("category") or ""


def categories_in(board, kind):
    """Categories that rows of a list have, in the order of their names."""
    return sorted({category_of(board, kind, row) for row in board[kind].values()} - {""})


class Lists:
    """Finds rows of a board; it remembers how their texts compare."""

    def __init__(self, board):
        self.board = board
        self._known = {}

    def ids(self, kind, text="", category="", state=""):
        """Ids of the rows of a list, in its order.

        Parameters
        ----------
        text : str
            Words; every one of them must occur, however it is written.
        category, state : str
            Empty for all.
        """
        words = [normalised(word) for word in text.split()]
        rows = [
            (key, row) for key, row in self.board[kind].items()
            if (not category or category_of(self.board, kind, row) == category)
            and (not state or state in states_of(kind, row))
            and (not words or self._holds(kind, key, row, words))
        ]
        return [key for key, row in sorted(rows, key=lambda one: _order(kind, *one))]

    def _holds(self, kind, key, row, words):
        text = self._text(kind, key, row)
        return all(word in text for word in words)

    def _text(self, kind, key, row):
        known = self._known.get((kind, key))
        # A row that changed is another one.
        if known is None or known[0] is not row:
            texts = [row[name] for name in _TEXTS[kind] if row[name]]
            known = self._known[kind, key] = (row, normalised("\n".join(texts)))
        text = known[1]
        if kind == MATCHES:
            for table, column in ((NEEDS, "need_id"), (RESOURCES, "resource_id"),
                                  (PARTNERS, "partner_id")):
                other = self.board.row(table, row[column])
                if other is not None:
                    text += "\n" + self._text(table, row[column], other)
        return text


def _order(kind, key, row):
    """Matches from the best on, projects by how far they are, the others by name."""
    if kind == MATCHES:
        return (-(row["score"] if row["score"] is not None else -1.0), key)
    if kind == PROJECTS:
        state = row["status"] or PROJECT_STATES[0]
        known = PROJECT_STATES.index(state) if state in PROJECT_STATES else len(PROJECT_STATES)
        return (known, row["name"] or "", key)
    return (row.get("name") or row.get("text") or "", key)
