"""What the page on subsidy programmes says."""

from math import isfinite

from ...core.report.programmes_page import ProgrammeRow, ProgrammesContent, ProjectRows
from ..assumptions import study_at
from ..i18n import tr
from ..numbers_text import yen_text
from ..report import stamp_of
from ..report_texts import report_texts
from . import programmes_labels as words
from .application_labels import field_label, status_label
from .programmes import without_contacts


def programmes_texts():
    """``{key: text}`` of the page."""
    return {
        **report_texts(),
        "section_deadlines": tr("Deadlines ahead"),
        "section_stale": tr("Entries to look at again"),
        "programmes_intro": tr(
            "Which subsidy programmes of the table fit the projects, by the conditions of the "
            "table. What a programme says in words only is for people to check; the publisher's "
            "page decides."),
        "no_deadlines": tr("No programme that may fit has a deadline ahead."),
        "deadline": tr("Deadline"),
        "days_left": tr("Days left"),
        "programme": tr("Programme"),
        "projects": tr("Projects"),
        "result": tr("Result"),
        "call": tr("Applications"),
        "expected_yen": tr("At most [yen]"),
        "points": tr("Why, what is open, what to beware of"),
        "missing": tr("Not said by the project, and asked for by programmes: {fields}."),
    }


def programmes_content(found, question, soon_days, strays, file):
    """The content of the page.

    Parameters
    ----------
    found : sequence of core.matching.programmes.fit.Fit
        By project, the best first.
    question : core.matching.programmes.fit.Question
    soon_days : float
        Deadlines within so many days stand out.
    strays : int
        Conditions that name no programme.
    file : str
        File that the projects or programmes came from; may be a study.

    Returns
    -------
    core.report.programmes_page.ProgrammesContent
    """
    study = study_at(file)
    return ProgrammesContent(
        title=tr("Subsidy programmes for projects"),
        **stamp_of(study),
        facts=_facts(found, question),
        notes=stray_notes(strays),
        projects=tuple(_project(fits, soon_days) for fits in _by_project(found)),
        deadlines=_deadlines(found),
        stale=_stale(found, question),
        limits=_limits(),
    )


def stray_notes(strays):
    """What is told of conditions that name no programme."""
    if not strays:
        return ()
    return (tr("{count} conditions name no programme of the table; they were left out.").format(
        count=f"{strays:,}"),)


def _facts(found, question):
    counts = {key: sum(one.fits == key for one in found) for key in ("yes", "unknown", "no")}
    return (
        (tr("Day asked about"), question.today.isoformat()),
        (tr("Place of the projects"), question.place or tr("not given")),
        (tr("Projects"), f"{len({one.project.id for one in found}):,}"),
        (tr("Programmes"), f"{len({one.programme.id for one in found}):,}"),
        (tr("Results"), "; ".join(
            f"{words.fits_label(key)} {count:,}" for key, count in counts.items())),
    )


def _by_project(found):
    groups = {}
    for one in found:
        groups.setdefault(one.project.id, []).append(one)
    return groups.values()


def _project(fits, soon_days):
    project = fits[0].project
    said = project.said
    facts = [(field_label(key), said.get(key, "")) for key in ("applicant", "starts_on", "ends_on")]
    facts.append((field_label("status"), status_label(said.get("status", ""))))
    facts.append((field_label("cost_yen"), yen_text(project.cost_yen)))
    missing = dict.fromkeys(key for one in fits if one.fits != "no" for key in one.missing)
    return ProjectRows(
        without_contacts(project.name),
        tuple((name, without_contacts(value)) for name, value in facts if value),
        tuple(map(field_label, missing)),
        tuple(_row(one, soon_days) for one in fits),
    )


def _row(fit, soon_days):
    points = words.reasons(fit) or [*words.missing_words(fit), *words.open_points(fit)]
    return ProgrammeRow(
        fit.programme.name, fit.programme.url, fit.fits, words.fits_label(fit.fits),
        words.call_label(fit.call), fit.programme.deadline, fit.days_left,
        fit.fits != "no" and 0 <= fit.days_left <= soon_days, fit.expected_yen,
        tuple(map(without_contacts, points)), tuple(words.warnings(fit)))


def _deadlines(found):
    """Deadlines of programmes that fit or may fit, the nearest first."""
    ahead = {}
    for one in found:
        if one.fits != "no" and isfinite(one.days_left) and one.days_left >= 0:
            key = (one.programme.deadline, one.days_left, one.programme.name, one.programme.id)
            ahead.setdefault(key, []).append(without_contacts(one.project.name))
    return tuple((day, left, name, ", ".join(projects))
                 for (day, left, name, _), projects in sorted(ahead.items()))


def _stale(found, question):
    told = {}
    for one in found:
        if {"stale", "never_checked", "checked_later"} & set(one.warnings):
            told[one.programme.id] = (one.programme.checked_on or "", one.programme.name)
    if not told:
        return ()
    return (
        tr("Compared with their page more than {days} days before, or nobody noted when:").format(
            days=f"{question.stale_days:,.0f}"),
        *(f"{name}: {day or tr('never')}" for day, name in sorted(told.values())),
    )


def _limits():
    return (
        tr("Only the conditions of the table are checked. A programme fits when all of them are "
           "met, and is open when the project does not say enough or the programme says more in "
           "words than the table."),
        tr("The sum is min(rate × cost, ceiling). Which costs count, rounding, budgets that are "
           "spent and other subsidies for the same thing are not looked at."),
        tr("Days are counted from the day asked about to the day of the deadline; the hour and "
           "whether papers must have arrived are on the publisher's page."),
    )
