"""Answers about files that do not say everything themselves, given once and remembered.

What is remembered hangs on what was asked about: the headings and codes of a file, or, for a
reference system, the very bytes. Another file with the same headings and the same codes gets the
same answer, and its import says so.
"""

import hashlib
from dataclasses import dataclass, field, replace

from ..errors import CoreError
from ..formats.parsed import QUESTIONS

# Options that hold a mapping; the others hold one text.
_MAPPINGS = ("columns", "codes")
# A file may ask for its reference system, then its columns, then its codes.
MOST_QUESTIONS = 4
ANY_FILE = ""
# The key of a question with one answer.
ANY_KEY = ""


@dataclass
class Answers:
    """What people answered.

    Parameters
    ----------
    given : dict
        ``{(file or "", question): {key: value}}`` of this import; ``""`` answers for every file
        that asks. A question with one answer has the key ``""``.
    remembered : dict
        ``{(signature, question): (file, {key: value})}`` of earlier ones.
    """

    given: dict = field(default_factory=dict)
    remembered: dict = field(default_factory=dict)
    # Answers of this import that were needed: rows of the table ``answers`` without id and time.
    used: list = field(default_factory=list)

    def find(self, item, error):
        """The answer to what a file asks, as ``(values, notes)``, or None.

        Parameters
        ----------
        item : Item
        error : CoreError
            One of ``parsed.QUESTIONS``.
        """
        question = QUESTIONS[error.code]
        signature = signature_of(item, question, error.facts.get("keys", ()))
        for file in (item.name, ANY_FILE):
            values = self.given.get((file, question))
            if values and _complete(values, question, error.facts.get("keys", ())):
                self._use(signature, question, values, item.name)
                return values, _told(question, values)
        file, values = self.remembered.get((signature, question), ("", None))
        if values is None:
            return None
        told = ", ".join(f"{key}={value}" if key else value for key, value in values.items())
        return values, [("answers_remembered", {"file": file, "answers": told})]

    def _use(self, signature, question, values, file):
        self.remembered[signature, question] = (file, values)
        for key, value in values.items():
            self.used.append({
                "signature": signature, "question": question, "key": key, "value": value,
                "file": file,
            })


def _complete(values, question, keys):
    """Whether every code that was asked about has its meaning."""
    return question != "codes" or set(keys) <= set(values)


def _told(question, values):
    """Notes about an answer; about columns and codes the reader itself says what it used."""
    return [] if question in _MAPPINGS else [(f"{question}_given", {question: values[ANY_KEY]})]


def signature_of(item, question, keys):
    """What an answer hangs on, as SHA-256."""
    digest = hashlib.sha256(question.encode())
    if question == "crs":
        digest.update(item.signature.encode())
    else:
        parts = [*item.header, "", *sorted(keys), *(item.all_titles if question == "kind" else ())]
        digest.update("\n".join(parts).encode())
    return digest.hexdigest()


def read(item, options, answers, call):
    """Call a reader, answering what it asks as long as there are answers.

    Parameters
    ----------
    item : Item
    options : Options
    answers : Answers
    call : callable
        Takes the item and the options.

    Returns
    -------
    (object, list of (str, dict), Options)
        What the call gave, notes about answers, and the options with the answers.
    """
    notes = []
    for _ in range(MOST_QUESTIONS):
        try:
            return call(item, options), notes, options
        except CoreError as error:  # noqa: PERF203 - each turn answers one question
            found = answers.find(item, error) if error.code in QUESTIONS else None
            if found is None:
                raise
            values, more = found
            notes += more
            options = _answered(item, options, QUESTIONS[error.code], values)
    return call(item, options), notes, options


def _answered(item, options, question, values):
    value = dict(values) if question in _MAPPINGS else values[ANY_KEY]
    if question == "crs":
        item.crs = value
    return replace(options, **{question: value})


def given_by(options):
    """The answers that the options hold for every file that asks."""
    given = {}
    for question in QUESTIONS.values():
        value = getattr(options, question)
        if value:
            values = dict(value) if question in _MAPPINGS else {ANY_KEY: value}
            given[ANY_FILE, question] = values
    return given


def remembered_in(study):
    """The answers that a study holds, for :class:`Answers`."""
    found = {}
    for row in study.read("answers").itertuples():
        place = (row.signature, row.question)
        found.setdefault(place, (row.file or "", {}))[1][row.key or ""] = row.value
    return found


def rows_of(used, study, moment):
    """``(rows to add, ids to delete)`` of the table ``answers``: new answers replace old ones."""
    import pandas as pd

    rows = {}
    for each in used:
        name = f"{each['question']}-{each['signature'][:16]}-{each['key']}"
        rows[name] = {**each, "id": name, "given_at": moment}
    known = set(study.read("answers")["id"])
    return pd.DataFrame(list(rows.values())), sorted(known & set(rows))
