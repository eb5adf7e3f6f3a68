"""What the reports of a score and of a scenario share, from the study and its baseline."""

import json

from ..core.assumptions import MODEL_LISTS
from ..core.calibration.tables import are_fitted
from ..core.geo.separation import StraightLine
from ..core.geo.walking.ways import NEAR_M
from ..core.report import content as parts
from ..core.vibrancy.observed import fit
from .assumption_labels import told_rows
from .assumptions import study_at
from .i18n import tr
from .labels import basis_label, table_label
from .report import stamp_of
from .sentences.data import reasons_text
from .study.format_labels import format_label


def shared_parts(inputs, baseline, assumptions, observed, zones_file, *, lists=()):
    """Parts of a :class:`~..core.report.content.ReportContent` that every report has.

    Parameters
    ----------
    inputs : Inputs
    baseline : Baseline
    assumptions : Assumptions
    observed : ObservedCells or None
    zones_file : str
        File that the zones came from; may be a study.
    lists : sequence of str
        Lists of assumptions that count beside those of the model and of its streets.

    Returns
    -------
    dict
        Keywords of ``ReportContent``.
    """
    study = study_at(zones_file)
    used = {*MODEL_LISTS, *lists, *(("walking",) if inputs.town.ways is not None else ())}
    imports = [] if study is None else study.read("provenance").to_dict("records")
    return {
        **stamp_of(study),
        "study_facts": _facts(study, inputs),
        "basis_notes": _basis_notes(inputs, baseline),
        "fit": _fit(observed, baseline, assumptions),
        "assumptions": told_rows(row for row in assumptions if row.list in used),
        "provenance": tuple(provenance_line(row) for row in imports),
        "population_check": _population(study, imports, inputs),
        "limits": model_limits(),
    }


def _facts(study, inputs):
    town = inputs.town
    facts = [
        (tr("Zones"), f"{len(town.zones):,}"),
        (tr("Residents"), f"{town.residents.sum():,.0f}"),
        (tr("Facilities"), f"{len(town.facilities):,}"),
        (tr("Entries"), f"{len(town.entries):,}"),
        (tr("Coordinate reference system"), str(inputs.zones.crs.to_string())),
    ]
    if study:
        facts.insert(0, (tr("Study"), study.name))
        facts.append((tr("Mesh level"), study.level))
    return tuple(facts)


def _basis_notes(inputs, baseline):
    measured = int(baseline.measured.sum())
    notes = [
        _distance_note(inputs.town, baseline.solution.separation),
        tr(
            "Presence is measured in {measured} of {count} zones and modelled in the others."
        ).format(measured=measured, count=len(baseline.measured)),
    ]
    if inputs.size_assumed.any():
        notes.append(
            tr("{count} of {all} facilities have an assumed size.").format(
                count=int(inputs.size_assumed.sum()), all=len(inputs.size_assumed)
            )
        )
    if inputs.entries_assumed.any():
        notes.append(
            tr("{count} of {all} entries have an assumed number of visitors.").format(
                count=int(inputs.entries_assumed.sum()), all=len(inputs.entries_assumed)
            )
        )
    unverified = tr("Most constants are assumptions of the project and not verified: see the list.")
    return (*notes, unverified)


def _distance_note(town, separation):
    """What ways were measured along."""
    straight = tr("Distances: {basis} ({ratio}).").format(
        basis=basis_label(StraightLine.kind), ratio=f"{separation.detour_ratio:g}"
    )
    if town.ways is None:
        return straight
    zones, sites = town.zones, town.facilities.places
    note = tr(
        "Distances: {basis}. Up to {near} m between two streets it is the shortest way; beyond, "
        "the straight line times the ratio measured between the two neighbourhoods."
    ).format(basis=basis_label(separation.kind), near=f"{NEAR_M:,.0f}")
    off_zones = len(zones) - int(town.ways.on_network(zones.x, zones.y).sum())
    off_sites = len(sites) - int(town.ways.on_network(sites.x, sites.y).sum())
    if not off_zones and not off_sites:
        return note
    return note + " " + tr(
        "{zones} of {all_zones} zones and {sites} of {all_sites} facilities have no street near "
        "them; their distances are straight lines times the detour ratio ({ratio})."
    ).format(
        zones=off_zones, all_zones=len(zones), sites=off_sites, all_sites=len(sites),
        ratio=f"{separation.detour_ratio:g}",
    )


def _fit(observed, baseline, assumptions):
    fits = fit(observed, baseline.view.zones.presence) if observed else ()
    if not fits:
        return None
    labels = {"weekday": tr("Weekday, 11–14 h"), "holiday": tr("Holiday, 11–14 h")}
    return parts.PeopleFlowFit(
        source=tr("cells that lie wholly in the zones, mean over the months given"),
        days=tuple(
            parts.DayFit(
                label=labels[one.day_type],
                n=len(one.observed),
                spearman=one.spearman,
                r2=one.r2,
                bias=one.bias,
                predicted=one.predicted,
                observed=one.observed,
                mape=one.mape,
            )
            for one in fits
        ),
        notes=(_fitted_note(assumptions),),
    )


def _fitted_note(assumptions):
    if are_fitted(assumptions):
        return tr("Some assumptions were fitted to measurements (their sources say to which): "
                  "where they are these, agreement proves nothing. See the calibration report.")
    return tr("The model was not fitted to these measurements.")


def provenance_line(row):
    """One import, a row of the study's table ``provenance``."""
    return parts.ProvenanceLine(
        file=row["file"],
        format=_known((format_label, table_label), row["format"]),
        table=_known((table_label,), row["table_name"]),
        read=row["rows_read"],
        written=row["rows_written"],
        refused=row["rows_refused"],
        reasons=reasons_text(json.loads(row["reasons"] or "{}")),
        imported_at=(row["imported_at"] or "")[:10],
    )


def _known(labels, key):
    """The first label of a key, or the key where a later version wrote it."""
    if not key or not labels:
        return key or ""
    try:
        return labels[0](key)
    except KeyError:
        return _known(labels[1:], key)


def _population(study, imports, inputs):
    """The rows that the zones have their residents from, against the study's total."""
    if study is None:
        return None
    behind_zones = set(study.read("zones")["source"])
    found = [
        (row["file"], note)
        for row in imports
        if row["table_name"] == "zones" and row["id"] in behind_zones
        for note in json.loads(row["notes"] or "[]")
        if "persons_rows" in note
    ]
    if not found:
        return None
    return parts.PopulationCheck(
        source="; ".join(file for file, _ in found),
        rows=sum(note["rows"] for _, note in found),
        rows_sum=sum(note["persons_rows"] for _, note in found),
        study_total=float(inputs.town.residents.sum()),
    )


def model_limits():
    """What the vibrancy model cannot say."""
    return (
        tr("These are expected values under the assumptions listed, not a forecast of a day."),
        tr("The bands show the uncertainty of the assumptions, not that of the model itself."),
        tr("The score compares the zones of this town with each other; it is not for comparing "
           "towns."),
        tr("Facilities outside the study do not take part; trips to them count as elsewhere."),
        tr("People at work and in transit are not modelled; measured presence contains them."),
    )
