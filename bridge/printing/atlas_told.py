"""What the log says of an atlas: which data it stands on, and what was done to the districts."""

from ..i18n import tr
from ..study.table_labels import table_label

# So many names are told.
MOST = 12


def _listed(names):
    rest = len(names) - MOST
    text = tr(", ").join(names[:MOST])
    return text if rest <= 0 else tr("{names} and {count} more").format(names=text, count=rest)


def tell_found(found, feedback):
    """Which tables of the results were taken."""
    for name, (table, others) in found.chosen.items():
        feedback.pushInfo(tr("{parameter}: the table “{table}” of the results.").format(
            parameter=name, table=table))
        if others:
            feedback.pushInfo(tr(
                "{parameter} could also be: {tables}. Give the table to choose another.").format(
                parameter=name, tables=tr(", ").join(others)))


def tell_districts(districts, feedback):
    """What was done to districts that are not as they should be."""
    texts = (
        ("unnamed", tr("Rows without a name are called by their code or number: {names}.")),
        ("merged", tr("Several areas of one name were made one district: {names}.")),
        ("repaired", tr("Rows with a broken outline were repaired: {names}.")),
        ("no_area", tr("Rows without an area were left out: {names}.")),
        ("outside", tr("Districts outside the town were left out: {names}.")),
        ("hidden", tr("Districts wholly under earlier ones were left out: {names}.")),
        ("overlapping", tr(
            "Districts overlap; there the earlier one counts, and these lost some: {names}.")),
    )
    for key, text in texts:
        if key in districts.told:
            feedback.pushWarning(text.format(names=_listed(districts.told[key])))
    feedback.pushInfo(tr("{count} districts.").format(count=f"{len(districts):,}"))


def tell_numbers(numbers, feedback):
    """What of the places was not counted, or lies in no district."""
    texts = {
        "hidden": tr("{table}: {count} rows are not to be shown and were not counted."),
        "placeless": tr("{table}: {count} rows have no place and were not counted."),
        "elsewhere": tr("{table}: {count} lie in no district; they count for the town only."),
        "without_capacity": tr("{table}: {count} tell no capacity; it is not known, not nothing."),
    }
    for key, count in numbers.told.items():
        table, _underscore, reason = key.partition("_")
        feedback.pushInfo(texts[reason].format(table=table_label(table), count=f"{count:,}"))
    if numbers.small:
        feedback.pushWarning(tr(
            "{count} districts are smaller than a zone, so their numbers say little about them "
            "alone: {names}.").format(
            count=f"{len(numbers.small):,}", names=_listed(numbers.small)))
    residents = numbers.of("residents")
    if residents is not None and residents.rest >= 0.5:
        feedback.pushInfo(tr(
            "{count} residents live in no district; they count for the town only.").format(
            count=f"{residents.rest:,.0f}"))


def tell_book(book, unknown, feedback):
    """What is wrong with sheets, and what found no room."""
    for name, sentence in book.faults[:MOST]:
        feedback.pushWarning(tr("{district}: {fault}").format(district=name, fault=sentence))
    if len(book.faults) > MOST:
        feedback.pushWarning(tr("{count} more of the like.").format(
            count=f"{len(book.faults) - MOST:,}"))
    if book.left_out:
        feedback.pushWarning(tr(
            "Not all numbers found room on {count} sheets; those that are 0 and the details went "
            "first. All are in OUTPUT_TABLE. Larger paper has more room.").format(
            count=f"{len(book.left_out):,}"))
    if unknown:
        feedback.pushWarning(tr(
            "These layers do not say where their data come from; the sheets say so. Write it into "
            "their metadata (Layer Properties → Metadata → Access): {layers}.").format(
            layers=tr(", ").join(unknown)))
