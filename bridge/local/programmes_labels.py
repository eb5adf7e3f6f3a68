"""Names for people of what ``match_programmes`` tells apart, and its findings in words."""

from ..i18n import tr
from ..numbers_text import yen_text
from .application_labels import field_label

SEPARATOR = " | "


def fits_label(key):
    return {
        "yes": tr("fits"),
        "no": tr("does not fit"),
        "unknown": tr("not clear yet"),
    }[key]


def call_label(key):
    return {
        "open": tr("open for applications"),
        "not_yet": tr("not open yet"),
        "closed": tr("closed"),
        "no_date": tr("no deadline known"),
    }[key]


def reasons(fit):
    """Why a programme does not fit, one text a condition that fails."""
    programme = fit.programme
    found = [rule_words(one) for one in fit.checks if one.outcome == "no"]
    if fit.below_floor:
        found.append(tr("The cost of {cost} yen is below the lowest cost of {floor} yen.").format(
            cost=yen_text(fit.project.cost_yen), floor=yen_text(programme.floor_yen)))
    if fit.area == "no":
        found.append(tr("It holds in {area}.").format(area=programme.area))
    return found


def rule_words(check):
    """A condition that is not met, in words."""
    rule = check.rule
    told = {
        "is_one_of": tr("{field} must be one of {value}; the project says “{found}”."),
        "contains": tr("{field} must name one of {value}; the project says “{found}”."),
        "at_least": tr("{field} must be at least {value}; the project says {found}."),
        "at_most": tr("{field} must be at most {value}; the project says {found}."),
    }[rule.test].format(field=field_label(rule.field), value=rule.value, found=check.found)
    if rule.text:
        return tr("{condition} ({explanation})").format(condition=rule.text, explanation=told)
    return told


def open_points(fit):
    """What people have to look at themselves, one text a point."""
    programme = fit.programme
    texts = {
        "applicants": tr("Who may apply: {text}. No condition of the table looks at it."),
        "conditions": tr("Conditions: {text}. No condition of the table looks at them."),
        "area": tr("Where it holds: {text}. It is not clear whether the project lies there."),
        "nothing": tr("Nothing says who may apply or under which conditions."),
    }
    told = {"applicants": programme.applicants, "conditions": programme.conditions,
            "area": programme.area, "nothing": ""}
    found = [texts[key].format(text=" ".join(told[key].split())) for key in fit.to_check]
    unreadable = [one for one in fit.checks if not one.readable]
    return found + [
        tr("{field}: “{found}” cannot be compared with “{value}”.").format(
            field=field_label(one.rule.field), found=one.found, value=one.rule.value)
        for one in unreadable
    ]


def warnings(fit):
    """What to beware of, one text a warning."""
    days = "" if fit.checked_days_ago != fit.checked_days_ago else f"{fit.checked_days_ago:,.0f}"
    left = "" if fit.days_left != fit.days_left else f"{-fit.days_left:,.0f}"
    texts = {
        "closed": tr("The call closed on {deadline}, {left} days before the day asked about."),
        "not_yet": tr("The call opens on {opens_on} only."),
        "no_deadline": tr("No deadline is known."),
        "never_checked": tr("Nobody noted when the entry was compared with its page."),
        "stale": tr("The entry was compared with its page {days} days before: look again."),
        "checked_later": tr("The entry says that it was checked after the day asked about."),
        "no_ceiling": tr("No ceiling is known: the sum may be lower."),
    }
    return [texts[key].format(deadline=fit.programme.deadline, opens_on=fit.programme.opens_on,
                              left=left, days=days) for key in fit.warnings]


def sentence_of(fit):
    """The result in one sentence or two."""
    text = {
        "yes": tr("All {count} conditions of “{programme}” are met."),
        "no": tr("“{programme}” does not fit: {reasons}"),
        "unknown": tr("Whether “{programme}” fits is open: {points}"),
    }[fit.fits].format(
        programme=fit.programme.name, count=len(fit.checks), reasons=" ".join(reasons(fit)),
        points=" ".join([*missing_words(fit), *open_points(fit)]))
    return " ".join([text, *sum_words(fit)])


def missing_words(fit):
    """What the project does not say, as one sentence or none."""
    if not fit.missing:
        return []
    return [tr("The project does not say: {fields}.").format(
        fields=", ".join(map(field_label, fit.missing)))]


def sum_words(fit):
    """What the programme would pay, as one sentence or none."""
    if not fit.expected_yen > 0:
        return []
    return [tr("It would pay at most {yen} yen.").format(yen=yen_text(fit.expected_yen))]
