"""What the report of a scenario says, from the results and the study they came from."""

import json
from datetime import datetime

import numpy as np

from ..core.report import content as parts
from ..core.report.town_map import zone_map_png
from ..core.scenarios.indicators import SAME_ACCESS_MIN
from ..core.vibrancy.observed import fit
from ..core.vibrancy.parameters import HOUR_BANDS
from .assumptions import study_at
from .i18n import tr, user_language
from .labels import (
    band_label,
    basis_label,
    category_label,
    edit_label,
    indicator_label,
    unit_label,
)
from .version import plugin_version

# Lines of a table of gainers or losers.
MOST_LINES = 10


def scenario_content(name, inputs, simulated, assumptions, observed, frames, zones_file):
    """The content of the report of a simulated scenario.

    Parameters
    ----------
    name : str
        Name of the scenario.
    inputs : Inputs
    simulated : Simulated
    assumptions : Assumptions
    observed : ObservedCells or None
    frames : mapping
        ``zones``, ``facilities``, ``diversion`` and ``indicators`` as they are written.
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    core.report.content.ReportContent
    """
    study = study_at(zones_file)
    imports = [] if study is None else study.read("provenance").to_dict("records")
    after = simulated.after
    return parts.ReportContent(
        title=tr("Scenario report: {name}").format(name=name),
        subtitle=study.name if study else "",
        language=user_language(),
        created_at=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        version=plugin_version(),
        question=tr("What changes for visitors, residents and facilities when these edits are "
                    "made?"),
        study_facts=_facts(study, inputs),
        headline=_headline(frames["indicators"]),
        basis_notes=_basis_notes(inputs, simulated.baseline),
        map_png=zone_map_png(
            np.asarray(inputs.zones),
            after.score.vibrancy - simulated.baseline.view.score.vibrancy,
            diverging=True,
            marks=_marks(simulated.change),
            bar_label="±",
        ),
        map_caption=tr("Change of the vibrancy score by zone, in points; stars mark the edits."),
        edits=_edits(frames["facilities"], simulated.change),
        zones=_zone_lines(frames["zones"]),
        facilities=_facility_lines(frames["facilities"]),
        diversion=_diversion(frames["diversion"], frames["facilities"]),
        residents=_residents(simulated),
        hours=_hours(simulated.baseline.view, after),
        fit=_fit(observed, simulated.baseline),
        assumptions=tuple(assumptions),
        provenance=tuple(_provenance(row) for row in imports),
        population_check=_population(imports, inputs),
        limits=_limits(),
        attribution=tuple(
            dict.fromkeys(row["attribution"] for row in imports if row["attribution"])
        ),
    )


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


def _headline(frame):
    return tuple(
        parts.Indicator(
            label=indicator_label(row["indicator"]),
            unit=unit_label(row["unit"]),
            before=row["before"],
            after=row["after"],
            change=row["change"],
            low=row["change_low"],
            high=row["change_high"],
            better=row["better"],
        )
        for row in frame.to_dict("records")
    )


def _basis_notes(inputs, baseline):
    measured = int(baseline.measured.sum())
    notes = [
        tr("Distances: {basis} ({ratio}).").format(
            basis=basis_label(baseline.solution.separation.kind),
            ratio=f"{baseline.solution.separation.detour_ratio:g}",
        ),
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


def _marks(change):
    sites, homes = change.sites, change.homes
    return [*zip(sites.x, sites.y), *zip(homes.x, homes.y)]


def _edits(facilities, change):
    lines = [
        parts.EditLine(
            edit=edit_label(row["edit"]),
            name=row["name"] or row["id"],
            category=category_label(row["category"]),
            size=row["size"],
            size_unit=unit_label(row["size_unit"]),
        )
        for row in facilities[facilities["edit"] != ""].to_dict("records")
    ]
    homes = [
        parts.EditLine(
            edit=edit_label("add"),
            name=category_label("housing"),
            category=category_label("housing"),
            size=float(size),
            size_unit=unit_label("dwellings"),
        )
        for size in change.homes.size
    ]
    return tuple(lines + homes)


def _zone_lines(zones):
    def line(row):
        return parts.Line(
            name=row["name"] or row["id"],
            before=row["vibrancy_before"],
            after=row["vibrancy_after"],
            change=row["vibrancy_change"],
            low=row["vibrancy_change_low"],
            high=row["vibrancy_change_high"],
            note=basis_label(row["basis"]),
        )

    return _lines(zones, "vibrancy_change", 0.05, line, tr("Vibrancy"), tr("points"))


def _facility_lines(facilities):
    def line(row):
        return parts.Line(
            name=row["name"] or row["id"],
            kind=category_label(row["category"]),
            before=row["visitors_before"],
            after=row["visitors_after"],
            change=row["visitors_change"],
            low=row["visitors_change_low"],
            high=row["visitors_change_high"],
            note=edit_label(row["edit"]) if row["edit"] else "",
        )

    return _lines(facilities, "visitors_change", 0.5, line, tr("Visitors"), tr("persons/day"))


def _lines(frame, column, least, line, measure, unit):
    gains = frame[frame[column] >= least].nlargest(MOST_LINES, column)
    losses = frame[frame[column] <= -least].nsmallest(MOST_LINES, column)
    return parts.Lines(
        measure=measure,
        unit=unit,
        gainers=tuple(line(row) for row in gains.to_dict("records")),
        losers=tuple(line(row) for row in losses.to_dict("records")),
    )


def _diversion(diversion, facilities):
    names = dict(zip(facilities["id"], facilities["name"]))
    lines = []
    for edit, rows in diversion.groupby("edit_id", sort=False):
        largest = rows.reindex(rows["visitors"].abs().sort_values(ascending=False).index)
        for row in largest.head(MOST_LINES).to_dict("records"):
            elsewhere = row["facility_id"] == "elsewhere"
            lines.append(
                parts.Diversion(
                    edit=names.get(edit) or edit,
                    facility=tr("elsewhere, or not made before")
                    if elsewhere
                    else row["name"] or row["facility_id"],
                    category=category_label(row["category"]) if row["category"] else "",
                    visitors=row["visitors"],
                    share=row["share"],
                )
            )
    return tuple(lines)


def _residents(simulated):
    now, was = simulated.after_values, simulated.before_values
    return parts.Residents(
        gainers=now["gainers"],
        losers=now["losers"],
        same=now["residents"] - now["gainers"] - now["losers"],
        mean_change_min=now["access_min"] - was["access_min"],
        gini_before=was["access_gini"],
        gini_after=now["access_gini"],
    )


def _hours(before, after):
    was, now = before.zones.presence.sum(axis=0), after.zones.presence.sum(axis=0)
    return tuple(
        parts.HourBand(
            label=band_label(key),
            weekday_before=float(was[0, band]),
            weekday_after=float(now[0, band]),
            holiday_before=float(was[1, band]),
            holiday_after=float(now[1, band]),
        )
        for band, key in enumerate(HOUR_BANDS)
    )


def _fit(observed, baseline):
    fits = fit(observed, baseline.view.zones.presence) if observed else ()
    if not fits:
        return None
    labels = {"weekday": tr("Weekday, 11–14 h"), "holiday": tr("Holiday, 11–14 h")}
    return parts.PeopleFlowFit(
        source=tr("Measured people flow, mesh cells that lie wholly in the zones"),
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
        notes=(tr("The model was not fitted to these measurements."),),
    )


def _provenance(row):
    reasons = json.loads(row["reasons"] or "{}")
    return parts.ProvenanceLine(
        file=row["file"],
        format=row["format"],
        table=row["table_name"] or "",
        read=row["rows_read"],
        written=row["rows_written"],
        refused=row["rows_refused"],
        reasons="; ".join(f"{reason}: {count}" for reason, count in reasons.items()),
        imported_at=row["imported_at"],
    )


def _population(imports, inputs):
    for row in imports:
        notes = json.loads(row["notes"] or "{}")
        check = notes.get("population_check") if isinstance(notes, dict) else None
        if check:
            return parts.PopulationCheck(
                source=row["file"],
                rows=check["rows"],
                rows_sum=check["sum"],
                study_total=float(inputs.town.residents.sum()),
            )
    return None


def _limits():
    return (
        tr("These are expected values under the assumptions listed, not a forecast of a day."),
        tr("The bands show the uncertainty of the assumptions, not that of the model itself."),
        tr("Facilities outside the study do not take part; trips to them count as elsewhere."),
        tr("People at work and in transit are not modelled; measured presence contains them."),
        tr("A zone's access counts as changed from {minutes} minutes.").format(
            minutes=SAME_ACCESS_MIN
        ),
    )


