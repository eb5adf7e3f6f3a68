"""The parts of a report on the town as it is and on scenarios, from tables of results."""

from dataclasses import dataclass, replace

import numpy as np

from ...core.errors import CoreError
from ...core.report import content as parts
from ...core.report import sections
from ...core.report.comparison_page import ComparisonContent, compared_html
from ...core.report.numbers import number_text, share_text
from ...core.report.town_map import zone_map_png
from ...core.report.whole import Built, Heading, Part, Words
from ...core.scenarios.comparison import compare
from ...core.scenarios.indicators import SAME_ACCESS_MIN
from ...core.vibrancy.indicators import INDICATORS
from ...core.vibrancy.parameters import HOUR_BANDS
from .. import report_content
from ..fields import INDICATORS as INDICATOR_COLUMNS
from ..i18n import tr, user_language
from ..labels import band_label, indicator_label, unit_label
from ..printing.attribution import notes_of_rows
from ..report_texts import report_texts
from .model import today_values
from .words import about


@dataclass(frozen=True)
class Scenario:
    """One simulated scenario: its name, its tables, and their frames (None for one that is not
    there)."""

    name: str
    tables: object
    indicators: object
    zones: object = None
    facilities: object = None
    diversion: object = None

    def row(self, indicator):
        """The row of an indicator as a dict; empty where it is not there."""
        found = self.indicators[self.indicators["indicator"] == indicator]
        return found.iloc[0].to_dict() if len(found) else {}


def read_scenario(results, tables, crs):
    """A :class:`Scenario` of its tables."""
    rows = results.read(tables.indicators)
    zones, facilities = (
        results.read(one, shapes=True) for one in (tables.zones, tables.facilities))
    # Fields that QGIS left empty.
    rows = rows.assign(better=rows["better"].fillna(""), unit=rows["unit"].fillna("-"))
    return Scenario(
        tables.name, tables, rows[rows["scenario"] == tables.name], _in(zones, crs),
        _in(facilities, crs), results.read(tables.diversion))


def _in(frame, crs):
    return frame if frame is None or frame.crs is None else frame.to_crs(crs)


# The town as it is


def today_part(zones, facilities, rerun):
    """The part on the town as it is; None where its tables are not there."""
    if zones is None or facilities is None:
        return None
    content = _content(
        has_scenario=False,
        headline=_today_indicators(zones, facilities, rerun),
        basis_notes=_notes(zones),
        map_png=zone_map_png(
            np.asarray(zones.geometry), zones["vibrancy"].to_numpy(float), diverging=False,
            bar_label=unit_label("points")),
        map_caption=tr("Vibrancy score by zone, 0 to 100."),
        zones=report_content.leading_zones(zones),
        facilities=report_content.leading_facilities(facilities),
        hours=_hours(zones),
    )
    notes = () if rerun is not None and rerun.agrees else (Words(tr(
        "The totals have no band here: bands of sums do not follow from those of zones. Zones and "
        "facilities have theirs."), "note"),)
    return Part("today", tr("The town today"), (
        _built(sections.summary, content), *notes,
        _built(sections.map_picture, content),
        Heading(tr("Where the town is liveliest")), _built(sections.zones, content),
        Heading(tr("Facilities with most visitors")), _built(sections.facilities, content),
        Heading(tr("Through the day")), _built(sections.hours, content)))


def _content(**given):
    return parts.ReportContent(title="", **given)


def _built(build, content):
    return Built(build, content, report_texts())


def _today_indicators(zones, facilities, rerun):
    bands = rerun.bands if rerun is not None and rerun.agrees else {}
    found = []
    for name, value in today_values(zones, facilities).items():
        unit, better = INDICATORS[name]
        low, high = map(float, bands.get(name, (np.nan, np.nan)))
        # What no assumption moves is exact: it has no band.
        low, high = (low, high) if low < high else (np.nan, np.nan)
        found.append(parts.Indicator(
            indicator_label(name), unit_label(unit), value, low=low, high=high, better=better))
    return tuple(found)


def _notes(zones):
    return tuple(notes_of_rows(list(zip(zones["basis"], zones["distance_basis"].map(str)))))


def _hours(before, after=None):
    """Presence of the whole town by hours, from the sums of the zones."""
    def total(frame, name):
        return np.nan if frame is None else float(frame[name].sum())

    return tuple(
        parts.HourBand(
            band_label(key),
            total(before, f"presence_{key}"), total(after, f"presence_{key}"),
            total(before, f"presence_{key}_holiday"), total(after, f"presence_{key}_holiday"))
        for key in HOUR_BANDS)


# Scenarios


def comparison_part(scenarios):
    """The scenarios side by side; None for fewer than two."""
    if len(scenarios) < 2:
        return None
    import pandas as pd

    names = [name for name, _kind in INDICATOR_COLUMNS]
    rows = pd.concat([one.indicators[names] for one in scenarios], ignore_index=True)
    try:
        compared = compare(rows)
    except CoreError:
        # Tables of other versions or towns, which say so when somebody compares them.
        return None
    keys = dict.fromkeys(compared["indicator"])
    units = dict(zip(compared["indicator"], compared["unit"]))
    content = ComparisonContent(
        compared, {key: indicator_label(key) for key in keys},
        {key: unit_label(unit) for key, unit in units.items()})
    return Part("comparison", tr("The scenarios compared"), (_built(compared_html, content),))


def scenario_parts(number, scenario, zones, facilities):
    """What a scenario changes, and who gains and loses by it: two parts.

    Parameters
    ----------
    number : int
        Makes their keys.
    scenario : Scenario
    zones, facilities : GeoDataFrame or None
        Of the town as it is.
    """
    content = _scenario_content(scenario, zones, facilities)
    changes = Part(
        f"scenario{number}", tr("Scenario “{name}”: what changes").format(name=scenario.name),
        (*_placed(content, scenario), _built(sections.summary, content),
         _built(sections.map_picture, content), *_by_hours(content)))
    return changes, Part(
        f"people{number}",
        tr("Scenario “{name}”: who gains and who loses").format(name=scenario.name),
        tuple(_gains(content, scenario)))


def _scenario_content(scenario, zones, facilities):
    after = scenario.zones
    content = _content(
        headline=report_content.changed_indicators(scenario.indicators),
        residents=_residents(scenario))
    if after is not None:
        content = replace(
            content, zones=report_content.zone_lines(after), map_png=zone_map_png(
                np.asarray(after.geometry), after["vibrancy_change"].to_numpy(float),
                diverging=True, marks=_marks(scenario.facilities), bar_label=unit_label("points")),
            map_caption=tr("Change of the vibrancy score by zone, in points; stars mark the "
                           "edits."),
            hours=_hours(zones, after) if _is_before(zones, after) else ())
    if scenario.facilities is not None:
        had = {} if facilities is None else dict(zip(facilities["id"], facilities["size"]))
        sizes = [had.get(key, np.nan) for key in scenario.facilities["id"]]
        frame = scenario.facilities.assign(edit=scenario.facilities["edit"].fillna(""))
        content = replace(
            content, facilities=report_content.facility_lines(frame),
            edits=report_content.edit_lines(frame, (), sizes))
        if scenario.diversion is not None:
            content = replace(content, diversion=report_content.diversion_lines(
                scenario.diversion, frame))
    return content


def _is_before(zones, after):
    """Whether scored zones are those that a scenario starts from."""
    return zones is not None and bool(np.isclose(
        zones["visitors"].sum(), after["visitors_before"].sum(), rtol=1e-6))


def _marks(facilities):
    if facilities is None:
        return ()
    edited = facilities[facilities["edit"].fillna("").astype(bool)].geometry
    return [(point.x, point.y) for point in edited if point is not None and not point.is_empty]


def _placed(content, scenario):
    if scenario.facilities is not None and content.edits:
        yield Heading(tr("What was placed, moved or removed"))
        yield _built(sections.edits, content)
    homes = scenario.row("residents").get("change", 0.0)
    if abs(homes) >= 0.5:
        yield Words(tr("New homes bring {count} residents.").format(count=number_text(homes, 1.0)))


def _by_hours(content):
    if not content.hours:
        return ()
    return Heading(tr("Through the day")), _built(sections.hours, content)


def _residents(scenario):
    gainers, losers, all_of_them = (
        scenario.row(name).get("after", np.nan) for name in ("gainers", "losers", "residents"))
    access, inequality = scenario.row("access_min"), scenario.row("access_gini")
    return parts.Residents(
        gainers, losers, all_of_them - gainers - losers, access.get("change", np.nan),
        inequality.get("before", np.nan), inequality.get("after", np.nan))


def _gains(content, scenario):
    yield Heading(tr("Residents and their access"))
    yield _built(sections.residents, content)
    yield Words(tr("A zone's access counts as changed from {minutes} minutes.").format(
        minutes=SAME_ACCESS_MIN), "note")
    if content.zones is not None:
        yield Heading(tr("Zones"))
        yield _built(sections.zones, content)
    if content.facilities is not None:
        yield Heading(tr("Facilities"))
        yield _built(sections.facilities, content)
    if scenario.diversion is not None:
        yield Heading(tr("Who loses visitors to whom"))
        yield _built(sections.diversion, content)


# In short


def today_sentence(zones, facilities, rerun):
    """The town as it is in one sentence; None where its tables are not there."""
    if zones is None or facilities is None:
        return None
    found = dict(zip(INDICATORS, _today_indicators(zones, facilities, rerun)))
    visits, vibrancy = found["visitors"], found["vibrancy_mean"]
    return tr("Today: {visits} visits a day to {count} facilities; the mean vibrancy of the "
              "{zones} zones is {vibrancy} of 100 points.").format(
                  visits=about(visits.before, visits.low, visits.high),
                  count=f"{len(facilities):,}", zones=f"{len(zones):,}",
                  vibrancy=about(vibrancy.before, vibrancy.low, vibrancy.high))


def scenario_sentence(scenario):
    """A scenario in one sentence."""
    visits = scenario.row("visitors")
    told = [tr("Scenario “{name}”: visits a day {change}.").format(
        name=scenario.name, change=about(
            visits.get("change", np.nan), visits.get("change_low", np.nan),
            visits.get("change_high", np.nan), signed=True))]
    gainers, losers, residents = (
        scenario.row(name).get("after", np.nan) for name in ("gainers", "losers", "residents"))
    if np.isfinite(gainers + losers) and residents > 0:
        told.append(tr(
            "Access on foot gets better for {gainers} residents ({share}) and worse for "
            "{losers}.").format(
                gainers=number_text(gainers, 1.0), share=share_text(gainers / residents),
                losers=number_text(losers, 1.0)))
    fewer = scenario.row("losing_facilities").get("after", np.nan)
    if np.isfinite(fewer):
        told.append(tr("{count} facilities lose at least a twentieth of their visitors.").format(
            count=number_text(fewer, 1.0)))
    return ("" if user_language() == "ja" else " ").join(told)

