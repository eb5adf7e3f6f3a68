"""Names for people of the formats that are read and of what columns say."""

from ..i18n import tr


def format_label(key):
    """Name of a published format, by the key of its reader; empty for none."""
    return {"": "", **_national(), **_statistics(), **_municipal(), **_networks_and_models()}[key]


def _national():
    return {
        "boundary_n03": tr("Administrative areas (N03)"),
        "railway_n02": tr("Railway stations (N02)"),
        "station_passengers_s12": tr("Passengers by station (S12)"),
        "public_facilities_p02": tr("Public facilities (P02)"),
        "medical_p04": tr("Medical facilities (P04)"),
        "civic_halls_p05": tr("Town halls and public halls (P05)"),
        "bus_stops_p11": tr("Bus stops (P11)"),
        "parks_p13": tr("City parks (P13)"),
        "welfare_p14": tr("Welfare facilities (P14)"),
        "shelters_p20": tr("Evacuation facilities (P20)"),
        "schools_p29": tr("Schools (P29)"),
        "land_prices_l01": tr("Land prices (L01, L02)"),
        "ksj_xml": tr("National land numerical information in another XML form"),
        "future_population_mesh": tr("Future population by mesh"),
        "use_districts_a29": tr("Use districts (A29)"),
        "flood_a31": tr("Flood zones (A31)"),
        "landslide_a33": tr("Landslide zones (A33)"),
        "tsunami_a40": tr("Tsunami zones (A40)"),
        "storm_surge_a49": tr("Storm surge zones (A49)"),
        "induction_areas_a50": tr("Induction areas (A50)"),
    }


def _statistics():
    return {
        "mesh_population": tr("Census by mesh (e-Stat)"),
        "mesh_boundaries": tr("Outlines of mesh cells (e-Stat)"),
        "small_areas": tr("Small areas (e-Stat)"),
        "small_area_tables": tr("Census tables by small area (e-Stat)"),
        "district_population": tr("Residents by district and age"),
        "people_flow_mesh": tr("People flow by mesh"),
        "people_flow_origins": tr("People flow by home"),
        "people_flow_masters": tr("Code tables of the people flow"),
        "pedestrian_counts": tr("Pedestrian counts"),
    }


def _municipal():
    return {
        "facility_list": tr("List of facilities"),
        "known_list": tr("Known list without use here"),
        "evacuation_sites": tr("Evacuation sites and shelters"),
        "gsi_shelters": tr("Evacuation sites (Geospatial Information Authority)"),
        "amenity_list": tr("List of small amenities"),
        "cultural_properties": tr("Cultural properties"),
        "events": tr("Events"),
        "resource_list": tr("Local resources"),
        "stop_list": tr("List of stops"),
        "opinion_list": tr("Residents' opinions"),
        "venture_list": tr("Plans of people and groups"),
        "partner_list": tr("Co-creation partners"),
        "programme_list": tr("Subsidy programmes"),
        "programme_rules": tr("Conditions of subsidy programmes"),
        "hazard_areas": tr("Hazard areas of the city"),
        "plan_areas": tr("Plan areas of the city"),
        "districts": tr("Districts of the city"),
        "standard_land_prices": tr("Standard land prices"),
        "building_layer": tr("Buildings"),
    }


def _networks_and_models():
    return {
        "gtfs_feed": tr("Timetable (GTFS)"),
        "osm_extract": tr("OpenStreetMap extract"),
        "osm_network": tr("Walking network from OpenStreetMap"),
        "osm_places": tr("Places from OpenStreetMap"),
        "walking_network": tr("Walking network"),
        "pedestrian_network_link": tr("Pedestrian network, links"),
        "pedestrian_network_node": tr("Pedestrian network, nodes"),
        "plateau_buildings": tr("City model: buildings (PLATEAU)"),
        "plateau_land_use": tr("City model: land use (PLATEAU)"),
        "plateau_plans": tr("City model: plans (PLATEAU)"),
        "plateau_hazards": tr("City model: hazards (PLATEAU)"),
        "plateau_terrain": tr("City model: terrain (PLATEAU)"),
        "plateau_others": tr("City model: other objects (PLATEAU)"),
    }


def amenity_label(key):
    """Name of a kind of ``amenity_kinds.csv``."""
    return {
        "aed": tr("AED"),
        "toilet": tr("Public toilet"),
        "wifi": tr("Public Wi-Fi"),
        "heat_shelter": tr("Heat shelter"),
        "nursing_room": tr("Nursing room"),
        "sandbag_station": tr("Sandbag station"),
        "flood_store": tr("Flood-fighting store"),
        "disaster_store": tr("Disaster supplies store"),
        "water_tank": tr("Drinking-water tank"),
        "hydrant": tr("Fire water supply"),
        "fire_station": tr("Fire station"),
        "recycling": tr("Recycling point"),
        "disaster_radio": tr("Disaster radio"),
        "heliport": tr("Emergency heliport"),
        "camera": tr("Monitoring camera"),
        "underpass": tr("Underpass"),
        "first_aid_station": tr("First-aid station"),
        "bench": tr("Rest place"),
    }[key]


def role_label(key):
    """Name of what a column of a list says; the key itself where it has no name."""
    return {
        "name": tr("Name"),
        "latitude": tr("Latitude"),
        "longitude": tr("Longitude"),
        "type": tr("Kind"),
        "address": tr("Address"),
        "published_id": tr("Number"),
        "capacity": tr("Capacity"),
        "point": tr("Place of the count"),
        "date": tr("Date"),
        "hour": tr("Hour"),
        "count": tr("Number of people"),
        "text": tr("Opinion"),
        "place": tr("District or place"),
        "theme": tr("Theme"),
        "weight": tr("Weight"),
    }.get(key, key)
