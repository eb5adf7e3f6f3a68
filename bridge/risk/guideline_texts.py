"""The sentences of the guideline sheet, and what a run says about its inputs."""

from ..i18n import tr
from ..report_texts import report_texts
from ..structure.texts import state_label
from .guideline_labels import rule_name


def guideline_texts():
    """``{key: text}`` of the page; some texts hold ``{facts}``."""
    return {
        **report_texts(),
        "guideline_intro": tr(
            "Material for discussion, made by rules that anybody can read and change below: where "
            "hazards, residents, vulnerable residents, their opinions and the induction areas "
            "meet. Problem areas and measures are proposals to be looked at, not decisions."),
        "section_indicators": tr("Table of indicators"),
        "section_districts": tr("Issues by district"),
        "section_rules": tr("Rules"),
        "indicators_caption": tr("Indicators of the guideline"),
        "of_scope": tr("{scope}: {value}"),
        "now": tr("now"),
        "after": tr("after"),
        "target": tr("Target"),
        "target_year": tr("Target year"),
        "targets_note": tr(
            "Targets and their years are empty: the guideline sets them. Values in brackets are "
            "the range where a class of depth or an assumption leaves it open."),
        "no_problem": tr("No district has a problem area by these rules."),
        "districts_caption": tr("Districts with a problem area"),
        "districts_note": tr(
            "The indicator to be lowered is the number of residents in problem areas; its target "
            "is set by the guideline."),
        "hazards": tr("Hazards"),
        "exposure": tr("What lies in hazard areas"),
        "issues": tr("Issues (number of areas)"),
        "district": tr("District"),
        "severity": tr("Severity"),
        "problem_residents": tr("Residents in problem areas"),
        "residents": tr("Residents"),
        "rules_caption": tr("Rules and the problem areas found with them"),
        "rule": tr("Rule"),
        "found": tr("Problem areas"),
        "source": tr("Source"),
        "verified": tr("Verified"),
        "unanswered": tr("Rules that could not be applied:"),
        "ranks": tr("Residents by hazard and rank"),
        "measures": tr("Measures to consider (options, not decisions)"),
        "number": tr("No."),
        "reason": tr("Reason"),
        "area_ha": tr("Area [ha]"),
        "old": tr("75 and older"),
        "more_areas": tr("And {count} more: see the layer of problem areas."),
    }


def area_caption(state):
    """Heading of the table of problem areas; without a state where nothing changes."""
    return {
        "": tr("Problem areas and why"),
        "before": tr("Problem areas and why, before"),
        "after": tr("Problem areas and why, after"),
        "unchanged": tr("Problem areas and why, the same before and after"),
    }[state]


def sheet_limits():
    return tr(
        "Residents are spread evenly over each zone, so small areas are uncertain. What is not "
        "marked is not safe: hazards that were not given, or not surveyed, are not shown.")


def limits_of(result, inputs):
    """What the page cannot say."""
    lines = [
        tr("Residents of a zone are spread evenly over its area (areal weighting). In a zone of "
           "500 m an area of one hectare is a rough share, not a count."),
        tr("What is not marked is not safe: hazards that were not given, were not surveyed, or are "
           "outside the published area are not shown."),
        tr("A place may be in several problem areas of different rules; the sums of residents "
           "count everybody once."),
        tr("Published zones are scenarios (a burst dike, a rain of a given return period), not "
           "forecasts."),
        tr("A state after a change holds what was changed; that other people move is not "
           "predicted."),
    ]
    for key, count in result.open_rows.items():
        lines.append(tr(
            "Rule {rule}: of {count} hazard areas the class of depth or the date leaves open "
            "whether they meet it; they were not counted.").format(
            rule=rule_name(key), count=count))
    for state in result.states:
        if state.dropped:
            people = sum(float(one.people[0]) for one in state.dropped)
            lines.append(tr(
                "{count} areas were smaller than {area} m² or had fewer than {residents} "
                "residents and were left out ({people} residents together; state: {state}).")
                .format(count=len(state.dropped), area=f"{inputs.options.least_area_m2:g}",
                        residents=f"{inputs.options.least_residents:g}", people=f"{people:,.0f}",
                        state=state_label(state.name)))
    return tuple(lines)


def told_texts():
    """``{name: sentence with {count}}`` of what was left out or stands in."""
    return {
        "residents_unknown": tr(
            "{count} zones have no number of residents (NULL); nobody lives there."),
        "score_missing": tr("{count} zones are not in the scored zones (SCORE)."),
        "shelters_merged": tr(
            "{count} rows of the shelters name a place that another row names, too; each place "
            "counts once, with its largest capacity."),
        "served_missing": tr("{count} zones are not in the zones with shelters (SHELTER_ZONES)."),
        "needs_without_point": tr(
            "{count} opinions have no point and do not count; those of “Analyse residents' needs” "
            "are told by zone there."),
        "edits_outside": tr("{count} places of the edits lie outside all zones and do not count."),
        "hazards_unknown_type": tr(
            "{count} hazard areas are of a type that is not known; they were left out."),
        "hazards_unknown_scenario": tr(
            "{count} hazard areas have a scenario other than L1 and L2; it was not considered."),
        "hazards_rank_from_text": tr(
            "{count} hazard areas have their rank as a text; it was read."),
        "hazards_rank_unknown": tr(
            "{count} hazard areas have neither rank nor depth; they count with rank 1."),
        "hazards_rank_beyond": tr(
            "{count} hazard areas have a rank beyond the last; they count with the last."),
        "hazards_wide_class": tr(
            "{count} hazard areas have a class of depth over several ranks; the worse counts."),
        "hazards_repaired": tr("{count} hazard areas had a broken geometry, which was repaired."),
        "hazards_lost": tr("{count} hazard areas have no area and were left out."),
        "hazards_circles": tr("{count} points stand for circles."),
        "hazards_elsewhere": tr("{count} hazard areas lie outside all zones."),
    }
