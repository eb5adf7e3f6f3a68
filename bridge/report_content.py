"""What the reports say: of a town as it is, and of a scenario."""

import numpy as np

from ..core.report import content as parts
from ..core.report.town_map import zone_map_png
from ..core.scenarios.indicators import SAME_ACCESS_MIN
from ..core.vibrancy.indicators import INDICATORS
from ..core.vibrancy.parameters import HOUR_BANDS
from .i18n import tr
from .labels import (
    band_label,
    basis_label,
    category_label,
    edit_label,
    indicator_label,
    unit_label,
)
from .report_parts import shared_parts

# Lines of a table of gainers, losers or leading places.
MOST_LINES = 10


def score_content(inputs, scored, assumptions, observed, frames, zones_file):
    """The content of the report of a town as it is.

    Parameters
    ----------
    inputs : Inputs
    scored : Scored
    assumptions : Assumptions
    observed : ObservedCells or None
    frames : mapping
        ``zones`` and ``facilities`` as they are written.
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    core.report.content.ReportContent
    """
    view = scored.baseline.view
    shared = shared_parts(inputs, scored.baseline, assumptions, observed, zones_file)
    return parts.ReportContent(
        title=tr("Vibrancy report"),
        has_scenario=False,
        question=tr("How lively is the town today: where, when, and through which facilities?"),
        headline=_values(scored),
        map_png=zone_map_png(
            np.asarray(inputs.zones), view.score.vibrancy, diverging=False,
            bar_label=unit_label("points")),
        map_caption=tr("Vibrancy score by zone, 0 to 100."),
        zones=leading_zones(frames["zones"]),
        facilities=leading_facilities(frames["facilities"]),
        hours=_hours(view),
        **shared,
    )


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
    baseline, after = simulated.baseline, simulated.after
    # Rows about danger are there only where hazards were given.
    knows_danger = frames["indicators"]["indicator"].eq("residents_at_risk").any()
    shared = shared_parts(
        inputs, baseline, assumptions, observed, zones_file,
        lists=("risk",) if knows_danger else ())
    same = tr("A zone's access counts as changed from {minutes} minutes.").format(
        minutes=SAME_ACCESS_MIN
    )
    return parts.ReportContent(
        title=tr("Scenario report: {name}").format(name=name),
        question=tr("What changes for visitors, residents and facilities when these edits are "
                    "made?"),
        headline=changed_indicators(frames["indicators"]),
        map_png=zone_map_png(
            np.asarray(inputs.zones),
            after.score.vibrancy - baseline.view.score.vibrancy,
            diverging=True,
            marks=_marks(simulated.change),
            bar_label=unit_label("points"),
        ),
        map_caption=tr("Change of the vibrancy score by zone, in points; stars mark the edits."),
        edits=edit_lines(
            frames["facilities"], simulated.change.homes.size, inputs.town.facilities.size),
        zones=zone_lines(frames["zones"]),
        facilities=facility_lines(frames["facilities"]),
        diversion=diversion_lines(frames["diversion"], frames["facilities"]),
        residents=_residents(simulated),
        hours=_hours(baseline.view, after),
        **{**shared, "limits": (*shared["limits"], same)},
    )


def _values(scored):
    """Indicators of the town as it is; the band is that of the value."""
    indicators = []
    for name, (unit, better) in INDICATORS.items():
        low, high = scored.indicator_bands.get(name, (np.nan, np.nan))
        # What no assumption moves is exact: it has no band.
        low, high = (float(low), float(high)) if low < high else (np.nan, np.nan)
        indicators.append(
            parts.Indicator(
                indicator_label(name), unit_label(unit), scored.values[name], low=low, high=high,
                better=better,
            )
        )
    return tuple(indicators)


def leading_zones(zones):
    """The liveliest zones; the columns are those of ``fields.ZONE_SCORE``."""

    def line(row):
        return parts.Line(
            name=row["name"] or row["id"],
            before=row["vibrancy"],
            low=row["vibrancy_low"],
            high=row["vibrancy_high"],
            note=basis_label(row["basis"]),
        )

    return _leaders(zones, "vibrancy", line, tr("Vibrancy"), tr("points"))


def leading_facilities(facilities):
    """The facilities with most visitors; columns of ``fields.FACILITY_SCORE``."""

    def line(row):
        return parts.Line(
            name=row["name"] or row["id"],
            kind=category_label(row["category"]),
            before=row["visitors"],
            low=row["visitors_low"],
            high=row["visitors_high"],
            note=tr("assumed size") if row["size_basis"] == "assumed" else "",
        )

    return _leaders(facilities, "visitors", line, tr("Visitors"), unit_label("visits/day"))


def _leaders(frame, column, line, measure, unit):
    """The places with the most of a measure; those that have none do not lead."""
    leading = frame[frame[column] > 0].nlargest(MOST_LINES, column)
    return parts.Lines(
        measure=measure,
        unit=unit,
        gainers=tuple(line(row) for row in leading.to_dict("records")),
    )


def changed_indicators(frame):
    """Indicators before and after; columns of ``fields.INDICATORS``."""
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


def _marks(change):
    sites, homes = change.sites, change.homes
    return [*zip(sites.x, sites.y), *zip(homes.x, homes.y)]


def edit_lines(facilities, homes, sizes):
    """Edits with the size that comes or goes: a removed facility is named with the one it had.

    ``homes`` are dwellings of new housing, ``sizes`` those of the facilities before.
    """
    lines = [
        parts.EditLine(
            edit=edit_label(row["edit"]),
            name=row["name"] or row["id"],
            category=category_label(row["category"]),
            size=sizes[number] if row["edit"] == "remove" else row["size"],
            size_unit=unit_label(row["size_unit"]),
        )
        for number, row in enumerate(facilities.to_dict("records"))
        if row["edit"]
    ]
    homes = [
        parts.EditLine(
            edit=edit_label("add"),
            name=category_label("housing"),
            category=category_label("housing"),
            size=float(size),
            size_unit=unit_label("dwellings"),
        )
        for size in homes
    ]
    return tuple(lines + homes)


def _change_of(row, measure):
    """The numbers of a line from the columns of a measure."""
    ends = {"before": "before", "after": "after", "change": "change",
            "low": "change_low", "high": "change_high"}
    return {name: row[f"{measure}_{end}"] for name, end in ends.items()}


def zone_lines(zones):
    """Zones that gain and lose; columns of ``fields.ZONE_SCENARIO``."""

    def line(row):
        return parts.Line(
            name=row["name"] or row["id"],
            note=basis_label(row["basis"]),
            **_change_of(row, "vibrancy"),
        )

    return _lines(zones, "vibrancy_change", 0.05, line, tr("Vibrancy"), tr("points"))


def facility_lines(facilities):
    """Facilities that gain and lose; columns of ``fields.FACILITY_SCENARIO``."""

    def line(row):
        return parts.Line(
            name=row["name"] or row["id"],
            kind=category_label(row["category"]),
            note=edit_label(row["edit"]) if row["edit"] else "",
            **_change_of(row, "visitors"),
        )

    unit = unit_label("visits/day")
    return _lines(facilities, "visitors_change", 0.5, line, tr("Visitors"), unit)


def _lines(frame, column, least, line, measure, unit):
    gains = frame[frame[column] >= least].nlargest(MOST_LINES, column)
    losses = frame[frame[column] <= -least].nsmallest(MOST_LINES, column)
    return parts.Lines(
        measure=measure,
        unit=unit,
        gainers=tuple(line(row) for row in gains.to_dict("records")),
        losers=tuple(line(row) for row in losses.to_dict("records")),
    )


def diversion_lines(diversion, facilities):
    """What each edit takes from whom; columns of ``fields.DIVERSION``."""
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


def _hours(before, after=None):
    """Presence of the whole town by hours; without ``after`` only how it is."""
    was = before.zones.presence.sum(axis=0)
    now = np.full_like(was, np.nan) if after is None else after.zones.presence.sum(axis=0)
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
