"""The page that weighs vibrancy against risk, in words."""


import numpy as np

from ...core.report.numbers import share_text
from ...core.report.weighing_page import (
    ChangeLine,
    ClassLine,
    WeighingContent,
    ZoneLine,
    ZonePoint,
)
from ...core.risk.types import HAZARD_TYPES
from ...core.risk.weighing import areas, run
from ...core.risk.weighing.weights import KEY, LIST
from ...core.risk.weighing.zones import CLASSES
from ...core.scenarios import comparison
from ..assumption_labels import told_rows
from ..assumptions import study_at
from ..i18n import tr
from ..labels import indicator_label
from ..report import stamp_of
from ..report_texts import report_texts
from .hazard_labels import hazard_key_label, rank_label
from .weighing_labels import class_label, induction_label, measure_label, weighing_unit

# Zones that the page names.
MOST_ZONES = 12
LEAST_SHARE = 0.005


def weighing_texts():
    """``{key: text}`` of the page; some texts hold ``{facts}``."""
    return {
        **report_texts(),
        **_of_zones(),
        "section_change": tr("Induction areas"),
        "section_front": tr("Scenarios"),
        "objective": tr("Objective"),
        "front_caption": tr("Scenarios by objective: change, level after, place between worst and "
                            "best"),
        "front_note": tr("The percentage is 0 for the worst and 100 for the best of those "
                         "compared. Blue cells are the best. Objectives are not added up."),
        "front_chart": tr(
            "Change of vibrancy and of “{risk}”. Blue: not dominated. Diamond: today."),
        "change_of": tr("Change: {what} [{unit}]"),
        "vibrancy_change": tr("Change of the mean vibrancy [points]"),
    }


def _of_zones():
    return {
        "weighing_intro": tr(
            "Where the town is lively and where it is dangerous, whom the plan leads into danger, "
            "and which scenarios are not dominated. Danger is the expected weight of the worst "
            "class of hazard: 0 nowhere in a hazard, 1 wholly in the heaviest."),
        "section_weighed": tr("Lively and safe"),
        "section_induced": tr("Where the plan leads most people into danger"),
        "class": tr("Class"),
        "zones": tr("Zones"),
        "sure": tr("of them surely"),
        "residents": tr("Residents"),
        "present": tr("People present at midday"),
        "inside_induction": tr("Residents inside the residence induction area"),
        "classes_caption": tr("Zones by vibrancy and danger"),
        "classes_note": tr(
            "“Surely”: the class stays the same over the whole ranges of the score, of the weights "
            "and of the two limits. “Safe” means below the limit, not without danger."),
        "zones_chart": tr("Danger over vibrancy, one circle a zone, its area by the residents; "
                          "dashed: the limits."),
        "vibrancy_axis": tr("Vibrancy [points]"),
        "danger_axis": tr("Danger, 0 to 1"),
        "people": tr("Residents inside and in danger"),
        "people_present": tr("People present inside and in danger"),
        "danger": tr("Danger"),
        "danger_parts": tr("Made up of: hazard and rank, share of the zone × weight"),
        "induced_caption": tr("Zones with the most residents in danger inside the residence "
                              "induction area"),
        "drawn_caption": tr("Zones with the most people present and in danger inside the urban "
                            "function induction area"),
    }


def weighing_content(weighed, frame, assumptions, zones_file, notes=()):
    """The content of the page.

    Parameters
    ----------
    weighed : core.risk.weighing.run.Weighed
    frame : GeoDataFrame
        Zones as they are written.
    assumptions : Assumptions
    zones_file : str
        File that the zones came from; may be a study.
    notes : sequence of str
        About the scenarios.

    Returns
    -------
    WeighingContent
    """
    study = study_at(zones_file)
    front = weighed.front
    first = None if front is None else front.drop_duplicates("indicator")
    return WeighingContent(
        title=tr("Vibrancy weighed against risk"),
        facts=_facts(weighed),
        zones=tuple(
            ZonePoint(row["vibrancy"], row["danger"], row["residents"], row["class"])
            for row in frame.to_dict("records") if row["class"]),
        limits_at=(weighed.limits.lively.value, weighed.limits.at_risk.value),
        classes=tuple(class_line(key, frame) for key in CLASSES),
        induced=_induced(weighed, frame, "induced_in_danger"),
        drawn=_induced(weighed, frame, "drawn_in_danger"),
        changes=tuple(_changes(weighed)),
        changed=weighed.changed,
        front=front,
        labels={} if first is None else {k: indicator_label(k) for k in first["indicator"]},
        units={} if first is None else {
            key: weighing_unit(unit) for key, unit in zip(first["indicator"], first["unit"])},
        front_notes=tuple(notes),
        assumptions=told_rows(
            row for row in assumptions if (row.list, row.key) == (LIST, KEY)),
        limits=_limits(),
        **stamp_of(study),
    )


def front_notes(front):
    """What a reader should know before trusting the front."""
    if front is None:
        return []
    notes = []
    unused = comparison.unused_indicators(front)
    if unused:
        notes.append(tr(
            "Not counted for dominance, because not every scenario has a value: {indicators}."
        ).format(indicators=", ".join(map(indicator_label, unused))))
    differing = comparison.differing_baselines(front)
    if differing:
        notes.append(tr(
            "The values before differ between the scenarios for: {indicators}. The scenarios "
            "probably do not start from one baseline, so compare them with care."
        ).format(indicators=", ".join(map(indicator_label, differing))))
    return notes


def _facts(weighed):
    zones, hazards = weighed.zones, weighed.danger.classes.hazards
    total = np.nansum(zones.residents)
    endangered = np.nansum(zones.residents * weighed.in_danger)
    share = f"{100 * endangered / total:.1f} %" if total > 0 else "–"
    return (
        (tr("Zones"), f"{len(zones):,}"),
        (tr("Residents"), f"{total:,.0f}"),
        (tr("Residents in danger"), f"{endangered:,.0f} ({share})"),
        (tr("Hazards"), "; ".join(map(hazard_key_label, hazards)) or tr("none")),
        (tr("Lively from"), f"{weighed.limits.lively.value:g}"),
        (tr("At risk from"), f"{weighed.limits.at_risk.value:g}"),
        (tr("In danger from the weight"), f"{weighed.limits.danger.value:g}"),
    )


def class_line(key, frame):
    """One class of zones; ``frame`` as the zones are written."""
    own = frame[frame["class"] == key]
    return ClassLine(
        key, class_label(key), len(own), int(own["class_sure"].sum()), own["residents"].sum(),
        own["present"].sum(min_count=1), own["induced_residents"].sum(min_count=1))


def _induced(weighed, frame, column):
    leading = frame[frame[column] >= 0.5].nlargest(MOST_ZONES, column)
    return tuple(
        ZoneLine(
            row["name"] or row["id"], row["class_label"] or "–", row[column],
            (row["danger"], row["danger_low"], row["danger_high"]),
            _parts(weighed.danger.parts(place)))
        for place, row in leading.to_dict("index").items())


def _parts(parts):
    """What a danger is made of, in words; shares below half a percent are left out."""
    texts = [
        f"{hazard_key_label(key)} ({rank_label(HAZARD_TYPES[key.type], rank)}): "
        f"{share_text(share)} × {weight:g}"
        for key, rank, share, weight in parts if share >= LEAST_SHARE
    ]
    return "; ".join(texts) or "–"


def _changes(weighed):
    """A heading and lines a kind; of the ranks those where anybody lives."""
    found = run.lines(weighed) if weighed.parts else []
    keys = {key.text: key for key in weighed.danger.classes.hazards}
    for kind in areas.KINDS:
        lines = []
        for line in found:
            if line.kind != kind:
                continue
            if line.hazard and not (line.before[0] > 0 or line.after[0] > 0):
                continue
            text = measure_label(line.measure)
            if line.hazard:
                key = keys[line.hazard]
                text = tr("Residents inside: {hazard}, {rank}").format(
                    hazard=hazard_key_label(key),
                    rank=rank_label(HAZARD_TYPES[key.type], line.rank))
            lines.append(ChangeLine(
                text, weighing_unit(line.unit), line.before, line.after, line.change,
                line.measure == "share_in_danger", line.unit == "persons"))
        if lines:
            yield induction_label(kind), tuple(lines)


def _limits():
    return (
        tr("Weights and limits are judgements of the project, not official: change them in the "
           "assumptions and look whether the answer stays."),
        tr("People are taken to be spread evenly over their zone; in zones that are wet in part "
           "the truth may be anything between nobody and all."),
        tr("A hazard that was not given, or not mapped, counts as none. Danger 0 does not mean "
           "safe."),
        tr("Danger says where water or earth may come and how badly, not how often: hazards of "
           "different probability are not told apart."),
        tr("That people move because an induction area changes is not predicted: the table says "
           "who lives there today."),
    )
