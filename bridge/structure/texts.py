"""Words about the indicators of urban structure: labels, explanations, reasons."""

import math

from ...core.structure.functions import AREAS, GROUPS, KINDS
from ..i18n import tr
from ..labels import category_group_label, unit_label


def structure_group_label(key):
    """Name of a group of indicators."""
    return {
        "residence": tr("Residence"),
        "functions": tr("Urban functions"),
        "disaster": tr("Disaster"),
        "transport": tr("Public transport"),
        "land_use": tr("Land use"),
        "finance": tr("Finance"),
    }[key]


def structure_unit(key):
    """A unit of an indicator as people write it."""
    own = {"cells": tr("cells"), "yen/person": tr("yen a resident"), "ha": tr("ha")}
    return own[key] if key in own else unit_label(key)


def state_label(key):
    """Name of a state."""
    return {"before": tr("before"), "after": tr("after")}[key]


def structure_label(key):
    """Name of an indicator, a key of ``structure_indicators.csv``."""
    words = {**_residence(), **_disaster(), **_transport(), **_land(), **_finance()}
    return words[key] if key in words else _function(key)


def _residence():
    return {
        "residents": tr("Residents"),
        "rpa_residents": tr("Residents inside the residence induction area"),
        "rpa_share": tr("Share of residents inside the residence induction area"),
        "rpa_share_change": tr("Change of that share since the year before"),
        "rpa_area": tr("Area of the residence induction area"),
        "rpa_density": tr("Density inside the residence induction area"),
        "projected_residents": tr("Projected residents"),
        "rpa_target": tr("Target: residents inside the residence induction area"),
        "rpa_projected": tr("Projected residents inside the residence induction area"),
        "outside_rpa_projected": tr("r: projected residents outside"),
        "rpa_decline": tr("p: residents inside now less those projected"),
        "required_induced": tr("S: residents to be induced (target less projected)"),
        "required_share_of_decline": tr("S/p"),
        "required_share_of_outside": tr("S/r"),
    }


def _disaster():
    share = {
        "flood_plan_0p5m": tr("Share of residents at 0.5 m of flood or more, planned rain (L1)"),
        "flood_plan_3m": tr("Share of residents at 3 m of flood or more, planned rain (L1)"),
        "flood_assumed_0p5m": tr("Share of residents at 0.5 m of flood or more, largest rain (L2)"),
        "flood_assumed_3m": tr("Share of residents at 3 m of flood or more, largest rain (L2)"),
        "tsunami_2m": tr("Share of residents at 2 m of tsunami or more"),
    }
    change = tr("{indicator}: change since the year before")
    words = {f"{key}_inundation_pop_share": text for key, text in share.items()}
    return {**words, **{
        f"{key}_inundation_pop_share_delta": change.format(indicator=text)
        for key, text in share.items()
    }}


def _transport():
    return {
        "rail_pop_covered": tr("Residents near a station"),
        "rail_pop_coverage": tr("Share of residents near a station"),
        "rail_pop_coverage_delta": tr("Change of the share near a station"),
        "bus_pop_covered": tr("Residents near a bus stop"),
        "bus_pop_coverage": tr("Share of residents near a bus stop"),
        "bus_pop_coverage_delta": tr("Change of the share near a bus stop"),
        "transit_pop_covered": tr("Residents near either"),
        "transit_pop_coverage": tr("Share of residents near either"),
        "transit_pop_coverage_delta": tr("Change of the share near either"),
    }


def _land():
    return {
        "residential_land_mesh_count": tr("Cells of building land"),
        "new_construction_index_inside_rpa": tr("New construction inside"),
        "new_construction_index_outside_rpa": tr("New construction outside"),
        "new_construction_cumulative_change": tr("Changed cells"),
        "new_construction_gap": tr("New construction: inside less outside"),
    }


def _finance():
    return {
        "land_fixed_asset_tax": tr("Fixed-asset tax on land"),
        "land_fixed_asset_tax_change_rate": tr("Its growth since the year before"),
        "per_capita_expenditure": tr("Expenditure a resident"),
        "per_capita_expenditure_avg": tr("Expenditure a resident, mean of the period"),
        "per_capita_expenditure_avg_change": tr("That mean over the mean of the period before"),
    }


def facility_group_label(key):
    """Name of a group of facilities of the official tool, or of one of its seven kinds."""
    if key in KINDS:
        return category_group_label(key)
    return {
        "total": tr("all kinds"),
        "admin_culture": tr("administration and culture"),
        "education_childcare": tr("education and child care"),
        "care_medical": tr("care and medicine"),
        "commercial": tr("commerce"),
    }[key]


def _function(key):
    """Name of an indicator of facilities from the parts of its key."""
    area, rest = key.split("_facility_")
    inside = {
        "ufia": tr("urban function induction area"), "rpa": tr("residence induction area"),
    }[area]
    for ending, text in (
        ("established", tr("induced facilities, when the plan was set up")),
        ("latest", tr("induced facilities, latest")),
    ):
        if rest.endswith(f"_total_{ending}"):
            return _measure(rest[: -len(f"_total_{ending}")], inside, text)
    what = next(
        one for one in ("admin_count", "share_delta", "count", "share") if rest.startswith(one))
    return _measure(what, inside, facility_group_label(rest[len(what) + 1 :]))


def _measure(what, inside, kinds):
    return {
        "admin_count": tr("Facilities in the town ({kinds})"),
        "count": tr("Facilities inside the {area} ({kinds})"),
        "share": tr("Share of facilities inside the {area} ({kinds})"),
        "share_delta": tr("Share of facilities inside the {area} ({kinds}): change since the plan "
                          "was set up"),
    }[what].format(area=inside, kinds=kinds)


def explanation(key, facts, basis):
    """Why the official value and ours differ.

    Parameters
    ----------
    key : str
        Column ``explanation`` of ``structure_indicators.csv``.
    facts : dict
        Numbers that the text names.
    basis : str
        Of the value.
    """
    if key == "carriers":
        key = f"carriers_{'buildings' if basis.startswith('buildings') else 'cells'}"
    shown = {name: _number(value) for name, value in facts.items()}
    texts = {**_about_people(), **_about_places(), **_about_money()}
    return texts[key].format(**{**dict.fromkeys(_NUMBERS, "–"), **shown, "way": _way(basis)})


def _way(basis):
    """What the way on foot is, from a basis like ``cells; network; straight_line × 1.3``."""
    parts = basis.split("; ")[1:]
    ratio = next((part.split("× ")[1] for part in parts if "× " in part), "")
    if "network" not in parts:
        return tr("straight line × detour ratio {ratio}").format(ratio=ratio)
    if not ratio:
        return tr("along the network")
    return tr("along the network; where there is none straight line × detour ratio {ratio}").format(
        ratio=ratio)


_NUMBERS = ("factor", "inverse_cos2", "sphere", "plane_scale", "latitude", "station_m",
            "bus_stop_m", "station_tool_m", "bus_stop_tool_m", "first", "last")


def _number(value):
    if isinstance(value, int):
        return str(value)
    return f"{value:.4f}" if math.isfinite(value) and abs(value) < 100 else f"{value:.0f}"


def _about_people():
    return {
        "carriers_cells": tr(
            "Without buildings the official definition puts all residents of a zone on its "
            "centroid, and counts them once for each area that it lies in. Ours takes the share of "
            "the zone's area inside, each part once."),
        "carriers_buildings": tr(
            "Residents are on the centroids of buildings. The official tool loses those of zones "
            "without a home among their buildings, and counts a building once for each area that "
            "it lies in. Ours counts every building once and takes such zones by their area."),
        "given": tr("The target as it was given."),
        "projected_total": tr(
            "The official tool takes today's total of residents for the projected one, so that its "
            "r and S/r mix two years. Ours takes the projected total."),
        "mercator": tr(
            "The official tool takes the area in Web Mercator, {factor} times the true one here: "
            "1/cos²(latitude) = {inverse_cos2} at latitude {latitude}°, times {sphere} because Web "
            "Mercator takes a sphere for the ellipsoid, times {plane_scale} for the scale of the "
            "plane zone. Its density is too low by that factor; “corrected” is the official count "
            "over the true area. Areas that overlap it adds in full."),
    }


def _about_places():
    return {
        "once": tr(
            "The official tool counts a facility once for each area that it lies in; ours once."),
        "worst_rank": tr(
            "The official tool counts a building once for each hazard area that it lies in, and "
            "cuts its residents to a whole number first. Ours counts everybody once, at the worst "
            "rank. A range is given where a class of depth leaves open whether it reaches the "
            "limit."),
        "tsunami": tr(
            "The official tool recognises only classes of depth that begin at 2, 5 or 10 m, counts "
            "a building once for each hazard area, and cuts its residents to a whole number. Ours "
            "takes the lower limit of the class and counts everybody once. A range is given where "
            "a class leaves open whether it reaches 2 m."),
        "circle": tr(
            "The official definition is a circle (straight line) of {station_m} m around stations "
            "and {bus_stop_m} m around bus stops. The official tool draws it in Web Mercator, "
            "where it is only {station_tool_m} m and {bus_stop_tool_m} m on the ground; "
            "“corrected” is the true straight line. Ours is the way on foot ({way})."),
        "land_cells": tr(
            "Without the map of building changes, cells that became building land from {first} to "
            "{last} count with degree 1. The official tool takes cells wholly inside as inside and "
            "cells that do not touch as outside, so that cells on the border count nowhere; "
            "“corrected” goes by the centroid, ours by the area of new building land."),
    }


def _about_money():
    return {
        "tax_base": tr(
            "The official tool takes 1.4 % of the tax base for the tax; ours is the tax that was "
            "levied, where the table has it."),
        "period_sum": tr(
            "The official column of this name holds the sum over the years of a period (2012–2017, "
            "2017–2022), not a year's value; ours is the value of the year."),
        "periods": tr(
            "The official periods (2012–2017 and 2017–2022) have six years each and share 2017; "
            "ours are the latest five years and the five before."),
    }


def why_text(key):
    """Why an indicator has no value."""
    return {**_missing_areas(), **_missing_data()}[key]


def _missing_areas():
    return {
        "no_residence_area": tr("There is no residence induction area (PLAN_AREAS)."),
        "no_function_area": tr("There is no urban function induction area (PLAN_AREAS)."),
        "no_target": tr("No target was given (TARGET_RESIDENTS, TARGET_YEAR)."),
        "no_target_year": tr(
            "The residents by year (POPULATION) have no projection for the target year."),
        "first_year": tr("It is the first year; a change needs one before."),
        "no_facilities": tr("No facilities were given (FACILITIES)."),
        "no_set_up": tr(
            "The facilities of the time when the plan was set up were not given "
            "(FACILITIES_SET_UP)."),
    }


def _missing_data():
    return {
        "no_hazard": tr("There are no hazard areas of this kind (HAZARDS)."),
        "no_stops": tr("There are neither stations nor bus stops (STOPS, ENTRIES)."),
        "no_rail": tr("There are no stations (STOPS, ENTRIES)."),
        "no_bus": tr("There are no bus stops (STOPS)."),
        "no_land_use": tr("The land use of two years was not given (LAND_USE)."),
        "nothing_built": tr("No row of the land use is building land, by its code or use."),
        "no_tax": tr(
            "The finance table has no land_fixed_asset_tax and no land_tax_base (FINANCE)."),
        "no_expenditure": tr(
            "The finance table has no expenditure, or the population of its years is not known "
            "(FINANCE)."),
        "few_years": tr("The finance table has too few years for two periods."),
    }


def function_keys(area):
    """Keys of the shares of a chart: the four groups, all, and the induced facilities."""
    if area not in AREAS:
        raise KeyError(area)
    return [f"{area}_facility_share_{group}" for group in GROUPS]
