"""Columns of the tables of results in words, with their units, and the columns of each sheet."""

from ..i18n import tr
from ..labels import band_label, component_label, unit_label
from ..risk.damage_labels import damage_count_label

_BAND = ("", "_low", "_high")
# What an ending of a column says, the longest first.
_ENDINGS = ("_low", "_high", "_before", "_after", "_change", "_holiday")


def _with_band(*names):
    return tuple(f"{name}{end}" for name in names for end in _BAND)


def _changes(*names):
    return tuple(f"{name}{end}" for name in names for end in (
        "_before", "_after", "_change", "_change_low", "_change_high"))


_PRESENCE = tuple(f"presence_{band}" for band in (
    "night", "morning", "midday", "afternoon", "evening"))
_OF_DAMAGE = ("buildings", "full", "half", "minor", "above_floor", "below_floor", "damage_ratio",
              "damage_yen", "people_night", "people_day", "deaths_night", "deaths_day",
              "injured_night", "injured_day")
_AGES = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
# Columns of the sheet of each kind of table, in their order; those that are not there are left out.
COLUMNS = {
    "zones": (
        "id", "name", "residents", *_with_band("vibrancy", "visitors"), "first_visitors",
        "onward_visitors", *_with_band("person_hours", "spend_yen"), "presence_score",
        "onward_score", "stay_score", "diversity_score", "spend_score", *_PRESENCE,
        *(f"{one}_holiday" for one in _PRESENCE), "observed_day", "modelled_day", "access_min",
        "basis", "distance_basis"),
    "facilities": (
        "id", "name", "category", "size", "size_unit", "size_basis", *_with_band("visitors"),
        "first_visitors", "onward_visitors", "stay_min",
        *_with_band("person_hours", "spend_yen", "market_score"), "catchment_m"),
    "scenario_zones": (
        "id", "name", "residents_before", "residents_after",
        *_changes("vibrancy", "visitors", "person_hours", "spend_yen", "access_min"), "effect"),
    "scenario_facilities": (
        "id", "name", "category", "size", "size_unit", "edit",
        *_changes("visitors", "person_hours", "spend_yen"), "market_score_before",
        "market_score_after", "market_score_change", "effect"),
    "diversion": ("edit_id", "facility_id", "name", "category", "visitors", "share"),
    "indicators": ("scenario", "indicator", "unit", "before", "after", "change", "change_low",
                   "change_high", "better"),
    "exposure_totals": (
        "level", "district", "hazard", "rank", "targets", "area_m2", "area_share", "floor_area_m2",
        *_with_band("residents"), "residents_share", *_AGES, "present", "basis", "moment"),
    "damage_totals": ("district", "hazard", "function", "verified", "targets",
                      *_with_band(*_OF_DAMAGE), "source"),
    "shelter_totals": (
        "hazard", "time", "age_group", "people", "leaving",
        *_with_band("assigned", "no_room", "too_late"), "cut_off", *_with_band("minutes"),
        "nearest_assigned", "nearest_overflow", "people_basis", "distance_basis"),
    "shelter_loads": (
        "id", "name", "kind", *_with_band("capacity"), "capacity_basis", "hazard_rank",
        *_with_band("night_load"), "night_load_share", "night_nearest", "night_overflow",
        *_with_band("day_load"), "day_load_share", "day_nearest", "day_overflow"),
    "guideline_areas": (
        "state", "number", "rule", "severity", "reason", "hazard", "value_low", "value_high",
        "district", "area_m2", *_with_band("residents"), "residents_75_up", "share_75_up",
        "present_day", "buildings", "shelters", "unserved_share", "needs", "vibrancy", "measures",
        "source", "verified"),
    "guideline_districts": (
        "state", "name", "severity", "area_ha", "residents", "residents_75_up", "exposed",
        "exposed_share", "problem_areas", "problem_residents", "problem_share", "shelters",
        "shelter_capacity", "facilities", "facilities_exposed", "needs", "vibrancy"),
    "weighing_zones": (
        "id", "name", "residents", *_with_band("vibrancy"), "present", *_with_band("danger"),
        "class", "class_sure", "worst_hazard", "worst_rank", "residents_in_danger",
        "present_in_danger", "induced_residents", "induced_in_danger"),
    "weighing_front": ("scenario", "objective", "unit", "before", "after", "change", "change_low",
                       "change_high", "better", "rank", "dominated", "dominated_by"),
    "needs_themes": ("district", "theme", "needs", "weight", "share", "hazard_share",
                     "vibrancy_mean", "hot_share"),
    "resources": ("id", "name", "category", "kind", "value", "rank", "known_share", "part_rarity",
                  "part_condition", "part_access", "part_visitors", "part_safety", "people_near",
                  "station_m", "hazard", "condition"),
    "matches": ("need_id", "need_text", "resource_id", "resource", "score", "score_low",
                "score_high", "stays", "distance_m", "walk_min", "partner", "partner_score",
                "sentence"),
    "programmes": ("project", "programme", "fits", "why_not", "conditions_met", "conditions",
                   "call", "opens_on", "deadline", "cost_yen", "rate", "expected_yen", "url"),
    "structure": ("indicator", "year", "state", "age_group", "unit", "official", "corrected",
                  "own", "low", "high", "difference", "explanation", "why_not"),
    "coverage": ("district", "category", "age_group", "limit", "unit", "residents", "compared",
                 *_with_band("covered_walk"), "covered_circle", *_with_band("share_walk"),
                 "share_circle", "overstatement_points", "sites", "distance_basis"),
    "calibration": ("part", "name", "observations", "stage", "status", "value", "low", "high",
                    "before", "after", "n", "unit"),
    "tours": ("tour", "order", "stops", "resources", "walk_m", "walk_min", "stay_min", "total_min",
              "distance_basis"),
}


def column_words():
    """``{column: (words, unit)}`` of those that have words of their own."""
    return {**_places(), **_numbers(), **_people(), **_of_risk(), **_of_damage(), **_of_local()}


def own_words(kind):
    """Columns that say something else in a kind of table."""
    if kind.startswith("guideline"):
        return {"buildings": (tr("Buildings"), "")}
    if kind == "exposure_totals":
        return {"rank": (tr("Rank"), "")}
    if kind == "diversion":
        return {"visitors": (tr("First stops taken from it"), unit_label("visits/day")),
                "share": (tr("Share of its first stops, 0–1"), "")}
    if kind == "calibration":
        return {"name": (tr("Factor or measure"), ""), "n": (tr("Values"), "")}
    return {"value": (tr("Value, 0–100"), "")} if kind == "resources" else {}


def column_text(name, known):
    """``(words, unit)`` of a column; one that has no words stands for itself.

    Parameters
    ----------
    name : str
    known : dict
        From :func:`column_words`.
    """
    if name in known:
        return known[name]
    for ending in _ENDINGS:
        if name.endswith(ending):
            words, unit = column_text(name[: -len(ending)], known)
            return _ending(ending).format(what=words), unit
    return name, ""


def _ending(ending):
    return {
        "_low": tr("{what}, low"), "_high": tr("{what}, high"),
        "_before": tr("{what}, before"), "_after": tr("{what}, after"),
        "_change": tr("{what}, change"), "_holiday": tr("{what}, holiday"),
    }[ending]


def _places():
    return {key: (words, "") for key, words in {
        "id": tr("Id"), "name": tr("Name"), "category": tr("Category"), "kind": tr("Kind"),
        "size_unit": tr("Unit of the size"), "size_basis": tr("Size is"),
        "basis": tr("Stands on"), "distance_basis": tr("Distances are"),
        "effect": tr("Gains or loses"), "edit": tr("Edit"), "edit_id": tr("Edited facility (id)"),
        "facility_id": tr("Facility (id)"), "scenario": tr("Scenario"),
        "indicator": tr("Indicator"), "unit": tr("Unit"), "better": tr("Better is"),
        "district": tr("District"), "state": tr("State"), "source": tr("Source"),
        "verified": tr("Verified"), "hazard": tr("Hazard"), "moment": tr("Moment"),
        "level": tr("Level"), "url": tr("Page"), "age_group": tr("Age group"),
        "explanation": tr("Why they differ"), "stage": tr("Prediction"),
        "part": tr("What the row holds"), "status": tr("Result of the fit"), "tour": tr("Walk"),
        "order": tr("Places in their order"),
        "observations": tr("Observations"), "condition": tr("Condition"),
    }.items()}


def _numbers():
    points, visits = unit_label("points"), unit_label("visits/day")
    hours, yen = unit_label("person-hours/day"), unit_label("yen/day")
    return {
        "size": (tr("Size"), ""), "before": (tr("Before"), ""), "after": (tr("After"), ""),
        "change": (tr("Change"), ""), "low": (tr("Low"), ""), "high": (tr("High"), ""),
        "share": (tr("Share, 0–1"), ""), "value": (tr("Value"), ""), "n": (tr("Number"), ""),
        "rank": (tr("Order"), ""), "number": (tr("Number of the area"), ""),
        "year": (tr("Year"), ""), "limit": (tr("Limit"), ""), "rate": (tr("Rate, 0–1"), ""),
        "vibrancy": (tr("Vibrancy"), points), "vibrancy_mean": (tr("Mean vibrancy"), points),
        "visitors": (tr("Visitors"), visits), "first_visitors": (tr("First stops"), visits),
        "onward_visitors": (tr("Onward visits"), visits),
        "person_hours": (tr("Time spent by visitors"), hours),
        "spend_yen": (tr("Money spent"), yen), "stay_min": (tr("Mean stay"), unit_label("min")),
        "market_score": (tr("Market score"), points),
        "catchment_m": (tr("Mean way of its visitors"), unit_label("m")),
        "access_min": (tr("Residents' access"), unit_label("min")),
        "official": (tr("Official"), ""), "corrected": (tr("Corrected"), ""),
        "own": (tr("Ours"), ""), "difference": (tr("Ours less official"), ""),
        **{f"{key}_score": (tr("Score: {part}").format(part=component_label(key)), points)
           for key in ("presence", "onward", "stay", "diversity", "spend")},
    }


def _people():
    persons = unit_label("persons")
    words = {
        "residents": tr("Residents"), "people": tr("People there"), "leaving": tr("Have to leave"),
        "present": tr("People present"), "present_day": tr("People present by day"),
        "observed_day": tr("Measured people present at midday"),
        "modelled_day": tr("Modelled people present at midday"),
        "age_0_14": tr("Residents aged 0–14"), "age_15_64": tr("Residents aged 15–64"),
        "age_65_74": tr("Residents aged 65–74"), "age_75_84": tr("Residents aged 75–84"),
        "age_85_up": tr("Residents aged 85 and older"),
        "residents_75_up": tr("Residents aged 75 and older"),
        "exposed": tr("Residents in any hazard area"),
        "problem_residents": tr("Residents in problem areas"),
        "residents_in_danger": tr("Residents in danger"),
        "present_in_danger": tr("People present in danger"),
        "induced_residents": tr("Residents inside the residence induction area"),
        "induced_in_danger": tr("Residents inside and in danger"),
        "people_near": tr("Residents near"), "compared": tr("Residents compared"),
        "covered_walk": tr("Covered on foot"), "covered_circle": tr("Covered by the circle"),
        **{f"presence_{key}": tr("People present: {hours}").format(hours=band_label(key))
           for key in ("night", "morning", "midday", "afternoon", "evening")},
    }
    return {key: (text, persons) for key, text in words.items()}


def _of_risk():
    persons, square = unit_label("persons"), unit_label("m2")
    return {
        "targets": (tr("Targets"), ""), "area_m2": (tr("Area"), square),
        "area_ha": (tr("Area"), tr("ha")), "area_share": (tr("Share of the area, 0–1"), ""),
        "floor_area_m2": (tr("Floor area"), square),
        "residents_share": (tr("Share of the residents, 0–1"), ""),
        "time": (tr("Time of day"), ""), "assigned": (tr("In time, with room"), persons),
        "no_room": (tr("In time, no room left"), persons), "too_late": (tr("Too late"), persons),
        "cut_off": (tr("Cut off"), persons), "minutes": (tr("Mean minutes"), unit_label("min")),
        "nearest_assigned": (tr("With room if all go to the nearest"), persons),
        "nearest_overflow": (tr("Before a full shelter if all go to the nearest"), persons),
        "people_basis": (tr("People are"), ""), "capacity": (tr("Room"), persons),
        "capacity_basis": (tr("Room is"), ""), "hazard_rank": (tr("Rank of the hazard there"), ""),
        **_of_loads(persons),
        "rule": (tr("Rule"), ""), "severity": (tr("Severity"), ""), "reason": (tr("Why"), ""),
        "value_low": (tr("Hazard from"), ""), "value_high": (tr("Hazard to"), ""),
        "share_75_up": (tr("Share aged 75 and older, 0–1"), ""),
        "shelters": (tr("Shelters"), ""), "measures": (tr("Measures to consider"), ""),
        "unserved_share": (tr("Share without a shelter, 0–1"), ""), "needs": (tr("Needs"), ""),
        "exposed_share": (tr("Share in any hazard area, 0–1"), ""),
        "problem_areas": (tr("Problem areas"), ""),
        "problem_share": (tr("Share in problem areas, 0–1"), ""),
        "shelter_capacity": (tr("Room of the shelters"), persons),
        "facilities": (tr("Facilities"), ""),
        "facilities_exposed": (tr("Facilities in any hazard area"), ""),
        "danger": (tr("Danger, 0–1"), ""), "class": (tr("Class"), ""),
        "class_sure": (tr("Class is sure"), ""), "worst_hazard": (tr("Worst hazard"), ""),
        "worst_rank": (tr("Its rank"), ""), "objective": (tr("Objective"), ""),
        "dominated": (tr("Dominated"), ""), "dominated_by": (tr("Dominated by"), ""),
    }


def _of_loads(persons):
    found = {}
    for key, time in (("night", tr("Night")), ("day", tr("Day"))):
        for name, words, unit in (
            ("load", tr("{time}: people by the best plan"), persons),
            ("load_share", tr("{time}: share of the room, 0–1"), ""),
            ("nearest", tr("{time}: people if all go to the nearest"), persons),
            ("overflow", tr("{time}: too many if all go to the nearest"), persons),
        ):
            found[f"{key}_{name}"] = (words.format(time=time), unit)
    return found


def _of_damage():
    return {
        "function": (tr("Function"), ""),
        **{name: (damage_count_label(name), "") for name in _OF_DAMAGE},
    }


def _of_local():
    metres, yen = unit_label("m"), unit_label("yen")
    return {
        "theme": (tr("Theme"), ""), "weight": (tr("Weight"), ""),
        "hazard_share": (tr("In hazard areas, 0–1"), ""),
        "hot_share": (tr("In hot spots, 0–1"), ""),
        "known_share": (tr("Share of the parts that is known, 0–1"), ""),
        **{f"part_{key}": (tr("Part of the value: {part}, 0–1").format(part=words), "")
           for key, words in (
               ("rarity", tr("rarity")), ("condition", tr("condition")), ("access", tr("access")),
               ("visitors", tr("visitors")), ("safety", tr("safety")))},
        "station_m": (tr("Way to the station"), metres),
        "need_id": (tr("Need (id)"), ""), "need_text": (tr("Need"), ""),
        "resource_id": (tr("Local resource (id)"), ""), "resource": (tr("Local resource"), ""),
        "score": (tr("Points, 0–1"), ""), "stays": (tr("Stays, 0–1"), ""),
        "distance_m": (tr("Distance"), metres), "walk_min": (tr("On foot"), unit_label("min")),
        "partner": (tr("Partner"), ""), "partner_score": (tr("Points of the partner, 0–1"), ""),
        "sentence": (tr("Why"), ""), "project": (tr("Project"), ""),
        "programme": (tr("Programme"), ""), "fits": (tr("Result"), ""),
        "why_not": (tr("Why not"), ""), "conditions_met": (tr("Conditions met"), ""),
        "conditions": (tr("Conditions"), ""), "call": (tr("Applications"), ""),
        "opens_on": (tr("Opens on"), ""), "deadline": (tr("Deadline"), ""),
        "cost_yen": (tr("Cost"), yen), "expected_yen": (tr("It would pay at most"), yen),
        "share_walk": (tr("Share covered on foot, 0–1"), ""),
        "share_circle": (tr("Share covered by the circle, 0–1"), ""),
        "overstatement_points": (tr("The circle overstates by, 0–1"), ""),
        "sites": (tr("Places"), ""), "stops": (tr("Places visited"), ""),
        "resources": (tr("Local resources on the way"), ""),
        "walk_m": (tr("Way on foot"), metres), "total_min": (tr("In all"), unit_label("min")),
    }
