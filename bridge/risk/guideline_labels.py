"""Names of what a guideline sheet speaks of: indicators, scopes, severities, measures, rules."""

from ..i18n import tr


def range_text(low, high, unit):
    """A class between limits, the lower closed and the upper open."""
    if high == float("inf"):
        return tr("{low} {unit} or more").format(low=f"{low:g}", unit=unit).strip()
    if low == 0:
        return tr("below {high} {unit}").format(high=f"{high:g}", unit=unit).strip()
    return tr("{low} to below {high} {unit}").format(
        low=f"{low:g}", high=f"{high:g}", unit=unit).strip()


def indicator_name(key):
    """Name of an indicator of ``core.risk.guideline.scopes.UNITS``."""
    return {**_people(), **_places()}[key]


def exposed_text(key):
    """What of a district lies in hazards, with ``{count}``."""
    return {
        "exposed": tr("residents: {count}"),
        "exposed_75_up": tr("aged 75 and older: {count}"),
        "care_facilities_exposed": tr("facilities for people who need care: {count}"),
        "shelters_exposed": tr("shelters: {count}"),
    }[key]


def _people():
    return {
        "residents": tr("Residents (night)"),
        "residents_75_up": tr("Residents aged 75 and older"),
        "exposed": tr("Residents in any hazard area"),
        "not_exposed": tr("Residents in no hazard area"),
        "exposed_share": tr("Share of residents in any hazard area"),
        "exposed_75_up": tr("Residents aged 75 and older in any hazard area"),
        "hazard_rank": tr("Residents by rank"),
        "hazard_depth": tr("Residents where water reaches the depth"),
        "hazard_depth_share": tr("Share of residents where water reaches the depth"),
        "induction_residents": tr("Residents in the residence induction area"),
        "induction_exposed": tr(
            "Residents in the residence induction area and in any hazard area"),
        "induction_exposed_share": tr(
            "Share of the residents of the residence induction area in any hazard area"),
        "present_day": tr("People present by day"),
        "exposed_day": tr("People present by day in any hazard area"),
        "problem_residents": tr("Residents in problem areas"),
        "problem_residents_75_up": tr("Residents aged 75 and older in problem areas"),
        "problem_share": tr("Share of residents in problem areas"),
        "problem_severe": tr("Residents in problem areas of the highest severity"),
        "unserved": tr("Residents without a shelter in time or without room"),
    }


def _places():
    return {
        "area_ha": tr("Area"),
        "exposed_ha": tr("Area in any hazard area"),
        "induction_ha": tr("Area in the residence induction area"),
        "exposed_area_share": tr("Share of the area in any hazard area"),
        "problem_areas": tr("Problem areas"),
        "shelters": tr("Shelters and evacuation sites"),
        "shelter_capacity": tr("Capacity of the shelters, as far as known"),
        "shelters_without_capacity": tr("Shelters whose capacity is not known"),
        "shelters_exposed": tr("Shelters in any hazard area"),
        "facilities": tr("Facilities"),
        "facilities_exposed": tr("Facilities in any hazard area"),
        "care_facilities": tr("Facilities for people who need care"),
        "care_facilities_exposed": tr(
            "Facilities for people who need care in any hazard area"),
        "needs": tr("Residents' opinions"),
        "needs_weight": tr("Weight of residents' opinions"),
        "vibrancy": tr("Vibrancy (mean over the area)"),
    }


def unit_name(key):
    """A unit of an indicator."""
    return {
        "persons": tr("persons"), "-": "", "weight": "", "ha": tr("ha"), "areas": tr("places"),
        "places": tr("places"), "opinions": tr("opinions"), "score": tr("points"),
    }[key]


def scope_name(kind):
    """Whom an indicator is of."""
    return {
        "town": tr("whole town"),
        "induction": tr("inside the residence induction area"),
        "outside_induction": tr("outside the residence induction area"),
        "district": tr("district"),
        "outside_districts": tr("outside all districts"),
    }[kind]


def severity_name(severity):
    """Name of a severity."""
    return {1: tr("to be watched"), 2: tr("severe"), 3: tr("very severe")}[severity]


def severity_legend():
    """Words for the categories of the styles of problem areas and districts."""
    return {
        "severity_0": tr("no problem area"),
        **{f"severity_{severity}": severity_name(severity) for severity in (1, 2, 3)},
    }


def measure_name(key):
    """A measure to consider; a text that is no key stands for itself."""
    return {**_building_measures(), **_people_measures()}.get(key, key)


def _building_measures():
    return {
        "raise_floor": tr("raise floors and sites, or make the ground floor watertight"),
        "restrict_building": tr("rules for new buildings (hazard area, district plan)"),
        "river_works": tr("river works"),
        "drainage": tr("drains, pumps and their upkeep"),
        "storage": tr("storage and infiltration of rain in the basin"),
        "move_out": tr("support for moving out of the area"),
        "upper_floor": tr("safe upper storeys and refuge floors near by"),
        "leave_induction": tr("take the area out of the induction area, or lead with conditions"),
        "slope_works": tr("slope works"),
    }


def _people_measures():
    return {
        "early_warning": tr("early warning, gauges and cameras"),
        "shelter_new": tr("further shelters or agreements on tall buildings"),
        "evacuation_plan": tr("evacuation plans of the neighbourhood, time lines, drills"),
        "evacuation_help": tr("individual plans for people who need help"),
        "stockpile": tr("stocks for several days at home and in shelters"),
        "talk": tr("talk with residents about what they report"),
    }


def rule_name(key):
    """Name of a built-in rule; the key of another one stands for itself."""
    return {
        "flood_above_floor": tr("planned flood above the floor"),
        "record_deep": tr("recent inundation of 0.5 m or more"),
        "record_dense": tr("recent inundation where many people live"),
        "deep_3m": tr("water of 3 m or more"),
        "deep_5m_low_buildings": tr("water of 5 m or more, buildings of up to 3 storeys"),
        "deep_3m_low_buildings": tr("water of 3 m or more, buildings of up to 2 storeys"),
        "one_storey": tr("water of 0.5 m or more, single-storey buildings"),
        "collapse_zone": tr("houses may be swept away"),
        "landslide_special": tr("special warning zone of landslides"),
        "landslide_induction": tr("warning zone of landslides in the induction area"),
        "vulnerable_0p3m": tr("water of 0.3 m or more where many old people live"),
        "induction_0p5m": tr("water of 0.5 m or more in the induction area"),
        "long_inundation": tr("under water for three days or more"),
        "shelter_unserved": tr("water of 0.5 m or more and shelters out of reach"),
        "needs_and_hazard": tr("residents' opinions where water may come"),
    }.get(key, key)


def lacking_name(key):
    """What a rule needs that was not given."""
    return {
        "plans": tr("induction areas (PLAN_AREAS)"),
        "ages": tr("residents by age"),
        "needs": tr("residents' opinions (NEEDS)"),
        "buildings": tr("buildings (BUILDINGS)"),
        "shelters": tr("zones with shelters assigned (SHELTER_ZONES)"),
    }[key]


def method_of(key):
    """How an indicator is computed, in a few words."""
    words = {
        **dict.fromkeys(("exposed_ha", "exposed_area_share", "area_ha", "induction_ha"), tr(
            "area of the zones in the hazard areas, overlaps once")),
        **dict.fromkeys(
            ("problem_areas", "problem_residents", "problem_share", "problem_residents_75_up",
             "problem_severe"), tr("problem areas by the rules below, everybody once")),
        **dict.fromkeys(
            ("shelters", "shelter_capacity", "shelters_without_capacity", "shelters_exposed"),
            tr("points of the layer of shelters")),
        **dict.fromkeys(("facilities", "facilities_exposed"), tr(
            "points of the layer of facilities")),
        **dict.fromkeys(("care_facilities", "care_facilities_exposed"), tr(
            "medicine, welfare, children and schools in the layer of facilities")),
        "unserved": tr("zones with shelters assigned"),
        "vibrancy": tr("score of the zones, weighted by area"),
        **dict.fromkeys(("needs", "needs_weight"), tr("points of the layer of opinions")),
        "exposed_day": tr("people present at midday, spread by area"),
    }
    return words.get(key) or tr("residents of the zones, spread by area")
