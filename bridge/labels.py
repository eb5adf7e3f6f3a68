"""Registry key → translated label.

The tables are built at call time: at module level they would be frozen in English.
"""

from .i18n import tr
from .study.table_labels import table_label  # noqa: F401 - one place to ask for labels
from .unit_labels import units


def group_label(key):
    """Name of a group of algorithms."""
    return {
        "study": tr("Study and data"),
        "vibrancy": tr("Vibrancy and market"),
        "streets": tr("Streets and access"),
        "structure": tr("Urban structure"),
        "siting": tr("Sites"),
        "risk": tr("Disaster risk and needs"),
        "local": tr("Local resources"),
        "report": tr("Report"),
    }[key]


def category_label(key):
    """Name of a category of ``facility_categories.csv``."""
    return {
        "town_hall": tr("Town hall"),
        "library": tr("Library"),
        "community_center": tr("Community center"),
        "culture_hall": tr("Culture hall"),
        "museum": tr("Museum"),
        "sports": tr("Sports facility"),
        "child_care": tr("Nursery"),
        "kindergarten": tr("Kindergarten"),
        "school_elementary": tr("Elementary school"),
        "school_junior": tr("Junior high school"),
        "clinic": tr("Clinic"),
        "hospital": tr("Hospital"),
        "welfare": tr("Welfare facility"),
        "park_block": tr("Block park"),
        "park_neighborhood": tr("Neighborhood park"),
        "park_district": tr("District park"),
        "supermarket": tr("Supermarket"),
        "shopping_center": tr("Shopping center"),
        "convenience_store": tr("Convenience store"),
        "shop": tr("Shop"),
        "restaurant": tr("Restaurant"),
        "market_hall": tr("Market hall"),
        "hotel": tr("Hotel"),
        "hot_spring": tr("Hot spring"),
        "sightseeing": tr("Sight"),
        "office": tr("Office"),
        "event_square": tr("Event square"),
        "parking": tr("Car park"),
        "bus_stop": tr("Bus stop"),
        "public_service": tr("Public service"),
        "housing": tr("Housing"),
    }[key]


def template_label(key):
    """Name of a built-in template of ``facility_templates.csv``."""
    return {
        "town_hall_branch": tr("Town hall branch"),
        "library": tr("Library"),
        "community_center": tr("Community center"),
        "child_care": tr("Nursery"),
        "clinic": tr("Clinic"),
        "park_block": tr("Block park"),
        "park_neighborhood": tr("Neighborhood park"),
        "park_district": tr("District park"),
        "supermarket": tr("Supermarket"),
        "shopping_center": tr("Shopping center"),
        "convenience_store": tr("Convenience store"),
        "restaurant": tr("Restaurant"),
        "market_hall": tr("Market hall"),
        "hotel": tr("Hotel"),
        "housing": tr("Housing"),
        "office": tr("Office"),
        "event_square": tr("Event square"),
        "parking": tr("Car park"),
        "bus_stop": tr("Bus stop"),
    }[key]


def zone_label(key):
    """Name of a use district of ``plan_codes.csv``."""
    return {
        "low_rise_exclusive_1": tr("category 1 low-rise exclusive residential"),
        "low_rise_exclusive_2": tr("category 2 low-rise exclusive residential"),
        "mid_rise_exclusive_1": tr("category 1 mid/high-rise exclusive residential"),
        "mid_rise_exclusive_2": tr("category 2 mid/high-rise exclusive residential"),
        "residential_1": tr("category 1 residential"),
        "residential_2": tr("category 2 residential"),
        "quasi_residential": tr("quasi-residential"),
        "rural_residential": tr("rural residential"),
        "neighbourhood_commercial": tr("neighbourhood commercial"),
        "commercial": tr("commercial"),
        "quasi_industrial": tr("quasi-industrial"),
        "industrial": tr("industrial"),
        "exclusive_industrial": tr("exclusive industrial"),
    }[key]


def category_group_label(key):
    """Name of a group of categories."""
    return {
        "administration": tr("Administration"),
        "culture": tr("Culture"),
        "education": tr("Education"),
        "child_care": tr("Child care"),
        "medicine": tr("Medicine"),
        "welfare": tr("Welfare"),
        "commerce": tr("Commerce"),
        "lodging": tr("Lodging"),
        "leisure": tr("Leisure"),
        "park": tr("Parks"),
        "transport": tr("Transport"),
        "work": tr("Work"),
        "housing": tr("Homes"),
    }[key]


def purpose_label(key):
    """Name of a purpose of trips."""
    return {
        "daily_shopping": tr("Daily shopping"),
        "shopping": tr("Other shopping"),
        "eating": tr("Eating out"),
        "leisure": tr("Culture and leisure"),
        "park": tr("Park visit"),
        "health": tr("Health and care"),
        "childcare_school": tr("Nursery and school"),
        "public_service": tr("Public services"),
    }[key]


def component_label(key):
    """Name of a component of the vibrancy score."""
    return {
        "presence": tr("People present"),
        "onward": tr("Onward walking"),
        "stay": tr("Length of stay"),
        "diversity": tr("Diversity of visits"),
        "spend": tr("Spending"),
    }[key]


def band_label(key):
    """Name of an hour band."""
    return {
        "night": tr("Night (0–6 h)"),
        "morning": tr("Morning (6–11 h)"),
        "midday": tr("Midday (11–15 h)"),
        "afternoon": tr("Afternoon (15–18 h)"),
        "evening": tr("Evening (18–24 h)"),
    }[key]


def indicator_label(key):
    """Name of an indicator of the whole town."""
    return {
        "visitors": tr("Visitors"),
        "onward_visits": tr("Onward visits"),
        "stay_min": tr("Mean stay"),
        "person_hours": tr("Time spent by visitors"),
        "spend_yen": tr("Money spent"),
        "vibrancy_mean": tr("Mean vibrancy (plain mean over all zones)"),
        "access_min": tr("Residents' access"),
        "access_gini": tr("Inequality of access (Gini)"),
        "residents": tr("Residents"),
        "gainers": tr("Residents who gain access"),
        "losers": tr("Residents who lose access"),
        "losing_facilities": tr("Facilities that lose visitors"),
        "residents_at_risk": tr("Residents in danger"),
        "visitors_at_risk": tr("Visitors in danger"),
        "stops_per_trip": tr("Stops a trip"),
    }[key]


def edit_label(key):
    """Name of a kind of edit."""
    return {
        "add": tr("Add"),
        "move": tr("Move"),
        "remove": tr("Remove"),
        "modify": tr("Modify"),
    }[key]


def basis_label(key):
    """What a number stands on: a measurement, the model, a source, an assumption."""
    return {
        "measured": tr("measured"),
        "modelled": tr("modelled"),
        "source": tr("from the source"),
        "assumed": tr("assumed"),
        "counted": tr("counted"),
        "shared": tr("ages by the shares of the merged cells"),
        "spread": tr("spread from a coarser cell"),
        "absent": tr("no row in the source: nobody lives here"),
        "beyond": tr("its coarser cell counts to the neighbouring town"),
        "straight_line": tr("straight line times the detour ratio"),
        "network": tr("ways along the walking network"),
    }[key]


def assumption_list_label(key):
    """Name of a list of assumptions."""
    return {
        "general": tr("General"),
        "trip_rates": tr("Trip rates"),
        "purpose_weights": tr("Pull of categories by purpose"),
        "decay": tr("Willingness to travel"),
        "category_parameters": tr("Facility categories"),
        "arrival_profiles": tr("Arrivals by hour"),
        "score_weights": tr("Weights of the vibrancy score"),
        "walking": tr("Walking speeds and slopes"),
        "access": tr("Walking distances of access"),
        "footfall": tr("Pedestrians in streets"),
        "risk": tr("Hazards and exposure"),
        "damage": tr("Damage functions"),
        "evacuation": tr("Evacuation on foot"),
        "matching": tr("Matching of local resources"),
    }[key]


def unit_label(key):
    """A unit as people write it; the key ``-`` (a pure number) has no text."""
    if key in ("", "-"):
        return ""
    return units()[key]


def area_kind_label(key):
    """Name of a kind of districts, hazard areas or plan areas."""
    return {**_district_kinds(), **_hazard_kinds(), **_plan_kinds()}[key]


def _district_kinds():
    return {
        "small_area": tr("census small areas"),
        "school_district": tr("school districts"),
        "neighbourhood": tr("neighbourhood associations"),
        "disaster_district": tr("disaster prevention districts"),
        "other": tr("others"),
    }


def _hazard_kinds():
    return {
        "flood": tr("river flood"),
        "inland_flood": tr("inland flood"),
        "tsunami": tr("tsunami"),
        "storm_surge": tr("storm surge"),
        "inundation_duration": tr("duration of flooding"),
        "collapse_flow": tr("houses swept away"),
        "collapse_erosion": tr("bank erosion"),
        "past_inundation": tr("past inundation"),
        "landslide": tr("landslide"),
        "landslide_steep_slope": tr("steep slope failure"),
        "landslide_debris_flow": tr("debris flow"),
        "landslide_slide": tr("landslide (slow)"),
        "seismic_intensity": tr("seismic intensity"),
        "liquefaction": tr("liquefaction"),
        "large_embankment": tr("large embankment"),
    }


def _plan_kinds():
    return {
        "use_district": tr("use districts"),
        "special_use": tr("special use districts"),
        "high_use": tr("high use districts"),
        "district_plan": tr("district plans"),
        "fire_protection": tr("fire protection districts"),
        "quasi_fire_protection": tr("quasi fire protection districts"),
        "scenic": tr("scenic districts"),
        "minimum_site": tr("minimum site areas"),
        "land_readjustment": tr("land readjustment"),
        "urbanisation": tr("urbanisation promotion area"),
        "urbanisation_control": tr("urbanisation control area"),
        "residence_induction": tr("residence induction area"),
        "urban_function_induction": tr("urban function induction area"),
        "farmland": tr("farmland districts"),
    }


def analysis_label(key):
    """Name of an analysis: an algorithm, or one that is yet to come."""
    return {
        "score_vibrancy": tr("Score vibrancy"),
        "simulate_scenario": tr("Simulate scenario"),
        "estimate_catchments": tr("Estimate catchments (Huff model)"),
        "build_network": tr("Walking network"),
        "measure_access": tr("Access on foot"),
        "draw_catchments": tr("Areas reached on foot"),
        "calibrate_model": tr("Calibration of the model"),
        "map_site_potential": tr("Site potential"),
        "choose_sites": tr("Best sites"),
        "evaluate_structure": tr("Urban structure"),
        "estimate_footfall": tr("Pedestrians by street"),
        "overlay_hazards": tr("Exposure to hazards"),
        "assess_damage": tr("Damage and casualties"),
        "assign_shelters": tr("Shelters within reach"),
        "analyse_needs": tr("What residents ask for"),
        "weigh_plan": tr("Vibrancy against risk"),
        "draft_guideline": tr("Sheet for the guideline"),
        "export_plan_map": tr("Maps for plans"),
        "review_resources": tr("Duplicates and value of resources"),
        "match_resources": tr("Matches of needs and resources"),
        "map_resources": tr("Resources on maps, tours"),
        "match_programmes": tr("Support programmes that fit"),
        "draft_application": tr("Draft of an application"),
    }[key]


def age_label(key):
    """Name of an age group of residents."""
    return {
        "all": tr("All ages"),
        "age_0_14": tr("0–14 years"),
        "age_15_64": tr("15–64 years"),
        "age_65_up": tr("65 years and older"),
        "age_75_up": tr("75 years and older"),
        "age_85_up": tr("85 years and older"),
    }[key]
