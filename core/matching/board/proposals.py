"""Matches that were found go into the table ``matches``; what people said of earlier ones stays."""

from dataclasses import dataclass

from ...scenarios.stored import changing
from .rows import MATCHES, same
from .steps import PROPOSED

# What finding matches says of one; the rest people said.
FOUND = ("need_id", "resource_id", "partner_id", "score", "parts", "sentence")


@dataclass(frozen=True)
class Taken:
    """How many matches are new, known with a verdict, known without, and gone."""

    new: int
    judged: int
    known: int
    gone: int


def is_judged(row):
    """Whether a person said something of a match."""
    return (row["status"] or PROPOSED) != PROPOSED or row["rating"] is not None or bool(
        row["judged_on"] or row["note"])


def take_over(study, found):
    """Put what was found in the place of earlier proposals, in one transaction.

    Parameters
    ----------
    study : core.study.access.Study
    found : sequence of mapping
        ``id`` and :data:`FOUND`; None where empty.

    Returns
    -------
    Taken
        Matches that people judged stay, with their verdicts, also where they were not found
        again; proposals that were not found again go.

    Raises
    ------
    CoreError
        ``study_locked``, ``write_failed`` and those of reading.
    """
    wanted = {(row["need_id"], row["resource_id"]): row for row in found}
    with changing(study, MATCHES) as (table,):
        there, gone, counts = set(), [], {"judged": 0, "known": 0}
        taken = set()
        for number, row in table.rows():
            taken.add(row["id"])
            pair = (row["need_id"], row["resource_id"])
            one = wanted.get(pair)
            if one is None or pair in there:
                if not is_judged(row):
                    gone.append(number)
                continue
            there.add(pair)
            counts["judged" if is_judged(row) else "known"] += 1
            values = {name: one[name] for name in FOUND if not same(one[name], row[name])}
            if values:
                table.change(number, values)
        table.remove(gone)
        new = [row for pair, row in wanted.items() if pair not in there]
        for row in new:
            table.add({**{name: row[name] for name in FOUND}, "id": _free(row["id"], taken),
                       "status": PROPOSED})
    return Taken(len(new), counts["judged"], counts["known"], len(gone))


def _free(wanted, taken):
    """An id that no row has, nor had before this."""
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted} {number}"
    taken.add(found)
    return found
