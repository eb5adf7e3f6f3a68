"""Published files into a study: recognise, read, place, write once.

Each file ends as a :class:`~.draft.FileResult` that accounts for every row. All files of a call
are written in one transaction; cancelling or failing leaves the study as it was.
"""

from collections import Counter
from dataclasses import dataclass, replace

from ..errors import CoreError
from ..formats import categories, registry
from ..formats.parsed import Options
from ..formats.sources import items_of
from ..progress import ignore_progress, part_of
from . import answers, ledger, own_assumptions
from .draft import Draft, FileResult
from .placed import Context
from .placing import place


@dataclass
class Plan:
    """An import as it will be: what was understood, and the changes it makes.

    ``results`` has one :class:`FileResult` a file and table, in the order of import; files that
    nothing recognises have an empty ``format``.
    """

    study: object
    results: list
    changes: list

    def write(self, progress=ignore_progress):
        """Make the changes, in one transaction."""
        if self.changes:
            self.study.apply(self.changes, progress)


def import_input(study, path, options=None, progress=ignore_progress, given=None):
    """Import a file, a zip archive or a folder into a study; see :func:`plan_import`.

    Returns
    -------
    list of FileResult
    """
    plan = plan_import(study, path, options, part_of(progress, 0.0, 0.8), given)
    plan.write(part_of(progress, 0.8, 1.0))
    return plan.results


def plan_import(
    study, path, options=None, progress=ignore_progress, given=None, preview=False
):
    """Read a file, a zip archive or a folder, and say what importing it would do.

    Parameters
    ----------
    study : Study
    path : path-like
    options : Options, optional
    progress : callable
    given : dict, optional
        Answers to single files, see :class:`~.answers.Answers`.
    preview : bool
        Give the account of files that are of no use too, instead of raising.

    Returns
    -------
    Plan

    Raises
    ------
    CoreError
        For a single file: whatever is wrong with it, ``not_recognised``, ``nothing_written``.
        For a folder or an archive: ``nothing_recognised`` where no file is of any use.
    """
    options = options or Options()
    categories.checked(options.category)
    items, broken = items_of(path, options.leave_out)
    told = answers.Answers(
        {**answers.given_by(options), **(given or {})}, answers.remembered_in(study)
    )
    work = _Work(study, options, told)
    work.results = [FileResult(name, error=error) for name, error in broken]
    found = work.recognise(items, part_of(progress, 0.0, 0.25))
    for number, (item, reader, chosen, notes) in enumerate(found):
        progress(0.25 + 0.75 * number / len(found))
        work.read_and_place(item, reader, chosen, notes)
    if not preview:
        _refuse_useless(work.results, items, path)
    return Plan(study, work.results, work.changes())


class _Work:
    """One import: the draft of the study and what became of each file."""

    def __init__(self, study, options, told):
        self.study = study
        self.options = options
        # Files are asked without answers first, so that only those that ask are answered.
        self._bare = replace(options, columns={}, codes={}, crs="", kind="")
        self.answers = told
        self.draft = Draft(study)
        self.assumptions = own_assumptions.in_use(study)
        self.results = []
        self._labels = set()
        self._seen = {}

    def recognise(self, items, progress):
        """Files with their readers in the order of import; the others become results."""
        order = {key: place for place, key in enumerate(registry.READERS)}
        found = []
        for number, item in enumerate(items):
            progress(number / len(items))
            try:
                reader, notes, chosen = answers.read(
                    item, self._bare, self.answers, registry.recognise
                )
                if len(items) == 1 and (reader is None or self.options.columns):
                    # What a person says of one file holds, even where the file does not ask.
                    chosen = replace(chosen, columns=self.options.columns, kind=self.options.kind)
                    reader = registry.recognise(item, chosen)
                if reader is None:
                    self.results.append(FileResult(item.name))
                else:
                    place = (reader.turn, order[reader.key], reader.rank(item), item.name)
                    found.append((place, (item, reader, chosen, notes)))
            except CoreError as error:
                self.results.append(_troubled(item, "", error))
            item.forget()
        return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]

    def read_and_place(self, item, reader, options, notes):
        try:
            parts, more, _ = answers.read(
                item, options, self.answers, lambda one, chosen: registry.read(one, reader, chosen)
            )
        except CoreError as error:
            self.results.append(_troubled(item, reader.key, error))
            return
        finally:
            item.forget()
        for parsed in parts:
            parsed.notes = [*notes, *more, *parsed.notes]
            self._account(parsed, item)

    def _account(self, parsed, item):
        label = f"{parsed.file} ({parsed.part})" if parsed.part else parsed.file
        if (label, parsed.format, parsed.table) in self._labels:
            label = item.name
        result = ledger.result_of(parsed, label, self.options)
        self.results.append(result)
        earlier = self._seen.get((parsed.signature, parsed.table))
        if earlier is not None:
            ledger.refuse_all(result, parsed, "same_content", earlier)
            return
        self._labels.add((label, parsed.format, parsed.table))
        self._seen[parsed.signature, parsed.table] = label
        for row in parsed.refused:
            result.refuse(row.reason, row.row, row.detail)
        self._place(result, parsed)

    def _place(self, result, parsed):
        draft = self.draft
        replaced = ledger.earlier_imports(draft.provenance, result)
        others = ledger.other_vintages(draft.provenance, result, replaced)
        if self.options.replace_older:
            older = others[others["vintage"] < result.vintage]
            replaced, others = (*replaced, *older["id"]), others.drop(older.index)
        if len(others):
            result.notes.append(("vintages_kept", {"vintages": ", ".join(others["vintage"])}))
        source = ledger.source_id(result, draft, replaced)
        usable = bool(parsed.table) and len(parsed.frame) > 0
        if usable:
            context = Context(
                draft, self.assumptions, source, replaced, self.options.replace_older
            )
            placed = place(parsed, context)
            for reason, rows, detail in placed.refused:
                result.refuse(reason, rows, detail)
            result.notes = [*result.notes, *placed.notes]
            result.rows_written = placed.written
        if result.rows_written or not replaced:
            result.replaces = len(replaced) if result.rows_written else 0
            draft.forget_import(replaced)
            if result.rows_written:
                placed.commit()
            ledger.write_down(result, source, draft)

    def changes(self):
        """The changes for ``Study.apply``, with the answers that were given."""
        if any(result.rows_written for result in self.results):
            ledger.remember(self.answers.used, self.draft)
            return self.draft.changes()
        return []


def _troubled(item, key, error):
    """The account of a file that cannot be read, or that asks something."""
    result = FileResult(item.name, key, error=error)
    if result.question == "columns":
        result.columns = tuple(item.header)
    return result


def _refuse_useless(results, items, path):
    """A single file that is of no use is an error; so is a folder without a useful file."""
    alone = results[0] if len({result.file for result in results}) == 1 else None
    if alone is not None and alone.error is not None:
        raise alone.error
    if alone is not None and not alone.format:
        raise _not_recognised(alone.file, items[0])
    if alone is not None and not any(result.rows_written for result in results):
        raise CoreError(
            "nothing_written",
            file=alone.file,
            format=alone.format,
            rows=sum(result.rows_read for result in results),
            reasons=dict(sum((result.reasons for result in results), Counter())),
        )
    if not any(result.format and result.error is None for result in results):
        raise CoreError("nothing_recognised", folder=str(path), files=len(results))


def _not_recognised(file, item):
    if item.is_table or item.is_layer:
        return CoreError("not_recognised", file=file, columns=", ".join(item.header[:20]))
    return CoreError("not_recognised_file", file=file, ending=item.ending or "-")


def totals(results):
    """``(recognised as, rows read, written, refused, reasons)`` of all files together."""
    formats = Counter(result.format for result in results if result.format)
    reasons = sum((result.reasons for result in results), Counter())
    read = sum(result.rows_read for result in results)
    written = sum(result.rows_written for result in results)
    return formats, read, written, sum(reasons.values()), reasons
