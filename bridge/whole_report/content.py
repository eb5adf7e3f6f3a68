"""The report of a whole study: what its tables of results say, put together."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ...core.errors import CoreError
from ...core.report.numbers import number_text
from ...core.report.whole import WholeContent
from ...core.report.whole_parts import PARTS
from ...core.study.own_assumptions import in_use
from ...core.study.store import open_to_read
from ...core.vibrancy.from_study import Districts
from ..i18n import tr
from ..labels import analysis_label
from ..report import stamp_of
from ..report_parts import model_limits
from ..shown import results_path
from . import evidence as behind
from . import local, model, plan, risk, town
from .commands import commands_part
from .method import method_part
from .tables import KINDS, Results

# Analyses that are named where none of their tables is there.
LOOKED_FOR = (
    "score_vibrancy", "simulate_scenario", "overlay_hazards", "assess_damage", "assign_shelters",
    "draft_guideline", "weigh_plan", "analyse_needs", "review_resources", "match_resources",
    "match_programmes", "evaluate_structure", "measure_access", "calibrate_model",
)
# Part that an analysis belongs to.
_OF_PART = {
    "score_vibrancy": "today", "simulate_scenario": "scenarios", "review_resources": "local",
    "match_resources": "local", "match_programmes": "local", "evaluate_structure": "structure",
    "measure_access": "access", "calibrate_model": "access",
}


@dataclass(frozen=True)
class Question:
    """What the report is to be about.

    ``scenarios`` are names, none for all; ``include`` keys of ``PARTS``.
    """

    title: str = ""
    asked: str = ""
    scenarios: tuple = ()
    include: tuple = PARTS


class Material:
    """The study, its results, and what was asked.

    Parameters
    ----------
    study_path : path-like
    results_file : path-like or None
        None: the file beside the study, where there is one.
    question : Question

    Raises
    ------
    CoreError
        Those of ``open_study``; ``missing_file``, ``report_not_results``, ``report_scenario``.
    """

    def __init__(self, study_path, results_file, question):
        self.question = question
        self.study = open_to_read(study_path)
        self.results = _results(self.study.path, results_file)
        self.assumptions = in_use(self.study)
        self._districts = None
        self.scenarios = self._scenarios()
        self.kinds = () if self.results is None else tuple(
            kind.key for kind in KINDS if self.results.has(kind.key))
        self.zones, self.facilities = (self._shapes(one) for one in ("zones", "facilities"))

    def _scenarios(self):
        known = () if self.results is None else self.results.scenarios()
        names = tuple(one.name for one in known)
        for name in self.question.scenarios:
            if name not in names:
                raise CoreError("report_scenario", scenario=name, known=", ".join(names) or "–")
        wanted = self.question.scenarios or names
        found = [town.read_scenario(self.results, one, self.study.crs)
                 for one in known if one.name in wanted]
        return tuple(replace(one, zones=self._named(one.zones)) for one in found)

    def frame(self, kind):
        """Rows of the table of a kind, None where there is none."""
        return None if self.results is None else self.results.frame(kind)

    def given(self, kind, parameter, usual):
        """What the run behind the table of a kind was given; empty where it does not say."""
        made = self.results.of_kind(kind).made if kind in self.kinds else None
        return "" if made is None else made.parameters.get(parameter, usual)

    def _shapes(self, kind):
        if self.results is None:
            return None
        frame = self.results.frame(kind, shapes=True)
        if frame is None:
            return None
        frame = frame.to_crs(self.study.crs)
        return self._named(frame) if kind == "zones" else frame

    def _named(self, zones):
        """The same zones; one without a name is called by its district too."""
        if zones is None or zones["name"].notna().all():
            return zones
        if self._districts is None:
            self._districts = Districts(self.study.read("districts"), zones.geometry)
        middle, known, names = zones.geometry.centroid, self._districts, []
        for key, name, point in zip(zones["id"], zones["name"], middle):
            row = known.at(point.x, point.y) if name is None else None
            names.append(name if row is None else tr("{district} ({zone})").format(
                district=known.names[row], zone=key))
        return zones.assign(name=names)

    def wants(self, part):
        return part in self.question.include

    def run_again(self, progress):
        """The model run again for bands and ranks; None where nobody wants it, or it cannot."""
        if not self.wants("sensitivity") or self.zones is None or self.facilities is None:
            return None
        scenario = None
        for one in self.scenarios:
            change = one.row("visitors").get("change", np.nan)
            if one.facilities is not None and np.isfinite(change):
                scenario = one.name, one.facilities, change
                break
        made = self.results.of_kind("zones").made
        draws = made.parameters.get("DRAWS") if made else None
        return model.run_again(
            self.study, float(self.facilities["visitors"].sum()), scenario,
            model.DRAWS if draws is None else int(draws), progress)


def _results(study_path, given):
    path = Path(given) if given else results_path(study_path)
    if not path.is_file():
        if given:
            raise CoreError("missing_file", file=str(path))
        return None
    return Results(path)


def whole_content(material, rerun, progress):
    """The content of the report.

    Parameters
    ----------
    material : Material
    rerun : model.Rerun or None

    Returns
    -------
    core.report.whole.WholeContent
    """
    study, question = material.study, material.question
    makers = [(key, make) for key, make in _makers(material, rerun) if material.wants(key)]
    parts = []
    for number, (_key, make) in enumerate(makers):
        progress(number / len(makers))
        parts += [part for part in make() if part is not None and part.pieces]
    parts.append(behind.limits_part(_limits(material)))
    return WholeContent(
        title=question.title or tr("Planning report"),
        question=question.asked, facts=_facts(material), short=_short(material, rerun),
        absent=absent_text(material), parts=tuple(parts),
        **stamp_of(study))


def _makers(material, rerun):
    """``(key of the part, function that gives its sections)``, in the order of the page."""
    one, kinds = material, material.kinds
    return (
        ("data", lambda: [behind.data_part(one.study)]),
        ("method", lambda: [method_part(kinds)]),
        ("today", lambda: [town.today_part(one.zones, one.facilities, rerun)]),
        ("scenarios", lambda: [
            town.comparison_part(one.scenarios), *(
                part for number, each in enumerate(one.scenarios, 1)
                for part in town.scenario_parts(number, each, one.zones, one.facilities))]),
        ("risk", lambda: [
            risk.exposure_part(
                one.frame("exposure_totals"), one.assumptions, one.given(
                    "exposure_totals", "TARGETS", "zone")),
            risk.damage_part(one.frame("damage_totals")),
            risk.shelters_part(one.frame("shelter_totals"), one.frame("shelter_loads")),
            risk.guideline_part(one.frame("guideline_areas")),
            risk.weighing_part(
                one.frame("weighing_zones"), one.frame("weighing_front"), one.assumptions),
            risk.needs_part(one.frame("needs_themes"))]),
        ("local", lambda: [
            local.resources_part(one.frame("resources"), one.frame("tours")),
            local.matches_part(one.frame("matches")),
            local.programmes_part(one.frame("programmes"))]),
        ("structure", lambda: [plan.structure_part(one.frame("structure"))]),
        ("access", lambda: [plan.access_part(one.frame("coverage")),
                            plan.calibration_part(one.frame("calibration"))]),
        ("sensitivity", lambda: [behind.sensitivity_part(rerun)]),
        ("assumptions", lambda: [
            behind.assumptions_part(one.assumptions, kinds, rerun)]),
        ("imports", lambda: [behind.imports_part(one.study)]),
        ("commands", lambda: [commands_part(one.results, one.study)]),
    )


def _facts(material):
    study = material.study
    facts = [(tr("Study"), study.name), (tr("Mesh level"), study.level)]
    if material.zones is not None:
        facts.append((tr("Residents"), number_text(material.zones["residents"].sum(), 1.0)))
    facts.append((tr("Coordinate reference system"), study.crs))
    if material.results is not None:
        facts.append((tr("Results from"), material.results.path.name))
    if material.scenarios:
        facts.append((tr("Scenarios"), tr(", ").join(one.name for one in material.scenarios)))
    return tuple(facts)


def _short(material, rerun):
    """What a reader in a hurry should know."""
    lines = []
    if material.wants("today"):
        lines.append(town.today_sentence(material.zones, material.facilities, rerun))
    if material.wants("scenarios"):
        lines += [town.scenario_sentence(one) for one in material.scenarios]
    if material.wants("risk"):
        lines += [
            risk.exposure_sentence(material.frame("exposure_totals")),
            risk.shelters_sentence(material.frame("shelter_totals")),
            risk.guideline_sentence(material.frame("guideline_areas"))]
    if material.wants("local"):
        lines.append(local.matches_sentence(material.frame("matches")))
    return tuple(line for line in lines if line)


def absent_text(material):
    """One line that names what was not computed; empty where nothing is missing."""
    there = {kind.algorithm for kind in KINDS if kind.key in material.kinds}
    missing = [analysis_label(key) for key in LOOKED_FOR
               if key not in there and material.wants(_OF_PART.get(key, "risk"))]
    if not missing:
        return ""
    return tr("Not computed, and so not in this report: {analyses}.").format(
        analyses=tr(", ").join(missing))


def _limits(material):
    lines = list(model_limits()) if {"zones", "indicators"} & set(material.kinds) else []
    if "exposure_totals" in material.kinds:
        lines.append(tr(
            "A hazard that is not mapped, or was not imported, counts as none. A place outside the "
            "areas is not safe."))
    lines += [
        tr("This report repeats what the tables of results hold. Tables that were computed at "
           "different times may rest on different states of the study."),
        tr("Reasons and names in tables are in the language in which the analyses ran."),
        tr("Assumptions marked ▲ were not compared with a source and are not official."),
    ]
    return tuple(lines)
